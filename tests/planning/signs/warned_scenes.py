"""Hazards with signs in local metres, and what the rule `warned` says of one viewer there."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import NamedTuple

import numpy as np
from qgis.core import QgsGeometry
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import nearest_points

from mine_action_plugin.planning.signs.coverage import Coverage, coverage
from mine_action_plugin.planning.signs.edges import Edges
from mine_action_plugin.planning.signs.lines import sign_lines
from mine_action_plugin.planning.signs.rings import rings_of
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.samples import foot_grid, outward, sample_places
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import Boards


class Scene(NamedTuple):
    hazards: list
    ruler: Ruler
    edges: Edges
    boards: Boards
    rules: SignRules

    def cover(self, sees=None) -> Coverage:
        return coverage(self.ruler, self.edges, self.boards, self.rules, sees)


def blob(rng: np.random.Generator, x: float, y: float, area: float) -> Polygon:
    count = int(rng.integers(4, 25))
    turn = np.linspace(0, 2 * math.pi, count, endpoint=False)
    radius = math.sqrt(area / math.pi) * np.exp(rng.normal(0, 0.3, count))
    return Polygon(np.c_[x + radius * np.cos(turn), y + radius * np.sin(turn)])


def crowd(seed: int) -> list:
    """A few hazards near each other, some widened by an accuracy, some with room for people."""
    rng = np.random.default_rng(seed)
    shapes = [blob(rng, *rng.uniform(0, 250, 2), rng.uniform(50, 9000)) for _ in range(4)]
    shapes.append(box(300, 0, 420, 120).difference(box(325, 25, 395, 95)))
    shapes = [each if each.is_valid else each.buffer(0) for each in shapes]
    return [each.buffer(rng.uniform(1, 20), 48) if rng.random() < 0.3 else each for each in shapes]


def scene(hazards: list, rules: SignRules, seed: int = 1, missing: float = 0.0) -> Scene:
    """Hazards in local metres with signs at about equal steps along their lines."""
    widened = []
    for each in hazards:
        geometry = QgsGeometry()
        geometry.fromWkb(each.wkb)
        widened.append(geometry)
    rings = [ring for shape in widened for ring, _ in rings_of(shape)]
    edges = Edges.of(rings, [0] * len(rings))
    ruler = Ruler.of(sign_lines(SimpleNamespace(widened=widened), rules).track)
    rng = np.random.default_rng(seed)
    places = []
    for line, base in enumerate(ruler.base):
        around = ruler.end(np.array([line]))[0] - base
        count = max(3, math.ceil(around / rules.max_spacing_m))
        places.append(base + (np.arange(count) + rng.uniform(0, 0.9, count)) * around / count)
    place = np.concatenate(places)
    place = place[rng.random(len(place)) >= missing]
    return Scene(hazards, ruler, edges, boards_at(ruler, edges, place, rules), rules)


def boards_at(ruler: Ruler, edges: Edges, place: np.ndarray, rules: SignRules) -> Boards:
    xy = ruler.points(place)
    return Boards(xy, outward(xy, foot_grid(edges, rules)), place)


class Judge:
    """What the rule says of one viewer, with plain numbers; None when it is a close call."""

    def __init__(self, scene: Scene, slack_m: float = 0.03) -> None:
        self.scene, self.slack = scene, slack_m
        self.signs = list(zip(scene.boards.xy.tolist(), scene.boards.facing.tolist()))

    def outward(self, place: float) -> float:
        """Degrees anticlockwise from east."""
        point = self.point(place)
        feet = [nearest_points(each, point)[0] for each in self.scene.hazards]
        foot = min(feet, key=point.distance)
        return math.degrees(math.atan2(point.y - foot.y, point.x - foot.x))

    def steady(self, place: float, reach_m: float) -> bool:
        """Whether outward hardly turns about a place."""
        turns = [self.outward(place + step) for step in (-reach_m, 0.0, reach_m)]
        return all(abs((turn - turns[1] + 180) % 360 - 180) < 0.05 for turn in turns)

    def point(self, place: float) -> Point:
        return Point(self.scene.ruler.points(np.array([place]))[0])

    def verdict(self, place: float, direction: float) -> str | None:
        point, turn = self.point(place), math.radians(self.outward(place) + direction)
        approach = self.scene.rules.approach_m
        eye = (point.x + approach * math.cos(turn), point.y + approach * math.sin(turn))
        seen = [self.sees(eye, *sign) for sign in self.signs]
        if True in seen:
            return "warned"
        if None in seen:
            return None
        way = LineString([eye, point]) if approach > 1e-6 else point
        room = min(each.distance(way) for each in self.scene.hazards)
        over = room - (self.scene.rules.offset_m - 0.01)
        if abs(over) < 0.001:
            return None
        return "unwarned" if over > 0 else "no_approach"

    def sees(self, eye: tuple, xy: list, facing: list) -> bool | None:
        away = (eye[0] - xy[0], eye[1] - xy[1])
        far = math.hypot(*away)
        if far > self.scene.rules.legibility_m + 1:
            return False
        if far < 1e-3:
            return None
        cosine = (away[0] * facing[0] + away[1] * facing[1]) / far
        angle = math.acos(max(-1.0, min(1.0, cosine)))
        legible = self.scene.rules.legibility_m
        answers = set()
        for slack in (-self.slack, self.slack):
            off = max(angle + slack / far, 0.0)
            answers.add(off <= math.pi / 3 and far + slack <= legible * math.cos(off))
        return answers.pop() if len(answers) == 1 else None


def everything(eye: np.ndarray, board: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.ones(len(eye), bool), np.ones(len(eye), bool)


def sampled_places(world: Scene) -> np.ndarray:
    # Few at once, so that it takes several turns.
    return np.unique(np.concatenate([place for place, _ in sample_places(world.ruler, 100)]))


def behind(share: float):
    """A terrain that hides a share of all sight lines, the same ones and more as it grows."""

    def sees(eye: np.ndarray, board: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        mixed = np.sin(eye @ [12.9898, 78.233] + board @ [37.719, 11.135]) * 43758.5453
        return mixed - np.floor(mixed) >= share, np.ones(len(eye), bool)

    return sees
