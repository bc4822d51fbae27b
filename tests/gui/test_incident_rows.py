"""Which incidents pass the filters of the page."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from mine_action_plugin.gui.models.incident_rows import IncidentFilter, IncidentRows, points_of
from tests.fair_clock import fair_clock_s


@pytest.fixture
def rows(filled, workspace):
    return IncidentRows.read(workspace)


def codes(rows, wanted):
    return [rows.data["place_name"][row] for row in rows.select(wanted)]


def test_without_a_filter_all_pass_latest_first(rows):
    days = [rows.data["occurred_on"][row] for row in rows.select(IncidentFilter())]
    assert len(days) == 3
    assert days == sorted(days, reverse=True)


def test_search_looks_into_code_and_place(rows):
    assert codes(rows, IncidentFilter(text="  PLACE of eo ")) == ["Place of eo_report"]
    first_code = rows.data["code"][0]
    assert len(rows.select(IncidentFilter(text=first_code.lower()))) == 1
    assert rows.select(IncidentFilter(text="nowhere")) == []


def test_kind_and_period_and_view_work_together(rows):
    recently = datetime.date.today() - datetime.timedelta(days=31)
    assert len(rows.select(IncidentFilter(kind="accident"))) == 2
    assert len(rows.select(IncidentFilter(kind="accident", since=recently))) == 1
    assert len(rows.select(IncidentFilter(view=(47.1, 40.1, 48, 41)))) == 2
    assert rows.select(IncidentFilter(kind="eo_report", since=recently)) == []


def test_a_year_overlaps_a_period_that_begins_within_it(rows):
    rows.data["date_precision"][0] = "year"
    rows.data["occurred_on"][0] = datetime.date(2018, 1, 1)
    again = IncidentRows(rows.data)
    assert 0 in again.select(IncidentFilter(since=datetime.date(2018, 10, 1)))
    assert 0 not in again.select(IncidentFilter(since=datetime.date(2019, 1, 2)))


def test_a_record_without_a_place_is_nowhere_in_view():
    points = points_of([None, b"\x01\x01\x00\x00\x00" + np.array([1.0, 2.0]).tobytes()])
    assert np.isnan(points[0]).all()
    assert points[1].tolist() == [1.0, 2.0]


def test_a_hundred_thousand_incidents_are_filtered_in_a_blink(rows):
    big = IncidentRows({name: values[:1] * 100_000 for name, values in rows.data.items()})
    started = fair_clock_s()
    assert len(big.select(IncidentFilter(text="place", view=(40, 30, 50, 50)))) == 100_000
    assert fair_clock_s() - started < 0.5
