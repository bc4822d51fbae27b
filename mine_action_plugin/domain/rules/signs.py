"""The life of a sign: what may be done with it, how it stands afterwards, what to order."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple, Optional

from ..errors import MineActionError
from ..marks import QT_TRANSLATE_NOOP

IN_PLACE = frozenset({"emplaced", "damaged", "missing"})
"""Signs that were put up and not taken away on purpose; somebody has to look after them."""

TRANSITIONS: dict[str, frozenset[str]] = {
    "proposed": frozenset({"emplaced", "declined"}),
    "declined": frozenset({"emplaced", "proposed"}),
    "emplaced": frozenset({"damaged", "missing", "removed"}),
    "damaged": frozenset({"emplaced", "missing", "removed"}),
    # Found again, or put up again.
    "missing": frozenset({"emplaced", "damaged", "removed"}),
    "removed": frozenset(),
}
"""The status that may follow each status; a removed sign that is needed again is a new one."""

ACTS: dict[str, frozenset[str]] = {
    "emplace": frozenset({"proposed", "declined"}),
    "inspect": IN_PLACE,
    "replace": IN_PLACE,
    "remove": IN_PLACE,
    "decline": frozenset({"proposed"}),
    "propose_again": frozenset({"declined"}),
}
"""What can be done with a sign, by the status it has before."""

CONDITIONS: dict[str, str] = {
    "good": "emplaced",
    "faded": "emplaced",
    "overgrown": "emplaced",
    "damaged": "damaged",
    "displaced": "damaged",
    "missing": "missing",
}
"""The status of a sign that was found in a condition."""

_NEED_A_BOARD = ("proposed", "missing", "damaged")

_REFUSALS = {
    "emplace": QT_TRANSLATE_NOOP(
        "errors", "{code} is {status}: only a proposed or declined sign can be put up."
    ),
    "inspect": QT_TRANSLATE_NOOP(
        "errors", "{code} is {status}: only a sign that was put up can be inspected."
    ),
    "replace": QT_TRANSLATE_NOOP(
        "errors", "{code} is {status}: only a sign that was put up before can be put up again."
    ),
    "remove": QT_TRANSLATE_NOOP(
        "errors", "{code} is {status}: only a sign that was put up can be removed."
    ),
    "decline": QT_TRANSLATE_NOOP(
        "errors", "{code} is {status}: only a proposed sign can be declined."
    ),
    "propose_again": QT_TRANSLATE_NOOP(
        "errors", "{code} is {status}: only a declined sign can be proposed again."
    ),
}


class SignState(NamedTuple):
    """How a sign stands: its status, when it was last looked at, when it is to be looked at again."""

    status: str
    last_inspected_on: Optional[date]
    inspection_due: Optional[date]


class Board(NamedTuple):
    """What makes two boards the same thing to order."""

    kind: str
    languages: tuple[str, ...]
    model: str
    mount: str


class OrderLine(NamedTuple):
    """Boards of one sort: for signs that are proposed, missing, damaged, and the spares."""

    board: Board
    proposed: int
    missing: int
    damaged: int
    spares: int

    @property
    def total(self) -> int:
        """How many to order."""
        return self.proposed + self.missing + self.damaged + self.spares


def can(act: str, status: str) -> bool:
    """Tell whether a sign of that status may be put through ``act``; KeyError for an unknown act."""
    return status in ACTS[act]


def check_act(act: str, code: str, status: str) -> None:
    """Refuse what cannot be done with a sign of that status.

    Errors: MineActionError, naming the sign and what would be right.
    """
    if not can(act, status):
        raise MineActionError(_REFUSALS[act], code=code, status=status, field="status")


def after_emplacement(emplaced_on: date, interval_days: int) -> SignState:
    """Return how a sign stands that was put up for the first time."""
    return SignState("emplaced", None, emplaced_on + timedelta(days=interval_days))


def after_inspection(inspected_on: date, condition: str, interval_days: int) -> SignState:
    """Return how a sign stands that was found in ``condition``; nobody inspects a missing one."""
    status = CONDITIONS[condition]
    due = None if status == "missing" else inspected_on + timedelta(days=interval_days)
    return SignState(status, inspected_on, due)


def is_latest(inspected_on: date, last_inspected_on: Optional[date]) -> bool:
    """Tell whether an inspection is news; a report that comes in late changes no status."""
    return last_inspected_on is None or inspected_on >= last_inspected_on


def check_inspection(
    code: str, inspected_on: date, emplaced_on: Optional[date], condition: str, cause: Optional[str]
) -> None:
    """Refuse an inspection before the sign was put up, and a cause for a good condition.

    Errors: MineActionError.
    """
    if emplaced_on is not None and inspected_on < emplaced_on:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{code} was put up on {emplaced}, after this inspection of {inspected}. Correct one"
                " of the dates.",
            ),
            code=code,
            emplaced=emplaced_on.isoformat(),
            inspected=inspected_on.isoformat(),
            field="inspected_on",
        )
    if condition == "good" and cause:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "{code} is in good condition: leave the cause {cause} out."
            ),
            code=code,
            cause=cause,
            field="cause",
        )


def is_released(
    status: Optional[str], closure_reason: Optional[str], land_counts: Iterable[bool]
) -> bool:
    """Tell whether a hazard is gone for good: released in full, and all of its land handed over.

    ``land_counts``: for each piece of land released from it, whether it counts as released (see
    ``hazards.counts_as_released``). A hazard that was merged, split or entered in error says
    nothing about the ground.
    """
    pieces = list(land_counts)
    gone = status == "closed" and closure_reason == "released"
    return gone and bool(pieces) and all(pieces)


def order_lines(boards: Iterable[tuple[Board, str]], spares_share: float) -> list[OrderLine]:
    """Count the boards to order from the boards of signs and their status, sorted by board.

    Proposed, missing and damaged signs need one each. ``spares_share`` of them (0.1 = a tenth,
    rounded up for each sort) comes on top: signs get stolen.
    """
    counts = Counter((board, status) for board, status in boards)
    lines = []
    for board in sorted({board for board, _ in counts}):
        proposed, missing, damaged = (counts[board, each] for each in _NEED_A_BOARD)
        needed = proposed + missing + damaged
        if needed:
            # Rounded first: 0.1 × 30 is a little more than 3 in binary.
            spares = math.ceil(round(needed * spares_share, 6))
            lines.append(OrderLine(board, proposed, missing, damaged, spares))
    return lines
