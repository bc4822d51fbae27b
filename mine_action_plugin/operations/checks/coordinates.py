"""Places that cannot be: coordinates beyond those of the globe, written past the rules."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.schema import TABLES
from ...store.geometry import is_on_globe
from .check import Check, Found, Severity
from .examination import Examination

_PLACED_TABLES = tuple(
    table.name for table in TABLES.values() if table.geometry and table.code_prefix
)


def _off_globe(examination: Examination) -> Iterator[Found]:
    for table in _PLACED_TABLES:
        for record_id, code, shape in examination.judged(table, "id", "code", "geometry"):
            if shape and not is_on_globe(shape):
                yield Found(table, record_id, code)


CHECKS = (
    Check(
        "place_off_globe",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Place not on the globe"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A coordinate is no longitude (−180 to 180) or latitude (−90 to 90), so the record is on no"
            " map. Another program wrote it, often in another coordinate system. Look up the source and"
            " give the place again.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: a coordinate is not on the globe."),
        _off_globe,
    ),
)
