from datetime import date, timedelta

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.assignments import assign_task, preview_assignment
from mine_action_plugin.operations.hazards import hazard_history
from mine_action_plugin.operations.tasks import create_task, set_task_status
from mine_action_plugin.operations.teams import accredit, create_organisation, create_team
from mine_action_plugin.planning.measure import ground_area_m2
from mine_action_plugin.translation import code_label

START = date(2028, 1, 3)  # a Monday, in the time of the team's accreditation


def shape(record):
    geometry = QgsGeometry()
    geometry.fromWkb(record.geometry)
    return geometry


def test_one_task_covers_its_hazards_and_is_linked_to_them(workspace, add_hazard):
    hazards = [add_hazard(), add_hazard(46.6)]
    (code,) = create_task(workspace, hazards, "clearance", ("manual",), "Clear for farming")
    task = workspace.find("task", code)
    areas = [workspace.find("hazard", each).area_m2 for each in hazards]
    assert task.area_m2 == pytest.approx(sum(areas))
    assert (task.status, task.methods, task.depth_m) == ("draft", ("manual",), 0.2)
    assert workspace.count("task_link", {"task_id": task.id}) == 2
    assert [event.status for event in workspace.read("task_event")] == ["draft"]


def test_a_large_area_is_split_without_losing_any(workspace, add_hazard):
    hazards = [add_hazard(), add_hazard(46.6)]
    codes = create_task(workspace, hazards, "clearance", max_area_m2=300_000)
    tasks = [workspace.find("task", code) for code in codes]
    assert len(tasks) == 7
    assert max(task.area_m2 for task in tasks) <= 300_000
    whole = QgsGeometry.unaryUnion([shape(workspace.find("hazard", each)) for each in hazards])
    joined = QgsGeometry.unaryUnion([shape(task) for task in tasks])
    assert ground_area_m2(joined.symDifference(whole)) < 0.01
    # The cut between both leaves one piece that has a part in each.
    links = [workspace.count("task_link", {"task_id": task.id}) for task in tasks]
    assert sorted(links) == [1, 1, 1, 1, 1, 1, 2]
    assert len(workspace.changes()) == 3


def test_a_hazard_without_outline_gets_a_task_without_one(workspace, add_hazard):
    (code,) = create_task(workspace, [add_hazard(None)], "nts")
    assert workspace.find("task", code).geometry is None


@pytest.mark.parametrize(
    ("hazards", "given", "match"),
    [
        (["HZ-9999"], {}, "HZ-9999"),
        ([], {}, "at least one"),
        (None, {"kind": "clearing"}, "clearance"),
        (None, {"methods": ("shovel",)}, "manual"),
        (None, {"max_area_m2": 10}, "500"),
        (None, {"depth_m": -1}, "≥ 0"),
    ],
)
def test_a_wrong_task_is_refused_and_nothing_written(workspace, add_hazard, hazards, given, match):
    codes = [add_hazard()] if hazards is None else hazards
    with pytest.raises(MineActionError, match=match):
        create_task(workspace, codes, **{"kind": "clearance", **given})
    assert workspace.count("task") == 0


@pytest.fixture
def task(workspace, add_hazard):
    """A clearance task of about 9,500 m² in the draft."""
    return create_task(workspace, [add_hazard(size=0.001)], "clearance", ("manual",))[0]


def test_the_end_follows_from_area_output_and_working_days(workspace, task, team):
    assignment = assign_task(workspace, task, team, START)
    assert workspace.find("task", task).area_m2 == pytest.approx(9480, rel=0.01)
    assert assignment.end == date(2028, 1, 14)  # ten working days
    assert assignment.warnings == ()
    stored = workspace.find("task", task)
    assert (stored.status, stored.planned_start, stored.planned_end) == (
        "assigned",
        START,
        assignment.end,
    )
    assert stored.team_id == workspace.find("team", team).id
    assert stored.organisation_id == workspace.find("team", team).organisation_id
    events = workspace.read("task_event", order=("created_at",))
    assert sorted(event.status for event in events) == ["assigned", "draft"]


def test_a_preview_writes_nothing(workspace, task, team):
    before = len(workspace.changes())
    preview_assignment(workspace, task, team, START)
    assert len(workspace.changes()) == before
    assert workspace.find("task", task).status == "draft"


def test_a_team_that_is_booked_is_refused_without_a_reason(workspace, task, team, add_hazard):
    (other,) = create_task(workspace, [add_hazard(46.7, size=0.001)], "clearance", ("manual",))
    first = assign_task(workspace, task, team, START)
    with pytest.raises(MineActionError, match=f"booked for {task}") as caught:
        assign_task(workspace, other, team, first.end)
    assert caught.value.values["field"] == "force_reason"
    assert workspace.find("task", other).status == "draft"
    assert assign_task(workspace, other, team, first.end + timedelta(1)).warnings == ()
    forced = assign_task(workspace, other, team, first.end, "Two half teams")
    assert [warning.kind for warning in forced.warnings] == ["double_booked"]
    events = workspace.read("task_event", {"reason": "Two half teams"})
    assert [event.status for event in events] == ["assigned"]


@pytest.mark.parametrize(
    ("method", "start", "expected"),
    [
        ("dogs", START, ["method_missing", "not_accredited"]),
        ("manual", date(2030, 12, 26), ["not_accredited"]),
    ],
)
def test_a_team_without_method_or_accreditation_is_refused(
    workspace, add_hazard, team, method, start, expected
):
    (code,) = create_task(workspace, [add_hazard(size=0.001)], "clearance", (method,))
    warnings = preview_assignment(workspace, code, team, start).warnings
    assert [warning.kind for warning in warnings] == expected
    assert all(code_label("method", method) in warning.message for warning in warnings)
    with pytest.raises(MineActionError, match="FORCE_REASON"):
        assign_task(workspace, code, team, start, "  ")


def test_an_accreditation_of_the_organisation_serves_and_a_suspended_one_does_not(workspace, task):
    organisation = create_organisation(workspace, "Company")
    code = create_team(workspace, "Team", organisation, ("manual",), 500)
    kinds = [each.kind for each in preview_assignment(workspace, task, code, START).warnings]
    assert kinds == ["not_accredited"]
    accredit(workspace, "manual", date(2026, 1, 1), organisation_code=organisation)
    assert preview_assignment(workspace, task, code, START).warnings == ()
    with workspace.change("Suspend") as change:
        change.update(workspace.read("accreditation")[0], suspended=True)
    (warning,) = preview_assignment(workspace, task, code, START).warnings
    assert "suspended" in warning.message


def test_a_team_without_output_cannot_be_planned(workspace, task):
    code = create_team(workspace, "Team", create_organisation(workspace, "Company"), ("manual",))
    with pytest.raises(MineActionError, match="m² per day"):
        assign_task(workspace, task, code, START)


def test_a_start_in_the_past_is_a_warning_that_does_not_block(workspace, task, team):
    assignment = assign_task(workspace, task, team, date(2026, 1, 5))
    assert [warning.kind for warning in assignment.warnings] == ["in_the_past"]


def test_a_task_in_progress_makes_its_hazard_worked_on_until_it_stops(workspace, task, team):
    assign_task(workspace, task, team, START)
    set_task_status(workspace, task, "in_progress", when=date(2026, 3, 2))
    (hazard,) = workspace.read("hazard")
    assert hazard.status == "worked_on"
    set_task_status(workspace, task, "completed", when=date(2026, 3, 9))
    stored = workspace.find("task", task)
    assert (stored.actual_start, stored.actual_end) == (date(2026, 3, 2), date(2026, 3, 9))
    assert workspace.read("hazard")[0].status == "open"
    processes = [event.process for event in hazard_history(workspace, hazard.code)]
    assert processes == ["nts", "clearance", "clearance"]


def test_a_hazard_stays_worked_on_while_another_task_goes_on(workspace, add_hazard, team):
    codes = create_task(workspace, [add_hazard()], "clearance", ("manual",), max_area_m2=500_000)
    for code in codes:
        assign_task(workspace, code, team, START, "two teams in one")
        set_task_status(workspace, code, "in_progress")
    set_task_status(workspace, codes[0], "completed")
    assert workspace.read("hazard")[0].status == "worked_on"
    set_task_status(workspace, codes[1], "suspended", "flood")
    assert workspace.read("hazard")[0].status == "open"


@pytest.mark.parametrize(
    ("status", "reason"), [("completed", ""), ("assigned", ""), ("aborted", ""), ("finished", "")]
)
def test_a_status_that_may_not_follow_is_refused(workspace, task, status, reason):
    with pytest.raises(MineActionError):
        set_task_status(workspace, task, status, reason)
    assert workspace.find("task", task).status == "draft"


def test_an_assigned_task_can_be_given_to_another_team_but_not_one_under_way(workspace, task, team):
    assign_task(workspace, task, team, START)
    assert assign_task(workspace, task, team, START + timedelta(7)).warnings == ()
    set_task_status(workspace, task, "in_progress")
    with pytest.raises(MineActionError, match="cannot be assigned"):
        assign_task(workspace, task, team, START)
