"""Geometry blobs of a GeoPackage, and the functions that its R-tree triggers call.

Inside the plugin geometry is ISO WKB (little-endian, XY, EPSG:4326); in the file the same bytes
stand behind a GeoPackage header (OGC 12-128r18, 2.1.3).
"""

from __future__ import annotations

import math
import sqlite3
import struct
from typing import Optional

from ...domain.fields import GeometryType
from ..geometry import SRS_ID, Bounds, bounds_anywhere, checked, wkb_bounds

GLOBE: Bounds = (-180.0, -90.0, 180.0, 90.0)
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_POINT_FLAGS, _ENVELOPE_FLAGS, _EMPTY_FLAG = 0b00000001, 0b00000011, 0b00010000


def encode(wkb: bytes, kind: GeometryType) -> tuple[bytes, Optional[Bounds]]:
    """Return the blob for ``wkb`` and its bounds; MineActionError for coordinates off the globe.

    ValueError where the bytes are not little-endian XY WKB of ``kind``: the caller's mistake.
    """
    wkb = bytes(wkb)
    return _blob(wkb, kind, checked(wkb, kind))


def encode_as_it_is(wkb: bytes, kind: GeometryType) -> tuple[bytes, Optional[Bounds]]:
    """Return the blob for ``wkb`` and its bounds, also off the globe: what is there is copied.

    A shape with a coordinate that is no number has the bounds of the globe: whoever looks for what
    is near has it before them. ValueError where the bytes are not ``kind``.
    """
    wkb = bytes(wkb)
    bounds = bounds_anywhere(wkb, kind)
    if bounds is not None and any(map(math.isnan, bounds)):
        bounds = GLOBE
    return _blob(wkb, kind, bounds)


def _blob(
    wkb: bytes, kind: GeometryType, bounds: Optional[Bounds]
) -> tuple[bytes, Optional[Bounds]]:
    if bounds is None:
        return struct.pack("<2sBBi", b"GP", 0, _POINT_FLAGS | _EMPTY_FLAG, SRS_ID) + wkb, None
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


def _header_bytes(blob: bytes) -> int:
    return 8 + _ENVELOPE_BYTES[(blob[3] >> 1) & 0b111]


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


def wkb_start(column: str) -> str:
    """Return the SQL of where WKB begins in the blob of a column, the first byte being 1."""
    # Bits 1–3 of the fourth byte tell how long the envelope in the header is.
    nibble = f"((instr('0123456789ABCDEF', substr(hex(substr({column}, 4, 1)), 2, 1)) - 1) >> 1)"
    return f"CASE {nibble} & 7 WHEN 0 THEN 9 WHEN 1 THEN 41 WHEN 4 THEN 73 ELSE 57 END"
