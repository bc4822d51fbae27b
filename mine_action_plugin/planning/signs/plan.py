"""A sign plan for many hazards: chunk by chunk, each line with the fewest signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Optional

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsFeedback, QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.signs.access import LocalAccess, advance_warnings, crossings
from mine_action_plugin.planning.signs.edges import EdgeGrid, nearest
from mine_action_plugin.planning.signs.hazards import Hazards, chunks, read_hazards
from mine_action_plugin.planning.signs.lines import Chunk, local_chunk, sign_lines
from mine_action_plugin.planning.signs.links import link_hazards
from mine_action_plugin.planning.signs.model import (
    MINE_SIGN,
    SMALL_ISLAND,
    AccessLine,
    Floats,
    Ints,
    SignPlan,
    Unwarned,
)
from mine_action_plugin.planning.signs.placement import Signs, place_signs
from mine_action_plugin.planning.signs.rings import line_string, transform_points
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.track import Track

MOST_SIGNS = 30_000_000


def plan_signs(
    hazards: Sequence[QgsGeometry],
    rules: Optional[SignRules] = None,
    accuracy_m: object = 0.0,
    access: Sequence[AccessLine] = (),
    feedback: Optional[QgsFeedback] = None,
    keep_lines: bool = True,
) -> SignPlan:
    """Plan signs round hazards (EPSG:4326) over flat ground.

    ``accuracy_m`` is one number or one per hazard; without ``keep_lines`` the plan has no line
    geometries, which are large. Hazards without a shape are listed in
    ``not_drawn``; every other one is marked by at least one sign. No plan over the
    same candidates has fewer signs than ``lower_bound``. Raises MineActionError
    for shapes and numbers that make no plan, and when cancelled.
    """
    rules = rules or SignRules()
    ready = read_hazards(hazards, accuracy_m)
    parts = _Parts(keep_lines)
    done = 0
    for positions in chunks(ready, rules.max_spacing_m, rules.offset_m):
        _report(feedback, 100.0 * done / len(ready.shapes))
        _plan_chunk(local_chunk(ready, positions, rules), rules, access, parts)
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
) -> None:
    lines = sign_lines(chunk, rules)
    stops, approaches = crossings(lines, chunk, access, rules)
    sees = sight_of(terrain, chunk, lines, rules)
    signs = place_signs(lines.track, stops, chunk.edges, rules, sees)
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
