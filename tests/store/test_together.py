"""Few ways to the server and back: what is read at once, and rows that wait for the next statement."""

from __future__ import annotations

import contextlib

import pytest
from qgis.core import QgsPointXY

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.operations.incidents import IncidentReport, VictimReport, log_incident
from mine_action_plugin.operations.knowledge import knowledge_at
from mine_action_plugin.store import Selection, create_workspace, open_workspace
from tests.store.filled import DAY, POINT, SQUARE, fill, wkb
from tools.line import Line

INSIDE = QgsPointXY(44.005, 40.005)
MOVED = wkb("MultiPolygon(((44.5 40, 44.51 40, 44.51 40.01, 44.5 40.01, 44.5 40)))")
REPORT = IncidentReport(
    INSIDE, "accident", DAY, victims=(VictimReport("killed", name="A"), VictimReport("injured"))
)


def all_columns(name):
    table = TABLES[name]
    return ("geometry", *table.field_names) if table.geometry else table.field_names


def test_several_tables_at_once_are_what_each_is_alone(workspace):
    fill(workspace, many=3)
    names = [name for name, table in TABLES.items() if table.history]
    wanted = [Selection(TABLES[name], all_columns(name)) for name in names]
    found = workspace.columns_together(wanted)
    for name, columns in zip(names, found):
        assert columns == workspace.columns(name, all_columns(name), order=("fid",)), name
    assert len(found[names.index("victim")]["id"]) == 3


def test_several_tables_are_read_where_they_come_into_bounds(workspace):
    fill(workspace, many=0)
    here, nowhere = (44.0, 40.0, 44.001, 40.001), (10.0, 10.0, 11.0, 11.0)
    selections = [
        Selection(TABLES[name], ("id", "geometry"), bounds)
        for bounds in (here, nowhere)
        for name in ("hazard", "access_line")
    ]
    counts = [len(columns["id"]) for columns in workspace.columns_together(selections)]
    assert counts == [1, 1, 0, 0]


@pytest.mark.parametrize("inside_a_change", [False, True])
def test_reading_at_once_leaves_no_transaction_behind(workspace, inside_a_change):
    selection = [Selection(TABLES["hazard"], ("id",))]
    if inside_a_change:
        with workspace.change("Add") as change:
            change.insert("hazard", hazard_class="sha")
            assert len(workspace.columns_together(selection)[0]["id"]) == 1
    else:
        assert workspace.columns_together(selection) == [{"id": []}]
        with workspace.change("Add") as change:
            change.insert("hazard", hazard_class="sha")
    assert workspace.count("hazard") == workspace.change_count() == 1


@pytest.mark.parametrize("many", [1, 3, 150])
@pytest.mark.parametrize("reads_after", [False, True])
def test_rows_that_are_refused_take_the_whole_change_back(workspace, many, reads_after):
    with pytest.raises(MineActionError), workspace.change("Refused") as change:
        incident = change.insert("incident", kind="accident", occurred_on=DAY, geometry=POINT)
        change.insert_many("victim", [{"incident_id": incident.id}])
        change.insert_many("victim", [{"incident_id": "nobody's"}] * many)
        if reads_after:
            change.get("incident", incident.id)
    assert (workspace.count("incident"), workspace.count("victim")) == (0, 0)
    assert workspace.change_count() == 0
    with workspace.change("Written") as change:
        incident = change.insert("incident", kind="accident", occurred_on=DAY, geometry=POINT)
        ids = change.insert_many("victim", [{"incident_id": incident.id}] * many)
    assert [each.id for each in workspace.read("victim")] == ids
    assert {each.code for each in workspace.read("victim")}.isdisjoint({None, ""})


def test_rows_that_wait_are_there_for_whoever_reads_in_the_change(workspace):
    with workspace.change("Write") as change:
        (organisation,) = change.insert_many("organisation", [{"name": "A", "kind": "operator"}])
        assert change.get("organisation", organisation).name == "A"
        assert workspace.count("organisation") == 1
    assert [entry.action for entry in workspace.history("organisation", organisation)] == ["insert"]


def test_rows_that_wait_are_forgotten_with_their_change(workspace):
    class Stopped(Exception):
        pass

    with pytest.raises(Stopped), workspace.change("Stopped") as change:
        change.insert_many("organisation", [{"name": "A", "kind": "operator"}])
        raise Stopped
    with workspace.change("Empty"):
        pass
    assert (workspace.count("organisation"), workspace.change_count()) == (0, 0)


@pytest.mark.parametrize("moved", [MOVED, None])
def test_an_outline_that_is_kept_alone_near_a_place_counts_there(workspace, moved):
    with workspace.change("Add") as change:
        hazard = change.insert("hazard", hazard_class="cha", accuracy_m=1.0, geometry=SQUARE)
    with workspace.change("Move by hand") as change:
        change.update(hazard, geometry=moved)
    known = knowledge_at(workspace, INSIDE)
    assert (known.answer, known.hazard_code) == ("in_hazard", hazard.code)


def test_what_another_person_writes_counts_for_the_next_incident(workspace):
    far = IncidentReport(QgsPointXY(44.03, 40.005), "accident", DAY, accuracy_m=1.0)
    with open_workspace(workspace.reference) as other:
        assert log_incident(workspace, far).knowledge == "outside_known"
        with other.change("Add") as change:
            hazard = change.insert("hazard", hazard_class="cha", accuracy_m=1.0, geometry=SQUARE)
        assert log_incident(workspace, far).knowledge == "outside_known"
        assert log_incident(workspace, REPORT).knowledge == "in_hazard"
        with other.change("Vaguer") as change:
            change.update(hazard, accuracy_m=5_000.0)
        assert log_incident(workspace, far).knowledge == "near_hazard"


class CountingLine(Line):
    """Counts what is asked of the server."""

    asked = 0

    def on_request(self, data, client, server):
        self.asked += 1
        return True


def test_an_incident_takes_three_ways_to_the_server_and_back(server):
    line = CountingLine(server.port)
    service = server.add_service(f"counted_{line.port}", "postgres", line.port)
    reference = f"postgres:service={service}/counted"
    try:
        with create_workspace(reference, title="T") as workspace:
            with workspace.change("Add") as change:
                change.insert("hazard", hazard_class="cha", geometry=SQUARE)
            log_incident(workspace, REPORT)
            line.asked = 0
            logged = log_incident(workspace, REPORT)
            assert line.asked == 3
            assert logged.knowledge == "in_hazard"
            assert workspace.count("victim") == 4
            assert workspace.count("victim_private") == 2
    finally:
        line.close()
        server.sql("DROP SCHEMA IF EXISTS counted CASCADE")


@pytest.mark.parametrize("wrong", ["a\0b", "a\ud800b"])
@pytest.mark.parametrize("waits", [False, True])
def test_a_text_that_no_server_takes_is_refused_and_the_change_goes_on(workspace, wrong, waits):
    with workspace.change("Write") as change:
        if waits:
            change.insert_many("organisation", [{"name": "A", "kind": "operator"}])
        with pytest.raises(MineActionError, match="Remarks"):
            change.insert("organisation", name="B", kind="operator", remarks=wrong)
        change.insert("organisation", name="C", kind="operator")
    assert [each.title for each in workspace.changes()] == ["Write"]
    assert workspace.count("organisation") == 1 + waits


def test_a_value_that_cannot_be_sent_does_not_end_the_transaction(workspace):
    """It is looked for by code, which is not checked before it goes to the database."""
    with contextlib.suppress(KeyError), workspace.change("Write") as change:
        change.insert_many("organisation", [{"name": "A", "kind": "operator"}])
        with contextlib.suppress(ValueError, MineActionError):
            workspace._database.execute("SELECT ?", ("a\ud800b",))
        change.insert("organisation", name="B", kind="operator")
        raise KeyError
    assert (workspace.count("organisation"), workspace.change_count()) == (0, 0)


def test_a_change_inside_a_change_is_refused_and_ends_neither(workspace):
    with workspace.change("Outer") as change:
        change.insert("organisation", name="A", kind="operator")
        with pytest.raises(RuntimeError, match="open already"), workspace.change("Inner"):
            pass
        change.insert("organisation", name="B", kind="operator")
    assert [each.title for each in workspace.changes()] == ["Outer"]
    assert workspace.count("organisation") == 2
