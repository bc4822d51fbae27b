"""Do signs, planned or standing, keep the rules? Judged from the rules alone.

The check knows nothing of how a plan was made: it draws the sign lines of the hazards anew and
measures the signs against them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Optional, Union

import numpy as np
from qgis.core import QgsFeedback, QgsGeometry, QgsPointXY, QgsRectangle

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.measure import METRES_PER_DEGREE
from mine_action_plugin.planning.signs.access import Crossing, local_crossings
from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, crossed, nearest_far
from mine_action_plugin.planning.signs.hazards import Hazards, chunks, read_hazards
from mine_action_plugin.planning.signs.lines import Chunk, SignLines, local_chunk, sign_lines
from mine_action_plugin.planning.signs.model import AccessLine, Bools, Floats, Ints
from mine_action_plugin.planning.signs.rings import line_string, polygon, transform_points
from mine_action_plugin.planning.signs.rules import (
    ACCESS_M,
    CUT_TOLERANCE_M,
    FACING_DEG,
    INSIDE_TOLERANCE_M,
    ON_LINE_M,
    SignRules,
)

# What storing a place as degrees, and another projection, may add to a length.
LENGTH_TOLERANCE_M = 0.01
AREA_TOLERANCE_M2 = 0.01
# A standing sign this far from every sign line belongs to none.
FURTHEST_M = 60.0
LIKELY_M = 2.0
FEWEST = 3

MESSAGES = {
    "gap": QT_TRANSLATE_NOOP("signs", "The next sign is {value} m away; at most {limit} m."),
    "cut": QT_TRANSLATE_NOOP(
        "signs", "The straight way to the next sign runs {value} m inside a hazard."
    ),
    "enclosed": QT_TRANSLATE_NOOP(
        "signs", "{value} m² of hazard lie on the wrong side of the signs of this line."
    ),
    "few": QT_TRANSLATE_NOOP("signs", "A sign line has {value} signs; at least {limit}."),
    "inside": QT_TRANSLATE_NOOP(
        "signs", "The sign is {value} m from a hazard; at least {limit} m."
    ),
    "on_line": QT_TRANSLATE_NOOP(
        "signs", "The sign is {value} m from its sign line; at most {limit} m."
    ),
    "access": QT_TRANSLATE_NOOP(
        "signs", "The nearest sign beside an access crossing is {value} m away; at most {limit} m."
    ),
    "facing": QT_TRANSLATE_NOOP(
        "signs", "The sign faces {value}° off the way out; at most {limit}°."
    ),
}


@dataclass(frozen=True)
class PlacedSigns:
    """Signs to check, as columns: degrees of EPSG:4326, and what is known about each.

    ``line_no`` and ``sequence`` are 0 where not known: such signs are put in order along the
    sign line nearest to them. ``facing_deg`` is NaN where not known. ``planned`` signs must be
    on their line, standing ones may be further out. ``advance`` warnings are left out.
    """

    x: Floats
    y: Floats
    line_no: Ints
    sequence: Ints
    facing_deg: Floats
    planned: Union[bool, Bools] = True
    advance: Optional[Ints] = None


@dataclass(frozen=True)
class Violation:
    """A broken rule: at which sign (-1: at none), how much, and where (EPSG:4326).

    ``message`` is English, filled; ``MESSAGES[rule]`` is its template for translation.
    """

    rule: str
    sign: int
    value_m: float
    limit_m: float
    message: str
    x: float
    y: float


@dataclass
class _Stage:
    """One chunk with the signs near its lines, in its own metres."""

    chunk: Chunk
    lines: SignLines
    signs: Ints
    points: Floats
    distance: Floats
    line: Ints
    along: Floats
    found: list[Violation] = field(default_factory=list)


def check_signs(
    hazards: Sequence[QgsGeometry],
    signs: PlacedSigns,
    rules: Optional[SignRules] = None,
    accuracy_m: object = 0.0,
    access: Sequence[AccessLine] = (),
    feedback: Optional[QgsFeedback] = None,
) -> list[Violation]:
    """Everything that breaks `gap`, `cut`, `enclosed`, `inside`, `on_line`, `access`, `facing`.

    Also `few`: a sign line with fewer than three signs. Raises MineActionError as
    ``plan_signs`` does.
    """
    rules = rules or SignRules()
    ready = read_hazards(hazards, accuracy_m)
    checker = _Checker(signs, rules, access)
    stages = list(_stages(ready, signs, rules, feedback))
    checker.share_out(stages)
    violations: list[Violation] = []
    for stage in stages:
        checker.check(stage)
        violations += stage.found
    return violations


def _stages(
    ready: Hazards, signs: PlacedSigns, rules: SignRules, feedback: Optional[QgsFeedback]
) -> Iterator[_Stage]:
    done = 0
    for positions in chunks(ready, rules.max_spacing_m, rules.offset_m):
        if feedback is not None:
            if feedback.isCanceled():
                raise MineActionError(QT_TRANSLATE_NOOP("errors", "The check was cancelled."))
            feedback.setProgress(90.0 * done / len(ready.shapes))
        done += len(positions)
        chunk = local_chunk(ready, positions, rules)
        yield _stage(chunk, sign_lines(chunk, rules), signs)


def _stage(chunk: Chunk, lines: SignLines, signs: PlacedSigns) -> _Stage:
    box = QgsRectangle(chunk.extent)
    box.grow(2.0 * FURTHEST_M / METRES_PER_DEGREE)
    near = (signs.x >= box.xMinimum()) & (signs.x <= box.xMaximum())
    near &= (signs.y >= box.yMinimum()) & (signs.y <= box.yMaximum())
    if signs.advance is not None:
        near &= signs.advance == 0
    index = np.flatnonzero(near)
    points = np.column_stack(transform_points(signs.x[index], signs.y[index], chunk.to_local))
    track = lines.track
    sizes = track.last - track.first
    start = np.arange(int(sizes.sum())) + np.repeat(np.arange(len(sizes)), sizes)
    vertex = np.column_stack((track.x, track.y))
    edges = Edges(vertex[start], vertex[start + 1], start)
    distance, foot, owner = nearest_far(edges, points, LIKELY_M, FURTHEST_M)
    known = owner >= 0
    line = np.where(known, np.searchsorted(track.last, np.maximum(owner, 0), "right"), -1)
    along = np.full(len(index), np.nan)
    at = owner[known]
    along[known] = track.along[at] + np.hypot(*(foot[known] - vertex[at]).T)
    return _Stage(chunk, lines, index, points, distance, line, along)


class _Checker:
    def __init__(self, signs: PlacedSigns, rules: SignRules, access: Sequence[AccessLine]) -> None:
        self.signs, self.rules, self.access = signs, rules, access

    def share_out(self, stages: list[_Stage]) -> None:
        """Leave each sign in the one chunk whose sign line is nearest to it."""
        best = np.full(len(self.signs.x), np.inf)
        for stage in stages:
            best[stage.signs] = np.minimum(best[stage.signs], stage.distance)
        for stage in stages:
            mine = (stage.distance <= best[stage.signs]) & (stage.line >= 0)
            best[stage.signs[mine]] = -1.0
            for name in ("signs", "points", "distance", "line", "along"):
                setattr(stage, name, getattr(stage, name)[mine])

    def check(self, stage: _Stage) -> None:
        """Find everything wrong in one chunk."""
        clearance, foot = self._inside(stage)
        self._on_line(stage)
        crossings = local_crossings(stage.lines, stage.chunk, self.access)
        self._access(stage, crossings)
        self._facing(stage, clearance, foot, crossings)
        reach = self.rules.max_spacing_m / 2.0 + 0.1
        grid = EdgeGrid(stage.chunk.edges, reach)
        for line, order in self._in_order(stage):
            self._line(stage, line, order, grid)

    def _in_order(self, stage: _Stage) -> Iterator[tuple[int, Ints]]:
        """Each line's number in the chunk with its signs in order."""
        number = self.signs.line_no[stage.signs]
        sequence = self.signs.sequence[stage.signs]
        given = (number > 0) & (sequence > 0)
        key = np.where(given, sequence.astype(np.float64), stage.along)
        order = np.lexsort((key, stage.line))
        cuts = np.searchsorted(stage.line[order], np.arange(len(stage.lines.island) + 1))
        for line in range(len(stage.lines.island)):
            yield line, order[cuts[line] : cuts[line + 1]]

    def _line(self, stage: _Stage, line: int, order: Ints, grid: EdgeGrid) -> None:
        if len(order) < FEWEST:
            track = stage.lines.track
            first = track.first[line]
            place = np.array((track.x[first], track.y[first]))
            self._add(stage, "few", -1, float(len(order)), float(FEWEST), place)
            return
        start = stage.points[order]
        end = np.roll(start, -1, axis=0)
        gap = np.hypot(*(end - start).T)
        for at in np.flatnonzero(gap > self.rules.max_spacing_m + LENGTH_TOLERANCE_M).tolist():
            self._at_sign(stage, "gap", order[at], float(gap[at]), self.rules.max_spacing_m)
        suspect = crossed(grid, start, end) | (gap > 2.0 * grid.radius)
        for at in np.flatnonzero(suspect).tolist():
            cut = _length_inside(stage.chunk, start[at], end[at])
            if cut > CUT_TOLERANCE_M:
                self._at_sign(stage, "cut", order[at], cut, CUT_TOLERANCE_M)
        wrong = _wrong_side_m2(stage, line, start)
        if wrong > AREA_TOLERANCE_M2:
            self._at_sign(stage, "enclosed", order[0], wrong, 0.0)

    def _inside(self, stage: _Stage) -> tuple[Floats, Floats]:
        limit = self.rules.offset_m
        likely = 1.05 * limit + 0.5
        clearance, foot, _ = nearest_far(
            stage.chunk.edges, stage.points, likely, max(FURTHEST_M, 2.0 * likely)
        )
        # Where the nearest outline is not near, only a look inside tells.
        doubtful = (stage.distance > ON_LINE_M) | (clearance < limit - INSIDE_TOLERANCE_M)
        for at in np.flatnonzero(doubtful).tolist():
            point = QgsGeometry.fromPointXY(QgsPointXY(*stage.points[at]))
            boxes = point.boundingBox()
            shapes = [s for s in stage.chunk.widened if s.boundingBox().intersects(boxes)]
            if any(shape.contains(point) for shape in shapes):
                clearance[at] = -float(clearance[at])
            if clearance[at] < limit - INSIDE_TOLERANCE_M:
                self._at_sign(stage, "inside", at, float(clearance[at]), limit)
        return clearance, foot

    def _on_line(self, stage: _Stage) -> None:
        planned = np.broadcast_to(self.signs.planned, self.signs.x.shape)[stage.signs]
        for at in np.flatnonzero(planned & (stage.distance > ON_LINE_M)).tolist():
            self._at_sign(stage, "on_line", at, float(stage.distance[at]), ON_LINE_M)

    def _access(self, stage: _Stage, crossings: list[tuple[Crossing, Floats]]) -> None:
        for crossing, place in crossings:
            way = stage.points - place
            away = np.hypot(*way.T)
            value = float(away.min(initial=np.inf))
            if crossing.road:
                side = way[:, 0] * crossing.out_y - way[:, 1] * crossing.out_x
                right = float(away[side > 0].min(initial=np.inf))
                left = float(away[side < 0].min(initial=np.inf))
                value = max(right, left)
            if value > ACCESS_M + LENGTH_TOLERANCE_M:
                self._add(stage, "access", -1, value, ACCESS_M, place)

    def _facing(
        self,
        stage: _Stage,
        clearance: Floats,
        foot: Floats,
        crossings: list[tuple[Crossing, Floats]],
    ) -> None:
        facing = self.signs.facing_deg[stage.signs]
        out = stage.points - foot
        x, y = self.signs.x[stage.signs], self.signs.y[stage.signs]
        outward = stage.chunk.true_bearings(out[:, 0], out[:, 1], x, y)
        off = _turn_deg(facing, outward)
        wrong = np.isfinite(off) & np.isfinite(clearance) & (off > FACING_DEG)
        for at in np.flatnonzero(wrong).tolist():
            ways = [
                float(_turn_deg(facing[at], np.array(crossing.facing)))
                for crossing, place in crossings
                if np.hypot(*(stage.points[at] - place)) <= ACCESS_M + LENGTH_TOLERANCE_M
            ]
            value = min([float(off[at]), *ways])
            if value > FACING_DEG:
                self._at_sign(stage, "facing", at, value, FACING_DEG)

    def _at_sign(self, stage: _Stage, rule: str, at: int, value: float, limit: float) -> None:
        self._add(stage, rule, int(stage.signs[at]), value, limit, stage.points[at])

    def _add(
        self, stage: _Stage, rule: str, sign: int, value: float, limit: float, place: Floats
    ) -> None:
        x, y = transform_points(place[0:1], place[1:2], stage.chunk.to_world)
        message = MESSAGES[rule].format(value=round(value, 2), limit=round(limit, 2))
        stage.found.append(Violation(rule, sign, value, limit, message, float(x[0]), float(y[0])))


def _turn_deg(one: Floats, other: Floats) -> Floats:
    turn: Floats = np.abs((one - other + 180.0) % 360.0 - 180.0)
    return turn


def _length_inside(chunk: Chunk, start: Floats, end: Floats) -> float:
    chord = line_string(np.array((start[0], end[0])), np.array((start[1], end[1])))
    box = chord.boundingBox()
    longest = 0.0
    for shape in chunk.widened:
        if shape.boundingBox().intersects(box):
            longest = max(longest, float(chord.intersection(shape).length()))
    return longest


def _wrong_side_m2(stage: _Stage, line: int, points: Floats) -> float:
    """Area of hazard outside the signs of an outer line, or inside those of an island."""
    drawn = polygon(points)
    if not drawn.isGeosValid():
        drawn = drawn.makeValid()
    track, wrong = stage.lines.track, 0.0
    first, last = int(track.first[line]), int(track.last[line])
    ring = polygon(np.column_stack((track.x[first:last], track.y[first:last])))
    island = bool(stage.lines.island[line])
    for member in stage.lines.clusters[line]:
        for part in stage.chunk.widened[member].asGeometryCollection():
            within = ring.boundingBoxIntersects(part) and ring.contains(part.pointOnSurface())
            if within and not island:
                wrong += part.difference(drawn).area()
            elif island and not within:
                wrong += part.intersection(drawn).area()
    return wrong
