"""Every table and field of a workspace, once.

From here come the databases' tables, constraints and history, the forms, validation, the import
mapping and its guesses, the redaction of restricted fields and docs/data-dictionary.md.
Adding a field is one line in ``tables/`` and a migration in the store.
"""

from __future__ import annotations

from .fields import Field, FieldType, GeometryType, Tab, Table
from .marks import QT_TRANSLATE_NOOP
from .tables import areas, country, filing, incidents, marking, work

__all__ = [
    "SCHEMA_VERSION",
    "TABLES",
    "Field",
    "FieldType",
    "GeometryType",
    "Tab",
    "Table",
    "code_prefixes",
]

SCHEMA_VERSION = 2
"""Raised with every change of a table; a workspace of a higher one is refused."""


def _bookkeeping(name: str, label: str, *fields: Field) -> Table:
    return Table(name, label, fields, history=False)


_CHANGE = _bookkeeping(
    "change",
    QT_TRANSLATE_NOOP("schema", "Change"),
    Field("id", FieldType.UUID, QT_TRANSLATE_NOOP("schema", "Identifier"), required=True),
    Field("title", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Title"), required=True),
    Field("reason", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Reason")),
    Field("changed_by", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Changed by")),
    Field(
        "changed_at", FieldType.DATETIME, QT_TRANSLATE_NOOP("schema", "Changed at"), required=True
    ),
    Field("undoes_id", FieldType.UUID, QT_TRANSLATE_NOOP("schema", "Undoes")),
)
_CHANGE_LOG = _bookkeeping(
    "change_log",
    QT_TRANSLATE_NOOP("schema", "Change log"),
    Field("change_id", FieldType.UUID, QT_TRANSLATE_NOOP("schema", "Change"), required=True),
    Field("record_table", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Table"), required=True),
    Field("record_id", FieldType.UUID, QT_TRANSLATE_NOOP("schema", "Record"), required=True),
    Field("version", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Version"), required=True),
    Field(
        "action",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Action"),
        code_list="log_action",
        required=True,
    ),
    Field("old_row", FieldType.JSON, QT_TRANSLATE_NOOP("schema", "Row before")),
    Field("new_row", FieldType.JSON, QT_TRANSLATE_NOOP("schema", "Row after")),
)
_CODE_LIST = _bookkeeping(
    "code_list",
    QT_TRANSLATE_NOOP("schema", "Code list"),
    Field("list", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "List"), required=True),
    Field("code", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Code"), required=True),
    Field("sort", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Order"), required=True),
    Field("label_en", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "English label"), required=True),
    Field("label_az", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Azerbaijani label")),
    Field("label_ru", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Russian label")),
)
_WORKSPACE_INFO = _bookkeeping(
    "workspace_info",
    QT_TRANSLATE_NOOP("schema", "Workspace"),
    Field("key", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Key"), required=True),
    Field("value", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Value")),
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        *areas.TABLES,
        *marking.TABLES,
        *incidents.TABLES,
        *work.TABLES,
        *country.TABLES,
        *filing.TABLES,
        _CHANGE,
        _CHANGE_LOG,
        _CODE_LIST,
        _WORKSPACE_INFO,
    )
}
"""Every table by name; a table stands after no particular other, the store orders them by reference."""


def code_prefixes() -> dict[str, str]:
    """Return table names by the prefix of their codes: ``{"HZ": "hazard", …}``."""
    return {table.code_prefix: table.name for table in TABLES.values() if table.code_prefix}
