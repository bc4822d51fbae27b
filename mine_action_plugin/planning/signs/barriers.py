"""Barriers: stretches of sign line that nobody reaches from outside while the barrier stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry

from mine_action_plugin.planning.signs.cells import Cells, Ground
from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, crossed
from mine_action_plugin.planning.signs.lines import Chunk
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.nearby import segments_of
from mine_action_plugin.planning.signs.rules import SignRules

# Codes of barrier_kind that stop a person, and of barrier_status while they do. Tape is a
# warning and vegetation grows and burns: neither stops anybody.
STOPPING = ("fence", "wall", "ditch", "cliff", "water")
STANDING = "intact"


@dataclass(frozen=True)
class Barrier:
    """A barrier (lines, EPSG:4326) with its codes of barrier_kind and barrier_status."""

    geometry: QgsGeometry
    kind: str
    status: str

    @property
    def stops(self) -> bool:
        """Whether it keeps people out today."""
        return self.kind in STOPPING and self.status == STANDING


def shielded(
    cells: Cells,
    ground: Ground,
    chunk: Chunk,
    barriers: Sequence[Barrier],
    openings: Ints,
    rules: SignRules,
) -> Bools:
    """The cells that a barrier shields.

    The straight way to a cell's middle, from APPROACH outside it to OFFSET inside it, must
    cross a barrier. As people come round the end of a barrier and through its gates, the cells
    within APPROACH along the line of one that is not so covered, or of an ``openings`` cell (a
    way crosses the line there), are not shielded either.
    """
    covered = np.zeros(cells.count, dtype=bool)
    reach = rules.approach_m + rules.offset_m
    shapes = [barrier.geometry for barrier in barriers if barrier.stops]
    segments = segments_of(shapes, chunk, ground.middle, reach)
    if len(segments.owner):
        covered = _covered(ground, segments, rules)
    covered[openings] = False
    return _without_ends(cells, covered, rules.approach_m)


def _covered(ground: Ground, segments: Edges, rules: SignRules) -> Bools:
    out: Floats = ground.middle + rules.approach_m * ground.outward
    back: Floats = ground.middle - rules.offset_m * ground.outward
    grid = EdgeGrid(segments, (rules.approach_m + rules.offset_m) / 2.0 + 0.1)
    return crossed(grid, out, back)


def _without_ends(cells: Cells, covered: Bools, margin_m: float) -> Bools:
    """Open every cell within the margin of an open one, both ways along the line."""
    shielded = covered.copy()
    some = np.flatnonzero(covered)
    if not len(some):
        return shielded
    steps = np.ceil(margin_m / cells.length_m[some]).astype(np.int64)
    for step in range(1, int(steps.max()) + 1):
        for way in (step, -step):
            beside = cells.moved(some, np.full(len(some), way))
            shielded[some[(steps >= step) & ~covered[beside]]] = False
    return shielded
