"""The life of a task and how long its work takes."""

from __future__ import annotations

import math
from collections.abc import Collection
from datetime import date, timedelta

from ..codes import TaskStatus
from ..errors import MineActionError
from ..marks import QT_TRANSLATE_NOOP

_S = TaskStatus

TRANSITIONS: dict[str, frozenset[str]] = {
    "draft": frozenset({"assigned", "aborted"}),
    "assigned": frozenset({"in_progress", "aborted"}),
    "in_progress": frozenset({"suspended", "completed", "aborted"}),
    "suspended": frozenset({"in_progress", "aborted"}),
    # Back to work when its quality fails.
    "completed": frozenset({"approved", "in_progress", "aborted"}),
    "approved": frozenset(),
    "aborted": frozenset(),
}
"""The status that may follow each status."""

ACTIVE = frozenset({"assigned", "in_progress", "suspended"})
"""A team is bound by its tasks in these."""

ASSIGNABLE = frozenset({"draft", "assigned"})
"""A task in these can be given to a team, or to another one."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def next_statuses(status: str) -> tuple[str, ...]:
    """Return the codes that may follow ``status``, in the order of the code list."""
    return tuple(str(member) for member in _S if member in TRANSITIONS[status])


def check_transition(task_code: str, old: str, new: str) -> None:
    """Refuse a status that may not follow the present one.

    Errors: MineActionError, naming what may follow.
    """
    if new in TRANSITIONS.get(old, frozenset()):
        return
    allowed = next_statuses(old)
    if not allowed:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "Task {code} is {old}; that is final. Create a new task instead."
            ),
            code=task_code,
            old=old,
            field="status",
        )
    raise MineActionError(
        QT_TRANSLATE_NOOP(
            "errors", "Task {code} is {old} and cannot become {new}. It can become: {allowed}."
        ),
        code=task_code,
        old=old,
        new=new,
        allowed=", ".join(allowed),
        field="status",
    )


def working_days(area_m2: float, m2_per_day: float) -> int:
    """Return the whole days that ``area_m2`` takes; at least one."""
    if m2_per_day <= 0:
        raise ValueError("m2_per_day must be positive")
    return max(1, math.ceil(area_m2 / m2_per_day))


def end_of_work(start: date, days: int, work_days: Collection[str]) -> date:
    """Return the last of ``days`` working days from ``start`` on.

    ``work_days`` are codes such as ``mon``. Errors: ValueError without a single working day or
    with less than one day; OverflowError past the year 9999.
    """
    weekdays = {WEEKDAYS.index(day) for day in work_days}
    if not weekdays or days < 1:
        raise ValueError("work needs a working day in the week and at least one day")
    # Whole weeks first: a very large task would otherwise be counted day by day.
    weeks, rest = divmod(days - 1, len(weekdays))
    day = _first_working_day(start, weekdays) + timedelta(weeks=weeks)
    for _ in range(rest):
        day = _first_working_day(day + timedelta(days=1), weekdays)
    return day


def _first_working_day(day: date, weekdays: set[int]) -> date:
    while day.weekday() not in weekdays:
        day += timedelta(days=1)
    return day


def periods_overlap(start: date, end: date, other_start: date, other_end: date) -> bool:
    """Tell whether two periods share a day; both ends belong to a period."""
    return start <= other_end and other_start <= end
