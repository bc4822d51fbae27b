from __future__ import annotations

import pytest
from qgis.core import QgsProject

from mine_action_plugin.project import words as words_module
from mine_action_plugin.project.labels import place_name
from mine_action_plugin.project.layers import add_workspace
from mine_action_plugin.project.relabel import relabel
from mine_action_plugin.project.words import Words


class Capitals:
    """A translator whose language is English in capitals."""

    def translate(self, context: str, text: str) -> str:
        return text.upper()


@pytest.fixture
def capitals(monkeypatch):
    monkeypatch.setattr(words_module, "load_translator", lambda language: Capitals())


def test_another_language_relabels_fields_codes_tabs_legends_and_layers_but_no_style(
    workspace, capitals
):
    project = QgsProject()
    layers = add_workspace(project, workspace)
    layers["sign"].setName("Boards")
    cha = "code:hazard_class:cha"
    layers["hazard"].renderer().rootRule().findRuleByKey(cha).symbol().setOpacity(0.3)
    relabel(project, "az")
    hazard = layers["hazard"]
    index = hazard.fields().lookupField("hazard_class")
    assert hazard.attributeAlias(index) == "CLASS"
    choices = hazard.editorWidgetSetup(index).config()["map"]
    assert {"CONFIRMED HAZARDOUS AREA (CHA)": "cha"} in choices
    assert hazard.editFormConfig().tabs()[0].name() == "GENERAL"
    labels = [rule.label() for rule in hazard.renderer().rootRule().children()]
    assert "SUSPECTED HAZARDOUS AREA (SHA)" in labels
    kept = hazard.renderer().rootRule().findRuleByKey(cha)
    assert kept.symbol().opacity() == pytest.approx(0.3)
    assert hazard.name() == "HAZARDS"
    assert layers["sign"].name() == "Boards"
    devices = hazard.fields().lookupField("devices")
    assert hazard.editorWidgetSetup(devices).config()["Value"] == "label_az"
    assert layers["place"].labeling().settings().fieldName == place_name(Words("az"))
    assert all(r.isValid() for r in project.relationManager().relations().values())
    relabel(project, "en")
    assert hazard.attributeAlias(index) == "Class"
    assert hazard.name() == "Hazards"


def test_a_workspace_can_be_opened_in_another_language(workspace, capitals):
    layers = add_workspace(project := QgsProject(), workspace, "ru")
    assert layers["hazard"].name() == "HAZARDS"
    assert project.layerTreeRoot().children()[0].findGroup("TABLES")


def test_a_language_without_a_translation_falls_back_to_english():
    words = Words("tlh")
    assert words.text("Hazards") == "Hazards"
    assert words.code("hazard_class", "cha") == "Confirmed hazardous area (CHA)"
    assert words.code_list_column == "label_en"
