"""Parts of statements on the tables of a schema, and values on their way there and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Optional

import psycopg2.extensions

from ...domain.fields import Table
from ..database import Selection
from ..geometry import Bounds, checked
from .columns import GEOMETRY_COLUMN, column_of, given, quote, type_of

Row = tuple[Any, ...]
Condition = Mapping[str, Any]


def selected(table: Table, names: Sequence[str]) -> str:
    """The columns of a query in their order; KeyError for one that the table lacks."""
    return ", ".join(_taken(_known(table, name)) for name in names)


def _taken(name: str) -> str:
    """How a column is read; types come as stored values by themselves."""
    column = column_of(name)
    return f"ST_AsBinary({column}, 'NDR')" if name == "geometry" else column


def together(selections: Sequence[Selection]) -> tuple[str, tuple[Any, ...]]:
    """One query of several tables and its parameters.

    A row has the number of its selection, ``fid``, and then the columns of all selections one
    after the other, those of others NULL: so every column keeps its type.
    """
    parts, values = [], []
    for at, selection in enumerate(selections):
        columns = [
            selected(each.table, each.columns) if each is selection else _nothing(each)
            for each in selections
        ]
        condition, given_values = condition_of(selection.table, None, selection.bounds)
        rows = ("FROM", quote(selection.table.name), condition)
        parts.append(" ".join((f"SELECT {at}, fid,", ", ".join(columns), *rows)))
        values += given_values
    return " UNION ALL ".join(parts) + " ORDER BY 1, 2", tuple(values)


def _nothing(selection: Selection) -> str:
    return ", ".join(f"NULL::{_read_type(selection.table, name)}" for name in selection.columns)


def _read_type(table: Table, name: str) -> str:
    return "bytea" if name == "geometry" else type_name(table, name)


def decoded(row: Row, columns: Sequence[str]) -> Row:
    """A row as stored values: the driver gives bytes as something of its own."""
    if "geometry" not in columns:
        return row
    at = columns.index("geometry")
    return row if row[at] is None else (*row[:at], bytes(row[at]), *row[at + 1 :])


def _known(table: Table, name: str) -> str:
    if name not in ("geometry", "fid") and not table.has_field(name):
        raise KeyError(f"{table.name}.{name}")
    return name


def condition_of(
    table: Table, where: Optional[Condition], bounds: Optional[Bounds]
) -> tuple[str, list[Any]]:
    """The WHERE of a query, empty where all rows are wanted, with its parameters."""
    parts, values = [], []
    for name, value in (where or {}).items():
        column = column_of(_known(table, name))
        if value is None:
            parts.append(f"{column} IS NULL")
        elif isinstance(value, (list, tuple, set, frozenset)):
            kind = "bigint" if name == "fid" else type_of(table.field(name))
            # By way of text, which every type is read from.
            parts.append(f"{column} = ANY(%s::text[]::{kind}[])")
            values.append([str(each) for each in value])
        else:
            parts.append(f"{column} = {given(table, name)}")
            values.append(value)
    if bounds is not None:
        parts.append(f"{GEOMETRY_COLUMN} && ST_MakeEnvelope(%s, %s, %s, %s, 4326)")
        values += bounds
    return ("WHERE " + " AND ".join(parts) if parts else "", values)


def order_of(table: Table, order: Sequence[str]) -> str:
    """The ORDER BY of a query, with ``fid`` as its last word."""
    return "ORDER BY " + ", ".join([*(_term(table, name) for name in order), "fid"])


def _term(table: Table, name: str) -> str:
    """One term, in the order that SQLite has: by bytes, and what is missing first."""
    plain = _known(table, name.lstrip("-"))
    text = plain not in ("fid", "geometry") and type_of(table.field(plain)) == "text"
    column = column_of(plain) + (' COLLATE "C"' if text else "")
    return f"{column} DESC NULLS LAST" if name.startswith("-") else f"{column} NULLS FIRST"


def type_name(table: Table, name: str) -> str:
    """The type of a column of values that are given."""
    return "geometry" if name == "geometry" else type_of(table.field(name))


def marks(table: Table, names: Sequence[str]) -> str:
    """The marks of a row's parameters."""
    return f"({', '.join(given(table, name) for name in names)})"


def given_row(table: Table, names: Sequence[str], row: Iterable[Any]) -> Row:
    """The parameters of a row of stored values; ValueError for a geometry of another kind."""
    return tuple(
        _wkb(table, value) if name == "geometry" else value for name, value in zip(names, row)
    )


def _wkb(table: Table, wkb: Optional[bytes]) -> Optional[psycopg2.extensions.Binary]:
    if table.geometry is None:
        raise KeyError(f"{table.name}.geometry")
    if wkb is None:
        return None
    checked(wkb, table.geometry)
    return psycopg2.Binary(wkb)
