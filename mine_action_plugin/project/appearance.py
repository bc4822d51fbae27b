"""How a layer presents itself: symbols, labels, map tips and the columns of its table."""

from __future__ import annotations

from qgis.core import QgsAttributeTableConfig, QgsVectorLayer

from ..domain.schema import TABLES, FieldType, Table
from .labels import add_labels
from .symbols.renderers import table_renderer
from .symbols.signs import FARTHEST_SCALE
from .words import Words

# From afar signs and fences would only hide the hazards that they stand around.
_NEAR_ONLY = ("sign", "barrier")

_TIP_FIELDS = {
    "hazard": ("hazard_class", "status", "reliability", "date_of_information"),
    "incident": ("kind", "occurred_on", "device", "killed", "injured"),
    "sign": ("kind", "status", "inspection_due"),
    "task": ("kind", "status", "planned_start", "planned_end"),
    "released_land": ("product", "status", "completed_on"),
    "barrier": ("kind", "status"),
    "place": ("kind", "population"),
    "access_line": ("kind", "use"),
}


def style_layer(layer: QgsVectorLayer, table_name: str, words: Words) -> None:
    """Give a layer the look of its table; a look that it had is replaced."""
    table = TABLES[table_name]
    renderer = table_renderer(table_name, words)
    if renderer is not None:
        layer.setRenderer(renderer)
    add_labels(layer, table_name, words)
    if table_name in _NEAR_ONLY:
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(FARTHEST_SCALE)
    layer.setDisplayExpression(display_expression(table))
    if has_map_tip(table_name):
        layer.setMapTipTemplate(map_tip(table, words))
    layer.setAttributeTableConfig(_columns(layer, table))


def display_expression(table: Table) -> str:
    """Return how a record is called in lists: by its code and name, else by what tells most."""
    if table.has_field("code") and table.has_field("name"):
        return 'trim(concat("code", \' \', "name"))'
    for name in ("code", "name", "event_date", "worked_on", "inspected_on", "method"):
        if table.has_field(name):
            return f'"{name}"'
    return '"id"'


def has_map_tip(table_name: str) -> bool:
    """Tell whether a table's features show a text when the mouse rests on them."""
    return table_name in _TIP_FIELDS


def map_tip(table: Table, words: Words) -> str:
    """Return the text that appears over a feature: its name, then a few values with labels."""
    lines = [f"<b>[% {display_expression(table)} %]</b>"]
    for name in _TIP_FIELDS[table.name]:
        field = table.field(name)
        value = f'represent_value("{name}")' if field.type is FieldType.CODE else f'"{name}"'
        if field.type is FieldType.DATE:
            value = f"format_date(\"{name}\", 'yyyy-MM-dd')"
        lines.append(f"{words.label(field)}: [% coalesce({value}, '–') %]")
    return "<br>".join(lines)


def _columns(layer: QgsVectorLayer, table: Table) -> QgsAttributeTableConfig:
    config = QgsAttributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    for column in columns:
        known = table.has_field(column.name)
        column.hidden = not known or table.field(column.name).type is FieldType.UUID
    config.setColumns(columns)
    return config
