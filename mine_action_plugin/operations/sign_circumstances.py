"""What a workspace knows of who comes near its hazards, and of what keeps people out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import QgsRectangle

from ..domain.profile import Profile
from ..domain.records import Record
from ..planning.exposure import REACH_DECAYS, ExposureWeights, People, Place, Way
from ..planning.signs.avoid import AvoidMark
from ..planning.signs.barriers import Barrier
from ..planning.signs.modes import ALONGSIDE_M, Circumstances
from ..planning.signs.rules import SignRules
from ..planning.signs.thinning import Mode
from ..store import Workspace
from .sign_neighbours import access_near, records_near, records_within, shape_of

OTHER = "other"
"""The entry of a profile's table that holds for every code without one of its own."""

WEIGHTS = (
    "exposure_way_users",
    "exposure_use_shares",
    "exposure_outings",
    "exposure_visitors",
    "exposure_place_decay_m",
    "exposure_stray_decay_m",
    "exposure_stray_per_m",
)
"""The values of a profile by which stretches of sign line are ranked."""


def profile_weights(profile: Profile) -> ExposureWeights:
    """Return what a profile says brings people near; MineActionError for a number below nought."""
    users, outings, visitors = (
        profile.table(key)
        for key in ("exposure_way_users", "exposure_outings", "exposure_visitors")
    )
    return ExposureWeights(
        way_users=users,
        other_way_users=users[OTHER],
        use_shares=profile.table("exposure_use_shares"),
        stray_per_m=profile.number("exposure_stray_per_m"),
        stray_decay_m=profile.number("exposure_stray_decay_m"),
        outings=outings,
        other_outings=outings[OTHER],
        visitors=visitors,
        other_visitors=visitors[OTHER],
        place_decay_m=profile.number("exposure_place_decay_m"),
    )


def unconfirmed_weights(profile: Profile) -> tuple[str, ...]:
    """Return the values by which stretches are ranked that no authority has confirmed."""
    return tuple(key for key in WEIGHTS if key in profile.unconfirmed)


def mode_on_site(
    mode: Mode,
    workspace: Workspace,
    hazards: Sequence[Record],
    line_m: float,
    rules: SignRules,
    declined: Sequence[AvoidMark],
) -> Mode:
    """Return a mode with what the workspace knows round the hazards, weighed by its profile.

    ``line_m``: how far from the hazards, as drawn, their sign lines may run; ``declined``:
    places where a sign was refused.
    """
    if mode.is_whole:
        return mode
    weights = profile_weights(workspace.profile)
    people = People(
        _ways(workspace, hazards, line_m, weights), _places(workspace, hazards, line_m, weights)
    )
    barriers = _barriers(records_near(workspace, "barrier", hazards, line_m + rules.approach_m))
    return replace(mode, around=Circumstances(people, barriers, declined), weights=weights)


def barriers_within(workspace: Workspace, extent: QgsRectangle, metres: float) -> list[Barrier]:
    """Return the barriers, standing or not, within ``metres`` of an extent in degrees."""
    return _barriers(records_within(workspace, "barrier", extent, metres))


def _barriers(records: Sequence[Record]) -> list[Barrier]:
    return [Barrier(shape_of(each), each.kind, each.status) for each in records]


def _ways(
    workspace: Workspace, hazards: Sequence[Record], line_m: float, weights: ExposureWeights
) -> list[Way]:
    reach = line_m + max(ALONGSIDE_M, REACH_DECAYS * weights.stray_decay_m)
    found = access_near(workspace, hazards, reach)
    return [Way(shape_of(each), each.kind, each.use) for each in found]


def _places(
    workspace: Workspace, hazards: Sequence[Record], line_m: float, weights: ExposureWeights
) -> list[Place]:
    found = records_near(workspace, "place", hazards, line_m + REACH_DECAYS * weights.place_decay_m)
    points = ((each, shape_of(each).asPoint()) for each in found)
    return [Place(at.x(), at.y(), each.kind, each.population) for each, at in points]
