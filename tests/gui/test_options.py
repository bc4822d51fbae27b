"""The page in QGIS's options."""

from __future__ import annotations

import pytest

from mine_action_plugin.gui.options import OptionsFactory, OptionsPage
from mine_action_plugin.operations.workspace_copies import folder_of_backups
from mine_action_plugin.settings import settings
from mine_action_plugin.store import open_workspace


def test_what_is_entered_is_stored_and_told(keep_widget):
    told = []
    page = OptionsFactory(lambda: told.append(True)).createWidget()
    keep_widget(page)
    page.user_name.setText("  Aysel  ")
    page.language.setCurrentIndex(page.language.findData("az"))
    page.paper.setCurrentText("A3")
    page.apply()
    entries = settings()
    assert entries.user_name.value() == "Aysel"
    assert entries.language.value() == "az"
    assert entries.map_paper.value() == "A3"
    assert told == [True]


def test_the_entered_name_goes_into_the_history(keep_widget, filled):
    page = OptionsPage(lambda: None)
    keep_widget(page)
    page.user_name.setText("Aysel")
    page.apply()
    with open_workspace(filled) as workspace:
        with workspace.change("Signed") as change:
            change.insert("hazard", hazard_class="sha")
        assert workspace.changes(limit=1)[0].changed_by == "Aysel"


def test_backups_of_servers_go_to_the_folder_that_was_chosen(keep_widget, tmp_path):
    page = OptionsPage(lambda: None)
    keep_widget(page)
    assert page.isValid()
    assert page.backup_problem.isHidden()
    page.backup_folder.setFilePath(str(tmp_path))
    page.apply()
    kept = folder_of_backups("postgres:office/north")
    assert kept == tmp_path / "north_backups"
    again = OptionsPage(lambda: None)
    keep_widget(again)
    assert again.backup_folder.filePath() == str(tmp_path)
    again.backup_folder.setFilePath("")
    again.apply()
    assert folder_of_backups("postgres:office/north").parent.name == "Mine Action"


@pytest.mark.parametrize("folder", ["backups", "{tmp}/nowhere", "{tmp}/file"])
def test_a_folder_of_backups_that_cannot_be_used_is_said_and_not_stored(
    keep_widget, tmp_path, folder
):
    (tmp_path / "file").write_bytes(b"")
    page = OptionsPage(lambda: None)
    keep_widget(page)
    page.backup_folder.setFilePath(folder.format(tmp=tmp_path))
    assert not page.isValid()
    assert not page.backup_problem.isHidden()
    page.apply()
    assert settings().backup_folder.value() == ""


def test_a_folder_of_backups_that_is_away_today_stays_and_hinders_nothing(keep_widget, tmp_path):
    away = str(tmp_path / "away")
    settings().backup_folder.setValue(away)
    page = OptionsPage(lambda: None)
    keep_widget(page)
    assert page.isValid()
    assert not page.backup_problem.isHidden()
    page.apply()
    assert settings().backup_folder.value() == away
