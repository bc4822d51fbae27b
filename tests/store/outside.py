"""Writing into a workspace past the plugin, as any other program does."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Callable

import psycopg2

from mine_action_plugin.domain.fields import GeometryType
from mine_action_plugin.store import Workspace
from mine_action_plugin.store.geopackage.blobs import encode, register_functions
from mine_action_plugin.store.reference import place_of


@contextmanager
def outside(workspace: Workspace) -> Iterator[Callable[..., None]]:
    """Give a function that runs one statement, each ? in it a value, on a connection of its own."""
    if workspace.folder is not None:
        connection: Any = sqlite3.connect(workspace.path, isolation_level=None, timeout=10)
        register_functions(connection)

        def run(statement: str, values: tuple = ()) -> None:
            # SQLite reads the schema again first: after triggers were set aside for a bulk insert
            # it would else say once that a table with an R-tree is not there.
            connection.execute("SELECT count(*) FROM incident").fetchone()
            connection.execute(statement, values)
    else:
        place = place_of(workspace.reference)
        connection = psycopg2.connect(
            service=place.service, options=f"-c search_path={place.schema},public"
        )
        connection.autocommit = True
        cursor = connection.cursor()

        def run(statement: str, values: tuple = ()) -> None:
            cursor.execute(statement.replace("?", "%s"), values)

    yield run
    connection.close()


FAR_POINT = struct.pack("<BI2d", 1, 1, 500.0, 40.0)


def move_off_globe(
    workspace: Workspace, table: str, record_id: str, wkb: bytes = FAR_POINT
) -> None:
    """Put a shape at 500° E, with the rules set aside, as no program does by chance."""
    expression, value = "?", b"GP\0\1" + struct.pack("<i", 4326) + wkb
    if workspace.folder is None:
        expression, value = "ST_GeomFromWKB(?, 4326)", psycopg2.Binary(wkb)
    write_past_the_rules(workspace, table, record_id, "geom", value, expression)


def write_past_the_rules(
    workspace: Workspace, table: str, record_id: str, column: str, value: Any, expression: str = "?"
) -> None:
    """Write one value, as programs could into workspaces of earlier versions of the plugin."""
    aside, again = "UPDATE store_state SET inside = 1", "UPDATE store_state SET inside = 0"
    if workspace.folder is None:
        aside, again = (
            " ".join(("ALTER TABLE", table, act, "TRIGGER USER")) for act in ("DISABLE", "ENABLE")
        )
    with outside(workspace) as run:
        run(aside)
        run(
            " ".join(("UPDATE", table, "SET", column, "=", expression, "WHERE id = ?")),
            (value, record_id),
        )
        run(again)


def point_value(workspace: Workspace, wkb: bytes) -> tuple[str, Any]:
    """The expression and the value that write a point into the geometry column."""
    if workspace.folder is not None:
        return "?", encode(wkb, GeometryType.POINT)[0]
    return "ST_GeomFromWKB(?, 4326)", psycopg2.Binary(wkb)
