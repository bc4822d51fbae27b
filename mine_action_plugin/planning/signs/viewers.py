"""Who comes towards a sign line: runs of viewers, and the boards that warn them.

A viewer stands APPROACH outside a point of the line, in one of nine directions about outward.
Along a straight piece of line the viewers of one direction stand in a straight row: a *run*.
Being within LEGIBILITY x cos(angle off the face) of a board means being in the disc that has
LEGIBILITY as its diameter and touches the board; at most 60 degrees off means being in a wedge.
Both are convex, so a board warns a run between two places, found without sampling it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Union

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.intervals import Intervals, disc, narrowed, uncovered
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import SignRules

DIRECTIONS_DEG = np.arange(-60.0, 61.0, 15.0)
WIDEST_VIEW_DEG = 60.0
# Kept from what a board reaches, for what storing in degrees and another projection may add.
REACH_MARGIN_M = 0.01


@dataclass(frozen=True)
class Boards:
    """Signs as seen: where they stand (n, 2), unit vectors the way they face (n, 2).

    Local metres, grid east and north. ``place`` is where on the ruler of the lines, NaN for a
    sign on no line (an advance warning).
    """

    xy: Floats
    facing: Floats
    place: Floats

    def some(self, which: Union[Ints, Bools]) -> Boards:
        """The boards at these positions."""
        which = _positions(which)
        return Boards(
            self.xy.take(which, axis=0), self.facing.take(which, axis=0), self.place[which]
        )

    def plus(self, others: Boards) -> Boards:
        """These and the others."""
        return Boards(
            np.concatenate((self.xy, others.xy)),
            np.concatenate((self.facing, others.facing)),
            np.concatenate((self.place, others.place)),
        )


@dataclass(frozen=True)
class Reach:
    """The ground in front of a board from which it warns, less ``margin_m`` all round."""

    radius_m: float
    margin_m: Union[float, Floats] = REACH_MARGIN_M

    @staticmethod
    def of(rules: SignRules) -> Reach:
        """The reach of every board under the rules."""
        return Reach(rules.legibility_m / 2.0)

    def warns(self, ahead: Floats, aside: Floats) -> Bools:
        """Whether eyes so many metres ahead of a board's face and aside are in its reach."""
        beyond = ahead - self.radius_m
        room = np.maximum(self.radius_m - self.margin_m, 0.0)
        wedge = math.tan(math.radians(WIDEST_VIEW_DEG)) * ahead - 2.0 * self.margin_m
        warned: Bools = (beyond * beyond + aside * aside < room * room) & (np.abs(aside) <= wedge)
        return warned

    def along(self, ahead: Floats, aside: Floats, u: Floats, v: Floats) -> Intervals:
        """Between which metres along (u, v) eyes that start there are in the board's reach."""
        room = max(float(self.radius_m - self.margin_m), 0.0)
        found = disc(ahead - self.radius_m, aside, u, v, room)
        wedge = math.radians(90.0 - WIDEST_VIEW_DEG)
        for side in (math.sin(wedge), -math.sin(wedge)):
            value = math.cos(wedge) * ahead + side * aside - self.margin_m
            found = narrowed(found, value, math.cos(wedge) * u + side * v)
        return found


def _positions(which: Union[Ints, Bools]) -> Ints:
    """Positions or a mask as positions: taking rows (n, 2) by them is ten times as fast."""
    positions: Ints = (
        np.flatnonzero(which) if which.dtype == np.bool_ else which.astype(np.int64, copy=False)
    )
    return positions


def before_board(
    vectors: Floats, boards: Boards, board: Ints, from_board: bool
) -> tuple[Floats, Floats]:
    """Points (n, 2), or directions, in the frames of one board each: metres ahead, and aside."""
    fx, fy = boards.facing.take(board, axis=0).T
    dx, dy = (vectors - boards.xy.take(board, axis=0) if from_board else vectors).T
    return dx * fx + dy * fy, dy * fx - dx * fy


@dataclass(frozen=True)
class Runs:
    """Rows of viewers of one direction each, outside a straight piece of line or one point.

    ``place`` on the ruler of the first point of the line, ``length`` in metres (0: one point
    that stands for ``width`` metres of line about it), ``direction`` a position in
    DIRECTIONS_DEG, ``xy`` (n, 2) the first point, ``eye`` (n, 2) its viewer, ``along`` (n, 2)
    the direction of the line.
    """

    place: Floats
    length: Floats
    width: Floats
    direction: Ints
    xy: Floats
    eye: Floats
    along: Floats

    @property
    def count(self) -> int:
        """How many runs."""
        return len(self.place)

    @property
    def start(self) -> Floats:
        """Where on the ruler the line that each run stands for begins."""
        return self.place - self.width / 2.0

    @property
    def stop(self) -> Floats:
        """Where on the ruler the line that each run stands for ends."""
        return self.place + self.length + self.width / 2.0

    def some(self, which: Union[slice, Ints, Bools]) -> Runs:
        """The runs at these positions."""
        columns = [getattr(self, name) for name in self.__dataclass_fields__]
        if isinstance(which, slice):
            return Runs(*(column[which] for column in columns))
        which = _positions(which)
        return Runs(*(column.take(which, axis=0) for column in columns))

    @staticmethod
    def joined(parts: list[Runs]) -> Runs:
        """All of these, one after another."""
        names = Runs.__dataclass_fields__
        return Runs(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))

    def parts(self, run: Ints, begin: Floats, end: Floats) -> Runs:
        """Parts of the runs between so many metres along each."""
        along = self.along.take(run, axis=0)
        ahead = begin[:, None] * along
        return Runs(
            self.place[run] + begin,
            end - begin,
            self.width[run],
            self.direction[run],
            self.xy.take(run, axis=0) + ahead,
            self.eye.take(run, axis=0) + ahead,
            along,
        )

    def without(self, run: Ints, found: Intervals) -> Runs:
        """What is left of the runs outside intervals along them; ``run`` says whose each is."""
        return self.parts(*uncovered(self.length, run, found))

    def pieces(self, longest_m: float) -> Runs:
        """The same runs, cut so that none is longer."""
        counts = np.maximum(1, np.ceil(self.length / longest_m)).astype(np.int64)
        if not (counts > 1).any():
            return self
        run, order = counted(counts)
        step = (self.length / counts)[run]
        return self.parts(run, order * step, (order + 1) * step)


def warned_along(runs: Runs, run: Ints, boards: Boards, board: Ints, reach: Reach) -> Intervals:
    """Between which metres along runs (pairwise) boards warn over flat ground."""
    ahead, aside = before_board(runs.eye.take(run, axis=0), boards, board, from_board=True)
    u, v = before_board(runs.along.take(run, axis=0), boards, board, from_board=False)
    return reach.along(ahead, aside, u, v)
