"""A table as it was at an earlier moment, rebuilt from the history alone.

What counts is which changes had begun by then, and of each record the last row that they wrote,
by its version. A moment is read to the millisecond, as the history keeps it: two changes within
one millisecond are both in or both out. Ask for the state after a change to tell them apart.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from ..domain.errors import MineActionError
from ..domain.fields import Table
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.schema import TABLES
from .database import Database
from .log_rows import row_record
from .values import to_stored

_CHANGED_AT = TABLES["change"].field("changed_at")


def records_at(database: Database, table: Table, moment: dt.datetime) -> list[Record]:
    """Return the records of ``table`` after all changes with ``changed_at`` up to ``moment``.

    ``moment`` has a time zone; the records come in the order of their codes, else of their ids.
    """
    stored = to_stored(TABLES["change"], _CHANGED_AT, moment)
    return _records(database, table, "c.changed_at <= ?", stored)


def records_after(database: Database, table: Table, change_id: str) -> list[Record]:
    """Return the records of ``table`` after a change and all that had begun before it.

    MineActionError where there is no such change.
    """
    found = database.execute("SELECT fid FROM change WHERE id = ?", (change_id,)).fetchone()
    if found is None:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "There is no such change in this workspace.")
        )
    return _records(database, table, "c.fid <= ?", found[0])


def _records(database: Database, table: Table, condition: str, value: Any) -> list[Record]:
    if not table.history:
        raise ValueError(f"{table.name} has no history")
    # From the changes to their rows, not the other way: those of one change lie side by side.
    statement = (
        "SELECT l.new_row FROM (",
        "SELECT r.record_id AS record_id, max(r.version) AS version",
        "FROM change c CROSS JOIN change_log r WHERE",
        condition,
        "AND r.change_id = c.id AND r.record_table = ? GROUP BY r.record_id) last",
        "JOIN change_log l ON l.record_id = last.record_id AND l.version = last.version",
        "AND l.record_table = ? WHERE l.new_row IS NOT NULL",
    )
    rows = database.execute(" ".join(statement), (value, table.name, table.name))
    records = [row_record(table, row[0]) for row in rows]
    return sorted(records, key=lambda record: (getattr(record, "code", None) or "", record.id))
