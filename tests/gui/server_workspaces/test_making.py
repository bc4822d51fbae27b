"""Making a new workspace, on a server and in a file."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from mine_action_plugin.gui.dialogs.new_workspace import NewWorkspaceDialog


def test_a_new_workspace_is_made_on_a_server(dock, bureau, qtbot, monkeypatch, settle, messages):
    def fill(dialog):
        dialog.kept_in.setCurrentIndex(dialog.kept_in.findData("bureau_owner"))
        assert dialog.schema.isEnabled()
        assert not dialog.file.isEnabled()
        dialog.schema.setText("branch")
        dialog.title_box.setText("The branch")
        return True

    monkeypatch.setattr(NewWorkspaceDialog, "exec", fill)
    dock.menu.ask_new()
    reference = "postgres:bureau_owner/branch"
    qtbot.waitUntil(lambda: dock.workbench.session.reference == reference, timeout=30_000)
    settle()
    assert dock.workbench.session.workspace.title == "The branch"
    assert any("The workspace is ready." in text for text in messages())


@pytest.fixture
def filled_in(monkeypatch):
    """Answers of the dialog of a new workspace, one each time it is shown; what it showed."""
    answers, shown = [], []

    def show(dialog):
        shown.append((dialog.entered, "" if dialog.problem.isHidden() else dialog.problem.text()))
        return answers.pop(0)(dialog) if answers else False

    monkeypatch.setattr(NewWorkspaceDialog, "exec", show)
    return answers, shown


def test_a_new_workspace_that_the_server_refuses_is_asked_for_again_with_what_was_entered(
    dock, bureau, qtbot, filled_in
):
    answers, shown = filled_in

    def fill(dialog):
        dialog.kept_in.setCurrentIndex(dialog.kept_in.findData("bureau_owner"))
        dialog.schema.setText("bureau")
        dialog.title_box.setText("Once more")
        return True

    answers.append(fill)
    dock.menu.ask_new()
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=30_000)
    entered, problem = shown[1]
    assert (entered.connection, entered.schema) == ("bureau_owner", "bureau")
    assert entered.title == "Once more"
    assert "bureau" in problem


def test_a_new_workspace_in_a_file_that_is_there_is_asked_for_again_with_what_was_entered(
    dock, filled, qtbot, filled_in
):
    answers, shown = filled_in

    def fill(dialog):
        dialog.file.setFilePath(filled)
        dialog.title_box.setText("Once more")
        return True

    answers.append(fill)
    dock.menu.ask_new()
    qtbot.waitUntil(lambda: len(shown) == 2)
    entered, problem = shown[1]
    assert (entered.connection, entered.path, entered.title) == (None, filled, "Once more")
    assert filled in problem


def test_a_new_workspace_in_a_file_takes_a_whole_path_only(keep_widget, tmp_path):
    dialog = NewWorkspaceDialog()
    keep_widget(dialog)
    for path, said in (("country", True), ("here/country.gpkg", True), ("", False)):
        dialog.file.setFilePath(path)
        assert dialog.reference == ""
        assert ("whole path" in dialog.missing.text()) is said
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.file.setFilePath(str(tmp_path / "country"))
    assert dialog.missing.text() == ""
    assert dialog.problem.isHidden()
    assert dialog.reference == str(tmp_path / "country.gpkg")
