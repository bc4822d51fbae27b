"""What recording something about signs has in common: one change, nobody else's work overwritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.signs import check_act
from ..store import Change, Workspace
from ..translation import translate


@dataclass(frozen=True)
class SignWarning:
    """What somebody should look into: ``kind`` is a fixed name, ``message`` one sentence.

    ``kind``: inside_hazard, near_hazard, moved, still_marks, not_shown_released.
    """

    kind: str
    code: str
    message: str


@dataclass(frozen=True)
class RecordedSigns:
    """What was written: the change, the signs' codes, and what should be looked into."""

    change_id: str
    codes: tuple[str, ...]
    warnings: tuple[SignWarning, ...] = ()


def chosen_signs(signs: Sequence[Record], act: str) -> list[Record]:
    """Return the signs, each once, if ``act`` is possible with all of them.

    Errors: MineActionError for no sign at all, and for one whose status does not allow it.
    """
    if not signs:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "No sign is chosen. Choose at least one."), field="signs"
        )
    each = list({sign.id: sign for sign in signs}.values())
    for sign in each:
        check_act(act, sign.code, sign.status)
    return each


def title_for(text: str, signs: Sequence[Record]) -> str:
    """Return the title of a change about signs: ``text`` with the code, or how many, in {signs}."""
    if len(signs) == 1:
        return text.format(signs=signs[0].code)
    return text.format(signs=translate("changes", "{count} signs").format(count=len(signs)))


def write_signs(
    change: Change,
    signs: Sequence[Record],
    values: Mapping[str, Mapping[str, Any]],
) -> None:
    """Write the values of each sign (by id) inside an open change.

    All versions are compared first, in one look: a round of ten thousand signs must not read
    each of them again on its own.

    Errors: StaleRecordError where somebody changed or deleted one after it was read.
    """
    change.hold_many(signs, values)
    change.update_many("sign", [(sign.id, values[sign.id]) for sign in signs if values[sign.id]])


def codes_of(signs: Sequence[Record]) -> tuple[str, ...]:
    """Return the codes of signs."""
    return tuple(sign.code for sign in signs)


def interval_days(workspace: Workspace) -> int:
    """Return the days from one inspection to the next, by the profile."""
    return int(workspace.profile.number("inspection_interval_days"))


def with_remark(sign: Record, when: date, text: str) -> str:
    """Return a sign's remarks with a dated line more."""
    line = f"{when.isoformat()}: {text}"
    return f"{sign.remarks}\n{line}" if sign.remarks else line


def given_reason(reason: str, missing: str) -> str:
    """Return the trimmed reason; MineActionError with the sentence ``missing`` where it is empty."""
    if not reason.strip():
        raise MineActionError(missing, field="reason")
    return reason.strip()
