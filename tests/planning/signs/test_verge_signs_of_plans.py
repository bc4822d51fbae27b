"""Verified corridors in a whole plan, and before the check."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from shapely.geometry import LineString, Point, box

from mine_action_plugin.planning.exposure import People, Way
from mine_action_plugin.planning.signs.barriers import Barrier
from mine_action_plugin.planning.signs.check import PlacedSigns, check_signs
from mine_action_plugin.planning.signs.corridors import Corridor
from mine_action_plugin.planning.signs.model import ACCESS, MINE_SIGN, AccessLine
from mine_action_plugin.planning.signs.modes import Circumstances
from mine_action_plugin.planning.signs.mounts import mounts_on
from mine_action_plugin.planning.signs.plan import plan_signs
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.thinning import Mode

from .conftest import flat_points

RULES = SignRules()
HAZARD = box(0, 0, 400, 200)
MIDDLE = LineString([(200, -80), (200, 280)])
WIDTH = 6.0


@pytest.fixture
def scene(qgis_app, world):
    """A hazard, the track through it, and the verified ground along the track."""
    way = world(MIDDLE)
    return [world(HAZARD)], [AccessLine(way, "track")], [Corridor(way, WIDTH)]


def placed(plan) -> PlacedSigns:
    return PlacedSigns(
        plan.x, plan.y, plan.line_no, plan.sequence, plan.facing_deg, True, plan.kind
    )


def broken(hazards, access, corridors, signs) -> set[str]:
    found = check_signs(hazards, signs, RULES, access=access, corridors=corridors)
    assert found.far == []
    return {each.rule for each in found.violations}


def test_a_plan_holds_the_signs_of_both_verges_on_no_line(scene) -> None:
    hazards, access, corridors = scene
    plan = plan_signs(hazards, RULES, access=access, corridors=corridors)
    plain = plan_signs(hazards, RULES, access=access)
    verge = np.flatnonzero(plan.on_verge)
    assert plan.count == plain.count + len(verge)
    assert (plan.signs, plan.access) == (plain.signs, plain.access)
    places = flat_points(plan.x[verge], plan.y[verge])
    for side, facing in ((-1, 90.0), (1, 270.0)):
        along = np.sort(places[np.sign(places[:, 0] - 200) == side][:, 1])
        assert along[0] == pytest.approx(-RULES.offset_m, abs=0.1)
        assert along[-1] == pytest.approx(200 + RULES.offset_m, abs=0.1)
        assert np.diff(along).max() <= RULES.max_spacing_m + 0.01
        here = verge[np.sign(places[:, 0] - 200) == side]
        assert np.abs(plan.facing_deg[here] - facing).max() < 1.0
    assert (plan.kind[verge] == MINE_SIGN).all() and (plan.reason[verge] == ACCESS).all()
    assert (plan.sequence[verge] == 0).all() and np.isnan(plan.gap_to_next_m[verge]).all()
    assert {tuple(plan.hazards_of(each)) for each in verge.tolist()} == {(0,)}
    assert plan.clearance_m[verge].min() == 0.0


@pytest.mark.parametrize("name", ["exposure", "access_only"])
def test_no_mode_thins_the_signs_of_a_corridor(scene, name) -> None:
    hazards, access, corridors = scene
    whole = plan_signs(hazards, RULES, access=access, corridors=corridors)
    around = Circumstances(People([Way(access[0].geometry, "track", "daily")]))
    mode = Mode(name, 3 if name == "exposure" else 0, around)
    thin = plan_signs(hazards, RULES, access=access, mode=mode, corridors=corridors)
    assert 0 < thin.signs < whole.signs
    assert thin.on_verge.sum() == whole.on_verge.sum() > 10


def test_the_check_finds_nothing_wrong_with_signs_on_verified_ground(scene) -> None:
    hazards, access, corridors = scene
    plan = plan_signs(hazards, RULES, access=access, corridors=corridors)
    assert broken(hazards, access, corridors, placed(plan)) == set()
    standing = dataclasses.replace(placed(plan), planned=False)
    assert broken(hazards, access, corridors, standing) == set()
    assert {"inside", "on_line"} <= broken(hazards, access, [], placed(plan))


def test_without_numbers_the_signs_of_a_verge_come_into_no_order(scene) -> None:
    hazards, access, corridors = scene
    plan = plan_signs(hazards, RULES, access=access, corridors=corridors)
    zeros = np.zeros(plan.count, dtype=np.int64)
    bare = dataclasses.replace(
        placed(plan), line_no=zeros, sequence=zeros, facing_deg=np.full(plan.count, np.nan)
    )
    assert broken(hazards, access, corridors, bare) == set()


def test_a_sign_beside_the_verified_ground_is_too_near_to_the_hazard(scene) -> None:
    hazards, access, corridors = scene
    plan = plan_signs(hazards, RULES, access=access, corridors=corridors)
    narrow = [Corridor(corridors[0].geometry, WIDTH / 2.0)]
    assert "inside" in broken(hazards, access, narrow, placed(plan))


@pytest.mark.parametrize("middle", [MIDDLE, LineString([(-80, 6), (480, 6)])])
def test_a_sign_on_a_verge_that_faces_the_hazard_is_turned(qgis_app, world, middle) -> None:
    hazards, way = [world(HAZARD)], world(middle)
    corridors = [Corridor(way, WIDTH)]
    plan = plan_signs(hazards, RULES, corridors=corridors)
    assert broken(hazards, [], corridors, placed(plan)) == set()
    inside = plan.on_verge & (plan.clearance_m == 0.0)
    away = np.where(inside, (plan.facing_deg + 180.0) % 360.0, plan.facing_deg)
    turned = dataclasses.replace(placed(plan), facing_deg=away)
    found = check_signs(hazards, turned, RULES, corridors=corridors).violations
    assert {each.rule for each in found} == {"facing"}
    assert {each.sign for each in found} == set(np.flatnonzero(inside).tolist())


def fence(world, x: float, kind="fence", status="intact") -> Barrier:
    return Barrier(world(LineString([(x, -50), (x, 250)])), kind, status)


@pytest.mark.parametrize(
    ("barriers", "expected"),
    [
        ([(0.9, "fence", "intact")], "fence"),
        ([(1.1, "fence", "intact")], None),
        ([(0.5, "fence", "damaged")], None),
        ([(0.5, "ditch", "intact")], None),
        ([(0.9, "fence", "intact"), (-0.4, "wall", "intact")], "wall"),
    ],
)
def test_a_board_goes_on_the_nearest_standing_fence_or_wall(
    qgis_app, world, barriers, expected
) -> None:
    spot = world(Point(0, 100)).asPoint()
    far = world(Point(30, 100)).asPoint()
    x, y = np.array([far.x(), spot.x()]), np.array([far.y(), spot.y()])
    found = mounts_on(x, y, [fence(world, *each) for each in barriers])
    assert found == ({} if expected is None else {1: expected})
