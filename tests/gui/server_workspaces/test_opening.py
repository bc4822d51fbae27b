"""Finding and opening a workspace on a server."""

from __future__ import annotations

from qgis.core import QgsProject, QgsProviderRegistry

from mine_action_plugin.gui.dialogs.open_on_server import OpenOnServerDialog
from mine_action_plugin.gui.workspace_menu import recent_name
from mine_action_plugin.project.layers import workspace_layer
from mine_action_plugin.settings import settings
from mine_action_plugin.store.servers import workspaces_behind
from tests.fair_clock import fair_clock_s
from tests.gui.server_workspaces.bureau import opened, save_connection

FREEZE_S = 0.1


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


def test_a_recent_workspace_is_called_by_its_name_and_connection():
    assert recent_name("postgres:Head office/agency") == "agency · Head office"
    assert recent_name("postgres:service=hq/agency") == "agency · service=hq"
    assert recent_name("/data/agency.gpkg") == "agency.gpkg"
