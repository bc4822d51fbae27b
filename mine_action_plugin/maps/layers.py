"""Map layers of one page, in memory and in the CRS of its view: never layers of the user."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

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

from mine_action_plugin.maps import symbols
from mine_action_plugin.maps.content import CONFIRMED, SUSPECTED, LineShape, MapContent
from mine_action_plugin.maps.drawing import Drawing
from mine_action_plugin.maps.view import View

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
    """The layers of a page, top first; ``hazards`` is the one the postcheck looks at."""

    stack: list[QgsVectorLayer]
    hazards: QgsVectorLayer
    locator: list[QgsVectorLayer]


def build_layers(
    drawing: Drawing,
    view: View,
    labels: Sequence[PlaceLabel],
    family: str,
    factor: float,
    sign_folder: Path,
) -> PageLayers:
    """Make the layers of a page; ``factor`` grows the letters with the paper."""
    hazards = hazard_layer(drawing, view)
    stack = [
        _place_layer("here", [label for label in labels if label.here], view, family, 12 * factor),
        _place_layer(
            "places", [label for label in labels if not label.here], view, family, 9 * factor
        ),
        _layer("signs", "Point", view, _points(drawing), symbols.sign_marker(sign_folder)),
        _line_layer("fences", drawing.fences, view, lambda kind: symbols.fence_line()),
        _line_layer(
            "ways_in_danger", drawing.ways_in_danger, view, lambda kind: symbols.closed_way_line()
        ),
        hazards,
        _ring_layer(drawing, view),
        _layer(
            "released",
            "MultiPolygon",
            view,
            [(geometry, ()) for geometry in drawing.released],
            symbols.released_fill(),
        ),
        _line_layer("ways", drawing.ways_open, view, symbols.way_line),
    ]
    return PageLayers(stack, hazards, [])


def hazard_layer(drawing: Drawing, view: View) -> QgsVectorLayer:
    """Make the layer of hazards with their ids, one category for each way to draw them."""
    rows = [(drawn.core, (drawn.hazard.id, drawn.kind)) for drawn in drawing.hazards]
    layer = _memory(HAZARD_LAYER, "MultiPolygon", view, (ID_FIELD, "kind"), rows)
    # The confirmed ones last, that is on top.
    categories = [
        QgsRendererCategory(kind, symbols.hazard_fill(kind), kind)
        for kind in (SUSPECTED, CONFIRMED)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    _make_obstacle(layer)
    return layer


def _ring_layer(drawing: Drawing, view: View) -> QgsVectorLayer:
    rows = [(ring.geometry, (f"{ring.kind} {ring.strength:.3f}",)) for ring in drawing.rings]
    layer = _memory("edges", "MultiPolygon", view, ("step",), rows)
    steps = {(ring.kind, ring.strength) for ring in drawing.rings}
    categories = [
        QgsRendererCategory(
            f"{kind} {strength:.3f}", symbols.hazard_fill(kind, strength, edge=True), ""
        )
        for kind, strength in sorted(steps)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("step", categories))
    return layer


def _line_layer(
    name: str, lines: Sequence[LineShape], view: View, symbol_of: Callable[[str], QgsSymbol]
) -> QgsVectorLayer:
    rows = [(line.geometry, (line.kind,)) for line in lines]
    layer = _memory(name, "MultiLineString", view, ("kind",), rows)
    categories = [
        QgsRendererCategory(kind, symbol_of(kind), kind)
        for kind in sorted({line.kind for line in lines})
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    return layer


def _place_layer(
    name: str, labels: Sequence[PlaceLabel], view: View, family: str, size_pt: float
) -> QgsVectorLayer:
    here = name == "here"
    rows = [(label.point, (label.text,)) for label in labels]
    layer = _memory(name, "Point", view, ("text",), rows)
    marker = symbols.here_marker() if here else symbols.place_marker()
    layer.setRenderer(QgsSingleSymbolRenderer(marker))
    settings = QgsPalLayerSettings()
    settings.fieldName = "text"
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = 4.0 if here else 2.2
    settings.distUnits = Qgis.RenderUnit.Millimeters
    settings.priority = 10 if here else 7
    placement = settings.placementSettings()
    # A place nobody can find its name for is worse than two names that touch.
    placement.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    settings.setPlacementSettings(placement)
    settings.setFormat(_label_format(family, size_pt, bold=here))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def _label_format(family: str, size_pt: float, bold: bool) -> QgsTextFormat:
    letters = QFont(family)
    letters.setBold(bold)
    text = QgsTextFormat()
    text.setFont(letters)
    text.setSize(size_pt)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor(symbols.BLACK))
    text.setLineHeight(0.9)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.9)
    halo.setColor(QColor("#ffffff"))
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


def _points(drawing: Drawing) -> Iterable[Row]:
    return [(QgsGeometry.fromPointXY(point), ()) for point in drawing.signs]


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
    content: MapContent, view: View, frame: QgsGeometry, family: str, size_pt: float
) -> list[QgsVectorLayer]:
    """Make the layers of the small map: the page's frame, settlements by name, main roads."""
    places = [
        PlaceLabel(view.to_local(QgsGeometry.fromPointXY(place.point)), place.name)
        for place in content.places
        if place.kind == "settlement"
    ]
    roads = [
        (view.to_local(way.geometry), ()) for way in content.ways if way.kind in ("road", "railway")
    ]
    return [
        _layer("frame", "MultiPolygon", view, [(frame, ())], symbols.frame_fill()),
        _locator_places(places, view, family, size_pt),
        _layer("roads", "MultiLineString", view, roads, symbols.thin_line()),
    ]


def _locator_places(
    labels: Sequence[PlaceLabel], view: View, family: str, size_pt: float
) -> QgsVectorLayer:
    rows = [(label.point, (label.text,)) for label in labels]
    layer = _memory("settlements", "Point", view, ("text",), rows)
    layer.setRenderer(QgsSingleSymbolRenderer(symbols.small_dot()))
    settings = QgsPalLayerSettings()
    settings.fieldName = "text"
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.setFormat(_label_format(family, size_pt, bold=False))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer
