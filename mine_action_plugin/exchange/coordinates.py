"""Positions that a file keeps in columns: names of such columns, and how people write them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..planning.coordinates import ANGLE, read_position
from .mapping import PlaceRule
from .reasons import Reason, Unreadable, because
from .rows import SourceRows
from .values import COMMA_DECIMAL, is_blank, plain_text, read_real
from .words import fold

WGS84 = "EPSG:4326"

X_NAMES = (
    "longitude", "lon", "long", "lng", "xcoord", "coordx", "x", "pointx", "easting", "east",
    "longitud", "este", "coordenadax", "долгота", "восток", "uzunluq", "uzunluqdairesi",
    "longdd", "londd", "gpslon", "gpslong", "gpslongitude", "decimallongitude", "xlon", "boylam",
)  # fmt: skip
Y_NAMES = (
    "latitude", "lat", "ycoord", "coordy", "y", "pointy", "northing", "north",
    "latitud", "norte", "coordenaday", "широта", "север", "enlik", "endairesi",
    "latdd", "gpslat", "gpslatitude", "decimallatitude", "ylat", "enlem",
)  # fmt: skip
POSITION_NAMES = (
    "coordinates", "coordinate", "coords", "position", "mgrs", "gps", "location", "latlon",
    "coordenadas", "coordonnees", "координаты", "koordinat", "koordinatlar",
)  # fmt: skip
WKT_NAMES = ("wkt", "geom", "geometry", "thegeom", "shape", "wktgeom")


def guess_place(rows: SourceRows) -> Optional[PlaceRule]:
    """Find the columns that hold positions, by name and by whether they can be read."""
    named = {fold(name): name for name in rows.fields}
    wkt = _first(named, WKT_NAMES, lambda field: _mostly(rows.column(field), _wkt))
    if wkt:
        return PlaceRule(wkt=wkt, guessed=True)
    x = _first(named, X_NAMES, lambda field: _mostly(rows.column(field), read_axis))
    y = _first(named, Y_NAMES, lambda field: _mostly(rows.column(field), read_axis))
    if x and y:
        return PlaceRule(x=x, y=y, guessed=True)
    position = _first(named, POSITION_NAMES, lambda field: _mostly(rows.column(field), _position))
    return PlaceRule(position=position, guessed=True) if position else None


def _first(
    named: dict[str, str], wanted: Sequence[str], fits: Callable[[str], bool]
) -> Optional[str]:
    for name in map(fold, wanted):
        if name in named and fits(named[name]):
            return named[name]
    return None


def _mostly(column: Sequence[Any], read: Callable[[Any], Any]) -> bool:
    sample = [value for value in column if not is_blank(value)][:200]
    good = sum(_reads(value, read) for value in sample)
    return bool(sample) and 2 * good >= len(sample)


def _reads(value: Any, read: Callable[[Any], Any]) -> bool:
    try:
        read(value)
    except Unreadable:
        return False
    return True


def place_crs(
    rule: PlaceRule, source: QgsCoordinateReferenceSystem
) -> QgsCoordinateReferenceSystem:
    """The CRS of positions in columns: the rule's, else the source's, else EPSG:4326."""
    if rule.crs:
        named = QgsCoordinateReferenceSystem(rule.crs)
        if not named.isValid():
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "MAPPING: the coordinate system {crs} is unknown. Give one such as EPSG:4326.",
                ),
                crs=rule.crs,
            )
        return named
    if source.isValid() and rule.position is None:
        return source
    return QgsCoordinateReferenceSystem(WGS84)


def shapes_from_columns(
    rows: SourceRows, rule: PlaceRule
) -> tuple[list[Optional[QgsGeometry]], dict[int, Reason], list[str]]:
    """Shapes in the CRS of ``place_crs``, faults by index, and what stood in the columns."""
    if rule.wkt:
        sources = [rows.column(rule.wkt)]
        read: Callable[..., QgsGeometry] = _wkt
    elif rule.position:
        sources = [rows.column(rule.position)]
        read = _position
    else:
        sources = [rows.column(str(rule.x)), rows.column(str(rule.y))]
        read = _point
    shapes: list[Optional[QgsGeometry]] = []
    faults: dict[int, Reason] = {}
    entered: list[str] = []
    for index, parts in enumerate(zip(*sources)):
        given = [plain_text(part) for part in parts if not is_blank(part)]
        entered.append("; ".join(given))
        shapes.append(None)
        if len(given) < len(parts):
            if given:
                faults[index] = because("bad_position", entered[-1])
            continue
        try:
            shapes[-1] = read(*parts)
        except Unreadable as error:
            faults[index] = because("bad_position", entered[-1])
            if error.reason.code != "bad_number":
                faults[index] = error.reason
    return shapes, faults, entered


def _point(x: Any, y: Any) -> QgsGeometry:
    return QgsGeometry.fromPointXY(QgsPointXY(read_axis(x), read_axis(y)))


def read_axis(value: Any) -> float:
    """Read a longitude, latitude or metres: a number with point or comma, or 47°34'04" E."""
    try:
        return read_real(value, COMMA_DECIMAL)
    except Unreadable:
        return _angle(value)


def _angle(value: Any) -> float:
    text = str(value).strip().upper().replace(",", ".")
    match = ANGLE.fullmatch(text)
    if match is None:
        raise Unreadable("bad_position", value)
    minutes, seconds = float(match["minutes"] or 0), float(match["seconds"] or 0)
    if minutes >= 60 or seconds >= 60:
        raise Unreadable("bad_position", value)
    size = float(match["degrees"]) + minutes / 60 + seconds / 3600
    letter = match["before"] or match["after"] or ""
    # S, W and the Russian letters for south and west.
    negative = letter in ("S", "W", "Ю", "З") or match["sign"] in ("-", "−")
    return -size if negative else size


def _position(value: Any) -> QgsGeometry:
    try:
        return QgsGeometry.fromPointXY(read_position(plain_text(value)).point)
    except (MineActionError, ValueError):
        raise Unreadable("bad_position", value) from None


def _wkt(value: Any) -> QgsGeometry:
    shape = QgsGeometry.fromWkt(plain_text(value))
    if shape.isNull():
        raise Unreadable("bad_position", value)
    return shape
