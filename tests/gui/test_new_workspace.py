"""The dialog for a new workspace says what it still waits for."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from mine_action_plugin.gui.dialogs import new_workspace
from mine_action_plugin.gui.dialogs.new_workspace import NewWorkspaceDialog


@pytest.fixture
def dialog(keep_widget, monkeypatch):
    monkeypatch.setattr(new_workspace, "saved_connections", lambda: ["agency"])
    made = NewWorkspaceDialog()
    keep_widget(made)
    return made


def state(dialog):
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert ok.toolTip() == dialog.missing.text()
    return ok.isEnabled(), dialog.missing.text() or dialog.problem.text()


def test_ok_is_never_grey_without_a_word_for_a_file(dialog, tmp_path):
    assert state(dialog) == (False, "Choose where the file goes.")
    assert not dialog.missing.isHidden()
    dialog.file.setFilePath("area")
    assert state(dialog) == (False, "Give the whole path of the file.")
    dialog.file.setFilePath(str(tmp_path / "area"))
    assert state(dialog) == (True, "")
    assert dialog.problem.isHidden()
    dialog.file.setFilePath(" ")
    assert state(dialog) == (False, "Choose where the file goes.")


def test_ok_is_never_grey_without_a_word_for_a_server(dialog):
    dialog.kept_in.setCurrentIndex(1)
    assert state(dialog) == (False, "Give the workspace a name on the server.")
    dialog.schema.setText("pg_area")
    enabled, said = state(dialog)
    assert not enabled
    assert "pg_" in said
    dialog.schema.setText("area")
    assert state(dialog) == (True, "")


def test_what_went_wrong_before_is_said_in_place_of_it_until_something_is_changed(
    dialog, keep_widget, tmp_path
):
    dialog.file.setFilePath(str(tmp_path / "there.gpkg"))
    again = NewWorkspaceDialog(None, dialog.entered, "There is a file already.")
    keep_widget(again)
    assert state(again) == (True, "There is a file already.")
    again.file.setFilePath("")
    assert state(again) == (False, "Choose where the file goes.")
    assert again.problem.isHidden()
