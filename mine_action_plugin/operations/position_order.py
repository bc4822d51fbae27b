"""Whether a position that was typed as two plain numbers has them in the wrong order."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY, QgsRectangle

from ..store import Workspace

# The country, where it is recorded; else where the records of an area lie.
_TABLES = (("admin_area",), ("hazard", "place"), ("incident",))
LEAST_ROOM_DEG = 0.5
ROOM_SHARE = 0.25


def area_of_work(workspace: Workspace) -> Optional[QgsRectangle]:
    """Return where the workspace's land lies, with room around it, in EPSG:4326.

    None where nothing in it can be drawn. MineActionError where the workspace does not answer.
    """
    for tables in _TABLES:
        area = QgsRectangle()
        for table in tables:
            bounds = workspace.extent(table)
            if bounds is not None:
                area.combineExtentWith(QgsRectangle(*bounds))
        if not area.isNull():
            room_deg = max(LEAST_ROOM_DEG, ROOM_SHARE * max(area.width(), area.height()))
            return area.buffered(room_deg)
    return None


def seems_exchanged(workspace: Workspace, point: QgsPointXY, other: QgsPointXY) -> bool:
    """Tell whether a point lies outside the workspace's land while ``other`` lies inside.

    ``other`` is how the numbers read in the other order. Nothing is decided by this: a place far
    outside may be meant. MineActionError where the workspace does not answer.
    """
    area = area_of_work(workspace)
    return area is not None and area.contains(other) and not area.contains(point)
