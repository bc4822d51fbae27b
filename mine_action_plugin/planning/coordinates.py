"""Read a position as people write it: decimal degrees, degrees and minutes, UTM, MGRS."""

from __future__ import annotations

import re
from typing import NamedTuple, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
)

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .transformation import transformation

WGS84 = "EPSG:4326"
BANDS = "CDEFGHJKLMNPQRSTUVWX"
COLUMN_LETTERS = ("ABCDEFGH", "JKLMNPQR", "STUVWXYZ")
ROW_LETTERS = ("ABCDEFGHJKLMNPQRSTUV", "FGHJKLMNPQRSTUVABCDE")
SQUARE_M = 100_000

ANGLE = re.compile(
    r"(?P<before>[NSEWСЮВЗ])?\s*(?P<sign>[-+−])?(?P<degrees>\d+(?:\.\d+)?)\s*(?:°|º|d\b)?\s*"
    r"(?:(?P<minutes>\d+(?:\.\d+)?)\s*['′’m]\s*)?"
    r"(?:(?P<seconds>\d+(?:\.\d+)?)\s*(?:\"|″|”|''|s\b)\s*)?(?(before)|(?P<after>[NSEWСЮВЗ])?)",
    re.IGNORECASE,
)
UTM = re.compile(
    r"(?P<zone>\d{1,2})\s*(?P<band>[A-Z]|NORTH|SOUTH)\s*[ ,]\s*(?:E\s*)?(?P<x>\d{5,7}(?:\.\d+)?)\s*"
    r"(?:M?E)?[ ,]+(?:N\s*)?(?P<y>\d{1,8}(?:\.\d+)?)\s*(?:M?N)?"
)
MGRS = re.compile(
    r"(?P<zone>\d{1,2})\s*(?P<band>[C-HJ-NP-X])\s*(?P<column>[A-HJ-NP-Z])(?P<row>[A-HJ-NP-V])\s*"
    r"(?P<digits>[\d ]*)"
)
RUSSIAN = str.maketrans("СЮВЗ", "NSEW")


class Understood(NamedTuple):
    """A position in EPSG:4326 and how the text was read: "degrees", "utm" or "mgrs".

    ``swapped``: the size of the first number says that it is the longitude. ``other``: where the
    place is if longitude came first, unless something in the text says which did.
    """

    point: QgsPointXY
    notation: str
    swapped: bool = False
    other: Optional[QgsPointXY] = None


def read_position(text: str) -> Understood:
    """Read one position; latitude comes first unless letters or the size of a number say else.

    Raises MineActionError, in one sentence, for a text that has no or more than one reading.
    """
    cleaned = text.strip().upper()
    if not cleaned:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "Type a position, or pick it on the map.")
        )
    match = MGRS.fullmatch(cleaned)
    if match:
        return Understood(_mgrs_point(match, text), "mgrs")
    match = UTM.fullmatch(cleaned)
    if match:
        return Understood(_utm_point(match, text), "utm")
    return _read_degrees(cleaned, text)


def write_position(point: QgsPointXY) -> str:
    """Write a point as latitude and longitude in decimal degrees (11 cm)."""
    return f"{point.y():.6f}, {point.x():.6f}"


def write_with_letters(point: QgsPointXY) -> str:
    """Write a point with longitude first and letters, so that it can be read in one way only."""
    east = f"{abs(point.x()):.9g}° {'W' if point.x() < 0 else 'E'}"
    return f"{east}, {abs(point.y()):.9g}° {'S' if point.y() < 0 else 'N'}"


def _unreadable(text: str) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{text}” cannot be read as a position. Write latitude and longitude, for example "
            "40.1234, 47.5678 or 40°07'24\" N 47°34'04\" E.",
        ),
        text=text.strip(),
    )


def _read_degrees(cleaned: str, text: str) -> Understood:
    angles = _angles(_points_for_commas(cleaned))
    if len(angles) != 2:
        raise _unreadable(text)
    (first, first_axis), (second, second_axis) = angles
    if first_axis and first_axis == second_axis:
        raise _unreadable(text)
    lettered_swap = first_axis == "x" or second_axis == "y"
    swapped = not (first_axis or second_axis) and abs(first) > 90 >= abs(second)
    latitude, longitude = (second, first) if lettered_swap or swapped else (first, second)
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{text}” is outside the earth: a latitude is at most 90, a longitude at most "
                "180. For metres write the zone first, for example 38N 612345 4456789.",
            ),
            text=text.strip(),
        )
    is_settled = bool(first_axis or second_axis) or abs(first) > 90 or abs(second) > 90
    other = None if is_settled or first == second else QgsPointXY(first, second)
    return Understood(QgsPointXY(longitude, latitude), "degrees", swapped, other)


def _points_for_commas(text: str) -> str:
    """Make decimal commas points: "40,12 47,56" and "40,12; 47,56" and "40,12, 47,56"."""
    if "." in text or not re.search(r"\d,\d", text):
        return re.sub(r"[,;/]", " ", text)
    if len(re.findall(r"\d,\d", text)) == 1 and not re.search(r"\d,\d+\D+\d", text):
        return text.replace(",", " ")  # "40,47": two whole numbers
    return re.sub(r"[,;/]", " ", re.sub(r"(\d),(\d)", r"\1.\2", text))


def _angles(text: str) -> list[tuple[float, str]]:
    angles: list[tuple[float, str]] = []
    position = 0
    text = text.strip()
    while position < len(text):
        match = ANGLE.match(text, position)
        if match is None or match.end() == position:
            return []
        angle = _angle(match)
        if angle is None:
            return []
        angles.append(angle)
        position = match.end()
        while position < len(text) and text[position].isspace():
            position += 1
    return angles


def _angle(match: re.Match[str]) -> Optional[tuple[float, str]]:
    letters = [match[name].translate(RUSSIAN) for name in ("before", "after") if match[name]]
    minutes, seconds = float(match["minutes"] or 0), float(match["seconds"] or 0)
    if len(letters) > 1 or minutes >= 60 or seconds >= 60 or (letters and match["sign"]):
        return None
    value = float(match["degrees"]) + minutes / 60 + seconds / 3600
    letter = letters[0] if letters else ""
    negative = letter in ("S", "W") or match["sign"] in ("-", "−")
    axis = {"N": "y", "S": "y", "E": "x", "W": "x"}.get(letter, "")
    return (-value if negative else value), axis


def _utm_point(match: re.Match[str], text: str) -> QgsPointXY:
    band = match["band"]
    if band == "S":
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{text}”: S can mean the band S or the southern hemisphere. Write the zone as "
                "{zone} north or {zone} south.",
            ),
            text=text.strip(),
            zone=match["zone"],
        )
    north = band == "NORTH" or (band != "SOUTH" and band >= "N")
    return _from_utm(int(match["zone"]), north, float(match["x"]), float(match["y"]), text)


def _mgrs_point(match: re.Match[str], text: str) -> QgsPointXY:
    zone, digits = int(match["zone"]), match["digits"].replace(" ", "")
    columns = COLUMN_LETTERS[(zone - 1) % 3]
    if len(digits) % 2 or len(digits) > 10 or match["column"] not in columns:
        raise _unreadable(text)
    half = len(digits) // 2
    unit = 10 ** (5 - half)
    # A reference names a square: its middle is the best single point of it.
    east = (int(digits[:half] or 0) + 0.5) * unit if half < 5 else float(digits[:half])
    north = (int(digits[half:] or 0) + 0.5) * unit if half < 5 else float(digits[half:])
    x = (columns.index(match["column"]) + 1) * SQUARE_M + east
    y = ROW_LETTERS[(zone - 1) % 2].index(match["row"]) * SQUARE_M + north
    south_edge_deg = (BANDS.index(match["band"]) - 10) * 8
    northern = match["band"] >= "N"
    edge = _to_utm(zone, northern, south_edge_deg)
    while y < edge // SQUARE_M * SQUARE_M:
        y += 20 * SQUARE_M
    return _from_utm(zone, northern, x, y, text)


def _to_utm(zone: int, northern: bool, latitude: float) -> float:
    transform = _utm_transform(zone, northern)
    middle = QgsPointXY(zone * 6 - 183, latitude)
    return transform.transform(middle, Qgis.TransformDirection.Reverse).y()


def _from_utm(zone: int, northern: bool, x: float, y: float, text: str) -> QgsPointXY:
    if not 1 <= zone <= 60 or not 100_000 <= x <= 900_000 or not 0 <= y <= 10_000_000:
        raise _unreadable(text)
    return _utm_transform(zone, northern).transform(QgsPointXY(x, y))


def _utm_transform(zone: int, northern: bool) -> QgsCoordinateTransform:
    utm = QgsCoordinateReferenceSystem(f"EPSG:{(32600 if northern else 32700) + zone}")
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    return transformation(utm, wgs84)
