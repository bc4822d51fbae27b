"""Hazards: new ones, what was done about them, and how much of them remains."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Optional

from qgis.core import QgsGeometry, QgsWkbTypes

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.dates import check_past_date
from ..domain.rules.hazards import (
    check_class_change,
    check_closing,
    check_second_person,
    counts_as_released,
    is_open,
)
from ..domain.rules.values import read_values
from ..planning.measure import ground_area_m2
from ..planning.repair import repair_polygon
from ..store import Workspace
from ..translation import translate
from .hazard_events import answers_request, check_reason, insert_event
from .hazard_outlines import hazard_columns
from .kept_outlines import check_nothing_kept, drop_covered
from .knowledge_updates import follow_hazard

_ROW = (
    "id",
    "code",
    "name",
    "hazard_class",
    "status",
    "reliability",
    "conserved",
    "area_m2",
    "date_of_information",
)


@dataclass(frozen=True)
class HazardRow:
    """A line of the list of hazards; ``drawn`` is False where no outline is known."""

    id: str
    code: str
    name: Optional[str]
    hazard_class: str
    status: str
    reliability: Optional[str]
    conserved: Optional[bool]
    area_m2: Optional[float]
    date_of_information: Optional[date]
    drawn: bool


@dataclass(frozen=True)
class Bookkeeping:
    """Square metres of a hazard: recorded + added = cancelled + reduced + cleared + remaining."""

    recorded: float
    added: float
    cancelled: float
    reduced: float
    cleared: float
    remaining: float


def hazard_rows(workspace: Workspace, drawn: Optional[bool] = None) -> list[HazardRow]:
    """Return all hazards by code; only those with (or without) an outline where ``drawn`` says so."""
    columns = hazard_columns(workspace, (*_ROW, "geometry"), order=("code",))
    geometries = columns.pop("geometry")
    rows = [
        HazardRow(*values, drawn=wkb is not None)
        for wkb, *values in zip(geometries, *(columns[name] for name in _ROW))
    ]
    return rows if drawn is None else [row for row in rows if row.drawn == drawn]


def hazard_history(workspace: Workspace, code: str) -> list[Record]:
    """Return the events of a hazard, oldest first (records of ``hazard_event``).

    Errors: MineActionError where there is no such hazard.
    """
    hazard = workspace.find("hazard", code)
    order = ("event_date", "created_at")
    return workspace.read("hazard_event", {"hazard_id": hazard.id}, order=order)


def create_hazard(
    workspace: Workspace,
    geometry: Optional[QgsGeometry],
    process: str = "nts",
    when: Optional[date] = None,
    reason: str = "",
    **fields: Any,
) -> str:
    """Write a new hazard with the first event of its history; return its code.

    ``geometry``: a polygon in EPSG:4326, or None where no outline is known; ``fields``: of the
    table ``hazard``, ``hazard_class`` at least.

    Errors: MineActionError for unknown codes, values out of range and a date in the future.
    """
    when = when or date.today()
    check_past_date(when, date.today(), "when")
    values = read_values("hazard", {"hazard_class": "sha", "date_of_information": when, **fields})
    if geometry is not None and not geometry.isNull():
        outline = _as_multipolygon(geometry)
        values["geometry"] = bytes(outline.asWkb())
        values["area_m2"] = ground_area_m2(outline)
    kept = {name: value for name, value in values.items() if value is not None}
    with workspace.change(translate("changes", "New hazard"), reason) as change:
        hazard = change.insert("hazard", **kept)
        insert_event(change, hazard, process, when, reason)
        follow_hazard(workspace, change, hazard)
    return str(hazard.code)


def record_process(
    workspace: Workspace,
    code: str,
    process: str,
    when: date,
    reason: str,
    hazard_class: Optional[str] = None,
    status: Optional[str] = None,
    closure_reason: Optional[str] = None,
    conserved: Optional[bool] = None,
    approved_by: Optional[str] = None,
    seen: Optional[Record] = None,
) -> str:
    """Record what was done about a hazard, and its class or status after it; return the change's id.

    The outline stays as it is: land leaves a hazard only by being released. A correction needs
    a second person in ``approved_by``. Where the database knows who is who, a correction and a
    closing need a second login instead: what the first person records stands in the history and
    waits (``hazard_events.request_waiting``); a manager who records the same approves it.
    ``seen``: the hazard as the person saw it who decided.

    Errors: MineActionError for an unknown hazard or code, a date in the future, an empty reason,
    a lower class without a survey, a closing that would need released land; StaleRecordError
    where the hazard is no longer as it was ``seen``.
    """
    values = _wanted_state(hazard_class, status, closure_reason, conserved)
    read_values("hazard_event", {"process": process})
    check_past_date(when, date.today(), "when")
    check_reason(code, reason)
    if workspace.takes_two:
        _require_no_name(code, approved_by)
        hazard = seen or workspace.find("hazard", code)
        if process == "correction" or _closes(hazard, values):
            _check_state(workspace, hazard, values, process)
            return _record_with_second_person(workspace, hazard, values, process, when, reason)
    title = translate("changes", "Record process for {code}").format(code=code)
    with workspace.change(title, reason) as change:
        hazard = change.latest("hazard", code, seen, values)
        _check_state(workspace, hazard, values, process)
        if process == "correction":
            check_second_person(code, change.user, approved_by)
        updated = change.update(hazard, **values) if values else hazard
        insert_event(change, updated, process, when, reason, approved_by=approved_by)
        drop_covered(workspace, change, updated)
        if is_open(hazard.status) != is_open(updated.status):
            follow_hazard(workspace, change, updated)
    return change.id


def _wanted_state(
    hazard_class: Optional[str],
    status: Optional[str],
    closure_reason: Optional[str],
    conserved: Optional[bool],
) -> dict[str, Any]:
    given = {"hazard_class": hazard_class, "status": status, "closure_reason": closure_reason}
    values = {n: v for n, v in read_values("hazard", given).items() if v is not None}
    if values.get("status") in ("open", "worked_on"):
        values["closure_reason"] = None
    if conserved is not None:
        values["conserved"] = conserved
    return values


def _require_no_name(code: str, approved_by: Optional[str]) -> None:
    if approved_by:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{code}: on a server the second person approves with their own login, by recording "
                "the same. Leave the name empty.",
            ),
            code=code,
            field="approved_by",
        )


def _record_with_second_person(
    workspace: Workspace,
    hazard: Record,
    values: dict[str, Any],
    process: str,
    when: date,
    reason: str,
) -> str:
    """Ask for another state of a hazard, or approve it where somebody else has asked for it."""
    wanted = hazard.with_values(**values)
    asked = answers_request(workspace, hazard, wanted, process)
    if asked is None:
        title = translate("changes", "Ask for a change of {code}").format(code=hazard.code)
        with workspace.change(title, reason) as change:
            insert_event(change, wanted, process, when, reason)
        return change.id
    title = translate("changes", "Approve the change of {code}").format(code=hazard.code)
    with workspace.change(title, reason) as change:
        change.update(asked, approved_by=workspace.person)
        updated = change.update(hazard, **values)
        if is_open(hazard.status) != is_open(updated.status):
            follow_hazard(workspace, change, updated)
    return change.id


def _check_state(
    workspace: Workspace, hazard: Record, values: dict[str, Any], process: str
) -> None:
    """Refuse a class or status that the process cannot lead to. Errors: MineActionError."""
    if "hazard_class" in values:
        check_class_change(hazard.code, hazard.hazard_class, values["hazard_class"], process)
    if _closes(hazard, values):
        check_closing(hazard.code, process, values.get("closure_reason"))
        check_nothing_kept(workspace, hazard)


def _closes(hazard: Record, values: dict[str, Any]) -> bool:
    return is_open(hazard.status) and values.get("status") == "closed"


def bookkeeping(workspace: Workspace, code: str) -> Bookkeeping:
    """Return the area bookkeeping of a hazard; questioned and revoked land counts as remaining.

    Errors: MineActionError where there is no such hazard.
    """
    hazard = workspace.find("hazard", code)
    events = hazard_history(workspace, code)
    areas = [event.area_m2 for event in events if event.area_m2 is not None]
    recorded = areas[0] if areas else hazard.area_m2 or 0.0
    released = dict.fromkeys(("cancelled", "reduced", "cleared"), 0.0)
    for land in workspace.read("released_land", {"hazard_id": hazard.id}):
        if counts_as_released(land.record_status, land.status):
            released[land.product] += land.area_m2 or 0.0
    remaining = 0.0 if hazard.status == "closed" else hazard.area_m2 or 0.0
    added = sum(released.values()) + remaining - recorded
    return Bookkeeping(recorded, added, **released, remaining=remaining)


def _as_multipolygon(geometry: QgsGeometry) -> QgsGeometry:
    outline = QgsGeometry(repair_polygon(geometry).geometry)
    if outline.type() != QgsWkbTypes.GeometryType.PolygonGeometry or outline.isEmpty():
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "A hazard needs an outline with an area. Draw a polygon."),
            field="geometry",
        )
    outline.get().dropZValue()
    outline.get().dropMValue()
    outline.convertToMultiType()
    return outline
