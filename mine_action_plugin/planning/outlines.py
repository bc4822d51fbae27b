"""Many polygons as flat arrays, so that thousands are handled in one pass."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

_POLYGON, _MULTI_POLYGON = 3, 6
_POINT_SIZES = (2, 3, 3, 4)
"""Numbers of a point in ISO WKB: XY, with a height, with a measure, with both."""


@dataclass(frozen=True)
class Outlines:
    """Edges of polygons, part by part; degrees of EPSG:4326.

    ``start`` and ``end`` (edges, 2); ``first`` (parts + 1): part ``i`` has the edges
    ``first[i]:first[i + 1]``; ``owner`` (parts): the index of the polygon that a part belongs
    to; ``box`` (parts, 4): xmin, ymin, xmax, ymax; ``count``: polygons, those without a shape too.
    """

    start: Floats
    end: Floats
    first: Ints
    owner: Ints
    box: Floats
    count: int

    @property
    def edge_counts(self) -> Ints:
        """Edges of each part."""
        counts: Ints = np.diff(self.first)
        return counts


def read_outlines(wkbs: Sequence[Optional[bytes]]) -> Outlines:
    """Read polygons from ISO WKB (little-endian, XY); None is a polygon without a shape.

    Errors: ValueError for any other geometry.
    """
    rings: list[Floats] = []
    ring_part: list[int] = []
    owner: list[int] = []
    for index, wkb in enumerate(wkbs):
        for part in parts_of(wkb) if wkb else ():
            usable = [ring for ring in part if len(ring) >= 2]
            if usable:
                rings += usable
                ring_part += [len(owner)] * len(usable)
                owner.append(index)
    return _flatten(rings, np.array(ring_part, np.int64), np.array(owner, np.int64), len(wkbs))


def _flatten(rings: list[Floats], ring_part: Ints, owner: Ints, count: int) -> Outlines:
    if not rings:
        nothing = np.zeros((0, 2))
        return Outlines(nothing, nothing, np.zeros(1, np.int64), owner, np.zeros((0, 4)), count)
    points = np.concatenate(rings)
    sizes = np.array([len(ring) for ring in rings], np.int64)
    is_edge = np.ones(len(points), bool)
    is_edge[np.cumsum(sizes) - 1] = False
    edges = np.flatnonzero(is_edge)
    start, end = points[edges], points[edges + 1]
    per_part = np.bincount(ring_part, weights=sizes - 1, minlength=len(owner)).astype(np.int64)
    first = np.concatenate(([0], np.cumsum(per_part)))
    box = np.concatenate(
        (
            np.minimum.reduceat(start, first[:-1], axis=0),
            np.maximum.reduceat(start, first[:-1], axis=0),
        ),
        axis=1,
    )
    return Outlines(start, end, first, owner, box, count)


def parts_of(wkb: bytes) -> Iterator[list[Floats]]:
    """Yield the parts of a polygon in WKB, each as its rings, the outer one first.

    Heights and measures are left out: what another program wrote with them is still a hazard.
    Errors: ValueError for any other geometry.
    """
    kind, _ = _kind(wkb, 0)
    if kind == _POLYGON:
        yield _rings(wkb, 0)[0]
    elif kind == _MULTI_POLYGON:
        offset = 9
        for _ in range(struct.unpack_from("<I", wkb, 5)[0]):
            part, offset = _rings(wkb, offset)
            yield part
    else:
        raise ValueError(f"WKB type {kind} is not a polygon")


def _kind(wkb: bytes, offset: int) -> tuple[int, int]:
    """The type of a geometry, and how many numbers a point of it has."""
    order, kind = struct.unpack_from("<BI", wkb, offset)
    if order != 1 or kind // 1000 >= len(_POINT_SIZES):
        raise ValueError("WKB is not little-endian ISO WKB")
    return kind % 1000, _POINT_SIZES[kind // 1000]


def _rings(wkb: bytes, offset: int) -> tuple[list[Floats], int]:
    kind, width = _kind(wkb, offset)
    if kind != _POLYGON:
        raise ValueError("a part of a multipolygon is not a polygon")
    (count,) = struct.unpack_from("<I", wkb, offset + 5)
    offset += 9
    rings = []
    for _ in range(count):
        (size,) = struct.unpack_from("<I", wkb, offset)
        points = np.frombuffer(wkb, "<f8", size * width, offset + 4).reshape(-1, width)
        rings.append(points[:, :2] if width > 2 else points)
        offset += 4 + size * width * 8
    return rings, offset
