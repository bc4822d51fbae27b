"""The editor of each field, from its type in the schema. Only QGIS's own widgets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable, NamedTuple

from qgis.core import QgsEditorWidgetSetup, QgsRelationManager

from ..domain.schema import Field, FieldType
from .relations import relation_id
from .words import Words

# What QGIS's value map stores for "no value" (QgsValueMapFieldFormatter::NULL_VALUE).
NULL_VALUE = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"
NOTHING = "–"

_LONG_TEXTS = frozenset(
    (
        "remarks",
        "reason",
        "objective",
        "medical_plan",
        "restrictions",
        "residual_note",
        "names",
        "address",
        "action",
    )
)
_LARGEST_INTEGER = 2_147_483_647
_LARGEST_REAL = 1e12


class FormContext(NamedTuple):
    """What a form must know of its project: words, the layers' identifiers by table, relations."""

    words: Words
    layer_ids: Mapping[str, str]
    relations: QgsRelationManager


def field_widget(table: str, field: Field, context: FormContext) -> QgsEditorWidgetSetup:
    """Return the editor of a field: identifiers are hidden, everything else can be seen."""
    if field.type is FieldType.UUID:
        return QgsEditorWidgetSetup("Hidden", {})
    if field.type is FieldType.REFERENCE:
        return _reference(table, field, context)
    if field.type is FieldType.CODES:
        return _codes(field, context)
    if field.type is FieldType.CODE:
        return QgsEditorWidgetSetup("ValueMap", value_map(field, context.words))
    return _PLAIN[field.type](field)


def value_map(field: Field, words: Words) -> dict[str, Any]:
    """Return the choices of a single code in the order of its list; "–" clears an optional one."""
    choices = [{label: code} for code, label in words.codes(field.code_list or "").items()]
    if not field.required:
        choices.insert(0, {NOTHING: NULL_VALUE})
    return {"map": choices}


def _reference(table: str, field: Field, context: FormContext) -> QgsEditorWidgetSetup:
    parent = context.layer_ids.get(field.references or "")
    if parent is None:
        return QgsEditorWidgetSetup("TextEdit", {})
    return QgsEditorWidgetSetup(
        "RelationReference",
        {
            "Relation": relation_id(context.layer_ids[table], field.name),
            "ReferencedLayerId": parent,
            "AllowNULL": not field.required,
            "AllowAddFeatures": False,
            "ShowForm": False,
            "ShowOpenFormButton": True,
            "MapIdentification": False,
            "OrderByValue": True,
            "ReadOnly": False,
            # A country has more hazards than a list can show: it fills as one types.
            "FetchLimitActive": True,
            "FetchLimitNumber": 100,
        },
    )


def _codes(field: Field, context: FormContext) -> QgsEditorWidgetSetup:
    return QgsEditorWidgetSetup(
        "ValueRelation",
        {
            "Layer": context.layer_ids["code_list"],
            "LayerName": "code_list",
            "LayerProviderName": "ogr",
            "Key": "code",
            "Value": context.words.code_list_column,
            "FilterExpression": f"\"list\" = '{field.code_list}'",
            "AllowMulti": True,
            "AllowNull": True,
            "NofColumns": 1,
            "OrderByField": True,
            "OrderByFieldName": "sort",
            "OrderByValue": False,
            "UseCompleter": False,
        },
    )


def _text(field: Field) -> QgsEditorWidgetSetup:
    long = field.name in _LONG_TEXTS
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": long, "UseHtml": False})


def _number(field: Field) -> QgsEditorWidgetSetup:
    largest = _LARGEST_INTEGER if field.type is FieldType.INTEGER else _LARGEST_REAL
    return QgsEditorWidgetSetup(
        "Range",
        {
            "AllowNull": True,
            "Style": "SpinBox",
            "Min": -largest if field.minimum is None else field.minimum,
            "Max": largest if field.maximum is None else field.maximum,
            "Step": 1,
            "Precision": _decimals(field),
            "Suffix": f" {field.unit}" if field.unit else "",
        },
    )


def _decimals(field: Field) -> int:
    if field.type is FieldType.INTEGER:
        return 0
    # A seventh decimal of a degree is a centimetre.
    return 7 if field.unit == "°" and field.minimum is not None and field.minimum < 0 else 1


def _moment(field: Field) -> QgsEditorWidgetSetup:
    shown = "yyyy-MM-dd" if field.type is FieldType.DATE else "yyyy-MM-dd HH:mm"
    stored = "yyyy-MM-dd" if field.type is FieldType.DATE else "yyyy-MM-dd HH:mm:ss"
    return QgsEditorWidgetSetup(
        "DateTime",
        {
            "allow_null": True,
            "calendar_popup": True,
            "display_format": shown,
            "field_format": stored,
            "field_iso_format": False,
        },
    )


def _yes_no(field: Field) -> QgsEditorWidgetSetup:
    return QgsEditorWidgetSetup("CheckBox", {"AllowNullState": not field.required})


_PLAIN: dict[FieldType, Callable[[Field], QgsEditorWidgetSetup]] = {
    FieldType.TEXT: _text,
    FieldType.JSON: _text,
    FieldType.INTEGER: _number,
    FieldType.REAL: _number,
    FieldType.DATE: _moment,
    FieldType.DATETIME: _moment,
    FieldType.BOOLEAN: _yes_no,
}
