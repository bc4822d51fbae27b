"""Read dates as people write them: ISO, day first, month and year, or only a year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple, Optional

from .reasons import Unreadable
from .words import fold

FIRST_YEAR = 1900
DAY_FIRST = "dmy"
MONTH_FIRST = "mdy"

ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
YEAR = re.compile(r"(\d{4})(?:\.0+)?")
NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?")
SHORT_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
NAMED = re.compile(
    r"(?:(\d{1,2})[\s.-]*(?:de\s+)?)?([^\W\d_]{3,})\.?,?[\s.-]*(?:de\s+)?(\d{4})\D{0,3}"
)
NAMED_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})")

# The first letters of the months in English, Spanish, French, Portuguese, Russian, Azerbaijani.
MONTHS = (
    ("jan", "ene", "янв", "yan"),
    ("feb", "fev", "фев"),
    ("mar", "март"),
    ("apr", "abr", "avr", "апр"),
    ("may", "mai", "май", "мая"),
    ("jun", "juin", "июн", "iyun"),
    ("jul", "juil", "июл", "iyul"),
    ("aug", "ago", "aou", "авг", "avq"),
    ("sep", "set", "сен"),
    ("oct", "out", "окт", "okt"),
    ("nov", "ноя", "noy"),
    ("dec", "dic", "dez", "дек", "dek"),
)


class ReadDate(NamedTuple):
    """The first day of what was written, and its precision: "day", "month" or "year"."""

    day: date
    precision: str


def read_date(value: object, order: str = DAY_FIRST, today: Optional[date] = None) -> ReadDate:
    """Read one date that lies between 1900 and ``today`` (None: no upper limit).

    ``order`` decides texts of three numbers with the year last. Raises Unreadable.
    """
    found = _read(value, order)
    if found.day.year < FIRST_YEAR:
        raise Unreadable("old_date", value)
    # A date may be a day ahead of Greenwich where it was written.
    if today is not None and found.day > today + timedelta(days=1):
        raise Unreadable("future_date", value)
    return found


def utc_today() -> date:
    """Today in UTC."""
    return datetime.now(timezone.utc).date()


def order_of(values: Iterable[object]) -> str:
    """Tell whether a column writes the month first: some value allows only that, none forbids."""
    month_first = False
    for value in values:
        match = NUMBERS.fullmatch(str(value).strip())
        if match is None:
            continue
        if int(match[1]) > 12:
            return DAY_FIRST
        month_first = month_first or int(match[2]) > 12
    return MONTH_FIRST if month_first else DAY_FIRST


def _read(value: object, order: str) -> ReadDate:
    if isinstance(value, datetime):
        return ReadDate(value.date(), "day")
    if isinstance(value, date):
        return ReadDate(value, "day")
    text = str(value).strip()
    try:
        found = _read_numbers(text, order) or _read_named(text)
    except ValueError:
        found = None
    if found is None:
        raise Unreadable("unclear_date" if SHORT_YEAR.fullmatch(text) else "bad_date", value)
    return found


def _read_numbers(text: str, order: str) -> Optional[ReadDate]:
    match = ISO.fullmatch(text) or COMPACT.fullmatch(text)
    if match:
        return _day(match[1], match[2], match[3])
    match = NUMBERS.fullmatch(text)
    if match:
        day, month = (match[2], match[1]) if order == MONTH_FIRST else (match[1], match[2])
        return _day(match[3], month, day)
    match = YEAR.fullmatch(text)
    if match:
        return ReadDate(date(int(match[1]), 1, 1), "year")
    match = YEAR_MONTH.fullmatch(text)
    if match:
        return _month(match[1], match[2])
    match = MONTH_YEAR.fullmatch(text)
    return _month(match[2], match[1]) if match else None


def _read_named(text: str) -> Optional[ReadDate]:
    match = NAMED_MONTH_FIRST.fullmatch(text)
    if match:
        return _named(match[3], match[1], match[2])
    match = NAMED.fullmatch(text)
    return _named(match[3], match[2], match[1]) if match else None


def _named(year: str, name: str, day: Optional[str]) -> Optional[ReadDate]:
    folded = fold(name)
    for number, starts in enumerate(MONTHS, start=1):
        if folded.startswith(tuple(fold(start) for start in starts)):
            return _day(year, str(number), day) if day else _month(year, str(number))
    return None


def _day(year: str, month: str, day: str) -> ReadDate:
    return ReadDate(date(int(year), int(month), int(day)), "day")


def _month(year: str, month: str) -> ReadDate:
    return ReadDate(date(int(year), int(month), 1), "month")
