"""The least height of rays over bilinear ground, exactly: cell by cell.

A ray is followed along the axis on which it goes further. Between one line of centres and the
next, in a *strip*, it then meets two cells at most, and over each its clearance is a parabola.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.heights import Heights
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rays import Rays

RAYS_AT_ONCE = 8_192
TINY = 1e-12


def least_clearance_m(ground: Heights, rays: Rays) -> Floats:
    """How far each ray stays above the ground at least; NaN where it meets a hole.

    The ground under the rays must be loaded.
    """
    lowest = np.empty(len(rays.rise))
    for first in range(0, len(lowest), RAYS_AT_ONCE):
        some = slice(first, first + RAYS_AT_ONCE)
        strips, begins = _Strips.of(rays.some(some))
        lowest[some] = np.minimum.reduceat(strips.least_m(ground), begins)
    return lowest


def least_of_parabolas(at_0: Floats, linear: Floats, square: Floats) -> Floats:
    """The least of a + b s + c s² for s from 0 to 1."""
    least = np.minimum(at_0, at_0 + linear + square)
    dips = (square > 0.0) & (linear < 0.0) & (-linear < 2.0 * square)
    depth = linear[dips] ** 2 / (4.0 * square[dips])
    least[dips] = np.minimum(least[dips], at_0[dips] - depth)
    return least


@dataclass(frozen=True)
class _Strips:
    """Rays that go further across than along, strip by strip.

    ``wide``: across are the columns, else the rows. ``strip``: the line of centres before it;
    ``begin`` and ``end``: from where to where across, counted from there; ``place``: where along
    the ray is at the beginning; ``height``: how high; ``slope`` and ``climb``: what both gain a
    cell across.
    """

    wide: Bools
    strip: Ints
    begin: Floats
    end: Floats
    place: Floats
    height: Floats
    slope: Floats
    climb: Floats

    @classmethod
    def of(cls, rays: Rays) -> tuple[_Strips, Ints]:
        """The strips of rays one after another, and where those of each begin."""
        ends = rays.ends
        wide = np.abs(ends.columns) >= np.abs(ends.rows)
        across = np.where(wide, ends.column, ends.row), np.where(wide, ends.columns, ends.rows)
        along = np.where(wide, ends.row, ends.column), np.where(wide, ends.rows, ends.columns)
        low = np.minimum(across[0], across[0] + across[1])
        way = np.abs(across[1])
        first = low.astype(np.int64)
        count = np.maximum(np.ceil(low + way).astype(np.int64) - first, 1)
        ray, number = counted(count)
        strip = first.take(ray) + number
        from_here = low.take(ray) - strip
        begin = np.maximum(from_here, 0.0)
        end = np.clip(from_here + way.take(ray), begin, 1.0)
        gone = strip - across[0].take(ray) + begin
        per_cell = 1.0 / np.where(way < TINY, np.inf, across[1])
        slope, climb = (along[1] * per_cell).take(ray), (rays.rise * per_cell).take(ray)
        place, height = along[0].take(ray) + gone * slope, rays.eye_z.take(ray) + gone * climb
        begins = np.cumsum(count) - count
        return cls(wide.take(ray), strip, begin, end, place, height, slope, climb), begins

    def least_m(self, ground: Heights) -> Floats:
        """The least clearance in each strip."""
        after = self.place + (self.end - self.begin) * self.slope
        cell = np.minimum(self.place, after).astype(np.int64)
        place = self.place - cell
        # Where the ray goes on into the next cell, or comes from there.
        two = np.flatnonzero(np.maximum(place, after - cell) > 1.0)
        first, second, slope = self.begin.take(two), self.end.take(two), self.slope.take(two)
        change = np.clip(first + (1.0 - place.take(two)) / slope, first, second)
        up = slope > 0.0
        begin = np.concatenate((self.begin, np.where(up, change, first)))
        end = np.concatenate((self.end, np.where(up, second, change)))
        begin[two], end[two] = np.where(up, first, change), np.where(up, change, second)
        strip = np.concatenate((np.arange(len(cell)), two))
        cell = np.concatenate((cell, cell.take(two) + 1))
        clear = self._over(ground, strip, cell, begin, end)
        least, others = np.split(clear, [len(self.strip)])
        least[two] = np.minimum(least[two], others)
        return least

    def _over(self, ground: Heights, strip: Ints, cell: Ints, begin: Floats, end: Floats) -> Floats:
        """The least clearance of strips over one cell of theirs, from ``begin`` to ``end``."""
        corner, right, over, twist = self._surface(ground, strip, cell)
        slope, climb = self.slope.take(strip), self.climb.take(strip)
        gone, width = begin - self.begin.take(strip), end - begin
        place = self.place.take(strip) + gone * slope - cell
        gain = width * slope
        height = corner + right * begin + (over + twist * begin) * place
        clear = self.height.take(strip) + gone * climb - height
        linear = width * climb - right * width - over * gain
        linear -= twist * (begin * gain + place * width)
        square: Floats = twist * (-width * gain)
        return least_of_parabolas(clear, linear, square)

    def _surface(
        self, ground: Heights, strip: Ints, cell: Ints
    ) -> tuple[Floats, Floats, Floats, Floats]:
        """Heights at corners of cells, what they gain across and along, and the twist."""
        wide, line = self.wide.take(strip), self.strip.take(strip)
        address = ground.address(np.where(wide, line, cell), np.where(wide, cell, line))
        across, along = np.where(wide, 1, ground.side), np.where(wide, ground.side, 1)
        corner: Floats = ground.flat.take(address).astype(np.float64)
        right = ground.flat.take(address + across) - corner
        address += along
        over = ground.flat.take(address) - corner
        twist: Floats = ground.flat.take(address + across) - corner - right - over
        return corner, right, over, twist
