"""Rule `sight`, and what the check asks of a terrain."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from qgis.core import QgsCoordinateTransform

from mine_action_plugin.planning.signs.checking.chords import Chords
from mine_action_plugin.planning.signs.checking.stage import Stage
from mine_action_plugin.planning.signs.checking.violations import Findings
from mine_action_plugin.planning.signs.model import Bools, Floats
from mine_action_plugin.planning.signs.rules import SignRules


class LocalTerrain(Protocol):
    """The terrain of one chunk, in its metres."""

    def sees(self, eye: Floats, board: Floats) -> tuple[Bools, Bools]:
        """For pairs of places (n, 2): whether the board is visible, and whether that is known."""
        ...


class Terrain(Protocol):
    """Ground, and what grows on it."""

    def local(
        self, to_world: QgsCoordinateTransform, box: tuple[float, float, float, float]
    ) -> LocalTerrain:
        """The part in a box (xmin, ymin, xmax, ymax) of a local projection."""
        ...


def terrain_of(stage: Stage, terrain: Terrain, rules: SignRules) -> LocalTerrain:
    """The terrain that the signs of a stage and their viewers may stand on."""
    reach = rules.approach_m + rules.legibility_m
    track = stage.lines.track
    x = np.concatenate((track.x, stage.points[:, 0]))
    y = np.concatenate((track.y, stage.points[:, 1]))
    box = (x.min() - reach, y.min() - reach, x.max() + reach, y.max() + reach)
    xmin, ymin, xmax, ymax = (float(side) for side in box)
    return terrain.local(stage.chunk.to_world, (xmin, ymin, xmax, ymax))


def check_sight(
    stage: Stage, chords: Chords, terrain: LocalTerrain, rules: SignRules, findings: Findings
) -> int:
    """From each sign the next can be seen. How many ways lie over ground that is not known."""
    if not len(chords.sign):
        return 0
    visible, known = terrain.sees(chords.start, chords.end)
    hidden = np.flatnonzero(known & ~visible)
    gap = np.hypot(*(chords.end - chords.start)[hidden].T)
    findings.at_signs("sight", stage.signs[chords.sign[hidden]], gap, rules.max_spacing_m)
    return int(np.count_nonzero(~known))
