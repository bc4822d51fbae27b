"""The parts of a sign plan, chunk by chunk, put together into one."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import numpy.typing as npt
from qgis.core import QgsCoordinateTransform, QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.signs.access import LocalAccess
from mine_action_plugin.planning.signs.corridors import VergeSigns
from mine_action_plugin.planning.signs.coverage import (
    Coverage,
    Stretches,
    covered_m,
    lost_m,
    unwarned_stretches,
)
from mine_action_plugin.planning.signs.extra import Extra
from mine_action_plugin.planning.signs.hazards import Hazards
from mine_action_plugin.planning.signs.lines import Chunk, SignLines
from mine_action_plugin.planning.signs.links import link_hazards
from mine_action_plugin.planning.signs.lookout import REASONS
from mine_action_plugin.planning.signs.model import (
    ACCESS,
    MINE_SIGN,
    SMALL_ISLAND,
    Bools,
    Curve,
    Floats,
    Ints,
    SignPlan,
    Unwarned,
)
from mine_action_plugin.planning.signs.rings import line_string, transform_points
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.standing import Standing
from mine_action_plugin.planning.signs.thinning import Kept
from mine_action_plugin.planning.signs.track import Ruler, Track

MOST_SIGNS = 30_000_000
# Shorter stretches are what rounding leaves.
SHORTEST_STRETCH_M = 0.05


# One array a name; numbers that count or code are kept small until all chunks are together.
Columns = dict[str, npt.NDArray[Any]]


@dataclass
class PlanParts:
    """Columns of the chunks planned so far."""

    keep_lines: bool
    line_count: int = 0
    columns: list[Columns] = field(default_factory=list)
    link_counts: list[Ints] = field(default_factory=list)
    links: list[Ints] = field(default_factory=list)
    lines: list[QgsGeometry] = field(default_factory=list)
    unwarned: list[Unwarned] = field(default_factory=list)
    approaches: list[LocalAccess] = field(default_factory=list)
    verges: list[Columns] = field(default_factory=list)
    lower_bound: int = 0
    perimeter_m: float = 0.0
    approach_m: float = 0.0
    not_warned_m: float = 0.0
    lost_m: float = 0.0
    signs: int = 0
    curve: Optional[Curve] = None
    exposure_share: float = math.nan

    def thin(self, kept: Kept) -> None:
        """Keep some of the signs only: neighbours are numbered anew along their lines."""
        for number, signs in enumerate(kept.signs):
            counts = self.link_counts[number]
            self.links[number] = self.links[number][np.repeat(signs, counts)]
            self.link_counts[number] = counts[signs]
            self.columns[number] = _thinned(self.columns[number], signs)
        self.unwarned += kept.unsigned
        self.approaches = kept.approaches
        self.approach_m = self.perimeter_m
        self.not_warned_m = self.lost_m = self.perimeter_m - kept.signed_m
        self.curve, self.exposure_share = kept.curve, kept.exposure_share

    def plan(self, ready: Hazards, advance: Columns) -> SignPlan:
        """All chunks as one plan; the parts are used up."""
        for columns in (*self.verges, advance):
            self.link_counts.append(columns.pop("link_count"))
            self.links.append(columns.pop("link"))
            self.columns.append(columns)
        counts = np.concatenate(self.link_counts)
        return SignPlan(
            x=self._taken("x", np.float64),
            y=self._taken("y", np.float64),
            kind=self._taken("kind", np.int64),
            reason=self._taken("reason", np.int64),
            line_no=self._taken("line_no", np.int64),
            sequence=self._taken("sequence", np.int64),
            facing_deg=self._taken("facing_deg", np.float64),
            gap_to_next_m=self._taken("gap_to_next_m", np.float64),
            clearance_m=self._taken("clearance_m", np.float64),
            hazard_offsets=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
            hazard_index=np.concatenate(self.links, dtype=np.int64),
            lines=self.lines,
            unwarned=self.unwarned,
            not_drawn=ready.not_drawn,
            lower_bound=self.lower_bound,
            perimeter_m=self.perimeter_m,
            approach_m=self.approach_m,
            not_warned_m=self.not_warned_m,
            lost_m=self.lost_m,
            curve=self.curve,
            exposure_share=self.exposure_share,
        )

    def _taken(self, name: str, kind: type) -> npt.NDArray[Any]:
        """A column of all chunks, which let go of theirs."""
        return np.concatenate([columns.pop(name) for columns in self.columns], dtype=kind)

    def add_signs(
        self, standing: Standing, chunk: Chunk, lines: SignLines, rules: SignRules
    ) -> None:
        """Take the signs of a chunk, with the hazards that they mark."""
        self.signs += len(standing.line)
        if self.signs > MOST_SIGNS:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "This plan needs more than {limit} signs. Choose fewer hazards or a wider"
                    " spacing.",
                ),
                limit=MOST_SIGNS,
            )
        counts, links = link_hazards(
            standing.points, standing.line, standing.owner, lines.clusters, chunk, rules
        )
        self.link_counts.append(counts.astype(np.int32))
        self.links.append(chunk.members[links].astype(np.int32))
        self.columns.append(_columns(standing, chunk, self.line_count))
        self.line_count += len(lines.island)

    def add_verges(self, verges: VergeSigns, chunk: Chunk) -> None:
        """Take the signs on the verges of the corridors through a chunk; no mode thins them."""
        if len(verges.points):
            self.verges.append(_verge_columns(verges, chunk))

    def add_lines(self, chunk: Chunk, lines: SignLines) -> None:
        """Take the sign lines of a chunk, and the islands too small for one."""
        track = lines.track
        if self.keep_lines:
            self.lines += _line_geometries(track, chunk.to_world)
        self.unwarned += [_small_island(ring, chunk.to_world) for ring in lines.small_islands]
        self.perimeter_m += float(track.along[track.last].sum())

    def add_unwarned(self, extra: Extra, seen: Coverage, ruler: Ruler, chunk: Chunk) -> None:
        """Take the stretches from which somebody would not be warned, with the reason."""
        self.approach_m += seen.approach_m
        self.not_warned_m += covered_m(extra.unwarned, 1)
        self.lost_m += lost_m(extra.unwarned, seen.left_out)
        stretches = unwarned_stretches(extra.unwarned, extra.reason, ruler)
        self.unwarned += _unwarned(stretches, ruler, chunk.to_world)


def _columns(standing: Standing, chunk: Chunk, lines_before: int) -> Columns:
    x, y = transform_points(standing.points[:, 0], standing.points[:, 1], chunk.to_world)
    return {
        "x": x,
        "y": y,
        "kind": np.full(len(x), MINE_SIGN, np.int8),
        "reason": standing.reason.astype(np.int8),
        "line_no": (standing.line + 1 + lines_before).astype(np.int32),
        "sequence": standing.sequence.astype(np.int32),
        "facing_deg": chunk.true_bearings(standing.facing[:, 0], standing.facing[:, 1], x, y),
        "gap_to_next_m": standing.gap_m,
        "clearance_m": standing.clearance_m,
    }


def _verge_columns(verges: VergeSigns, chunk: Chunk) -> Columns:
    x, y = transform_points(verges.points[:, 0], verges.points[:, 1], chunk.to_world)
    facing = np.radians(verges.facing)
    count = len(x)
    return {
        "x": x,
        "y": y,
        "kind": np.full(count, MINE_SIGN, np.int8),
        "reason": np.full(count, ACCESS, np.int8),
        "line_no": np.zeros(count, np.int32),
        "sequence": np.zeros(count, np.int32),
        "facing_deg": chunk.true_bearings(np.sin(facing), np.cos(facing), x, y),
        "gap_to_next_m": np.full(count, np.nan),
        "clearance_m": verges.clearance_m,
        "link_count": np.ones(count, np.int32),
        "link": chunk.members[verges.hazard].astype(np.int32),
    }


def _thinned(columns: Columns, kept: Bools) -> Columns:
    """Some of a chunk's signs; the gap to the next holds only where that one is kept too."""
    thinned = {name: column[kept] for name, column in columns.items()}
    order = thinned["sequence"]
    line = thinned["line_no"]
    begins = np.flatnonzero(np.diff(line, prepend=-1) != 0)
    first = np.repeat(begins, np.diff(np.append(begins, len(line))))
    followed = np.diff(order, append=0) == 1
    thinned["gap_to_next_m"] = np.where(followed, thinned["gap_to_next_m"], np.nan)
    thinned["sequence"] = (np.arange(len(line)) - first + 1).astype(np.int32)
    return thinned


def _unwarned(
    stretches: Stretches, ruler: Ruler, to_world: QgsCoordinateTransform
) -> list[Unwarned]:
    """Each stretch as the part of its line."""
    found = []
    long = np.flatnonzero(stretches.end - stretches.begin >= SHORTEST_STRETCH_M)
    for each in long.tolist():
        base = float(ruler.base[stretches.line[each]])
        begin, end = base + stretches.begin[each], base + stretches.end[each]
        inner = slice(*np.searchsorted(ruler.vertex, (begin, end), "right").tolist())
        places = np.concatenate(([begin], ruler.vertex[inner], [end]))
        points = ruler.points(places)
        x, y = transform_points(points[:, 0], points[:, 1], to_world)
        reason = REASONS[stretches.reason[each]]
        found.append(Unwarned(line_string(x, y), reason, float(end - begin)))
    return found


def _line_geometries(track: Track, to_world: QgsCoordinateTransform) -> list[QgsGeometry]:
    x, y = transform_points(track.x, track.y, to_world)
    ends = zip(track.first.tolist(), (track.last + 1).tolist())
    return [line_string(x[first:stop], y[first:stop]) for first, stop in ends]


def _small_island(ring: Floats, to_world: QgsCoordinateTransform) -> Unwarned:
    x, y = transform_points(ring[:, 0], ring[:, 1], to_world)
    length = float(np.hypot(*np.diff(ring, axis=0).T).sum())
    return Unwarned(line_string(x, y), SMALL_ISLAND, length)
