"""Give a task to a team: when it ends, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Optional

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.tasks import (
    ACTIVE,
    ASSIGNABLE,
    end_of_work,
    periods_overlap,
    working_days,
)
from ..store import Workspace
from ..translation import code_label, translate
from .tasks import insert_task_event


@dataclass(frozen=True)
class AssignmentWarning:
    """What speaks against an assignment; ``blocking`` ones need a reason to go on all the same.

    ``kind``: double_booked, method_missing, not_accredited, no_method, area_unknown, in_the_past.
    """

    kind: str
    message: str
    blocking: bool


@dataclass(frozen=True)
class Assignment:
    """A task with its team and dates, the last day of work, and what was said against it."""

    task_code: str
    team_code: str
    start: date
    end: date
    warnings: tuple[AssignmentWarning, ...]


def preview_assignment(
    workspace: Workspace, task_code: str, team_code: str, start: date
) -> Assignment:
    """Return what assigning would give; writes nothing.

    Errors: MineActionError for an unknown task or team, a task past its start, a team without
    an output per day.
    """
    task = workspace.find("task", task_code)
    team = workspace.find("team", team_code)
    if task.status not in ASSIGNABLE:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Task {code} is {status} and cannot be assigned any more. Choose one that is"
                " draft or assigned.",
            ),
            code=task_code,
            status=task.status,
            field="task",
        )
    end = _end(workspace, task, team, start)
    warnings = (
        *_area_warnings(task, start),
        *_double_bookings(workspace, task, team, start, end),
        *_method_warnings(workspace, task, team, start, end),
    )
    return Assignment(task_code, team_code, start, end, warnings)


def assign_task(
    workspace: Workspace,
    task_code: str,
    team_code: str,
    start: date,
    force_reason: Optional[str] = None,
    seen: Optional[Record] = None,
) -> Assignment:
    """Assign a task to a team from ``start`` on; the end follows from area, output and work days.

    ``seen``: the task as the person saw it who decided.

    Errors: MineActionError as for ``preview_assignment``, and for blocking warnings without a
    ``force_reason``; StaleRecordError where the task is no longer as it was ``seen``.
    """
    reason = (force_reason or "").strip()
    title = translate("changes", "Assign {task} to {team}").format(task=task_code, team=team_code)
    with workspace.change(title, reason) as change:
        # The team is held too: two people who give it work at once would double-book it.
        team = change.latest("team", team_code)
        wanted = {"status": "assigned", "team_id": team.id, "planned_start": start}
        task = change.latest("task", task_code, seen, wanted)
        assignment = preview_assignment(workspace, task_code, team_code, start)
        _check_forced(assignment, reason)
        change.update(
            task,
            organisation_id=team.organisation_id,
            planned_end=assignment.end,
            **wanted,
        )
        insert_task_event(change, task.id, "assigned", date.today(), reason)
    return assignment


def _check_forced(assignment: Assignment, reason: str) -> None:
    blocking = [warning.message for warning in assignment.warnings if warning.blocking]
    if blocking and not reason:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{code} was not assigned: {warnings} Choose another team or day, or give a reason"
                " (FORCE_REASON) to assign it all the same.",
            ),
            code=assignment.task_code,
            warnings=" ".join(blocking),
            field="force_reason",
        )


def _end(workspace: Workspace, task: Record, team: Record, start: date) -> date:
    days = 1
    if task.area_m2:
        if not team.m2_per_day:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Team {code} has no output in m² per day, so the end of {task} cannot be"
                    " computed. Fill it in.",
                ),
                code=team.code,
                task=task.code,
                field="team",
            )
        days = working_days(task.area_m2, team.m2_per_day)
    work_days = team.work_days or tuple(str(day) for day in _profile_days(workspace))
    try:
        return end_of_work(start, days, work_days)
    except OverflowError as error:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "Team {code} would need {days} days for {task}. Split the task first."
            ),
            code=team.code,
            days=days,
            task=task.code,
            field="team",
        ) from error


def _profile_days(workspace: Workspace) -> list[str]:
    days = workspace.profile["work_days"]
    return list(days) if isinstance(days, (list, tuple)) else []


def _area_warnings(task: Record, start: date) -> Iterator[AssignmentWarning]:
    if not task.area_m2:
        text = translate("warnings", "The area of {task} is unknown; one day is planned.")
        yield AssignmentWarning("area_unknown", text.format(task=task.code), False)
    if start < date.today():
        text = translate("warnings", "The work would start in the past, on {start}.")
        yield AssignmentWarning("in_the_past", text.format(start=start.isoformat()), False)


def _double_bookings(
    workspace: Workspace, task: Record, team: Record, start: date, end: date
) -> Iterator[AssignmentWarning]:
    where = {"team_id": team.id, "status": sorted(ACTIVE)}
    for other in workspace.read("task", where, order=("planned_start",)):
        first = other.actual_start or other.planned_start
        last = other.planned_end or first
        if other.id == task.id or first is None or last is None:
            continue
        if other.status != "assigned":
            # Work that has begun and is late still binds the team today.
            last = max(last, date.today())
        if periods_overlap(start, end, first, last):
            text = translate(
                "warnings", "{team} is booked for {other} from {first} to {last}."
            ).format(team=team.code, other=other.code, first=first, last=last)
            yield AssignmentWarning("double_booked", text, True)


def _method_warnings(
    workspace: Workspace, task: Record, team: Record, start: date, end: date
) -> Iterator[AssignmentWarning]:
    if not task.methods:
        text = translate("warnings", "{task} names no method, so none could be checked.")
        yield AssignmentWarning("no_method", text.format(task=task.code), False)
    for method in task.methods or ():
        name = code_label("method", method)
        if method not in (team.methods or ()):
            text = translate("warnings", "{team} does not work by the method {method}.")
            yield AssignmentWarning(
                "method_missing", text.format(team=team.code, method=name), True
            )
        fault = _accreditation_fault(workspace, team, method, start, end)
        if fault:
            yield AssignmentWarning(
                "not_accredited", fault.format(team=team.code, method=name), True
            )


def _accreditation_fault(
    workspace: Workspace, team: Record, method: str, start: date, end: date
) -> Optional[str]:
    held = workspace.read("accreditation", {"team_id": team.id, "method": method})
    held += workspace.read(
        "accreditation", {"organisation_id": team.organisation_id, "method": method}
    )
    if not held:
        return translate("warnings", "{team} is not accredited for {method}.")
    valid = [each for each in held if not each.suspended]
    if not valid:
        return translate("warnings", "The accreditation of {team} for {method} is suspended.")
    for each in valid:
        if each.valid_from <= start and (each.valid_to is None or each.valid_to >= end):
            return None
    text = translate(
        "warnings",
        "The accreditation of {team} for {method} does not cover the work from {start} to {end}.",
    )
    # The names stay for the caller, who fills in the same two for every fault.
    return text.replace("{start}", start.isoformat()).replace("{end}", end.isoformat())
