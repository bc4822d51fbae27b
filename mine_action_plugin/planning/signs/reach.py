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

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.signs.candidates import Candidates
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import WIDEST_STEP, SignRules

# Kept from the spacing for what storing in degrees and another projection may add.
GAP_MARGIN_M = 0.002
# Feet lie this much inside the outline, so that rounding never forbids what is allowed.
FOOT_DEPTH_M = 0.005
# A reach looks so many spacings along the line; wider bays are looked for one by one.
REACH_SPACINGS = 2.0
BLOCK = 12
ROWS = 4_096
THREADS = 2
HAIR = 1e-5


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


def furthest(candidates: Candidates, feet: Feet, rules: SignRules) -> Ints:
    """How many candidates ahead the furthest lies that a chord may reach; at least 1."""
    walker = _Reach(candidates, feet, rules.max_spacing_m - GAP_MARGIN_M)
    hop = walker.straight_on()
    sizes = candidates.sizes
    rows = np.flatnonzero(hop == 0)
    blocks = [rows[at : at + ROWS] for at in range(0, len(rows), ROWS)]
    # NumPy lets go of Python's lock, so blocks run side by side.
    with ThreadPoolExecutor(THREADS) as threads:
        for block, found in zip(blocks, threads.map(walker.reach, blocks)):
            hop[block] = found
    most = np.repeat(sizes - 1, sizes)
    bounded: Ints = np.clip(hop, 1, most)
    return bounded


@dataclass(frozen=True)
class _Reach:
    candidates: Candidates
    feet: Feet
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
        """The reaches of some candidates whose windows go over several edges."""
        candidates = self.candidates
        window = _Window(self, rows)
        best = np.ones(len(rows), np.int64)
        minimum = np.ones(len(rows), np.float32)  # the own foot: straight to the left
        alive = np.arange(len(rows))
        shift = 0
        while len(alive):
            part = window.part(alive, shift)
            hop, minimum[alive] = part.hops(minimum[alive])
            best[alive] = np.maximum(best[alive], hop)
            shift += BLOCK
            alive = alive[part.more]
        size = candidates.sizes[candidates.line(rows)]
        bounded: Ints = np.minimum(best, size - 1)
        return bounded


class _Window:
    """Sources of one block: where each stands, and the direction of its edge."""

    def __init__(self, reach: _Reach, rows: Ints) -> None:
        self.reach = reach
        candidates = reach.candidates
        track = candidates.track
        self.row = rows
        self.edge = candidates.edge[rows]
        self.point = candidates.points[rows]
        line = candidates.line(rows)
        self.first, self.last = track.first[line], track.last[line]
        self.first_candidate = candidates.first[line]
        self.size = candidates.sizes[line]
        self.perimeter = track.along[self.last]
        self.here = track.along[self.edge] + candidates.rest[rows]
        limit = REACH_SPACINGS * reach.spacing
        self.limit = np.minimum(limit, self.perimeter - HAIR)

    def part(self, alive: Ints, shift: int) -> _Part:
        """The next edges of the sources that still look further."""
        return _Part(self, alive, shift)


class _Part:
    """A few edges ahead of some sources, in each one's own frame: x along its edge, y left."""

    def __init__(self, window: _Window, alive: Ints, shift: int) -> None:
        reach, candidates = window.reach, window.reach.candidates
        track, feet = candidates.track, window.reach.feet
        self.window, self.alive, self.shift, self.spacing = window, alive, shift, reach.spacing
        edge = window.edge[alive][:, None]
        span = (window.last - window.first)[alive][:, None]
        index = edge + np.arange(shift, shift + BLOCK)
        rounds = (index - window.first[alive][:, None]) // span
        self.index = index = index - rounds * span
        perimeter = window.perimeter[alive][:, None]
        self.start = track.along[index] + rounds * perimeter - window.here[alive][:, None]
        ux, uy = track.ux[edge], track.uy[edge]
        px, py = window.point[alive, 0][:, None], window.point[alive, 1][:, None]

        def turned(x: Floats, y: Floats) -> tuple[Floats, Floats]:
            return (x * ux + y * uy).astype(np.float32), (y * ux - x * uy).astype(np.float32)

        self.a, self.b = turned(track.x[index] - px, track.y[index] - py)
        self.u, self.v = turned(track.ux[index], track.uy[index])
        self.enter = turned(feet.enter[index, 0] - px, feet.enter[index, 1] - py)
        self.leave = turned(feet.leave[index, 0] - px, feet.leave[index, 1] - py)
        self.length = track.length[index].astype(np.float32)
        limit = window.limit[alive][:, None]
        self.valid = (self.start < limit) & (rounds < 2)
        gone = np.hypot(self.a[:, -1], self.b[:, -1])
        # Nothing further is near enough if the line cannot come back within the limit.
        self.more: Bools = self.valid[:, -1] & (
            self.start[:, -1] + np.maximum(gone - self.spacing, 0.0) < limit[:, 0]
        )
        if shift == 0:
            # The own edge has no foot ahead that the rest of it does not have too.
            self.enter[0][:, 0], self.enter[1][:, 0] = 0.0, 1.0

    def hops(self, minimum: Floats) -> tuple[Ints, Floats]:
        """The furthest candidate of each source on these edges, and the least angle after them."""
        both = np.empty((len(minimum), 2 * BLOCK), np.float32)
        both[:, 0::2] = _passed(*self.enter, self.a, self.b)
        end = self.a + self.length * self.u, self.b + self.length * self.v
        both[:, 1::2] = _passed(*self.leave, *end)
        np.minimum(both[:, 0], minimum, out=both[:, 0])
        running = np.minimum.accumulate(both, axis=1)
        first, after = running[:, 0::2], running[:, -1]
        low, high = self._allowed(first)
        candidates = self.window.reach.candidates
        index = self.index
        step = np.maximum(self.length / np.maximum(candidates.pieces[index], 1), HAIR)
        most = np.floor(high / step + 1e-4)
        ok = self.valid & (high >= 0) & (most >= np.ceil(low / step - 1e-4)) & (most >= 0)
        place = candidates.at_vertex[index] + most.astype(np.int64)
        alive = self.alive
        ahead = place - self.window.row[alive][:, None]
        size = self.window.size[alive][:, None]
        hop = np.where(ok, np.where(ahead < 0, ahead + size, ahead), 0)
        return hop.max(axis=1), after

    def _allowed(self, turn: Floats) -> tuple[Floats, Floats]:
        """Metres along each edge between which a chord from the source keeps all rules."""
        a, b, u, v = self.a, self.b, self.u, self.v
        # The direction that `turn` stands for; the chord must keep it on its left.
        mx = 1.0 - np.abs(turn)
        my = np.copysign(1.0 - np.abs(mx), turn)
        middle = -(a * u + b * v)
        across = a * v - b * u
        room = np.square(np.float32(self.spacing)) - across * across
        half = np.sqrt(np.maximum(room, 0.0))
        low = np.maximum(middle - half, 0.0)
        high = np.minimum(self.length, middle + half)
        high[room < 0] = -1.0
        _half_plane(low, high, a * my - b * mx, u * my - v * mx)
        right = turn < 0
        _half_plane(low, high, np.where(right, -b, 1.0), np.where(right, -v, 0.0))
        return low, high


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


def _half_plane(low: Floats, high: Floats, value: Floats, slope: Floats) -> None:
    """Narrow [low, high] to where value + s * slope is not negative."""
    flat = np.abs(slope) < 1e-9
    root = -value / np.where(flat, np.float32(1.0), slope)
    np.maximum(low, root, out=low, where=~flat & (slope > 0))
    np.minimum(high, root, out=high, where=~flat & (slope < 0))
    high[flat & (value < -HAIR)] = -1.0
