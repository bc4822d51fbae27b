"""A copy of a workspace is the workspace: every row, stamp, number and file."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.store import create_workspace, open_workspace
from mine_action_plugin.store.copy import copy_workspace
from tests.store.filled import FILES, everything, files_below, fill

_numbers = itertools.count(1)
DIRECTIONS = list(itertools.product(("file", "server"), repeat=3))


@pytest.fixture
def reference_of(server, tmp_path):
    """Gives new references by kind; those of servers have a files folder below ``tmp_path``."""

    def make(kind: str) -> str:
        if kind == "file":
            return str(tmp_path / f"copy{next(_numbers)}.gpkg")
        return f"postgres:service={server.service}/copied{next(_numbers)}"

    return make


def filled(reference: str, folder: Path) -> str:
    """Make a filled workspace, with its files; return the id of a change to undo."""
    with create_workspace(reference, title="Filled") as workspace:
        if reference.startswith("postgres:"):
            with workspace.change("Folder") as change:
                change.set_info("files_folder", str(folder / "original_files"))
        return fill(workspace, workspace.files_folder)


@pytest.mark.parametrize("kinds", DIRECTIONS, ids="-".join)
def test_copies_of_copies_are_equal_row_for_row_and_file_for_file(reference_of, tmp_path, kinds):
    first, second, third = map(reference_of, kinds)
    filled(first, tmp_path)
    before = everything(first)
    for source, target in ((first, second), (second, third)):
        copied = copy_workspace(source, target)
        assert everything(target) == before
        assert (copied.files, copied.missing) == (len(FILES), ())
        with open_workspace(target) as workspace:
            assert files_below(workspace.files_folder) == FILES
            assert workspace.title == "Sınaq · проба"
            records = sum(workspace.count(t.name) for t in TABLES.values() if t.history)
            assert copied.records == records > 260
    assert everything(first) == before
    folders = [open_workspace(each).files_folder for each in (first, second, third)]
    assert len(set(folders)) == 3
