"""Corridors verified for use: strips of standing ground through hazards, signed along both verges.

The rule, for the field to review: a hazard is never made smaller for a corridor, neither in the
store nor for the sign line, which runs on as if there were none. The signs of a corridor stand
on the verified ground itself, just inside its edge, face its middle, and belong to no sign
line. They begin where its two edges meet the sign line and follow each edge through the hazard
at most MAX_SPACING apart. Where verified ground ends inside a hazard they run across its end.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from mine_action_plugin.planning.measure import WGS84, local_metric_crs
from mine_action_plugin.planning.signs.avoid import avoided
from mine_action_plugin.planning.signs.lines import Chunk, flatten
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.nearby import grown, near_chunk
from mine_action_plugin.planning.signs.rings import transform_points
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.transformation import transformation

# From the edge of the verified ground to the sign; less where the strip is very narrow.
INSET_M = 0.5
SMALLEST_SHARE = 0.25
CIRCLE_SEGMENTS = 16
# Pieces of edge shorter than this only graze a sign line.
SHORTEST_M = 0.1


@dataclass(frozen=True)
class Corridor:
    """The middle of a verified strip (lines, EPSG:4326) and its whole width."""

    geometry: QgsGeometry
    width_m: float


@dataclass(frozen=True)
class VergeSigns:
    """Signs along corridors: ``points`` (n, 2) in local metres, and where they face.

    ``facing`` are degrees clockwise from the grid's north; ``hazard`` is the position in the
    chunk of the hazard that is nearest, ``clearance_m`` the distance to it: 0 inside.
    """

    points: Floats
    facing: Floats
    hazard: Ints
    clearance_m: Floats


def strips_of(corridors: Sequence[Corridor], chunk: Chunk, inset: bool = False) -> QgsGeometry:
    """The verified ground near a chunk as one shape in local metres, ended square.

    With ``inset`` the shape is smaller by so much that a sign on its outline stands on verified
    ground. A corridor without a width is no verified ground. Empty where there is none.
    """
    shapes = []
    for corridor in corridors:
        half = corridor.width_m / 2.0
        if not (math.isfinite(half) and half > 0):
            continue
        if near_chunk(corridor.geometry, chunk, half):
            less = min(INSET_M, SMALLEST_SHARE * corridor.width_m) if inset else 0.0
            shapes.append(_strip(flatten(corridor.geometry, chunk.to_local), half - less, less))
    return QgsGeometry.unaryUnion(shapes) if shapes else QgsGeometry()


def on_verified_ground(points: Floats, corridors: Sequence[Corridor], chunk: Chunk) -> Bools:
    """Which points (n, 2) of the chunk's local metres lie on the verified ground."""
    strips = strips_of(corridors, chunk)
    return avoided(points, [] if strips.isEmpty() else [strips])


def on_corridors(x: Floats, y: Floats, corridors: Sequence[Corridor]) -> Bools:
    """Which places (degrees of EPSG:4326) lie on the verified ground of corridors."""
    verified = np.zeros(len(x), dtype=bool)
    for corridor in corridors:
        box = grown(corridor.geometry.boundingBox(), corridor.width_m)
        near = (x >= box.xMinimum()) & (x <= box.xMaximum())
        near &= (y >= box.yMinimum()) & (y <= box.yMaximum())
        some = np.flatnonzero(near & ~verified)
        if len(some):
            world = QgsCoordinateReferenceSystem(WGS84)
            to_local = transformation(world, local_metric_crs(box))
            strip = _strip(flatten(corridor.geometry, to_local), corridor.width_m / 2.0, 0.0)
            points = np.column_stack(transform_points(x[some], y[some], to_local))
            verified[some] = avoided(points, [strip])
    return verified


def towards_middles(points: Floats, corridors: Sequence[Corridor], chunk: Chunk) -> Floats:
    """For each point (n, 2) on verified ground the way to the middle nearest to it, else NaN."""
    ways = np.full((len(points), 2), np.nan)
    verified = np.flatnonzero(on_verified_ground(points, corridors, chunk))
    if len(verified):
        middles = _middles(corridors, chunk)
        bearing = [_towards(QgsPointXY(*points[each]), middles) for each in verified.tolist()]
        turn = np.radians(bearing)
        ways[verified] = np.column_stack((np.sin(turn), np.cos(turn)))
    return ways


def verge_signs(corridors: Sequence[Corridor], chunk: Chunk, rules: SignRules) -> VergeSigns:
    """The signs along the edges of the corridors wherever these run inside the sign lines."""
    strips = strips_of(corridors, chunk, inset=True)
    nothing = np.zeros(0)
    if strips.isEmpty():
        return VergeSigns(np.zeros((0, 2)), nothing, np.zeros(0, np.int64), nothing)
    points = [spot for edge in _edges_inside(strips, chunk, rules) for spot in _spaced(edge, rules)]
    middles = _middles(corridors, chunk)
    facing = [_towards(point, middles) for point in points]
    nearest = [_nearest(point, chunk.widened) for point in points]
    clearance = np.array([metres for metres, _ in nearest])
    hazard = np.array([number for _, number in nearest], dtype=np.int64)
    places = np.array([(point.x(), point.y()) for point in points]).reshape(-1, 2)
    return VergeSigns(places, np.array(facing), hazard, clearance)


def _middles(corridors: Sequence[Corridor], chunk: Chunk) -> list[QgsGeometry]:
    """The middles of the strips near a chunk, in its local metres."""
    near = [each for each in corridors if near_chunk(each.geometry, chunk, each.width_m / 2.0)]
    return [flatten(each.geometry, chunk.to_local) for each in near]


def _strip(middle: QgsGeometry, half_m: float, less_m: float) -> QgsGeometry:
    """A strip round each part of a line; its ends are square, and ``less_m`` short of the line's."""
    parts = []
    for part in middle.asGeometryCollection():
        length = part.length()
        short = min(less_m, length / 4.0)
        inner = QgsGeometry(part.constGet().curveSubstring(short, length - short))
        parts.append(
            inner.buffer(half_m, CIRCLE_SEGMENTS, Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Round, 2.0)
        )
    return QgsGeometry.unaryUnion(parts)


def _edges_inside(strips: QgsGeometry, chunk: Chunk, rules: SignRules) -> Iterator[QgsGeometry]:
    """The pieces of the strips' outline inside the sign lines, each as long as can be."""
    box = strips.boundingBox().buffered(rules.offset_m)
    near = [shape for shape in chunk.widened if shape.boundingBox().intersects(box)]
    if not near:
        return
    grown = [shape.buffer(rules.offset_m, rules.segments) for shape in near]
    outline = strips.convertToType(Qgis.GeometryType.Line, True)
    pieces = outline.intersection(QgsGeometry.unaryUnion(grown))
    for piece in pieces.mergeLines().asGeometryCollection():
        if piece.type() == Qgis.GeometryType.Line and piece.length() > SHORTEST_M:
            yield piece


def _spaced(edge: QgsGeometry, rules: SignRules) -> Iterator[QgsPointXY]:
    """Points along an edge, equally far apart; its ends too, once where it is closed."""
    length = edge.length()
    steps = max(1, math.ceil(length / rules.max_spacing_m))
    ends = edge.asPolyline()
    for step in range(steps):
        yield edge.interpolate(length * step / steps).asPoint()
    if ends[0] != ends[-1]:
        yield ends[-1]


def _towards(point: QgsPointXY, middles: Sequence[QgsGeometry]) -> float:
    """The direction from a point to the nearest middle, in degrees from the grid's north."""
    here = QgsGeometry.fromPointXY(point)
    middle = min(middles, key=lambda each: each.distance(here))
    to = middle.nearestPoint(here).asPoint()
    return math.degrees(math.atan2(to.x() - point.x(), to.y() - point.y())) % 360.0


def _nearest(point: QgsPointXY, shapes: Sequence[QgsGeometry]) -> tuple[float, int]:
    here = QgsGeometry.fromPointXY(point)
    return min((shape.distance(here), number) for number, shape in enumerate(shapes))
