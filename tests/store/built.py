"""How a workspace is built: tables, columns, indexes, constraints, triggers, functions, registers."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from mine_action_plugin.store.postgis.connection import connect
from mine_action_plugin.store.reference import place_of

CODES = "SELECT list, code, sort, label_en, label_az, label_ru FROM code_list ORDER BY list, code"
QUESTIONS = {
    "columns": """
        SELECT table_name, column_name, udt_name, is_nullable, column_default, is_identity,
          datetime_precision
        FROM information_schema.columns WHERE table_schema = %(schema)s""",
    "geometries": """
        SELECT f_table_name, f_geometry_column, type, srid, coord_dimension
        FROM geometry_columns WHERE f_table_schema = %(schema)s""",
    "indexes": "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = %(schema)s",
    "constraints": """
        SELECT conrelid::regclass::text, pg_get_constraintdef(c.oid)
        FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE n.nspname = %(schema)s""",
    "triggers": """
        SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = %(schema)s AND NOT t.tgisinternal""",
    "functions": """
        SELECT pg_get_functiondef(p.oid), p.proacl::text
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = %(schema)s""",
    "relations": """
        SELECT c.relname, c.relkind, c.relacl::text, c.relrowsecurity
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = %(schema)s AND c.relkind IN ('r', 'S', 'v')""",
    "policies": """
        SELECT tablename, policyname, cmd, roles::text, qual, with_check
        FROM pg_policies WHERE schemaname = %(schema)s""",
    "codes": CODES,
}
MADE = (
    "SELECT type, name, tbl_name, sql FROM sqlite_master "
    "WHERE type IN ('index', 'trigger', 'view') OR name LIKE 'rtree%'"
)
REGISTERS = {
    "contents": "SELECT table_name, data_type, identifier, description, srs_id FROM gpkg_contents",
    "geometries": "SELECT * FROM gpkg_geometry_columns",
    "extensions": "SELECT * FROM gpkg_extensions",
    "counted": "SELECT table_name FROM gpkg_ogr_contents",
    "counters": "SELECT prefix FROM code_counter",
    "state": "SELECT change_id, own, inside, undoing FROM store_state",
    "made": MADE,
    "codes": CODES,
}


def build_of(reference: str) -> dict:
    """Everything but the rows; equal for two workspaces that behave the same."""
    place = place_of(reference)
    return _build_of_file(place) if isinstance(place, Path) else _build_of_schema(place)


def _build_of_file(path: Path) -> dict:
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        built = {name: _rows(connection.execute(text)) for name, text in REGISTERS.items()}
        for table in tables:
            # A column that was added later stands last.
            columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
            built[f"columns of {table}"] = sorted(row[1:] for row in columns)
            keys = connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
            built[f"references of {table}"] = sorted(str(row[2:]) for row in keys)
            sql = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
            built[f"checks of {table}"] = sorted(
                re.findall(r"CHECK \([^)]*\)", str(sql.fetchone()))
            )
        return built


def _build_of_schema(place) -> dict:
    connection = connect(place)
    try:
        with connection.cursor() as cursor:
            built = {}
            for name, question in QUESTIONS.items():
                cursor.execute(question, {"schema": place.schema})
                built[name] = _rows(cursor, rf"\b{place.schema}(?![a-z0-9])")
            return built
    finally:
        connection.close()


def _rows(cursor, schema: str = "$^") -> list[str]:
    # SQLite writes "name" or name, as the statement did; only what they make counts.
    rows = (tuple(str(value).replace('"', "") for value in row) for row in cursor)
    return sorted(re.sub(schema, "SCHEMA", "|".join(row)) for row in rows)
