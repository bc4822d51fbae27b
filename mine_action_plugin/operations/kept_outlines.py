"""What hazards lost outside a recorded process, and the two ways to settle it.

Whenever the outline of a hazard is changed, by whatever route, the workspace keeps the one
before (table ``kept_outline``, written by the database). It counts with the present outline until
the process that gave the land up is recorded, or the outline is restored.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsGeometry

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.dates import check_past_date
from ..domain.rules.hazards import check_given_up, is_open
from ..planning.measure import ground_area_m2
from ..planning.repair import repair_polygon
from ..store import Change, Workspace
from ..translation import translate, whole_number
from .hazard_events import check_reason, insert_event
from .hazard_outlines import shape_of, united
from .knowledge_updates import follow_hazard

NOISE_M2 = 1.0
"""Less than this is the rounding of coordinates, not land."""


@dataclass(frozen=True)
class OutlineLoss:
    """Land that a hazard covered and does not cover any more, without a recorded process.

    ``geometry``: the lost land as WKB in EPSG:4326; ``lost_m2``: its ground area;
    ``changed_by``, ``changed_at``: who made the first of the changes, and when (UTC).
    """

    code: str
    hazard_id: str
    lost_m2: float
    geometry: bytes
    changed_by: Optional[str]
    changed_at: dt.datetime


def outline_losses(workspace: Workspace) -> list[OutlineLoss]:
    """Return what open hazards lost outside a recorded process, by their codes."""
    kept = kept_by_hazard(workspace)
    found = []
    for hazard in workspace.read("hazard", {"id": sorted(kept)}, order=("code",)) if kept else ():
        loss = _loss(workspace, hazard, kept[hazard.id]) if is_open(hazard.status) else None
        if loss is not None:
            found.append(loss)
    return found


def loss_of(workspace: Workspace, hazard: Record) -> Optional[OutlineLoss]:
    """Return what one hazard lost outside a recorded process; None where nothing."""
    kept = workspace.read("kept_outline", {"hazard_id": hazard.id}, order=("created_at",))
    return _loss(workspace, hazard, kept) if kept else None


def check_nothing_kept(workspace: Workspace, hazard: Record) -> None:
    """Refuse to go on with a hazard that lost land outside a process. Errors: MineActionError."""
    loss = loss_of(workspace, hazard)
    if loss is not None:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{code} lost {area} m² outside a recorded process. Restore its outline, or record"
                " what gave the land up, first.",
            ),
            code=hazard.code,
            area=whole_number(loss.lost_m2),
        )


def restore_outline(workspace: Workspace, code: str, reason: str) -> str:
    """Give a hazard back all that it ever covered since its last recorded process.

    The new outline is the union: what was added by hand stays. Returns the change's id. Errors:
    MineActionError for an unknown hazard, an empty reason, or where nothing was lost.
    """
    hazard, _ = _with_loss(workspace, code)
    check_reason(code, reason)
    title = translate("changes", "Restore the outline of {code}").format(code=code)
    with workspace.change(title, reason) as change:
        give_back(workspace, change, hazard, [], reason)
    return change.id


def give_back(
    workspace: Workspace, change: Change, hazard: Record, outlines: Iterable[bytes], reason: str
) -> None:
    """Let a hazard cover what it covers, all kept outlines and ``outlines`` (WKB), with an event."""
    kept = workspace.read("kept_outline", {"hazard_id": hazard.id})
    outline = united(hazard.geometry, [*(each.geometry for each in kept), *outlines])
    if outline is None:
        return
    values = {"geometry": outline, "area_m2": ground_area_m2(shape_of(outline))}
    updated = change.update(hazard, **values)
    insert_event(change, updated, "desk_review", dt.date.today(), reason)
    drop_covered(workspace, change, updated)
    follow_hazard(workspace, change, updated)


def give_up_outline(
    workspace: Workspace, code: str, process: str, when: dt.date, reason: str
) -> str:
    """Record the survey or clearance after which the lost land does not count any more.

    Returns the change's id. Errors: MineActionError for an unknown hazard, a process that does
    not release land, a date in the future, an empty reason, or where nothing was lost.
    """
    hazard, _ = _with_loss(workspace, code)
    check_given_up(code, process)
    check_past_date(when, dt.date.today(), "when")
    check_reason(code, reason)
    title = translate("changes", "Record process for {code}").format(code=code)
    with workspace.change(title, reason) as change:
        area_m2 = ground_area_m2(shape_of(hazard.geometry)) if hazard.geometry else 0.0
        updated = change.update(hazard, area_m2=area_m2)
        insert_event(change, updated, process, when, reason)
        for kept in workspace.read("kept_outline", {"hazard_id": hazard.id}):
            change.delete(kept)
        follow_hazard(workspace, change, updated)
    return change.id


def drop_covered(workspace: Workspace, change: Change, hazard: Record) -> None:
    """Let go of kept outlines that the hazard covers, after an event of it in ``change``."""
    for kept in workspace.read("kept_outline", {"hazard_id": hazard.id}):
        if _lost(hazard, [kept]) is None:
            change.delete(kept)


def _with_loss(workspace: Workspace, code: str) -> tuple[Record, OutlineLoss]:
    hazard = workspace.find("hazard", code)
    loss = loss_of(workspace, hazard)
    if loss is None:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "{code} has lost nothing outside a recorded process."),
            code=code,
        )
    return hazard, loss


def kept_by_hazard(workspace: Workspace) -> dict[str, list[Record]]:
    """Return all kept outlines, the oldest first, by the ids of their hazards."""
    found: dict[str, list[Record]] = {}
    for kept in workspace.read("kept_outline", order=("created_at",)):
        found.setdefault(kept.hazard_id, []).append(kept)
    return found


def _loss(workspace: Workspace, hazard: Record, kept: list[Record]) -> Optional[OutlineLoss]:
    lost = _lost(hazard, kept)
    if lost is None:
        return None
    shape, area_m2 = lost
    # The history knows better than the row who it was: a file hears it after the shape.
    first = workspace.history("kept_outline", kept[0].id)[0]
    return OutlineLoss(
        hazard.code, hazard.id, area_m2, bytes(shape.asWkb()), first.changed_by, first.changed_at
    )


def _lost(hazard: Record, kept: list[Record]) -> Optional[tuple[QgsGeometry, float]]:
    """The land of kept outlines outside the present one with its area; None where there is none."""
    lost = _outside([each.geometry for each in kept], hazard.geometry)
    area_m2 = _measured(lost)
    return (lost, area_m2) if area_m2 else None


def lost_area_m2(outlines: Iterable[bytes], present: Optional[bytes]) -> float:
    """Return the ground area of what outlines cover and the present one does not; 0 for rounding."""
    return _measured(_outside(outlines, present))


def _measured(lost: QgsGeometry) -> float:
    area_m2 = 0.0 if lost.isEmpty() else ground_area_m2(lost)
    return area_m2 if area_m2 > NOISE_M2 else 0.0


def _outside(outlines: Iterable[bytes], present: Optional[bytes]) -> QgsGeometry:
    before = _sound(united(None, outlines))
    lost = before.difference(_sound(present)) if present else before
    # What cannot be computed is not taken for nothing.
    return before if lost.isNull() else lost


def _sound(wkb: Optional[bytes]) -> QgsGeometry:
    return QgsGeometry(repair_polygon(shape_of(wkb)).geometry) if wkb else QgsGeometry()
