"""Make a new GeoPackage workspace: whole, or not at all."""

from __future__ import annotations

import shutil
import sqlite3
import traceback
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal

from ...domain.errors import MineActionError
from ...domain.fields import Table
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.schema import TABLES
from ..code_lists import CODE_LIST_COLUMNS, code_list_rows
from ..drafts import draft_folder
from ..files import put_in_place
from .connection import connect, error_of, translated_errors
from .tables import GEOMETRY_COLUMN, create_tables
from .triggers import create_triggers

FIRST_PAGES_BYTES = 200_000
JOURNALS = ("-wal", "-journal")
"""What SQLite writes beside a file; a program that is killed leaves it there."""


def create_geopackage(path: Path, info: Mapping[str, str]) -> None:
    """Create the workspace file at ``path`` with the entries of ``info``.

    MineActionError where a file stands there already or the folder cannot be written.
    """
    with new_file(path) as draft:
        _fill(draft, info)


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Give a path to make a file at; it is moved to ``path`` when it is complete.

    It is made beside its place, so that whoever is killed leaves nothing there. MineActionError
    where a file stands there already (see ``require_free``) or the folder cannot be written.
    """
    require_free(path)
    try:
        with draft_folder(path.parent) as folder:
            draft = folder / path.name
            with _errors_about(path, draft):
                yield draft
            # A long copy leaves others the time to make something of that name.
            require_free(path)
            put_in_place(draft, path)
    except OSError as problem:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "{path} cannot be created: {problem}. Choose another folder."
            ),
            path=path,
            problem=problem.strerror or problem,
        ) from problem


def require_free(path: Path) -> None:
    """Raise MineActionError where a file, or what a killed program left of one, is at ``path``.

    SQLite takes a journal for that of the file it lies beside: it would write the pages of the
    workspace that was there before into the new one.
    """
    if path.exists():
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "{path} exists already. Open it, or choose another name."),
            path=path,
        )
    for end in JOURNALS:
        journal = path.with_name(path.name + end)
        if journal.exists() and journal.stat().st_size:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{journal} belongs to a workspace that was here before, and would damage a new "
                    "one. Move it to where {name} is now, or choose another name.",
                ),
                journal=journal,
                name=path.name,
            )


@contextmanager
def _errors_about(path: Path, draft: Path) -> Iterator[None]:
    """Let errors name the file that is wanted: nobody knows the draft."""
    try:
        yield
    except MineActionError as problem:
        problem.values = {
            name: path if value == draft else value for name, value in problem.values.items()
        }
        raise


def _fill(draft: Path, info: Mapping[str, str]) -> None:
    start_file(draft)
    connection = connect(draft)
    try:
        with translated_errors(draft):
            connection.execute("BEGIN IMMEDIATE")
            create_tables(connection)
            create_triggers(connection)
            write_code_lists(connection)
            connection.executemany(
                "INSERT INTO workspace_info (key, value) VALUES (?, ?)", sorted(info.items())
            )
            connection.execute("COMMIT")
    finally:
        connection.close()
    add_spatial_indexes(draft)


def start_file(draft: Path) -> None:
    """Make an empty GeoPackage."""
    # GDAL knows the standard's own tables and application id better than we should.
    with _gdal_that_raises(draft):
        gdal.GetDriverByName("GPKG").Create(str(draft), 0, 0, 0, gdal.GDT_Unknown)


def write_code_lists(connection: sqlite3.Connection) -> None:
    """Write every code with its labels."""
    columns, marks = ", ".join(CODE_LIST_COLUMNS), ", ".join("?" * len(CODE_LIST_COLUMNS))
    connection.executemany(
        " ".join(("INSERT INTO code_list (", columns, ") VALUES (", marks, ")")), code_list_rows()
    )


def add_spatial_indexes(draft: Path, tables: Collection[Table] = TABLES.values()) -> None:
    """Give every table with a geometry its R-tree; the tables are still empty."""
    with _gdal_that_raises(draft):
        dataset = gdal.OpenEx(str(draft), gdal.OF_VECTOR | gdal.OF_UPDATE)
        try:
            dataset.StartTransaction()
            for table in tables:
                if table.geometry:
                    # The names are the schema's own; GDAL takes them only as part of the call.
                    call = f"SELECT gpkgAddSpatialIndex('{table.name}', '{GEOMETRY_COLUMN}')"
                    dataset.ReleaseResultSet(dataset.ExecuteSQL(call))
            dataset.CommitTransaction()
        finally:
            del dataset


@contextmanager
def _gdal_that_raises(draft: Path) -> Iterator[None]:
    # The choice is global: it is put back for whoever else uses GDAL in this program.
    raised_before = gdal.GetUseExceptions()
    gdal.UseExceptions()
    try:
        yield
    except RuntimeError as problem:
        # GDAL's own frames hold the file open, and on Windows an open file cannot be removed.
        traceback.clear_frames(problem.__traceback__)
        said = str(problem) or _unsaid(draft)
        raise error_of(draft, said) or OSError(None, said, str(draft)) from problem
    finally:
        if not raised_before:
            gdal.DontUseExceptions()


def _unsaid(draft: Path) -> str:
    """What is wrong where GDAL fails without a word, as it does without room for the first pages."""
    free = shutil.disk_usage(draft.parent).free
    return "disk full" if free < FIRST_PAGES_BYTES else "GDAL"
