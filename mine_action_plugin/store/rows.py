"""Rows of a table as records."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from ..domain.errors import MineActionError
from ..domain.fields import Field, Table
from ..domain.records import Record, record_class
from ..domain.schema import TABLES
from .database import Database
from .values import UNREADABLE, decoder, from_stored, unreadable


def read_records(
    database: Database, table: Table, where: Mapping[str, Any], **options: Any
) -> list[Record]:
    """Read whole records."""
    rows = database.select(table, record_columns(table.name), where, **options)
    return [made_record(table, row) for row in rows]


@cache
def record_columns(table_name: str) -> tuple[str, ...]:
    """Return the columns that make a record, in their order."""
    table = TABLES[table_name]
    return (*table.field_names, "geometry") if table.geometry else table.field_names


def made_record(table: Table, row: Sequence[Any]) -> Record:
    """Return the record of a row of those columns, as stored.

    MineActionError where a value cannot be read.
    """
    values = list(row)
    try:
        for at, decode in _decoders(table.name):
            if values[at] is not None:
                values[at] = decode(values[at])
    except UNREADABLE as problem:
        record = record_class(table.name)(*row)
        name = getattr(record, "code", None) or record.id
        raise unreadable(table, table.fields[at], row[at], name) from problem
    return record_class(table.name)(*values)


def columns_of(
    table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
) -> dict[str, list[Any]]:
    """Return rows of those columns, as stored, as lists by name; geometry stays WKB.

    MineActionError where one cannot be read.
    """
    result: dict[str, list[Any]] = {}
    for index, name in enumerate(names):
        decode = None if name in ("geometry", "fid") else decoder(table.field(name))
        values = [row[index] for row in rows]
        try:
            result[name] = (
                values if decode is None else [None if v is None else decode(v) for v in values]
            )
        except UNREADABLE as problem:
            raise _first_unreadable(table, names, rows, name) from problem
    return result


def _first_unreadable(
    table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]], name: str
) -> MineActionError:
    field, at = table.field(name), names.index(name)
    found = dict(zip(names, next(row for row in rows if not _is_read(field, row[at]))))
    return unreadable(table, field, found[name], found.get("code") or found.get("id"))


def _is_read(field: Field, stored: Any) -> bool:
    try:
        from_stored(field, stored)
    except UNREADABLE:
        return False
    return True


@cache
def _decoders(table_name: str) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    decoders = (decoder(field) for field in TABLES[table_name].fields)
    return tuple((at, decode) for at, decode in enumerate(decoders) if decode is not None)
