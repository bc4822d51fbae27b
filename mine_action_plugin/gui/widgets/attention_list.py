"""A list of what needs attention: a click or Enter opens where it is dealt with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QListView, QWidget

from ..models.attention_rows import AttentionRow, AttentionRowsModel
from .selection_in_view import SelectionInView


class AttentionList(QListView):
    """Whole sentences that wrap; `opened` gives what the chosen one is about."""

    opened = pyqtSignal(object)

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.records = AttentionRowsModel()
        self.records.setParent(self)
        self.setModel(self.records)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Wrapped rows are measured one by one: of thousands only a part before the first look.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.clicked.connect(self._open)
        SelectionInView(self)

    @property
    def texts(self) -> list[str]:
        """The sentences shown, from top to bottom."""
        return [row.text for row in self.records.rows]

    def show_rows(self, rows: Sequence[AttentionRow]) -> None:
        """Show other rows; the same ones again keep what is selected."""
        if tuple(rows) != self.records.rows:
            self.records.set_rows(rows)

    def open_row(self, row: int) -> None:
        """Open a row as a click on it does."""
        self.setCurrentIndex(self.records.index(row))
        self._open(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row when the Tab key comes here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.records.rows:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self.records.index(0), flags.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            about: Any = self.records.rows[index.row()].about
            if about is not None:
                self.opened.emit(about)
