"""The history of a record and of the workspace, as people read it and take changes back."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import QgsGeometry, QgsProject
from qgis.gui import QgsGui, QgsMapLayerAction, QgsMapLayerActionContext
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QMessageBox

from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.gui.dialogs import workspace_history
from mine_action_plugin.gui.dialogs.row_changes import ChangeRowsDialog, RecordHistoryDialog
from mine_action_plugin.gui.dock import MineActionDock
from mine_action_plugin.gui.widgets.row_change_view import RowChangeView
from mine_action_plugin.operations import history as history_operations
from mine_action_plugin.operations.hazards import record_process
from mine_action_plugin.operations.history import FieldChange, RowChange, change_rows
from mine_action_plugin.project.sources import workspace_layer
from mine_action_plugin.store import LostStoreError, open_workspace

SMALLER = "MULTIPOLYGON(((47.0 40.0, 47.005 40.0, 47.005 40.01, 47.0 40.01, 47.0 40.0)))"


@pytest.fixture
def workspace_of(workbench):
    return workbench.session.workspace


@pytest.fixture
def edited(workspace_of):
    """HZ-0001 renamed and halved with a reason, IN-0001 moved and given its hazard."""
    hazard = workspace_of.find("hazard", "HZ-0001")
    with workspace_of.change("Correct outline", "Surveyed again by team 3") as change:
        wkb = bytes(QgsGeometry.fromWkt(SMALLER).asWkb())
        change.update(hazard, name="Upper", reliability="high", devices=("uxo",), geometry=wkb)
    incident = workspace_of.find("incident", "IN-0001")
    with workspace_of.change("Move") as change:
        wkb = bytes(QgsGeometry.fromWkt("POINT(47.006 40.005)").asWkb())
        change.update(incident, hazard_id=hazard.id, geometry=wkb)
    return workspace_of


@pytest.fixture
def dock(workbench, edited, keep_widget, settle):
    made = MineActionDock(workbench)
    keep_widget(made)
    made._on_opened()
    settle()
    yield made
    settle()
    made.release()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_record(dock, settle):
    def show(table, code):
        dock.workbench.show_history(table, [code])
        settle()
        return dock.history.windows[-1]

    return show


@pytest.fixture
def history(dock, settle):
    """The window with every change."""
    dock.menu.history_action.trigger()
    settle()
    return dock.history.windows[-1]


def field_rows(window):
    table = window.view.fields
    return [
        tuple(table.item(row, column).text() for column in range(3))
        for row in range(table.rowCount())
    ]


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


def test_what_a_change_wrote_is_named_by_the_record_it_belongs_to(workbench, edited, settle):
    record_process(edited, "HZ-0001", "nts", datetime.date(2026, 1, 5), "seen", status="worked_on")
    (change,) = edited.changes(limit=1)
    lines = [(each.table.name, each.name) for each in change_rows(edited, change.id, 10)]
    assert sorted(lines) == [("hazard", "HZ-0001"), ("hazard_event", "HZ-0001")]


def test_values_that_are_read_alike_are_shown_to_their_last_digit(workbench, keep_widget):
    view = RowChangeView(workbench.canvas)
    keep_widget(view)
    field = TABLES["hazard"].field("area_m2")
    changed = (FieldChange(field, 1.00000000001, 1.0),)
    change = RowChange(None, TABLES["hazard"], "HZ-0001", changed, None, False)
    view.show_change(change)
    assert view.fields.item(0, 1).text() == "1.00000000001"
    assert view.fields.item(0, 2).text() == "1.0"


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


def test_restricted_values_are_not_shown(dock, edited, history, settle):
    with edited.change("Names") as change:
        incident = edited.find("incident", "IN-0001")
        victim = change.insert("victim", incident_id=incident.id, outcome="injured")
        change.insert("victim_private", victim_id=victim.id, name="MARKED NAME")
    dock.workbench.session.note_change()
    settle()
    history.table.selectRow(0)
    history.open_selected()
    settle()
    window = dock.history.windows[-1]
    assert isinstance(window, ChangeRowsDialog)
    assert window.timeline.count() == 2
    window.timeline.setCurrentRow(1)
    assert window.view.note.text() == "Restricted: what was written is not shown."
    texts = [window.timeline.item(row).text() for row in range(2)]
    assert "MARKED" not in " ".join(
        [*texts, window.head.text(), *map(str, window.changes[1].fields)]
    )
    assert field_rows(window) == []


def test_the_changes_are_listed_with_reason_rows_and_what_is_undone(history, edited):
    model = history.model
    assert [model.value(row, "title") for row in range(3)] == [
        "Move",
        "Correct outline",
        "Test data",
    ]
    assert model.value(1, "reason") == "Surveyed again by team 3"
    assert [model.value(row, "rows") for row in range(3)] == [1, 2, 6]
    assert history.count_label.text() == "3 of 3 changes"
    assert history.older_button.isHidden()


def test_search_finds_title_reason_and_person_and_says_when_nothing_does(history):
    history.search_box.setText("TEAM 3")
    history.apply_search()
    assert [history.model.value(0, "title")] == ["Correct outline"]
    history.search_box.setText("nothing of the kind")
    history.apply_search()
    assert history.model.rowCount() == 0
    assert history.count_label.text() == "No change matches the search."
    assert not history.undo_button.isEnabled()


def test_ctrl_f_leads_to_the_search_and_enter_opens_what_a_change_wrote(
    dock, history, qtbot, settle
):
    qtbot.waitExposed(history)
    history.activateWindow()
    history.table.setFocus()
    qtbot.keyClick(history, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(history.search_box.hasFocus)
    history.table.selectRow(2)
    qtbot.keyClick(history.table, Qt.Key.Key_Return)
    settle()
    window = dock.history.windows[-1]
    assert window.windowTitle() == "Test data"
    lines = [window.timeline.item(row).text() for row in range(window.timeline.count())]
    assert lines[0] == "Hazard HZ-0001: Added"
    assert len(lines) == 6
    assert window.view.map.words.text().startswith("Drawn: 9")


def test_enter_presses_the_button_that_has_the_focus(dock, history, qtbot, settle):
    qtbot.waitExposed(history)
    history.activateWindow()
    history.table.selectRow(2)
    history.open_button.setFocus()
    qtbot.keyClick(history.open_button, Qt.Key.Key_Return)
    settle()
    assert dock.history.windows[-1].windowTitle() == "Test data"


def answer(monkeypatch, button):
    asked = []

    def question(parent, title, text, buttons):
        asked.append(text)
        return button

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def test_an_earlier_change_is_undone_after_asking(history, edited, monkeypatch, settle, messages):
    asked = answer(monkeypatch, QMessageBox.StandardButton.Yes)
    history.table.selectRow(1)
    history.undo_button.click()
    settle()
    assert "“Correct outline”" in asked[0]
    assert "(rows: 2)" in asked[0]
    assert edited.find("hazard", "HZ-0001").name == "North"
    assert history.model.value(0, "title") == "Undo: Correct outline"
    assert history.model.value(2, "state") == "undone"
    assert history.message.text() == "Undone: Correct outline"
    assert any("Undone: Correct outline" in text for text in messages())
    history.table.selectRow(2)
    assert not history.undo_button.isEnabled()


def test_no_leaves_everything_as_it_is(history, edited, monkeypatch, settle):
    answer(monkeypatch, QMessageBox.StandardButton.No)
    history.table.selectRow(1)
    history.undo_button.click()
    settle()
    assert len(edited.changes()) == 3


def test_undo_is_refused_with_the_reason_in_the_window(history, edited, monkeypatch, settle):
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    history.table.selectRow(2)
    history.undo_button.click()
    settle()
    assert "was changed later by" in history.message.text()
    assert len(edited.changes()) == 3
    assert history.undo_button.isEnabled()


def test_older_changes_come_page_by_page(dock, edited, monkeypatch, settle):
    monkeypatch.setattr(workspace_history, "PAGE", 2)
    dock.history.show_workspace()
    settle()
    window = dock.history.windows[-1]
    assert window.model.rowCount() == 2
    assert window.count_label.text() == "2 of 3 changes; the newest 2 are listed"
    window.older_button.click()
    settle()
    assert [window.model.value(row, "title") for row in range(3)][-1] == "Test data"
    assert window.older_button.isHidden()
    dock.history.show_workspace()
    assert len(dock.history.windows) == 1


def test_that_the_workspace_does_not_answer_is_not_said_when_it_does_again(history, workbench):
    history._on_failed(LostStoreError("It does not answer."))
    assert history.message.text() == "It does not answer."
    workbench.session.found.emit()
    assert history.message.isHidden()


@pytest.fixture
def long_history(dock, either, workbench, monkeypatch, qtbot, settle):
    """The window of a history of nine changes on either store, two a page, three read at once."""
    with open_workspace(either) as workspace:
        for number in range(9):
            title = f"ÇƏMƏN {number}" if number % 2 else f"Other {number}"
            with workspace.change(title) as change:
                change.insert("hazard", hazard_class="cha")
    monkeypatch.setattr(workspace_history, "PAGE", 2)
    monkeypatch.setattr(history_operations, "READ_AT_ONCE", 3)
    workbench.session.open(either)
    settle()
    dock.history.show_workspace()
    settle()
    return dock.history.windows[-1]


def titles(window):
    return [window.model.value(row, "title") for row in range(window.model.rowCount())]


def test_a_search_looks_through_all_changes_page_by_page(long_history, settle):
    window = long_history
    assert titles(window) == ["Other 8", "ÇƏMƏN 7"]
    window.search_box.setText("çəmən")
    window.apply_search()
    assert titles(window) == ["ÇƏMƏN 7"]
    assert "being searched" in window.count_label.text()
    assert not window.stop_button.isHidden()
    settle()
    assert titles(window) == ["ÇƏMƏN 7", "ÇƏMƏN 5", "ÇƏMƏN 3"]
    assert "not searched yet" in window.count_label.text()
    window.older_button.click()
    settle()
    assert titles(window) == [f"ÇƏMƏN {number}" for number in (7, 5, 3, 1)]
    assert window.count_label.text() == "4 of 9 changes"
    assert window.older_button.isHidden()
    assert window.stop_button.isHidden()
    assert window.table.select_value("code", window._older[-1].id)
    assert window.selected().title == "ÇƏMƏN 1"
    assert window.row_counts[window.selected().id] == 1
    window.search_box.clear()
    window.apply_search()
    assert titles(window) == ["Other 8", "ÇƏMƏN 7"]


def test_a_search_can_be_stopped_and_gone_on_with(long_history, settle, messages):
    window = long_history
    window.search_box.setText("çəmən 1")
    window.apply_search()
    window.stop_button.click()
    settle()
    assert titles(window) == []
    assert "not searched yet" in window.count_label.text()
    assert not any("Cancelled" in text for text in messages())
    window.older_button.click()
    settle()
    assert titles(window) == ["ÇƏMƏN 1"]


def test_an_empty_workspace_says_so(dock, workbench, tmp_path, settle):
    workbench.session.create(str(tmp_path / "empty.gpkg"), "Empty", "international")
    dock.history.show_workspace()
    settle()
    window = dock.history.windows[-1]
    assert window.count_label.text() == "Nothing has been changed in this workspace yet."
    assert not window.open_button.isEnabled()


def test_the_windows_go_with_the_workspace_also_while_they_read(dock, workbench, settle):
    dock.history.show_workspace()
    workbench.show_history("hazard", ["HZ-0001"])
    assert len(dock.history.windows) == 2
    workbench.session.close()
    assert dock.history.windows == []
    settle()
    dock.menu.fill()
    assert not dock.menu.history_action.isEnabled()


def test_the_windows_fit_a_narrow_screen_and_speak_to_screen_readers(history, open_record):
    for window in (history, open_record("hazard", "HZ-0001")):
        assert window.minimumSizeHint().width() <= 380
        buttons = window.findChildren(QAbstractButton)
        texts = [each.text().replace("&&", "") for each in (*buttons, *window.findChildren(QLabel))]
        letters = [text[text.index("&") + 1].upper() for text in texts if "&" in text]
        assert len(letters) == len(set(letters))
    assert history.table.accessibleName()
    assert history.search_box.accessibleName()
