"""A base plan thinned to its mode: which signs of all chunks are kept, and what is left unsigned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

import numpy as np
from qgis.core import QgsCoordinateTransform

from mine_action_plugin.planning.exposure import ExposureWeights
from mine_action_plugin.planning.signs.access import LocalAccess
from mine_action_plugin.planning.signs.cells import unwarned
from mine_action_plugin.planning.signs.legible import Placed
from mine_action_plugin.planning.signs.lines import Chunk
from mine_action_plugin.planning.signs.model import ACCESS, Bools, Curve, Unwarned
from mine_action_plugin.planning.signs.modes import (
    UNSIGNED,
    Circumstances,
    Weighed,
    choose_by_access,
    choose_by_exposure,
    signed_m,
    unsigned_by_access,
    unsigned_by_exposure,
    warned_share,
    weigh,
)
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.standing import Standing
from mine_action_plugin.planning.signs.track import Ruler

PERIMETER, EXPOSURE, ACCESS_ONLY = MODES = ("perimeter", "exposure", "access_only")


@dataclass(frozen=True)
class Mode:
    """How much is signed: a mode of MODES, and what the choice depends on.

    ``max_signs`` limits the signs of the mode ``exposure`` over the whole plan; 0 is no limit.
    """

    name: str = PERIMETER
    max_signs: int = 0
    around: Circumstances = Circumstances()
    weights: ExposureWeights = field(default_factory=ExposureWeights)

    @property
    def is_whole(self) -> bool:
        """True where the whole perimeter is signed."""
        return self.name == PERIMETER


@dataclass(frozen=True)
class Kept:
    """The signs kept of each chunk, the advance warnings kept, and what the signs buy."""

    signs: list[Bools]
    approaches: list[LocalAccess]
    unsigned: list[Unwarned]
    signed_m: float
    curve: Optional[Curve]
    exposure_share: float


@dataclass(frozen=True)
class _Chunk:
    weighed: Weighed
    ruler: Ruler
    to_world: QgsCoordinateTransform
    crossing: Bools
    place: Placed
    approaches: LocalAccess
    kept: Bools
    near: Bools


class Thinning:
    """Takes chunk after chunk, then chooses over all of them at once."""

    def __init__(self, mode: Mode, rules: SignRules) -> None:
        self.mode, self.rules = mode, rules
        self._chunks: list[_Chunk] = []

    def take(self, chunk: Chunk, ruler: Ruler, standing: Standing, approaches: LocalAccess) -> None:
        """Weigh the signs of the base plan of a chunk."""
        crossing = standing.reason == ACCESS
        placed = Placed(
            standing.place, standing.points, standing.facing, crossing, standing.emplaced
        )
        mode = self.mode
        weighed = weigh(chunk, ruler, placed, mode.around, self.rules, mode.weights)
        kept = near = np.zeros(0, dtype=bool)
        if mode.name == ACCESS_ONLY:
            ways = mode.around.people.ways
            kept, near = choose_by_access(chunk, weighed, ruler, placed, ways)
        self._chunks.append(
            _Chunk(weighed, ruler, chunk.to_world, crossing, placed, approaches, kept, near)
        )

    def choose(self) -> Kept:
        """Which signs are kept over all chunks, and the reason of each stretch without one."""
        by_exposure = self.mode.name == EXPOSURE
        parts = [each.weighed for each in self._chunks]
        curve, signs = None, [each.kept for each in self._chunks]
        if by_exposure:
            selection = choose_by_exposure(parts, self.mode.max_signs)
            curve, signs = selection.curve, selection.kept
        unsigned: list[Unwarned] = []
        approaches = []
        signed = 0.0
        for each, kept in zip(self._chunks, signs):
            found = (
                unsigned_by_exposure(each.weighed, kept)
                if by_exposure
                else unsigned_by_access(each.weighed, kept, each.near)
            )
            unsigned += unwarned(found, each.ruler, UNSIGNED, each.to_world)
            approaches.append(each.approaches.some(_kept_approaches(each, kept)))
            signed += signed_m(each.weighed, kept)
        return Kept(signs, approaches, unsigned, signed, curve, warned_share(parts, signs))


def _kept_approaches(chunk: _Chunk, kept: Bools) -> list[int]:
    """Advance warnings go with the nearest sign at their crossing."""
    at = np.flatnonzero(chunk.crossing)
    if not len(at):
        return list(range(len(chunk.approaches.x)))
    place = chunk.ruler.base[np.array(chunk.approaches.line, np.int64)]
    place = place + np.array(chunk.approaches.along)
    after = np.searchsorted(chunk.place.place[at], place)
    options = np.stack((np.maximum(after - 1, 0), np.minimum(after, len(at) - 1)))
    away = np.abs(chunk.place.place[at[options]] - place)
    nearest = np.take_along_axis(options, np.argmin(away, axis=0)[None], axis=0)[0]
    chosen: list[int] = np.flatnonzero(kept[at[nearest]]).tolist()
    return chosen
