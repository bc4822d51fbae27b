"""Which viewers have to be looked at closely: those not shown to be warned by the next signs.

Most of the line is straight between two signs; there the two before and the two behind warn
nearly everybody, and showing it costs a few operations for a whole piece of line.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.edges import Edges, foot_points, nearest
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.samples import SAMPLE_M, Samples, foot_grid, sampled
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import (
    DIRECTIONS_DEG,
    REACH_MARGIN_M,
    Boards,
    Reach,
    Runs,
    before_board,
)

BLOCK = 8192
EACH_WAY = 2
# How far the foot of a point of a plain edge may be from where the edge's normal puts it.
PLAIN_M = 0.002
TINY_M = 1e-6


class Neighbours:
    """The boards next to a place along its line, both ways round."""

    def __init__(self, ruler: Ruler, boards: Boards) -> None:
        on_line = np.flatnonzero(np.isfinite(boards.place))
        self.board = on_line[np.argsort(boards.place[on_line], kind="stable")]
        self.place = boards.place[self.board]
        numbers = np.arange(len(ruler.base))
        line = ruler.line(self.place)
        self.first = np.searchsorted(line, numbers, "left")
        self.stop = np.searchsorted(line, numbers, "right")

    def signed(self, line: Ints) -> Bools:
        """Which of the lines have a board at all."""
        signed: Bools = self.stop[line] > self.first[line]
        return signed

    def around(self, start: Floats, stop: Floats, line: Ints) -> list[Ints]:
        """The boards before and after stretches of signed lines, two each way."""
        first = self.first[line]
        size = self.stop[line] - first
        before = np.searchsorted(self.place, start + TINY_M, "right") - 1 - first
        after = np.searchsorted(self.place, stop - TINY_M, "left") - first
        ranks = [rank for step in range(EACH_WAY) for rank in (before - step, after + step)]
        return [self.board[first + rank % size] for rank in ranks]


@dataclass(frozen=True)
class Pieces:
    """Straight pieces of line: places on the ruler, start in metres (n, 2), direction (n, 2)."""

    start: Floats
    stop: Floats
    xy: Floats
    along: Floats

    def some(self, which: slice) -> Pieces:
        """A block of them."""
        return Pieces(self.start[which], self.stop[which], self.xy[which], self.along[which])


@dataclass(frozen=True)
class Frames:
    """Points of lines, each in the frame of one board: where it is, and where its line leads."""

    ahead: Floats
    aside: Floats
    u: Floats
    v: Floats

    @staticmethod
    def of(xy: Floats, along: Floats, boards: Boards, board: Ints) -> Frames:
        """Points (n, 2) and directions (n, 2) pairwise with boards."""
        point = before_board(xy, boards, board, from_board=True)
        return Frames(*point, *before_board(along, boards, board, from_board=False))

    def viewer(self, turn: float, approach_m: float) -> tuple[Floats, Floats]:
        """The viewers outside the points, so many radians left of the line's outer normal."""
        out, left = approach_m * math.cos(turn), approach_m * math.sin(turn)
        return self.ahead + out * self.v + left * self.u, self.aside - out * self.u + left * self.v


def watch_list(ruler: Ruler, edges: Edges, boards: Boards, rules: SignRules) -> Runs:
    """The viewers whom the next signs along the line are not shown to warn on flat ground."""
    neighbours = Neighbours(ruler, boards)
    track = ruler.track
    edge = np.flatnonzero(track.length > 0)
    plain = track.length[edge] > SAMPLE_M
    plain &= neighbours.signed(ruler.line(ruler.vertex[edge]))
    plain[plain] = _plain(ruler, edge[plain], edges, rules)
    straight = _along_pieces(_cut(ruler, edge[plain], neighbours), ruler, neighbours, boards, rules)
    place, width = sampled(*_joined(ruler, edge[~plain]))
    mask = _not_shown(ruler, place, neighbours, boards, rules)
    left = mask.any(axis=1)
    feet = foot_grid(edges, rules)
    points = Samples.at(place[left], width[left], ruler, feet, rules)
    return Runs.joined([straight, points.runs(mask[left])])


def _joined(ruler: Ruler, edge: Ints) -> tuple[Floats, Floats]:
    """Stretches of line, from and to on the ruler, that consecutive edges make."""
    begins = np.diff(edge, prepend=-2) != 1
    ends = np.roll(begins, -1)
    return ruler.vertex[edge[begins]], ruler.vertex[edge[ends] + 1]


def _plain(ruler: Ruler, edge: Ints, edges: Edges, rules: SignRules) -> Bools:
    """Which line edges run along one hazard edge, so that outward is their normal throughout."""
    track = ruler.track
    start = np.column_stack((track.x[edge], track.y[edge]))
    end = np.column_stack((track.x[edge + 1], track.y[edge + 1]))
    numbered = Edges(edges.a, edges.b, np.arange(len(edges.a)))
    _, _, hazard_edge = nearest(foot_grid(numbered, rules), (start + end) / 2.0)
    inward = rules.offset_m * np.column_stack((-track.uy[edge], track.ux[edge]))
    plain = hazard_edge >= 0
    for corner in (start, end):
        foot, _ = foot_points(corner, edges.a[hazard_edge], edges.b[hazard_edge])
        plain &= np.hypot(*(foot - corner - inward).T) < PLAIN_M
    return plain


def _cut(ruler: Ruler, edge: Ints, neighbours: Neighbours) -> Pieces:
    """The edges, cut at the signs."""
    track = ruler.track
    low = np.searchsorted(neighbours.place, ruler.vertex[edge] + TINY_M)
    high = np.searchsorted(neighbours.place, ruler.vertex[edge + 1] - TINY_M)
    counts = np.maximum(high - low, 0) + 1
    which, order = counted(counts)
    sign = np.append(neighbours.place, np.inf)[low[which] + order]
    stop = np.where(order == counts[which] - 1, ruler.vertex[edge[which] + 1], sign)
    start = np.where(order == 0, ruler.vertex[edge[which]], np.roll(stop, 1))
    edge = edge[which]
    along = np.column_stack((track.ux[edge], track.uy[edge]))
    ahead = (start - ruler.vertex[edge])[:, None] * along
    return Pieces(start, stop, np.column_stack((track.x[edge], track.y[edge])) + ahead, along)


def _along_pieces(
    pieces: Pieces, ruler: Ruler, neighbours: Neighbours, boards: Boards, rules: SignRules
) -> Runs:
    """The runs along the pieces whom their neighbours are not shown to warn."""
    found = []
    for first in range(0, max(len(pieces.start), 1), BLOCK):
        some = pieces.some(slice(first, first + BLOCK))
        line = ruler.line(some.start)
        near = neighbours.around(some.start, some.stop, line)
        frames = [Frames.of(some.xy, some.along, boards, board) for board in near]
        low, high = _gaps(some.stop - some.start, frames, rules)
        direction, piece = np.nonzero(high > low)
        gap = low[direction, piece], high[direction, piece]
        found.append(_straight_runs(some, piece, direction, *gap, rules))
    return Runs.joined(found)


def _straight_runs(
    pieces: Pieces, piece: Ints, direction: Ints, low: Floats, high: Floats, rules: SignRules
) -> Runs:
    along = pieces.along[piece]
    xy = pieces.xy[piece] + low[:, None] * along
    turn = np.radians(DIRECTIONS_DEG)[direction][:, None]
    normal = np.column_stack((along[:, 1], -along[:, 0]))
    eye = xy + rules.approach_m * (np.cos(turn) * normal + np.sin(turn) * along)
    nothing = np.zeros(len(piece))
    return Runs(pieces.start[piece] + low, high - low, nothing, direction, xy, eye, along)


def _gaps(length: Floats, frames: list[Frames], rules: SignRules) -> tuple[Floats, Floats]:
    """From where to where (9, n) along each piece viewers may be unwarned; inf, -inf: nowhere."""
    # Where the hazard is 0.002 m off, the viewer is so much further off.
    margin = REACH_MARGIN_M + rules.approach_m * PLAIN_M / rules.offset_m
    reach = Reach(rules.legibility_m / 2.0, margin)
    shape = (len(DIRECTIONS_DEG), len(length))
    fore, back = np.zeros(shape), np.tile(length, (len(DIRECTIONS_DEG), 1))
    for row, turn in enumerate(np.radians(DIRECTIONS_DEG)):
        spans = [
            reach.along(*frame.viewer(turn, rules.approach_m), frame.u, frame.v) for frame in frames
        ]
        # Twice, for a board that takes over only where a later one in the list ends.
        for begin, end in spans * 2:
            np.maximum(fore[row], end, out=fore[row], where=begin <= fore[row])
            np.minimum(back[row], begin, out=back[row], where=end >= back[row])
    shown = fore >= length
    fore[shown], back[shown] = np.inf, -np.inf
    return fore, back


def _not_shown(
    ruler: Ruler, place: Floats, neighbours: Neighbours, boards: Boards, rules: SignRules
) -> Bools:
    """The directions (n, 9) in which neighbours do not surely warn the viewers of points."""
    mask = np.ones((len(place), len(DIRECTIONS_DEG)), dtype=bool)
    signed = np.flatnonzero(neighbours.signed(ruler.line(place)))
    for first in range(0, len(signed), BLOCK):
        some = signed[first : first + BLOCK]
        mask[some] = ~_shown(ruler, place[some], neighbours, boards, rules)
    return mask


def _shown(
    ruler: Ruler, place: Floats, neighbours: Neighbours, boards: Boards, rules: SignRules
) -> Bools:
    track = ruler.track
    edge = np.clip(np.searchsorted(ruler.vertex, place, "right") - 1, 0, len(track.x) - 1)
    xy, along = ruler.points(place), np.column_stack((track.ux[edge], track.uy[edge]))
    # A point's foot is no further aside than the nearer end of its edge.
    turn = track.length[edge] / (2.0 * rules.offset_m)
    margin = REACH_MARGIN_M + PLAIN_M + rules.approach_m * turn
    reach = Reach(rules.legibility_m / 2.0, margin)
    shown = np.zeros((len(DIRECTIONS_DEG), len(place)), dtype=bool)
    for board in neighbours.around(place, place, ruler.line(place)):
        frame = Frames.of(xy, along, boards, board)
        for row, turn_ in enumerate(np.radians(DIRECTIONS_DEG)):
            shown[row] |= reach.warns(*frame.viewer(turn_, rules.approach_m))
    return shown.T
