"""Make a new workspace in a schema of its own: whole, or not at all."""

from __future__ import annotations

from collections.abc import Mapping

from psycopg2.extras import execute_values

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ..code_lists import CODE_LIST_COLUMNS, code_list_rows
from ..reference import ServerSchema
from .columns import quote
from .connection import connect, translated_errors
from .roles import grant_statements, make_groups, role_statements
from .tables import table_statements
from .triggers import trigger_statements


def create_schema(place: ServerSchema, info: Mapping[str, str]) -> None:
    """Create the schema with all tables and the entries of ``info``, in one transaction.

    MineActionError where it exists already or the server refuses.
    """
    connection = connect(place)
    try:
        with translated_errors(place), connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", (place.schema,))
            if cursor.fetchone() is not None:
                raise MineActionError(
                    QT_TRANSLATE_NOOP(
                        "errors", "{path} exists already. Open it, or choose another name."
                    ),
                    path=place,
                )
            cursor.execute("BEGIN")
            cursor.execute(f"CREATE SCHEMA {quote(place.schema)}")
            for statement in (*table_statements(), *trigger_statements(place.schema)):
                cursor.execute(statement)
            columns = ", ".join(CODE_LIST_COLUMNS)
            statement = " ".join(("INSERT INTO code_list (", columns, ") VALUES %s"))
            execute_values(cursor, statement, code_list_rows())
            execute_values(
                cursor, "INSERT INTO workspace_info (key, value) VALUES %s", sorted(info.items())
            )
            for statement in role_statements(place.schema):
                cursor.execute(statement)
            # Without them the workspace is its owner's alone until they are made.
            if make_groups(cursor, place):
                for statement in grant_statements(place.schema):
                    cursor.execute(statement)
            cursor.execute("COMMIT")
    finally:
        connection.close()
