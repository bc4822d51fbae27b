"""What of a proposal of signs a person has to look at: signs that stand wrong, places left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Union

from ..domain.marks import QT_TRANSLATE_NOOP
from ..operations.sign_proposal import SignProposal
from ..planning.signs.model import ADVANCE_WARNING
from ..translation import translate
from .models.attention_rows import AttentionRow

ORDER = ("inside", "missing", "damaged", "facing", "gap")
"""The most urgent first: a sign inside a hazard leads people into it."""

_UNREACHABLE = QT_TRANSLATE_NOOP("sign_plan", "{sign}: left out, nobody can get to its place.")
_DECLINED = QT_TRANSLATE_NOOP("sign_plan", "{sign}: left out, a sign was declined at its place.")


class WrongOne(NamedTuple):
    """A sign that was put up: its code, and the rule that it breaks."""

    code: str
    rule: str


class LeftOut(NamedTuple):
    """A place (degrees) where the plan wants a sign and none is proposed."""

    x: float
    y: float


About = Union[WrongOne, LeftOut]


def attention_rows(proposal: SignProposal) -> list[AttentionRow]:
    """Return a row for each sign that needs a look and each place left out."""
    return [
        *_wrong(proposal),
        *_left_out(proposal, proposal.unreachable or (), _UNREACHABLE),
        *_left_out(proposal, proposal.declined, _DECLINED),
    ]


def _wrong(proposal: SignProposal) -> Iterator[AttentionRow]:
    rank = {rule: number for number, rule in enumerate(ORDER)}
    for each in sorted(proposal.wrong, key=lambda each: (rank[each.rule], each.code)):
        about = WrongOne(each.code, each.rule)
        yield AttentionRow(each.sentence, about, is_alarm=each.rule == "inside")


def _left_out(
    proposal: SignProposal, signs: Sequence[int], template: str
) -> Iterator[AttentionRow]:
    text = translate("sign_plan", template)
    for sign, place in zip(signs, proposal.places(signs)):
        yield AttentionRow(text.format(sign=_name(proposal, sign)), LeftOut(*place))


def _name(proposal: SignProposal, sign: int) -> str:
    """A sign of a plan as people tell it from others: its hazards, its line, its number there."""
    plan = proposal.plan
    hazards = [str(proposal.hazards[each].code) for each in plan.hazards_of(sign).tolist()]
    if plan.kind[sign] == ADVANCE_WARNING:
        text = translate("sign_plan", "{hazards}, advance warning")
    elif plan.sequence[sign]:
        text = translate("sign_plan", "{hazards}, line {line}, sign {number}")
    else:
        text = translate("sign_plan", "{hazards}, line {line}, extra sign")
    line, number = int(plan.line_no[sign]), int(plan.sequence[sign])
    return text.format(hazards=", ".join(hazards), line=line, number=number)
