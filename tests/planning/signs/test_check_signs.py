from __future__ import annotations

import dataclasses
from collections import Counter

import numpy as np
import pytest
from shapely.geometry import LineString, box

from mine_action_plugin.planning.signs.check import PlacedSigns, check_signs
from mine_action_plugin.planning.signs.model import AccessLine
from mine_action_plugin.planning.signs.plan import plan_signs
from mine_action_plugin.planning.signs.rules import SignRules

RULES = SignRules()
DEGREE_M = 111_320.0


@pytest.fixture
def hazards(qgis_app, world):
    ring = box(0, 0, 300, 300).difference(box(80, 80, 220, 220))
    return [world(ring), world(box(306, 100, 400, 200)), world(box(900, 0, 950, 50))]


def placed(plan) -> PlacedSigns:
    return PlacedSigns(
        plan.x, plan.y, plan.line_no, plan.sequence, plan.facing_deg, True, plan.kind
    )


def check(*arguments, **named) -> list:
    return check_signs(*arguments, **named).violations


def broken(violations) -> Counter:
    return Counter(each.rule for each in violations)


def test_a_plan_breaks_no_rule(hazards, world) -> None:
    road = AccessLine(world(LineString([(-100, 150), (500, 155)])), "road", 50.0)
    plan = plan_signs(hazards, RULES, access=[road])
    assert check(hazards, placed(plan), RULES, access=[road]) == []


def test_signs_without_numbers_are_ordered_along_the_line(hazards) -> None:
    plan = plan_signs(hazards, RULES)
    order = np.random.default_rng(1).permutation(plan.count)
    zeros = np.zeros(plan.count, np.int64)
    unknown = np.full(plan.count, np.nan)
    signs = PlacedSigns(plan.x[order], plan.y[order], zeros, zeros, unknown)
    assert check(hazards, signs, RULES) == []


def test_a_missing_sign_leaves_a_gap(hazards) -> None:
    signs = placed(plan_signs(hazards, RULES))
    keep = np.ones(len(signs.x), bool)
    keep[4] = False
    columns = ("x", "y", "line_no", "sequence", "facing_deg", "advance")
    fewer = dataclasses.replace(signs, **{name: getattr(signs, name)[keep] for name in columns})
    found = check(hazards, fewer, RULES)
    assert broken(found)["gap"] == 1
    gap = next(each for each in found if each.rule == "gap")
    assert (gap.sign, gap.limit_m) == (3, 25.0)
    assert gap.value_m > 25
    assert "away" in gap.message


def test_without_signs_every_line_is_reported(hazards) -> None:
    none = np.zeros(0)
    signs = PlacedSigns(none, none, none.astype(int), none.astype(int), none)
    assert broken(check(hazards, signs, RULES)) == {"few": 3}


def test_a_sign_moved_towards_the_hazard_is_inside_and_off_its_line(hazards) -> None:
    plan = plan_signs(hazards, RULES)
    signs = placed(plan)
    facing = np.radians(plan.facing_deg[3])
    for metres, rules in ((2.0, {"inside", "on_line"}), (9.0, {"inside", "on_line", "facing"})):
        x, y = plan.x.copy(), plan.y.copy()
        x[3] -= metres * np.sin(facing) / DEGREE_M / np.cos(np.radians(plan.y[3]))
        y[3] -= metres * np.cos(facing) / DEGREE_M
        found = check(hazards, dataclasses.replace(signs, x=x, y=y), RULES)
        assert rules <= {each.rule for each in found if each.sign == 3}


def test_a_standing_sign_may_be_further_out(hazards) -> None:
    plan = plan_signs(hazards, SignRules(max_spacing_m=20))
    facing = np.radians(plan.facing_deg[5])
    x, y = plan.x.copy(), plan.y.copy()
    x[5] += np.sin(facing) / DEGREE_M / np.cos(np.radians(plan.y[5]))
    y[5] += np.cos(facing) / DEGREE_M
    signs = dataclasses.replace(placed(plan), x=x, y=y)
    assert broken(check(hazards, signs, RULES)) == {"on_line": 1}
    assert check(hazards, dataclasses.replace(signs, planned=False), RULES) == []


def test_a_sign_that_faces_in_is_reported(hazards) -> None:
    plan = plan_signs(hazards, RULES)
    facing = plan.facing_deg.copy()
    facing[2] += 180
    signs = dataclasses.replace(placed(plan), facing_deg=facing)
    assert broken(check(hazards, signs, RULES)) == {"facing": 1}


def test_uniform_spacing_cuts_corners(qgis_app, world) -> None:
    hazards = [world(box(0, 0, 200, 200))]
    spots = [(-5, 6), (6, -5), (205, -5), (205, 205), (-5, 205)]
    places = [world(LineString([spot, (0, 0)])).asPolyline()[0] for spot in spots]
    x, y = np.array([p.x() for p in places]), np.array([p.y() for p in places])
    numbers = np.arange(1, 6)
    signs = PlacedSigns(x, y, np.ones(5, int), numbers, np.full(5, np.nan))
    found = check(hazards, signs, SignRules(max_spacing_m=250))
    assert {"cut", "enclosed"} <= set(broken(found))


def test_a_crossing_without_a_sign_is_reported(hazards, world) -> None:
    plan = plan_signs(hazards, RULES)
    road = AccessLine(world(LineString([(-100, 150), (150, 150)])), "road", 50.0)
    found = check(hazards, placed(plan), RULES, access=[road])
    # Only crossings that happen to have a sign within 5 m are quiet.
    assert set(broken(found)) <= {"access"}
    assert all(each.value_m > 5 for each in found)
