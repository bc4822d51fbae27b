"""Which cells of its own line each sign can be read from: the rule `warned` in closed form.

Somebody who comes to a cell stands APPROACH outside its middle, straight out or 45 degrees to
either side. A sign is read within LEGIBILITY x cos(angle off its face), at most 60 degrees off
(signs.md, `warned`): inside a circle of diameter LEGIBILITY that touches the sign. Ground is
taken as flat, and nobody is left out for standing near another hazard.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

import numpy as np

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.cells import Cells, Ground
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import SignRules

VIEWS_DEG = (0.0, -45.0, 45.0)
STRAIGHT = 0
WIDEST_OFF_FACE_DEG = 60.0
LONGEST_CELL_M, SHORTEST_CELL_M = 10.0, 1.0


@dataclass(frozen=True)
class Placed:
    """Signs of the base plan in order along the lines of a ruler.

    ``place`` are metres on the ruler, ``points`` (n, 2) local metres, ``face`` (n, 2) unit
    vectors that the boards face along; ``crossing`` says which stand at access crossings,
    ``emplaced`` (None: none) which were put up before.
    """

    place: Floats
    points: Floats
    face: Floats
    crossing: Bools
    emplaced: Optional[Bools] = None


@dataclass(frozen=True)
class Readable:
    """The cells from which each sign is read, without a gap, one row per view.

    Row ``v`` of sign ``i``: ``count[v, i]`` cells from ``first[v, i]`` cells after the sign's
    ``own`` cell on, round the line. Rows follow VIEWS_DEG.
    """

    own: Ints
    first: Ints
    count: Ints

    def pairs(self, cells: Cells, some: Ints) -> tuple[Ints, Ints, Ints]:
        """(sign, view, cell) for every cell from which one of some signs is read."""
        counts = self.count[:, some].ravel()
        views = len(self.count)
        sign, view = np.tile(some, views), np.repeat(np.arange(views), len(some))
        begin = self.own[sign] + self.first[:, some].ravel()
        line = cells.line[self.own[sign]]
        low, high = cells.first[line], cells.first[line + 1]
        run, cell = counted(counts)
        cell += begin[run]
        over = np.flatnonzero(((begin < low) | (begin + counts > high))[run])
        first = low[run[over]]
        cell[over] = first + (cell[over] - first) % (high[run[over]] - first)
        return sign[run], view[run], cell


def reading_reach_m(rules: SignRules) -> float:
    """How far along a straight line a sign is read by one who stands APPROACH straight outside.

    The least of sqrt(APPROACH x (LEGIBILITY - APPROACH)) and APPROACH x tan 60 degrees: 28.3 m
    with 20 and 60 m. Raises MineActionError when nobody that far away reads any sign.
    """
    approach = _approach_m(rules)
    if rules.legibility_m <= approach:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "A sign legible from {legibility} m is never read from {approach} m away. Give a"
                " larger LEGIBILITY or a smaller APPROACH.",
            ),
            legibility=rules.legibility_m,
            approach=approach,
        )
    circle = math.sqrt(approach * (rules.legibility_m - approach))
    return min(circle, approach * math.tan(math.radians(WIDEST_OFF_FACE_DEG)))


def cell_length_m(rules: SignRules) -> float:
    """Cells so short that a sign is read from its own and both next to it."""
    return min(LONGEST_CELL_M, max(SHORTEST_CELL_M, reading_reach_m(rules) / 2.0))


def readable(cells: Cells, ground: Ground, signs: Placed, rules: SignRules) -> Readable:
    """Step from each sign's own cell along the line both ways for as long as it is read."""
    own = cells.at(signs.place)
    size = cells.sizes()[own]
    first = np.zeros((len(VIEWS_DEG), len(own)), np.int64)
    count = np.zeros_like(first)
    for view, degrees in enumerate(VIEWS_DEG):
        viewers = _viewers(ground, degrees, _approach_m(rules))
        here = _reads(viewers[own], signs, np.arange(len(own)), rules)
        ahead = _steps(cells, viewers, signs, own, here, 1, size - 1, rules)
        back = _steps(cells, viewers, signs, own, here, -1, size - 1 - ahead, rules)
        first[view], count[view] = -back, np.where(here, back + 1 + ahead, 0)
    return Readable(own, first, count)


def _approach_m(rules: SignRules) -> float:
    # Nobody reads a board from the line it stands on, edge on.
    return max(rules.approach_m, SHORTEST_CELL_M)


def _viewers(ground: Ground, degrees: float, approach_m: float) -> Floats:
    turn = math.radians(degrees)
    ahead = np.column_stack((-ground.outward[:, 1], ground.outward[:, 0]))
    way = math.cos(turn) * ground.outward + math.sin(turn) * ahead
    viewers: Floats = ground.middle + approach_m * way
    return viewers


def _reads(viewers: Floats, signs: Placed, which: Ints, rules: SignRules) -> Bools:
    """Whether each viewer reads the board of its sign."""
    out = viewers - signs.points[which]
    distance = np.hypot(*out.T)
    in_front = (out * signs.face[which]).sum(axis=1)
    widest = math.cos(math.radians(WIDEST_OFF_FACE_DEG))
    reads: Bools = (in_front >= widest * distance) & (
        distance * distance <= rules.legibility_m * in_front
    )
    return reads


def _steps(
    cells: Cells,
    viewers: Floats,
    signs: Placed,
    own: Ints,
    here: Bools,
    way: int,
    most: Ints,
    rules: SignRules,
) -> Ints:
    """How many cells further along (``way`` 1) or back (-1) each sign is read without a gap."""
    steps = np.zeros(len(own), np.int64)
    alive = np.flatnonzero(here)
    while len(alive):
        alive = alive[steps[alive] < most[alive]]
        cell = cells.moved(own[alive], way * (steps[alive] + 1))
        alive = alive[_reads(viewers[cell], signs, alive, rules)]
        steps[alive] += 1
    return steps
