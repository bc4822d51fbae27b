from dataclasses import replace
from datetime import date, timedelta

import pytest
from qgis.core import QgsGeometry, QgsPointXY

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.hazards import record_process
from mine_action_plugin.operations.incidents import IncidentReport, VictimReport, log_incident
from mine_action_plugin.operations.knowledge import knowledge_at, refresh_knowledge
from mine_action_plugin.operations.workspaces import undo_last
from mine_action_plugin.planning.measure import distance_to_geometry_m
from mine_action_plugin.store import open_workspace


def square_wkt(x, y, size=0.01):
    right, top = x + size, y + size
    return f"MultiPolygon((({x} {y}, {right} {y}, {right} {top}, {x} {top}, {x} {y})))"


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


INSIDE = QgsPointXY(46.505, 40.005)
FAR = QgsPointXY(46.53, 40.005)
REPORT = IncidentReport(INSIDE, "accident", date(2026, 5, 4), device="ap_mine")
TABLES = ("incident", "victim", "victim_private", "incident_private")


def counts(workspace):
    return [workspace.count(table) for table in TABLES]


def test_an_accident_with_two_victims_is_one_change_that_can_be_undone(workspace):
    report = replace(
        REPORT,
        victims=(
            VictimReport("killed", "male", 34, name="A. B."),
            VictimReport("injured", "female", 9, activity="herding"),
        ),
        reporter="C. D.",
        entered_as="40°00′18″ N 46°30′18″ E",
    )
    logged = log_incident(workspace, report)
    incident = workspace.find("incident", logged.code)
    assert (incident.killed, incident.injured) == (1, 1)
    assert incident.entered_as == report.entered_as
    assert counts(workspace) == [1, 2, 1, 1]
    victims = workspace.read("victim", {"incident_id": incident.id}, order=("-age",))
    assert [victim.age_group for victim in victims] == ["adult", "child"]
    names = workspace.read("victim_private")
    assert [(each.name, each.victim_id) for each in names] == [("A. B.", victims[0].id)]
    undo_last(workspace)
    assert counts(workspace) == [0, 0, 0, 0]


def test_the_place_is_stored_as_it_was_given(workspace):
    logged = log_incident(workspace, replace(REPORT, point=QgsPointXY(46.123456789, 39.987654321)))
    geometry = QgsGeometry()
    geometry.fromWkb(workspace.find("incident", logged.code).geometry)
    assert geometry.asPoint() == QgsPointXY(46.123456789, 39.987654321)


def test_an_accident_inside_a_hazard_says_so(workspace, add_hazard):
    code = add_hazard()
    logged = log_incident(workspace, REPORT)
    assert (logged.knowledge, logged.hazard_code, logged.distance_m) == ("in_hazard", code, 0)
    incident = workspace.find("incident", logged.code)
    assert incident.hazard_id == workspace.find("hazard", code).id
    assert (incident.knowledge_then, incident.knowledge_now) == ("in_hazard", "in_hazard")


def test_an_accident_outside_every_hazard_names_the_nearest_and_its_ground_distance(
    workspace, add_hazard
):
    add_hazard(47.5, 40.0)
    near = add_hazard()
    logged = log_incident(workspace, replace(REPORT, point=FAR, position_basis="gps"))
    shape = QgsGeometry()
    shape.fromWkb(workspace.find("hazard", near).geometry)
    assert (logged.knowledge, logged.hazard_code) == ("outside_known", near)
    assert logged.distance_m == pytest.approx(distance_to_geometry_m(FAR, shape), abs=0.01)


def test_a_hazard_hundreds_of_kilometres_away_is_still_the_nearest(workspace, add_hazard):
    far = add_hazard(52.0, 43.0)
    known = knowledge_at(workspace, FAR)
    assert (known.answer, known.hazard_code) == ("outside_known", far)
    assert 560_000 < known.distance_m < 590_000


def test_without_hazards_nothing_is_known(workspace):
    known = knowledge_at(workspace, FAR)
    assert known.answer == "outside_known"
    assert known.hazard_code is known.distance_m is None


def test_an_unknown_position_counts_with_the_accuracy_of_the_profile(workspace, add_hazard):
    add_hazard()
    four_hundred_m_away = QgsPointXY(46.5147, 40.005)
    unknown = replace(REPORT, point=four_hundred_m_away)
    assert log_incident(workspace, unknown).knowledge == "near_hazard"
    assert log_incident(workspace, replace(unknown, accuracy_m=5)).knowledge == "outside_known"


def test_a_hazard_known_only_to_its_district_reaches_ten_kilometres(workspace, add_hazard):
    add_hazard(46.6, 40.0, accuracy_m=None, position_basis="admin_centroid")
    assert knowledge_at(workspace, FAR).answer == "near_hazard"


def test_a_hazard_that_comes_or_grows_vaguer_between_two_incidents_counts_for_the_second(
    workspace, add_hazard
):
    code = add_hazard(46.6, 40.0)
    precise = replace(REPORT, point=FAR, accuracy_m=1)
    assert log_incident(workspace, precise).knowledge == "outside_known"
    assert log_incident(workspace, precise).knowledge == "outside_known"
    with workspace.change("Vaguer") as change:
        change.update(workspace.find("hazard", code), accuracy_m=9_000.0)
    assert log_incident(workspace, precise).knowledge == "near_hazard"
    with open_workspace(workspace.reference) as other, other.change("Precise") as change:
        change.update(other.find("hazard", code), accuracy_m=5.0)
    assert log_incident(workspace, precise).knowledge == "outside_known"
    with open_workspace(workspace.reference) as other:
        add_vague = {"position_basis": "admin_centroid", "accuracy_m": None}
        with other.change("Vague") as change:
            change.update(other.find("hazard", code), **add_vague)
    assert log_incident(workspace, precise).knowledge == "near_hazard"


def test_a_closed_hazard_is_no_hazard(workspace, add_hazard):
    code = add_hazard()
    record_process(
        workspace,
        code,
        "correction",
        date(2026, 2, 1),
        "entered twice",
        status="closed",
        closure_reason="duplicate",
        approved_by="Somebody Else",
    )
    assert knowledge_at(workspace, INSIDE).answer == "outside_known"


@pytest.mark.parametrize(
    "fields",
    [{"status": "accepted"}, {"status": "questioned"}, {"record_status": "verified"}],
)
def test_land_that_is_not_released_in_full_is_not_released(workspace, add_released, fields):
    add_released(**fields)
    assert knowledge_at(workspace, INSIDE).answer == "outside_known"


def test_a_hazard_wins_over_released_land(workspace, add_hazard, add_released):
    land = add_released()
    assert knowledge_at(workspace, INSIDE).answer == "released_land"
    add_hazard()
    known = knowledge_at(workspace, INSIDE)
    assert (known.answer, known.released_code) == ("in_hazard", land.code)


def test_an_incident_on_released_land_questions_it_and_what_its_task_released(
    workspace, add_released
):
    with workspace.change("Task") as change:
        task = change.insert("task", kind="clearance", status="approved")
    here = add_released(task_id=task.id)
    same_task = add_released(46.52, 40.0, task_id=task.id)
    other = add_released(46.54, 40.0)
    logged = log_incident(workspace, REPORT)
    assert logged.knowledge == "released_land"
    assert sorted(logged.questioned) == sorted([here.code, same_task.code])
    statuses = [workspace.get("released_land", each.id).status for each in (here, same_task, other)]
    assert statuses == ["questioned", "questioned", "handed_over"]


def known(workspace, code):
    incident = workspace.find("incident", code)
    return incident.knowledge_then, incident.knowledge_now


def test_what_was_known_then_stays_while_what_is_known_now_follows_the_hazards(
    workspace, add_hazard
):
    code = log_incident(workspace, REPORT).code
    far = log_incident(workspace, replace(REPORT, point=FAR, accuracy_m=5)).code
    hazard = add_hazard()
    assert known(workspace, code) == ("outside_known", "in_hazard")
    assert workspace.find("incident", code).distance_m == 0
    assert known(workspace, far) == ("outside_known", "outside_known")
    assert workspace.find("incident", far).hazard_id == workspace.find("hazard", hazard).id
    nearer = add_hazard(46.5301, 40.0, size=0.001, accuracy_m=1)
    assert workspace.find("incident", far).hazard_id == workspace.find("hazard", nearer).id
    for number, each in enumerate((hazard, nearer)):
        record_process(
            workspace,
            each,
            "correction",
            date(2026, 2, 1),
            f"error {number}",
            status="closed",
            closure_reason="entered_in_error",
            approved_by="Somebody Else",
        )
    assert known(workspace, code) == ("outside_known", "outside_known")
    assert workspace.find("incident", far).hazard_id is None
    assert refresh_knowledge(workspace) == 0
    undo_last(workspace)
    assert workspace.find("incident", far).hazard_id == workspace.find("hazard", nearer).id


def test_land_that_an_incident_puts_in_doubt_counts_as_released_no_more(workspace, add_released):
    add_released()
    first = log_incident(workspace, replace(REPORT, kind="eo_report")).code
    assert known(workspace, first) == ("released_land", "outside_known")
    assert knowledge_at(workspace, INSIDE).answer == "outside_known"
    assert refresh_knowledge(workspace) == 0


def test_all_incidents_are_brought_up_to_date_at_once(workspace, add_hazard):
    code = log_incident(workspace, REPORT).code
    hazard = workspace.find("hazard", add_hazard(46.6))
    with workspace.change("Drawn elsewhere") as change:
        change.update(hazard, geometry=wkb(square_wkt(46.5, 40.0)))
    assert refresh_knowledge(workspace) == 1
    assert known(workspace, code) == ("outside_known", "in_hazard")
    assert refresh_knowledge(workspace) == 0


def test_a_month_is_stored_as_its_first_day(workspace):
    report = replace(REPORT, occurred_on=date(2026, 5, 20), date_precision="month")
    incident = workspace.find("incident", log_incident(workspace, report).code)
    assert incident.occurred_on == date(2026, 5, 1)


def test_more_casualties_than_victims_listed_are_kept(workspace):
    report = replace(REPORT, killed=3, victims=(VictimReport("killed"),))
    incident = workspace.find("incident", log_incident(workspace, report).code)
    assert (incident.killed, incident.injured) == (3, 0)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"occurred_on": date.today() + timedelta(1)}, "occurred_on"),
        ({"occurred_on": None}, "occurred_on"),
        ({"kind": "acident"}, "kind"),
        ({"kind": ""}, "kind"),
        ({"kind": "eo_find", "killed": 1}, "kind"),
        ({"device": "mine"}, "device"),
        ({"killed": -1}, "killed"),
        ({"killed": 0, "victims": (VictimReport("killed"),)}, "killed"),
        ({"point": QgsPointXY(40.005, 146.5)}, "point"),
        ({"point": QgsPointXY()}, "point"),
        ({"victims": (VictimReport(age=130),)}, "age"),
        ({"victims": (VictimReport(sex="man"),)}, "sex"),
        ({"fields": {"colour": "red"}}, "colour"),
    ],
)
def test_a_wrong_report_is_refused_by_field_and_writes_nothing(workspace, changes, field):
    with pytest.raises(MineActionError) as caught:
        log_incident(workspace, replace(REPORT, **changes))
    assert caught.value.values["field"] == field
    assert str(caught.value)
    assert counts(workspace) == [0, 0, 0, 0]
    assert workspace.changes() == []
