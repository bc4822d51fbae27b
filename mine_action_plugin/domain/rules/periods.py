"""Periods of time, for dates that may be known to the month or year only."""

from __future__ import annotations

import calendar
from datetime import date, timedelta


def years_before(day: date, years: int) -> date:
    """Return the same day so many years earlier; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def last_day(first: date, precision: str) -> date:
    """Return the last day that a date stored as ``first`` may mean."""
    if precision == "year":
        return date(first.year, 12, 31)
    if precision == "month":
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first


def overlaps(first: date, precision: str, start: date, end: date) -> bool:
    """Tell whether a date may lie from ``start`` to ``end``, both included."""
    return first <= end and last_day(first, precision) >= start


def twelve_months(today: date) -> tuple[date, date]:
    """Return the first and last day of the twelve months up to today."""
    return years_before(today, 1) + timedelta(days=1), today


def months_back(today: date, count: int) -> list[date]:
    """Return the first days of the ``count`` months up to this one, oldest first."""
    number = today.year * 12 + today.month - 1
    return [date(each // 12, each % 12 + 1, 1) for each in range(number - count + 1, number + 1)]
