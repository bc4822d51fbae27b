"""The form of each layer, from the schema: tabs, labels, editors, constraints and defaults.

Constraints here are for people; the database has its own. Expressions use QGIS's functions only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsAttributeEditorTextElement,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsProject,
    QgsProperty,
    QgsPropertyCollection,
    QgsVectorLayer,
)

from ..domain.schema import TABLES, Field, FieldType, Tab, Table
from .contents import CHILDREN, EXPLANATIONS, Child
from .person import PERSON_EXPRESSION
from .relations import relation_id
from .widgets import FormContext, field_widget
from .words import Words

# Set by a recorded process or computed; a form shows them and does not change them.
_COMPUTED = frozenset(
    (
        ("incident", "knowledge_then"),
        ("incident", "knowledge_now"),
        ("hazard", "priority_score"),
        ("hazard", "priority_rank"),
        ("sign", "planned_x"),
        ("sign", "planned_y"),
    )
)
# Chosen when a record is made; afterwards only a recorded process changes them.
_BY_PROCESS = frozenset(
    (
        ("hazard", "hazard_class"),
        ("hazard", "status"),
        ("hazard", "closure_reason"),
        ("task", "status"),
    )
)
# The database gives a version to what it has stored.
_IS_NEW = '"version" IS NULL'

_Strength = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
_NotNull = QgsFieldConstraints.Constraint.ConstraintNotNull
_Expression = QgsFieldConstraints.Constraint.ConstraintExpression


def form_context(
    project: QgsProject, layers: Mapping[str, QgsVectorLayer], words: Words
) -> FormContext:
    """Return what the forms of one workspace's layers (by table) must know of their project."""
    ids = {table: layer.id() for table, layer in layers.items()}
    return FormContext(words, ids, project.relationManager())


def configure_form(layer: QgsVectorLayer, table_name: str, context: FormContext) -> None:
    """Give a layer the form of its table; a form that it had is replaced."""
    table = TABLES[table_name]
    for field in table.fields:
        index = layer.fields().lookupField(field.name)
        if index >= 0:
            _configure_field(layer, index, table, field, context)
    _set_key_field(layer)
    layer.setEditFormConfig(_form(layer, table, context))


def _configure_field(
    layer: QgsVectorLayer, index: int, table: Table, field: Field, context: FormContext
) -> None:
    layer.setFieldAlias(index, context.words.label(field))
    layer.setEditorWidgetSetup(index, field_widget(table.name, field, context))
    if field.required and not field.system:
        layer.setFieldConstraint(index, _NotNull, _Strength)
    limits = _limits(field)
    if limits:
        layer.setConstraintExpression(index, limits, context.words.label(field))
        layer.setFieldConstraint(index, _Expression, _Strength)
    default = _default(field)
    if default is not None:
        layer.setDefaultValueDefinition(index, default)
    if field.system or field.name in ("code", "source_key"):
        _set_copy_policy(layer, index, field)


def _set_copy_policy(layer: QgsVectorLayer, index: int, field: Field) -> None:
    """A copy or a part of a record is a record of its own: new identifier, no code, no history."""
    given = field.name == "id"
    duplicate, split = Qgis.FieldDuplicatePolicy, Qgis.FieldDomainSplitPolicy
    layer.setFieldDuplicatePolicy(index, duplicate.DefaultValue if given else duplicate.UnsetField)
    layer.setFieldSplitPolicy(index, split.DefaultValue if given else split.UnsetField)


def _set_key_field(layer: QgsVectorLayer) -> None:
    index = layer.fields().lookupField("fid")
    if index >= 0:
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))


def _limits(field: Field) -> str:
    column = QgsExpression.quotedColumnRef(field.name)
    parts = []
    if field.minimum is not None:
        parts.append(f"{column} >= {field.minimum:g}")
    if field.maximum is not None:
        parts.append(f"{column} <= {field.maximum:g}")
    return f"{column} IS NULL OR ({' AND '.join(parts)})" if parts else ""


def _default(field: Field) -> Optional[QgsDefaultValue]:
    if field.name == "id":
        return QgsDefaultValue("uuid('WithoutBraces')", False)
    if field.name in ("created_by", "modified_by"):
        return QgsDefaultValue(PERSON_EXPRESSION, field.name == "modified_by")
    if field.default is None:
        return None
    return QgsDefaultValue(QgsExpression.quotedValue(field.default), False)


def _form(layer: QgsVectorLayer, table: Table, context: FormContext) -> QgsEditFormConfig:
    form = layer.editFormConfig()
    form.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    form.clearTabs()
    for title, fields, children in _tabs(table, context):
        tab = QgsAttributeEditorContainer(context.words.text(title, _tab_context(title)), None)
        tab.setType(Qgis.AttributeEditorContainerType.Tab)
        for field in fields:
            index = layer.fields().lookupField(field.name)
            tab.addChildElement(QgsAttributeEditorField(field.name, index, tab))
        for child in children:
            tab.addChildElement(_child_editor(child, context, tab))
        _add_explanations(tab, fields, context.words)
        form.addTab(tab)
    for field in table.fields:
        _set_editable(form, layer, table, field)
    return form


def _tabs(table: Table, context: FormContext) -> list[tuple[str, list[Field], list[Child]]]:
    """Group fields and child records by tab: the record's own bookkeeping comes last."""
    shown = [field for field in table.fields if field.type is not FieldType.UUID]
    children = [c for c in CHILDREN.get(table.name, ()) if c.table in context.layer_ids]
    titles = [Tab.GENERAL.value, Tab.PLACE.value]
    titles += [child.tab for child in children if child.tab not in (*titles, Tab.WORK.value)]
    titles += [Tab.WORK.value, Tab.RECORD.value]
    tabs = [
        (
            title,
            [field for field in shown if field.tab.value == title],
            [child for child in children if child.tab == title],
        )
        for title in dict.fromkeys(titles)
    ]
    return [tab for tab in tabs if tab[1] or tab[2]]


def _tab_context(title: str) -> str:
    return "schema" if title in {tab.value for tab in Tab} else "project"


def _child_editor(
    child: Child, context: FormContext, parent: QgsAttributeEditorContainer
) -> QgsAttributeEditorRelation:
    # By the relation itself: an editor made from an identifier alone brings the form down.
    key = relation_id(context.layer_ids[child.table], child.reference)
    editor = QgsAttributeEditorRelation(context.relations.relation(key), parent)
    editor.setRelationWidgetTypeId("relation_editor")
    editor.setLabel(context.words.label(TABLES[child.table]))
    editor.setShowLabel(True)
    return editor


def _add_explanations(tab: QgsAttributeEditorContainer, fields: list[Field], words: Words) -> None:
    """Put the help of a tab's fields at its foot, folded up: QGIS has no tooltip for it."""
    lines = [f"{words.label(field)}: {words.help(field)}" for field in fields if field.help]
    if not lines:
        return
    box = QgsAttributeEditorContainer(words.text(EXPLANATIONS), tab)
    box.setType(Qgis.AttributeEditorContainerType.GroupBox)
    box.setCollapsed(True)
    text = QgsAttributeEditorTextElement(words.text(EXPLANATIONS), box)
    text.setText("\n\n".join(lines))
    text.setShowLabel(False)
    box.addChildElement(text)
    tab.addChildElement(box)


def _set_editable(
    form: QgsEditFormConfig, layer: QgsVectorLayer, table: Table, field: Field
) -> None:
    index = layer.fields().lookupField(field.name)
    if field.system or (table.name, field.name) in _COMPUTED:
        form.setReadOnly(index, True)
    elif (table.name, field.name) in _BY_PROCESS:
        properties = QgsPropertyCollection()
        editable = QgsEditFormConfig.DataDefinedProperty.Editable
        properties.setProperty(editable, QgsProperty.fromExpression(_IS_NEW))
        form.setDataDefinedFieldProperties(field.name, properties)
