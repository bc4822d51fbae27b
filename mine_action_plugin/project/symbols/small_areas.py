"""Areas too small to see as areas are drawn as a marker of fixed size: none ever vanishes."""

from __future__ import annotations

from qgis.core import QgsSymbolLayer

from .parts import marker_at, only_where

# Below this length on screen or paper an area's colour and hatch can no longer be told.
SMALLEST_AREA_MM = 3

_MM_PER_DEGREE = 111_320_000


def _length_mm(geometry: str) -> str:
    """Longer side of the bounds of a geometry in EPSG:4326; NULL where no scale is known."""
    width = f"bounds_width({geometry}) * cos(radians(y_min({geometry})))"
    return f"max({width}, bounds_height({geometry})) * {_MM_PER_DEGREE} / @map_scale"


IS_SMALL = f"{_length_mm('@geometry')} < {SMALLEST_AREA_MM}"
IS_LARGE = f"{_length_mm('@geometry')} >= {SMALLEST_AREA_MM}"

# An area of several parts far from each other is long, though each of its parts may be a speck.
_SMALL_PARTS = (
    "collect_geometries(array_foreach(array_filter(array_foreach("
    "generate_series(1, num_geometries(@geometry)), geometry_n(@geometry, @element)), "
    f"{_length_mm('@element')} < {SMALLEST_AREA_MM}), point_on_surface(@element)))"
)
SMALL_AREA_POINTS = (
    f"CASE WHEN {IS_SMALL} THEN point_on_surface(@geometry) "
    f"WHEN num_geometries(@geometry) > 1 AND @map_scale IS NOT NULL THEN {_SMALL_PARTS} END"
)


# Where a label would cover the area that it names.
IS_NARROW = (
    "min(bounds_width(@geometry) * cos(radians(y_min(@geometry))), bounds_height(@geometry))"
    f" * {_MM_PER_DEGREE} / @map_scale < 12"
)


def where_large(layer: QgsSymbolLayer) -> QgsSymbolLayer:
    """Draw a layer of an area's symbol only where the area is large enough to be seen."""
    return only_where(layer, IS_LARGE)


def where_small(*layers: QgsSymbolLayer) -> QgsSymbolLayer:
    """Draw a marker on each area, or part of one, that is too small to be seen."""
    return marker_at(SMALL_AREA_POINTS, *layers)
