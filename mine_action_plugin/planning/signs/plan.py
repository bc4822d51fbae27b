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


@dataclass
class _Parts:
    """Columns of the chunks planned so far."""

    keep_lines: bool
    line_count: int = 0
    columns: list[dict[str, Floats]] = field(default_factory=list)
    link_counts: list[Ints] = field(default_factory=list)
    links: list[Ints] = field(default_factory=list)
    lines: list[QgsGeometry] = field(default_factory=list)
    unwarned: list[Unwarned] = field(default_factory=list)
    approaches: list[LocalAccess] = field(default_factory=list)
    lower_bound: int = 0
    perimeter_m: float = 0.0
    signs: int = 0

    def plan(self, ready: Hazards, advance: dict[str, Floats]) -> SignPlan:
        """All chunks as one plan."""
        self.link_counts.append(advance.pop("link_count").astype(np.int64))
        self.links.append(advance.pop("link").astype(np.int64))
        self.columns.append(advance)
        values = {n: np.concatenate([c[n] for c in self.columns]) for n in self.columns[0]}
        counts = np.concatenate(self.link_counts)
        return SignPlan(
            x=values["x"],
            y=values["y"],
            kind=values["kind"].astype(np.int64),
            reason=values["reason"].astype(np.int64),
            line_no=values["line_no"].astype(np.int64),
            sequence=values["sequence"].astype(np.int64),
            facing_deg=values["facing_deg"],
            gap_to_next_m=values["gap_to_next_m"],
            clearance_m=values["clearance_m"],
            hazard_offsets=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
            hazard_index=np.concatenate(self.links),
            lines=self.lines,
            unwarned=self.unwarned,
            not_drawn=ready.not_drawn,
            lower_bound=self.lower_bound,
            perimeter_m=self.perimeter_m,
        )


def _plan_chunk(
    chunk: Chunk, rules: SignRules, access: Sequence[AccessLine], parts: _Parts
) -> None:
    lines = sign_lines(chunk, rules)
    stops, approaches = crossings(lines, chunk, access, rules)
    signs = place_signs(lines.track, stops, chunk.edges, rules)
    parts.signs += len(signs.at)
    if parts.signs > MOST_SIGNS:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "This plan needs more than {limit} signs. Choose fewer hazards or a wider spacing.",
            ),
            limit=MOST_SIGNS,
        )
    points = signs.points
    grid = EdgeGrid(chunk.edges, rules.offset_m * 1.05 + 0.5)
    clearance, foot, owner = nearest(grid, points)
    counts, links = link_hazards(points, signs.line, owner, lines.clusters, chunk, rules)
    parts.link_counts.append(counts)
    parts.links.append(chunk.members[links])
    outward = points - foot
    parts.columns.append(_columns(signs, points, outward, clearance, chunk, parts.line_count))
    parts.line_count += len(lines.island)
    if parts.keep_lines:
        parts.lines += _line_geometries(lines.track, chunk.to_world)
    parts.unwarned += [_small_island(ring, chunk.to_world) for ring in lines.small_islands]
    parts.approaches.append(approaches)
    parts.lower_bound += signs.bound
    parts.perimeter_m += float(lines.track.along[lines.track.last].sum())


def _columns(
    signs: Signs,
    points: Floats,
    outward: Floats,
    clearance: Floats,
    chunk: Chunk,
    lines_before: int,
) -> dict[str, Floats]:
    x, y = transform_points(points[:, 0], points[:, 1], chunk.to_world)
    line = signs.line
    begins = np.flatnonzero(np.diff(line, prepend=-1) != 0)
    first = np.repeat(begins, np.diff(np.append(begins, len(line))))
    # Signs at crossings face along the way, all others straight out.
    out = np.radians(signs.facing)
    at_way = ~np.isnan(out)
    outward = np.where(at_way[:, None], np.column_stack((np.sin(out), np.cos(out))), outward)
    gap = np.hypot(*(points[signs.following()] - points).T) if len(points) else np.zeros(0)
    return {
        "x": x,
        "y": y,
        "kind": np.full(len(x), float(MINE_SIGN)),
        "reason": signs.reason.astype(np.float64),
        "line_no": line + 1.0 + lines_before,
        "sequence": np.arange(len(line)) - first + 1.0,
        "facing_deg": chunk.true_bearings(outward[:, 0], outward[:, 1], x, y),
        "gap_to_next_m": gap,
        "clearance_m": clearance,
    }


def _line_geometries(track: Track, to_world: QgsCoordinateTransform) -> list[QgsGeometry]:
    x, y = transform_points(track.x, track.y, to_world)
    ends = zip(track.first.tolist(), (track.last + 1).tolist())
    return [line_string(x[first:stop], y[first:stop]) for first, stop in ends]


def _small_island(ring: Floats, to_world: QgsCoordinateTransform) -> Unwarned:
    x, y = transform_points(ring[:, 0], ring[:, 1], to_world)
    length = float(np.hypot(*np.diff(ring, axis=0).T).sum())
    return Unwarned(line_string(x, y), SMALL_ISLAND, length)
