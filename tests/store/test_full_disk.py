"""A disk that is full while a whole workspace is written: one sentence, nothing half-written."""

from __future__ import annotations

import itertools
import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

from mine_action_plugin.domain import schema
from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.store import create_workspace, open_workspace
from mine_action_plugin.store.backup import back_up
from mine_action_plugin.store.copy import copy_workspace
from mine_action_plugin.store.geopackage import database as database_module
from mine_action_plugin.store.geopackage import whole as whole_module
from mine_action_plugin.store.geopackage.connection import connect
from mine_action_plugin.store.migrations import migrate
from mine_action_plugin.store.restore import restore_in_place, restore_new
from tests.store.built import build_of
from tests.store.filled import everything, files_below, fill

FULL = "is full|No space left|No space"
_numbers = itertools.count(1)


@pytest.fixture
def small_disk(tmp_path):
    """Gives folders on disks of so many KiB."""
    mounted: list[Path] = []

    def mount(size_kib: int) -> Path:
        folder = tmp_path / f"disk{len(mounted)}"
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size_kib}k", "tmpfs", str(folder)]
        if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode != 0:
            pytest.skip("this machine lets nobody mount a small disk")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture(params=["file", "server"])
def source(request, server, tmp_path):
    """A filled workspace with photos, on either store."""
    reference = str(tmp_path / f"source{next(_numbers)}.gpkg")
    if request.param == "server":
        reference = f"postgres:service={server.service}/source{next(_numbers)}"
    with create_workspace(reference, title="Source") as workspace:
        if request.param == "server":
            with workspace.change("Folder") as change:
                change.set_info("files_folder", str(tmp_path / "server_files"))
        fill(workspace, workspace.files_folder)
    return reference


@contextmanager
def refused_and_unchanged(source: str):
    """Whatever is done inside is refused for want of room, and the source stays as it is."""
    before, built = everything(source), build_of(source)
    with pytest.raises(MineActionError, match=FULL):
        yield
    assert (everything(source), build_of(source)) == (before, built)


# Room for nothing, for GDAL's own tables, for ours, and for half of the spatial indexes.
@pytest.mark.parametrize("size_kib", [4, 60, 400, 1340])
def test_a_new_workspace_on_a_full_disk_is_none(small_disk, size_kib):
    disk = small_disk(size_kib)
    with pytest.raises(MineActionError, match=FULL) as caught:
        create_workspace(str(disk / "new.gpkg"), title="New")
    assert str(disk / "new.gpkg") in str(caught.value)
    assert list(disk.iterdir()) == []


# Room for nothing, for half of the photos, for the photos and half of the rows.
@pytest.mark.parametrize("size_kib", [8, 200, 1000])
def test_a_copy_to_a_full_disk_leaves_nothing(source, small_disk, size_kib):
    disk = small_disk(size_kib)
    with refused_and_unchanged(source):
        copy_workspace(source, str(disk / "copy.gpkg"))
    assert list(disk.iterdir()) == []


@pytest.mark.parametrize("size_kib", [8, 200])
def test_photos_of_a_server_on_a_full_disk_leave_no_schema(source, small_disk, server, size_kib):
    disk = small_disk(size_kib)
    target = f"postgres:service={server.service}/full{next(_numbers)}"
    with refused_and_unchanged(source):
        copy_workspace(source, target, files_folder=disk / "photos")
    assert list(disk.iterdir()) == []
    with pytest.raises(MineActionError):
        open_workspace(target)


@pytest.mark.parametrize("size_kib", [8, 200, 320])
def test_a_backup_on_a_full_disk_is_none(source, small_disk, size_kib):
    disk = small_disk(size_kib)
    with refused_and_unchanged(source):
        back_up(source, disk / "backups")
    assert list((disk / "backups").iterdir()) == []


def test_a_backup_restored_to_a_full_disk_leaves_nothing(source, small_disk, tmp_path):
    backup = back_up(source, tmp_path / "backups")
    disk = small_disk(800)
    with refused_and_unchanged(source):
        restore_new(backup.path, str(disk / "restored.gpkg"))
    assert list(disk.iterdir()) == []


def filled_up(disk: Path, left_bytes: int) -> None:
    """Leave only so much room."""
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    (disk / "ballast").write_bytes(bytes(free - left_bytes))


@pytest.fixture
def on_small_disk(small_disk):
    """A filled workspace on a disk of its own, and that disk."""
    disk = small_disk(8000)
    with create_workspace(str(disk / "workspace.gpkg"), title="Small") as workspace:
        fill(workspace, workspace.files_folder)
    return str(disk / "workspace.gpkg"), disk


@pytest.mark.parametrize("left_bytes", [0, 16_384, 60_000, 200_000])
def test_a_migration_on_a_full_disk_leaves_the_old_workspace(
    on_small_disk, monkeypatch, left_bytes
):
    reference, disk = on_small_disk
    filled_up(disk, left_bytes)
    with refused_and_unchanged(reference):
        monkeypatch.setattr(schema, "SCHEMA_VERSION", schema.SCHEMA_VERSION + 1)
        migrate(reference)
    (disk / "ballast").unlink()
    migrate(reference)
    with open_workspace(reference) as workspace:
        assert workspace.find("hazard", "HZ-0001").version == 2


@pytest.mark.parametrize("left_bytes", [0, 60_000, 400_000])
def test_restoring_in_place_on_a_full_disk_leaves_the_present_workspace(
    on_small_disk, tmp_path, left_bytes
):
    reference, disk = on_small_disk
    backup = back_up(reference, tmp_path / "backups")
    with open_workspace(reference) as workspace:
        with workspace.change("Later") as change:
            change.update(workspace.find("hazard", "HZ-0001"), name="Later")
        (workspace.files_folder / "photo.jpg").write_bytes(b"another")
        files = files_below(workspace.files_folder)
    filled_up(disk, left_bytes)
    with refused_and_unchanged(reference):
        restore_in_place(backup.path, reference, tmp_path / "backups")
    assert files_below(disk / "workspace_files") == files
    (disk / "ballast").unlink()
    restore_in_place(backup.path, reference, tmp_path / "backups")
    with open_workspace(reference) as workspace:
        assert workspace.find("hazard", "HZ-0001").name == "Renamed"


@pytest.mark.parametrize("pages", [60, 300, 350])
def test_sqlite_that_has_no_page_left_writes_no_copy(source, tmp_path, monkeypatch, pages):
    if not source.startswith("postgres:"):
        pytest.skip("a copy of a file is made of its bytes")
    monkeypatch.setattr(whole_module, "connect", limited(pages))
    with refused_and_unchanged(source):
        copy_workspace(source, str(tmp_path / "copy.gpkg"))
    assert not (tmp_path / "copy.gpkg").exists()
    assert not (tmp_path / "copy_files").exists()
    assert list(tmp_path.glob(".new*")) == []


def test_sqlite_that_has_no_page_left_migrates_nothing(tmp_path, monkeypatch):
    reference = str(tmp_path / "workspace.gpkg")
    with create_workspace(reference, title="Old") as workspace:
        fill(workspace)
        pages = workspace._database.execute("PRAGMA page_count").fetchone()[0]
    with refused_and_unchanged(reference), monkeypatch.context() as patch:
        patch.setattr(schema, "SCHEMA_VERSION", schema.SCHEMA_VERSION + 1)
        patch.setitem(schema.TABLES, "extra", extra_table())
        patch.setattr(database_module, "connect", limited(pages))
        migrate(reference)


def extra_table():
    from mine_action_plugin.domain.fields import Field, FieldType, record_table

    fields = (Field(f"f{n}", FieldType.TEXT, "F") for n in range(40))
    return record_table("extra", "Extra", *fields)


def limited(pages: int):
    """Connections to files that may not grow beyond so many pages."""

    def connect_limited(path):
        connection = connect(path)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    return connect_limited
