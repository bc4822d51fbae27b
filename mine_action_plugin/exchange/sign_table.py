"""The table of signs as CSV, for spreadsheets and for the order list."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Optional, Union

from ..domain.records import Record
from ..planning.mgrs import write_mgrs
from .sign_facts import SignFacts, compass_word, planned_point, point_of
from .whole_file import whole_file

COLUMNS = (
    "code",
    "kind",
    "status",
    "line_no",
    "sequence",
    "longitude",
    "latitude",
    "mgrs",
    "facing_deg",
    "facing",
    "reason",
    "reason_in_words",
    "hazards",
    "gap_to_next_m",
    "planned_longitude",
    "planned_latitude",
    "remarks",
)
# A spreadsheet would run such a text as a formula.
FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")
NO_FACTS = SignFacts()


def write_sign_table(
    path: Union[str, Path], signs: Iterable[Record], facts: SignFacts = NO_FACTS
) -> int:
    """Write a row for each sign and return how many.

    UTF-8 with a byte order mark, without which Excel reads other letters. Codes are those of
    the workspace; ``facing`` and ``reason_in_words`` are in the user's language. Degrees are
    EPSG:4326 with a point, facing is clockwise from true north, gaps are metres. An existing
    file is replaced at the end, in one step. Raises MineActionError when it cannot be written.
    """
    count = 0
    with whole_file(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for sign in signs:
            writer.writerow(_row(sign, facts))
            count += 1
    return count


def _row(sign: Record, facts: SignFacts) -> Sequence[object]:
    point = point_of(sign)
    planned = planned_point(sign)
    return (
        _text(sign.code),
        sign.kind,
        sign.status,
        sign.line_no,
        sign.sequence,
        _degrees(point.x()),
        _degrees(point.y()),
        write_mgrs(point),
        None if sign.facing_deg is None else f"{sign.facing_deg:g}",
        None if sign.facing_deg is None else compass_word(sign.facing_deg),
        sign.reason,
        _text(facts.reason(sign)),
        _text(", ".join(facts.hazards(sign))),
        None if sign.gap_to_next_m is None else f"{sign.gap_to_next_m:.2f}",
        None if planned is None else _degrees(planned.x()),
        None if planned is None else _degrees(planned.y()),
        _text(sign.remarks),
    )


def _degrees(value: float) -> str:
    return f"{value:.7f}"


def _text(value: Optional[str]) -> str:
    text = value or ""
    return f"'{text}" if text.startswith(FORMULA_BEGINNINGS) else text
