"""How far along its line the next sign may stand, from every candidate at once.

Ahead of a candidate, a chord to a further one must be at most the spacing long and keep every
hazard that the line passes on its left. The line keeps OFFSET from its hazards, so each edge of
it has a *foot*: the stretch of hazard outline OFFSET to its left, or one point where the edge
belongs to the round corner about that point. The leftmost direction still allowed is the running
minimum of the angles to the feet passed. Reaches are upper limits: no allowed chord is longer,
while a chord as long may still meet a hazard from elsewhere (``chords.py`` tells).
Lines run with the hazard on the left: outer rings anticlockwise, islands clockwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.candidates import Candidates
from mine_action_plugin.planning.signs.elements import (
    CENTRE,
    END,
    ENTER,
    FOOT_DEPTH_M,
    LEAVE,
    START,
    Elements,
)
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import WIDEST_STEP, SignRules
from mine_action_plugin.planning.signs.side_by_side import side_by_side

# Kept from the spacing for what storing in degrees and another projection may add.
GAP_MARGIN_M = 0.002
# A reach looks so many spacings along the line; wider bays are looked for one by one.
REACH_SPACINGS = 2.0
BLOCK = 3
ROWS = 32_768
HAIR = 1e-5
# Round corners are not quite round: what a reach along one may be too far.
ARC_SLACK_M = 0.01
ARC_SLACK_STEPS = 0.02
TURN = np.float32(2.0 * np.pi)

Pair = tuple[Floats, Floats]


@dataclass(frozen=True)
class Feet:
    """For each edge of a track the hazard points at its start and end (n, 2), in metres."""

    enter: Floats
    leave: Floats

    @staticmethod
    def of(candidates: Candidates, rules: SignRules) -> Feet:
        """Feet OFFSET to the left; edges of round corners have one foot, their centre."""
        track = candidates.track
        depth = rules.offset_m + FOOT_DEPTH_M
        inward = depth * np.column_stack((-track.uy, track.ux))
        start = np.column_stack((track.x, track.y))
        end = start + track.length[:, None] * np.column_stack((track.ux, track.uy))
        middle = (start + end) / 2.0
        longest = 2.0 * rules.offset_m * np.sin(WIDEST_STEP / rules.segments) * 1.01
        arc = (track.length <= longest)[:, None]
        return Feet(
            np.where(arc, middle, start) + inward,
            np.where(arc, middle, end) + inward,
        )


def furthest(candidates: Candidates, rules: SignRules) -> Ints:
    """How many candidates ahead the furthest lies that a chord may reach; at least 1."""
    elements = Elements.of(candidates, rules)
    walker = _Reach(candidates, elements, rules.max_spacing_m - GAP_MARGIN_M)
    hop = walker.straight_on()
    sizes = candidates.sizes
    rows = np.flatnonzero(hop == 0)
    blocks = [rows[at : at + ROWS] for at in range(0, len(rows), ROWS)]
    for found, block in zip(side_by_side(walker.reach, blocks), blocks):
        hop[block] = found
    most = np.repeat(sizes - 1, sizes)
    bounded: Ints = np.clip(hop, 1, most)
    return bounded


@dataclass(frozen=True)
class _Reach:
    candidates: Candidates
    elements: Elements
    spacing: float

    def straight_on(self) -> Ints:
        """Reaches that end on their own edge; 0 where the edge ends before the spacing does."""
        candidates = self.candidates
        edge = candidates.edge
        step = (candidates.track.length / np.maximum(candidates.pieces, 1))[edge]
        left = candidates.track.length[edge] - candidates.rest
        whole = np.floor(self.spacing / np.maximum(step, HAIR) + 1e-9).astype(np.int64)
        hops: Ints = np.where(left >= self.spacing, whole, 0)
        return hops

    def reach(self, rows: Ints) -> Ints:
        """The reaches of some candidates whose windows go over several elements."""
        window = _Window(self, rows)
        best = np.ones(len(rows), np.int64)
        minimum = np.ones(len(rows), np.float32)  # the own foot: straight to the left
        alive = np.arange(len(rows))
        shift = 0
        while len(alive):
            part = _Part(window, alive, shift)
            hop, minimum[alive] = part.hops(minimum[alive])
            best[alive] = np.maximum(best[alive], hop)
            shift += BLOCK
            alive = alive[part.more]
        bounded: Ints = np.minimum(best, window.size - 1)
        return bounded


class _Window:
    """Sources of one block: where each stands, and the direction of its edge."""

    def __init__(self, reach: _Reach, rows: Ints) -> None:
        self.reach = reach
        candidates, elements = reach.candidates, reach.elements
        track, edge = candidates.track, candidates.edge[rows]
        line = candidates.line(rows)
        self.row = rows
        self.element = elements.of_edge[edge]
        # A difference of places times this is in the source's frame.
        self.back = track.ux[edge] - 1j * track.uy[edge]
        self.point = candidates.points[rows, 0] + 1j * candidates.points[rows, 1]
        self.first, self.last = elements.first[line], elements.last[line]
        self.size = candidates.sizes[line]
        self.perimeter = track.along[track.last[line]]
        self.here = track.along[edge] + candidates.rest[rows]
        limit = REACH_SPACINGS * reach.spacing
        self.limit = np.minimum(limit, self.perimeter - HAIR)


class _Part:
    """A few elements ahead of some sources, in each one's own frame: x along its edge, y left."""

    def __init__(self, window: _Window, alive: Ints, shift: int) -> None:
        reach, elements = window.reach, window.reach.elements
        self.window, self.alive, self.spacing = window, alive, np.float32(reach.spacing)
        span = (window.last - window.first)[alive][:, None]
        index = window.element[alive][:, None] + np.arange(shift, shift + BLOCK)
        rounds = (index - window.first[alive][:, None]) // span
        self.index = index = index - rounds * span
        perimeter = window.perimeter[alive][:, None]
        begin = elements.along[index] + rounds * perimeter - window.here[alive][:, None]
        self.start, self.end = self._turned(START, index), self._turned(END, index)
        self.enter, self.leave = self._turned(ENTER, index), self._turned(LEAVE, index)
        limit = window.limit[alive][:, None]
        self.valid = (begin < limit) & (rounds < 2)
        gone = np.hypot(self.end[0][:, -1], self.end[1][:, -1])
        end = begin[:, -1] + elements.length[index[:, -1]]
        # Nothing further is near enough if the line cannot come back within the limit.
        self.more: Bools = end + np.maximum(gone - self.spacing, 0.0) < limit[:, 0]
        # Once round, the source's own element counts up to the source.
        own = (index == window.element[alive][:, None]) & (rounds > 0)
        before = window.row[alive][:, None] - elements.at[index]
        self.steps = np.where(own, before, elements.steps[index]).astype(np.float32)
        if shift == 0:
            # The own edge has no foot ahead that the rest of it does not have too.
            self.enter[0][:, 0], self.enter[1][:, 0] = 0.0, 1.0

    def _turned(self, point: int, index: Ints, source: Optional[Ints] = None) -> Pair:
        """One of the points of some elements in the frames of their sources."""
        window = self.window
        row = self.alive[:, None] if source is None else self.alive[source]
        seen = window.reach.elements.points[point].take(index)
        seen -= window.point[row]
        seen *= window.back[row]
        return seen.real.astype(np.float32), seen.imag.astype(np.float32)

    def hops(self, minimum: Floats) -> tuple[Ints, Floats]:
        """The furthest candidate of each source here, and the least angle after them."""
        both = np.empty((len(minimum), 2 * BLOCK), np.float32)
        both[:, 0::2] = _passed(*self.enter, *self.start)
        both[:, 1::2] = _passed(*self.leave, *self.end)
        np.minimum(both[:, 0], minimum, out=both[:, 0])
        running = np.minimum.accumulate(both, axis=1)
        elements, index = self.window.reach.elements, self.index
        most = self._along_edges(running[:, 0::2])
        row, column = np.nonzero(elements.arc[index] & self.valid)
        most[row, column] = self._along_arcs(row, column, running[row, 2 * column])
        ok = self.valid & (most >= 0)
        ahead = elements.at[index] + most - self.window.row[self.alive][:, None]
        size = self.window.size[self.alive][:, None]
        hop = np.where(ok, np.where(ahead < 0, ahead + size, ahead), 0)
        return hop.max(axis=1), running[:, -1]

    def _along_edges(self, turn: Floats) -> Ints:
        """The last step along each straight edge to which a chord keeps all rules, or -1."""
        elements, index = self.window.reach.elements, self.index
        (a, b), (x, y) = self.start, self.end
        length = elements.length[index].astype(np.float32)
        whole = np.maximum(length, HAIR)
        u, v = (x - a) / whole, (y - b) / whole
        mx, my = _direction(turn)
        middle = -(a * u + b * v)
        across = a * v - b * u
        room = np.square(self.spacing) - across * across
        half = np.sqrt(np.maximum(room, 0.0))
        low = np.maximum(middle - half, 0.0)
        high = np.minimum(length, middle + half)
        high[room < 0] = -1.0
        step = whole / elements.steps[index].astype(np.float32)
        one = _narrowed(low, high, a * my - b * mx, u * my - v * mx)
        other = _narrowed(low, high, -b, -v)
        both = np.maximum(one[0], other[0]), np.minimum(one[1], other[1])
        right = turn < 0
        either = np.maximum(self._last(*one, step), self._last(*other, step))
        steps: Ints = np.where(right, self._last(*both, step), either)
        return steps

    def _last(self, low: Floats, high: Floats, step: Floats) -> Ints:
        """The last whole step from ``low`` to ``high``, or -1."""
        most = np.minimum(np.floor(high / step + 1e-4), self.steps)
        ok = (high >= 0) & (most >= np.ceil(low / step - 1e-4))
        last: Ints = np.where(ok, most, -1.0).astype(np.int64)
        return last

    def _along_arcs(self, row: Ints, column: Ints, turn: Floats) -> Ints:
        """The last step round each corner to which a chord keeps all rules, or -1."""
        elements, index = self.window.reach.elements, self.index[row, column]
        cx, cy = self._turned(CENTRE, index, row)
        ax, ay = (side[row, column] for side in self.start)
        radius = elements.radius[index].astype(np.float32)
        steps, each = self.steps[row, column], elements.turn[index].astype(np.float32)
        begin, whole = np.arctan2(ay - cy, ax - cx), each * steps
        away = np.hypot(cx, cy)
        cosine = (away**2 + radius**2 - self.spacing**2) / np.maximum(2.0 * away * radius, HAIR)
        mx, my = _direction(turn)
        size = np.maximum(np.hypot(mx, my), HAIR)
        plane = -(cx * my - cy * mx) / (radius * size)
        # The last place of all that is allowed is the end, or where one of the rules ends.
        last = np.full(len(row), -1.0, np.float32)
        for place in (
            whole,
            _exit(np.arctan2(-cy, -cx), cosine, begin),
            _exit(np.arctan2(-mx, my), plane, begin),
            _exit(np.full(len(row), -np.pi / 2.0, np.float32), cy / radius, begin),
        ):
            x, y = cx + radius * np.cos(begin + place), cy + radius * np.sin(begin + place)
            ok = (place <= whole) & (np.hypot(x, y) <= self.spacing + ARC_SLACK_M)
            kept, right = (x * my - y * mx) / size >= -ARC_SLACK_M, y <= ARC_SLACK_M
            ok &= np.where(turn < 0, kept & right, kept | right)
            last = np.where(ok, np.maximum(last, place), last)
        most = np.floor(last / each + ARC_SLACK_STEPS).astype(np.int64)
        steps_: Ints = np.where(last >= 0, np.minimum(most, steps), -1)
        return steps_


def _exit(middle: Floats, cosine: Floats, begin: Floats) -> Floats:
    """How far round from ``begin`` the cosine of the angle to ``middle`` falls below so much."""
    half = np.arccos(np.clip(cosine, -1.0, 1.0))
    angle: Floats = (middle + half - begin) % TURN
    return angle


def _direction(turn: Floats) -> tuple[Floats, Floats]:
    """The direction that a turn stands for; a chord must keep it on its left.

    Where it is to the left itself, every chord to the right does.
    """
    x = 1.0 - np.abs(turn)
    return x, np.copysign(1.0 - np.abs(x), turn)


def _passed(x: Floats, y: Floats, vx: Floats, vy: Floats) -> Floats:
    """The turn to each foot; left for one that lies beyond the vertex it belongs to.

    Such a foot is on the far side of a bay: a chord that ends before it leaves nothing out.
    """
    turn: Floats = np.where(x * vx + y * vy <= vx * vx + vy * vy + HAIR, _turn(x, y), 1.0)
    return turn


def _turn(x: Floats, y: Floats) -> Floats:
    """A number that grows with the angle: -2 behind, -1 right, 0 ahead, 1 left, 2 behind."""
    size = np.abs(x) + np.abs(y)
    turn: Floats = np.copysign(1.0 - x / np.where(size > 0, size, 1.0), y)
    return turn


def _narrowed(low: Floats, high: Floats, value: Floats, slope: Floats) -> tuple[Floats, Floats]:
    """[low, high] narrowed to where value + s * slope is not negative."""
    low, high = low.copy(), high.copy()
    flat = np.abs(slope) < 1e-9
    root = -value / np.where(flat, np.float32(1.0), slope)
    np.maximum(low, root, out=low, where=~flat & (slope > 0))
    np.minimum(high, root, out=high, where=~flat & (slope < 0))
    high[flat & (value < -HAIR)] = -1.0
    return low, high
