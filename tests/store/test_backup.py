"""Backups: complete, checked, never overwritten; restored elsewhere or in place, whole or not at all."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.store import backup as backup_module
from mine_action_plugin.store import create_workspace, open_workspace
from mine_action_plugin.store import restore as restore_module
from mine_action_plugin.store.backup import back_up, backups_in
from mine_action_plugin.store.copy import copy_workspace
from mine_action_plugin.store.geopackage import connection as file_connection_module
from mine_action_plugin.store.geopackage import snapshot as file_snapshot_module
from mine_action_plugin.store.postgis import dump_programs
from mine_action_plugin.store.postgis import whole as server_whole
from mine_action_plugin.store.restore import restore_in_place, restore_new
from tests.store import whole_work
from tests.store.built import build_of
from tests.store.filled import FILES, everything, files_below, fill
from tests.workers import Worker, seconds_it_takes

WAYS = ("file", "server", "server without pg_dump")
SUFFIX = {"file": ".gpkg", "server": ".dump", "server without pg_dump": ".gpkg"}


@pytest.fixture(params=WAYS)
def way(request, monkeypatch):
    """How a backup is made."""
    if request.param == "server without pg_dump":
        monkeypatch.setattr(backup_module, "program_for", lambda snapshot: None)
    return request.param


@pytest.fixture
def reference(way, reference_of, tmp_path):
    """A filled workspace, with its files."""
    reference = reference_of(way.split()[0])
    with create_workspace(reference, title="Filled") as workspace:
        if way != "file":
            with workspace.change("Folder") as change:
                change.set_info("files_folder", str(tmp_path / "server_files"))
        fill(workspace, workspace.files_folder)
    return reference


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def work_on(reference: str) -> None:
    """What people do after a backup: change, add, lose a photo, spoil another, add one."""
    with open_workspace(reference) as workspace:
        with workspace.change("Later") as change:
            change.update(workspace.find("hazard", "HZ-0001"), name="Later")
            change.insert("hazard", hazard_class="cha")
        first, second = sorted(FILES)
        (workspace.files_folder / first).unlink()
        (workspace.files_folder / second).write_bytes(b"spoilt")
        (workspace.files_folder / "later.jpg").write_bytes(b"later")


def files_of(reference: str) -> dict[str, bytes]:
    with open_workspace(reference) as workspace:
        return files_below(workspace.files_folder)


@pytest.mark.parametrize("kind", ["file", "server"])
def test_a_backup_restored_elsewhere_is_the_workspace_that_was(
    way, reference, reference_of, folder, kind
):
    before, built = everything(reference), build_of(reference)
    backup = back_up(reference, folder)
    assert backup.path.suffix == SUFFIX[way]
    assert files_below(backup.files_folder) == FILES
    work_on(reference)
    later = everything(reference)
    target = reference_of(kind)
    restored = restore_new(backup.path, target)
    assert everything(target) == before
    assert files_of(target) == FILES
    assert (restored.files, restored.missing) == (len(FILES), ())
    assert everything(reference) == later
    if kind == way.split()[0]:
        assert build_of(target) == built
    with pytest.raises(MineActionError, match="exists already"):
        restore_new(backup.path, target)


def test_a_backup_is_named_by_the_moment_and_never_overwrites_one(
    way, reference, folder, monkeypatch
):
    class Noon(backup_module.dt.datetime):
        @classmethod
        def now(cls):
            return cls(2026, 11, 28, 12, 0, 5)

    monkeypatch.setattr(backup_module.dt, "datetime", Noon)
    made = [back_up(reference, folder) for _ in range(3)]
    name = made[0].name
    stems = [
        f"{name}_2026-11-28_120005",
        f"{name}_2026-11-28_120005-2",
        f"{name}_2026-11-28_120005-3",
    ]
    assert [each.path.stem for each in made] == stems
    assert backups_in(folder, name) == made[::-1]
    assert backups_in(folder, "other") == []
    assert {path.name for path in folder.iterdir()} == {
        *(each.path.name for each in made),
        *(each.files_folder.name for each in made),
    }


def test_photos_that_an_earlier_backup_has_take_no_more_room(reference, folder):
    first = back_up(reference, folder)
    with open_workspace(reference) as workspace:
        (workspace.files_folder / "photo.jpg").write_bytes(b"another")
        (workspace.files_folder / "new.jpg").write_bytes(b"new")
    second = back_up(reference, folder)
    large = max(FILES, key=lambda name: len(FILES[name]))
    assert (first.files_folder / large).samefile(second.files_folder / large)
    assert files_below(first.files_folder) == FILES
    assert files_below(second.files_folder) == {**FILES, "photo.jpg": b"another", "new.jpg": b"new"}
    # Not linked to the workspace's own: what happens to that one does not happen to the backup.
    with open_workspace(reference) as workspace:
        assert not (workspace.files_folder / large).samefile(second.files_folder / large)


def test_backups_of_a_file_lie_beside_it(reference_of, tmp_path):
    reference = reference_of("file")
    with create_workspace(reference, title="T") as workspace:
        fill(workspace, workspace.files_folder)
    backup = back_up(reference)
    assert backup.path.parent == Path(reference).with_name(Path(reference).stem + "_backups")
    with open_workspace(str(backup.path)) as opened:
        assert opened.count("hazard") == 2
    server = reference_of("server")
    create_workspace(server, title="T").close()
    with pytest.raises(MineActionError, match="Say in which folder"):
        back_up(server)


def test_restored_in_place_it_is_as_it_was_and_the_present_state_is_kept(
    way, reference, reference_of, folder
):
    before, built = everything(reference), build_of(reference)
    backup = back_up(reference, folder)
    work_on(reference)
    later, later_files = everything(reference), files_of(reference)
    present, records = restore_in_place(backup.path, reference, folder)
    assert everything(reference) == before
    assert build_of(reference) == built
    assert files_of(reference) == {**FILES, "later.jpg": b"later"}
    with open_workspace(reference) as workspace:
        assert records == sum(workspace.count(t.name) for t in TABLES.values() if t.history)
        with workspace.change("Goes on") as change:
            assert change.insert("hazard", hazard_class="sha").code == "HZ-0042"
    target = reference_of("file")
    restore_new(present.path, target)
    assert everything(target) == later
    assert files_of(target) == later_files
    assert [each.path for each in backups_in(folder, backup.name)] == [present.path, backup.path]


def test_a_backup_of_another_workspace_is_not_put_in_its_place(
    way, reference, reference_of, folder
):
    before = everything(reference)
    other = reference_of("server")
    with create_workspace(other, title="Training") as workspace, workspace.change("Add") as change:
        change.insert("hazard", hazard_class="sha")
    with pytest.raises(MineActionError, match="of another workspace, Training"):
        restore_in_place(back_up(other, folder).path, reference, folder)
    assert everything(reference) == before
    # A copy goes on with the same history.
    copy = reference_of("server")
    copy_workspace(reference, copy)
    restore_in_place(back_up(reference, folder).path, copy, folder)
    assert everything(copy) == before


def first_name(layer) -> str:
    return next(layer.getFeatures())["name"]


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_layers_that_are_open_see_what_was_restored_in_place(reference_of, folder, mode):
    reference = reference_of("file")
    with create_workspace(reference, title="T") as workspace:
        fill(workspace, workspace.files_folder)
    with closing(sqlite3.connect(reference)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
    backup = back_up(reference, folder)
    work_on(reference)
    with open_workspace(reference) as other:
        layer = QgsVectorLayer(other.layer_source("hazard"), "hazard", other.provider)
        assert first_name(layer) == "Later"
        version = other.data_version()
        restore_in_place(backup.path, reference, folder)
        assert other.data_version() != version
        assert other.find("hazard", "HZ-0001").name == "Renamed"
        layer.dataProvider().reloadData()
        assert first_name(layer) == "Renamed"
        with other.change("Goes on") as change:
            change.update(other.find("hazard", "HZ-0001"), name="Goes on")
    assert first_name(layer) == "Goes on"


def test_a_restore_that_fails_leaves_workspace_and_files_as_they_were(
    way, reference, folder, monkeypatch
):
    backup = back_up(reference, folder)
    work_on(reference)
    later, files, built = everything(reference), files_of(reference), build_of(reference)

    def full(*arguments):
        raise MineActionError("the disk is full")

    monkeypatch.setattr(restore_module, "overwrite_file", full)
    monkeypatch.setattr(server_whole, "incomplete", full)
    monkeypatch.setattr(server_whole, "_line", full)
    with pytest.raises(MineActionError, match="full"):
        restore_in_place(backup.path, reference, folder)
    assert (everything(reference), files_of(reference)) == (later, files)
    assert build_of(reference) == built


def test_what_is_written_after_the_present_state_was_saved_is_not_lost(
    way, reference, folder, monkeypatch
):
    backup = back_up(reference, folder)
    saved = restore_module.back_up

    def saved_too_early(*arguments):
        made = saved(*arguments)
        work_on(reference)
        return made

    monkeypatch.setattr(restore_module, "back_up", saved_too_early)
    with pytest.raises(MineActionError, match="Somebody wrote into"):
        restore_in_place(backup.path, reference, folder)
    with open_workspace(reference) as workspace:
        assert workspace.find("hazard", "HZ-0001").name == "Later"
        assert (workspace.files_folder / "later.jpg").read_bytes() == b"later"


def test_a_workspace_that_is_being_written_is_not_replaced(reference_of, folder, monkeypatch):
    for module in (file_connection_module, file_snapshot_module):
        monkeypatch.setattr(module, "LOCK_TIMEOUT_S", 0.2)
    reference = reference_of("file")
    with create_workspace(reference, title="T") as workspace:
        fill(workspace, workspace.files_folder)
    backup = back_up(reference, folder)
    with open_workspace(reference) as other, other.change("Long") as change:
        change.insert("hazard", hazard_class="sha")
        with pytest.raises(MineActionError, match="is being written by another program"):
            restore_in_place(backup.path, reference, folder)
    with open_workspace(reference) as workspace:
        assert workspace.count("hazard") == 3


def test_a_damaged_backup_is_refused_and_nothing_is_made(way, reference, reference_of, folder):
    backup = back_up(reference, folder)
    content = bytearray(backup.path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4000] = bytes(4000)
    backup.path.write_bytes(content[: len(content) - 5000])
    before = everything(reference)
    for target in (reference_of("file"), reference_of("server")):
        with pytest.raises(MineActionError, match="damaged|not whole|failed|not a backup"):
            restore_new(backup.path, target)
        with pytest.raises(MineActionError):
            open_workspace(target)
    with pytest.raises(MineActionError, match="damaged|not whole|failed|not a backup"):
        restore_in_place(backup.path, reference, folder)
    assert everything(reference) == before
    with pytest.raises(MineActionError, match="no backup at .* Give the whole path"):
        restore_new(folder / "gone.gpkg", reference_of("file"))


def test_the_password_is_in_no_argument(reference_of, folder, monkeypatch):
    reference = reference_of("server")
    create_workspace(reference, title="T").close()
    uri = dump_programs.uri_of

    def with_password(place):
        found = uri(place)
        found.setUsername("postgres")
        found.setPassword("s3cret")
        return found

    commands, popen = [], subprocess.Popen

    def watched(command, *arguments, **options):
        commands.append((command, options))
        return popen(command, *arguments, **options)

    monkeypatch.setattr(dump_programs, "uri_of", with_password)
    monkeypatch.setattr(subprocess, "Popen", watched)
    back_up(reference, folder)
    dumps = [options for command, options in commands if "--format=custom" in command]
    assert [options["env"]["PGPASSWORD"] for options in dumps] == ["s3cret"]
    assert not any("s3cret" in word for command, _ in commands for word in command)


def test_only_a_pg_dump_that_is_new_enough_is_used(reference_of, folder, monkeypatch):
    reference = reference_of("server")
    with create_workspace(reference, title="T") as workspace:
        fill(workspace)
    monkeypatch.setattr(dump_programs, "_version", lambda program: 12)
    assert back_up(reference, folder).path.suffix == ".gpkg"
    monkeypatch.undo()
    assert back_up(reference, folder).path.suffix == ".dump"


def test_a_dump_that_fails_leaves_no_backup(reference_of, folder, server, monkeypatch):
    reference = reference_of("server")
    with create_workspace(reference, title="T") as workspace:
        fill(workspace)
    fake = folder.parent / "pg_dump"
    fake.write_text("#!/bin/sh\necho 'pg_dump: error: connection lost' >&2\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setattr(backup_module, "program_for", lambda snapshot: fake)
    with pytest.raises(MineActionError, match="pg_dump failed .*connection lost"):
        back_up(reference, folder)
    # One that says it went well and left half of it is found out too.
    real = shutil.which("pg_dump")
    fake.write_text(f'#!/bin/sh\nexec {real} --exclude-table-data="*.victim" "$@"\n')
    with pytest.raises(MineActionError, match="not whole .*victim: 0 / 3"):
        back_up(reference, folder)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("kind", ["file", "server"])
def test_a_restore_that_is_killed_leaves_the_one_state_or_the_other(
    reference_of, tmp_path, folder, kind
):
    reference = reference_of(kind)
    with create_workspace(reference, title="Filled") as workspace:
        if kind == "server":
            with workspace.change("Folder") as change:
                change.set_info("files_folder", str(tmp_path / "server_files"))
        fill(workspace, workspace.files_folder)
    before = everything(reference)
    restore = (whole_work.restore, str(back_up(reference, folder).path), reference)
    rename(reference)
    takes_s = seconds_it_takes(*restore)
    assert everything(reference) == before
    draw, restored = random.Random(7), []
    for seconds in (0.0, *(draw.uniform(0.0, takes_s) for _ in range(6))):
        rename(reference)
        later = everything(reference)
        said = Worker(*restore).kill(seconds)
        found = everything(reference)
        assert found in (before, later)
        restored.append(found == before)
        assert restored[-1] or "done" not in said
        require_writable(reference)
    assert False in restored


def rename(reference: str) -> None:
    with open_workspace(reference) as workspace, workspace.change("Later") as change:
        change.update(workspace.find("hazard", "HZ-0001"), name="Later")


def require_writable(reference: str) -> None:
    with open_workspace(reference) as workspace:
        with workspace.change("Add") as change:
            change.insert("hazard", hazard_class="sha")
        workspace.undo(change.id)
