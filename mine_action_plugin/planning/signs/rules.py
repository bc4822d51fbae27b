"""The numbers a sign plan is made and checked with."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP

# (smallest, largest) of each rule in its own unit; outside it a plan makes no sense.
LIMITS = {
    "max_spacing_m": (2.0, 1000.0),
    "offset_m": (0.5, 500.0),
    "min_island_m2": (0.0, 1e9),
    "legibility_m": (5.0, 1000.0),
    "approach_m": (0.0, 1000.0),
    "merge_crossings_m": (0.0, 100.0),
}
# A sign counts as outside when it is this much too near: what a round corner drawn with
# straight edges, and storing a point as degrees, can take away.
INSIDE_TOLERANCE_M = 0.01
CUT_TOLERANCE_M = 0.01
ON_LINE_M = 0.5
# So far out an extra sign may stand where the view over terrain is better; rounding has the rest.
OFF_LINE_M = 0.45
ACCESS_M = 5.0
# An emplaced sign further outside its line is no neighbour on it.
NEAR_M = 10.0
FACING_DEG = 10.0
SEGMENTS_PER_QUARTER = 16
ROUND_LOSS_M = 0.0075
# Half the turn of an edge, times the segments: GEOS rounds, so an edge turns up to 1.5 steps.
WIDEST_STEP = 1.5 * math.pi / 4.0
WIDENING_SEGMENTS = 48


@dataclass(frozen=True)
class SignRules:
    """Rules of a sign plan in ground metres, with the defaults of the international profile.

    Raises MineActionError naming the rule and its limits when a number makes no plan.
    """

    max_spacing_m: float = 25.0
    offset_m: float = 5.0
    min_island_m2: float = 2500.0
    legibility_m: float = 60.0
    approach_m: float = 20.0
    merge_crossings_m: float = 5.0

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            low, high = LIMITS[field.name]
            if not (math.isfinite(value) and low <= value <= high):
                raise MineActionError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "The sign rule {rule} is {value}; give a number from {low} to {high}.",
                    ),
                    rule=field.name,
                    value=value,
                    low=low,
                    high=high,
                )

    @property
    def segments(self) -> int:
        """Segments of a quarter circle: so many that no edge comes 0.0075 m inside OFFSET."""
        needed = WIDEST_STEP * math.sqrt(self.offset_m / (2.0 * ROUND_LOSS_M))
        return max(SEGMENTS_PER_QUARTER, math.ceil(needed))


def round_loss_m(radius_m: float, segments: int) -> float:
    """How far the edges of a round corner of so many segments a quarter come inside its circle."""
    return radius_m * (1.0 - math.cos(WIDEST_STEP / segments))
