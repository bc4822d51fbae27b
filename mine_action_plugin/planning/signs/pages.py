"""The cells of a raster that is too large to hold, read page by page on demand.

A front line may be a hundred kilometres long and its raster ten gigabytes: only the pages that
rays touch are held, and only so many; those not used for longest make room for new ones.
"""

from __future__ import annotations

from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.heights import (
    MARGIN_CELLS,
    MOST_CELLS,
    Heights,
    WholeHeights,
    blocks_under,
    spans,
    steepest_twist,
)
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


def heights_of(
    raster: Raster, low: Floats, high: Floats, wanted: Optional[Bools] = None
) -> Heights:
    """The heights of a raster from one cell to another (column, row), NaN where not known.

    What is in memory at once need not hold more than the tiles ``wanted``.
    """
    if np.isfinite(low).all() and np.isfinite(high).all():
        most = raster.columns, raster.rows
        left, top = np.clip(np.floor(low).astype(np.int64) - MARGIN_CELLS, 0, most).tolist()
        right, bottom = np.clip(np.ceil(high).astype(np.int64) + MARGIN_CELLS + 1, 0, most).tolist()
        columns, rows = right - left, bottom - top
        if 0 < columns * rows <= MOST_CELLS:
            return WholeHeights(raster, (left, top, columns, rows), wanted)
    return PagedHeights(raster)


class PagedHeights(Heights):
    """Heights of a whole raster; ``flat`` holds the pages in memory, the first all NaN.

    An address of a cell whose page is not there leads into the first page: unknown, never
    another cell's height. ``twist_m`` is that of the pages loaded last. For one thread.
    """

    side = SIDE
    fixed = False

    def __init__(self, raster: Raster, most_pages: int = MOST_PAGES) -> None:
        super().__init__(raster, (0, 0, raster.columns, raster.rows))
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

    def load(self, column: Floats, row: Floats, column_2: Floats, row_2: Floats) -> bool:
        """Hold the pages under boxes between points ``inside``, all at once.

        ``flat`` is another array afterwards when it grew. False, and nothing is loaded, where
        several boxes need more pages than may be held.
        """
        across = spans(column, column_2, self.raster.columns, PAGE_BITS)
        down = spans(row, row_2, self.raster.rows, PAGE_BITS)
        needed = np.zeros(len(self._begin), dtype=bool)
        for page in blocks_under(across, down, self.across):
            needed[page] = True
        pages = np.flatnonzero(needed)
        if len(pages) > self.most_pages and len(column) > 1:
            return False
        self._turn += 1
        self._used[pages] = self._turn
        missing = pages[self._begin[pages] == 0]
        for number, begin in zip(missing.tolist(), self._room(len(missing))):
            self._read(number, begin)
        self.twist_m = float(self._twist[pages].max(initial=0.0))
        return True

    def address(self, column: Ints, row: Ints) -> Ints:
        """Where in ``flat`` cells of loaded pages are."""
        page = (row >> PAGE_BITS) * self.across + (column >> PAGE_BITS)
        return self._begin[page] + (row & WITHIN) * SIDE + (column & WITHIN)

    def twists_m(self, column: Floats, row: Floats, column_2: Floats, row_2: Floats) -> Floats:
        """That of all pages loaded last."""
        return np.full(len(column), self.twist_m)

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
        self._twist[page] = steepest_twist(cells[:rows, :columns])
        self._begin[page] = begin
