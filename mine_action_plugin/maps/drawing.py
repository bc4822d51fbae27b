"""The shapes a page draws, in the view's metres: dangers wide enough to see, nothing over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from qgis.core import Qgis, QgsGeometry, QgsPointXY

from ..planning.repair import repair_polygon
from .content import (
    CONFIRMED,
    SUSPECTED,
    HazardShape,
    LineShape,
    MapContent,
    PlacePoint,
)
from .view import View

# A hazard smaller than this on paper is drawn this large: it must never vanish.
LEAST_DIAMETER_MM = 3.2
LEAST_WIDTH_MM = 1.2
# The edge of a suspected area fades over at least this much, so that no line is read as the edge.
LEAST_BAND_MM = 2.0
# A narrower band round a solid outline could not be told from the outline.
VISIBLE_BAND_MM = 0.6
BAND_STEPS = 6
SIGN_GAP_MM = 6.0
SEGMENTS = 12


@dataclass(frozen=True)
class DrawnHazard:
    """A hazard as drawn: ``core`` is its outline, at least large enough to be seen."""

    hazard: HazardShape
    kind: str
    core: QgsGeometry
    reach_m: float

    def widened(self, share: float) -> QgsGeometry:
        """Return the core grown by a share of its reach."""
        return self.core.buffer(self.reach_m * share, SEGMENTS)


@dataclass(frozen=True)
class Ring:
    """One step of a fading edge; ``strength`` runs from nearly 1 inside to nearly 0 outside."""

    kind: str
    strength: float
    geometry: QgsGeometry


@dataclass(frozen=True)
class Drawing:
    """All that one page draws, in the CRS of its view."""

    hazards: tuple[DrawnHazard, ...]
    rings: tuple[Ring, ...]
    danger: QgsGeometry
    released: tuple[QgsGeometry, ...]
    ways_open: tuple[LineShape, ...]
    ways_in_danger: tuple[LineShape, ...]
    fences: tuple[LineShape, ...]
    signs: tuple[QgsPointXY, ...]
    places: tuple[PlacePoint, ...]


def kind_of(hazard_class: str) -> str:
    """Return how a class is drawn; what is not confirmed is drawn as suspected."""
    return CONFIRMED if hazard_class == CONFIRMED else SUSPECTED


def draw(content: MapContent, view: View) -> Drawing:
    """Return what lies on the page, ordered so that danger wins over everything else."""
    frame = QgsGeometry.fromRect(view.extent)
    sheet = view.degrees()
    hazards = _hazards_on(content.hazards_nearby.within(sheet), view, frame)
    danger = QgsGeometry.unaryUnion([drawn.widened(1.0) for drawn in hazards])
    ways = lines_on(content.ways_nearby.within(sheet), view, frame)
    return Drawing(
        hazards=hazards,
        rings=tuple(_rings(hazards)),
        danger=danger,
        released=tuple(
            _outside(_shapes_on(content.released_nearby.within(sheet), view, frame), danger)
        ),
        ways_open=tuple(lines_outside(ways, danger)),
        ways_in_danger=tuple(lines_inside(ways, danger)),
        fences=tuple(lines_on(content.fences_nearby.within(sheet), view, frame)),
        signs=tuple(
            _thinned(_points_on(content.signs_nearby.within(sheet), view), view.ground(SIGN_GAP_MM))
        ),
        places=tuple(
            place for place in content.places_nearby.within(sheet) if _contains(view, place.point)
        ),
    )


def _hazards_on(
    hazards: Sequence[HazardShape], view: View, frame: QgsGeometry
) -> tuple[DrawnHazard, ...]:
    drawn = []
    for hazard in hazards:
        shape = drawn_hazard(hazard, view)
        if shape.widened(1.0).intersects(frame):
            drawn.append(shape)
    return tuple(drawn)


def drawn_hazard(hazard: HazardShape, view: View) -> DrawnHazard:
    """Return a hazard as it is drawn in a view: never too small or too thin to be seen."""
    shape = view.to_local(hazard.geometry)
    if not shape.isGeosValid():
        shape = repair_polygon(shape).geometry
    if shape.buffer(-view.ground(LEAST_WIDTH_MM) / 2, SEGMENTS).isEmpty():
        shape = shape.buffer(view.ground(LEAST_WIDTH_MM) / 2, SEGMENTS)
    box = shape.boundingBox()
    if max(box.width(), box.height()) < view.ground(LEAST_DIAMETER_MM):
        middle = shape.pointOnSurface()
        dot = middle.buffer(view.ground(LEAST_DIAMETER_MM) / 2, SEGMENTS)
        shape = QgsGeometry.unaryUnion([shape, dot])
    kind = kind_of(hazard.hazard_class)
    reach = hazard.accuracy_m
    if kind == SUSPECTED:
        reach = max(reach, view.ground(LEAST_BAND_MM))
    elif reach < view.ground(VISIBLE_BAND_MM):
        reach = 0.0
    return DrawnHazard(hazard, kind, shape, reach)


def _rings(hazards: Sequence[DrawnHazard]) -> Iterable[Ring]:
    """Yield the fading edges: each step is the next growth less what is inside it already."""
    for kind in (SUSPECTED, CONFIRMED):
        group = [drawn for drawn in hazards if drawn.kind == kind and drawn.reach_m > 0]
        if not group:
            continue
        inner = QgsGeometry.unaryUnion([drawn.core for drawn in group])
        for step in range(1, BAND_STEPS + 1):
            outer = QgsGeometry.unaryUnion([drawn.widened(step / BAND_STEPS) for drawn in group])
            ring = outer.difference(inner)
            if not ring.isEmpty():
                yield Ring(kind, 1 - (step - 0.5) / BAND_STEPS, ring)
            inner = outer


def _shapes_on(
    geometries: Sequence[QgsGeometry], view: View, frame: QgsGeometry
) -> list[QgsGeometry]:
    local = [view.to_local(geometry) for geometry in geometries]
    return [geometry for geometry in local if geometry.intersects(frame)]


def _outside(geometries: Sequence[QgsGeometry], danger: QgsGeometry) -> Iterable[QgsGeometry]:
    """Cut danger out of released land: a hazard with its margin always wins."""
    for geometry in geometries:
        rest = geometry if danger.isEmpty() else geometry.difference(danger)
        if not rest.isEmpty():
            yield rest


def lines_on(lines: Sequence[LineShape], view: View, frame: QgsGeometry) -> list[LineShape]:
    """Return the parts of lines that lie on the sheet or just beside it."""
    near = frame.buffer(view.ground(10), 1)
    result = []
    for line in lines:
        part = view.to_local(line.geometry).intersection(near)
        if not part.isEmpty() and part.type() == Qgis.GeometryType.Line:
            result.append(replace(line, geometry=part))
    return result


def lines_outside(lines: Sequence[LineShape], danger: QgsGeometry) -> Iterable[LineShape]:
    """Yield what of lines lies outside all danger."""
    for line in lines:
        rest = line.geometry if danger.isEmpty() else line.geometry.difference(danger)
        if not rest.isEmpty():
            yield replace(line, geometry=rest)


def lines_inside(lines: Sequence[LineShape], danger: QgsGeometry) -> Iterable[LineShape]:
    """Yield what of lines lies in danger."""
    if danger.isEmpty():
        return
    for line in lines:
        part = line.geometry.intersection(danger)
        if not part.isEmpty() and part.type() == Qgis.GeometryType.Line:
            yield replace(line, geometry=part)


def _points_on(points: Sequence[QgsPointXY], view: View) -> list[QgsPointXY]:
    local = [view.to_local(QgsGeometry.fromPointXY(point)).asPoint() for point in points]
    return [point for point in local if view.extent.contains(point)]


def _contains(view: View, point: QgsPointXY) -> bool:
    return view.extent.contains(view.to_local(QgsGeometry.fromPointXY(point)).asPoint())


def _thinned(points: Sequence[QgsPointXY], gap_m: float) -> list[QgsPointXY]:
    """Keep signs apart on paper: the ground has more of them than a sheet can show."""
    kept: list[QgsPointXY] = []
    for point in points:
        if all(point.distance(other) >= gap_m for other in kept):
            kept.append(point)
    return kept
