"""May two candidates of a line be neighbours? The exact answer for chords, one by one.

A chord is allowed when it is not longer than the spacing (`gap`), has no length inside any hazard
(`cut`), leaves no hazard that the line passes on its outer side (`enclosed`), and the further
sign can be seen from the nearer one (`sight`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Optional

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.candidates import Candidates
from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges
from mine_action_plugin.planning.signs.lookout import Sees
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.reach import GAP_MARGIN_M, REACH_SPACINGS, Feet
from mine_action_plugin.planning.signs.rules import SignRules

# A chord nowhere further than this inside OFFSET from its stretch of line meets no hazard:
# the line keeps OFFSET, less 0.0075 m where its round corners are drawn with straight edges.
BAND_MARGIN_M = 0.012
# A foot this little on the outer side of a chord is on it: coordinates are rounded.
ON_CHORD_M = 1e-3
# Chords keep this far outside an outline: one along it would be inside by rounding.
CLEAR_M = 0.002
# In clusters of more parts a chord over a bay must stay outside the line all the way.
MOST_PARTS = 8
PAIRS_AT_ONCE = 100_000
VERTICES_AT_ONCE = 200_000


class Chords:
    """Judges chords between candidates.

    ``edges`` are all outlines of the chunk, widened; ``parts`` holds for each line a point (n, 2)
    of each hazard part of its cluster. ``off_line``: candidates that stand outside the line, at
    an emplaced sign; ``barred``: those where no sign may stand.
    """

    def __init__(
        self,
        candidates: Candidates,
        feet: Feet,
        edges: Edges,
        rules: SignRules,
        parts: Sequence[Floats],
        sees: Optional[Sees] = None,
        off_line: Optional[Bools] = None,
        barred: Optional[Bools] = None,
    ) -> None:
        self.candidates, self.feet, self.rules, self.sees = candidates, feet, rules, sees
        none = np.zeros(candidates.count, dtype=bool)
        self._off_line = none if off_line is None else off_line
        self._barred = none if barred is None else barred
        self.parts = parts
        self._many_parts = np.array([len(each) > MOST_PARTS for each in parts], dtype=bool)
        self._turns: dict[int, list[Floats]] = {}
        self._radius_m = rules.max_spacing_m / 2.0 + 0.1
        self._hazards = EdgeGrid(edges, self._radius_m)
        # Places from the start of each one's line: areas of far coordinates would be rounded.
        line = np.repeat(np.arange(len(candidates.sizes)), candidates.sizes)
        self._own = candidates.points - candidates.points[candidates.first[line]]
        self._swept = _swept_m2(candidates, self._own)
        whole = self._swept[candidates.first[1:]] - self._swept[candidates.first[:-1]]
        # Lines of islands run clockwise: a chord may cut off the smaller part of the island only.
        self._most_cut_off = np.where(whole < 0, -whole / 4.0, np.inf)

    @cached_property
    def _lines(self) -> EdgeGrid:
        """The lines of large clusters, which their chords over bays are held against."""
        return EdgeGrid(_line_edges(self.candidates, self._many_parts), self._radius_m)

    def allowed(self, start: Ints, hop: Ints, over_terrain: bool = True) -> Bools:
        """Which chords from candidates ``start`` to those ``hop`` further along are allowed."""
        ok = np.zeros(len(start), dtype=bool)
        for at in range(0, len(start), PAIRS_AT_ONCE):
            part = slice(at, at + PAIRS_AT_ONCE)
            ok[part] = self._allowed(start[part], hop[part])
        if over_terrain and self.sees is not None:
            some = np.flatnonzero(ok)
            visible, known = self.seen(start[some], self.candidates.ahead(start[some], hop[some]))
            ok[some] = visible | ~known
        return ok

    def seen(self, start: Ints, end: Ints) -> tuple[Bools, Bools]:
        """From which candidates the board at another is seen, and where that is known."""
        if self.sees is None:
            yes = np.ones(len(start), dtype=bool)
            return yes, yes
        points = self.candidates.points
        return self.sees(points.take(start, axis=0), points.take(end, axis=0))

    def off_line(self, start: Ints, end: Ints) -> Bools:
        """Which chords have an end outside the line."""
        off: Bools = self._off_line[start] | self._off_line[end]
        return off

    def _allowed(self, start: Ints, hop: Ints) -> Bools:
        candidates = self.candidates
        end = candidates.ahead(start, hop)
        p = candidates.points.take(start, axis=0)
        q = candidates.points.take(end, axis=0)
        size = np.hypot(*(q - p).T)
        ok: Bools = size <= self.rules.max_spacing_m - GAP_MARGIN_M
        ok &= ~(self._barred[start] | self._barred[end])
        off = self.off_line(start, end)
        same = (candidates.edge[start] == candidates.edge[end]) & (end > start) & ~off
        way = candidates.way(start, end) / self.rules.max_spacing_m
        # Most chords over a bay cross something, which is quicker to see than what they leave out.
        far = np.flatnonzero(ok & (way > REACH_SPACINGS))
        ok[far] = ~self._crosses(p.take(far, axis=0), q.take(far, axis=0))
        far = far[ok[far]]
        ok[far] = self._over_a_bay(start[far], end[far])
        local = np.flatnonzero(ok & (way <= REACH_SPACINGS) & ~same)
        left, deviation = self._passed(
            start[local], end[local], p.take(local, axis=0), q.take(local, axis=0)
        )
        ok[local] = left
        wide = (deviation > self.rules.offset_m - BAND_MARGIN_M) | off[local]
        doubtful = local[left & wide]
        ok[doubtful] = ~self._crosses(p.take(doubtful, axis=0), q.take(doubtful, axis=0))
        island = np.flatnonzero(ok & np.isfinite(self._most_cut_off)[candidates.line(start)])
        cut_off = -self.enclosed_m2(start[island], end[island])
        ok[island] = cut_off < self._most_cut_off[candidates.line(start[island])]
        return ok

    def _passed(self, start: Ints, end: Ints, p: Floats, q: Floats) -> tuple[Bools, Floats]:
        """Does each chord leave nothing out that its stretch of line passes, and how far does
        the stretch go from it.
        """
        inside = np.ones(len(start), dtype=bool)
        deviation = np.zeros(len(start))
        pair, before, after, count = self._edges_between(start, end)
        if not len(pair):
            return inside, deviation
        u, v, w = (each.take(pair) for each in _normal_form(*p.T, *q.T))
        track = self.candidates.track
        away = np.abs(u * track.y.take(after) - v * track.x.take(after) - w)
        some = np.flatnonzero(count)
        begin = (np.cumsum(count) - count)[some]
        deviation[some] = np.maximum.reduceat(away, begin)
        # The foot of the edge on which the further candidate stands is passed only in part.
        whole = np.ones(len(pair), dtype=bool)
        whole[begin + count[some] - 1] = self.candidates.rest[end[some]] > 0
        fresh = np.flatnonzero(self._one_an_offset(pair, after))
        u, v, w = (each.take(fresh) for each in (u, v, w))
        pair = pair.take(fresh)

        def on_the_right(feet: Floats) -> Bools:
            x, y = feet.T
            right: Bools = u * y - v * x - w < -ON_CHORD_M
            return right

        leave = self.feet.leave.take(before.take(fresh), axis=0)
        enter = self.feet.enter.take(after.take(fresh), axis=0)
        right, too = on_the_right(leave), on_the_right(enter) & whole[fresh]
        feet = np.concatenate((leave[right], enter[too]))
        owner = np.concatenate((pair[right], pair[too]))
        # One foot left out is enough, and nearly always any of them is.
        _, one = np.unique(owner, return_index=True)
        inside[owner[one[self._left_out(feet[one], owner[one], start, end, p, q)]]] = False
        rest = np.flatnonzero(inside[owner])
        inside[owner[rest[self._left_out(feet[rest], owner[rest], start, end, p, q)]]] = False
        return inside, deviation

    def _one_an_offset(self, pair: Ints, vertex: Ints) -> Bools:
        """One vertex for each OFFSET of the way of each pair.

        Round anything left out whole the line goes further than that; what a chord cuts is
        found where it crosses the outline.
        """
        step = np.floor(self.candidates.track.along[vertex] / self.rules.offset_m)
        fresh: Bools = (np.diff(step, prepend=-1.0) != 0) | (np.diff(pair, prepend=-1) != 0)
        return fresh

    def _passed_count(self, start: Ints, end: Ints) -> Ints:
        """How many vertices the line passes from each candidate to another."""
        candidates, track = self.candidates, self.candidates.track
        line = candidates.line(start)
        span = (track.last - track.first)[line]
        count = (candidates.edge[end] - candidates.edge[start]) % span
        passed: Ints = np.where((count == 0) & (end <= start), span, count)
        return passed

    def _edges_between(self, start: Ints, end: Ints) -> tuple[Ints, Ints, Ints, Ints]:
        """For each vertex passed: the pair, the edge before, the edge after; vertices a pair."""
        candidates, track = self.candidates, self.candidates.track
        edge, line = candidates.edge[start], candidates.line(start)
        first, span = track.first[line], (track.last - track.first)[line]
        count = self._passed_count(start, end)
        pair, order = counted(count)
        before = _wrapped(edge[pair] + order, first[pair], span[pair])
        after = _wrapped(before + 1, first[pair], span[pair])
        return pair, before, after, count

    def _left_out(
        self, feet: Floats, owner: Ints, start: Ints, end: Ints, p: Floats, q: Floats
    ) -> Bools:
        """Which hazard points lie between a chord and its stretch of line: they are wound round."""
        found = np.zeros(len(feet), dtype=bool)
        vertices = self._passed_count(start[owner], end[owner])
        cuts = np.flatnonzero(np.diff(np.cumsum(vertices) // VERTICES_AT_ONCE)) + 1
        for part in np.split(np.arange(len(feet)), cuts):
            found[part] = self._wound(feet[part], owner[part], start, end, p, q)
        return found

    def _wound(
        self, feet: Floats, owner: Ints, start: Ints, end: Ints, p: Floats, q: Floats
    ) -> Bools:
        """Which feet the rings of their chords and stretches of line go round: a ray is counted."""
        foot, _, after, count = self._edges_between(start[owner], end[owner])
        # Each ring: the start, the vertices passed, the end.
        total = count + 2
        begin = np.cumsum(total) - total
        place = np.arange(len(foot)) + 2 * foot + 1
        whose = np.repeat(np.arange(len(feet)), total)
        x, y = -feet[:, 0].take(whose), -feet[:, 1].take(whose)
        for own, first, last, vertex in (
            (x, p[owner, 0], q[owner, 0], self.candidates.track.x),
            (y, p[owner, 1], q[owner, 1], self.candidates.track.y),
        ):
            own[begin] += first
            own[begin + total - 1] += last
            own[place] += vertex[after]
        following = np.arange(1, len(x) + 1)
        following[begin + total - 1] = begin
        below = y <= 0.0
        step = np.flatnonzero(below != below[following])
        there = following[step]
        left = _cross(x[step], y[step], x[there], y[there]) > 0.0
        # Up on the left, down on the right of the foot: once round each.
        turn = np.where(below[step] == left, np.where(left, 1.0, -1.0), 0.0)
        wound: Bools = np.bincount(whose[step], turn, len(feet)) != 0.0
        return wound

    def _over_a_bay(self, start: Ints, end: Ints) -> Bools:
        """Does a chord that skips a long stretch of line leave out no hazard of its line?"""
        ok = np.zeros(len(start), dtype=bool)
        line = self.candidates.line(start)
        many = np.flatnonzero(self._many_parts[line])
        ok[many] = self._outside(start[many], end[many])
        few = np.flatnonzero(~self._many_parts[line])
        few = few[np.argsort(line[few], kind="stable")]
        for mine in np.split(few, np.flatnonzero(np.diff(line[few])) + 1):
            if len(mine):
                ok[mine] = ~self._winds(int(line[mine[0]]), start[mine], end[mine])
        return ok

    def _winds(self, line: int, start: Ints, end: Ints) -> Bools:
        """Do chords with their stretches of line wind round a part of a hazard?

        No chord cuts a part, so one point of it answers for all of it.
        """
        if line not in self._turns:
            self._turns[line] = _turns(self.candidates, line, self.parts[line])
        turns = self._turns[line]
        first = self.candidates.first[line]
        p, q = self.candidates.points[start], self.candidates.points[end]
        winds = np.zeros(len(start), dtype=bool)
        for part, turn in zip(self.parts[line], turns):
            swept = turn[end - first] - turn[start - first] + np.where(end < start, turn[-1], 0.0)
            back = _angle_between(q - part, p - part)
            winds |= np.abs(swept + back) > np.pi
        return winds

    def _outside(self, start: Ints, end: Ints) -> Bools:
        """Do chords over bays stay outside the line all the way?"""
        p, q = self.candidates.points[start], self.candidates.points[end]
        chord = q - p
        size = np.maximum(np.hypot(*chord.T), 1e-9)
        ok: Bools = self.enclosed_m2(start, end) < 0
        shrunk = (np.minimum(0.01, size / 4.0) / size)[:, None] * chord
        some = np.flatnonzero(ok)
        ok[some] = ~_meets(self._lines, (p + shrunk)[some], (q - shrunk)[some])
        return ok

    def enclosed_m2(self, start: Ints, end: Ints) -> Floats:
        """The area between each stretch and its chord; below 0 where the chord is outside."""
        first = self.candidates.first
        swept = self._swept[end] - self._swept[start]
        back = np.flatnonzero(end < start)
        line = self.candidates.line(start[back])
        swept[back] = swept[back] + self._swept[first[line + 1]] - self._swept[first[line]]
        area: Floats = (swept + _cross(*self._own[end].T, *self._own[start].T)) / 2.0
        return area

    def _crosses(self, p: Floats, q: Floats) -> Bools:
        return _meets(self._hazards, p, q)


def _turns(candidates: Candidates, line: int, parts: Floats) -> list[Floats]:
    """How far a line has turned round each part from its start to each candidate, in radians.

    The last entry is the whole way round.
    """
    first, after = int(candidates.first[line]), int(candidates.first[line + 1])
    points = candidates.points[first:after]
    turns = []
    for part in parts:
        seen = points - part
        step = _angle_between(seen, np.roll(seen, -1, axis=0))
        turns.append(np.concatenate(([0.0], np.cumsum(step))))
    return turns


def _angle_between(one: Floats, other: Floats) -> Floats:
    angle: Floats = np.arctan2(_cross(*one.T, *other.T), (one * other).sum(axis=1))
    return angle


def _swept_m2(candidates: Candidates, own: Floats) -> Floats:
    """Running sum (candidates + 1) of twice the areas that each line's steps sweep.

    ``own``: where each candidate is from the start of its line.
    """
    following = np.arange(1, candidates.count + 1)
    following[candidates.first[1:] - 1] = candidates.first[:-1]
    swept = _cross(*own.T, *own[following].T)
    running: Floats = np.concatenate(([0.0], np.cumsum(swept)))
    return running


def _line_edges(candidates: Candidates, lines: Bools) -> Edges:
    track = candidates.track
    keep = np.repeat(lines, track.last - track.first + 1)
    keep[track.last] = False
    at = np.flatnonzero(keep)
    points = np.column_stack((track.x, track.y))
    return Edges(points[at], points[at + 1], at)


def _wrapped(edge: Ints, first: Ints, span: Ints) -> Ints:
    inside: Ints = (edge - first) % span + first
    return inside


def _meets(grid: EdgeGrid, start: Floats, end: Floats) -> Bools:
    """Which chords cross an edge, or come within CLEAR_M of it."""
    hit = np.zeros(len(start), dtype=bool)
    (ax, ay), (bx, by) = grid.edges.a.T, grid.edges.b.T
    (px, py), (qx, qy) = start.T, end.T
    ux, uy, far = _normal_form(px, py, qx, qy)
    for chord, edge in grid.near((start + end) / 2.0):
        u, v, w = ux[chord], uy[chord], far[chord]
        one, other = u * ay[edge] - v * ax[edge] - w, u * by[edge] - v * bx[edge] - w
        # Most edges lie to one side of the chord.
        some = np.flatnonzero(_straddles(one, other))
        chord, edge = chord[some], edge[some]
        u, v, w = _normal_form(ax[edge], ay[edge], bx[edge], by[edge])
        one, other = u * py[chord] - v * px[chord] - w, u * qy[chord] - v * qx[chord] - w
        hit[chord[_straddles(one, other)]] = True
    return hit


def _normal_form(ax: Floats, ay: Floats, bx: Floats, by: Floats) -> tuple[Floats, Floats, Floats]:
    """The unit direction (u, v) from a to b, and w: (x, y) is u y - v x - w left of the line."""
    u, v = bx - ax, by - ay
    size = np.maximum(np.hypot(u, v), 1e-9)
    u, v = u / size, v / size
    return u, v, u * ay - v * ax


def _straddles(one: Floats, other: Floats) -> Bools:
    """Are two distances to the left of a line on both sides of it, or near it?"""
    both: Bools = (np.minimum(one, other) < CLEAR_M) & (np.maximum(one, other) > -CLEAR_M)
    return both


def _cross(ax: Floats, ay: Floats, bx: Floats, by: Floats) -> Floats:
    product: Floats = ax * by - ay * bx
    return product
