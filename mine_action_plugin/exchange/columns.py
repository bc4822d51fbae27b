"""Turn columns of source values into columns of checked values, one distinct value at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Optional

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFields,
)

from ..domain.schema import Field, FieldType
from ..translation import label
from . import values
from .mapping import FieldRule
from .readers import Reader, reader_of
from .reasons import Reason, Unreadable, because
from .rows import SourceRows, plain


class Column(NamedTuple):
    """A checked value per row (None: missing), and the rows that cannot be taken, by index."""

    values: list[Any]
    faults: dict[int, Reason]


def convert(
    rule: FieldRule, field: Field, rows: SourceRows, lookup: Optional[Mapping[str, str]] = None
) -> Column:
    """Apply one rule to all rows. Blank values become the rule's default, or None."""
    if rule.expression is not None:
        source, faults = evaluate(rule.expression, rows)
    elif rule.field is not None:
        source, faults = rows.column(rule.field), {}
    else:
        return Column([rule.value] * rows.count, {})
    if "." in rule.target:
        read: Reader = values.plain_text
    else:
        read = reader_of(field, _distinct(source), lookup)
    found = _convert_values(source, _with_map(rule, field, read), rule.default)
    found.faults.update(faults)
    return found


def _distinct(source: Sequence[Any]) -> list[Any]:
    try:
        return [value for value in set(source) if not values.is_blank(value)]
    except TypeError:  # lists and objects have no hash
        return [value for value in source if not values.is_blank(value)]


def _with_map(rule: FieldRule, field: Field, read: Reader) -> Reader:
    if rule.map is None:
        return read
    known: Mapping[str, Any] = rule.map

    def mapped(value: Any) -> Any:
        text = values.plain_text(value)
        if text in known:
            return known[text]
        if field.type is FieldType.CODES:
            parts = value if isinstance(value, (list, tuple)) else values.split_values(text)
            if parts and all(values.plain_text(part) in known for part in parts):
                found = [code for part in parts for code in known[values.plain_text(part)] or ()]
                return tuple(dict.fromkeys(found))
        if rule.default is not None:
            return rule.default
        raise Unreadable("not_mapped", text, label(field))

    return mapped


def _convert_values(source: Sequence[Any], read: Reader, default: Any) -> Column:
    known: dict[Any, Any] = {}
    faults: dict[int, Reason] = {}
    result: list[Any] = [None] * len(source)
    for index, value in enumerate(source):
        try:
            found = known[value]
        except KeyError:
            found = known[value] = _taken(value, read, default)
        except TypeError:
            found = _taken(value, read, default)
        if type(found) is Reason:
            faults[index] = found
        else:
            result[index] = found
    return Column(result, faults)


def _taken(value: Any, read: Reader, default: Any) -> Any:
    if values.is_blank(value):
        return default
    try:
        return read(value)
    except Unreadable as error:
        return error.reason


def evaluate(expression: str, rows: SourceRows) -> Column:
    """Evaluate a QGIS expression for each row; a row where it fails is a fault."""
    parsed = QgsExpression(expression)
    # Scopes given as a list are freed too early; appended, the context owns them.
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextScope())
    fields: QgsFields = rows.qgis_fields
    context.setFields(fields)
    parsed.prepare(context)
    result: list[Any] = [None] * rows.count
    faults: dict[int, Reason] = {}
    for index in range(rows.count):
        context.setFeature(_feature(fields, rows, index))
        value = parsed.evaluate(context)
        if parsed.hasEvalError():
            faults[index] = because("failed_expression", parsed.evalErrorString())
        else:
            result[index] = plain(value)
    return Column(result, faults)


def _feature(fields: QgsFields, rows: SourceRows, index: int) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes(rows.raw_attributes(index))
    shape = rows.shapes[index]
    if shape is not None:
        feature.setGeometry(shape)
    return feature
