"""Both stores: what is tested of a workspace holds on a file and on a server."""

from __future__ import annotations

import itertools

import pytest

from mine_action_plugin.store import create_workspace

_numbers = itertools.count(1)


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
