"""What a killed program left beside a workspace that is gone never gets into a new one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.store import copy as copy_module
from mine_action_plugin.store import create_workspace, open_workspace
from mine_action_plugin.store.backup import back_up
from mine_action_plugin.store.copy import copy_workspace
from mine_action_plugin.store.restore import restore_new

# Enough for pages to be in the journal, and more than the cache holds.
KILLED = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = " + sys.argv[2])
connection.execute("PRAGMA cache_size = 5")
connection.execute("BEGIN")
for number in range(300):
    connection.execute("INSERT INTO organisation (name, kind) VALUES (?, 'operator')", ("x" * 900,))
if sys.argv[2] == "WAL":
    connection.execute("COMMIT")
os.kill(os.getpid(), 9)
"""


@pytest.fixture(params=["WAL", "DELETE"])
def left(request, tmp_path):
    """The path of a workspace that is gone, all but its journal."""
    path = tmp_path / "w.gpkg"
    create_workspace(str(path), title="Before").close()
    subprocess.run([sys.executable, "-c", KILLED, str(path), request.param], check=False)
    path.rename(tmp_path / "moved.gpkg")
    (journal,) = (each for each in tmp_path.glob("w.gpkg-*") if not each.name.endswith("-shm"))
    assert journal.stat().st_size
    return path


@pytest.fixture
def other(tmp_path):
    path = tmp_path / "other" / "other.gpkg"
    path.parent.mkdir()
    with create_workspace(str(path), title="Other") as workspace, workspace.change("Add") as change:
        change.insert_many("hazard", [{"hazard_class": "cha"}] * 300)
    return str(path)


@pytest.mark.parametrize("way", ["create", "copy", "restore"])
def test_no_workspace_is_made_beside_the_journal_of_another(left, other, way):
    there = {each: each.read_bytes() for each in left.parent.glob("w.gpkg-*")}
    with pytest.raises(MineActionError, match="was here before"):
        if way == "create":
            create_workspace(str(left), title="New")
        elif way == "copy":
            copy_workspace(other, str(left))
        else:
            restore_new(back_up(other).path, str(left))
    assert {each: each.read_bytes() for each in left.parent.glob("w.gpkg*")} == there


def test_with_its_journal_moved_to_it_the_former_workspace_is_whole(left, other):
    moved = left.with_name("moved.gpkg")
    for journal in left.parent.glob("w.gpkg-*"):
        journal.rename(journal.with_name(journal.name.replace("w.gpkg", "moved.gpkg")))
    copy_workspace(other, str(left))
    with open_workspace(str(left)) as copy, open_workspace(str(moved)) as former:
        assert copy.count("hazard") == 300
        assert former.title == "Before"
        assert former.count("organisation") in (0, 300)


def test_an_empty_journal_stands_in_nobodys_way(tmp_path):
    (tmp_path / "w.gpkg-wal").touch()
    create_workspace(str(tmp_path / "w.gpkg"), title="New").close()
    with open_workspace(str(tmp_path / "w.gpkg")) as workspace:
        assert workspace.title == "New"


def test_what_somebody_makes_while_a_copy_is_written_is_not_replaced(other, tmp_path, monkeypatch):
    target = tmp_path / "w.gpkg"
    real = copy_module.check_file

    def make_one(draft):
        create_workspace(str(target), title="Quicker").close()
        real(draft)

    monkeypatch.setattr(copy_module, "check_file", make_one)
    with pytest.raises(MineActionError, match="exists already"):
        copy_workspace(other, str(target))
    with open_workspace(str(target)) as workspace:
        assert (workspace.title, workspace.count("hazard")) == ("Quicker", 0)
