"""Write a whole workspace into a new GeoPackage, row for row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Optional

from ...domain.errors import MineActionError
from ...domain.fields import Table
from ...domain.marks import QT_TRANSLATE_NOOP
from ..progress import Progress
from ..snapshot import Row, Snapshot
from ..whole import incomplete, wrong_geometry
from .blobs import encode_as_it_is
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
        connection.execute("BEGIN IMMEDIATE")
        create_tables(connection, snapshot.tables)
        connection.execute("COMMIT")
    # Before the rows: GDAL 3.6 leaves points out of an index that it fills itself.
    add_spatial_indexes(draft, snapshot.tables)
    with closing(connect(draft)) as connection, translated_errors(draft):
        # Rows may come before those that they refer to; all references are checked at the end.
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        with _triggers_set_aside(connection):
            for number, table in enumerate(snapshot.tables):
                share = progress.part(*(n / len(snapshot.tables) for n in (number, number + 1)))
                _write_table(connection, snapshot, table, share)
            _write_info(connection, info)
        _require_references(connection)
        create_triggers(connection, snapshot.tables)
        connection.execute("COMMIT")
    check_file(draft)


@contextmanager
def _triggers_set_aside(connection: sqlite3.Connection) -> Iterator[None]:
    """Let the triggers of counts and indexes not run for every row: both are written at once."""
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall()
    for name, _ in triggers:
        connection.execute(" ".join(("DROP TRIGGER", quote(name))))
    yield
    for _, statement in triggers:
        connection.execute(statement)


def _write_table(
    connection: sqlite3.Connection, snapshot: Snapshot, table: Table, progress: Progress
) -> None:
    columns = ["fid", *table.field_names, *([GEOMETRY_COLUMN] if table.geometry else [])]
    parts = ("INSERT INTO", quote(table.name), "(", ", ".join(map(quote, columns)), ") VALUES (")
    statement = " ".join((*parts, ", ".join("?" * len(columns)), ")"))
    count = snapshot.count(table)
    boxes: list[Row] = []
    rows = _encoded(table, progress.over(snapshot.rows(table), count), boxes)
    written = connection.executemany(statement, rows).rowcount if count else 0
    if written != count:
        raise incomplete(table, written, count)
    if boxes:
        index = quote(f"rtree_{table.name}_{GEOMETRY_COLUMN}")
        parts = ("INSERT INTO", index, "VALUES (?, ?, ?, ?, ?)")
        connection.executemany(" ".join(parts), boxes)
    _write_numbers(connection, snapshot, table, count)


def _write_numbers(
    connection: sqlite3.Connection, snapshot: Snapshot, table: Table, count: int
) -> None:
    connection.execute(
        "UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ?", (count, table.name)
    )
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


def _encoded(table: Table, rows: Iterator[Row], boxes: list[Row]) -> Iterator[Row]:
    """Yield rows with blobs; append the R-tree's row of each to ``boxes``."""
    if table.geometry is None:
        yield from rows
        return
    for row in rows:
        if row[-1] is None:
            yield row
            continue
        try:
            blob, bounds = encode_as_it_is(row[-1], table.geometry)
        except ValueError as problem:
            raise wrong_geometry(table, row) from problem
        if bounds is not None:
            boxes.append((row[0], bounds[0], bounds[2], bounds[1], bounds[3]))
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
