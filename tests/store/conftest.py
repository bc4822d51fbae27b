"""Both stores: what is tested of a workspace holds on a file and on a server."""

from __future__ import annotations

import pytest

from mine_action_plugin.store import create_workspace


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
