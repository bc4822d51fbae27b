"""The history of a record, field by field and with a map; and the ways to it."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import QgsGeometry, QgsProject
from qgis.gui import QgsGui, QgsMapLayerAction, QgsMapLayerActionContext

from mine_action_plugin.gui.dialogs.row_changes import RecordHistoryDialog
from mine_action_plugin.project.sources import workspace_layer
from tests.gui.history_windows.windows import field_rows


def test_a_hazard_tells_when_who_why_and_what_field_by_field(open_record):
    window = open_record("hazard", "HZ-0001")
    assert isinstance(window, RecordHistoryDialog)
    latest, first = (window.timeline.item(row).text() for row in range(2))
    assert "Changed: Correct outline" in latest
    assert latest.endswith("\n\u2003Surveyed again by team 3")
    assert datetime.date.today().isoformat() in latest
    assert "Added: Test data" in first
    rows = field_rows(window)
    assert ("Name", "North", "Upper") in rows
    assert any(row[1:] == ("Unknown", "High") for row in rows)
    assert any(row[2].startswith("Unexploded") for row in rows)
    assert not {"Version", "Modified at"} & {row[0] for row in rows}


def test_a_map_shows_the_outline_before_dashed_and_after_with_the_areas(open_record):
    outline = open_record("hazard", "HZ-0001").view.map
    old, new = outline.bands
    assert old.asGeometry().area() == pytest.approx(2 * new.asGeometry().area())
    pens = [(band.width(), band.strokeColor().name()) for band in outline.bands]
    assert pens[0] != pens[1]
    assert "Before (dashed): 94" in outline.words.text().replace(",", "")
    assert "after: 47" in outline.words.text().replace(",", "")
    extent = outline.canvas.extent()
    assert extent.contains(old.asGeometry().boundingBox())
    assert extent.width() < 0.05


def test_a_line_without_another_shape_has_no_map(open_record, edited, workbench, settle):
    with edited.change("Rename") as change:
        change.update(edited.find("hazard", "HZ-0001"), name="Lower")
    window = open_record("hazard", "HZ-0001")
    assert window.view.map.isHidden()
    assert field_rows(window) == [("Name", "Upper", "Lower")]
    window.timeline.setCurrentRow(1)
    assert not window.view.map.isHidden()


def test_an_incident_tells_how_far_it_moved_and_its_hazard_by_code(open_record):
    window = open_record("incident", "IN-0001")
    assert "Moved by 85" in window.view.map.words.text()
    assert any(row[1:] == ("–", "HZ-0001") for row in field_rows(window))


@pytest.mark.parametrize(("page", "table", "code"), [("hazards", "hazard", "HZ-0002")])
def test_the_button_of_a_list_opens_the_history_of_the_selected(dock, settle, page, table, code):
    shown = dock.pages[page]
    shown.refresh()
    settle()
    assert not shown.history_button.isEnabled()
    shown.table.select_value("code", code)
    shown.history_button.click()
    settle()
    assert dock.history.windows[-1].windowTitle() == f"History of {code}"


def test_incidents_and_tasks_have_the_button_and_signs_the_line(dock, workbench, edited, settle):
    with edited.change("More") as change:
        change.insert("task", kind="clearance")
        change.insert("sign", geometry=bytes(QgsGeometry.fromWkt("POINT(47 40)").asWkb()))
    lists = (
        (dock.pages["incidents"], "IN-0002", lambda page: page.history_button.click()),
        (dock.pages["tasks"].task_list, "TK-0001", lambda page: page.history_button.click()),
        (dock.pages["signs"].list, "SG-0001", lambda page: page.history_action.trigger()),
    )
    for page, code, press in lists:
        page.refresh()
        settle()
        assert page.table.select_value("code", code)
        settle()
        press(page)
        settle()
        assert dock.history.windows[-1].windowTitle() == f"History of {code}"
        assert len(dock.history.windows[-1].changes) == 1


def test_the_layers_themselves_offer_the_history(dock, workbench, settle):
    dock.menu.add_layers()
    layer = workspace_layer(QgsProject.instance(), "hazard")
    action = dock.history.layer_action
    offered = QgsGui.mapLayerActionRegistry().mapLayerActions(
        layer, QgsMapLayerAction.Target.SingleFeature
    )
    assert action in offered
    assert not action.canRunUsingLayer(workspace_layer(QgsProject.instance(), "hazard_event"))
    feature = next(each for each in layer.getFeatures() if each["code"] == "HZ-0002")
    action.triggerForFeature(layer, feature, QgsMapLayerActionContext())
    settle()
    assert dock.history.windows[-1].windowTitle() == "History of HZ-0002"
    workbench.session.close()
    assert not action.canRunUsingLayer(layer)
