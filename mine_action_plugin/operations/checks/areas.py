"""Land that was released against the hazards it came from: where it lies, and how much it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Optional

from qgis.core import QgsGeometry

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.area_identity import TOLERANCE_M2, OutlineEvent, unaccounted_m2
from ...domain.rules.hazards import is_open
from ...planning.measure import ground_area_m2
from ...planning.overlaps import NOISE_SHARE
from ...planning.repair import repair_polygon
from ...translation import whole_number
from .check import Check, Found, Severity
from .examination import Examination, areas_only, shape_of

_HAZARD = ("id", "code", "status", "closure_reason", "area_m2", "geometry")
_EVENT = ("hazard_id", "event_date", "created_at", "area_m2", "process", "geometry", "status")
_LAND = ("id", "code", "hazard_id", "status", "area_m2", "geometry")


class _Event(NamedTuple):
    area_m2: Optional[float]
    process: str
    geometry: Optional[bytes]
    status: str


def _released_outside(examination: Examination) -> Iterator[Found]:
    lands = [
        row for row in examination.judged("released_land", *_LAND) if row[2] and row[3] != "revoked"
    ]
    hazard_ids = sorted({row[2] for row in lands})
    hazards = _hazards(examination, hazard_ids)
    events = _events(examination, hazard_ids)
    for record_id, code, hazard_id, _, _, wkb in lands:
        if hazard_id not in hazards:
            # Other programs may delete without looking who refers to it.
            continue
        recorded = _ever_inside(hazards[hazard_id], events[hazard_id])
        if recorded is None:
            continue
        land = _sound(wkb)
        whole_m2 = ground_area_m2(land)
        outside_m2 = ground_area_m2(areas_only(land.difference(recorded)))
        if outside_m2 > max(TOLERANCE_M2, NOISE_SHARE * whole_m2):
            values = {"hazard": hazards[hazard_id][1], "area": whole_number(outside_m2)}
            yield Found("released_land", record_id, code, values, (("hazard", hazard_id),))


def _area_identity(examination: Examination) -> Iterator[Found]:
    hazards = {row[0]: row for row in examination.judged("hazard", *_HAZARD)}
    where = {} if examination.is_whole else {"hazard_id": sorted(hazards)}
    lands = defaultdict(list)
    for row in examination.rows("released_land", *_LAND, **where):
        if row[2]:
            lands[row[2]].append(row)
    events = _events(examination, None if examination.is_whole else sorted(hazards))
    for hazard_id, hazard in hazards.items():
        if _is_untouched(hazard, events[hazard_id], lands[hazard_id]):
            continue
        if _lives_on(hazard) or _came_closed(events[hazard_id]):
            continue
        gap_m2 = _unaccounted(hazard, events[hazard_id], lands[hazard_id])
        if abs(gap_m2) > TOLERANCE_M2:
            yield Found("hazard", hazard_id, hazard[1], {"area": whole_number(gap_m2, signed=True)})


def _hazards(examination: Examination, ids: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    return {row[0]: row for row in examination.rows("hazard", *_HAZARD, id=ids)} if ids else {}


def _events(examination: Examination, ids: Optional[Sequence[str]]) -> dict[str, list[_Event]]:
    """The events of hazards (of all where ``ids`` is None), oldest first."""
    where = {} if ids is None else {"hazard_id": list(ids)}
    found: dict[str, list[_Event]] = defaultdict(list)
    rows = list(examination.rows("hazard_event", *_EVENT, **where)) if ids != [] else []
    for hazard_id, _, _, *values in sorted(rows, key=lambda row: row[1:3]):
        found[hazard_id].append(_Event(*values))
    return found


def _is_untouched(hazard: tuple[Any, ...], events: list[_Event], lands: list[Any]) -> bool:
    """Whether nothing ever changed the outline: most hazards, and none of them needs measuring."""
    if lands or not is_open(hazard[2]):
        return False
    return all((event.geometry, event.area_m2) == (hazard[5], hazard[4]) for event in events)


def _lives_on(hazard: tuple[Any, ...]) -> bool:
    """Whether a hazard was closed without releasing land: its ground is in another, or was none."""
    return not is_open(hazard[2]) and hazard[3] != "released"


def _came_closed(events: list[_Event]) -> bool:
    """Whether a hazard was closed already when it was imported: its land is in older books."""
    return bool(events) and not is_open(events[0].status)


def _unaccounted(hazard: tuple[Any, ...], events: list[_Event], lands: list[Any]) -> float:
    steps = [OutlineEvent(_area_of(each.geometry, each.area_m2), each.process) for each in events]
    remaining = _area_of(hazard[5], hazard[4]) if is_open(hazard[2]) else 0.0
    released = _released_m2(hazard, events, lands)
    return unaccounted_m2(steps, released, remaining)


def _released_m2(hazard: tuple[Any, ...], events: list[_Event], lands: list[Any]) -> float:
    """Released land as far as it lay in the hazard; what still lies in it has not left it yet."""
    recorded = _ever_inside(hazard, events)
    remaining = _sound(hazard[5]) if is_open(hazard[2]) else QgsGeometry()
    total = 0.0
    for _, _, _, status, area_m2, wkb in lands:
        land = _sound(wkb)
        inside = land if recorded is None else areas_only(land.intersection(recorded))
        inside_m2 = (area_m2 or 0.0) if land.isNull() else ground_area_m2(inside)
        # Handed over land must have left; all other land has, once the outline was drawn anew.
        if status == "handed_over" or not _lies_in(land, remaining):
            total += inside_m2
    return total


def _lies_in(land: QgsGeometry, remaining: QgsGeometry) -> bool:
    if remaining.isNull() or land.isNull():
        return False
    return ground_area_m2(areas_only(land.intersection(remaining))) > ground_area_m2(land) / 2


def _ever_inside(hazard: tuple[Any, ...], events: list[_Event]) -> Optional[QgsGeometry]:
    """All ground that ever belonged to a hazard; None where no outline of it is known."""
    shapes = [_sound(wkb) for wkb in {hazard[5], *(each.geometry for each in events)} if wkb]
    return QgsGeometry.unaryUnion(shapes) if shapes else None


def _area_of(wkb: Optional[bytes], told_m2: Optional[float]) -> float:
    return ground_area_m2(_sound(wkb)) if wkb else told_m2 or 0.0


def _sound(wkb: Optional[bytes]) -> QgsGeometry:
    """A record's outline, repaired where overlays would fail; null where it has none."""
    shape = shape_of(wkb)
    return shape if shape.isNull() or shape.isGeosValid() else repair_polygon(shape).geometry


CHECKS = (
    Check(
        "released_outside_hazard",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Released land outside its hazard"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Released land lies outside every outline that its hazard ever had, by more than 1 m² and"
            " 0.9 % of it. Compare with the completion report.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: {area} m² of it lie outside {hazard}."),
        _released_outside,
    ),
    Check(
        "area_identity",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Areas do not add up"),
        QT_TRANSLATE_NOOP(
            "checks",
            "What was recorded and added to a hazard differs by more than 1 m² from what was"
            " cancelled, reduced and cleared and what remains. A positive difference is land that"
            " left the hazard without being released: treat it as hazardous until it is explained.",
        ),
        QT_TRANSLATE_NOOP(
            "checks",
            "{code}: recorded + added differs by {area} m² from cancelled + reduced + cleared"
            " + remaining.",
        ),
        _area_identity,
    ),
)
