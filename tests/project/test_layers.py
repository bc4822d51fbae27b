from __future__ import annotations

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtXml import QDomDocument

from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.project.contents import MAP_TABLES, SUPPORT_TABLES
from mine_action_plugin.project.layers import (
    add_workspace,
    layer_reference,
    layer_table,
    project_reference,
    workspace_layer,
)
from mine_action_plugin.store import create_workspace


def groups(project: QgsProject) -> list[str]:
    return [node.name() for node in project.layerTreeRoot().children()]


def test_opening_a_workspace_adds_one_group_with_every_layer_valid(workspace):
    project = QgsProject()
    layers = add_workspace(project, workspace)
    assert groups(project) == ["Test"]
    assert set(layers) == set(MAP_TABLES) | set(SUPPORT_TABLES)
    assert all(layer.isValid() for layer in layers.values())
    group = project.layerTreeRoot().children()[0]
    drawn = [layer_table(node.layer()) for node in group.children() if hasattr(node, "layer")]
    assert drawn == list(MAP_TABLES)


def test_hazards_are_drawn_over_incidents_roads_and_released_land(opened):
    project, layers = opened.project, opened.layers
    order = [layer.id() for layer in project.layerTreeRoot().layerOrder()]
    hazard = order.index(layers["hazard"].id())
    for table in ("incident", "access_line", "released_land"):
        assert hazard < order.index(layers[table].id())


def test_tables_that_only_forms_need_stand_in_a_folded_unticked_group(opened):
    project = opened.project
    tables = project.layerTreeRoot().children()[0].findGroup("Tables")
    assert not tables.isExpanded()
    assert not tables.itemVisibilityChecked()
    assert {layer_table(node.layer()) for node in tables.children()} == set(SUPPORT_TABLES)


def test_opening_the_same_workspace_again_adds_nothing_and_keeps_a_persons_changes(workspace):
    project = QgsProject()
    first = add_workspace(project, workspace)
    first["hazard"].setName("Minefields")
    first["hazard"].setOpacity(0.4)
    second = add_workspace(project, workspace)
    assert groups(project) == ["Test"]
    assert len(project.mapLayers()) == len(first)
    assert second["hazard"] is first["hazard"]
    assert second["hazard"].opacity() == 0.4
    assert workspace_layer(project, "hazard") is first["hazard"]


def test_opening_again_brings_back_a_layer_that_was_removed(workspace):
    project = QgsProject()
    removed = add_workspace(project, workspace)["hazard"].id()
    project.removeMapLayer(removed)
    layers = add_workspace(project, workspace)
    assert layers["hazard"].isValid()
    assert groups(project) == ["Test"]
    order = [layer_table(layer) for layer in project.layerTreeRoot().layerOrder()]
    assert order[: len(MAP_TABLES)] == list(MAP_TABLES)
    assert len(project.relationManager().referencingRelations(layers["evidence"])) == 1


def test_another_workspace_gets_a_group_of_its_own_on_top(workspace, tmp_path):
    project = QgsProject()
    add_workspace(project, workspace)
    with create_workspace(str(tmp_path / "other.gpkg"), title="Other") as other:
        layers = add_workspace(project, other)
        assert groups(project) == ["Other", "Test"]
        assert project_reference(project) == other.reference
        assert workspace_layer(project, "hazard") is layers["hazard"]
        mine = workspace_layer(project, "hazard", workspace.reference)
        assert mine is not layers["hazard"]
        ids = [relation.id() for relation in project.relationManager().relations().values()]
        assert len(ids) == len(set(ids))


def test_a_layer_is_recognised_by_its_mark_and_by_what_it_reads(workspace):
    stranger = QgsVectorLayer(workspace.layer_source("hazard"), "Hazards", "ogr")
    assert layer_table(stranger) is None
    assert layer_reference(stranger) is None
    stranger.setCustomProperty("mine_action/table", "hazard")
    assert layer_table(stranger) == "hazard"
    assert layer_reference(stranger) == workspace.reference
    stranger.setDataSource(workspace.layer_source("access_line"), "Hazards", "ogr")
    assert layer_table(stranger) is None


def test_a_project_without_a_workspace_has_no_reference():
    assert project_reference(QgsProject()) is None
    assert workspace_layer(QgsProject(), "hazard") is None


def test_the_same_layer_gets_the_same_identifier_in_every_project(workspace):
    one, other = QgsProject(), QgsProject()
    first, second = add_workspace(one, workspace), add_workspace(other, workspace)
    assert {layer.id() for layer in first.values()} == {layer.id() for layer in second.values()}


def test_restricted_tables_answer_neither_search_nor_click(opened):
    layers = opened.layers
    for table, layer in layers.items():
        findable = bool(layer.flags() & layer.LayerFlag.Searchable)
        assert findable is not TABLES[table].restricted, table


def test_edits_of_a_parent_and_its_child_are_saved_together(opened):
    project = opened.project
    assert project.transactionMode() == Qgis.TransactionMode.BufferedGroups


def test_history_written_by_the_plugin_cannot_be_edited_by_hand(opened):
    layers = opened.layers
    assert layers["hazard_event"].readOnly()
    assert layers["code_list"].readOnly()
    assert not layers["hazard"].readOnly()


def test_signs_are_not_read_for_a_small_scale_but_hazards_always_are(opened):
    layers = opened.layers
    assert not layers["sign"].isInScaleRange(1_000_000)
    assert layers["sign"].isInScaleRange(5_000)
    assert layers["hazard"].isInScaleRange(1_000)
    assert layers["hazard"].isInScaleRange(10_000_000)


def test_a_group_is_ticked_so_that_its_layers_are_drawn(opened):
    project, layers = opened.project, opened.layers
    node = project.layerTreeRoot().findLayer(layers["hazard"].id())
    assert node.isVisible()
    assert project.layerTreeRoot().itemVisibilityChecked()


def test_labels_ask_for_fonts_that_some_machine_has(workspace, qapp):
    """The default font of the machine that saves a project may be missing where it is opened."""
    font = qapp.font()
    qapp.setFont(QFont("A Font That Only This Machine Has"))
    try:
        layer = add_workspace(QgsProject.instance(), workspace)["hazard"]
    finally:
        qapp.setFont(font)
    document = QDomDocument("qgis")
    layer.exportNamedStyle(document)
    label_format = layer.labeling().settings().format()
    assert 'fontFamily="A Font' not in document.toString()
    assert {"DejaVu Sans", "Segoe UI", "Arial"} <= set(label_format.families())
