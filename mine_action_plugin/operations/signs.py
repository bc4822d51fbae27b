"""Signs round hazards: propose them, and write what was accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Optional

import numpy as np
from qgis.core import QgsFeedback, QgsGeometry, QgsPointXY, QgsRectangle

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.profile import Profile
from ..domain.records import Record
from ..planning.signs.model import KINDS, REASONS, Ints, SignPlan, Unwarned
from ..planning.signs.mounts import MOUNT_M, mounts_on
from ..planning.signs.plan import plan_signs
from ..planning.signs.rules import SignRules
from ..planning.signs.terrain import Terrain
from ..planning.signs.thinning import Mode
from ..store import Change, Workspace
from ..translation import translate
from .sign_circumstances import barriers_within, mode_on_site
from .sign_ground import (
    AVOIDED,
    UNREACHABLE,
    SignGround,
    declined_places,
    in_marks,
    present_signs,
    role_of,
    stretches_without,
)
from .sign_neighbours import hazards_to_sign, with_neighbours
from .sign_proposal import SignProposal
from .tasks import open_hazards

__all__ = ["SignProposal", "accept_signs", "preview_signs", "profile_rules", "propose_signs"]

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
    accuracy_m: Optional[float] = None,
    mode: Optional[Mode] = None,
) -> SignProposal:
    """Plan signs for hazards (none named: all open ones); writes nothing.

    Each hazard is widened by its accuracy, or the profile's for its source; by ``accuracy_m``
    instead where that is given. Hazards that share a sign line with the chosen ones, or come
    near it, are planned with them. Signs that were put up stay: the plan leads through those
    with which it needs the fewest new ones, and what is wrong with any is listed. Signs that are
    only proposed, for these hazards alone, give way to the new proposal. No sign is proposed
    where one was declined, or where nobody can get to from a way in use. Both verges of a
    verified corridor through a hazard are signed.

    A ``mode`` other than perimeter keeps some of these signs, by the ways, places and barriers of
    the workspace and the weights of its profile, which take the place of those in ``mode``.

    Errors: MineActionError for an unknown or closed hazard, and from the plan.
    """
    profile = workspace.profile
    rules = rules or profile_rules(profile)
    chosen = open_hazards(workspace, hazard_codes) if hazard_codes else hazards_to_sign(workspace)
    hazards = with_neighbours(workspace, chosen, rules) if hazard_codes else chosen
    ground = SignGround.of(workspace, hazards, rules, accuracy_m)
    present = present_signs(workspace, hazards)
    standing = ground.judged(present.in_place, rules)
    marks = declined_places(present.declined, profile)
    mode = mode_on_site(mode or Mode(), workspace, hazards, ground.line_m, rules, marks)
    plan = plan_signs(
        ground.shapes,
        rules,
        ground.accuracy_m,
        ground.access,
        feedback=feedback,
        terrain=terrain,
        mode=mode,
        emplaced=standing.emplaced if present.in_place else None,
        avoid=marks,
        corridors=ground.corridors,
    )
    filled = standing.filled(plan)
    new = np.flatnonzero(filled < 0)
    declined = new[in_marks(plan, new, present.declined, profile)]
    lost = ground.unreachable(workspace, plan, new, rules)
    named = {hazard.id for hazard in chosen}
    return SignProposal(
        rules=rules,
        plan=plan,
        signs=np.setdiff1d(new, _left_out(declined, lost)).tolist(),
        kept=[standing.records[each] for each in filled[filled >= 0].tolist()],
        replaced=list(present.proposed),
        hazards=hazards,
        neighbours=[hazard.code for hazard in hazards if hazard.id not in named],
        not_drawn=[hazards[position].code for position in plan.not_drawn],
        gap_to_next_m=plan.gap_to_next_m,
        wrong=[*standing.wrong, *standing.not_used(filled)],
        unreachable=None if lost is None else lost.tolist(),
        declined=declined.tolist(),
        avoided=_avoided(plan, mode, declined, lost),
        mode=mode,
        beside=present.roles,
    )


def _left_out(declined: Ints, lost: Optional[Ints]) -> Ints:
    return declined if lost is None else np.union1d(declined, lost)


def _avoided(plan: SignPlan, mode: Mode, declined: Ints, lost: Optional[Ints]) -> list[Unwarned]:
    """The stretches that lack signs because one was declined, or nobody can get there."""
    if not mode.is_whole:
        return []  # A thinned plan says of its own stretches why they have no sign.
    stretches = stretches_without(plan, declined, AVOIDED)
    if lost is not None:
        stretches += stretches_without(plan, np.setdiff1d(lost, declined), UNREACHABLE)
    return stretches


def accept_signs(
    workspace: Workspace, proposal: SignProposal, feedback: Optional[QgsFeedback] = None
) -> list[str]:
    """Write a proposal as one change; return the codes of the new signs, in their order.

    The proposed signs that give way are deleted (they never stood anywhere; the history keeps
    them); signs that were put up are not touched.

    Errors: MineActionError where a hazard was changed after the preview, or signs of one came,
    went, were put up or declined; StaleRecordError where one that gives way was changed.
    """
    mounts = _mounts(workspace, proposal)
    ids: list[str] = []
    with workspace.change(translate("changes", "Propose signs")) as change:
        # Of two who accept at once the second sees the lines and signs of the first.
        change.hold_table("sign")
        _require_unchanged(change, proposal)
        signs = _signs_now(workspace)
        _require_same_signs(workspace, proposal, signs)
        first_line = _highest_line(proposal, signs)
        _delete_replaced(workspace, change, proposal.replaced)
        for start in range(0, len(proposal.signs), _ROWS_AT_ONCE):
            some = proposal.signs[start : start + _ROWS_AT_ONCE]
            rows = list(_sign_rows(proposal, some, first_line, workspace.profile, mounts))
            new = change.insert_many("sign", rows)
            change.insert_many("sign_link", list(_link_rows(proposal, some, new)))
            ids += new
            if feedback is not None:
                feedback.setProgress(100 * (start + len(some)) / len(proposal.signs))
        # Before it is written for good: a server that is lost after that would seem to have refused.
        return _codes(workspace, ids)


def propose_signs(
    workspace: Workspace,
    hazard_codes: Sequence[str] = (),
    rules: Optional[SignRules] = None,
    feedback: Optional[QgsFeedback] = None,
    terrain: Optional[Terrain] = None,
    accuracy_m: Optional[float] = None,
    mode: Optional[Mode] = None,
) -> SignProposal:
    """Plan signs and write them at once; the arguments and errors of both steps."""
    proposal = preview_signs(workspace, hazard_codes, rules, feedback, terrain, accuracy_m, mode)
    accept_signs(workspace, proposal)
    return proposal


def _require_unchanged(change: Change, proposal: SignProposal) -> None:
    versions = change.held_versions("hazard", [hazard.id for hazard in proposal.hazards])
    for hazard in proposal.hazards:
        if versions.get(hazard.id) != hazard.version:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors", "{code} was changed after these signs were planned. Plan them again."
                ),
                code=hazard.code,
            )


def _signs_now(workspace: Workspace) -> dict[str, list[Any]]:
    return workspace.columns("sign", ("id", "status", "line_no"))


def _require_same_signs(
    workspace: Workspace, proposal: SignProposal, signs: Mapping[str, Sequence[Any]]
) -> None:
    """Refuse where other signs mark the hazards than those beside which the plan was made."""
    planned = {hazard.id: hazard.code for hazard in proposal.hazards}
    links = workspace.columns("sign_link", ("sign_id", "hazard_id"))
    marked = {
        sign_id: planned[hazard_id]
        for sign_id, hazard_id in zip(links["sign_id"], links["hazard_id"])
        if hazard_id in planned
    }
    statuses = zip(signs["id"], signs["status"])
    now = {(key, role_of(status)) for key, status in statuses if key in marked and role_of(status)}
    for sign_id, _ in sorted(now.symmetric_difference(proposal.beside)):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "Signs of {code} were changed after these were planned. Plan them again."
            ),
            code=marked.get(sign_id) or ", ".join(planned.values()),
        )


def _highest_line(proposal: SignProposal, signs: Mapping[str, Sequence[Any]]) -> int:
    """The highest number of a sign line that stays, so that each line has a number of its own."""
    going = {sign.id for sign in proposal.replaced}
    staying = (line or 0 for key, line in zip(signs["id"], signs["line_no"]) if key not in going)
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


def _mounts(workspace: Workspace, proposal: SignProposal) -> dict[int, str]:
    """What carries the board of each new sign of a proposal, where a fence or wall stands there."""
    new = np.array(proposal.signs, dtype=np.int64)
    if not len(new):
        return {}
    x, y = proposal.plan.x[new], proposal.plan.y[new]
    extent = QgsRectangle(x.min(), y.min(), x.max(), y.max())
    barriers = barriers_within(workspace, extent, MOUNT_M)
    return {int(new[place]): kind for place, kind in mounts_on(x, y, barriers).items()}


def _sign_rows(
    proposal: SignProposal,
    signs: Sequence[int],
    first_line: int,
    profile: Profile,
    mounts: Mapping[int, str],
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
            "sequence": int(plan.sequence[each]) or None,
            "gap_to_next_m": None if np.isnan(gap) else round(gap, 2),
            "mount": mounts.get(each),
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
