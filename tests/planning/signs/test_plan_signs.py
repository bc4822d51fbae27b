from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsGeometry
from shapely.affinity import translate
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.planning.signs.model import AccessLine
from mine_action_plugin.planning.signs.plan import plan_signs
from mine_action_plugin.planning.signs.rules import SignRules

RULES = SignRules()


def blob(rng: np.random.Generator, x: float, y: float, area: float) -> Polygon:
    count = int(rng.integers(5, 40))
    turn = np.linspace(0, 2 * math.pi, count, endpoint=False)
    radius = math.sqrt(area / math.pi) * np.exp(rng.normal(0, 0.3, count))
    return Polygon(np.c_[x + radius * np.cos(turn), y + radius * np.sin(turn)])


def strip(rng: np.random.Generator, x: float, y: float) -> Polygon:
    heading = rng.uniform(0, 6.28) + np.cumsum(rng.normal(0, 0.3, 8))
    steps = rng.uniform(20, 150)
    spine = np.c_[x + np.cumsum(steps * np.cos(heading)), y + np.cumsum(steps * np.sin(heading))]
    return LineString(spine).buffer(rng.uniform(4, 30), 3)


SHAPES = {
    "square": [box(0, 0, 200, 200)],
    "tiny triangle": [Polygon([(0, 0), (0.3, 0), (0, 0.3)])],
    "long thin sliver": [Polygon([(0, 0), (400, 0.02), (400, 0.05)])],
    "deep narrow bay": [Polygon([(0, 0), (300, 0), (300, 200), (165, 200), (150, 40), (130, 200),
                                 (0, 200)])],
    "spike": [Polygon([(0, 0), (100, 0), (52, 10), (50, 150), (48, 10)])],
    "hole for people": [box(0, 0, 300, 300).difference(box(80, 80, 220, 220))],
    "hole with a finger": [
        box(0, 0, 300, 300).difference(box(50, 50, 250, 250)).union(box(140, 10, 150, 200))
    ],
    "neighbours closer than twice the offset": [box(0, 0, 100, 100), box(107, 20, 200, 80)],
    "neighbours touching at a corner": [box(0, 0, 100, 100), box(100, 100, 200, 200)],
    "a neighbour in the bay": [
        Polygon([(0, 0), (300, 0), (300, 200), (200, 200), (200, 50), (100, 50), (100, 200),
                 (0, 200)]),
        box(148, 192, 152, 300),
    ],
    "a neighbour just outside": [box(0, 0, 100, 100), box(110.5, 40, 112, 60)],
    "one inside the other": [box(0, 0, 300, 300), box(100, 100, 120, 120)],
    "one on the island of another": [
        box(0, 0, 400, 400).difference(box(50, 50, 350, 350)), box(190, 190, 210, 210)
    ],
    "many parts": [MultiPolygon([box(0, 0, 50, 50), box(300, 0, 340, 90), box(55, 0, 60, 50)])],
    "twice the same": [box(0, 0, 100, 100), box(0, 0, 100, 100)],
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_the_plan_keeps_every_rule(qgis_app, judge, world, name: str) -> None:
    hazards = [world(shape) for shape in SHAPES[name]]
    plan = plan_signs(hazards, RULES)
    assert judge(hazards, plan, RULES) == {}
    assert plan.lower_bound <= plan.signs


@pytest.mark.parametrize("seed", range(4))
def test_crowded_hazards_keep_every_rule(qgis_app, judge, world, seed: int) -> None:
    rng = np.random.default_rng(seed)
    flat = [blob(rng, *rng.uniform(0, 700, 2), rng.uniform(100, 20000)) for _ in range(12)]
    flat += [strip(rng, *rng.uniform(0, 700, 2)) for _ in range(4)]
    hazards = [world(shape if shape.is_valid else shape.buffer(0)) for shape in flat]
    plan = plan_signs(hazards, RULES)
    assert judge(hazards, plan, RULES) == {}


@settings(max_examples=8)
@given(st.integers(0, 10**6), st.floats(3, 80), st.floats(1, 30), st.sampled_from((0.0, 3.0, 25.0)))
def test_any_spacing_offset_and_accuracy_keep_every_rule(
    qgis_app, judge, world, seed: int, spacing: float, offset: float, accuracy: float
) -> None:
    rng = np.random.default_rng(seed)
    rules = SignRules(max_spacing_m=spacing, offset_m=offset)
    flat = [blob(rng, *rng.uniform(0, 250, 2), rng.uniform(50, 6000)) for _ in range(4)]
    flat.append(strip(rng, 0, 0))
    hazards = [world(shape if shape.is_valid else shape.buffer(0)) for shape in flat]
    plan = plan_signs(hazards, rules, accuracy)
    assert judge(hazards, plan, rules, accuracy) == {}
    assert plan.lower_bound <= plan.signs


@pytest.mark.parametrize("kind", ["road", "path"])
def test_each_access_crossing_has_its_signs(qgis_app, judge, world, kind: str) -> None:
    hazards = [world(box(0, 0, 200, 200)), world(Point(400, 100).buffer(30))]
    flat = [LineString([(-300, 90), (700, 110)]), LineString([(100, -50), (103, 300)])]
    ways = [world(each) for each in flat]
    plan = plan_signs(hazards, RULES, access=[AccessLine(way, kind) for way in ways])
    assert judge(hazards, plan, RULES, access=ways) == {}
    crossings = 6
    assert plan.access == crossings * (2 if kind == "road" else 1)
    assert plan.advance == (crossings if kind == "road" else 0)


def test_a_sign_at_a_road_faces_along_it_and_drivers_are_warned_ahead(
    qgis_app, judge, world
) -> None:
    hazards = [world(box(0, 0, 200, 200))]
    road = AccessLine(world(LineString([(-300, 100), (100, 100)])), "road", 50.0)
    plan = plan_signs(hazards, RULES, access=[road])
    at_road = (plan.reason == 2) & (plan.kind == 0)
    assert plan.facing_deg[at_road] == pytest.approx([270.0, 270.0], abs=0.5)
    assert plan.clearance_m[plan.kind == 1] == pytest.approx([45.0], abs=0.1)
    assert plan.line_no[plan.kind == 1].tolist() == [0]


def test_crossings_close_together_share_a_sign(qgis_app, judge, world) -> None:
    hazards = [world(box(0, 0, 200, 200))]
    ways = [world(LineString([(-50, y), (100, y)])) for y in (100, 102.5)]
    plan = plan_signs(hazards, RULES, access=[AccessLine(way, "path") for way in ways])
    assert plan.access == 1
    assert judge(hazards, plan, RULES, access=ways) == {}


def test_small_islands_are_listed_and_large_ones_signed(qgis_app, world) -> None:
    small, large = Point(60, 100).buffer(25), Point(200, 100).buffer(45)
    hazards = [world(box(0, 0, 300, 200).difference(small).difference(large))]
    plan = plan_signs(hazards, RULES)
    assert [stretch.reason for stretch in plan.unwarned] == ["small_island"]
    assert plan.unwarned_m == pytest.approx(2 * math.pi * 20, rel=0.02)
    assert plan.line_no.max() == 2


def test_a_hazard_without_a_shape_is_listed_not_dropped(qgis_app, world) -> None:
    plan = plan_signs([QgsGeometry(), world(box(0, 0, 100, 100))], RULES)
    assert plan.not_drawn == [0]
    assert set(plan.hazard_index.tolist()) == {1}


def test_nothing_to_sign_gives_an_empty_plan(qgis_app) -> None:
    plan = plan_signs([], RULES)
    assert (plan.count, plan.lower_bound, plan.perimeter_m) == (0, 0, 0.0)


BAD = {
    "bow tie": "POLYGON((46.93 39.98, 46.932 39.982, 46.932 39.98, 46.93 39.982, 46.93 39.98))",
    "with heights": "POLYGON Z((46.93 39.98 5, 46.932 39.98 6, 46.932 39.982 7, 46.93 39.98 5))",
    "no area": "POLYGON((46.93 39.98, 46.932 39.98, 46.934 39.98, 46.93 39.98))",
    "one place": "POLYGON((46.93 39.98, 46.93 39.98, 46.93 39.98, 46.93 39.98))",
    "curve": "CURVEPOLYGON(CIRCULARSTRING(46.93 39.98, 46.931 39.981, 46.932 39.98, "
    "46.931 39.979, 46.93 39.98))",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_shape_is_signed_all_the_same(qgis_app, name: str) -> None:
    geometry = QgsGeometry.fromWkt(BAD[name])
    plan = plan_signs([geometry], RULES)
    assert plan.signs >= 3
    assert set(plan.hazard_index.tolist()) == {0}
    assert plan.clearance_m.min() > RULES.offset_m - 0.01


@pytest.mark.parametrize(
    ("wkt", "part"),
    [
        ("POLYGON((400000 4300000, 400100 4300000, 400100 4300100, 400000 4300000))", "outside"),
        ("POLYGON((10 10, 40 10, 40 40, 10 10))", "larger"),
    ],
)
def test_an_impossible_shape_is_refused_in_a_sentence(qgis_app, wkt: str, part: str) -> None:
    with pytest.raises(MineActionError, match=part):
        plan_signs([QgsGeometry.fromWkt(wkt)], RULES)


@pytest.mark.parametrize("spacing", [0, -5, math.nan, math.inf])
def test_a_spacing_that_makes_no_plan_is_refused(spacing: float) -> None:
    with pytest.raises(MineActionError, match="max_spacing_m"):
        SignRules(max_spacing_m=spacing)


def test_an_accuracy_that_is_no_number_is_refused(qgis_app, world) -> None:
    with pytest.raises(MineActionError, match="accuracy"):
        plan_signs([world(box(0, 0, 9, 9))] * 2, RULES, [1.0, math.nan])


def test_a_bigger_spacing_never_needs_more_signs_on_a_square(qgis_app, world) -> None:
    hazard = [world(box(0, 0, 500, 500))]
    counts = [plan_signs(hazard, SignRules(max_spacing_m=s)).signs for s in (10, 20, 25, 40, 60)]
    assert counts == sorted(counts, reverse=True)


def test_the_same_input_gives_the_same_plan(qgis_app, world) -> None:
    rng = np.random.default_rng(3)
    hazards = [world(translate(blob(rng, 0, 0, 5000), 80 * k, 0).buffer(0)) for k in range(5)]
    one, two = plan_signs(hazards, RULES), plan_signs(hazards, RULES)
    assert np.array_equal(one.x, two.x)
    assert np.array_equal(one.facing_deg, two.facing_deg)
