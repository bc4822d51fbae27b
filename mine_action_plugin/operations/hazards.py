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
from ..store import Change, Workspace
from ..translation import translate
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
    columns = workspace.columns("hazard", (*_ROW, "geometry"), order=("code",))
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
    a second person in ``approved_by``. ``seen``: the hazard as the person saw it who decided.

    Errors: MineActionError for an unknown hazard or code, a date in the future, an empty reason,
    a lower class without a survey, a closing that would need released land; StaleRecordError
    where the hazard is no longer as it was ``seen``.
    """
    given = {"hazard_class": hazard_class, "status": status, "closure_reason": closure_reason}
    values = {n: v for n, v in read_values("hazard", given).items() if v is not None}
    read_values("hazard_event", {"process": process})
    check_past_date(when, date.today(), "when")
    _check_reason(code, reason)
    if values.get("status") in ("open", "worked_on"):
        values["closure_reason"] = None
    if conserved is not None:
        values["conserved"] = conserved
    title = translate("changes", "Record process for {code}").format(code=code)
    with workspace.change(title, reason) as change:
        hazard = change.latest("hazard", code, seen, values)
        if "hazard_class" in values:
            check_class_change(code, hazard.hazard_class, values["hazard_class"], process)
        if values.get("status") == "closed" and hazard.status != "closed":
            check_closing(code, process, closure_reason)
        if process == "correction":
            check_second_person(code, change.user, approved_by)
        updated = change.update(hazard, **values) if values else hazard
        insert_event(change, updated, process, when, reason, approved_by=approved_by)
        if is_open(hazard.status) != is_open(updated.status):
            follow_hazard(workspace, change, updated)
    return change.id


def insert_event(
    change: Change, hazard: Record, process: str, when: date, reason: str, **values: Any
) -> None:
    """Write how a hazard stands after ``process``; further fields of the event in ``values``."""
    change.insert(
        "hazard_event",
        hazard_id=hazard.id,
        hazard_class=hazard.hazard_class,
        status=hazard.status,
        conserved=hazard.conserved,
        event_date=when,
        process=process,
        reason=reason or None,
        area_m2=hazard.area_m2,
        geometry=hazard.geometry,
        **values,
    )


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


def _check_reason(code: str, reason: str) -> None:
    if not reason.strip():
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "Say why {code} changes: the reason is empty."),
            code=code,
            field="reason",
        )


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
