"""Rays over terrain: does a straight line from eye to board stay above the ground?

Between the centres of four cells a bilinear surface is a parabola along a straight ray, and it
bends only where the ray crosses a line between centres. So nothing is sampled: the heights at
these crossings, two cells each, and the hump that a parabola may have between two of them decide
exactly. Samples half a cell apart may see three quarters of a bank one cell wide.

The curvature of the Earth and refraction are left out: they make half a millimetre over 80 m.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.heights import Heights
from mine_action_plugin.planning.signs.model import Floats, Ints
from mine_action_plugin.planning.signs.rays import BOARD_M, EYE_M, Ends, Rays
from mine_action_plugin.planning.signs.strips import least_clearance_m, least_of_parabolas

# The arrays of so many rays stay in a processor's cache.
RAYS_AT_ONCE = 16_384
PIECES_AT_ONCE = 200_000


@dataclass(frozen=True)
class Vegetation:
    """Heights that stand on the ground, and the same rays in cells counted from the corner.

    A cell is as high as it says all over: half way from a tree to a field stands no half tree.
    The cells in which the two ends of a ray stand are left out: a board is put up where nothing
    hides it, and whoever looks is not inside a bush.
    """

    heights: Heights
    ends: Ends

    def some(self, rays: Ints) -> Vegetation:
        """These rays only."""
        return Vegetation(self.heights, self.ends.some(rays))

    def tallest_m(self) -> Floats:
        """The tallest plants on the way of each ray; NaN where some are not known."""
        tallest = np.empty(len(self.ends.row))
        for some, begin, span in _pieces(self.ends):
            tallest[some] = self.some(some).at(begin + span / 2.0).max(axis=1)
        return tallest

    def at(self, part: Floats) -> Floats:
        """Heights (rays, n) at parts of the way; 0 in the cells of the ends, NaN if unknown."""
        ends = self.ends
        i, j = _cells_at(ends, part)
        heights = self.heights.flat[self.heights.address(i, j)].astype(np.float64)
        # Canopy models have a little noise on bare soil.
        heights = np.maximum(heights, 0.0)
        for column, row in ((ends.column, ends.row), (ends.to_column, ends.to_row)):
            own = (i == column.astype(np.int64)[:, None]) & (j == row.astype(np.int64)[:, None])
            heights[own] = 0.0
        return heights


def clearance_m(ground: Heights, ends: Ends, vegetation: Optional[Vegetation] = None) -> Floats:
    """How far the rays from the lower eye stay above what is between, at least.

    Negative where the board is hidden, NaN where a ray meets a cell that is not known. Rays that
    are clear by far are told the least over the crossings only, which humps may undercut. The
    ground must have loaded what is under the rays.
    """
    rays = Rays.over(ground, ends)
    lowest = _above_ground_m(ground, rays)
    if vegetation is not None:
        tallest = vegetation.tallest_m()
        lowest[np.isnan(tallest)] = np.nan
        planted = np.flatnonzero((tallest > 0.0) & (lowest >= 0.0))
        lowest[planted] = _above_plants_m(ground, rays.some(planted), vegetation.some(planted))
    return lowest


def _above_ground_m(ground: Heights, rays: Rays) -> Floats:
    lowest = np.where(np.isnan(rays.eye_z + rays.rise), np.nan, min(EYE_M, BOARD_M))
    for first in range(0, len(lowest), RAYS_AT_ONCE):
        block = slice(first, first + RAYS_AT_ONCE)
        some = rays.some(block)
        _at_crossings(ground, some, True, lowest[block])
        _at_crossings(ground, some, False, lowest[block])
    undecided = _undecided(lowest, rays.ends, ground)
    lowest[undecided] = least_clearance_m(ground, rays.some(undecided))
    return lowest


def _undecided(lowest: Floats, ends: Ends, ground: Heights) -> Ints:
    """Rays that clear every crossing, but by less than a hump between two can be high.

    A parabola rises above its chord by at most a quarter of the twist of its four cells times
    the columns and rows it covers. Near a hole the crossings may have missed the fourth cell.
    """
    columns, rows = np.abs(ends.columns), np.abs(ends.rows)
    longer, shorter = np.maximum(columns, rows), np.minimum(columns, rows)
    quarter = shorter * np.minimum(longer, 1.0 / np.maximum(longer, 1e-12)) / 4.0
    if np.isfinite(ground.twist_m):
        near = np.flatnonzero((lowest >= 0.0) & (lowest <= ground.twist_m * quarter))
    else:
        near = np.flatnonzero(~np.isnan(lowest))
    twist = ground.twists_m(*ends.some(near).corners)
    hole = np.isinf(twist)
    twist[hole] = 0.0
    low = lowest[near]
    undecided: Ints = near[hole | ((low >= 0.0) & (low <= twist * quarter[near]))]
    return undecided


def _at_crossings(ground: Heights, rays: Rays, columns: bool, lowest: Floats) -> None:
    """Lower ``lowest`` to the clearance where rays cross columns of centres (or rows)."""
    ends = rays.ends
    across, along = (ends.column, ends.columns), (ends.row, ends.rows)
    if not columns:
        across, along = along, across
    first, order, under_way = _crossings(*across)
    line, start = first.take(order), across[0].take(order)
    slope, rise = along[1].take(order), rays.rise.take(order)
    # From one crossing to the next, the place along and the height of the ray grow evenly. Rays
    # without a crossing come last, and are not followed.
    with np.errstate(divide="ignore", invalid="ignore"):
        per_cell = 1.0 / across[1].take(order)
        part = (line - start) * per_cell
        place = along[0].take(order) + part * slope
        sight = rays.eye_z.take(order) + part * rise
        slope *= per_cell
        rise *= per_cell
    least = lowest.take(order)
    flat, step = ground.flat, ground.side if columns else 1
    for n in under_way.tolist():
        cell = place[:n].astype(np.int64)
        beyond = place[:n] - cell
        address = ground.address(line[:n], cell) if columns else ground.address(cell, line[:n])
        low = flat.take(address)
        address += step
        height = flat.take(address)
        height -= low
        beyond *= height
        beyond += low
        np.subtract(sight[:n], beyond, out=beyond)
        np.minimum(least[:n], beyond, out=least[:n])
        line[:n] += 1
        place[:n] += slope[:n]
        sight[:n] += rise[:n]
    lowest[order] = least


def _crossings(start: Floats, change: Floats) -> tuple[Ints, Ints, Ints]:
    """The lowest whole number that each coordinate passes, and the order to follow them in.

    Most crossings come first: at the n-th step the rays still under way are the first so many,
    as the third array says, and nothing needs to be picked out.
    """
    begin = np.minimum(start, start + change)
    first = np.floor(begin).astype(np.int64) + 1
    count = np.ceil(begin + np.abs(change)).astype(np.int64) - first
    most = int(count.max(initial=0))
    # Small integers are sorted by their digits, several times faster.
    order = np.argsort(-count.astype(np.int16 if most < 2**15 else np.int64), kind="stable")
    return first, order, np.searchsorted(-count[order], -np.arange(most))


def _above_plants_m(ground: Heights, rays: Rays, vegetation: Vegetation) -> Floats:
    """The least clearance over every piece of every ray: a parabola, less the plants on it."""
    lowest = np.empty(len(rays.rise))
    for some, begin, span in _pieces(rays.ends, vegetation.ends):
        clear = least_of_parabolas(*_parabolas(ground, rays.some(some), begin, span))
        clear -= vegetation.some(some).at(begin + span / 2.0)
        lowest[some] = clear.min(axis=1)
    return lowest


def _pieces(*crossed: Ends) -> Iterator[tuple[Ints, Floats, Floats]]:
    """Rays cut wherever one of the rasters changes, in passes of a bounded number of pieces.

    The rays of a pass, and parts of the way (rays, n) where pieces begin and how long they are;
    rays with fewer pieces end in some without length.
    """
    most = sum(np.abs(ends.columns) + np.abs(ends.rows) + 2.0 for ends in crossed)
    at_once = max(1, int(PIECES_AT_ONCE / np.max(most, initial=1.0)))
    for first in range(0, len(crossed[0].row), at_once):
        some = np.arange(first, min(first + at_once, len(crossed[0].row)))
        once = np.ones((len(some), 1))
        times = [time for ends in crossed for time in _crossing_times(ends.some(some))]
        part = np.sort(np.concatenate((0.0 * once, *times, once), axis=1), axis=1)
        used = int(np.count_nonzero(part < 1.0, axis=1).max())
        yield some, part[:, :used], np.diff(part[:, : used + 1], axis=1)


def _parabolas(
    ground: Heights, rays: Rays, begin: Floats, span: Floats
) -> tuple[Floats, Floats, Floats]:
    """Clearance along pieces: at the beginning, and its linear and square terms (0 to 1)."""
    ends = rays.ends
    i, j = _cells_at(ends, begin + span / 2.0)
    x = ends.column[:, None] + begin * ends.columns[:, None] - i
    y = ends.row[:, None] + begin * ends.rows[:, None] - j
    dx, dy = span * ends.columns[:, None], span * ends.rows[:, None]
    first = ground.address(i, j)
    corner = ground.flat[first].astype(np.float64)
    right, down = ground.flat[first + 1] - corner, ground.flat[first + ground.side] - corner
    twist = ground.flat[first + (ground.side + 1)] - corner - right - down
    height = corner + right * x + down * y + twist * x * y
    slope = right * dx + down * dy + twist * (x * dy + y * dx)
    rise = rays.rise[:, None]
    return rays.eye_z[:, None] + begin * rise - height, span * rise - slope, -twist * dx * dy


def _cells_at(ends: Ends, part: Floats) -> tuple[Ints, Ints]:
    """Columns and rows (rays, n) of the cells at parts of the way."""
    column = ends.column[:, None] + part * ends.columns[:, None]
    row = ends.row[:, None] + part * ends.rows[:, None]
    return column.astype(np.int64), row.astype(np.int64)


def _crossing_times(ends: Ends) -> tuple[Floats, Floats]:
    """(rays, most crossings) parts of the way at which columns, and rows, change, then ones."""
    return _times(ends.column, ends.columns), _times(ends.row, ends.rows)


def _times(start: Floats, change: Floats) -> Floats:
    """(rays, n) parts of the way at which a coordinate passes whole numbers; 1 for none."""
    low = np.minimum(start, start + change)
    first = np.floor(low) + 1.0
    most = int(np.max(np.ceil(low + np.abs(change)) - first, initial=0.0))
    line = first[:, None] + np.arange(most)
    with np.errstate(divide="ignore", invalid="ignore"):
        part = (line - start[:, None]) / change[:, None]
    return np.where((part > 0.0) & (part < 1.0), part, 1.0)
