"""Polygons as arrays of ring coordinates and back, through WKB: no Python per vertex."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsGeometry

from mine_action_plugin.planning.signs.model import Floats

_POLYGONS = (3, 6)


def rings_of(geometry: QgsGeometry) -> Iterator[tuple[Floats, bool]]:
    """Each ring as (vertices, 2) with its last vertex equal to its first, and if it is inner."""
    if geometry.isNull() or geometry.isEmpty():
        return
    wkb = bytes(geometry.asWkb())
    if int.from_bytes(wkb[1:5], "little") % 1000 not in _POLYGONS:
        return
    position, polygons = 0, 1
    if int.from_bytes(wkb[1:5], "little") % 1000 == _POLYGONS[1]:
        polygons, position = int.from_bytes(wkb[5:9], "little"), 9
    for _ in range(polygons):
        kind, rings = struct.unpack_from("<II", wkb, position + 1)
        position += 9
        width = 2 + (kind // 1000 in (1, 2)) + 2 * (kind // 1000 == 3)
        for number in range(rings):
            (size,) = struct.unpack_from("<I", wkb, position)
            flat = np.frombuffer(wkb, "<f8", size * width, position + 4)
            position += 4 + 8 * size * width
            yield flat.reshape(size, width)[:, :2], number > 0


def line_string(x: Floats, y: Floats) -> QgsGeometry:
    """A line through all the points."""
    geometry = QgsGeometry()
    header = struct.pack("<BII", 1, 2, len(x))
    geometry.fromWkb(header + np.column_stack((x, y)).astype("<f8").tobytes())
    return geometry


def polygon(ring: Floats) -> QgsGeometry:
    """The polygon inside a ring (n, 2); its first point need not be repeated."""
    closed = np.concatenate((ring, ring[:1]))
    geometry = QgsGeometry()
    header = struct.pack("<BIII", 1, 3, 1, len(closed))
    geometry.fromWkb(header + closed.astype("<f8").tobytes())
    return geometry


def transform_points(
    x: Floats, y: Floats, transform: QgsCoordinateTransform
) -> tuple[Floats, Floats]:
    """The points through a transform, in one call."""
    if not len(x):
        return x, y
    if len(x) == 1:  # a line needs two points
        both = transform_points(np.repeat(x, 2), np.repeat(y, 2), transform)
        return both[0][:1], both[1][:1]
    geometry = line_string(x, y)
    geometry.transform(transform)
    flat = np.frombuffer(bytes(geometry.asWkb()), "<f8", 2 * len(x), 9).reshape(-1, 2)
    return flat[:, 0].copy(), flat[:, 1].copy()
