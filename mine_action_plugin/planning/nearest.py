"""Points against many polygons: which can matter, and the exact distance to each of those."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .counted import counted
from .geodesic import geodesic_m, metres_per_degree
from .outlines import Floats, Ints, Outlines

Bools = npt.NDArray[np.bool_]

LEAF_POINTS = 64
EDGES_AT_ONCE = 1_000_000
# Bounds are taken in a plane; this allows for its error, so that no polygon is missed.
SLACK = 0.005
_EAST_LOW, _EAST_HIGH = np.radians(6_378_137.0), np.radians(6_399_594.0)
_NORTH_LOW, _NORTH_HIGH = 110_570.0, 111_700.0


@dataclass(frozen=True)
class Pairs:
    """Points and the parts that may matter to them; ``at_least_m`` bounds each distance."""

    point: Ints
    part: Ints
    at_least_m: Floats


def candidate_pairs(
    points: Floats, outlines: Outlines, reach_m: Floats, point_reach_m: Floats, nearest: bool
) -> Pairs:
    """Return the pairs to look at, by point and then by the bound.

    ``reach_m`` (parts) and ``point_reach_m`` (points) add up to the distance within which a part
    matters; with ``nearest`` those that may be a point's nearest are there too.
    """
    found: list[tuple[Ints, Ints, Floats]] = []
    search = _Search(points, outlines, reach_m, point_reach_m, nearest)
    everything = np.arange(len(points)), np.arange(len(outlines.owner))
    stack = [everything] if len(points) and len(outlines.owner) else []
    while stack:
        inside, parts = stack.pop()
        parts = search.prune(inside, parts)
        if not len(parts):
            continue
        if len(inside) <= LEAF_POINTS:
            found.append(search.pairs(inside, parts))
        else:
            stack += [(half, parts) for half in _halves(points, inside)]
    if not found:
        return Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    point, part, bound = (np.concatenate(each) for each in zip(*found))
    order = np.lexsort((bound, point))
    return Pairs(point[order], part[order], bound[order])


def _halves(points: Floats, inside: Ints) -> tuple[Ints, Ints]:
    own = points[inside]
    spread = np.ptp(own, axis=0)
    order = np.argpartition(own[:, int(np.argmax(spread))], len(own) // 2)
    return inside[order[: len(own) // 2]], inside[order[len(own) // 2 :]]


class _Search:
    """What stays the same while points are split into smaller and smaller groups."""

    def __init__(
        self,
        points: Floats,
        outlines: Outlines,
        reach_m: Floats,
        point_reach_m: Floats,
        nearest: bool,
    ) -> None:
        self.points, self.reach_m, self.point_reach_m = points, reach_m, point_reach_m
        self.nearest = nearest
        self.low, self.high = outlines.box[:, :2], outlines.box[:, 2:]
        self.vertex = outlines.start[outlines.first[:-1]]
        latitudes = np.abs(outlines.box[:, [1, 3]])
        self.cos_low = np.cos(np.radians(np.minimum(latitudes.max(axis=1, initial=0.0), 90)))

    def prune(self, inside: Ints, parts: Ints) -> Ints:
        """Return the parts that may matter to at least one of the points ``inside``."""
        own = self.points[inside]
        low, high = own.min(axis=0), own.max(axis=0)
        bound = self._at_least(low, high, parts)
        keep = bound <= self.reach_m[parts] + self.point_reach_m[inside].max()
        if self.nearest:
            far = np.maximum(np.abs(self.vertex[parts] - low), np.abs(self.vertex[parts] - high))
            keep |= bound <= self._at_most(far).min()
        return parts[keep]

    def pairs(self, inside: Ints, parts: Ints) -> tuple[Ints, Ints, Floats]:
        """Return points, parts and bounds of the pairs that may matter."""
        own = self.points[inside][:, None, :]
        bound = self._at_least(own, own, parts)
        keep = bound <= self.reach_m[parts] + self.point_reach_m[inside][:, None]
        if self.nearest:
            most = self._at_most(np.abs(self.vertex[parts] - own)).min(axis=1)
            keep |= bound <= most[:, None]
        row, column = np.nonzero(keep)
        return inside[row], parts[column], bound[row, column]

    def _at_least(self, low: Floats, high: Floats, parts: Ints) -> Floats:
        gap = np.maximum(0, np.maximum(self.low[parts] - high, low - self.high[parts]))
        highest = np.maximum(np.abs(low[..., 1]), np.abs(high[..., 1]))
        cos = np.minimum(self.cos_low[parts], np.cos(np.radians(highest)))
        metres: Floats = np.hypot(gap[..., 0] * cos * _EAST_LOW, gap[..., 1] * _NORTH_LOW)
        return metres * (1 - SLACK)

    def _at_most(self, far: Floats) -> Floats:
        # A degree of longitude is nowhere longer than at the equator; a tighter bound is worth
        # the cosine of the lowest latitude there is.
        lowest = np.abs(self.points[:, 1]).min(initial=90.0)
        lowest = min(lowest, np.abs(self.vertex[:, 1]).min(initial=90.0))
        east = _EAST_HIGH * np.cos(np.radians(lowest))
        metres: Floats = np.hypot(far[..., 0] * east, far[..., 1] * _NORTH_HIGH)
        return metres * (1 + SLACK)


def distances_m(points: Floats, outlines: Outlines, point: Ints, part: Ints) -> Floats:
    """Return the ground metres of each pair, 0 inside; edges are straight in EPSG:4326."""
    metres = np.empty(len(point))
    for piece in _pieces(outlines.edge_counts[part]):
        metres[piece] = _distances(points[point[piece]], outlines, part[piece])
    return metres


def _pieces(edge_counts: Ints) -> Iterator[slice]:
    group = np.cumsum(edge_counts) // EDGES_AT_ONCE
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    for start, stop in zip(starts, [*starts[1:], len(edge_counts)]):
        yield slice(int(start), int(stop))


def _distances(own: Floats, outlines: Outlines, part: Ints) -> Floats:
    counts = outlines.edge_counts[part]
    first = np.cumsum(counts) - counts
    pair, edge = counted(counts)
    edge += outlines.first[part][pair]
    # A plane at half way between point and part is true to the millimetre over kilometres.
    halfway = (own[:, 1] + (outlines.box[part, 1] + outlines.box[part, 3]) / 2) / 2
    scale = np.stack(metres_per_degree(halfway), axis=1)
    a = (outlines.start[edge] - own[pair]) * scale[pair]
    b = (outlines.end[edge] - own[pair]) * scale[pair]
    along = b - a
    length2 = np.einsum("ij,ij->i", along, along)
    t = np.clip(-np.einsum("ij,ij->i", a, along) / np.where(length2 == 0, 1, length2), 0, 1)
    foot = a + along * t[:, None]
    square = np.einsum("ij,ij->i", foot, foot)
    least = np.minimum.reduceat(square, first)
    nearest = np.flatnonzero(square == least[pair])
    chosen = nearest[np.searchsorted(pair[nearest], np.arange(len(part)))]
    metres = geodesic_m(own, own + foot[chosen] / scale)
    metres[_inside(a, b, first)] = 0.0
    return metres


def _inside(a: Floats, b: Floats, first: Ints) -> Bools:
    """Even-odd rule with the point at the origin."""
    crossing = (a[:, 1] > 0) != (b[:, 1] > 0)
    rise = np.where(crossing, b[:, 1] - a[:, 1], 1.0)
    right = crossing & (a[:, 0] - a[:, 1] * (b[:, 0] - a[:, 0]) / rise > 0)
    odd: Bools = np.add.reduceat(right.astype(np.int64), first) % 2 == 1
    return odd
