"""Taking a change back as a whole, as a change of its own."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Optional

from ..domain.errors import MineActionError
from ..domain.fields import Table
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.schema import TABLES
from .database import Database
from .log_rows import stored_row


class _Run(NamedTuple):
    """Rows of the history that follow each other, of one table and action, each record once.

    ``rows`` are the rows before and after by the ids of the records.
    """

    table: Table
    action: str
    rows: dict[str, tuple[Optional[str], Optional[str]]]


def undone_changes(database: Database) -> set[str]:
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


def require_undoable(database: Database, change_id: str) -> str:
    """Return the title of the change to undo; MineActionError where it cannot be undone.

    Later changes of the same records stand in the way, unless they were themselves taken back;
    so do records made later that refer to a record which would go, and records gone since that one
    which would come back refers to.
    """
    found = database.execute("SELECT title FROM change WHERE id = ?", (change_id,)).fetchone()
    if found is None:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "There is no such change to undo in this workspace.")
        )
    title = str(found[0])
    undone = undone_changes(database)
    if change_id in undone:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "“{title}” has been undone already."), title=title
        )
    if database.count(TABLES["change_log"], {"change_id": change_id}) == 0:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "“{title}” changed no record: there is nothing to undo."),
            title=title,
        )
    standing = _standing(_later_changes(database, change_id), undone)
    if standing is not None:
        raise _later_change(database, change_id, title, standing)
    _require_unreferred(database, change_id, title)
    _require_referred(database, change_id, title)
    return title


def hold_rows_of(database: Database, change_id: str) -> None:
    """Let nobody change the records of a change until this transaction ends."""
    rows = database.execute(
        "SELECT DISTINCT record_table, record_id FROM change_log WHERE change_id = ?", (change_id,)
    ).fetchall()
    for name in sorted({row[0] for row in rows if TABLES[row[0]].history}):
        database.lock(TABLES[name], [row[1] for row in rows if row[0] == name])


def take_back(database: Database, change_id: str, stamps: Mapping[str, Any]) -> None:
    """Write the inverse of a change, newest row first. Runs inside the change that undoes it.

    ``stamps`` are ``modified_at`` and ``modified_by`` as stored.
    """
    for run in _runs(database, change_id):
        if run.table.name == "workspace_info":
            for key, (old, _) in run.rows.items():
                database.set_info(key, json.loads(old)["value"] if old else None)
        elif run.action == "insert":
            database.delete_bulk(run.table, list(run.rows))
        elif run.action == "update":
            _restore(database, run, stamps)
        else:
            _insert(database, run, stamps)


def _runs(database: Database, change_id: str) -> Iterator[_Run]:
    """Yield the rows of a change from the last to the first, in portions that go in one go."""
    rows = database.execute(
        "SELECT record_table, action, record_id, old_row, new_row FROM change_log "
        "WHERE change_id = ? ORDER BY fid DESC",
        (change_id,),
    )
    run: Optional[_Run] = None
    for table_name, action, record_id, old_row, new_row in rows.fetchall():
        fits = run is not None and (run.table.name, run.action) == (table_name, action)
        if run is None or not fits or record_id in run.rows:
            if run is not None:
                yield run
            run = _Run(TABLES[table_name], action, {})
        run.rows[record_id] = (old_row, new_row)
    if run is not None:
        yield run


def _restore(database: Database, run: _Run, stamps: Mapping[str, Any]) -> None:
    """Give the records of a run of updates the values that it took from them, and no others."""
    before = {}
    differing: dict[str, None] = {}
    for record_id, (old_row, new_row) in run.rows.items():
        old, new = (stored_row(run.table, text or "{}") for text in (old_row, new_row))
        before[record_id] = old
        differing.update((name, None) for name in old if old[name] != new.get(name))
    shared = [name for name in differing if name not in stamps]
    names = ["id", *shared, *stamps]
    rows = [
        (record_id, *(old.get(name) for name in shared), *stamps.values())
        for record_id, old in before.items()
    ]
    database.update_bulk(run.table, names, rows)


def _insert(database: Database, run: _Run, stamps: Mapping[str, Any]) -> None:
    rows = [{**stored_row(run.table, old or "{}"), **stamps} for old, _ in run.rows.values()]
    if len(rows) < database.bulk_rows:
        for row in rows:
            database.insert(run.table, row)
        return
    versions = _last_versions(database, run.table, list(run.rows))
    names = list(dict.fromkeys(name for row in rows for name in row))
    complete = [(*map(row.get, names), versions[row["id"]] + 1) for row in rows]
    database.insert_bulk(run.table, [*names, "version"], complete)


def _last_versions(database: Database, table: Table, ids: Sequence[str]) -> dict[str, int]:
    log = TABLES["change_log"]
    where = {"record_table": table.name, "record_id": list(ids)}
    last: dict[str, int] = {}
    for record_id, version in database.select(log, ("record_id", "version"), where):
        last[record_id] = max(version, last.get(record_id, 0))
    return last


def _later_changes(database: Database, change_id: str) -> list[tuple[str, Optional[str]]]:
    """Return the later changes of the same records, newest first, with what they undo."""
    statement = (
        "SELECT c.id, c.undoes_id",
        _LATER_ROWS,
        "JOIN change c ON c.id = later.change_id WHERE own.change_id = ?",
        "GROUP BY c.id, c.undoes_id, c.fid ORDER BY c.fid DESC",
    )
    return [(row[0], row[1]) for row in database.execute(" ".join(statement), (change_id,))]


_LATER_ROWS = (
    "FROM change_log own JOIN change_log later ON later.record_id = own.record_id "
    "AND later.record_table = own.record_table AND later.version > own.version "
    "AND later.change_id <> own.change_id"
)


def _standing(later: Iterable[tuple[str, Optional[str]]], undone: Collection[str]) -> Optional[str]:
    """Return the newest later change whose effect is still there; None where all cancel out.

    A change that was taken back and the undo that took it back cancel each other, but only where
    both came later: an undo of something earlier has changed what is to be undone.
    """
    later = list(later)
    ids = {each for each, _ in later}
    for change_id, undoes_id in later:
        if change_id not in undone and undoes_id not in ids:
            return change_id
    return None


def _later_change(database: Database, change_id: str, title: str, later_id: str) -> MineActionError:
    statement = (
        "SELECT c.title, c.changed_by, later.record_table, later.new_row, later.old_row",
        _LATER_ROWS,
        "JOIN change c ON c.id = later.change_id",
        "WHERE own.change_id = ? AND later.change_id = ? ORDER BY later.fid LIMIT 1",
    )
    return _changed_later(
        title, database.execute(" ".join(statement), (change_id, later_id)).fetchone()
    )


def _changed_later(title: str, later: Sequence[Any]) -> MineActionError:
    row = json.loads(later[3] or later[4])
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{title}” cannot be undone: {record} was changed later by {who} (“{later}”). "
            "Undo that change first.",
        ),
        title=title,
        record=row.get("code") or f"{later[2]} {row['id']}",
        who=later[1] or "?",
        later=later[0],
    )


def _require_unreferred(database: Database, change_id: str, title: str) -> None:
    """MineActionError where a record that the undo takes away is referred to by one that stays."""
    written, inserted = _written(database, change_id)
    for table in TABLES.values():
        # A role may not see into restricted tables; the database itself refuses there.
        for field in () if table.restricted else table.fields:
            ids = inserted.get(field.references or "")
            if not ids:
                continue
            name = "code" if table.code_prefix else "id"
            for record_id, shown in database.select(table, ("id", name), {field.name: ids}):
                if (table.name, record_id) not in written:
                    raise _referred_to(table, title, shown)


def _written(
    database: Database, change_id: str
) -> tuple[set[tuple[str, str]], dict[str, list[str]]]:
    """Return what a change wrote, as table and id, and of each table the ids that it inserted."""
    written: set[tuple[str, str]] = set()
    inserted: dict[str, list[str]] = {}
    for table_name, record_id, action in database.execute(
        "SELECT record_table, record_id, action FROM change_log WHERE change_id = ?", (change_id,)
    ):
        written.add((table_name, record_id))
        if action == "insert":
            inserted.setdefault(table_name, []).append(record_id)
    return written, inserted


def _referred_to(table: Table, title: str, shown: str) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{title}” cannot be undone: {record} came later and refers to a record of it. Undo "
            "or change that one first.",
        ),
        title=title,
        record=shown if table.code_prefix else f"{table.name} {shown}",
    )


def _require_referred(database: Database, change_id: str, title: str) -> None:
    """MineActionError where a row that the undo brings back refers to a record that is gone."""
    for table_name, ids in _references(database, change_id).items():
        table = TABLES[table_name]
        known = {row[0] for row in database.select(table, ("id",), {"id": list(ids)})}
        for missing in sorted(ids - known):
            removal = database.execute(
                "SELECT c.title, c.changed_by, l.record_table, l.new_row, l.old_row "
                "FROM change_log l JOIN change c ON c.id = l.change_id WHERE l.record_id = ? "
                "AND l.record_table = ? AND l.action = 'delete' ORDER BY l.version DESC LIMIT 1",
                (missing, table_name),
            ).fetchone()
            if removal is not None:
                raise _changed_later(title, removal)


def _references(database: Database, change_id: str) -> dict[str, set[str]]:
    """Return by table the records that rows refer to which the undo writes, if it does not too."""
    wanted: dict[str, set[str]] = {}
    coming: set[tuple[str, str]] = set()
    for table_name, action, record_id, old_row in database.execute(
        "SELECT record_table, action, record_id, old_row FROM change_log "
        "WHERE change_id = ? AND action <> 'insert'",
        (change_id,),
    ):
        if action == "delete":
            coming.add((table_name, record_id))
        referring = [field for field in TABLES[table_name].fields if field.references]
        row = json.loads(old_row) if referring else {}
        for field in referring:
            if row.get(field.name):
                wanted.setdefault(field.references or "", set()).add(row[field.name])
    return {
        table_name: {each for each in ids if (table_name, each) not in coming}
        for table_name, ids in wanted.items()
    }
