"""A sign plan for many hazards: chunk by chunk, each line with the fewest signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsFeedback, QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.signs.access import advance_warnings, crossings
from mine_action_plugin.planning.signs.assembly import PlanParts
from mine_action_plugin.planning.signs.avoid import AvoidMark, zones_of
from mine_action_plugin.planning.signs.chords import Sees
from mine_action_plugin.planning.signs.coverage import coverage
from mine_action_plugin.planning.signs.emplaced import NEAR_M, Emplaced, kept_signs
from mine_action_plugin.planning.signs.extra import extra_signs
from mine_action_plugin.planning.signs.hazards import chunks, read_hazards
from mine_action_plugin.planning.signs.lines import Chunk, SignLines, local_chunk, sign_lines
from mine_action_plugin.planning.signs.model import AccessLine, SignPlan
from mine_action_plugin.planning.signs.placement import place_signs
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.standing import Standing
from mine_action_plugin.planning.signs.terrain import Terrain
from mine_action_plugin.planning.signs.track import Ruler


def plan_signs(
    hazards: Sequence[QgsGeometry],
    rules: Optional[SignRules] = None,
    accuracy_m: object = 0.0,
    access: Sequence[AccessLine] = (),
    feedback: Optional[QgsFeedback] = None,
    keep_lines: bool = True,
    terrain: Optional[Terrain] = None,
    emplaced: Optional[Emplaced] = None,
    avoid: Sequence[AvoidMark] = (),
) -> SignPlan:
    """Plan signs round hazards (EPSG:4326) over ``terrain``, or flat ground without it.

    ``accuracy_m`` is one number or one per hazard; without ``keep_lines`` the plan has no line
    geometries, which are large. Hazards without a shape are listed in
    ``not_drawn``; every other one is marked by at least one sign. No plan over the
    same candidates has fewer signs than ``lower_bound``. Raises MineActionError
    for shapes and numbers that make no plan, and when cancelled. The plan holds those of the
    ``emplaced`` signs, where they stand, with which it needs the fewest new ones; its base signs
    keep out of the marks to ``avoid``, except at access crossings.
    """
    rules = rules or SignRules()
    ready = read_hazards(hazards, accuracy_m)
    parts = PlanParts(keep_lines)
    done = 0
    # Signs outside their lines have longer ways into each other's chunks.
    spacing_m = rules.max_spacing_m + (0.0 if emplaced is None else 4.0 * NEAR_M)
    for positions in chunks(ready, spacing_m, rules.offset_m):
        _report(feedback, 100.0 * done / len(ready.shapes))
        chunk = local_chunk(ready, positions, rules)
        _plan_chunk(chunk, rules, access, terrain, parts, emplaced, avoid)
        done += len(positions)
    advance = advance_warnings(parts.approaches, ready, rules)
    return parts.plan(ready, advance)


def _report(feedback: Optional[QgsFeedback], progress: float) -> None:
    if feedback is None:
        return
    if feedback.isCanceled():
        raise MineActionError(QT_TRANSLATE_NOOP("errors", "The sign plan was cancelled."))
    feedback.setProgress(progress)


def _plan_chunk(
    chunk: Chunk,
    rules: SignRules,
    access: Sequence[AccessLine],
    terrain: Optional[Terrain],
    parts: PlanParts,
    emplaced: Optional[Emplaced],
    avoid: Sequence[AvoidMark],
) -> None:
    lines = sign_lines(chunk, rules)
    stops, approaches = crossings(lines, chunk, access, rules)
    sees = sight_of(terrain, chunk, lines, rules)
    kept = None
    if emplaced is not None:
        stops, kept = kept_signs(emplaced, lines, chunk, stops, access, rules)
    zones = zones_of(avoid, chunk)
    signs = place_signs(lines.track, stops, chunk.edges, rules, sees, kept, zones)
    ruler = Ruler.of(lines.track)
    standing = Standing.base(signs, ruler, chunk.edges, rules)
    seen = coverage(ruler, chunk.edges, standing.boards, rules, sees)
    extra = extra_signs(seen, ruler, chunk.edges, rules, sees)
    standing = standing.plus(extra.boards, ruler, chunk.edges, rules)
    parts.add_signs(standing, chunk, lines, rules)
    parts.add_lines(chunk, lines)
    parts.add_unwarned(extra, seen, ruler, chunk)
    parts.approaches.append(approaches)
    parts.lower_bound += signs.bound


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
