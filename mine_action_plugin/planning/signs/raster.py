"""A raster of heights as planning sees it: where its cells lie, and a way to read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mine_action_plugin.planning.signs.model import Floats

Heights32 = npt.NDArray[np.float32]
# First column and row of a window, then how many of each.
Reader = Callable[[int, int, int, int], Heights32]


@dataclass(frozen=True)
class Raster:
    """Cells of heights in metres.

    ``crs`` is WKT: coordinate systems belong to the thread that made them, texts do not.
    ``corner`` is GDAL's geotransform (x of the first cell's corner, x per column, x per row, the
    same of y), turned or south-up as it may be. ``cell_m`` is the longer side of the middle cell
    on the ground. ``read(column, row, columns, rows)`` gives a window (rows, columns) with NaN
    where nothing is known; it may be called from any thread, and with ``anywhere`` from any
    process that it is pickled to.
    """

    name: str
    crs: str
    corner: tuple[float, float, float, float, float, float]
    columns: int
    rows: int
    cell_m: float
    read: Reader
    anywhere: bool = False

    def place(self, column: float, row: float) -> tuple[float, float]:
        """Coordinates in ``crs`` of cells counted from the outer corner of the first."""
        x, across_x, down_x, y, across_y, down_y = self.corner
        return x + column * across_x + row * down_x, y + column * across_y + row * down_y

    def cells(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Columns and rows, counted from the outer corner of the first cell, of coordinates."""
        x0, across_x, down_x, y0, across_y, down_y = self.corner
        size = across_x * down_y - down_x * across_y
        east, north = x - x0, y - y0
        column: Floats = (east * down_y - north * down_x) / size
        row: Floats = (north * across_x - east * across_y) / size
        return column, row
