"""Many writers at once: no update lost, no code given twice, the history rebuilds it all."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.store import StaleRecordError, create_workspace, open_workspace


@pytest.fixture
def shared(server, extent):
    """A workspace on the server whose records all writers change."""
    reference = f"postgres:service={server.service}/shared"
    with create_workspace(reference, title="T") as workspace, workspace.change("Add") as change:
        rows = [{"hazard_class": "sha", "accuracy_m": 0.0}] * extent.shared_records
        change.insert_many("hazard", rows)
    return reference


class Writer(threading.Thread):
    """Adds a metre to records at random and inserts beside; counts what became of it.

    Each update is meant: after a refusal it is repeated on the record as it is now, as a person
    does who chooses to keep both.
    """

    def __init__(self, reference, seed, end):
        super().__init__()
        self.reference, self.rng, self.end = reference, random.Random(seed), end
        self.count = Counter()
        self.faults = []

    def run(self):
        try:
            with open_workspace(self.reference) as workspace:
                ids = sorted(workspace.columns("hazard", ("id",), {"hazard_class": "sha"})["id"])
                while time.monotonic() < self.end:
                    self.write(workspace, self.rng.choice(ids))
        except Exception as problem:  # a thread's own would only be printed
            self.faults.append(problem)

    def write(self, workspace, record_id):
        read = workspace.get("hazard", record_id)
        # A person looks at it for a moment; others write meanwhile.
        time.sleep(self.rng.uniform(0, 0.01))
        while True:
            try:
                with workspace.change("Write") as change:
                    change.update(read, accuracy_m=read.accuracy_m + 1.0)
                    if self.rng.random() < 0.5:
                        change.insert("hazard", hazard_class="cha")
                        self.count["tried"] += 1
                self.count["updated"] += 1
                return
            except StaleRecordError:
                self.count["refused"] += 1
                read = workspace.get("hazard", record_id)
            except MineActionError as problem:
                assert "somebody else" in str(problem), problem
                self.count["busy"] += 1


def test_writers_on_a_server_lose_nothing(shared, trial, extent):
    end = time.monotonic() + extent.seconds
    writers = [Writer(shared, seed, end) for seed in range(extent.writers)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [fault for writer in writers for fault in writer.faults] == []
    count = sum((writer.count for writer in writers), Counter())
    print(f"\n{extent.writers} writers, {extent.seconds} s: {dict(count)}")
    assert count["refused"] > 0
    shapes = trial.require_whole(shared)["Write"]
    assert len(shapes) == count["updated"]
    with open_workspace(shared) as workspace:
        records = workspace.read("hazard", {"hazard_class": "sha"})
        assert sum(record.accuracy_m for record in records) == count["updated"]
        assert all(record.version == 1 + record.accuracy_m for record in records)
        inserted = workspace.count("hazard", {"hazard_class": "cha"})
        assert inserted == sum(shape["hazard", "insert"] for shape in shapes)


def test_processes_on_one_geopackage_lose_nothing(tmp_path, trial, extent):
    reference = trial.stock(str(tmp_path / "w.gpkg"))
    workers = [trial.start(reference, seed, extent.seconds, "update") for seed in range(8)]
    said = Counter()
    for worker in workers:
        said.update(each.split(" ")[0] for each in worker.end())
        assert worker.succeeded
    print(f"\n8 processes, {extent.seconds} s: {dict(said)}")
    shapes = trial.require_whole(reference)["Update"]
    assert len(shapes) == said["update"] > 0
    with open_workspace(reference) as workspace:
        records = workspace.read("hazard")
        assert sum(record.accuracy_m - 5.0 for record in records) == said["update"]
        assert workspace.count("evidence") == said["update"]
