"""Repairs of outlines: whatever was enclosed stays enclosed, and a hazard's history says so."""

from __future__ import annotations

from datetime import date
from typing import Any, Optional

from qgis.core import QgsGeometry

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.records import Record
from ...planning.measure import ground_area_m2
from ...planning.repair import repair_polygon
from ...store import Change, Workspace
from ...translation import translate
from ..hazard_events import insert_event
from ..kept_outlines import drop_covered
from ..knowledge_updates import follow_hazard
from .check import Finding
from .examination import areas_only, shape_of

REDRAWN_TABLES = ("hazard", "task")
"""Elsewhere a larger outline would claim more than was done: land released, ground visited."""

# Where edges cross, the crossing is rounded to the last digit of a coordinate.
_ROUNDING_SHARE = 1e-6


def redrawn(shape: QgsGeometry) -> Optional[QgsGeometry]:
    """Return the outline that covers all that ``shape`` encloses; None where that is nothing."""
    geometry = repair_polygon(shape).geometry
    return None if geometry.isNull() else geometry


def redraw(workspace: Workspace, change: Change, finding: Finding) -> None:
    """Draw an outline again without losing area; for a hazard with an event of its history."""
    for record in workspace.read(finding.table, {"id": finding.record_id}):
        old = shape_of(record.geometry)
        new = redrawn(old)
        if new is None or finding.table not in REDRAWN_TABLES:
            raise _needs_person(record)
        if bytes(new.asWkb()) != record.geometry:
            _require_kept(record, old, new)
            _write(workspace, change, record, new)


def drop_repeated_points(workspace: Workspace, change: Change, finding: Finding) -> None:
    """Leave out points that follow themselves. The shape, and so every area, stays the same."""
    for record in workspace.read(finding.table, {"id": finding.record_id}):
        shape = shape_of(record.geometry)
        if shape.removeDuplicateNodes(0.0):
            change.update(record, geometry=bytes(shape.asWkb()))


def _write(workspace: Workspace, change: Change, record: Record, new: QgsGeometry) -> None:
    values: dict[str, Any] = {"geometry": bytes(new.asWkb()), "area_m2": ground_area_m2(new)}
    updated = change.update(record, **values)
    if record.TABLE == "hazard":
        reason = translate("checks", "Outline drawn again: all that it enclosed is kept")
        insert_event(change, updated, "desk_review", date.today(), reason)
        drop_covered(workspace, change, updated)
        follow_hazard(workspace, change, updated)


def _require_kept(record: Record, old: QgsGeometry, new: QgsGeometry) -> None:
    """Refuse, against all expectation, a shape that encloses less: somebody may stand there.

    GEOS's own reading of each old part is asked, which knows nothing of our repair.
    """
    for part in old.asGeometryCollection():
        if part.boundingBox().isEmpty():  # a point or a straight line
            continue
        covered = areas_only(part.makeValid())
        lost = covered.difference(new)
        if covered.isNull() or lost.isNull() or lost.area() > _ROUNDING_SHARE * new.area():
            raise _needs_person(record)


def _needs_person(record: Record) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The outline of {code} cannot be repaired without losing area. Draw it again from its"
            " source.",
        ),
        code=record.code,
    )
