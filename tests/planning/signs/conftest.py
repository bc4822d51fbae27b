"""A slow, plain judge of sign plans, written with Shapely from the rules alone."""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations

import numpy as np
import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)
from shapely import from_wkb
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import nearest_points, unary_union

LON, LAT = 46.93, 39.98
FLAT = QgsCoordinateReferenceSystem.fromProj(
    f"+proj=laea +lat_0={LAT} +lon_0={LON} +datum=WGS84 +units=m"
)
WORLD = QgsCoordinateReferenceSystem("EPSG:4326")


def to_world(shape) -> QgsGeometry:
    """A Shapely shape in metres about (LON, LAT) as a geometry in EPSG:4326."""
    geometry = QgsGeometry()
    geometry.fromWkb(shape.wkb)
    geometry.transform(QgsCoordinateTransform(FLAT, WORLD, QgsCoordinateTransformContext()))
    return geometry


def to_flat(geometry: QgsGeometry):
    """Back to Shapely metres, with edges straight in degrees kept where they are."""
    copy = QgsGeometry(geometry).densifyByDistance(0.001)
    copy.transform(QgsCoordinateTransform(WORLD, FLAT, QgsCoordinateTransformContext()))
    return from_wkb(bytes(copy.asWkb()))


def flat_points(x, y) -> np.ndarray:
    transform = QgsCoordinateTransform(WORLD, FLAT, QgsCoordinateTransformContext())
    moved = [transform.transform(a, b) for a, b in zip(x.tolist(), y.tolist())]
    return np.array([(p.x(), p.y()) for p in moved]).reshape(-1, 2)


class Judge:
    """Judges one plan of one list of hazards; ``faults`` counts what breaks each rule."""

    def __init__(self, hazards, plan, rules, accuracy=0.0, access=()) -> None:
        self.plan, self.rules = plan, rules
        margins = np.broadcast_to(np.asarray(accuracy, float), (len(hazards),))
        self.hazards = [
            to_flat(each).buffer(margin, 64) if margin else to_flat(each)
            for each, margin in zip(hazards, margins)
            if not each.isNull()
        ]
        self.points = flat_points(plan.x, plan.y)
        self.base = np.flatnonzero(plan.kind == 0)
        self.buffers = [each.buffer(rules.offset_m, 64) for each in self.hazards]
        self.whole = unary_union(self.buffers)
        self.access = [to_flat(each) for each in access]
        self.faults: Counter = Counter()
        self.judge()

    def judge(self) -> None:
        for line in np.unique(self.plan.line_no[self.base]):
            neighbours = (self.plan.line_no == line) & (self.plan.sequence > 0)
            self.line(np.flatnonzero(neighbours))
        self.signs()
        self.rings()
        self.crossings()

    def line(self, signs: np.ndarray) -> None:
        signs = signs[np.argsort(self.plan.sequence[signs])]
        ring = self.points[signs]
        self.faults["few"] += len(ring) < 3
        chords = shapely.linestrings(np.stack((ring, np.roll(ring, -1, axis=0)), axis=1))
        length = shapely.length(chords)
        self.faults["gap"] += int((length > self.rules.max_spacing_m + 1e-6).sum())
        stated = np.abs(self.plan.gap_to_next_m[signs] - length)
        self.faults["gap_stated"] += int((stated > 0.01).sum())
        cuts = np.zeros(len(chords))
        for each in self.hazards:
            shapely.prepare(each)
            near = shapely.intersects(each, chords)
            cuts[near] = np.maximum(
                cuts[near], shapely.length(shapely.intersection(chords[near], each))
            )
        self.faults["cut"] += int((cuts > 0.01).sum())
        self.enclosed(ring)

    def enclosed(self, ring: np.ndarray) -> None:
        polygon = Polygon(ring).buffer(0)
        parts = getattr(self.whole, "geoms", [self.whole])
        first = Point(ring[0])
        mine = min(parts, key=lambda part: part.boundary.distance(first))
        outer = Polygon(mine.exterior)
        if mine.exterior.distance(first) < 0.5:
            inside = [each for each in self.parts() if outer.contains(each)]
            lost = sum(each.difference(polygon).area for each in inside)
            self.faults["enclosed"] += lost > 1e-3 or not inside
        else:
            around = [each for each in self.parts() if not outer.buffer(-1).disjoint(each)]
            hole = min(mine.interiors, key=lambda ring: ring.distance(first))
            around = [each for each in around if Polygon(hole).disjoint(each)]
            self.faults["enclosed"] += any(
                each.intersection(polygon).area > 1e-3 for each in around
            )

    def parts(self) -> list:
        return [part for each in self.hazards for part in getattr(each, "geoms", [each])]

    def signs(self) -> None:
        spots = shapely.points(self.points[self.base])
        distance = np.array([shapely.distance(each, spots) for each in self.hazards])
        nearest = distance.min(axis=0)
        self.faults["inside"] += int((nearest < self.rules.offset_m - 0.01).sum())
        stated = np.abs(nearest - self.plan.clearance_m[self.base])
        self.faults["clearance_stated"] += int((stated > 0.01).sum())
        line = shapely.distance(self.whole.boundary, spots)
        self.faults["on_line"] += int((line > 0.5).sum())
        for number, sign in enumerate(self.base):
            if self.plan.reason[sign] != 2:
                near = [
                    h
                    for h, d in zip(self.hazards, distance[:, number])
                    if d < nearest[number] + 0.1
                ]
                self.facing(sign, spots[number], nearest[number], near)

    def facing(self, sign: int, point: Point, distance: float, hazards: list) -> None:
        disc = point.buffer(distance + 0.05)
        ways = []
        for each in hazards:
            touched = each.boundary.intersection(disc)
            for piece in getattr(touched, "geoms", [touched]):
                if not piece.is_empty:
                    ways += self.outward(point, piece, distance)
        bisectors = [one + other for one, other in combinations(ways, 2)]
        allowed = [math.degrees(math.atan2(*way)) for way in (*ways, *bisectors)]
        off = [abs((self.plan.facing_deg[sign] - a + 180) % 360 - 180) for a in allowed]
        self.faults["facing"] += min(off) > 10.0

    @staticmethod
    def outward(point: Point, piece, distance: float) -> list[np.ndarray]:
        """Directions from the nearest point of each edge of a piece of outline."""
        spots = np.array(piece.coords)
        ways = []
        for a, b in zip(spots, spots[1:]):
            edge = LineString([a, b])
            if edge.distance(point) < distance + 0.02:
                foot = nearest_points(edge, point)[0]
                way = np.array((point.x - foot.x, point.y - foot.y))
                ways.append(way / np.hypot(*way))
        return ways

    def rings(self) -> None:
        """Each ring that needs signs has some; each hazard is marked."""
        signs = [Point(p) for p in self.points[self.base]]
        for part in getattr(self.whole, "geoms", [self.whole]):
            big = [r for r in part.interiors if Polygon(r).area > self.rules.min_island_m2 * 1.02]
            for ring in (part.exterior, *big):
                self.faults["unsigned"] += sum(ring.distance(p) < 0.5 for p in signs) < 3
        marked = set(self.plan.hazard_index.tolist()) | set(self.plan.not_drawn)
        self.faults["unmarked"] += len(marked) < len(self.hazards)

    def crossings(self) -> None:
        signs = [Point(self.points[s]) for s in self.base if self.plan.reason[s] == 2]
        for way in self.access:
            met = way.intersection(self.whole.boundary)
            for crossing in getattr(met, "geoms", [met]):
                if not crossing.is_empty and self._needs_sign(crossing):
                    self.faults["access"] += not any(crossing.distance(p) <= 5.0 for p in signs)

    def _needs_sign(self, crossing: Point) -> bool:
        rings = [
            ring
            for part in getattr(self.whole, "geoms", [self.whole])
            for ring in (part.exterior, *part.interiors)
        ]
        ring = min(rings, key=lambda each: each.distance(crossing))
        return Polygon(ring).area > self.rules.min_island_m2 * 1.02 or ring in [
            part.exterior for part in getattr(self.whole, "geoms", [self.whole])
        ]

    def found(self) -> dict[str, int]:
        return {rule: count for rule, count in self.faults.items() if count}


@pytest.fixture(scope="session")
def judge():
    """faults of a plan by rule; empty when it keeps them all."""

    def faults(hazards, plan, rules, accuracy=0.0, access=()) -> dict[str, int]:
        return Judge(hazards, plan, rules, accuracy, access).found()

    return faults


@pytest.fixture(scope="session")
def world():
    """From Shapely metres to EPSG:4326."""
    return to_world
