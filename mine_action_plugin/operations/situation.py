"""The situation at a glance: figures, casualties by month, and what needs attention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Optional

from ..domain.codes import CODE_LISTS
from ..domain.rules.hazards import counts_as_released, is_open
from ..domain.rules.periods import months_back, overlaps, twelve_months, years_before
from ..store import Workspace
from .attention import Finding, find_attention
from .hazard_outlines import hazard_columns

__all__ = ["Casualties", "Finding", "HazardFigures", "MonthlyCasualties", "Situation", "situation"]

MONTHS = 24
NO_EVENT = ("nothing_found", "not_explosive", "duplicate")
"""Statuses of an incident that turned out to be none, or to be another one."""


@dataclass(frozen=True)
class HazardFigures:
    """Hazards of one kind: how many, and their ground area in square metres."""

    count: int
    area_m2: float


@dataclass(frozen=True)
class Casualties:
    """Accidents of a period and the people killed and injured in them."""

    accidents: int
    killed: int
    injured: int


@dataclass(frozen=True)
class MonthlyCasualties:
    """Columns of the chart: first days of months, killed and injured in each.

    ``year_only``: casualties of the same time whose month is not known; they are in no column.
    """

    months: Sequence[date]
    killed: Sequence[int]
    injured: Sequence[int]
    year_only: int


@dataclass(frozen=True)
class Situation:
    """What the page shows. Areas in square metres on the ground; ``level``: green, amber, red.

    ``hazards_not_drawn``: open hazards without an outline, which no area and no map shows;
    ``signs_due``: standing signs whose inspection is overdue; ``last_change``: the day on which
    the workspace was last written, None when it never was.
    """

    open_hazards: HazardFigures
    confirmed: HazardFigures
    suspected: HazardFigures
    indications: HazardFigures
    hazards_not_drawn: int
    last_12_months: Casualties
    months_12_before: Casualties
    by_month: MonthlyCasualties
    signs_by_status: Mapping[str, int]
    signs_due: int
    signs_missing: int
    tasks_by_status: Mapping[str, int]
    released_this_year_m2: float
    findings: Sequence[Finding]
    last_change: Optional[date]

    @property
    def level(self) -> str:
        """The colour of the worst finding."""
        if any(finding.is_alarm for finding in self.findings):
            return "red"
        return "amber" if self.findings else "green"


def situation(workspace: Workspace, today: Optional[date] = None) -> Situation:
    """Return the figures and findings of a workspace on a day (today, unless said otherwise).

    An accident known to the month or year counts in every period that it may belong to.
    """
    today = today or date.today()
    accidents = _accidents(workspace)
    start, end = twelve_months(today)
    before = twelve_months(years_before(today, 1))
    signs = _by_status(workspace, "sign", "sign_status")
    changes = workspace.changes(limit=1)
    return Situation(
        **_hazard_figures(workspace),
        last_12_months=_casualties(accidents, start, end),
        months_12_before=_casualties(accidents, *before),
        by_month=_by_month(accidents, today),
        signs_by_status=signs,
        signs_due=_signs_due(workspace, today),
        signs_missing=signs["missing"],
        tasks_by_status=_by_status(workspace, "task", "task_status"),
        released_this_year_m2=_released(workspace, today.year),
        findings=find_attention(workspace, today),
        last_change=changes[0].changed_at.date() if changes else None,
    )


_Accident = tuple[date, str, int, int]


def _accidents(workspace: Workspace) -> list[_Accident]:
    names = ("occurred_on", "date_precision", "killed", "injured", "status")
    columns = workspace.columns("incident", names, {"kind": "accident"})
    return [
        (day, precision or "day", killed or 0, injured or 0)
        for day, precision, killed, injured, status in zip(*(columns[name] for name in names))
        if status not in NO_EVENT
    ]


def _casualties(accidents: Sequence[_Accident], start: date, end: date) -> Casualties:
    found = [each for each in accidents if overlaps(each[0], each[1], start, end)]
    return Casualties(len(found), sum(each[2] for each in found), sum(each[3] for each in found))


def _by_month(accidents: Sequence[_Accident], today: date) -> MonthlyCasualties:
    months = months_back(today, MONTHS)
    place = {month: index for index, month in enumerate(months)}
    killed, injured, year_only = [0] * MONTHS, [0] * MONTHS, 0
    for day, precision, dead, hurt in accidents:
        index = place.get(day.replace(day=1))
        if precision == "year":
            year_only += dead + hurt if overlaps(day, precision, months[0], today) else 0
        elif index is not None:
            killed[index] += dead
            injured[index] += hurt
    return MonthlyCasualties(months, killed, injured, year_only)


def _hazard_figures(workspace: Workspace) -> dict[str, object]:
    names = ("hazard_class", "status", "area_m2", "geometry")
    columns = hazard_columns(workspace, names)
    kept = [
        (kind, area or 0.0, wkb is not None)
        for kind, status, area, wkb in zip(*(columns[name] for name in names))
        if is_open(status)
    ]

    def figures(wanted: Optional[str] = None) -> HazardFigures:
        areas = [area for kind, area, _ in kept if wanted in (None, kind)]
        return HazardFigures(len(areas), sum(areas))

    return {
        "open_hazards": figures(),
        "confirmed": figures("cha"),
        "suspected": figures("sha"),
        "indications": figures("indication"),
        "hazards_not_drawn": sum(1 for _, _, drawn in kept if not drawn),
    }


def _by_status(workspace: Workspace, table: str, code_list: str) -> dict[str, int]:
    return {
        str(code): workspace.count(table, {"status": str(code)}) for code in CODE_LISTS[code_list]
    }


def _signs_due(workspace: Workspace, today: date) -> int:
    columns = workspace.columns("sign", ("inspection_due",), {"status": ["emplaced", "damaged"]})
    return sum(1 for due in columns["inspection_due"] if due is not None and due < today)


def _released(workspace: Workspace, year: int) -> float:
    names = ("record_status", "status", "handed_over_on", "completed_on", "area_m2")
    columns = workspace.columns("released_land", names)
    total = 0.0
    for record_status, status, handed_over, completed, area in zip(*(columns[n] for n in names)):
        day = handed_over or completed
        if day is not None and day.year == year and counts_as_released(record_status, status):
            total += area or 0.0
    return total
