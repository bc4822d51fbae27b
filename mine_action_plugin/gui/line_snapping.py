"""Points drawn onto the nearest sign line."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY


class LineSnapping:
    """Lines in EPSG:4326 with their boxes, so that few are measured at each move of the mouse."""

    def __init__(self, lines: Sequence[QgsGeometry]) -> None:
        self._lines = lines
        boxes = [line.boundingBox() for line in lines]
        self._boxes = np.array(
            [(b.xMinimum(), b.yMinimum(), b.xMaximum(), b.yMaximum()) for b in boxes]
        ).reshape(-1, 4)

    def snap(self, point: QgsPointXY, reach_deg: float) -> QgsPointXY:
        """The nearest place on a line within reach, else the point itself."""
        here = np.array([point.x(), point.y()])
        low, high = self._boxes[:, :2] - reach_deg, self._boxes[:, 2:] + reach_deg
        near = np.flatnonzero(((low <= here) & (here <= high)).all(axis=1))
        found = [
            self._lines[each].closestSegmentWithContext(point, 0.0)[:2] for each in near.tolist()
        ]
        within = [each for each in found if 0 <= each[0] <= reach_deg**2]
        return min(within, key=lambda each: each[0])[1] if within else point
