"""Land that hazards lost outside a recorded process: it counts until somebody settles it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Optional

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.hazards import is_open
from ...store import Change, Workspace
from ...translation import translate, whole_number
from ..hazard_outlines import united
from ..kept_outlines import give_back, kept_by_hazard, lost_area_m2, outline_losses
from .check import Check, Finding, Found, Repair, Severity
from .examination import Examination


def _lost(examination: Examination) -> Iterator[Found]:
    kept = kept_by_hazard(examination.workspace)
    for loss in outline_losses(examination.workspace):
        others = tuple(("kept_outline", each.id) for each in kept[loss.hazard_id])
        judged = (("hazard", loss.hazard_id), *others)
        if any(examination.judges(*each) for each in judged):
            values = {"area": whole_number(loss.lost_m2)}
            yield Found("hazard", loss.hazard_id, loss.code, values, others)


def _lost_unkept(examination: Examination) -> Iterator[Found]:
    """Past the rules of the database: the outline of the last event is not covered any more."""
    hazards = {row[0]: row for row in _open_hazards(examination)}
    if not hazards:
        return
    kept = kept_by_hazard(examination.workspace)
    for hazard_id, recorded in _recorded_outlines(examination, sorted(hazards)).items():
        _, code, _, wkb = hazards[hazard_id]
        if recorded == wkb:
            continue
        counted = united(wkb, [each.geometry for each in kept.get(hazard_id, ())])
        area_m2 = lost_area_m2([recorded], counted)
        if area_m2:
            yield Found("hazard", hazard_id, code, {"area": whole_number(area_m2)})


def _open_hazards(examination: Examination) -> Iterator[tuple[Any, ...]]:
    names = ("id", "code", "status", "geometry")
    return (row for row in examination.judged("hazard", *names) if is_open(row[2]))


def _recorded_outlines(examination: Examination, hazard_ids: list[str]) -> dict[str, bytes]:
    """The outline that the last event of each hazard wrote down, by the id of the hazard."""
    where = {} if examination.is_whole else {"hazard_id": hazard_ids}
    last: dict[str, tuple[Any, Optional[bytes]]] = {}
    names = ("hazard_id", "created_at", "fid", "geometry")
    for hazard_id, *when, wkb in examination.rows("hazard_event", *names, **where):
        if hazard_id not in last or last[hazard_id][0] < when:
            last[hazard_id] = (when, wkb)
    wanted = set(hazard_ids)
    return {each: wkb for each, (_, wkb) in last.items() if wkb and each in wanted}


def _give_back_kept(workspace: Workspace, change: Change, finding: Finding) -> None:
    for hazard in workspace.read("hazard", {"id": finding.record_id}):
        give_back(workspace, change, hazard, [], _reason())


def _give_back_recorded(workspace: Workspace, change: Change, finding: Finding) -> None:
    for hazard in workspace.read("hazard", {"id": finding.record_id}):
        events = workspace.read("hazard_event", {"hazard_id": hazard.id}, order=("created_at",))
        outlines = [event.geometry for event in events if event.geometry]
        give_back(workspace, change, hazard, outlines[-1:], _reason())


def _reason() -> str:
    return translate("checks", "Outline restored: it was changed outside a recorded process")


CHECKS = (
    Check(
        "hazard_outline_lost",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Land lost outside a recorded process"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The outline of a hazard was made smaller or moved by hand. The former outline counts with"
            " the present one in every answer and on every map. Record the survey or clearance that"
            " gave the land up, or restore the outline.",
        ),
        QT_TRANSLATE_NOOP(
            "checks", "{code} lost {area} m² outside a recorded process; both outlines count."
        ),
        _lost,
        Repair(
            QT_TRANSLATE_NOOP("checks", "Gives the hazard all of its former outline back."),
            _give_back_kept,
        ),
    ),
    Check(
        "hazard_outline_unkept",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Land lost past the history"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A hazard covers less than at its last event, and the former outline was not kept: another"
            " program has changed the file past its rules. Restore the outline, or record the survey"
            " or clearance that gave the land up.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code} covers {area} m² less than at its last event."),
        _lost_unkept,
        Repair(
            QT_TRANSLATE_NOOP(
                "checks",
                "Gives the hazard the outline of its last event and keeps the present one.",
            ),
            _give_back_recorded,
        ),
    ),
)
