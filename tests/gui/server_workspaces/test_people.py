"""Who may do what, and who says so."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import QgsProviderRegistry
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog, QPushButton

from mine_action_plugin.domain.rules.roles import Role
from mine_action_plugin.gui.dialogs.people import PeopleDialog
from mine_action_plugin.gui.dialogs.record_process import RecordProcessDialog
from mine_action_plugin.operations.hazards import record_process
from mine_action_plugin.store import create_workspace, open_workspace
from tests.gui.server_workspaces.bureau import opened, save_connection


@pytest.mark.parametrize(
    ("person", "logs", "plans"),
    [("olga", False, False), ("oskar", True, False), ("otto", True, True), ("odin", True, True)],
)
def test_what_a_role_may_not_do_is_grey(dock, bureau, qtbot, settle, messages, person, logs, plans):
    opened(dock, bureau(person), qtbot, settle)
    for name in ("incidents", "hazards", "tasks"):
        dock.show_page(name)
        dock.pages[name].refresh()
        settle()
    assert dock.pages["incidents"].log_button.isEnabled() is logs
    tasks = dock.pages["tasks"]
    assert tasks.task_list.create_button.isEnabled() is plans
    assert tasks.team_list.new_button.isEnabled() is plans
    hazards = dock.pages["hazards"]
    hazards.show_records(["HZ-0001"])
    assert hazards.selected_codes() == ["HZ-0001"]
    assert hazards.process_button.isEnabled() is plans
    assert hazards.task_button.isEnabled() is plans
    dock.menu.fill()
    assert dock.menu.undo_action.isEnabled() is logs
    incidents = dock.pages["incidents"]
    incidents.show_form("accident")
    assert (incidents._layers.currentWidget() is incidents.form) is logs
    assert any("you may not log incidents" in text for text in messages()) is not logs


def test_a_manager_sees_the_people_gives_a_role_and_names_the_folder(
    dock, bureau, server, qtbot, settle, keep_widget, tmp_path, messages
):
    server.add_login("olaf")
    opened(dock, bureau("odin"), qtbot, settle)
    dialog = PeopleDialog(dock.workbench)
    keep_widget(dialog)
    settle()
    rows = {dialog.model.index(row, 0).data(): row for row in range(dialog.model.rowCount())}
    assert dialog.model.index(rows["otto"], 1).data() == "Planner"
    assert dialog.model.index(rows["olaf"], 1).data() == "–"
    assert dialog.model.index(rows["bureau_owner"], 1).data() == "Manager (owner)"
    assert dialog.model.index(rows["odin"], 1).data() == "Manager (you)"
    for fixed in ("bureau_owner", "odin"):
        dialog.table.select_value("login", fixed)
        assert not dialog.give_button.isEnabled()
        assert not dialog.take_button.isEnabled()
    dialog.table.select_value("login", "olaf")
    dialog.role.setCurrentIndex(dialog.role.findData(int(Role.REPORTER)))
    assert dialog.give_button.isEnabled()
    dialog.give_button.click()
    settle()
    with open_workspace(bureau("odin")) as workspace:
        assert ("olaf", Role.REPORTER) in workspace.sharing.people()
    assert dialog.table.selected_values("login") == ["olaf"]
    assert dialog.message.text() == "olaf: Reporter"
    assert not any(button.autoDefault() for button in dialog.findChildren(QPushButton))
    assert not dialog.folder_button.isEnabled()
    dialog.folder.setFilePath(str(tmp_path / "nowhere"))
    dialog.folder_button.click()
    settle()
    assert "There is no folder" in dialog.message.text()
    assert not any("folder" in text for text in messages())  # the bar is behind the dialog
    dialog.folder.setFilePath(str(tmp_path))
    dialog.folder_button.click()
    settle()
    assert dock.workbench.session.workspace.files_folder == tmp_path
    dock.menu.undo()
    assert "files_folder" not in dock.workbench.session.workspace.info()


def test_who_is_no_manager_looks_only(dock, bureau, qtbot, settle, keep_widget):
    opened(dock, bureau("otto"), qtbot, settle)
    dialog = PeopleDialog(dock.workbench)
    keep_widget(dialog)
    settle()
    dialog.table.select_value("login", "olga")
    assert not dialog.give_button.isEnabled()
    assert not dialog.take_button.isEnabled()
    assert not dialog.folder_button.isEnabled()


def test_people_that_come_after_the_dialog_is_gone_concern_nobody(
    dock, bureau, server, qtbot, settle
):
    opened(dock, bureau("odin"), qtbot, settle)
    holder = server.connect()
    holder.autocommit = False
    holder.cursor().execute("LOCK TABLE bureau.workspace_info IN ACCESS EXCLUSIVE MODE")
    dialog = PeopleDialog(dock.workbench)
    qtbot.wait(200)
    dialog.reject()
    sip.delete(dialog)
    with qtbot.captureExceptions() as raised:
        holder.close()
        settle()
    assert raised == []


def test_an_owner_without_the_right_to_make_roles_is_shown_what_the_administrator_runs(
    dock, server, qtbot, settle, keep_widget
):
    server.add_login("lonely")
    server.sql("GRANT CREATE ON DATABASE agency TO lonely")
    save_connection("lonely", "127.0.0.1", server.port, "lonely")
    create_workspace("postgres:lonely/alone", title="Alone").close()
    opened(dock, "postgres:lonely/alone", qtbot, settle)
    dialog = PeopleDialog(dock.workbench)
    keep_widget(dialog)
    settle()
    assert not dialog.setup.isHidden()
    shown = {dialog.model.index(row, 0).data(): row for row in range(dialog.model.rowCount())}
    assert dialog.model.index(shown["lonely"], 1).data() == "Manager (owner, you)"
    server.sql(dialog.statement.toPlainText())
    dialog.set_up()
    settle()
    assert dialog.setup.isHidden()
    QgsProviderRegistry.instance().providerMetadata("postgres").deleteConnection("lonely")


def test_the_dialog_of_the_second_person_starts_with_what_was_asked_for(
    dock, bureau, qtbot, settle, keep_widget, monkeypatch, messages
):
    with open_workspace(bureau("otto")) as workspace:
        record_process(
            workspace,
            "HZ-0001",
            "correction",
            datetime.date(2026, 1, 5),
            "typo",
            hazard_class="sha",
        )
    opened(dock, bureau("odin"), qtbot, settle)
    page = dock.pages["hazards"]
    dock.show_page("hazards")
    settle()
    page.show_records(["HZ-0001"])
    shown = [page.detail.timeline.item(row).text() for row in range(page.detail.timeline.count())]
    assert any("asked for, not yet approved" in text for text in shown)

    def confirm(dialog):
        assert dialog.values()["hazard_class"] == "sha"
        assert dialog.values()["process"] == "correction"
        assert not dialog.approved_by.isEnabled()
        dialog.reason.setText("checked")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RecordProcessDialog, "exec", confirm)
    page.record_process()
    settle()
    assert dock.workbench.session.workspace.find("hazard", "HZ-0001").hazard_class == "sha"
    assert any("is recorded" in text for text in messages())
