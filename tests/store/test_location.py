"""Where workspace files lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from mine_action_plugin.store import location
from mine_action_plugin.store.location import NETWORK, SYNCHRONISED, shared_place


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("OneDrive - Agency/Mine action", "OneDrive"),
        ("Dropbox (Office)", "Dropbox"),
        ("Library/CloudStorage/GoogleDrive-a@b.c/My Drive", "Google Drive"),
        ("Nextcloud/shared", "Nextcloud"),
        ("Mobile Documents/com~apple", "iCloud"),
    ],
)
def test_folders_of_synchronising_programs_are_known_by_name(tmp_path, folder, program):
    found = shared_place(tmp_path / folder / "w.gpkg")
    assert found == (SYNCHRONISED, program)


@pytest.mark.parametrize(
    ("mark", "program"), [(".dropbox.cache", "Dropbox"), (".sync_9f3.db", "Nextcloud")]
)
def test_folders_of_any_name_are_known_by_what_such_programs_leave(tmp_path, mark, program):
    (tmp_path / mark).touch()
    assert shared_place(tmp_path / "deep" / "w.gpkg") == (SYNCHRONISED, program)


def test_a_link_hides_neither_where_a_file_is_nor_the_way_to_it(tmp_path, monkeypatch):
    shared, plain = tmp_path / "Dropbox" / "work", tmp_path / "plain"
    shared.mkdir(parents=True)
    plain.mkdir()
    (tmp_path / "work").symlink_to(shared)
    (shared / "there").symlink_to(plain)
    assert shared_place(tmp_path / "work" / "w.gpkg") == (SYNCHRONISED, "Dropbox")
    assert shared_place(shared / "there" / "w.gpkg") == (SYNCHRONISED, "Dropbox")
    monkeypatch.chdir(shared)
    assert shared_place(Path("w.gpkg")) == (SYNCHRONISED, "Dropbox")


def test_the_home_of_somebody_who_has_dropbox_is_not_shared(tmp_path):
    (tmp_path / ".dropbox").mkdir()
    assert shared_place(tmp_path / "work" / "w.gpkg") is None
    (tmp_path / "Office").mkdir()
    (tmp_path / "Office" / ".dropbox").touch()
    assert shared_place(tmp_path / "Office" / "w.gpkg") == (SYNCHRONISED, "Dropbox")


def test_onedrive_is_known_by_its_variable(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Office files"))
    assert shared_place(tmp_path / "Office files" / "w.gpkg") == (SYNCHRONISED, "OneDrive")


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.gvfsd-fuse"])
def test_network_file_systems_are_known(tmp_path, monkeypatch, kind):
    monkeypatch.setattr(location, "file_system_of", lambda folder: kind)
    assert shared_place(tmp_path / "w.gpkg") == (NETWORK, kind)


@pytest.mark.parametrize("kind", ["ext4", "ntfs", "apfs", "fuseblk", "tmpfs", "overlay"])
def test_local_ones_are_not(tmp_path, monkeypatch, kind):
    monkeypatch.setattr(location, "file_system_of", lambda folder: kind)
    assert shared_place(tmp_path / "w.gpkg") is None


def test_a_path_of_a_windows_share_is_a_network():
    assert shared_place(Path("//server/share/w.gpkg")).kind == NETWORK


def test_the_type_is_read_from_the_system():
    mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    proc = next(kind for _, where, kind, *_ in mounts if where == "/proc")
    assert location.file_system_of(Path("/proc")) in (proc, "")
