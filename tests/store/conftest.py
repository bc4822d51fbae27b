"""Both stores: what is tested of a workspace holds on a file and on a server."""

from __future__ import annotations

import importlib.util
import itertools
import tempfile
from pathlib import Path

import pytest

from mine_action_plugin.store import create_workspace

_spec = importlib.util.spec_from_file_location("server", Path(__file__).with_name("server.py"))
_server = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_server)
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def server():
    """A PostgreSQL server with PostGIS."""
    # Not below pytest's own folder: another run of pytest would take the server's access to it.
    with (
        tempfile.TemporaryDirectory(prefix="mine-action-server-") as folder,
        _server.running_server(Path(folder)) as server,
    ):
        yield server


@pytest.fixture(params=["geopackage", "postgis"])
def new_reference(request, tmp_path_factory):
    """Gives references of workspaces that are not there yet, all of one kind."""
    if request.param == "geopackage":
        folder = tmp_path_factory.mktemp("workspaces")
        return lambda: str(folder / f"w{next(_numbers)}.gpkg")
    server = request.getfixturevalue("server")
    return lambda: f"postgres:service={server.service}/w{next(_numbers)}"


@pytest.fixture
def workspace(new_reference):
    """An empty workspace with the international profile, open; on each store."""
    opened = create_workspace(new_reference(), title="Test", profile="international")
    yield opened
    opened.close()


@pytest.fixture
def file_workspace(tmp_path):
    """One in a GeoPackage, for what only files have."""
    opened = create_workspace(str(tmp_path / "workspace.gpkg"), title="Test")
    yield opened
    opened.close()
