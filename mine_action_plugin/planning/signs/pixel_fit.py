"""The map from a local projection to the cells of a raster, whatever CRS that has."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException

from mine_action_plugin.planning.measure import WGS84
from mine_action_plugin.planning.signs.model import Floats
from mine_action_plugin.planning.signs.pixels import Bilinear, Cubic, PixelMap
from mine_action_plugin.planning.signs.raster import Raster
from mine_action_plugin.planning.signs.rings import transform_points
from mine_action_plugin.planning.transformation import transformation

# Viewers stand outside the box of the hazards, and rays lead out of it.
MARGIN_M = 250.0
WIDEST_STEP_M = 2_000.0
NARROWEST_STEP_M = 30.0
# The error of the coarser of two grids; the finer one that is then used has a quarter of it.
TOLERANCE_CELLS = 0.01

Box = tuple[float, float, float, float]


def pixel_map(raster: Raster, to_world: QgsCoordinateTransform, box: Box) -> PixelMap:
    """Exact transformations at the nodes of a grid over a box, and a smooth map between.

    Pixel coordinates count cells from the centre of the first: column to the right, row down
    the file. A ray that is straight in local metres is taken as straight in cells as well: over
    100 m no projection bends it by a millimetre.
    """
    grid = _Grid(_Exact(raster, to_world), box)
    step = WIDEST_STEP_M
    nodes, finer = grid.nodes(step), grid.nodes(step / 2.0)
    cubic = Cubic(finer)
    smooth = cubic.error <= TOLERANCE_CELLS / 4.0
    while not smooth and step > NARROWEST_STEP_M and _error(nodes, finer) > TOLERANCE_CELLS:
        step /= 2.0
        nodes, finer = finer, grid.nodes(step / 2.0)
    return PixelMap(
        grid.low,
        step / 2.0,
        (finer.shape[1] - 1, finer.shape[0] - 1),
        finer.min(axis=(0, 1)),
        finer.max(axis=(0, 1)),
        cubic if smooth else Bilinear(finer),
    )


class _Grid:
    """Nodes over a box and its margin."""

    def __init__(self, exact: _Exact, box: Box) -> None:
        self._exact = exact
        self.low = np.array(box[:2]) - MARGIN_M
        self._size = np.array(box[2:]) + MARGIN_M - self.low

    def nodes(self, step: float) -> Floats:
        """Exact pixel coordinates (rows, columns, 2) of the nodes.

        Every second one is a node of the grid with twice the step.
        """
        counts = 2 * np.maximum(1, np.ceil(self._size / WIDEST_STEP_M)).astype(int)
        across, down = counts * round(WIDEST_STEP_M / step)
        x = np.tile(self.low[0] + step * np.arange(across + 1), down + 1)
        y = np.repeat(self.low[1] + step * np.arange(down + 1), across + 1)
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
