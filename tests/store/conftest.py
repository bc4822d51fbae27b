"""Both stores: what is tested of a workspace holds on a file and on a server."""

from __future__ import annotations

import itertools

import pytest

from mine_action_plugin.store import create_workspace

_numbers = itertools.count(1)


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


@pytest.fixture
def reference_of(server, tmp_path):
    """Gives references of workspaces that are not there yet, of the kind that is asked for."""

    def make(kind: str) -> str:
        name = f"copied{next(_numbers)}"
        if kind == "file":
            return str(tmp_path / f"{name}.gpkg")
        return f"postgres:service={server.service}/{name}"

    return make
