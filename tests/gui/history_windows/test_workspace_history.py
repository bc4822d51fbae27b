"""Every change of the workspace: listed, and taken back."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QMessageBox

from mine_action_plugin.gui.dialogs import workspace_history
from mine_action_plugin.store import LostStoreError
from tests.gui.history_windows.windows import answer


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


def test_an_empty_workspace_says_so(dock, workbench, tmp_path, settle):
    workbench.session.create(str(tmp_path / "empty.gpkg"), "Empty", "international")
    dock.history.show_workspace()
    settle()
    window = dock.history.windows[-1]
    assert window.count_label.text() == "Nothing has been changed in this workspace yet."
    assert not window.open_button.isEnabled()
