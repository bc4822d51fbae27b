"""Which signs that were put up a plan leads through, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry

from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..planning.signs.checking.placed import PlacedSigns
from ..planning.signs.checking.places import check_facing, check_inside
from ..planning.signs.checking.stage import Stages
from ..planning.signs.checking.violations import Findings, Violation
from ..planning.signs.checking.ways import crossings_of
from ..planning.signs.corridors import Corridor
from ..planning.signs.emplaced import Emplaced
from ..planning.signs.hazards import read_hazards
from ..planning.signs.model import (
    ADVANCE_WARNING,
    KINDS,
    MINE_SIGN,
    AccessLine,
    Bools,
    Floats,
    Ints,
    SignPlan,
)
from ..planning.signs.rules import ON_LINE_M, SignRules
from ..planning.signs.viewers import WIDEST_VIEW_DEG
from ..translation import translate
from .knowledge import point_of
from .near_places import Places
from .sign_proposal import WrongSign
from .sign_verges import verges_filled

STANDING = ("emplaced", "damaged")
"""Statuses of signs that people can see; a missing one is a record without a sign."""

SAME_PLACE_M = 0.01
"""A sign this near to a planned place is the one that the plan leads through."""

ADVANCE_M = 10.0
"""How far a standing advance warning may be from the planned one that it stands for."""

_SENTENCES = {
    "inside": QT_TRANSLATE_NOOP(
        "signs",
        "{code} stands {value} m from a hazard, nearer than {limit} m. Do not go there: ask who"
        " knows the ground.",
    ),
    "facing": QT_TRANSLATE_NOOP("signs", "{code} faces {value}° off the way out. Turn it."),
    "missing": QT_TRANSLATE_NOOP("signs", "{code} is missing. Its place is planned anew."),
    "damaged": QT_TRANSLATE_NOOP("signs", "{code} is damaged. Repair or replace it."),
    "gap": QT_TRANSLATE_NOOP(
        "signs",
        "{code} fills no place on a sign line: it stands too far out, too far from the next sign,"
        " or a hazard lies between.",
    ),
}


@dataclass(frozen=True)
class StandingSigns:
    """Signs of a workspace that were put up, beside the hazards of one plan.

    ``records`` with a place; ``usable``: which of them the plan may lead through; ``on_verge``:
    which stand on the verge of a verified corridor and on no line; ``wrong``: what is wrong with
    those that are missing, damaged, too near to a hazard or turned.
    """

    records: Sequence[Record]
    points: Floats
    usable: Bools
    on_verge: Bools
    wrong: Sequence[WrongSign]

    @staticmethod
    def of(
        signs: Sequence[Record],
        shapes: Sequence[QgsGeometry],
        accuracy_m: Floats,
        access: Sequence[AccessLine],
        rules: SignRules,
        corridors: Sequence[Corridor] = (),
    ) -> StandingSigns:
        """Judge signs by the rules `inside` and `facing`; those turned out of sight are not used.

        On the verified ground of ``corridors`` a sign may stand as near to a hazard as it likes.

        Errors: MineActionError for hazards that make no plan.
        """
        records = [sign for sign in signs if sign.geometry]
        points = np.array([point_of(sign.geometry) for sign in records]).reshape(-1, 2)
        usable = np.array([sign.status in STANDING for sign in records], dtype=bool)
        wrong = [_wrong(sign, sign.status) for sign in signs if sign.status in _SENTENCES]
        placed = _placed(records, points, usable)
        hazards = read_hazards(shapes, accuracy_m)
        faults, verified = _judged(Stages(hazards, placed, rules, corridors), placed, access)
        on_verge = verified & np.array([_is_on_no_line(sign) for sign in records], dtype=bool)
        inside: set[int] = set()
        for fault in faults:
            sign = records[fault.sign]
            if fault.rule == "inside":
                inside.add(fault.sign)
            elif fault.sign in inside or sign.kind != KINDS[MINE_SIGN]:
                # Where it stands has to be settled first; other boards face along their way.
                continue
            if fault.rule == "inside" or fault.value_m > WIDEST_VIEW_DEG:
                usable[fault.sign] = False
            wrong.append(_wrong(sign, fault.rule, fault.value_m, fault.limit_m))
        return StandingSigns(records, points, usable, on_verge, wrong)

    @property
    def emplaced(self) -> Emplaced:
        """The signs that a plan may lead through."""
        some = self._of_kind(MINE_SIGN, on_verge=False)
        return Emplaced(*self.points[some].T, _facings([self.records[each] for each in some]))

    def filled(self, plan: SignPlan) -> Ints:
        """For each sign of a plan, the standing sign (position) that is in its place, or -1."""
        filled = np.full(plan.count, -1, dtype=np.int64)
        places = Places(plan.x, plan.y)
        free = ~plan.on_verge
        for kind, limit_m in ((MINE_SIGN, SAME_PLACE_M), (ADVANCE_WARNING, ADVANCE_M)):
            for sign in self._of_kind(kind, on_verge=False).tolist():
                near = places.near(self.points[sign], limit_m)
                near = near[(plan.kind[near] == kind) & (filled[near] < 0) & free[near]]
                filled[near[:1]] = sign
        verge = self._of_kind(MINE_SIGN, on_verge=True)
        facing = _facings([self.records[each] for each in verge.tolist()])
        for place, sign in verges_filled(plan, places, self.points[verge], facing).items():
            filled[place] = verge[sign]
        return filled

    def not_used(self, filled: Ints) -> list[WrongSign]:
        """The usable signs that a plan does not lead through, each with the reason."""
        used = set(filled.tolist())
        of_lines = self._of_kind(MINE_SIGN, on_verge=False)
        idle = [each for each in of_lines.tolist() if each not in used]
        return [_wrong(self.records[each], "gap") for each in idle]

    def _of_kind(self, kind: int, on_verge: bool) -> Ints:
        of_kind = np.array([sign.kind == KINDS[kind] for sign in self.records], dtype=bool)
        return np.flatnonzero(self.usable & of_kind & (self.on_verge == on_verge))


def _placed(records: Sequence[Record], points: Floats, counted: Bools) -> PlacedSigns:
    nothing = np.zeros(len(records), dtype=np.int64)
    facing = _facings(records)
    return PlacedSigns(*points.T, nothing, nothing, facing, False, None, counted)


def _facings(records: Sequence[Record]) -> Floats:
    return np.array(
        [np.nan if sign.facing_deg is None else sign.facing_deg for sign in records],
        dtype=np.float64,
    )


def _judged(
    stages: Stages, placed: PlacedSigns, access: Sequence[AccessLine]
) -> tuple[list[Violation], Bools]:
    """What the check of signs says about each sign by itself; which stand along a corridor.

    Those are on verified ground, inside the sign line or on it.
    """
    findings, along = Findings(placed, []), np.zeros(placed.count, dtype=bool)
    for stage in stages if placed.judged.any() else ():
        check_inside(stage, stages.rules, findings)
        check_facing(stage, crossings_of(stage, access), findings)
        near = stage.clearance <= stages.rules.offset_m + ON_LINE_M
        along[stage.signs[stage.verified & near]] = True
    return findings.violations, along


def _is_on_no_line(sign: Record) -> bool:
    return sign.kind == KINDS[MINE_SIGN] and sign.line_no is None


def _wrong(sign: Record, rule: str, value: float = 0.0, limit: float = 0.0) -> WrongSign:
    sentence = translate("signs", _SENTENCES[rule]).format(
        code=sign.code, value=f"{value:.1f}", limit=f"{limit:g}"
    )
    return WrongSign(sign.code, rule, sentence)
