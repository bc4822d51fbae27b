"""Signs that have a place already take the part of planned ones where the rules allow it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRectangle, QgsSpatialIndex

from ..domain.records import Record
from ..planning.geodesic import geodesic_m
from ..planning.measure import distance_to_geometry_m, widen
from ..planning.signs.model import MINE_SIGN, Bools, Floats, Ints, SignPlan
from ..planning.signs.rules import INSIDE_TOLERANCE_M, SignRules
from .sign_neighbours import grown

TAKES_OVER_M = 10.0
"""How far a standing sign may be from the planned place that it fills."""

SAME_PLACE_M = 0.01

SCALE_ERROR = 0.001
"""Plans measure in a local projection; its scale may be this wrong."""


class SignPlaces:
    """The places of a plan; those that standing signs fill are marked in ``filled``."""

    def __init__(
        self, plan: SignPlan, rules: SignRules, shapes: Sequence[QgsGeometry], accuracy_m: Floats
    ) -> None:
        self.plan, self.rules = plan, rules
        self.points: Floats = np.column_stack((plan.x, plan.y))
        self.filled: Bools = np.zeros(plan.count, bool)
        self._previous, self._following = _neighbours(plan)
        self._shapes, self._accuracy_m = shapes, accuracy_m
        self._widened: dict[int, QgsGeometry] = {}
        reach = self._accuracy_m + rules.offset_m
        self._boxes = _index(
            QgsGeometry.fromRect(grown(shape.boundingBox(), float(metres)))
            for shape, metres in zip(shapes, reach)
        )
        self._planned = _index(QgsGeometry.fromPointXY(QgsPointXY(*p)) for p in self.points)

    def offer(self, sign: Record) -> bool:
        """Let a standing sign fill the nearest planned place it may; tell whether it does.

        It must stand outside every margin, within the spacing of both neighbours on the line,
        and nothing hazardous may lie between its place and the planned one.
        """
        geometry = QgsGeometry()
        geometry.fromWkb(sign.geometry)
        here = geometry.asPoint()
        for place in self._planned.nearestNeighbor(here, 3, 0):
            if self._may_fill(place, here):
                self.points[place] = (here.x(), here.y())
                self.filled[place] = True
                return True
        return False

    def gaps_m(self) -> Floats:
        """Ground metres from each place to the next on its line; NaN for advance warnings."""
        gaps = geodesic_m(self.points, self.points[self._following])
        return np.where(self.plan.line_no > 0, gaps, np.nan)

    def _may_fill(self, place: int, here: QgsPointXY) -> bool:
        if self.filled[place] or self.plan.kind[place] != MINE_SIGN:
            return False
        there = np.array([[here.x(), here.y()]])
        moved = geodesic_m(there, self.points[[place]])[0]
        if moved <= SAME_PLACE_M or moved > TAKES_OVER_M:
            return bool(moved <= SAME_PLACE_M)
        sides = [self._previous[place], self._following[place]]
        gaps = geodesic_m(np.repeat(there, 2, axis=0), self.points[sides])
        if gaps.max() > self.rules.max_spacing_m * (1 + SCALE_ERROR):
            return False
        return self._is_outside(here) and self._nothing_between(place, sides, here)

    def _is_outside(self, here: QgsPointXY) -> bool:
        near = self._boxes.intersects(QgsRectangle(here, here))
        least = self.rules.offset_m - INSIDE_TOLERANCE_M
        return all(
            distance_to_geometry_m(here, self._shapes[each]) - self._accuracy_m[each] >= least
            for each in near
        )

    def _nothing_between(self, place: int, sides: Sequence[int], here: QgsPointXY) -> bool:
        corners = [QgsPointXY(*self.points[each]) for each in (sides[0], place, sides[1])]
        swept = QgsGeometry.fromMultiPointXY([*corners, here]).convexHull()
        near = self._boxes.intersects(swept.boundingBox())
        return not any(self._wide(each).intersects(swept) for each in near)

    def _wide(self, number: int) -> QgsGeometry:
        if number not in self._widened:
            accuracy = float(self._accuracy_m[number])
            self._widened[number] = widen(self._shapes[number], accuracy)
        return self._widened[number]


def _neighbours(plan: SignPlan) -> tuple[Ints, Ints]:
    """Positions of the signs before and after each on its closed line."""
    order = np.lexsort((plan.sequence, plan.line_no))
    line = plan.line_no[order]
    begins = np.flatnonzero(np.diff(line, prepend=-1) != 0)
    ends = np.append(begins[1:], len(line)) - 1
    after = np.arange(len(line)) + 1
    after[ends] = begins
    before = np.arange(len(line)) - 1
    before[begins] = ends
    previous, following = np.empty_like(order), np.empty_like(order)
    previous[order], following[order] = order[before], order[after]
    return previous, following


def _index(shapes: Iterable[QgsGeometry]) -> QgsSpatialIndex:
    index = QgsSpatialIndex()
    for number, shape in enumerate(shapes):
        feature = QgsFeature(number)
        feature.setGeometry(shape)
        index.addFeature(feature)
    return index
