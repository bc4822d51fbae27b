"""Workspaces on both stores for tests of the dock; import the fixtures that a test asks for."""

from __future__ import annotations

import itertools
import multiprocessing
import sqlite3

import pytest

from mine_action_plugin.store import create_workspace

_numbers = itertools.count(1)


@pytest.fixture
def on_server(server):
    """The reference of an empty workspace on the server."""
    reference = f"postgres:service={server.service}/g{next(_numbers)}"
    create_workspace(reference, title="Agency").close()
    yield reference
    # A test may have stopped it.
    if not server.answers():
        server.start()


@pytest.fixture(params=["geopackage", "postgis"])
def either(request, tmp_path):
    """The reference of an empty workspace, on each store."""
    if request.param == "postgis":
        return request.getfixturevalue("on_server")
    reference = str(tmp_path / "either.gpkg")
    create_workspace(reference, title="File").close()
    return reference


class LockedByAnother:
    """Another process that holds the write lock of a GeoPackage until it is told to let go."""

    def __init__(self, path: str) -> None:
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self.process = context.Process(target=_hold, args=(path, there), daemon=True)
        self.process.start()
        assert self._here.poll(30) and self._here.recv() == "held"

    def let_go(self) -> None:
        self._here.send("let go")
        self.process.join(30)


def _hold(path: str, pipe) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    pipe.send("held")
    pipe.recv()
    connection.execute("ROLLBACK")
    connection.close()
