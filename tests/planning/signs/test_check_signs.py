from __future__ import annotations

import dataclasses
from collections import Counter

import numpy as np
import pytest
from qgis.core import QgsFeedback
from shapely.geometry import LineString, box

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.planning.signs.check import PlacedSigns, check_signs
from mine_action_plugin.planning.signs.model import WARNED, AccessLine
from mine_action_plugin.planning.signs.plan import plan_signs
from mine_action_plugin.planning.signs.rings import transform_points
from mine_action_plugin.planning.signs.rules import SignRules

RULES = SignRules()
DEGREE_M = 111_320.0


@pytest.fixture
def hazards(qgis_app, world):
    ring = box(0, 0, 300, 300).difference(box(80, 80, 220, 220))
    return [world(ring), world(box(306, 100, 400, 200)), world(box(900, 0, 950, 50))]


def base_plan(*arguments, **named):
    """A plan without the extra signs for `warned`."""
    plan = plan_signs(*arguments, **named)
    base = plan.reason != WARNED
    names = ("x", "y", "kind", "reason", "line_no", "sequence", "facing_deg", "gap_to_next_m")
    return dataclasses.replace(plan, **{name: getattr(plan, name)[base] for name in names})


def placed(plan) -> PlacedSigns:
    return PlacedSigns(
        plan.x, plan.y, plan.line_no, plan.sequence, plan.facing_deg, True, plan.kind
    )


def test_a_plan_with_its_extra_signs_warns_everybody(hazards) -> None:
    plan = plan_signs(hazards, RULES)
    assert plan.warned_extra > 0
    result = check_signs(hazards, placed(plan), RULES)
    assert result.violations == []
    assert result.warned_share == pytest.approx(plan.warned_share, abs=2e-3)
    assert result.warned_share > 0.995


def check(*arguments, **named) -> list:
    return check_signs(*arguments, **named).violations


def broken(violations) -> Counter:
    return Counter(each.rule for each in violations)


def test_a_plan_breaks_no_rule(hazards, world) -> None:
    road = AccessLine(world(LineString([(-100, 150), (500, 155)])), "road", 50.0)
    plan = base_plan(hazards, RULES, access=[road])
    assert check(hazards, placed(plan), RULES, access=[road]) == []


def test_signs_without_numbers_are_ordered_along_the_line(hazards) -> None:
    plan = base_plan(hazards, RULES)
    order = np.random.default_rng(1).permutation(plan.count)
    zeros = np.zeros(plan.count, np.int64)
    unknown = np.full(plan.count, np.nan)
    signs = PlacedSigns(plan.x[order], plan.y[order], zeros, zeros, unknown)
    assert check(hazards, signs, RULES) == []


def test_a_missing_sign_leaves_a_gap(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
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
    plan = base_plan(hazards, RULES)
    signs = placed(plan)
    facing = np.radians(plan.facing_deg[3])
    for metres, rules in ((2.0, {"inside", "on_line"}), (9.0, {"inside", "on_line", "facing"})):
        x, y = plan.x.copy(), plan.y.copy()
        x[3] -= metres * np.sin(facing) / DEGREE_M / np.cos(np.radians(plan.y[3]))
        y[3] -= metres * np.cos(facing) / DEGREE_M
        found = check(hazards, dataclasses.replace(signs, x=x, y=y), RULES)
        assert rules <= {each.rule for each in found if each.sign == 3}


def test_a_standing_sign_may_be_further_out(hazards) -> None:
    plan = base_plan(hazards, SignRules(max_spacing_m=20))
    facing = np.radians(plan.facing_deg[5])
    x, y = plan.x.copy(), plan.y.copy()
    x[5] += np.sin(facing) / DEGREE_M / np.cos(np.radians(plan.y[5]))
    y[5] += np.cos(facing) / DEGREE_M
    signs = dataclasses.replace(placed(plan), x=x, y=y)
    assert broken(check(hazards, signs, RULES)) == {"on_line": 1}
    assert check(hazards, dataclasses.replace(signs, planned=False), RULES) == []


def test_a_sign_that_faces_in_is_reported(hazards) -> None:
    plan = base_plan(hazards, RULES)
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
    plan = base_plan(hazards, RULES)
    road = AccessLine(world(LineString([(-100, 150), (150, 150)])), "road", 50.0)
    found = check(hazards, placed(plan), RULES, access=[road])
    # Only crossings that happen to have a sign within 5 m are quiet.
    assert set(broken(found)) <= {"access"}
    assert all(each.value_m > 5 for each in found)


def rows(signs: PlacedSigns, keep) -> PlacedSigns:
    """The signs of a mask or list of positions."""
    names = ("x", "y", "line_no", "sequence", "facing_deg", "advance")
    return dataclasses.replace(signs, **{name: getattr(signs, name)[keep] for name in names})


def replaced(signs: PlacedSigns, name: str, sign: int, value: float) -> PlacedSigns:
    column = getattr(signs, name).copy()
    column[sign] = value
    return dataclasses.replace(signs, **{name: column})


def test_advance_warnings_and_signs_that_are_gone_count_in_no_rule(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    counted = np.ones(signs.count, dtype=bool)
    counted[4] = False
    check = check_signs(hazards, dataclasses.replace(signs, counted=counted), RULES)
    assert (broken(check.violations)["gap"], check.left_out) == (1, 1)
    warning = replaced(signs, "advance", 4, 1)
    assert check_signs(hazards, warning, RULES).violations == check.violations


def test_a_sign_added_for_a_viewer_is_in_no_order(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    twice = rows(signs, [*range(signs.count), 3])
    assert check(hazards, replaced(twice, "sequence", signs.count, 0), RULES) == []
    # In the order, at the end of its line, it would lie far from its neighbours.
    assert "gap" in broken(check(hazards, replaced(twice, "sequence", signs.count, 99), RULES))


def test_a_sign_added_for_a_viewer_must_stand_and_face_rightly(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    twice = replaced(rows(signs, [*range(signs.count), 3]), "sequence", signs.count, 0)
    turned = replaced(twice, "facing_deg", signs.count, twice.facing_deg[3] + 90)
    assert [(v.rule, v.sign) for v in check(hazards, turned, RULES)] == [("facing", signs.count)]
    out = np.radians(twice.facing_deg[3])
    east = 10 * np.sin(out) / DEGREE_M / np.cos(np.radians(twice.y[3]))
    moved = replaced(twice, "x", signs.count, twice.x[3] + east)
    moved = replaced(moved, "y", signs.count, twice.y[3] + 10 * np.cos(out) / DEGREE_M)
    assert "on_line" in broken(check(hazards, moved, RULES))


def test_swapped_signs_are_far_apart(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    sequence = signs.sequence.copy()
    sequence[[2, 6]] = sequence[[6, 2]]
    found = broken(check(hazards, dataclasses.replace(signs, sequence=sequence), RULES))
    assert found["gap"] >= 3
    assert set(found) <= {"gap", "cut", "enclosed"}


def test_doubled_sequences_and_places_are_no_trouble(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    doubled = rows(signs, np.repeat(np.arange(signs.count), 2))
    assert check(hazards, doubled, RULES) == []


def test_numbers_of_several_lines_are_ordered_along_the_line(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    first = np.flatnonzero(signs.line_no == 1)
    number = signs.line_no.copy()
    number[first[::2]] = 77
    result = check_signs(hazards, dataclasses.replace(signs, line_no=number), RULES)
    assert (result.violations, result.by_place) == ([], 1)


def test_one_number_on_several_lines_is_read_line_by_line(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    serial = dataclasses.replace(
        signs, line_no=np.ones_like(signs.line_no), sequence=np.arange(1, signs.count + 1)
    )
    assert check(hazards, serial, RULES) == []


def test_a_sign_far_from_every_line_is_off_it_if_planned_and_listed_if_not(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    far = replaced(signs, "x", 4, signs.x[4] + 0.05)
    lost = [v for v in check(hazards, far, RULES) if v.rule == "on_line"]
    assert [v.sign for v in lost] == [4]
    assert "far" in lost[0].message
    standing = check_signs(hazards, dataclasses.replace(far, planned=False), RULES)
    assert standing.far == [4]
    assert "on_line" not in broken(standing.violations)


def test_a_sign_deep_inside_a_hazard_is_inside(qgis_app, world) -> None:
    hazards = [world(box(0, 0, 400, 400))]
    signs = placed(base_plan(hazards, RULES))
    middle = hazards[0].centroid().asPoint()
    deep = replaced(replaced(signs, "x", 4, middle.x()), "y", 4, middle.y())
    at_sign = {v.rule: v.value_m for v in check(hazards, deep, RULES) if v.sign == 4}
    assert set(at_sign) == {"inside", "on_line"}
    assert at_sign["inside"] == pytest.approx(-200, abs=0.5)


def test_a_sign_is_named_by_its_line_and_sequence(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    turned = replaced(signs, "facing_deg", 2, signs.facing_deg[2] + 180)
    assert check(hazards, turned, RULES)[0].message.startswith("Line 1, sign 3: The sign faces")


def test_a_road_needs_a_sign_on_each_side(qgis_app, world) -> None:
    hazards = [world(box(0, 0, 200, 200))]
    road = AccessLine(world(LineString([(-100, 100), (100, 100)])), "road", 50.0)
    plan = base_plan(hazards, RULES, access=[road])
    signs = placed(plan)
    beside = np.flatnonzero((plan.reason == 2) & (plan.kind == 0))
    assert len(beside) == 2
    keep = np.arange(signs.count) != beside[0]
    assert broken(check(hazards, rows(signs, keep), RULES, access=[road]))["access"] == 1
    path = dataclasses.replace(road, kind="path")
    assert broken(check(hazards, rows(signs, keep), RULES, access=[path]))["access"] == 0


def test_a_sign_at_a_crossing_faces_out_along_the_way(qgis_app, world) -> None:
    hazards = [world(box(0, 0, 200, 200))]
    path = AccessLine(world(LineString([(-60, 60), (60, 140)])), "path")
    plan = base_plan(hazards, RULES, access=[path])
    signs = placed(plan)
    assert check(hazards, signs, RULES, access=[path]) == []
    (beside,) = np.flatnonzero(plan.reason == 2)
    straight_out = replaced(signs, "facing_deg", beside, 270.0)
    assert broken(check(hazards, straight_out, RULES, access=[path])) == {"access": 1}


def test_a_road_that_clips_a_corner_has_a_sign_before_and_one_behind(qgis_app, world) -> None:
    hazards = [world(box(0, 0, 200, 200))]
    # Round the corner (0, 0) the line lies on a circle of 5 m; the road comes 0.1 m inside it.
    east, north = 4.9 * np.array([-1, -1]) / np.sqrt(2)
    road = AccessLine(
        world(LineString([(east - 90, north + 90), (east + 90, north - 90)])), "road", 50.0
    )
    plan = base_plan(hazards, RULES, access=[road])
    signs = placed(plan)
    beside = np.flatnonzero((plan.reason == 2) & (plan.kind == 0))
    assert check(hazards, signs, RULES, access=[road]) == []
    before = np.isin(np.arange(signs.count), beside[:2])
    assert broken(check(hazards, rows(signs, ~before), RULES, access=[road]))["access"] == 2


class Hill:
    """Hides what is across a meridian; south of a parallel nothing is known."""

    def __init__(self, meridian: float, parallel: float = -90.0) -> None:
        self.meridian, self.parallel = meridian, parallel

    def local(self, to_world, box):
        self.to_world = to_world
        return self

    def sees(self, eye, board):
        x, y = transform_points(*eye.T.copy(), self.to_world)
        other, _ = transform_points(*board.T.copy(), self.to_world)
        known = y > self.parallel
        return known & ((x < self.meridian) == (other < self.meridian)), known


def test_a_sign_hidden_from_the_one_before_is_reported(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    meridian = hazards[0].centroid().asPoint().x()
    result = check_signs(hazards, signs, RULES, terrain=Hill(meridian))
    across = broken(result.violations)
    # Twice over the outer line and twice over the island.
    assert (across, result.sight_unknown) == ({"sight": 4}, 0)


def test_ground_that_is_not_known_is_counted_not_reported(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    result = check_signs(hazards, signs, RULES, terrain=Hill(0.0, parallel=90.0))
    assert (result.violations, result.sight_unknown) == ([], signs.count)
    assert result.warned_share == 0.0
    assert result.warned.unknown > 0


def test_more_terrain_never_warns_more(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    flat = check_signs(hazards, signs, RULES)
    no_hill = check_signs(hazards, signs, RULES, terrain=Hill(0.0))
    hill = check_signs(hazards, signs, RULES, terrain=Hill(hazards[0].centroid().asPoint().x()))
    assert flat.warned_share == pytest.approx(no_hill.warned_share, abs=5e-3)
    assert hill.warned_share < no_hill.warned_share


def test_closer_signs_warn_more_and_signs_that_face_in_hardly_any(qgis_app, world) -> None:
    hazards = [world(box(0, 0, 200, 200))]
    signs = placed(base_plan(hazards, RULES))
    close = placed(base_plan(hazards, SignRules(max_spacing_m=5)))
    share = check_signs(hazards, signs, RULES).warned_share
    assert 0.9 < share < check_signs(hazards, close, RULES).warned_share == 1.0
    assert check_signs(hazards, rows(signs, []), RULES).warned_share == 0.0
    inward = dataclasses.replace(signs, facing_deg=signs.facing_deg + 180.0)
    # Who comes aslant still looks into the face of a sign round the corner.
    found = check_signs(hazards, inward, RULES).warned
    assert found.all_share < 0.05
    assert found.share < 0.25


def test_where_nobody_can_come_there_is_no_share(qgis_app) -> None:
    nothing = np.zeros(0)
    signs = PlacedSigns(nothing, nothing, nothing.astype(int), nothing.astype(int), nothing)
    assert np.isnan(check_signs([], signs, RULES).warned_share)


def test_a_check_tells_its_progress_and_can_be_cancelled(hazards) -> None:
    signs = placed(base_plan(hazards, RULES))
    feedback, told = QgsFeedback(), []
    feedback.progressChanged.connect(told.append)
    check_signs(hazards, signs, RULES, feedback=feedback)
    assert told[-1] == 100.0
    feedback.cancel()
    with pytest.raises(MineActionError, match="cancelled"):
        check_signs(hazards, signs, RULES, feedback=feedback)
