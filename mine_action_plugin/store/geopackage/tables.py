"""The tables of a GeoPackage workspace, made from the schema."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from string import Template

from ...domain.fields import Field, FieldType, Table
from ...domain.schema import TABLES
from ..geometry import SRS_ID

GEOMETRY_COLUMN = "geom"

_COLUMN_TYPES = {
    FieldType.INTEGER: "INTEGER",
    FieldType.REAL: "REAL",
    FieldType.BOOLEAN: "BOOLEAN",
    FieldType.DATE: "DATE",
    FieldType.DATETIME: "DATETIME",
}

_STATE = """
CREATE TABLE IF NOT EXISTS gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
  scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);
CREATE TABLE store_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  change_id TEXT,
  own INTEGER NOT NULL DEFAULT 0,
  inside INTEGER NOT NULL DEFAULT 0,
  undoing INTEGER NOT NULL DEFAULT 0
);
INSERT INTO store_state (one) VALUES (1);
CREATE TABLE code_counter (prefix TEXT PRIMARY KEY, last INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX change_id_key ON change (id);
CREATE INDEX change_undoes ON change (undoes_id);
CREATE UNIQUE INDEX change_log_record ON change_log (record_id, version, record_table);
CREATE INDEX change_log_rows ON change_log (change_id, record_table, record_id, version);
CREATE UNIQUE INDEX code_list_key ON code_list (list, code);
CREATE UNIQUE INDEX workspace_info_key ON workspace_info (key);
"""


def create_tables(
    connection: sqlite3.Connection, tables: Collection[Table] = TABLES.values()
) -> None:
    """Create ``tables`` with their constraints and register them as the standard asks."""
    for table in tables:
        connection.execute(create_statement(table))
        _register(connection, table)
        for statement in _indexes(table):
            connection.execute(statement)
    run_script(connection, _STATE)
    for table in tables:
        if table.code_prefix:
            connection.execute("INSERT INTO code_counter (prefix) VALUES (?)", (table.code_prefix,))


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run several statements, each ending at the end of a line, inside the open transaction."""
    # Not executescript(): that one commits first.
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def create_statement(table: Table) -> str:
    """Return the CREATE TABLE of ``table``."""
    columns = ["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"]
    if table.geometry:
        need = " NOT NULL" if table.geometry_required else ""
        columns.append(f"{GEOMETRY_COLUMN} {table.geometry.value.upper()}{need}")
    columns += [column_definition(table, field) for field in table.fields]
    return f"CREATE TABLE {quote(table.name)} (\n  " + ",\n  ".join(columns) + "\n)"


def quote(identifier: str) -> str:
    """Return an identifier of the schema in quotes; the schema's own names are the only ones used."""
    return '"' + identifier.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return a text of the schema (a code, a table's name) as an SQL literal, for triggers."""
    return "'" + text.replace("'", "''") + "'"


def column_definition(table: Table, field: Field) -> str:
    """Return a field's column with its constraints."""
    parts = [quote(field.name), _COLUMN_TYPES.get(field.type, "TEXT")]
    if field.required:
        parts.append("NOT NULL")
    if field.default is not None:
        default = field.default
        parts.append(f"DEFAULT {literal(default) if isinstance(default, str) else int(default)}")
    if field.name in ("id", "code") and table.history:
        parts.append("UNIQUE")
    parts += _checks(field)
    if field.references:
        parts.append(f"REFERENCES {quote(field.references)} (id) ON DELETE RESTRICT")
    return " ".join(parts)


def _checks(field: Field) -> Iterator[str]:
    name = quote(field.name)
    if field.type is FieldType.BOOLEAN:
        yield f"CHECK ({name} IN (0, 1))"
    if field.minimum is not None:
        yield f"CHECK ({name} >= {field.minimum:g})"
    if field.maximum is not None:
        yield f"CHECK ({name} <= {field.maximum:g})"


def _indexes(table: Table) -> Iterator[str]:
    if not table.history:
        return
    yield f"CREATE INDEX {quote(table.name + '_source')} ON {quote(table.name)} (source, source_key)"
    for field in table.fields:
        if field.references:
            index = quote(f"{table.name}_{field.name}")
            yield f"CREATE INDEX {index} ON {quote(table.name)} ({quote(field.name)})"


_COUNT_TRIGGERS = Template("""
CREATE TRIGGER "trigger_insert_feature_count_$name" AFTER INSERT ON "$name" BEGIN
  UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1 WHERE table_name = '$name';
END;
CREATE TRIGGER "trigger_delete_feature_count_$name" AFTER DELETE ON "$name" BEGIN
  UPDATE gpkg_ogr_contents SET feature_count = feature_count - 1 WHERE table_name = '$name';
END;
""")


def _register(connection: sqlite3.Connection, table: Table) -> None:
    kind = "features" if table.geometry else "attributes"
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)",
        (table.name, kind, table.name, table.label, SRS_ID if table.geometry else 0),
    )
    if table.geometry:
        connection.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
            (table.name, GEOMETRY_COLUMN, table.geometry.value.upper(), SRS_ID),
        )
    # GDAL keeps feature counts here, so that opening a layer of a million signs need not count them.
    connection.execute(
        "INSERT INTO gpkg_ogr_contents (table_name, feature_count) VALUES (?, 0)", (table.name,)
    )
    run_script(connection, _COUNT_TRIGGERS.substitute(name=table.name))
