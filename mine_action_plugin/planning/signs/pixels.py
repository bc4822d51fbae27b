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


Pixels = tuple[Floats, Floats]


class PixelMap:
    """Exact transformations at the nodes of a grid over a box, and a smooth map between.

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
        cubic = _Cubic(finer)
        smooth = cubic.error <= TOLERANCE_CELLS / 4.0
        while not smooth and step > NARROWEST_STEP_M and _error(nodes, finer) > TOLERANCE_CELLS:
            step /= 2.0
            nodes, finer = finer, self._nodes(step / 2.0)
        self._map = cubic if smooth else _Bilinear(finer)
        self.step_m = step / 2.0
        self._shape = finer.shape[1] - 1, finer.shape[0] - 1
        # Column and row: no place in the box has any beyond these; NaN where one is not known.
        self.low, self.high = finer.min(axis=(0, 1)), finer.max(axis=(0, 1))

    def pixels(self, points: Floats) -> Pixels:
        """Columns and rows of points (n, 2) in local metres; NaN outside the box and its margin."""
        across, down = self._shape
        x = (points[:, 0] - self._low[0]) / self.step_m
        y = (points[:, 1] - self._low[1]) / self.step_m
        inside: Bools = (x >= 0.0) & (x <= across) & (y >= 0.0) & (y <= down)
        if inside.all():
            return self._map.at(x, y)
        column, row = self._map.at(np.where(inside, x, 0.0), np.where(inside, y, 0.0))
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


class _Cubic:
    """One polynomial of the third degree for all: enough for boxes of some ten kilometres."""

    def __init__(self, nodes: Floats) -> None:
        down, across = np.array(nodes.shape[:2]) - 1
        self._half = np.array((across, down)) / 2.0
        self.error = np.inf
        if not np.isfinite(nodes).all():
            return
        y, x = (each.ravel().astype(float) for each in np.indices(nodes.shape[:2]))
        u, v = self._centred(x, y)
        powers = [u**i * v**j for i in range(4) for j in range(4 - i)]
        terms = np.linalg.lstsq(np.column_stack(powers), nodes.reshape(-1, 2), rcond=None)[0]
        self._terms: list[list[float]] = terms.T.tolist()
        said = np.stack(self.at(x, y), axis=-1)
        self.error = float(np.abs(said - nodes.reshape(-1, 2)).max())

    def at(self, x: Floats, y: Floats) -> Pixels:
        """Columns and rows of places counted in steps of the grid."""
        u, v = self._centred(x, y)
        column, row = (_cubic(u, v, terms) for terms in self._terms)
        return column, row

    def _centred(self, x: Floats, y: Floats) -> Pixels:
        return x / self._half[0] - 1.0, y / self._half[1] - 1.0


def _cubic(u: Floats, v: Floats, terms: list[float]) -> Floats:
    """Terms of 1, v, v², v³, u, uv, uv², u², u²v, u³."""
    a, b, c, d, e, f, g, h, i, j = terms
    value: Floats = ((d * v + c) * v + b) * v + a
    value += u * ((g * v + f) * v + e + u * (i * v + h + u * j))
    return value


class _Bilinear:
    """Bilinear between the nodes of a grid."""

    def __init__(self, nodes: Floats) -> None:
        self._down, self._across = np.array(nodes.shape[:2]) - 1
        self._terms = _terms(nodes)

    def at(self, x: Floats, y: Floats) -> Pixels:
        """Columns and rows of places counted in steps of the grid."""
        i = np.minimum(x.astype(np.int64), self._across - 1)
        j = np.minimum(y.astype(np.int64), self._down - 1)
        x, y = x - i, y - j
        terms = self._terms.take(i + j * self._across, axis=0)
        column = terms[:, 0] + x * terms[:, 1] + y * (terms[:, 2] + x * terms[:, 3])
        row = terms[:, 4] + x * terms[:, 5] + y * (terms[:, 6] + x * terms[:, 7])
        return column, row


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
