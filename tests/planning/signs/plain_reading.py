"""`signs.md` read plainly, one sign and one ring at a time, with Shapely: slow and short.

Values are measured, not judged: a rule is broken where a value is past its limit, and a test can
leave aside what lies within a hair of it.
"""

from __future__ import annotations

import math
from itertools import combinations
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.polygon import orient
from shapely.ops import nearest_points, unary_union

TIES_M = (0.04, 0.06)
FURTHEST_M = 60.0


class Measured(NamedTuple):
    """One value of a rule: at which sign or place, its limit, how near to it is too near to say."""

    rule: str
    where: object
    value: float
    limit: float
    hair: float

    @property
    def broken(self) -> bool:
        return self.value > self.limit

    @property
    def doubtful(self) -> bool:
        return abs(self.value - self.limit) < self.hair


class Reading:
    """What the rules say of signs (n, 2) in metres, with columns as in the layer."""

    def __init__(self, hazards, points, columns, rules, ways=()) -> None:
        self.hazards, self.points, self.rules = hazards, points, rules
        self.line_no, self.sequence, self.facing, self.planned = columns
        self.ways = ways
        self.parts = [part for each in hazards for part in getattr(each, "geoms", [each])]
        self.edges = np.concatenate([edges_of(part) for part in self.parts])
        whole = unary_union([each.buffer(rules.offset_m, 64) for each in hazards])
        self.rings, self.unclear = [], False
        # Hazards on the left: outer rings anticlockwise, islands clockwise.
        for part in map(orient, getattr(whole, "geoms", [whole])):
            self.rings.append((part.exterior, False))
            for hole in part.interiors:
                area = Polygon(hole).area
                self.unclear |= abs(area - rules.min_island_m2) < 0.02 * rules.min_island_m2
                if area >= rules.min_island_m2:
                    self.rings.append((hole, True))
        self.measured: list[Measured] = []
        self.ring_of = [self.nearest_ring(Point(point)) for point in points]
        for number, (ring, island) in enumerate(self.rings):
            self.read_ring(number, ring, island)
        for sign in range(len(points)):
            self.read_sign(sign)
        self.crossings = [each for way in ways for each in self.crossings_of(*way)]
        for crossing in self.crossings:
            self.read_crossing(crossing)
        self.read_facing()

    def add(self, rule, where, value, limit, hair) -> None:
        self.measured.append(Measured(rule, where, value, limit, hair))

    def nearest_ring(self, point):
        distances = [ring.distance(point) for ring, _ in self.rings]
        order = np.argsort(distances)
        if len(order) > 1 and distances[order[1]] - distances[order[0]] < 0.02:
            self.unclear = True
        return int(order[0]) if distances[order[0]] <= FURTHEST_M else None

    def in_order(self, number, ring):
        """The signs of a ring in order: by sequence, or along the ring."""
        mine = [sign for sign, at in enumerate(self.ring_of) if at == number]
        given = [sign for sign in mine if self.line_no[sign] > 0 and self.sequence[sign] > 0]
        if given:
            one_line = len({self.line_no[sign] for sign in given}) == 1
            if one_line:
                return sorted(given, key=lambda sign: self.sequence[sign])
            mine = given
        elif any(self.sequence > 0):
            mine = [sign for sign in mine if self.line_no[sign] == 0]
        return sorted(mine, key=lambda sign: ring.project(Point(self.points[sign])))

    def read_ring(self, number, ring, island) -> None:
        order = self.in_order(number, ring)
        self.add("few", None, 3 - len(order), 0, 0)
        if len(order) < 3:
            return
        for sign, following in zip(order, order[1:] + order[:1]):
            way = LineString([self.points[sign], self.points[following]])
            self.add("gap", sign, way.length, self.rules.max_spacing_m + 0.01, 0.01)
            cut = max(way.intersection(each).length for each in self.hazards)
            self.add("cut", sign, cut, 0.01, 0.009)
        drawn = shapely.make_valid(Polygon(self.points[order]))
        surrounded = [part for part in self.parts if Polygon(ring).contains(part)]
        if island:
            around = [part for part in self.parts if part not in surrounded]
            wrong = sum(part.intersection(drawn).area for part in around)
        else:
            wrong = sum(part.difference(drawn).area for part in surrounded)
        self.add("enclosed", None, wrong, 0.01, 0.009)

    def read_sign(self, sign) -> None:
        point = Point(self.points[sign])
        limit = self.rules.offset_m
        inside = any(each.contains(point) for each in self.hazards)
        nearest = min(each.boundary.distance(point) for each in self.hazards)
        clearance = -nearest if inside else nearest
        self.add("inside", sign, limit - clearance, 0.01, 0.002)
        if self.planned[sign]:
            away = min(ring.distance(point) for ring, _ in self.rings)
            self.add("on_line", sign, away, 0.5, 0.01)

    def crossings_of(self, way, road):
        for ring, _ in self.rings:
            met = way.intersection(ring)
            for place in getattr(met, "geoms", [met]):
                if not place.is_empty:
                    yield place, self.outward_along(way, place), road, way, ring

    def outward_along(self, way, place):
        along = way.project(place)
        before, after = way.interpolate(max(along - 0.01, 0)), way.interpolate(along + 0.01)
        step = np.array((after.x - before.x, after.y - before.y))
        hazard = min(self.hazards, key=place.distance)
        foot = nearest_points(hazard, place)[0]
        ahead = step @ (place.x - foot.x, place.y - foot.y) >= 0
        return bearing(step if ahead else -step)

    def read_crossing(self, crossing) -> None:
        place, _, road, _, _ = crossing
        shared = [each for each in self.crossings if each[0].distance(place) <= 5.01]
        sides = {"left": math.inf, "right": math.inf}
        for sign, point in enumerate(self.points):
            away = place.distance(Point(point))
            turns = [turn(self.facing[sign], out) for _, out, *_ in shared]
            if away < 5.5 and any(abs(each - 10.0) < 0.2 for each in turns):
                self.unclear = True
            if math.isnan(self.facing[sign]) or min(turns) <= 10.0:
                for side in self.sides(crossing, shared, point) if road else list(sides):
                    sides[side] = min(sides[side], away)
        self.add("access", None, max(sides.values()), 5.01, 0.02)

    def sides(self, crossing, shared, point) -> list[str]:
        """Left or right of a road; where it clips the ring, ahead or behind along the ring."""
        place, out, _, way, ring = crossing
        if sum(each[3] is way and each[4] is ring for each in shared) > 1:
            half = ring.length / 2.0
            ahead = ring.project(Point(point)) - ring.project(place)
            side = (ahead + half) % ring.length - half
            return ["right"] * (side > 0) + ["left"] * (side < 0)
        side = math.sin(math.radians(bearing(point - (place.x, place.y)) - out))
        return ["right"] * (side > 0) + ["left"] * (side < 0)

    def read_facing(self) -> None:
        for sign in range(len(self.points)):
            if not math.isnan(self.facing[sign]):
                off = [self.off_way_out(sign, tie) for tie in TIES_M]
                hair = 0.2 if abs(off[0] - off[1]) < 0.1 else 180.0
                self.add("facing", sign, min(off), 10.0, hair)

    def off_way_out(self, sign, tie) -> float:
        point = Point(self.points[sign])
        nearest = min(each.boundary.distance(point) for each in self.hazards)
        ways = []
        for edge in self.edges[shapely.distance(self.edges, point) <= nearest + tie]:
            foot = nearest_points(edge, point)[0]
            ways.append(np.array((point.x - foot.x, point.y - foot.y)))
        units = [way / max(np.hypot(*way), 1e-12) for way in ways]
        units += [one + other for one, other in combinations(units, 2)]
        bearings = [bearing(way) for way in units]
        bearings += [out for place, out, *_ in self.crossings if place.distance(point) <= 5.01]
        return min(turn(self.facing[sign], each) for each in bearings)

    def warned(self, sample_m=0.5) -> tuple[float, float, float]:
        """WARNED_SHARE, the share of the line where all are warned, and their uncertainty.

        That is what one sample more or less at each change makes of them.
        """
        approach = warned = everybody = changes = 0.0
        for ring, _ in self.rings:
            count = math.ceil(ring.length / sample_m)
            size = ring.length / count
            places = [ring.interpolate((each + 0.5) * size) for each in range(count)]
            states = [self.sample(np.array((place.x, place.y))) for place in places]
            approach += size * sum(state is not None for state in states)
            warned += size * sum(state for state in states if state is not None)
            everybody += size * sum(state == 1.0 for state in states)
            changes += sum(one != other for one, other in zip(states, states[1:]))
        if not approach:
            return math.nan, math.nan, 0.0
        return warned / approach, everybody / approach, changes / max(approach, 1.0)

    def sample(self, place):
        """The share of a point's viewers who are warned; None where nobody can come."""
        point = Point(place)
        hazard = self.hazards[shapely.distance(self.hazards, point).argmin()]
        foot = nearest_points(hazard, point)[0]
        out = bearing(place - (foot.x, foot.y))
        remaining = []
        for angle in range(-60, 61, 15):
            way = math.radians(out + angle)
            viewer = place + self.rules.approach_m * np.array((math.sin(way), math.cos(way)))
            came = LineString([viewer, place])
            if shapely.distance(self.hazards, came).min() >= self.rules.offset_m - 0.01:
                remaining.append(viewer)
        if not remaining:
            return None
        return sum(self.in_front(viewer) for viewer in remaining) / len(remaining)

    def in_front(self, viewer) -> bool:
        way = viewer - self.points
        away = np.hypot(way[:, 0], way[:, 1])
        off = np.radians(np.degrees(np.arctan2(way[:, 0], way[:, 1])) - self.facing)
        readable = away <= self.rules.legibility_m * np.cos(off) + 1e-6
        return bool((readable & (np.cos(off) >= 0.5 - 1e-9)).any())


def edges_of(part: Polygon) -> np.ndarray:
    rings = [shapely.get_coordinates(ring) for ring in (part.exterior, *part.interiors)]
    ends = np.concatenate([np.stack((ring[:-1], ring[1:]), axis=1) for ring in rings])
    return shapely.linestrings(ends)


def bearing(way) -> float:
    return math.degrees(math.atan2(way[0], way[1]))


def turn(one: float, other: float) -> float:
    return abs((one - other + 180.0) % 360.0 - 180.0)
