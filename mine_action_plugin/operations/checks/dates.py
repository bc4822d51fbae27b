"""Dates that contradict each other, within a record or between two of one story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.date_order import DATE_ORDER, PAST_DATES, future_dates, wrong_orders
from ...domain.schema import TABLES
from ...translation import label
from .check import Check, Found, Severity
from .examination import Examination

_OWNERS = {
    "hazard_event": ("hazard_id", "hazard"),
    "sign_inspection": ("sign_id", "sign"),
    "progress": ("task_id", "task"),
    "accreditation": ("team_id", "team"),
}
"""Tables without codes of their own: how people call their rows is the code of what owns them."""


def _rows(
    examination: Examination, table: str, names: Iterable[str]
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield id, what people call it, and values of the records to judge that have any date."""
    wanted = tuple(dict.fromkeys(names))
    if TABLES[table].has_field("code"):
        for row in examination.judged(table, "id", "code", *wanted):
            if any(row[2:]):
                yield row[0], row[1], dict(zip(wanted, row[2:]))
        return
    reference, owner = _OWNERS[table]
    codes: dict[str, str] = {}
    for row in examination.judged(table, "id", reference, *wanted):
        if not codes:
            codes = dict(examination.rows(owner, "id", "code"))
        yield row[0], codes.get(row[1], ""), dict(zip(wanted, row[2:]))


def _wrong_order(examination: Examination) -> Iterator[Found]:
    for table, pairs in DATE_ORDER.items():
        names = [name for pair in pairs for name in pair]
        for record_id, code, values in _rows(examination, table, names):
            for wrong in wrong_orders(table, values):
                yield Found(table, record_id, code, _said(table, wrong))
    yield from _died_before_accident(examination)


def _said(table: str, wrong: Any) -> dict[str, object]:
    return {
        "first": label(TABLES[table].field(wrong.first)).lower(),
        "second": label(TABLES[table].field(wrong.second)).lower(),
        "first_day": wrong.first_day.isoformat(),
        "second_day": wrong.second_day.isoformat(),
    }


def _died_before_accident(examination: Examination) -> Iterator[Found]:
    names = ("id", "code", "incident_id", "died_on")
    victims = [row for row in examination.judged("victim", *names) if row[3] is not None]
    if not victims:
        return
    wanted = sorted({row[2] for row in victims})
    days = {row[0]: row[1] for row in examination.rows("incident", "id", "occurred_on", id=wanted)}
    for record_id, code, incident_id, died_on in victims:
        if died_on < days.get(incident_id, died_on):
            values = {
                "first": label(TABLES["incident"].field("occurred_on")).lower(),
                "second": label(TABLES["victim"].field("died_on")).lower(),
                "first_day": days[incident_id].isoformat(),
                "second_day": died_on.isoformat(),
            }
            yield Found("victim", record_id, code, values, (("incident", incident_id),))


def _in_the_future(examination: Examination) -> Iterator[Found]:
    for table, names in PAST_DATES.items():
        for record_id, code, values in _rows(examination, table, names):
            for name, day in future_dates(table, values, examination.today):
                said = {"field": label(TABLES[table].field(name)), "day": day.isoformat()}
                yield Found(table, record_id, code, said)


def _task_events_out_of_order(examination: Examination) -> Iterator[Found]:
    """Events of a task that were written later but say that they happened earlier."""
    tasks = {row[0]: row[1] for row in examination.judged("task", "id", "code")}
    where = {} if examination.is_whole else {"task_id": sorted(tasks)}
    if not tasks:
        return
    rows = examination.rows("task_event", "task_id", "event_date", "created_at", **where)
    latest: dict[str, Any] = {}
    told = set()
    for task_id, day, _ in sorted(rows, key=lambda row: row[2]):
        earlier = latest.get(task_id)
        if earlier is not None and day < earlier and task_id in tasks and task_id not in told:
            told.add(task_id)
            values = {"day": day.isoformat(), "earlier": earlier.isoformat()}
            yield Found("task", task_id, tasks[task_id], values)
        latest[task_id] = day if earlier is None else max(day, earlier)


CHECKS = (
    Check(
        "dates_out_of_order",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Dates out of order"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A date lies before another that must come first, such as an end before its start.",
        ),
        QT_TRANSLATE_NOOP(
            "checks", "{code}: {first} ({first_day}) is after {second} ({second_day})."
        ),
        _wrong_order,
    ),
    Check(
        "date_in_future",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Date in the future"),
        QT_TRANSLATE_NOOP("checks", "Something is said to have happened on a day that is to come."),
        QT_TRANSLATE_NOOP("checks", "{code}: {field} is {day}, a day that is to come."),
        _in_the_future,
    ),
    Check(
        "task_events_out_of_order",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Task history out of order"),
        QT_TRANSLATE_NOOP(
            "checks", "A step of a task is dated before the step that was recorded before it."
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: a step of {day} follows one of {earlier}."),
        _task_events_out_of_order,
    ),
)
