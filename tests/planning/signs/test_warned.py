from __future__ import annotations

import math
from types import SimpleNamespace
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsGeometry
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import nearest_points

from mine_action_plugin.planning.signs.coverage import (
    HIDDEN,
    NO_BOARD,
    UNKNOWN,
    Coverage,
    coverage,
    unwarned_stretches,
)
from mine_action_plugin.planning.signs.edges import Edges
from mine_action_plugin.planning.signs.extra import extra_signs
from mine_action_plugin.planning.signs.lines import sign_lines
from mine_action_plugin.planning.signs.places import Places
from mine_action_plugin.planning.signs.rings import rings_of
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import DIRECTIONS_DEG, Boards, Runs
from mine_action_plugin.planning.signs.watch import all_points, outward

SHAPES = {
    "square": [box(0, 0, 200, 200)],
    "tiny triangle": [Polygon([(0, 0), (3, 0), (0, 3)])],
    "bay": [box(0, 0, 300, 200).difference(box(120, 50, 180, 200))],
    "narrow bay": [box(0, 0, 300, 200).difference(box(140, 50, 155, 200))],
    "island": [box(0, 0, 300, 300).difference(box(80, 80, 220, 220))],
    "neighbour twenty metres outside": [box(0, 0, 100, 100), box(122, 20, 200, 80)],
    "neighbours closer than twice the offset": [box(0, 0, 100, 100), box(107, 20, 200, 80)],
    "shallow dents": [
        Polygon(
            [(0, 0), (80, 0.04), (160, 0), (200, 0), (201, 0.045), (202, 0), (202, 90), (0, 90)]
        )
    ],
    "widened": [box(0, 0, 60, 60).buffer(17, 48), box(90, 90, 120, 140).buffer(30, 48)],
}
RULES = st.builds(
    SignRules,
    max_spacing_m=st.floats(5, 80),
    legibility_m=st.floats(10, 100),
    approach_m=st.floats(0, 60),
    offset_m=st.sampled_from([1.0, 5.0, 12.0]),
    min_island_m2=st.just(400.0),
)


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
    return Boards(xy, outward(xy, edges, rules), place)


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
        eye = Point(point.x + approach * math.cos(turn), point.y + approach * math.sin(turn))
        seen = [self.sees((eye.x, eye.y), *sign) for sign in self.signs]
        if True in seen:
            return "warned"
        if None in seen:
            return None
        way = LineString([eye, point]) if approach else point
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


def on(runs: Runs, place: float, direction: int) -> bool:
    mine = runs.direction == direction
    return bool((mine & (runs.start <= place) & (place <= runs.stop)).any())


def said(result: Coverage, place: float, direction: int) -> str:
    if on(result.unwarned, place, direction):
        return "unwarned"
    return "no_approach" if on(result.left_out, place, direction) else "warned"


def compare(world: Scene, result: Coverage, places: np.ndarray, judge: Judge) -> int:
    decided = 0
    for place in places.tolist():
        for number, direction in enumerate(DIRECTIONS_DEG.tolist()):
            expected = judge.verdict(place, direction)
            if expected is not None:
                decided += 1
                assert said(result, place, number) == expected, (place, direction)
    return decided


def straight_places(world: Scene, judge: Judge, count: int) -> np.ndarray:
    """Places where the line is straight enough to compare any point of it."""
    rng = np.random.default_rng(count)
    ends = world.ruler.end(np.arange(len(world.ruler.base)))
    lines = rng.integers(0, len(ends), 3 * count)
    places = rng.uniform(world.ruler.base[lines] + 1, ends[lines] - 1)
    return np.array([p for p in places.tolist() if judge.steady(p, 0.6)][:count])


def everything(eye: np.ndarray, board: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.ones(len(eye), bool), np.ones(len(eye), bool)


@pytest.mark.parametrize("spacing", [12.0, 25.0, 45.0])
@pytest.mark.parametrize("name", SHAPES)
def test_coverage_is_what_the_rule_says_on_straight_line(qgis_app, name, spacing) -> None:
    world = scene(SHAPES[name], SignRules(max_spacing_m=spacing))
    judge = Judge(world)
    places = straight_places(world, judge, 60)
    decided = compare(world, world.cover(), places, judge)
    assert decided > 0.9 * 9 * len(places)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), RULES, st.floats(0, 0.5))
def test_coverage_is_what_the_rule_says_in_a_crowd(qgis_app, seed, rules, missing) -> None:
    world = scene(crowd(seed), rules, seed, missing)
    judge = Judge(world)
    compare(world, world.cover(), straight_places(world, judge, 25), judge)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), RULES, st.floats(0, 0.5))
def test_sampled_viewers_are_what_the_rule_says(qgis_app, seed, rules, missing) -> None:
    world = scene(crowd(seed), rules, seed, missing)
    judge = Judge(world)
    places = sampled_places(world)
    places = np.random.default_rng(seed).choice(places, min(40, len(places)), replace=False)
    places = np.array([place for place in places if judge.steady(place, 0.01)])
    compare(world, world.cover(everything), places, judge)


def sampled_places(world: Scene) -> np.ndarray:
    return np.unique(all_points(world.ruler, world.edges, world.rules).place)


@pytest.mark.parametrize("seed", range(6))
def test_clear_sight_changes_nothing(qgis_app, seed) -> None:
    world = scene(crowd(seed), SignRules(), seed, 0.2)
    flat, clear = world.cover(), world.cover(everything)
    assert clear.unwarned_m == pytest.approx(flat.unwarned_m, rel=0.03, abs=5)
    assert clear.approach_m == pytest.approx(flat.approach_m, rel=0.01, abs=5)
    assert clear.no_approach == pytest.approx(flat.no_approach, rel=0.03, abs=20)


def behind(share: float):
    """A terrain that hides a share of all sight lines, the same ones and more as it grows."""

    def sees(eye: np.ndarray, board: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        mixed = np.sin(eye @ [12.9898, 78.233] + board @ [37.719, 11.135]) * 43758.5453
        return mixed - np.floor(mixed) >= share, np.ones(len(eye), bool)

    return sees


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.floats(0, 1), st.floats(0, 1))
def test_more_terrain_never_warns_more(qgis_app, seed, one, other) -> None:
    world = scene(crowd(seed), SignRules(), seed)
    less, more = world.cover(behind(min(one, other))), world.cover(behind(max(one, other)))
    assert more.warned_m <= less.warned_m + 1e-6
    assert more.warned_share <= less.warned_share + 1e-9
    assert more.unwarned.count >= less.unwarned.count


def test_why_nobody_is_warned(qgis_app) -> None:
    world = scene([box(0, 0, 50, 50)], SignRules())
    hidden = world.cover(behind(1.0))
    assert hidden.warned_share == pytest.approx(0.0, abs=1e-9)
    assert set(hidden.reason) == {NO_BOARD, HIDDEN}

    def unknown(eye: np.ndarray, board: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return np.ones(len(eye), bool), np.zeros(len(eye), bool)

    assert set(world.cover(unknown).reason) == {NO_BOARD, UNKNOWN}
    bare = scene([box(0, 0, 50, 50)], SignRules(), missing=1.0).cover()
    assert set(bare.reason) == {NO_BOARD}
    assert bare.unwarned_m == pytest.approx(bare.perimeter_m)


def test_on_the_line_itself_no_board_can_be_read(qgis_app) -> None:
    world = scene([box(0, 0, 50, 50)], SignRules(approach_m=0))
    assert world.cover().warned_share == pytest.approx(0.0, abs=1e-9)


def extra_for(world: Scene, sees=None):
    return extra_signs(world.cover(sees), world.ruler, world.edges, world.rules, sees)


def unwarned_m(runs: Runs) -> float:
    return float((runs.stop - runs.start).sum())


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.floats(0, 1), st.floats(5, 60), st.floats(30, 100))
def test_extra_signs_warn_all_but_those_they_name(
    qgis_app, seed, missing, approach, legibility
) -> None:
    rules = SignRules(approach_m=approach, legibility_m=legibility, min_island_m2=400)
    world = scene(crowd(seed), rules, seed, missing)
    extra = extra_for(world)
    after = world._replace(boards=world.boards.plus(extra.boards)).cover()
    assert unwarned_m(after.unwarned) <= unwarned_m(extra.unwarned) + 1e-3


@pytest.mark.parametrize("seed", range(3))
def test_each_extra_sign_is_needed(qgis_app, seed) -> None:
    world = scene(crowd(seed), SignRules(), seed, 0.4)
    extra = extra_for(world)
    everyone = world.boards.plus(extra.boards)
    whole = unwarned_m(world._replace(boards=everyone).cover().unwarned)
    count = len(world.boards.place)
    for number in range(count, count + len(extra.boards.place)):
        fewer = everyone.some(np.arange(len(everyone.place)) != number)
        assert unwarned_m(world._replace(boards=fewer).cover().unwarned) > whole


def test_extra_signs_see_over_terrain(qgis_app) -> None:
    world = scene(crowd(3), SignRules(), 3, 0.3)
    sees = behind(0.3)
    extra = extra_for(world, sees)
    after = world._replace(boards=world.boards.plus(extra.boards)).cover(sees)
    assert after.unwarned.count <= extra.unwarned.count
    assert after.warned_share > 0.95


@pytest.mark.parametrize("seed", range(3))
def test_who_stays_unwarned_over_terrain_is_warned_from_nowhere(qgis_app, seed) -> None:
    world = scene(crowd(seed), SignRules(), seed, 0.5)
    sees = behind(0.98)
    extra = extra_for(world, sees)
    boards = Places(world.ruler, world.edges, world.rules).boards
    assert extra.unwarned.count
    for eye in extra.unwarned.eye[::5]:
        before = eye - boards.xy
        away = np.hypot(*before.T)
        visible, _ = sees(np.tile(eye, (len(away), 1)), boards.xy)
        off = np.degrees(np.arccos(np.clip((before * boards.facing).sum(axis=1) / away, -1, 1)))
        for turn in (0.0, 8.0):
            angle = np.maximum(off - turn, 0.0)
            near = away < world.rules.legibility_m * np.cos(np.radians(angle)) - 0.05
            assert not (visible & near & (angle < 59.9) & (off >= turn)).any()


def test_extra_signs_face_within_what_the_rule_allows(qgis_app) -> None:
    world = scene(crowd(1), SignRules(), 1, 0.5)
    boards = extra_for(world, behind(0.98)).boards
    out = outward(boards.xy, world.edges, world.rules)
    off = np.degrees(np.arccos(np.clip((boards.facing * out).sum(axis=1), -1.0, 1.0)))
    assert off.max() < 10.0
    assert (off > 7.0).any()


def can_cover(viewers: list, masks: dict, left: int, signs: int) -> bool:
    """Whether so many of the candidates warn all viewers that are left."""
    if not left:
        return True
    if not signs or max(bin(mask & left).count("1") for mask in masks.values()) * signs < bin(
        left
    ).count("1"):
        return False
    tight = min((v for v in range(len(viewers)) if left >> v & 1), key=lambda v: len(viewers[v]))
    return any(can_cover(viewers, masks, left & ~masks[c], signs - 1) for c in viewers[tight])


TINY = {
    "one side": (box(0, 0, 60, 6), lambda xy: xy[:, 1] > 0),
    "a corner": (box(0, 0, 40, 40), lambda xy: (xy[:, 0] > 10) | (xy[:, 1] > 10)),
    "a bay": (
        box(0, 0, 90, 40).difference(box(30, 10, 60, 40)),
        lambda xy: (xy[:, 0] < 0) | (xy[:, 1] < 0) | (xy[:, 0] > 90),
    ),
    "all round": (box(0, 0, 12, 12), lambda xy: xy[:, 0] > 1e9),
}


@pytest.mark.parametrize("name", TINY)
def test_no_fewer_extra_signs_would_do(qgis_app, name) -> None:
    shape, keep = TINY[name]
    world = scene([shape], SignRules(max_spacing_m=10.0))
    world = world._replace(boards=world.boards.some(keep(world.boards.xy)))
    extra = extra_for(world, everything)
    lost = {(p, d) for p, d in zip(extra.unwarned.place, extra.unwarned.direction)}
    open_ = world.cover(everything).unwarned
    eyes = [eye for eye, p, d in zip(open_.eye, open_.place, open_.direction) if (p, d) not in lost]
    signs = boards_at(world.ruler, world.edges, sampled_places(world), world.rules)
    judge = Judge(world, 0.012)
    masks = {}
    for number, (xy, facing) in enumerate(zip(signs.xy.tolist(), signs.facing.tolist())):
        seen = (judge.sees(tuple(eye), xy, facing) is True for eye in eyes)
        masks[number] = sum(1 << v for v, each in enumerate(seen) if each)
    masks = {
        c: m
        for c, m in masks.items()
        if m and not any(m | n == n and (m != n or c > d) for d, n in masks.items() if d != c)
    }
    viewers = [[c for c, m in masks.items() if m >> v & 1] for v in range(len(eyes))]
    count = len(extra.boards.place)
    assert count > 0
    assert not can_cover(viewers, masks, (1 << len(eyes)) - 1, count - 1)


@pytest.mark.parametrize("seed", range(4))
def test_stretches_are_the_unwarned_line(qgis_app, seed) -> None:
    world = scene(crowd(seed), SignRules(), seed, 0.3)
    result = world.cover(behind(0.2))
    found = unwarned_stretches(result.unwarned, result.reason, world.ruler)
    assert (found.end - found.begin).sum() == pytest.approx(result.unwarned_m, abs=1e-3)
    place = world.ruler.base[found.line] + found.begin
    assert (place[1:] >= (world.ruler.base[found.line] + found.end)[:-1] - 1e-6).all()
    assert set(found.reason) <= {NO_BOARD, HIDDEN}
    world_fully = world.cover(everything).unwarned.some(slice(0, 0))
    nothing = unwarned_stretches(world_fully, result.reason[:0], world.ruler)
    assert len(nothing.line) == 0
