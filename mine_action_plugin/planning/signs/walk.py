"""Where the signs of many lines stand: all lines walk at once, one sign a step, over arrays.

From a sign the next stands as far along the line as these allow: at most MAX_SPACING away in
a straight line, and with every hazard that the line passes on the chord's left. Only the feet
(the points of the hazard nearest to the line) can come to the right of a chord, and the
leftmost direction still allowed is the running minimum of the angles to the feet passed.
Lines run with the hazard on the left: outer rings anticlockwise, islands clockwise.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.signs.model import CORNER, SPACING, Bools, Floats, Ints

# Keeps chords that graze a corner this far outside it, so that rounding never cuts it.
FOOT_MARGIN_M = 0.02
# Kept from the spacing for what storing in degrees and another projection may add.
GAP_MARGIN_M = 0.002
BLOCK = 12
TINY_M = 1e-6


@dataclass(frozen=True)
class Track:
    """Closed lines laid end to end; each repeats its first vertex at its end.

    ``x``, ``y`` are metres. Edge ``i`` runs from vertex ``i`` to ``i + 1``; the edge after a
    line's last vertex is void. ``ux``, ``uy`` is the direction of an edge, ``length`` its
    length, ``along`` the distance of a vertex from the start of its line.
    """

    x: Floats
    y: Floats
    first: Ints
    last: Ints
    ux: Floats
    uy: Floats
    length: Floats
    along: Floats

    @staticmethod
    def of(x: Floats, y: Floats, first: Ints, last: Ints) -> Track:
        """Directions and lengths for lines from vertex ``first`` to ``last``, both included."""
        dx, dy = np.diff(x, append=x[-1:]), np.diff(y, append=y[-1:])
        length = np.hypot(dx, dy)
        length[last] = 0.0
        safe = np.where(length > 0, length, 1.0)
        run = np.concatenate(([0.0], np.cumsum(length)))[:-1]
        along = run - np.repeat(run[first], last - first + 1)
        return Track(x, y, first, last, dx / safe, dy / safe, length, along)


@dataclass(frozen=True)
class Steps:
    """Signs in walking order of each piece: the piece, the edge, the place and why there."""

    piece: Ints
    edge: Ints
    x: Floats
    y: Floats
    reason: Ints

    def part(self, which: slice, piece: int, vertex: int) -> Steps:
        """A stretch of them, with pieces and edges counted from these."""
        return Steps(
            self.piece[which] - piece,
            self.edge[which] - vertex,
            self.x[which],
            self.y[which],
            self.reason[which],
        )


def walk(
    track: Track, start: Ints, stop: Ints, spacing_m: float, offset_m: float, reach_m: Floats
) -> Steps:
    """Signs strictly between the vertices ``start`` and ``stop`` of each piece.

    Both ends have signs of their own. ``reach_m`` is the longest way along the line between
    two signs of a piece. Every result meets `gap` and `cut` for the hazards the line passes;
    what pokes in from elsewhere must be looked for afterwards.
    """
    walker = _Walker(track, spacing_m - GAP_MARGIN_M, offset_m - FOOT_MARGIN_M)
    piece = np.arange(len(start))
    edge, px, py = start.copy(), track.x[start], track.y[start]
    found: list[tuple[Ints, Ints, Floats, Floats, Ints]] = []
    while len(piece):
        hop = walker.hop(edge, px, py, stop[piece], reach_m[piece])
        edge, px, py, reason = hop
        going = edge < stop[piece]
        piece, edge, px, py = piece[going], edge[going], px[going], py[going]
        found.append((piece, edge, px, py, reason[going]))
    return _in_order(found)


def _in_order(found: list[tuple[Ints, Ints, Floats, Floats, Ints]]) -> Steps:
    piece, edge, x, y, reason = (np.concatenate(column) for column in zip(*found))
    order = np.argsort(piece, kind="stable")
    return Steps(piece[order], edge[order], x[order], y[order], reason[order])


@dataclass(frozen=True)
class _Walker:
    track: Track
    spacing: float
    depth: float

    def hop(
        self, edge: Ints, px: Floats, py: Floats, stop: Ints, reach: Floats
    ) -> tuple[Ints, Floats, Floats, Ints]:
        """The furthest allowed place from each (edge, point), as edge, point and reason."""
        track = self.track
        best_edge, best_s = edge.copy(), np.zeros(len(edge))
        minimum = np.ones(len(edge))  # the walker's own foot: straight to the left
        here = track.along[edge] + np.hypot(px - track.x[edge], py - track.y[edge])
        alive = np.arange(len(edge))
        shift = 0
        while len(alive):
            window = _Window(
                self, edge[alive], px[alive], py[alive], stop[alive], here[alive] + reach[alive]
            )
            low, high, minimum[alive] = window.intervals(shift, minimum[alive])
            ok = high >= low
            rows = np.flatnonzero(ok.any(axis=1))
            column = BLOCK - 1 - np.argmax(ok[rows, ::-1], axis=1)
            best_edge[alive[rows]] = edge[alive[rows]] + shift + column
            best_s[alive[rows]] = high[rows, column]
            shift += BLOCK
            alive = alive[window.more(shift)]
        return self._arrive(edge, px, py, best_edge, best_s)

    def _arrive(
        self, edge: Ints, px: Floats, py: Floats, to: Ints, s: Floats
    ) -> tuple[Ints, Floats, Floats, Ints]:
        track = self.track
        # On the walker's own edge s counts from the walker.
        own = to == edge
        ax: Floats = np.where(own, px, track.x[to])
        ay: Floats = np.where(own, py, track.y[to])
        x: Floats = ax + s * track.ux[to]
        y: Floats = ay + s * track.uy[to]
        done: Bools = np.hypot(track.x[to + 1] - x, track.y[to + 1] - y) < 1e-3
        nxt: Ints = to + done.astype(np.int64)
        x[done], y[done] = track.x[nxt[done]], track.y[nxt[done]]
        full = np.hypot(x - px, y - py) >= self.spacing - 0.01
        reason: Ints = np.where(full, SPACING, CORNER)
        return nxt, x, y, reason


class _Window:
    """The next edges of each walker, in its own frame: x ahead along its edge, y to the left."""

    def __init__(
        self, walker: _Walker, edge: Ints, px: Floats, py: Floats, stop: Ints, limit: Floats
    ) -> None:
        self.walker, self.edge, self.px, self.py = walker, edge, px, py
        self.stop, self.limit = stop, limit

    def more(self, shift: int) -> Bools:
        """Which walkers have edges left to look at from this shift on."""
        nxt = self.edge + shift
        inside = nxt < self.stop
        more: Bools = inside & (self.walker.track.along[np.where(inside, nxt, 0)] < self.limit)
        return more

    def intervals(self, shift: int, minimum: Floats) -> tuple[Floats, Floats, Floats]:
        """For each edge the metres from its start between which the next sign may stand."""
        track, walker = self.walker.track, self.walker
        index = self.edge[:, None] + np.arange(shift, shift + BLOCK)
        valid = index < self.stop[:, None]
        index = np.minimum(index, self.stop[:, None] - 1)
        start = track.along[index]
        gx, gy, length = track.ux[index], track.uy[index], track.length[index]
        ax, ay = track.x[index] - self.px[:, None], track.y[index] - self.py[:, None]
        if shift == 0:
            done = np.hypot(ax[:, 0], ay[:, 0])
            start[:, 0] += done
            length[:, 0] -= done
            ax[:, 0] = ay[:, 0] = 0.0
        valid &= start < self.limit[:, None]
        tx, ty = track.ux[self.edge][:, None], track.uy[self.edge][:, None]
        a, b = ax * tx + ay * ty, ay * tx - ax * ty
        u, v = gx * tx + gy * ty, gy * tx - gx * ty
        first, running = _running_minimum(a, b, u, v, length, walker.depth, minimum)
        way = np.maximum(self.limit[:, None] - start, 0.0)
        low, high = _allowed(a, b, u, v, np.minimum(length, way), first, walker.spacing)
        high[~valid] = -1.0
        return low, high, running[:, -1]


def _running_minimum(
    a: Floats, b: Floats, u: Floats, v: Floats, length: Floats, depth: float, minimum: Floats
) -> tuple[Floats, Floats]:
    """Least angle to a foot passed when entering each edge, and after it."""
    fa, fb = a - depth * v, b + depth * u
    enter = _turn(fa, fb)
    leave = _turn(fa + length * u, fb + length * v)
    both = np.empty((len(a), 2 * a.shape[1]))
    both[:, 0::2], both[:, 1::2] = enter, leave
    np.minimum(both[:, 0], minimum, out=both[:, 0])
    running = np.minimum.accumulate(both, axis=1)
    return running[:, 0::2], running[:, 1::2]


def _turn(x: Floats, y: Floats) -> Floats:
    """A number that grows with the angle: -2 behind, -1 right, 0 ahead, 1 left, 2 behind."""
    size = np.abs(x) + np.abs(y)
    turn: Floats = np.copysign(1.0 - x / np.where(size > 0, size, 1.0), y)
    return turn


def _allowed(
    a: Floats, b: Floats, u: Floats, v: Floats, length: Floats, turn: Floats, spacing: float
) -> tuple[Floats, Floats]:
    """Metres along each edge between which a chord from the origin keeps all rules."""
    # The direction that `turn` stands for; the chord must keep it on its left.
    mx = 1.0 - np.abs(turn)
    my = np.copysign(1.0 - np.abs(mx), turn)
    low = np.maximum(0.0, -(a * u + b * v))
    across = a * v - b * u
    room = spacing * spacing - across * across
    high = np.minimum(length, np.sqrt(np.maximum(room, 0.0)) - (a * u + b * v))
    high[room < 0] = -1.0
    _half_plane(low, high, a * my - b * mx, u * my - v * mx)
    right = turn < 0
    _half_plane(low, high, np.where(right, -b, 1.0), np.where(right, -v, 0.0))
    return low, high


def _half_plane(low: Floats, high: Floats, value: Floats, slope: Floats) -> None:
    """Narrow [low, high] to where value + s * slope is not negative."""
    flat = np.abs(slope) < 1e-12
    root = -value / np.where(flat, 1.0, slope)
    np.maximum(low, root, out=low, where=~flat & (slope > 0))
    np.minimum(high, root, out=high, where=~flat & (slope < 0))
    high[flat & (value < -TINY_M)] = -1.0
