"""A shape off the globe that is there already is copied and restored as it is: nothing is lost."""

from __future__ import annotations

import itertools
import math
import struct

import pytest

from mine_action_plugin.operations.checks import check_workspace
from mine_action_plugin.store import backup as backup_module
from mine_action_plugin.store import create_workspace, open_workspace
from mine_action_plugin.store.backup import back_up
from mine_action_plugin.store.copy import copy_workspace
from mine_action_plugin.store.restore import restore_in_place, restore_new
from tests.store.filled import everything
from tests.store.outside import move_off_globe

# The second corner of each; QGIS reads no NaN from text.
CORNERS = {"far": (500.0, 40.0), "huge": (1e300, 40.0), "no number": (math.nan, 40.5)}
STORES = ("file", "server")


def outline(corner: tuple[float, float]) -> bytes:
    points = ((44.0, 40.0), corner, (45.0, 41.0), (44.0, 40.0))
    return struct.pack("<BIIBIII8d", 1, 6, 1, 1, 3, 1, 4, *itertools.chain(*points))


def off_globe(reference: str) -> str:
    """Make a workspace with a hazard for each outline, moved past the rules as no program does."""
    with create_workspace(reference, title="Off the globe") as workspace:
        for name, corner in CORNERS.items():
            with workspace.change("Add") as change:
                hazard = change.insert("hazard", hazard_class="cha", name=name)
            move_off_globe(workspace, "hazard", hazard.id, outline(corner))
        assert not any(each.geometry is None for each in workspace.read("hazard"))
    return reference


def found_off_globe(reference: str) -> set[str]:
    with open_workspace(reference) as workspace:
        findings = check_workspace(workspace)
        return {each.message[:7] for each in findings if each.rule == "place_off_globe"}


def is_whole(reference: str, before) -> bool:
    assert everything(reference) == before
    assert found_off_globe(reference) == {"HZ-0001", "HZ-0002", "HZ-0003"}
    with open_workspace(reference) as workspace, workspace.change("Put right") as change:
        far = workspace.find("hazard", "HZ-0001")
        change.update(far, geometry=outline((45.0, 40.0)))
    return "HZ-0001" not in found_off_globe(reference)


@pytest.mark.parametrize("kinds", [*itertools.product(STORES, repeat=3)], ids="-".join)
def test_copies_of_copies_have_it(reference_of, kinds):
    first, second, third = map(reference_of, kinds)
    before = everything(off_globe(first))
    copy_workspace(first, second)
    copy_workspace(second, third)
    assert is_whole(third, before)


@pytest.mark.parametrize("way", ["file", "server", "server without pg_dump"])
@pytest.mark.parametrize("in_place", [False, True], ids=["elsewhere", "in place"])
def test_a_backup_with_it_comes_back(reference_of, tmp_path, monkeypatch, way, in_place):
    if way == "server without pg_dump":
        monkeypatch.setattr(backup_module, "program_for", lambda snapshot: None)
    reference = off_globe(reference_of(way.split()[0]))
    before = everything(reference)
    backup = back_up(reference, tmp_path / "backups")
    if in_place:
        restore_in_place(backup.path, reference, tmp_path / "backups")
        assert is_whole(reference, before)
    else:
        for kind in STORES:
            target = reference_of(kind)
            restore_new(backup.path, target)
            assert is_whole(target, before)
