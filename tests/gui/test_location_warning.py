"""The warning about workspaces in shared folders."""

from __future__ import annotations

import pytest

from mine_action_plugin.gui.location_warning import LocationWarning
from mine_action_plugin.settings import settings
from mine_action_plugin.store import create_workspace


@pytest.fixture
def warning(workbench):
    made = LocationWarning(workbench)
    yield made
    made.release()


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "Nextcloud"
    folder.mkdir()
    reference = str(folder / "shared.gpkg")
    create_workspace(reference, title="Shared").close()
    return reference


def said(messages):
    return [text for text in messages() if "Nextcloud" in text]


def test_a_workspace_in_a_synchronised_folder_is_warned_of_at_each_opening(
    warning, workbench, shared, messages, qtbot
):
    for times in (1, 2):
        workbench.session.open(shared)
        qtbot.waitUntil(lambda wanted=times: len(said(messages)) == wanted)
    assert "PostgreSQL/PostGIS" in said(messages)[0]


def test_it_is_not_said_again_for_a_workspace_of_which_the_person_knows(
    warning, workbench, shared, messages, qtbot
):
    warning.keep_quiet(shared)
    workbench.session.open(shared)
    qtbot.wait(50)
    assert said(messages) == []
    assert shared in settings().quiet_workspaces.value()


def test_a_workspace_on_a_local_disk_gives_no_warning(
    warning, workbench, filled, messages, qtbot, monkeypatch
):
    monkeypatch.setattr("mine_action_plugin.store.location.file_system_of", lambda folder: "ext4")
    workbench.session.open(filled)
    qtbot.wait(50)
    assert messages() == []
