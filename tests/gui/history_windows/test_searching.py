"""Searching through all changes of the workspace."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

from tests.gui.history_windows.windows import titles


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


def test_a_search_looks_through_all_changes_page_by_page(long_history, settle, qtbot):
    window = long_history
    assert titles(window) == ["Other 8", "ÇƏMƏN 7"]
    window.search_box.setText("çəmən")
    window.apply_search()
    assert titles(window) == ["ÇƏMƏN 7"]
    assert "being searched" in window.count_label.text()
    assert not window.stop_button.isHidden()
    # Between two pages nothing runs for a moment.
    qtbot.waitUntil(window.stop_button.isHidden, timeout=20_000)
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
