"""Labels: the code that people say aloud, and the names of places."""

from __future__ import annotations

from typing import NamedTuple, Optional

from qgis.core import (
    Qgis,
    QgsPalLayerSettings,
    QgsProperty,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from .symbols.small_areas import IS_NARROW
from .words import Words

# The first that a machine has is used; none of them is one that QGIS would go and download.
FONTS = ["DejaVu Sans", "Liberation Sans", "Segoe UI", "Arial", "Helvetica Neue"]


class _Look(NamedTuple):
    expression: str
    placement: Qgis.LabelPlacement
    farthest_scale: float
    colour: str
    size_pt: float = 8
    bold: bool = False
    distance_mm: float = 1.6
    priority: int = 5


_LOOKS = {
    "hazard": _Look(
        '"code"', Qgis.LabelPlacement.Horizontal, 100_000, "#7a0000", 8.5, True, 2.4, 9
    ),
    "task": _Look('"code"', Qgis.LabelPlacement.Horizontal, 50_000, "#0a4f9e", 8),
    "released_land": _Look('"code"', Qgis.LabelPlacement.Horizontal, 50_000, "#0f5a26", 8),
    "incident": _Look('"code"', Qgis.LabelPlacement.AroundPoint, 40_000, "#5c0a16", 7.5),
    "sign": _Look('"code"', Qgis.LabelPlacement.AroundPoint, 3_000, "#5c0a16", 7),
    "evidence": _Look('"code"', Qgis.LabelPlacement.AroundPoint, 20_000, "#2b2b2b", 7),
    "place": _Look(
        "", Qgis.LabelPlacement.OrderedPositionsAroundPoint, 1_500_000, "#1a1a1a", 9, False, 1.4
    ),
    "admin_area": _Look('"name"', Qgis.LabelPlacement.Horizontal, 0, "#62627f", 8),
}


def add_labels(layer: QgsVectorLayer, table: str, words: Words) -> None:
    """Label the layer of a table; a table without labels is left alone."""
    look = _LOOKS.get(table)
    if look is None:
        return
    settings = _settings(look)
    settings.fieldName = look.expression or place_name(words)
    if table == "place":
        _drop_small_places(settings)
    if layer.geometryType() == Qgis.GeometryType.Polygon:
        _keep_off_small_areas(settings)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _keep_off_small_areas(settings: QgsPalLayerSettings) -> None:
    """Write beside an area that the text would hide: no hazard vanishes under its own name."""
    settings.polygonPlacementFlags = (
        Qgis.LabelPolygonPlacementFlag.AllowPlacementInsideOfPolygon
        | Qgis.LabelPolygonPlacementFlag.AllowPlacementOutsideOfPolygon
    )
    properties = settings.dataDefinedProperties()
    beside = QgsProperty.fromExpression(f"CASE WHEN {IS_NARROW} THEN 'force' ELSE 'no' END")
    properties.setProperty(QgsPalLayerSettings.Property.PolygonLabelOutside, beside)
    settings.setDataDefinedProperties(properties)


def _drop_small_places(settings: QgsPalLayerSettings) -> None:
    """Far out name only large places: 10,000 people at 1:1,000,000."""
    properties = settings.dataDefinedProperties()
    large = QgsProperty.fromExpression(
        '@map_scale <= 200000 OR coalesce("population", 0) >= @map_scale / 100'
    )
    properties.setProperty(QgsPalLayerSettings.Property.Show, large)
    settings.setDataDefinedProperties(properties)


def place_name(words: Words) -> str:
    """Return the expression of a place's name in a language; its plain name where it has none."""
    return f'coalesce(map_get(json_to_map("names"), \'{words.language}\'), "name")'


def relabel_places(layer: QgsVectorLayer, words: Words) -> None:
    """Name places in another language."""
    labeling: Optional[QgsVectorLayerSimpleLabeling] = layer.labeling()
    if not isinstance(labeling, QgsVectorLayerSimpleLabeling):
        return
    settings = labeling.settings()
    if "json_to_map" not in settings.fieldName:
        return  # a person chose another text
    settings.fieldName = place_name(words)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def _settings(look: _Look) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.isExpression = True
    settings.placement = look.placement
    settings.dist = look.distance_mm
    settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.scaleVisibility = look.farthest_scale > 0
    settings.minimumScale = look.farthest_scale
    settings.priority = look.priority
    settings.setFormat(_format(look))
    return settings


def _format(look: _Look) -> QgsTextFormat:
    text = QgsTextFormat()
    # Named, for the default font of one machine is missing on the next, which QGIS complains of.
    font = QFont(FONTS[0])
    font.setBold(look.bold)
    text.setFont(font)
    text.setFamilies(FONTS)
    text.setSize(look.size_pt)
    text.setColor(QColor(look.colour))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor(255, 255, 255, 220))
    text.setBuffer(halo)
    return text
