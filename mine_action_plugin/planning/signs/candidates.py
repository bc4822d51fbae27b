"""Places along sign lines where a sign may stand: every vertex, and points at most 1 m apart.

Positions are counted along all lines of a chunk end to end. A *reach* or *hop* is a number of
candidates ahead on the same closed line.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.track import Track

STEP_M = 1.0
# A stop this near to a vertex is that vertex.
SAME_VERTEX_M = 1e-4


@dataclass(frozen=True)
class Stops:
    """Places on sign lines where a sign must stand: the line, metres along it, its facing."""

    line: Ints
    along: Floats
    facing: Floats

    def plus(self, others: Stops) -> Stops:
        """These and the others."""
        return Stops(
            np.concatenate((self.line, others.line)),
            np.concatenate((self.along, others.along)),
            np.concatenate((self.facing, others.facing)),
        )


@dataclass(frozen=True)
class Kept:
    """Emplaced signs of one chunk that can be neighbours on its lines.

    ``stops``: their feet on the lines, and their facings in degrees from the grid's north, NaN
    where not known; ``points`` (n, 2): where they stand, in local metres; ``at_crossing``: which
    of them stand for the sign of an access crossing.
    """

    stops: Stops
    points: Floats
    at_crossing: Bools

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.points)


@dataclass(frozen=True)
class Candidates:
    """Candidates of a chunk, in order along its lines.

    ``first`` (lines + 1): line ``l`` has the candidates ``first[l]:first[l + 1]``.
    ``edge``: the edge of the track on which each stands, ``rest`` metres from its start.
    ``at_vertex``: the candidate of each vertex of the track; a line's last vertex is its first
    one again. ``pieces``: into how many equal pieces each edge is cut.
    """

    track: Track
    first: Ints
    edge: Ints
    rest: Floats
    at_vertex: Ints
    pieces: Ints
    points: Floats

    @staticmethod
    def of(track: Track) -> Candidates:
        """The vertices of the lines and even divisions of their edges."""
        pieces = np.ceil(track.length / STEP_M - 1e-9).astype(np.int64)
        np.maximum(pieces, 1, out=pieces)
        pieces[track.last] = 0
        at_vertex = np.concatenate(([0], np.cumsum(pieces)))[:-1]
        first = np.append(at_vertex[track.first], pieces.sum())
        at_vertex[track.last] = first[:-1]
        edge, order = counted(pieces)
        rest = order * (track.length / np.maximum(pieces, 1))[edge]
        x, y = track.x[edge] + rest * track.ux[edge], track.y[edge] + rest * track.uy[edge]
        return Candidates(track, first, edge, rest, at_vertex, pieces, np.column_stack((x, y)))

    @property
    def count(self) -> int:
        """How many candidates there are."""
        return len(self.edge)

    @property
    def sizes(self) -> Ints:
        """How many candidates each line has."""
        return np.diff(self.first)

    def line(self, candidate: Ints) -> Ints:
        """The line of each candidate."""
        found: Ints = np.searchsorted(self.first, candidate, "right") - 1
        return found

    def along(self, candidate: Ints) -> Floats:
        """Metres from the start of its line to each candidate."""
        metres: Floats = self.track.along[self.edge[candidate]] + self.rest[candidate]
        return metres

    def way(self, start: Ints, end: Ints) -> Floats:
        """Metres along the line from each candidate to another, at or after it."""
        way = self.along(end) - self.along(start)
        line = self.line(start)
        around = self.track.along[self.track.last[line]]
        metres: Floats = np.where(way < 0, way + around, way)
        return metres

    def ahead(self, candidate: Ints, hop: Ints) -> Ints:
        """The candidate so many further along, round the line; less than a whole round."""
        line = self.line(candidate)
        there = candidate + hop
        size = self.first[line + 1] - self.first[line]
        wrapped: Ints = np.where(there >= self.first[line + 1], there - size, there)
        return wrapped


def with_stops(track: Track, stops: Stops) -> tuple[Track, Ints]:
    """The track with a vertex at each stop, and the vertex of each stop."""
    if not len(stops.line):
        return track, np.zeros(0, np.int64)
    along = np.clip(stops.along, 0.0, track.along[track.last][stops.line])
    vertex = _vertex_before(track, stops.line, along)
    rest = along - track.along[vertex]
    to_next = track.length[vertex] - rest
    vertex = np.where((to_next < SAME_VERTEX_M) & (to_next < rest), vertex + 1, vertex)
    fresh = (rest >= SAME_VERTEX_M) & (to_next >= SAME_VERTEX_M)
    order = np.lexsort((along, stops.line))
    order = order[fresh[order]]
    after = vertex[order]
    x = track.x[after] + rest[order] * track.ux[after]
    y = track.y[after] + rest[order] * track.uy[after]
    grown = Track.of(
        np.insert(track.x, after + 1, x),
        np.insert(track.y, after + 1, y),
        track.first + np.searchsorted(after, track.first, "left"),
        track.last + np.searchsorted(after, track.last, "left"),
    )
    place = np.empty(len(along), np.int64)
    place[order] = after + 1 + np.arange(len(order))
    old = np.flatnonzero(~fresh)
    place[old] = vertex[old] + np.searchsorted(after, vertex[old], "left")
    return grown, _not_repeated(grown, place)


def _vertex_before(track: Track, line: Ints, along: Floats) -> Ints:
    """The vertex at or before each place, so that the edge after it holds the place."""
    vertex = np.empty(len(line), np.int64)
    for number in np.unique(line).tolist():
        mine = line == number
        own = track.along[track.first[number] : track.last[number] + 1]
        found = np.searchsorted(own, along[mine], "right") - 1
        vertex[mine] = track.first[number] + np.clip(found, 0, len(own) - 2)
    return vertex


def _not_repeated(track: Track, vertex: Ints) -> Ints:
    """A line's last vertex is its first again: name it by the first."""
    last = np.searchsorted(track.last, vertex)
    closing: Bools = track.last[np.minimum(last, len(track.last) - 1)] == vertex
    named: Ints = np.where(closing, track.first[np.minimum(last, len(track.last) - 1)], vertex)
    return named
