"""One function per field of the schema that reads what people write for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from typing import Any, Callable, Optional

from ..domain.schema import Field, FieldType
from ..translation import label
from . import dates, values
from .reasons import Unreadable
from .words import fold

Reader = Callable[[Any], Any]

# What has happened cannot lie ahead; a review or a plan can.
DATES_AHEAD = frozenset(("review_due",))


def reader_of(
    field: Field, sample: Iterable[Any], lookup: Optional[Mapping[str, str]] = None
) -> Reader:
    """Return the function that reads one value for ``field``; it raises Unreadable.

    ``sample`` holds the distinct values of the column: they settle what a comma and the order
    of a date mean. ``lookup`` gives identifiers by folded code or name for a reference.
    A date is read as ``dates.ReadDate``.
    """
    kind = field.type
    name = label(field)
    if kind is FieldType.CODE:
        return lambda value: values.read_code(value, str(field.code_list), name)
    if kind is FieldType.CODES:
        return lambda value: values.read_codes(value, str(field.code_list), name)
    if kind in (FieldType.INTEGER, FieldType.REAL):
        return _number_reader(field, values.comma_of(sample))
    if kind is FieldType.DATE:
        order = dates.order_of(sample)
        limit = None if field.name in DATES_AHEAD else dates.utc_today()
        return lambda value: dates.read_date(value, order, limit)
    if kind is FieldType.REFERENCE:
        return lambda value: _referred(value, lookup or {}, name)
    return _PLAIN_READERS.get(kind, values.plain_text)


def _number_reader(field: Field, comma: str) -> Reader:
    whole = field.type is FieldType.INTEGER
    if whole and comma == values.COMMA_UNKNOWN:
        comma = values.COMMA_GROUPS
    read: Reader = values.read_integer if whole else values.read_real
    low = -float("inf") if field.minimum is None else field.minimum
    high = float("inf") if field.maximum is None else field.maximum

    def within_limits(value: Any) -> Any:
        number = read(value, comma)
        if not low <= number <= high:
            raise Unreadable("out_of_limits", value, label(field))
        return number

    return within_limits


def _moment(value: Any) -> datetime:
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=timezone.utc)
    day = dates.read_date(value).day
    return datetime(day.year, day.month, day.day, tzinfo=timezone.utc)


def _referred(value: Any, lookup: Mapping[str, str], name: str) -> str:
    found = lookup.get(fold(values.plain_text(value)))
    if found is None:
        raise Unreadable("unknown_record", value, name)
    return found


_PLAIN_READERS: dict[FieldType, Reader] = {
    FieldType.BOOLEAN: values.read_boolean,
    FieldType.JSON: values.read_json,
    FieldType.DATETIME: _moment,
}
