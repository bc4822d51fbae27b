"""WARNED_SHARE: how many of those who come to the sign line are warned, by its length.

A sample is the middle of a piece of sign line at most a metre long; in each of nine directions
about outward a viewer stands APPROACH from it. A sign warns the viewers in the half disc in
front of it: within LEGIBILITY × cos(angle off its face) is a disc of that diameter through the
sign, and within 60° off its face is a wedge. Both are convex, so is what they share: a sign that
warns both ends of a straight row of viewers warns the whole row. Straight stretches are judged
by that, on flat ground; every other sample one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional, Union

import numpy as np

from mine_action_plugin.planning.signs.checking.near import (
    LONGEST_PIECE_M,
    BoxGrid,
    apart,
    boxes_of,
    cross,
    dot,
    pieces,
    touching,
)
from mine_action_plugin.planning.signs.checking.sight import LocalTerrain
from mine_action_plugin.planning.signs.checking.stage import Stage
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import INSIDE_TOLERANCE_M, SignRules

DIRECTIONS_DEG = np.arange(-60.0, 61.0, 15.0)
FURTHEST_OFF_DEG = 60.0
SAMPLE_M = 1.0
# Straight stretches are judged whole, what fails again in pieces of the next length.
STRETCHES_M = (16.0, 4.0)
SAMPLES_AT_ONCE = 40_000
# Signs before and after along the line, nearest first.
BESIDE = (0, 1, -1, 2)
TINY_M = 1e-6


@dataclass
class Warned:
    """Metres of sign line that can be approached, and how many of them are warned.

    ``warned_m`` counts each metre by the part of its viewers, less those left out, who are
    warned; ``all_warned_m`` those where all are. ``no_approach`` counts viewers left out whom no
    sign would warn; ``unknown`` those not warned who look over ground that is not known.
    """

    approach_m: float = 0.0
    warned_m: float = 0.0
    all_warned_m: float = 0.0
    no_approach: int = 0
    unknown: int = 0

    @property
    def share(self) -> float:
        """WARNED_SHARE, 0 to 1; NaN where nothing can be approached."""
        return self.warned_m / self.approach_m if self.approach_m > 0 else float("nan")

    @property
    def all_share(self) -> float:
        """Share of the line where everybody who comes is warned; NaN where nobody can come."""
        return self.all_warned_m / self.approach_m if self.approach_m > 0 else float("nan")


def add_warned(
    stage: Stage, rules: SignRules, terrain: Optional[LocalTerrain], total: Warned
) -> None:
    """Add the sign lines of a stage to the total."""
    judge = _Judge(stage, rules, terrain)
    stretch = _edges(stage)
    for longest in STRETCHES_M if terrain is None else ():
        stretch = stretch.cut(longest)
        warned = judge.whole_warned(stretch)
        for block in _blocks(stretch.some(np.flatnonzero(warned))):
            judge.add_warned(block, total)
        stretch = stretch.some(np.flatnonzero(~warned))
    for block in _blocks(stretch.cut(SAMPLE_M)):
        judge.add_samples(block, total)


@dataclass(frozen=True)
class _Stretches:
    """Straight stretches of sign line from ``a`` to ``b`` (n, 2), the hazard on their left."""

    a: Floats
    b: Floats
    line: Ints
    along: Floats

    @property
    def length(self) -> Floats:
        length: Floats = np.hypot(*(self.b - self.a).T)
        return length

    @property
    def outward(self) -> Floats:
        """Unit vectors away from the hazard that the stretch is drawn round."""
        way = (self.b - self.a) / self.length[:, None]
        return np.column_stack((way[:, 1], -way[:, 0]))

    @property
    def middle(self) -> Floats:
        return (self.a + self.b) / 2.0

    def some(self, which: Ints) -> _Stretches:
        return _Stretches(self.a[which], self.b[which], self.line[which], self.along[which])

    def cut(self, longest_m: float) -> _Stretches:
        a, b, whole = pieces(self.a, self.b, longest_m)
        along = self.along[whole] + np.hypot(*(a - self.a[whole]).T)
        return _Stretches(a, b, self.line[whole], along)


class _Judge:
    def __init__(self, stage: Stage, rules: SignRules, terrain: Optional[LocalTerrain]) -> None:
        self.stage, self.rules, self.terrain = stage, rules, terrain
        out = stage.points - stage.foot
        out = out / np.maximum(np.hypot(*out.T), TINY_M)[:, None]
        # A sign of which nothing is known is taken to face outward; far away it warns nobody.
        own = np.where(np.isfinite(stage.ways), stage.ways, np.nan_to_num(out))
        known = np.isfinite(stage.other_ways[:, 0])
        self.spot = np.concatenate((stage.points, stage.others[known]))
        self.face = np.concatenate((own, stage.other_ways[known]))
        radius = rules.legibility_m / 2.0
        middle = self.spot + self.face * radius
        self.in_front = BoxGrid(boxes_of(middle, middle, radius))
        self._along_lines()

    def _along_lines(self) -> None:
        stage = self.stage
        on = np.flatnonzero(stage.line >= 0)
        self.beside = on[np.lexsort((stage.along[on], stage.line[on]))]
        lines = np.arange(len(stage.lines.island) + 1)
        cuts = np.searchsorted(stage.line[self.beside], lines)
        self.first, self.count = cuts[:-1], np.diff(cuts)
        self.longest = float(stage.lines.track.along.max(initial=0.0)) + 1.0
        self.place = stage.line[self.beside] * self.longest + stage.along[self.beside]

    def _beside(self, stretch: _Stretches) -> Iterator[tuple[Ints, Bools]]:
        """For each stretch one sign after the other near it along its line, where there is one."""
        middle = stretch.along + stretch.length / 2.0
        at = np.searchsorted(self.place, stretch.line * self.longest + middle)
        first, count = self.first[stretch.line], self.count[stretch.line]
        for step in BESIDE:
            place = first + (at - first - 1 + step) % np.maximum(count, 1)
            known = count > 0
            yield self.beside[np.where(known, place, 0)] if known.any() else place, known

    def whole_warned(self, stretch: _Stretches) -> Bools:
        """Stretches where each row of viewers is warned by one sign."""
        done = np.ones(len(stretch.a), dtype=bool)
        beside, outward = list(self._beside(stretch)), stretch.outward
        for turn in DIRECTIONS_DEG:
            left = np.flatnonzero(done)
            step = self.rules.approach_m * _turned(outward[left], turn)
            signs = [(sign[left], known[left]) for sign, known in beside]
            done[left] = self._rows_warned(signs, stretch.a[left] + step, stretch.b[left] + step)
        return done

    def add_warned(self, stretch: _Stretches, total: Warned) -> None:
        """Count stretches where everybody is warned, save where nobody can come."""
        open_way = self.open_in_front(stretch)
        some = stretch.some(np.flatnonzero(~open_way)).cut(SAMPLE_M)
        can_come = self.can_come(some, np.zeros(len(some.a), dtype=bool))
        length = float(stretch.length[open_way].sum() + some.length[can_come].sum())
        total.approach_m += length
        total.warned_m += length
        total.all_warned_m += length

    def _rows_warned(self, beside: list[tuple[Ints, Bools]], start: Floats, end: Floats) -> Bools:
        warned = np.zeros(len(start), dtype=bool)
        for sign, known in beside:
            left = np.flatnonzero(~warned & known)
            spot, face = self.spot[sign[left]], self.face[sign[left]]
            both = self._warns(spot, face, start[left])
            both &= self._warns(spot, face, end[left])
            warned[left] = both
        return warned

    def _warns(self, spot: Floats, face: Floats, viewer: Floats) -> Bools:
        """Whether signs warn viewers, pair by pair, on flat ground."""
        way = viewer - spot
        ahead = dot(way, face) + TINY_M
        square = dot(way, way)
        near = square <= self.rules.legibility_m * ahead
        steepest = np.cos(np.radians(FURTHEST_OFF_DEG)) ** 2
        warns: Bools = near & (ahead > 0) & (ahead * ahead >= steepest * square)
        return warns

    def open_in_front(self, stretch: _Stretches) -> Bools:
        """Stretches to which all can come straight from in front.

        An outline bars nobody there when all of it lies OFFSET or more behind the stretch, past
        one of its ends, or beyond the viewers.
        """
        open_way = np.ones(len(stretch.a), dtype=bool)
        outward, outline = stretch.outward, self.stage.outline
        ahead = (stretch.b - stretch.a) / stretch.length[:, None]
        limit, approach = self.rules.offset_m - INSIDE_TOLERANCE_M, self.rules.approach_m
        near, far = boxes_of(stretch.a, stretch.b, limit), approach * outward
        boxes = np.hstack((near[:, :2] + np.minimum(far, 0.0), near[:, 2:] + np.maximum(far, 0.0)))
        for at, edge in outline.grid.meeting(boxes):
            a, b = outline.a[edge] - stretch.a[at], outline.b[edge] - stretch.a[at]
            clear = _apart(dot(a, outward[at]), dot(b, outward[at]), -limit, approach + limit)
            end = stretch.length[at] + limit
            clear |= _apart(dot(a, ahead[at]), dot(b, ahead[at]), -limit, end)
            open_way[at[~clear]] = False
        return open_way

    def add_samples(self, stretch: _Stretches, total: Warned) -> None:
        """Judge the middle of each stretch by each of its viewers."""
        length, place = stretch.length, stretch.middle
        turns = len(DIRECTIONS_DEG)
        viewer = np.concatenate([self.viewers(stretch, turn) for turn in DIRECTIONS_DEG])
        warned = self._warned_beside(stretch, viewer)
        unknown, barred = np.zeros((2, len(viewer)), dtype=bool)
        left = np.flatnonzero(~warned)
        warned[left], unknown[left] = self._warned_by_any(viewer[left])
        left = left[~warned[left]]
        barred[left] = self.barred(np.tile(place, (turns, 1))[left], viewer[left])
        unwarned = np.count_nonzero((~(warned | barred)).reshape(turns, -1), axis=0)
        remaining = np.count_nonzero((warned | ~barred).reshape(turns, -1), axis=0)
        can_come = self.can_come(stretch, unwarned > 0)
        part = 1.0 - unwarned / np.maximum(remaining, 1)
        total.approach_m += float(length[can_come].sum())
        total.warned_m += float((length * part)[can_come].sum())
        total.all_warned_m += float(length[can_come & (unwarned == 0)].sum())
        total.no_approach += int(np.count_nonzero(barred))
        total.unknown += int(np.count_nonzero(unknown & ~warned & ~barred))

    def viewers(self, stretch: _Stretches, turn_deg: float) -> Floats:
        """Where the viewers of the middles of stretches stand, so far from outward."""
        return stretch.middle + self.rules.approach_m * _turned(stretch.outward, turn_deg)

    def can_come(self, stretch: _Stretches, known: Bools) -> Bools:
        """Stretches whose middle at least one viewer can come to, besides those known."""
        can_come = known.copy()
        left = np.flatnonzero(~can_come)
        can_come[left] = self.open_in_front(stretch.some(left))
        for turn in sorted(DIRECTIONS_DEG, key=abs):
            left = np.flatnonzero(~can_come)
            some = stretch.some(left)
            can_come[left] = ~self.barred(some.middle, self.viewers(some, turn))
        return can_come

    def _warned_beside(self, stretch: _Stretches, viewer: Floats) -> Bools:
        warned = np.zeros(len(viewer), dtype=bool)
        times = len(DIRECTIONS_DEG)
        for sign, known in self._beside(stretch) if self.terrain is None else ():
            left = np.flatnonzero(~warned & np.tile(known, times))
            some = np.tile(sign, times)[left]
            warned[left] = self._warns(self.spot[some], self.face[some], viewer[left])
        return warned

    def _warned_by_any(self, viewer: Floats) -> tuple[Bools, Bools]:
        """Who is warned by any sign, and who would be but for ground that is not known."""
        warned = np.zeros(len(viewer), dtype=bool)
        unknown = np.zeros(len(viewer), dtype=bool)
        for at, sign in self.in_front.meeting(boxes_of(viewer, viewer)):
            ok = self._warns(self.spot[sign], self.face[sign], viewer[at])
            if self.terrain is None:
                warned[at[ok]] = True
            else:
                self._look(self.terrain, viewer, at[ok], sign[ok], warned, unknown)
        return warned, unknown

    def _look(
        self,
        terrain: LocalTerrain,
        viewer: Floats,
        at: Ints,
        sign: Ints,
        warned: Bools,
        unknown: Bools,
    ) -> None:
        """Each viewer looks at the signs one by one, the nearest first, until he sees one."""
        away = np.hypot(*(viewer[at] - self.spot[sign]).T)
        order = np.lexsort((away, at))
        at, sign = at[order], sign[order]
        while len(at):
            first = np.diff(at, prepend=-1) != 0
            who, which = at[first], sign[first]
            visible, known = terrain.sees(viewer[who], self.spot[which])
            warned[who[visible & known]] = True
            unknown[who[~known]] = True
            rest = ~first & ~warned[at]
            at, sign = at[rest], sign[rest]

    def barred(self, point: Floats, viewer: Floats) -> Bools:
        """Viewers whose straight way to the point comes closer than OFFSET to a hazard."""
        limit = self.rules.offset_m - INSIDE_TOLERANCE_M
        barred = np.zeros(len(viewer), dtype=bool)
        a, b, whose = pieces(viewer, point, LONGEST_PIECE_M)
        outline = self.stage.outline
        for way, edge in outline.grid.meeting(boxes_of(a, b, limit)):
            some = _near_way(a[way], b[way], outline.a[edge], outline.b[edge], limit)
            way, edge = way[some], edge[some]
            p, q, c, d = a[way], b[way], outline.a[edge], outline.b[edge]
            near = np.minimum(apart(p, c, d), apart(q, c, d))
            near = np.minimum(near, np.minimum(apart(c, p, q), apart(d, p, q)))
            barred[whose[way[(near < limit) | touching(p, q, c, d)]]] = True
        return barred


def _edges(stage: Stage) -> _Stretches:
    track = stage.lines.track
    edge = np.flatnonzero(track.length > 0)
    corner = np.column_stack((track.x, track.y))
    line = np.searchsorted(track.last, edge, "left")
    return _Stretches(corner[edge], corner[edge + 1], line, track.along[edge])


def _apart(one: Floats, other: Floats, low: float, high: Union[float, Floats]) -> Bools:
    """Where both values lie on the same side of a span."""
    clear: Bools = (np.maximum(one, other) <= low) | (np.minimum(one, other) >= high)
    return clear


def _near_way(p: Floats, q: Floats, c: Floats, d: Floats, limit_m: float) -> Bools:
    """Which segments c-d may come nearer to the ways p-q than the limit: not far to one side."""
    length = np.maximum(np.hypot(*(q - p).T), TINY_M)
    way = (q - p) / length[:, None]
    clear = _apart(cross(way, c - p), cross(way, d - p), -limit_m, limit_m)
    near: Bools = ~clear & ~_apart(dot(way, c - p), dot(way, d - p), -limit_m, length + limit_m)
    return near


def _turned(vector: Floats, clockwise_deg: float) -> Floats:
    c, s = np.cos(np.radians(clockwise_deg)), np.sin(np.radians(clockwise_deg))
    x, y = vector[:, 0], vector[:, 1]
    return np.column_stack((c * x + s * y, c * y - s * x))


def _blocks(stretch: _Stretches) -> Iterator[_Stretches]:
    for start in range(0, len(stretch.a), SAMPLES_AT_ONCE):
        yield stretch.some(np.arange(start, min(start + SAMPLES_AT_ONCE, len(stretch.a))))
