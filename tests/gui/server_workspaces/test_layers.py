"""Layers follow the login by which the workspace is open."""

from __future__ import annotations

from qgis.core import QgsDataSourceUri, QgsProject

from mine_action_plugin.project.layers import workspace_layer, workspace_layers
from mine_action_plugin.store import open_workspace
from tests.gui.server_workspaces.bureau import opened


def logins_of_layers(reference):
    layers = workspace_layers(QgsProject.instance(), reference).values()
    return {QgsDataSourceUri(layer.source()).username() for layer in layers}


def writable(reference):
    layers = workspace_layers(QgsProject.instance(), reference)
    return {
        table
        for table, layer in layers.items()
        if not layer.readOnly()
        and layer.dataProvider().capabilities() & layer.dataProvider().Capability.AddFeatures
    }


def test_layers_follow_the_login_by_which_the_workspace_is_open(dock, bureau, qtbot, settle):
    manager, viewer = bureau("odin"), bureau("olga")
    opened(dock, manager, qtbot, settle)
    project = QgsProject.instance()
    hazards = workspace_layer(project, "hazard", manager)
    hazards.setName("Minefields")
    hazards.setOpacity(0.4)
    hazards.setSubsetString("code = 'HZ-0001'")
    copied = hazards.clone()
    project.addMapLayer(copied)
    assert "victim_private" in writable(manager)

    opened(dock, viewer, qtbot, settle)
    assert "Viewer" in dock.header.date.text()
    assert logins_of_layers(viewer) == {"olga"}
    assert QgsDataSourceUri(copied.source()).username() == "olga"
    assert writable(viewer) == set()
    assert not hazards.startEditing()
    assert workspace_layer(project, "victim_private", viewer) is None
    assert workspace_layer(project, "hazard", viewer) in (hazards, copied)
    assert (hazards.name(), hazards.opacity()) == ("Minefields", 0.4)
    assert hazards.subsetString() == "code = 'HZ-0001'"
    assert hazards.featureCount() == 1
    assert len(project.layerTreeRoot().findGroups()) == 1

    opened(dock, manager, qtbot, settle)
    assert logins_of_layers(manager) == {"odin"}
    assert "victim_private" in writable(manager)
    assert hazards.startEditing()
    assert hazards.rollBack()


def test_layers_that_somebody_else_saved_in_the_project_follow_too(dock, bureau, qtbot, settle):
    opened(dock, bureau("odin"), qtbot, settle)
    dock.workbench.session.close()
    dock.menu.show_of_project(open_workspace(bureau("otto")))
    assert logins_of_layers(bureau("otto")) == {"otto"}


def test_another_login_waits_for_edits_that_are_not_saved(dock, bureau, qtbot, settle, messages):
    manager, viewer = bureau("odin"), bureau("olga")
    opened(dock, manager, qtbot, settle)
    hazards = workspace_layer(QgsProject.instance(), "hazard", manager)
    assert hazards.startEditing()
    dock.menu.open(viewer)
    qtbot.waitUntil(lambda: any("is being edited by another login" in m for m in messages()))
    settle()
    assert dock.workbench.session.reference == manager
    assert hazards.isEditable()
    assert logins_of_layers(manager) == {"odin"}
    assert hazards.rollBack()
