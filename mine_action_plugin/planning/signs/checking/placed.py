"""The signs that a check is about, as columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Union

import numpy as np

from mine_action_plugin.planning.signs.model import Bools, Floats, Ints


@dataclass(frozen=True)
class PlacedSigns:
    """Signs to check, as columns: degrees of EPSG:4326, and what is known about each.

    ``line_no`` and ``sequence`` are 0 where not known. ``facing_deg`` is NaN where not known.
    ``planned`` signs must be on their line, standing ones may be further out. ``advance``
    warnings (not 0) are left out of every rule, and so is what is not ``counted``: a sign that
    is gone, or that was declined.
    """

    x: Floats
    y: Floats
    line_no: Ints
    sequence: Ints
    facing_deg: Floats
    planned: Union[bool, Bools] = True
    advance: Optional[Ints] = None
    counted: Optional[Bools] = None

    @property
    def count(self) -> int:
        """All signs, those too that count in no rule."""
        return len(self.x)

    @property
    def judged(self) -> Bools:
        """Which signs the rules are about."""
        judged = np.isfinite(self.x) & np.isfinite(self.y)
        if self.advance is not None:
            judged &= self.advance == 0
        if self.counted is not None:
            judged &= self.counted
        return judged

    @property
    def is_planned(self) -> Bools:
        """``planned`` for each sign."""
        return np.broadcast_to(np.asarray(self.planned, dtype=bool), self.x.shape)

    @property
    def ordered(self) -> Bools:
        """Which signs say themselves where on which line they come."""
        return (self.line_no > 0) & (self.sequence > 0)
