"""Read numbers, yes and no, codes and JSON as people write them; whatever is doubtful raises."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from typing import Any, Optional

from .reasons import Unreadable
from .words import fold, match_code, split_values

SPACES = re.compile(r"[\s\u00a0\u202f'’]")
GROUPED = re.compile(r"[-+]?\d{1,3}(,\d{3})+")
GROUPED_BY_POINTS = re.compile(r"[-+]?\d{1,3}(\.\d{3}){2,}")
COMMA_DECIMAL = "decimal"
COMMA_GROUPS = "groups"
COMMA_UNKNOWN = "unknown"

YES = frozenset(
    ("true", "t", "yes", "y", "1", "si", "s", "oui", "sim", "да", "д", "beli", "he", "x")
)
NO = frozenset(("false", "f", "no", "n", "0", "non", "nao", "нет", "н", "xeyr", "yox"))


def is_blank(value: object) -> bool:
    """Tell whether a source value says nothing: null, only spaces, or not a number."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return True
    return isinstance(value, str) and not value.strip()


def plain_text(value: object) -> str:
    """Return a value as trimmed text; whole numbers without ".0", so that 1.0 is "1"."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).strip()


def comma_of(values: Iterable[object]) -> str:
    """Tell what commas mean in a column of numbers, from the values that leave no doubt."""
    found = COMMA_UNKNOWN
    for value in values:
        if not isinstance(value, str) or "," not in value:
            continue
        text = SPACES.sub("", value)
        if not GROUPED.fullmatch(text.partition(".")[0]):
            return COMMA_DECIMAL
        if "." in text or text.count(",") > 1:
            found = COMMA_GROUPS
    return found


def read_real(value: object, comma: str = COMMA_DECIMAL) -> float:
    """Read a number: "1 234,5", "1.234,5" and "1,234.5" are all 1234.5. Raises Unreadable."""
    if isinstance(value, bool):
        raise Unreadable("bad_number", value)
    if isinstance(value, (int, float)):
        number = float(value)
    else:
        number = _number(SPACES.sub("", str(value)).replace("−", "-"), value, comma)
    if not math.isfinite(number):
        raise Unreadable("bad_number", value)
    return number


def _number(text: str, value: object, comma: str) -> float:
    if not re.fullmatch(r"[-+]?[\d.,]*\d[\d.,]*([eE][-+]?\d+)?", text):
        raise Unreadable("bad_number", value)
    with_point = _with_point(text, value, comma)
    try:
        return float(with_point)
    except ValueError:
        raise Unreadable("bad_number", value) from None


def _with_point(text: str, value: object, comma: str) -> str:
    if "," in text and "." in text:
        decimal = max(text.rfind(","), text.rfind("."))
        return re.sub(r"[.,]", "", text[:decimal]) + "." + text[decimal + 1 :]
    if GROUPED_BY_POINTS.fullmatch(text):
        return text.replace(".", "")
    if "," not in text:
        return text
    if text.count(",") > 1 or (comma == COMMA_GROUPS and GROUPED.fullmatch(text)):
        return text.replace(",", "") if GROUPED.fullmatch(text) else "?"
    if comma == COMMA_UNKNOWN and GROUPED.fullmatch(text) and not text.startswith(("0", "-0")):
        raise Unreadable("unclear_number", value)
    return text.replace(",", ".")


def read_integer(value: object, comma: str = COMMA_GROUPS) -> int:
    """Read a whole number; one with a fraction raises Unreadable."""
    number = read_real(value, comma)
    if number != int(number):
        raise Unreadable("bad_number", value)
    return int(number)


def read_boolean(value: object) -> bool:
    """Read yes or no in the languages of the plugin, true, false, 1, 0. Raises Unreadable."""
    word = fold(plain_text(value))
    if word in YES or word in NO:
        return word in YES
    raise Unreadable("bad_boolean", value)


def read_code(value: object, list_name: str, field: str) -> str:
    """Read a code by itself, its label in any language or a known word. Raises Unreadable."""
    code = match_code(list_name, plain_text(value))
    if code is None:
        raise Unreadable("unknown_code", plain_text(value), field)
    return code


def read_codes(value: object, list_name: str, field: str) -> tuple[str, ...]:
    """Read several codes from a list or a text with ; , | between them, none twice."""
    whole = None if isinstance(value, (list, tuple)) else match_code(list_name, value)
    if whole is not None:
        return (whole,)
    parts = value if isinstance(value, (list, tuple)) else split_values(str(value))
    return tuple(dict.fromkeys(read_code(part, list_name, field) for part in parts))


def read_json(value: object) -> dict[str, Any]:
    """Read a JSON object from an object or its text. Raises Unreadable."""
    found: Optional[object] = value
    if isinstance(value, str):
        try:
            found = json.loads(value)
        except ValueError:
            found = None
    if not isinstance(found, dict):
        raise Unreadable("bad_json", value)
    return found
