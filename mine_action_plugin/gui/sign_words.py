"""What a proposal of signs comes to, in words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import Optional

from qgis.PyQt.QtCore import QLocale

from ..domain.marks import QT_TRANSLATE_NOOP
from ..operations.sign_proposal import SignProposal
from ..planning.signs.terrain import Terrain
from ..translation import translate

UNWARNED = {
    "no_board": QT_TRANSLATE_NOOP("sign_plan", "no place on the line would warn them"),
    "hidden_by_terrain": QT_TRANSLATE_NOOP("sign_plan", "hidden by the ground or plants"),
    "terrain_unknown": QT_TRANSLATE_NOOP("sign_plan", "the ground there is not known"),
    "small_island": QT_TRANSLATE_NOOP("sign_plan", "islands too small for signs"),
    "behind_barrier": QT_TRANSLATE_NOOP("sign_plan", "behind a barrier"),
    "avoid": QT_TRANSLATE_NOOP("sign_plan", "a place to avoid: refused or impossible"),
    "not_accessed": QT_TRANSLATE_NOOP("sign_plan", "no known way leads there"),
    "low_exposure": QT_TRANSLATE_NOOP("sign_plan", "fewer people come there than elsewhere"),
    "not_in_sight": QT_TRANSLATE_NOOP("sign_plan", "not in sight of a way"),
    "limit_reached": QT_TRANSLATE_NOOP("sign_plan", "the limit of signs is reached"),
    "by_hand": QT_TRANSLATE_NOOP("sign_plan", "a sign there was changed by hand"),
}
"""Why a stretch of sign line warns nobody, by code."""


def summary(
    proposal: SignProposal, terrain: Optional[Terrain] = None, by_hand: bool = False
) -> str:
    """Say how a plan, perhaps changed ``by_hand``, compares with the fewest signs.

    And whom it leaves unwarned: of a changed plan with the changes in it.
    """
    counts = _counts(proposal, by_hand)
    lines = [*counts, *_codes(proposal), *_left_out(proposal), *_ground(terrain)]
    lines += _warned(proposal)
    lines += _needing_a_look(proposal)
    lines.append(translate("sign_plan", "Computed under these rules; the team on site decides."))
    return "\n".join(lines)


def warned_text(share: float) -> str:
    """A share from 0 to 1 as per cent, never rounded up to all."""
    return QLocale().toString(math.floor(share * 1000) / 10, "f", 1)


def _counts(proposal: SignProposal, by_hand: bool) -> Iterator[str]:
    plan = proposal.plan
    text = translate("sign_plan", "{count} signs on the lines; the fewest possible are {bound}.")
    if by_hand:  # with fewer some rule is broken
        text = translate("sign_plan", "{count} signs on the lines; the rules need {bound}.")
    base = int((plan.sequence > 0).sum())
    yield text.format(count=base, bound=proposal.lower_bound)
    for count, sentence in (
        (plan.warned_extra, translate("sign_plan", "{count} extra signs for those who come.")),
        (plan.advance, translate("sign_plan", "{count} advance warnings on roads.")),
        (len(proposal.signs), translate("sign_plan", "{count} of all are new.")),
        (len(proposal.kept), translate("sign_plan", "{count} that were put up are kept.")),
        (len(proposal.replaced), translate("sign_plan", "{count} proposed earlier give way.")),
    ):
        if count:
            yield sentence.format(count=count)


def _warned(proposal: SignProposal) -> Iterator[str]:
    plan = proposal.plan
    text = translate("sign_plan", "Warned: {share} % of the line that can be approached.")
    if plan.approach_m > 0:
        yield text.format(share=warned_text(plan.warned_share))
    metres: dict[str, float] = defaultdict(float)
    for stretch in proposal.unwarned:
        metres[stretch.reason] += stretch.length_m
    for reason, length in sorted(metres.items(), key=lambda each: -each[1]):
        text = translate("sign_plan", "Not warned on {metres} m: {reason}.")
        why = translate("sign_plan", UNWARNED[reason]) if reason in UNWARNED else reason
        yield text.format(metres=QLocale().toString(math.ceil(length)), reason=why)


def _codes(proposal: SignProposal) -> Iterator[str]:
    for codes, sentence in (
        (proposal.neighbours, translate("sign_plan", "Neighbours planned with them: {codes}.")),
        (
            proposal.not_drawn,
            translate("sign_plan", "Without an outline, cannot be signed: {codes}."),
        ),
    ):
        if codes:
            yield sentence.format(codes=", ".join(codes))


def _left_out(proposal: SignProposal) -> Iterator[str]:
    for signs, sentence in (
        (
            proposal.unreachable or (),
            translate("sign_plan", "{count} places that nobody can get to are left out."),
        ),
        (
            proposal.declined,
            translate("sign_plan", "{count} places where a sign was declined are left out."),
        ),
    ):
        if signs:
            yield sentence.format(count=len(signs))


def _needing_a_look(proposal: SignProposal) -> Iterator[str]:
    """How many signs that were put up are wrong; which ones, a list of their own says."""
    if proposal.wrong:
        text = translate("sign_plan", "Signs that were put up and need a look: {count}")
        yield text.format(count=len({each.code for each in proposal.wrong}))


def _ground(terrain: Optional[Terrain]) -> Iterator[str]:
    if terrain is None:
        yield translate("sign_plan", "The ground is taken as flat.")
        return
    yield from terrain.remarks
    if terrain.coarse:
        text = translate(
            "sign_plan", "Cells of {metres} m: sight and coverage are not shown by this DEM."
        )
        yield text.format(metres=round(terrain.cell_m))
