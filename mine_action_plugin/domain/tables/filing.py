"""Attachments, and rows that an import could not take."""

from __future__ import annotations

from ..fields import Field, FieldType, record_table
from ..marks import QT_TRANSLATE_NOOP

ATTACHMENT = record_table(
    "attachment",
    QT_TRANSLATE_NOOP("schema", "Attachment"),
    Field("record_table", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Table"), required=True),
    Field("record_id", FieldType.UUID, QT_TRANSLATE_NOOP("schema", "Record"), required=True),
    Field(
        "path",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "Path"),
        required=True,
        help=QT_TRANSLATE_NOOP("schema", "Relative to the workspace's files folder."),
    ),
    Field("caption", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Caption")),
    Field("taken_at", FieldType.DATETIME, QT_TRANSLATE_NOOP("schema", "Taken at")),
)

QUARANTINE = record_table(
    "quarantine",
    QT_TRANSLATE_NOOP("schema", "Quarantined row"),
    Field("import_id", FieldType.UUID, QT_TRANSLATE_NOOP("schema", "Import"), required=True),
    Field("record_table", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Table"), required=True),
    Field(
        "row_no",
        FieldType.INTEGER,
        QT_TRANSLATE_NOOP("schema", "Row number"),
        required=True,
        minimum=0,
    ),
    Field("row", FieldType.JSON, QT_TRANSLATE_NOOP("schema", "Row"), required=True),
    Field("reason", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Reason"), required=True),
    Field("resolved_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Resolved on")),
    help=QT_TRANSLATE_NOOP(
        "schema", "Rows that an import could not take, kept whole until a person decides."
    ),
)

TABLES = (
    ATTACHMENT,
    QUARANTINE,
)
