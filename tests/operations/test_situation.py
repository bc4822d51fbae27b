from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsPointXY

from mine_action_plugin.domain.rules.periods import (
    last_day,
    months_back,
    overlaps,
    twelve_months,
    years_before,
)
from mine_action_plugin.operations.hazards import record_process
from mine_action_plugin.operations.incidents import IncidentReport, log_incident
from mine_action_plugin.operations.signs import propose_signs
from mine_action_plugin.operations.situation import situation
from mine_action_plugin.operations.tasks import create_task

TODAY = date(2026, 11, 23)
REPORT = IncidentReport(QgsPointXY(46.505, 40.005), "accident", date(2026, 11, 2), killed=1)


def kinds(found):
    return [finding.kind for finding in found.findings]


def test_an_empty_workspace_is_green_and_all_zero(workspace):
    found = situation(workspace, TODAY)
    assert (found.level, found.findings, found.last_change) == ("green", [], None)
    assert found.open_hazards.count == found.hazards_not_drawn == found.signs_due == 0
    assert found.last_12_months.accidents == 0
    assert found.tasks_by_status["draft"] == 0


def test_open_hazards_count_by_class_and_those_not_drawn_apart(workspace, add_hazard):
    add_hazard()
    add_hazard(46.6, hazard_class="sha")
    add_hazard(None, hazard_class="sha", area_m2=500)
    closed = add_hazard(46.7)
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
    found = situation(workspace, TODAY)
    assert (found.open_hazards.count, found.confirmed.count, found.suspected.count) == (3, 1, 2)
    assert found.confirmed.area_m2 == pytest.approx(948_000, rel=0.01)
    assert found.suspected.area_m2 == pytest.approx(948_500, rel=0.01)
    assert found.hazards_not_drawn == 1
    assert "not_drawn" in kinds(found)
    assert found.last_change == date.today()


def test_casualties_are_compared_with_the_twelve_months_before(workspace):
    for day, killed in (
        (date(2026, 11, 2), 1),
        (date(2025, 11, 24), 2),
        (date(2025, 11, 23), 4),
        (date(2024, 11, 24), 8),
        (date(2024, 11, 23), 16),
    ):
        log_incident(workspace, replace(REPORT, occurred_on=day, killed=killed, injured=1))
    log_incident(workspace, replace(REPORT, kind="eo_find", killed=None))
    found = situation(workspace, TODAY)
    last, before = found.last_12_months, found.months_12_before
    assert (last.accidents, last.killed, last.injured) == (2, 3, 2)
    assert (before.accidents, before.killed, before.injured) == (2, 12, 2)
    months = dict(zip(found.by_month.months, found.by_month.killed))
    assert months[date(2026, 11, 1)] == 1
    assert months[date(2025, 11, 1)] == 6
    assert len(months) == 24


def test_an_accident_known_to_the_year_counts_in_each_period_it_may_belong_to(workspace):
    year = replace(REPORT, occurred_on=date(2025, 1, 1), date_precision="year", killed=3)
    log_incident(workspace, year)
    found = situation(workspace, TODAY)
    assert (found.last_12_months.killed, found.months_12_before.killed) == (3, 3)
    assert sum(found.by_month.killed) == 0
    assert found.by_month.year_only == 3


def test_an_accident_outside_every_hazard_is_an_alarm_with_its_place(workspace, add_hazard):
    add_hazard(46.6)
    code = log_incident(workspace, REPORT).code
    found = situation(workspace, TODAY)
    (finding,) = found.findings
    assert found.level == "red"
    assert (finding.table, finding.code, finding.page) == ("incident", code, "incidents")
    assert finding.message.startswith(f"{code}: accident 8\u00a01")
    assert finding.where == pytest.approx((46.505, 40.005, 46.505, 40.005))


def test_accidents_that_are_old_settled_or_inside_a_hazard_need_no_attention(workspace, add_hazard):
    log_incident(workspace, replace(REPORT, occurred_on=date(2020, 1, 1)))
    log_incident(workspace, replace(REPORT, fields={"status": "not_explosive"}))
    add_hazard()
    log_incident(workspace, REPORT)
    assert situation(workspace, TODAY).findings == []


def test_signs_tasks_reviews_and_questioned_land_are_found(workspace, add_hazard, add_released):
    code = add_hazard(size=0.001, review_due=date(2026, 11, 1))
    propose_signs(workspace, [code])
    first, second, third, *_ = workspace.read("sign")
    (task_code,) = create_task(workspace, [code], "clearance")
    land = add_released(46.7, status="questioned")
    with workspace.change("Later") as change:
        change.update(first, status="missing")
        change.update(second, status="emplaced", inspection_due=TODAY - timedelta(1))
        change.update(third, status="emplaced", inspection_due=TODAY)
        task = workspace.find("task", task_code)
        change.update(task, status="in_progress", planned_end=TODAY - timedelta(12))
    found = situation(workspace, TODAY)
    assert kinds(found) == [
        "questioned_land",
        "signs_missing",
        "signs_overdue",
        "late_task",
        "review_due",
    ]
    assert (found.signs_due, found.signs_missing) == (1, 1)
    assert found.signs_by_status["emplaced"] == 2
    assert found.tasks_by_status["in_progress"] == 1
    messages = [finding.message for finding in found.findings]
    assert f"{task_code} is late by 12 days." in messages
    assert found.findings[0].code == land.code


def test_only_land_handed_over_this_year_counts_as_released(workspace, add_released):
    add_released(area_m2=100.0, handed_over_on=date(2026, 3, 1))
    add_released(46.6, area_m2=50.0, handed_over_on=date(2025, 12, 31))
    add_released(46.7, area_m2=20.0, handed_over_on=date(2026, 3, 1), status="accepted")
    assert situation(workspace, TODAY).released_this_year_m2 == 100.0


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_two_periods_of_twelve_months_neither_overlap_nor_leave_a_gap(today):
    start, end = twelve_months(today)
    assert end == today
    assert 364 <= (end - start).days <= 365
    assert start - twelve_months(years_before(today, 1))[1] == timedelta(days=1)
    assert len(months_back(today, 24)) == len(set(months_back(today, 24))) == 24
    assert months_back(today, 24)[-1] == today.replace(day=1)


def test_a_month_ends_on_its_last_day():
    assert last_day(date(2024, 2, 1), "month") == date(2024, 2, 29)
    assert overlaps(date(2024, 2, 1), "month", date(2024, 2, 29), date(2024, 3, 5))
    assert not overlaps(date(2024, 2, 1), "day", date(2024, 2, 29), date(2024, 3, 5))
