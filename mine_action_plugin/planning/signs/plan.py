"""A sign plan for many hazards: chunk by chunk, each line with the fewest signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Optional

from qgis.core import QgsFeedback, QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.signs.access import LocalAccess, advance_warnings, crossings
from mine_action_plugin.planning.signs.assembly import PlanParts
from mine_action_plugin.planning.signs.avoid import AvoidMark, zones_of
from mine_action_plugin.planning.signs.candidates import Stops
from mine_action_plugin.planning.signs.corridors import Corridor, VergeSigns, verge_signs
from mine_action_plugin.planning.signs.coverage import Coverage, coverage
from mine_action_plugin.planning.signs.emplaced import NEAR_M, Emplaced, Kept, kept_signs
from mine_action_plugin.planning.signs.extra import Extra, extra_signs
from mine_action_plugin.planning.signs.hazards import Hazards, chunks, read_hazards
from mine_action_plugin.planning.signs.lines import Chunk, SignLines, local_chunk, sign_lines
from mine_action_plugin.planning.signs.lookout import Sees
from mine_action_plugin.planning.signs.model import AccessLine, Ints, SignPlan
from mine_action_plugin.planning.signs.placement import place_signs
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.side_by_side import side_by_side
from mine_action_plugin.planning.signs.standing import Standing
from mine_action_plugin.planning.signs.terrain import Terrain
from mine_action_plugin.planning.signs.thinning import Mode, Thinning
from mine_action_plugin.planning.signs.track import Ruler


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
    plan = _whole_plan if mode.is_whole else _base_plan
    for planned in side_by_side(plan, _grounds(given, feedback)):
        planned.add_to(parts)
        if not mode.is_whole:
            ground = planned.ground
            thinning.take(ground.chunk, planned.ruler, planned.standing, ground.approaches)
    if not mode.is_whole:
        parts.thin(thinning.choose())
    advance = advance_warnings(parts.approaches, ready, rules)
    return parts.plan(ready, advance)


def _report(feedback: Optional[QgsFeedback], progress: float) -> None:
    if feedback is None:
        return
    if feedback.isCanceled():
        raise MineActionError(QT_TRANSLATE_NOOP("errors", "The sign plan was cancelled."))
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
    """A chunk with its sign lines and all else that its plan depends on."""

    rules: SignRules
    chunk: Chunk
    lines: SignLines
    stops: Stops
    approaches: LocalAccess
    sees: Optional[Sees]
    kept: Optional[Kept]
    zones: list[QgsGeometry]
    verges: VergeSigns


@dataclass(frozen=True)
class _Planned:
    """The plan of a chunk; who is warned is known of a whole plan only."""

    ground: _Ground
    bound: int
    ruler: Ruler
    standing: Standing
    seen: Optional[Coverage] = None
    extra: Optional[Extra] = None

    def add_to(self, parts: PlanParts) -> None:
        """Take the chunk's plan into the whole."""
        ground = self.ground
        parts.add_lines(ground.chunk, ground.lines)
        parts.approaches.append(ground.approaches)
        parts.add_verges(ground.verges, ground.chunk)
        parts.lower_bound += self.bound
        parts.add_signs(self.standing, ground.chunk, ground.lines, ground.rules)
        if self.seen is not None and self.extra is not None:
            parts.add_unwarned(self.extra, self.seen, self.ruler, ground.chunk)


def _grounds(given: _Given, feedback: Optional[QgsFeedback]) -> Iterator[_Ground]:
    """The ground of chunk after chunk, made in the caller's thread.

    Projections belong to the thread that made them and must not be left by one that ends.
    """
    ready, rules = given.ready, given.rules
    # Signs outside their lines have longer ways into each other's chunks.
    spacing_m = rules.max_spacing_m + (0.0 if given.emplaced is None else 4.0 * NEAR_M)
    done = 0
    for positions in chunks(ready, spacing_m, rules.offset_m):
        _report(feedback, 100.0 * done / len(ready.shapes))
        yield _ground(given, positions)
        done += len(positions)


def _ground(given: _Given, positions: Ints) -> _Ground:
    rules = given.rules
    chunk = local_chunk(given.ready, positions, rules)
    lines = sign_lines(chunk, rules)
    stops, approaches = crossings(lines, chunk, given.access, rules)
    sees = sight_of(given.terrain, chunk, lines, rules)
    kept = None
    if given.emplaced is not None:
        stops, kept = kept_signs(given.emplaced, lines, chunk, stops, given.access, rules)
    zones = zones_of(given.avoid, chunk)
    verges = verge_signs(given.corridors, chunk, rules)
    return _Ground(rules, chunk, lines, stops, approaches, sees, kept, zones, verges)


def _base_plan(ground: _Ground) -> _Planned:
    chunk, lines, rules = ground.chunk, ground.lines, ground.rules
    signs = place_signs(lines, chunk, ground.stops, rules, ground.sees, ground.kept, ground.zones)
    ruler = Ruler.of(lines.track)
    standing = Standing.base(signs, ruler, chunk.edges, rules)
    return _Planned(ground, signs.bound, ruler, standing)


def _whole_plan(ground: _Ground) -> _Planned:
    """The base plan with extra signs for those whom it leaves unwarned."""
    base = _base_plan(ground)
    ruler, edges, rules, sees = base.ruler, ground.chunk.edges, ground.rules, ground.sees
    seen = coverage(ruler, edges, base.standing.boards, rules, sees)
    extra = extra_signs(seen, ruler, edges, rules, sees)
    standing = base.standing.plus(extra.boards, ruler, edges, rules)
    return replace(base, standing=standing, seen=seen, extra=extra)


def sight_of(
    terrain: Optional[Terrain], chunk: Chunk, lines: SignLines, rules: SignRules
) -> Optional[Sees]:
    """Who sees whom over the terrain of a chunk; None on flat ground."""
    if terrain is None or not len(lines.bounds):
        return None
    margin = rules.approach_m + rules.legibility_m + rules.max_spacing_m
    low, high = lines.bounds[:, :2].min(axis=0), lines.bounds[:, 2:].max(axis=0)
    box = (low[0] - margin, low[1] - margin, high[0] + margin, high[1] + margin)
    return terrain.local(chunk.to_world, box).sees
