"""The dated history of a hazard, and what in it still waits for a second person."""

from __future__ import annotations

from datetime import date
from typing import Any, Optional

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.hazards import CLOSURES
from ..domain.rules.roles import Role
from ..store import Change, Workspace

_STATE = ("hazard_class", "status", "conserved")


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


def request_waiting(workspace: Workspace, hazard: Record) -> Optional[Record]:
    """Return the event by which somebody asked for a state that nobody has approved yet, or None.

    Only where the database knows who is who: it stands in the history of the hazard, which itself
    stays as it is. Anything recorded after it takes its place.
    """
    if not workspace.takes_two:
        return None
    latest = workspace.read("hazard_event", {"hazard_id": hazard.id}, order=("-fid",), limit=1)
    for event in latest:
        if event.process in CLOSURES and not event.approved_by and _state(event) != _state(hazard):
            return event
    return None


def answers_request(
    workspace: Workspace, hazard: Record, wanted: Record, process: str
) -> Optional[Record]:
    """Return the request that recording ``wanted`` now approves; None where it is a request itself.

    ``wanted`` is the hazard as it would be. Errors: MineActionError where this person has asked for
    the same already, or may not approve what somebody else asked for.
    """
    asked = request_waiting(workspace, hazard)
    same = asked is not None and (asked.process, asked.geometry, _state(asked)) == (
        process,
        hazard.geometry,
        _state(wanted),
    )
    if asked is None or not same:
        return None
    if asked.created_by == workspace.person or workspace.role < Role.MANAGER:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{person} has asked for this change of {code} already. A manager who is somebody "
                "else approves it by recording the same.",
            ),
            person=asked.created_by,
            code=hazard.code,
        )
    return asked


def _state(record: Record) -> tuple[Any, ...]:
    # NULL and false are the same to whoever reads "temporarily conserved".
    return tuple(getattr(record, name) or None for name in _STATE)
