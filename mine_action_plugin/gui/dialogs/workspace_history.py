"""Every change of the workspace: find one, see what it wrote, undo it, also days later."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
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
from ...operations.history import (
    ChangePage,
    FoundChanges,
    change_page,
    find_changes,
    matches,
    moment_of,
    undo_change,
)
from ...store import ChangeInfo
from ...translation import error_text
from ..background import WorkspaceTask
from ..icons import icon
from ..models.record_table import Column, RecordTableModel
from ..widgets.record_view import RecordView
from ..workbench import Workbench
from .plain_enter import PlainEnterDialog

PAGE = 2000
TYPING_PAUSE_MS = 200


class WorkspaceHistoryDialog(PlainEnterDialog):
    """Read in pages, the newest first; ``opened`` is called with a change and its rows.

    A search lists what it finds in the pages at once, and looks through the older changes in the
    background.
    """

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
        self._older: list[ChangeInfo] = []
        """Found before the oldest change of the pages."""
        self._search_from: Optional[str] = None
        """Before which change the search goes on; None where nothing is left to search."""
        self._search: Optional[WorkspaceTask] = None
        self.setWindowTitle(self.tr("History of the workspace"))
        self.finished.connect(self._note_closed)
        self._build_search()
        self._build_table()
        self._build_buttons()
        self._lay_out()
        self._enable_buttons()
        # That it does not answer is no longer true.
        workbench.session.found.connect(self._forget_said)

    def refresh(self) -> None:
        """Read as many changes as are listed again, but a page at least."""
        self._read(max(PAGE, len(self.changes)), None)

    def read_older(self) -> None:
        """Add the page before the oldest change listed, of those that are searched for."""
        if self._needle:
            self._search_older()
        else:
            self._read(PAGE, self.changes[-1].id)

    def selected(self) -> Optional[ChangeInfo]:
        """Give the change that is selected."""
        ids = self.table.selected_values("code")
        return (
            next((change for change in self._listed if change.id == ids[0]), None) if ids else None
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
        self._cancel_search()
        self._older = []
        all_read = len(self.changes) >= self._total
        self._search_from = None if all_read or not self._needle else self.changes[-1].id
        if self._search_from is not None:
            self._search_older()
        else:
            self._list()

    def stop_searching(self) -> None:
        """Look through no more of the older changes; what was found stays."""
        self._cancel_search()
        self._list()

    def _cancel_search(self) -> None:
        search, self._search = self._search, None
        if search is not None:
            search.cancel()

    @property
    def _needle(self) -> str:
        return self.search_box.text().strip()

    @property
    def _listed(self) -> list[ChangeInfo]:
        return [*self.changes, *self._older]

    def _list(self) -> None:
        listed, needle = self._listed, self._needle
        rows = [row for row, change in enumerate(listed) if matches(change, needle)]
        self.table.show_records(self._data(listed), rows)
        self.count_label.setText(self._count_text(len(rows)))
        self.older_button.setVisible(self._has_more() and self._search is None)
        self.stop_button.setVisible(self._search is not None)
        self._enable_buttons()

    def _has_more(self) -> bool:
        return self._search_from is not None if self._needle else len(self.changes) < self._total

    def _search_older(self) -> None:
        needle, before_id = self._needle, self._search_from

        def done(found: FoundChanges) -> None:
            if self._search is search:
                self._show_found(found)

        def failed(error: Optional[Exception]) -> bool:
            if self._search is search:
                self._search = None
                self._on_failed(error)
                self._list()
            return error is None

        search = self.workbench.run(
            self.tr("Searching the history"),
            lambda workspace, feedback: find_changes(workspace, needle, PAGE, before_id, feedback),
            done,
            failed,
        )
        self._search = search
        self._list()

    def _show_found(self, found: FoundChanges) -> None:
        self._search, self._search_from = None, found.before_id
        self._older = [*self._older, *found.changes]
        self.row_counts.update(found.row_counts)
        self._list()

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
        self.apply_search()

    def _data(self, listed: list[ChangeInfo]) -> dict[str, list[Any]]:
        unknown = self.tr("unknown person")
        return {
            # Selections stay on the records of equal "code".
            "code": [each.id for each in listed],
            "when": [moment_of(each) for each in listed],
            "who": [each.changed_by or unknown for each in listed],
            "title": [each.title for each in listed],
            "reason": [each.reason for each in listed],
            "rows": [self.row_counts.get(each.id, 0) for each in listed],
            "state": [self.tr("undone") if each.undone else None for each in listed],
        }

    def _count_text(self, shown: int) -> str:
        if not self._total:
            return self.tr("Nothing has been changed in this workspace yet.")
        if not shown and self._search is None and not self._has_more():
            return self.tr("No change matches the search.")
        text = self.tr("{shown} of {all} changes").format(shown=shown, all=self._total)
        more = self._more_text()
        return f"{text}; {more}" if more else text

    def _more_text(self) -> str:
        if self._search is not None:
            return self.tr("the older ones are being searched…")
        if not self._has_more():
            return ""
        if self._needle:
            return self.tr("the older ones are not searched yet")
        return self.tr("the newest {count} are listed").format(count=len(self.changes))

    def _confirmed(self, change: ChangeInfo) -> bool:
        text = self.tr("Undo “{title}” of {when} as a whole (rows: {rows})?").format(
            title=change.title, when=moment_of(change), rows=self.row_counts.get(change.id, 0)
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

    def _forget_said(self) -> None:
        self._say("")

    def _enable_buttons(self) -> None:
        change = self.selected()
        is_ready = change is not None and not self._is_busy
        may_undo = self.workbench.may_write("change")
        self.undo_button.setEnabled(is_ready and may_undo and not change.undone)
        self.open_button.setEnabled(change is not None)
        self.older_button.setEnabled(not self._is_busy)

    def _note_closed(self) -> None:
        self.is_open = False
        self._cancel_search()

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
        self.stop_button = QPushButton(self.tr("&Stop searching"), self)
        self.stop_button.clicked.connect(lambda: self.stop_searching())
        self.stop_button.hide()
        self.close_button = QPushButton(self.tr("&Close"), self)
        self.close_button.clicked.connect(self.reject)
        # Enter in the table opens the change, wherever the focus was before.
        self.drop_default_button()

    def _lay_out(self) -> None:
        upper, lower = QHBoxLayout(), QGridLayout()
        upper.addWidget(self.count_label, 1)
        upper.addWidget(self.older_button)
        upper.addWidget(self.stop_button)
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
