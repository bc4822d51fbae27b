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

from mine_action_plugin.planning.signs.heights import SIDE, PagedHeights
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints

# signs.md, rule `sight`.
EYES_M = (1.6, 1.1)
BOARD_M = 1.2
# Both lines of sight end at the same board, and before it the lower eye's is the lower one: what
# is under it is under the other. So what the lower eye sees the higher one sees too.
EYE_M = min(EYES_M)

PIECES_AT_ONCE = 200_000


@dataclass(frozen=True)
class Ends:
    """Where rays begin and how far they go, in cells of one raster, one entry a ray."""

    column: Floats
    row: Floats
    columns: Floats
    rows: Floats

    @classmethod
    def between(cls, column: Floats, row: Floats, to_column: Floats, to_row: Floats) -> Ends:
        """The rays from the first points to the second."""
        return cls(column, row, to_column - column, to_row - row)

    @property
    def to_column(self) -> Floats:
        """The columns at which the rays end."""
        return self.column + self.columns

    @property
    def to_row(self) -> Floats:
        """The rows at which the rays end."""
        return self.row + self.rows

    def some(self, rays: Ints) -> Ends:
        """These rays only."""
        return Ends(self.column[rays], self.row[rays], self.columns[rays], self.rows[rays])

    def pages(self, heights: PagedHeights) -> Ints:
        """The pages that the rays may touch."""
        return heights.pages_of(self.column, self.row, self.to_column, self.to_row)

    def crossing_times(self) -> Floats:
        """(rays, most crossings) parts of the way at which columns and rows change, then ones."""
        return np.concatenate(
            (_times(self.column, self.columns), _times(self.row, self.rows)), axis=1
        )


@dataclass(frozen=True)
class Rays:
    """Rays over the ground, with the heights of the eye and of the board above the eye."""

    ends: Ends
    eye_z: Floats
    rise: Floats

    @classmethod
    def over(cls, ground: PagedHeights, ends: Ends) -> Rays:
        """Rays of the lower eye; the pages of both ends must be loaded."""
        eye_z = ground.at(ends.column, ends.row) + EYE_M
        board_z = ground.at(ends.to_column, ends.to_row) + BOARD_M
        return cls(ends, eye_z, board_z - eye_z)

    def some(self, rays: Ints) -> Rays:
        """These rays only."""
        return Rays(self.ends.some(rays), self.eye_z[rays], self.rise[rays])


@dataclass(frozen=True)
class Vegetation:
    """Heights that stand on the ground, and the same rays in cells counted from the corner.

    A cell is as high as it says all over: half way from a tree to a field stands no half tree.
    The cells in which the two ends of a ray stand are left out: a board is put up where nothing
    hides it, and whoever looks is not inside a bush.
    """

    heights: PagedHeights
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


def clearance_m(
    ground: PagedHeights, ends: Ends, vegetation: Optional[Vegetation] = None
) -> Floats:
    """How far the rays from the lower eye stay above what is between, at least.

    Negative where the board is hidden, NaN where a ray meets a cell that is not known. Rays that
    are clear by far are told the least over the crossings only, which humps may undercut. The
    pages must be those that were loaded last.
    """
    rays = Rays.over(ground, ends)
    lowest = _above_ground_m(ground, rays)
    if vegetation is not None:
        tallest = vegetation.tallest_m()
        lowest[np.isnan(tallest)] = np.nan
        planted = np.flatnonzero((tallest > 0.0) & (lowest >= 0.0))
        lowest[planted] = _exact_m(ground, rays.some(planted), vegetation.some(planted))
    return lowest


def _above_ground_m(ground: PagedHeights, rays: Rays) -> Floats:
    lowest = np.where(np.isnan(rays.eye_z + rays.rise), np.nan, min(EYE_M, BOARD_M))
    _at_crossings(ground, rays, True, lowest)
    _at_crossings(ground, rays, False, lowest)
    undecided = np.flatnonzero(_undecided(lowest, rays.ends, ground.twist_m))
    lowest[undecided] = _exact_m(ground, rays.some(undecided), None)
    return lowest


def _undecided(lowest: Floats, ends: Ends, twist_m: float) -> Bools:
    """Rays that clear every crossing, but by less than a hump between two can be high.

    A parabola rises above its chord by at most a quarter of the twist of its four cells times
    the columns and rows it covers. Near a hole the crossings may have missed the fourth cell.
    """
    if not np.isfinite(twist_m):
        missed: Bools = ~np.isnan(lowest)
        return missed
    columns, rows = np.abs(ends.columns), np.abs(ends.rows)
    longer, shorter = np.maximum(columns, rows), np.minimum(columns, rows)
    covered = shorter * np.minimum(longer, 1.0 / np.maximum(longer, 1e-12))
    undecided: Bools = (lowest >= 0.0) & (lowest <= twist_m / 4.0 * covered)
    return undecided


def _at_crossings(ground: PagedHeights, rays: Rays, columns: bool, lowest: Floats) -> None:
    """Lower ``lowest`` to the clearance where rays cross columns of centres (or rows)."""
    ends = rays.ends
    across, along = (ends.column, ends.columns), (ends.row, ends.rows)
    if not columns:
        across, along = along, across
    first, order, under_way = _crossings(*across)
    line, start = first[order], across[0][order]
    slope, rise = along[1][order], rays.rise[order]
    # From one crossing to the next, the place along and the height of the ray grow evenly. Rays
    # without a crossing come last, and are not followed.
    with np.errstate(divide="ignore", invalid="ignore"):
        per_cell = 1.0 / across[1][order]
        part = (line - start) * per_cell
        place, sight = along[0][order] + part * slope, rays.eye_z[order] + part * rise
        slope *= per_cell
        rise *= per_cell
    least = lowest[order]
    for n in under_way.tolist():
        cell = place[:n].astype(np.int64)
        if columns:
            address, step = ground.address(line[:n], cell), SIDE
        else:
            address, step = ground.address(cell, line[:n]), 1
        low = ground.flat[address]
        address += step
        height = ground.flat[address] - low
        height = height * (place[:n] - cell)
        height += low
        np.minimum(least[:n], sight[:n] - height, out=least[:n])
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


def _exact_m(ground: PagedHeights, rays: Rays, vegetation: Optional[Vegetation]) -> Floats:
    """The least clearance over every piece of every ray: a parabola, less the plants on it."""
    crossed = [rays.ends] if vegetation is None else [rays.ends, vegetation.ends]
    lowest = np.empty(len(rays.rise))
    for some, begin, span in _pieces(*crossed):
        clear = _least_of_parabolas(*_parabolas(ground, rays.some(some), begin, span))
        if vegetation is not None:
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
        times = [ends.some(some).crossing_times() for ends in crossed]
        part = np.sort(np.concatenate((0.0 * once, *times, once), axis=1), axis=1)
        used = int(np.count_nonzero(part < 1.0, axis=1).max())
        yield some, part[:, :used], np.diff(part[:, : used + 1], axis=1)


def _parabolas(
    ground: PagedHeights, rays: Rays, begin: Floats, span: Floats
) -> tuple[Floats, Floats, Floats]:
    """Clearance along pieces: at the beginning, and its linear and square terms (0 to 1)."""
    ends = rays.ends
    i, j = _cells_at(ends, begin + span / 2.0)
    x = ends.column[:, None] + begin * ends.columns[:, None] - i
    y = ends.row[:, None] + begin * ends.rows[:, None] - j
    dx, dy = span * ends.columns[:, None], span * ends.rows[:, None]
    first = ground.address(i, j)
    corner = ground.flat[first].astype(np.float64)
    right, down = ground.flat[first + 1] - corner, ground.flat[first + SIDE] - corner
    twist = ground.flat[first + (SIDE + 1)] - corner - right - down
    height = corner + right * x + down * y + twist * x * y
    slope = right * dx + down * dy + twist * (x * dy + y * dx)
    rise = rays.rise[:, None]
    return rays.eye_z[:, None] + begin * rise - height, span * rise - slope, -twist * dx * dy


def _least_of_parabolas(at_0: Floats, linear: Floats, square: Floats) -> Floats:
    """The least of a + b s + c s² for s from 0 to 1."""
    least = np.minimum(at_0, at_0 + linear + square)
    dips = (square > 0.0) & (linear < 0.0) & (-linear < 2.0 * square)
    depth = linear[dips] ** 2 / (4.0 * square[dips])
    least[dips] = np.minimum(least[dips], at_0[dips] - depth)
    return least


def _cells_at(ends: Ends, part: Floats) -> tuple[Ints, Ints]:
    """Columns and rows (rays, n) of the cells at parts of the way."""
    column = ends.column[:, None] + part * ends.columns[:, None]
    row = ends.row[:, None] + part * ends.rows[:, None]
    return column.astype(np.int64), row.astype(np.int64)


def _times(start: Floats, change: Floats) -> Floats:
    """(rays, n) parts of the way at which a coordinate passes whole numbers; 1 for none."""
    low = np.minimum(start, start + change)
    first = np.floor(low) + 1.0
    most = int(np.max(np.ceil(low + np.abs(change)) - first, initial=0.0))
    line = first[:, None] + np.arange(most)
    with np.errstate(divide="ignore", invalid="ignore"):
        part = (line - start[:, None]) / change[:, None]
    return np.where((part > 0.0) & (part < 1.0), part, 1.0)
