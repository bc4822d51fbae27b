"""Each rule finds what breaks it, keeps quiet about what does not, and its repair mends it."""

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.operations.checks import (
    CHECKS,
    Severity,
    check_records,
    check_workspace,
    explain_repairs,
    place_of,
    records_about,
    repair,
)
from tests.operations.checks.broken import CASES
from tests.operations.checks.country import TODAY, Country, area, wkb


def found_by(workspace, rule):
    return [each for each in check_workspace(workspace, TODAY) if each.rule == rule]


def test_every_rule_has_its_cases():
    assert set(CASES) == set(CHECKS)


@pytest.mark.parametrize("rule", CASES)
def test_what_breaks_a_rule_is_found_and_said(workspace, rule):
    record = CASES[rule].broken(Country(workspace))
    (finding,) = found_by(workspace, rule)
    assert finding.severity is CHECKS[rule].severity
    assert finding.code and finding.code in finding.message
    assert "{" not in finding.message
    if record is not None:
        assert (finding.table, finding.record_id) == (record.TABLE, record.id)


@pytest.mark.parametrize("rule", CASES)
def test_what_only_comes_near_is_not_found(workspace, rule):
    CASES[rule].sound(Country(workspace))
    assert found_by(workspace, rule) == []


@pytest.mark.parametrize("rule", CASES)
def test_a_record_checked_alone_gives_the_same_finding(workspace, rule):
    record = CASES[rule].broken(Country(workspace))
    if record is None:
        pytest.skip("this rule is about files, not about a record")
    (whole,) = found_by(workspace, rule)
    records = {whole.table: {whole.record_id}}
    for table, record_id in whole.others:
        records.setdefault(table, set()).add(record_id)
    alone = [each for each in check_records(workspace, records, TODAY) if each.rule == rule]
    assert alone == [whole]


@pytest.mark.parametrize("rule", [rule for rule, check in CHECKS.items() if check.repair])
def test_a_repair_leaves_no_finding_and_is_undone_as_a_whole(workspace, rule):
    country = Country(workspace)
    CASES[rule].broken(country)
    findings = found_by(workspace, rule)
    assert all(finding.can_repair for finding in findings)
    assert len(explain_repairs(findings)) == 1
    hazards = {each.id: area(each.geometry) for each in workspace.read("hazard")}
    before = len(workspace.changes(limit=1000))
    repair(workspace, findings)
    assert found_by(workspace, rule) == []
    after = {each.id: each for each in workspace.read("hazard")}
    assert set(after) == set(hazards)
    for hazard_id, area_m2 in hazards.items():
        assert area(after[hazard_id].geometry) >= area_m2 * (1 - 1e-9)
    newest, *rest = workspace.changes(limit=1000)
    assert len(rest) == before
    workspace.undo(newest.id)
    assert found_by(workspace, rule) == findings


@pytest.mark.parametrize("rule", [rule for rule, check in CHECKS.items() if check.repair])
def test_a_repair_brings_no_error_that_was_not_there(workspace, rule):
    CASES[rule].broken(Country(workspace))
    errors = {each.rule for each in check_workspace(workspace, TODAY) if is_error(each)}
    repair(workspace, found_by(workspace, rule))
    assert {each.rule for each in check_workspace(workspace, TODAY) if is_error(each)} <= errors


def is_error(finding):
    return finding.severity is Severity.ERROR


def test_a_repair_that_is_done_already_writes_nothing(workspace):
    CASES["outline_invalid"].broken(Country(workspace))
    findings = found_by(workspace, "outline_invalid")
    repair(workspace, findings)
    count = len(workspace.changes())
    repair(workspace, findings)
    assert len(workspace.changes()) == count


def test_released_land_is_never_made_larger_by_a_repair(workspace):
    country = Country(workspace)
    left, low = country.x, country.y
    tie = QgsGeometry.fromWkt(
        f"MultiPolygon((({left} {low}, {left + 0.01} {low + 0.01}, {left + 0.01} {low},"
        f" {left} {low + 0.01}, {left} {low})))"
    )
    country.released(country.hazard(), bytes(tie.asWkb()))
    (finding,) = found_by(workspace, "outline_invalid")
    assert finding.table == "released_land"
    assert not finding.can_repair
    with pytest.raises(KeyError):
        repair(workspace, [finding])


def test_an_outline_that_encloses_nothing_is_left_to_a_person(workspace):
    country = Country(workspace)
    x, y = country.x, country.y
    line = QgsGeometry.fromWkt(f"MultiPolygon((({x} {y}, {x + 0.01} {y}, {x} {y}, {x} {y})))")
    country.hazard(bytes(line.asWkb()))
    (finding,) = found_by(workspace, "outline_too_few_points")
    assert not finding.can_repair


def test_a_sound_country_has_no_findings_but_the_ones_nobody_can_avoid(workspace):
    country = Country(workspace)
    hazard = country.hazard()
    task = country.task(hazard, status="in_progress")
    country.attach(task, "task.jpg")
    accident = country.accident()
    victim = country.victim(accident)
    country.add("victim_private", victim_id=victim.id, name="Aysel Mammadova")
    country.sign()
    country.released(hazard, country.square(x=0.005, width=0.005))
    country.shrink(hazard, country.square(width=0.005))
    assert check_workspace(workspace, TODAY) == []


def test_a_finding_about_a_part_is_placed_and_shown_with_what_it_belongs_to(workspace):
    country = Country(workspace)
    CASES["dates_out_of_order"].broken(country)
    (finding,) = found_by(workspace, "dates_out_of_order")
    assert [about.table for about in records_about(workspace, finding)] == ["victim", "incident"]
    assert place_of(workspace, finding) == workspace.read("incident")[0].geometry


def test_an_attachment_of_a_table_that_nobody_knows_has_no_place(workspace):
    with workspace.change("Add") as change:
        change.insert("attachment", record_table="nowhere", record_id="x", path="x.jpg")
        change.insert("attachment", record_table="change_log", record_id="x", path="y.jpg")
    found = [each for each in check_workspace(workspace) if each.rule == "attachment_record_gone"]
    assert [place_of(workspace, each) for each in found] == [None, None]


def test_a_hazard_that_was_imported_as_closed_has_its_books_elsewhere(workspace):
    country = Country(workspace)
    hazard = country.hazard(events=False, status="closed", closure_reason="released")
    country.event(hazard, process="import")
    assert found_by(workspace, "area_identity") == []


def test_an_outline_without_a_point_is_no_place(workspace):
    Country(workspace).hazard(wkb("MultiPolygon EMPTY"))
    (finding,) = found_by(workspace, "minimum_hazard")
    assert "place on the map" in finding.message
