"""What a proposal of signs holds before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsPointXY

from ..domain.records import Record
from ..planning.signs.model import Floats, SignPlan, Unwarned
from ..planning.signs.rules import SignRules


@dataclass(frozen=True)
class SignProposal:
    """A sign plan for hazards of a workspace, beside the signs that are there.

    ``plan``: the whole plan as columns; ``signs``: positions in it of the signs that are new;
    ``kept``: signs with a place of their own (emplaced, damaged, missing), never moved or
    deleted; ``replaced``: proposed signs that give way; ``lower_bound``: what no plan of these
    rules can stay below; ``hazards``: all that were planned, neighbours that share a sign line
    or come near one too (``neighbours`` are their codes); ``not_drawn``: codes of hazards
    without an outline, which cannot be signed; ``gap_to_next_m``: of each sign of the plan,
    measured with the kept signs in their places.
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

    @property
    def lower_bound(self) -> int:
        """The number of signs that no plan of these rules can stay below."""
        return self.plan.lower_bound

    @property
    def unwarned(self) -> Sequence[Unwarned]:
        """Stretches of sign line without signs, with the reason."""
        return self.plan.unwarned

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

    @property
    def unwarned_geometries(self) -> list[QgsGeometry]:
        """Stretches from which nobody would be warned, EPSG:4326."""
        return [stretch.geometry for stretch in self.plan.unwarned]
