"""A workbench around a real workspace, on the canvas of pytest-qgis."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QDialogButtonBox

from mine_action_plugin.gui.dock import MineActionDock
from mine_action_plugin.gui.own_task import is_busy
from mine_action_plugin.gui.pages.sign_list import SignList
from mine_action_plugin.gui.session import WorkspaceSession
from mine_action_plugin.gui.workbench import Workbench
from mine_action_plugin.settings import settings
from tests.gui.both_stores import either, on_server  # noqa: F401  fixtures for all

SQUARE = "MULTIPOLYGON(((47.0 40.0, 47.01 40.0, 47.01 40.01, 47.0 40.01, 47.0 40.0)))"
FAR_SQUARE = "MULTIPOLYGON(((47.5 40.5, 47.51 40.5, 47.51 40.51, 47.5 40.51, 47.5 40.5)))"


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


@pytest.fixture(autouse=True)
def nothing_remembered(qgis_app):
    """No choice of an earlier test, and none left to the next."""
    forget()
    yield
    forget()


def forget():
    for entry in settings():
        entry.remove()


@pytest.fixture
def filled(workspace):
    """Three hazards (one without a place), three incidents, closed again; its reference."""
    with workspace.change("Test data") as change:
        change.insert("hazard", name="North", hazard_class="cha", geometry=wkb(SQUARE))
        change.insert("hazard", name="South", hazard_class="sha", geometry=wkb(FAR_SQUARE))
        change.insert("hazard", name="Somewhere", hazard_class="sha")
        for kind, day, killed, point in (
            ("accident", datetime.date.today() - datetime.timedelta(days=10), 1, "47.005 40.005"),
            ("accident", datetime.date(2015, 5, 1), 0, "47.2 40.2"),
            ("eo_report", datetime.date(2020, 7, 9), 0, "47.505 40.505"),
        ):
            change.insert(
                "incident",
                kind=kind,
                occurred_on=day,
                killed=killed,
                place_name=f"Place of {kind}",
                geometry=wkb(f"POINT({point})"),
            )
    return workspace.reference


@pytest.fixture
def keep_widget(qgis_app):
    """Keep a widget until every fixture has let go of it, then delete it.

    ``qtbot.addWidget`` deletes widgets before the fixtures end: a background task that ends
    meanwhile, or a fixture that releases a page, then meets a widget that is no more.
    """
    kept = []
    yield kept.append
    for widget in kept:
        if not sip.isdeleted(widget):
            widget.close()
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def workbench(qgis_iface, filled, keep_widget):
    """A workbench with the filled workspace open; tasks are awaited at the end."""
    qgis_iface.messageBar().clear_messages()
    qgis_iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    session = WorkspaceSession()
    bench = Workbench(qgis_iface, session, QgsProject.instance())
    session.open(filled)
    yield bench
    bench.stop_all()
    session.close()


@pytest.fixture
def settle(qtbot):
    """Wait until no background task runs."""

    def wait():
        manager = QgsApplication.taskManager()
        qtbot.waitUntil(lambda: not is_busy() and manager.countActiveTasks() == 0, timeout=20_000)
        qtbot.wait(20)

    return wait


@pytest.fixture
def dock(workbench, keep_widget, settle):
    """The dock around the filled workspace, every page as it is after opening."""
    made = MineActionDock(workbench)
    keep_widget(made)
    made._on_opened()
    settle()
    yield made
    made.menu.connector.give_up()
    settle()
    made.release()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def messages(qgis_iface, monkeypatch):
    """All texts shown in the message bar so far, with and without a button."""
    bar = qgis_iface.messageBar()
    with_button = []
    monkeypatch.setattr(bar, "pushWidget", lambda item, level: with_button.append(item.text()))

    def read():
        plain = [text for texts in bar.messages.values() for text in texts]
        return plain + with_button

    return read


@pytest.fixture
def open_sign_list(workbench, keep_widget, settle):
    """Open the list of signs as the dock does: it follows the workspace until the end."""
    opened = []

    def show():
        page = SignList(workbench)
        keep_widget(page)
        workbench.session.changed.connect(page.refresh)
        opened.append(page)
        page.refresh()
        settle()
        return page

    yield show
    for page in opened:
        workbench.session.changed.disconnect(page.refresh)
        page.release()


@pytest.fixture
def confirm(page, settle):
    """Press OK in the dialog of a test's ``page`` that is open, and wait for what comes of it."""

    def press():
        page.acts.dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
        settle()
        page.workbench.session.look_for_changes()
        settle()

    return press


@pytest.fixture
def canvas(workbench, qgis_iface, monkeypatch, keep_widget, qtbot):
    """A canvas that is shown, so that it takes the size it is given."""
    made = QgsMapCanvas()
    keep_widget(made)
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    made.resize(600, 400)
    made.show()
    qtbot.waitUntil(lambda: made.mapSettings().outputSize() == made.viewport().size())
    made.setExtent(QgsRectangle(46.0, 41.0, 46.01, 41.01))
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: made)
    return made
