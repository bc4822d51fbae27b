"""Which of many points lie in polygons: even-odd over arrays, a polygon at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from qgis.core import QgsGeometry

from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rings import rings_of

PAIRS_AT_ONCE = 2_000_000


def members(points: Floats, polygons: Sequence[QgsGeometry]) -> Iterator[tuple[int, Ints]]:
    """For each polygon that holds any of the points (n, 2): its position, and theirs.

    Points and polygons share one plane. A point on an outline may fall on either side.
    """
    by_x = np.argsort(points[:, 0], kind="stable")
    x = points[by_x, 0]
    for number, polygon in enumerate(polygons):
        box = polygon.boundingBox()
        near = by_x[
            np.searchsorted(x, box.xMinimum()) : np.searchsorted(x, box.xMaximum(), "right")
        ]
        y = points[near, 1]
        near = near[(y >= box.yMinimum()) & (y <= box.yMaximum())]
        if len(near):
            held = near[_inside(points[near], polygon)]
            if len(held):
                yield number, np.sort(held)


def _inside(points: Floats, polygon: QgsGeometry) -> Bools:
    rings = [ring for ring, _ in rings_of(polygon)]
    if not rings:
        return np.zeros(len(points), dtype=bool)
    a = np.concatenate([ring[:-1] for ring in rings])
    b = np.concatenate([ring[1:] for ring in rings])
    step = max(1, PAIRS_AT_ONCE // len(a))
    parts = [_odd(points[at : at + step], a, b) for at in range(0, len(points), step)]
    return np.concatenate(parts)


def _odd(points: Floats, a: Floats, b: Floats) -> Bools:
    """Whether a ray to the east crosses an odd number of edges."""
    x, y = points[:, 0:1], points[:, 1:2]
    spans = (a[:, 1] > y) != (b[:, 1] > y)
    rise = np.where(b[:, 1] == a[:, 1], 1.0, b[:, 1] - a[:, 1])
    east = a[:, 0] + (y - a[:, 1]) * ((b[:, 0] - a[:, 0]) / rise) > x
    odd: Bools = np.count_nonzero(spans & east, axis=1) % 2 == 1
    return odd
