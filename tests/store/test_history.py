"""Undo, and what the history says."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.domain.errors import MineActionError

POINT = bytes(QgsGeometry.fromWkt("Point(44.123456789012345 40.987654321098765)").asWkb())
LINE = bytes(QgsGeometry.fromWkt("MULTILINESTRING((44 40, 44.001 40))").asWkb())
TABLES = ("incident", "victim", "hazard")


def area(number: int) -> bytes:
    """A triangle, each a step east of the one before."""
    x = 10 + number / 100
    wkt = f"MULTIPOLYGON((({x} 10, {x + 0.005} 10, {x} 10.005, {x} 10)))"
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


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


def rename(workspace, hazard_id, name):
    with workspace.change(f"Name it {name}") as change:
        change.update(workspace.get("hazard", hazard_id), name=name)
    return change.id


def add_hazard(workspace):
    with workspace.change("Add hazard") as change:
        hazard = change.insert("hazard", hazard_class="sha", name="first")
    return change.id, hazard.id


def test_a_later_change_that_was_taken_back_does_not_stand_in_the_way(workspace):
    add_id, hazard_id = add_hazard(workspace)
    first, second = (rename(workspace, hazard_id, name) for name in ("A", "B"))
    undo_id = workspace.undo(second)
    workspace.undo(first)
    assert workspace.get("hazard", hazard_id).name == "first"
    with pytest.raises(MineActionError, match="changed later by .*Undo: Name it A"):
        workspace.undo(undo_id)
    workspace.undo(add_id)
    assert workspace.count("hazard") == 0


def test_a_change_that_was_undone_and_done_again_is_undone_again(workspace):
    add_id, hazard_id = add_hazard(workspace)
    change_id = rename(workspace, hazard_id, "A")
    redo_id = workspace.undo(workspace.undo(change_id))
    assert workspace.get("hazard", hazard_id).name == "A"
    workspace.undo(change_id)
    assert workspace.get("hazard", hazard_id).name == "first"
    # To take the redoing back as well would do what was done already.
    with pytest.raises(MineActionError, match="changed later by .*Undo: Name it A"):
        workspace.undo(redo_id)
    assert [each.undone for each in workspace.changes()] == [False, False, True, True, False]
    workspace.undo(add_id)
    assert workspace.count("hazard") == 0


def test_an_undo_of_something_earlier_stands_in_the_way_of_redoing(workspace):
    """The hazard is gone: naming it again must not seem to succeed."""
    add_id, hazard_id = add_hazard(workspace)
    undo_id = workspace.undo(rename(workspace, hazard_id, "A"))
    gone_id = workspace.undo(add_id)
    before = workspace.changes()
    with pytest.raises(MineActionError, match="HZ-0001 was changed later by .*Undo: Add hazard"):
        workspace.undo(undo_id)
    assert workspace.changes() == before
    workspace.undo(gone_id)
    workspace.undo(undo_id)
    assert workspace.get("hazard", hazard_id).name == "A"


def test_undo_is_refused_while_a_later_record_refers_to_one_that_would_go(workspace):
    add_id, hazard_id = add_hazard(workspace)
    with workspace.change("Add fence") as change:
        change.insert("barrier", hazard_id=hazard_id, kind="fence", geometry=LINE)
    with pytest.raises(MineActionError, match="BA-0001 came later and refers to"):
        workspace.undo(add_id)
    workspace.undo(change.id)
    workspace.undo(add_id)


def test_undo_is_refused_while_a_record_that_would_come_back_refers_to_one_that_is_gone(workspace):
    log_id, incident = log(workspace, victims=1)
    with workspace.change("No victim") as removal:
        removal.delete(workspace.read("victim")[0])
    with workspace.change("No incident") as gone:
        gone.delete(workspace.get("incident", incident.id))
    with pytest.raises(MineActionError, match="IN-0001 was changed later by .*No incident"):
        workspace.undo(removal.id)
    workspace.undo(gone.id)
    workspace.undo(removal.id)
    workspace.undo(log_id)
    assert state(workspace) == {table: [] for table in TABLES}


def test_records_of_a_change_that_refer_to_each_other_go_and_come_back(workspace):
    """More than go in one statement; each area lies in one that was made well before it."""
    ids = [str(uuid.UUID(int=number)) for number in range(1500)]
    rows = [
        {
            "id": each,
            "name": each,
            "parent_id": ids[number - 700] if number >= 700 else None,
            "geometry": area(0),
        }
        for number, each in enumerate(ids)
    ]
    with workspace.change("Areas") as change:
        change.insert_many("admin_area", rows)
    before = workspace.columns("admin_area", ("id", "parent_id", "created_at"), order=("id",))
    undo_id = change.id
    for count in (0, 1500, 0, 1500):
        undo_id = workspace.undo(undo_id)
        assert workspace.count("admin_area") == count
    assert before == workspace.columns(
        "admin_area", ("id", "parent_id", "created_at"), order=("id",)
    )
    assert [entry.version for entry in workspace.history("admin_area", ids[-1])] == [1, 2, 3, 4, 5]


def test_many_updates_are_undone_with_versions_history_and_map_index(workspace):
    with workspace.change("Add") as change:
        rows = [
            {"hazard_class": "sha", "accuracy_m": n / 7, "geometry": area(n)} for n in range(300)
        ]
        ids = change.insert_many("hazard", rows)
    before = {record.id: record for record in workspace.read("hazard")}
    with workspace.change("Move") as moved:
        moved.update_many("hazard", [(each, {"geometry": area(500), "name": "x"}) for each in ids])
    workspace.undo(moved.id)
    for record in workspace.read("hazard"):
        was = before[record.id]
        assert record.version == 3
        assert record == was.with_values(version=3, modified_at=record.modified_at)
        last = workspace.history("hazard", record.id)[-1]
        assert (last.version, last.action, last.old_row["name"]) == (3, "update", "x")
        assert last.new_row["geometry"] == was.geometry
        assert last.new_row["accuracy_m"] == was.accuracy_m
    x, y = 10 + 7 / 100, 10.0
    assert before[ids[7]].code in {r.code for r in workspace.within("hazard", (x, y, x, y))}
    assert workspace.within("hazard", (15.0, 10.0, 15.0, 10.0)) == []


def test_many_attributes_at_once_are_stamped_and_logged_row_by_row(workspace):
    with workspace.change("Add") as change:
        ids = change.insert_many("hazard", [{"hazard_class": "sha"}] * 300)
    with workspace.change("Name") as change:
        named = [(each, {"name": f"N {n}", "conserved": n % 2 == 0}) for n, each in enumerate(ids)]
        change.update_many("hazard", named)
    for number, record_id in enumerate(ids):
        record = workspace.get("hazard", record_id)
        assert (record.name, record.conserved) == (f"N {number}", number % 2 == 0)
        assert (record.version, record.modified_by) == (2, workspace.person)
        entry = workspace.history("hazard", record_id)[-1]
        assert (entry.change_id, entry.action, entry.version) == (change.id, "update", 2)
        assert (entry.old_row["name"], entry.new_row["name"]) == (None, f"N {number}")
        assert entry.new_row["modified_at"] == record.modified_at


def test_a_change_of_settings_is_undone_too(workspace):
    with workspace.change("Languages") as change:
        change.set_info("languages", "az,ru")
    workspace.undo(change.id)
    assert "languages" not in workspace.info()


def test_changes_come_in_pages_with_the_number_of_their_rows(workspace):
    made = [log(workspace, victims=number)[0] for number in range(5)]
    newest = workspace.changes(limit=2)
    older = workspace.changes(limit=10, before_id=newest[-1].id)
    assert [each.id for each in (*newest, *older)] == made[::-1]
    assert workspace.change_count() == 5
    assert workspace.row_counts(2) == {made[4]: 5, made[3]: 4}
    assert workspace.row_counts(10, before_id=newest[-1].id) == dict(zip(made, (1, 2, 3)))
    rows = workspace.change_rows(made[4])
    assert [row.record_table for row in rows] == ["incident", *["victim"] * 4]
    assert rows[0].new_row["code"] == "IN-0005"
    assert [row.record_table for row in workspace.change_rows(made[4], limit=2)] == [
        "incident",
        "victim",
    ]


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
