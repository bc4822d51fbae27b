"""Log an accident, a report or a find: with its victims, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Optional

from qgis.core import QgsGeometry, QgsPointXY

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.rules.dates import check_past_date, first_day
from ..domain.rules.values import check_required, read_values
from ..store import Change, Workspace
from ..translation import translate
from .hazard_reach import keep_reach
from .knowledge import Knowledge, knowledge_of_position, knowledge_values
from .knowledge_updates import follow_released

ADULT_AGE = 18
"""Convention on the Rights of the Child, article 1."""

_PRIVATE_VICTIM = ("name", "birth_date", "address")


@dataclass(frozen=True)
class VictimReport:
    """A person who was harmed; codes of the lists of the same names, ``age`` in years.

    ``name``, ``birth_date`` and ``address`` are kept in the restricted table.
    """

    outcome: str = "unknown"
    sex: str = "unknown"
    age: Optional[int] = None
    age_group: str = "unknown"
    activity: str = "unknown"
    civil_status: str = "unknown"
    occupation: str = "unknown"
    tampered: Optional[bool] = None
    eore_before: Optional[bool] = None
    died_on: Optional[date] = None
    remarks: Optional[str] = None
    name: Optional[str] = None
    birth_date: Optional[date] = None
    address: Optional[str] = None


@dataclass(frozen=True)
class IncidentReport:
    """What somebody reports: ``point`` in EPSG:4326, as it was typed in ``entered_as``.

    ``killed`` and ``injured`` are counted from the victims when they are None. ``fields`` holds
    any further fields of the table ``incident`` by name.
    """

    point: QgsPointXY
    kind: str
    occurred_on: date
    date_precision: str = "day"
    device: Optional[str] = None
    cause: Optional[str] = None
    activity: Optional[str] = None
    marked_before: Optional[bool] = None
    demining: Optional[bool] = None
    accuracy_m: Optional[float] = None
    position_basis: str = "unknown"
    place_name: Optional[str] = None
    remarks: Optional[str] = None
    entered_as: str = ""
    reporter: Optional[str] = None
    reporter_contact: Optional[str] = None
    victims: tuple[VictimReport, ...] = ()
    killed: Optional[int] = None
    injured: Optional[int] = None
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class LoggedIncident:
    """What was written; ``questioned`` are codes of released land that this incident puts in doubt."""

    id: str
    code: str
    knowledge: str
    hazard_code: Optional[str]
    distance_m: Optional[float]
    change_id: str
    questioned: tuple[str, ...] = ()


def log_incident(workspace: Workspace, report: IncidentReport) -> LoggedIncident:
    """Write an incident with its victims and what was known about its place: all or nothing.

    An incident on released land makes that land, and what was released by the same task,
    ``questioned``.

    Errors: MineActionError for a date in the future, a place outside the world, an unknown
    code, fewer casualties than victims, casualties of something that is not an accident.
    """
    values = incident_values(report)
    victims = [_victim_values(victim) for victim in report.victims]
    known = knowledge_of_position(
        workspace, report.point, values.get("accuracy_m"), values.get("position_basis")
    )
    values.update(knowledge_values(known), knowledge_then=known.answer)
    before = workspace.own_version
    with workspace.change(translate("changes", "Log incident")) as change:
        incident = change.insert("incident", **values)
        _insert_reporter(change, incident.id, report)
        _insert_victims(change, incident.id, victims)
        questioned = _question_released(workspace, change, known, incident.code)
    keep_reach(workspace, before)
    return LoggedIncident(
        incident.id,
        incident.code,
        known.answer,
        known.hazard_code,
        known.distance_m,
        change.id,
        questioned,
    )


def incident_values(report: IncidentReport) -> dict[str, Any]:
    """Return the checked fields of the table ``incident`` for a report, its geometry too.

    Errors: MineActionError as for ``log_incident``.
    """
    _check_place(report.point)
    given = {name: getattr(report, name) for name in _REPORT_FIELDS}
    values = read_values("incident", {**given, **report.fields})
    check_required("incident", values)
    values["occurred_on"] = first_day(values["occurred_on"], values["date_precision"] or "day")
    check_past_date(values["occurred_on"], date.today(), "occurred_on")
    values.update(_casualties(report))
    _check_kind(values)
    values["geometry"] = bytes(QgsGeometry.fromPointXY(report.point).asWkb())
    return {name: value for name, value in values.items() if value is not None}


_REPORT_FIELDS = (
    "kind",
    "occurred_on",
    "date_precision",
    "device",
    "cause",
    "activity",
    "marked_before",
    "demining",
    "accuracy_m",
    "position_basis",
    "place_name",
    "remarks",
    "entered_as",
    "killed",
    "injured",
)


def _check_place(point: QgsPointXY) -> None:
    if not point.isEmpty() and abs(point.x()) <= 180 and abs(point.y()) <= 90:
        return
    raise MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The place {x}, {y} is not on the globe. Give longitude (−180 to 180) first, then"
            " latitude (−90 to 90), or name the coordinate system.",
        ),
        x=point.x(),
        y=point.y(),
        field="point",
    )


def _casualties(report: IncidentReport) -> dict[str, int]:
    counts = {}
    for name in ("killed", "injured"):
        listed = sum(1 for victim in report.victims if victim.outcome == name)
        given = getattr(report, name)
        if given is None:
            given = report.fields.get(name)
        if given is not None and int(given) < listed:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{given} {outcome}, but {listed} of the victims listed are. Give {listed} or"
                    " more, or nothing to have them counted.",
                ),
                given=given,
                outcome=name,
                listed=listed,
                field=name,
            )
        counts[name] = listed if given is None else int(given)
    return counts


def _check_kind(values: Mapping[str, Any]) -> None:
    harmed = values["killed"] + values["injured"]
    if harmed and values["kind"] != "accident":
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "An incident of kind {kind} harms nobody, but {harmed} people are reported killed"
                " or injured. Choose accident.",
            ),
            kind=values["kind"],
            harmed=harmed,
            field="kind",
        )


def _victim_values(victim: VictimReport) -> tuple[dict[str, Any], dict[str, Any]]:
    given = dict(vars(victim))
    private = {name: given.pop(name) for name in _PRIVATE_VICTIM}
    values = read_values("victim", given)
    age = values["age"]
    if age is not None and values["age_group"] in (None, "unknown"):
        values["age_group"] = "child" if age < ADULT_AGE else "adult"
    for name in ("died_on",):
        if values[name]:
            check_past_date(values[name], date.today(), name)
    return values, {
        name: value
        for name, value in read_values("victim_private", private).items()
        if value is not None
    }


def _insert_victims(
    change: Change, incident_id: str, victims: list[tuple[dict[str, Any], dict[str, Any]]]
) -> None:
    ids = change.insert_many(
        "victim", [{**values, "incident_id": incident_id} for values, _ in victims]
    )
    change.insert_many(
        "victim_private",
        [
            {**private, "victim_id": victim_id}
            for victim_id, (_, private) in zip(ids, victims)
            if private
        ],
    )


def _insert_reporter(change: Change, incident_id: str, report: IncidentReport) -> None:
    if report.reporter or report.reporter_contact:
        change.insert(
            "incident_private",
            incident_id=incident_id,
            reporter=report.reporter,
            reporter_contact=report.reporter_contact,
        )


def _question_released(
    workspace: Workspace, change: Change, known: Knowledge, incident_code: str
) -> tuple[str, ...]:
    if known.released_id is None:
        return ()
    ids = [known.released_id]
    task_id = workspace.get("released_land", known.released_id).task_id
    if task_id:
        same_task = workspace.columns("released_land", ("id",), {"task_id": task_id})["id"]
        ids += [each for each in same_task if each != known.released_id]
    lands = sorted(change.take_many("released_land", ids), key=lambda land: ids.index(land.id))
    doubtful = [each for each in lands if each.status not in ("questioned", "revoked")]
    note = translate("changes", "Questioned because of {code}.").format(code=incident_code)
    for each in doubtful:
        remarks = f"{each.remarks}\n{note}" if each.remarks else note
        change.update(each, status="questioned", remarks=remarks)
    follow_released(workspace, change, doubtful)
    return tuple(each.code for each in doubtful)
