"""Points at steps along sign lines, and the nine viewers who come towards each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, foot_points, nearest_of_each
from mine_action_plugin.planning.signs.model import Bools, Floats
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import DIRECTIONS_DEG, Runs

SAMPLE_M = 1.0
_TURNS = np.radians(DIRECTIONS_DEG)


@dataclass(frozen=True)
class Samples:
    """Points of sign lines, each standing for ``width`` metres of line about it.

    ``place`` on the ruler, ``xy`` (n, 2) in local metres, ``out`` (n, 2) the unit vectors outward.
    """

    place: Floats
    width: Floats
    xy: Floats
    out: Floats
    approach_m: float

    @staticmethod
    def at(place: Floats, width: Floats, ruler: Ruler, feet: EdgeGrid, rules: SignRules) -> Samples:
        """The points at places of lines whose hazard edges ``feet`` finds."""
        xy = ruler.points(place)
        return Samples(place, width, xy, outward(xy, feet), rules.approach_m)

    def eyes(self) -> tuple[Floats, Floats]:
        """Where all viewers stand: x and y (9, n), a row for each of DIRECTIONS_DEG."""
        (x, y), (east, north) = self.xy.T, self._away(self.out, _TURNS[:, None])
        return x + east, y + north

    def runs(self, mask: Bools) -> Runs:
        """The viewers whom a mask (n, 9) names, as runs of no length."""
        point, direction = np.nonzero(mask)
        at = self.xy.take(point, axis=0)
        away = np.column_stack(self._away(self.out.take(point, axis=0), _TURNS[direction]))
        nothing, still = np.zeros(len(point)), np.zeros((len(point), 2))
        return Runs(self.place[point], nothing, self.width[point], direction, at, at + away, still)

    def _away(self, out: Floats, turn: Floats) -> tuple[Floats, Floats]:
        """From points to viewers who stand so many radians left of outward (n, 2)."""
        x, y = out.T
        ahead, aside = self.approach_m * np.cos(turn), self.approach_m * np.sin(turn)
        return ahead * x - aside * y, ahead * y + aside * x


def sample_places(ruler: Ruler, at_once: int) -> Iterator[tuple[Floats, Floats]]:
    """Places and widths of samples at most SAMPLE_M apart along all lines, so many at once."""
    place, width = sampled(ruler.base, ruler.end(np.arange(len(ruler.base))))
    for first in range(0, max(len(place), 1), at_once):
        yield place[first : first + at_once], width[first : first + at_once]


def sampled(start: Floats, stop: Floats) -> tuple[Floats, Floats]:
    """The middles of equal parts, at most SAMPLE_M long, of stretches; and the parts' lengths."""
    counts = np.maximum(1, np.ceil((stop - start) / SAMPLE_M)).astype(np.int64)
    which, order = counted(counts)
    width = ((stop - start) / counts)[which]
    return start[which] + (order + 0.5) * width, width


def foot_grid(edges: Edges, rules: SignRules) -> EdgeGrid:
    """Finds the hazard edges OFFSET away from points of lines."""
    return EdgeGrid(edges, rules.offset_m * 1.05 + 0.5)


def outward(xy: Floats, feet: EdgeGrid) -> Floats:
    """Unit vectors (n, 2) from the nearest point of the nearest hazard to points of lines."""
    out = np.zeros((len(xy), 2))
    edges = feet.edges
    for point, edge in feet.near(xy):
        points = xy.take(point, axis=0)
        foot, distance = foot_points(points, edges.a.take(edge, axis=0), edges.b.take(edge, axis=0))
        first = nearest_of_each(point, distance)
        out[point[first]] = (points[first] - foot[first]) / distance[first, None]
    return out
