"""What a killed copy left behind goes when nobody writes to it any more, and nothing else does."""

from __future__ import annotations

import os
import time

import pytest

from mine_action_plugin.store import create_workspace
from mine_action_plugin.store.drafts import FORGOTTEN_S, PREFIX, draft_folder

LONG_AGO = time.time() - FORGOTTEN_S - 60


@pytest.fixture
def left(tmp_path):
    """Makes a folder with a file deep inside it, both written at a moment."""

    def make(name: str, folder_s: float, file_s: float):
        folder = tmp_path / name
        (folder / "photos").mkdir(parents=True)
        file = folder / "photos" / "one.jpg"
        file.write_bytes(b"photo")
        os.utime(file, (file_s, file_s))
        for each in (folder / "photos", folder):
            os.utime(each, (folder_s, folder_s))
        return folder

    return make


def test_only_forgotten_drafts_are_taken_away(left, tmp_path):
    now = time.time()
    forgotten = left(f"{PREFIX}a", LONG_AGO, LONG_AGO)
    in_work = left(f"{PREFIX}b", LONG_AGO, now)
    anothers = left(".new-c", LONG_AGO, LONG_AGO)
    (tmp_path / f"{PREFIX}file").write_bytes(b"")
    os.utime(tmp_path / f"{PREFIX}file", (LONG_AGO, LONG_AGO))
    create_workspace(str(tmp_path / "area.gpkg"), title="Area").close()
    assert not forgotten.exists()
    assert (in_work / "photos" / "one.jpg").exists()
    assert anothers.exists()
    assert (tmp_path / f"{PREFIX}file").exists()
    assert sorted(each.name for each in tmp_path.glob("*.gpkg*")) == ["area.gpkg"]


def test_a_draft_goes_with_whatever_was_raised(tmp_path):
    with pytest.raises(KeyError), draft_folder(tmp_path) as folder:
        (folder / "half").write_bytes(b"half")
        raise KeyError
    assert not list(tmp_path.iterdir())
