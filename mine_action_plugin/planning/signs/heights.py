"""The cells of a raster as one flat array that rays gather from, read page by page on demand.

A front line may be a hundred kilometres long and its raster ten gigabytes: only the pages that
rays touch are held, and only so many; those not used for longest make room for new ones.
"""

from __future__ import annotations

import math

import numpy as np

from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.raster import Heights32, Raster

PAGE_BITS = 8
PAGE = 1 << PAGE_BITS
WITHIN = PAGE - 1
# One column and row more than a page's own: the four cells round a point are in one page.
SIDE = PAGE + 1
PAGE_CELLS = SIDE * SIDE
# 68 MB of heights. More only while a single ray needs more.
MOST_PAGES = 256
# Where a ray crosses a line between cells, rounding may put it on either side.
ROUNDING_CELLS = 1e-6


class PagedHeights:
    """Heights of one raster; ``flat`` holds the pages that are in memory, the first all NaN.

    An address of a cell whose page is not there leads into the first page: unknown, never
    another cell's height. ``twist_m`` is the largest |a - b - c + d| over every four neighbouring
    cells of the pages loaded last, infinite where one of them has a hole. For one thread.
    """

    def __init__(self, raster: Raster, most_pages: int = MOST_PAGES) -> None:
        self.raster = raster
        self.most_pages = most_pages
        self.twist_m = 0.0
        self.across = -(-raster.columns // PAGE)
        pages = self.across * -(-raster.rows // PAGE)
        # Memory that no page has been read into yet is not taken from the machine.
        self.flat: Heights32 = np.empty((min(pages, most_pages) + 1) * PAGE_CELLS, np.float32)
        self.flat[:PAGE_CELLS] = np.nan
        self._held = 1
        self._begin = np.zeros(pages, np.int64)
        self._twist = np.zeros(pages, np.float64)
        self._used = np.zeros(pages, np.int64)
        self._turn = 0

    def inside(self, column: Floats, row: Floats) -> Bools:
        """Whether points, counted from the first cell's centre, have four cells round them."""
        last_column, last_row = self.raster.columns - 1, self.raster.rows - 1
        within: Bools = (column >= 0) & (column < last_column) & (row >= 0) & (row < last_row)
        return within

    def covers(self, column: Floats, row: Floats) -> Bools:
        """Whether points, counted from the first cell's outer corner, are in a cell."""
        right, bottom = self.raster.columns, self.raster.rows
        within: Bools = (column >= 0) & (column < right - ROUNDING_CELLS)
        within &= (row >= 0) & (row < bottom - ROUNDING_CELLS)
        return within

    def pages_of(self, column: Floats, row: Floats, column_2: Floats, row_2: Floats) -> Ints:
        """The pages under the boxes between two points ``inside`` each."""
        left, right = _page_range(column, column_2, self.raster.columns)
        top, bottom = _page_range(row, row_2, self.raster.rows)
        needed = np.zeros(len(self._begin), dtype=bool)
        for i in range(int((right - left).max(initial=-1)) + 1):
            for j in range(int((bottom - top).max(initial=-1)) + 1):
                over = np.minimum(top + j, bottom) * self.across + np.minimum(left + i, right)
                needed[over] = True
        return np.flatnonzero(needed)

    def load(self, pages: Ints) -> None:
        """Hold these pages, all at once; ``flat`` is another array afterwards when it grew."""
        self._turn += 1
        self._used[pages] = self._turn
        missing = pages[self._begin[pages] == 0]
        for page, begin in zip(missing.tolist(), self._room(len(missing))):
            self._read(page, begin)
        self.twist_m = float(self._twist[pages].max(initial=0.0))

    def address(self, column: Ints, row: Ints) -> Ints:
        """Where in ``flat`` cells of loaded pages are; +1 is the next column, +SIDE the next row."""
        page = (row >> PAGE_BITS) * self.across + (column >> PAGE_BITS)
        return self._begin[page] + (row & WITHIN) * SIDE + (column & WITHIN)

    def at(self, column: Floats, row: Floats) -> Floats:
        """Bilinear heights at points ``inside``, on loaded pages; NaN by a cell not known."""
        i, j = column.astype(np.int64), row.astype(np.int64)
        x, y = column - i, row - j
        first = self.address(i, j)
        top, bottom = self.flat[first], self.flat[first + SIDE]
        top = top + x * (self.flat[first + 1] - top)
        bottom = bottom + x * (self.flat[first + (SIDE + 1)] - bottom)
        heights: Floats = top + y * (bottom - top)
        return heights

    def _room(self, count: int) -> list[int]:
        """Beginnings in ``flat`` for so many pages: new room while there may be, then old."""
        too_many = min(count, max(0, self._held + count - 1 - self.most_pages))
        idle = np.flatnonzero((self._begin > 0) & (self._used < self._turn))
        given_up = idle[np.argsort(self._used[idle])][:too_many]
        begins: list[int] = self._begin[given_up].tolist()
        self._begin[given_up] = 0
        new = range(self._held, self._held + count - len(begins))
        self._held = new.stop
        if new.stop * PAGE_CELLS > len(self.flat):
            self.flat = np.resize(self.flat, new.stop * PAGE_CELLS)
        return begins + [number * PAGE_CELLS for number in new]

    def _read(self, page: int, begin: int) -> None:
        column, row = page % self.across * PAGE, page // self.across * PAGE
        columns = min(SIDE, self.raster.columns - column)
        rows = min(SIDE, self.raster.rows - row)
        cells = self.flat[begin : begin + PAGE_CELLS].reshape(SIDE, SIDE)
        cells[:] = np.nan
        cells[:rows, :columns] = self.raster.read(column, row, columns, rows)
        self._twist[page] = _steepest_twist(cells[:rows, :columns])
        self._begin[page] = begin


def _steepest_twist(cells: Heights32) -> float:
    twist = np.abs(cells[1:, 1:] - cells[1:, :-1] - cells[:-1, 1:] + cells[:-1, :-1])
    steepest = float(np.max(twist, initial=0.0))
    return math.inf if math.isnan(steepest) else steepest


def _page_range(one: Floats, other: Floats, cells: int) -> tuple[Ints, Ints]:
    low = np.maximum(np.minimum(one, other) - ROUNDING_CELLS, 0.0).astype(np.int64)
    high = np.minimum(np.maximum(one, other) + ROUNDING_CELLS, cells - 1).astype(np.int64)
    return low >> PAGE_BITS, high >> PAGE_BITS
