"""Values of fields in words: codes by their labels, records by their codes, nothing as a dash."""

from __future__ import annotations

import datetime as dt
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..domain.errors import MineActionError
from ..domain.fields import FieldType, Table
from ..domain.merging import GEOMETRY
from ..domain.schema import TABLES
from ..translation import code_label, label
from .session import WorkspaceSession


def field_label(table: Table, name: str) -> str:
    """Return the translated label of a field, or what the place on the map is called."""
    if name == GEOMETRY:
        return QCoreApplication.translate("ValueWords", "Place on the map")
    return label(table.field(name))


class ValueWords:
    """Asks the open workspace for the codes of records that a value names, each once."""

    def __init__(self, session: WorkspaceSession) -> None:
        self._session = session
        self._names: dict[tuple[str, str], str] = {}

    def text(self, table: Table, name: str, value: Any) -> str:
        """Return a value of a field in words."""
        if value in (None, "", ()):
            return "–"
        if name == GEOMETRY:
            return QCoreApplication.translate("ValueWords", "drawn")
        field = table.field(name)
        if field.type is FieldType.CODE:
            return code_label(field.code_list or "", value)
        if field.type is FieldType.CODES:
            return ", ".join(code_label(field.code_list or "", code) for code in value)
        if field.type is FieldType.REFERENCE and field.references:
            return self._name(field.references, value)
        text = _plain(value)
        return f"{text} {field.unit}" if field.unit else text

    def _name(self, table_name: str, record_id: str) -> str:
        key = (table_name, record_id)
        if key not in self._names:
            self._names[key] = self._read_name(table_name, record_id)
        return self._names[key]

    def _read_name(self, table_name: str, record_id: str) -> str:
        try:
            record = self._session.workspace.get(table_name, record_id)
        except MineActionError:
            return record_id  # better than nothing: the person still sees that it differs
        table = TABLES[table_name]
        parts = [getattr(record, each) for each in ("code", "name") if table.has_field(each)]
        return " · ".join(part for part in parts if part) or record_id


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        yes, no = (
            QCoreApplication.translate("ValueWords", "yes"),
            QCoreApplication.translate("ValueWords", "no"),
        )
        return yes if value else no
    if isinstance(value, float):
        return QLocale().toString(value, "g", 12)
    if isinstance(value, dt.datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M")
    if isinstance(value, dict):
        return ", ".join(f"{key}: {each}" for key, each in value.items())
    return str(value)
