"""A table model over the columns of a workspace table; 100,000 rows without a pause."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, NamedTuple, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, Qt

from ...translation import code_label


class Column(NamedTuple):
    """One column: the field it shows, its heading, and how codes and numbers are shown."""

    field: str
    title: str
    code_list: str = ""
    decimals: int = 0
    scale: float = 1.0


class RecordTableModel(QAbstractTableModel):
    """Shows `columns` of the data; `rows` are the indices of the data rows shown, in order."""

    def __init__(self, columns: Sequence[Column], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._data: dict[str, list[Any]] = {}
        self._rows: list[int] = []
        self._sort = (-1, Qt.SortOrder.AscendingOrder)

    def set_data(self, data: dict[str, list[Any]], rows: Optional[Sequence[int]] = None) -> None:
        """Show other data (lists of equal length by field name), all rows or the ones given."""
        self.beginResetModel()
        self._data = data
        count = len(next(iter(data.values()))) if data else 0
        self._rows = self._sorted(range(count) if rows is None else rows)
        self.endResetModel()

    def set_rows(self, rows: Sequence[int]) -> None:
        """Show only these data rows."""
        self.beginResetModel()
        self._rows = self._sorted(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Count the rows shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give a column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give one cell's text, or how it is aligned."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        value = self.value(index.row(), column.field)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(column, value, index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(value, (int, float)):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def value(self, row: int, field: str) -> Any:
        """Give a field of a shown row as it is stored."""
        return self._data[field][self._rows[row]]

    def row_of(self, field: str, value: Any) -> int:
        """Find the first shown row with a value, or -1."""
        values = self._data.get(field, [])
        for row, index in enumerate(self._rows):
            if values[index] == value:
                return row
        return -1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; missing values come last."""
        self._sort = (column, order)
        self.layoutAboutToBeChanged.emit()
        before, self._rows = self._rows, self._sorted(self._rows)
        self._move_persistent_indexes(before)
        self.layoutChanged.emit()

    def _move_persistent_indexes(self, before: Sequence[int]) -> None:
        # The selection must stay on its record, not on its place in the list.
        moved = self.persistentIndexList()
        if moved:
            row_of = {index: row for row, index in enumerate(self._rows)}
            to = [self.index(row_of[before[each.row()]], each.column()) for each in moved]
            self.changePersistentIndexList(moved, to)

    def _sorted(self, rows: Sequence[int]) -> list[int]:
        number, order = self._sort
        if number < 0 or not self._data:
            return list(rows)
        column = self.columns[number]
        values = self._data[column.field]
        if column.code_list:
            labels = {code: code_label(column.code_list, code) for code in set(values)}
            values = [labels[code] or None for code in values]
        known = [row for row in rows if values[row] is not None]
        missing = [row for row in rows if values[row] is None]
        known.sort(key=values.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
        return known + missing

    def _text(self, column: Column, value: Any, row: int) -> str:
        if value is None:
            return ""
        if column.code_list:
            return self._code_text(column.code_list, value)
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, (int, float)):
            return QLocale().toString(float(value) * column.scale, "f", column.decimals)
        if isinstance(value, datetime.date):
            return self._date_text(value, row)
        return str(value)

    @staticmethod
    def _code_text(code_list: str, value: Any) -> str:
        if isinstance(value, str):
            return code_label(code_list, value)
        return ", ".join(code_label(code_list, code) for code in value)

    def _date_text(self, value: datetime.date, row: int) -> str:
        precision = "day"
        if "date_precision" in self._data:
            precision = self.value(row, "date_precision") or "day"
        if precision == "year":
            return f"{value:%Y}"
        return f"{value:%Y-%m}" if precision == "month" else f"{value:%Y-%m-%d}"
