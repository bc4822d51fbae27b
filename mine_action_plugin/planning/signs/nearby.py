"""What else lies near a chunk: picked by boxes in degrees, then projected."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from mine_action_plugin.planning.measure import METRES_PER_DEGREE
from mine_action_plugin.planning.signs.edges import Edges
from mine_action_plugin.planning.signs.lines import Chunk, flatten
from mine_action_plugin.planning.signs.model import Floats


def near_chunk(geometry: QgsGeometry, chunk: Chunk, reach_m: float) -> bool:
    """Whether a shape (EPSG:4326) has anything within reach of the chunk, by its box."""
    if geometry.isNull() or geometry.isEmpty():
        return False
    return grown(chunk.extent, reach_m).intersects(geometry.boundingBox())


def grown(extent: QgsRectangle, reach_m: float) -> QgsRectangle:
    """A box in degrees with so many metres more on every side."""
    north = reach_m / METRES_PER_DEGREE
    highest = max(abs(extent.yMinimum()), abs(extent.yMaximum())) + north
    east = north / math.cos(math.radians(min(highest, 89.0)))
    return QgsRectangle(
        extent.xMinimum() - east,
        extent.yMinimum() - north,
        extent.xMaximum() + east,
        extent.yMaximum() + north,
    )


def segments_of(
    shapes: Sequence[QgsGeometry], chunk: Chunk, points: Floats, reach_m: float
) -> Edges:
    """The segments of lines (EPSG:4326) within reach of the box of some points, in local metres.

    The owner of a segment is the position of its line.
    """
    starts, ends, owners = [np.zeros((0, 2))], [np.zeros((0, 2))], [np.zeros(0, np.int64)]
    low = points.min(axis=0, initial=np.inf) - reach_m
    high = points.max(axis=0, initial=-np.inf) + reach_m
    for number, shape in enumerate(shapes):
        if not near_chunk(shape, chunk, reach_m):
            continue
        for path in _paths(shape, chunk):
            a, b = path[:-1], path[1:]
            near = (np.maximum(a, b) >= low).all(axis=1) & (np.minimum(a, b) <= high).all(axis=1)
            starts.append(a[near])
            ends.append(b[near])
            owners.append(np.full(int(near.sum()), number))
    return Edges(np.concatenate(starts), np.concatenate(ends), np.concatenate(owners))


def _paths(shape: QgsGeometry, chunk: Chunk) -> Iterator[Floats]:
    for part in flatten(shape, chunk.to_local).asGeometryCollection():
        points = part.asPolyline()
        if len(points) > 1:
            yield np.array([(point.x(), point.y()) for point in points])
