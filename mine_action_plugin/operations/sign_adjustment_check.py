"""What signs that were changed by hand break of the rules, judged on the sign lines they are on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from qgis.core import QgsFeedback, QgsPointXY

from ..planning.signs.check import NAMED, PlacedSigns, SignCheck, Violation, check_signs
from ..planning.signs.model import MINE_SIGN, Ints
from ..planning.signs.terrain import Terrain
from ..store import Workspace
from ..translation import translate
from .hazard_ground import HazardGround
from .sign_adjustments import MANUAL, AdjustedSigns, SignAdjustments, adjust_signs
from .sign_neighbours import access_line, access_near, corridors_of
from .sign_proposal import SignProposal
from .sign_unwarned import with_unwarned

OF_ONE_SIGN = ("inside", "on_line", "facing")
"""The rules that a sign keeps by itself. A plan that signs some of the line has gaps by design."""


@dataclass(frozen=True)
class SignFinding:
    """A rule that is broken: in words, where (degrees), and at which sign (number; None: none)."""

    rule: str
    message: str
    place: QgsPointXY
    sign: Optional[int]


@dataclass(frozen=True)
class AdjustmentCheck:
    """The changed proposal and what was found on the lines that were changed.

    ``warned_share``: of these lines, 0 to 1; NaN where nobody can come, or nothing was changed.
    """

    adjusted: AdjustedSigns
    findings: tuple[SignFinding, ...]
    warned_share: float


def check_adjustments(
    workspace: Workspace,
    proposal: SignProposal,
    adjustments: SignAdjustments,
    terrain: Optional[Terrain] = None,
    feedback: Optional[QgsFeedback] = None,
) -> AdjustmentCheck:
    """Put the changes into a proposal, and check the sign lines that they touch.

    The adjusted proposal has the stretches from which nobody is warned with the changes in it.

    Errors: MineActionError as ``check_signs``, and when cancelled.
    """
    ground = HazardGround(proposal.hazards, workspace.profile, proposal.rules)
    adjusted = adjust_signs(proposal, adjustments, ground)
    hazards = _affected(proposal, adjusted, ground)
    if not hazards:
        return AdjustmentCheck(adjusted, (), float("nan"))
    chosen = _signs_of(adjusted.proposal, hazards)
    signs = _placed(adjusted.proposal, chosen)
    rules = proposal.rules
    records = [proposal.hazards[each] for each in hazards]
    accuracy = ground.accuracy_m[hazards]
    margin = float(accuracy.max()) + rules.offset_m + rules.max_spacing_m
    lines = access_near(workspace, records, margin)
    access, corridors = [access_line(line) for line in lines], corridors_of(lines)
    shapes = [ground.shapes[each] for each in hazards]
    check = check_signs(shapes, signs, rules, accuracy, access, feedback, terrain, corridors)
    findings = _findings(check, adjusted.numbers[chosen], proposal.mode.is_whole)
    drawn = with_unwarned(proposal, adjusted.proposal, ground, hazards, terrain, feedback)
    return AdjustmentCheck(replace(adjusted, proposal=drawn), findings, check.warned_share)


def _affected(proposal: SignProposal, adjusted: AdjustedSigns, ground: HazardGround) -> list[int]:
    """The hazards of the changed lines, and all that come into their way."""
    before, after = proposal.plan, adjusted.proposal.plan
    on_line = np.flatnonzero(np.isin(before.line_no, list(adjusted.lines)))
    marked = {hazard for sign in on_line.tolist() for hazard in before.hazards_of(sign).tolist()}
    # A sign of a corridor's verge is on no line; moved, it may have left the verified ground.
    by_hand = (after.kind == MINE_SIGN) & (after.line_no == 0) & (after.reason == MANUAL)
    for sign in np.flatnonzero(by_hand).tolist():
        marked.update(after.hazards_of(sign).tolist())
    return ground.together(marked)


def _signs_of(proposal: SignProposal, hazards: Sequence[int]) -> Ints:
    """The signs of a plan that mark one of these hazards."""
    plan = proposal.plan
    marks = np.isin(plan.hazard_index, hazards)
    sign = np.repeat(np.arange(plan.count), np.diff(plan.hazard_offsets))
    chosen: Ints = np.unique(sign[marks])
    return chosen


def _placed(proposal: SignProposal, chosen: Ints) -> PlacedSigns:
    """These signs of the plan; those that were put up may stand further out."""
    plan = proposal.plan
    return PlacedSigns(
        x=plan.x[chosen],
        y=plan.y[chosen],
        line_no=plan.line_no[chosen],
        sequence=plan.sequence[chosen],
        facing_deg=plan.facing_deg[chosen],
        planned=np.isin(chosen, list(proposal.signs)),
        advance=plan.kind[chosen],
    )


def _findings(check: SignCheck, numbers: Ints, is_whole: bool) -> tuple[SignFinding, ...]:
    return tuple(
        SignFinding(
            each.rule,
            _sentence(each),
            QgsPointXY(each.x, each.y),
            int(numbers[each.sign]) if each.sign >= 0 else None,
        )
        for each in check.violations
        if is_whole or each.rule in OF_ONE_SIGN
    )


def _sentence(violation: Violation) -> str:
    return violation.filled(translate("signs", violation.template), translate("signs", NAMED))
