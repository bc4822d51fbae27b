"""Saving while others write: it waits without freezing, asks, and keeps what was entered."""

from __future__ import annotations

import datetime
import threading

import pytest
from qgis.PyQt.QtCore import QDate, QTimer
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QPushButton

from mine_action_plugin.gui.dialogs.conflict_dialog import MINE, THEIRS, ConflictDialog
from mine_action_plugin.gui.dialogs.record_process import RecordProcessDialog
from mine_action_plugin.gui.pages.hazards import HazardsPage
from mine_action_plugin.gui.pages.incident_form import IncidentForm
from mine_action_plugin.gui.pages.task_list import TaskList
from mine_action_plugin.gui.session import WorkspaceSession
from mine_action_plugin.gui.workbench import Workbench
from mine_action_plugin.operations.assignments import assign_task
from mine_action_plugin.operations.tasks import create_task, set_task_status
from mine_action_plugin.operations.teams import create_organisation, create_team
from mine_action_plugin.store import open_workspace
from tests.fair_clock import fair_clock_s
from tests.gui.both_stores import LockedByAnother


@pytest.fixture
def form(workbench, keep_widget):
    made = IncidentForm(workbench)
    keep_widget(made)
    return made


def fill(form):
    form.start("accident")
    form.position.set_text("40.005, 47.005")
    form.when.date_box.setDate(QDate(2024, 3, 15))
    form.place.setText("At the well")


class Pulse:
    """Measures the longest time for which the event loop stood still."""

    def __init__(self):
        self.longest_s, self._last = 0.0, fair_clock_s()
        self.timer = QTimer()
        self.timer.setInterval(5)
        self.timer.timeout.connect(self._beat)
        self.timer.start()

    def _beat(self):
        now = fair_clock_s()
        self.longest_s, self._last = max(self.longest_s, now - self._last), now


@pytest.fixture
def bar_items(qgis_iface, monkeypatch):
    """The items with widgets that were pushed into the message bar, kept alive."""
    shown = []
    bar = qgis_iface.messageBar()
    monkeypatch.setattr(bar, "pushWidget", lambda item, level: shown.append(item))
    return shown


def test_a_locked_file_is_tried_again_until_it_is_free_and_nothing_freezes(
    form, workbench, filled, bar_items
):
    fill(form)
    locked = LockedByAnother(filled)
    pulse, seen = Pulse(), []
    earliest = fair_clock_s() + 2.0

    def let_go_once_it_is_told():
        if bar_items and fair_clock_s() > earliest:
            seen.append((bar_items[0].text(), form.isEnabled(), form.place.text()))
            seen.append(pulse.longest_s)
            watch.stop()
            locked.let_go()

    watch = QTimer()
    watch.setInterval(50)
    watch.timeout.connect(let_go_once_it_is_told)
    watch.start()
    logged = form.save()
    (text, enabled, place), longest_s = seen
    assert logged is not None
    assert f"({locked.process.pid})" in text
    assert bar_items[0].findChild(QProgressBar) is not None
    assert (enabled, place) == (False, "At the well")
    assert form.isEnabled()
    assert longest_s < 0.1, longest_s
    with open_workspace(filled) as workspace:
        assert workspace.find("incident", logged.code).place_name == "At the well"


def test_who_cancels_the_waiting_keeps_the_form_as_it_is(
    form, workbench, filled, bar_items, qgis_iface
):
    fill(form)
    before = workbench.session.workspace.count("incident")
    locked = LockedByAnother(filled)

    def cancel():
        if bar_items:
            watch.stop()
            bar_items[0].findChild(QPushButton).click()

    watch = QTimer()
    watch.setInterval(50)
    watch.timeout.connect(cancel)
    watch.start()
    assert form.save() is None
    locked.let_go()
    told = [text for texts in qgis_iface.messageBar().messages.values() for text in texts]
    assert any("Cancelled" in text for text in told)
    assert form.place.text() == "At the well"
    assert workbench.session.workspace.count("incident") == before
    assert form.save() is not None


def test_a_second_press_while_it_is_saved_does_not_save_twice(form, workbench, filled):
    fill(form)
    second = []
    QTimer.singleShot(0, lambda: second.append(form.save()))
    assert form.save() is not None
    assert second == [None]
    with open_workspace(filled) as workspace:
        assert workspace.count("incident") == 4


@pytest.fixture
def page(workbench, keep_widget, settle):
    made = HazardsPage(workbench)
    keep_widget(made)
    made.refresh()
    settle()
    made.table.select_value("code", "HZ-0001")
    return made


@pytest.fixture
def asked(monkeypatch):
    """What the conflict dialog showed; ``answer`` is what the person does in it."""

    class Asked:
        answer = MINE
        titles: list = []
        texts: list = []

    Asked.titles, Asked.texts = [], []

    def answered(dialog):
        Asked.titles += dialog.headings
        Asked.texts += [label.text() for label in dialog.findChildren(QLabel)]
        assert not dialog.save_button.isEnabled()
        if Asked.answer is None:
            return 0
        dialog.choose_all(Asked.answer)
        assert dialog.save_button.isEnabled()
        return 1

    monkeypatch.setattr(ConflictDialog, "exec", answered)
    return Asked


@pytest.fixture
def process_dialog(monkeypatch, filled):
    """The process dialog, answered: a technical survey makes it confirmed. Meanwhile somebody writes."""
    rounds, meanwhile = [], {}

    def answered(dialog):
        rounds.append(dialog)
        if len(rounds) > 1:
            return 0
        dialog.process.set_code("ts")
        dialog.reason.setText("Survey")
        dialog.conserved.setChecked(True)
        with open_workspace(filled) as other, other.change("Desk work elsewhere") as change:
            change.update(other.find("hazard", "HZ-0001"), **meanwhile)
        return 1

    monkeypatch.setattr(RecordProcessDialog, "exec", answered)
    return meanwhile


def test_what_only_somebody_else_changed_is_kept_and_told(
    page, workbench, process_dialog, asked, messages, settle
):
    process_dialog.update(name="Ridge", status="worked_on")
    page.record_process()
    settle()
    hazard = workbench.session.workspace.find("hazard", "HZ-0001")
    assert (hazard.name, hazard.status, hazard.conserved) == ("Ridge", "worked_on", True)
    assert asked.titles == []
    assert any("kept: " in text and "Name" in text and "Status" in text for text in messages())


@pytest.mark.parametrize(("answer", "conserved"), [(MINE, True), (THEIRS, False), (None, False)])
def test_what_both_changed_is_chosen_by_the_second(
    page, workbench, process_dialog, asked, settle, answer, conserved
):
    with workbench.session.workspace.change("Before") as change:
        hazard = workbench.session.workspace.find("hazard", "HZ-0001")
        change.update(hazard, conserved=None)
    asked.answer = answer
    process_dialog.update(conserved=False, name="Ridge")
    page.record_process()
    settle()
    hazard = workbench.session.workspace.find("hazard", "HZ-0001")
    assert asked.titles == ["Temporarily conserved"]
    assert any("Desk work elsewhere" in text for text in asked.texts)
    assert (hazard.conserved, hazard.name) == (conserved, "Ridge")
    events = workbench.session.workspace.count("hazard_event")
    assert events == (1 if answer == MINE else 0)


def test_an_act_on_a_task_that_somebody_moved_on_is_taken_as_a_whole(
    workbench, filled, keep_widget, asked, monkeypatch
):
    workspace = workbench.session.workspace
    code = create_task(workspace, ["HZ-0001"], "clearance")[0]
    team = create_team(workspace, "One", create_organisation(workspace, "O"), m2_per_day=1e6)
    assign_task(workspace, code, team, datetime.date.today(), "Test")
    tasks = TaskList(workbench)
    keep_widget(tasks)
    tasks.refresh()
    tasks.select(code)

    def reason_while_another_aborts(title, parent, required):
        with open_workspace(filled) as other:
            set_task_status(other, code, "aborted", reason="No access")
        return "Weather"

    monkeypatch.setattr(
        "mine_action_plugin.gui.pages.task_list.ask_reason", reason_while_another_aborts
    )
    asked.answer = THEIRS
    tasks.set_status("in_progress")
    assert len(asked.titles) == 1
    assert "Status" in asked.titles[0]
    assert workspace.find("task", code).status == "aborted"


@pytest.fixture
def agency(qgis_iface, on_server):
    """A workbench with a workspace on the server."""
    from qgis.core import QgsProject

    qgis_iface.messageBar().clear_messages()
    session = WorkspaceSession()
    bench = Workbench(qgis_iface, session, QgsProject.instance())
    session.open(on_server)
    yield bench
    bench.stop_all()
    session.close()


def test_a_server_that_stops_before_a_save_loses_nothing_and_saving_works_when_it_is_back(
    agency,
    server,
    on_server,
    keep_widget,
    qtbot,
    messages,
):
    form = IncidentForm(agency)
    keep_widget(form)
    fill(form)
    server.stop("fast")
    pulse = Pulse()
    assert form.save() is None
    assert form.place.text() == "At the well"
    assert form.isEnabled()
    assert any("does not answer" in text for text in messages())
    assert agency.session.is_lost
    starting = threading.Thread(target=server.start)
    starting.start()
    qtbot.waitUntil(lambda: not agency.session.is_lost, timeout=30_000)
    starting.join()
    assert pulse.longest_s < 0.1, pulse.longest_s
    assert any("answers again" in text for text in messages())
    logged = form.save()
    assert logged is not None
    with open_workspace(on_server) as workspace:
        incident = workspace.find("incident", logged.code)
        assert incident.occurred_on == datetime.date(2024, 3, 15)
        assert workspace.count("incident") == 1
