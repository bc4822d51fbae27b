from __future__ import annotations

import getpass
from typing import NamedTuple

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsAttributeEditorElement,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFieldConstraints,
    QgsProject,
    QgsVectorLayerUtils,
)

from mine_action_plugin.domain.codes import CODE_LISTS
from mine_action_plugin.domain.schema import TABLES, FieldType
from mine_action_plugin.project.contents import CHILDREN, MAP_TABLES, SUPPORT_TABLES
from mine_action_plugin.project.layers import add_workspace
from mine_action_plugin.project.person import tell_person
from mine_action_plugin.project.relations import relation_id
from mine_action_plugin.project.widgets import NULL_VALUE
from mine_action_plugin.settings import settings
from mine_action_plugin.store import Workspace

ALL_TABLES = (*MAP_TABLES, *SUPPORT_TABLES)
NOT_NULL = QgsFieldConstraints.Constraint.ConstraintNotNull
RELATION = QgsAttributeEditorElement.AttributeEditorType.AeTypeRelation


class Opened(NamedTuple):
    workspace: Workspace
    project: QgsProject
    layers: dict


def widget(opened, table, field):
    layer = opened.layers[table]
    return layer.editorWidgetSetup(layer.fields().lookupField(field))


@pytest.fixture
def in_window(workspace):
    """QGIS shows values of related layers only in the project of its window."""
    project = QgsProject.instance()
    return Opened(workspace, project, add_workspace(project, workspace))


def shown(opened, table, field, value):
    layer = opened.layers[table]
    index = layer.fields().lookupField(field)
    setup = layer.editorWidgetSetup(index)
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
    return formatter.representValue(layer, index, setup.config(), None, value)


def elements(container):
    for child in container.children():
        yield child
        if hasattr(child, "children"):
            yield from elements(child)


@pytest.mark.parametrize("table", ALL_TABLES)
def test_every_field_of_the_schema_has_its_label_and_an_editor(opened, table):
    layer = opened.layers[table]
    for field in TABLES[table].fields:
        index = layer.fields().lookupField(field.name)
        assert index >= 0, field.name
        assert layer.attributeAlias(index) == field.label
        assert layer.editorWidgetSetup(index).type(), field.name


@pytest.mark.parametrize("table", ALL_TABLES)
def test_a_form_shows_every_field_once_on_the_tab_of_the_schema(opened, table):
    form = opened.layers[table].editFormConfig()
    assert form.layout() == Qgis.AttributeFormLayout.DragAndDrop
    shown = {}
    for tab in form.tabs():
        for element in elements(tab):
            if element.type() == QgsAttributeEditorElement.AttributeEditorType.AeTypeField:
                assert element.name() not in shown
                shown[element.name()] = tab.name()
    expected = {
        field.name: field.tab.value
        for field in TABLES[table].fields
        if field.type is not FieldType.UUID
    }
    assert shown == expected


def test_a_single_code_is_a_value_map_in_the_order_of_its_list(opened):
    setup = widget(opened, "hazard", "hazard_class")
    assert setup.type() == "ValueMap"
    pairs = [next(iter(choice.items())) for choice in setup.config()["map"]]
    labels = CODE_LISTS["hazard_class"].labels()
    assert pairs == [(label, code) for code, label in labels.items()]


def test_an_optional_code_can_be_cleared(opened):
    choices = widget(opened, "hazard", "land_use").config()["map"]
    assert NULL_VALUE in choices[0].values()


def test_several_codes_are_chosen_from_the_code_list_and_shown_by_label(in_window):
    setup = widget(in_window, "hazard", "devices")
    assert setup.type() == "ValueRelation"
    assert setup.config()["AllowMulti"]
    labels = CODE_LISTS["device"].labels()
    for code, label in labels.items():
        text = shown(in_window, "hazard", "devices", f'{{"uxo","{code}"}}')
        assert label in text
        assert labels["uxo"] in text


def test_dates_numbers_and_yes_no_have_editors_of_their_own(opened):
    assert widget(opened, "incident", "occurred_on").type() == "DateTime"
    assert widget(opened, "incident", "marked_before").type() == "CheckBox"
    age = widget(opened, "victim", "age")
    assert age.type() == "Range"
    assert (age.config()["Min"], age.config()["Max"]) == (0, 120)


def test_identifiers_are_hidden(opened):
    assert widget(opened, "hazard", "id").type() == "Hidden"
    assert widget(opened, "hazard", "fid").type() == "Hidden"


@pytest.mark.parametrize("table", ALL_TABLES)
def test_required_fields_are_marked(opened, table):
    layer = opened.layers[table]
    for field in TABLES[table].fields:
        if field.required and not field.system:
            index = layer.fields().lookupField(field.name)
            assert layer.fieldConstraints(index) & NOT_NULL, field.name


def test_a_value_out_of_its_range_is_refused_by_the_form(opened):
    layer = opened.layers["victim"]
    index = layer.fields().lookupField("age")
    feature = QgsFeature(layer.fields())
    for age, allowed in ((None, True), (35, True), (-1, False), (121, False)):
        feature.setAttribute(index, age)
        valid, _ = QgsVectorLayerUtils.validateAttribute(layer, feature, index)
        assert valid is allowed, age


def test_fields_of_the_store_and_computed_ones_cannot_be_typed(opened):
    layer = opened.layers["incident"]
    form = layer.editFormConfig()
    for name in ("version", "created_at", "modified_by", "knowledge_then"):
        assert form.readOnly(layer.fields().lookupField(name)), name
    assert not form.readOnly(layer.fields().lookupField("kind"))


@pytest.mark.parametrize(
    ("table", "name"), [("hazard", "hazard_class"), ("hazard", "status"), ("task", "status")]
)
def test_class_and_status_are_chosen_once_and_then_only_changed_by_a_process(opened, table, name):
    from qgis.core import QgsEditFormConfig

    layer = opened.layers[table]
    properties = layer.editFormConfig().dataDefinedFieldProperties(name)
    editable = properties.property(QgsEditFormConfig.DataDefinedProperty.Editable)
    feature = QgsFeature(layer.fields())
    for version, expected in ((None, True), (1, False)):
        feature.setAttribute("version", version)
        context = QgsExpressionContext()
        context.setFeature(feature)
        context.setFields(layer.fields())
        assert editable.valueAsBool(context, not expected)[0] is expected


def test_a_new_record_gets_its_identifier_and_its_defaults(opened):
    layer = opened.layers["hazard"]
    first = QgsVectorLayerUtils.createFeature(layer)
    second = QgsVectorLayerUtils.createFeature(layer)
    assert len(first["id"]) == 36
    assert first["id"] == first["id"].lower()
    assert first["id"] != second["id"]
    assert first["status"] == "open"
    assert first["conserved"] in (False, 0)


def test_the_person_is_noted_at_every_change(opened):
    layer = opened.layers["hazard"]
    modified = layer.defaultValueDefinition(layer.fields().lookupField("modified_by"))
    assert modified.applyOnUpdate()
    settings().user_name.setValue("Aysel")
    tell_person()
    assert QgsVectorLayerUtils.createFeature(layer)["modified_by"] == "Aysel"
    settings().user_name.setValue("")
    tell_person()
    assert QgsVectorLayerUtils.createFeature(layer)["modified_by"] == getpass.getuser()
    created = layer.defaultValueDefinition(layer.fields().lookupField("created_by"))
    assert not created.applyOnUpdate()


@pytest.mark.parametrize("table", ALL_TABLES)
def test_defaults_are_what_the_schema_says(opened, table):
    layer = opened.layers[table]
    for field in TABLES[table].fields:
        if field.default is None:
            continue
        text = layer.defaultValueDefinition(layer.fields().lookupField(field.name)).expression()
        assert QgsExpression(text).evaluate() == field.default, field.name


@pytest.mark.parametrize("parent", CHILDREN)
def test_a_form_shows_the_records_that_belong_to_it(opened, parent):
    form = opened.layers[parent].editFormConfig()
    shown = [
        element.name()
        for tab in form.tabs()
        for element in elements(tab)
        if element.type() == RELATION
    ]
    assert shown == [
        relation_id(opened.layers[child.table].id(), child.reference)
        for tab in form.tabs()
        for child in CHILDREN[parent]
        if child.tab == tab.name()
    ]
    assert len(shown) == len(CHILDREN[parent])


def test_an_incident_finds_its_victims_and_a_victim_its_incident(opened):
    manager = opened.project.relationManager()
    incident = next(opened.layers["incident"].getFeatures())
    relation = next(
        relation
        for relation in manager.referencedRelations(opened.layers["incident"])
        if relation.referencingLayer() is opened.layers["victim"]
    )
    assert relation.isValid()
    victims = list(relation.getRelatedFeatures(incident))
    assert [victim["outcome"] for victim in victims] == ["injured"]
    assert relation.getReferencedFeature(victims[0])["id"] == incident["id"]


def test_every_reference_of_the_schema_is_a_valid_relation(opened):
    relations = opened.project.relationManager().relations()
    for table in ALL_TABLES:
        for field in TABLES[table].fields:
            if field.type is FieldType.REFERENCE and field.references in opened.layers:
                setup = widget(opened, table, field.name)
                assert setup.type() == "RelationReference"
                assert relations[setup.config()["Relation"]].isValid()


def test_a_referenced_hazard_is_shown_by_its_code(in_window):
    with in_window.workspace.change("draw") as change:
        hazard = change.insert("hazard", hazard_class="cha", name="River bank")
    assert shown(in_window, "incident", "hazard_id", hazard.id) == "HZ-0001 River bank"


@pytest.mark.parametrize("table", ALL_TABLES)
def test_restricted_fields_stand_only_in_tables_of_their_own(opened, table):
    assert all(not f.restricted for f in TABLES[table].fields) or TABLES[table].restricted
