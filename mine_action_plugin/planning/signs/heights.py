"""The cells of a raster as one flat array that rays gather from.

``WholeHeights`` holds a window of the raster, quick to find one's way in, for any thread.
``pages.py`` reads piece by piece what a window would be too large for.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.raster import Heights32, Raster

# 128 MB of heights: what a window may have.
MOST_CELLS = 1 << 25
# Where a ray crosses a line between cells, rounding may put it on either side.
ROUNDING_CELLS = 1e-6
BLOCK_BITS = 2
BLOCK = 1 << BLOCK_BITS
ROWS_AT_ONCE = 256
TILE_BITS = 7
TILE = 1 << TILE_BITS
# Bilinear heights need a cell more, and plants are counted from corners, not from centres.
MARGIN_CELLS = 2

# First column and row, then how many of each.
Window = tuple[int, int, int, int]


class Heights(ABC):
    """Heights of the cells of one raster that lie in ``window``.

    ``flat`` holds them, ``side`` further on is the next row. ``twist_m`` is the largest
    |a - b - c + d| over every four neighbouring cells, infinite where one of them has a hole.
    ``fixed``: nothing of this changes, so that several threads may look at once.
    """

    fixed: bool
    flat: Heights32
    side: int
    twist_m: float

    def __init__(self, raster: Raster, window: Window) -> None:
        self.raster, self.window = raster, window

    def inside(self, column: Floats, row: Floats) -> Bools:
        """Whether points, counted from the first cell's centre, have four cells round them."""
        left, top, columns, rows = self.window
        within: Bools = (column >= left) & (column < left + columns - 1)
        within &= (row >= top) & (row < top + rows - 1)
        return within

    def covers(self, column: Floats, row: Floats) -> Bools:
        """Whether points, counted from the first cell's outer corner, are in a cell."""
        left, top, columns, rows = self.window
        within: Bools = (column >= left) & (column < left + columns - ROUNDING_CELLS)
        within &= (row >= top) & (row < top + rows - ROUNDING_CELLS)
        return within

    @abstractmethod
    def load(self, column: Floats, row: Floats, column_2: Floats, row_2: Floats) -> bool:
        """Hold what lies under the boxes between points, pairwise; False if that is too much."""

    @abstractmethod
    def address(self, column: Ints, row: Ints) -> Ints:
        """Where in ``flat`` cells are that are held; +1 is the next column, +side the next row."""

    @abstractmethod
    def twists_m(self, column: Floats, row: Floats, column_2: Floats, row_2: Floats) -> Floats:
        """What ``twist_m`` is at most under each of the boxes between points, pairwise."""

    def at(self, column: Floats, row: Floats) -> Floats:
        """Bilinear heights at points ``inside`` that are held; NaN by a cell not known."""
        i, j = column.astype(np.int64), row.astype(np.int64)
        x, y = column - i, row - j
        cell = self.address(i, j)
        top, right = self.flat.take(cell), self.flat.take(cell + 1)
        cell += self.side
        bottom, far = self.flat.take(cell), self.flat.take(cell + 1)
        top = top + x * (right - top)
        bottom = bottom + x * (far - bottom)
        heights: Floats = top + y * (bottom - top)
        return heights


class WholeHeights(Heights):
    """All heights of a window, read at once and never changed: for any thread.

    Of the tiles of TILE x TILE cells of the whole raster only those ``wanted`` (rows, columns)
    are read; in all others nothing is known.
    """

    fixed = True

    def __init__(self, raster: Raster, window: Window, wanted: Optional[Bools] = None) -> None:
        super().__init__(raster, window)
        left, top, self.side, _ = window
        cells, whole = _read(raster, window, wanted)
        self.flat = cells.reshape(-1)
        self._first = top * self.side + left
        twists = _twists(cells)
        self._blocks = twists.shape[1]
        self._twist = twists.reshape(-1)
        # No ray about a wanted place comes near to a tile that was not read.
        known = np.isfinite(self._twist)
        self.twist_m = float(self._twist.max(initial=0.0, where=known)) if whole else math.inf

    def load(self, column: Floats, row: Floats, column_2: Floats, row_2: Floats) -> bool:
        """All is held."""
        return True

    def address(self, column: Ints, row: Ints) -> Ints:
        """Where in ``flat`` cells of the window are."""
        cell = row * self.side
        cell += column
        cell -= self._first
        return cell

    def twists_m(self, column: Floats, row: Floats, column_2: Floats, row_2: Floats) -> Floats:
        """The largest twist of the blocks of 4 x 4 cells that each box touches."""
        left, top, columns, rows = self.window
        across = spans(column - left, column_2 - left, columns, BLOCK_BITS)
        down = spans(row - top, row_2 - top, rows, BLOCK_BITS)
        worst = np.zeros(len(column), np.float32)
        for block in blocks_under(across, down, self._blocks):
            np.maximum(worst, self._twist.take(block), out=worst)
        return worst.astype(np.float64)


def _read(raster: Raster, window: Window, wanted: Optional[Bools]) -> tuple[Heights32, bool]:
    """The cells of a window, and whether all of the tiles wanted are known."""
    left, top, columns, rows = window
    whole = True
    tiles = wanted
    if tiles is None:
        tiles = np.ones((1 + (top + rows >> TILE_BITS), 1 + (left + columns >> TILE_BITS)), bool)
    cells = np.full((rows, columns), np.nan, np.float32)
    for row in range(top >> TILE_BITS, 1 + (top + rows - 1 >> TILE_BITS)):
        first, after = max(row * TILE, top), min((row + 1) * TILE, top + rows)
        for begin, end in _runs(tiles[row]):
            low, high = max(begin * TILE, left), min(end * TILE, left + columns)
            if low < high:
                part = raster.read(low, first, high - low, after - first)
                whole &= not np.isnan(part).any()
                cells[first - top : after - top, low - left : high - left] = part
    return cells, whole


def _runs(wanted: Bools) -> list[tuple[int, int]]:
    """From where to where tiles of a row are wanted without a gap."""
    change = np.diff(wanted.astype(np.int8), prepend=0, append=0)
    return list(zip(np.flatnonzero(change > 0).tolist(), np.flatnonzero(change < 0).tolist()))


def tiles_under(raster: Raster, low: Floats, high: Floats) -> Bools:
    """The tiles (rows, columns) of a raster that boxes of cells touch, with the cells beside them.

    ``low`` and ``high`` (n, 2): columns and rows; a box that is not known touches none.
    """
    wanted = np.zeros((-(-raster.rows // TILE), -(-raster.columns // TILE)), dtype=bool)
    known = np.isfinite(low).all(axis=1) & np.isfinite(high).all(axis=1)
    last = np.array((raster.columns - 1, raster.rows - 1), np.float64)
    least = np.clip(low[known] - MARGIN_CELLS, 0.0, last)
    most = np.clip(high[known] + MARGIN_CELLS, 0.0, last)
    across = spans(least[:, 0], most[:, 0], raster.columns, TILE_BITS)
    down = spans(least[:, 1], most[:, 1], raster.rows, TILE_BITS)
    for tile in blocks_under(across, down, wanted.shape[1]):
        wanted.reshape(-1)[tile] = True
    return wanted


def spans(one: Floats, other: Floats, cells: int, bits: int) -> tuple[Ints, Ints]:
    """The first and last of the pieces of 2^bits cells between coordinates, pairwise."""
    low = np.maximum(np.minimum(one, other) - ROUNDING_CELLS, 0.0).astype(np.int64)
    high = np.minimum(np.maximum(one, other) + ROUNDING_CELLS, cells - 1).astype(np.int64)
    return low >> bits, high >> bits


def blocks_under(across: tuple[Ints, Ints], down: tuple[Ints, Ints], side: int) -> list[Ints]:
    """The blocks, so many in a row, that boxes touch: arrays that together name all of each."""
    (left, right), (top, bottom) = across, down
    columns = [np.minimum(left + i, right) for i in range(int((right - left).max(initial=-1)) + 1)]
    rows = [np.minimum(top + j, bottom) for j in range(int((bottom - top).max(initial=-1)) + 1)]
    return [row * side + column for row in rows for column in columns]


def steepest_twist(cells: Heights32) -> float:
    """The largest |a - b - c + d| of four neighbouring cells; infinite by a hole."""
    steepest = float(np.max(_twist_of_each(cells), initial=0.0))
    return math.inf if math.isnan(steepest) else steepest


def _twist_of_each(cells: Heights32) -> Heights32:
    step = cells[:, 1:] - cells[:, :-1]
    return np.abs(step[1:] - step[:-1])


def _twists(cells: Heights32) -> Heights32:
    """The steepest twist of each block of 4 x 4 cells, infinite by a hole."""
    rows, columns = cells.shape
    found = [
        _largest_of_blocks(_twist_of_each(cells[row : row + ROWS_AT_ONCE + 1]))
        for row in range(0, max(rows - 1, 1), ROWS_AT_ONCE)
    ]
    largest: Heights32 = np.concatenate(found)
    largest[np.isnan(largest)] = np.inf
    return largest


def _largest_of_blocks(twist: Heights32) -> Heights32:
    rows, columns = twist.shape
    padded = np.zeros((-(-rows // BLOCK) * BLOCK, -(-columns // BLOCK) * BLOCK), np.float32)
    padded[:rows, :columns] = twist
    by_row = np.maximum.reduce([padded[:, i::BLOCK] for i in range(BLOCK)])
    largest: Heights32 = np.maximum.reduce([by_row[j::BLOCK] for j in range(BLOCK)])
    return largest
