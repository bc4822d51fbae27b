"""Many writers at once: nothing is lost, no code is given twice, the history tells it all."""

from __future__ import annotations

import random
import threading

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.store import StaleRecordError, create_workspace, open_workspace

WRITERS, ROUNDS = 8, 12


def test_writers_of_the_same_records_lose_nothing(new_reference):
    reference = new_reference()
    with create_workspace(reference, title="T") as workspace, workspace.change("Add") as change:
        ids = change.insert_many("hazard", [{"hazard_class": "sha", "accuracy_m": 0.0}] * 10)
    confirmed, refused, faults = [0] * WRITERS, [0] * WRITERS, []

    def write(number: int) -> None:
        rng = random.Random(number)
        with open_workspace(reference) as workspace:
            for _ in range(ROUNDS):
                read = workspace.get("hazard", rng.choice(ids))
                try:
                    with workspace.change(f"Writer {number}") as change:
                        change.update(read, accuracy_m=read.accuracy_m + 1.0)
                        change.insert("hazard", hazard_class="cha")
                    confirmed[number] += 1
                except StaleRecordError:
                    refused[number] += 1
                except MineActionError as problem:
                    faults.append(str(problem))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert sum(confirmed) + sum(refused) == WRITERS * ROUNDS
    assert sum(refused) > 0
    with open_workspace(reference) as workspace:
        shared = [workspace.get("hazard", each) for each in ids]
        assert sum(each.accuracy_m for each in shared) == sum(confirmed)
        codes = workspace.columns("hazard", ("code",))["code"]
        assert len(set(codes)) == len(codes) == 10 + sum(confirmed)
        for each in shared:
            log = workspace.history("hazard", each.id)
            assert [entry.version for entry in log] == list(range(1, each.version + 1))
            assert log[-1].new_row["accuracy_m"] == each.accuracy_m
            assert all(b.old_row == a.new_row for a, b in zip(log, log[1:]))


def test_others_writing_is_noticed_and_ones_own_is_not(new_reference):
    reference = new_reference()
    with create_workspace(reference, title="T") as one, open_workspace(reference) as other:
        seen = one.data_version()
        with one.change("Mine") as change:
            hazard = change.insert("hazard", hazard_class="sha")
        assert one.data_version() == seen
        with other.change("Theirs") as change:
            change.update(other.get("hazard", hazard.id), name="Ridge")
        assert one.data_version() != seen
        seen = one.data_version()
        assert one.data_version() == seen


@pytest.mark.parametrize("stop", ["fast", "immediate"])
def test_a_server_that_stops_in_a_change_loses_nothing_but_that(server, stop):
    reference = f"postgres:service={server.service}/stopped_{stop}"
    with create_workspace(reference, title="T") as workspace:
        with workspace.change("Before") as change:
            kept = change.insert("hazard", hazard_class="sha")
        with (
            pytest.raises(MineActionError, match="does not answer"),
            workspace.change("Lost") as change,
        ):
            change.insert("hazard", hazard_class="cha")
            server.stop(stop)
            change.insert("hazard", hazard_class="cha")
        with pytest.raises(MineActionError, match="does not answer"), workspace.change("Still"):
            pass
        server.start()
        assert [each.id for each in workspace.read("hazard")] == [kept.id]
        with workspace.change("After") as change:
            change.insert("hazard", hazard_class="cha")
        assert workspace.count("hazard") == 2
