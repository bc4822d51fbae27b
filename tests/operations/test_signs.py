"""Signs in a workspace: proposed, accepted, proposed again beside those that stand."""

from datetime import date

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsPointXY

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.hazards import create_hazard, record_process
from mine_action_plugin.operations.signs import (
    accept_signs,
    preview_signs,
    profile_rules,
    propose_signs,
)
from mine_action_plugin.operations.workspaces import undo_last
from mine_action_plugin.planning.measure import distance_to_geometry_m, ground_distance_m

SMALL = 0.001


def place(sign):
    geometry = QgsGeometry()
    geometry.fromWkb(sign.geometry)
    return geometry.asPoint()


def outline(hazard):
    geometry = QgsGeometry()
    geometry.fromWkb(hazard.geometry)
    return geometry


def line(workspace, number=1):
    return workspace.read("sign", {"line_no": number}, order=("sequence",))


def largest_gap_m(places):
    return max(ground_distance_m(a, b) for a, b in zip(places, [*places[1:], places[0]]))


def test_a_preview_writes_nothing(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    before = len(workspace.changes())
    proposal = preview_signs(workspace, [code])
    assert len(proposal.signs) >= proposal.lower_bound >= 3
    assert len(proposal.sign_geometries) == len(proposal.signs)
    assert len(proposal.line_geometries) == 1
    assert len(workspace.changes()) == before
    assert workspace.count("sign") == 0


def test_accepted_signs_stand_outside_the_accuracy_at_the_profiles_spacing(workspace, add_hazard):
    code = add_hazard(size=SMALL, accuracy_m=30.0)
    codes = accept_signs(workspace, preview_signs(workspace, [code]))
    hazard = workspace.find("hazard", code)
    signs = line(workspace)
    assert sorted(codes) == sorted(sign.code for sign in signs)
    places = [place(sign) for sign in signs]
    assert largest_gap_m(places) <= 25.001
    assert min(distance_to_geometry_m(each, outline(hazard)) for each in places) >= 34.98
    first = signs[0]
    assert (first.status, first.kind, first.languages) == ("proposed", "mine_sign", ("en",))
    assert (first.planned_x, first.planned_y) == (place(first).x(), place(first).y())
    assert first.gap_to_next_m == pytest.approx(ground_distance_m(*places[:2]), abs=0.05)
    links = workspace.read("sign_link")
    assert {link.hazard_id for link in links} == {hazard.id}
    assert len(links) == len(signs)


def test_accepting_is_one_change_that_can_be_undone(workspace, add_hazard):
    propose_signs(workspace, [add_hazard(size=SMALL)])
    undo_last(workspace)
    assert workspace.count("sign") == workspace.count("sign_link") == 0


def test_proposing_again_replaces_what_was_only_proposed(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    first = propose_signs(workspace, [code])
    again = propose_signs(workspace, [code])
    assert len(again.replaced) == len(first.signs)
    assert workspace.count("sign") == len(again.signs) == len(first.signs)
    undo_last(workspace)
    assert workspace.count("sign") == len(first.signs)


def test_the_signs_of_another_hazard_are_left_alone(workspace, add_hazard):
    far = add_hazard(46.7, size=SMALL)
    propose_signs(workspace, [far])
    others = {sign.id for sign in workspace.read("sign")}
    proposal = propose_signs(workspace, [add_hazard(size=SMALL)])
    assert proposal.replaced == []
    signs = workspace.read("sign")
    assert others <= {sign.id for sign in signs}
    lines = [{sign.line_no for sign in signs if (sign.id in others) is side} for side in (0, 1)]
    assert not lines[0] & lines[1]


def test_hazards_that_touch_in_their_margins_are_planned_together(workspace, add_hazard):
    one = add_hazard(46.5, size=SMALL)
    other = add_hazard(46.5012, size=SMALL)  # 17 m from the first
    proposal = propose_signs(workspace, [one])
    assert proposal.neighbours == [other]
    shapes = [outline(workspace.find("hazard", code)) for code in (one, other)]
    places = [place(sign) for sign in workspace.read("sign")]
    assert min(distance_to_geometry_m(p, s) for p in places for s in shapes) >= 14.98
    assert {sign.line_no for sign in workspace.read("sign")} == {1}


def emplace(workspace, signs, metres_east=0.0):
    moved = []
    for sign in signs:
        here = place(sign)
        there = QgsPointXY(here.x() + metres_east / 85_400, here.y())
        moved.append(
            (
                sign.id,
                {
                    "status": "emplaced",
                    "emplaced_on": date(2026, 3, 1),
                    "geometry": bytes(QgsGeometry.fromPointXY(there).asWkb()),
                },
            )
        )
    with workspace.change("Emplace") as change:
        change.update_many("sign", moved)


def test_signs_that_stand_where_they_were_planned_are_kept_and_nothing_is_added(
    workspace, add_hazard
):
    code = add_hazard(size=SMALL)
    propose_signs(workspace, [code])
    emplace(workspace, workspace.read("sign"))
    before = workspace.read("sign", order=("id",))
    proposal = propose_signs(workspace, [code])
    assert (len(proposal.signs), len(proposal.kept)) == (0, len(before))
    assert workspace.read("sign", order=("id",)) == before


def test_a_standing_sign_fills_its_place_only_where_the_spacing_stays(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    propose_signs(workspace, [code])
    emplace(workspace, workspace.read("sign")[::3], metres_east=3.0)
    standing = workspace.read("sign", {"status": "emplaced"}, order=("id",))
    proposal = propose_signs(workspace, [code])
    assert workspace.read("sign", {"status": "emplaced"}, order=("id",)) == standing
    # Whoever fills a place: walking the line in order, no gap is over the spacing.
    everything = [place(sign) for sign in workspace.read("sign")]
    planned = [QgsPointXY(*xy) for xy in zip(proposal.plan.x, proposal.plan.y)]
    ring = [min(everything, key=lambda p, q=q: ground_distance_m(p, q)) for q in planned]
    assert largest_gap_m(ring) <= 25.025
    assert np.nanmax(proposal.gap_to_next_m) <= 25.025
    assert len(proposal.signs) + len(standing) >= proposal.plan.count


def test_a_sign_that_stands_inside_a_hazard_fills_no_place(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    needed = len(propose_signs(workspace, [code]).signs)
    hazard = workspace.find("hazard", code)
    (sign, *_) = workspace.read("sign")
    middle = bytes(outline(hazard).centroid().asWkb())
    with workspace.change("Wrong place") as change:
        change.update(sign, status="emplaced", geometry=middle)
    proposal = propose_signs(workspace, [code])
    assert len(proposal.signs) == needed
    assert proposal.kept == []
    assert [(each.code, each.rule) for each in proposal.wrong] == [(sign.code, "inside")]


def test_a_missing_sign_keeps_its_record(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    propose_signs(workspace, [code])
    (sign, *_) = workspace.read("sign")
    with workspace.change("Missing") as change:
        change.update(sign, status="missing")
    proposal = propose_signs(workspace, [code])
    assert workspace.get("sign", sign.id).status == "missing"
    assert proposal.kept == []
    assert [(each.code, each.rule) for each in proposal.wrong] == [(sign.code, "missing")]


@pytest.mark.parametrize(("turn", "used"), [(5.0, True), (40.0, True), (180.0, False)])
def test_a_turned_sign_is_listed_and_one_that_faces_in_is_not_used(
    workspace, add_hazard, turn, used
):
    code = add_hazard(size=SMALL)
    propose_signs(workspace, [code])
    emplace(workspace, workspace.read("sign"))
    sign = next(each for each in line(workspace) if each.sequence == 3)
    with workspace.change("Turned") as change:
        change.update(sign, facing_deg=(sign.facing_deg + turn) % 360)
    proposal = preview_signs(workspace, [code])
    assert (sign.id in {each.id for each in proposal.kept}) is used
    wrong = [(sign.code, "facing")] if turn > 10 else []
    assert [each[:2] for each in proposal.wrong] == wrong
    # One that is a little turned does not warn all whom it would: others may be added for them.
    on_line = [each for each in proposal.signs if proposal.plan.sequence[each]]
    assert bool(on_line) is not used
    assert bool(proposal.signs) is (turn > 10)


def test_a_damaged_sign_is_used_and_listed(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    propose_signs(workspace, [code])
    emplace(workspace, workspace.read("sign"))
    (sign, *_) = line(workspace)
    with workspace.change("Damaged") as change:
        change.update(sign, status="damaged")
    proposal = preview_signs(workspace, [code])
    assert (len(proposal.signs), len(proposal.kept)) == (0, workspace.count("sign"))
    assert [each[:2] for each in proposal.wrong] == [(sign.code, "damaged")]


def test_a_sign_far_out_fills_no_place_and_is_listed(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    propose_signs(workspace, [code])
    east = max(line(workspace), key=lambda sign: place(sign).x())
    emplace(workspace, [east], metres_east=30.0)
    proposal = preview_signs(workspace, [code])
    assert proposal.kept == []
    assert (east.code, "gap") in {each[:2] for each in proposal.wrong}


def test_no_sign_is_proposed_where_one_was_declined(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    propose_signs(workspace, [code])
    refused = next(each for each in line(workspace) if each.sequence == 3)
    with workspace.change("Declined") as change:
        change.update(refused, status="declined")
    proposal = propose_signs(workspace, [code])
    new = [place(each) for each in workspace.read("sign", {"status": "proposed"})]
    assert len(new) == len(proposal.signs) > 3
    assert min(ground_distance_m(each, place(refused)) for each in new) > 3.0


def test_a_sign_at_a_crossing_that_was_declined_is_left_out_and_reported(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    add_way(workspace, "MultiLineString((46.49 40.0005, 46.51 40.0005))")
    propose_signs(workspace, [code])
    refused = workspace.read("sign", {"reason": "access"}, order=("code",))[0]
    with workspace.change("Declined") as change:
        change.update(refused, status="declined")
    proposal = preview_signs(workspace, [code])
    assert len(proposal.declined) >= 1
    assert not set(proposal.declined) & set(proposal.signs)
    (stretch,) = [each for each in proposal.unwarned if each.reason == "avoid"]
    assert 0 < stretch.length_m <= 50.01
    spot = QgsGeometry.fromPointXY(place(refused))
    assert stretch.geometry.distance(spot) < 0.00005


def ring_with_island(workspace):
    """A hazard of 340 m × 440 m with free ground of about 170 m × 220 m in its middle."""
    ring = QgsGeometry.fromWkt(
        "Polygon((46.5 40, 46.504 40, 46.504 40.004, 46.5 40.004, 46.5 40),"
        "(46.501 40.001, 46.501 40.003, 46.503 40.003, 46.503 40.001, 46.501 40.001))"
    )
    return create_hazard(workspace, ring, hazard_class="cha", accuracy_m=10.0)


def add_way(workspace, wkt, **fields):
    with workspace.change("Way") as change:
        shape = bytes(QgsGeometry.fromWkt(wkt).asWkb())
        change.insert("access_line", kind="track", geometry=shape, **{"use": "daily", **fields})


THROUGH = "MultiLineString((46.499 40.002, 46.502 40.002))"
OUTSIDE = "MultiLineString((46.499 39.999, 46.499 40.005))"
INSIDE = "MultiLineString((46.5015 40.002, 46.5025 40.002))"


@pytest.mark.parametrize(
    ("ways", "reached"),
    [
        ([], None),
        ([(THROUGH, {"use": "closed"})], None),
        ([(OUTSIDE, {})], False),
        ([(OUTSIDE, {}), (THROUGH, {})], False),
        ([(OUTSIDE, {}), (INSIDE, {})], True),
        ([(THROUGH, {"verified_width_m": 4.0})], True),
    ],
)
def test_an_island_that_nobody_can_get_to_gets_no_signs(workspace, ways, reached):
    code = ring_with_island(workspace)
    for wkt, fields in ways:
        add_way(workspace, wkt, **fields)
    proposal = propose_signs(workspace, [code])
    island = [abs(x - 46.502) < 0.001 and abs(y - 40.002) < 0.001 for x, y in all_places(proposal)]
    there = {each for each, inside in enumerate(island) if inside}
    assert len(there) > 10
    if reached is None:
        assert proposal.unreachable is None
    else:
        assert set(proposal.unreachable) == (set() if reached else there)
    assert (there <= set(proposal.signs)) is (reached is not False)
    assert workspace.count("sign") == len(proposal.signs)
    # From each sign left out the line is drawn as unwarned to its neighbours.
    stretches = [each.geometry for each in proposal.unwarned if each.reason == "unreachable"]
    on_line = {each for each in there if proposal.plan.sequence[each] > 0}
    assert len(stretches) == (len(on_line) if reached is False else 0)
    corners = [tuple((point.x(), point.y()) for point in each.asPolyline()) for each in stretches]
    assert {middle for _, middle, _ in corners} <= set(proposal.places(sorted(on_line)))
    assert {before for before, _, _ in corners} == {after for _, _, after in corners}


def all_places(proposal):
    return proposal.places(range(proposal.plan.count))


def test_without_codes_all_open_hazards_are_signed_and_those_without_outline_named(
    workspace, add_hazard
):
    open_one, not_drawn = add_hazard(size=SMALL), add_hazard(None)
    closed = add_hazard(46.6, size=SMALL)
    record_process(
        workspace,
        closed,
        "correction",
        date(2026, 2, 2),
        "twice",
        status="closed",
        closure_reason="duplicate",
        approved_by="Somebody Else",
    )
    proposal = propose_signs(workspace)
    assert proposal.not_drawn == [not_drawn]
    assert {hazard.code for hazard in proposal.hazards} == {open_one, not_drawn}


def test_a_way_in_use_gets_signs_where_it_enters_and_a_closed_one_does_not(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    way = QgsGeometry.fromWkt("MultiLineString((46.49 40.0005, 46.51 40.0005))")
    with workspace.change("Track") as change:
        track = change.insert(
            "access_line", kind="track", use="unknown", geometry=bytes(way.asWkb())
        )
    propose_signs(workspace, [code])
    assert workspace.count("sign", {"reason": "access"}) >= 2
    with workspace.change("Closed") as change:
        change.update(track, use="closed")
    propose_signs(workspace, [code])
    assert workspace.count("sign", {"reason": "access"}) == 0


def test_a_hazard_changed_after_the_preview_stops_the_accepting(workspace, add_hazard):
    code = add_hazard(size=SMALL)
    proposal = preview_signs(workspace, [code])
    with workspace.change("Other") as change:
        change.update(workspace.find("hazard", code), accuracy_m=99.0)
    with pytest.raises(MineActionError, match=f"{code} was changed"):
        accept_signs(workspace, proposal)
    assert workspace.count("sign") == 0


def test_the_rules_come_from_the_profile(workspace):
    rules = profile_rules(workspace.profile)
    assert (rules.max_spacing_m, rules.offset_m, rules.merge_crossings_m) == (25, 5, 5)


def test_an_unknown_hazard_is_named(workspace):
    with pytest.raises(MineActionError, match="HZ-9999"):
        preview_signs(workspace, ["HZ-9999"])
