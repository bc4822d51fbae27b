"""The stretches from which nobody is warned, after signs of a proposal were changed by hand."""

from dataclasses import replace

import numpy as np
import pytest
from qgis.core import QgsFeedback, QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.sign_adjustment_check import check_adjustments
from mine_action_plugin.operations.sign_adjustments import SignAdjustments
from mine_action_plugin.operations.sign_unwarned import BY_HAND
from mine_action_plugin.operations.signs import preview_signs
from mine_action_plugin.planning.signs.model import Unwarned
from mine_action_plugin.planning.signs.thinning import Mode

SMALL = 0.001


@pytest.fixture
def proposal(workspace, add_hazard):
    return preview_signs(workspace, [add_hazard(size=SMALL)])


def changed(workspace, proposal, adjustments):
    return check_adjustments(workspace, proposal, adjustments).adjusted.proposal


def removing(*signs):
    adjustments = SignAdjustments()
    for sign in signs:
        adjustments = adjustments.remove(sign)
    return adjustments


def of_reason(proposal, reason):
    return sum(each.length_m for each in proposal.unwarned if each.reason == reason)


def test_what_is_lost_lies_on_the_line_where_the_signs_stood(workspace, proposal):
    plan = proposal.plan
    after = changed(workspace, proposal, removing(3, 4, 5))
    assert of_reason(after, BY_HAND) > 30.0
    lost = QgsGeometry.collectGeometry([each.geometry for each in after.unwarned])
    line = plan.lines[0]
    assert all(line.distance(QgsGeometry(point.clone())) < 1e-6 for point in lost.vertices())
    stood = QgsGeometry.fromWkt(f"POINT({plan.x[4]} {plan.y[4]})")
    assert lost.distance(stood) < 1e-5
    opposite = (4 + plan.count // 2) % plan.count
    assert (
        lost.distance(QgsGeometry.fromWkt(f"POINT({plan.x[opposite]} {plan.y[opposite]})")) > 1e-4
    )


def test_the_figures_of_the_plan_follow_the_changes(workspace, proposal):
    after = changed(workspace, proposal, removing(3, 4, 5))
    gained = after.plan.not_warned_m - proposal.plan.not_warned_m
    assert gained == pytest.approx(of_reason(after, BY_HAND), abs=0.5)
    assert after.plan.warned_share < proposal.plan.warned_share


def test_a_sign_added_where_others_were_taken_out_warns_again(workspace, proposal):
    plan = proposal.plan
    without = removing(3, 4, 5)
    worse = changed(workspace, proposal, without)
    better = without
    for sign in (3, 4, 5):
        better = better.add((float(plan.x[sign]), float(plan.y[sign])))
    again = changed(workspace, proposal, better)
    assert of_reason(again, BY_HAND) < 0.1 * of_reason(worse, BY_HAND)


def test_an_added_sign_takes_its_part_out_of_a_stretch_of_the_plan(workspace, proposal):
    """A stretch that the plan itself could not have warned keeps its reason where it is left."""
    plan = proposal.plan
    bare = changed(workspace, proposal, removing(3, 4, 5))
    stretches = [replace(each, reason="limit_reached") for each in bare.unwarned]
    # As a plan of some of the signs has it: fewer signs, and the reasons of their choice.
    base = replace(bare, plan=replace(bare.plan, unwarned=stretches))
    after = changed(workspace, base, SignAdjustments().add((float(plan.x[4]), float(plan.y[4]))))
    left = of_reason(after, "limit_reached")
    assert 0.0 < left < of_reason(base, "limit_reached") - 10.0
    assert of_reason(after, BY_HAND) == 0.0


def test_a_stretch_that_no_change_touches_is_the_very_same(workspace, add_hazard):
    codes = [add_hazard(46.5, size=SMALL), add_hazard(46.6, size=SMALL)]
    proposal = preview_signs(workspace, codes)
    far = Unwarned(QgsGeometry.fromWkt("LINESTRING(46.5 40.0, 46.5005 40.0)"), "no_board", 42.0)
    proposal = replace(proposal, plan=replace(proposal.plan, unwarned=[far]))
    sign = int(np.flatnonzero(proposal.plan.line_no == 2)[0])
    after = changed(workspace, proposal, removing(sign, sign + 1, sign + 2))
    assert after.unwarned[0] is far
    assert of_reason(after, BY_HAND) > 0.0


def test_places_left_out_keep_their_positions_when_signs_before_them_go(workspace, proposal):
    plan = proposal.plan
    signs = [each for each in proposal.signs if each not in (6, 8)]
    partly = replace(proposal, signs=signs, declined=[6], unreachable=[8])
    after = changed(workspace, partly, removing(1, 2))
    place = (float(plan.x[6]), float(plan.y[6]))
    assert after.places(after.declined) == [place]
    assert after.places(after.unreachable) == [(float(plan.x[8]), float(plan.y[8]))]


def test_a_cancelled_check_draws_nothing(workspace, proposal):
    feedback = QgsFeedback()
    feedback.cancel()
    with pytest.raises(MineActionError):
        check_adjustments(workspace, proposal, removing(3), None, feedback)


@pytest.fixture
def thinned(workspace, add_hazard):
    """Six signs round a hazard to which a track leads."""
    with workspace.change("Way") as change:
        shape = QgsGeometry.fromWkt("MultiLineString((46.49 40.0015, 46.5015 40.0015))")
        change.insert("access_line", geometry=bytes(shape.asWkb()), kind="track", use="daily")
    code = add_hazard(size=0.003)
    return preview_signs(workspace, [code], mode=Mode("exposure", 6))


def test_in_a_thinned_plan_one_sign_more_is_enough_where_it_stands(workspace, thinned):
    east = max(thinned.line_geometries[0].vertices(), key=lambda each: each.x())
    after = changed(workspace, thinned, SignAdjustments().add((east.x(), east.y())))
    bare = [sum(each.length_m for each in plan.unwarned) for plan in (thinned, after)]
    assert 20.0 < bare[0] - bare[1] < 80.0
    assert of_reason(after, BY_HAND) == 0.0


def test_in_a_thinned_plan_a_sign_taken_out_leaves_its_stretch(workspace, thinned):
    sign = int(np.argmin(np.abs(thinned.plan.x - thinned.plan.x.min())))
    after = changed(workspace, thinned, removing(sign))
    assert of_reason(after, BY_HAND) > 0.0
    again = changed(workspace, thinned, SignAdjustments().move(sign, thinned.places([sign])[0]))
    assert [each.length_m for each in again.unwarned] == [e.length_m for e in thinned.unwarned]


def test_a_thinned_plan_is_not_judged_by_the_gaps_that_it_has_by_design(workspace, thinned):
    check = check_adjustments(workspace, thinned, removing(0))
    assert {each.rule for each in check.findings} <= {"inside", "on_line", "facing"}
    sign = int(thinned.signs[0])
    inside = check_adjustments(workspace, thinned, SignAdjustments().move(sign, (46.5015, 40.001)))
    assert "inside" in {each.rule for each in inside.findings}


@pytest.mark.parametrize("mode", ["perimeter", "exposure"])
def test_without_any_sign_the_whole_line_is_a_stretch(workspace, proposal, thinned, mode):
    plan = proposal if mode == "perimeter" else thinned
    after = changed(workspace, plan, removing(*range(plan.plan.count)))
    bare = sum(each.length_m for each in after.unwarned)
    assert bare == pytest.approx(plan.plan.perimeter_m, rel=0.01)
