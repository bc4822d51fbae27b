"""Every ring of many polygons in flat arrays, also those too short to enclose anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

from .geodesic import geodesic_m
from .nearest import Bools
from .outlines import Floats, Ints, parts_of

LEAST_POINTS = 3
# A ring with more points than this and fewer than three places is drawn by nobody; GEOS finds it.
_SHORT_RING = 12
_MOST_METRES_PER_DEGREE = 112_000.0


@dataclass(frozen=True)
class Rings:
    """Points of rings one after the other, in degrees of EPSG:4326.

    ``points`` (n, 2); ``first`` (rings + 1): ring ``i`` has the points ``first[i]:first[i + 1]``;
    ``owner`` (rings): the polygon; ``parts`` (polygons): how many parts each has.
    """

    points: Floats
    first: Ints
    owner: Ints
    parts: Ints

    def edges(self) -> tuple[Ints, Ints]:
        """Positions of the points at which edges start, and the ring of each."""
        ring = np.repeat(np.arange(len(self.owner)), np.diff(self.first))
        starts = np.flatnonzero(ring[:-1] == ring[1:]) if len(ring) else np.zeros(0, np.int64)
        return starts, ring[starts]

    def short(self) -> Ints:
        """Polygons with a ring of fewer than three different points."""
        found = {
            int(self.owner[ring])
            for ring in np.flatnonzero(np.diff(self.first) <= _SHORT_RING).tolist()
            if len(set(map(tuple, self._ring(ring).tolist()))) < LEAST_POINTS
        }
        return np.array(sorted(found), np.int64)

    def open(self) -> Ints:
        """Polygons with a ring whose last point is not its first."""
        begin, end = self.first[:-1], self.first[1:] - 1
        apart = (self.points[begin] != self.points[end]).any(axis=1)
        return np.unique(self.owner[apart])

    def given_twice(self) -> tuple[Ints, Ints]:
        """Polygons in which a point follows itself: between others, and at the end of a ring."""
        starts, ring = self.edges()
        same = (self.points[starts] == self.points[starts + 1]).all(axis=1)
        at_end = starts == self.first[ring + 1] - 2
        between, ending = same & ~at_end, same & at_end
        return np.unique(self.owner[ring[between]]), np.unique(self.owner[ring[ending]])

    def far_apart(self, limit_m: float) -> dict[int, float]:
        """The longest edge in metres of each polygon that has one longer than ``limit_m``."""
        starts, ring = self.edges()
        step = np.abs(self.points[starts + 1] - self.points[starts]).sum(axis=1)
        long: Bools = step * _MOST_METRES_PER_DEGREE > limit_m
        starts, ring = starts[long], ring[long]
        metres = geodesic_m(self.points[starts], self.points[starts + 1])
        longest: dict[int, float] = {}
        for owner, length in zip(self.owner[ring].tolist(), metres.tolist()):
            if length > max(limit_m, longest.get(owner, 0.0)):
                longest[owner] = length
        return longest

    def _ring(self, ring: int) -> Floats:
        points: Floats = self.points[self.first[ring] : self.first[ring + 1]]
        return points


def read_rings(wkbs: Sequence[Optional[bytes]]) -> Rings:
    """Read the rings of polygons from ISO WKB (little-endian, XY); None has none.

    Errors: ValueError for any other geometry.
    """
    rings: list[Floats] = []
    owner: list[int] = []
    parts = np.zeros(len(wkbs), np.int64)
    for index, wkb in enumerate(wkbs):
        for part in parts_of(wkb) if wkb else ():
            given = [ring for ring in part if len(ring)]
            rings += given
            owner += [index] * len(given)
            parts[index] += 1
    sizes = np.array([len(ring) for ring in rings], np.int64)
    first = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
    points = np.concatenate(rings) if rings else np.zeros((0, 2))
    return Rings(points, first, np.array(owner, np.int64), parts)


def same_outlines(wkbs: Sequence[Optional[bytes]]) -> list[list[int]]:
    """Groups of polygons with one outline, wherever their rings start and whichever way they go."""
    by_box: dict[tuple[float, ...], list[int]] = {}
    for index, wkb in enumerate(wkbs):
        if wkb:
            by_box.setdefault(_box(wkb), []).append(index)
    found = []
    for indices in by_box.values():
        if len(indices) > 1:
            by_outline: dict[object, list[int]] = {}
            for index in indices:
                by_outline.setdefault(_outline_key(wkbs[index] or b""), []).append(index)
            found += [group for group in by_outline.values() if len(group) > 1]
    return found


def _box(wkb: bytes) -> tuple[float, ...]:
    rings = [ring for part in parts_of(wkb) for ring in part]
    points = np.concatenate([np.zeros((0, 2)), *rings])
    if not len(points):
        return ()
    return (*points.min(axis=0).tolist(), *points.max(axis=0).tolist())


def _outline_key(wkb: bytes) -> object:
    return frozenset(
        (_ring_key(part[0]), frozenset(_ring_key(hole) for hole in part[1:]))
        for part in parts_of(wkb)
        if part
    )


def _ring_key(ring: Floats) -> tuple[tuple[float, float], ...]:
    """The points of a ring from its lowest on, towards the lower of that one's neighbours."""
    points = [(float(x), float(y)) for x, y in ring]
    kept = [point for at, point in enumerate(points) if at == 0 or point != points[at - 1]]
    if len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    if not kept:
        return ()
    start = kept.index(min(kept))
    turned = kept[start:] + kept[:start]
    backwards = turned[:1] + turned[:0:-1]
    return tuple(min(turned, backwards))
