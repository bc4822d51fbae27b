"""A table view set up the way every list of records is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ..models.record_table import RecordTableModel
from .selection_in_view import SelectionInView


class RecordView(QTableView):
    """Whole rows, sorted by a click on a heading; Enter and double click open a record."""

    opened = pyqtSignal()
    chosen = pyqtSignal()

    def __init__(
        self, model: RecordTableModel, name: str, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.records = model
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        # Labels tell themselves apart at both ends: "Suspected … (SHA)".
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        # Fixed heights: Qt would otherwise ask each of 100,000 rows for its size.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setStretchLastSection(True)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(lambda index: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda new, old: self.chosen.emit())
        self.setMinimumHeight(self.fontMetrics().height() * 7)
        SelectionInView(self)

    def set_widths(self, characters: list[int]) -> None:
        """Set the column widths in characters of the font in use."""
        for column, count in enumerate(characters):
            self.setColumnWidth(column, self.fontMetrics().averageCharWidth() * count + 12)

    def show_records(
        self, data: dict[str, list[Any]], rows: Optional[Sequence[int]] = None
    ) -> None:
        """Show other data or rows; the records that were selected stay so if they are shown."""
        codes = set(self.selected_values("code"))
        self.records.set_data(data, rows)
        if not codes:
            return
        selection = QItemSelection()
        for row in range(self.records.rowCount()):
            if self.records.value(row, "code") in codes:
                index = self.records.index(row, 0)
                selection.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def selected_values(self, field: str) -> list[Any]:
        """Give a field of each selected record, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.records.value(row, field) for row in rows]

    def select_value(self, field: str, value: Any) -> bool:
        """Select the record with this value and scroll to it; False when it is not shown."""
        row = self.records.row_of(field, value)
        if row < 0:
            return False
        self.selectRow(row)
        self.scrollTo(self.records.index(row, 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the selected record at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
