"""Closed lines as flat arrays: all sign lines of a chunk end to end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.signs.model import Floats, Ints

LINE_GAP_M = 1.0


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
class Ruler:
    """One number for a place on any line of a track: metres along all lines end to end."""

    track: Track
    base: Floats
    vertex: Floats

    @staticmethod
    def of(track: Track) -> Ruler:
        """The ruler of a track; lines are kept a metre apart on it."""
        perimeter = track.along[track.last]
        base = np.concatenate(([0.0], np.cumsum(perimeter + LINE_GAP_M)))[: len(perimeter)]
        vertex = track.along + np.repeat(base, track.last - track.first + 1)
        return Ruler(track, base, vertex)

    def line(self, place: Floats) -> Ints:
        """The line of each place."""
        found: Ints = np.searchsorted(self.base, place, "right") - 1
        return found

    def points(self, place: Floats) -> Floats:
        """Coordinates (n, 2) of places."""
        track = self.track
        edge = np.clip(np.searchsorted(self.vertex, place, "right") - 1, 0, len(track.x) - 1)
        rest = place - self.vertex[edge]
        x, y = track.x[edge] + rest * track.ux[edge], track.y[edge] + rest * track.uy[edge]
        return np.column_stack((x, y))

    def end(self, line: Ints) -> Floats:
        """The place where each line comes back to its start."""
        ends: Floats = self.vertex[self.track.last[line]]
        return ends
