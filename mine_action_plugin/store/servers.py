"""Workspaces on servers, as far as they can be named without being open."""

from __future__ import annotations

from .postgis.listing import ListedWorkspace, same_schema, saved_connections, workspaces_behind
from .reference import SCHEMA, ServerSchema, is_on_server, place_of

__all__ = [
    "ListedWorkspace",
    "is_on_server",
    "is_schema_name",
    "reference_to",
    "same_place",
    "saved_connections",
    "workspaces_behind",
]


def reference_to(connection: str, schema: str) -> str:
    """Return the reference of a workspace by its connection and the name of its schema."""
    return str(ServerSchema(connection, schema))


def is_schema_name(name: str) -> bool:
    """Tell whether a workspace on a server can have this name."""
    return SCHEMA.fullmatch(name) is not None


def same_place(one: str, other: str) -> bool:
    """Tell whether two references of workspaces on servers lead to one schema of one database."""
    places = place_of(one), place_of(other)
    if not all(isinstance(place, ServerSchema) for place in places):
        return False
    return same_schema(*places)  # type: ignore[arg-type]
