"""Map layers of one page, in memory and in the CRS of its view: never layers of the user."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFeatureRenderer,
    QgsField,
    QgsGeometry,
    QgsLabelObstacleSettings,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor, QFont

from .content import CONFIRMED, SUSPECTED, LineShape, MapContent
from .drawing import Drawing
from .symbols import BLACK, SOLID_WAYS, WHITE, Symbols
from .view import View

Row = tuple[QgsGeometry, Sequence[object]]

HAZARD_LAYER = "hazards"
ID_FIELD = "id"


@dataclass(frozen=True)
class PlaceLabel:
    """A named point on the map; ``here`` marks the place where the map hangs."""

    point: QgsGeometry
    text: str
    here: bool = False


@dataclass
class PageLayers:
    """The layers of a page, top first; ``hazards`` and ``edges`` are those the check looks at."""

    stack: list[QgsVectorLayer]
    hazards: QgsVectorLayer
    edges: QgsVectorLayer
    locator: list[QgsVectorLayer] = field(default_factory=list)


def build_layers(
    drawing: Drawing, view: View, labels: Sequence[PlaceLabel], family: str, symbols: Symbols
) -> PageLayers:
    """Make the layers of a page from what it draws and the names on it."""
    hazards = hazard_layer(drawing, view, symbols)
    here = [label for label in labels if label.here]
    others = [label for label in labels if not label.here]
    released = [(geometry, ()) for geometry in drawing.released]
    signs = [(QgsGeometry.fromPointXY(point), ()) for point in drawing.signs]
    closed = {line.kind: symbols.closed_way() for line in drawing.ways_in_danger}
    fences = {line.kind: symbols.fence() for line in drawing.fences}
    ways = {line.kind: symbols.way(line.kind) for line in drawing.ways_open}
    edges = _ring_layer(drawing, view, symbols)
    stack = [
        _place_layer("here", here, view, _here_labels(family, symbols), symbols.here()),
        _place_layer("places", others, view, _place_labels(family, symbols), symbols.place()),
        _layer("signs", "Point", view, signs, symbols.sign()),
        _line_layer("fences", drawing.fences, view, fences),
        _line_layer("ways_in_danger", drawing.ways_in_danger, view, closed),
        hazards,
        edges,
        _layer("released", "MultiPolygon", view, released, symbols.released()),
        _line_layer("ways", drawing.ways_open, view, ways),
    ]
    return PageLayers(stack, hazards, edges)


def hazard_layer(drawing: Drawing, view: View, symbols: Symbols) -> QgsVectorLayer:
    """Make the layer of hazards with their ids, one category for each way to draw them."""
    rows = [(drawn.core, (drawn.hazard.id, drawn.kind)) for drawn in drawing.hazards]
    layer = _memory(HAZARD_LAYER, "MultiPolygon", view, (ID_FIELD, "kind"), rows)
    categories = [
        QgsRendererCategory(kind, symbols.hazard(kind), kind) for kind in (SUSPECTED, CONFIRMED)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    _make_obstacle(layer)
    return layer


def _ring_layer(drawing: Drawing, view: View, symbols: Symbols) -> QgsVectorLayer:
    rows = [(ring.geometry, (f"{ring.kind} {ring.strength:.3f}",)) for ring in drawing.rings]
    layer = _memory("edges", "MultiPolygon", view, ("step",), rows)
    steps = {(ring.kind, ring.strength) for ring in drawing.rings}
    categories = [
        QgsRendererCategory(f"{kind} {strength:.3f}", symbols.hazard(kind, strength, edge=True), "")
        for kind, strength in sorted(steps)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("step", categories))
    return layer


def _line_layer(
    name: str, lines: Sequence[LineShape], view: View, symbol_of: Mapping[str, QgsSymbol]
) -> QgsVectorLayer:
    rows = [(line.geometry, (line.kind,)) for line in lines]
    layer = _memory(name, "MultiLineString", view, ("kind",), rows)
    categories = [
        QgsRendererCategory(kind, symbol, kind) for kind, symbol in sorted(symbol_of.items())
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    return layer


def _place_layer(
    name: str,
    labels: Sequence[PlaceLabel],
    view: View,
    settings: QgsPalLayerSettings,
    marker: QgsSymbol,
) -> QgsVectorLayer:
    rows = [(label.point, (label.text,)) for label in labels]
    layer = _memory(name, "Point", view, ("text",), rows)
    layer.setRenderer(QgsSingleSymbolRenderer(marker))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def _here_labels(family: str, symbols: Symbols) -> QgsPalLayerSettings:
    return _point_labels(family, 12, 4.0, symbols.factor, bold=True)


def _place_labels(family: str, symbols: Symbols) -> QgsPalLayerSettings:
    return _point_labels(family, 9, 2.2, symbols.factor)


def _point_labels(
    family: str, size_pt: float, distance_mm: float, factor: float, bold: bool = False
) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = "text"
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = distance_mm * factor
    settings.distUnits = Qgis.RenderUnit.Millimeters
    settings.priority = 10 if bold else 7
    placement = settings.placementSettings()
    # A place nobody can find its name for is worse than two names that touch.
    placement.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    settings.setPlacementSettings(placement)
    settings.setFormat(_label_format(family, size_pt * factor, 0.9 * factor, bold))
    return settings


def _label_format(family: str, size_pt: float, halo_mm: float, bold: bool) -> QgsTextFormat:
    letters = QFont(family)
    letters.setBold(bold)
    text = QgsTextFormat()
    text.setFont(letters)
    text.setSize(size_pt)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor(BLACK))
    text.setLineHeight(0.9)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(halo_mm)
    halo.setColor(QColor(WHITE))
    text.setBuffer(halo)
    return text


def _make_obstacle(layer: QgsVectorLayer) -> None:
    """Keep names off the hazards where there is room beside them."""
    settings = QgsPalLayerSettings()
    settings.fieldName = ID_FIELD
    settings.drawLabels = False
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setFactor(2.0)
    obstacle.setType(QgsLabelObstacleSettings.ObstacleType.PolygonInterior)
    settings.setObstacleSettings(obstacle)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _layer(
    name: str, kind: str, view: View, rows: Iterable[Row], symbol: QgsSymbol
) -> QgsVectorLayer:
    layer = _memory(name, kind, view, (), rows)
    renderer: QgsFeatureRenderer = QgsSingleSymbolRenderer(symbol)
    layer.setRenderer(renderer)
    return layer


def _memory(
    name: str, kind: str, view: View, fields: Sequence[str], rows: Iterable[Row]
) -> QgsVectorLayer:
    layer = QgsVectorLayer(kind, name, "memory")
    layer.setCrs(view.crs)
    provider = layer.dataProvider()
    provider.addAttributes([QgsField(field, QMetaType.Type.QString) for field in fields])
    layer.updateFields()
    features = []
    for geometry, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(_as(kind, geometry))
        feature.setAttributes(list(values))
        features.append(feature)
    provider.addFeatures(features)
    layer.updateExtents()
    return layer


def _as(kind: str, geometry: QgsGeometry) -> QgsGeometry:
    """Return a copy that a layer of this kind accepts; mixed collections keep their areas."""
    result = QgsGeometry(geometry)
    if kind == "MultiPolygon":
        result.convertGeometryCollectionToSubclass(Qgis.GeometryType.Polygon)
        result.convertToMultiType()
    elif kind == "MultiLineString":
        result.convertGeometryCollectionToSubclass(Qgis.GeometryType.Line)
        result.convertToMultiType()
    return result


def locator_layers(
    content: MapContent, view: View, frame: QgsGeometry, family: str, symbols: Symbols
) -> list[QgsVectorLayer]:
    """Make the layers of the small map: the page's frame, settlements by name, main roads."""
    sheet = view.degrees()
    places = [
        PlaceLabel(view.to_local(QgsGeometry.fromPointXY(place.point)), place.name)
        for place in content.places_nearby.within(sheet)
        if place.kind == "settlement"
    ]
    roads = [
        (view.to_local(way.geometry), ())
        for way in content.ways_nearby.within(sheet)
        if way.kind in SOLID_WAYS
    ]
    return [
        _layer("frame", "MultiPolygon", view, [(frame, ())], symbols.frame()),
        _place_layer(
            "settlements", places, view, _locator_labels(family, symbols), symbols.small_place()
        ),
        _layer("roads", "MultiLineString", view, roads, symbols.small_road()),
    ]


def _locator_labels(family: str, symbols: Symbols) -> QgsPalLayerSettings:
    settings = _point_labels(family, 5.5, 1.0, symbols.factor)
    settings.setPlacementSettings(QgsPalLayerSettings().placementSettings())
    return settings
