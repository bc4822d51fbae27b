"""The grid over the map: squares of the UTM zone, so that a caller can name a spot."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLineSymbol,
    QgsPointXY,
    QgsPrintLayout,
)

from ..planning.measure import to_crs
from .items import CENTRE, LEFT, MIDDLE, add_halo, add_label
from .paper import Box

SQUARES = (500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
GRID_GREY = "#b3b3b3"
NUMBER_GREY = "#444444"
NUMBER_WIDTH_MM = 14.0
NUMBER_HEIGHT_MM = 3.0


def utm_zone(point: QgsPointXY) -> tuple[QgsCoordinateReferenceSystem, str]:
    """Return the UTM zone of a point in EPSG:4326, and its name as printed."""
    zone = min(60, int((point.x() + 180) // 6) + 1)
    north = point.y() >= 0
    crs = QgsCoordinateReferenceSystem(f"EPSG:{(32600 if north else 32700) + zone}")
    return crs, f"UTM {zone}{'N' if north else 'S'}, WGS 84"


def square_size_m(width_m: float, squares: Sequence[int] = SQUARES) -> int:
    """Return the side of the grid's squares, so that four to nine lie across the map."""
    for side in squares:
        if width_m / side <= 9:
            return side
    return squares[-1]


def add_grid(
    layout: QgsPrintLayout,
    item: QgsLayoutItemMap,
    box: Box,
    crs: QgsCoordinateReferenceSystem,
    family: str,
    factor: float,
    squares: Sequence[int] = SQUARES,
) -> None:
    """Draw thin lines, with their coordinates inside the lower and the left edge of the map."""
    side = square_size_m(item.extent().width(), squares)
    grid = QgsLayoutItemMapGrid("grid", item)
    grid.setCrs(crs)
    grid.setUnits(QgsLayoutItemMapGrid.GridUnit.MapUnit)
    grid.setIntervalX(side)
    grid.setIntervalY(side)
    grid.setLineSymbol(QgsLineSymbol.createSimple({"line_color": GRID_GREY, "line_width": "0.12"}))
    item.grids().addGrid(grid)
    for position, number, along in _numbers(item, box, crs, side):
        place = _number_box(box, position, along, factor)
        if place is None:
            continue
        across = CENTRE if along else LEFT
        label = add_label(
            layout, place, number, family, 5.5 * factor, False, NUMBER_GREY, across, MIDDLE
        )
        add_halo(label, 0.5 * factor)


def _number_box(box: Box, position: float, along: bool, factor: float) -> Optional[Box]:
    """Return where a number goes; none in the corners, where two would meet or be cut."""
    width, height = NUMBER_WIDTH_MM * factor, NUMBER_HEIGHT_MM * factor
    if not width < position < (box.width if along else box.height) - width:
        return None
    if along:
        bottom = box.y + box.height - height - 0.4 * factor
        return Box(box.x + position - width / 2, bottom, width, height)
    middle = box.y + box.height - position - height / 2
    return Box(box.x + 0.8 * factor, middle, width, height)


def _numbers(
    item: QgsLayoutItemMap, box: Box, crs: QgsCoordinateReferenceSystem, side: int
) -> Iterator[tuple[float, str, bool]]:
    """Yield where a line meets the lower (``along``) or left edge, in mm from its corner."""
    extent = item.extent()
    corners = {
        "start": QgsPointXY(extent.xMinimum(), extent.yMinimum()),
        "right": QgsPointXY(extent.xMaximum(), extent.yMinimum()),
        "top": QgsPointXY(extent.xMinimum(), extent.yMaximum()),
    }
    at = {
        name: to_crs(QgsGeometry.fromPointXY(point), item.crs(), crs).asPoint()
        for name, point in corners.items()
    }
    start = at["start"]
    for along, low, high, length in (
        (True, start.x(), at["right"].x(), box.width),
        (False, start.y(), at["top"].y(), box.height),
    ):
        for number in range(math.ceil(low / side) * side, math.ceil(high), side):
            yield (number - low) / (high - low) * length, f"{number:,}".replace(",", " "), along
