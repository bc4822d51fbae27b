"""A workbench around a real workspace, on the canvas of pytest-qgis."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsGeometry, QgsProject

from mine_action_plugin.gui.session import WorkspaceSession
from mine_action_plugin.gui.workbench import Workbench

SQUARE = "MULTIPOLYGON(((47.0 40.0, 47.01 40.0, 47.01 40.01, 47.0 40.01, 47.0 40.0)))"
FAR_SQUARE = "MULTIPOLYGON(((47.5 40.5, 47.51 40.5, 47.51 40.51, 47.5 40.51, 47.5 40.5)))"


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


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
def workbench(qgis_iface, filled, qtbot):
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
        qtbot.waitUntil(lambda: manager.countActiveTasks() == 0, timeout=20_000)
        qtbot.wait(20)

    return wait


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
