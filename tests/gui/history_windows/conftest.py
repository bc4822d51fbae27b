"""A workspace with some history, and the windows that show it."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.gui.dialogs import workspace_history
from mine_action_plugin.operations import history as history_operations
from mine_action_plugin.store import open_workspace

SMALLER = "MULTIPOLYGON(((47.0 40.0, 47.005 40.0, 47.005 40.01, 47.0 40.01, 47.0 40.0)))"


@pytest.fixture
def workspace_of(workbench):
    return workbench.session.workspace


@pytest.fixture
def edited(workspace_of):
    """HZ-0001 renamed and halved with a reason, IN-0001 moved and given its hazard."""
    hazard = workspace_of.find("hazard", "HZ-0001")
    with workspace_of.change("Correct outline", "Surveyed again by team 3") as change:
        wkb = bytes(QgsGeometry.fromWkt(SMALLER).asWkb())
        change.update(hazard, name="Upper", reliability="high", devices=("uxo",), geometry=wkb)
    incident = workspace_of.find("incident", "IN-0001")
    with workspace_of.change("Move") as change:
        wkb = bytes(QgsGeometry.fromWkt("POINT(47.006 40.005)").asWkb())
        change.update(incident, hazard_id=hazard.id, geometry=wkb)
    return workspace_of


@pytest.fixture
def dock(edited, dock):
    """The dock, made after the workspace was edited."""
    return dock


@pytest.fixture
def open_record(dock, settle):
    def show(table, code):
        dock.workbench.show_history(table, [code])
        settle()
        return dock.history.windows[-1]

    return show


@pytest.fixture
def history(dock, settle):
    """The window with every change."""
    dock.menu.history_action.trigger()
    settle()
    return dock.history.windows[-1]


@pytest.fixture
def long_history(dock, either, workbench, monkeypatch, qtbot, settle):
    """The window of a history of nine changes on either store, two a page, three read at once."""
    with open_workspace(either) as workspace:
        for number in range(9):
            title = f"ÇƏMƏN {number}" if number % 2 else f"Other {number}"
            with workspace.change(title) as change:
                change.insert("hazard", hazard_class="cha")
    monkeypatch.setattr(workspace_history, "PAGE", 2)
    monkeypatch.setattr(history_operations, "READ_AT_ONCE", 3)
    workbench.session.open(either)
    settle()
    dock.history.show_workspace()
    settle()
    return dock.history.windows[-1]
