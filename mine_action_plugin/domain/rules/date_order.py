"""Dates of one record that contradict each other or today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

DATE_ORDER: dict[str, tuple[tuple[str, str], ...]] = {
    "task": (("planned_start", "planned_end"), ("actual_start", "actual_end")),
    "released_land": (("completed_on", "handed_over_on"),),
    "accreditation": (("valid_from", "valid_to"),),
    "sign": (("emplaced_on", "last_inspected_on"),),
}
"""Pairs of fields by table: the first date is never after the second."""

PAST_DATES: dict[str, tuple[str, ...]] = {
    "hazard": ("date_of_information",),
    "hazard_event": ("event_date",),
    "evidence": ("seen_on",),
    "survey_visit": ("visited_on",),
    "incident": ("occurred_on",),
    "victim": ("died_on",),
    "sign": ("emplaced_on", "last_inspected_on"),
    "sign_inspection": ("inspected_on",),
    "barrier": ("built_on",),
    "task": ("actual_start", "actual_end"),
    "progress": ("worked_on",),
    "released_land": ("completed_on", "handed_over_on"),
    "quality_visit": ("visited_on",),
    "access_line": ("verified_on",),
}
"""Dates of what has happened, by table: they do not lie in the future."""


class WrongOrder(NamedTuple):
    """Two dates of a record, by field name, of which the first is after the second."""

    first: str
    second: str
    first_day: date
    second_day: date


def wrong_orders(table: str, values: Mapping[str, Any]) -> Iterator[WrongOrder]:
    """Yield the pairs of dates of a record that are in the wrong order; missing ones are none."""
    for first, second in DATE_ORDER.get(table, ()):
        one, other = values.get(first), values.get(second)
        if one is not None and other is not None and one > other:
            yield WrongOrder(first, second, one, other)


def future_dates(table: str, values: Mapping[str, Any], today: date) -> Iterator[tuple[str, date]]:
    """Yield fields of a record, with their days, that say that something happened after today."""
    for name in PAST_DATES.get(table, ()):
        day = values.get(name)
        if day is not None and day > today:
            yield name, day
