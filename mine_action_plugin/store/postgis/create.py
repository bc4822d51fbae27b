"""Make a new workspace in a schema of its own: whole, or not at all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Callable, Optional

from psycopg2.extras import execute_values

from ...domain.errors import MineActionError
from ...domain.fields import Table
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.schema import TABLES
from ..code_lists import CODE_LIST_COLUMNS, code_list_rows
from ..reference import ServerSchema
from .columns import quote
from .connection import connect, translated_errors
from .roles import grant_again, grant_statements, make_groups, role_statements
from .tables import create_statement, link_statements, sequence_statements
from .triggers import trigger_statements


def create_schema(place: ServerSchema, info: Mapping[str, str]) -> None:
    """Create the schema with all tables and the entries of ``info``, in one transaction.

    MineActionError where it exists already or the server refuses.
    """

    def fill(cursor: Any) -> None:
        write_code_lists(cursor)
        execute_values(
            cursor, "INSERT INTO workspace_info (key, value) VALUES %s", sorted(info.items())
        )

    build_schema(place, fill)


def build_schema(
    place: ServerSchema,
    fill: Callable[[Any], None],
    tables: Collection[Table] = TABLES.values(),
    instead: Optional[Callable[[Any], None]] = None,
) -> None:
    """Create the schema with ``tables`` and the rows that ``fill(cursor)`` writes, in one transaction.

    Rows come before triggers and constraints: nothing is stamped anew, and all is checked at once.
    With ``instead`` it takes the place of the schema that is there: that is called first, with the
    cursor, and raises what stands in the way. MineActionError where a schema exists otherwise, or
    where the server refuses.
    """
    connection = connect(place)
    try:
        with translated_errors(place), connection.cursor() as cursor:
            cursor.execute("BEGIN")
            if instead is not None:
                instead(cursor)
                cursor.execute(f"DROP SCHEMA {quote(place.schema)} CASCADE")
            else:
                _require_new(cursor, place)
            cursor.execute(f"CREATE SCHEMA {quote(place.schema)}")
            for statement in (*map(create_statement, tables), *sequence_statements(tables)):
                cursor.execute(statement)
            fill(cursor)
            for statement in (*link_statements(tables), *rule_statements(place.schema, tables)):
                cursor.execute(statement)
            _let_people_in(cursor, place, anew=instead is None)
            cursor.execute("COMMIT")
    finally:
        connection.close()


def _let_people_in(cursor: Any, place: ServerSchema, anew: bool) -> None:
    if not anew:
        # Whoever had a role in the workspace that was there has it in this one.
        grant_again(cursor, place)
    # Without groups the workspace is its owner's alone until they are made.
    elif make_groups(cursor, place):
        for statement in grant_statements(place.schema):
            cursor.execute(statement)


def rule_statements(schema: str, tables: Collection[Table] = TABLES.values()) -> Iterator[str]:
    """Yield what keeps the rules of a workspace: functions and triggers, made anew as one."""
    yield from trigger_statements(schema, tables)
    yield from role_statements(schema)


def write_code_lists(cursor: Any) -> None:
    """Write every code with its labels."""
    columns = ", ".join(CODE_LIST_COLUMNS)
    statement = " ".join(("INSERT INTO code_list (", columns, ") VALUES %s"))
    execute_values(cursor, statement, code_list_rows())


def schema_exists(place: ServerSchema) -> bool:
    """Tell whether there is a schema of that name, workspace or not."""
    connection = connect(place)
    try:
        with translated_errors(place), connection.cursor() as cursor:
            return _exists(cursor, place)
    finally:
        connection.close()


def _exists(cursor: Any, place: ServerSchema) -> bool:
    cursor.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", (place.schema,))
    return cursor.fetchone() is not None


def _require_new(cursor: Any, place: ServerSchema) -> None:
    if _exists(cursor, place):
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "{path} exists already. Open it, or choose another name."),
            path=place,
        )
