"""Open the database of a workspace, whatever version of the plugin made it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..domain import schema
from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .database import Database
from .errors import OldWorkspaceError
from .geopackage.database import GeoPackage
from .geopackage.soundness import altered_table
from .postgis.database import PostGis
from .reference import Place


@contextmanager
def opened(place: Place) -> Iterator[Database]:
    """Open a database and close it again."""
    database = open_database(place)
    try:
        yield database
    finally:
        database.close()


def open_database(place: Place) -> Database:
    """Open a file or schema; MineActionError where there is none."""
    return GeoPackage(place) if isinstance(place, Path) else PostGis(place)


def require_current(database: Database, place: Place) -> None:
    """Raise where a workspace is not of this plugin's version.

    OldWorkspaceError for an older one, MineActionError for a newer one, for what is none, and for
    a file in which another program has altered a table.
    """
    version = schema_version(database, place)
    if version < schema.SCHEMA_VERSION:
        raise OldWorkspaceError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} was made by an older version of Mine Action (schema {found}; this one "
                "writes {known}). Open it in the dock, which makes a backup and brings it up to "
                "date, or run the algorithm migrateworkspace.",
            ),
            path=place,
            found=version,
            known=schema.SCHEMA_VERSION,
        )
    # On a server nobody but the owner can alter a table.
    altered = altered_table(database) if isinstance(database, GeoPackage) else None
    if altered is not None:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path}: another program has altered or replaced the table {table}, so that it "
                "cannot be read, or keeps no history. Keep a copy of the file and restore a backup "
                "as a new workspace.",
            ),
            path=place,
            table=altered,
        )


def schema_version(database: Database, place: Place) -> int:
    """Return the version of a workspace's tables, up to this plugin's.

    MineActionError where it is no workspace, or of a newer version.
    """
    info: dict[str, str] = {}
    if database.has_table("workspace_info") and database.has_table("change_log"):
        info = dict(database.execute("SELECT key, value FROM workspace_info").fetchall())
    if info.get("product") != "mine_action" or not info.get("schema_version", "").isdecimal():
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is not a workspace. Import its layers into a workspace instead.",
            ),
            path=place,
        )
    version = int(info["schema_version"])
    if version > schema.SCHEMA_VERSION:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} was made by a newer version of Mine Action (schema {found}; this one knows "
                "{known}). Update the plugin to open it.",
            ),
            path=place,
            found=version,
            known=schema.SCHEMA_VERSION,
        )
    return version
