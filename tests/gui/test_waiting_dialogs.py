"""A dialog that cannot be confirmed yet says beside *OK* what it waits for."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.gui.dialogs.assign_task import AssignTaskDialog
from mine_action_plugin.gui.dialogs.copy_workspace import CopyWorkspaceDialog
from mine_action_plugin.gui.dialogs.create_task import CreateTaskDialog
from mine_action_plugin.gui.dialogs.give_up_outline import GiveUpOutlineDialog
from mine_action_plugin.gui.dialogs.new_team import NewTeamDialog
from mine_action_plugin.gui.dialogs.open_on_server import OpenOnServerDialog
from mine_action_plugin.gui.dialogs.reason import ReasonDialog
from mine_action_plugin.gui.dialogs.record_process import RecordProcessDialog
from mine_action_plugin.gui.dialogs.restore_workspace import RestoreWorkspaceDialog
from mine_action_plugin.gui.dialogs.sign_emplacement import SignEmplacementDialog
from mine_action_plugin.gui.dialogs.sign_removal import SignRemovalDialog
from mine_action_plugin.gui.dialogs.sign_round import SignRoundDialog
from mine_action_plugin.gui.widgets import workspace_target
from mine_action_plugin.store.servers import ListedWorkspace

HAZARD = SimpleNamespace(code="HZ-0001", hazard_class="cha", status="open", conserved=False)
SIGN = SimpleNamespace(id="s", code="SG-0001", hazard_codes=("HZ-0001",))
NO_TEAM_BUT_A_NEW_ONE = {"code": [], "name": []}


def blocked(*_):
    warning = SimpleNamespace(message="The team is booked.", blocking=True)
    return SimpleNamespace(end=SimpleNamespace(isoformat=lambda: "2026-12-01"), warnings=[warning])


def emplacement():
    dialog = SignEmplacementDialog([SIGN], False)
    write_position(dialog, "north of the bridge")
    return dialog


def write_position(dialog, text):
    dialog.position.text_box.setText(text)
    dialog.position.text_box.textEdited.emit(text)


WAITING = {
    "a reason": (
        lambda: ReasonDialog("Why", None, True),
        "A reason is needed.",
        lambda dialog: dialog.box.setPlainText("Slipped"),
    ),
    "a process": (
        lambda: RecordProcessDialog(HAZARD),
        "A reason is needed.",
        lambda dialog: dialog.reason.setText("Survey 7"),
    ),
    "land given up": (
        lambda: GiveUpOutlineDialog("HZ-0001"),
        "A reason is needed.",
        lambda dialog: dialog.reason.setText("Survey 7"),
    ),
    "signs that still serve": (
        lambda: SignRemovalDialog([SIGN], {"s": ["HZ-0001"]}),
        "A reason is needed.",
        lambda dialog: dialog.reason.setText("Stolen"),
    ),
    "a team that is booked": (
        lambda: AssignTaskDialog("TK-0001", {"code": ["TM-0001"], "name": ["A"]}, blocked),
        "A reason is needed.",
        lambda dialog: dialog.force.setText("Nobody else"),
    ),
    "a task": (
        lambda: CreateTaskDialog([]),
        "Name at least one hazard.",
        lambda dialog: dialog.hazards.setText("HZ-0001"),
    ),
    "a team": (
        lambda: NewTeamDialog(NO_TEAM_BUT_A_NEW_ONE),
        "Give the team a name.",
        lambda dialog: (dialog.name.setText("A"), dialog.new_organisation.setText("B")),
    ),
    "a place typed wrong": (
        emplacement,
        "Correct the position, or empty it.",
        lambda dialog: write_position(dialog, ""),
    ),
    "a copy": (
        lambda: CopyWorkspaceDialog("area"),
        "Choose where the file goes.",
        lambda dialog: dialog.target.file.setFilePath("/tmp/area.gpkg"),
    ),
    "a backup": (
        lambda: RestoreWorkspaceDialog("area", [], True),
        "Choose a backup.",
        lambda dialog: (
            dialog.file.setFilePath("/tmp/backup.gpkg"),
            dialog.target.file.setFilePath("/tmp/area.gpkg"),
        ),
    ),
}


def state(dialog):
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert ok.toolTip() == dialog.missing.text()
    return ok.isEnabled(), dialog.missing.text()


@pytest.mark.parametrize("name", WAITING)
def test_what_is_missing_is_said_until_it_is_there(name, keep_widget):
    make, missing, fill = WAITING[name]
    dialog = make()
    keep_widget(dialog)
    assert state(dialog) == (False, missing)
    dialog.show()
    size = dialog.size()
    fill(dialog)
    assert state(dialog) == (True, "")
    # It does not jump under the hands of who types.
    assert dialog.height() >= size.height() or name in ("a copy", "a backup")


def test_the_next_thing_is_asked_for_when_the_first_is_there(keep_widget):
    dialog = NewTeamDialog(NO_TEAM_BUT_A_NEW_ONE)
    keep_widget(dialog)
    dialog.name.setText("A")
    assert state(dialog) == (False, "Name the new organisation.")
    restore = RestoreWorkspaceDialog("area", [], True)
    keep_widget(restore)
    restore.file.setFilePath("/tmp/backup.gpkg")
    assert state(restore) == (False, "Choose where the file goes.")
    restore.replacing.setChecked(True)
    assert state(restore) == (True, "")


def test_a_copy_to_a_server_waits_for_connection_and_schema(keep_widget, monkeypatch):
    monkeypatch.setattr(workspace_target, "saved_connections", lambda: ["agency"])
    dialog = CopyWorkspaceDialog("area")
    keep_widget(dialog)
    dialog.target.kind.setCurrentIndex(1)
    dialog.target.schema.clear()
    assert state(dialog) == (False, "Give the schema a name.")
    dialog.target.schema.setText("Area 1")
    # What is wrong with it is said under it.
    assert state(dialog) == (False, "")
    assert "small letters" in dialog.target.problem.text()
    dialog.target.connection.setCurrentIndex(-1)
    assert state(dialog) == (False, "Choose a connection.")


def test_an_exception_of_a_round_names_a_sign(keep_widget):
    dialog = SignRoundDialog([SIGN])
    keep_widget(dialog)
    assert state(dialog) == (True, "")
    row = dialog.add_exception()
    row.sign.setCurrentText("SG-0099")
    assert state(dialog) == (False, "Choose a sign of this round for each, none twice.")
    row.sign.setCurrentText("SG-0001")
    assert state(dialog) == (True, "")
    dialog.add_exception().sign.setCurrentText("SG-0001")
    assert not state(dialog)[0]


def test_a_workspace_on_a_server_is_chosen_from_the_list(keep_widget):
    listed = [ListedWorkspace("postgres:agency/area", "area", "The area")]
    dialog = OpenOnServerDialog(["agency"], lambda _, answer: answer(listed))
    keep_widget(dialog)
    assert state(dialog) == (True, "")
    dialog.workspaces.setCurrentRow(-1)
    assert state(dialog) == (False, "Choose a workspace.")
    empty = OpenOnServerDialog(["agency"], lambda _, answer: answer([]))
    keep_widget(empty)
    assert state(empty) == (False, "")
    assert "no workspace" in empty.state.text()


def test_what_speaks_against_a_team_is_said_once(keep_widget):
    def refuse(*_):
        raise MineActionError("The team does not exist.")

    dialog = AssignTaskDialog("TK-0001", {"code": ["TM-0001"], "name": ["A"]}, refuse)
    keep_widget(dialog)
    assert state(dialog) == (False, "")
    assert dialog.outlook.text() == "The team does not exist."
