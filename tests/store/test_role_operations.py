"""What each role does through the operations, on a server."""

from __future__ import annotations

import datetime as dt
import importlib.util
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsGeometry, QgsPointXY, QgsProject

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.rules.roles import Role
from mine_action_plugin.operations.hazard_events import request_waiting
from mine_action_plugin.operations.hazards import create_hazard, record_process
from mine_action_plugin.operations.history import table_as_of
from mine_action_plugin.operations.incidents import IncidentReport, VictimReport, log_incident
from mine_action_plugin.operations.tasks import create_task, set_task_status
from mine_action_plugin.project.contents import MAP_TABLES, SUPPORT_TABLES
from mine_action_plugin.project.layers import add_workspace
from mine_action_plugin.store import backup, create_workspace, open_workspace
from mine_action_plugin.store.copy import copy_workspace
from mine_action_plugin.store.restore import restore_in_place, restore_new

_spec = importlib.util.spec_from_file_location("agency", Path(__file__).with_name("agency.py"))
_agency = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_agency)

PEOPLE = {
    "victor": Role.VIEWER,
    "renate": Role.REPORTER,
    "petra": Role.PLANNER,
    "maria": Role.MANAGER,
    "milan": Role.MANAGER,
}
DAY = dt.date(2026, 1, 5)
INSIDE = QgsPointXY(46.505, 40.005)
REPORT = IncidentReport(
    INSIDE,
    "accident",
    DAY,
    reporter="Somebody",
    victims=(VictimReport("injured", name="Somebody Else"),),
)


@pytest.fixture(scope="module")
def office(server):
    """Gives the workspace as one of its people sees it."""
    server.add_login("office_owner", "CREATEROLE")
    server.sql("GRANT CREATE ON DATABASE agency TO office_owner")
    for name in PEOPLE:
        server.add_login(name)

    def reference(person: str) -> str:
        return f"postgres:service={server.service}_{person}/office"

    with create_workspace(reference("office_owner"), title="Office") as workspace:
        for name, role in PEOPLE.items():
            workspace.sharing.give_role(name, role)
    return lambda person: open_workspace(reference(person))


@pytest.fixture
def hazard(office):
    with office("petra") as workspace:
        outline = QgsGeometry.fromWkt(_agency.OUTLINE)
        return create_hazard(workspace, outline, hazard_class="cha", when=DAY)


@pytest.fixture
def land(office):
    """Released land that was approved by a second person; its code."""
    with office("petra") as workspace, workspace.change("Release") as change:
        made = change.insert("released_land", product="cleared", geometry=_agency.wkb(FAR))
    with office("maria") as workspace, workspace.change("Approve") as change:
        read = workspace.get("released_land", made.id)
        approved = change.update(read, record_status="approved", status="handed_over")
        assert approved.approved_by == "maria"
    return made.code


FAR = "MultiPolygon(((47.5 40, 47.51 40, 47.51 40.01, 47.5 40.01, 47.5 40)))"


def close(workspace, code: str) -> None:
    record_process(
        workspace, code, "correction", DAY, "twice", status="closed", closure_reason="duplicate"
    )


def test_a_reporter_logs_an_incident_with_its_victim(office, hazard):
    with office("renate") as workspace:
        logged = log_incident(workspace, REPORT)
        incident = workspace.find("incident", logged.code)
        assert (incident.created_by, incident.hazard_id is not None) == ("renate", True)
        assert workspace.count("victim_private") > 0


def test_a_reporters_incident_questions_the_land_on_which_it_happened(office, land):
    inside = QgsPointXY(47.505, 40.005)
    with office("petra") as workspace:
        before = log_incident(workspace, IncidentReport(inside, "accident", DAY))
        again = workspace.find("released_land", land)
    assert again.status == "questioned"
    with office("maria") as workspace, workspace.change("Approve again") as change:
        change.update(again, status="handed_over")
    with office("renate") as workspace:
        logged = log_incident(workspace, IncidentReport(inside, "accident", DAY))
        assert land in logged.questioned
        assert workspace.find("released_land", land).status == "questioned"
        assert workspace.find("incident", before.code).created_by == "petra"


@pytest.mark.parametrize("person", ["victor", "renate"])
def test_who_is_no_planner_is_refused_in_a_sentence(office, hazard, person):
    with office(person) as workspace:
        with pytest.raises(MineActionError, match="your role may not do this"):
            create_task(workspace, [hazard], "clearance")
        with pytest.raises(MineActionError, match="your role may not do this"):
            record_process(workspace, hazard, "ts", DAY, "mine found", status="worked_on")
        assert workspace.count("task") == 0


def test_a_viewer_logs_nothing(office, hazard):
    with office("victor") as workspace, pytest.raises(MineActionError, match="your role"):
        log_incident(workspace, REPORT)


@pytest.mark.parametrize("person", ["victor", "renate"])
def test_the_past_of_what_a_role_may_not_read_is_refused_and_not_empty(office, hazard, person):
    moment = dt.datetime.now(dt.timezone.utc)
    with office(person) as workspace:
        with pytest.raises(MineActionError, match="reading quarantine takes a planner"):
            table_as_of(workspace, "quarantine", moment)
        assert hazard in {each.code for each in table_as_of(workspace, "hazard", moment)}


def test_a_planner_makes_a_task_and_takes_it_on(office, hazard):
    with office("petra") as workspace:
        (task,) = create_task(workspace, [hazard], "clearance")
        set_task_status(workspace, task, "aborted", "test")
        (event,) = workspace.read("task_event", {"status": "aborted"})
        assert event.decided_by == "petra"
        with workspace.change("Clean up") as change:
            for table in ("task_event", "task_link", "task"):
                for record in workspace.read(table):
                    change.delete(record)


@pytest.mark.parametrize("asks", ["petra", "milan"])
def test_a_hazard_is_closed_by_two(office, hazard, asks):
    with office(asks) as workspace:
        close(workspace, hazard)
        waiting = request_waiting(workspace, workspace.find("hazard", hazard))
        assert workspace.find("hazard", hazard).status == "open"
        assert (waiting.status, waiting.created_by, waiting.approved_by) == ("closed", asks, None)
        with pytest.raises(MineActionError, match=f"{asks} has asked for this change"):
            close(workspace, hazard)
    with office("maria") as workspace:
        close(workspace, hazard)
        closed = workspace.find("hazard", hazard)
        assert (closed.status, closed.closure_reason) == ("closed", "duplicate")
        (event,) = workspace.read("hazard_event", {"id": waiting.id})
        assert event.approved_by == "maria"
        assert request_waiting(workspace, closed) is None


def test_a_planner_does_not_approve(office, hazard):
    with office("maria") as workspace:
        close(workspace, hazard)
    with office("petra") as workspace:
        with pytest.raises(MineActionError, match="A manager who is somebody else"):
            close(workspace, hazard)
        assert workspace.find("hazard", hazard).status == "open"


def test_whoever_asks_for_something_else_approves_nothing(office, hazard):
    with office("petra") as workspace:
        record_process(workspace, hazard, "correction", DAY, "typo", hazard_class="sha")
    with office("maria") as workspace:
        close(workspace, hazard)
        read = workspace.find("hazard", hazard)
        assert (read.status, read.hazard_class) == ("open", "cha")
        assert request_waiting(workspace, read).created_by == "maria"


def test_a_correction_of_the_class_takes_two(office, hazard):
    for person, expected in (("petra", "cha"), ("maria", "sha")):
        with office(person) as workspace:
            record_process(workspace, hazard, "correction", DAY, "typo", hazard_class="sha")
            assert workspace.find("hazard", hazard).hazard_class == expected


def test_taking_a_closing_back_opens_the_hazard_and_closing_it_again_takes_two(office, hazard):
    with office("petra") as workspace:
        close(workspace, hazard)
    with office("maria") as workspace:
        close(workspace, hazard)
        closing = workspace.changes()[0].id
        undo = workspace.undo(closing)
        assert workspace.find("hazard", hazard).status == "open"
    for person in ("petra", "milan"):
        with office(person) as workspace:
            # Bringing it back would be their approval in maria's name.
            with pytest.raises(MineActionError, match="in the manager's own name|takes a manager"):
                workspace.undo(undo)
            assert workspace.find("hazard", hazard).status == "open"


@pytest.mark.parametrize("changes", [{"status": "accepted"}, {"record_status": "approved"}])
def test_who_recorded_or_changed_land_does_not_approve_it(office, changes):
    with office("milan") as workspace, workspace.change("Release") as change:
        made = change.insert("released_land", product="cleared", geometry=_agency.wkb(FAR))
    with office("maria") as workspace:
        with workspace.change("Widen") as change:
            wider = FAR.replace("47.51", "47.52")
            change.update(workspace.get("released_land", made.id), geometry=_agency.wkb(wider))
        for each in ("milan", "maria"):
            with office(each) as theirs:
                with (
                    pytest.raises(MineActionError, match="neither recorded nor changed"),
                    theirs.change("Approve") as change,
                ):
                    change.update(theirs.get("released_land", made.id), **changes)
                read = theirs.get("released_land", made.id)
                assert (read.status, read.record_status) == ("completed", "submitted")


def test_approved_land_comes_back_as_it_was_when_its_removal_is_undone(office, land):
    with office("petra") as workspace:
        before = workspace.find("released_land", land)
        with workspace.change("Remove") as change:
            change.delete(before)
            removal = change.id
        workspace.undo(removal)
        after = workspace.find("released_land", land)
        assert (after.approved_by, after.status, after.geometry) == (
            "maria",
            "handed_over",
            before.geometry,
        )


@pytest.mark.parametrize("person", ["petra", "maria", "office_owner"])
@pytest.mark.parametrize("program", [True, False], ids=["pg_dump", "no pg_dump"])
def test_who_reads_every_row_backs_up_and_copies(
    office, hazard, tmp_path, monkeypatch, person, program
):
    if not program:
        monkeypatch.setattr(backup, "program_for", lambda snapshot: None)
    with office(person) as workspace:
        reference, records = workspace.reference, workspace.count("incident_private")
    made = backup.back_up(reference, tmp_path)
    copy_workspace(reference, str(tmp_path / "copy.gpkg"))
    restore_new(made.path, str(tmp_path / "restored.gpkg"))
    for name in ("copy", "restored"):
        with open_workspace(str(tmp_path / f"{name}.gpkg")) as workspace:
            assert workspace.count("incident_private") == records
            with workspace.change("Next") as change:
                # Numbers go on after every one that was given.
                next_code = change.insert("hazard", hazard_class="sha").code
            assert next_code > hazard


@pytest.mark.parametrize("person", ["victor", "renate"])
def test_who_does_not_read_every_row_is_refused_a_backup(office, hazard, tmp_path, person):
    with office(person) as workspace, pytest.raises(MineActionError, match="your role may not"):
        backup.back_up(workspace.reference, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_owner_puts_a_backup_in_place_and_everybody_keeps_their_role(office, hazard, tmp_path):
    with office("office_owner") as workspace:
        reference = workspace.reference
    made = backup.back_up(reference, tmp_path)
    with office("petra") as workspace, workspace.change("Later") as change:
        change.insert("hazard", hazard_class="sha")
    with office("maria") as workspace, pytest.raises(MineActionError, match="Only office_owner"):
        restore_in_place(made.path, workspace.reference, tmp_path)
    restore_in_place(made.path, reference, tmp_path)
    for person, role in PEOPLE.items():
        with office(person) as workspace:
            assert workspace.role == role
            assert workspace.find("hazard", hazard).code == hazard
    with office("petra") as workspace, workspace.change("On") as change:
        change.insert("hazard", hazard_class="sha")
    with office("victor") as workspace, pytest.raises(MineActionError, match="your role may not"):
        log_incident(workspace, REPORT)


@pytest.fixture
def log():
    """What QGIS writes into its log meanwhile."""
    written: list[str] = []

    def note(text, tag, level):
        written.append(f"{tag}: {text}")

    QgsApplication.messageLog().messageReceived.connect(note)
    yield written
    QgsApplication.messageLog().messageReceived.disconnect(note)


@pytest.mark.parametrize(("person", "role"), PEOPLE.items())
def test_qgis_opens_every_layer_of_every_role_without_a_warning(office, hazard, log, person, role):
    project = QgsProject()
    with office(person) as workspace:
        layers = add_workspace(project, workspace)
        shown = {name for name in (*MAP_TABLES, *SUPPORT_TABLES) if workspace.may_read(name)}
        assert set(layers) == shown
        assert all(layer.isValid() for layer in layers.values())
        rows = sum(len(list(layer.getFeatures())) for layer in layers.values())
        assert rows >= workspace.count("hazard") > 0
        editable = {name for name, layer in layers.items() if not layer.readOnly()}
        assert editable <= {name for name in layers if workspace.may_write(name)}
        assert ("hazard" in editable) is (role >= Role.PLANNER)
        assert ("incident" in editable) is (role >= Role.REPORTER)
    project.clear()
    assert log == []
