"""The Incidents page."""

from __future__ import annotations

import pytest
from qgis.core import QgsRectangle

from mine_action_plugin.gui.pages.incidents import IncidentsPage
from mine_action_plugin.store import open_workspace
from tests.store.outside import write_past_the_rules


@pytest.fixture
def page(workbench, keep_widget, settle):
    made = IncidentsPage(workbench)
    keep_widget(made)
    made.refresh_if_stale()
    settle()
    return made


def test_the_list_shows_what_passes_the_filters(page, qtbot):
    assert page.model.rowCount() == 3
    page.kind_box.set_code("accident")
    assert page.model.rowCount() == 2
    page.period_box.setCurrentIndex(page.period_box.findData("year"))
    assert page.model.rowCount() == 1
    assert page.count_label.text() == "1 of 3 incidents"
    page.search_box.setText("nowhere")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_in_view_shows_only_what_the_map_shows(page, workbench):
    workbench.canvas.setExtent(QgsRectangle(46.99, 39.99, 47.02, 40.02))
    page.in_view_box.setChecked(True)
    assert page.table.records.rowCount() == 1


def test_a_wanted_record_is_selected_once_it_has_been_read(workbench, keep_widget, settle):
    code = workbench.session.workspace.columns("incident", ("code",))["code"][1]
    page = IncidentsPage(workbench)
    keep_widget(page)
    page.show_records([code])
    page.refresh_if_stale()
    settle()
    assert page.table.selected_values("code") == [code]


def test_an_incident_that_cannot_be_read_does_not_keep_another_from_being_logged(
    page, workbench, filled, settle, messages
):
    incident = workbench.session.workspace.read("incident")[0]
    workbench.session.close()
    assert not page.log_button.isEnabled()
    with open_workspace(filled) as workspace:
        write_past_the_rules(workspace, "incident", incident.id, "occurred_on", "soon")
    workbench.session.open(filled)
    page.refresh_if_stale()
    settle()
    assert page.model.rowCount() == 0
    assert "“soon” in the field occurred_on cannot be read" in messages()[-1]
    assert page.log_button.isEnabled()


def test_zoom_moves_the_map_to_the_selected_incident(page, workbench):
    page.table.selectRow(0)
    x, y = page.rows.points[0]
    page.zoom_button.click()
    assert workbench.canvas.extent().contains(QgsRectangle(x, y, x, y).center())


def test_buttons_open_the_form_with_their_kind(page):
    page.report_button.click()
    assert page._layers.currentWidget() is page.form
    assert page.form.kind.code == "eo_report"
    page.form.back_button.click()
    page.log_button.click()
    assert page.form.kind.code == "accident"


def test_without_a_workspace_the_list_is_empty_and_logging_is_off(page, workbench):
    workbench.session.close()
    assert page.model.rowCount() == 0
    page.apply_filter()
    page._enable_buttons()
    assert not page.log_button.isEnabled()
