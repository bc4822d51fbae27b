"""The base plan of a chunk: the fewest signs on its sign lines, and why each is there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.bays import with_bays
from mine_action_plugin.planning.signs.candidates import Candidates, Kept, Stops, with_stops
from mine_action_plugin.planning.signs.chords import Chords
from mine_action_plugin.planning.signs.fewest import Walk, walk_all
from mine_action_plugin.planning.signs.keeping import Fixed, Keeping, line_walks, with_moved
from mine_action_plugin.planning.signs.model import (
    ACCESS,
    CORNER,
    SIGHT,
    SPACING,
    Bools,
    Floats,
    Ints,
)
from mine_action_plugin.planning.signs.reach import GAP_MARGIN_M, Feet, furthest
from mine_action_plugin.planning.signs.scene import Scene
from mine_action_plugin.planning.signs.seen_reaches import with_sight
from mine_action_plugin.planning.signs.track import Track

FEWEST = 3
# A sign nearer to its foot than this stands on the line.
ON_LINE_M = 1e-3


@dataclass(frozen=True)
class Signs:
    """Signs of a chunk in order along its lines: candidates, reasons, facings at crossings.

    ``facing`` is degrees clockwise from the grid's north, NaN for a new sign away from crossings.
    ``bound``: no plan over these candidates has fewer signs. ``emplaced``: those put up before.
    """

    candidates: Candidates
    at: Ints
    reason: Ints
    facing: Floats
    bound: int
    emplaced: Bools

    @property
    def line(self) -> Ints:
        """The line of each sign."""
        return self.candidates.line(self.at)

    @property
    def points(self) -> Floats:
        """Coordinates (n, 2) of the signs."""
        return self.candidates.points[self.at]

    def following(self) -> Ints:
        """The position of each sign's neighbour further along, round to the line's first."""
        line = self.line
        nxt = np.arange(1, len(line) + 1)
        last = np.flatnonzero(np.diff(line, append=-1) != 0)
        nxt[last] = np.flatnonzero(np.diff(line, prepend=-1) != 0)
        return nxt


def place_signs(scene: Scene) -> Signs:
    """The fewest signs that keep `gap`, `cut`, `enclosed`, `sight` and stand at every stop.

    Where signs stand already, the lines lead through those with which the fewest new ones are
    needed. No new sign stands at a barred candidate, unless a stop is there.
    """
    rules, sees = scene.rules, scene.sees
    fixed = _Fixed.of(scene.track, scene.stops, scene.kept)
    candidates = fixed.candidates
    if not candidates.count:
        nothing = np.zeros(0, np.int64)
        return Signs(candidates, nothing, nothing, np.zeros(0), 0, np.zeros(0, dtype=bool))
    feet = Feet.of(candidates, rules)
    barred = np.zeros(candidates.count, dtype=bool)
    barred[scene.barred] = True
    barred[fixed.places.at] = False
    off_line = fixed.off_line
    chords = Chords(candidates, feet, scene.edges, rules, scene.parts, sees, off_line, barred)
    reach = with_bays(furthest(candidates, rules), chords)
    if sees is not None:
        reach = with_sight(reach, chords)
    if fixed.stands.any():
        reach = with_moved(reach, chords, np.flatnonzero(fixed.off_line))
    walks, bound = _walks(chords, reach, fixed)
    at = np.sort(np.concatenate([walk.places for walk in walks]))
    at = _at_least_three(candidates, at, chords)
    crossing = np.zeros(candidates.count, dtype=bool)
    crossing[fixed.places.at[fixed.places.must]] = True
    reason = _reasons(candidates, at, crossing[at], chords)
    return Signs(candidates, at, reason, fixed.facing[at], bound, fixed.stands[at])


def candidate_points(track: Track, stops: Stops, kept: Optional[Kept]) -> Floats:
    """Where the candidates (n, 2) of a plan through these stops and emplaced signs are."""
    return _Fixed.of(track, stops, kept).candidates.points


@dataclass(frozen=True)
class _Fixed:
    """Candidates of lines with stops and emplaced signs; the arrays have one entry a candidate.

    ``stands``: an emplaced sign is there; ``off_line``: it stands outside the line; ``facing``:
    degrees from the grid's north, NaN where free.
    """

    candidates: Candidates
    places: Fixed
    stands: Bools
    off_line: Bools
    facing: Floats

    @staticmethod
    def of(track: Track, stops: Stops, kept: Optional[Kept]) -> _Fixed:
        """The candidates with one at every stop and every emplaced sign."""
        both = stops if kept is None else stops.plus(kept.stops)
        track, vertex = with_stops(track, both)
        candidates = Candidates.of(track)
        at, first = np.unique(candidates.at_vertex[vertex], return_index=True)
        facing = np.full(candidates.count, np.nan)
        facing[at] = both.facing[first]
        stands, off_line = np.zeros((2, candidates.count), dtype=bool)
        if kept is None:
            return _Fixed(candidates, Fixed(at, first >= 0), stands, off_line, facing)
        sign = first - len(stops.line)
        here, sign = at[sign >= 0], sign[sign >= 0]
        must = np.concatenate((np.ones(len(stops.line), dtype=bool), kept.at_crossing))[first]
        points = candidates.points.copy()
        away = np.hypot(*(kept.points[sign] - points[here]).T)
        points[here] = kept.points[sign]
        stands[here], off_line[here] = True, away > ON_LINE_M
        return _Fixed(replace(candidates, points=points), Fixed(at, must), stands, off_line, facing)


def _walks(chords: Chords, reach: Ints, fixed: _Fixed) -> tuple[list[Walk], int]:
    """The walks of all lines, and what no plan stays below."""
    candidates, places = chords.candidates, fixed.places
    must = Fixed(places.at[places.must], places.must[places.must])
    count = len(candidates.sizes)
    asked = [line_walks(candidates, reach, must, line) for line in range(count)]
    found = iter(walk_all([walk for walks in asked for walk in walks], chords.allowed))
    by_line = [[next(found) for _ in walks] for walks in asked]
    bound = sum(max(sum(walk.bound for walk in walks), FEWEST) for walks in by_line)
    if not places.must.all():
        keeping = Keeping(chords, reach, places, fixed.stands)
        by_line = [keeping.better(line, walks) for line, walks in enumerate(by_line)]
    return [walk for walks in by_line for walk in walks], bound


def _at_least_three(candidates: Candidates, at: Ints, chords: Chords) -> Ints:
    """More signs on lines with fewer than three, where chords to both sides are allowed."""
    while True:
        counts = np.bincount(candidates.line(at), minlength=len(candidates.sizes))
        few = np.flatnonzero(counts < FEWEST)
        if not len(few):
            return at
        fresh = [_one_more(candidates, at, int(line), chords) for line in few]
        at = np.unique(np.concatenate((at, np.array(fresh, np.int64))))


def _one_more(candidates: Candidates, at: Ints, line: int, chords: Chords) -> int:
    first, after = int(candidates.first[line]), int(candidates.first[line + 1])
    own = at[(at >= first) & (at < after)]
    gaps = np.diff(np.append(own, own[0] + after - first))
    start, gap = int(own[np.argmax(gaps)]), int(gaps.max())
    hops = np.arange(1, gap)
    here = np.full(len(hops), start)
    middle = candidates.ahead(here, hops)
    both = chords.allowed(here, hops) & chords.allowed(middle, gap - hops)
    best = np.argmin(np.where(both, 0, gap) + np.abs(hops - gap / 2.0))
    return int(middle[best])


def _reasons(candidates: Candidates, at: Ints, crossing: Bools, chords: Chords) -> Ints:
    """Why each sign is where it is: a crossing, or what kept it from standing further along."""
    line = candidates.line(at)
    begins = np.flatnonzero(np.diff(line, prepend=-1) != 0)
    before = np.arange(len(at)) - 1
    before[begins] = np.append(begins[1:], len(at)) - 1
    start, size = at[before], candidates.sizes[line]
    hop = np.minimum((at - start) % size + 1, size - 1)
    further = candidates.ahead(start, hop)
    gap = np.hypot(*(candidates.points[further] - candidates.points[start]).T)
    too_far = gap > chords.rules.max_spacing_m - GAP_MARGIN_M
    near = np.flatnonzero(~too_far)
    reason = np.full(len(at), SPACING)
    flat = chords.allowed(start[near], hop[near], over_terrain=False)
    reason[near[~flat]] = CORNER
    visible, known = chords.seen(start[near], further[near])
    reason[near[flat & known & ~visible]] = SIGHT
    reason[crossing] = ACCESS
    return reason
