"""A sign plan for many hazards: chunk by chunk, each line with the fewest signs."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from qgis.core import QgsFeedback, QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.processes import in_processes
from mine_action_plugin.planning.signs.access import LocalAccess, advance_warnings, crossings
from mine_action_plugin.planning.signs.assembly import PlanParts
from mine_action_plugin.planning.signs.avoid import AvoidMark, avoided, zones_of
from mine_action_plugin.planning.signs.candidates import Kept, Stops
from mine_action_plugin.planning.signs.chunk_plan import ChunkPlan, base_plan, whole_plan
from mine_action_plugin.planning.signs.corridors import Corridor, VergeSigns, verge_signs
from mine_action_plugin.planning.signs.emplaced import Emplaced, kept_signs
from mine_action_plugin.planning.signs.hazards import Hazards, chunks, read_hazards
from mine_action_plugin.planning.signs.lines import (
    Chunk,
    SignLines,
    local_chunk,
    parts_of,
    sign_lines,
)
from mine_action_plugin.planning.signs.lookout import Sees
from mine_action_plugin.planning.signs.model import AccessLine, Ints, SignPlan
from mine_action_plugin.planning.signs.placement import candidate_points
from mine_action_plugin.planning.signs.rules import NEAR_M, SignRules
from mine_action_plugin.planning.signs.scene import Scene
from mine_action_plugin.planning.signs.side_by_side import side_by_side
from mine_action_plugin.planning.signs.terrain import Terrain
from mine_action_plugin.planning.signs.thinning import Mode, Thinning
from mine_action_plugin.planning.signs.track import Ruler

# Fewer are planned by threads as quickly: processes take some tenths of a second to start.
MANY_HAZARDS = 800
MANY_OVER_TERRAIN = 50
# Along the lines; the terrain is read about these points.
SAMPLES_M = 50.0


def plan_signs(
    hazards: Sequence[QgsGeometry],
    rules: Optional[SignRules] = None,
    accuracy_m: object = 0.0,
    access: Sequence[AccessLine] = (),
    feedback: Optional[QgsFeedback] = None,
    keep_lines: bool = True,
    terrain: Optional[Terrain] = None,
    mode: Optional[Mode] = None,
    emplaced: Optional[Emplaced] = None,
    avoid: Sequence[AvoidMark] = (),
    corridors: Sequence[Corridor] = (),
) -> SignPlan:
    """Plan signs round hazards (EPSG:4326) over ``terrain``, or flat ground without it.

    ``accuracy_m`` is one number or one per hazard; without ``keep_lines`` the plan has no line
    geometries, which are large. Hazards without a shape are listed in
    ``not_drawn``; every other one is marked by at least one sign. No plan over the
    same candidates has fewer signs than ``lower_bound``. A ``mode`` other than perimeter keeps
    some of these signs. The plan holds those of the ``emplaced`` signs, where they stand, with
    which it needs the fewest new ones; its base signs keep out of the marks to ``avoid``, except
    at access crossings. Where verified ``corridors`` run inside sign lines both their verges are
    signed, whatever the mode; these signs are on no line. Raises MineActionError for
    shapes and numbers that make no plan, and when cancelled.
    """
    rules = rules or SignRules()
    ready = read_hazards(hazards, accuracy_m)
    mode = mode or Mode()
    parts, thinning = PlanParts(keep_lines), Thinning(mode, rules)
    given = _Given(ready, rules, access, terrain, emplaced, avoid, corridors)
    for ground, planned in _planned(given, mode.is_whole, feedback):
        ground.add_to(parts, planned)
        if not mode.is_whole:
            ruler = Ruler.of(ground.lines.track)
            thinning.take(ground.chunk, ruler, planned.standing, ground.approaches)
    if not mode.is_whole:
        parts.thin(thinning.choose())
    advance = advance_warnings(parts.approaches, ready, rules)
    return parts.plan(ready, advance)


def _heed(feedback: Optional[QgsFeedback]) -> None:
    if feedback is not None and feedback.isCanceled():
        raise MineActionError(QT_TRANSLATE_NOOP("errors", "The sign plan was cancelled."))


def _report(feedback: Optional[QgsFeedback], progress: float) -> None:
    _heed(feedback)
    if feedback is not None:
        feedback.setProgress(progress)


@dataclass(frozen=True)
class _Given:
    """The hazards, and what is on the ground beside them."""

    ready: Hazards
    rules: SignRules
    access: Sequence[AccessLine]
    terrain: Optional[Terrain]
    emplaced: Optional[Emplaced]
    avoid: Sequence[AvoidMark]
    corridors: Sequence[Corridor]


@dataclass(frozen=True)
class _Ground:
    """A chunk with its sign lines, and the scene that its plan depends on."""

    chunk: Chunk
    lines: SignLines
    approaches: LocalAccess
    verges: VergeSigns
    scene: Scene

    def add_to(self, parts: PlanParts, planned: ChunkPlan) -> None:
        """Take the chunk's plan into the whole."""
        parts.add_lines(self.chunk, self.lines)
        parts.approaches.append(self.approaches)
        parts.add_verges(self.verges, self.chunk)
        parts.lower_bound += planned.bound
        parts.add_signs(planned.standing, self.chunk, self.lines, self.scene.rules)
        if planned.seen is not None and planned.extra is not None:
            ruler = Ruler.of(self.lines.track)
            parts.add_unwarned(planned.extra, planned.seen, ruler, self.chunk)


def _planned(
    given: _Given, whole: bool, feedback: Optional[QgsFeedback]
) -> Iterator[tuple[_Ground, ChunkPlan]]:
    """Chunk after chunk with its plan, several at work at a time."""
    waiting: deque[_Ground] = deque()

    def heed() -> None:
        _heed(feedback)

    groups = _chunks(given)

    def scenes() -> Iterator[Scene]:
        # Projections belong to the thread that made them and must not be left by one that ends.
        for positions in groups:
            heed()
            waiting.append(_ground(given, positions))
            yield waiting[-1].scene

    plan = whole_plan if whole else base_plan
    if _is_much(given):
        made = in_processes(plan, scenes(), len(groups), heed)
    else:
        made = side_by_side(plan, scenes())
    done = 0
    for planned in made:
        ground = waiting.popleft()
        yield ground, planned
        done += len(ground.chunk.members)
        _report(feedback, 100.0 * done / len(given.ready.shapes))


def _is_much(given: _Given) -> bool:
    """Whether processes can do it, and are worth their start."""
    if given.terrain is not None:
        return given.terrain.anywhere and len(given.ready.shapes) >= MANY_OVER_TERRAIN
    return len(given.ready.shapes) >= MANY_HAZARDS


def _chunks(given: _Given) -> list[Ints]:
    ready, rules = given.ready, given.rules
    # Signs outside their lines have longer ways into each other's chunks.
    spacing_m = rules.max_spacing_m + (0.0 if given.emplaced is None else 4.0 * NEAR_M)
    return chunks(ready, spacing_m, rules.offset_m)


def _ground(given: _Given, positions: Ints) -> _Ground:
    rules = given.rules
    chunk = local_chunk(given.ready, positions, rules)
    lines = sign_lines(chunk, rules)
    stops, approaches = crossings(lines, chunk, given.access, rules)
    kept = None
    if given.emplaced is not None:
        stops, kept = kept_signs(given.emplaced, lines, chunk, stops, given.access, rules)
    barred = _barred(zones_of(given.avoid, chunk), lines, stops, kept)
    sees, parts = sight_of(given.terrain, chunk, lines, rules), parts_of(lines, chunk)
    scene = Scene(rules, lines.track, chunk.edges, parts, stops, sees, kept, barred)
    verges = verge_signs(given.corridors, chunk, rules)
    return _Ground(chunk, lines, approaches, verges, scene)


def _barred(
    zones: Sequence[QgsGeometry], lines: SignLines, stops: Stops, kept: Optional[Kept]
) -> Ints:
    """The candidates that lie in zones to avoid."""
    if not zones:
        return np.zeros(0, np.int64)
    return np.flatnonzero(avoided(candidate_points(lines.track, stops, kept), zones))


def sight_of(
    terrain: Optional[Terrain], chunk: Chunk, lines: SignLines, rules: SignRules
) -> Optional[Sees]:
    """Who sees whom over the terrain of a chunk; None on flat ground."""
    if terrain is None or not len(lines.bounds):
        return None
    margin = rules.approach_m + rules.legibility_m + rules.max_spacing_m
    low, high = lines.bounds[:, :2].min(axis=0), lines.bounds[:, 2:].max(axis=0)
    box = (low[0] - margin, low[1] - margin, high[0] + margin, high[1] + margin)
    ruler = Ruler.of(lines.track)
    length = ruler.end(np.array([len(ruler.base) - 1]))[0]
    along = ruler.points(np.concatenate((ruler.base, np.arange(0.0, length, SAMPLES_M))))
    near = np.hstack((along - margin - SAMPLES_M, along + margin + SAMPLES_M))
    return terrain.local(chunk.to_world, box, near).sees
