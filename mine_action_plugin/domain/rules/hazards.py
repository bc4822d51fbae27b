"""The life of a hazard: what may change its class and status, and when land counts as released."""

from __future__ import annotations

from typing import Optional

from ..errors import MineActionError
from ..marks import QT_TRANSLATE_NOOP

_RANK = {"indication": 0, "sha": 1, "cha": 2}

LOWERING_PROCESSES = frozenset({"nts", "ts", "correction"})
"""Only a survey, or the correction of a mistake, makes less of a hazard's class."""

RELEASING_PROCESSES = frozenset({"nts", "ts", "clearance"})
"""IMAS 07.11: land leaves a hazard as cancelled, reduced or cleared, by releasing it."""

CLOSURES: dict[str, frozenset[str]] = {
    "merge": frozenset({"merged"}),
    "split": frozenset({"split"}),
    "correction": frozenset({"duplicate", "entered_in_error"}),
}
"""The reasons for which a process may close a hazard without releasing land."""


def is_open(status: Optional[str]) -> bool:
    """Tell whether a hazard still counts; one without a status does."""
    return status != "closed"


def counts_as_released(record_status: Optional[str], status: Optional[str]) -> bool:
    """Tell whether land counts as released: approved, accepted, handed over, not questioned.

    ``handed_over`` follows ``accepted``; ``questioned`` and ``revoked`` replace it.
    """
    return record_status == "approved" and status == "handed_over"


def check_class_change(code: str, old: str, new: str, process: str) -> None:
    """Refuse a lower class by a process that brings no evidence for it.

    Errors: MineActionError.
    """
    if _RANK[new] < _RANK[old] and process not in LOWERING_PROCESSES:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The class of {code} cannot go down from {old} to {new} by {process}. Only these"
                " can lower it: {allowed}.",
            ),
            code=code,
            old=old,
            new=new,
            process=process,
            allowed=", ".join(sorted(LOWERING_PROCESSES)),
            field="hazard_class",
        )


def check_closing(code: str, process: str, closure_reason: Optional[str]) -> None:
    """Refuse to close a hazard other than by merging, splitting, correcting or releasing land.

    Errors: MineActionError.
    """
    if process in RELEASING_PROCESSES:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{code} cannot be closed by recording {process} alone. Release its land; what is"
                " released in full closes by itself.",
            ),
            code=code,
            process=process,
            field="status",
        )
    allowed = CLOSURES.get(process, frozenset())
    if closure_reason not in allowed:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{code} cannot be closed by {process} with the reason {reason}. Close it by:"
                " {how}.",
            ),
            code=code,
            process=process,
            reason=closure_reason or "–",
            how="; ".join(f"{name}: {', '.join(sorted(why))}" for name, why in CLOSURES.items()),
            field="closure_reason",
        )


def check_given_up(code: str, process: str) -> None:
    """Refuse to give up a hazard's former outline by anything but what releases land.

    A correction keeps both outlines, every other process keeps or enlarges. Errors:
    MineActionError.
    """
    if process not in RELEASING_PROCESSES:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{process} does not make {code} smaller. Record what did: {allowed}; or restore the"
                " outline.",
            ),
            code=code,
            process=process,
            allowed=", ".join(sorted(RELEASING_PROCESSES)),
            field="process",
        )


def check_second_person(code: str, person: str, approved_by: Optional[str]) -> None:
    """Refuse a correction that nobody else approved.

    Errors: MineActionError.
    """
    if not approved_by or approved_by.strip().casefold() == person.strip().casefold():
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "A correction of {code} needs a second person. Say who, other than {person},"
                " approved it.",
            ),
            code=code,
            person=person or "–",
            field="approved_by",
        )
