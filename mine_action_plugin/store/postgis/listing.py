"""Which workspaces are behind a connection that QGIS knows."""

from __future__ import annotations

from typing import NamedTuple

from ...domain.errors import MineActionError
from ..reference import ServerSchema
from .columns import quote
from .connection import connect, saved_connections, translated_errors, uri_of

_FOUND = """
SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname = 'workspace_info' AND c.relkind = 'r' AND has_schema_privilege(n.oid, 'USAGE')
AND has_table_privilege(c.oid, 'SELECT') ORDER BY n.nspname
"""


__all__ = ["ListedWorkspace", "same_schema", "saved_connections", "workspaces_behind"]


class ListedWorkspace(NamedTuple):
    """A workspace on a server, and what people call it."""

    reference: str
    name: str
    title: str


def workspaces_behind(connection: str) -> list[ListedWorkspace]:
    """Return the workspaces that this login may open in the database of a saved connection.

    Waits for the server: not for the main thread. Errors: MineActionError where it does not answer.
    """
    place = ServerSchema(connection, "public")
    handle = connect(place)
    try:
        with translated_errors(place), handle.cursor() as cursor:
            cursor.execute(_FOUND)
            listed = []
            for (schema,) in cursor.fetchall():
                source = f"{quote(schema)}.workspace_info"
                cursor.execute(" ".join(("SELECT key, value FROM", source)))
                info = dict(cursor.fetchall())
                if info.get("product") == "mine_action":
                    reference = str(ServerSchema(connection, schema))
                    listed.append(ListedWorkspace(reference, schema, info.get("title", schema)))
            return listed
    finally:
        handle.close()


def same_schema(one: ServerSchema, other: ServerSchema) -> bool:
    """Tell whether two places are one schema of one database, by whatever connections."""
    if one == other:
        return True
    if one.schema != other.schema:
        return False
    try:
        return _address(one) == _address(other)
    except MineActionError:
        # A connection that is not saved here leads nowhere that could be compared.
        return False


def _address(place: ServerSchema) -> tuple[str, ...]:
    uri = uri_of(place)
    if uri.service():
        return ("service", uri.service(), uri.database())
    return (uri.host().lower() or "localhost", uri.port() or "5432", uri.database())
