"""Single viewers over terrain: nearly all of them see one of the boards next to them on the line.

These few boards are known without a search, and for a block of points they are the same for all
nine viewers of a point.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mine_action_plugin.planning.signs.lookout import (
    NO_BOARD,
    WARNED,
    Lookout,
    Sees,
    glance,
    look,
)
from mine_action_plugin.planning.signs.model import Floats, Ints
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.samples import Samples
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import Boards, Runs
from mine_action_plugin.planning.signs.watch import EACH_WAY, Neighbours


class NextBoards:
    """Who sees a board, of the viewers of points on lines: the next boards first, then all."""

    def __init__(self, ruler: Ruler, boards: Boards, rules: SignRules, sees: Sees) -> None:
        self.ruler, self.sees = ruler, sees
        self.lookout = Lookout(boards, rules)
        self.neighbours = Neighbours(ruler, boards)
        self.columns = [np.ascontiguousarray(c) for c in (*boards.xy.T, *boards.facing.T)]

    def unseen(self, points: Samples) -> tuple[Runs, Ints]:
        """The viewers whom no board warns, and why (positions in REASONS)."""
        x, y = points.eyes()
        reason = np.full(x.size, NO_BOARD)
        near = self._near(points.place)
        self._look_at(near, x, y, reason)
        # Viewers of one point follow each other from here on.
        reason = np.ascontiguousarray(reason.reshape(x.shape).T)
        open_ = reason != WARNED
        runs, reason, tried = (
            points.runs(open_),
            reason[open_],
            near.take(open_.nonzero()[0], axis=1),
        )
        look(runs.eye, self.lookout.boards.xy, self._others(runs, tried), self.sees, reason)
        left = np.flatnonzero(reason != WARNED)
        return runs.some(left), reason[left]

    def _near(self, place: Floats) -> Ints:
        """The boards (k, n) next to places on lines; any where the line has none."""
        line = self.ruler.line(place)
        signed = np.flatnonzero(self.neighbours.signed(line))
        if not len(self.lookout.boards.place):
            return np.zeros((0, len(place)), np.int64)
        near = np.zeros((2 * EACH_WAY, len(place)), np.int64)
        where = place[signed]
        near[:, signed] = self.neighbours.around(where, where, line[signed])
        return near

    def _look_at(self, near: Ints, x: Floats, y: Floats, reason: Ints) -> None:
        """One look after another at boards (k, n) that warn viewers (9, n), the nearest first."""
        away = self._away(near, x, y).reshape(len(near), x.size)
        eye, boards = np.column_stack((x.ravel(), y.ravel())), self.lookout.boards.xy
        left = np.arange(x.size)
        for _ in near:
            rank, least = _lowest(away)
            some = np.flatnonzero(np.isfinite(least))
            rank, who = rank[some], left[some]
            aim = boards.take(near[rank, who % x.shape[1]], axis=0)
            glance(eye.take(who, axis=0), aim, self.sees, reason, who)
            away[rank, some] = np.inf
            some = some[reason[who] != WARNED]
            left, away = left[some], away.take(some, axis=1)

    def _away(self, near: Ints, x: Floats, y: Floats) -> Floats:
        """How far, squared, viewers (9, n) are from boards (k, n) that warn them; else infinite."""
        away = np.empty((len(near), *x.shape))
        for row, board in enumerate(near):
            board_x, board_y, face_x, face_y = (column[board] for column in self.columns)
            dx, dy = x - board_x, y - board_y
            warns = self.lookout.reach.warns(dx * face_x + dy * face_y, dy * face_x - dx * face_y)
            away[row] = np.where(warns, dx * dx + dy * dy, np.inf)
        return away

    def _others(self, runs: Runs, tried: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Runs with the boards that warn them over flat ground, without those (k, n) looked at."""
        for run, board, _ in self.lookout.pairs(runs):
            fresh = np.flatnonzero((tried.take(run, axis=1) != board).all(axis=0))
            yield run[fresh], board[fresh]


def _lowest(values: Floats) -> tuple[Ints, Floats]:
    """For each column of a few rows where the lowest value is, and what it is."""
    row, lowest = np.zeros(values.shape[1], np.int64), values[0].copy()
    for number in range(1, len(values)):
        row[values[number] < lowest] = number
        np.minimum(lowest, values[number], out=lowest)
    return row, lowest
