"""The windows of the history as windows: keyboard, narrow screens, the end of the workspace."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel


def test_enter_presses_the_button_that_has_the_focus(dock, history, qtbot, settle):
    qtbot.waitExposed(history)
    history.activateWindow()
    history.table.selectRow(2)
    history.open_button.setFocus()
    qtbot.keyClick(history.open_button, Qt.Key.Key_Return)
    settle()
    assert dock.history.windows[-1].windowTitle() == "Test data"


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
