"""What one change did to one record: field by field, and on a map."""

from __future__ import annotations

import datetime
from typing import Any, Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...domain.fields import Field, FieldType
from ...operations.history import RowChange
from ...translation import code_label, label
from .outline_map import OutlineMap


class RowChangeView(QWidget):
    """A table of field, before and after; below it the map, where the shape changed."""

    def __init__(self, main_canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.fields = self._table()
        self.map = OutlineMap(main_canvas, self)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.fields)
        splitter.addWidget(self.map)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.note)
        layout.addWidget(splitter, 1)

    def show_change(self, change: Optional[RowChange]) -> None:
        """Show what a change did; None empties the view."""
        self.note.setText("" if change is None else self._note(change))
        self.note.setVisible(bool(self.note.text()))
        fields = () if change is None else change.fields
        self.fields.setRowCount(len(fields))
        for row, each in enumerate(fields):
            before, after = shown(each.field, each.old), shown(each.field, each.new)
            if before == after:
                # They differ further behind than people read.
                before, after = str(each.old), str(each.new)
            texts = (label(each.field), before, after)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.fields.setItem(row, column, item)
        self.fields.setVisible(bool(fields))
        self.map.show_outline(None if change is None else change.outline)

    def _note(self, change: RowChange) -> str:
        if change.is_withheld:
            return self.tr("Restricted: what was written is not shown.")
        if not change.fields and change.outline is None:
            return self.tr("No field and no shape changed.")
        return ""

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3, self)
        table.setHorizontalHeaderLabels([self.tr("Field"), self.tr("Before"), self.tr("After")])
        table.setAccessibleName(self.tr("What changed, field by field"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setMinimumHeight(self.fontMetrics().height() * 5)
        return table


def shown(field: Field, value: Any) -> str:
    """Give a value as people read it: codes by their labels, dates by ISO, nothing as a dash."""
    if value is None or value == ():
        return "–"
    if field.type is FieldType.CODE:
        return code_label(field.code_list or "", value)
    if field.type is FieldType.CODES:
        return ", ".join(code_label(field.code_list or "", each) for each in value)
    if field.type is FieldType.BOOLEAN:
        return "✓" if value else "✗"
    if isinstance(value, float):
        return QLocale().toString(value, "g", 10)
    if isinstance(value, datetime.datetime):
        return f"{value.astimezone():%Y-%m-%d %H:%M}"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {each}" for key, each in value.items())
    return str(value)
