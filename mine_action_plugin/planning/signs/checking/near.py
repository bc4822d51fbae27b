"""What is near what: boxes that meet, found through square cells, and feet on edges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Union

import numpy as np

from mine_action_plugin.planning.signs.model import Bools, Floats, Ints

CELL_M = 64.0
LONGEST_PIECE_M = 32.0
PAIRS_AT_ONCE = 1_000_000
ROW_BITS = 31
SMALL_M = 1e-9
# What storing a place as degrees, and another projection, may add to a length.
LENGTH_TOLERANCE_M = 0.01


class BoxGrid:
    """Finds which of many boxes (n, 4: xmin, ymin, xmax, ymax in metres) meet other boxes.

    Cells should be about as large as the boxes, on either side.
    """

    def __init__(self, boxes: Floats, cell_m: float = CELL_M) -> None:
        self.boxes, self.cell = boxes, cell_m
        entry, column, row = self._cells_of(boxes)
        keys = (column << ROW_BITS) + row
        order = np.argsort(keys, kind="stable")
        self.keys, self.entry = keys[order], entry[order]

    def meeting(self, boxes: Floats) -> Iterator[tuple[Ints, Ints]]:
        """Pairs (asked, known) of boxes that meet, each once, those of one asked box together."""
        asked, column, row = self._cells_of(boxes)
        keys = (column << ROW_BITS) + row
        left = np.searchsorted(self.keys, keys, "left")
        counts = np.searchsorted(self.keys, keys, "right") - left
        for some in _blocks(counts, asked):
            many = counts[some]
            query = np.repeat(asked[some], many)
            known = self.entry[np.repeat(left[some], many) + places_in_runs(many)]
            met = _meet(boxes[query], self.boxes[known])
            query, known, key = query[met], known[met], np.repeat(keys[some], many)[met]
            # Boxes that share many cells are a pair only in the cell of their common corner.
            home = self._key(
                np.maximum(boxes[query, 0], self.boxes[known, 0]),
                np.maximum(boxes[query, 1], self.boxes[known, 1]),
            )
            yield query[home == key], known[home == key]

    def _key(self, x: Floats, y: Floats) -> Ints:
        column, row = np.floor(x / self.cell), np.floor(y / self.cell)
        return (column.astype(np.int64) << ROW_BITS) + row.astype(np.int64)

    def _cells_of(self, boxes: Floats) -> tuple[Ints, Ints, Ints]:
        low = np.floor(boxes[:, :2] / self.cell).astype(np.int64)
        span = np.floor(boxes[:, 2:] / self.cell).astype(np.int64) - low + 1
        counts = span[:, 0] * span[:, 1]
        box = np.repeat(np.arange(len(boxes)), counts)
        place = places_in_runs(counts)
        return box, low[box, 0] + place // span[box, 1], low[box, 1] + place % span[box, 1]


def _meet(one: Floats, other: Floats) -> Bools:
    met: Bools = (one[:, 0] <= other[:, 2]) & (other[:, 0] <= one[:, 2])
    met &= (one[:, 1] <= other[:, 3]) & (other[:, 1] <= one[:, 3])
    return met


def places_in_runs(counts: Ints) -> Ints:
    """0, 1, 2 … within each of some runs of so many, end to end."""
    total = int(counts.sum())
    places: Ints = np.arange(total) - np.repeat(np.cumsum(counts) - counts, counts)
    return places


def boxes_of(a: Floats, b: Floats, margin_m: Union[float, Floats] = 0.0) -> Floats:
    """The boxes of segments from ``a`` to ``b`` (n, 2), with a margin."""
    boxes: Floats = np.hstack((np.minimum(a, b) - margin_m, np.maximum(a, b) + margin_m))
    return boxes


def pieces(a: Floats, b: Floats, longest_m: float) -> tuple[Floats, Floats, Ints]:
    """Segments cut into equal pieces of at most ``longest_m``, and whose piece each is."""
    length = np.hypot(*(b - a).T)
    counts = np.maximum(1, np.ceil(length / longest_m - SMALL_M)).astype(np.int64)
    whole = np.repeat(np.arange(len(a)), counts)
    step = ((b - a) / counts[:, None])[whole]
    start = a[whole] + step * places_in_runs(counts)[:, None]
    return start, start + step, whole


def dot(one: Floats, other: Floats) -> Floats:
    """Inner products of vectors (n, 2), pair by pair."""
    product: Floats = np.einsum("ij,ij->i", one, other)
    return product


def cross(one: Floats, other: Floats) -> Floats:
    """Areas that vectors (n, 2) span, pair by pair, positive where the second is to the left."""
    area: Floats = one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
    return area


def feet(points: Floats, a: Floats, b: Floats) -> Floats:
    """The nearest point of each segment to each point, pair by pair (n, 2)."""
    way = b - a
    share = dot(points - a, way) / np.maximum(dot(way, way), SMALL_M**2)
    nearest: Floats = a + way * np.clip(share, 0.0, 1.0)[:, None]
    return nearest


def apart(points: Floats, a: Floats, b: Floats) -> Floats:
    """Distances of points to segments, pair by pair."""
    distance: Floats = np.hypot(*(points - feet(points, a, b)).T)
    return distance


def touching(p: Floats, q: Floats, a: Floats, b: Floats) -> Bools:
    """Which segments p-q touch or cross the segments a-b, pair by pair."""
    across = cross(q - p, a - p) * cross(q - p, b - p) <= 0
    back = cross(b - a, p - a) * cross(b - a, q - a) <= 0
    met: Bools = across & back
    return met


class Outline:
    """Many edges (n, 2) to (n, 2), asked for those near points."""

    def __init__(self, a: Floats, b: Floats) -> None:
        self.a, self.b, self.edge = pieces(a, b, LONGEST_PIECE_M)
        self.grid = BoxGrid(boxes_of(self.a, self.b))

    def within(
        self, points: Floats, radius_m: Union[float, Floats]
    ) -> Iterator[tuple[Ints, Ints, Floats]]:
        """(point, edge, foot) for all edges within a radius; more than once for a long edge."""
        radius = np.broadcast_to(np.asarray(radius_m, dtype=np.float64), (len(points),))
        for point, piece in self.grid.meeting(boxes_of(points, points, radius[:, None])):
            foot = feet(points[point], self.a[piece], self.b[piece])
            ok = np.hypot(*(points[point] - foot).T) <= radius[point]
            yield point[ok], self.edge[piece[ok]], foot[ok]

    def nearest(self, points: Floats, *radii_m: float) -> tuple[Floats, Ints, Floats]:
        """Distance, edge and foot of the nearest edge; infinite, -1 and NaN beyond the last radius.

        Points that find nothing within one radius are asked again with the next.
        """
        distance = np.full(len(points), np.inf)
        edge = np.full(len(points), -1, dtype=np.int64)
        foot = np.full((len(points), 2), np.nan)
        for radius in radii_m:
            left = np.flatnonzero(edge < 0)
            for at, found, where in self.within(points[left], radius):
                away = np.hypot(*(points[left[at]] - where).T)
                order = np.lexsort((away, at))
                best = order[np.flatnonzero(np.diff(at[order], prepend=-1) != 0)]
                point = left[at[best]]
                distance[point], edge[point], foot[point] = away[best], found[best], where[best]
        return distance, edge, foot


def inside_rings(points: Floats, ring: Ints, first: Ints, count: Ints, corner: Floats) -> Bools:
    """Which points lie inside their rings, by the number of edges that a ray crosses.

    Ring ``i`` has the corners ``corner[first[i]:first[i] + count[i]]``, the last not repeated.
    """
    inside = np.zeros(len(points), dtype=bool)
    many = count[ring]
    for some in _blocks(many, np.arange(len(points))):
        size = many[some]
        point = np.repeat(np.arange(some.start, some.stop), size)
        place, begin = places_in_runs(size), first[ring[point]]
        a, b = corner[begin + place], corner[begin + (place + 1) % np.repeat(size, size)]
        crossed = _crossed_by_ray(points[point], a, b)
        hits = np.bincount(point[crossed] - some.start, minlength=some.stop - some.start)
        inside[some] = hits % 2 == 1
    return inside


def _crossed_by_ray(points: Floats, a: Floats, b: Floats) -> Bools:
    spans = (a[:, 1] > points[:, 1]) != (b[:, 1] > points[:, 1])
    height = np.where(spans, b[:, 1] - a[:, 1], 1.0)
    where = a[:, 0] + (points[:, 1] - a[:, 1]) / height * (b[:, 0] - a[:, 0])
    crossed: Bools = spans & (where > points[:, 0])
    return crossed


def _blocks(counts: Ints, owner: Ints) -> Iterator[slice]:
    """Slices of about PAIRS_AT_ONCE pairs, never between the entries of one owner."""
    if not len(owner):
        return
    stops = np.append(np.flatnonzero(np.diff(owner)) + 1, len(owner))
    total = np.cumsum(counts)[stops - 1]
    start, done = 0, 0
    while start < len(owner):
        full = int(np.searchsorted(total, done + PAIRS_AT_ONCE, "right")) - 1
        at = max(full, int(np.searchsorted(stops, start, "right")))
        yield slice(start, int(stops[at]))
        start, done = int(stops[at]), int(total[at])
