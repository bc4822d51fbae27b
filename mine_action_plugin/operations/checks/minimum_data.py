"""Minimum data: what a record should hold before anybody relies on it (IMAS 05.10, draft annex)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Optional

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.minimum import MINIMUM, missing_minimum
from ...domain.schema import TABLES
from ...translation import label, translate
from ..situation import NO_EVENT
from .check import Check, Found, Severity
from .examination import Examination

_PLACE = QT_TRANSLATE_NOOP("checks", "place on the map")


_NOT_JUDGED: dict[str, tuple[str, ...]] = {
    "hazard": ("closed",),
    "incident": NO_EVENT,
    "released_land": ("revoked",),
    # A draft is filled in by assigning it.
    "task": ("draft", "aborted"),
}
_MORE_FIELDS = {"victim": ("age", "age_group"), "released_land": ("depth_m",)}


def _missing(examination: Examination, table: str, **where: Any) -> Iterator[Found]:
    """Records of a table that lack minimum data, with the labels of what is missing."""
    skipped = _NOT_JUDGED.get(table, ())
    status = ("status",) if TABLES[table].has_field("status") else ()
    wanted = dict.fromkeys((*MINIMUM[table], *_MORE_FIELDS.get(table, ()), *status))
    names = ("id", "code", *wanted)
    counts = _related(examination) if table == "hazard" else None
    words: dict[tuple[str, ...], str] = {}
    for row in examination.judged(table, *names, **where):
        values = dict(zip(names, row))
        if values.get("status") in skipped:
            continue
        missing = missing_minimum(table, values, *_counts(counts, row[0]))
        if missing:
            if missing not in words:
                words[missing] = ", ".join(_word(table, name) for name in missing)
            yield Found(table, row[0], row[1], {"missing": words[missing]})


def _related(examination: Examination) -> tuple[Counter[str], Counter[str]]:
    evidence = Counter(row[0] for row in examination.rows("evidence", "hazard_id"))
    rows = examination.rows("beneficiaries", "record_id", record_table="hazard")
    return evidence, Counter(row[0] for row in rows)


def _counts(related: Optional[tuple[Counter[str], Counter[str]]], record_id: str) -> list[int]:
    return [] if related is None else [counter[record_id] for counter in related]


def _word(table: str, name: str) -> str:
    if name == "geometry":
        return translate("checks", _PLACE)
    thing = TABLES[table].field(name) if TABLES[table].has_field(name) else TABLES[name]
    return label(thing).lower()


_MESSAGE = QT_TRANSLATE_NOOP("checks", "{code}: not known yet: {missing}.")

CHECKS = (
    Check(
        "minimum_hazard",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Hazard lacks data"),
        QT_TRANSLATE_NOOP(
            "checks",
            "An open hazard lacks its outline, class, status, kinds of explosive ordnance, evidence"
            " or beneficiaries.",
        ),
        _MESSAGE,
        lambda examination: _missing(examination, "hazard"),
    ),
    Check(
        "minimum_accident",
        Severity.INFORMATION,
        QT_TRANSLATE_NOOP("checks", "Accident lacks data"),
        QT_TRANSLATE_NOOP(
            "checks",
            "An accident lacks its place, date, explosive ordnance, or whether it happened during"
            " demining.",
        ),
        _MESSAGE,
        lambda examination: _missing(examination, "incident", kind="accident"),
    ),
    Check(
        "minimum_victim",
        Severity.INFORMATION,
        QT_TRANSLATE_NOOP("checks", "Victim lacks data"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Sex, age, outcome, activity of a victim, or whether the device was tampered with, is"
            " not known.",
        ),
        _MESSAGE,
        lambda examination: _missing(examination, "victim"),
    ),
    Check(
        "minimum_released_land",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Released land lacks data"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Released land lacks its outline, product, the note on residual risk or, where it was"
            " cleared, the depth.",
        ),
        _MESSAGE,
        lambda examination: _missing(examination, "released_land"),
    ),
    Check(
        "minimum_activity",
        Severity.INFORMATION,
        QT_TRANSLATE_NOOP("checks", "Task lacks data"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A task that has left its draft lacks organisation, methods, planned start or end.",
        ),
        _MESSAGE,
        lambda examination: _missing(examination, "task"),
    ),
)
