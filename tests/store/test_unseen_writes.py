"""Two sessions, each kind of act: neither overwrites what the other has not seen."""

from __future__ import annotations

import datetime as dt
import threading

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations import signs
from mine_action_plugin.operations.assignments import assign_task
from mine_action_plugin.operations.hazards import create_hazard, record_process
from mine_action_plugin.operations.import_records import import_hazards
from mine_action_plugin.operations.imports.hazards import HazardImporter
from mine_action_plugin.operations.sign_records import record_emplacement
from mine_action_plugin.operations.signs import accept_signs, preview_signs
from mine_action_plugin.operations.tasks import create_task, set_task_status
from mine_action_plugin.operations.teams import create_organisation, create_team
from mine_action_plugin.store import StaleRecordError, create_workspace, open_workspace

TODAY = dt.date.today()
SQUARE = "MultiPolygon(((46 41, 46.001 41, 46.001 41.001, 46 41.001, 46 41)))"


@pytest.fixture
def other(workspace):
    """Somebody else's session on the same workspace."""
    with open_workspace(workspace.reference) as opened:
        yield opened


@pytest.fixture
def hazard(workspace):
    code = create_hazard(workspace, QgsGeometry.fromWkt(SQUARE), hazard_class="sha", name="Ridge")
    return workspace.find("hazard", code)


@pytest.fixture
def task(workspace, hazard):
    return workspace.find("task", create_task(workspace, [hazard.code], "clearance")[0])


def rename(session, record, name):
    with session.change("Renamed elsewhere") as change:
        change.update(session.get(record.TABLE, record.id), name=name)


def count_changes(workspace):
    return len(workspace.changes(limit=100))


def test_a_process_is_not_recorded_over_a_hazard_that_somebody_changed(workspace, other, hazard):
    rename(other, hazard, "Hill")
    before = count_changes(workspace)
    with pytest.raises(StaleRecordError) as caught:
        record_process(
            workspace, hazard.code, "ts", TODAY, "Survey", hazard_class="cha", seen=hazard
        )
    error = caught.value
    assert error.record == hazard
    assert error.current == other.get("hazard", hazard.id)
    assert error.wanted["hazard_class"] == "cha"
    assert [(entry.title, entry.new_row["name"]) for entry in error.since] == [
        ("Renamed elsewhere", "Hill")
    ]
    assert count_changes(workspace) == before


def test_without_a_person_the_newest_hazard_is_judged(workspace, other, hazard):
    record_process(other, hazard.code, "ts", TODAY, "Survey", hazard_class="cha")
    with pytest.raises(MineActionError):
        # From CHA to SHA without a survey: only the newest class refuses it.
        record_process(workspace, hazard.code, "desk_review", TODAY, "Seen", hazard_class="sha")
    assert workspace.get("hazard", hazard.id).hazard_class == "cha"


def test_a_task_that_somebody_moved_on_is_neither_moved_nor_assigned(workspace, other, task):
    organisation = create_organisation(workspace, "Operator")
    team = create_team(workspace, "One", organisation, m2_per_day=100.0)
    set_task_status(other, task.code, "aborted", reason="No access")
    with pytest.raises(StaleRecordError):
        set_task_status(workspace, task.code, "aborted", reason="Weather", seen=task)
    with pytest.raises(StaleRecordError):
        assign_task(workspace, task.code, team, TODAY, "All the same", seen=task)
    assert workspace.get("task", task.id).status == "aborted"
    assert len(workspace.read("task_event", {"task_id": task.id})) == 2


def test_signs_that_somebody_changed_are_not_recorded_over(workspace, other):
    point = bytes(QgsGeometry.fromWkt("Point(46 41)").asWkb())
    with workspace.change("Signs") as change:
        signs = [
            change.insert("sign", kind="mine_sign", status="proposed", geometry=point)
            for _ in range(3)
        ]
    with other.change("Remark elsewhere") as change:
        change.update(other.get("sign", signs[1].id), remarks="On the wall")
    with pytest.raises(StaleRecordError) as caught:
        record_emplacement(workspace, signs, TODAY)
    assert caught.value.record == signs[1]
    assert caught.value.wanted["status"] == "emplaced"
    assert {sign.status for sign in workspace.read("sign")} == {"proposed"}


def test_signs_that_two_people_planned_for_one_hazard_are_written_once(workspace, other, hazard):
    mine, theirs = (preview_signs(session, [hazard.code]) for session in (workspace, other))
    accept_signs(other, theirs)
    count = workspace.count("sign")
    with pytest.raises(MineActionError, match=f"Signs of {hazard.code} were changed"):
        accept_signs(workspace, mine)
    assert workspace.count("sign") == count == len(theirs.signs)
    accept_signs(workspace, preview_signs(workspace, [hazard.code]))
    assert workspace.count("sign") == count


def test_signs_are_not_accepted_beside_one_that_was_put_up_meanwhile(workspace, other, hazard):
    codes = accept_signs(workspace, preview_signs(workspace, [hazard.code]))
    proposal = preview_signs(workspace, [hazard.code])
    record_emplacement(other, [other.find("sign", codes[0])], TODAY)
    with pytest.raises(MineActionError, match=f"Signs of {hazard.code} were changed"):
        accept_signs(workspace, proposal)


def test_lines_that_two_people_accept_at_once_have_numbers_of_their_own(
    workspace, hazard, monkeypatch
):
    far = QgsGeometry.fromWkt(SQUARE)
    far.translate(1, 0)
    codes = [hazard.code, create_hazard(workspace, far, hazard_class="sha")]
    proposals = [preview_signs(workspace, [code]) for code in codes]
    highest_line = signs._highest_line
    looked = threading.Event()

    def look_and_wait(*arguments):
        found = highest_line(*arguments)
        looked.set()
        second.join(0.5)
        return found

    def accept_second():
        looked.wait()
        monkeypatch.setattr(signs, "_highest_line", highest_line)
        with open_workspace(workspace.reference) as session:
            accept_signs(session, proposals[1])

    second = threading.Thread(target=accept_second)
    second.start()
    monkeypatch.setattr(signs, "_highest_line", look_and_wait)
    accept_signs(workspace, proposals[0])
    second.join()
    links = workspace.columns("sign_link", ("sign_id", "hazard_id"))
    hazards = dict(zip(links["sign_id"], links["hazard_id"]))
    lines = {(each.line_no, hazards[each.id]) for each in workspace.read("sign")}
    assert len(lines) == len({line for line, _ in lines}) == 2


def test_a_task_is_not_made_of_a_hazard_as_it_was(workspace, other, hazard, monkeypatch):
    from mine_action_plugin.operations import tasks

    divided = tasks._pieces

    def renamed_meanwhile(hazards, max_area_m2):
        rename(other, hazard, "Hill")
        return divided(hazards, max_area_m2)

    monkeypatch.setattr(tasks, "_pieces", renamed_meanwhile)
    with pytest.raises(StaleRecordError):
        create_task(workspace, [hazard.code], "clearance")
    assert workspace.count("task") == 0


def test_an_import_is_not_written_when_its_table_changed_after_it_was_compared(
    workspace, other, hazard, monkeypatch
):
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=name:string", "in", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["New"])
    feature.setGeometry(QgsGeometry.fromWkt(SQUARE))
    layer.dataProvider().addFeature(feature)
    decide = HazardImporter.decide

    def changed_meanwhile(importer, batch):
        decision = decide(importer, batch)
        rename(other, hazard, "Hill")
        return decision

    monkeypatch.setattr(HazardImporter, "decide", changed_meanwhile)
    with pytest.raises(MineActionError, match="Somebody else wrote"):
        import_hazards(workspace, layer, {"name": "name"})
    assert workspace.count("hazard") == 1
    monkeypatch.undo()
    assert import_hazards(workspace, layer, {"name": "name"}).imported == 1


def test_a_team_that_two_people_give_work_at_once_is_booked_by_one_of_them(workspace, hazard):
    codes = [create_task(workspace, [hazard.code], "clearance")[0] for _ in range(2)]
    organisation = create_organisation(workspace, "Operator")
    team = create_team(workspace, "One", organisation, m2_per_day=100.0)
    start = threading.Barrier(2)
    outcomes = []

    def assign(code):
        with open_workspace(workspace.reference) as session:
            start.wait()
            try:
                assign_task(session, code, team, TODAY)
                outcomes.append("assigned")
            except MineActionError as error:
                outcomes.append(str(error))

    threads = [threading.Thread(target=assign, args=(code,)) for code in codes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count("assigned") == 1, outcomes
    assert any("is booked for" in outcome for outcome in outcomes), outcomes


def test_who_takes_a_record_waits_for_the_one_who_has_it_and_sees_what_was_written(
    workspace, hazard
):
    taken, finished = threading.Event(), []

    def take_later():
        with open_workspace(workspace.reference) as session:
            taken.wait()
            with session.change("Second") as change:
                found = change.take("hazard", hazard.id)
                finished.append(found.name)
                change.update(found, name=found.name + " B")

    thread = threading.Thread(target=take_later)
    thread.start()
    with workspace.change("First") as change:
        found = change.take("hazard", hazard.id)
        taken.set()
        thread.join(0.3)
        assert finished == []
        change.update(found, name="A")
    thread.join()
    assert finished == ["A"]
    assert workspace.get("hazard", hazard.id).name == "A B"


def test_undo_refuses_what_somebody_is_just_changing(workspace, hazard):
    """The look at later changes and the writing are one: nobody gets in between."""
    with workspace.change("Rename") as change:
        change.update(workspace.get("hazard", hazard.id), name="A")
    renaming, outcome = change.id, []

    def undo():
        with open_workspace(workspace.reference) as session:
            try:
                session.undo(renaming)
                outcome.append("undone")
            except MineActionError as error:
                outcome.append(str(error))

    thread = threading.Thread(target=undo)
    with workspace.change("Rename again") as change:
        change.update(workspace.get("hazard", hazard.id), name="B")
        thread.start()
        thread.join(0.3)
        assert outcome == []
    thread.join()
    assert "was changed later" in outcome[0]
    assert workspace.get("hazard", hazard.id).name == "B"


def test_since_gives_what_was_written_after_a_mark_and_only_that(workspace, other, hazard):
    rename(other, hazard, "Before")
    mark = workspace.mark()
    assert workspace.since(mark, "hazard", [hazard.id]) == {}
    rename(other, hazard, "After")
    (entry,) = workspace.since(mark, "hazard", [hazard.id])[hazard.id]
    assert (entry.old_row["name"], entry.new_row["name"]) == ("Before", "After")
    assert workspace.written_since(mark) == {"hazard"}
    assert workspace.written_since(workspace.mark()) == set()


def test_a_mark_does_not_cover_what_was_begun_before_it_and_committed_after(server):
    """A server gives out numbers of the history before the commit: a mark goes by what was visible."""
    reference = f"postgres:service={server.service}/marks"
    with create_workspace(reference, title="T") as workspace:
        with workspace.change("Two") as change:
            ids = change.insert_many("hazard", [{"hazard_class": "sha"}] * 2)
        with (
            open_workspace(reference) as other,
            open_workspace(reference) as late,
            late.change("Late") as change,
        ):
            change.update(late.get("hazard", ids[0]), name="Late")
            with other.change("Early") as early:
                early.update(other.get("hazard", ids[1]), name="Early")
            mark = workspace.mark()
        assert list(workspace.since(mark, "hazard", ids)) == [ids[0]]
