"""Geometry blobs of a GeoPackage, and the functions that its R-tree triggers call.

Inside the plugin geometry is ISO WKB (little-endian, XY, EPSG:4326); in the file the same bytes
stand behind a GeoPackage header (OGC 12-128r18, 2.1.3).
"""

from __future__ import annotations

import math
import sqlite3
import struct
from typing import Optional

import numpy as np

from ...domain.errors import MineActionError
from ...domain.fields import GeometryType
from ...domain.marks import QT_TRANSLATE_NOOP

Bounds = tuple[float, float, float, float]

SRS_ID = 4326
_WKB_TYPES = {
    GeometryType.POINT: 1,
    GeometryType.MULTI_LINE_STRING: 5,
    GeometryType.MULTI_POLYGON: 6,
}
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_POINT_BYTES = 21
_FEW_POINTS = 300
_POINT_FLAGS, _ENVELOPE_FLAGS, _EMPTY_FLAG = 0b00000001, 0b00000011, 0b00010000


def encode(wkb: bytes, kind: GeometryType) -> tuple[bytes, Optional[Bounds]]:
    """Return the blob for ``wkb`` and its bounds; MineActionError for coordinates off the globe.

    ValueError where the bytes are not little-endian XY WKB of ``kind``: the caller's mistake.
    """
    wkb = bytes(wkb)
    if len(wkb) < 5 or wkb[0] != 1 or struct.unpack_from("<I", wkb, 1)[0] != _WKB_TYPES[kind]:
        raise ValueError(f"expected little-endian XY WKB of a {kind.value}")
    bounds = wkb_bounds(wkb)
    if bounds is None:
        return struct.pack("<2sBBi", b"GP", 0, _POINT_FLAGS | _EMPTY_FLAG, SRS_ID) + wkb, None
    _require_on_globe(bounds)
    if kind is GeometryType.POINT:
        return struct.pack("<2sBBi", b"GP", 0, _POINT_FLAGS, SRS_ID) + wkb, bounds
    xmin, ymin, xmax, ymax = bounds
    header = struct.pack("<2sBBi4d", b"GP", 0, _ENVELOPE_FLAGS, SRS_ID, xmin, xmax, ymin, ymax)
    return header + wkb, bounds


def decode(blob: Optional[bytes]) -> Optional[bytes]:
    """Return the WKB inside a blob."""
    return None if blob is None else bytes(blob[_header_bytes(blob) :])


def blob_bounds(blob: bytes) -> Optional[Bounds]:
    """Return the bounds of a blob, from its header where they stand there; None when it is empty."""
    flags = blob[3]
    if flags & _EMPTY_FLAG:
        return None
    if (flags >> 1) & 0b111:
        order = "<" if flags & 1 else ">"
        xmin, xmax, ymin, ymax = struct.unpack_from(order + "4d", blob, 8)
        return (xmin, ymin, xmax, ymax)
    return wkb_bounds(bytes(blob[_header_bytes(blob) :]))


def wkb_bounds(wkb: bytes) -> Optional[Bounds]:
    """Return (xmin, ymin, xmax, ymax) of little-endian XY WKB; None when it is empty."""
    if len(wkb) == _POINT_BYTES:
        x, y = struct.unpack_from("<2d", wkb, 5)
        return None if x != x or y != y else (x, y, x, y)
    parts: list[np.ndarray] = []
    _collect(wkb, 0, parts)
    points = parts[0] if len(parts) == 1 else np.concatenate(parts) if parts else np.empty((0, 2))
    if 0 < len(points) <= _FEW_POINTS:
        # A numpy call costs more than all of a small outline in plain Python.
        flat = points.ravel().tolist()
        if not math.isnan(sum(flat)):
            xs, ys = flat[0::2], flat[1::2]
            return (min(xs), min(ys), max(xs), max(ys))
    if not len(points) or np.isnan(points).all():
        return None
    low, high = points.min(axis=0), points.max(axis=0)
    return (float(low[0]), float(low[1]), float(high[0]), float(high[1]))


def _collect(wkb: bytes, offset: int, parts: list[np.ndarray]) -> int:
    kind = struct.unpack_from("<I", wkb, offset + 1)[0]
    offset += 5
    if kind == 1:
        return _take(wkb, offset, 1, parts)
    count = struct.unpack_from("<I", wkb, offset)[0]
    offset += 4
    if kind == 2:
        return _take(wkb, offset, count, parts)
    for _ in range(count):
        if kind == 3:
            size = struct.unpack_from("<I", wkb, offset)[0]
            offset = _take(wkb, offset + 4, size, parts)
        else:
            offset = _collect(wkb, offset, parts)
    return offset


def _take(wkb: bytes, offset: int, count: int, parts: list[np.ndarray]) -> int:
    parts.append(np.frombuffer(wkb, "<f8", 2 * count, offset).reshape(-1, 2))
    return offset + 16 * count


def _header_bytes(blob: bytes) -> int:
    return 8 + _ENVELOPE_BYTES[(blob[3] >> 1) & 0b111]


def _require_on_globe(bounds: Bounds) -> None:
    xmin, ymin, xmax, ymax = bounds
    if not (-180 <= xmin <= xmax <= 180 and -90 <= ymin <= ymax <= 90):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The coordinates {x}, {y} are not on the globe (longitude −180 to 180, latitude −90 "
                "to 90). Check their order and coordinate system. Nothing was written.",
            ),
            x=xmin if not -180 <= xmin <= 180 else xmax,
            y=ymin if not -90 <= ymin <= 90 else ymax,
        )


def register_functions(connection: sqlite3.Connection) -> None:
    """Give a connection the ST_* functions that the R-tree triggers of GDAL call."""

    def bound(index: int) -> object:
        def value(blob: Optional[bytes]) -> Optional[float]:
            bounds = None if blob is None else blob_bounds(blob)
            return None if bounds is None else bounds[index]

        return value

    def is_empty(blob: Optional[bytes]) -> Optional[int]:
        return None if blob is None else int(blob_bounds(blob) is None)

    for name, index in (("ST_MinX", 0), ("ST_MinY", 1), ("ST_MaxX", 2), ("ST_MaxY", 3)):
        connection.create_function(name, 1, bound(index), deterministic=True)  # type: ignore[arg-type]
    connection.create_function("ST_IsEmpty", 1, is_empty, deterministic=True)
