"""The checks in the dock: the list, its buttons, and what is said after a save."""

from __future__ import annotations

import datetime as dt

import pytest
from qgis.core import QgsGeometry, QgsVectorLayer, edit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QFileDialog

from mine_action_plugin.gui.page import DATA_CHECKS
from mine_action_plugin.gui.pages.situation import SituationPage
from mine_action_plugin.gui.widgets import finding_list as finding_list_module
from mine_action_plugin.operations.checks import Finding, Severity
from tests.fair_clock import fair_clock_s

TIE = "MULTIPOLYGON(((46 41,46.01 41.01,46.01 41,46 41.01,46 41)))"
SQUARE = "MULTIPOLYGON(((46 41,46.01 41,46.01 41.01,46 41.01,46 41)))"


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


@pytest.fixture
def page(workbench, keep_widget, settle):
    """The situation, with its checks, in a workspace that has one hazard drawn badly."""
    with workbench.session.workspace.change("Draw") as change:
        change.insert("hazard", code="HZ-BAD", hazard_class="cha", geometry=wkb(TIE))
    made = SituationPage(workbench)
    keep_widget(made)
    settle()
    return made


@pytest.fixture
def checked(page, settle):
    page.show_records([DATA_CHECKS])
    settle()
    return page.finding_list


@pytest.fixture
def write(workbench, settle):
    """Write as somebody in the dock does, and wait for what follows."""

    def change(action):
        with workbench.session.workspace.change("Edit") as opened:
            action(opened)
        workbench.session.note_change()
        settle()

    return change


def choose(finding_list, rule):
    found = next(each for each in finding_list.checks.findings if each.rule == rule)
    finding_list.select(found)
    return found


def test_nothing_is_checked_before_somebody_asks(page):
    assert page.checks.findings == ()
    assert page.finding_list.state.text() == "Not checked yet."
    assert page.checks_button.text() == "Data chec&ks…"


def test_the_first_look_at_the_list_checks_everything(page, checked):
    assert page.checks.is_complete
    assert not checked.progress.isVisibleTo(checked)
    assert len(checked.model.findings) == len(page.checks.findings) > 3
    errors = page.checks.count(Severity.ERROR)
    warnings = page.checks.count(Severity.WARNING)
    assert page.checks_button.text() == f"Data chec&ks – errors: {errors}, warnings: {warnings}"
    severities = [finding.severity for finding in checked.model.findings]
    assert severities == sorted(severities, key=list(Severity).index)


def test_the_button_and_the_menu_lead_to_the_list_and_back(page, checked):
    assert page._layers.currentWidget() is checked
    checked.back_button.click()
    assert page._layers.currentWidget() is not checked
    page.checks_button.click()
    assert page._layers.currentWidget() is checked
    page.show_records(["HZ-0001"])
    assert page._layers.currentWidget() is not checked


def test_severity_and_rule_choose_what_is_shown(checked):
    box = checked.filter.severity_box
    box.setCurrentIndex(box.findData("error"))
    assert {finding.severity for finding in checked.model.findings} == {Severity.ERROR}
    assert checked.state.text().startswith(f"{len(checked.model.findings)} of ")
    checked.filter.show_all()
    rules = checked.filter.rule_box
    rules.setCurrentIndex(rules.findData("outline_invalid"))
    assert [finding.code for finding in checked.model.findings] == ["HZ-BAD"]


def test_a_finding_hidden_by_the_filter_is_shown_when_it_is_asked_for(checked):
    box = checked.filter.severity_box
    box.setCurrentIndex(box.findData("information"))
    finding = choose(checked, "outline_invalid")
    assert checked.selected() == [finding]
    assert finding.message in checked.detail.text()
    assert "Repair: Draws the outline again" in checked.detail.text()


def test_each_row_has_a_sign_and_its_severity_in_words(checked):
    choose(checked, "outline_invalid")
    index = checked.table.selectionModel().selectedRows()[0]
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Error: HZ-BAD: ")
    assert index.data() == "HZ-BAD"
    assert index.siblingAtColumn(1).data().startswith("the outline crosses")


def test_zoom_goes_to_the_record(checked, workbench):
    choose(checked, "outline_invalid")
    checked.zoom_button.click()
    centre = workbench.canvas.extent().center()
    assert (centre.x(), centre.y()) == pytest.approx((46.005, 41.005), abs=0.001)


def test_a_record_without_a_place_is_said_to_have_none(checked, messages):
    for finding in checked.checks.findings:
        if "place on the map" in finding.message and finding.table == "hazard":
            checked.select(finding)
            checked.zoom_to_selected()
            assert any(f"{finding.code} has no place" in text for text in messages())
            return
    pytest.fail("no finding about the hazard without a place")


def test_show_record_opens_its_page(checked, workbench, qtbot):
    choose(checked, "outline_invalid")
    with qtbot.waitSignal(workbench.page_wanted) as wanted:
        checked.record_button.click()
    assert wanted.args == ["hazards", ["HZ-BAD"]]


def test_a_repair_says_what_it_does_is_one_change_and_is_checked_again(
    checked, workbench, settle, monkeypatch, messages
):
    asked = []

    def accept(dialog):
        asked.append(dialog.explanation.text())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(finding_list_module.RepairDialog, "exec", accept)
    choose(checked, "outline_invalid")
    workspace = workbench.session.workspace
    before = workspace.changes()[0]
    checked.repair_button.click()
    settle()
    assert "no area is lost" in asked[0]
    newest, earlier = workspace.changes(limit=2)
    assert (newest.title, earlier.id) == ("Repair: Outline is not valid", before.id)
    assert not [each for each in checked.checks.findings if each.rule == "outline_invalid"]
    assert [text for text in messages() if "Repaired: 1." in text], messages()
    workspace.undo(newest.id)
    workbench.session.note_change()
    settle()
    assert [each.code for each in checked.checks.findings if each.rule == "outline_invalid"]


def test_a_repair_that_is_declined_changes_nothing(checked, workbench, monkeypatch):
    monkeypatch.setattr(finding_list_module.RepairDialog, "exec", lambda dialog: 0)
    choose(checked, "outline_invalid")
    before = workbench.session.workspace.changes()[0].id
    checked.repair_button.click()
    assert workbench.session.workspace.changes()[0].id == before


def test_what_needs_a_person_offers_no_repair(checked):
    choose(checked, "hazard_without_history")
    assert not checked.repair_button.isEnabled()
    assert checked.zoom_button.isEnabled()


def test_who_may_not_write_a_record_is_offered_no_repair_of_it(checked, workbench, monkeypatch):
    workspace = workbench.session.workspace
    monkeypatch.setattr(type(workspace), "may_write", lambda self, table: table != "hazard")
    choose(checked, "outline_invalid")
    assert not checked.repair_button.isEnabled()
    assert "Repair:" not in checked.detail.text()
    before = workspace.changes()[0].id
    checked.repair_selected()
    assert workspace.changes()[0].id == before


def test_the_shown_findings_are_exported(checked, settle, tmp_path, monkeypatch, messages):
    path = tmp_path / "findings.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    rules = checked.filter.rule_box
    rules.setCurrentIndex(rules.findData("outline_invalid"))
    checked.export_button.click()
    settle()
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "rule,severity,table,code,message"
    assert [line.split(",")[:4] for line in lines[1:]] == [
        ["outline_invalid", "error", "hazard", "HZ-BAD"]
    ]
    assert any("1 findings were written" in text for text in messages())


def test_a_save_that_breaks_something_is_said_once_with_a_button_to_show_it(page, write, messages):
    write(lambda change: change.insert("hazard", hazard_class="sha", geometry=wkb(TIE)))
    told = [text for text in messages() if "crosses or touches itself" in text]
    assert len(told) == 1
    assert page.finding_list.state.text().startswith("Only what was changed lately is checked")
    (error,) = [each for each in page.checks.findings if each.rule == "outline_invalid"]
    assert error.code in told[0]
    write(lambda change: change.insert("hazard", hazard_class="sha", geometry=wkb(SQUARE)))
    assert [text for text in messages() if "crosses or touches itself" in text] == told


def test_show_in_the_message_selects_the_finding(page, workbench, write, monkeypatch):
    steps = []
    monkeypatch.setattr(workbench, "warn", lambda text, step=None: steps.append(step))
    write(lambda change: change.insert("hazard", hazard_class="sha", geometry=wkb(TIE)))
    steps[-1].action()
    assert page._layers.currentWidget() is page.finding_list
    assert [finding.rule for finding in page.finding_list.selected()] == ["outline_invalid"]


def test_the_same_error_is_not_said_again_but_after_it_came_back(
    checked, workbench, write, messages
):
    workspace = workbench.session.workspace

    def edit(**values):
        write(lambda change: change.update(workspace.find("hazard", "HZ-BAD"), **values))

    def told():
        return [text for text in messages() if "HZ-BAD" in text]

    edit(name="Known since the check")
    assert told() == []
    edit(geometry=wkb(SQUARE))
    assert not [each for each in checked.checks.findings if each.rule == "outline_invalid"]
    edit(geometry=wkb(TIE))
    assert len(told()) == 1
    assert [each.code for each in checked.checks.findings if each.rule == "outline_invalid"]


def test_an_edit_by_another_connection_is_followed(checked, workbench, settle):
    from mine_action_plugin.store import open_workspace

    with open_workspace(workbench.session.reference) as other:
        hazard = other.find("hazard", "HZ-BAD")
        with other.change("Elsewhere") as change:
            change.update(hazard, geometry=wkb(SQUARE))
    workbench.session.look_for_changes()
    settle()
    assert not [each for each in checked.checks.findings if each.rule == "outline_invalid"]


def test_a_shape_edited_in_its_layer_is_followed(checked, workbench, settle, messages):
    source = workbench.session.workspace.layer_source("hazard")
    layer = QgsVectorLayer(source, "hazards", "ogr")
    (feature,) = (each for each in layer.getFeatures() if each["name"] == "North")
    with edit(layer):
        assert layer.changeGeometry(feature.id(), QgsGeometry.fromWkt(TIE))
    workbench.session.look_for_changes()
    settle()
    bad = {each.code for each in checked.checks.findings if each.rule == "outline_invalid"}
    assert bad == {"HZ-BAD", feature["code"]}
    lost = {each.code for each in checked.checks.findings if each.rule == "hazard_outline_lost"}
    assert lost == {feature["code"]}
    assert any(feature["code"] in text and "lost" in text for text in messages())


def test_a_cancelled_check_leaves_what_was_known(checked, settle, monkeypatch):
    known = checked.checks.findings
    checked.again_button.click()
    assert checked.cancel_button.isVisibleTo(checked)
    assert not checked.again_button.isEnabled()
    checked.cancel_button.click()
    settle()
    assert checked.checks.findings is known
    assert not checked.checks.is_running
    assert checked.again_button.isEnabled()


def test_another_workspace_starts_with_no_findings(checked, workbench, settle, tmp_path):
    checked.again_button.click()
    workbench.session.create(str(tmp_path / "other.gpkg"), "Other", "international")
    settle()
    assert checked.checks.findings == ()
    assert not checked.checks.is_running
    assert not checked.checks.is_complete


def test_errors_in_the_data_colour_the_dot(page, qtbot, settle):
    with qtbot.waitSignal(page.status_found, check_params_cb=lambda *a: "errors" in a[1]) as found:
        page.mark_stale()
        page.show_checks()
    assert found.args[0] in ("amber", "red")
    settle()


def test_ten_thousand_findings_are_shown_and_scrolled_without_a_pause(checked, qtbot):
    many = tuple(
        Finding(
            "review_overdue",
            Severity.WARNING,
            "hazard",
            f"id-{number}",
            f"HZ-{number:05}",
            f"HZ-{number:05}: its review was due on {dt.date(2026, 1, 1)}.",
        )
        for number in range(10_000)
    )
    checked.resize(380, 700)
    checked.show()
    started = fair_clock_s()
    checked.checks._show(many)
    qtbot.wait(1)
    assert fair_clock_s() - started < 1.0
    bar = checked.table.verticalScrollBar()
    longest = 0.0
    for place in range(0, bar.maximum(), max(1, bar.maximum() // 50)):
        started = fair_clock_s()
        bar.setValue(place)
        checked.table.viewport().repaint()
        longest = max(longest, fair_clock_s() - started)
    assert longest < 0.1
