"""The history of a workspace: what was changed by whom, and taking a change back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from ..domain.errors import MineActionError
from ..domain.fields import Table
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.schema import TABLES
from .database import Database
from .values import from_stored


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


def read_changes(database: Database, limit: int) -> list[ChangeInfo]:
    """Return the newest changes first."""
    moment = TABLES["change"].field("changed_at")
    undone = _undone(database)
    rows = database.execute(
        "SELECT id, title, reason, changed_by, changed_at, undoes_id FROM change ORDER BY fid DESC LIMIT ?",
        (limit,),
    )
    return [
        ChangeInfo(*row[:4], from_stored(moment, row[4]), row[5], row[0] in undone) for row in rows
    ]


def _undone(database: Database) -> set[str]:
    """Return the changes that an undo took back, an undo being a change that can be undone too."""
    pairs = database.execute(
        "SELECT id, undoes_id FROM change WHERE undoes_id IS NOT NULL ORDER BY fid DESC"
    )
    undone: set[str] = set()
    for undo_id, undoes_id in pairs:
        # Newest first: whether this undo still stands is known by now.
        if undo_id not in undone:
            undone.add(undoes_id)
    return undone


def read_history(database: Database, table: Table, record_id: str) -> list[LogEntry]:
    """Return the history of one record, oldest first."""
    rows = database.execute(
        "SELECT l.change_id, c.title, c.changed_by, c.changed_at, l.version, l.action, l.old_row, l.new_row "
        "FROM change_log l JOIN change c ON c.id = l.change_id "
        "WHERE l.record_id = ? AND l.record_table = ? ORDER BY l.version",
        (record_id, table.name),
    )
    return [_entry(table, row) for row in rows]


def read_since(
    database: Database, table: Table, mark: str, record_ids: Sequence[str]
) -> dict[str, list[LogEntry]]:
    """Return what was written of records after a mark was taken, oldest first, by their ids."""
    found: dict[str, list[LogEntry]] = {}
    for record_id, *row in database.logged_since(mark, table, record_ids):
        found.setdefault(record_id, []).append(_entry(table, row))
    return found


def _entry(table: Table, row: Sequence[Any]) -> LogEntry:
    moment = from_stored(TABLES["change"].field("changed_at"), row[3])
    rows = (_row(table, each) for each in row[6:8])
    return LogEntry(*row[:3], moment, *row[4:6], *rows)


def hold_rows_of(database: Database, change_id: str) -> None:
    """Let nobody change the records of a change until this transaction ends."""
    rows = database.execute(
        "SELECT DISTINCT record_table, record_id FROM change_log WHERE change_id = ?", (change_id,)
    ).fetchall()
    for name in sorted({row[0] for row in rows}):
        database.lock(TABLES[name], [row[1] for row in rows if row[0] == name])


def take_back(database: Database, change_id: str) -> None:
    """Write the inverse of a change, newest row first. Runs inside the change that undoes it."""
    rows = database.execute(
        "SELECT record_table, record_id, action, old_row FROM change_log WHERE change_id = ? ORDER BY fid DESC",
        (change_id,),
    ).fetchall()
    for table_name, record_id, action, old_row in rows:
        if table_name == "workspace_info":
            database.set_info(record_id, json.loads(old_row)["value"] if old_row else None)
            continue
        table = TABLES[table_name]
        if action == "insert":
            database.delete(table, record_id)
        elif action == "update":
            database.update(table, record_id, _stored_row(table, old_row))
        else:
            database.insert(table, _stored_row(table, old_row))


def require_undoable(database: Database, change_id: str) -> str:
    """Return the title of the change to undo; MineActionError where it cannot be undone.

    Later changes of the same records stand in the way, unless they were themselves taken back.
    """
    found = database.execute("SELECT title FROM change WHERE id = ?", (change_id,)).fetchone()
    if found is None:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "There is no such change to undo in this workspace.")
        )
    undone = _undone(database)
    if change_id in undone:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "“{title}” has been undone already."), title=found[0]
        )
    for later in _later_rows(database, change_id):
        if later[0] not in undone and later[1] not in undone:
            raise _later_change(str(found[0]), later[2:])
    return str(found[0])


def _later_rows(database: Database, change_id: str) -> Iterable[Sequence[Any]]:
    return database.execute(
        "SELECT c.id, c.undoes_id, c.title, c.changed_by, l2.record_table, l2.new_row, l2.old_row "
        "FROM change_log l JOIN change_log l2 ON l2.record_id = l.record_id "
        "AND l2.record_table = l.record_table AND l2.version > l.version AND l2.change_id <> l.change_id "
        "JOIN change c ON c.id = l2.change_id WHERE l.change_id = ? ORDER BY l2.fid DESC",
        (change_id,),
    )


def _later_change(title: str, later: Sequence[Any]) -> MineActionError:
    row = json.loads(later[3] or later[4])
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{title}” cannot be undone: {record} was changed later by {who} (“{later}”). "
            "Undo that change first.",
        ),
        title=title,
        record=row.get("code") or f"{later[2]} {row.get('id') or row.get('key')}",
        who=later[1] or "?",
        later=later[0],
    )


def _row(table: Table, text: Optional[str]) -> Optional[dict[str, Any]]:
    if text is None:
        return None
    row = {
        name: from_stored(table.field(name), value)
        for name, value in json.loads(text).items()
        if table.has_field(name)
    }
    return {**row, **_geometry(table, text)}


def _stored_row(table: Table, text: str) -> dict[str, Any]:
    row = json.loads(text)
    kept = {name: row[name] for name in table.field_names if name in row and name != "version"}
    return {**kept, **_geometry(table, text)}


def _geometry(table: Table, text: str) -> dict[str, Optional[bytes]]:
    if table.geometry is None:
        return {}
    wkb = json.loads(text).get("geometry")
    return {"geometry": None if wkb is None else bytes.fromhex(wkb)}
