"""Boards on the fence: signs so near to a standing fence or wall that it carries them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from mine_action_plugin.planning.measure import WGS84, local_metric_crs
from mine_action_plugin.planning.signs.barriers import STANDING, Barrier
from mine_action_plugin.planning.signs.lines import flatten
from mine_action_plugin.planning.signs.model import Floats, Ints
from mine_action_plugin.planning.signs.nearby import grown
from mine_action_plugin.planning.transformation import transformation

# Kinds of barrier that carry a board; they are codes of sign.mount too.
CARRYING = ("fence", "wall")
MOUNT_M = 1.0
"""A board no further than this from a fence or wall is put up on it."""


def mounts_on(x: Floats, y: Floats, barriers: Sequence[Barrier]) -> dict[int, str]:
    """Which of some places (degrees of EPSG:4326) get their board on which kind of barrier.

    Only what stands today carries a board; of two within reach the nearer one does.
    """
    order = np.argsort(x, kind="stable")
    least: dict[int, tuple[float, str]] = {}
    for barrier in barriers:
        if barrier.kind not in CARRYING or barrier.status != STANDING:
            continue
        for place, metres in _beside(x, y, order, barrier.geometry):
            least[place] = min(least.get(place, (MOUNT_M, barrier.kind)), (metres, barrier.kind))
    return {place: kind for place, (_, kind) in least.items()}


def _beside(x: Floats, y: Floats, order: Ints, shape: QgsGeometry) -> list[tuple[int, float]]:
    """The places within reach of a line, and how far from it each is."""
    box = grown(shape.boundingBox(), MOUNT_M)
    low, high = np.searchsorted(x[order], (box.xMinimum(), box.xMaximum()))
    some = order[low:high]
    some = some[(y[some] >= box.yMinimum()) & (y[some] <= box.yMaximum())]
    if not len(some):
        return []
    world = QgsCoordinateReferenceSystem(WGS84)
    to_local = transformation(world, local_metric_crs(box))
    line = flatten(shape, to_local)
    points = (to_local.transform(QgsPointXY(x[each], y[each])) for each in some.tolist())
    away = [line.distance(QgsGeometry.fromPointXY(point)) for point in points]
    return [(place, metres) for place, metres in zip(some.tolist(), away) if metres <= MOUNT_M]
