"""Bring the tables of a schema up to this version's, inside one transaction."""

from __future__ import annotations

from typing import Any

from ...domain.fields import Table
from ...domain.schema import TABLES
from .columns import quote
from .create import rule_statements
from .database import PostGis
from .roles import grant_again
from .tables import (
    column_definition,
    create_statement,
    index_statements,
    reference_statement,
    sequence_statements,
)

_TRIGGERS = """
SELECT t.tgname, c.relname FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = %s AND NOT t.tgisinternal
"""
_POLICIES = "SELECT policyname, tablename FROM pg_policies WHERE schemaname = %s"
_FUNCTIONS = """
SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = %s
"""


class SchemaMigration(PostGis):
    """A workspace on a server whose tables may be changed; only its owner may."""

    def begin(self) -> None:
        """Begin a transaction, alone: two people may start to migrate at the same time."""
        super().begin()
        self._plain("LOCK TABLE workspace_info IN SHARE ROW EXCLUSIVE MODE")

    def drop_rules(self) -> None:
        """Take away all triggers and policies, and the functions that they call."""
        for trigger, table in self._named(_TRIGGERS):
            self._plain(" ".join(("DROP TRIGGER", quote(trigger), "ON", quote(table))))
        for policy, table in self._named(_POLICIES):
            self._plain(" ".join(("DROP POLICY", quote(policy), "ON", quote(table))))
        for (function,) in self._named(_FUNCTIONS):
            self._plain(" ".join(("DROP FUNCTION", function, "CASCADE")))

    def add_missing(self) -> None:
        """Make the tables, fields and indexes that the schema has and the workspace lacks."""
        added = []
        for table in TABLES.values():
            if not self.has_table(table.name):
                self._plain(create_statement(table))
                added += [(table, field) for field in table.fields]
            else:
                added += self._add_columns(table)
        for table, field in added:
            for statement in reference_statement(table, field):
                self._plain(statement)
        for statement in (*sequence_statements(), *index_statements()):
            self._plain(statement)

    def make_rules(self) -> None:
        """Make all triggers as a new workspace has them."""
        for statement in rule_statements(self.place.schema):
            self._plain(statement)
        with self._wire.cursor() as cursor:
            grant_again(cursor, self.place)

    def _add_columns(self, table: Table) -> list[tuple[Table, Any]]:
        present = self._column_names(table)
        missing = [field for field in table.fields if field.name not in present]
        for field in missing:
            column = column_definition(table, field)
            self._plain(" ".join(("ALTER TABLE", quote(table.name), "ADD COLUMN", column)))
        return [(table, field) for field in missing]

    def _column_names(self, table: Table) -> set[str]:
        found = self.execute(
            "SELECT column_name FROM information_schema.columns "
            "WHERE table_schema = ? AND table_name = ?",
            (self.place.schema, table.name),
        )
        return {row[0] for row in found}

    def _named(self, question: str) -> list[tuple[str, ...]]:
        return list(self._wire.run(question, (self.place.schema,)))

    def _plain(self, statement: str) -> None:
        """Run a statement without values: percent signs in it are its own."""
        with self._wire.cursor() as cursor:
            cursor.execute(statement)
