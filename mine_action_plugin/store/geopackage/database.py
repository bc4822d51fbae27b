"""Read and write rows of a GeoPackage workspace."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Optional

from ...domain.fields import Table
from ...domain.rules.roles import Role
from ..database import LOG_ENTRIES, Selection
from ..geometry import Bounds
from ..who import current_user
from .blobs import decode
from .bulk import delete_rows, update_rows
from .connection import LOCK_TIMEOUT_S, connect, translated_errors
from .permission import refuses_writes
from .statements import (
    Condition,
    Row,
    column_of,
    condition_of,
    encoded,
    insert_statement,
    numbered,
    order_of,
    rtree_of,
    stored_column,
)
from .tables import quote
from .triggers import row_json

_NOT_SENT = (ValueError, OverflowError, sqlite3.ProgrammingError, sqlite3.InterfaceError)
"""Of one statement: values that cannot be bound, so that nothing of it was done."""


class GeoPackage:
    """One handle on a workspace file. Values here are stored values, geometry is WKB.

    Every statement of a change goes through this one connection; it belongs to one thread.
    """

    provider = "ogr"
    bulk_rows = 200
    bulk_gives_codes = False
    # A file belongs to whoever opens it.
    role = Role.MANAGER
    sharing = None

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = connect(path)
        self._patience_s = LOCK_TIMEOUT_S
        self._refused: Optional[Exception] = None

    @property
    def person(self) -> str:
        """The name in the settings, else that of the account."""
        return current_user()

    @property
    def is_read_only(self) -> bool:
        """True where the file or its folder takes no writes; a file that others hold does."""
        return not self.connection.in_transaction and refuses_writes(self.connection)

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.stem

    @property
    def files_folder(self) -> Path:
        """Where attachments are kept: ``<workspace>_files`` beside the file."""
        return self.path.with_name(self.path.stem + "_files")

    def close(self) -> None:
        """Release the file."""
        self.connection.close()

    def execute(self, statement: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        """Run one statement with bound values."""
        with self._noticed(but=_NOT_SENT):
            return self.connection.execute(statement, tuple(values))

    @contextmanager
    def _noticed(self, but: tuple[type[Exception], ...] = ()) -> Iterator[None]:
        """Translate errors; one inside a transaction lets nothing more of it be written.

        Whoever catches it would else go on without what was refused, and keep triggers set aside.
        """
        if self._refused is not None:
            raise self._refused
        inside = self.connection.in_transaction
        try:
            with translated_errors(self.path):
                yield
        except Exception as problem:
            if inside and not isinstance(problem, but):
                self._refused = problem
            raise

    def has_table(self, name: str) -> bool:
        """Tell whether the file has a table of that name."""
        found = self.execute(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)
        )
        return found.fetchone() is not None

    def column_names(self, name: str) -> set[str]:
        """Return the columns of a table; none where there is no such table."""
        return {row[1] for row in self.execute(f"PRAGMA table_info({quote(name)})")}

    def data_version(self) -> int:
        """Return a number that differs after any write by another connection."""
        return int(self.execute("PRAGMA data_version").fetchone()[0])

    def noticed_version(self) -> int:
        """Return the same number; a file has it at hand."""
        return self.data_version()

    def reconnect(self) -> None:
        """Open the file anew: after a disk was away the old handle may stay dead."""
        # The old one goes when nobody refers to it: closing it is for the thread that made it.
        self.connection = connect(self.path, any_thread=True)
        self.wait_for_locks(self._patience_s)

    def wait_for_locks(self, seconds: float) -> None:
        """Set how long a statement waits for the locks of others."""
        self._patience_s = seconds
        self.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")

    def mark(self) -> str:
        """Return the highest number in the history: writers of a file come one after the other."""
        return str(self.execute("SELECT coalesce(max(fid), 0) FROM change_log").fetchone()[0])

    def logged_since(self, mark: str, table: Table, record_ids: Sequence[str]) -> list[Row]:
        """Return rows of the history of these records that the mark does not cover, in order."""
        parts = (
            LOG_ENTRIES,
            "WHERE l.record_id IN (SELECT value FROM json_each(?)) AND l.record_table = ?",
            "AND l.fid > ? ORDER BY l.fid",
        )
        values = (json.dumps(list(record_ids)), table.name, int(mark))
        found = self.execute(" ".join(parts), values)
        return list(found.fetchall())

    def layer_source(self, table: Table) -> str:
        """Return the source of the table's layer for the provider."""
        return f"{self.path.as_posix()}|layername={table.name}"

    def select(
        self,
        table: Table,
        columns: Sequence[str],
        where: Optional[Condition] = None,
        order: Sequence[str] = (),
        limit: Optional[int] = None,
        offset: int = 0,
        bounds: Optional[Bounds] = None,
    ) -> Iterator[Row]:
        """Yield rows of ``columns`` ("geometry" is WKB); a minus before a name in ``order`` descends."""
        condition, values = condition_of(table, where, bounds)
        parts = [
            "SELECT",
            ", ".join(column_of(table, name) for name in columns),
            "FROM",
            quote(table.name),
        ]
        parts += [condition, order_of(table, order)]
        if limit is not None or offset:
            parts.append("LIMIT ? OFFSET ?")
            values += [-1 if limit is None else limit, offset]
        cursor = self.execute(" ".join(parts), values)
        at = columns.index("geometry") if "geometry" in columns else None
        with translated_errors(self.path):
            if at is None:
                yield from cursor
            else:
                for row in cursor:
                    yield (*row[:at], decode(row[at]), *row[at + 1 :])

    def select_together(self, selections: Sequence[Selection]) -> list[list[Row]]:
        """Return the rows of several tables, all as of one moment, each in the order of ``fid``."""
        with self._one_moment():
            return [
                list(self.select(each.table, each.columns, bounds=each.bounds))
                for each in selections
            ]

    @contextmanager
    def _one_moment(self) -> Iterator[None]:
        if self.connection.in_transaction:
            yield
            return
        self.execute("BEGIN")
        try:
            yield
        finally:
            self.rollback()

    def distinct(self, table: Table, columns: Sequence[str]) -> list[Row]:
        """Return each combination of values that columns have, once."""
        names = ", ".join(column_of(table, name) for name in columns)
        found = self.execute(" ".join(("SELECT DISTINCT", names, "FROM", quote(table.name))))
        return list(found.fetchall())

    def count(self, table: Table, where: Optional[Condition] = None) -> int:
        """Return how many rows fulfil ``where``."""
        condition, values = condition_of(table, where, None)
        statement = " ".join(("SELECT count(*) FROM", quote(table.name), condition))
        return int(self.execute(statement, values).fetchone()[0])

    def extent(self, table: Table) -> Optional[Bounds]:
        """Return the bounds of all geometries, from the R-tree; None where there is none."""
        statement = " ".join(
            ("SELECT min(minx), min(miny), max(maxx), max(maxy) FROM", rtree_of(table))
        )
        row = self.execute(statement).fetchone()
        return None if row[0] is None else (row[0], row[1], row[2], row[3])

    def begin(self) -> None:
        """Take the write lock at once: a deferred transaction would read before others commit."""
        self.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Make the transaction durable."""
        self.execute("COMMIT")

    def has_change(self, change_id: str) -> bool:
        """Tell whether a change was written."""
        found = self.execute("SELECT EXISTS (SELECT 1 FROM change WHERE id = ?)", (change_id,))
        return bool(found.fetchone()[0])

    def rollback(self) -> None:
        """Forget the transaction."""
        self._refused = None
        if self.connection.in_transaction:
            self.execute("ROLLBACK")

    def lock(self, table: Table, record_ids: Sequence[str]) -> dict[str, int]:
        """Return the versions by id; whoever is inside a change holds the whole file."""
        return dict(self.select(table, ("id", "version"), {"id": list(record_ids)}))

    def lock_table(self, table: Table) -> None:
        """Nothing: whoever is inside a change holds the whole file."""

    def written_since(self, mark: str) -> set[str]:
        """Return the names of the tables into which somebody wrote after a mark was taken."""
        found = self.execute(
            "SELECT DISTINCT record_table FROM change_log WHERE fid > ?", (int(mark),)
        )
        return {row[0] for row in found}

    def insert(
        self, table: Table, stored: Mapping[str, Any], wanted: Sequence[str] = ()
    ) -> Optional[Row]:
        """Insert one row, its triggers doing the rest; return the columns ``wanted`` of it."""
        names = list(stored)
        cursor = self.execute(insert_statement(table, names), self._values(table, names, stored))
        # Not RETURNING: the triggers that give code and version run after it.
        return next(self.select(table, wanted, {"fid": cursor.lastrowid})) if wanted else None

    def update(self, table: Table, record_id: str, stored: Mapping[str, Any]) -> int:
        """Update one row by its ``id``; return how many rows there were."""
        names = list(stored)
        assignments = ", ".join(f"{stored_column(name)} = ?" for name in names)
        statement = " ".join(("UPDATE", quote(table.name), "SET", assignments, "WHERE id = ?"))
        return self.execute(statement, [*self._values(table, names, stored), record_id]).rowcount

    def delete(self, table: Table, record_id: str) -> int:
        """Delete one row by its ``id``; return how many there were."""
        statement = " ".join(("DELETE FROM", quote(table.name), "WHERE id = ?"))
        return self.execute(statement, (record_id,)).rowcount

    def insert_bulk(
        self, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """Insert complete rows (``id``, ``version`` … filled in) and log them in one statement."""
        first = self._next_fid(table)
        boxes: list[Row] = []
        with self._triggers_set_aside(table), self._noticed():
            self.connection.executemany(
                insert_statement(table, ["fid", *names]),
                numbered(table, names, first, rows, boxes),
            )
            if boxes:
                statement = " ".join(("INSERT INTO", rtree_of(table), "VALUES (?, ?, ?, ?, ?)"))
                self.connection.executemany(statement, boxes)
            self._log_inserts(table, first)
        self.execute(
            "UPDATE gpkg_ogr_contents SET feature_count = feature_count + ? WHERE table_name = ?",
            (len(rows), table.name),
        )

    def update_bulk(
        self, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """Update rows by their ``id``, one of ``names``, and log them in one statement."""
        at = names.index("geometry") if "geometry" in names else None
        if at is not None:
            rows = [(*row[:at], encoded(table, row[at]), *row[at + 1 :]) for row in rows]
        with self._noticed():
            update_rows(self.connection, table, names, rows)

    def delete_bulk(self, table: Table, ids: Sequence[str]) -> None:
        """Delete rows by their ``id``, in the given order, and log them in one statement."""
        with self._noticed():
            delete_rows(self.connection, table, ids)

    def _next_fid(self, table: Table) -> int:
        found = self.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)
        ).fetchone()
        return int(found[0]) + 1 if found else 1

    def _log_inserts(self, table: Table, first_fid: int) -> None:
        log = (
            "INSERT INTO change_log (change_id, record_table, record_id, version, action, new_row)",
            "SELECT (SELECT change_id FROM store_state), ?, t.id, t.version, 'insert',",
            row_json(table, "t"),
            "FROM",
            quote(table.name),
            "t WHERE t.fid >= ? ORDER BY t.fid",
        )
        self.connection.execute(" ".join(log), (table.name, first_fid))

    @contextmanager
    def _triggers_set_aside(self, table: Table) -> Iterator[None]:
        # Six triggers a row cost ten times the row. Dropping them is part of the transaction:
        # nobody else ever sees the table without them, and a failure brings them back.
        triggers = self.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
            (table.name,),
        ).fetchall()
        for name, _ in triggers:
            self.execute(" ".join(("DROP TRIGGER", quote(name))))
        yield
        for _, statement in triggers:
            self.execute(statement)

    def set_info(self, key: str, value: Optional[str]) -> None:
        """Set an entry of ``workspace_info``, or take it away, and log it."""
        found = self.execute("SELECT value FROM workspace_info WHERE key = ?", (key,)).fetchone()
        if found is None and value is None:
            return
        self.execute("DELETE FROM workspace_info WHERE key = ?", (key,))
        if value is not None:
            self.execute("INSERT INTO workspace_info (key, value) VALUES (?, ?)", (key, value))
        action = "delete" if value is None else "insert" if found is None else "update"
        old, new = (
            None if row is None else json.dumps({"key": key, "value": row[0]}, ensure_ascii=False)
            for row in (found, None if value is None else (value,))
        )
        self.execute(
            "INSERT INTO change_log (change_id, record_table, record_id, version, action, old_row, new_row) "
            "SELECT (SELECT change_id FROM store_state), 'workspace_info', ?, 1 + coalesce(max(version), 0), "
            "?, ?, ? FROM change_log WHERE record_id = ? AND record_table = 'workspace_info'",
            (key, action, old, new, key),
        )

    def take_codes(self, prefix: str, given: Sequence[str], wanted: int) -> list[str]:
        """Return ``wanted`` new codes, past every code in ``given`` and every one ever handed out."""
        numbers = [
            code[len(prefix) + 1 :]
            for code in given
            if code.startswith(prefix + "-") and len(code) < 14
        ]
        highest = max((int(number) for number in numbers if number.isdecimal()), default=0)
        self.execute(
            "UPDATE code_counter SET last = max(last, ?) WHERE prefix = ?", (highest, prefix)
        )
        found = self.execute("SELECT last FROM code_counter WHERE prefix = ?", (prefix,)).fetchone()
        self.execute("UPDATE code_counter SET last = last + ? WHERE prefix = ?", (wanted, prefix))
        return [f"{prefix}-{number:04d}" for number in range(found[0] + 1, found[0] + wanted + 1)]

    def start_change(self, row: Sequence[Optional[str]], undoing: bool) -> None:
        """Write the row of ``change`` and make it the current one, in a transaction of its own."""
        if not self.connection.in_transaction:
            self.begin()
        self.execute(
            "INSERT INTO change (id, title, reason, changed_by, changed_at, undoes_id) VALUES (?, ?, ?, ?, ?, ?)",
            row,
        )
        self.execute("UPDATE store_state SET change_id = ?, undoing = ?", (row[0], int(undoing)))

    def end_change(self) -> None:
        """Leave no current change behind."""
        self.execute("UPDATE store_state SET change_id = NULL, undoing = 0")

    @property
    def has_written(self) -> bool:
        """True once the transaction has written a record: all are logged under its change."""
        found = self.execute(
            "SELECT EXISTS (SELECT 1 FROM change_log WHERE change_id = "
            "(SELECT change_id FROM store_state))"
        )
        return bool(found.fetchone()[0])

    def _values(self, table: Table, names: Sequence[str], stored: Mapping[str, Any]) -> list[Any]:
        return [
            encoded(table, stored[name]) if name == "geometry" else stored[name] for name in names
        ]
