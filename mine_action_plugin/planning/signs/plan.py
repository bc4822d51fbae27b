"""A sign plan for many hazards: chunk by chunk, each line with the fewest signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsFeedback, QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.signs.access import LocalAccess, advance_warnings, crossings
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
) -> SignPlan:
    """Plan signs round hazards (EPSG:4326) over ``terrain``, or flat ground without it.

    ``accuracy_m`` is one number or one per hazard; without ``keep_lines`` the plan has no line
    geometries, which are large. Hazards without a shape are listed in
    ``not_drawn``; every other one is marked by at least one sign. No plan over the
    same candidates has fewer signs than ``lower_bound``. A ``mode`` other than perimeter keeps
    some of these signs. The plan holds those of the ``emplaced`` signs, where they stand, with
    which it needs the fewest new ones; its base signs keep out of the marks to ``avoid``, except
    at access crossings. Raises MineActionError for shapes and numbers that make no plan, and when
    cancelled.
    """
    rules = rules or SignRules()
    ready = read_hazards(hazards, accuracy_m)
    mode = mode or Mode()
    parts, thinning = PlanParts(keep_lines), Thinning(mode, rules)
    done = 0
    given = _Given(access, terrain, emplaced, avoid)
    # Signs outside their lines have longer ways into each other's chunks.
    spacing_m = rules.max_spacing_m + (0.0 if emplaced is None else 4.0 * NEAR_M)
    for positions in chunks(ready, spacing_m, rules.offset_m):
        _report(feedback, 100.0 * done / len(ready.shapes))
        chunk = local_chunk(ready, positions, rules)
        base = _base_plan(chunk, rules, given, parts)
        if mode.is_whole:
            _with_extra_signs(base, rules, parts)
        else:
            parts.add_signs(base.standing, chunk, base.lines, rules)
            thinning.take(chunk, base.ruler, base.standing, base.approaches)
        done += len(positions)
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
    """What is on the ground beside the hazards."""

    access: Sequence[AccessLine]
    terrain: Optional[Terrain]
    emplaced: Optional[Emplaced]
    avoid: Sequence[AvoidMark]


@dataclass(frozen=True)
class _Base:
    """The base plan of a chunk."""

    chunk: Chunk
    lines: SignLines
    ruler: Ruler
    standing: Standing
    sees: Optional[Sees]
    approaches: LocalAccess


def _base_plan(chunk: Chunk, rules: SignRules, given: _Given, parts: PlanParts) -> _Base:
    lines = sign_lines(chunk, rules)
    stops, approaches = crossings(lines, chunk, given.access, rules)
    sees = sight_of(given.terrain, chunk, lines, rules)
    kept = None
    if given.emplaced is not None:
        stops, kept = kept_signs(given.emplaced, lines, chunk, stops, given.access, rules)
    zones = zones_of(given.avoid, chunk)
    signs = place_signs(lines, chunk, stops, rules, sees, kept, zones)
    ruler = Ruler.of(lines.track)
    parts.add_lines(chunk, lines)
    parts.approaches.append(approaches)
    parts.lower_bound += signs.bound
    standing = Standing.base(signs, ruler, chunk.edges, rules)
    return _Base(chunk, lines, ruler, standing, sees, approaches)


def _with_extra_signs(base: _Base, rules: SignRules, parts: PlanParts) -> None:
    """Take the base plan with extra signs for those whom it leaves unwarned."""
    chunk, ruler, edges = base.chunk, base.ruler, base.chunk.edges
    seen = coverage(ruler, edges, base.standing.boards, rules, base.sees)
    extra = extra_signs(seen, ruler, edges, rules, base.sees)
    standing = base.standing.plus(extra.boards, ruler, edges, rules)
    parts.add_signs(standing, chunk, base.lines, rules)
    parts.add_unwarned(extra, seen, ruler, chunk)


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
