"""The hazards of a proposal round a place: which is nearest, which way is out, who is marked."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from ..domain.profile import Profile
from ..domain.records import Record
from ..domain.rules.accuracy import accuracy_or_assumed
from ..planning.measure import local_metric_crs, to_crs
from ..planning.signs.model import Bools, Floats, Ints
from ..planning.signs.rules import SignRules
from .sign_neighbours import WGS84, grown

Place = tuple[float, float]


class Nearest(NamedTuple):
    """What a place (degrees) has to do with the hazards round it.

    ``facing_deg``: away from the nearest widened hazard, from true north; ``clearance_m``: to
    that one, negative inside; ``marked``: positions of the hazards that a sign here marks.
    """

    facing_deg: float
    clearance_m: float
    marked: list[int]


class HazardGround:
    """Hazards with their accuracy; positions are those in the proposal's ``hazards``."""

    def __init__(self, hazards: Sequence[Record], profile: Profile, rules: SignRules) -> None:
        self.rules = rules
        self.shapes = [_shape(hazard) for hazard in hazards]
        self.accuracy_m: Floats = np.array(
            [accuracy_or_assumed(each.accuracy_m, each.position_basis, profile) for each in hazards]
        )
        reach = rules.offset_m + rules.max_spacing_m
        self._boxes: Floats = np.array(
            [_reached(*each, reach) for each in zip(self.shapes, self.accuracy_m.tolist())]
        ).reshape(-1, 4)

    def nearest(self, place: Place, of_line: Collection[int]) -> Nearest:
        """Look round a place; ``of_line`` are the hazards that its sign line is drawn round."""
        candidates = {*self._near(place), *of_line}
        measured = [self._look(position, place) for position in sorted(candidates)]
        clearance, facing, owner = min(measured)
        within = self.rules.max_spacing_m
        marked = {at for metres, _, at in measured if at in of_line and metres <= within}
        return Nearest(facing, clearance, sorted({owner, *marked}))

    def together(self, positions: Collection[int]) -> list[int]:
        """These hazards and all that they can come into the way of, directly or through others."""
        found = np.zeros(len(self.shapes), bool)
        found[list(positions)] = True
        waiting = list(positions)
        while waiting:
            fresh = np.flatnonzero(self._meeting(self._boxes[waiting.pop()]) & ~found)
            found[fresh] = True
            waiting += fresh.tolist()
        return np.flatnonzero(found).tolist()

    def _near(self, place: Place) -> list[int]:
        near: Ints = np.flatnonzero(self._meeting(np.array([*place, *place])))
        return near.tolist()

    def _meeting(self, box: Floats) -> Bools:
        # A hazard without an outline has a box of NaN, which meets nothing.
        low, high = self._boxes[:, :2], self._boxes[:, 2:]
        return ((low <= box[2:]) & (high >= box[:2])).all(axis=1)

    def _look(self, position: int, place: Place) -> tuple[float, float, int]:
        """Metres to a widened hazard, the bearing away from it, and its position."""
        here = QgsPointXY(*place)
        local = local_metric_crs(QgsRectangle(here, here))
        flat = to_crs(self.shapes[position], WGS84, local)
        point = to_crs(QgsGeometry.fromPointXY(here), WGS84, local)
        inside = flat.intersects(point)
        edge = QgsGeometry(flat.constGet().boundary()) if inside else flat
        foot, at = edge.nearestPoint(point).asPoint(), point.asPoint()
        distance = at.distance(foot)
        east, north = at.x() - foot.x(), at.y() - foot.y()
        if inside:
            distance, east, north = -distance, -east, -north
        facing = math.degrees(math.atan2(east, north)) % 360
        return distance - float(self.accuracy_m[position]), facing, position


def _reached(shape: QgsGeometry, accuracy_m: float, reach_m: float) -> tuple[float, ...]:
    if shape.isNull() or shape.isEmpty():
        return (math.nan,) * 4
    box = grown(shape.boundingBox(), accuracy_m + reach_m)
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def _shape(record: Record) -> QgsGeometry:
    geometry = QgsGeometry()
    if record.geometry:
        geometry.fromWkb(record.geometry)
    return geometry
