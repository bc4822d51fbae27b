"""Rule `access`: where ways that people use cross sign lines, and the signs that stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsRectangle, QgsSpatialIndex

from mine_action_plugin.planning.signs.checking.near import (
    LENGTH_TOLERANCE_M,
    BoxGrid,
    boxes_of,
    dot,
)
from mine_action_plugin.planning.signs.checking.stage import Stage, nearest_line
from mine_action_plugin.planning.signs.checking.violations import Findings
from mine_action_plugin.planning.signs.lines import flatten
from mine_action_plugin.planning.signs.model import AccessLine, Bools, Floats, Ints
from mine_action_plugin.planning.signs.rings import line_string, transform_points
from mine_action_plugin.planning.signs.rules import ACCESS_M, FACING_DEG, SignRules

ROAD = "road"
SEGMENTS_A_RUN = 16
# Runs share their end points; a crossing there is met twice.
SAME_CROSSING_M = 0.001
# So far ahead and behind a crossing the way's own direction is looked at.
AHEAD_M = 0.02
# So far from a crossing the sign is looked for whose distance is told.
LOOK_M = 4.0 * ACCESS_M


@dataclass(frozen=True)
class Crossings:
    """Access crossings of a stage: ``place`` (n, 2), unit vectors ``out`` along the ways.

    ``way`` tells the ways apart, ``line`` and ``along`` say where on a sign line it is.
    """

    place: Floats
    out: Floats
    road: Bools
    way: Ints
    line: Ints
    along: Floats

    def near(self, points: Floats, radius_m: float) -> tuple[Ints, Ints]:
        """Pairs (point, crossing) no further apart than the radius."""
        none = np.zeros(0, dtype=np.int64)
        found = [(none, none)]
        grid = BoxGrid(boxes_of(self.place, self.place))
        for point, crossing in grid.meeting(boxes_of(points, points, radius_m)):
            ok = np.hypot(*(points[point] - self.place[crossing]).T) <= radius_m
            found.append((point[ok], crossing[ok]))
        point, crossing = (np.concatenate(column) for column in zip(*found))
        return point, crossing


def crossings_of(stage: Stage, access: Sequence[AccessLine]) -> Crossings:
    """Every place where a way crosses a sign line of the stage."""
    places: list[Floats] = []
    aheads: list[Floats] = []
    ways: list[int] = []
    rings = _Rings(stage) if access else None
    for number, way in enumerate(access):
        if rings is None or not way.geometry.boundingBoxIntersects(stage.chunk.extent):
            continue
        for path in _paths(way.geometry, stage.chunk.to_local):
            for spot, step in rings.crossed_by(path):
                places.append(spot)
                aheads.append(step)
                ways.append(number)
    place, ahead = np.array(places).reshape(-1, 2), np.array(aheads).reshape(-1, 2)
    _, _, foot = stage.outline.nearest(place, 2.0 * stage.offset_m + 1.0)
    outward = dot(ahead, place - foot) >= 0
    out = np.where(outward[:, None], ahead, -ahead)
    road = np.array([access[number].kind == ROAD for number in ways], dtype=bool)
    line, along, _ = nearest_line(stage.lines, place)
    return Crossings(place, out, road, np.array(ways, dtype=np.int64), line, along)


def check_access(stage: Stage, crossings: Crossings, rules: SignRules, findings: Findings) -> None:
    """At each crossing a sign within 5 m that faces out along the way; on roads one a side.

    Crossings within 5 m of each other share signs: one may face along any of their ways. A road
    that clips a corner of the line, in and out within 5 m, has all of the line on one side of
    it: there a sign on each side is one before and one behind along the line. What is measured
    is the distance of the nearest such sign, on a road on the worse side.
    """
    served = _served(stage, crossings, rules)
    for number in np.flatnonzero(served > ACCESS_M + LENGTH_TOLERANCE_M).tolist():
        place = crossings.place[number : number + 1]
        x, y = transform_points(place[:, 0], place[:, 1], stage.chunk.to_world)
        value = float(served[number])
        findings.at_place("access", value, ACCESS_M, float(x[0]), float(y[0]))


def _served(stage: Stage, crossings: Crossings, rules: SignRules) -> Floats:
    """How far from each crossing the sign is that serves it; infinite where none is near."""
    sides = np.full((len(crossings.place), 2), np.inf)
    shared = _shared(crossings, rules.merge_crossings_m)
    signs, met = crossings.near(stage.points, LOOK_M)
    for sign, at in zip(signs.tolist(), met.tolist()):
        if _faces_out(stage.ways[sign], crossings.out[shared[at]]):
            which = _sides(stage, crossings, sign, at, shared[at])
            away = float(np.hypot(*(stage.points[sign] - crossings.place[at])))
            sides[at, list(which)] = np.minimum(sides[at, list(which)], away)
    served: Floats = sides.max(axis=1, initial=0.0)
    return served


def _sides(
    stage: Stage, crossings: Crossings, sign: int, at: int, shared: list[int]
) -> tuple[bool, bool]:
    """On which sides of a way a sign stands; a sign in the middle of a road stands on none."""
    if not crossings.road[at]:
        return True, True
    line, way = crossings.line, crossings.way
    clips = sum(line[each] == line[at] and way[each] == way[at] for each in shared) > 1
    if clips and stage.line[sign] == line[at]:
        around = float(stage.lines.track.along[stage.lines.track.last[line[at]]])
        ahead = (stage.along[sign] - crossings.along[at] + around / 2.0) % around - around / 2.0
        return ahead < 0, ahead > 0
    from_way, out = stage.points[sign] - crossings.place[at], crossings.out[at]
    side = float(out[0] * from_way[1] - out[1] * from_way[0])
    return side > 0, side < 0


def _shared(crossings: Crossings, merge_m: float) -> list[list[int]]:
    """For each crossing those whose signs it shares, itself among them."""
    shared: list[list[int]] = [[] for _ in crossings.place]
    pairs = crossings.near(crossings.place, merge_m + LENGTH_TOLERANCE_M)
    for one, other in zip(*(column.tolist() for column in pairs)):
        shared[one].append(other)
    return shared


def _faces_out(face: Floats, ways: Floats) -> bool:
    """Whether a face looks along one of the ways (n, 2); one not known is taken to."""
    if not np.isfinite(face).all():
        return True
    cross = face[0] * ways[:, 1] - face[1] * ways[:, 0]
    turn = np.degrees(np.abs(np.arctan2(cross, ways @ face)))
    return bool((turn <= FACING_DEG).any())


class _Rings:
    """The sign lines of a stage as geometries, found by their boxes."""

    def __init__(self, stage: Stage) -> None:
        track, self.tree = stage.lines.track, QgsSpatialIndex()
        self.rings: list[QgsGeometry] = []
        for first, last in zip(track.first.tolist(), track.last.tolist()):
            ring = line_string(track.x[first : last + 1], track.y[first : last + 1])
            self.tree.addFeature(len(self.rings), ring.boundingBox())
            self.rings.append(ring)

    def crossed_by(self, path: Floats) -> Iterator[tuple[Floats, Floats]]:
        """Each crossing of a path (n, 2), with the direction of the path there."""
        for start in range(0, len(path) - 1, SEGMENTS_A_RUN):
            run = path[start : start + SEGMENTS_A_RUN + 1]
            box = QgsRectangle(*run.min(axis=0).tolist(), *run.max(axis=0).tolist())
            near = self.tree.intersects(box)
            if near:
                way = line_string(run[:, 0], run[:, 1])
                found = [place for ring in near for place in _met(way, self.rings[ring])]
                yield from _once(way, found, start > 0)


def _met(way: QgsGeometry, ring: QgsGeometry) -> Iterator[QgsPointXY]:
    """The points that a way and a ring have in common; of a common stretch both ends."""
    for part in way.intersection(ring).asGeometryCollection():
        for vertex in part.vertices():
            yield QgsPointXY(vertex)


def _once(
    way: QgsGeometry, found: list[QgsPointXY], goes_on: bool
) -> Iterator[tuple[Floats, Floats]]:
    length = way.length()
    for place in found:
        along = way.lineLocatePoint(QgsGeometry.fromPointXY(place))
        if goes_on and along < SAME_CROSSING_M:
            continue
        behind = way.interpolate(max(along - AHEAD_M, 0.0)).asPoint()
        ahead = way.interpolate(min(along + AHEAD_M, length)).asPoint()
        step = np.array((ahead.x() - behind.x(), ahead.y() - behind.y()))
        yield np.array((place.x(), place.y())), step / max(float(np.hypot(*step)), 1e-12)


def _paths(shape: QgsGeometry, to_local: QgsCoordinateTransform) -> Iterator[Floats]:
    for part in flatten(shape, to_local).asGeometryCollection():
        points = part.asPolyline()
        if len(points) > 1:
            yield np.array([(point.x(), point.y()) for point in points])
