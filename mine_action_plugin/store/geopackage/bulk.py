"""Many rows of a GeoPackage changed at once, logged in one statement.

The triggers that log stand back meanwhile (``store_state.inside``); those of the R-tree and the
feature counts go on.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from ...domain.fields import Table
from .tables import GEOMETRY_COLUMN, quote
from .triggers import row_json

_KEPT = ("id", "created_at", "created_by", "version")


def update_rows(
    connection: sqlite3.Connection,
    table: Table,
    names: Sequence[str],
    rows: Sequence[Sequence[Any]],
) -> None:
    """Update rows by their ``id``, one of ``names``; geometries are blobs. Versions go up by one."""
    at = names.index("id")
    written = [(number, name) for number, name in enumerate(names) if name not in _KEPT]
    sets = [f"{quote(GEOMETRY_COLUMN if n == 'geometry' else n)} = ?" for _, n in written]
    statement = ("UPDATE", quote(table.name), "SET", ", ".join([*sets, "version = version + 1"]))
    values = [[*(row[number] for number, _ in written), row[at]] for row in rows]
    with _rows_before(connection, table, [row[at] for row in rows]):
        connection.executemany(" ".join((*statement, "WHERE id = ?")), values)
        log = (
            _LOG,
            "t.id, t.version, 'update', b.row,",
            row_json(table, "t"),
            "FROM temp.rows_before b JOIN",
            quote(table.name),
            "t ON t.id = b.id ORDER BY b.number",
        )
        connection.execute(" ".join(log), (table.name,))


def delete_rows(connection: sqlite3.Connection, table: Table, ids: Sequence[str]) -> None:
    """Delete rows by their ``id``, in the given order."""
    with _rows_before(connection, table, ids):
        connection.executemany(
            " ".join(("DELETE FROM", quote(table.name), "WHERE id = ?")),
            [(record_id,) for record_id in ids],
        )
        log = (
            _LOG,
            "b.id, b.version + 1, 'delete', b.row, NULL",
            "FROM temp.rows_before b ORDER BY b.number",
        )
        connection.execute(" ".join(log), (table.name,))


_LOG = (
    "INSERT INTO change_log (change_id, record_table, record_id, version, action, old_row, new_row) "
    "SELECT (SELECT change_id FROM store_state), ?,"
)


@contextmanager
def _rows_before(
    connection: sqlite3.Connection, table: Table, ids: Sequence[str]
) -> Iterator[None]:
    """Keep the rows as they are in a temporary table; it goes with the transaction or at the end."""
    connection.execute(
        "CREATE TEMP TABLE rows_before (number INTEGER PRIMARY KEY, id TEXT, version INTEGER, row TEXT)"
    )
    before = (
        "INSERT INTO temp.rows_before SELECT e.key, t.id, t.version,",
        row_json(table, "t"),
        "FROM json_each(?) e JOIN",
        quote(table.name),
        "t ON t.id = e.value",
    )
    connection.execute(" ".join(before), (json.dumps(list(ids)),))
    connection.execute("UPDATE store_state SET inside = 1")
    yield
    connection.execute("UPDATE store_state SET inside = 0")
    connection.execute("DROP TABLE temp.rows_before")
