"""The events of a hazard's dated history."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..store import Change


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


def check_reason(code: str, reason: str) -> None:
    """Refuse to change a hazard without a reason. Errors: MineActionError."""
    if not reason.strip():
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "Say why {code} changes: the reason is empty."),
            code=code,
            field="reason",
        )
