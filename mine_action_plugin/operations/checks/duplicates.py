"""Things that are there twice (GICHD geocheck): outlines, ground, codes and survey points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.schema import code_prefixes
from ...planning.outline_rings import same_outlines
from ...planning.overlaps import overlapping_pairs
from ...store import Change, Workspace
from .check import Check, Finding, Found, Repair, Severity
from .examination import Examination, shape_of

_Row = tuple[Any, ...]

_NAMES = ("id", "code", "geometry", "status")
_NOT_CURRENT = {"hazard": ("closed",), "released_land": ("revoked",)}
"""Statuses in which a record no longer claims its ground."""


def _current(examination: Examination) -> Iterator[tuple[str, list[_Row], int]]:
    """Tables with rows (id, code, WKB) that claim ground, and how many of the first are judged."""
    for table, statuses in _NOT_CURRENT.items():
        kept = [row for row in examination.judged(table, *_NAMES) if _claims(row, statuses)]
        rows = [row[:3] for row in kept]
        judged = len(rows)
        if not examination.is_whole and rows:
            known = {row[0] for row in rows}
            rows += [row for row in _near(examination, table, rows) if row[0] not in known]
        yield table, rows, judged


def _claims(row: _Row, statuses: Sequence[str]) -> bool:
    return row[2] is not None and row[3] not in statuses


def _near(examination: Examination, table: str, rows: Sequence[_Row]) -> Iterator[_Row]:
    """The rows of records whose boxes touch those of ``rows``."""
    seen = set()
    for row in rows:
        box = shape_of(row[2]).boundingBox()
        bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        for other in examination.near(table, bounds, *_NAMES):
            if other[0] not in seen and other[3] not in _NOT_CURRENT[table]:
                seen.add(other[0])
                yield other[:3]


def _outline_twice(examination: Examination) -> Iterator[Found]:
    for table, rows, _ in _current(examination):
        for group in same_outlines([row[2] for row in rows]):
            first, *others = sorted((rows[index] for index in group), key=_by_code)
            for row in others:
                yield _pair(table, row, first)


def _by_code(row: _Row) -> str:
    return row[1] or ""


def _pair(table: str, row: _Row, other: _Row, **values: object) -> Found:
    return Found(table, row[0], row[1], {"other": other[1], **values}, ((table, other[0]),))


def _overlap(examination: Examination) -> Iterator[Found]:
    for table, rows, judged in _current(examination):
        shapes = [shape_of(row[2]) for row in rows]
        same = {
            frozenset(pair)
            for group in same_outlines([row[2] for row in rows])
            for pair in combinations(group, 2)
        }
        for at, other, share in overlapping_pairs(shapes, judged):
            if frozenset((at, other)) not in same:
                first, second = sorted((rows[at], rows[other]), key=_by_code)
                yield _pair(table, second, first, share=f"{share:.1%}")


def _code_twice(examination: Examination) -> Iterator[Found]:
    for table in _tables_with_codes(examination):
        ids, codes = examination.codes(table)
        spoken = [_spoken(code) for code in codes]
        if len(set(spoken)) == len(spoken):
            continue
        groups: dict[str, list[int]] = defaultdict(list)
        for index, code in enumerate(spoken):
            groups[code].append(index)
        for group in (group for code, group in groups.items() if code and len(group) > 1):
            if any(examination.judges(table, ids[index]) for index in group):
                yield from _same_code(table, [(ids[index], codes[index]) for index in group])


def _tables_with_codes(examination: Examination) -> Iterator[str]:
    for table in code_prefixes().values():
        if examination.is_whole or (examination.only or {}).get(table):
            yield table


def _same_code(table: str, rows: Sequence[tuple[str, str]]) -> Iterator[Found]:
    first_id, first_code = rows[0]
    for record_id, code in rows[1:]:
        yield Found(table, record_id, code, {"other": first_code}, ((table, first_id),))


def _spoken(code: str) -> str:
    """A code as people say it: without spaces, and capitals are as good as small letters."""
    return "".join(code.split()).casefold()


def _code_spaces(examination: Examination) -> Iterator[Found]:
    for table in _tables_with_codes(examination):
        ids, codes = examination.codes(table)
        spaced = [index for index, code in enumerate(codes) if code != code.strip()]
        known = set(codes) if spaced else set()
        for index in spaced:
            code = codes[index].strip()
            if examination.judges(table, ids[index]):
                free = bool(code) and code not in known
                yield Found(table, ids[index], code, repairable=free)


def _trim(workspace: Workspace, change: Change, finding: Finding) -> None:
    for record in workspace.read(finding.table, {"id": finding.record_id}):
        if record.code != record.code.strip():
            change.update(record, code=record.code.strip())


def _survey_point_twice(examination: Examination) -> Iterator[Found]:
    hazard_ids = {row[0] for row in examination.judged("survey_point", "hazard_id")}
    if not hazard_ids:
        return
    names = ("hazard_id", "point_no", "geometry", "id")
    first: dict[tuple[str, bytes], _Row] = {}
    codes = dict(examination.rows("hazard", "id", "code", id=sorted(hazard_ids)))
    rows = examination.rows("survey_point", *names, hazard_id=sorted(hazard_ids))
    for row in sorted(rows, key=lambda row: (row[0], row[1])):
        earlier = first.setdefault((row[0], row[2]), row)
        # The last point of a traverse may be its first: that closes it.
        if earlier is not row and earlier[1] != row[1]:
            values = {"point": row[1], "other": earlier[1]}
            others = (("survey_point", earlier[3]), ("hazard", row[0]))
            yield Found("survey_point", row[3], codes.get(row[0], ""), values, others)


CHECKS = (
    Check(
        "outline_twice",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Same outline twice"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Two open hazards, or two pieces of released land, have the same outline. Close one as"
            " a duplicate if they are one.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code} has the same outline as {other}."),
        _outline_twice,
    ),
    Check(
        "outline_overlap",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Outlines overlap"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Two open hazards, or two pieces of released land, share more than 0.9 % of the smaller"
            " one: their ground is counted twice.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code} and {other} overlap by {share} of the smaller one."),
        _overlap,
    ),
    Check(
        "code_twice",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Same code twice"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Two records of a table have codes that people say the same way: only spaces or capital"
            " letters tell them apart. Give one of them another code.",
        ),
        QT_TRANSLATE_NOOP("checks", "“{code}” and “{other}” are the same code when spoken."),
        _code_twice,
    ),
    Check(
        "code_spaces",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Spaces round a code"),
        QT_TRANSLATE_NOOP(
            "checks", "A code begins or ends with a space, so that a search does not find it."
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: its code begins or ends with a space."),
        _code_spaces,
        Repair(QT_TRANSLATE_NOOP("checks", "Takes the spaces off the code."), _trim),
    ),
    Check(
        "survey_point_twice",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Survey point twice"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Two survey points of a hazard lie at the same place under different numbers. Compare"
            " with the survey report.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: survey points {other} and {point} are one place."),
        _survey_point_twice,
    ),
)
