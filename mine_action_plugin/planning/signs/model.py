"""What goes into a sign plan and what comes out, as flat arrays over all signs."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Optional

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    # Worker processes do without QGIS.
    from qgis.core import QgsGeometry

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Complexes = npt.NDArray[np.complex128]

# Codes of the workspace (sign.kind, sign.reason); the arrays hold positions in these tuples.
KINDS = ("mine_sign", "advance_warning")
MINE_SIGN, ADVANCE_WARNING = 0, 1
REASONS = ("corner", "spacing", "access", "sight", "warned", "manual")
CORNER, SPACING, ACCESS, SIGHT, WARNED = 0, 1, 2, 3, 4

SMALL_ISLAND = "small_island"


@dataclass(frozen=True)
class AccessLine:
    """A way that people use (EPSG:4326); ``kind`` is a code of the list access_kind."""

    geometry: QgsGeometry
    kind: str = "road"
    speed_kmh: Optional[float] = None


@dataclass(frozen=True)
class Unwarned:
    """A stretch of sign line that gets no signs (EPSG:4326), and the code of the reason."""

    geometry: QgsGeometry
    reason: str
    length_m: float


@dataclass(frozen=True)
class Curve:
    """What the signs buy: after so many ``signs`` this ``share`` of the exposure is warned.

    Both begin at 0. Between two choices the share is read on the straight line.
    """

    signs: Ints
    share: Floats

    def share_of(self, signs: float) -> float:
        """The share that so many signs warn; beyond the last sign the last share."""
        return float(np.interp(signs, self.signs, self.share))

    def next_adds(self, signs: int, more: int = 100) -> float:
        """The share that so many more signs would add."""
        return self.share_of(signs + more) - self.share_of(signs)


@dataclass(frozen=True)
class SignPlan:
    """Proposed signs as columns, one entry per sign, and the figures of the whole plan.

    ``x``, ``y`` are degrees of EPSG:4326; ``facing_deg`` clockwise from true north;
    ``line_no`` and ``sequence`` count from 1. Extra signs for `warned` are nobody's neighbours:
    their ``sequence`` is 0; for advance warnings and the signs on the verges of corridors both
    are. ``gap_to_next_m`` is then NaN. The
    hazards that sign ``i`` marks are
    ``hazard_index[hazard_offsets[i]:hazard_offsets[i + 1]]``; ``not_drawn`` lists the hazards
    without a shape: they exist and cannot be signed. ``approach_m`` of the lines can be
    approached; on ``not_warned_m`` of them somebody who comes sees no sign, and ``lost_m`` counts
    each metre by the part of those who come to it who see none. In the mode
    ``exposure`` the ``curve`` says what so many signs buy, and ``exposure_share`` what these do.
    """

    x: Floats
    y: Floats
    kind: Ints
    reason: Ints
    line_no: Ints
    sequence: Ints
    facing_deg: Floats
    gap_to_next_m: Floats
    clearance_m: Floats
    hazard_offsets: Ints
    hazard_index: Ints
    lines: list[QgsGeometry] = field(default_factory=list)
    unwarned: list[Unwarned] = field(default_factory=list)
    not_drawn: list[int] = field(default_factory=list)
    lower_bound: int = 0
    perimeter_m: float = 0.0
    approach_m: float = 0.0
    not_warned_m: float = 0.0
    lost_m: float = 0.0
    curve: Optional[Curve] = None
    exposure_share: float = math.nan

    @property
    def count(self) -> int:
        """All proposed signs, advance warnings too."""
        return len(self.x)

    @property
    def signs(self) -> int:
        """Signs of the base plan: neighbours along the sign lines."""
        base = (self.kind == MINE_SIGN) & (self.reason != WARNED) & ~self.on_verge
        return int(np.count_nonzero(base))

    @property
    def on_verge(self) -> Bools:
        """Which signs stand on the verges of verified corridors, on no sign line."""
        on_verge: Bools = (self.kind == MINE_SIGN) & (self.line_no == 0) & (self.reason == ACCESS)
        return on_verge

    @property
    def warned_extra(self) -> int:
        """Extra signs for those whom the base plan leaves unwarned."""
        return int(np.count_nonzero(self.reason == WARNED))

    @property
    def warned_share(self) -> float:
        """Share, by length of the sign line, of those who can approach it that are warned."""
        return 1.0 - self.lost_m / self.approach_m if self.approach_m > 0 else 1.0

    @property
    def all_warned_share(self) -> float:
        """Share, by length, of the sign line that can be approached where all who come are warned."""
        return 1.0 - self.not_warned_m / self.approach_m if self.approach_m > 0 else 1.0

    @property
    def advance(self) -> int:
        """Advance warnings on roads."""
        return int(np.count_nonzero(self.kind == ADVANCE_WARNING))

    @property
    def access(self) -> int:
        """Signs that stand at access crossings."""
        crossing = (self.reason == ACCESS) & (self.kind == MINE_SIGN) & ~self.on_verge
        return int(np.count_nonzero(crossing))

    @property
    def unwarned_m(self) -> float:
        """Metres of sign line without signs."""
        return sum(stretch.length_m for stretch in self.unwarned)

    def hazards_of(self, sign: int) -> Ints:
        """Positions in the input of the hazards that a sign marks."""
        return self.hazard_index[self.hazard_offsets[sign] : self.hazard_offsets[sign + 1]]
