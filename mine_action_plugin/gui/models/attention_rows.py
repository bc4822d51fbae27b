"""Sentences about what needs attention, as rows of a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont


class AttentionRow(NamedTuple):
    """One sentence, what it is about, and whether somebody may be in danger now."""

    text: str
    about: Any
    is_alarm: bool = False


class AttentionRowsModel(QAbstractListModel):
    """Shows rows in their order, alarms in bold."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[AttentionRow, ...] = ()

    def set_rows(self, rows: Sequence[AttentionRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a row's sentence, or the font of an alarm."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.text
        if role == Qt.ItemDataRole.FontRole and row.is_alarm:
            font = QFont()
            font.setBold(True)
            return font
        return None
