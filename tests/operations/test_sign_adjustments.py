"""Signs moved, added and taken out by hand before a proposal is accepted."""

import math

import numpy as np
import pytest

from mine_action_plugin.operations.hazard_ground import HazardGround
from mine_action_plugin.operations.sign_adjustment_check import check_adjustments
from mine_action_plugin.operations.sign_adjustments import SignAdjustments, adjust_signs
from mine_action_plugin.operations.signs import accept_signs, preview_signs
from mine_action_plugin.planning.geodesic import geodesic_m, metres_per_degree

SMALL = 0.001


@pytest.fixture
def proposal(workspace, add_hazard):
    return preview_signs(workspace, [add_hazard(size=SMALL)])


def place_of(plan, sign, east_m=0.0, north_m=0.0):
    east, north = (float(each) for each in metres_per_degree(np.float64(plan.y[sign])))
    return float(plan.x[sign] + east_m / east), float(plan.y[sign] + north_m / north)


def base(plan):
    """The signs of the base plan in order, all on one line."""
    order = np.flatnonzero(plan.sequence > 0)
    return order[np.argsort(plan.sequence[order])]


def gaps_hold(plan):
    order = base(plan)
    points = np.column_stack((plan.x, plan.y))
    measured = geodesic_m(points[order], points[np.roll(order, -1)])
    assert plan.gap_to_next_m[order] == pytest.approx(measured, abs=0.02)
    assert plan.sequence[order].tolist() == list(range(1, len(order) + 1))


def adjusted(workspace, proposal, adjustments):
    ground = HazardGround(proposal.hazards, workspace.profile, proposal.rules)
    return adjust_signs(proposal, adjustments, ground)


def test_without_changes_the_proposal_is_the_same(workspace, proposal):
    same = adjusted(workspace, proposal, SignAdjustments()).proposal
    assert same.signs == list(proposal.signs)
    for name in ("x", "y", "line_no", "sequence", "facing_deg", "reason", "hazard_index"):
        assert np.array_equal(getattr(same.plan, name), getattr(proposal.plan, name)), name


def test_a_removed_sign_leaves_a_larger_gap_and_numbers_without_a_hole(workspace, proposal):
    sign = int(base(proposal.plan)[2])
    result = adjusted(workspace, proposal, SignAdjustments().remove(sign))
    assert result.proposal.plan.count == proposal.plan.count - 1
    assert sign not in result.numbers
    gaps_hold(result.proposal.plan)
    assert result.proposal.plan.gap_to_next_m[base(result.proposal.plan)].max() > 25.0


def test_a_sign_added_between_two_others_gets_its_place_in_the_order(workspace, proposal):
    plan = proposal.plan
    first, second = base(plan)[:2]
    middle = (float(plan.x[[first, second]].mean()), float(plan.y[[first, second]].mean()))
    result = adjusted(workspace, proposal, SignAdjustments().add(middle))
    new = result.proposal.plan
    assert new.count == plan.count + 1
    at = int(np.flatnonzero(result.numbers == plan.count)[0])
    assert (new.line_no[at], new.sequence[at], new.reason[at]) == (1, 2, 5)
    assert new.hazards_of(at).tolist() == [0]
    assert at in result.proposal.signs
    gaps_hold(new)


def test_a_moved_sign_faces_away_from_the_hazard(workspace, proposal):
    plan = proposal.plan
    east_most = int(base(plan)[np.argmax(plan.x[base(plan)])])
    there = place_of(plan, east_most, east_m=3.0)
    result = adjusted(workspace, proposal, SignAdjustments().move(east_most, there))
    new = result.proposal.plan
    assert new.facing_deg[east_most] == pytest.approx(90.0, abs=60.0)
    assert new.clearance_m[east_most] == pytest.approx(plan.clearance_m[east_most] + 3.0, abs=0.7)
    assert (new.x[east_most], new.y[east_most]) == there
    gaps_hold(new)


def test_a_sign_dragged_past_its_neighbour_changes_places_with_it(workspace, proposal):
    plan = proposal.plan
    order = base(plan)
    _, moved, passed, after = order[:4].tolist()
    beyond = (float(plan.x[[passed, after]].mean()), float(plan.y[[passed, after]].mean()))
    new = adjusted(workspace, proposal, SignAdjustments().move(moved, beyond)).proposal.plan
    assert new.sequence[moved] == new.sequence[passed] + 1
    gaps_hold(new)


def test_a_sign_inside_the_hazard_faces_the_nearest_way_out(workspace, proposal):
    plan = proposal.plan
    northern = int(base(plan)[np.argmax(plan.y[base(plan)])])
    inside = place_of(plan, northern, north_m=-25.0)
    result = adjusted(workspace, proposal, SignAdjustments().move(northern, inside))
    assert result.proposal.plan.clearance_m[northern] < 0
    facing = math.radians(result.proposal.plan.facing_deg[northern])
    assert math.cos(facing) > 0.5 or abs(math.sin(facing)) > 0.5


def test_moving_an_added_sign_and_taking_it_out_again(workspace, proposal):
    plan = proposal.plan
    added = SignAdjustments().add(place_of(plan, 0, 1.0))
    moved = added.move(plan.count, place_of(plan, 0, 2.0))
    result = adjusted(workspace, proposal, moved)
    at = int(np.flatnonzero(result.numbers == plan.count)[0])
    assert result.proposal.plan.x[at] == place_of(plan, 0, 2.0)[0]
    gone = adjusted(workspace, proposal, moved.remove(plan.count))
    assert gone.proposal.plan.count == plan.count
    assert not SignAdjustments()
    assert moved and added


def test_a_hazard_that_loses_its_last_sign_is_marked_by_the_next_one(workspace, add_hazard):
    codes = [add_hazard(46.5, size=SMALL), add_hazard(46.5012, size=SMALL)]
    proposal = preview_signs(workspace, codes)
    plan = proposal.plan
    of_second = [sign for sign in range(plan.count) if 1 in plan.hazards_of(sign)]
    adjustments = SignAdjustments()
    for sign in of_second:
        adjustments = adjustments.remove(sign)
    left = adjusted(workspace, proposal, adjustments).proposal.plan
    assert 1 in left.hazard_index
    assert left.count == plan.count - len(of_second)


def test_what_was_proposed_keeps_every_rule_and_what_was_broken_is_named(workspace, proposal):
    plan = proposal.plan
    sign = int(base(plan)[3])
    nothing = check_adjustments(workspace, proposal, SignAdjustments())
    assert nothing.findings == ()
    there = place_of(plan, sign, 0.05)
    small = check_adjustments(workspace, proposal, SignAdjustments().move(sign, there))
    assert {each.rule for each in small.findings} <= {"gap"}
    assert small.warned_share > 0.9
    removed = check_adjustments(workspace, proposal, SignAdjustments().remove(sign))
    assert {"gap"} <= {each.rule for each in removed.findings}
    gap = next(each for each in removed.findings if each.rule == "gap")
    assert gap.sign == int(base(plan)[2])
    assert gap.message.startswith("Line 1, sign 3: The next sign is")
    assert removed.warned_share < 1.0


def test_a_sign_too_near_is_found_by_its_number_after_another_was_taken_out(workspace, proposal):
    plan = proposal.plan
    order = base(plan)
    northern = int(order[np.argmax(plan.y[order])])
    other = int(order[(int(np.flatnonzero(order == northern)[0]) + 5) % len(order)])
    change = SignAdjustments().remove(other).move(northern, place_of(plan, northern, 0, -4.0))
    check = check_adjustments(workspace, proposal, change)
    inside = [each.sign for each in check.findings if each.rule == "inside"]
    assert inside == [northern]


def test_lines_that_nobody_touched_are_not_judged(workspace, add_hazard):
    codes = [add_hazard(46.5, size=SMALL), add_hazard(46.6, size=SMALL)]
    proposal = preview_signs(workspace, codes)
    sign = int(np.flatnonzero(proposal.plan.line_no == 2)[0])
    check = check_adjustments(workspace, proposal, SignAdjustments().remove(sign))
    assert check.adjusted.lines == {2}
    assert all(each.place.x() > 46.55 for each in check.findings)


def test_an_adjusted_proposal_is_accepted_as_it_is(workspace, proposal):
    plan = proposal.plan
    order = base(plan).tolist()
    change = SignAdjustments().move(order[1], place_of(plan, order[1], 0.2)).remove(order[5])
    accepted = check_adjustments(workspace, proposal, change).adjusted.proposal
    codes = accept_signs(workspace, accepted)
    assert len(codes) == plan.count - 1
    by_hand = workspace.read("sign", {"reason": "manual"})
    assert len(by_hand) == 1
    assert (by_hand[0].planned_x, by_hand[0].planned_y) == place_of(plan, order[1], 0.2)
    assert workspace.count("sign_link") == len(codes)
