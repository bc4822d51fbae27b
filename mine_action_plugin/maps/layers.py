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
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor

from .content import CONFIRMED, SUSPECTED, LineShape, MapContent
from .drawing import Drawing
from .items import text_format
from .names import PlacedName
from .symbols import BLACK, SOLID_WAYS, WHITE, Symbols
from .view import View

Row = tuple[QgsGeometry, Sequence[object]]

HAZARD_LAYER = "hazards"
ID_FIELD = "id"


@dataclass
class PageLayers:
    """The layers of a page, top first; ``hazards`` and ``edges`` are those the check looks at."""

    stack: list[QgsVectorLayer]
    hazards: QgsVectorLayer
    edges: QgsVectorLayer
    locator: list[QgsVectorLayer] = field(default_factory=list)


def build_layers(
    drawing: Drawing, view: View, names: Sequence[PlacedName], symbols: Symbols
) -> PageLayers:
    """Make the layers of a page from what it draws and the places it names."""
    hazards = hazard_layer(drawing, view, symbols)
    here = [(each, ()) for each in _points(names, here=True)]
    others = [(each, ()) for each in _points(names, here=False)]
    released = [(geometry, ()) for geometry in drawing.released]
    signs = [(QgsGeometry.fromPointXY(point), ()) for point in drawing.signs]
    closed = {line.kind: symbols.closed_way() for line in drawing.ways_in_danger}
    fences = {line.kind: symbols.fence() for line in drawing.fences}
    ways = {line.kind: symbols.way(line.kind) for line in drawing.ways_open}
    edges = _ring_layer(drawing, view, symbols)
    stack = [
        plain_layer("here", "Point", view, here, symbols.here()),
        plain_layer("places", "Point", view, others, symbols.place()),
        plain_layer("signs", "Point", view, signs, symbols.sign()),
        line_layer("fences", drawing.fences, view, fences),
        line_layer("ways_in_danger", drawing.ways_in_danger, view, closed),
        hazards,
        edges,
        plain_layer("released", "MultiPolygon", view, released, symbols.released()),
        line_layer("ways", drawing.ways_open, view, ways),
    ]
    return PageLayers(stack, hazards, edges)


def hazard_layer(drawing: Drawing, view: View, symbols: Symbols) -> QgsVectorLayer:
    """Make the layer of hazards with their ids, one category for each way to draw them."""
    rows = [(drawn.core, (drawn.hazard.id, drawn.kind)) for drawn in drawing.hazards]
    layer = memory_layer(HAZARD_LAYER, "MultiPolygon", view, (ID_FIELD, "kind"), rows)
    categories = [
        QgsRendererCategory(kind, symbols.hazard(kind), kind) for kind in (SUSPECTED, CONFIRMED)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    return layer


def _ring_layer(drawing: Drawing, view: View, symbols: Symbols) -> QgsVectorLayer:
    rows = [(ring.geometry, (f"{ring.kind} {ring.strength:.3f}",)) for ring in drawing.rings]
    layer = memory_layer("edges", "MultiPolygon", view, ("step",), rows)
    steps = {(ring.kind, ring.strength) for ring in drawing.rings}
    categories = [
        QgsRendererCategory(f"{kind} {strength:.3f}", symbols.hazard(kind, strength, edge=True), "")
        for kind, strength in sorted(steps)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("step", categories))
    return layer


def line_layer(
    name: str, lines: Sequence[LineShape], view: View, symbol_of: Mapping[str, QgsSymbol]
) -> QgsVectorLayer:
    """Make a layer of lines, one category for each kind."""
    rows = [(line.geometry, (line.kind,)) for line in lines]
    layer = memory_layer(name, "MultiLineString", view, ("kind",), rows)
    categories = [
        QgsRendererCategory(kind, symbol, kind) for kind, symbol in sorted(symbol_of.items())
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    return layer


def _points(names: Sequence[PlacedName], here: bool) -> list[QgsGeometry]:
    return [
        QgsGeometry.fromPointXY(each.name.point)
        for each in names
        if (each.name.kind == "here") == here
    ]


def plain_layer(
    name: str, kind: str, view: View, rows: Iterable[Row], symbol: QgsSymbol
) -> QgsVectorLayer:
    """Make a layer whose features all look the same."""
    layer = memory_layer(name, kind, view, (), rows)
    renderer: QgsFeatureRenderer = QgsSingleSymbolRenderer(symbol)
    layer.setRenderer(renderer)
    return layer


def memory_layer(
    name: str, kind: str, view: View, fields: Sequence[str], rows: Iterable[Row]
) -> QgsVectorLayer:
    """Make a layer in memory, in the CRS of a view, without a symbol of its own."""
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
    content: MapContent,
    view: View,
    frame: QgsGeometry,
    language: str,
    family: str,
    symbols: Symbols,
) -> list[QgsVectorLayer]:
    """Make the layers of the small map: the page's frame, settlements by name, main roads."""
    sheet = view.degrees()
    settlements = [
        (view.to_local(QgsGeometry.fromPointXY(place.point)), (place.name_in(language),))
        for place in content.places_nearby.within(sheet)
        if place.kind == "settlement"
    ]
    roads = [
        (view.to_local(way.geometry), ())
        for way in content.ways_nearby.within(sheet)
        if way.kind in SOLID_WAYS
    ]
    named = memory_layer("settlements", "Point", view, ("name",), settlements)
    named.setRenderer(QgsSingleSymbolRenderer(symbols.small_place()))
    named.setLabeling(QgsVectorLayerSimpleLabeling(_small_labels(family, symbols.factor)))
    named.setLabelsEnabled(True)
    return [
        plain_layer("frame", "MultiPolygon", view, [(frame, ())], symbols.frame()),
        named,
        plain_layer("roads", "MultiLineString", view, roads, symbols.small_road()),
    ]


def _small_labels(family: str, factor: float) -> QgsPalLayerSettings:
    text = text_format(family, 5.5 * factor, False, BLACK)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.3 * factor)
    halo.setColor(QColor(WHITE))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = factor
    settings.distUnits = Qgis.RenderUnit.Millimeters
    settings.setFormat(text)
    return settings
