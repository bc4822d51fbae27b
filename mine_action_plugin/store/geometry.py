"""Geometry as the plugin hands it on: ISO WKB, little-endian, XY, EPSG:4326."""

from __future__ import annotations

import math
import struct
from typing import Optional

import numpy as np

from ..domain.errors import MineActionError
from ..domain.fields import GeometryType
from ..domain.marks import QT_TRANSLATE_NOOP

Bounds = tuple[float, float, float, float]

SRS_ID = 4326
WKB_TYPES = {
    GeometryType.POINT: 1,
    GeometryType.MULTI_LINE_STRING: 5,
    GeometryType.MULTI_POLYGON: 6,
}
_POINT_BYTES = 21
_FEW_POINTS = 300
# More than a few empty parts take.
_NEVER_EMPTY_BYTES = 100


def checked(wkb: bytes, kind: GeometryType) -> Optional[Bounds]:
    """Return the bounds of ``wkb``, None when it is empty; MineActionError when off the globe.

    ValueError where the bytes are not little-endian XY WKB of ``kind``: the caller's mistake.
    """
    bounds = bounds_anywhere(wkb, kind)
    if bounds is not None:
        _require_on_globe(bounds)
    return bounds


def bounds_anywhere(wkb: bytes, kind: GeometryType) -> Optional[Bounds]:
    """Return the bounds of ``wkb``, also off the globe; None when it is empty.

    ValueError where the bytes are not little-endian XY WKB of ``kind``.
    """
    if len(wkb) < 5 or wkb[0] != 1 or struct.unpack_from("<I", wkb, 1)[0] != WKB_TYPES[kind]:
        raise ValueError(f"expected little-endian XY WKB of a {kind.value}")
    return wkb_bounds(wkb)


def is_on_globe(wkb: bytes) -> bool:
    """Tell whether all of ``wkb`` has longitudes of −180 to 180 and latitudes of −90 to 90 degrees."""
    bounds = wkb_bounds(wkb)
    return bounds is None or _fits(bounds)


def shape_or_none(wkb: Optional[bytes]) -> Optional[bytes]:
    """Return ``wkb``, and None for one that is empty: where nothing is drawn there is no shape."""
    if wkb is None or len(wkb) >= _NEVER_EMPTY_BYTES:
        return wkb
    return None if wkb_bounds(bytes(wkb)) is None else wkb


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


def _fits(bounds: Bounds) -> bool:
    # Written so that what is no number does not fit either.
    xmin, ymin, xmax, ymax = bounds
    return -180 <= xmin <= xmax <= 180 and -90 <= ymin <= ymax <= 90


def _require_on_globe(bounds: Bounds) -> None:
    xmin, ymin, xmax, ymax = bounds
    if not _fits(bounds):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The coordinates {x}, {y} are not on the globe (longitude −180 to 180, latitude −90 "
                "to 90). Check their order and coordinate system. Nothing was written.",
            ),
            x=xmin if not -180 <= xmin <= 180 else xmax,
            y=ymin if not -90 <= ymin <= 90 else ymax,
        )
