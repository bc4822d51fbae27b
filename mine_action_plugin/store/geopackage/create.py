"""Make a new GeoPackage workspace: whole, or not at all."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.schema import TABLES
from ..code_lists import CODE_LIST_COLUMNS, code_list_rows
from .connection import connect, translated_errors
from .tables import GEOMETRY_COLUMN, create_tables
from .triggers import create_triggers


def create_geopackage(path: Path, info: Mapping[str, str]) -> None:
    """Create the workspace file at ``path`` with the entries of ``info``.

    It is made beside its place and moved there when it is complete. MineActionError where a file
    stands there already or the folder cannot be written.
    """
    if path.exists():
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "{path} exists already. Open it, or choose another name."),
            path=path,
        )
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".new-workspace-") as folder:
            draft = Path(folder) / path.name
            _fill(draft, info)
            draft.replace(path)
    except OSError as problem:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "{path} cannot be created: {problem}. Choose another folder."
            ),
            path=path,
            problem=problem.strerror or problem,
        ) from problem


def _fill(draft: Path, info: Mapping[str, str]) -> None:
    # GDAL knows the standard's own tables and application id better than we should.
    with _gdal_that_raises(draft):
        gdal.GetDriverByName("GPKG").Create(str(draft), 0, 0, 0, gdal.GDT_Unknown)
    connection = connect(draft)
    try:
        with translated_errors(draft):
            connection.execute("BEGIN IMMEDIATE")
            create_tables(connection)
            create_triggers(connection)
            _write_code_lists(connection)
            connection.executemany(
                "INSERT INTO workspace_info (key, value) VALUES (?, ?)", sorted(info.items())
            )
            connection.execute("COMMIT")
    finally:
        connection.close()
    _add_spatial_indexes(draft)


def _write_code_lists(connection: sqlite3.Connection) -> None:
    columns, marks = ", ".join(CODE_LIST_COLUMNS), ", ".join("?" * len(CODE_LIST_COLUMNS))
    connection.executemany(
        " ".join(("INSERT INTO code_list (", columns, ") VALUES (", marks, ")")), code_list_rows()
    )


def _add_spatial_indexes(draft: Path) -> None:
    with _gdal_that_raises(draft):
        dataset = gdal.OpenEx(str(draft), gdal.OF_VECTOR | gdal.OF_UPDATE)
        dataset.StartTransaction()
        for table in TABLES.values():
            if table.geometry:
                # The names are the schema's own; GDAL takes them only as part of the call.
                call = f"SELECT gpkgAddSpatialIndex('{table.name}', '{GEOMETRY_COLUMN}')"
                dataset.ReleaseResultSet(dataset.ExecuteSQL(call))
        dataset.CommitTransaction()
        del dataset


@contextmanager
def _gdal_that_raises(draft: Path) -> Iterator[None]:
    # The choice is global: it is put back for whoever else uses GDAL in this program.
    raised_before = gdal.GetUseExceptions()
    gdal.UseExceptions()
    try:
        yield
    except RuntimeError as problem:
        raise OSError(None, str(problem), str(draft)) from problem
    finally:
        if not raised_before:
            gdal.DontUseExceptions()
