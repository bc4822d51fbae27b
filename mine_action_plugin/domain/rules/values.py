"""Values checked against the schema before they are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Optional

from ..codes import CODE_LISTS
from ..errors import MineActionError
from ..fields import Field, FieldType
from ..marks import QT_TRANSLATE_NOOP
from ..schema import TABLES
from .dates import read_partial_date


def read_values(table: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``values`` (from JSON or a form) in the types of the schema, checked.

    Texts are trimmed, empty ones become None; dates may be text; multiple codes may be
    comma-separated text or a list.

    Errors: MineActionError for a field that the table has not or that nobody may fill, for an
    unknown code, a value of the wrong type or out of range.
    """
    fields = _user_fields(table)
    checked = {}
    for name, value in values.items():
        if name not in fields:
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "There is no field {name} to fill here. Use: {known}."),
                name=name,
                known=", ".join(fields),
                field=name,
            )
        checked[name] = read_value(fields[name], value)
    return checked


@cache
def _user_fields(table: str) -> dict[str, Field]:
    return {field.name: field for field in TABLES[table].user_fields}


def check_required(table: str, values: Mapping[str, Any]) -> None:
    """Refuse values without a field that must be filled and has no default.

    Errors: MineActionError that names the field.
    """
    for field in TABLES[table].user_fields:
        if field.required and field.default is None and values.get(field.name) is None:
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "{name} is missing. Fill it in."),
                name=field.name,
                field=field.name,
            )


def read_value(field: Field, value: Any) -> Any:
    """Return one value in the type of its field, or None if it is missing.

    Errors: MineActionError for an unknown code, a wrong type, a number out of range.
    """
    if isinstance(value, str):
        value = value.strip()
    if value is None or value == "" or value == () or value == []:
        return None
    reader = _READERS.get(field.type)
    return reader(field, value) if reader else value


def _wrong(field: Field, value: Any, wanted: str) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP("errors", '"{value}" does not fit {field}. Give {wanted}.'),
        value=value,
        field=field.name,
        wanted=wanted,
    )


def check_code(field: Field, code: Any) -> str:
    """Return ``code`` if it is in the field's list.

    Errors: MineActionError that lists the codes.
    """
    known = _known_codes(field.code_list or "")
    if str(code) not in known:
        raise _wrong(field, code, ", ".join(known))
    return str(code)


@cache
def _known_codes(name: str) -> tuple[str, ...]:
    return tuple(str(member) for member in CODE_LISTS[name])


def _read_codes(field: Field, value: Any) -> tuple[str, ...]:
    parts = value if isinstance(value, (list, tuple)) else str(value).split(",")
    return tuple(check_code(field, str(part).strip()) for part in parts)


def _read_date(field: Field, value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        day, _ = read_partial_date(str(value))
    except MineActionError as error:
        raise _wrong(field, value, "2026-11-23") from error
    return day


def _read_number(field: Field, value: Any) -> float:
    try:
        number = float("" if isinstance(value, bool) else value)
    except (TypeError, ValueError) as error:
        raise _wrong(field, value, _limits(field)) from error
    too_low = field.minimum is not None and number < field.minimum
    too_high = field.maximum is not None and number > field.maximum
    # A NaN is neither too low nor too high.
    if too_low or too_high or number != number or number in (float("inf"), float("-inf")):
        raise _wrong(field, value, _limits(field))
    return number


def _read_integer(field: Field, value: Any) -> int:
    number = _read_number(field, value)
    if number != int(number):
        raise _wrong(field, value, _limits(field))
    return int(number)


def _limits(field: Field) -> str:
    low = "" if field.minimum is None else f" ≥ {field.minimum:g}"
    high = "" if field.maximum is None else f" ≤ {field.maximum:g}"
    kind = "0, 1, 2 …" if field.type is FieldType.INTEGER else "0.5, 12 …"
    return f"{kind}{low}{high}"


def _read_boolean(field: Field, value: Any) -> bool:
    known: dict[str, bool] = {"true": True, "false": False, "1": True, "0": False}
    found: Optional[bool] = known.get(str(value).lower())
    if found is None:
        raise _wrong(field, value, "true / false")
    return found


def _read_text(field: Field, value: Any) -> str:
    if isinstance(value, (dict, list, tuple)):
        raise _wrong(field, value, '"…"')
    return str(value)


_READERS = {
    FieldType.CODE: check_code,
    FieldType.CODES: _read_codes,
    FieldType.DATE: _read_date,
    FieldType.REAL: _read_number,
    FieldType.INTEGER: _read_integer,
    FieldType.BOOLEAN: _read_boolean,
    FieldType.TEXT: _read_text,
}
