"""The base plan of a chunk: the fewest signs on its sign lines, and why each is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.bays import with_bays
from mine_action_plugin.planning.signs.candidates import Candidates, Stops, with_stops
from mine_action_plugin.planning.signs.chords import Chords, Sees
from mine_action_plugin.planning.signs.fewest import Asking, piece_walk, round_walk, walk_all
from mine_action_plugin.planning.signs.lines import Chunk, SignLines
from mine_action_plugin.planning.signs.model import ACCESS, CORNER, SIGHT, SPACING, Floats, Ints
from mine_action_plugin.planning.signs.reach import GAP_MARGIN_M, Feet, furthest
from mine_action_plugin.planning.signs.rings import rings_of
from mine_action_plugin.planning.signs.rules import SignRules

FEWEST = 3


@dataclass(frozen=True)
class Signs:
    """Signs of a chunk in order along its lines: candidates, reasons, facings at crossings.

    ``facing`` is degrees clockwise from the grid's north, NaN away from crossings. ``bound``: no
    plan over these candidates has fewer signs.
    """

    candidates: Candidates
    at: Ints
    reason: Ints
    facing: Floats
    bound: int

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


def place_signs(
    lines: SignLines, chunk: Chunk, stops: Stops, rules: SignRules, sees: Optional[Sees] = None
) -> Signs:
    """The fewest signs that keep `gap`, `cut`, `enclosed`, `sight` and stand at every stop.

    ``sees`` looks over terrain, without it the ground is flat.
    """
    track, stop_vertex = with_stops(lines.track, stops)
    candidates = Candidates.of(track)
    if not candidates.count:
        nothing = np.zeros(0, np.int64)
        return Signs(candidates, nothing, nothing, np.zeros(0), 0)
    feet = Feet.of(candidates, rules)
    chords = Chords(candidates, feet, chunk.edges, rules, parts_of(lines, chunk), sees)
    reach = with_bays(furthest(candidates, feet, rules), chords)
    if sees is not None:
        reach = chords.seen_reaches(reach)
    fixed, facing = _stop_candidates(candidates, stop_vertex, stops)
    walks = walk_all(list(_walks(candidates, reach, fixed)), chords.allowed)
    at = np.sort(np.concatenate([walk.places for walk in walks]))
    at = _at_least_three(candidates, at, chords)
    of_line = candidates.line(np.array([walk.places[0] for walk in walks]))
    bounds = np.bincount(of_line, [walk.bound for walk in walks], len(candidates.sizes))
    bound = int(np.maximum(bounds, FEWEST).sum())
    facings = np.full(len(at), np.nan)
    facings[np.searchsorted(at, fixed)] = facing
    return Signs(candidates, at, _reasons(candidates, at, facings, chords), facings, bound)


def parts_of(lines: SignLines, chunk: Chunk) -> list[Floats]:
    """For each line a point (n, 2) of each part of the hazards in its cluster."""
    outer = [
        np.array([ring[0] for ring, inner in rings_of(shape) if not inner])
        for shape in chunk.widened
    ]
    empty = np.zeros((0, 2))
    return [np.concatenate([empty, *(outer[at] for at in members)]) for members in lines.clusters]


def _stop_candidates(candidates: Candidates, vertex: Ints, stops: Stops) -> tuple[Ints, Floats]:
    """The candidates that are stops, in order, and the facing of each."""
    at, first = np.unique(candidates.at_vertex[vertex], return_index=True)
    return at, stops.facing[first]


def _walks(candidates: Candidates, reach: Ints, fixed: Ints) -> Iterator[Asking]:
    """A walk round each line without stops, and one from each stop to the next."""
    cuts = np.searchsorted(fixed, candidates.first)
    for line, (low, high) in enumerate(zip(cuts[:-1].tolist(), cuts[1:].tolist())):
        first, after = int(candidates.first[line]), int(candidates.first[line + 1])
        own, size = reach[first:after], after - first
        if low == high:
            yield round_walk(first, own)
            continue
        stops = (fixed[low:high] - first).tolist()
        for start, end in zip(stops, [*stops[1:], stops[0] + size]):
            piece = np.concatenate((own[start:end], own[: max(end - size, 0)]))
            yield piece_walk(first, size, start, piece)


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


def _reasons(candidates: Candidates, at: Ints, facing: Floats, chords: Chords) -> Ints:
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
    reason[~np.isnan(facing)] = ACCESS
    return reason
