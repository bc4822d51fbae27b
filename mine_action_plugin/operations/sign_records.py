"""What happens to a sign after its plan was accepted: put up, put up again, declined.

Signs are given as the records that the person saw: where somebody else changed one meanwhile,
nothing is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Optional

from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.dates import check_past_date
from ..domain.rules.signs import after_emplacement, after_inspection
from ..domain.rules.values import read_values
from ..store import Workspace
from ..translation import translate
from .attachments import Photo, photos_copied
from .sign_changes import (
    RecordedSigns,
    chosen_signs,
    codes_of,
    given_reason,
    interval_days,
    title_for,
    with_remark,
    write_signs,
)
from .sign_inspections import check_dates
from .sign_positions import Positions, checked_positions, position_values, position_warnings


def record_emplacement(
    workspace: Workspace,
    signs: Sequence[Record],
    emplaced_on: date,
    positions: Optional[Positions] = None,
    position_accuracy_m: Optional[float] = None,
    mount: Optional[str] = None,
    model: Optional[str] = None,
    photos: Sequence[Photo] = (),
) -> RecordedSigns:
    """Record that proposed (or declined) signs were put up on a day; one change.

    ``positions``: where they stand, by code; a sign without one stands as planned. The planned
    place stays beside it. ``position_accuracy_m``: of these positions, None or 0 where not known.
    What is left None keeps what was planned. A place inside a hazard is a fact and recorded; the
    warnings of the result say so. The ``photos`` are attached to each of the signs.

    Errors: MineActionError for a day in the future, a place off the globe, an unknown mount, a
    sign that was put up before, a photo that cannot be read; StaleRecordError.
    """
    chosen = chosen_signs(signs, "emplace")
    check_past_date(emplaced_on, date.today(), "emplaced_on")
    given = checked_positions(chosen, positions)
    shared = _built_values(position_accuracy_m, mount, model)
    state = after_emplacement(emplaced_on, interval_days(workspace))
    shared.update(state._asdict(), emplaced_on=emplaced_on)
    values = {sign.id: {**shared, **position_values(sign, given.get(sign.code))} for sign in chosen}
    warnings = position_warnings(workspace, chosen, given)
    title = title_for(translate("changes", "Put up {signs}"), chosen)
    with (
        photos_copied(workspace, "sign", {chosen[0].code: photos}) as copied,
        workspace.change(title) as change,
    ):
        write_signs(change, chosen, values)
        copied.attach(change, "sign", [(sign.id, photos) for sign in chosen])
    return RecordedSigns(change.id, codes_of(chosen), tuple(warnings))


def record_replacement(
    workspace: Workspace,
    signs: Sequence[Record],
    replaced_on: date,
    positions: Optional[Positions] = None,
    position_accuracy_m: Optional[float] = None,
    mount: Optional[str] = None,
    model: Optional[str] = None,
    photos: Sequence[Photo] = (),
) -> RecordedSigns:
    """Record that missing, damaged or worn signs were put up again; one change.

    The arguments of ``record_emplacement``. The signs stand and count as inspected on that day,
    which also becomes an entry of their inspections; the ``photos`` are attached to that.

    Errors: as for ``record_emplacement``, and for a day before the sign was last looked at.
    """
    chosen = chosen_signs(signs, "replace")
    check_past_date(replaced_on, date.today(), "replaced_on")
    for sign in chosen:
        check_dates(sign, replaced_on)
    given = checked_positions(chosen, positions)
    shared = _built_values(position_accuracy_m, mount, model)
    state = after_inspection(replaced_on, "good", interval_days(workspace))
    shared.update(state._asdict(), emplaced_on=replaced_on)
    values = {sign.id: {**shared, **position_values(sign, given.get(sign.code))} for sign in chosen}
    warnings = position_warnings(workspace, chosen, given)
    action = translate("signs", "Put up again")
    title = title_for(translate("changes", "Put up {signs} again"), chosen)
    rows = [
        {"sign_id": s.id, "inspected_on": replaced_on, "condition": "good", "action": action}
        for s in chosen
    ]
    with (
        photos_copied(workspace, "sign", {chosen[0].code: photos}) as copied,
        workspace.change(title) as change,
    ):
        write_signs(change, chosen, values)
        ids = change.insert_many("sign_inspection", rows)
        copied.attach(change, "sign_inspection", [(each, photos) for each in ids])
    return RecordedSigns(change.id, codes_of(chosen), tuple(warnings))


def decline_signs(workspace: Workspace, signs: Sequence[Record], reason: str) -> RecordedSigns:
    """Record that proposed signs cannot be put up: a refusal, an impossible spot; one change.

    They stay as declined, with the reason in their remarks, so that a later plan can avoid their
    places.

    Errors: MineActionError without a reason, and for a sign that is not proposed;
    StaleRecordError.
    """
    missing = QT_TRANSLATE_NOOP(
        "errors", "Say why these signs cannot be put up: the next plan depends on the reason."
    )
    why = given_reason(reason, missing)
    remark = translate("signs", "Declined: {reason}").format(reason=why)
    title = translate("changes", "Decline {signs}")
    return _decide(workspace, chosen_signs(signs, "decline"), "declined", remark, title, why)


def propose_again(workspace: Workspace, signs: Sequence[Record], reason: str) -> RecordedSigns:
    """Record that declined signs can be put up after all; one change.

    Errors: MineActionError without a reason, and for a sign that is not declined;
    StaleRecordError.
    """
    missing = QT_TRANSLATE_NOOP("errors", "Say why these signs can be put up after all.")
    why = given_reason(reason, missing)
    remark = translate("signs", "Proposed again: {reason}").format(reason=why)
    title = translate("changes", "Propose {signs} again")
    return _decide(workspace, chosen_signs(signs, "propose_again"), "proposed", remark, title, why)


def _decide(
    workspace: Workspace, signs: Sequence[Record], status: str, remark: str, title: str, why: str
) -> RecordedSigns:
    """Give signs another status, with a dated line in their remarks."""
    today = date.today()
    values = {
        sign.id: {"status": status, "remarks": with_remark(sign, today, remark)} for sign in signs
    }
    with workspace.change(title_for(title, signs), why) as change:
        write_signs(change, signs, values)
    return RecordedSigns(change.id, codes_of(signs))


def _built_values(
    position_accuracy_m: Optional[float], mount: Optional[str], model: Optional[str]
) -> dict[str, Any]:
    # Nothing is exact: an accuracy of 0 means that nobody knows it.
    given = {"position_accuracy_m": position_accuracy_m or None, "mount": mount, "model": model}
    return {name: value for name, value in read_values("sign", given).items() if value is not None}
