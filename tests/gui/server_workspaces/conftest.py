"""A workspace on a server with people of every role, and the dock."""

from __future__ import annotations

import socket

import pytest
from qgis.core import QgsProviderRegistry

from mine_action_plugin.domain.rules.roles import Role
from mine_action_plugin.store import create_workspace
from tests.gui.server_workspaces.bureau import save_connection


@pytest.fixture(scope="session")
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
