"""A server or file that does not answer: told once, nothing freezes, work goes on when it is back."""

from __future__ import annotations

import os
import signal
import sqlite3
import threading

import pytest
from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtWidgets import QTableView

from mine_action_plugin.gui import reconnecting
from mine_action_plugin.gui.dock import MineActionDock
from mine_action_plugin.gui.pages.incident_form import IncidentForm
from mine_action_plugin.gui.pages.tasks import TasksPage
from mine_action_plugin.gui.reconnecting import Reconnecting
from mine_action_plugin.gui.session import WorkspaceSession
from mine_action_plugin.gui.workbench import Workbench
from mine_action_plugin.store import LostStoreError, UnsureStoreError, open_workspace
from tests.fair_clock import fair_clock_s

SQUARE_THERE = bytes(
    QgsGeometry.fromWkt("MultiPolygon(((47 40, 47.01 40, 47.01 40.01, 47 40.01, 47 40)))").asWkb()
)


@pytest.fixture
def agency(qgis_iface, on_server):
    """A workbench with a workspace on the server; it is asked only when a test says so."""
    qgis_iface.messageBar().clear_messages()
    session = WorkspaceSession()
    bench = Workbench(qgis_iface, session, QgsProject.instance())
    session.open(on_server)
    session._timer.stop()
    yield bench
    bench.stop_all()
    session.close()


def test_a_server_that_goes_and_comes_back_is_told_once_each_and_lists_are_read_again(
    agency, server, on_server, keep_widget, qtbot, messages
):
    page = TasksPage(agency)
    keep_widget(page)
    page.refresh()
    lost, found = [], []
    agency.session.lost.connect(lost.append)
    agency.session.found.connect(lambda: found.append(True))
    server.stop("fast")
    qtbot.waitUntil(lambda: agency.session.look_for_changes() or bool(lost), timeout=5000)
    for _ in range(5):
        agency.session.look_for_changes()
        page.mark_stale()
        page.refresh_if_stale()
    assert len(lost) == 1
    assert sum("does not answer" in text for text in messages()) == 1
    assert agency.session.is_open
    with pytest.raises(LostStoreError):
        _ = agency.session.workspace
    starting = threading.Thread(target=server.start)
    starting.start()
    with qtbot.waitSignal(agency.session.changed, timeout=30_000):
        pass
    starting.join()
    assert found == [True]
    assert len(lost) == 1
    with open_workspace(on_server) as other, other.change("Elsewhere") as change:
        change.insert("hazard", hazard_class="sha")
    assert agency.session.workspace.count("hazard") == 1
    with qtbot.waitSignal(agency.session.outside_change):
        qtbot.waitUntil(lambda: agency.session.look_for_changes() or True)


@pytest.mark.parametrize(("written", "said"), [(True, "is written"), (False, "was not written")])
def test_what_became_of_a_save_that_was_cut_off_is_told_when_the_workspace_answers(
    agency, on_server, qtbot, messages, monkeypatch, written, said
):
    monkeypatch.setattr(reconnecting, "FIRST_PAUSE_MS", 10)
    error = UnsureStoreError("Gone at the end.")
    error.change_id = "of a change that is not there"
    if written:
        with open_workspace(on_server) as other, other.change("Save") as change:
            change.insert("hazard", hazard_class="sha")
            error.change_id = change.id
    with qtbot.waitSignal(agency.session.settled, timeout=10_000) as settled:
        agency.show_error(error)
    assert settled.args == [written]
    assert sum(said in text for text in messages()) == 1


def test_a_save_that_is_still_being_written_is_told_when_it_is(
    agency, server, qtbot, messages, monkeypatch
):
    monkeypatch.setattr(reconnecting, "FIRST_PAUSE_MS", 10)
    error = UnsureStoreError("Gone at the end.")
    error.change_id = "slow"
    schema = agency.session.reference.rpartition("/")[2]
    settled = []
    agency.session.settled.connect(settled.append)
    saving = server.connect()
    try:
        with saving.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute(
                f"INSERT INTO {schema}.change (id, title, changed_at) VALUES ('slow', '', now())"
            )
            with qtbot.waitSignal(agency.session.found, timeout=10_000):
                agency.show_error(error)
            assert settled == []
            cursor.execute("COMMIT")
    finally:
        saving.close()
    qtbot.waitUntil(lambda: agency.session.look_for_changes() or settled == [True])
    assert sum("is written" in text for text in messages()) == 1


def test_the_watch_does_not_wait_for_a_server_that_hangs(agency, server):
    ((pid,),) = server.sql(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'Mine Action'"
    )
    os.kill(pid, signal.SIGSTOP)
    try:
        started = fair_clock_s()
        for _ in range(10):
            agency.session.look_for_changes()
        took_s = fair_clock_s() - started
    finally:
        os.kill(pid, signal.SIGCONT)
    assert took_s < 0.1, took_s
    assert not agency.session.is_lost


def test_closing_while_it_is_lost_gives_up_asking(agency, server):
    agency.session.lose(LostStoreError("Gone."))
    agency.session.close()
    assert not agency.session.is_lost
    assert not agency.session.is_open


def test_the_dock_can_be_clicked_through_while_the_workspace_is_lost(
    workbench, keep_widget, settle, qtbot
):
    dock = MineActionDock(workbench)
    keep_widget(dock)
    workbench.session._timer.stop()
    for name in dock.pages:
        dock.show_page(name)
    settle()
    hazards = dock.pages["hazards"]
    hazards.show_records(["HZ-0001"])
    assert "HZ-0001" in hazards.detail.summary.text()
    with qtbot.captureExceptions() as raised:
        workbench.session.lose(LostStoreError("Gone."))
        for name, page in dock.pages.items():
            dock.show_page(name)
            for table in page.findChildren(QTableView):
                table.clearSelection()
                table.selectRow(0 if table is not hazards.table else 1)
        dock.menu.fill()
        dock.menu.add_layers()
    assert raised == []
    assert "HZ-0001" not in hazards.detail.summary.text()
    assert not dock.menu.backup_action.isEnabled()
    assert dock.pages["incidents"].log_button.isEnabled()
    dock.release()


def test_a_file_that_is_locked_for_reading_too_is_not_lost(workbench, filled):
    locker = sqlite3.connect(filled, isolation_level=None)
    locker.execute("BEGIN EXCLUSIVE")
    started = fair_clock_s()
    workbench.session.look_for_changes()
    took_s = fair_clock_s() - started
    locker.execute("ROLLBACK")
    locker.close()
    assert took_s < 0.1, took_s
    assert not workbench.session.is_lost
    assert workbench.session.workspace.count("hazard") == 3


class NeverBack:
    """A workspace that never answers."""

    tries = 0

    def reconnect(self):
        self.tries += 1
        raise LostStoreError("Gone.")

    def close(self):
        """Nothing to release."""


def test_pauses_grow_up_to_the_longest(qtbot, monkeypatch):
    monkeypatch.setattr(reconnecting, "FIRST_PAUSE_MS", 10)
    monkeypatch.setattr(reconnecting, "LONGEST_PAUSE_MS", 40)
    asking, workspace, pauses = Reconnecting(), NeverBack(), []
    asking.start(workspace)
    for tries in range(1, 5):
        pauses.append(asking._timer.interval())
        qtbot.waitUntil(lambda wanted=tries: workspace.tries >= wanted, timeout=5000)
        qtbot.waitUntil(lambda: asking._task is None and asking._timer.isActive(), timeout=5000)
    assert pauses == [10, 20, 40, 40]
    asking.give_up()
    assert not asking.is_trying


def test_what_is_known_at_a_position_is_asked_again_when_the_server_is_back(
    agency, server, on_server, keep_widget, qtbot, monkeypatch
):
    monkeypatch.setattr(reconnecting, "FIRST_PAUSE_MS", 10)
    form = IncidentForm(agency)
    keep_widget(form)
    form.position.set_text("40.005, 47.005")
    server.stop("fast")
    form.show_knowledge()
    assert agency.session.is_lost
    assert form.banner.isHidden()
    server.start()
    qtbot.waitUntil(lambda: "every known hazard" in form.banner.text(), timeout=30_000)
    with open_workspace(on_server) as other, other.change("Elsewhere") as change:
        change.insert("hazard", hazard_class="sha", geometry=SQUARE_THERE)

    def is_told_of_it() -> bool:
        # What others wrote shows a moment later.
        agency.session.look_for_changes()
        return form.banner.text().startswith("Inside HZ-")

    qtbot.waitUntil(is_told_of_it, timeout=30_000)


def test_only_who_was_writing_is_told_that_nothing_was_written(
    agency, server, keep_widget, settle, messages, qtbot, monkeypatch
):
    monkeypatch.setattr(reconnecting, "FIRST_PAUSE_MS", 60_000)
    server.stop("fast")
    page = TasksPage(agency)
    keep_widget(page)
    page.mark_stale()
    page.refresh_if_stale()
    settle()
    assert any("does not answer" in text for text in messages())
    assert not any("written" in text for text in messages())
    with pytest.raises(LostStoreError) as asked:
        _ = agency.session.workspace
    assert "written" not in str(asked.value)


def test_who_saves_to_a_server_that_is_gone_is_told_that_nothing_was_written(
    agency, server, messages, monkeypatch
):
    monkeypatch.setattr(reconnecting, "FIRST_PAUSE_MS", 60_000)
    server.stop("fast")
    agency.saving.save("Saving", lambda workspace, seen, chosen: workspace.count("hazard"))
    assert sum("Nothing was written." in text for text in messages()) == 1
