"""A workspace that nobody can write says so before anybody has typed a word."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from pathlib import Path

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.store import create_workspace, open_workspace
from tests.unprivileged import PROTECTED, unprivileged, write_protect


@pytest.fixture
def file():
    """A workspace in a folder that everybody may enter."""
    folder = Path(tempfile.mkdtemp())
    path = folder / "protected.gpkg"
    create_workspace(str(path), title="Protected").close()
    yield path
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.parametrize("what", PROTECTED)
def test_a_write_protected_file_or_folder_is_known_when_it_is_opened(file, what):
    write_protect(file, what)
    with unprivileged(), open_workspace(str(file)) as workspace:
        assert workspace.is_read_only
        assert not workspace.may_write("hazard")
        assert workspace.may_read("hazard")
        assert workspace.count("hazard") == 0
        with pytest.raises(MineActionError), workspace.change("Try") as change:
            change.insert("hazard", hazard_class="sha")


def test_whoever_can_write_is_not_told_otherwise_and_nothing_is_left_of_the_attempt(workspace):
    version, own_version = workspace.data_version(), workspace.own_version
    assert not workspace.is_read_only
    assert workspace.may_write("hazard")
    assert (workspace.data_version(), workspace.own_version) == (version, own_version)
    with workspace.change("Write") as change:
        change.insert("hazard", hazard_class="sha")


def test_finding_out_leaves_the_file_as_it_was(file):
    before = (file.read_bytes(), file.stat().st_mtime_ns)
    with open_workspace(str(file)) as workspace:
        assert not workspace.is_read_only
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_a_file_that_another_program_is_writing_is_not_write_protected_nor_waited_for(file):
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_workspace(str(file)) as workspace:
        workspace.wait_for_locks(30.0)
        assert not workspace.is_read_only
        assert workspace._database.connection.execute("PRAGMA busy_timeout").fetchone() == (30_000,)
    other.close()


def test_a_permission_that_was_given_is_noticed_when_the_file_is_opened_again(file):
    write_protect(file, "folder")
    with unprivileged(), open_workspace(str(file)) as workspace:
        assert workspace.is_read_only
    file.parent.chmod(0o777)
    with unprivileged(), open_workspace(str(file)) as workspace:
        assert workspace.may_write("hazard")


@pytest.fixture
def read_only_server(server):
    """A server whose database takes no writes, as a standby does not."""
    reference = f"postgres:service={server.service}/read_only"
    create_workspace(reference, title="Agency").close()
    ((database,),) = server.sql("SELECT current_database()")
    server.sql(f"ALTER DATABASE {database} SET default_transaction_read_only = on")
    yield reference
    connection = server.connect()
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = off")
        cursor.execute(f"ALTER DATABASE {database} RESET default_transaction_read_only")
    connection.close()


def test_a_server_that_takes_no_writes_is_known_when_it_is_opened(read_only_server):
    with open_workspace(read_only_server) as workspace:
        assert workspace.is_read_only
        assert not workspace.may_write("hazard")
        assert workspace.count("hazard") == 0
        with (
            pytest.raises(MineActionError, match="takes no writes"),
            workspace.change("Try") as change,
        ):
            change.insert("hazard", hazard_class="sha")
