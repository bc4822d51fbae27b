"""Which signs that were put up a plan leads through, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry

from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..planning.geodesic import geodesic_m, metres_per_degree
from ..planning.signs.checking.placed import PlacedSigns
from ..planning.signs.checking.places import check_facing, check_inside
from ..planning.signs.checking.stage import Stages
from ..planning.signs.checking.violations import Findings, Violation
from ..planning.signs.checking.ways import crossings_of
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
from ..planning.signs.rules import SignRules
from ..planning.signs.viewers import WIDEST_VIEW_DEG
from ..translation import translate
from .knowledge import point_of
from .sign_proposal import WrongSign

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

    ``records`` with a place; ``usable``: which of them the plan may lead through; ``wrong``: what
    is wrong with those that are missing, damaged, too near to a hazard or turned.
    """

    records: Sequence[Record]
    points: Floats
    usable: Bools
    wrong: Sequence[WrongSign]

    @staticmethod
    def of(
        signs: Sequence[Record],
        shapes: Sequence[QgsGeometry],
        accuracy_m: Floats,
        access: Sequence[AccessLine],
        rules: SignRules,
    ) -> StandingSigns:
        """Judge signs by the rules `inside` and `facing`; those turned out of sight are not used.

        Errors: MineActionError for hazards that make no plan.
        """
        records = [sign for sign in signs if sign.geometry]
        points = np.array([point_of(sign.geometry) for sign in records]).reshape(-1, 2)
        usable = np.array([sign.status in STANDING for sign in records], dtype=bool)
        wrong = [_wrong(sign, sign.status) for sign in signs if sign.status in _SENTENCES]
        placed = _placed(records, points, usable)
        inside: set[int] = set()
        for fault in _faults(shapes, placed, accuracy_m, access, rules):
            sign = records[fault.sign]
            if fault.rule == "inside":
                inside.add(fault.sign)
            elif fault.sign in inside or sign.kind != KINDS[MINE_SIGN]:
                # Where it stands has to be settled first; other boards face along their way.
                continue
            if fault.rule == "inside" or fault.value_m > WIDEST_VIEW_DEG:
                usable[fault.sign] = False
            wrong.append(_wrong(sign, fault.rule, fault.value_m, fault.limit_m))
        return StandingSigns(records, points, usable, wrong)

    @property
    def emplaced(self) -> Emplaced:
        """The signs that a plan may lead through."""
        some = self._of_kind(MINE_SIGN)
        return Emplaced(*self.points[some].T, _facings([self.records[each] for each in some]))

    def filled(self, plan: SignPlan) -> Ints:
        """For each sign of a plan, the standing sign (position) that is in its place, or -1."""
        filled = np.full(plan.count, -1, dtype=np.int64)
        places = Places(plan.x, plan.y)
        for kind, limit_m in ((MINE_SIGN, SAME_PLACE_M), (ADVANCE_WARNING, ADVANCE_M)):
            for sign in self._of_kind(kind).tolist():
                near = places.near(self.points[sign], limit_m)
                near = near[(plan.kind[near] == kind) & (filled[near] < 0)]
                filled[near[:1]] = sign
        return filled

    def not_used(self, filled: Ints) -> list[WrongSign]:
        """The usable signs that a plan does not lead through, each with the reason."""
        used = set(filled.tolist())
        idle = [each for each in self._of_kind(MINE_SIGN).tolist() if each not in used]
        return [_wrong(self.records[each], "gap") for each in idle]

    def _of_kind(self, kind: int) -> Ints:
        of_kind = [sign.kind == KINDS[kind] for sign in self.records]
        return np.flatnonzero(self.usable & np.array(of_kind, dtype=bool))


class Places:
    """Places in degrees of EPSG:4326, found by distance."""

    def __init__(self, x: Floats, y: Floats) -> None:
        self.order = np.argsort(x, kind="stable")
        self.points: Floats = np.column_stack((x, y))[self.order]

    def near(self, point: Floats, metres: float) -> Ints:
        """Positions of the places within so many metres of a point, the nearest first."""
        east, north = (1.01 * metres / size for size in metres_per_degree(float(point[1])))
        low, high = np.searchsorted(self.points[:, 0], (point[0] - east, point[0] + east))
        some = np.arange(low, high)
        some = some[np.abs(self.points[some, 1] - point[1]) <= north]
        away = geodesic_m(self.points[some], np.broadcast_to(point, (len(some), 2)))
        order = np.argsort(away, kind="stable")
        found: Ints = self.order[some[order[away[order] <= metres]]]
        return found


def _placed(records: Sequence[Record], points: Floats, counted: Bools) -> PlacedSigns:
    nothing = np.zeros(len(records), dtype=np.int64)
    facing = _facings(records)
    return PlacedSigns(*points.T, nothing, nothing, facing, False, None, counted)


def _facings(records: Sequence[Record]) -> Floats:
    return np.array(
        [np.nan if sign.facing_deg is None else sign.facing_deg for sign in records],
        dtype=np.float64,
    )


def _faults(
    shapes: Sequence[QgsGeometry],
    placed: PlacedSigns,
    accuracy_m: Floats,
    access: Sequence[AccessLine],
    rules: SignRules,
) -> Iterator[Violation]:
    """What the check of signs says about each sign by itself."""
    if not placed.judged.any():
        return
    findings = Findings(placed, [])
    for stage in Stages(read_hazards(shapes, accuracy_m), placed, rules):
        check_inside(stage, rules, findings)
        check_facing(stage, crossings_of(stage, access), findings)
    yield from findings.violations


def _wrong(sign: Record, rule: str, value: float = 0.0, limit: float = 0.0) -> WrongSign:
    sentence = translate("signs", _SENTENCES[rule]).format(
        code=sign.code, value=f"{value:.1f}", limit=f"{limit:g}"
    )
    return WrongSign(sign.code, rule, sentence)
