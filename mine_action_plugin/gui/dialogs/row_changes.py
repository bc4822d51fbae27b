"""Changes of records as a timeline, each with what it did: of one record, or of one change."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...operations.history import RowChange, change_rows, record_history
from ...store import ChangeInfo
from ...translation import code_label, label
from ..background import Work
from ..widgets.row_change_view import RowChangeView
from ..workbench import Workbench

MOST_ROWS = 1000
# So that a reason is not taken for a change of its own.
REASON_INDENT = "\u2003"


class RowChangesDialog(QDialog):
    """A list above, the chosen line in full below; a subclass says what is read and listed."""

    def __init__(self, workbench: Workbench, title: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.changes: list[RowChange] = []
        self.is_open = True
        self.setWindowTitle(title)
        self.head = QLabel(self)
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.timeline = QListWidget(self)
        self.timeline.setWordWrap(True)
        self.timeline.setAlternatingRowColors(True)
        self.timeline.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.timeline.setMinimumHeight(self.fontMetrics().height() * 4)
        self.timeline.currentRowChanged.connect(self._show_line)
        self.view = RowChangeView(workbench.canvas, self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self._note_closed)
        self._lay_out()

    def refresh(self) -> None:
        """Read again, away from the main thread."""
        self.head.setText(self.tr("Reading the history…"))
        self.workbench.run(self.windowTitle(), self.work(), self._on_read, self._on_failed)

    def show_rows(self, changes: list[RowChange]) -> None:
        """List what was read; the chosen line stays chosen."""
        row = max(0, self.timeline.currentRow())
        self.changes = changes
        self.timeline.clear()
        self.timeline.addItems([self.line(change) for change in changes])
        self.head.setText(self.summary())
        self.timeline.setCurrentRow(min(row, len(changes) - 1))
        if not changes:
            self.view.show_change(None)

    def work(self) -> Work:
        """Give what reads the changes on a connection of its own."""
        raise NotImplementedError

    def line(self, change: RowChange) -> str:
        """Give the text of one line."""
        raise NotImplementedError

    def summary(self) -> str:
        """Give the sentence above the list, once it is read."""
        raise NotImplementedError

    def _on_read(self, changes: list[RowChange]) -> None:
        if self.is_open:
            self.show_rows(changes)

    def _on_failed(self, error: Optional[Exception]) -> None:
        if self.is_open:
            self.head.setText(self.tr("The history could not be read."))

    def _show_line(self, row: int) -> None:
        self.view.show_change(self.changes[row] if 0 <= row < len(self.changes) else None)

    def _note_closed(self) -> None:
        self.is_open = False

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.timeline)
        splitter.addWidget(self.view)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 3)
        layout = QVBoxLayout(self)
        layout.addWidget(self.head)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 90, self.fontMetrics().height() * 42)


class RecordHistoryDialog(RowChangesDialog):
    """Every change of one record, the latest first."""

    def __init__(
        self,
        workbench: Workbench,
        table_name: str,
        record_id: str,
        name: str,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(workbench, "", parent)
        self.table_name, self.record_id = table_name, record_id
        self.setWindowTitle(self.tr("History of {name}").format(name=name))
        self.timeline.setAccessibleName(self.tr("Changes, the latest first"))

    def work(self) -> Work:
        """Read the history of the record."""
        table_name, record_id = self.table_name, self.record_id
        return lambda workspace, feedback: record_history(workspace, table_name, record_id)

    def line(self, change: RowChange) -> str:
        """Say when, who, what and why."""
        entry = change.entry
        text = self.tr("{when} · {person} · {action}: {title}").format(
            when=f"{entry.changed_at.astimezone():%Y-%m-%d %H:%M}",
            person=entry.changed_by or self.tr("unknown person"),
            action=code_label("log_action", entry.action),
            title=entry.title,
        )
        return f"{text}\n{REASON_INDENT}{entry.reason}" if entry.reason else text

    def summary(self) -> str:
        """Count the changes."""
        return self.tr("Changes, the latest first: {count}").format(count=len(self.changes))


class ChangeRowsDialog(RowChangesDialog):
    """What one change wrote."""

    def __init__(
        self,
        workbench: Workbench,
        change: ChangeInfo,
        row_count: int,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(workbench, change.title, parent)
        self.change, self.row_count = change, row_count
        self.timeline.setAccessibleName(self.tr("Records, in the order they were written"))

    def work(self) -> Work:
        """Read the first rows of the change."""
        change_id = self.change.id
        return lambda workspace, feedback: change_rows(workspace, change_id, MOST_ROWS)

    def line(self, change: RowChange) -> str:
        """Say which record, and what was done to it."""
        return self.tr("{table} {name}: {action}").format(
            table=label(change.table),
            name=change.name,
            action=code_label("log_action", change.entry.action),
        )

    def summary(self) -> str:
        """Say when, who and why, and how many of its records are listed."""
        lines = [
            self.tr("{when} · {person}").format(
                when=f"{self.change.changed_at.astimezone():%Y-%m-%d %H:%M}",
                person=self.change.changed_by or self.tr("unknown person"),
            ),
            self.change.reason or "",
        ]
        if self.row_count > len(self.changes):
            text = self.tr("The first {shown} of {all} rows are listed.")
            lines.append(text.format(shown=len(self.changes), all=self.row_count))
        return "\n".join(line for line in lines if line)
