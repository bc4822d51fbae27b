"""Two people changed one record: who changed what, and what is to be chosen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mine_action_plugin.domain.merging import compare, same
from mine_action_plugin.domain.schema import TABLES

HAZARD, TASK = TABLES["hazard"], TABLES["task"]
BASE = {
    "name": "Ridge",
    "hazard_class": "sha",
    "status": "open",
    "devices": ("ap_mine", "uxo"),
    "remarks": None,
    "geometry": b"a",
    "area_m2": 1.0,
}


def names(comparison):
    return [choice.names for choice in comparison.choices]


def test_what_only_one_of_them_changed_needs_no_choice():
    found = compare(HAZARD, BASE, {"name": "Hill"}, {**BASE, "hazard_class": "cha"})
    assert found.mine == {"name": "Hill"}
    assert [(each.name, each.base, each.theirs) for each in found.taken] == [
        ("hazard_class", "sha", "cha")
    ]
    assert found.choices == ()


def test_what_both_changed_is_to_be_chosen_and_the_choice_decides():
    found = compare(HAZARD, BASE, {"name": "Hill", "status": "closed"}, {**BASE, "name": "Top"})
    assert names(found) == [("name",)]
    assert found.resolved([True]) == {"name": "Hill", "status": "closed"}
    assert found.resolved([False]) == {"status": "closed"}


def test_both_changed_it_to_the_same_is_no_question():
    theirs = {**BASE, "name": "Hill", "devices": ("uxo", "ap_mine")}
    found = compare(HAZARD, BASE, {"name": "Hill", "remarks": ""}, theirs)
    assert (found.mine, found.taken, found.choices) == ({}, (), ())


def test_a_value_that_the_form_only_repeats_is_no_wish():
    mine = {"name": "Ridge", "hazard_class": "cha"}
    found = compare(HAZARD, BASE, mine, {**BASE, "name": "Hill"})
    assert found.mine == {"hazard_class": "cha"}
    assert [each.name for each in found.taken] == ["name"]


def test_an_outline_is_chosen_with_its_area():
    theirs = {**BASE, "geometry": b"c", "area_m2": 3.0}
    found = compare(HAZARD, BASE, {"geometry": b"b"}, theirs)
    assert names(found) == [("geometry", "area_m2")]
    assert found.resolved([True]) == {"geometry": b"b", "area_m2": 1.0}
    assert found.resolved([False]) == {}


def test_a_closing_and_a_status_are_not_mixed():
    mine = {"status": "closed", "closure_reason": "duplicate"}
    found = compare(HAZARD, BASE, mine, {**BASE, "status": "worked_on"})
    assert names(found) == [("status", "closure_reason")]


def test_an_act_is_taken_as_a_whole():
    base = {"status": "draft", "team_id": None, "planned_start": None, "objective": "A"}
    mine = {"status": "assigned", "team_id": "t1", "planned_start": 1}
    theirs = {**base, "planned_start": 2, "objective": "B"}
    found = compare(TASK, base, mine, theirs, as_one=True)
    assert [set(group) for group in names(found)] == [set(mine)]
    assert found.mine == {}
    assert [each.name for each in found.taken] == ["objective"]


VALUES = st.fixed_dictionaries(
    {
        "name": st.sampled_from([None, "", "A", "B"]),
        "hazard_class": st.sampled_from(["sha", "cha"]),
        "status": st.sampled_from(["open", "closed"]),
        "closure_reason": st.sampled_from([None, "duplicate"]),
        "geometry": st.sampled_from([None, b"a", b"b"]),
        "area_m2": st.sampled_from([None, 1.0, 2.0]),
    }
)


@given(base=VALUES, mine=VALUES, theirs=VALUES, data=st.data())
def test_nothing_of_theirs_is_overwritten_without_a_choice(base, mine, theirs, data):
    found = compare(HAZARD, base, mine, theirs)
    keep = [data.draw(st.booleans()) for _ in found.choices]
    written = {**theirs, **found.resolved(keep)}
    chosen = {n for choice, own in zip(found.choices, keep) if own for n in choice.names}
    for name, value in theirs.items():
        if not same(HAZARD, name, value, base[name]) and name not in chosen:
            assert same(HAZARD, name, written[name], value)
    for name, value in mine.items():
        asked = any(name in choice.names for choice in found.choices)
        if not same(HAZARD, name, value, base[name]) and not asked:
            assert same(HAZARD, name, written[name], value)
