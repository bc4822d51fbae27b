"""Ids of new records: UUIDs in the order of time."""

from __future__ import annotations

import time
import uuid

from mine_action_plugin.store.ids import new_id

MANY = 500


def test_ids_are_distinct_uuids_as_text():
    made = [new_id() for _ in range(20_000)]
    assert len(set(made)) == len(made)
    for each in made[:100]:
        assert str(uuid.UUID(each)) == each
        assert uuid.UUID(each).version == 7
        assert uuid.UUID(each).variant == uuid.RFC_4122


def test_a_later_id_comes_after_an_earlier_one():
    earlier = [new_id() for _ in range(100)]
    time.sleep(0.002)
    assert max(earlier) < min(new_id() for _ in range(100))


def test_rows_written_at_once_have_them(workspace):
    with workspace.change("Many") as change:
        change.insert_many("hazard", [{"hazard_class": "sha"}] * MANY)
    found = [each.id for each in workspace.read("hazard")]
    assert [uuid.UUID(each).version for each in found] == [7] * MANY
