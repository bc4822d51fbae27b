"""The one mapper between Python values and what both databases store."""

from __future__ import annotations

import datetime as dt
import json
import math
import operator
from collections.abc import Callable, Sequence
from typing import Any, Optional

from ..domain.codes import CODE_LISTS
from ..domain.errors import MineActionError
from ..domain.fields import Field, FieldType, Table
from ..domain.marks import QT_TRANSLATE_NOOP


def to_stored(table: Table, field: Field, value: Any) -> Any:
    """Return ``value`` as it is stored; MineActionError when it does not fit the field."""
    if value is None:
        return None
    try:
        stored = _ENCODERS[field.type](field, value)
    except (TypeError, ValueError, KeyError) as problem:
        raise _refused(table, field, value) from problem
    if isinstance(stored, (int, float)) and not _in_range(field, stored):
        raise _refused(table, field, value)
    return stored


def decoder(field: Field) -> Optional[Callable[[Any], Any]]:
    """Return the function that reads a stored value of ``field``; None where nothing is to be done."""
    return _DECODERS.get(field.type)


def from_stored(field: Field, stored: Any) -> Any:
    """Return the Python value of one stored value."""
    decode = decoder(field)
    return stored if stored is None or decode is None else decode(stored)


UNREADABLE = (TypeError, ValueError)
"""What decoders raise for a value that is none of their field's."""


def unreadable(
    table: Table, field: Field, stored: Any, record: Optional[object]
) -> MineActionError:
    """Return the error for a stored value that a decoder could not read.

    Workspaces of earlier versions of the plugin let other programs write any value.
    """
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{record}: “{value}” in the field {field} cannot be read. Another program wrote "
            "it; correct it in the attribute table.",
        ),
        record=f"{table.name} {record or ''}".rstrip(),
        value=stored,
        field=field.name,
    )


def format_codes(codes: Sequence[str]) -> str:
    """Return several codes as stored: ``{"ap_mine","uxo"}``."""
    return "{" + ",".join(f'"{code}"' for code in codes) + "}"


def parse_codes(stored: str) -> tuple[str, ...]:
    """Return the codes of a stored multi-value; QGIS may leave the quotes out."""
    inner = stored.strip().lstrip("{").rstrip("}")
    return tuple(part.strip().strip('"') for part in inner.split(",") if part.strip())


def _refused(table: Table, field: Field, value: Any) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors", "{table}, {field}: {value} is not {expected}. Nothing was written."
        ),
        table=table.label,
        field=field.label,
        value=value,
        expected=_expected(field),
    )


def _expected(field: Field) -> str:
    if field.code_list:
        return "one of " + ", ".join(CODE_LISTS[field.code_list].labels())
    if field.minimum is not None or field.maximum is not None:
        low = "" if field.minimum is None else f" from {field.minimum:g}"
        high = "" if field.maximum is None else f" to {field.maximum:g}"
        return f"a number{low}{high}"
    return {FieldType.DATE: "a date", FieldType.DATETIME: "a moment with time zone"}.get(
        field.type, f"of the type {field.type.value}"
    )


def _in_range(field: Field, value: float) -> bool:
    above = field.minimum is None or value >= field.minimum
    return above and (field.maximum is None or value <= field.maximum)


def _text(_field: Field, value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    if "\0" in value:
        # A server stores none, so that no copy of it could be made there.
        raise ValueError(value)
    value.encode()
    return str(value)


def _integer(_field: Field, value: Any) -> int:
    if isinstance(value, float) and not value.is_integer():
        raise ValueError(value)
    return int(value)


def _real(_field: Field, value: Any) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(value)
    return number


def _boolean(_field: Field, value: Any) -> int:
    if value not in (True, False):
        raise ValueError(value)
    return int(value)


def _date(_field: Field, value: Any) -> str:
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise TypeError(value)
    return value.isoformat()


def _datetime(_field: Field, value: Any) -> str:
    if value.tzinfo is None:
        raise ValueError(value)
    return (
        value.astimezone(dt.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    )


def _code(field: Field, value: Any) -> str:
    # Looked up by value: a member of another list with the same text is the same code.
    return str(CODE_LISTS[field.code_list or ""](str(value)).value)


def _codes(field: Field, value: Any) -> Optional[str]:
    if isinstance(value, str):
        raise TypeError(value)
    return format_codes([_code(field, code) for code in value]) if value else None


def _json(_field: Field, value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


_ENCODERS: dict[FieldType, Callable[[Field, Any], Any]] = {
    FieldType.TEXT: _text,
    FieldType.UUID: _text,
    FieldType.REFERENCE: _text,
    FieldType.INTEGER: _integer,
    FieldType.REAL: _real,
    FieldType.BOOLEAN: _boolean,
    FieldType.DATE: _date,
    FieldType.DATETIME: _datetime,
    FieldType.CODE: _code,
    FieldType.CODES: _codes,
    FieldType.JSON: _json,
}


def _read_datetime(stored: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(stored.replace("Z", "+00:00"))
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.timezone.utc)


def _read_date(stored: str) -> dt.date:
    return dt.date.fromisoformat(stored[:10])


_DECODERS: dict[FieldType, Callable[[Any], Any]] = {
    FieldType.INTEGER: operator.index,
    # The history keeps reals as text, because JSON numbers were altered on the way.
    FieldType.REAL: float,
    FieldType.BOOLEAN: bool,
    FieldType.DATE: _read_date,
    FieldType.DATETIME: _read_datetime,
    FieldType.CODES: parse_codes,
    FieldType.JSON: json.loads,
}
