"""What a proposal of signs holds before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Optional

from qgis.core import QgsGeometry, QgsPointXY

from ..domain.records import Record
from ..planning.signs.model import Curve, Floats, SignPlan, Unwarned
from ..planning.signs.rules import SignRules
from ..planning.signs.thinning import Mode


class WrongSign(NamedTuple):
    """A sign that was put up and breaks a rule: its code, the rule, and what to do, in words.

    ``rule``: `inside`, `facing`, `gap` (it fills no place on a line), or the status `missing` or
    `damaged`.
    """

    code: str
    rule: str
    sentence: str


@dataclass(frozen=True)
class SignProposal:
    """A sign plan for hazards of a workspace, beside the signs that are there.

    ``plan``: the whole plan as columns; ``signs``: positions in it of the signs that are new;
    ``kept``: signs that were put up and that the plan leads through; ``wrong``: what is wrong
    with signs that were put up, used or not; none of all these is ever moved or deleted;
    ``unreachable``: positions of signs of the plan that nobody can get to from a way in use,
    None where no way is known; ``declined``: positions of those left out because a sign was
    declined there; neither are among the new ones, ``avoided`` are the stretches that lack them;
    ``replaced``: proposed signs that give way;
    ``lower_bound``: what no plan of these rules can stay below; ``hazards``: all that were
    planned, neighbours that share a sign line or come near one too (``neighbours`` are their
    codes); ``not_drawn``: codes of hazards
    without an outline, which cannot be signed; ``gap_to_next_m``: of each sign of the plan,
    measured with the kept signs in their places; ``mode``: how much is signed, and by what;
    ``beside``: the signs that marked one of the hazards then, by id and what they are to a plan.
    """

    rules: SignRules
    plan: SignPlan
    signs: Sequence[int]
    kept: Sequence[Record]
    replaced: Sequence[Record]
    hazards: Sequence[Record]
    neighbours: Sequence[str]
    not_drawn: Sequence[str]
    gap_to_next_m: Floats
    wrong: Sequence[WrongSign] = ()
    unreachable: Optional[Sequence[int]] = None
    declined: Sequence[int] = ()
    avoided: Sequence[Unwarned] = ()
    mode: Mode = Mode()
    beside: frozenset[tuple[str, str]] = frozenset()

    @property
    def curve(self) -> Optional[Curve]:
        """What so many signs buy in the mode `exposure`; None in the others."""
        return self.plan.curve

    @property
    def exposure_share(self) -> float:
        """The share of those who come whom the signs of a thinned plan warn; else NaN."""
        return self.plan.exposure_share

    @property
    def lower_bound(self) -> int:
        """The number of signs that no plan of these rules can stay below."""
        return self.plan.lower_bound

    @property
    def unwarned(self) -> Sequence[Unwarned]:
        """Stretches of sign line without signs, with the reason."""
        return [*self.plan.unwarned, *self.avoided]

    @property
    def hazard_versions(self) -> Mapping[str, int]:
        """Versions of the hazards by id, as they were planned."""
        return {hazard.id: hazard.version for hazard in self.hazards}

    @property
    def line_geometries(self) -> Sequence[QgsGeometry]:
        """The sign lines, EPSG:4326."""
        return self.plan.lines

    @property
    def sign_geometries(self) -> list[QgsGeometry]:
        """The new signs, EPSG:4326."""
        x, y = self.plan.x, self.plan.y
        return [QgsGeometry.fromPointXY(QgsPointXY(x[each], y[each])) for each in self.signs]

    def places(self, signs: Sequence[int]) -> list[tuple[float, float]]:
        """Longitude and latitude of some signs of the plan."""
        return [(float(self.plan.x[each]), float(self.plan.y[each])) for each in signs]

    @property
    def unwarned_geometries(self) -> list[QgsGeometry]:
        """Stretches from which nobody would be warned, EPSG:4326."""
        return [stretch.geometry for stretch in self.unwarned]
