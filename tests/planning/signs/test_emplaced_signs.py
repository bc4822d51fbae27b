"""Plans that lead through signs that stand already: the rules stay, and little is added."""

from __future__ import annotations

import math

import numpy as np
import pytest
from shapely.geometry import LineString, Polygon, box

from mine_action_plugin.planning.signs import chunk_plan
from mine_action_plugin.planning.signs.avoid import AvoidMark
from mine_action_plugin.planning.signs.check import PlacedSigns, check_signs
from mine_action_plugin.planning.signs.emplaced import Emplaced
from mine_action_plugin.planning.signs.extra import Extra
from mine_action_plugin.planning.signs.model import MINE_SIGN, WARNED, AccessLine
from mine_action_plugin.planning.signs.plan import plan_signs
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.viewers import Boards
from tests.planning.signs.conftest import LAT, LON, flat_points

RULES = SignRules(min_island_m2=400.0)
CASES, GROUPS = 16, 4
DEGREE_M = 111_320.0
KEPT_RULES = ("few", "gap", "cut", "enclosed", "inside", "access")
SAME_PLACE_DEG = 1e-8


@pytest.fixture(autouse=True)
def base_plans_only(monkeypatch) -> None:
    """Leave the search for extra signs out: it takes long, and is tested where it is done."""

    def no_extra(covered, *_) -> Extra:
        nothing = np.zeros((0, 2))
        return Extra(Boards(nothing, nothing, np.zeros(0)), covered.unwarned, covered.reason)

    monkeypatch.setattr(chunk_plan, "extra_signs", no_extra)


def blob(rng, x: float, y: float) -> Polygon:
    count = int(rng.integers(4, 12))
    turns = np.linspace(0, 2 * math.pi, count, endpoint=False)
    radius = rng.uniform(20, 70) * np.exp(rng.normal(0, 0.3, count))
    return Polygon(np.c_[x + radius * np.cos(turns), y + radius * np.sin(turns)]).buffer(0)


def ground(rng) -> tuple[list, list]:
    """One to four hazards, one in six with an island, and for every other a way."""
    shapes = [blob(rng, *rng.uniform(0, 220, 2)) for _ in range(int(rng.integers(1, 5)))]
    if rng.random() < 1 / 6:
        shapes[0] = box(0, 0, 220, 200).difference(box(40, 40, 180, 150))
    ways = []
    if rng.random() < 0.5:
        ways.append((LineString(rng.uniform(-150, 370, (3, 2))), bool(rng.random() < 0.5)))
    return shapes, ways


def signs_of(plan):
    """Signs of the sign lines as an array: degrees east, degrees north, facing."""
    signs = plan.kind == MINE_SIGN
    return np.column_stack((plan.x, plan.y, plan.facing_deg))[signs]


def put_up(signs, rng):
    """Signs as teams put them up: a little out and aside, some of them missing or far too near."""
    stands = rng.random(len(signs)) > 0.2
    placed = signs[stands].copy()
    out = np.radians(placed[:, 2])
    metres = rng.uniform(0.0, 6.0, len(placed))
    metres[rng.random(len(placed)) < 0.1] = -rng.uniform(1.0, 4.0)
    aside = rng.uniform(-2.0, 2.0, len(placed))
    east = metres * np.sin(out) + aside * np.cos(out)
    north = metres * np.cos(out) - aside * np.sin(out)
    placed[:, 0] += east / DEGREE_M / math.cos(math.radians(LAT))
    placed[:, 1] += north / DEGREE_M
    placed[rng.random(len(placed)) < 0.2, 2] = np.nan
    return placed


def emplaced(placed) -> Emplaced:
    return Emplaced(*placed.T)


def stands_already(plan, placed):
    """Which signs of a plan are where one stands."""
    if not len(placed):
        return np.zeros(plan.count, dtype=bool)
    away = np.hypot(plan.x[:, None] - placed[:, 0], plan.y[:, None] - placed[:, 1])
    return away.min(axis=1) < SAME_PLACE_DEG


def broken_rules(hazards, plan, placed, access):
    columns = (plan.x, plan.y, plan.line_no, plan.sequence, plan.facing_deg)
    signs = PlacedSigns(*columns, ~stands_already(plan, placed), plan.kind)
    check = check_signs(hazards, signs, RULES, access=access)
    return [(each.rule, each.value_m) for each in check.violations if each.rule in KEPT_RULES]


@pytest.mark.parametrize("group", range(GROUPS))
def test_a_plan_through_emplaced_signs_keeps_every_rule(qgis_app, world, group: int) -> None:
    used = saved = 0
    for seed in range(group, CASES, GROUPS):
        rng = np.random.default_rng(seed)
        shapes, ways = ground(rng)
        hazards = [world(shape) for shape in shapes]
        access = [AccessLine(world(way), "road" if road else "path") for way, road in ways]
        fresh = plan_signs(hazards, RULES, access=access)
        placed = put_up(signs_of(fresh), rng)
        plan = plan_signs(hazards, RULES, access=access, emplaced=emplaced(placed))
        assert broken_rules(hazards, plan, placed, access) == [], seed
        new = ~stands_already(plan, placed) & (plan.kind == MINE_SIGN) & (plan.reason != WARNED)
        assert new.sum() <= fresh.signs, seed
        used += int(stands_already(plan, placed).sum())
        saved += fresh.signs - int(new.sum())
    assert saved > 0.4 * used > 0


def test_signs_that_stand_as_planned_leave_nothing_to_add(qgis_app, world) -> None:
    hazards = [world(box(0, 0, 140, 90))]
    access = [AccessLine(world(LineString([(70, -80), (70, 170)])), "road")]
    fresh = plan_signs(hazards, RULES, access=access)
    placed = signs_of(fresh)
    plan = plan_signs(hazards, RULES, access=access, emplaced=emplaced(placed))
    assert stands_already(plan, placed)[plan.kind == MINE_SIGN].all()
    assert plan.lower_bound <= fresh.lower_bound


def test_a_sign_that_stands_a_little_out_is_a_neighbour_where_it_stands(qgis_app, world) -> None:
    hazards = [world(box(0, 0, 140, 90))]
    fresh = plan_signs(hazards, RULES)
    placed = signs_of(fresh)
    placed[:, 1] -= np.where(flat_points(*placed[:, :2].T)[:, 1] < 0, 2.0 / DEGREE_M, 0.0)
    plan = plan_signs(hazards, RULES, emplaced=emplaced(placed))
    assert stands_already(plan, placed).sum() >= len(placed) - 1
    # A gap at the corners may have grown past the spacing: at most one more sign each.
    assert (~stands_already(plan, placed) & (plan.reason != WARNED)).sum() <= 2


@pytest.mark.parametrize("metres", [-1.0, -20.0, 30.0])
def test_a_sign_too_near_or_far_out_is_no_neighbour(qgis_app, world, metres: float) -> None:
    hazards = [world(box(0, 0, 140, 90))]
    spot = world(LineString([(70, -5 - metres), (71, -5 - metres)])).vertexAt(0)
    placed = np.array([[spot.x(), spot.y(), np.nan]])
    plan = plan_signs(hazards, RULES, emplaced=emplaced(placed))
    assert not stands_already(plan, placed).any()
    assert plan.signs == plan_signs(hazards, RULES).signs


def test_a_sign_in_another_chunks_country_changes_nothing(qgis_app, world) -> None:
    hazards = [world(box(0, 0, 140, 90))]
    far = Emplaced(np.array([LON + 3.0]), np.array([LAT]), np.array([np.nan]))
    plan, fresh = plan_signs(hazards, RULES, emplaced=far), plan_signs(hazards, RULES)
    assert np.array_equal(plan.x, fresh.x)


def test_a_base_sign_stands_in_no_place_to_avoid(qgis_app, world) -> None:
    hazards = [world(box(0, 0, 140, 90))]
    fresh = plan_signs(hazards, RULES)
    base = np.flatnonzero(fresh.reason != WARNED)
    declined = flat_points(fresh.x, fresh.y)[base[::5]]
    marks = [AvoidMark(world(LineString([p, p + 0.01])), 3.0) for p in declined]
    plan = plan_signs(hazards, RULES, avoid=marks)
    signs = flat_points(plan.x, plan.y)[plan.reason != WARNED]
    away = np.hypot(*(signs[:, None] - declined[None]).transpose(2, 0, 1))
    assert away.min() > 2.9
    assert broken_rules(hazards, plan, np.zeros((0, 3)), []) == []
    assert plan.signs <= fresh.signs + len(marks)
