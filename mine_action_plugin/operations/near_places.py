"""Places found by how far they are from a point."""

from __future__ import annotations

import numpy as np

from ..planning.geodesic import geodesic_m, metres_per_degree
from ..planning.signs.model import Floats, Ints


class Places:
    """Places in degrees of EPSG:4326, found by distance."""

    def __init__(self, x: Floats, y: Floats) -> None:
        self.order = np.argsort(x, kind="stable")
        self.points: Floats = np.column_stack((x, y))[self.order]

    def near(self, point: Floats, metres: float) -> Ints:
        """Positions of the places within so many metres of a point, the nearest first."""
        east, north = (1.01 * metres / size for size in metres_per_degree(float(point[1])))
        low, high = np.searchsorted(self.points[:, 0], (point[0] - east, point[0] + east))
        some = np.arange(low, high)
        some = some[np.abs(self.points[some, 1] - point[1]) <= north]
        away = geodesic_m(self.points[some], np.broadcast_to(point, (len(some), 2)))
        order = np.argsort(away, kind="stable")
        found: Ints = self.order[some[order[away[order] <= metres]]]
        return found
