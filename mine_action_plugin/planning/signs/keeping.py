"""Which emplaced signs a line leads through, so that the fewest new ones are needed.

Between two fixed places of a line the fewest signs are known (``fewest.py``). Those that stand
cost nothing, so a line usually leads through all of them; where one is badly placed it is left
out, with up to LEFT_OUT of its neighbours. The cheapest way round is a shortest path over the
pieces between fixed places.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.signs.candidates import Candidates
from mine_action_plugin.planning.signs.chords import Chords
from mine_action_plugin.planning.signs.fewest import Asking, Walk, piece_walk, round_walk, walk_all
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.reach import REACH_SPACINGS

LEFT_OUT = 2
# A piece with a step that the rules forbid is taken only where there is no other.
FORBIDDEN = 1e6


@dataclass(frozen=True)
class Fixed:
    """Candidates that are stops, in order; ``must``: a crossing is there, no line is without it."""

    at: Ints
    must: Bools

    def on_line(self, first: int, after: int) -> Fixed:
        """Those from one candidate up to another, which is not included."""
        part = slice(*np.searchsorted(self.at, (first, after)).tolist())
        return Fixed(self.at[part], self.must[part])


def with_moved(reach: Ints, chords: Chords, moved: Ints) -> Ints:
    """The reaches, longer where a chord from or to a sign off the line is allowed."""
    candidates, spacing = chords.candidates, chords.rules.max_spacing_m
    start, hop = _steps_about(candidates, moved, REACH_SPACINGS * spacing)
    gap = candidates.points[candidates.ahead(start, hop)] - candidates.points[start]
    near = np.hypot(*gap.T) <= spacing
    start, hop = start[near], hop[near]
    ok = chords.allowed(start, hop)
    longer = reach.copy()
    np.maximum.at(longer, start[ok], hop[ok])
    return longer


def _steps_about(candidates: Candidates, some: Ints, metres: float) -> tuple[Ints, Ints]:
    """Steps from and to some candidates, no longer than so many metres along the line."""
    starts, hops = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    size = candidates.sizes[candidates.line(some)]
    for ahead in (True, False):
        here, most, hop = some, size, 0
        while len(here):
            hop += 1
            here, most = here[hop < most], most[hop < most]
            other = candidates.ahead(here, np.full(len(here), hop) if ahead else most - hop)
            start, end = (here, other) if ahead else (other, here)
            near = candidates.way(start, end) <= metres
            starts.append(start[near])
            hops.append(np.full(int(near.sum()), hop))
            here, most = here[near], most[near]
    return np.concatenate(starts), np.concatenate(hops)


def line_walks(candidates: Candidates, reach: Ints, fixed: Fixed, line: int) -> list[Asking]:
    """A walk round a line without fixed places, or one from each to the next."""
    first, after = int(candidates.first[line]), int(candidates.first[line + 1])
    at = fixed.on_line(first, after).at - first
    if not len(at):
        return [round_walk(first, reach[first:after])]
    pieces = zip(at.tolist(), [*at[1:].tolist(), int(at[0]) + after - first])
    return [_piece(first, reach[first:after], start, end) for start, end in pieces]


def _piece(first: int, own: Ints, start: int, end: int) -> Asking:
    size = len(own)
    rest = np.concatenate((own[start : min(end, size)], own[: max(end - size, 0)]))
    return piece_walk(first, size, start, rest)


class Keeping:
    """Chooses the fixed places that each line leads through; ``stands``: candidates with a sign."""

    def __init__(self, chords: Chords, reach: Ints, fixed: Fixed, stands: Bools) -> None:
        self.chords, self.reach, self.fixed, self.stands = chords, reach, fixed, stands

    def better(self, line: int, plain: list[Walk]) -> list[Walk]:
        """The walks that make a line with the fewest new signs; ``plain`` keeps only what it must."""
        candidates = self.chords.candidates
        first, after = int(candidates.first[line]), int(candidates.first[line + 1])
        own = self.fixed.on_line(first, after)
        if own.must.all():
            return plain
        pieces = _Pieces(self, own, first, self.reach[first:after])
        walks = pieces.cheapest()
        ends = [int(walk.places[0]) for walk in [*plain[1:], plain[0]]]
        cost = sum(self.cost(walk, end) for walk, end in zip(plain, ends))
        return plain if cost < pieces.cost else walks

    def cost(self, walk: Walk, end: int) -> float:
        """How many new signs a walk needs; far more where the rules forbid one of its steps."""
        candidates = self.chords.candidates
        ends = np.append(walk.places[1:], end)
        size = int(candidates.sizes[candidates.line(walk.places[:1])][0])
        hop = (ends - walk.places) % size
        some = hop > 0
        ok = self.chords.allowed(walk.places[some], hop[some])
        # On the line itself the next candidate always counts.
        off = self.chords.off_line(walk.places[some], ends[some])
        forbidden = int((~ok & ((hop[some] > 1) | off)).sum())
        return float((~self.stands[walk.places]).sum()) + FORBIDDEN * forbidden


class _Pieces:
    """The pieces between the fixed places of one line, each leaving out 0 to LEFT_OUT of them."""

    def __init__(self, keeping: Keeping, own: Fixed, first: int, reach: Ints) -> None:
        self.keeping, self.own, self.first, self.reach = keeping, own, first, reach
        self.count = len(own.at)
        self.cost = np.inf
        self.walks: dict[tuple[int, int], Walk] = {}
        self.costs: dict[tuple[int, int], float] = {}
        for leap in range(1, min(LEFT_OUT + 1, self.count) + 1):
            self._add([(at, leap) for at in range(self.count) if self._worth_it(at, leap)])

    def _worth_it(self, at: int, leap: int) -> bool:
        """May a piece that leaves some out be cheaper than those that do not?"""
        between = [(at + step) % self.count for step in range(1, leap)]
        if any(self.own.must[each] for each in between):
            return False
        return leap == 1 or sum(self.costs[each, 1] for each in [at, *between]) > 0

    def _add(self, pieces: list[tuple[int, int]]) -> None:
        at = (self.own.at - self.first).tolist()
        size = len(self.reach)
        asked = []
        for start, leap in pieces:
            end = start + leap
            till = at[end % self.count] + size * (end // self.count)
            asked.append(_piece(self.first, self.reach, at[start], till))
        for (start, leap), walk in zip(pieces, walk_all(asked, self.keeping.chords.allowed)):
            end = int(self.own.at[(start + leap) % self.count])
            self.walks[start, leap] = walk
            self.costs[start, leap] = self.keeping.cost(walk, end)

    def cheapest(self) -> list[Walk]:
        """The walks of the cheapest way round."""
        best: list[tuple[int, int]] = []
        for start in self._starts():
            cost, pieces = self._from(start)
            if cost < self.cost:
                self.cost, best = cost, pieces
        return [self.walks[piece] for piece in best]

    def _starts(self) -> Iterable[int]:
        """Fixed places one of which every way round leads through."""
        must = np.flatnonzero(self.own.must)
        return must[:1].tolist() if len(must) else range(min(LEFT_OUT + 1, self.count))

    def _from(self, start: int) -> tuple[float, list[tuple[int, int]]]:
        """The cheapest way from a fixed place round to itself, and its cost."""
        cost: Floats = np.full(self.count + 1, np.inf)
        cost[0] = 0.0
        came: list[tuple[int, int]] = [(0, 0)] * (self.count + 1)
        for step in range(1, self.count + 1):
            for leap in range(1, min(LEFT_OUT + 1, step) + 1):
                piece = ((start + step - leap) % self.count, leap)
                total = cost[step - leap] + self.costs.get(piece, np.inf)
                if total < cost[step]:
                    cost[step], came[step] = total, piece
        return float(cost[-1]), _back(came)


def _back(came: list[tuple[int, int]]) -> list[tuple[int, int]]:
    step, pieces = len(came) - 1, []
    while step > 0:
        pieces.append(came[step])
        step -= came[step][1]
    return pieces[::-1]
