"""Write a position as people read it aloud over a radio: MGRS, to the metre."""

from __future__ import annotations

import math

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY

from .coordinates import BANDS, COLUMN_LETTERS, ROW_LETTERS, SQUARE_M, WGS84, write_position
from .transformation import kept_by_thread, transformation

SOUTH_END_DEG, NORTH_END_DEG = -80.0, 84.0
BAND_HEIGHT_DEG = 8
# Svalbard, band X: the zones 32, 34 and 36 are not used; where each of the others begins.
SVALBARD = ((33.0, 37), (21.0, 35), (9.0, 33), (0.0, 31))


def write_mgrs(point: QgsPointXY) -> str:
    """Write a point of EPSG:4326 as MGRS, for example ``38S MK 12345 67890``.

    The digits name the square of one metre in which the point lies, so they are cut, never
    rounded (NGA.STND.0037). Beyond 84° N and 80° S, where there is no UTM, decimal degrees.
    """
    if not SOUTH_END_DEG <= point.y() <= NORTH_END_DEG:
        return write_position(point)
    zone = utm_zone_number(point)
    metres = _to_utm(zone, point.y() >= 0).transform(point, Qgis.TransformDirection.Forward)
    # A hair above, so that a point exactly on a line of the grid stays on its side of it.
    east, north = math.floor(metres.x() + 1e-6), math.floor(metres.y() + 1e-6)
    band = BANDS[min(len(BANDS) - 1, math.floor((point.y() - SOUTH_END_DEG) / BAND_HEIGHT_DEG))]
    column = COLUMN_LETTERS[(zone - 1) % 3][east // SQUARE_M - 1]
    rows = ROW_LETTERS[(zone - 1) % 2]
    row = rows[north // SQUARE_M % len(rows)]
    return f"{zone:02d}{band} {column}{row} {east % SQUARE_M:05d} {north % SQUARE_M:05d}"


def utm_zone_number(point: QgsPointXY) -> int:
    """Return the UTM zone of a point of EPSG:4326, with the wider zones of Norway and Svalbard."""
    x, y = point.x(), point.y()
    if 56 <= y < 64 and 3 <= x < 12:
        return 32
    if y >= 72 and 0 <= x < 42:
        return next(zone for west, zone in SVALBARD if x >= west)
    return min(60, int((x + 180) // 6) + 1)


@kept_by_thread
def _to_utm(zone: int, northern: bool) -> QgsCoordinateTransform:
    utm = QgsCoordinateReferenceSystem(f"EPSG:{(32600 if northern else 32700) + zone}")
    return transformation(QgsCoordinateReferenceSystem(WGS84), utm)
