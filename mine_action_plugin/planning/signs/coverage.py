"""The rule `warned`: who comes towards the sign lines and sees a board in time, and who does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable, Optional, Union

import numpy as np

from mine_action_plugin.planning.signs.approach import closed_along
from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, nearest_of_each
from mine_action_plugin.planning.signs.intervals import Intervals, uncovered
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import (
    DIRECTIONS_DEG,
    Boards,
    Reach,
    Runs,
    before_board,
    warned_along,
)
from mine_action_plugin.planning.signs.watch import SAMPLE_M, all_points, watch_list

# Why a viewer is unwarned; the higher number wins where several meet on one stretch.
WARNED, NO_BOARD, HIDDEN, UNKNOWN = -1, 0, 1, 2
REASONS = ("no_board", "hidden_by_terrain", "terrain_unknown")
LONGEST_RUN_M = 16.0
BLOCK = 65_536
# So many points of line, with nine viewers each, are looked at together.
POINTS = 8_192
TINY_M = 1e-6

# Eyes (n, 2) and boards (n, 2) in local metres: whether each board can be seen, and whether
# the terrain between is known.
Sees = Callable[[Floats, Floats], "tuple[Bools, Bools]"]
# Runs, boards, and between which metres along the run the board warns.
Pairs = tuple[Ints, Ints, Intervals]


@dataclass(frozen=True)
class Coverage:
    """Who is not warned along the lines of a chunk; all other viewers are.

    A point of the line counts as warned when each of its viewers is warned or left out, and at
    least one is warned; a point whose viewers are all left out does not count. A viewer is left
    out who sees no board and would stand, or would have to come, too close to a hazard.
    """

    unwarned: Runs
    reason: Ints
    left_out: Runs
    perimeter_m: float

    @property
    def approach_m(self) -> float:
        """Metres of sign line that somebody can approach, or would be warned if he could."""
        every = covered_m(self.left_out, len(DIRECTIONS_DEG))
        return self.perimeter_m - every

    @property
    def unwarned_m(self) -> float:
        """Metres of sign line towards which somebody can come who sees no board."""
        return covered_m(self.unwarned, 1)

    @property
    def warned_m(self) -> float:
        """Metres of sign line whose every viewer is warned."""
        return self.approach_m - self.unwarned_m

    @property
    def warned_share(self) -> float:
        """WARNED_SHARE, by length; 1 where nobody can come."""
        return self.warned_m / self.approach_m if self.approach_m > 0 else 1.0

    @property
    def no_approach(self) -> int:
        """Viewers left out, one a metre of line and direction."""
        out = self.left_out
        return round(float((out.stop - out.start).sum()) / SAMPLE_M)


def coverage(
    ruler: Ruler,
    edges: Edges,
    boards: Boards,
    rules: SignRules,
    sees: Optional[Sees] = None,
) -> Coverage:
    """Who is warned along the lines of a chunk.

    ``ruler`` is that of the sign lines, hazard on the left; ``edges`` are the edges of all
    widened hazards of the chunk. Without ``sees`` the ground is flat.
    """
    if sees is None:
        runs = watch_list(ruler, edges, boards, rules).pieces(LONGEST_RUN_M)
        open_, reason = unseen(runs, Lookout.over(runs, boards, rules))
    else:
        open_, reason = _unseen_points(ruler, edges, Lookout(boards, rules), sees)
    run, found = closed_along(open_, edges, rules)
    gaps = uncovered(open_.length, run, found)
    unwarned = open_.parts(*gaps)
    left_out = open_.without(gaps[0], (gaps[1], gaps[2]))
    track = ruler.track
    perimeter = float(track.along[track.last].sum())
    return Coverage(unwarned, reason[gaps[0]], left_out, perimeter)


def _unseen_points(ruler: Ruler, edges: Edges, lookout: Lookout, sees: Sees) -> tuple[Runs, Ints]:
    """All single viewers whom no board warns over terrain, and why; few of all are in memory."""
    found = [
        unseen(runs, lookout, sees) for runs in all_points(ruler, edges, lookout.rules, POINTS)
    ]
    return Runs.joined([runs for runs, _ in found]), np.concatenate([why for _, why in found])


def unseen(runs: Runs, lookout: Lookout, sees: Optional[Sees] = None) -> tuple[Runs, Ints]:
    """The parts of runs that no board warns, and why (positions in REASONS)."""
    run, begin, end, why = unseen_parts(runs, lookout, sees)
    return runs.parts(run, begin, end), why


def unseen_parts(
    runs: Runs, lookout: Lookout, sees: Optional[Sees] = None
) -> tuple[Ints, Floats, Floats, Ints]:
    """The same as positions of runs, where the parts begin and end along them, and why."""
    if sees is not None:
        reason = _look(runs, lookout, sees)
        left = np.flatnonzero(reason != WARNED)
        return left, np.zeros(len(left)), np.zeros(len(left)), reason[left]
    run, _, found = lookout.all_pairs(runs)
    gaps = uncovered(runs.length, run, found)
    return (*gaps, np.full(len(gaps[0]), NO_BOARD))


class Lookout:
    """Finds the boards that warn runs, none longer than ``longest_m``, over flat ground."""

    def __init__(self, boards: Boards, rules: SignRules, longest_m: float = 0.0) -> None:
        self.boards, self.rules, self.reach = boards, rules, Reach.of(rules)
        self.longest_m = longest_m
        centres = boards.xy + self.reach.radius_m * boards.facing
        edges = Edges(centres, centres, np.arange(len(centres)))
        radius_m = self.reach.radius_m + longest_m / 2.0
        # Single viewers are so many that each should meet few boards that are too far off.
        self.grid = EdgeGrid(edges, radius_m, None if longest_m > 0.0 else radius_m / 2.0)

    @staticmethod
    def over(runs: Runs, boards: Boards, rules: SignRules) -> Lookout:
        """One for these runs."""
        return Lookout(boards, rules, float(runs.length.max(initial=0.0)))

    def pairs(self, runs: Runs) -> Iterator[Pairs]:
        """Runs and boards with the interval that the board warns, block by block."""
        for first in range(0, runs.count, BLOCK):
            some = runs.some(slice(first, first + BLOCK))
            middle = some.eye + some.along * some.length[:, None] / 2.0
            for run, board in self.grid.near(middle):
                near = self._near(some, middle, run, board)
                run, board, found = self._warned(some, run[near], board[near])
                yield run + first, board, found

    def _near(self, runs: Runs, middle: Floats, run: Ints, board: Ints) -> Ints:
        """Which pairs are so near that the run comes into the disc that the board is read from."""
        (x, y), (cx, cy) = middle.T, self.grid.edges.a.T
        x, y = x[run] - cx[board], y[run] - cy[board]
        least: Union[float, Floats] = self.reach.radius_m
        if self.longest_m > 0.0:
            least = least + runs.length[run] / 2.0
        return np.flatnonzero(x * x + y * y < least * least)

    def _warned(self, runs: Runs, run: Ints, board: Ints) -> Pairs:
        if self.longest_m > 0.0:
            begin, end = warned_along(runs, run, self.boards, board, self.reach)
            hit = np.flatnonzero((end >= 0.0) & (begin <= runs.length[run]))
            return run[hit], board[hit], (begin[hit], end[hit])
        # All are single points.
        warned = self.reach.warns(*before_board(runs.eye[run], self.boards, board, True))
        nothing = np.zeros(int(warned.sum()))
        return run[warned], board[warned], (nothing, nothing)

    def all_pairs(self, runs: Runs) -> Pairs:
        """The same in one."""
        columns = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0), np.zeros(0))]
        columns += [(run, board, *found) for run, board, found in self.pairs(runs)]
        run, board, begin, end = (np.concatenate(column) for column in zip(*columns))
        return run, board, (begin, end)


def _look(points: Runs, lookout: Lookout, sees: Sees) -> Ints:
    """Why each single viewer is not warned, or WARNED."""
    reason = np.full(points.count, NO_BOARD)
    boards = lookout.boards.xy
    for viewer, board, _ in lookout.pairs(points):
        away = np.hypot(*(points.eye[viewer] - boards[board]).T)
        # The nearest board first: most viewers see it, and need no look at any other.
        while len(viewer):
            nearest = nearest_of_each(viewer, away)
            who = viewer[nearest]
            visible, known = sees(points.eye[who], boards[board[nearest]])
            unseen_ = np.maximum(reason[who], np.where(known, HIDDEN, UNKNOWN))
            reason[who] = np.where(visible & known, WARNED, unseen_)
            left = reason[viewer] != WARNED
            left[nearest] = False
            viewer, board, away = viewer[left], board[left], away[left]
    return reason


def covered_m(runs: Runs, directions: int) -> float:
    """Metres of line on which at least so many of the runs lie."""
    at, change = np.concatenate((runs.start, runs.stop)), np.repeat([1, -1], runs.count)
    order = np.argsort(at, kind="stable")
    depth = np.cumsum(change[order])
    length = np.diff(at[order], append=at[order][-1:])
    return float(length[depth >= directions].sum())


@dataclass(frozen=True)
class Stretches:
    """Stretches of lines, from and to in metres along each, and why (positions in REASONS)."""

    line: Ints
    begin: Floats
    end: Floats
    reason: Ints


def unwarned_stretches(runs: Runs, reason: Ints, ruler: Ruler) -> Stretches:
    """The stretches of line on which unwarned runs lie; the worst reason counts.

    They do not overlap and are in order along the lines.
    """
    at = np.concatenate((runs.start, runs.stop))
    why, change = np.tile(reason, 2), np.repeat([1, -1], runs.count)
    order = np.argsort(at, kind="stable")
    at, why, change = at[order], why[order], change[order]
    worst = np.full(len(at), WARNED)
    for each in range(len(REASONS)):
        worst[np.cumsum(change * (why == each)) > 0] = each
    # Between two ends nothing changes; what is too short to see is none.
    begin, end = at[:-1], at[1:]
    real = (worst[:-1] != WARNED) & (end - begin > 0.0)
    begin, end, worst = begin[real], end[real], worst[:-1][real]
    line = ruler.line((begin + end) / 2.0)
    fresh = np.ones(len(begin), dtype=bool)
    fresh[1:] = (begin[1:] - end[:-1] > TINY_M) | (np.diff(worst) != 0) | (np.diff(line) != 0)
    first = np.flatnonzero(fresh)
    last = np.append(first[1:], len(begin))[: len(first)] - 1
    base = ruler.base[line[first]]
    return Stretches(line[first], begin[first] - base, end[last] - base, worst[first])
