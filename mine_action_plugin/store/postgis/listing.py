"""Which workspaces are behind a connection that QGIS knows."""

from __future__ import annotations

import os
from collections.abc import Mapping
from configparser import Error as ConfigParserError
from configparser import RawConfigParser
from pathlib import Path
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
    if not uri.service():
        return (uri.host().lower() or "localhost", uri.port() or "5432", uri.database())
    meant = _service(uri.service())
    database = uri.database() or meant.get("dbname")
    if not database:
        return ("service", uri.service())
    host = meant.get("host") or meant.get("hostaddr") or "localhost"
    return (host.lower(), meant.get("port", "5432"), database)


def _service(name: str) -> Mapping[str, str]:
    """Return what a service of libpq stands for; nothing where this account's file does not say."""
    folder = Path(os.environ["APPDATA"], "postgresql") if os.name == "nt" else Path.home()
    path = os.environ.get("PGSERVICEFILE") or folder / ".pg_service.conf"
    services = RawConfigParser(allow_no_value=True, strict=False)
    try:
        services.read(path, encoding="utf8")
    except (ConfigParserError, UnicodeDecodeError):
        return {}
    return services[name] if services.has_section(name) else {}
