"""The ground of a sign plan: rasters of heights and of plants, and the part under one chunk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
from qgis.core import QgsCoordinateTransform

from mine_action_plugin.planning.signs.heights import tiles_under
from mine_action_plugin.planning.signs.local_terrain import Layer, LocalTerrain, Plants
from mine_action_plugin.planning.signs.model import Bools, Floats
from mine_action_plugin.planning.signs.pixel_fit import Box, pixel_map
from mine_action_plugin.planning.signs.pixels import PixelMap
from mine_action_plugin.planning.signs.raster import Raster

# Over it a raster says nothing about a ditch or bank (signs.md, Terrain).
COARSE_CELL_M = 10.0


@dataclass(frozen=True)
class Terrain:
    """Rasters to look over. ``remarks`` say, in the user's language, how they were read."""

    ground: Raster
    vegetation: Optional[Raster] = None
    remarks: tuple[str, ...] = ()

    @property
    def cell_m(self) -> float:
        """The longer side of a cell of the ground, in metres."""
        return self.ground.cell_m

    @property
    def coarse(self) -> bool:
        """Whether the ground's cells are too large to show a ditch or bank."""
        return self.cell_m > COARSE_CELL_M

    @property
    def anywhere(self) -> bool:
        """Whether other processes can read it too."""
        layers = (self.ground, self.vegetation)
        return all(layer is None or layer.anywhere for layer in layers)

    def local(
        self, to_world: QgsCoordinateTransform, box: Box, near: Optional[Floats] = None
    ) -> LocalTerrain:
        """The terrain in the metres of a local projection, for places in a box.

        ``to_world`` leads from these metres to EPSG:4326; ``box`` is xmin, ymin, xmax, ymax.
        Places more than 250 m outside it are not known. With ``near``, boxes (n, 4) in it,
        places outside all of these need not be known either.
        """

        def seen(raster: Raster) -> tuple[Raster, PixelMap, Optional[Bools]]:
            pixels = pixel_map(raster, to_world, box)
            return raster, pixels, None if near is None else _wanted(raster, pixels, near)

        plants = self.vegetation
        return LocalTerrain(
            Layer(*seen(self.ground)), None if plants is None else Plants(*seen(plants))
        )


def _wanted(raster: Raster, pixels: PixelMap, near: Floats) -> Bools:
    """The tiles of a raster that boxes (n, 4) in local metres touch."""
    corners = np.stack([pixels.pixels(near[:, [x, y]]) for x in (0, 2) for y in (1, 3)])
    return tiles_under(raster, corners.min(axis=0).T, corners.max(axis=0).T)
