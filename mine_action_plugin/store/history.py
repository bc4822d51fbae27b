"""The history of a workspace: what was changed, when, by whom and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from ..domain.fields import Table
from ..domain.schema import TABLES
from .database import LOG_ENTRIES, Database
from .log_rows import row_values
from .undo import undone_changes
from .values import from_stored

IDS_AT_ONCE = 500
_CHANGED_AT = TABLES["change"].field("changed_at")


@dataclass(frozen=True)
class ChangeInfo:
    """One change: ``undone`` tells whether a later change took it back."""

    id: str
    title: str
    reason: Optional[str]
    changed_by: Optional[str]
    changed_at: dt.datetime
    undoes_id: Optional[str]
    undone: bool


@dataclass(frozen=True)
class LogEntry:
    """One row of the history: ``old_row`` and ``new_row`` hold Python values by field name."""

    change_id: str
    title: str
    changed_by: Optional[str]
    changed_at: dt.datetime
    version: int
    action: str
    old_row: Optional[dict[str, Any]]
    new_row: Optional[dict[str, Any]]
    reason: Optional[str]
    record_table: str
    record_id: str


def read_changes(
    database: Database, limit: int, before_id: Optional[str] = None
) -> list[ChangeInfo]:
    """Return the newest changes first; with ``before_id``, those older than that change."""
    undone = undone_changes(database)
    columns = ("id", "title", "reason", "changed_by", "changed_at", "undoes_id")
    rows = database.execute(
        " ".join(("SELECT", ", ".join(columns), *_page(before_id))), _page_values(limit, before_id)
    )
    return [
        ChangeInfo(*row[:4], from_stored(_CHANGED_AT, row[4]), row[5], row[0] in undone)
        for row in rows
    ]


def read_row_counts(
    database: Database, limit: int, before_id: Optional[str] = None
) -> dict[str, int]:
    """Return how many rows each of those changes wrote, by their ids."""
    count = "(SELECT count(*) FROM change_log WHERE change_id = change.id)"
    statement = " ".join(("SELECT id,", count, *_page(before_id)))
    return dict(database.execute(statement, _page_values(limit, before_id)).fetchall())


def read_row_counts_of(database: Database, change_ids: Sequence[str]) -> dict[str, int]:
    """Return how many rows these changes wrote, by their ids."""
    counts: dict[str, int] = {}
    for start in range(0, len(change_ids), IDS_AT_ONCE):
        some = change_ids[start : start + IDS_AT_ONCE]
        marks = ", ".join("?" * len(some))
        parts = ("SELECT change_id, count(*) FROM change_log WHERE change_id IN (", marks, ")")
        counts.update(database.execute(" ".join((*parts, "GROUP BY change_id")), some).fetchall())
    return counts


def _page(before_id: Optional[str]) -> tuple[str, ...]:
    older = "WHERE fid < (SELECT fid FROM change WHERE id = ?)" if before_id is not None else ""
    return ("FROM change", older, "ORDER BY fid DESC LIMIT ?")


def _page_values(limit: int, before_id: Optional[str]) -> tuple[Any, ...]:
    return (limit,) if before_id is None else (before_id, limit)


def read_history(database: Database, table: Table, record_id: str) -> list[LogEntry]:
    """Return the history of one record, oldest first."""
    return _entries(
        database,
        ("WHERE l.record_id = ? AND l.record_table = ? ORDER BY l.version",),
        (record_id, table.name),
    )


def read_since(
    database: Database, table: Table, mark: str, record_ids: Sequence[str]
) -> dict[str, list[LogEntry]]:
    """Return what was written of records after a mark was taken, oldest first, by their ids."""
    found: dict[str, list[LogEntry]] = {}
    for row in database.logged_since(mark, table, record_ids):
        entry = _entry(row)
        found.setdefault(entry.record_id, []).append(entry)
    return found


def read_change_rows(database: Database, change_id: str, limit: int) -> list[LogEntry]:
    """Return the first rows that a change wrote, in their order."""
    return _entries(database, ("WHERE l.change_id = ? ORDER BY l.fid LIMIT ?",), (change_id, limit))


def _entries(database: Database, ending: Sequence[str], values: Iterable[Any]) -> list[LogEntry]:
    statement = " ".join((LOG_ENTRIES, *ending))
    return [_entry(row) for row in database.execute(statement, values)]


def _entry(row: Sequence[Any]) -> LogEntry:
    table = TABLES[row[9]]
    old, new = (None if text is None else row_values(table, text) for text in row[6:8])
    return LogEntry(*row[:3], from_stored(_CHANGED_AT, row[3]), *row[4:6], old, new, *row[8:11])
