"""Undo, and what the history says."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st
from qgis.core import QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.store import create_workspace

POINT = bytes(QgsGeometry.fromWkt("Point(44.123456789012345 40.987654321098765)").asWkb())
TABLES = ("incident", "victim", "hazard")


def state(workspace) -> dict:
    """Everything but what counts the writing itself."""
    counted = {"version": 0, "modified_at": None, "modified_by": None}
    return {
        table: sorted((r.with_values(**counted) for r in workspace.read(table)), key=lambda r: r.id)
        for table in TABLES
    }


def log(workspace, victims: int):
    with workspace.change("Log incident") as change:
        incident = change.insert(
            "incident", kind="accident", occurred_on=dt.date(2026, 1, 2), geometry=POINT
        )
        change.insert_many("victim", [{"incident_id": incident.id, "outcome": "injured"}] * victims)
    return change.id, incident


def test_undo_takes_back_incident_and_victims_together(workspace):
    before = state(workspace)
    change_id, _ = log(workspace, victims=2)
    undo_id = workspace.undo(change_id)
    assert state(workspace) == before
    newest = workspace.changes()[0]
    assert (newest.id, newest.undoes_id, newest.title) == (undo_id, change_id, "Undo: Log incident")


def test_undoing_the_undo_brings_the_records_back_with_their_codes(workspace):
    change_id, incident = log(workspace, victims=2)
    logged = state(workspace)
    workspace.undo(workspace.undo(change_id))
    assert state(workspace) == logged
    assert [entry.version for entry in workspace.history("incident", incident.id)] == [1, 2, 3]


def test_undo_is_refused_when_a_later_change_touched_the_record_and_says_which(workspace):
    change_id, incident = log(workspace, victims=0)
    with workspace.change("Verify") as change:
        change.update(workspace.get("incident", incident.id), status="verified")
    with pytest.raises(MineActionError, match="IN-0001 was changed later by .*Verify"):
        workspace.undo(change_id)
    workspace.undo(change.id)
    workspace.undo(change_id)
    assert workspace.count("incident") == 0


def test_a_change_is_undone_once(workspace):
    change_id, _ = log(workspace, victims=0)
    workspace.undo(change_id)
    with pytest.raises(MineActionError, match="already"):
        workspace.undo(change_id)
    with pytest.raises(MineActionError, match="no such change"):
        workspace.undo("nonsense")


def test_undo_may_delete_a_hazard_that_was_entered(workspace):
    with workspace.change("Add hazard") as change:
        change.insert("hazard", hazard_class="sha")
    workspace.undo(change.id)
    assert workspace.count("hazard") == 0


def test_history_keeps_reals_and_geometry_to_the_bit(workspace):
    with workspace.change("Add") as change:
        incident = change.insert(
            "incident",
            kind="accident",
            occurred_on=dt.date(2026, 1, 2),
            geometry=POINT,
            distance_m=0.1 + 0.2,
        )
    (entry,) = workspace.history("incident", incident.id)
    assert entry.new_row["distance_m"] == 0.1 + 0.2
    assert entry.new_row["geometry"] == POINT
    assert entry.new_row["occurred_on"] == dt.date(2026, 1, 2)


@st.composite
def edits(draw):
    return draw(
        st.lists(
            st.tuples(st.sampled_from(("log", "killed", "device", "bulk")), st.integers(0, 1000)),
            min_size=1,
            max_size=8,
        )
    )


@with_settings(max_examples=25)
@given(steps=edits())
def test_undoing_everything_in_reverse_gives_every_earlier_state_back(new_reference, steps):
    with create_workspace(new_reference(), title="T") as workspace:
        states = []
        for kind, number in steps:
            before, changes = state(workspace), len(workspace.changes())
            apply_step(workspace, kind, number)
            if len(workspace.changes()) > changes:
                states.append((workspace.changes()[0].id, before))
        for change_id, before in reversed(states):
            workspace.undo(change_id)
            assert state(workspace) == before


def apply_step(workspace, kind: str, number: int) -> None:
    incidents = workspace.read("incident")
    if kind == "log":
        log(workspace, victims=number % 3)
    elif kind == "bulk":
        with workspace.change("Bulk") as change:
            change.insert_many("hazard", [{"hazard_class": "sha", "accuracy_m": number / 7}] * 210)
    elif incidents:
        value = {"killed": number} if kind == "killed" else {"device": ("uxo", None)[number % 2]}
        with workspace.change("Edit") as change:
            change.update(incidents[number % len(incidents)], **value)
