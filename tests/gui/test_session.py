"""The open workspace and the watch on it."""

from __future__ import annotations

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.gui.session import WorkspaceSession
from mine_action_plugin.settings import settings
from mine_action_plugin.store import open_workspace


@pytest.fixture
def session(filled):
    made = WorkspaceSession()
    made.open(filled)
    yield made
    made.close()


def test_what_another_connection_writes_is_noticed_once(session, filled, qtbot):
    with open_workspace(filled) as other, other.change("Elsewhere") as change:
        change.insert("hazard", hazard_class="sha")
    with qtbot.waitSignal(session.changed):
        session.look_for_changes()
    with qtbot.assertNotEmitted(session.changed):
        session.look_for_changes()


def test_own_writes_are_told_by_note_change_only(session, qtbot):
    with session.workspace.change("Here") as change:
        change.insert("hazard", hazard_class="sha")
    with qtbot.waitSignal(session.changed):
        session.note_change()
    with qtbot.assertNotEmitted(session.changed):
        session.look_for_changes()


def test_a_file_that_is_no_workspace_leaves_the_open_one_open(session, filled, tmp_path):
    other = tmp_path / "other.gpkg"
    other.write_text("not a database")
    with pytest.raises(MineActionError):
        session.open(str(other))
    assert session.reference == filled
    assert session.workspace.count("hazard") == 3


def test_an_opened_workspace_is_remembered_first(session, filled, tmp_path):
    session.create(str(tmp_path / "second.gpkg"), "Second", "international")
    recent = settings().recent_workspaces.value()
    assert recent[:2] == [session.reference, filled]
    assert settings().last_workspace.value() == session.reference


def test_without_a_workspace_asking_for_it_is_an_error_in_words(session):
    session.close()
    assert not session.is_open
    with pytest.raises(MineActionError):
        _ = session.workspace
