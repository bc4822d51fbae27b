"""Cut an area into pieces of a size that a team can finish."""

from __future__ import annotations

import math

from qgis.core import QgsGeometry, QgsRectangle, QgsWkbTypes

from .measure import ground_area_m2

# A piece may miss its share by this part of it; the cuts are searched until they do not.
_TOLERANCE = 1e-4
_ROUNDS = 40


def pieces_needed(area_m2: float, max_area_m2: float) -> int:
    """Return the fewest pieces of at most ``max_area_m2`` that an area needs; at least one."""
    return max(1, math.ceil(area_m2 / max_area_m2 * (1 - 1e-9)))


def divide(geometry: QgsGeometry, max_area_m2: float) -> list[QgsGeometry]:
    """Return pieces of a polygon (EPSG:4326) of about equal ground area, none over the maximum.

    The cuts run north–south or east–west across the longer side. Nothing is lost or counted
    twice: the pieces together are the polygon.
    """
    count = pieces_needed(ground_area_m2(geometry), max_area_m2)
    if count == 1:
        return [geometry]
    # A little room below the maximum, for what the search for each cut leaves over.
    while True:
        pieces = _divide(geometry, count)
        if all(ground_area_m2(piece) <= max_area_m2 for piece in pieces):
            return pieces
        count += 1


def _divide(geometry: QgsGeometry, count: int) -> list[QgsGeometry]:
    if count == 1:
        return [geometry]
    first = count // 2
    left, right = _cut(geometry, first / count)
    return [*_divide(left, first), *_divide(right, count - first)]


def _cut(geometry: QgsGeometry, share: float) -> tuple[QgsGeometry, QgsGeometry]:
    """Two sides of a cut that leaves ``share`` of the area on the first."""
    box = geometry.boundingBox()
    across = box.width() * math.cos(math.radians(box.center().y())) >= box.height()
    low, high = (box.xMinimum(), box.xMaximum()) if across else (box.yMinimum(), box.yMaximum())
    total = ground_area_m2(geometry)
    for _ in range(_ROUNDS):
        place = (low + high) / 2
        first = _side(geometry, box, across, place, lower=True)
        found = ground_area_m2(first) / total
        if abs(found - share) <= _TOLERANCE * share:
            break
        low, high = (place, high) if found < share else (low, place)
    return first, _side(geometry, box, across, place, lower=False)


def _side(
    geometry: QgsGeometry, box: QgsRectangle, across: bool, place: float, lower: bool
) -> QgsGeometry:
    half = QgsRectangle(box)
    half.grow(max(box.width(), box.height()) * 0.01 + 1e-9)
    if across:
        (half.setXMaximum if lower else half.setXMinimum)(place)
    else:
        (half.setYMaximum if lower else half.setYMinimum)(place)
    side = geometry.intersection(QgsGeometry.fromRect(half))
    # A cut along an edge leaves lines and points beside the areas.
    side.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    side.convertToMultiType()
    return side
