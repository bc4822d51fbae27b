"""The layers of a field sheet's map, in the CRS of its view."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsGeometry,
    QgsLineSymbol,
    QgsPointXY,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..planning.repair import repair_polygon
from .content import HazardShape, LineShape, MapContent, PlacePoint
from .drawing import lines_inside, lines_on, lines_outside
from .layers import ID_FIELD, Row, line_layer, memory_layer, plain_layer
from .sheet_content import SheetSign
from .sheet_symbols import FACING_MM, LOOKS, SheetSymbols
from .view import View

SEGMENTS = 16
LOOK_OF_STATUS = {"emplaced": "standing", "damaged": "damaged", "missing": "missing"}


@dataclass(frozen=True)
class SheetHazard:
    """A hazard on a sheet: its recorded outline, and that widened by its accuracy."""

    hazard: HazardShape
    outline: QgsGeometry
    edge: QgsGeometry


@dataclass(frozen=True)
class SheetDrawing:
    """All that the map of a sheet draws, in the CRS of its view; ``others`` are on other sheets."""

    signs: tuple[tuple[SheetSign, QgsPointXY], ...]
    others: tuple[tuple[SheetSign, QgsPointXY], ...]
    spans: tuple[QgsGeometry, ...]
    hazards: tuple[SheetHazard, ...]
    ways: tuple[LineShape, ...]
    ways_inside: tuple[LineShape, ...]
    fences: tuple[LineShape, ...]
    places: tuple[tuple[PlacePoint, QgsPointXY], ...]
    frames: tuple[QgsGeometry, ...] = ()


@dataclass(frozen=True)
class SheetLayers:
    """The layers of a sheet, top first; ``signs`` and ``edges`` are those the check looks at."""

    stack: list[QgsVectorLayer]
    signs: QgsVectorLayer
    edges: QgsVectorLayer


def look_of(sign: SheetSign) -> str:
    """Return how a sign is drawn: a key of LOOKS."""
    look = LOOK_OF_STATUS.get(sign.status, "proposed")
    return "advance" if sign.kind == "advance_warning" and look == "proposed" else look


def draw_sheet(
    ground: MapContent,
    view: View,
    signs: Sequence[SheetSign],
    everything: Sequence[SheetSign],
    following: Mapping[str, SheetSign],
) -> SheetDrawing:
    """Return what lies on a sheet; ``everything`` are the signs of all sheets."""
    frame = QgsGeometry.fromRect(view.extent)
    box = view.degrees()
    own = {sign.code for sign in signs}
    hazards = tuple(_hazards(ground.hazards_nearby.within(box), view, frame))
    danger = QgsGeometry.unaryUnion([each.edge for each in hazards])
    ways = lines_on(ground.ways_nearby.within(box), view, frame)
    near = [each for each in everything if box.contains(each.point)]
    places = ((each, _local(view, each.point)) for each in ground.places_nearby.within(box))
    return SheetDrawing(
        signs=tuple((each, _local(view, each.point)) for each in signs),
        others=tuple((each, _local(view, each.point)) for each in near if each.code not in own),
        spans=tuple(_spans(view, near, following)),
        hazards=hazards,
        ways=tuple(lines_outside(ways, danger)),
        ways_inside=tuple(lines_inside(ways, danger)),
        fences=tuple(lines_on(ground.fences_nearby.within(box), view, frame)),
        places=tuple((each, point) for each, point in places if view.extent.contains(point)),
    )


def _hazards(
    hazards: Iterable[HazardShape], view: View, frame: QgsGeometry
) -> Iterable[SheetHazard]:
    for hazard in hazards:
        outline = view.to_local(hazard.geometry)
        if not outline.isGeosValid():
            outline = repair_polygon(outline).geometry
        edge = outline.buffer(hazard.accuracy_m, SEGMENTS)
        if edge.intersects(frame):
            yield SheetHazard(hazard, outline, edge)


def _spans(
    view: View, signs: Iterable[SheetSign], following: Mapping[str, SheetSign]
) -> Iterable[QgsGeometry]:
    for sign in signs:
        after = following.get(sign.code)
        if after is not None:
            ends = [_local(view, sign.point), _local(view, after.point)]
            yield QgsGeometry.fromPolylineXY(ends)


def _local(view: View, point: QgsPointXY) -> QgsPointXY:
    return view.to_local(QgsGeometry.fromPointXY(point)).asPoint()


def facing_arrow(point: QgsPointXY, facing_deg: float, length_m: float) -> QgsGeometry:
    """Return a line from a sign to where its board faces, degrees clockwise from north."""
    angle = math.radians(facing_deg)
    tip = QgsPointXY(point.x() + length_m * math.sin(angle), point.y() + length_m * math.cos(angle))
    return QgsGeometry.fromPolylineXY([point, tip])


def sheet_layers(
    drawing: SheetDrawing, view: View, symbols: SheetSymbols, overview: bool = False
) -> SheetLayers:
    """Make the layers of a sheet; the overview has smaller signs and no arrows."""
    signs = _sign_layer(drawing, view, symbols, overview)
    edges = _edge_layer(drawing, view, symbols)
    arrows = [] if overview else list(_arrows(drawing, view))
    others = [(QgsGeometry.fromPointXY(point), ()) for _sign, point in drawing.others]
    places = [(QgsGeometry.fromPointXY(point), ()) for _place, point in drawing.places]
    outlines = [(each.outline, ()) for each in drawing.hazards]
    kinds = {line.kind for line in drawing.ways}
    stack = [
        plain_layer("frames", "MultiPolygon", view, _rows(drawing.frames), symbols.sheet_frame()),
        signs,
        plain_layer("facing", "MultiLineString", view, arrows, symbols.facing()),
        plain_layer("others", "Point", view, others, symbols.sign_look("other")),
        plain_layer("places", "Point", view, places, symbols.place()),
        line_layer("fences", drawing.fences, view, _same(drawing.fences, symbols.fence)),
        line_layer(
            "ways_inside", drawing.ways_inside, view, _same(drawing.ways_inside, symbols.closed_way)
        ),
        plain_layer("spans", "MultiLineString", view, _rows(drawing.spans), symbols.sign_line()),
        plain_layer("outlines", "MultiPolygon", view, outlines, symbols.recorded_outline()),
        edges,
        line_layer("ways", drawing.ways, view, {kind: symbols.way(kind) for kind in kinds}),
    ]
    return SheetLayers(stack, signs, edges)


def _rows(geometries: Iterable[QgsGeometry]) -> list[Row]:
    return [(geometry, ()) for geometry in geometries]


def _same(
    lines: Iterable[LineShape], symbol: Callable[[], QgsLineSymbol]
) -> dict[str, QgsLineSymbol]:
    return {line.kind: symbol() for line in lines}


def _sign_layer(
    drawing: SheetDrawing, view: View, symbols: SheetSymbols, overview: bool
) -> QgsVectorLayer:
    rows = [
        (
            QgsGeometry.fromPointXY(point),
            (sign.code, "other" if overview else look_of(sign)),
        )
        for sign, point in drawing.signs
    ]
    layer = memory_layer("signs", "Point", view, (ID_FIELD, "look"), rows)
    categories = [QgsRendererCategory(look, symbols.sign_look(look), look) for look in LOOKS]
    layer.setRenderer(QgsCategorizedSymbolRenderer("look", categories))
    return layer


def _edge_layer(drawing: SheetDrawing, view: View, symbols: SheetSymbols) -> QgsVectorLayer:
    rows = [(each.edge, (each.hazard.code,)) for each in drawing.hazards]
    layer = memory_layer("danger_edges", "MultiPolygon", view, (ID_FIELD,), rows)
    layer.setRenderer(QgsSingleSymbolRenderer(symbols.danger_edge()))
    return layer


def _arrows(drawing: SheetDrawing, view: View) -> Iterable[Row]:
    for sign, point in drawing.signs:
        if sign.facing_deg is not None:
            yield facing_arrow(point, sign.facing_deg, view.ground(FACING_MM)), ()
