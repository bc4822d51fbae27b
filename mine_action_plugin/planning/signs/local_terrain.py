"""Terrain in the metres of one chunk: heights, and whether a board is seen straight over them.

Heights are bilinear between cell centres. Beyond the outermost centres, and round a cell without
a height, nothing is known, and that is what is said. Plants (optional) stand on the ground
between an eye and a board: a cell of vegetation is as high as it says from edge to edge, and the
cells in which the eye and the board stand are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from threading import Lock
from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.heights import Heights
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.pages import heights_of
from mine_action_plugin.planning.signs.pixels import PixelMap
from mine_action_plugin.planning.signs.raster import Raster
from mine_action_plugin.planning.signs.rays import Ends
from mine_action_plugin.planning.signs.sight import Vegetation, clearance_m

RAYS_AT_ONCE = 65_536


class LocalTerrain:
    """Terrain under one local projection. For any thread, and any process that can read it."""

    def __init__(self, ground: Layer, plants: Optional[Plants] = None) -> None:
        self._ground, self._plants = ground, plants
        self._lock = Lock()

    def __reduce__(self) -> tuple[object, ...]:
        return LocalTerrain, (self._ground, self._plants)

    def ground_m(self, points: Floats) -> Floats:
        """Heights at points (n, 2) in local metres; NaN where not known."""
        heights = np.full(len(points), np.nan)
        with self._turn():
            for block in _blocks(len(points)):
                ends = self._ground.ends(points[block], points[block])
                inside = np.flatnonzero(self._ground.holds(ends))
                for some in _passes(inside, (self._ground, ends)):
                    at = self._ground.heights.at(ends.column[some], ends.row[some])
                    heights[block.start + some] = at
        return heights

    def sees(self, eye: Floats, board: Floats) -> tuple[Bools, Bools]:
        """Which boards are seen from which eyes, pair by pair, and for which that is known.

        ``eye`` and ``board`` are feet (n, 2) in local metres. A pair is visible when from both
        eye heights (EYES_M) over the ground the board (BOARD_M) is seen straight over terrain and
        plants. A ray that meets a cell without a height, hidden elsewhere or not, is neither
        known nor visible.
        """
        clear = np.empty(len(eye))
        with self._turn():
            for block in _blocks(len(eye)):
                clear[block] = self._clearance_m(eye[block], board[block])
        return clear >= 0.0, ~np.isnan(clear)

    def _turn(self) -> AbstractContextManager[object]:
        """Threads look at once, but not while heights come and go."""
        layers = [self._ground] if self._plants is None else [self._ground, self._plants]
        return nullcontext() if all(each.heights.fixed for each in layers) else self._lock

    def _clearance_m(self, eye: Floats, board: Floats) -> Floats:
        clear = np.full(len(eye), np.nan)
        ground, plants = self._ground, self._plants
        rays = ground.ends(eye, board)
        if plants is None:
            for some in _passes(np.flatnonzero(ground.holds(rays)), (ground, rays)):
                clear[some] = clearance_m(ground.heights, rays.some(some))
            return clear
        among = plants.ends(eye, board)
        inside = np.flatnonzero(ground.holds(rays) & plants.holds(among))
        for some in _passes(inside, (ground, rays), (plants, among)):
            vegetation = Vegetation(plants.heights, among.some(some))
            clear[some] = clearance_m(ground.heights, rays.some(some), vegetation)
        return clear


class Layer:
    """One raster under the local projection, its cells counted from the centre of the first.

    Only the tiles ``wanted`` need be read.
    """

    def __init__(self, raster: Raster, pixels: PixelMap, wanted: Optional[Bools] = None) -> None:
        self._raster, self._map, self._wanted = raster, pixels, wanted
        self._heights: Optional[Heights] = None
        self._lock = Lock()

    def __reduce__(self) -> tuple[object, ...]:
        # Heights are not sent to another process: it reads them.
        return type(self), (self._raster, self._map, self._wanted)

    @property
    def heights(self) -> Heights:
        """The raster's heights under the box, read when they are first asked for."""
        with self._lock:
            if self._heights is None:
                self._heights = heights_of(
                    self._raster, self._map.low, self._map.high, self._wanted
                )
            return self._heights

    def ends(self, eye: Floats, board: Floats) -> Ends:
        """Rays in cells between points in local metres."""
        return Ends.between(*self._map.pixels(eye), *self._map.pixels(board))

    def holds(self, ends: Ends) -> Bools:
        """Which rays the raster covers from end to end."""
        column, row, to_column, to_row = ends.corners
        return self.heights.inside(column, row) & self.heights.inside(to_column, to_row)

    def load(self, ends: Ends) -> bool:
        """Read what the rays may touch; False when that is too much for several at once."""
        return self.heights.load(*ends.corners)


class Plants(Layer):
    """Vegetation: what counts is the cell, not its centre, so cells are counted from the corner."""

    def ends(self, eye: Floats, board: Floats) -> Ends:
        """Rays in cells between points in local metres."""
        ends = super().ends(eye, board)
        return Ends(ends.column + 0.5, ends.row + 0.5, ends.columns, ends.rows)

    def holds(self, ends: Ends) -> Bools:
        """Which rays the raster covers from end to end."""
        column, row, to_column, to_row = ends.corners
        return self.heights.covers(column, row) & self.heights.covers(to_column, to_row)


def _blocks(count: int) -> Iterator[slice]:
    for begin in range(0, count, RAYS_AT_ONCE):
        yield slice(begin, min(begin + RAYS_AT_ONCE, count))


def _passes(rays: Ints, *layers: tuple[Layer, Ends]) -> Iterator[Ints]:
    """Rays in as few passes as memory allows, each with what it touches loaded."""
    if not len(rays):
        return
    if all(cells.load(ends.some(rays)) for cells, ends in layers):
        yield rays
        return
    for half in np.array_split(rays, 2):
        yield from _passes(half, *layers)
