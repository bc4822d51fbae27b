"""Verified corridors through hazards of a workspace: both verges signed, on no sign line."""

from datetime import date

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsPointXY

from mine_action_plugin.operations.sign_adjustment_check import check_adjustments
from mine_action_plugin.operations.sign_adjustments import SignAdjustments
from mine_action_plugin.operations.sign_reasons import reasons_in_words
from mine_action_plugin.operations.sign_records import record_emplacement
from mine_action_plugin.operations.signs import preview_signs, propose_signs
from mine_action_plugin.planning.geodesic import metres_per_degree
from mine_action_plugin.planning.signs.thinning import Mode

SMALL = 0.001
MIDDLE_Y = 40.0005
EAST_M, NORTH_M = (float(each) for each in metres_per_degree(MIDDLE_Y))
TRACK = f"MultiLineString((46.498 {MIDDLE_Y}, 46.503 {MIDDLE_Y}))"
WIDTH_M = 6.0


@pytest.fixture
def add_track(workspace):
    """Write a track from west to east through the middle of a small hazard."""

    def add(**fields):
        shape = bytes(QgsGeometry.fromWkt(TRACK).asWkb())
        values = {"kind": "track", "use": "daily", "geometry": shape, **fields}
        with workspace.change("Track") as change:
            return change.insert("access_line", **values)

    return add


@pytest.fixture
def code(add_hazard, add_track):
    """A hazard with a verified track through it."""
    add_track(verified_width_m=WIDTH_M)
    return add_hazard(size=SMALL)


def place(sign):
    geometry = QgsGeometry()
    geometry.fromWkb(sign.geometry)
    return geometry.asPoint()


def verge(workspace, **where):
    """The signs of the verges, from west to east, those to the south first."""
    signs = workspace.read("sign", {"kind": "mine_sign", **where})
    found = [sign for sign in signs if sign.line_no is None]
    return sorted(found, key=lambda sign: (place(sign).y() > MIDDLE_Y, place(sign).x()))


def metres_north(sign):
    return (place(sign).y() - MIDDLE_Y) * NORTH_M


def put_up(workspace, signs, east_m=0.0, north_m=0.0, **fields):
    moved = []
    for sign in signs:
        here = place(sign)
        there = QgsPointXY(here.x() + east_m / EAST_M, here.y() + north_m / NORTH_M)
        shape = bytes(QgsGeometry.fromPointXY(there).asWkb())
        values = {"status": "emplaced", "emplaced_on": date(2026, 3, 1), "geometry": shape}
        moved.append((sign.id, {**values, **fields}))
    with workspace.change("Put up") as change:
        change.update_many("sign", moved)


@pytest.mark.parametrize("mode", ["perimeter", "exposure", "access_only"])
def test_both_verges_are_signed_in_every_mode(workspace, code, mode):
    proposal = propose_signs(workspace, [code], mode=Mode(mode))
    signs = verge(workspace)
    assert len(signs) == int(proposal.plan.on_verge.sum())
    assert {(sign.reason, sign.sequence, sign.gap_to_next_m) for sign in signs} == {
        ("access", None, None)
    }
    for side, facing in ((-1, 0.0), (1, 180.0)):
        row = [sign for sign in signs if metres_north(sign) * side > 0]
        assert all(2.0 < abs(metres_north(sign)) < WIDTH_M / 2 for sign in row)
        assert all(abs((s.facing_deg - facing + 180) % 360 - 180) < 2 for s in row)
        x = np.sort([place(sign).x() * EAST_M for sign in row])
        assert np.diff(x).max() <= 25.01
        # From one sign line to the other: 85 m of hazard, its accuracy and the offset.
        assert x[-1] - x[0] == pytest.approx(0.001 * EAST_M + 30.0, abs=0.5)
    hazard = workspace.find("hazard", code)
    links = {link.sign_id: link.hazard_id for link in workspace.read("sign_link")}
    assert {links[sign.id] for sign in signs} == {hazard.id}


@pytest.mark.parametrize(
    "fields", [{}, {"verified_width_m": 0.0}, {"verified_width_m": WIDTH_M, "use": "closed"}]
)
def test_a_way_that_is_not_verified_or_not_used_has_no_verges(
    workspace, add_hazard, add_track, fields
):
    add_track(**fields)
    propose_signs(workspace, [add_hazard(size=SMALL)])
    assert verge(workspace) == []


def test_signs_put_up_on_the_verges_are_kept_and_nothing_is_wrong_with_them(workspace, code):
    propose_signs(workspace, [code])
    put_up(workspace, workspace.read("sign"))
    before = workspace.read("sign", order=("id",))
    proposal = propose_signs(workspace, [code])
    assert (len(proposal.signs), len(proposal.kept), proposal.wrong) == (0, len(before), [])
    assert workspace.read("sign", order=("id",)) == before


def test_only_the_place_without_a_sign_is_proposed_again(workspace, code):
    propose_signs(workspace, [code])
    signs = verge(workspace)
    put_up(workspace, [sign for sign in workspace.read("sign") if sign.id != signs[2].id])
    proposal = propose_signs(workspace, [code])
    (again,) = verge(workspace, status="proposed")
    assert len(proposal.signs) == 1
    assert place(again).distance(place(signs[2])) < 1e-7


@pytest.mark.parametrize(("east_m", "kept"), [(4.0, True), (6.0, False)])
def test_a_sign_a_little_along_its_verge_stands_for_the_planned_one(workspace, code, east_m, kept):
    propose_signs(workspace, [code])
    signs = verge(workspace)
    put_up(workspace, [signs[2]], east_m=east_m)
    proposal = preview_signs(workspace, [code])
    assert (signs[2].id in {each.id for each in proposal.kept}) is kept
    assert [each for each in proposal.wrong if each.code == signs[2].code] == []
    planned = int(proposal.plan.on_verge.sum())
    new = [each for each in proposal.signs if proposal.plan.on_verge[each]]
    assert len(new) == planned - kept


def test_a_sign_stands_for_none_on_the_other_verge(workspace, code):
    propose_signs(workspace, [code])
    south = [sign for sign in verge(workspace) if metres_north(sign) < 0]
    put_up(workspace, south)
    proposal = propose_signs(workspace, [code])
    assert {each.id for each in proposal.kept} >= {sign.id for sign in south}
    north = verge(workspace, status="proposed")
    assert len(north) == len(south)
    assert min(metres_north(sign) for sign in north) > 0


def test_a_second_sign_on_one_verge_stands_for_none_on_the_other(workspace, add_hazard, add_track):
    add_track(verified_width_m=4.0)
    code = add_hazard(size=SMALL)
    propose_signs(workspace, [code])
    one, two = [sign for sign in verge(workspace) if metres_north(sign) < 0][1:3]
    beside = (place(one).x() - place(two).x()) * EAST_M + 1.0
    put_up(workspace, [one])
    put_up(workspace, [two], east_m=beside)
    proposal = preview_signs(workspace, [code])
    plan = proposal.plan
    north = np.flatnonzero(plan.on_verge & (plan.y > MIDDLE_Y))
    assert set(north.tolist()) <= set(proposal.signs)
    assert [each.id for each in proposal.kept] == [one.id]


def test_a_sign_beside_the_verified_ground_is_wrong_and_its_place_is_proposed(workspace, code):
    propose_signs(workspace, [code])
    sign = verge(workspace)[2]
    put_up(workspace, [sign], north_m=-2.0)
    proposal = preview_signs(workspace, [code])
    assert [(each.code, each.rule) for each in proposal.wrong] == [(sign.code, "inside")]
    assert proposal.kept == []


def test_a_sign_on_a_verge_that_faces_the_hazard_is_turned(workspace, code):
    propose_signs(workspace, [code])
    sign = verge(workspace)[2]
    put_up(workspace, [sign], facing_deg=180.0)
    proposal = preview_signs(workspace, [code])
    assert [(each.code, each.rule) for each in proposal.wrong] == [(sign.code, "facing")]
    assert proposal.kept == []


def test_putting_up_the_sign_of_a_verge_warns_of_no_hazard_on_verified_ground_only(workspace, code):
    propose_signs(workspace, [code])
    sign, other = verge(workspace)[2:4]
    assert record_emplacement(workspace, [sign], date(2026, 3, 1)).warnings == ()
    x, y = place(other).x(), place(other).y() - 2.0 / NORTH_M
    beside = record_emplacement(workspace, [other], date(2026, 3, 1), {other.code: (x, y)})
    assert [each.kind for each in beside.warnings] == ["inside_hazard"]


def test_the_reason_of_a_sign_names_the_way_on_whose_verge_it_stands(workspace, code):
    propose_signs(workspace, [code])
    track = workspace.read("access_line")[0]
    words = reasons_in_words(verge(workspace), workspace)
    assert set(words.values()) == {f"verge of track {track.code}, verified for use"}


def test_a_sign_of_a_verge_moved_by_hand_is_checked(workspace, code):
    proposal = preview_signs(workspace, [code])
    inside = [
        each
        for each in np.flatnonzero(proposal.plan.on_verge).tolist()
        if proposal.plan.clearance_m[each] == 0.0
    ]
    x, y = proposal.places(inside[:1])[0]
    beside = SignAdjustments().move(inside[0], (x + 2.0 / EAST_M, y))
    assert check_adjustments(workspace, proposal, beside).findings == ()
    outward = 2.0 if y > MIDDLE_Y else -2.0
    off = SignAdjustments().move(inside[0], (x, y + outward / NORTH_M))
    found = check_adjustments(workspace, proposal, off).findings
    assert {(each.rule, each.sign) for each in found} >= {("inside", inside[0])}


def test_changing_a_line_past_a_verified_corridor_finds_nothing_on_its_verges(workspace, code):
    proposal = preview_signs(workspace, [code])
    first = int(np.flatnonzero(proposal.plan.sequence == 3)[0])
    nudged = SignAdjustments().move(first, proposal.places([first])[0])
    found = check_adjustments(workspace, proposal, nudged).findings
    assert [each for each in found if each.rule in ("inside", "on_line", "facing")] == []
