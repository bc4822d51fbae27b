"""Copy, back up, restore and migrate from the menu of the dock."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QLabel, QMessageBox, QPushButton

from mine_action_plugin.domain import schema
from mine_action_plugin.gui.dialogs.copy_workspace import CopyWorkspaceDialog
from mine_action_plugin.gui.dialogs.new_workspace import NewWorkspaceDialog
from mine_action_plugin.gui.dialogs.restore_workspace import RestoreWorkspaceDialog
from mine_action_plugin.gui.workspace_menu import WorkspaceMenu
from mine_action_plugin.operations.workspace_copies import folder_of_backups, known_backups
from mine_action_plugin.project.layers import project_reference, workspace_layer
from mine_action_plugin.project.sources import TABLE_PROPERTY, WORKSPACE_PROPERTY
from mine_action_plugin.settings import settings
from mine_action_plugin.store import open_workspace
from mine_action_plugin.store.postgis.connection import uri_of
from mine_action_plugin.store.reference import place_of


@pytest.fixture
def menu(workbench, keep_widget):
    menu = WorkspaceMenu(workbench)
    keep_widget(menu)
    return menu


def add_hazard(reference: str) -> None:
    with open_workspace(reference) as workspace, workspace.change("Later") as change:
        change.insert("hazard", hazard_class="sha")


def is_ready(dialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_a_copy_is_made_in_the_background_and_named(menu, settle, messages, tmp_path):
    target = str(tmp_path / "copy.gpkg")
    menu.copies.copy(target, None)
    settle()
    assert any("Copied: 6 records." in text for text in messages())
    with open_workspace(target) as copy:
        assert (copy.count("hazard"), copy.count("incident")) == (3, 3)
    menu.copies.copy(target, None)
    settle()
    assert any("exists already" in text for text in messages())


def test_a_backup_is_made_and_restored_over_the_open_workspace(menu, workbench, settle, messages):
    reference = workbench.session.reference
    menu.backup_action.trigger()
    settle()
    (backup,) = known_backups(reference)
    assert any(backup.path.name in text for text in messages())
    add_hazard(reference)
    told = []
    workbench.session.changed.connect(lambda: told.append(True))
    menu.copies.restore_over(backup.path)
    settle()
    assert told
    assert workbench.session.workspace.count("hazard") == 3
    present, first = known_backups(reference)
    assert first == backup
    assert any("Restored: 6 records." in t and present.path.name in t for t in messages())
    with open_workspace(str(present.path)) as kept:
        assert kept.count("hazard") == 4


def test_a_backup_is_restored_without_a_workspace_that_opens(
    menu, workbench, settle, messages, tmp_path
):
    menu.backup_action.trigger()
    settle()
    (backup,) = known_backups(workbench.session.reference)
    workbench.session.close()
    menu.fill()
    assert not menu.copy_action.isEnabled()
    assert not menu.backup_action.isEnabled()
    assert menu.restore_action.isEnabled()
    menu.copies.restore_new(backup.path, str(tmp_path / "restored.gpkg"), None)
    settle()
    assert any("Restored: 6 records." in text for text in messages())
    assert menu.open(str(tmp_path / "restored.gpkg"))


def test_an_older_workspace_is_migrated_when_the_person_says_so(
    menu, workbench, settle, messages, monkeypatch
):
    reference = workbench.session.reference
    workbench.session.close()
    monkeypatch.setattr(schema, "SCHEMA_VERSION", schema.SCHEMA_VERSION + 1)
    asked = []

    def answer(button):
        def exec_(box):
            asked.append(box.text())
            return button

        monkeypatch.setattr(QMessageBox, "exec", exec_)

    answer(QMessageBox.StandardButton.Cancel)
    assert not menu.open(reference)
    settle()
    assert not workbench.session.is_open
    assert known_backups(reference) == []
    answer(QMessageBox.StandardButton.Yes)
    menu.open(reference)
    settle()
    assert workbench.session.reference == reference
    (backup,) = known_backups(reference)
    assert any("up to date" in text and backup.path.name in text for text in messages())
    assert len(asked) == 2
    assert Path(reference).name in asked[0]


def test_the_dialog_of_a_copy_takes_a_file_or_a_schema(workbench, keep_widget, tmp_path):
    dialog = CopyWorkspaceDialog("2026 Ağdam", None)
    keep_widget(dialog)
    assert not is_ready(dialog)
    dialog.target.file.setFilePath(str(tmp_path / "copy"))
    assert is_ready(dialog)
    assert dialog.target.reference == str(tmp_path / "copy.gpkg")
    assert dialog.target.files_folder is None
    assert not dialog.target.problem.text()
    dialog.target.file.setFilePath("copy")
    assert not is_ready(dialog)
    assert "whole path" in dialog.target.problem.text()
    dialog.target.kind.setCurrentIndex(1)
    assert not is_ready(dialog)
    dialog.target.connection.addItem("agency")
    dialog.target.connection.setCurrentText("agency")
    assert dialog.target.schema.text() == "_a_dam"
    assert dialog.target.reference == "postgres:agency/_a_dam"
    dialog.target.schema.setText("No Schema")
    assert not is_ready(dialog)
    assert "small letters" in dialog.target.problem.text()
    dialog.target.schema.clear()
    QTest.keyClicks(dialog.target.schema, "Agdam")
    assert dialog.target.schema.text() == "agdam"
    dialog.target.folder.setFilePath(str(tmp_path))
    assert is_ready(dialog)
    assert dialog.target.files_folder == tmp_path


def test_the_dialog_of_restoring_offers_backups_and_makes_new_ones_first(
    menu, workbench, settle, keep_widget, tmp_path
):
    menu.backup_action.trigger()
    settle()
    backups = known_backups(workbench.session.reference)
    dialog = RestoreWorkspaceDialog("w", backups, True, None)
    keep_widget(dialog)
    assert dialog.backup == backups[0].path
    assert (dialog.in_place, is_ready(dialog)) == (False, False)
    dialog.target.file.setFilePath(str(tmp_path / "new.gpkg"))
    assert is_ready(dialog)
    dialog.replacing.setChecked(True)
    assert (dialog.in_place, is_ready(dialog)) == (True, True)
    dialog.choice.setCurrentIndex(dialog.choice.count() - 1)
    assert dialog.backup is None
    assert not is_ready(dialog)
    closed = RestoreWorkspaceDialog("", [], False, None)
    keep_widget(closed)
    assert not closed.replacing.isEnabled()


def test_backups_of_a_server_are_kept_where_it_was_said(tmp_path):
    default = folder_of_backups("postgres:agency/north")
    assert default.name == "north_backups"
    settings().backup_folder.setValue(str(tmp_path))
    assert folder_of_backups("postgres:agency/north") == tmp_path / "north_backups"
    assert folder_of_backups("/data/north.gpkg") == Path("/data/north_backups")


def test_the_dialog_of_restoring_is_as_tall_as_its_rows(workbench, keep_widget):
    dialog = RestoreWorkspaceDialog("north", [], True)
    keep_widget(dialog)
    dialog.target.kind.setCurrentIndex(1)
    to_a_server = dialog.height()
    dialog.replacing.setChecked(True)
    assert dialog.height() < to_a_server
    dialog.as_new.setChecked(True)
    assert dialog.height() == to_a_server


FIXTURES = Path(__file__).parent.parent / "store" / "fixtures"


@pytest.fixture(params=["file", "server"])
def older(request, tmp_path):
    """The reference of a workspace as the first version left it, with a layer of it in the project."""
    if request.param == "file":
        path = tmp_path / "older.gpkg"
        path.write_bytes(gzip.decompress((FIXTURES / "schema_1.gpkg.gz").read_bytes()))
        add_layer(f"{path}|layername=hazard", "ogr", path.name)
        return str(path)
    server = request.getfixturevalue("server")
    text = gzip.decompress((FIXTURES / "schema_1.sql.gz").read_bytes()).decode()
    server.sql(text.replace("fixture_schema", "older"))
    reference = f"postgres:service={server.service}/older"
    uri = uri_of(place_of(reference))
    uri.setDataSource("older", "hazard", "geom", "", "fid")
    add_layer(uri.uri(False), "postgres", reference)
    return reference


def add_layer(source: str, provider: str, reference: str) -> None:
    layer = QgsVectorLayer(source, "Hazards", provider)
    assert layer.isValid()
    layer.setCustomProperty(TABLE_PROPERTY, "hazard")
    layer.setCustomProperty(WORKSPACE_PROPERTY, reference)
    QgsProject.instance().addMapLayer(layer)


def test_a_project_with_an_older_workspace_offers_to_migrate_it(
    menu, older, workbench, settle, monkeypatch, qgis_iface
):
    shown = []
    monkeypatch.setattr(
        qgis_iface.messageBar(), "pushWidget", lambda item, _level: shown.append(item)
    )
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Yes)
    layer = workspace_layer(QgsProject.instance(), "hazard")
    menu.open_of_project(project_reference(QgsProject.instance()))
    settle()
    assert workbench.session.reference != older
    (button,) = shown[-1].findChildren(QPushButton)
    assert "older version" in shown[-1].text()
    button.click()
    settle()
    assert workbench.session.reference == older
    assert workspace_layer(QgsProject.instance(), "hazard") is layer


@pytest.mark.parametrize(
    "make",
    [
        NewWorkspaceDialog,
        lambda: CopyWorkspaceDialog("north"),
        lambda: RestoreWorkspaceDialog("north", [], True),
    ],
)
def test_the_letter_of_each_label_leads_into_its_field(make, keep_widget):
    """QGIS's widget for files takes no focus by itself, and then Qt does nothing at the letter."""
    dialog = make()
    keep_widget(dialog)
    buddies = [each.buddy() for each in dialog.findChildren(QLabel) if each.buddy() is not None]
    files = [buddy for buddy in buddies if isinstance(buddy, QgsFileWidget)]
    assert files
    assert all(buddy.focusPolicy() != Qt.FocusPolicy.NoFocus for buddy in buddies)
    assert all(buddy.focusProxy() is buddy.lineEdit() for buddy in files)
