"""Which hazard edges are near a point or cross a chord: a grid over pieces of edges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints

QUERY_PAIRS = 200_000
SMALLEST_CELL_M = 16.0
# Edges whose distances differ by less are equally near.
TIE_M = 0.01


@dataclass(frozen=True)
class Edges:
    """Edges of polygons in metres: from ``a`` to ``b`` (n, 2), each with its hazard."""

    a: Floats
    b: Floats
    owner: Ints

    @staticmethod
    def of(rings: list[Floats], owners: list[int]) -> Edges:
        """All edges of closed rings."""
        if not rings:
            return Edges(np.zeros((0, 2)), np.zeros((0, 2)), np.zeros(0, np.int64))
        sizes = np.array([len(ring) - 1 for ring in rings])
        return Edges(
            np.concatenate([ring[:-1] for ring in rings]),
            np.concatenate([ring[1:] for ring in rings]),
            np.repeat(np.array(owners, dtype=np.int64), sizes),
        )


class EdgeGrid:
    """Finds the edges within a radius of points; the grid is made for one radius.

    Small cells list each edge more often, and name fewer that are too far off.
    """

    def __init__(self, edges: Edges, radius_m: float, cell_m: Optional[float] = None) -> None:
        self.edges, self.radius = edges, radius_m
        self.cell = max(2.0 * radius_m if cell_m is None else cell_m, SMALLEST_CELL_M)
        self.origin = edges.a.min(axis=0) - radius_m if len(edges.a) else np.zeros(2)
        self._cells(*self._pieces())

    def _pieces(self) -> tuple[Floats, Floats, Ints]:
        delta = self.edges.b - self.edges.a
        counts = np.maximum(1, np.ceil(np.hypot(*delta.T) / self.cell)).astype(np.int64)
        edge, order = counted(counts)
        step = (delta / counts[:, None])[edge]
        start = self.edges.a.take(edge, axis=0) + step * order[:, None]
        return start, start + step, edge

    def _cells(self, start: Floats, end: Floats, edge: Ints) -> None:
        low = np.floor((np.minimum(start, end) - self.radius - self.origin) / self.cell)
        high = np.floor((np.maximum(start, end) + self.radius - self.origin) / self.cell)
        self.columns = int(high[:, 1].max(initial=0.0)) + 3
        span = (high - low + 1).astype(np.int64)
        counts = span[:, 0] * span[:, 1]
        piece, order = counted(counts)
        column = low[piece, 0].astype(np.int64) + order // span[piece, 1]
        row = low[piece, 1].astype(np.int64) + order % span[piece, 1]
        keys = self._key(column, row)
        sort = np.argsort(keys, kind="stable")
        self.entries, keys = edge[piece[sort]], keys[sort]
        # The keys that hold something; entries[begin[k] : begin[k + 1]] are those of one.
        begin = np.flatnonzero(np.diff(keys, prepend=-1) != 0)
        self.keys, self.begin = keys[begin], np.append(begin, len(keys))

    def _key(self, column: Ints, row: Ints) -> Ints:
        return (column + 1) * self.columns + row + 1

    def near(self, points: Floats) -> Iterator[tuple[Ints, Ints]]:
        """Pairs (point, edge) block by block: every edge within the radius, and some more."""
        if not len(self.keys) or not len(points):
            return
        place = np.floor((points - self.origin) / self.cell).astype(np.int64)
        outside = (place[:, 1] < -1) | (place[:, 1] > self.columns - 2) | (place[:, 0] < -1)
        keys = np.where(outside, -1, self._key(place[:, 0], place[:, 1]))
        cell = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        left = self.begin[cell]
        counts = np.where(self.keys[cell] == keys, self.begin[cell + 1] - left, 0)
        total = np.cumsum(counts)
        for block in _blocks(total):
            point, order = counted(counts[block])
            point += block.start
            yield point, self.entries[left[point] + order]


def _blocks(total: Ints) -> Iterator[slice]:
    start, done = 0, 0
    while start < len(total):
        stop = max(int(np.searchsorted(total, done + QUERY_PAIRS, "right")), start + 1)
        yield slice(start, stop)
        start, done = stop, int(total[stop - 1])


def nearest_of_each(point: Ints, distance: Floats) -> Ints:
    """Where in pairs, ordered by point, the first of the nearest to each point is."""
    if not len(point):
        return point
    begins = np.flatnonzero(np.diff(point, prepend=-1) != 0)
    counts = np.diff(np.append(begins, len(point)))
    least = np.flatnonzero(distance == np.repeat(np.minimum.reduceat(distance, begins), counts))
    nearest_: Ints = least[np.diff(point[least], prepend=-1) != 0]
    return nearest_


def foot_points(points: Floats, a: Floats, b: Floats) -> tuple[Floats, Floats]:
    """Nearest point of each edge to each point (pairwise), and the distance to it."""
    delta = b - a
    (x, y), (dx, dy) = (points - a).T, delta.T
    square = np.maximum(dx * dx + dy * dy, 1e-18)
    t = np.minimum(np.maximum((x * dx + y * dy) / square, 0.0), 1.0)
    foot = a + delta * t[:, None]
    return foot, np.hypot(*(points - foot).T)


def nearest(grid: EdgeGrid, points: Floats) -> tuple[Floats, Floats, Ints]:
    """Distance to, foot on and hazard of the nearest edge; infinite where none is within radius.

    Where two edges are equally near (at an inner corner) the foot lies halfway between theirs.
    """
    distance = np.full(len(points), np.inf)
    foot, owner = np.zeros((len(points), 2)), np.full(len(points), -1, dtype=np.int64)
    for point, edge in grid.near(points):
        where, how_far = foot_points(
            points.take(point, axis=0),
            grid.edges.a.take(edge, axis=0),
            grid.edges.b.take(edge, axis=0),
        )
        first = nearest_of_each(point, how_far)
        chosen = point[first]
        distance[chosen], owner[chosen] = how_far[first], grid.edges.owner[edge[first]]
        foot[chosen] = where[first]
        _meet_halfway(foot, point, where, how_far <= distance[point] + TIE_M)
    return distance, foot, owner


def nearest_far(
    edges: Edges, points: Floats, likely_m: float, furthest_m: float
) -> tuple[Floats, Floats, Ints]:
    """As ``nearest``, for points most of which have an edge within ``likely_m``."""
    distance, foot, owner = nearest(EdgeGrid(edges, likely_m), points)
    far = np.flatnonzero(distance > likely_m)
    if len(far):
        grid = EdgeGrid(edges, furthest_m)
        distance[far], foot[far], owner[far] = nearest(grid, points[far])
    return distance, foot, owner


def _meet_halfway(foot: Floats, point: Ints, where: Floats, tie: Bools) -> None:
    apart = np.hypot(*(where - foot[point]).T)
    some = np.flatnonzero(tie & (apart > 2.0 * TIE_M))
    some = some[np.lexsort((apart[some], point[some]))]
    furthest = some[np.flatnonzero(np.diff(point[some], append=-1) != 0)]
    foot[point[furthest]] = (foot[point[furthest]] + where[furthest]) / 2.0


def crossed(grid: EdgeGrid, start: Floats, end: Floats) -> Bools:
    """Which chords touch an edge; the grid's radius must be at least half the longest chord."""
    hit = np.zeros(len(start), dtype=bool)
    for chord, edge in grid.near((start + end) / 2.0):
        touching = _cross(
            start.take(chord, axis=0),
            end.take(chord, axis=0),
            grid.edges.a.take(edge, axis=0),
            grid.edges.b.take(edge, axis=0),
        )
        hit[chord[touching]] = True
    return hit


def _cross(p: Floats, q: Floats, a: Floats, b: Floats) -> Bools:
    touching: Bools = (_side(p, q, a) * _side(p, q, b) <= 0) & (
        _side(a, b, p) * _side(a, b, q) <= 0
    )
    return touching


def _side(p: Floats, q: Floats, r: Floats) -> Floats:
    d, e = q - p, r - p
    side: Floats = d[:, 0] * e[:, 1] - d[:, 1] * e[:, 0]
    return side
