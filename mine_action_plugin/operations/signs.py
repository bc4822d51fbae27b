"""Signs round hazards: propose them, and write what was accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Optional

import numpy as np
from qgis.core import QgsFeedback, QgsGeometry, QgsPointXY

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.profile import Profile
from ..domain.records import Record
from ..domain.rules.accuracy import accuracy_or_assumed
from ..planning.signs.model import KINDS, REASONS, Floats, SignPlan
from ..planning.signs.plan import plan_signs
from ..planning.signs.rules import SignRules
from ..planning.signs.terrain import Terrain
from ..store import Change, Workspace
from ..translation import translate
from .sign_neighbours import access_near, hazards_to_sign, with_neighbours
from .sign_places import SignPlaces
from .sign_proposal import SignProposal
from .tasks import open_hazards, outline_of

__all__ = ["SignProposal", "accept_signs", "preview_signs", "profile_rules", "propose_signs"]

IN_PLACE = ("emplaced", "damaged", "missing")
"""Signs that were put up: their records stay, whatever a plan says."""

_ROWS_AT_ONCE = 20_000


def profile_rules(profile: Profile) -> SignRules:
    """Return the sign rules of a profile; MineActionError where a number makes no plan."""
    return SignRules(
        max_spacing_m=profile.number("sign_spacing_m"),
        offset_m=profile.number("sign_offset_m"),
        min_island_m2=profile.number("sign_min_island_m2"),
        legibility_m=profile.number("sign_legibility_m"),
        approach_m=profile.number("sign_approach_m"),
        merge_crossings_m=profile.number("access_merge_m"),
    )


def preview_signs(
    workspace: Workspace,
    hazard_codes: Sequence[str] = (),
    rules: Optional[SignRules] = None,
    feedback: Optional[QgsFeedback] = None,
    terrain: Optional[Terrain] = None,
) -> SignProposal:
    """Plan signs for hazards (none named: all open ones); writes nothing.

    Each hazard is widened by its accuracy, or the profile's for its source. Hazards that share a
    sign line with the chosen ones, or come near it, are planned with them. Signs that were put
    up stay: where one stands well it fills the place of a planned one. Signs that are only
    proposed, for these hazards alone, give way to the new proposal.

    Errors: MineActionError for an unknown or closed hazard, and from the plan.
    """
    rules = rules or profile_rules(workspace.profile)
    chosen = open_hazards(workspace, hazard_codes) if hazard_codes else hazards_to_sign(workspace)
    hazards = with_neighbours(workspace, chosen, rules) if hazard_codes else chosen
    profile = workspace.profile
    accuracy = np.array(
        [accuracy_or_assumed(each.accuracy_m, each.position_basis, profile) for each in hazards]
    )
    shapes = [outline_of(each) if each.geometry else QgsGeometry() for each in hazards]
    margin = float(accuracy.max(initial=0.0)) + rules.offset_m + rules.max_spacing_m
    access = access_near(workspace, hazards, margin)
    plan = plan_signs(shapes, rules, accuracy, access, feedback=feedback, terrain=terrain)
    kept, replaced = _present_signs(workspace, hazards)
    new, gaps = _fill_places(plan, rules, shapes, accuracy, kept)
    named = {hazard.id for hazard in chosen}
    return SignProposal(
        rules=rules,
        plan=plan,
        signs=new,
        kept=kept,
        replaced=replaced,
        hazards=hazards,
        neighbours=[hazard.code for hazard in hazards if hazard.id not in named],
        not_drawn=[hazards[position].code for position in plan.not_drawn],
        gap_to_next_m=gaps,
    )


def accept_signs(
    workspace: Workspace, proposal: SignProposal, feedback: Optional[QgsFeedback] = None
) -> list[str]:
    """Write a proposal as one change; return the codes of the new signs, in their order.

    The proposed signs that give way are deleted (they never stood anywhere; the history keeps
    them); signs that were put up are not touched.

    Errors: MineActionError where a hazard was changed after the preview; StaleRecordError where
    one of the signs was.
    """
    _require_unchanged(workspace, proposal)
    first_line = _highest_line(workspace, proposal)
    ids: list[str] = []
    with workspace.change(translate("changes", "Propose signs")) as change:
        _delete_replaced(workspace, change, proposal.replaced)
        for start in range(0, len(proposal.signs), _ROWS_AT_ONCE):
            some = proposal.signs[start : start + _ROWS_AT_ONCE]
            rows = list(_sign_rows(proposal, some, first_line, workspace.profile))
            new = change.insert_many("sign", rows)
            change.insert_many("sign_link", list(_link_rows(proposal, some, new)))
            ids += new
            if feedback is not None:
                feedback.setProgress(100 * (start + len(some)) / len(proposal.signs))
    return _codes(workspace, ids)


def propose_signs(
    workspace: Workspace,
    hazard_codes: Sequence[str] = (),
    rules: Optional[SignRules] = None,
    feedback: Optional[QgsFeedback] = None,
) -> SignProposal:
    """Plan signs and write them at once; the arguments and errors of both steps."""
    proposal = preview_signs(workspace, hazard_codes, rules, feedback)
    accept_signs(workspace, proposal)
    return proposal


def _present_signs(
    workspace: Workspace, hazards: Sequence[Record]
) -> tuple[list[Record], list[Record]]:
    """Signs of these hazards that were put up, and those that are proposed for them alone."""
    planned = {hazard.id for hazard in hazards}
    links = workspace.columns("sign_link", ("sign_id", "hazard_id"))
    here: set[str] = set()
    elsewhere: set[str] = set()
    for sign_id, hazard_id in zip(links["sign_id"], links["hazard_id"]):
        (here if hazard_id in planned else elsewhere).add(sign_id)
    if not here:
        return [], []
    present = workspace.read("sign", {"status": [*IN_PLACE, "proposed"]}, order=("code",))
    kept = [sign for sign in present if sign.id in here and sign.status != "proposed"]
    replaced = [
        sign
        for sign in present
        if sign.id in here and sign.id not in elsewhere and sign.status == "proposed"
    ]
    return kept, replaced


def _fill_places(
    plan: SignPlan,
    rules: SignRules,
    shapes: Sequence[QgsGeometry],
    accuracy_m: Floats,
    kept: Sequence[Record],
) -> tuple[list[int], Floats]:
    """Positions of the signs that are still needed, and the gap to the next of each."""
    if not kept or not plan.count:
        return list(range(plan.count)), plan.gap_to_next_m
    drawn = [index for index, shape in enumerate(shapes) if not shape.isNull()]
    places = SignPlaces(plan, rules, [shapes[index] for index in drawn], accuracy_m[drawn])
    for sign in kept:
        places.offer(sign)
    return np.flatnonzero(~places.filled).tolist(), places.gaps_m()


def _require_unchanged(workspace: Workspace, proposal: SignProposal) -> None:
    now = workspace.columns("hazard", ("id", "version"))
    versions = dict(zip(now["id"], now["version"]))
    for hazard in proposal.hazards:
        if versions.get(hazard.id) != hazard.version:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors", "{code} was changed after these signs were planned. Plan them again."
                ),
                code=hazard.code,
            )


def _highest_line(workspace: Workspace, proposal: SignProposal) -> int:
    """The highest number of a sign line that stays, so that each line has a number of its own."""
    going = {sign.id for sign in proposal.replaced}
    columns = workspace.columns("sign", ("id", "line_no"))
    staying = (line or 0 for key, line in zip(*columns.values()) if key not in going)
    return max(staying, default=0)


def _delete_replaced(workspace: Workspace, change: Change, replaced: Sequence[Record]) -> None:
    going = {sign.id for sign in replaced}
    if not going:
        return
    for link in workspace.read("sign_link"):
        if link.sign_id in going:
            change.delete(link)
    for sign in replaced:
        change.delete(sign)


def _sign_rows(
    proposal: SignProposal, signs: Sequence[int], first_line: int, profile: Profile
) -> Iterator[dict[str, Any]]:
    plan = proposal.plan
    languages = profile["languages"]
    for each in signs:
        line = int(plan.line_no[each])
        x, y = float(plan.x[each]), float(plan.y[each])
        gap = float(proposal.gap_to_next_m[each])
        yield {
            "kind": KINDS[plan.kind[each]],
            "status": "proposed",
            "facing_deg": round(float(plan.facing_deg[each]) % 360, 1),
            "reason": REASONS[plan.reason[each]],
            "line_no": line + first_line if line else None,
            "sequence": int(plan.sequence[each]) if line else None,
            "gap_to_next_m": None if np.isnan(gap) else round(gap, 2),
            "languages": tuple(languages) if isinstance(languages, (list, tuple)) else (),
            "planned_x": x,
            "planned_y": y,
            "geometry": bytes(QgsGeometry.fromPointXY(QgsPointXY(x, y)).asWkb()),
        }


def _link_rows(
    proposal: SignProposal, signs: Sequence[int], ids: Sequence[str]
) -> Iterator[dict[str, Any]]:
    for each, sign_id in zip(signs, ids):
        for position in proposal.plan.hazards_of(each):
            yield {"sign_id": sign_id, "hazard_id": proposal.hazards[position].id}


def _codes(workspace: Workspace, ids: Sequence[str]) -> list[str]:
    columns = workspace.columns("sign", ("id", "code"))
    by_id = dict(zip(columns["id"], columns["code"]))
    return [by_id[each] for each in ids]
