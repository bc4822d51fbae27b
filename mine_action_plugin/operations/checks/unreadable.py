"""Stored values that are none of their field's; other rules leave out the records that hold one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...domain.fields import Field, FieldType
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.schema import TABLES
from ...translation import label
from .check import Check, Found, Severity
from .examination import Examination
from .privacy import LEFT_OUT

_LONGEST = 40


def _unreadable(examination: Examination) -> Iterator[Found]:
    for table in TABLES.values():
        if table.history:
            for value in examination.unreadable(table.name):
                name = value.row.get("code") or value.row["id"]
                said = {"field": label(value.field), "value": _said(value.field, value.stored)}
                yield Found(table.name, value.row["id"], name, said)


def _said(field: Field, stored: Any) -> str:
    # Findings are exported: what was found may be a name all the same.
    if field.restricted or field.type is FieldType.JSON:
        return LEFT_OUT
    text = str(stored)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


CHECKS = (
    Check(
        "unreadable_value",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Value that cannot be read"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A field holds something that it cannot hold, such as a word in a date; another program"
            " wrote it. Lists and maps that need the record refuse to go on, and rules about that"
            " field leave the record out, until it is corrected in the attribute table.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: “{value}” in the field “{field}” cannot be read."),
        _unreadable,
    ),
)
