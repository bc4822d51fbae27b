"""Proposals of signs where people come: by the ways, places and barriers of the workspace."""

import math
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.profile import Profile, ProfileValue
from mine_action_plugin.operations.sign_circumstances import (
    WEIGHTS,
    profile_weights,
    unconfirmed_weights,
)
from mine_action_plugin.operations.signs import accept_signs, preview_signs, propose_signs
from mine_action_plugin.planning.exposure import ExposureWeights
from mine_action_plugin.planning.signs.thinning import Mode

HALF = 0.003  # 256 m × 333 m, its south-west corner at 46.5° E, 40° N
WAY = "MultiLineString((46.49 40.0015, 46.5015 40.0015))"
PATH_SOUTH = "MultiLineString((46.4995 39.9997, 46.5035 39.9997))"
FENCE_SOUTH = "MultiLineString((46.4990 39.99983, 46.5040 39.99983))"
EXPOSURE, ACCESS_ONLY = Mode("exposure"), Mode("access_only")


@pytest.fixture
def add(workspace):
    """Write a record with a shape."""

    def write(table, wkt, **fields):
        with workspace.change("Add") as change:
            shape = bytes(QgsGeometry.fromWkt(wkt).asWkb())
            return change.insert(table, geometry=shape, **fields)

    return write


@pytest.fixture
def code(add_hazard):
    return add_hazard(size=HALF)


def reasons(proposal):
    return {stretch.reason for stretch in proposal.unwarned}


def ys(proposal):
    return np.array([y for _, y in proposal.places(proposal.signs)])


def test_where_nobody_is_known_to_come_exposure_signs_nothing(workspace, code):
    proposal = preview_signs(workspace, [code], mode=EXPOSURE)
    assert (list(proposal.signs), reasons(proposal)) == ([], {"low_exposure"})
    assert not proposal.curve.share.any()


def test_a_way_of_the_workspace_brings_people_and_the_limit_holds(workspace, code, add):
    add("access_line", WAY, kind="track", use="daily")
    shares = []
    for limit in (2, 6, 0):
        proposal = preview_signs(workspace, [code], mode=Mode("exposure", limit))
        assert 0 < proposal.plan.signs <= (limit or 1000)
        assert 0 < proposal.exposure_share <= 1
        assert proposal.curve.share_of(proposal.plan.signs) == pytest.approx(
            proposal.exposure_share, abs=1e-9
        )
        assert ("limit_reached" in reasons(proposal)) is bool(limit)
        shares.append(proposal.exposure_share)
    assert shares == sorted(shares) and shares[0] < shares[-1]
    first = preview_signs(workspace, [code], mode=Mode("exposure", 2))
    off = np.abs(ys(first) - 40.0015)
    assert off.min() < 0.00003 and off.max() < 0.0006


def test_a_closed_way_brings_nobody(workspace, code, add):
    add("access_line", WAY, kind="track", use="closed")
    for mode, reason in ((EXPOSURE, "low_exposure"), (ACCESS_ONLY, "not_accessed")):
        proposal = preview_signs(workspace, [code], mode=mode)
        assert (list(proposal.signs), reasons(proposal)) == ([], {reason})


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ({"kind": "road", "use": "daily"}, {"kind": "path", "use": "daily"}),
        ({"kind": "track", "use": "daily"}, {"kind": "track", "use": "seasonal"}),
        ({"kind": "track", "use": "unknown"}, {"kind": "track", "use": "seasonal"}),
    ],
)
def test_use_and_kind_of_a_way_weigh(workspace, code, add, more, less):
    south = add("access_line", PATH_SOUTH, **less)
    north = add("access_line", PATH_SOUTH.replace("39.9997", "40.0033"), **more)
    limited = Mode("exposure", 4)
    assert min(ys(preview_signs(workspace, [code], mode=limited))) > 40.0015
    with workspace.change("The other way round") as change:
        change.update(south, **more)
        change.update(north, **less)
    assert max(ys(preview_signs(workspace, [code], mode=limited))) < 40.0015


def test_a_place_brings_people_to_its_side_as_many_as_live_there(workspace, code, add):
    south = "Point(46.5015 39.990)"
    north = "Point(46.5015 40.013)"
    add("place", south, name="South", kind="settlement", population=50)
    big = add("place", north, name="North", kind="settlement", population=5000)
    limited = Mode("exposure", 6)
    assert min(ys(preview_signs(workspace, [code], mode=limited))) > 40.0015
    with workspace.change("Moved away") as change:
        change.update(big, population=0)
    assert max(ys(preview_signs(workspace, [code], mode=limited))) < 40.0015


@pytest.mark.parametrize(
    ("kind", "status", "shielded"),
    [("fence", "intact", True), ("fence", "damaged", False), ("tape", "intact", False)],
)
def test_an_intact_fence_leaves_the_stretch_behind_it_unsigned(
    workspace, code, add, kind, status, shielded
):
    add("access_line", PATH_SOUTH, kind="path", use="daily")
    add("barrier", FENCE_SOUTH, kind=kind, status=status)
    for mode in (EXPOSURE, ACCESS_ONLY):
        proposal = preview_signs(workspace, [code], mode=mode)
        assert ("behind_barrier" in reasons(proposal)) is shielded


def test_access_only_signs_the_way_that_crosses(workspace, code, add):
    add("access_line", WAY, kind="track", use="unknown")
    proposal = propose_signs(workspace, [code], mode=ACCESS_ONLY)
    assert reasons(proposal) == {"not_accessed"}
    assert workspace.count("sign", {"reason": "access"}) >= 1
    assert workspace.count("sign") == len(proposal.signs) < proposal.lower_bound
    assert proposal.curve is None


def test_the_choice_leaves_out_a_place_where_a_sign_was_declined(workspace, code, add):
    add("access_line", WAY, kind="track", use="daily")
    propose_signs(workspace, [code], mode=ACCESS_ONLY)
    declined = workspace.read("sign", {"reason": "access"})
    with workspace.change("Declined") as change:
        for sign in declined:
            change.update(sign, status="declined")
    for mode in (EXPOSURE, ACCESS_ONLY):
        proposal = preview_signs(workspace, [code], mode=mode)
        plan = proposal.plan
        assert plan.signs == len(proposal.signs) > 0
        away = np.hypot(
            (plan.x[:, None] - [sign.planned_x for sign in declined]) * 85_000,
            (plan.y[:, None] - [sign.planned_y for sign in declined]) * 111_000,
        )
        assert away.min() > 2.9


def test_signs_that_stand_stay_in_the_plan_and_count_towards_the_limit(workspace, code, add):
    add("access_line", WAY, kind="track", use="daily")
    propose_signs(workspace, [code])
    far = [sign for sign in workspace.read("sign") if sign.sequence and sign.planned_y > 40.003]
    with workspace.change("Put up") as change:
        for sign in far[:3]:
            change.update(sign, status="emplaced", emplaced_on=date(2026, 3, 1))
    proposal = preview_signs(workspace, [code], mode=Mode("exposure", 5))
    assert {sign.id for sign in proposal.kept} == {sign.id for sign in far[:3]}
    assert 0 < len(proposal.signs) <= 2
    assert proposal.wrong == []


def test_perimeter_is_the_default_and_has_no_curve(workspace, code, add):
    add("access_line", WAY, kind="track", use="daily")
    proposal = preview_signs(workspace, [code])
    assert proposal.mode.is_whole
    assert proposal.curve is None and math.isnan(proposal.exposure_share)
    assert proposal.plan.signs == proposal.lower_bound


def on_line_round(workspace, code, add, **fields):
    """A barrier drawn along the southern sign line."""
    proposal = preview_signs(workspace, [code])
    south = min(ys(proposal))
    return add("barrier", f"MultiLineString((46.499 {south}, 46.505 {south}))", **fields)


@pytest.mark.parametrize(
    ("kind", "status", "mount"),
    [
        ("fence", "intact", "fence"),
        ("wall", "intact", "wall"),
        ("fence", "damaged", None),
        ("ditch", "intact", None),
    ],
)
def test_boards_go_on_a_standing_fence_and_no_sign_is_dropped(
    workspace, code, add, kind, status, mount
):
    before = preview_signs(workspace, [code])
    on_line_round(workspace, code, add, kind=kind, status=status)
    proposal = preview_signs(workspace, [code])
    accept_signs(workspace, proposal)
    assert len(proposal.signs) == len(before.signs)
    signs = workspace.read("sign")
    south = min(sign.planned_y for sign in signs)
    beside = [sign for sign in signs if (sign.planned_y - south) * 111_000 < 0.9]
    assert len(beside) > 5
    assert {sign.mount for sign in beside} == {mount}
    assert {sign.mount for sign in signs if (sign.planned_y - south) * 111_000 > 1.1} == {None}


def test_the_weights_come_from_the_profile(workspace):
    profile = workspace.profile
    assert set(unconfirmed_weights(profile)) == set(WEIGHTS)
    weights, defaults = profile_weights(profile), ExposureWeights()
    assert weights.way_users == {**defaults.way_users, "other": defaults.other_way_users}
    assert weights.outings == {**defaults.outings, "other": defaults.other_outings}
    assert weights.visitors == {**defaults.visitors, "other": defaults.other_visitors}
    assert weights.use_shares == defaults.use_shares
    for name in ("stray_per_m", "stray_decay_m", "place_decay_m"):
        assert getattr(weights, name) == getattr(defaults, name)


def changed(profile: Profile, key: str, value: object) -> Profile:
    entry = ProfileValue(value, "The authority's order", True)
    return replace(profile, values={**profile.values, key: entry})


def test_an_authority_can_set_and_confirm_a_weight(workspace):
    profile = changed(workspace.profile, "exposure_place_decay_m", 500)
    assert profile_weights(profile).place_decay_m == 500
    assert "exposure_place_decay_m" not in unconfirmed_weights(profile)


def test_a_weight_below_nought_is_refused(workspace):
    profile = changed(workspace.profile, "exposure_way_users", {"road": -1, "other": 1})
    with pytest.raises(MineActionError, match="way_users"):
        profile_weights(profile)
