from datetime import date, datetime

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.rules.accuracy import accuracy_or_assumed
from mine_action_plugin.domain.rules.dates import check_past_date, first_day, read_partial_date
from mine_action_plugin.domain.rules.minimum import missing_minimum
from mine_action_plugin.domain.rules.values import check_required, read_values
from mine_action_plugin.store import load_profile


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-23", (date(2026, 11, 23), "day")),
        (" 2026-2-3 ", (date(2026, 2, 3), "day")),
        ("2026-11-23T10:30:00", (date(2026, 11, 23), "day")),
        ("2026-11", (date(2026, 11, 1), "month")),
        ("2026", (date(2026, 1, 1), "year")),
    ],
)
def test_a_date_may_lack_its_day_or_month(text, expected):
    assert read_partial_date(text) == expected


@pytest.mark.parametrize("text", ["23.11.2026", "2026-13", "2026-02-30", "26", "", "yesterday"])
def test_what_is_no_date_is_refused_with_an_example(text):
    with pytest.raises(MineActionError, match="2026-11-23"):
        read_partial_date(text)


def test_a_date_in_the_future_or_before_1900_is_refused():
    today = date(2026, 11, 23)
    check_past_date(today, today, "occurred_on")
    for day in (date(2026, 11, 24), date(1899, 12, 31)):
        with pytest.raises(MineActionError, match=day.isoformat()):
            check_past_date(day, today, "occurred_on")


def test_a_date_known_to_the_month_is_stored_as_its_first_day():
    day = date(2026, 11, 23)
    assert [first_day(day, each) for each in ("day", "month", "year")] == [
        day,
        date(2026, 11, 1),
        date(2026, 1, 1),
    ]


def test_values_come_out_in_the_types_of_the_schema():
    assert read_values(
        "incident",
        {
            "kind": " accident ",
            "occurred_on": "2026-01-02",
            "killed": "2",
            "demining": "false",
            "accuracy_m": 12,
            "place_name": "",
        },
    ) == {
        "kind": "accident",
        "occurred_on": date(2026, 1, 2),
        "killed": 2,
        "demining": False,
        "accuracy_m": 12.0,
        "place_name": None,
    }
    assert read_values("hazard", {"devices": "ap_mine, uxo"}) == {"devices": ("ap_mine", "uxo")}
    moment = datetime(2026, 1, 2, 3)
    assert read_values("incident", {"occurred_on": moment}) == {"occurred_on": date(2026, 1, 2)}


@pytest.mark.parametrize(
    ("table", "values", "wanted"),
    [
        ("incident", {"kind": "acident"}, "accident"),
        ("hazard", {"devices": ["ap_mine", "mine"]}, "ap_mine"),
        ("incident", {"killed": -1}, "≥ 0"),
        ("incident", {"killed": 1.5}, "0, 1, 2"),
        ("incident", {"killed": True}, "0, 1, 2"),
        ("incident", {"accuracy_m": "nan"}, "≥ 0"),
        ("incident", {"accuracy_m": "inf"}, "≥ 0"),
        ("victim", {"age": 121}, "≤ 120"),
        ("incident", {"demining": "maybe"}, "true"),
        ("incident", {"occurred_on": "soon"}, "2026-11-23"),
        ("incident", {"place_name": {"en": "x"}}, "…"),
        ("incident", {"knd": "accident"}, "kind"),
        ("incident", {"version": 3}, "kind"),
    ],
)
def test_a_wrong_value_is_refused_with_what_would_be_right(table, values, wanted):
    with pytest.raises(MineActionError) as caught:
        read_values(table, values)
    assert wanted in str(caught.value)
    assert caught.value.values["field"] in values


def test_a_required_field_without_default_must_be_there():
    check_required("incident", {"kind": "accident", "occurred_on": date(2026, 1, 1)})
    with pytest.raises(MineActionError, match="occurred_on"):
        check_required("incident", {"kind": "accident"})


def test_unknown_accuracy_is_never_0():
    profile = load_profile("international")
    assert accuracy_or_assumed(7.0, "gps", profile) == 7.0
    assert accuracy_or_assumed(None, "gps", profile) == 10.0
    assert accuracy_or_assumed(0.0, "sketch", profile) == 300.0
    assert accuracy_or_assumed(None, None, profile) == 500.0


def test_minimum_data_names_what_is_not_known():
    hazard = {"geometry": b"x", "status": "open", "hazard_class": "sha", "devices": ()}
    assert missing_minimum("hazard", hazard) == ("devices", "evidence", "beneficiaries")
    assert missing_minimum("hazard", {**hazard, "devices": ("uxo",)}, 1, 1) == ()
    victim = {"sex": "unknown", "outcome": "killed", "activity": "herding", "tampered": False}
    assert missing_minimum("victim", victim) == ("sex", "age")
    assert missing_minimum("victim", {**victim, "sex": "male", "age_group": "child"}) == ()
    land = {"geometry": b"x", "product": "cleared", "residual_note": "none"}
    assert missing_minimum("released_land", land) == ("depth_m",)
    assert missing_minimum("place", {}) == ()
