"""Write a whole workspace into a new GeoPackage, row for row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Optional

from ...domain.errors import MineActionError
from ...domain.fields import Table
from ...domain.marks import QT_TRANSLATE_NOOP
from ..progress import Progress
from ..snapshot import Row, Snapshot
from ..whole import incomplete, wrong_geometry
from .blobs import encode
from .connection import connect, translated_errors
from .create import add_spatial_indexes, start_file
from .snapshot import check_file
from .tables import GEOMETRY_COLUMN, create_tables, quote
from .triggers import create_triggers


def write_file(
    draft: Path, snapshot: Snapshot, info: Mapping[str, Optional[str]], progress: Progress
) -> None:
    """Write what a snapshot holds into a new file, with all stamps and numbers as they are.

    Entries of ``info`` take the place of the workspace's own; None takes one away. Triggers come
    last: they would stamp every row anew. MineActionError where the copy is not whole.
    """
    start_file(draft)
    with closing(connect(draft)) as connection, translated_errors(draft):
        # Rows may come before those that they refer to; all references are checked at the end.
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        create_tables(connection, snapshot.tables)
        for number, table in enumerate(snapshot.tables):
            share = progress.part(*(n / len(snapshot.tables) for n in (number, number + 1)))
            _write_table(connection, snapshot, table, share)
        _require_references(connection)
        _write_info(connection, info)
        create_triggers(connection, snapshot.tables)
        connection.execute("COMMIT")
    add_spatial_indexes(draft, snapshot.tables)
    check_file(draft)


def _write_table(
    connection: sqlite3.Connection, snapshot: Snapshot, table: Table, progress: Progress
) -> None:
    columns = ["fid", *table.field_names, *([GEOMETRY_COLUMN] if table.geometry else [])]
    parts = ("INSERT INTO", quote(table.name), "(", ", ".join(map(quote, columns)), ") VALUES (")
    statement = " ".join((*parts, ", ".join("?" * len(columns)), ")"))
    count = snapshot.count(table)
    rows = progress.over(snapshot.rows(table), count)
    written = connection.executemany(statement, _encoded(table, rows)).rowcount if count else 0
    if written != count:
        raise incomplete(table, written, count)
    connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
    connection.execute(
        "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
        (table.name, snapshot.last_fid(table)),
    )
    if table.code_prefix:
        connection.execute(
            "UPDATE code_counter SET last = ? WHERE prefix = ?",
            (snapshot.last_code(table.code_prefix), table.code_prefix),
        )


def _encoded(table: Table, rows: Iterator[Row]) -> Iterator[Row]:
    if table.geometry is None:
        yield from rows
        return
    for row in rows:
        if row[-1] is None:
            yield row
            continue
        try:
            blob = encode(row[-1], table.geometry)[0]
        except ValueError as problem:
            raise wrong_geometry(table, row) from problem
        yield (*row[:-1], blob)


def _write_info(connection: sqlite3.Connection, info: Mapping[str, Optional[str]]) -> None:
    for key, value in info.items():
        connection.execute("DELETE FROM workspace_info WHERE key = ?", (key,))
        if value is not None:
            connection.execute(
                "INSERT INTO workspace_info (key, value) VALUES (?, ?)", (key, value)
            )


def _require_references(connection: sqlite3.Connection) -> None:
    found = connection.execute("PRAGMA foreign_key_check").fetchone()
    if found is not None:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Row {fid} of {table} refers to a {parent} that is not there. Check the workspace "
                "first; nothing was copied.",
            ),
            fid=found[1],
            table=found[0],
            parent=found[2],
        )
