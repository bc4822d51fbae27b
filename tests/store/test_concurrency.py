"""Others who write meanwhile, and a server that stops (many writers at once: tests/trials)."""

from __future__ import annotations

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.store import create_workspace, open_workspace


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
