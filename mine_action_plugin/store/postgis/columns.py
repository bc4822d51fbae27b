"""How values and columns of the schema look in PostgreSQL.

Inside the store a *stored value* is what a GeoPackage holds: text, number, 0 or 1, a date as
YYYY-MM-DD, a moment as YYYY-MM-DDThh:mm:ss.sssZ, geometry as WKB. PostgreSQL keeps types of its own;
these expressions lead from one to the other, so that nothing above knows the difference.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from ...domain.fields import Field, FieldType, Table

GEOMETRY_COLUMN = "geom"
SRS_ID = 4326

TYPES = {
    FieldType.INTEGER: "bigint",
    FieldType.REAL: "double precision",
    FieldType.BOOLEAN: "boolean",
    FieldType.DATE: "date",
    FieldType.DATETIME: "timestamptz(3)",
}


def quote(identifier: str) -> str:
    """Return an identifier in quotes; only names of the schema and of workspaces are used."""
    return '"' + identifier.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return a text of the schema (a code, a table's name) as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def type_of(field: Field) -> str:
    """The type of a field's column."""
    return TYPES.get(field.type, "text")


def column_of(name: str) -> str:
    """The quoted column of a field, or of the geometry."""
    return quote(GEOMETRY_COLUMN if name == "geometry" else name)


def stored(table: Table, name: str, alias: str = "") -> str:
    """The expression that gives a column's stored value; "geometry" is WKB, "fid" the row."""
    column = (f"{alias}." if alias else "") + column_of(name)
    if name == "geometry":
        return f"ST_AsBinary({column}, 'NDR')"
    kind = None if name == "fid" else table.field(name).type
    if kind is FieldType.BOOLEAN:
        return f"{column}::int"
    if kind is FieldType.DATE:
        return f"to_char({column}, 'YYYY-MM-DD')"
    if kind is FieldType.DATETIME:
        return f"to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
    return column


def given(table: Table, name: str) -> str:
    """The expression that takes a stored value as parameter."""
    if name == "geometry":
        return f"ST_GeomFromWKB(%s, {SRS_ID})"
    if name != "fid" and table.field(name).type is FieldType.BOOLEAN:
        return "(%s)::int::boolean"
    return "%s"


def row_json(table: Table, alias: str, names: Optional[Collection[str]] = None) -> str:
    """The SQL that gives a row, or these fields of it, as JSON: what the history keeps, as a GeoPackage does.

    Reals are texts that lead back to the same number, geometry is hexadecimal WKB.
    """
    kept = [field for field in table.fields if names is None or field.name in names]
    parts = [f"{_json_value(table, field, alias)} AS {quote(field.name)}" for field in kept]
    if table.geometry and (names is None or "geometry" in names):
        parts.append(f"{shape_json(table, alias)} AS geometry")
    return " ".join(("(SELECT row_to_json(r) FROM (SELECT", ", ".join(parts), ") r)"))


def shape_json(table: Table, alias: str) -> str:
    """The SQL that gives the geometry of a row as the history keeps it."""
    return f"upper(encode({stored(table, 'geometry', alias)}, 'hex'))"


def _json_value(table: Table, field: Field, alias: str) -> str:
    value = stored(table, field.name, alias)
    return f"{value}::text" if field.type is FieldType.REAL else value
