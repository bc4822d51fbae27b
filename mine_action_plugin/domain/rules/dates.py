"""Dates as people write them: a day, or only a month or a year."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import Optional

from ..errors import MineActionError
from ..marks import QT_TRANSLATE_NOOP

EARLIEST_YEAR = 1900
"""Before this no explosive ordnance of today's wars was laid; an earlier year is a slip."""

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ][\d:.]+Z?)?")


def read_partial_date(text: str) -> tuple[date, str]:
    """Return the first day and the precision of YYYY-MM-DD, YYYY-MM or YYYY.

    Errors: MineActionError where ``text`` is none of these or no such day exists.
    """
    match = _PARTIAL.fullmatch(text.strip())
    if match is None:
        raise _not_a_date(text)
    year, month, day = match.groups()
    precision = "day" if day else "month" if month else "year"
    try:
        return date(int(year), int(month or 1), int(day or 1)), precision
    except ValueError as error:
        raise _not_a_date(text) from error


_MOMENT = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)


def read_moment(text: str) -> datetime:
    """Return the moment of YYYY-MM-DD, or YYYY-MM-DD hh:mm[:ss[.sss]] with Z, +hh:mm or nothing.

    A day alone is its last millisecond; what names no zone is local time of this computer.
    Errors: MineActionError where ``text`` is none of these or there is no such moment.
    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        raise _not_a_moment(text)
    *numbers, fraction, zone = match.groups()
    year, month, day, hour, minute, second = (int(each or 0) for each in numbers)
    try:
        if match.group(4) is None:
            return last_moment(date(year, month, day))
        micros = int((fraction or "0").ljust(6, "0"))
        moment = datetime(year, month, day, hour, minute, second, micros)
        # Without a zone, astimezone() takes it for local time.
        return moment.replace(tzinfo=_zone(zone)).astimezone(timezone.utc)
    except (ValueError, OverflowError) as error:
        raise _not_a_moment(text) from error


def last_moment(day: date) -> datetime:
    """Return the last millisecond of a day where this computer is, in UTC."""
    midnight = datetime(day.year, day.month, day.day) + timedelta(days=1)
    return midnight.astimezone(timezone.utc) - timedelta(milliseconds=1)


def _zone(text: Optional[str]) -> Optional[timezone]:
    if text is None or text == "Z":
        return timezone.utc if text else None
    offset = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(-offset if text[0] == "-" else offset)


def first_day(day: date, precision: str) -> date:
    """Return the day that is stored for a date known to the day, the month or the year."""
    if precision == "year":
        return day.replace(month=1, day=1)
    return day.replace(day=1) if precision == "month" else day


def check_past_date(day: date, today: date, field: str) -> None:
    """Refuse a day after ``today`` or before 1900, naming ``field``.

    Errors: MineActionError.
    """
    if day > today:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "{value} lies in the future. Give a date up to today, {today}."
            ),
            value=day.isoformat(),
            today=today.isoformat(),
            field=field,
        )
    if day.year < EARLIEST_YEAR:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "{value} is too long ago. Give a date from {first} on."),
            value=day.isoformat(),
            first=EARLIEST_YEAR,
            field=field,
        )


def _not_a_date(text: str) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors", "{value} is not a date. Write it as 2026-11-23, or 2026-11 or 2026."
        ),
        value=text,
    )


def _not_a_moment(text: str) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors", "{value} is not a moment. Write it as 2026-11-23, or 2026-11-23 14:30."
        ),
        value=text,
    )
