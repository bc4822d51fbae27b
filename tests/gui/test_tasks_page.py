"""The Tasks page: tasks, teams, assignment."""

from __future__ import annotations

import datetime

import pytest
from qgis.PyQt.QtCore import QDate, Qt

from mine_action_plugin.gui.dialogs.assign_task import AssignTaskDialog
from mine_action_plugin.gui.dialogs.create_task import CreateTaskDialog
from mine_action_plugin.gui.dialogs.new_team import NewTeamDialog
from mine_action_plugin.gui.pages import task_list as task_list_module
from mine_action_plugin.gui.pages import team_list as team_list_module
from mine_action_plugin.gui.pages.tasks import TasksPage
from mine_action_plugin.operations.tasks import create_task
from mine_action_plugin.operations.teams import create_organisation, create_team


@pytest.fixture
def page(workbench, keep_widget):
    made = TasksPage(workbench)
    keep_widget(made)
    made.refresh_if_stale()
    return made


@pytest.fixture
def hazard_code(workbench):
    return workbench.session.workspace.read("hazard", {"name": "North"})[0].code


@pytest.fixture
def team_code(workbench):
    workspace = workbench.session.workspace
    organisation = create_organisation(workspace, "Operator")
    days = ("mon", "tue", "wed", "thu", "fri")
    return create_team(workspace, "Team 1", organisation, ("manual",), 5000.0, days)


def answered(dialog_class, fill):
    class Answered(dialog_class):
        def exec(self):
            fill(self)
            return 1

    return Answered


def test_a_task_is_made_of_the_hazards_handed_to_the_page(page, hazard_code, monkeypatch):
    def fill(dialog):
        assert dialog.hazards.text() == hazard_code
        dialog.kind.set_code("clearance")
        dialog.methods.check(["manual"])
        dialog.depth.setValue(0.2)

    monkeypatch.setattr(task_list_module, "CreateTaskDialog", answered(CreateTaskDialog, fill))
    page.show_records([hazard_code])
    table = page.task_list.table
    assert page.task_list.model.rowCount() == 1
    assert table.selected_values("status") == ["draft"]
    assert table.selected_values("area_m2")[0] > 900_000


def test_a_task_is_assigned_and_moved_on(page, workbench, hazard_code, team_code, monkeypatch):
    workspace = workbench.session.workspace
    task_code = create_task(workspace, [hazard_code], "clearance", ("manual",))[0]
    page.refresh()
    assert page.task_list.select(task_code)

    def fill(dialog):
        dialog.start.setDate(QDate.currentDate().addDays(7))
        assert "Ends on" in dialog.outlook.text()
        dialog.force.setText("No accreditation in this test")

    monkeypatch.setattr(task_list_module, "AssignTaskDialog", answered(AssignTaskDialog, fill))
    page.task_list.assign_button.click()
    task = workspace.find("task", task_code)
    assert task.status == "assigned"
    assert task.planned_end > task.planned_start >= datetime.date.today()
    assert "Team 1" in page.task_list.table.selected_values("team")[0]
    asked = []
    monkeypatch.setattr(
        task_list_module,
        "ask_reason",
        lambda title, parent, required: asked.append((title, required)) or "Started",
    )
    page.task_list.status_menu.aboutToShow.emit()
    page.task_list.status_menu.actions()[0].trigger()
    assert workspace.find("task", task_code).status == "in_progress"
    page.task_list.set_status("suspended")
    assert [required for _, required in asked] == [False, True]


def test_the_status_menu_offers_only_what_may_follow(page, workbench, hazard_code):
    code = create_task(workbench.session.workspace, [hazard_code], "nts")[0]
    page.refresh()
    page.task_list.select(code)
    page.task_list.status_menu.aboutToShow.emit()
    assert [action.text() for action in page.task_list.status_menu.actions()] == ["Aborted"]


def test_a_late_task_says_by_how_many_days(page, workbench, hazard_code):
    workspace = workbench.session.workspace
    code = create_task(workspace, [hazard_code], "nts")[0]
    with workspace.change("Late") as change:
        task = workspace.find("task", code)
        end = datetime.date.today() - datetime.timedelta(days=12)
        change.update(task, status="in_progress", planned_start=end, planned_end=end)
    page.refresh()
    assert page.task_list.model.value(0, "note") == "late by 12 days"


def test_a_blocked_assignment_needs_a_reason(workbench, hazard_code, team_code, keep_widget):
    from functools import partial

    from mine_action_plugin.operations.assignments import preview_assignment

    workspace = workbench.session.workspace
    code = create_task(workspace, [hazard_code], "clearance", ("dogs",))[0]
    teams = workspace.columns("team", ("code", "name"))
    dialog = AssignTaskDialog(code, teams, partial(preview_assignment, workspace, code))
    keep_widget(dialog)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert dialog.force.isEnabled()
    assert not ok.isEnabled()
    dialog.force.setText("The only team")
    assert ok.isEnabled()


def test_a_team_with_a_new_organisation_is_added(page, workbench, monkeypatch):
    def fill(dialog):
        dialog.name.setText("Team 7")
        dialog.new_organisation.setText("New operator")
        dialog.methods.check(["manual", "dogs"])

    monkeypatch.setattr(team_list_module, "NewTeamDialog", answered(NewTeamDialog, fill))
    page.team_list.new_button.click()
    team = workbench.session.workspace.read("team")[0]
    assert team.name == "Team 7"
    assert set(team.methods) == {"manual", "dogs"}
    assert team.work_days == ("mon", "tue", "wed", "thu", "fri")
    assert page.team_list.model.value(0, "organisation") == "New operator"


def test_assigning_without_a_team_says_what_to_do(page, workbench, hazard_code, messages):
    code = create_task(workbench.session.workspace, [hazard_code], "nts")[0]
    page.refresh()
    page.task_list.select(code)
    page.task_list.assign_button.click()
    assert any("Teams tab" in text for text in messages())


def test_a_dialog_starts_in_its_first_field_and_enter_keeps_what_was_checked(
    keep_widget, qtbot, qgis_app
):
    dialog = CreateTaskDialog(["HZ-0001"])
    keep_widget(dialog)
    dialog.show()
    assert dialog.nextInFocusChain() is dialog.hazards
    qtbot.keyClick(dialog.methods, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.methods, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.methods, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.methods, Qt.Key.Key_Return)
    assert dialog.methods.codes == ("manual", "mechanical")
    assert dialog.result() == CreateTaskDialog.DialogCode.Accepted


def test_assign_in_the_message_means_the_task_that_was_created(
    page, workbench, hazard_code, team_code, monkeypatch
):
    steps, asked = [], []
    monkeypatch.setattr(workbench, "say", lambda text, step=None: steps.append(step))
    monkeypatch.setattr(
        task_list_module, "CreateTaskDialog", answered(CreateTaskDialog, lambda dialog: None)
    )
    page.show_records([hazard_code])
    page.task_list.table.clearSelection()
    monkeypatch.setattr(
        task_list_module,
        "AssignTaskDialog",
        answered(AssignTaskDialog, lambda dialog: asked.append(dialog.windowTitle())),
    )
    steps[0].action()
    assert asked == ["Assign TK-0001"]
