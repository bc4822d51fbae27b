"""Shapes round a village that does not exist, given in metres from it."""

from __future__ import annotations

import math
from datetime import date

from qgis.core import QgsGeometry, QgsPointXY

from mine_action_plugin.maps.content import Imprint

LON, LAT = 46.93, 39.99
TODAY = date(2026, 11, 23)


def at(east_m: float, north_m: float) -> QgsPointXY:
    """A point so many metres from the village."""
    return QgsPointXY(
        LON + east_m / (111_320 * math.cos(math.radians(LAT))), LAT + north_m / 111_000
    )


def round_field(east_m: float, north_m: float, radius_m: float) -> QgsGeometry:
    """A twelve-sided field."""
    corners = [
        at(
            east_m + radius_m * math.cos(math.pi * step / 6),
            north_m + radius_m * math.sin(math.pi * step / 6),
        )
        for step in range(12)
    ]
    return QgsGeometry.fromMultiPolygonXY([[[*corners, corners[0]]]])


def way(*points: tuple[float, float]) -> QgsGeometry:
    """A line through points given in metres from the village."""
    return QgsGeometry.fromMultiPolylineXY([[at(*point) for point in points]])


def wkb(geometry: QgsGeometry) -> bytes:
    """What the store keeps."""
    return bytes(geometry.asWkb())


def make_imprint(**values) -> Imprint:
    """The imprint of a training map; ``values`` replace its own."""
    given = {
        "information_date": TODAY,
        "newer_after": date(2027, 5, 23),
        "months_valid": 6,
        "radius_m": 5000,
        "close_m": 2000,
        "hotline": "102",
        "authority": "Training Authority",
        "approved_by": "A. Person",
        "training": True,
    }
    return Imprint(**{**given, **values})
