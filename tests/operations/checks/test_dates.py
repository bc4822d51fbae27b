"""Dates: every pair and every past date of the rules, on the tables that hold them."""

import datetime as dt

import pytest

from mine_action_plugin.domain.rules.date_order import DATE_ORDER, PAST_DATES
from mine_action_plugin.domain.schema import TABLES, FieldType
from mine_action_plugin.operations.checks import CHECKS
from mine_action_plugin.operations.checks.examination import Examination
from tests.operations.checks.country import TODAY, Country

EARLY, LATE = dt.date(2026, 3, 3), dt.date(2026, 4, 4)


def codes(workspace, rule, *records):
    only = {record.TABLE: {record.id} for record in records}
    return [found.code for found in CHECKS[rule].find(Examination(workspace, TODAY, only))]


def insert(country, table, **dates):
    """A record of a table, with whatever it cannot be without."""
    more = {}
    if table == "accreditation":
        organisation = country.add("organisation", name="Operator")
        team = country.add("team", name="Team", organisation_id=organisation.id)
        more = {"team_id": team.id, "method": "manual"}
    elif table == "released_land":
        more = {"product": "cleared", "geometry": country.square()}
    elif table == "sign":
        more = {"geometry": country.point()}
    elif table == "task":
        more = {"kind": "clearance"}
    return country.add(table, **more, **dates)


PAIRS = [(table, *pair) for table, pairs in DATE_ORDER.items() for pair in pairs]


@pytest.mark.parametrize(("table", "first", "second"), PAIRS)
def test_each_pair_is_found_in_the_wrong_order_only(workspace, table, first, second):
    country = Country(workspace)
    wrong = insert(country, table, **{first: LATE, second: EARLY})
    right = insert(country, table, **{first: EARLY, second: LATE})
    same = insert(country, table, **{first: EARLY, second: EARLY})
    assert len(codes(workspace, "dates_out_of_order", wrong)) == 1
    assert codes(workspace, "dates_out_of_order", right) == []
    assert codes(workspace, "dates_out_of_order", same) == []


def test_rows_without_a_code_of_their_own_are_called_by_what_owns_them(workspace):
    country = Country(workspace)
    row = insert(country, "accreditation", valid_from=LATE, valid_to=EARLY)
    (team,) = workspace.read("team")
    assert codes(workspace, "dates_out_of_order", row) == [team.code]
    hazard = country.hazard(events=False)
    event = country.event(hazard, TODAY + dt.timedelta(1))
    assert codes(workspace, "date_in_future", event) == [hazard.code]


def test_the_rules_name_dates_of_the_schema():
    named = [(table, name) for table, names in PAST_DATES.items() for name in names]
    named += [(table, name) for table, *pair in PAIRS for name in pair]
    for table, name in named:
        assert TABLES[table].field(name).type is FieldType.DATE
