"""What needs attention in a workspace, the most urgent first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Optional

from qgis.core import QgsGeometry, QgsRectangle

from ..domain.rules.hazards import is_open
from ..domain.rules.periods import overlaps, twelve_months
from ..domain.rules.tasks import ACTIVE
from ..store import Workspace
from ..translation import translate, whole_number
from .hazard_outlines import hazard_columns
from .kept_outlines import outline_losses
from .sign_removal import signs_to_remove

MOST_OF_A_KIND = 50
"""More findings of one kind than this are given as one that counts the rest."""

_SETTLED = ("closed", "nothing_found", "not_explosive", "duplicate")


@dataclass(frozen=True)
class Finding:
    """One thing to look at: a sentence, the record, and a place to zoom to.

    ``kind``: a fixed name; ``table`` and ``code`` are None where many records are meant;
    ``where``: (xmin, ymin, xmax, ymax) in degrees or None; ``page``: the page of the dock that
    has the right button; ``is_alarm``: somebody may be in danger now.
    """

    kind: str
    message: str
    page: str
    table: Optional[str] = None
    code: Optional[str] = None
    where: Optional[tuple[float, float, float, float]] = None
    is_alarm: bool = False


def find_attention(workspace: Workspace, today: date) -> list[Finding]:
    """Return the findings of a workspace on a day, ordered by urgency."""
    return [finding for check in _CHECKS for finding in check(workspace, today)]


def _questioned_land(workspace: Workspace, today: date) -> Iterator[Finding]:
    text = translate("attention", "{code}: this released land is questioned. Investigate.")
    for land in workspace.read("released_land", {"status": "questioned"}, order=("code",)):
        yield Finding(
            "questioned_land",
            text.format(code=land.code),
            "hazards",
            "released_land",
            land.code,
            _box(land.geometry),
            is_alarm=True,
        )


def _unexpected_accidents(workspace: Workspace, today: date) -> Iterator[Finding]:
    names = ("code", "occurred_on", "date_precision", "status", "distance_m", "geometry")
    where = {"kind": "accident", "knowledge_now": "outside_known"}
    columns = workspace.columns("incident", names, where, order=("-occurred_on",))
    start, end = twelve_months(today)
    found = [
        (code, distance, wkb)
        for code, day, precision, status, distance, wkb in zip(*(columns[n] for n in names))
        if status not in _SETTLED and overlaps(day, precision or "day", start, end)
    ]
    for code, distance, wkb in found[:MOST_OF_A_KIND]:
        yield Finding(
            "accident_outside",
            _accident_message(code, distance),
            "incidents",
            "incident",
            code,
            _box(wkb),
            is_alarm=True,
        )
    if len(found) > MOST_OF_A_KIND:
        text = translate("attention", "{count} more accidents outside every known hazard.")
        message = text.format(count=len(found) - MOST_OF_A_KIND)
        yield Finding("accident_outside", message, "incidents", "incident", is_alarm=True)


def _accident_message(code: str, distance_m: Optional[float]) -> str:
    if distance_m is None:
        return translate("attention", "{code}: accident outside every known hazard.").format(
            code=code
        )
    text = translate("attention", "{code}: accident {distance} m outside every known hazard.")
    return text.format(code=code, distance=whole_number(distance_m))


def _late_tasks(workspace: Workspace, today: date) -> Iterator[Finding]:
    tasks = workspace.read("task", {"status": sorted(ACTIVE)}, order=("planned_end",))
    for task in tasks:
        if task.planned_end is not None and task.planned_end < today:
            text = translate("attention", "{code} is late by {days} days.")
            message = text.format(code=task.code, days=(today - task.planned_end).days)
            yield Finding("late_task", message, "tasks", "task", task.code, _box(task.geometry))


def _signs(workspace: Workspace, today: date) -> Iterator[Finding]:
    where = {"status": ["emplaced", "damaged"]}
    due = workspace.columns("sign", ("inspection_due", "geometry"), where)
    overdue = [
        wkb
        for day, wkb in zip(due["inspection_due"], due["geometry"])
        if day is not None and day < today
    ]
    missing = workspace.columns("sign", ("geometry",), {"status": "missing"})["geometry"]
    texts = (
        ("signs_missing", translate("attention", "{count} signs are missing."), missing),
        (
            "signs_overdue",
            translate("attention", "{count} signs are overdue for inspection."),
            overdue,
        ),
    )
    for kind, text, places in texts:
        if places:
            message = text.format(count=len(places))
            yield Finding(kind, message, "signs", "sign", where=_common_box(places))


def _signs_to_remove(workspace: Workspace, today: date) -> Iterator[Finding]:
    signs = signs_to_remove(workspace)
    if signs:
        text = translate("attention", "{count} signs mark only released land and may come down.")
        where = _common_box([sign.geometry for sign in signs])
        message = text.format(count=len(signs))
        yield Finding("signs_to_remove", message, "signs", "sign", where=where)


def _not_drawn(workspace: Workspace, today: date) -> Iterator[Finding]:
    columns = hazard_columns(workspace, ("code", "status", "geometry"))
    rows = zip(columns["code"], columns["status"], columns["geometry"])
    codes = [code for code, status, wkb in rows if is_open(status) and not wkb]
    if codes:
        text = translate("attention", "{count} recorded hazards cannot be drawn.")
        yield Finding("not_drawn", text.format(count=len(codes)), "hazards", "hazard")


def _lost_outlines(workspace: Workspace, today: date) -> Iterator[Finding]:
    for loss in outline_losses(workspace):
        text = translate(
            "attention", "{code}: {area} m² lost outside a recorded process; both outlines count."
        )
        message = text.format(code=loss.code, area=whole_number(loss.lost_m2))
        yield Finding("outline_lost", message, "hazards", "hazard", loss.code, _box(loss.geometry))


def _reviews(workspace: Workspace, today: date) -> Iterator[Finding]:
    names = ("code", "status", "review_due", "geometry")
    columns = hazard_columns(workspace, names, order=("review_due",))
    due = [
        (code, day, wkb)
        for code, status, day, wkb in zip(*(columns[name] for name in names))
        if is_open(status) and day is not None and day < today
    ]
    for code, day, wkb in due[:MOST_OF_A_KIND]:
        text = translate("attention", "{code}: its review was due on {day}.")
        message = text.format(code=code, day=day.isoformat())
        yield Finding("review_due", message, "hazards", "hazard", code, _box(wkb))
    if len(due) > MOST_OF_A_KIND:
        text = translate("attention", "{count} more hazards are due for review.")
        message = text.format(count=len(due) - MOST_OF_A_KIND)
        yield Finding("review_due", message, "hazards", "hazard")


_CHECKS: tuple[Callable[[Workspace, date], Iterator[Finding]], ...] = (
    _lost_outlines,
    _questioned_land,
    _unexpected_accidents,
    _signs,
    _late_tasks,
    _not_drawn,
    _reviews,
    _signs_to_remove,
)


def _box(wkb: Optional[bytes]) -> Optional[tuple[float, float, float, float]]:
    return _common_box([wkb]) if wkb else None


def _common_box(wkbs: Sequence[Any]) -> tuple[float, float, float, float]:
    extent = QgsRectangle()
    for wkb in wkbs:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        extent.combineExtentWith(geometry.boundingBox())
    return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
