"""Bring the tables of a GeoPackage up to the schema, inside one transaction."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ...domain.schema import TABLES
from .connection import translated_errors
from .create import create_geopackage
from .database import GeoPackage
from .tables import column_definition, quote

# Where the standard and GDAL keep a row about each table.
REGISTERS = ("gpkg_contents", "gpkg_geometry_columns", "gpkg_ogr_contents", "gpkg_extensions")
# Made by SQLite itself, together with the R-tree that they belong to.
SHADOWS = ("_node", "_rowid", "_parent")


class _Made(NamedTuple):
    """A table, index or trigger, and the statement that makes it."""

    kind: str
    name: str
    table: str
    statement: str


class FileMigration(GeoPackage):
    """A workspace file whose tables may be changed.

    What it should have is looked up in a new, empty workspace, which GDAL has made complete.
    """

    def drop_rules(self) -> None:
        """Take away the triggers of all tables; those of spatial indexes stay."""
        for made in _objects(self.connection):
            if made.kind == "trigger" and made.table in TABLES and not _is_of_index(made.name):
                self.execute(" ".join(("DROP TRIGGER", quote(made.name))))

    def add_missing(self) -> None:
        """Make the tables, fields and indexes that the schema has and the file lacks."""
        present = {made.name for made in _objects(self.connection)}
        missing = [made for made in self._wanted if made.name not in present]
        tables = [made for made in missing if made.kind == "table"]
        with translated_errors(self.path):
            for made in tables:
                self.connection.execute(made.statement)
            for made in tables:
                self._register(made.name)
            self._add_columns()
            self._add_counters()
            for made in missing:
                if made.kind == "index":
                    self.connection.execute(made.statement)

    def make_rules(self) -> None:
        """Make all triggers as a new workspace has them."""
        present = {made.name for made in _objects(self.connection)}
        for made in self._wanted:
            if made.kind == "trigger" and made.name not in present:
                self.execute(made.statement)

    def _add_columns(self) -> None:
        for table in TABLES.values():
            present = self.column_names(table.name)
            for field in table.fields:
                if field.name not in present:
                    column = column_definition(table, field)
                    parts = ("ALTER TABLE", quote(table.name), "ADD COLUMN", column)
                    self.connection.execute(" ".join(parts))

    def _add_counters(self) -> None:
        for table in TABLES.values():
            if table.code_prefix:
                self.connection.execute(
                    "INSERT OR IGNORE INTO code_counter (prefix) VALUES (?)", (table.code_prefix,)
                )

    def _register(self, table: str) -> None:
        for register in REGISTERS:
            for row in self._model[register]:
                if row["table_name"] == table:
                    names = ", ".join(map(quote, row))
                    marks = ", ".join("?" * len(row))
                    parts = ("INSERT INTO", register, "(", names, ") VALUES (", marks, ")")
                    self.connection.execute(" ".join(parts), tuple(row.values()))

    @property
    def _wanted(self) -> list[_Made]:
        """Everything that a new workspace is made of, in the order in which it can be made."""
        return [_Made(**row) for row in self._model["objects"]]

    @cached_property
    def _model(self) -> dict[str, list[dict[str, str]]]:
        """What stands in a new workspace: its objects and its registers."""
        with tempfile.TemporaryDirectory(prefix="mine-action-") as folder:
            path = Path(folder) / "model.gpkg"
            create_geopackage(path, {})
            with closing(sqlite3.connect(path)) as connection:
                model = {"objects": [made._asdict() for made in _objects(connection)]}
                connection.row_factory = sqlite3.Row
                for register in REGISTERS:
                    rows = connection.execute(" ".join(("SELECT * FROM", register)))
                    model[register] = [dict(row) for row in rows]
                return model


def _objects(connection: sqlite3.Connection) -> Iterator[_Made]:
    rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master "
        "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    ).fetchall()
    for row in rows:
        made = _Made(*row)
        if not (_is_of_index(made.name) and made.name.endswith(SHADOWS)):
            yield made


def _is_of_index(name: str) -> bool:
    return name.startswith("rtree_")
