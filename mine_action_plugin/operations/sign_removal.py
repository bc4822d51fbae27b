"""Signs that may come down: only where no hazard is left to warn of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Optional

import numpy as np

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.dates import check_past_date
from ..domain.rules.hazards import counts_as_released
from ..domain.rules.signs import IN_PLACE, is_released
from ..planning.knowledge import IN_HAZARD, NEAR_HAZARD
from ..store import Workspace
from ..translation import translate
from .knowledge import point_of
from .sign_changes import (
    RecordedSigns,
    SignWarning,
    chosen_signs,
    codes_of,
    title_for,
    with_remark,
    write_signs,
)
from .sign_inspections import check_dates
from .sign_positions import open_hazards_near

_MOST_NAMED = 5


def signs_to_remove(workspace: Workspace) -> list[Record]:
    """Return the signs that may come down, by code.

    They were put up, every hazard they mark was released in full and its land handed over, and
    no open hazard, widened by its accuracy, is within the legibility of a sign.
    """
    released = _released_hazards(workspace)
    if not released:
        return []
    links = workspace.read("sign_link", {"hazard_id": sorted(released)})
    where = {"id": sorted({link.sign_id for link in links}), "status": sorted(IN_PLACE)}
    signs = workspace.read("sign", where, order=("code",))
    needed = signs_still_needed(workspace, signs)
    return [sign for sign in signs if sign.id not in needed]


def record_removal(
    workspace: Workspace, signs: Sequence[Record], removed_on: date, reason: str = ""
) -> RecordedSigns:
    """Record that signs were taken down on a day; one change.

    A sign that ``signs_to_remove`` would not suggest needs a reason, and gives a warning that
    says what it still marks.

    Errors: MineActionError for a day in the future, or before the last inspection, a sign
    that was not put up, and one that still serves without a reason; StaleRecordError.
    """
    chosen = chosen_signs(signs, "remove")
    why = reason.strip()
    check_past_date(removed_on, date.today(), "removed_on")
    for sign in chosen:
        check_dates(sign, removed_on)
    needed = signs_still_needed(workspace, chosen)
    warnings = tuple(_warning(sign, needed[sign.id]) for sign in chosen if sign.id in needed)
    if warnings and not why:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "{warning} Give a reason to record its removal."),
            warning=warnings[0].message,
            field="reason",
        )
    remark = translate("signs", "Taken down. {reason}").format(reason=why).strip()
    values = {
        sign.id: {
            "status": "removed",
            "inspection_due": None,
            "remarks": with_remark(sign, removed_on, remark),
        }
        for sign in chosen
    }
    title = title_for(translate("changes", "Remove {signs}"), chosen)
    with workspace.change(title, why) as change:
        write_signs(change, chosen, values)
    return RecordedSigns(change.id, codes_of(chosen), warnings)


def signs_still_needed(workspace: Workspace, signs: Sequence[Record]) -> dict[str, tuple[str, ...]]:
    """Return, by id, the signs that must stay and the codes of the hazards that they are for.

    A sign that is linked to no hazard must stay too, with no code: nothing shows that it serves
    none.
    """
    if not signs:
        return {}
    marked = _marked_hazards(workspace, signs)
    near = _hazards_near(workspace, signs)
    ids = {hazard_id for linked in marked.values() for hazard_id in linked}
    released = _released_hazards(workspace, ids)
    hazards = workspace.columns("hazard", ("id", "code"), {"id": sorted(ids - released)})
    codes = dict(zip(hazards["id"], hazards["code"]))
    needed = {}
    for sign in signs:
        linked = marked.get(sign.id, ())
        serves = {codes[each] for each in linked if each in codes} | near.get(sign.id, set())
        if serves or not linked:
            needed[sign.id] = tuple(sorted(serves))
    return needed


def _marked_hazards(workspace: Workspace, signs: Sequence[Record]) -> dict[str, set[str]]:
    where = {"sign_id": [sign.id for sign in signs]}
    links = workspace.columns("sign_link", ("sign_id", "hazard_id"), where)
    marked: dict[str, set[str]] = defaultdict(set)
    for sign_id, hazard_id in zip(links["sign_id"], links["hazard_id"]):
        marked[sign_id].add(hazard_id)
    return marked


def _hazards_near(workspace: Workspace, signs: Sequence[Record]) -> dict[str, set[str]]:
    legibility_m = workspace.profile.number("sign_legibility_m")
    points = np.array([point_of(sign.geometry) for sign in signs])
    register = open_hazards_near(workspace, points, legibility_m)
    answers = register.assess(points, legibility_m)
    hits = np.flatnonzero(np.isin(answers.answer, (IN_HAZARD, NEAR_HAZARD)))
    return {signs[hit].id: {register.hazard_codes[int(answers.hazard[hit])]} for hit in hits}


def _released_hazards(workspace: Workspace, among: Optional[Collection[str]] = None) -> set[str]:
    """Ids of hazards that are gone for good; of these only, where some are named."""
    where = {"status": "closed", **({} if among is None else {"id": sorted(among)})}
    hazards = workspace.columns("hazard", ("id", "status", "closure_reason"), where)
    if not hazards["id"]:
        return set()
    names = ("hazard_id", "record_status", "status")
    land = workspace.columns("released_land", names, {"hazard_id": hazards["id"]})
    counts: dict[str, list[bool]] = defaultdict(list)
    for hazard_id, record_status, status in zip(*(land[name] for name in names)):
        counts[hazard_id].append(counts_as_released(record_status, status))
    rows = zip(hazards["id"], hazards["status"], hazards["closure_reason"])
    return {each for each, *state in rows if is_released(*state, counts[each])}


def _warning(sign: Record, hazards: Sequence[str]) -> SignWarning:
    if not hazards:
        text = translate(
            "signs", "{code} marks no recorded hazard, so nothing shows that it can come down."
        )
        return SignWarning("not_shown_released", sign.code, text.format(code=sign.code))
    text = translate("signs", "{code} still warns of {hazards}.")
    named = ", ".join(hazards[:_MOST_NAMED])
    return SignWarning("still_marks", sign.code, text.format(code=sign.code, hazards=named))
