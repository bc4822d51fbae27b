"""Layers of a workspace on either store that are edited while somebody else writes."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from mine_action_plugin.gui.dialogs.conflict_dialog import MINE, ConflictDialog
from mine_action_plugin.gui.edit_guard import EditGuard
from mine_action_plugin.gui.layer_refresh import LayerRefresh
from mine_action_plugin.gui.session import WorkspaceSession
from mine_action_plugin.gui.workbench import Workbench
from mine_action_plugin.project.layers import add_workspace
from mine_action_plugin.store import open_workspace
from tests.gui.edit_guard.edited import SQUARE, wkb


@pytest.fixture
def bench(qgis_iface, either, qtbot):
    """The workspace of either store open in the dock, its layers in the project, watched."""
    with open_workspace(either) as workspace, workspace.change("Before") as change:
        change.insert("hazard", name="A", hazard_class="sha", geometry=wkb(SQUARE), area_m2=1.0)
        change.insert("hazard", name="B", hazard_class="sha")
    session = WorkspaceSession()
    made = Workbench(qgis_iface, session, QgsProject.instance())
    session.open(either)
    add_workspace(QgsProject.instance(), session.workspace)
    guard, refresh = EditGuard(made), LayerRefresh(made)
    yield made
    for layer in QgsProject.instance().mapLayers().values():
        if layer.isEditable():
            layer.rollBack()
    guard.release()
    refresh.release()
    made.stop_all()
    session.close()


@pytest.fixture
def layer(bench):
    found = QgsProject.instance().mapLayers().values()
    return next(each for each in found if each.customProperty("mine_action/table") == "hazard")


@pytest.fixture
def other(either):
    with open_workspace(either) as opened:
        yield opened


@pytest.fixture
def asked(monkeypatch):
    """Answers the conflict dialog; counts how often it was shown."""

    class Asked:
        answer, count = MINE, 0

    def answered(dialog):
        Asked.count += 1
        if Asked.answer is None:
            return 0
        dialog.choose_all(Asked.answer)
        return 1

    monkeypatch.setattr(ConflictDialog, "exec", answered)
    return Asked


@pytest.fixture
def press_compare(qgis_iface, monkeypatch, qtbot):
    """Press the button of the message that says why a save was held back."""
    shown = []
    bar = qgis_iface.messageBar()
    monkeypatch.setattr(bar, "pushWidget", lambda item, level: shown.append(item))

    def press():
        qtbot.waitUntil(lambda: bool(shown), timeout=2000)
        item = shown.pop()
        item.findChild(QPushButton).click()
        return item.text()

    return press


@pytest.fixture
def bar(qgis_iface, monkeypatch, qtbot):
    """A message bar that shows what it is given."""
    made = QgsMessageBar()
    qtbot.addWidget(made)
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: made)
    return made
