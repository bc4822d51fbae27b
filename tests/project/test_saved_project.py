from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsVectorLayerSimpleLabeling,
)

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.projects import open_in_project, save_project
from mine_action_plugin.project.layers import (
    add_workspace,
    project_reference,
    workspace_layer,
    workspace_layers,
)
from mine_action_plugin.store import create_workspace, open_workspace


@pytest.fixture(scope="module")
def saved(tmp_path_factory, qgis_app) -> Path:
    """A project file beside its workspace, written and closed."""
    folder = tmp_path_factory.mktemp("saved")
    workspace = create_workspace(str(folder / "workspace.gpkg"), title="Saved")
    project = QgsProject()
    open_in_project(workspace, project, "en")
    save_project(project, folder / "project.qgz")
    project.clear()
    workspace.close()
    return folder / "project.qgz"


def reopened(path: Path) -> QgsProject:
    project = QgsProject()
    assert project.read(str(path))
    return project


def project_xml(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".qgs"))
        return archive.read(name)


def test_a_saved_project_keeps_layers_styles_forms_and_relations(saved):
    project = reopened(saved)
    layers = workspace_layers(project, str(saved.with_name("workspace.gpkg")))
    assert all(layer.isValid() for layer in layers.values())
    hazard = layers["hazard"]
    assert isinstance(hazard.renderer(), QgsRuleBasedRenderer)
    assert isinstance(hazard.labeling(), QgsVectorLayerSimpleLabeling)
    form = hazard.editFormConfig()
    assert [tab.name() for tab in form.tabs()][:2] == ["General", "Place"]
    index = hazard.fields().lookupField("hazard_class")
    assert hazard.editorWidgetSetup(index).type() == "ValueMap"
    assert hazard.attributeAlias(index) == "Class"
    relations = project.relationManager().relations().values()
    assert len(relations) > 20
    assert all(relation.isValid() for relation in relations)
    assert project.transactionMode() == Qgis.TransactionMode.BufferedGroups
    assert project_reference(project) is not None
    closed = hazard.renderer().rootRule().findRuleByKey("code:hazard_status:closed")
    assert not closed.active()


def test_a_saved_project_moves_together_with_its_workspace(saved, tmp_path):
    assert str(saved.parent).encode() not in project_xml(saved)
    shutil.copytree(saved.parent, tmp_path / "elsewhere")
    path = tmp_path / "elsewhere" / "workspace.gpkg"
    project = reopened(path.with_name("project.qgz"))
    assert workspace_layer(project, "hazard").isValid()
    assert Path(project_reference(project)) == path
    before = set(project.mapLayers())
    with open_workspace(str(path)) as workspace:
        add_workspace(project, workspace)
    assert set(project.mapLayers()) == before
    assert len(project.layerTreeRoot().children()) == 1


def test_nothing_in_a_saved_project_needs_the_plugin(saved):
    root = etree.fromstring(project_xml(saved), etree.XMLParser(huge_tree=True))
    core = {function.name() for function in QgsExpression.Functions()}
    found = 0
    for text in _expressions(root):
        expression = QgsExpression(text)
        assert not expression.hasParserError(), (text, expression.parserErrorString())
        assert {name for name in expression.referencedFunctions() if name} <= core, text
        found += 1
    assert found > 300
    assert b"mine_action_plugin" not in project_xml(saved)
    assert b"import " not in project_xml(saved)


def _expressions(root):
    for rule in root.iter("rule"):
        if rule.get("filter"):
            yield rule.get("filter")
    for option in root.iter("Option"):
        if option.get("name") in ("expression", "geometryModifier") and option.get("value"):
            yield option.get("value")
    for default in root.iter("default", "constraint"):
        text = default.get("expression") or default.get("exp")
        if text:
            yield text
    for preview in root.iter("previewExpression"):
        yield preview.text


def test_a_project_that_cannot_be_written_says_so(tmp_path):
    project = QgsProject()
    with pytest.raises(MineActionError, match="could not be written"):
        save_project(project, tmp_path / "missing" / "project.qgz")
