"""After a save only what was changed is judged again, with all that it concerns."""

import datetime as dt

from mine_action_plugin.operations.checks import changed as changed_module
from mine_action_plugin.operations.checks import check_changes, check_workspace, newest_change
from tests.operations.checks.country import TODAY, Country


def rules(recheck):
    return {finding.rule for finding in recheck.findings}


def test_only_what_was_changed_since_is_judged(workspace):
    country = Country(workspace)
    country.hazard(review_due=dt.date(2026, 2, 2))
    since = newest_change(workspace)
    later = country.hazard(country.square(x=0.1), review_due=dt.date(2026, 3, 3))
    recheck = check_changes(workspace, since, (), TODAY)
    assert recheck.newest == newest_change(workspace)
    assert recheck.records["hazard"] == {later.id}
    assert [finding.record_id for finding in recheck.findings] == [later.id]


def test_nothing_changed_means_nothing_to_judge(workspace):
    Country(workspace).hazard()
    recheck = check_changes(workspace, newest_change(workspace), (), TODAY)
    assert (recheck.records, recheck.findings) == ({}, ())


def test_an_empty_workspace_has_everything_before_it(workspace):
    assert newest_change(workspace) == ""
    hazard = Country(workspace).hazard()
    assert hazard.id in check_changes(workspace, "", (), TODAY).records["hazard"]


def test_closing_a_hazard_judges_its_tasks_and_the_accidents_inside(workspace):
    country = Country(workspace)
    hazard = country.hazard()
    country.task(hazard)
    country.accident(geometry=country.point())
    since = newest_change(workspace)
    hazard = country.update(hazard, status="closed", closure_reason="released")
    country.event(hazard, dt.date(2026, 6, 1), "clearance")
    recheck = check_changes(workspace, since, (), TODAY)
    assert {"closed_hazard_open_task", "accident_in_closed_hazard"} <= rules(recheck)


def test_a_name_written_later_judges_the_open_texts_of_its_incident(workspace):
    country = Country(workspace)
    accident = country.accident(remarks="With Aysel Mammadova")
    victim = country.victim(accident)
    since = newest_change(workspace)
    country.add("victim_private", victim_id=victim.id, name="Aysel Mammadova")
    recheck = check_changes(workspace, since, (), TODAY)
    assert rules(recheck) == {"private_in_open_text"}


def test_a_caption_judges_the_incident_that_it_belongs_to(workspace):
    country = Country(workspace)
    victim = country.victim(country.accident())
    country.add("victim_private", victim_id=victim.id, name="Aysel Mammadova")
    since = newest_change(workspace)
    country.attach(victim, "a.jpg", caption="Aysel Mammadova")
    (finding,) = check_changes(workspace, since, (), TODAY).findings
    assert (finding.rule, finding.table) == ("private_in_open_text", "attachment")


def test_moving_one_of_two_that_overlapped_judges_the_other_as_well(workspace):
    country = Country(workspace)
    first = country.hazard()
    second = country.hazard(country.square(x=0.005))
    known = check_workspace(workspace, TODAY)
    assert [finding.rule for finding in known] == ["outline_overlap"]
    since = newest_change(workspace)
    country.shrink(first, country.square(x=0.1))
    recheck = check_changes(workspace, since, known, TODAY)
    assert {first.id, second.id} <= recheck.records["hazard"]
    assert "outline_overlap" not in rules(recheck)


def test_a_record_that_is_gone_is_judged_without_a_finding(workspace):
    country = Country(workspace)
    accident = country.accident(demining=None)
    since = newest_change(workspace)
    with workspace.change("Delete") as change:
        change.delete(accident)
    recheck = check_changes(workspace, since, (), TODAY)
    assert recheck.records["incident"] == {accident.id}
    assert recheck.findings == ()


def test_an_import_is_too_much_to_look_at_record_by_record(workspace, monkeypatch):
    monkeypatch.setattr(changed_module, "MOST_RECORDS", 3)
    country = Country(workspace)
    since = newest_change(workspace)
    for _ in range(4):
        country.accident()
    assert check_changes(workspace, since, (), TODAY).records is None
