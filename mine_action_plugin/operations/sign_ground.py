"""What a proposal of signs starts from: hazards, the ways past them, the signs that are there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ..domain.profile import Profile
from ..domain.records import Record
from ..domain.rules.accuracy import accuracy_or_assumed
from ..domain.rules.hazards import counts_as_released
from ..domain.rules.signs import IN_PLACE
from ..planning.signs.avoid import AvoidMark
from ..planning.signs.corridors import Corridor
from ..planning.signs.model import AccessLine, Bools, Floats, Ints, SignPlan, Unwarned
from ..planning.signs.reachable import unreachable
from ..planning.signs.rules import SignRules
from ..store import Workspace
from .knowledge import point_of
from .near_places import Places
from .sign_neighbours import access_line, access_near, corridors_of, shape_of
from .sign_places import StandingSigns
from .tasks import outline_of

AVOIDED, UNREACHABLE = "avoid", "unreachable"
"""Why a stretch has no sign: one was declined there, or nobody can get there to put one up."""


@dataclass(frozen=True)
class PresentSigns:
    """Signs of some hazards: put up, refused on site, and proposed for these hazards alone."""

    in_place: Sequence[Record] = ()
    declined: Sequence[Record] = ()
    proposed: Sequence[Record] = ()
    roles: frozenset[tuple[str, str]] = frozenset()
    """All signs that mark one of the hazards, by id and `role_of`."""


def role_of(status: str) -> str:
    """Return what a sign of that status is to a plan; an empty text for one that is gone."""
    if status in IN_PLACE:
        return "in_place"
    return status if status in ("proposed", "declined") else ""


def present_signs(workspace: Workspace, hazards: Sequence[Record]) -> PresentSigns:
    """Return the signs that mark any of the hazards, by what became of them."""
    planned = {hazard.id for hazard in hazards}
    links = workspace.columns("sign_link", ("sign_id", "hazard_id"))
    here: set[str] = set()
    elsewhere: set[str] = set()
    for sign_id, hazard_id in zip(links["sign_id"], links["hazard_id"]):
        (here if hazard_id in planned else elsewhere).add(sign_id)
    if not here:
        return PresentSigns()
    statuses = [*sorted(IN_PLACE), "proposed", "declined"]
    present = workspace.read("sign", {"status": statuses}, order=("code",))
    mine = [sign for sign in present if sign.id in here]
    return PresentSigns(
        [sign for sign in mine if sign.status in IN_PLACE],
        [sign for sign in mine if sign.status == "declined" and sign.geometry],
        [sign for sign in mine if sign.status == "proposed" and sign.id not in elsewhere],
        frozenset((sign.id, role_of(sign.status)) for sign in mine),
    )


@dataclass(frozen=True)
class SignGround:
    """Hazards (EPSG:4326) with their accuracies in metres, and the ways in use near them.

    ``line_m``: no sign line runs further than this from the hazards as they are drawn.
    """

    shapes: Sequence[QgsGeometry]
    accuracy_m: Floats
    access: Sequence[AccessLine]
    corridors: Sequence[Corridor]
    line_m: float

    @staticmethod
    def of(
        workspace: Workspace,
        hazards: Sequence[Record],
        rules: SignRules,
        accuracy_m: Optional[float] = None,
    ) -> SignGround:
        """Read the ways near the hazards; a given accuracy takes the place of each one's own."""
        profile = workspace.profile
        accuracy = np.array(
            [
                accuracy_or_assumed(each.accuracy_m, each.position_basis, profile)
                if accuracy_m is None
                else accuracy_m
                for each in hazards
            ],
            dtype=np.float64,
        )
        shapes = [outline_of(each) if each.geometry else QgsGeometry() for each in hazards]
        line_m = float(accuracy.max(initial=0.0)) + rules.offset_m
        lines = access_near(workspace, hazards, line_m + rules.max_spacing_m)
        access = [access_line(line) for line in lines]
        return SignGround(shapes, accuracy, access, corridors_of(lines), line_m)

    def judged(self, signs: Sequence[Record], rules: SignRules) -> StandingSigns:
        """The signs that were put up, judged on this ground."""
        return StandingSigns.of(
            signs, self.shapes, self.accuracy_m, self.access, rules, self.corridors
        )

    def unreachable(
        self, workspace: Workspace, plan: SignPlan, signs: Ints, rules: SignRules
    ) -> Optional[Ints]:
        """Those of some signs of a plan that nobody can get to; None where no way is known."""
        if not (self.access or _is_reach_known(workspace)):
            return None
        ways = [line.geometry for line in self.access]
        x, y = plan.x[signs], plan.y[signs]
        lost = unreachable(x, y, self.shapes, self.accuracy_m, ways, self.corridors, rules)
        found: Ints = signs[lost]
        return found


def _is_reach_known(workspace: Workspace) -> bool:
    """Whether any way in use or released land is recorded."""
    if any(use != "closed" for use in workspace.columns("access_line", ("use",))["use"]):
        return True
    land = workspace.columns("released_land", ("record_status", "status"))
    return any(counts_as_released(*each) for each in zip(land["record_status"], land["status"]))


def declined_places(declined: Sequence[Record], profile: Profile) -> list[AvoidMark]:
    """Return the places where a sign was refused, with how far round them none may stand."""
    radius_m = profile.number("sign_avoid_m")
    return [AvoidMark(shape_of(sign), radius_m) for sign in declined]


def in_marks(plan: SignPlan, signs: Ints, declined: Sequence[Record], profile: Profile) -> Bools:
    """Which of some signs of a plan would stand where one was declined."""
    places = Places(plan.x[signs], plan.y[signs])
    inside = np.zeros(len(signs), dtype=bool)
    for sign in declined:
        inside[places.near(point_of(sign.geometry), profile.number("sign_avoid_m"))] = True
    return inside


def stretches_without(plan: SignPlan, signs: Ints, reason: str) -> list[Unwarned]:
    """Return the ways from neighbour to neighbour past signs of the lines that are left out."""
    signs = signs[plan.sequence[signs] > 0]
    before, after = _neighbours(plan, signs)
    stretches = []
    for past in zip(before.tolist(), signs.tolist(), after.tolist()):
        corners = [QgsPointXY(plan.x[each], plan.y[each]) for each in past]
        length_m = float(plan.gap_to_next_m[list(past[:2])].sum())
        stretches.append(Unwarned(QgsGeometry.fromPolylineXY(corners), reason, length_m))
    return stretches


def _neighbours(plan: SignPlan, signs: Ints) -> tuple[Ints, Ints]:
    """The signs before and after some signs of the lines."""
    on_line = np.flatnonzero(plan.sequence > 0)
    order = on_line[np.lexsort((plan.sequence[on_line], plan.line_no[on_line]))]
    begins = np.flatnonzero(np.diff(plan.line_no[order], prepend=0) != 0)
    sizes = np.diff(np.append(begins, len(order)))
    rank = np.empty(plan.count, np.int64)
    rank[order] = np.arange(len(order))
    line = np.searchsorted(begins, rank[signs], "right") - 1
    first, place = begins[line], rank[signs] - begins[line]
    before: Ints = order[first + (place - 1) % sizes[line]]
    after: Ints = order[first + (place + 1) % sizes[line]]
    return before, after
