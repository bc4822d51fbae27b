"""A full disk and a server that stops, during each kind of write: a message, no loss, recovery."""

from __future__ import annotations

import os
import random
import subprocess
import threading
import time
from contextlib import contextmanager

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.store import LostStoreError, open_workspace

ACTS = ("log", "import", "propose", "assign", "update")
ROOM_BYTES = 150_000


@contextmanager
def small_disk(folder, megabytes):
    """A file system of a few megabytes; root may make one, others skip the test."""
    folder.mkdir()
    options = f"size={megabytes}m,mode=0777"
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True
    )
    if made.returncode:
        pytest.skip(f"no small disk here: {made.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder):
    """Take all but a little room of the file system; return what takes it."""
    filler = folder / "filler"
    state = os.statvfs(folder)
    filler.write_bytes(bytes(max(0, state.f_bavail * state.f_frsize - ROOM_BYTES)))
    return filler


def everything(workspace):
    """All records there are."""
    return {
        table.name: workspace.read(table.name, order=("id",))
        for table in TABLES.values()
        if table.history
    }


def until_full(act, reference, source):
    """Repeat an act until the disk is full; what was there before the last is all there."""
    rng = random.Random(3)
    with open_workspace(reference) as workspace:
        for _ in range(500):
            before = everything(workspace)
            try:
                act(workspace, rng, source)
            except MineActionError as problem:
                return str(problem), before
    raise AssertionError("the disk never was full")


@pytest.mark.parametrize("name", ACTS)
def test_a_full_disk_under_a_geopackage(tmp_path, trial, source_file, name):
    with small_disk(tmp_path / "disk", 16) as disk:
        reference = trial.stock(str(disk / "w.gpkg"))
        filler = fill(disk)
        said, before = until_full(trial.acts[name], reference, source_file)
        assert "full" in said
        check_recovery(reference, before, filler, trial, name, source_file)


@pytest.mark.parametrize("name", ACTS)
def test_a_full_disk_under_a_server(server, tmp_path, trial, source_file, name):
    with small_disk(server.folder / f"disk_{name}", 60) as disk:
        space = disk / "space"
        space.mkdir()
        server.own(space)
        server.sql(f"CREATE TABLESPACE small_{name} LOCATION '{space}'")
        server.sql(f"ALTER ROLE postgres SET default_tablespace = small_{name}")
        reference = trial.stock(f"postgres:service={server.service}/full_{name}")
        server.sql("ALTER ROLE postgres RESET default_tablespace")
        filler = fill(disk)
        said, before = until_full(trial.acts[name], reference, source_file)
        assert "no room left" in said
        check_recovery(reference, before, filler, trial, name, source_file)
        server.sql(f"DROP SCHEMA full_{name} CASCADE")
        server.sql(f"DROP TABLESPACE small_{name}")


def check_recovery(reference, before, filler, trial, name, source):
    """Nothing half-written; with room again the same act succeeds."""
    with open_workspace(reference) as workspace:
        assert everything(workspace) == before
        filler.unlink()
        for number in range(2):
            trial.acts[name](workspace, random.Random(number), source)
        assert everything(workspace) != before
    trial.require_whole(reference)


@pytest.mark.parametrize("name", ACTS)
def test_a_server_that_stops_during_a_write(server, trial, source_file, name):
    reference = trial.stock(f"postgres:service={server.service}/stops_{name}")
    rng = random.Random(5)
    failed = 0
    with open_workspace(reference) as workspace:
        for mode in ("fast", "immediate") * 3:
            before = workspace.change_count()
            stopping = threading.Thread(target=stop_after, args=(server, rng.uniform(0, 0.3), mode))
            stopping.start()
            written, unsure = 0, ""
            try:
                while stopping.is_alive() or written < 100:
                    trial.acts[name](workspace, rng, source_file)
                    written += 1
            except MineActionError as problem:
                assert isinstance(problem, LostStoreError)
                unsure = getattr(problem, "change_id", "")
                failed += 1
            stopping.join()
            server.start()
            # The same handle goes on; what was confirmed is there, what was not is not.
            found = workspace.change_count() - before
            assert found == written + bool(unsure and workspace.has_change(unsure))
            trial.acts[name](workspace, rng, source_file)
    assert failed == 6
    trial.require_whole(reference)


def stop_after(server, seconds, mode):
    time.sleep(seconds)
    server.stop(mode)
