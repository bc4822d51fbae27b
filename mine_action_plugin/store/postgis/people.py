"""The people of a workspace on a server: which login is what, and who may say so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, Optional, Protocol

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.roles import Role
from .roles import (
    administers,
    administrator_statement,
    grant_statements,
    groups_of,
    people_statement,
)


class Person(NamedTuple):
    """A login of the server; ``role`` is None where it has none in this workspace."""

    login: str
    role: Optional[Role]


class Connected(Protocol):
    """What is needed of the workspace's connection."""

    @property
    def name(self) -> str:
        """The schema."""

    def execute(self, statement: str, values: Any = ()) -> Any:
        """Run one statement with bound values, each a ? in it."""

    def begin(self) -> None:
        """Begin a transaction."""

    def commit(self) -> None:
        """Make it durable."""

    def rollback(self) -> None:
        """Forget it."""


class Sharing:
    """Who works in a workspace on a server. Logins are made by the server's administrator."""

    def __init__(self, database: Connected) -> None:
        self._database = database

    @property
    def is_set_up(self) -> bool:
        """False while the workspace is its owner's alone, because there are no roles for others."""
        return bool(
            self._value(
                "SELECT count(*) = ? FROM pg_roles r JOIN pg_namespace n ON n.nspname = ? "
                "WHERE r.rolname = ANY (?) AND has_schema_privilege(r.oid, n.oid, 'USAGE')",
                (len(Role), self._database.name, self._names()),
            )
        )

    @property
    def owner(self) -> str:
        """The login or group that the workspace belongs to; it stands above all roles."""
        statement = "SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = ?"
        return str(self._value(statement, (self._database.name,)))

    def require_owner(self) -> None:
        """Errors: MineActionError where this login may not put another state in its place."""
        owns = self._value(
            "SELECT pg_has_role(session_user, nspowner, 'MEMBER') FROM pg_namespace "
            "WHERE nspname = ?",
            (self._database.name,),
        )
        if not owns:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Only {owner}, who owns {name}, can put a backup in its place. Ask them, or "
                    "restore it as a new workspace.",
                ),
                owner=self.owner,
                name=self._database.name,
            )

    @property
    def me(self) -> str:
        """The login of this connection."""
        return str(self._value("SELECT session_user"))

    @property
    def administrator_statement(self) -> str:
        """The SQL by which the server's administrator makes the roles, where the owner may not."""
        return administrator_statement(self._database.name, self.owner)

    def people(self) -> list[Person]:
        """Return the logins of the server by name; its owner and superusers are not among them."""
        rows = self._database.execute(
            people_statement(self._database.name).replace("%s", "?"), (self._database.name,)
        )
        return [Person(login, Role(rank) if rank else None) for login, rank in rows.fetchall()]

    def give_role(self, login: str, role: Optional[Role]) -> None:
        """Make a login a member of the workspace, or take its role; MineActionError if refused."""
        if role is not None:
            self._require_closed()
        self._database.execute("SELECT give_role(?, ?)", (login, role.code if role else None))

    def set_up(self) -> None:
        """Give the roles that the administrator has made their rights, all or none.

        MineActionError where they are not there yet, or this login does not own the workspace.
        """
        cursor = self._database.execute("SELECT 1")
        if not administers(cursor, self._names()):
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The roles of {name} are not on the server yet, or are not {owner}'s to give. "
                    "Have its administrator run the statement shown.",
                ),
                name=self._database.name,
                owner=self.me,
            )
        with self._transaction():
            for statement in grant_statements(self._database.name):
                self._database.execute(statement)

    def _require_closed(self) -> None:
        """Refuse to let people in where anybody may lend the triggers functions of their own.

        The triggers run with the owner's rights and find PostGIS in a schema that is everybody's
        to create in before PostgreSQL 15.
        """
        open_schema = self._database.execute(
            "SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace "
            "WHERE e.extname = 'postgis' AND has_schema_privilege('public', n.oid, 'CREATE')"
        ).fetchone()
        if open_schema is not None:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Everybody may make functions in the schema {schema} of this database, and "
                    "take any role in {name} with one. Have its administrator run: REVOKE CREATE "
                    "ON SCHEMA {schema} FROM PUBLIC",
                ),
                schema=open_schema[0],
                name=self._database.name,
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.begin()
        try:
            yield
            self._database.commit()
        except BaseException:
            self._database.rollback()
            raise

    def _names(self) -> list[str]:
        return [name for _, name in groups_of(self._database.name)]

    def _value(self, statement: str, values: tuple[Any, ...] = ()) -> Any:
        return self._database.execute(statement, values).fetchone()[0]
