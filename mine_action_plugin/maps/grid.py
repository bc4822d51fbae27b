"""The grid over the map: squares of the UTM zone, so that a caller can name a spot."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLineSymbol,
    QgsPointXY,
)
from qgis.PyQt.QtGui import QColor

from .items import text_format

SQUARES = (500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
GRID_GREY = "#b3b3b3"


def utm_zone(point: QgsPointXY) -> tuple[QgsCoordinateReferenceSystem, str]:
    """Return the UTM zone of a point in EPSG:4326, and its name as printed."""
    zone = min(60, int((point.x() + 180) // 6) + 1)
    north = point.y() >= 0
    crs = QgsCoordinateReferenceSystem(f"EPSG:{(32600 if north else 32700) + zone}")
    return crs, f"UTM {zone}{'N' if north else 'S'}, WGS 84"


def square_size_m(width_m: float) -> int:
    """Return the side of the grid's squares, so that four to nine lie across the map."""
    for side in SQUARES:
        if width_m / side <= 9:
            return side
    return SQUARES[-1]


def add_grid(
    item: QgsLayoutItemMap, crs: QgsCoordinateReferenceSystem, family: str, size_pt: float
) -> None:
    """Draw thin lines with their coordinates inside the edge of the map."""
    grid = QgsLayoutItemMapGrid("grid", item)
    grid.setCrs(crs)
    side = square_size_m(item.extent().width())
    grid.setUnits(QgsLayoutItemMapGrid.GridUnit.MapUnit)
    grid.setIntervalX(side)
    grid.setIntervalY(side)
    grid.setLineSymbol(QgsLineSymbol.createSimple({"line_color": GRID_GREY, "line_width": "0.12"}))
    grid.setAnnotationEnabled(True)
    grid.setAnnotationPrecision(0)
    grid.setAnnotationTextFormat(text_format(family, size_pt, False, "#555555"))
    _annotate_two_sides(grid)
    item.grids().addGrid(grid)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor("#000000"))


def _annotate_two_sides(grid: QgsLayoutItemMapGrid) -> None:
    kind = QgsLayoutItemMapGrid
    sides = kind.BorderSide
    shown = {
        sides.Left: kind.DisplayMode.LatitudeOnly,
        sides.Bottom: kind.DisplayMode.LongitudeOnly,
        sides.Right: kind.DisplayMode.HideAll,
        sides.Top: kind.DisplayMode.HideAll,
    }
    for side, mode in shown.items():
        grid.setAnnotationPosition(kind.AnnotationPosition.InsideMapFrame, side)
        grid.setAnnotationDisplay(mode, side)
    grid.setAnnotationDirection(kind.AnnotationDirection.Vertical, sides.Left)
