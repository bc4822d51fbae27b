"""Rows of a table as records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, Optional

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
    table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]], readable_only: bool = False
) -> dict[str, list[Any]]:
    """Return rows of those columns, as stored, as lists by name; geometry stays WKB.

    A row of which a value cannot be read is left out with ``readable_only``, and else a
    MineActionError.
    """
    result: dict[str, list[Any]] = {}
    for index, name in enumerate(names):
        decode = _decoder(table, name)
        values = [row[index] for row in rows]
        try:
            result[name] = (
                values if decode is None else [None if v is None else decode(v) for v in values]
            )
        except UNREADABLE as problem:
            if readable_only:
                return columns_of(table, names, _readable_rows(table, names, rows))
            found = next(unreadable_values(table, names, rows))
            record = found.row.get("code") or found.row.get("id")
            raise unreadable(table, found.field, found.stored, record) from problem
    return result


class UnreadableValue(NamedTuple):
    """A stored value that is none of its field's, and whose it is.

    ``row``: what else was asked of its record, as stored, by field name.
    """

    field: Field
    stored: Any
    row: Mapping[str, Any]


def unreadable_values(
    table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
) -> Iterator[UnreadableValue]:
    """Yield what cannot be read in rows of those columns, as stored."""
    for at, name in enumerate(names):
        if not _are_read(table, name, [row[at] for row in rows]):
            field = table.field(name)
            for row in rows:
                if not _is_read(field, row[at]):
                    yield UnreadableValue(field, row[at], dict(zip(names, row)))


def _readable_rows(
    table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
) -> Sequence[Sequence[Any]]:
    for at, name in enumerate(names):
        if not _are_read(table, name, [row[at] for row in rows]):
            rows = [row for row in rows if _is_read(table.field(name), row[at])]
    return rows


def _decoder(table: Table, name: str) -> Optional[Callable[[Any], Any]]:
    return None if name in ("geometry", "fid") else decoder(table.field(name))


def _are_read(table: Table, name: str, values: Sequence[Any]) -> bool:
    decode = _decoder(table, name)
    try:
        for value in values if decode is not None else ():
            if value is not None:
                decode(value)
    except UNREADABLE:
        return False
    return True


def _is_read(field: Field, stored: Any) -> bool:
    try:
        from_stored(field, stored)
    except UNREADABLE:
        return False
    return True


@cache
def doubtful_columns(table_name: str) -> tuple[str, ...]:
    """Return the columns in which a value may be none of its field's, and those that name a record."""
    fields = TABLES[table_name].fields
    names = [each.name for each in fields if each.name in ("id", "code") or decoder(each)]
    return tuple(names)


@cache
def _decoders(table_name: str) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    decoders = (decoder(field) for field in TABLES[table_name].fields)
    return tuple((at, decode) for at, decode in enumerate(decoders) if decode is not None)
