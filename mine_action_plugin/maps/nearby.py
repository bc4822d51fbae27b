"""Find what lies in a box of EPSG:4326 without going through a whole country for each page."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from qgis.core import QgsGeometry, QgsRectangle, QgsSpatialIndex

Item = TypeVar("Item")


def degrees_round(geometry: QgsGeometry, metres: float) -> QgsRectangle:
    """Return the bounding box of a geometry of EPSG:4326, grown by at least ``metres``."""
    box = QgsRectangle(geometry.boundingBox())
    latitude = min(max(abs(box.yMinimum()), abs(box.yMaximum())), 85.0)
    dy = metres / 110_000
    dx = dy / math.cos(math.radians(latitude))
    return QgsRectangle(
        box.xMinimum() - dx, box.yMinimum() - dy, box.xMaximum() + dx, box.yMaximum() + dy
    )


class Nearby(Generic[Item]):
    """Items with an index over their boxes; they come back in the order they were given."""

    def __init__(self, items: Sequence[Item], box_of: Callable[[Item], QgsRectangle]) -> None:
        self._items = items
        self._index = QgsSpatialIndex()
        for number, item in enumerate(items):
            self._index.addFeature(number, box_of(item))

    def within(self, box: QgsRectangle) -> list[Item]:
        """Return the items whose box meets a box."""
        return [self._items[number] for number in sorted(self._index.intersects(box))]
