"""The connection to a database server, and what its errors mean to a user."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Optional

import psycopg2
import psycopg2.extensions
from qgis.core import QgsDataSourceUri, QgsProviderRegistry, QgsSettings

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ..errors import BusyStoreError, LostStoreError, StoreFaultError
from ..reference import ServerSchema
from ..refusals import refusal
from .columns import quote

OLDEST_SERVER = 130_000
LOCK_TIMEOUT_S = 5
CONNECT_TIMEOUT_S = 10
PROVIDER = "postgres"
# Without these a server that is gone would be waited for by the hour.
KEEPALIVE = {
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 2,
    "tcp_user_timeout": 8_000,
}


def uri_of(place: ServerSchema) -> QgsDataSourceUri:
    """The connection's address without a table; MineActionError where QGIS knows none of that name.

    The password stays where it is kept: in QGIS's authentication store, or in libpq's files.
    """
    if place.service:
        uri = QgsDataSourceUri()
        uri.setConnection(place.service, "", "", "")
        return uri
    known = saved_connections()
    if place.connection not in known:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "QGIS has no PostgreSQL connection named {name}. Make it in the browser panel, or "
                "choose one of: {names}.",
            ),
            name=place.connection,
            names=", ".join(known) or "-",
        )
    metadata = QgsProviderRegistry.instance().providerMetadata(PROVIDER)
    return QgsDataSourceUri(metadata.createConnection(place.connection).uri())


def saved_connections() -> list[str]:
    """Return the names of the PostgreSQL connections that are saved in QGIS; from any thread."""
    # Not connections() of the provider: it fills a list that all threads share, and crashes QGIS.
    settings = QgsSettings()
    settings.beginGroup("PostgreSQL/connections")
    return sorted(settings.childGroups())


def connect(place: ServerSchema) -> psycopg2.extensions.connection:
    """Connect; transactions are begun by hand. MineActionError for what the user can mend."""
    with translated_errors(place):
        connection = psycopg2.connect(
            uri_of(place).connectionInfo(True),
            connect_timeout=CONNECT_TIMEOUT_S,
            application_name="Mine Action",
            **KEEPALIVE,
        )
        try:
            connection.autocommit = True
            connection.set_client_encoding("UTF8")
            for kind in _STORED_TYPES:
                psycopg2.extensions.register_type(kind, connection)
            _settle(connection, place)
        except BaseException:
            connection.close()
            raise
    return connection


def _settle(connection: psycopg2.extensions.connection, place: ServerSchema) -> None:
    if connection.server_version < OLDEST_SERVER:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{place}: the server is PostgreSQL {version}. Workspaces need 13 or newer.",
            ),
            place=place,
            version=connection.server_version // 10_000,
        )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SET datestyle = ISO; SET timezone = UTC; SET lock_timeout = '{LOCK_TIMEOUT_S}s'"
        )
        cursor.execute(
            "SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace "
            "WHERE e.extname = 'postgis'"
        )
        found = cursor.fetchone()
        if found is None:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{place}: the database has no PostGIS. Have its administrator run CREATE "
                    "EXTENSION postgis there.",
                ),
                place=place,
            )
        path = ", ".join(dict.fromkeys((quote(place.schema), quote(found[0]))))
        # Without it temporary tables of the same names would be found first, by our functions too.
        cursor.execute(f"SET search_path TO {path}, pg_temp")


def stored_moment(text: str) -> str:
    """Return 2026-11-28 06:44:36.3+00 as 2026-11-28T06:44:36.300Z."""
    day, _, time = text.removesuffix("+00").partition(" ")
    seconds, _, rest = time.partition(".")
    return f"{day}T{seconds}.{rest.ljust(3, '0')}Z"


def _moment(text: Optional[str], _cursor: object) -> Optional[str]:
    return None if text is None else stored_moment(text)


def _day(text: Optional[str], _cursor: object) -> Optional[str]:
    return text


def _truth(text: Optional[str], _cursor: object) -> Optional[int]:
    return None if text is None else int(text == "t")


# What the server has types for comes as stored values; the numbers are PostgreSQL's own.
_STORED_TYPES = (
    psycopg2.extensions.new_type((1184,), "MOMENT", _moment),
    psycopg2.extensions.new_type((1082,), "DAY", _day),
    psycopg2.extensions.new_type((16,), "TRUTH", _truth),
)


@contextmanager
def translated_errors(place: ServerSchema) -> Iterator[None]:
    """Turn the errors of the server that a user can mend into MineActionError; let others rise."""
    try:
        yield
    except psycopg2.Error as problem:
        template = _template(problem)
        if template is None:
            raise
        kind = _KINDS.get(template, MineActionError)
        raise kind(template, place=place, problem=refusal(_said(problem))) from problem


def lost(place: ServerSchema) -> LostStoreError:
    """Return the error for a connection that is known to be gone."""
    return LostStoreError(_SENTENCES["08"], place=place, problem="the connection is closed")


def _template(problem: psycopg2.Error) -> Any:
    # An error without a code is the client's own: no server, or none any more.
    state = problem.pgcode or ""
    if not state:
        lost = isinstance(problem, (psycopg2.OperationalError, psycopg2.InterfaceError))
        return _SENTENCES["08"] if lost else None
    for start in (state, state[:2]):
        if start in _SENTENCES:
            return _SENTENCES[start]
    return None


def _said(problem: psycopg2.Error) -> str:
    # The client's own errors come in lines, each a sentence without its end.
    lines = (line.strip() for line in str(problem).splitlines())
    said = problem.diag.message_primary or ". ".join(line for line in lines if line)
    # The detail of some is the whole row that was refused.
    detail = None if problem.pgcode in _WITH_ROW else problem.diag.message_detail
    return " ".join(f"{said} ({detail})".split() if detail else said.split())


_WITH_ROW = ("23502", "23514")
_REFUSED = QT_TRANSLATE_NOOP(
    "errors", "The workspace refuses this: {problem}. Nothing was written."
)
_BUSY = QT_TRANSLATE_NOOP(
    "errors",
    "{place} is being written by somebody else ({problem}). Try again.",
)
_SENTENCES = {
    "08": QT_TRANSLATE_NOOP(
        "errors",
        "{place} does not answer ({problem}). Try again when the server is back.",
    ),
    "23": _REFUSED,
    "22": _REFUSED,
    "P0001": QT_TRANSLATE_NOOP("errors", "The workspace refuses this: {problem}"),
    "40": _BUSY,
    "55P03": _BUSY,
    "42501": QT_TRANSLATE_NOOP(
        "errors",
        "{place}: your role may not do this ({problem}). Ask the administrator of the workspace.",
    ),
    "25006": QT_TRANSLATE_NOOP(
        "errors",
        "{place}: the server takes no writes ({problem}). Ask its administrator, then open the "
        "workspace again.",
    ),
    "28": QT_TRANSLATE_NOOP(
        "errors",
        "{place}: the server does not let you in ({problem}). Check the user and the password of "
        "the connection.",
    ),
    "3D": QT_TRANSLATE_NOOP(
        "errors", "{place}: there is no such database ({problem}). Check the connection."
    ),
    "53": QT_TRANSLATE_NOOP(
        "errors",
        "{place}: the server has no room left ({problem}). Tell its administrator and try again.",
    ),
}
_KINDS = {
    _BUSY: BusyStoreError,
    _SENTENCES["08"]: LostStoreError,
    _SENTENCES["53"]: StoreFaultError,
}
# The server is being stopped, or is starting.
_SENTENCES.update(dict.fromkeys(("57P01", "57P02", "57P03"), _SENTENCES["08"]))
