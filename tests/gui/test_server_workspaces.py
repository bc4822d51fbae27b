"""Workspaces on a server in the dock: making, finding, opening, and who may do what."""

from __future__ import annotations

import datetime
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest
from qgis.core import QgsDataSourceUri, QgsProject, QgsProviderRegistry
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from mine_action_plugin.domain.rules.roles import Role
from mine_action_plugin.gui.dialogs.new_workspace import NewWorkspaceDialog
from mine_action_plugin.gui.dialogs.open_on_server import OpenOnServerDialog
from mine_action_plugin.gui.dialogs.people import PeopleDialog
from mine_action_plugin.gui.dialogs.record_process import RecordProcessDialog
from mine_action_plugin.gui.dock import MineActionDock
from mine_action_plugin.gui.workspace_menu import recent_name
from mine_action_plugin.operations.hazards import record_process
from mine_action_plugin.project.layers import workspace_layer, workspace_layers
from mine_action_plugin.project.sources import same_reference
from mine_action_plugin.settings import settings
from mine_action_plugin.store import create_workspace, open_workspace
from mine_action_plugin.store.postgis.connection import uri_of
from mine_action_plugin.store.reference import place_of
from mine_action_plugin.store.servers import workspaces_behind
from tests.fair_clock import fair_clock_s

FREEZE_S = 0.1


def save_connection(name: str, host: str, port: int, user: str) -> None:
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    uri = QgsDataSourceUri()
    uri.setConnection(host, str(port), "agency", user, "")
    metadata.saveConnection(metadata.createConnection(uri.uri(False), {"saveUsername": True}), name)


@pytest.fixture(scope="module")
def bureau(server, qgis_app):
    """A workspace with a connection saved in QGIS for each of its people."""
    server.add_login("bureau_owner", "CREATEROLE")
    server.sql("GRANT CREATE ON DATABASE agency TO bureau_owner")
    people = {
        "olga": Role.VIEWER,
        "oskar": Role.REPORTER,
        "otto": Role.PLANNER,
        "odin": Role.MANAGER,
    }
    for name in ("bureau_owner", *people):
        if name in people:
            server.add_login(name)
        save_connection(name, "127.0.0.1", server.port, name)
    with create_workspace("postgres:bureau_owner/bureau", title="The bureau") as workspace:
        for name, role in people.items():
            workspace.sharing.give_role(name, role)
        with workspace.change("Survey") as change:
            change.insert("hazard", hazard_class="cha")
    yield lambda person: f"postgres:{person}/bureau"
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    for name in ("bureau_owner", *people):
        metadata.deleteConnection(name)


@pytest.fixture
def silent_server():
    """A port that takes connections and never says a word."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        save_connection("silent", "127.0.0.1", listener.getsockname()[1], "nobody")
        yield "silent"
    QgsProviderRegistry.instance().providerMetadata("postgres").deleteConnection("silent")


@pytest.fixture
def dock(workbench, keep_widget, settle):
    made = MineActionDock(workbench)
    keep_widget(made)
    yield made
    made.menu.connector.give_up()
    settle()
    made.release()


def opened(dock, reference, qtbot, settle):
    dock.menu.open(reference)
    qtbot.waitUntil(lambda: dock.workbench.session.reference == reference, timeout=20_000)
    settle()


def test_a_workspace_on_a_server_opens_in_the_background_with_its_layers(
    dock, bureau, qtbot, settle
):
    reference = bureau("otto")
    opened(dock, reference, qtbot, settle)
    assert dock.header.title.toolTip() == "The bureau"
    assert "Planner" in dock.header.date.text()
    assert workspace_layer(QgsProject.instance(), "hazard", reference).isValid()
    assert settings().recent_workspaces.value()[0] == reference
    dock.welcome.fill_recent()
    assert dock.welcome.recent.item(0).text() == "bureau · otto"
    dock.menu.fill()
    assert dock.menu.recent_menu.actions()[0].text() == "bureau · otto"


def test_a_server_that_does_not_answer_freezes_nothing_and_can_be_given_up(
    dock, silent_server, qtbot, workbench
):
    before = workbench.session.reference
    longest, last = [0.0], [fair_clock_s()]

    def look():
        now = fair_clock_s()
        longest[0] = max(longest[0], now - last[0])
        last[0] = now

    dock.menu.open(f"postgres:{silent_server}/bureau")
    look()
    deadline = fair_clock_s() + 0.5
    while fair_clock_s() < deadline:
        qtbot.wait(5)
        look()
    assert dock.menu.connector.is_waiting
    dock.menu.connector.give_up()
    look()
    assert not dock.menu.connector.is_waiting
    assert longest[0] < FREEZE_S
    assert workbench.session.reference == before


def test_the_workspaces_behind_a_connection_are_listed(dock, bureau, qtbot, keep_widget, workbench):
    def ask(connection, answer):
        dock.menu.connector.ask("x", lambda: workspaces_behind(connection), answer, in_bar=False)

    dialog = OpenOnServerDialog(["otto"], ask)
    keep_widget(dialog)
    qtbot.waitUntil(lambda: dialog.workspaces.count() > 0, timeout=20_000)
    assert dialog.workspaces.item(0).text() == "The bureau (bureau)"
    assert dialog.reference == "postgres:otto/bureau"


def test_who_has_no_role_is_told_that_there_is_nothing_to_open(
    dock, bureau, server, qtbot, keep_widget
):
    server.add_login("outsider")
    save_connection("outsider", "127.0.0.1", server.port, "outsider")
    assert workspaces_behind("outsider") == []
    dialog = OpenOnServerDialog(["outsider"], lambda _connection, answer: answer([]))
    keep_widget(dialog)
    assert "no workspace" in dialog.state.text()
    assert dialog.reference == ""
    QgsProviderRegistry.instance().providerMetadata("postgres").deleteConnection("outsider")


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


def test_many_threads_look_up_connections_at_once(bureau):
    """QGIS's own list of them is shared by all threads, and crashed it."""
    places = [place_of(bureau(person)) for person in ("olga", "oskar", "otto", "odin")] * 50
    with ThreadPoolExecutor(8) as threads:
        users = list(threads.map(lambda place: uri_of(place).username(), places))
    assert users == ["olga", "oskar", "otto", "odin"] * 50


def test_one_workspace_by_two_connections_is_the_same(bureau):
    assert same_reference(bureau("otto"), bureau("odin"))
    assert not same_reference(bureau("otto"), "postgres:otto/branch")
    assert not same_reference(bureau("otto"), "postgres:unknown/bureau")
    assert not same_reference(bureau("otto"), "/tmp/bureau.gpkg")


def test_services_that_lead_to_one_database_are_the_same(bureau, server):
    server.add_service("bureau_one", "otto")
    server.add_service("bureau_two", "olga")
    assert same_reference("postgres:service=bureau_one/x", "postgres:service=bureau_two/x")
    assert same_reference("postgres:service=bureau_one/bureau", bureau("olga"))
    assert not same_reference("postgres:service=bureau_one/x", "postgres:service=bureau_two/y")
    assert not same_reference("postgres:service=bureau_one/x", "postgres:service=unknown/x")


def logins_of_layers(reference):
    layers = workspace_layers(QgsProject.instance(), reference).values()
    return {QgsDataSourceUri(layer.source()).username() for layer in layers}


def writable(reference):
    layers = workspace_layers(QgsProject.instance(), reference)
    return {
        table
        for table, layer in layers.items()
        if not layer.readOnly()
        and layer.dataProvider().capabilities() & layer.dataProvider().Capability.AddFeatures
    }


def test_layers_follow_the_login_by_which_the_workspace_is_open(dock, bureau, qtbot, settle):
    manager, viewer = bureau("odin"), bureau("olga")
    opened(dock, manager, qtbot, settle)
    project = QgsProject.instance()
    hazards = workspace_layer(project, "hazard", manager)
    hazards.setName("Minefields")
    hazards.setOpacity(0.4)
    hazards.setSubsetString("code = 'HZ-0001'")
    copied = hazards.clone()
    project.addMapLayer(copied)
    assert "victim_private" in writable(manager)

    opened(dock, viewer, qtbot, settle)
    assert "Viewer" in dock.header.date.text()
    assert logins_of_layers(viewer) == {"olga"}
    assert QgsDataSourceUri(copied.source()).username() == "olga"
    assert writable(viewer) == set()
    assert not hazards.startEditing()
    assert workspace_layer(project, "victim_private", viewer) is None
    assert workspace_layer(project, "hazard", viewer) in (hazards, copied)
    assert (hazards.name(), hazards.opacity()) == ("Minefields", 0.4)
    assert hazards.subsetString() == "code = 'HZ-0001'"
    assert hazards.featureCount() == 1
    assert len(project.layerTreeRoot().findGroups()) == 1

    opened(dock, manager, qtbot, settle)
    assert logins_of_layers(manager) == {"odin"}
    assert "victim_private" in writable(manager)
    assert hazards.startEditing()
    assert hazards.rollBack()


def test_layers_that_somebody_else_saved_in_the_project_follow_too(dock, bureau, qtbot, settle):
    opened(dock, bureau("odin"), qtbot, settle)
    dock.workbench.session.close()
    dock.menu.show_of_project(open_workspace(bureau("otto")))
    assert logins_of_layers(bureau("otto")) == {"otto"}


def test_another_login_waits_for_edits_that_are_not_saved(dock, bureau, qtbot, settle, messages):
    manager, viewer = bureau("odin"), bureau("olga")
    opened(dock, manager, qtbot, settle)
    hazards = workspace_layer(QgsProject.instance(), "hazard", manager)
    assert hazards.startEditing()
    dock.menu.open(viewer)
    qtbot.waitUntil(lambda: any("is being edited by another login" in m for m in messages()))
    settle()
    assert dock.workbench.session.reference == manager
    assert hazards.isEditable()
    assert logins_of_layers(manager) == {"odin"}
    assert hazards.rollBack()


def test_a_recent_workspace_is_called_by_its_name_and_connection():
    assert recent_name("postgres:Head office/agency") == "agency · Head office"
    assert recent_name("postgres:service=hq/agency") == "agency · service=hq"
    assert recent_name("/data/agency.gpkg") == "agency.gpkg"
