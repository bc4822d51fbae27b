"""What is known about a place: the four answers, for one point or for a hundred thousand.

"Not in a hazard" is never more than that: beyond every known hazard the answer is
``outside_known``. A hazard with its margin always wins over released land.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

import numpy as np

from ..domain.codes import Knowledge
from .nearest import Bools, Pairs, candidate_pairs, distances_m
from .outlines import Floats, Ints, Outlines

IN_HAZARD, NEAR_HAZARD, RELEASED_LAND, OUTSIDE_KNOWN = range(4)
CODES = (
    str(Knowledge.IN_HAZARD),
    str(Knowledge.NEAR_HAZARD),
    str(Knowledge.RELEASED_LAND),
    str(Knowledge.OUTSIDE_KNOWN),
)

# Below this many pairs it costs less to measure all of them than to sort out which.
_FEW_PAIRS = 4_000


@dataclass(frozen=True)
class Answers:
    """One entry per point.

    ``answer``: index into ``CODES``; ``hazard``: the hazard that decides (inside, or the nearest
    of those within their margin), else the nearest, -1 where there is none; ``distance_m``:
    ground metres to it, 0 inside, infinite where there is none; ``released``: the released land
    the point lies on, -1 for none, whatever the answer.
    """

    answer: Ints
    hazard: Ints
    distance_m: Floats
    released: Ints

    def code(self, index: int) -> str:
        """Return the answer for one point as its code."""
        return CODES[int(self.answer[index])]


def assess(
    points: Floats,
    hazards: Outlines,
    released: Outlines,
    margin_m: Union[float, Floats],
    accuracy_m: Union[float, Floats] = 0.0,
) -> Answers:
    """Return what is known about ``points`` (n, 2) in degrees of EPSG:4326.

    ``margin_m``: how far each hazard reaches beyond its outline (its accuracy and the profile's
    margin), one number or one per hazard; ``accuracy_m``: of the points, one or one per point.
    Only open hazards and land that counts as released belong here.
    """
    points = np.asarray(points, np.float64).reshape(-1, 2)
    per_point = np.broadcast_to(np.asarray(accuracy_m, np.float64), (len(points),))
    per_hazard = np.broadcast_to(np.asarray(margin_m, np.float64), (hazards.count,))
    hazard, distance, near = _nearest(points, hazards, per_hazard, per_point)
    on_released = containing(points, released)
    answer = np.full(len(points), OUTSIDE_KNOWN)
    answer[on_released >= 0] = RELEASED_LAND
    answer[near] = NEAR_HAZARD
    answer[distance == 0] = IN_HAZARD
    return Answers(answer, hazard, distance, on_released)


def containing(points: Floats, outlines: Outlines) -> Ints:
    """Return the first polygon in which each point (n, 2) lies, -1 where there is none."""
    nothing = np.zeros(len(outlines.owner)), np.zeros(len(points))
    pairs = candidate_pairs(points, outlines, *nothing, nearest=False)
    inside = distances_m(points, outlines, pairs.point, pairs.part) == 0
    found = np.full(len(points), -1)
    # Written backwards, so that the first land of those that overlap stays.
    found[pairs.point[inside][::-1]] = outlines.owner[pairs.part[inside]][::-1]
    return found


def _nearest(
    points: Floats, hazards: Outlines, margin_m: Floats, accuracy_m: Floats
) -> tuple[Ints, Floats, Bools]:
    """Hazard, distance and whether it is within its margin, one each per point."""
    reach = margin_m[hazards.owner]
    pairs = candidate_pairs(points, hazards, reach, accuracy_m, nearest=True)
    best = _Best(len(points))
    while len(pairs.point):
        take = _next(pairs)
        metres = distances_m(points, hazards, pairs.point[take], pairs.part[take])
        within = metres <= reach[pairs.part[take]] + accuracy_m[pairs.point[take]]
        best.offer(pairs.point[take], hazards.owner[pairs.part[take]], metres, within)
        rest = ~take
        rest &= best.may_change(pairs, reach[pairs.part] + accuracy_m[pairs.point])
        pairs = Pairs(pairs.point[rest], pairs.part[rest], pairs.at_least_m[rest])
    return best.hazard, best.distance, best.near


def _next(pairs: Pairs) -> Bools:
    """The most promising pair of each point; all of them when few are left."""
    if len(pairs.point) <= _FEW_PAIRS:
        return np.ones(len(pairs.point), bool)
    first: Bools = np.diff(pairs.point, prepend=-1) != 0
    return first


class _Best:
    """The best hazard so far: one within its margin beats a nearer one that is not."""

    def __init__(self, count: int) -> None:
        self.hazard = np.full(count, -1)
        self.distance = np.full(count, np.inf)
        self.near = np.zeros(count, bool)

    def offer(self, point: Ints, hazard: Ints, metres: Floats, within: Bools) -> None:
        """Take what is better for each point; ``point`` may name a point several times."""
        order = np.lexsort((metres, ~within, point))
        order = order[np.diff(point[order], prepend=-1) != 0]
        point, hazard, metres, within = point[order], hazard[order], metres[order], within[order]
        same = within == self.near[point]
        better = (within & ~self.near[point]) | (same & (metres < self.distance[point]))
        point = point[better]
        self.hazard[point], self.distance[point] = hazard[better], metres[better]
        self.near[point] = within[better]

    def may_change(self, pairs: Pairs, reach_m: Floats) -> Bools:
        """Tell which of the pairs could still be better."""
        nearer = pairs.at_least_m < self.distance[pairs.point]
        could_reach = pairs.at_least_m <= reach_m
        decided = self.near[pairs.point]
        change: Bools = np.where(decided, nearer & could_reach, nearer | could_reach)
        return change
