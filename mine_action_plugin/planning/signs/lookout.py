"""The boards that single viewers and runs of viewers can read, over flat ground and over terrain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Callable, Optional, Union

import numpy as np

from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, nearest_of_each
from mine_action_plugin.planning.signs.intervals import Intervals, uncovered
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.viewers import (
    Boards,
    Reach,
    Runs,
    before_board,
    warned_along,
)

# Why a viewer is unwarned; the higher number wins where several meet on one stretch.
WARNED, NO_BOARD, HIDDEN, UNKNOWN = -1, 0, 1, 2
REASONS = ("no_board", "hidden_by_terrain", "terrain_unknown")
BLOCK = 65_536
# So few rays are followed quicker together than one a viewer after another.
FEW_PAIRS = 8_192

# Eyes (n, 2) and boards (n, 2) in local metres: whether each board can be seen, and whether
# the terrain between is known.
Sees = Callable[[Floats, Floats], "tuple[Bools, Bools]"]
# Runs, boards, and between which metres along the run the board warns.
Pairs = tuple[Ints, Ints, Intervals]


def unseen(runs: Runs, lookout: Lookout, sees: Optional[Sees] = None) -> tuple[Runs, Ints]:
    """The parts of runs that no board warns, and why (positions in REASONS)."""
    run, begin, end, why = unseen_parts(runs, lookout, sees)
    return runs.parts(run, begin, end), why


def unseen_parts(
    runs: Runs, lookout: Lookout, sees: Optional[Sees] = None
) -> tuple[Ints, Floats, Floats, Ints]:
    """The same as positions of runs, where the parts begin and end along them, and why."""
    if sees is not None:
        pairs = ((viewer, board) for viewer, board, _ in lookout.pairs(runs))
        reason = np.full(runs.count, NO_BOARD)
        look(runs.eye, lookout.boards.xy, pairs, sees, reason)
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
        warned = self.reach.warns(
            *before_board(runs.eye.take(run, axis=0), self.boards, board, True)
        )
        nothing = np.zeros(int(warned.sum()))
        return run[warned], board[warned], (nothing, nothing)

    def all_pairs(self, runs: Runs) -> Pairs:
        """The same in one."""
        columns = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0), np.zeros(0))]
        columns += [(run, board, *found) for run, board, found in self.pairs(runs)]
        run, board, begin, end = (np.concatenate(column) for column in zip(*columns))
        return run, board, (begin, end)


def look(
    eyes: Floats,
    boards: Floats,
    pairs: Iterable[tuple[Ints, Ints]],
    sees: Sees,
    reason: Ints,
) -> None:
    """Put down in ``reason`` why viewers see none of the boards they are paired with, or WARNED.

    ``eyes`` and ``boards`` (n, 2) in local metres; pairs (viewer, board) in order of the viewers.
    """
    for viewer, board in pairs:
        if len(viewer) <= FEW_PAIRS:
            _look_at_all(eyes, boards, viewer, board, sees, reason)
            continue
        dx, dy = (eyes.take(viewer, axis=0) - boards.take(board, axis=0)).T
        away = dx * dx + dy * dy
        # The nearest board first: most viewers see it, and need no look at any other.
        while len(viewer):
            nearest = nearest_of_each(viewer, away)
            who = viewer[nearest]
            aim = boards.take(board[nearest], axis=0)
            glance(eyes.take(who, axis=0), aim, sees, reason, who)
            left = reason[viewer] != WARNED
            left[nearest] = False
            viewer, board, away = viewer[left], board[left], away[left]


def _look_at_all(
    eyes: Floats, boards: Floats, viewer: Ints, board: Ints, sees: Sees, reason: Ints
) -> None:
    visible, known = sees(eyes.take(viewer, axis=0), boards.take(board, axis=0))
    reason[viewer] = np.maximum(reason[viewer], HIDDEN)
    reason[viewer[~known]] = UNKNOWN
    reason[viewer[visible & known]] = WARNED


def glance(eye: Floats, board: Floats, sees: Sees, reason: Ints, who: Ints) -> None:
    """Put down what one look each at a board (n, 2) says of the viewers at these positions."""
    visible, known = sees(eye, board)
    unseen_ = np.maximum(reason[who], np.where(known, HIDDEN, UNKNOWN))
    reason[who] = np.where(visible & known, WARNED, unseen_)
