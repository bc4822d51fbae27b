"""Whom signs changed by hand leave unwarned: the stretches of a proposal, drawn anew there.

Who is warned is worked out twice on the lines that the changes can matter to, with the signs as
proposed and as changed. Only where the two differ does the proposal get other stretches, so a
sign put back gives back exactly what was proposed, whatever the mode of the plan. In a plan that
signs some of the line one sign is enough for a stretch that people come to straight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Optional

import numpy as np
from qgis.core import Qgis, QgsCoordinateTransform, QgsFeedback, QgsGeometry, QgsRectangle

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..planning.signs.cells import SIGNED, Stretches, cut_lines, ground_of, stretches, unwarned
from ..planning.signs.checking.stage import nearest_line
from ..planning.signs.coverage import coverage, unwarned_stretches
from ..planning.signs.hazards import chunks, read_hazards
from ..planning.signs.intervals import Intervals, uncovered
from ..planning.signs.legible import STRAIGHT, Placed, cell_length_m, readable
from ..planning.signs.lines import Chunk, SignLines, local_chunk, sign_lines
from ..planning.signs.lookout import Sees
from ..planning.signs.model import MINE_SIGN, Unwarned
from ..planning.signs.plan import sight_of
from ..planning.signs.rings import transform_points
from ..planning.signs.rules import SignRules
from ..planning.signs.terrain import Terrain
from ..planning.signs.track import Ruler
from ..planning.signs.viewers import Boards
from .hazard_ground import HazardGround
from .sign_neighbours import grown
from .sign_proposal import SignProposal

BY_HAND = "by_hand"
"""Why a stretch warns nobody: a sign that would have done so was moved or taken out."""

SHORTEST_M = 0.05
"""Shorter stretches are what rounding leaves."""

_WIDE_M = 0.2
"""How far from its line a stretch of the plan may be for what rounding to degrees moves it."""


def with_unwarned(
    before: SignProposal,
    after: SignProposal,
    ground: HazardGround,
    hazards: Sequence[int],
    terrain: Optional[Terrain] = None,
    feedback: Optional[QgsFeedback] = None,
) -> SignProposal:
    """Return ``after``, the changed proposal, with the stretches from which nobody is warned.

    ``hazards``: positions of those on whose lines signs were changed, and of all near them.
    What somebody warns now is no stretch any more; what nobody warns any more is one with the
    reason ``by_hand``. The metres warned of a plan of the whole perimeter follow.

    Errors: MineActionError when cancelled.
    """
    ready = read_hazards(
        [ground.shapes[each] for each in hazards], ground.accuracy_m[list(hazards)]
    )
    rules = before.rules
    for positions in chunks(ready, rules.max_spacing_m, rules.offset_m):
        if feedback is not None and feedback.isCanceled():
            raise MineActionError(QT_TRANSLATE_NOOP("errors", "The check was cancelled."))
        lines = _Lines.of(local_chunk(ready, positions, rules), rules, terrain)
        was, now = lines.seen_with(before), lines.seen_with(after)
        after = _redrawn(after, was, now, lines)
    return after


class _Seen(NamedTuple):
    """From where to where on the ruler nobody is warned, and the figures that go with it."""

    spans: Intervals
    approach_m: float = 0.0
    unwarned_m: float = 0.0
    lost_m: float = 0.0


@dataclass(frozen=True)
class _Lines:
    """The sign lines of a chunk, and who sees whom there."""

    chunk: Chunk
    lines: SignLines
    ruler: Ruler
    rules: SignRules
    sees: Optional[Sees]

    @staticmethod
    def of(chunk: Chunk, rules: SignRules, terrain: Optional[Terrain]) -> _Lines:
        lines = sign_lines(chunk, rules)
        sees = sight_of(terrain, chunk, lines, rules)
        return _Lines(chunk, lines, Ruler.of(lines.track), rules, sees)

    def seen_with(self, proposal: SignProposal) -> _Seen:
        boards = self._boards(proposal)
        return self._covered(boards) if proposal.mode.is_whole else self._read(boards)

    def _covered(self, boards: Boards) -> _Seen:
        """Where somebody may come from whatever side and see no sign: the rule `warned`."""
        seen = coverage(self.ruler, self.chunk.edges, boards, self.rules, self.sees)
        found = unwarned_stretches(seen.unwarned, seen.reason, self.ruler)
        base = self.ruler.base[found.line]
        spans = base + found.begin, base + found.end
        return _Seen(spans, seen.approach_m, seen.unwarned_m, seen.lost_m)

    def _read(self, boards: Boards) -> _Seen:
        """Where no sign stands and none is read straight before it: as thinned plans have it."""
        on_line = np.flatnonzero(np.isfinite(boards.place))
        signs = boards.some(on_line[np.argsort(boards.place[on_line], kind="stable")])
        every = np.arange(len(signs.place))
        placed = Placed(signs.place, signs.xy, signs.facing, np.zeros(len(every), dtype=bool))
        cells = cut_lines(self.ruler, cell_length_m(self.rules))
        read = readable(cells, ground_of(cells, self.ruler), placed, self.rules)
        _, view, cell = read.pairs(cells, every)
        reason = np.zeros(cells.count, np.int64)
        reason[cell[view == STRAIGHT]] = SIGNED
        reason[read.own] = SIGNED
        found = stretches(cells, reason)
        return _Seen((found.begin, found.end))

    def _boards(self, proposal: SignProposal) -> Boards:
        """The boards that would stand, those of lines near by too."""
        plan, chunk = proposal.plan, self.chunk
        stands = plan.kind == MINE_SIGN  # advance warnings count in no rule but their own
        stands[[*proposal.declined, *(proposal.unreachable or ())]] = False
        reach_m = self.rules.offset_m + self.rules.approach_m + self.rules.legibility_m
        box = grown(chunk.extent, reach_m)
        stands &= (plan.x >= box.xMinimum()) & (plan.x <= box.xMaximum())
        stands &= (plan.y >= box.yMinimum()) & (plan.y <= box.yMaximum())
        x, y = plan.x[stands], plan.y[stands]
        points = np.column_stack(transform_points(x, y, chunk.to_local))
        north = chunk.true_bearings(np.zeros(len(x)), np.ones(len(x)), x, y)
        way = np.radians(plan.facing_deg[stands] - north)
        line, along, _ = nearest_line(self.lines, points)
        place = np.where(line < 0, np.nan, self.ruler.base[line] + along)
        return Boards(points, np.column_stack((np.sin(way), np.cos(way))), place)

    def stretches(self, spans: Intervals) -> list[Unwarned]:
        """Spans of the ruler as lines in EPSG:4326."""
        begin, end = spans
        nothing = np.zeros(len(begin), np.int64)
        found = Stretches(self.ruler.line((begin + end) / 2.0), begin, end, nothing)
        return unwarned(found, self.ruler, (BY_HAND,), self.chunk.to_world)


def _redrawn(proposal: SignProposal, was: _Seen, now: _Seen, lines: _Lines) -> SignProposal:
    """The proposal with other stretches where somebody is warned now, or not any more."""
    healed, lost = _without(was.spans, now.spans), _without(now.spans, was.spans)
    plan = proposal.plan
    left = list(plan.unwarned)
    avoided = list(proposal.avoided)
    if len(healed[0]):
        warned = lines.stretches(healed)
        left = _cut_out(left, warned, lines.chunk, _WIDE_M)
        # These lead straight from sign to sign past a declined place, not along the line.
        avoided = _cut_out(avoided, warned, lines.chunk, lines.rules.max_spacing_m / 2.0)
    changed = replace(
        plan,
        unwarned=[*left, *lines.stretches(lost)],
        approach_m=plan.approach_m + now.approach_m - was.approach_m,
        not_warned_m=max(0.0, plan.not_warned_m + now.unwarned_m - was.unwarned_m),
        lost_m=max(0.0, plan.lost_m + now.lost_m - was.lost_m),
    )
    return replace(proposal, plan=changed, avoided=avoided)


def _without(spans: Intervals, others: Intervals) -> Intervals:
    """What is left of spans of a ruler without the others."""
    begin, length = spans[0], spans[1] - spans[0]
    if not len(begin):
        return spans
    which, other = np.nonzero(
        (others[0][None, :] < spans[1][:, None]) & (others[1][None, :] > begin[:, None])
    )
    found = others[0][other] - begin[which], others[1][other] - begin[which]
    span, low, high = uncovered(length, which, found)
    long = high - low >= SHORTEST_M
    return begin[span[long]] + low[long], begin[span[long]] + high[long]


def _cut_out(
    stretches: Sequence[Unwarned], warned: Sequence[Unwarned], chunk: Chunk, wide_m: float
) -> list[Unwarned]:
    """The stretches without what is warned; those that it does not touch are the same ones."""
    zones = [_buffered(each.geometry, chunk, wide_m) for each in warned]
    zone = QgsGeometry.unaryUnion(zones)
    box = grown(_box_of(warned), wide_m)
    left: list[Unwarned] = []
    for stretch in stretches:
        if stretch.geometry.boundingBox().intersects(box):
            left += _parts_outside(stretch, zone, chunk)
        else:
            left.append(stretch)
    return left


def _buffered(line: QgsGeometry, chunk: Chunk, wide_m: float) -> QgsGeometry:
    # Flat ends: what lies before and behind on the same line is not warned.
    flat, mitre = Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Miter
    return _to(line, chunk.to_local).buffer(wide_m, 4, flat, mitre, 2.0)


def _box_of(stretches: Sequence[Unwarned]) -> QgsRectangle:
    box = stretches[0].geometry.boundingBox()
    for each in stretches[1:]:
        box.combineExtentWith(each.geometry.boundingBox())
    return box


def _parts_outside(stretch: Unwarned, zone: QgsGeometry, chunk: Chunk) -> Iterator[Unwarned]:
    line = _to(stretch.geometry, chunk.to_local)
    if not line.intersects(zone):
        yield stretch
        return
    for part in line.difference(zone).asGeometryCollection():
        if part.length() >= SHORTEST_M:
            yield Unwarned(_to(part, chunk.to_world), stretch.reason, part.length())


def _to(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry:
    copy = QgsGeometry(geometry)
    copy.transform(transform)
    return copy
