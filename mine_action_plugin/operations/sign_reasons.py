"""Why each sign stands where it stands, in words that a team can check on the ground."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsSpatialIndex
from qgis.PyQt.QtGui import QTransform

from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..planning.geodesic import metres_per_degree
from ..store import Reader
from ..translation import code_label, translate
from .sign_neighbours import grown

CROSSING_M = 10.0
"""A way this near to a sign is the one that the sign stands at."""

REASONS = {
    "corner": QT_TRANSLATE_NOOP("sign_reasons", "corner"),
    "spacing": QT_TRANSLATE_NOOP("sign_reasons", "largest spacing"),
    "access": QT_TRANSLATE_NOOP("sign_reasons", "a way crosses here"),
    "sight": QT_TRANSLATE_NOOP("sign_reasons", "the next one would be hidden by a bank"),
    "warned": QT_TRANSLATE_NOOP("sign_reasons", "would not be warned here otherwise"),
    "manual": QT_TRANSLATE_NOOP("sign_reasons", "placed by hand"),
}


def reason_in_words(sign: Record, workspace: Reader) -> str:
    """Return why one sign stands there; for many, ``reasons_in_words`` reads the ways once."""
    return reasons_in_words([sign], workspace)[sign.id]


def reasons_in_words(signs: Sequence[Record], workspace: Reader) -> dict[str, str]:
    """Return by id why each sign stands there, in the user's language; empty where unknown."""
    ways = ways_at(signs, workspace)
    return {sign.id: _words(sign, ways.get(sign.id)) for sign in signs}


def ways_at(signs: Sequence[Record], workspace: Reader) -> dict[str, Record]:
    """Return by id of the sign the access line, at most 10 m away, that is its reason.

    The nearest one; only for signs that stand there because of access.
    """
    places = {
        sign.id: _shape(sign).asPoint()
        for sign in signs
        if sign.reason == "access" and sign.geometry
    }
    if not places:
        return {}
    ways = _Ways(workspace.within("access_line", _bounds(list(places.values()))))
    found = {sign_id: ways.nearest(place) for sign_id, place in places.items()}
    return {sign_id: way for sign_id, way in found.items() if way is not None}


def is_on_verge(sign: Record, way: Record) -> bool:
    """Does a sign stand beside a way because its ground is verified, not where the way crosses?"""
    return sign.kind != "advance_warning" and sign.line_no is None and bool(way.verified_width_m)


def _words(sign: Record, way: Optional[Record]) -> str:
    if way is None:
        known = REASONS.get(sign.reason or "")
        return translate("sign_reasons", known) if known else str(sign.reason or "")
    name = f"{code_label('access_kind', way.kind).lower()} {way.code}"
    if sign.kind == "advance_warning":
        return translate("sign_reasons", "{way} leads into danger").format(way=name)
    if is_on_verge(sign, way):
        return translate("sign_reasons", "verge of {way}, verified for use").format(way=name)
    return translate("sign_reasons", "{way} crosses here").format(way=name)


class _Ways:
    """Access lines, in metres of their own latitude, with an index over their boxes in degrees."""

    def __init__(self, lines: Sequence[Record]) -> None:
        self._lines = [line for line in lines if line.geometry and not _shape(line).isEmpty()]
        self._shapes = [_shape(line) for line in self._lines]
        self._flat: dict[int, tuple[QTransform, QgsGeometry]] = {}
        self._index = QgsSpatialIndex()
        for number, shape in enumerate(self._shapes):
            self._index.addFeature(number, shape.boundingBox())

    def nearest(self, place: QgsPointXY) -> Optional[Record]:
        """Return the nearest line within reach; of equally near ones the first by its code."""
        near = self._index.intersects(grown(QgsRectangle(place, place), CROSSING_M))
        reach = [
            (metres, str(self._lines[number].code), number)
            for number in near
            if (metres := self._distance_m(number, place)) <= CROSSING_M
        ]
        return self._lines[min(reach)[2]] if reach else None

    def _distance_m(self, number: int, place: QgsPointXY) -> float:
        if number not in self._flat:
            shape = self._shapes[number]
            east, north = metres_per_degree(shape.boundingBox().center().y())
            scaling = QTransform.fromScale(float(east), float(north))
            flat = QgsGeometry(shape)
            flat.transform(scaling)
            self._flat[number] = scaling, flat
        scaling, flat = self._flat[number]
        point = QgsGeometry.fromPointXY(place)
        point.transform(scaling)
        return float(flat.distance(point))


def _bounds(places: Sequence[QgsPointXY]) -> tuple[float, float, float, float]:
    box = QgsRectangle()
    box.setNull()
    for place in places:
        box.combineExtentWith(place.x(), place.y())
    box = grown(box, CROSSING_M)
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def _shape(record: Record) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(record.geometry)
    return geometry
