"""The Hazards page."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import QgsGeometry, edit
from qgis.PyQt.QtCore import Qt

from mine_action_plugin.gui.dialogs.give_up_outline import GiveUpOutlineDialog
from mine_action_plugin.gui.dialogs.record_process import RecordProcessDialog
from mine_action_plugin.gui.pages import hazards as hazards_module
from mine_action_plugin.gui.pages.hazards import WITHOUT_PLACE, HazardsPage
from mine_action_plugin.gui.widgets import outline_banner
from mine_action_plugin.operations.hazards import record_process
from mine_action_plugin.project.layers import add_workspace


@pytest.fixture
def page(workbench, keep_widget, settle):
    made = HazardsPage(workbench)
    keep_widget(made)
    made.refresh_if_stale()
    settle()
    return made


def names(page):
    return [page.model.value(row, "name") for row in range(page.model.rowCount())]


def test_hazards_without_a_place_have_a_list_of_their_own(page):
    assert sorted(names(page)) == ["North", "South"]
    assert page.tabs.tabText(WITHOUT_PLACE) == "Without a place (1)"
    page.tabs.setCurrentIndex(WITHOUT_PLACE)
    assert names(page) == ["Somewhere"]
    page.table.selectRow(0)
    assert not page.zoom_button.isEnabled()
    assert "cannot be drawn" in page.detail.summary.text()


def test_class_and_search_restrict_the_list(page):
    page.class_box.set_code("cha")
    assert names(page) == ["North"]
    page.class_box.setCurrentIndex(0)
    page.search_box.setText("SOU")
    page.apply_filter()
    assert names(page) == ["South"]


def test_the_detail_says_class_accuracy_and_history(page, workbench):
    code = page.model.value(0, "code")
    record_process(
        workbench.session.workspace, code, "nts", datetime.date(2024, 5, 2), "Survey of May"
    )
    page.table.selectRow(0)
    page.detail.show_hazard(workbench.session.workspace, code)
    lines = [page.detail.timeline.item(row).text() for row in range(page.detail.timeline.count())]
    assert "assumed" in page.detail.summary.text()
    assert any("Survey of May" in line and "2024-05-02" in line for line in lines)
    assert any("Test data" in line for line in lines)


def test_a_wanted_hazard_is_found_behind_filters_and_tabs(page):
    page.class_box.set_code("cha")
    wanted = page._data["code"][page._data["name"].index("Somewhere")]
    page.show_records([wanted])
    assert page.selected_codes() == [wanted]


def test_recording_a_process_changes_the_class_with_its_reason(
    page, workbench, monkeypatch, settle
):
    page.search_box.setText("South")
    page.apply_filter()
    page.table.selectRow(0)
    code = page.selected_codes()[0]

    class Answered(RecordProcessDialog):
        def exec(self):
            self.process.set_code("ts")
            self.hazard_class.set_code("cha")
            self.reason.setText("Mine seen")
            return 1

    monkeypatch.setattr(hazards_module, "RecordProcessDialog", Answered)
    page.process_button.click()
    hazard = workbench.session.workspace.find("hazard", code)
    event = workbench.session.workspace.read("hazard_event", {"hazard_id": hazard.id})[-1]
    assert hazard.hazard_class == "cha"
    assert (event.process, event.reason) == ("ts", "Mine seen")


def test_the_dialog_needs_a_reason_and_a_second_person_only_for_a_correction(
    workbench, keep_widget
):
    workspace = workbench.session.workspace
    dialog = RecordProcessDialog(workspace.read("hazard", limit=1)[0])
    keep_widget(dialog)
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.reason.setText("because")
    assert dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    assert not dialog.approved_by.isEnabled()
    dialog.process.set_code("correction")
    assert dialog.approved_by.isEnabled()


def test_a_wanted_hazard_stays_selected_when_the_search_was_cleared_for_it(page, qtbot):
    page.search_box.setText("North")
    page.apply_filter()
    code = page._data["code"][page._data["name"].index("South")]
    page.show_records([code])
    qtbot.wait(400)
    assert page.selected_codes() == [code]
    assert "South" in page.detail.summary.text()


def test_sorting_keeps_the_selected_hazard_selected(page):
    page.table.select_value("name", "North")
    code = page.selected_codes()
    for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
        page.model.sort(1, order)
        assert page.selected_codes() == code


def test_reading_again_keeps_every_selected_hazard(page, settle):
    page.table.selectAll()
    codes = page.selected_codes()
    page.refresh()
    settle()
    assert len(codes) == 2
    assert page.selected_codes() == codes


SQUARE = "MULTIPOLYGON(((47.0 40.0, 47.01 40.0, 47.01 40.01, 47.0 40.01, 47.0 40.0)))"
SMALLER = "MULTIPOLYGON(((47.0 40.0, 47.005 40.0, 47.005 40.01, 47.0 40.01, 47.0 40.0)))"


@pytest.fixture
def shrunk(page, workbench, settle):
    """The hazard *North*, whose outline was made smaller by hand; selected."""
    layer = add_workspace(workbench.project, workbench.session.workspace)["hazard"]
    feature = next(each for each in layer.getFeatures() if each["name"] == "North")
    with edit(layer):
        layer.changeGeometry(feature.id(), QgsGeometry.fromWkt(SMALLER))
    workbench.session.look_for_changes()
    page.refresh()
    settle()
    page.show_records([feature["code"]])
    return feature["code"]


def test_land_lost_by_hand_is_said_and_restored(page, workbench, shrunk, monkeypatch, settle):
    assert not page.outline_banner.isHidden()
    assert "lost outside a recorded process" in page.outline_banner.text.text()
    monkeypatch.setattr(
        outline_banner, "ask_reason", lambda title, parent, required: required and "Slipped"
    )
    page.outline_banner.restore_button.click()
    page.refresh()
    settle()
    hazard = workbench.session.workspace.find("hazard", shrunk)
    assert hazard.geometry == bytes(QgsGeometry.fromWkt(SQUARE).asWkb())
    assert page.outline_banner.isHidden()


def test_land_lost_by_hand_goes_with_the_survey_that_released_it(
    page, workbench, shrunk, monkeypatch, settle
):
    def confirm(dialog):
        dialog.process.set_code("nts")
        dialog.reason.setText("Report 17")
        return True

    monkeypatch.setattr(GiveUpOutlineDialog, "exec", confirm)
    page.outline_banner.process_button.click()
    page.refresh()
    settle()
    assert page.outline_banner.isHidden()
    assert workbench.session.workspace.count("kept_outline") == 0


def test_a_hazard_that_lost_nothing_has_no_banner(page, shrunk):
    page.show_records([page._data["code"][page._data["name"].index("South")]])
    assert page.outline_banner.isHidden()
