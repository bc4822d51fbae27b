"""Rows as the history keeps them: one JSON object each, reals as text, geometry as hexadecimal WKB."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

from ..domain.fields import FieldType, Table
from ..domain.records import Record, record_class
from ..domain.schema import TABLES
from .values import UNREADABLE, decoder


def row_values(table: Table, text: str) -> dict[str, Any]:
    """Return the Python values of a row by field name; "geometry" is WKB or None.

    A field that the row knows nothing of, because it came later, is left out. A value that cannot
    be read stays as it was stored: it was there, and one word hides nobody's history.
    """
    row: dict[str, Any] = json.loads(text)
    values = {name: row[name] for name in _names(table.name) if name in row}
    for name, decode in _decoders(table.name):
        if values.get(name) is not None:
            with suppress(*UNREADABLE):
                values[name] = decode(values[name])
    return _with_geometry(table, row, values)


def row_record(table: Table, text: str) -> Record:
    """Return a row as a record; what it knows nothing of is None; see ``row_values``."""
    return record_class(table.name)(**row_values(table, text))


def stored_row(table: Table, text: str) -> dict[str, Any]:
    """Return a row as it was stored, to be written again; its version is left out."""
    row: dict[str, Any] = json.loads(text)
    stored = {name: row[name] for name in _names(table.name) if name in row}
    stored.pop("version", None)
    for name in _reals(table.name):
        # A database's own reading of a number is not exact to the last bit everywhere.
        if stored.get(name) is not None:
            stored[name] = float(stored[name])
    return _with_geometry(table, row, stored)


@cache
def _names(table_name: str) -> tuple[str, ...]:
    return TABLES[table_name].field_names


@cache
def _decoders(table_name: str) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    fields = ((field.name, decoder(field)) for field in TABLES[table_name].fields)
    return tuple((name, decode) for name, decode in fields if decode is not None)


@cache
def _reals(table_name: str) -> tuple[str, ...]:
    fields = TABLES[table_name].fields
    return tuple(field.name for field in fields if field.type is FieldType.REAL)


def _with_geometry(table: Table, row: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    if table.geometry is not None:
        wkb = row.get("geometry")
        values["geometry"] = None if wkb is None else bytes.fromhex(wkb)
    return values
