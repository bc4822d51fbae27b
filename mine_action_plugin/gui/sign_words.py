"""What a proposal of signs comes to, in words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import Optional

from qgis.PyQt.QtCore import QLocale

from ..domain.marks import QT_TRANSLATE_NOOP
from ..operations.sign_proposal import SignProposal
from ..planning.signs.model import SMALL_ISLAND, Curve
from ..planning.signs.terrain import Terrain
from ..translation import translate

MORE_SIGNS = (100, 200, 500)
"""For so many more signs a summary says what they would add."""

UNWARNED = {
    "no_board": QT_TRANSLATE_NOOP("sign_plan", "no place on the line would warn them"),
    "hidden_by_terrain": QT_TRANSLATE_NOOP("sign_plan", "hidden by the ground or plants"),
    "terrain_unknown": QT_TRANSLATE_NOOP("sign_plan", "the ground there is not known"),
    "small_island": QT_TRANSLATE_NOOP("sign_plan", "islands too small for signs"),
    "behind_barrier": QT_TRANSLATE_NOOP("sign_plan", "behind a barrier"),
    "avoid": QT_TRANSLATE_NOOP("sign_plan", "a place to avoid: refused or impossible"),
    "unreachable": QT_TRANSLATE_NOOP("sign_plan", "nobody can get there to put a sign up"),
    "not_accessed": QT_TRANSLATE_NOOP("sign_plan", "no known way leads there"),
    "low_exposure": QT_TRANSLATE_NOOP("sign_plan", "nobody is known to come there"),
    "not_in_sight": QT_TRANSLATE_NOOP("sign_plan", "no sign of the line could be read from there"),
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
    lines += _exposure(proposal, by_hand)
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
    if not proposal.mode.is_whole:
        text = translate("sign_plan", "{count} signs on the lines; all of it needs {bound}.")
    elif by_hand:  # with fewer some rule is broken
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


def _exposure(proposal: SignProposal, by_hand: bool) -> Iterator[str]:
    """What the signs do for those who come, and what more signs would: of the plan as proposed."""
    curve, share = proposal.curve, proposal.exposure_share
    if curve is None:
        return
    if not curve.share.any():
        yield translate(
            "sign_plan",
            "Nobody is known to come to these hazards. Record the ways and places near them, or"
            " choose the perimeter.",
        )
        return
    if by_hand:
        yield translate("sign_plan", "Before the changes by hand:")
    text = translate("sign_plan", "These signs warn {share} % of those who come.")
    yield text.format(share=warned_text(share))
    yield _more(curve, proposal.plan.signs)


def _more(curve: Curve, signs: int) -> str:
    """The curve in words: what the next hundred signs would add, and the hundreds after them."""
    steps = [(count, curve.next_adds(signs, count)) for count in MORE_SIGNS]
    text = translate("sign_plan", "{count} more would add {share} %")
    parts = [text.format(count=count, share=_percent(share)) for count, share in steps]
    if steps[-1][1] <= 0:
        return translate("sign_plan", "More signs would warn none of those known to come.")
    # Where a step adds nothing to the one before, the line has no more signs to offer.
    last = next(
        (at for at in range(1, len(steps)) if steps[at][1] - steps[at - 1][1] < 1e-9), len(steps)
    )
    return "{}.".format(", ".join(parts[:last]))


def _percent(share: float) -> str:
    return QLocale().toString(100.0 * share, "f", 1 if share >= 0.001 else 2)


def _warned(proposal: SignProposal) -> Iterator[str]:
    plan = proposal.plan
    if not proposal.mode.is_whole:
        yield from _signed(proposal)
    elif plan.approach_m > 0:
        text = translate(
            "sign_plan",
            "Warned: {share} % of those who can come, all of them on {line} % of the line.",
        )
        yield text.format(
            share=warned_text(plan.warned_share), line=warned_text(plan.all_warned_share)
        )
    metres: dict[str, float] = defaultdict(float)
    for stretch in proposal.unwarned:
        metres[stretch.reason] += stretch.length_m
    for reason, length in sorted(metres.items(), key=lambda each: -each[1]):
        text = translate("sign_plan", "Not warned on {metres} m: {reason}.")
        why = translate("sign_plan", UNWARNED[reason]) if reason in UNWARNED else reason
        yield text.format(metres=QLocale().toString(math.ceil(length)), reason=why)


def _signed(proposal: SignProposal) -> Iterator[str]:
    """How much of the lines a plan of some of the signs marks; islands without one are apart."""
    whole_m = proposal.plan.perimeter_m
    bare_m = sum(each.length_m for each in proposal.unwarned if each.reason != SMALL_ISLAND)
    if whole_m > 0:
        text = translate("sign_plan", "Signed: {share} % of the line.")
        yield text.format(share=warned_text(max(0.0, 1.0 - bare_m / whole_m)))


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
            translate("sign_plan", "Places left out because nobody can get there: {count}."),
        ),
        (
            proposal.declined,
            translate("sign_plan", "Places left out because a sign was declined there: {count}."),
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
