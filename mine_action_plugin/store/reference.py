"""Workspace references: the strings by which people and scripts name a workspace."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Union

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP

SERVER = "postgres:"
SERVICE = "service="
# What PostgreSQL takes without quotes, so that people can type it; its own schemas begin with pg_.
SCHEMA = re.compile(r"(?!pg_)[a-z_][a-z0-9_]{0,62}")


@dataclass(frozen=True)
class ServerSchema:
    """A schema of a database: by a connection saved in QGIS, or by a service of libpq."""

    connection: str
    schema: str

    @property
    def service(self) -> str:
        """The name of the service; empty for a saved connection."""
        return self.connection[len(SERVICE) :] if self.connection.startswith(SERVICE) else ""

    def __str__(self) -> str:
        return f"{SERVER}{self.connection}/{self.schema}"


def is_on_server(reference: str) -> bool:
    """Tell whether a reference names a workspace on a server, not a file."""
    return str(reference).strip().startswith(SERVER)


Place = Union[Path, ServerSchema]


def place_of(reference: str, argument: str = "WORKSPACE") -> Place:
    """Return the file or the schema that a reference names.

    MineActionError where it names none, with the name of the argument that it was given by.
    """
    text = str(reference).strip()
    if text.startswith(SERVER):
        return _server_schema(text, argument)
    if not text.lower().endswith(".gpkg"):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{argument} {reference} is not a workspace. Give a path that ends in .gpkg, or "
                "postgres:<connection>/<schema>.",
            ),
            argument=argument,
            reference=text or '""',
        )
    return Path(text).expanduser().absolute()


def _server_schema(text: str, argument: str) -> ServerSchema:
    connection, _, schema = text[len(SERVER) :].rpartition("/")
    if not connection.strip() or not SCHEMA.fullmatch(schema):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{argument} {reference}: give postgres:<connection>/<schema>, where the connection "
                "is saved in QGIS (or service=<name>) and the schema has small letters, digits and "
                "underscores.",
            ),
            argument=argument,
            reference=text,
        )
    return ServerSchema(connection.strip(), schema)
