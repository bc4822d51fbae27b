"""Records that contradict each other about where a hazard, a task or land is in its life."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any, Optional

import numpy as np

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.hazards import is_open
from ...domain.rules.periods import last_day
from ...planning.knowledge import containing
from ...planning.outlines import read_outlines
from ...store import Change, Workspace
from ...translation import code_label
from ..hazard_events import request_waiting
from ..knowledge import point_of
from ..situation import NO_EVENT
from .check import Check, Finding, Found, Repair, Severity
from .examination import Examination

OPEN_TASKS = ["draft", "assigned", "in_progress", "suspended"]
AFTERWARDS = ("quality_inspection", "post_clearance_inspection", "accident_investigation")
"""Kinds of task that are done about land that is closed."""


def _closed_hazard_open_task(examination: Examination) -> Iterator[Found]:
    names = ("id", "code", "kind")
    rows = examination.judged("task", *names, status=OPEN_TASKS)
    tasks = [row for row in rows if row[2] not in AFTERWARDS]
    hazards = _hazards_of_tasks(examination, [row[0] for row in tasks])
    for task_id, code, _ in tasks:
        named = hazards.get(task_id, [])
        # While one of several is still open there is something left to do.
        if named and not any(is_open(status) for _, _, status in named):
            values = {"hazards": ", ".join(hazard for _, hazard, _ in named)}
            others = tuple(("hazard", hazard_id) for hazard_id, _, _ in named)
            yield Found("task", task_id, code, values, others)


def _hazards_of_tasks(
    examination: Examination, task_ids: list[str]
) -> dict[str, list[tuple[str, str, str]]]:
    if not task_ids:
        return {}
    rows = examination.rows("task_link", "task_id", "hazard_id", task_id=task_ids)
    links = [(task, hazard) for task, hazard in rows if hazard]
    wanted = sorted({hazard for _, hazard in links})
    known = {row[0]: row for row in examination.rows("hazard", "id", "code", "status", id=wanted)}
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for task, hazard in links:
        if hazard in known:
            found[task].append(known[hazard])
    return found


def _accident_in_closed_hazard(examination: Examination) -> Iterator[Found]:
    names = ("id", "code", "geometry")
    closed = [row for row in examination.rows("hazard", *names, status="closed") if row[2]]
    if not closed:
        return
    accidents = _accidents(examination)
    inside = containing(_places(accidents), read_outlines([row[2] for row in closed]))
    held = [(row, closed[at]) for row, at in zip(accidents, inside.tolist()) if at >= 0]
    since = _last_events(examination, sorted({hazard[0] for _, hazard in held}))
    late = [pair for pair in held if _is_after(pair[0], since.get(pair[1][0]))]
    for accident, hazard in _outside_open(examination, late):
        others = (("hazard", hazard[0]),)
        yield Found("incident", accident[0], accident[1], {"hazard": hazard[1]}, others)


def _accidents(examination: Examination) -> list[tuple[Any, ...]]:
    names = ("id", "code", "geometry", "occurred_on", "date_precision", "status")
    rows = examination.judged("incident", *names, kind="accident")
    return [row for row in rows if row[2] and row[5] not in NO_EVENT]


def _places(rows: list[tuple[Any, ...]]) -> Any:
    return np.array([point_of(row[2]) for row in rows]).reshape(-1, 2)


def _last_events(examination: Examination, hazard_ids: list[str]) -> dict[str, date]:
    """The day since when each hazard is closed, as its history says."""
    if not hazard_ids:
        return {}
    names = ("hazard_id", "event_date")
    where = {"hazard_id": hazard_ids, "status": "closed"}
    found: dict[str, date] = {}
    for hazard_id, day in examination.rows("hazard_event", *names, **where):
        found[hazard_id] = max(day, found.get(hazard_id, day))
    return found


def _is_after(accident: tuple[Any, ...], closed_on: Optional[date]) -> bool:
    """Whether an accident may have happened since the hazard was closed, or nobody knows when."""
    return closed_on is None or last_day(accident[3], accident[4] or "day") >= closed_on


def _outside_open(examination: Examination, pairs: list[Any]) -> Iterator[Any]:
    """The accidents that no open hazard holds: merged and split ones live on under another code."""
    if pairs:
        rows = examination.rows("hazard", "status", "geometry")
        wkbs = [wkb for status, wkb in rows if wkb and is_open(status)]
        inside = containing(_places([pair[0] for pair in pairs]), read_outlines(wkbs))
        yield from (pair for pair, at in zip(pairs, inside.tolist()) if at < 0)


def _closed_without_reason(examination: Examination) -> Iterator[Found]:
    rows = examination.judged("hazard", "id", "code", "closure_reason", status="closed")
    for record_id, code, reason in rows:
        if reason is None:
            yield Found("hazard", record_id, code)


def _reason_while_open(examination: Examination) -> Iterator[Found]:
    rows = examination.judged("hazard", "id", "code", "status", "closure_reason")
    for record_id, code, status, reason in rows:
        if reason is not None and is_open(status):
            yield Found("hazard", record_id, code)


def _clear_reason(workspace: Workspace, change: Change, finding: Finding) -> None:
    for hazard in workspace.read("hazard", {"id": finding.record_id}):
        if is_open(hazard.status) and hazard.closure_reason is not None:
            change.update(hazard, closure_reason=None)


def _events_of(
    examination: Examination, table: str, owner: str, names: tuple[str, ...]
) -> dict[str, tuple[Any, ...]]:
    """The last event of each record, by its id: by date, then by when it was written."""
    where = {} if examination.only is None else {owner: sorted(_ids(examination, owner))}
    columns = (owner, "event_date", "created_at", *names)
    last: dict[str, tuple[Any, ...]] = {}
    for index, row in enumerate(examination.rows(table, *columns, **where)):
        key = (row[1], row[2], index)
        known = last.get(row[0])
        if known is None or known[0] < key:
            last[row[0]] = (key, *row[3:])
    return last


def _ids(examination: Examination, owner: str) -> set[str]:
    return (examination.only or {}).get(owner[: -len("_id")], set())


def _hazard_contradicts_history(examination: Examination) -> Iterator[Found]:
    last = _events_of(examination, "hazard_event", "hazard_id", ("hazard_class", "status"))
    names = ("id", "code", "hazard_class", "status")
    for record_id, code, kind, status in examination.judged("hazard", *names):
        event = last.get(record_id)
        if event is not None and event[1:] != (kind, status):
            if _waits_for_approval(examination, record_id):
                continue
            values = {
                "now": _state("hazard_class", kind, "hazard_status", status),
                "then": _state("hazard_class", event[1], "hazard_status", event[2]),
            }
            yield Found("hazard", record_id, code, values)


def _waits_for_approval(examination: Examination, hazard_id: str) -> bool:
    workspace = examination.workspace
    return request_waiting(workspace, workspace.get("hazard", hazard_id)) is not None


def _state(class_list: str, kind: str, status_list: str, status: str) -> str:
    return f"{code_label(class_list, kind)}, {code_label(status_list, status)}"


def _hazard_without_history(examination: Examination) -> Iterator[Found]:
    last = _events_of(examination, "hazard_event", "hazard_id", ())
    for record_id, code in examination.judged("hazard", "id", "code"):
        if record_id not in last:
            yield Found("hazard", record_id, code)


def _task_contradicts_history(examination: Examination) -> Iterator[Found]:
    last = _events_of(examination, "task_event", "task_id", ("status",))
    for record_id, code, status in examination.judged("task", "id", "code", "status"):
        event = last.get(record_id)
        if event is not None and event[1] != status:
            values = {
                "now": code_label("task_status", status),
                "then": code_label("task_status", event[1]),
            }
            yield Found("task", record_id, code, values)


CHECKS = (
    Check(
        "closed_hazard_open_task",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Open task for a closed hazard"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A task that is not finished is about hazards that are all closed. End the task, or record"
            " why a hazard is open again.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code} is still open, but {hazards} is closed."),
        _closed_hazard_open_task,
    ),
    Check(
        "accident_in_closed_hazard",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Accident in a closed hazard"),
        QT_TRANSLATE_NOOP(
            "checks",
            "An accident happened in a hazard after it was closed. Record the process that opens it"
            " again, and look at land released beside it.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: accident in {hazard}, which is closed."),
        _accident_in_closed_hazard,
    ),
    Check(
        "closed_without_reason",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Closed without a reason"),
        QT_TRANSLATE_NOOP("checks", "A hazard is closed and nobody said why."),
        QT_TRANSLATE_NOOP("checks", "{code} is closed without a reason."),
        _closed_without_reason,
    ),
    Check(
        "reason_while_open",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Open with a reason for closing"),
        QT_TRANSLATE_NOOP("checks", "A hazard that is open carries a reason for closing."),
        QT_TRANSLATE_NOOP("checks", "{code} is open, but has a reason for closing."),
        _reason_while_open,
        Repair(
            QT_TRANSLATE_NOOP("checks", "Empties the reason for closing; the hazard stays open."),
            _clear_reason,
        ),
    ),
    Check(
        "hazard_contradicts_history",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Hazard contradicts its history"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Class or status of a hazard is not that of its last event: it was changed without a"
            " recorded process. Record the process, or undo the change.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code} is “{now}”; by its last event it is “{then}”."),
        _hazard_contradicts_history,
    ),
    Check(
        "hazard_without_history",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Hazard without a history"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A hazard has no event that says how and when it became known. Record the process.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code} has no history."),
        _hazard_without_history,
    ),
    Check(
        "task_contradicts_history",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Task contradicts its history"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The status of a task is not that of its last event: it was changed past the dock.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code} is “{now}”; by its last event it is “{then}”."),
        _task_contradicts_history,
    ),
)
