"""From the metres of a local projection to the cells of a raster in whatever CRS it has."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException

from mine_action_plugin.planning.measure import WGS84
from mine_action_plugin.planning.signs.model import Bools, Floats
from mine_action_plugin.planning.signs.raster import Raster
from mine_action_plugin.planning.signs.rings import transform_points
from mine_action_plugin.planning.transformation import transformation

# Viewers stand outside the box of the hazards, and rays lead out of it.
MARGIN_M = 250.0
WIDEST_STEP_M = 2_000.0
NARROWEST_STEP_M = 30.0
# The error of the coarser of two grids; the finer one that is then used has a quarter of it.
TOLERANCE_CELLS = 0.01


class PixelMap:
    """Exact transformations at the nodes of a grid over a box, bilinear in between.

    Pixel coordinates count cells from the centre of the first: column to the right, row down
    the file. A ray that is straight in local metres is taken as straight in cells as well: over
    100 m no projection bends it by a millimetre.
    """

    def __init__(
        self,
        raster: Raster,
        to_world: QgsCoordinateTransform,
        box: tuple[float, float, float, float],
    ) -> None:
        self._exact = _Exact(raster, to_world)
        self._low = np.array(box[:2]) - MARGIN_M
        self._size = np.array(box[2:]) + MARGIN_M - self._low
        step = WIDEST_STEP_M
        nodes, finer = self._nodes(step), self._nodes(step / 2.0)
        while step > NARROWEST_STEP_M and _error(nodes, finer) > TOLERANCE_CELLS:
            step /= 2.0
            nodes, finer = finer, self._nodes(step / 2.0)
        self.step_m = step / 2.0
        self._shape = finer.shape[1] - 1, finer.shape[0] - 1
        self._terms = _terms(finer)

    def pixels(self, points: Floats) -> tuple[Floats, Floats]:
        """Columns and rows of points (n, 2) in local metres; NaN outside the box and its margin."""
        across, down = self._shape
        x = (points[:, 0] - self._low[0]) / self.step_m
        y = (points[:, 1] - self._low[1]) / self.step_m
        inside: Bools = (x >= 0.0) & (x <= across) & (y >= 0.0) & (y <= down)
        everywhere = bool(inside.all())
        if not everywhere:
            x, y = np.where(inside, x, 0.0), np.where(inside, y, 0.0)
        i = np.minimum(x.astype(np.int64), across - 1)
        j = np.minimum(y.astype(np.int64), down - 1)
        x -= i
        y -= j
        terms = self._terms.take(i + j * across, axis=0)
        column = terms[:, 0] + x * terms[:, 1] + y * (terms[:, 2] + x * terms[:, 3])
        row = terms[:, 4] + x * terms[:, 5] + y * (terms[:, 6] + x * terms[:, 7])
        if not everywhere:
            column[~inside] = np.nan
            row[~inside] = np.nan
        return column, row

    def _nodes(self, step: float) -> Floats:
        """Exact pixel coordinates (rows, columns, 2) of the nodes.

        Every second one is a node of the grid with twice the step.
        """
        counts = 2 * np.maximum(1, np.ceil(self._size / WIDEST_STEP_M)).astype(int)
        across, down = counts * round(WIDEST_STEP_M / step)
        x = np.tile(self._low[0] + step * np.arange(across + 1), down + 1)
        y = np.repeat(self._low[1] + step * np.arange(down + 1), across + 1)
        return self._exact.pixels(x, y).reshape(down + 1, across + 1, 2)


class _Exact:
    """Point by point through every transformation."""

    def __init__(self, raster: Raster, to_world: QgsCoordinateTransform) -> None:
        self._to_world = to_world
        crs = QgsCoordinateReferenceSystem.fromWkt(raster.crs)
        self._to_crs = transformation(QgsCoordinateReferenceSystem(WGS84), crs)
        self._middle_lon = raster.place(raster.columns / 2.0, raster.rows / 2.0)[0]
        self._geographic = crs.isGeographic()
        self._raster = raster

    def pixels(self, x: Floats, y: Floats) -> Floats:
        """(n, 2); NaN for all where the raster's CRS has no place for one of them."""
        try:
            lon, lat = transform_points(x, y, self._to_world)
            east, north = transform_points(lon, lat, self._to_crs)
        except QgsCsException:
            # Ground that its raster cannot reach is ground that is not known.
            return np.full((len(x), 2), np.nan)
        if self._geographic:
            # Rasters may count longitudes from 0 to 360, and boxes cross the antimeridian.
            east = east + 360.0 * np.round((self._middle_lon - east) / 360.0)
        column, row = self._raster.cells(east, north)
        return np.column_stack((column - 0.5, row - 0.5))


def _error(nodes: Floats, finer: Floats) -> float:
    """How far, in cells, the finer grid's nodes are from what the coarser one says of them."""
    along = np.empty((nodes.shape[0], finer.shape[1], 2))
    along[:, ::2] = nodes
    along[:, 1::2] = (nodes[:, 1:] + nodes[:, :-1]) / 2.0
    said = np.empty_like(finer)
    said[::2] = along
    said[1::2] = (along[1:] + along[:-1]) / 2.0
    off = np.abs(said - finer)
    return float(np.max(off, initial=0.0, where=np.isfinite(off)))


def _terms(nodes: Floats) -> Floats:
    """The bilinear function of each grid cell: (cells, 8), four terms a coordinate."""
    low, right = nodes[:-1, :-1], nodes[:-1, 1:]
    up, far = nodes[1:, :-1], nodes[1:, 1:]
    terms = np.stack((low, right - low, up - low, far - right - up + low), axis=-1)
    cells: Floats = np.ascontiguousarray(terms.reshape(math.prod(terms.shape[:2]), 8))
    return cells
