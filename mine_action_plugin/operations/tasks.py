"""Tasks: made from hazards, split by size, taken through their life."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Optional

from qgis.core import QgsFeedback, QgsGeometry

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.hazards import is_open
from ..domain.rules.tasks import check_transition
from ..domain.rules.values import check_required, read_values
from ..planning.division import divide, pieces_needed
from ..planning.measure import ground_area_m2
from ..store import Change, Workspace
from ..translation import translate
from .hazard_events import insert_event
from .hazard_outlines import read_hazards

MOST_PIECES = 500
"""More tasks than this from one call is a slip in MAX_AREA_M2, not a plan."""

STATUSES_WITH_REASON = ("aborted", "suspended")
"""A task becomes none of these without a word why."""

_CODES_AT_ONCE = 500

_WORK_ON_HAZARD = {
    "ts": "ts",
    "clearance": "clearance",
    "battle_area_clearance": "clearance",
    "eod_spot": "clearance",
    "road_clearance": "clearance",
}
"""Kinds of task during which a hazard is worked on, and the process that its history names."""


def create_task(
    workspace: Workspace,
    hazard_codes: Sequence[str],
    kind: str,
    methods: Sequence[str] = (),
    objective: str = "",
    depth_m: Optional[float] = None,
    max_area_m2: float = 0,
    feedback: Optional[QgsFeedback] = None,
) -> list[str]:
    """Make a task over hazards, or several of at most ``max_area_m2`` each; return their codes.

    The tasks together cover the hazards. A hazard without an outline is linked to each of them.
    ``depth_m`` None takes the profile's depth where the kind of task clears land.

    Errors: MineActionError for an unknown or closed hazard, an unknown kind or method, and a
    maximum that gives more than 500 tasks.
    """
    hazards = open_hazards(workspace, hazard_codes)
    if depth_m is None and _WORK_ON_HAZARD.get(kind) == "clearance":
        depth_m = workspace.profile.number("clearance_depth_m")
    given = {"kind": kind, "methods": tuple(methods), "objective": objective, "depth_m": depth_m}
    values = read_values("task", given)
    check_required("task", values)
    values = {name: value for name, value in values.items() if value is not None}
    pieces = _pieces(hazards, max_area_m2)
    codes = []
    with workspace.change(translate("changes", "Create task")) as change:
        # What was divided is the ground as it was read.
        change.hold_many(hazards)
        for done, piece in enumerate(pieces):
            codes.append(_insert_task(change, values, piece, hazards))
            if feedback is not None:
                feedback.setProgress(100 * (done + 1) / len(pieces))
    return codes


def set_task_status(
    workspace: Workspace,
    task_code: str,
    status: str,
    reason: str = "",
    when: Optional[date] = None,
    seen: Optional[Record] = None,
) -> str:
    """Take a task to another status and write its history; return the change's id.

    The first day in progress and the day of completion become the actual start and end. While a
    task that searches or clears is in progress its open hazards are ``worked_on``. ``seen``: the
    task as the person saw it who decided.

    Errors: MineActionError where the status may not follow, and for aborting without a reason;
    StaleRecordError where the task is no longer as it was ``seen``.
    """
    read_values("task", {"status": status})
    _check_status(task_code, status, reason)
    when = when or date.today()
    title = translate("changes", "{code} becomes {status}").format(code=task_code, status=status)
    with workspace.change(title, reason) as change:
        task = change.latest("task", task_code, seen, {"status": status})
        check_transition(task_code, task.status, status)
        change.update(task, status=status, **_actual_dates(task, status, when))
        insert_task_event(change, task.id, status, when, reason)
        _follow_hazards(workspace, change, task, status, when)
    return change.id


def _check_status(task_code: str, status: str, reason: str) -> None:
    if status == "assigned":
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "Assign {code} to a team to make it assigned."),
            code=task_code,
            field="status",
        )
    if status in STATUSES_WITH_REASON and not reason.strip():
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "Say why {code} becomes {status}: the reason is empty."),
            code=task_code,
            status=status,
            field="reason",
        )


def open_hazards(workspace: Workspace, codes: Sequence[str]) -> list[Record]:
    """Return the hazards with these codes.

    Errors: MineActionError where one is unknown or closed, or none is named.
    """
    if not codes:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "No hazard is named. Give at least one code."),
            field="hazards",
        )
    hazards = _named_hazards(workspace, list(dict.fromkeys(codes)))
    for hazard in hazards:
        if not is_open(hazard.status):
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "{code} is closed. Choose open hazards only."),
                code=hazard.code,
                field="hazards",
            )
    return hazards


def _named_hazards(workspace: Workspace, codes: Sequence[str]) -> list[Record]:
    found = {}
    # By the hundred: one look-up each is slow for a whole country, one for all too long for SQL.
    for start in range(0, len(codes), _CODES_AT_ONCE):
        where = {"code": codes[start : start + _CODES_AT_ONCE]}
        found.update({hazard.code: hazard for hazard in read_hazards(workspace, where)})
    return [found[code] if code in found else workspace.find("hazard", code) for code in codes]


def insert_task_event(
    change: Change, task_id: str, status: str, when: date, reason: str = ""
) -> None:
    """Write a line of a task's history."""
    change.insert(
        "task_event",
        task_id=task_id,
        status=status,
        event_date=when,
        decided_by=change.user,
        reason=reason or None,
    )


def _pieces(hazards: Sequence[Record], max_area_m2: float) -> list[Optional[QgsGeometry]]:
    outlines = [outline_of(hazard) for hazard in hazards if hazard.geometry]
    if not outlines:
        return [None]
    whole = outlines[0] if len(outlines) == 1 else QgsGeometry.unaryUnion(outlines)
    whole.convertToMultiType()
    if max_area_m2 <= 0:
        return [whole]
    count = pieces_needed(ground_area_m2(whole), max_area_m2)
    if count > MOST_PIECES:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{value} m² would make {count} tasks. Give a larger area; at most {most} tasks are"
                " made at once.",
            ),
            value=max_area_m2,
            count=count,
            most=MOST_PIECES,
            field="max_area_m2",
        )
    return [*divide(whole, max_area_m2)]


def outline_of(record: Record) -> QgsGeometry:
    """Return the geometry of a record that has one."""
    geometry = QgsGeometry()
    geometry.fromWkb(record.geometry)
    return geometry


def _insert_task(
    change: Change,
    values: dict[str, Any],
    piece: Optional[QgsGeometry],
    hazards: Sequence[Record],
) -> str:
    placed = dict(values)
    if piece is not None:
        placed["geometry"] = bytes(piece.asWkb())
        placed["area_m2"] = ground_area_m2(piece)
    task = change.insert("task", **placed)
    concerned = [hazard for hazard in hazards if _concerns(piece, hazard)]
    change.insert_many(
        "task_link", [{"task_id": task.id, "hazard_id": hazard.id} for hazard in concerned]
    )
    insert_task_event(change, task.id, "draft", date.today())
    return str(task.code)


def _concerns(piece: Optional[QgsGeometry], hazard: Record) -> bool:
    if piece is None or not hazard.geometry:
        return True
    outline = outline_of(hazard)
    # A shared edge is not enough: the piece beside a cut has nothing of that hazard.
    return piece.intersects(outline) and ground_area_m2(piece.intersection(outline)) > 0.01


def _actual_dates(task: Record, status: str, when: date) -> dict[str, Any]:
    if status == "in_progress":
        return {"actual_start": task.actual_start or when, "actual_end": None}
    return {"actual_end": when} if status in ("completed", "aborted") else {}


def _follow_hazards(
    workspace: Workspace, change: Change, task: Record, status: str, when: date
) -> None:
    process = _WORK_ON_HAZARD.get(task.kind)
    if process is None:
        return
    wanted = "worked_on" if status == "in_progress" else "open"
    links = workspace.read("task_link", {"task_id": task.id})
    concerned = sorted({link.hazard_id for link in links if link.hazard_id})
    for hazard in change.take_many("hazard", concerned):
        busy = wanted == "open" and _is_worked_on(workspace, hazard.id)
        if hazard.status in (wanted, "closed") or busy:
            continue
        updated = change.update(hazard, status=wanted)
        insert_event(change, updated, process, when, task.code, task_id=task.id)


def _is_worked_on(workspace: Workspace, hazard_id: str) -> bool:
    links = workspace.read("task_link", {"hazard_id": hazard_id})
    where = {"id": [link.task_id for link in links], "status": "in_progress"}
    tasks = workspace.read("task", where)
    return any(task.kind in _WORK_ON_HAZARD for task in tasks)
