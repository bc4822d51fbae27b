"""Every change of the workspace: find one, see what it wrote, undo it, also days later."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QShortcut,
    QVBoxLayout,
    QWidget,
)

from ...domain.errors import MineActionError
from ...operations.history import ChangePage, change_page, undo_change
from ...store import ChangeInfo
from ...translation import error_text
from ..icons import icon
from ..models.record_table import Column, RecordTableModel
from ..widgets.record_view import RecordView
from ..workbench import Workbench

PAGE = 2000
TYPING_PAUSE_MS = 200


class WorkspaceHistoryDialog(QDialog):
    """Read in pages, the newest first; ``opened`` is called with a change and its rows."""

    def __init__(
        self,
        workbench: Workbench,
        opened: Callable[[ChangeInfo, int], None],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.is_open = True
        self.changes: list[ChangeInfo] = []
        self.row_counts: dict[str, int] = {}
        self._total = 0
        self._is_busy = False
        self._opened = opened
        self._texts: list[str] = []
        self.setWindowTitle(self.tr("History of the workspace"))
        self.finished.connect(self._note_closed)
        self._build_search()
        self._build_table()
        self._build_buttons()
        self._lay_out()
        self._enable_buttons()

    def refresh(self) -> None:
        """Read as many changes as are listed again, but a page at least."""
        self._read(max(PAGE, len(self.changes)), None)

    def read_older(self) -> None:
        """Add the page before the oldest change listed."""
        self._read(PAGE, self.changes[-1].id)

    def selected(self) -> Optional[ChangeInfo]:
        """Give the change that is selected."""
        ids = self.table.selected_values("code")
        return (
            next((change for change in self.changes if change.id == ids[0]), None) if ids else None
        )

    def open_selected(self) -> None:
        """Show what the selected change wrote."""
        change = self.selected()
        if change is not None:
            self._opened(change, self.row_counts.get(change.id, 0))

    def undo_selected(self) -> None:
        """Ask, then take the selected change back."""
        change = self.selected()
        if change is None or not self._confirmed(change):
            return
        self._is_busy = True
        self._say(self.tr("Undoing “{title}”…").format(title=change.title))
        self._enable_buttons()
        change_id = change.id
        self.workbench.run(
            self.tr("Undo: {title}").format(title=change.title),
            lambda workspace, feedback: undo_change(workspace, change_id),
            lambda result: self._on_undone(change.title),
            self._on_failed,
        )

    def apply_search(self) -> None:
        """List the changes whose title, reason, person or day has what is searched."""
        needle = self.search_box.text().strip().casefold()
        rows = [row for row, text in enumerate(self._texts) if needle in text]
        self.table.show_records(self._data(), rows)
        self.count_label.setText(self._count_text(len(rows)))
        self.older_button.setVisible(len(self.changes) < self._total)
        self._enable_buttons()

    def _read(self, limit: int, before_id: Optional[str]) -> None:
        self._is_busy = True
        self._enable_buttons()
        self.workbench.run(
            self.windowTitle(),
            lambda workspace, feedback: change_page(workspace, limit, before_id),
            lambda page: self._show_page(page, before_id is not None),
            self._on_failed,
        )

    def _show_page(self, page: ChangePage, is_older: bool) -> None:
        if not self.is_open:
            return
        self._is_busy = False
        self.changes = [*self.changes, *page.changes] if is_older else page.changes
        self.row_counts.update(page.row_counts)
        self._total = page.total
        self._texts = [
            " ".join((each.title, each.reason or "", each.changed_by or "", _when(each))).casefold()
            for each in self.changes
        ]
        self.apply_search()

    def _data(self) -> dict[str, list[Any]]:
        unknown = self.tr("unknown person")
        return {
            # Selections stay on the records of equal "code".
            "code": [each.id for each in self.changes],
            "when": [_when(each) for each in self.changes],
            "who": [each.changed_by or unknown for each in self.changes],
            "title": [each.title for each in self.changes],
            "reason": [each.reason for each in self.changes],
            "rows": [self.row_counts.get(each.id, 0) for each in self.changes],
            "state": [self.tr("undone") if each.undone else None for each in self.changes],
        }

    def _count_text(self, shown: int) -> str:
        if not self._total:
            return self.tr("Nothing has been changed in this workspace yet.")
        if not shown:
            return self.tr("No change listed here matches the search.")
        text = self.tr("{shown} of {all} changes").format(shown=shown, all=self._total)
        if len(self.changes) < self._total:
            more = self.tr("the newest {count} are searched").format(count=len(self.changes))
            return f"{text}; {more}"
        return text

    def _confirmed(self, change: ChangeInfo) -> bool:
        text = self.tr("Undo “{title}” of {when} as a whole ({rows} rows)?").format(
            title=change.title, when=_when(change), rows=self.row_counts.get(change.id, 0)
        )
        buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        answer = QMessageBox.question(self, self.windowTitle(), text, buttons)
        return answer == QMessageBox.StandardButton.Yes

    def _on_undone(self, title: str) -> None:
        self.workbench.say(self.tr("Undone: {title}").format(title=title))
        if self.is_open:
            self._is_busy = False
            self._say(self.tr("Undone: {title}").format(title=title))
        # Written by another connection: everybody who shows the workspace reads it again.
        self.workbench.session.look_for_changes()

    def _on_failed(self, error: Optional[Exception]) -> None:
        if not self.is_open:
            return
        self._is_busy = False
        is_known = isinstance(error, MineActionError)
        self._say(error_text(error) if is_known else "")
        self._enable_buttons()

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _enable_buttons(self) -> None:
        change = self.selected()
        is_ready = change is not None and not self._is_busy
        self.undo_button.setEnabled(is_ready and not change.undone)
        self.open_button.setEnabled(change is not None)
        self.older_button.setEnabled(not self._is_busy)

    def _note_closed(self) -> None:
        self.is_open = False

    def _build_search(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE_MS)
        self._timer.timeout.connect(self.apply_search)
        self.search_box = QLineEdit(self)
        self.search_box.setPlaceholderText(self.tr("Search title, reason, person or day"))
        self.search_box.setAccessibleName(self.tr("Search changes"))
        self.search_box.setClearButtonEnabled(True)
        self.search_box.textChanged.connect(lambda: self._timer.start())
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search_box.setFocus)

    def _build_table(self) -> None:
        columns = (
            Column("when", self.tr("When")),
            Column("who", self.tr("Who")),
            Column("title", self.tr("Change")),
            Column("reason", self.tr("Reason")),
            Column("rows", self.tr("Rows")),
            Column("state", self.tr("State")),
        )
        self.model = RecordTableModel(columns)
        self.table = RecordView(self.model, self.tr("Changes, the latest first"), self)
        self.table.setSelectionMode(RecordView.SelectionMode.SingleSelection)
        self.table.set_widths([16, 12, 40, 28, 6, 8])
        self.table.opened.connect(self.open_selected)
        self.table.chosen.connect(self._enable_buttons)
        self.count_label = QLabel(self)
        self.count_label.setWordWrap(True)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self._say("")

    def _build_buttons(self) -> None:
        self.undo_button = QPushButton(icon("undo"), self.tr("&Undo this change"), self)
        self.undo_button.clicked.connect(lambda: self.undo_selected())
        self.open_button = QPushButton(icon("zoom"), self.tr("&What it wrote"), self)
        self.open_button.clicked.connect(lambda: self.open_selected())
        self.older_button = QPushButton(self.tr("&Older changes"), self)
        self.older_button.clicked.connect(lambda: self.read_older())
        self.older_button.hide()
        self.close_button = QPushButton(self.tr("&Close"), self)
        self.close_button.clicked.connect(self.reject)
        for button in (self.undo_button, self.open_button, self.older_button, self.close_button):
            # Enter in the table opens the change, wherever the focus was before.
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        upper, lower = QHBoxLayout(), QGridLayout()
        upper.addWidget(self.count_label, 1)
        upper.addWidget(self.older_button)
        lower.addWidget(self.open_button, 0, 0)
        lower.addWidget(self.undo_button, 0, 1)
        lower.addWidget(self.close_button, 1, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search_box)
        layout.addWidget(self.table, 1)
        layout.addLayout(upper)
        layout.addWidget(self.message)
        layout.addLayout(lower)
        self.resize(self.fontMetrics().averageCharWidth() * 130, self.fontMetrics().height() * 30)


def _when(change: ChangeInfo) -> str:
    return f"{change.changed_at.astimezone():%Y-%m-%d %H:%M}"
