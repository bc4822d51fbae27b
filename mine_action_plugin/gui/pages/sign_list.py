"""The list of signs: find them, see how they stand, record what happened to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Optional

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    Qt,
    QTimer,
    QUrl,
)
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...domain.codes import CODE_LISTS
from ...domain.rules.signs import IN_PLACE, can
from ...operations.sign_orders import write_order_list
from ...translation import code_label
from ..icons import icon
from ..models.incident_rows import points_of
from ..models.record_table import Column, RecordTableModel
from ..models.sign_rows import DUE, TO_REMOVE, SignRows
from ..sign_selection import SignSelection
from ..widgets.code_combo import may_shrink
from ..widgets.record_view import RecordView
from ..widgets.sign_detail import SignDetail
from ..workbench import Workbench
from .sign_acts import SignActs

TYPING_PAUSE_MS = 200


class SignList(QWidget):
    """Search and choice above the table, the selected sign below, then what can be done."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.workbench = workbench
        self.rows: Optional[SignRows] = None
        self._wanted: list[str] = []
        self._wrong = ""
        self.acts = SignActs(workbench, self)
        self.acts.busy_changed.connect(self._enable_buttons)
        self.on_map = SignSelection(workbench, self)
        self.on_map.selected_on_map.connect(self.select)
        self._build_filters()
        self._build_table()
        self._build_buttons()
        self._build_menu()
        self._lay_out()
        self._on_chosen()

    def refresh(self) -> None:
        """Read the signs away from the main thread; the selection stays on the same ones."""
        self.on_map.follow()
        named = [*self._wanted, *self.selected_codes()]
        self.workbench.run(
            self.tr("Reading signs"),
            lambda workspace, feedback: SignRows.read(workspace, named),
            self.show_rows,
        )

    def clear(self) -> None:
        """Empty the list."""
        self.acts.close_dialog()
        self.rows = None
        self._wanted = []
        self.model.set_data({})
        self._on_chosen()

    def release(self) -> None:
        """Let go of the map and its layer."""
        self.acts.close_dialog()
        self.on_map.release()

    def show_rows(self, rows: SignRows) -> None:
        """Show what was read, as far as search and choice let it pass."""
        self.rows = rows
        self._count_choices()
        self.apply_filter()
        self._select_wanted(were_read=True)

    def show_choice(self, choice: Optional[str]) -> None:
        """Show all signs (None), those due, those that may come down, or those of one status."""
        self.search_box.clear()
        self.show_box.setCurrentIndex(max(0, self.show_box.findData(choice)))

    def apply_filter(self) -> None:
        """Show the signs that pass search text and choice."""
        if self.rows is None:
            return
        shown = self.rows.select(self.search_box.text(), self.show_box.currentData())
        self.table.show_records(self.rows.data, shown)
        self._scroll_timer.start()
        self._say_count(len(shown))
        self._on_chosen()

    def select(self, codes: Sequence[str]) -> None:
        """Select these signs, as soon as they have been read."""
        self._wrong = ""
        self._wanted = list(codes)
        if not codes:
            self.table.clearSelection()
        elif self.rows is not None:
            self._select_wanted()

    def look_after(self, code: str, rule: str) -> None:
        """Select a sign, go there, and have the button ready that mends what is wrong with it."""
        self._wrong, self._wanted = rule, [code]
        if self.rows is None:
            self.refresh()
        else:
            self._select_wanted()

    def selected_codes(self) -> list[str]:
        """Give the codes of the selected signs."""
        return self.table.selected_values("code")

    def zoom_to_selected(self) -> None:
        """Zoom to the selected signs."""
        codes = self.selected_codes()
        if not codes:
            return
        session = self.workbench.session
        read, columns = self.workbench.attempt(
            lambda: session.workspace.columns("sign", ("geometry",), {"code": codes})
        )
        places = columns["geometry"] if read else []
        if len(places) == 1:
            self.workbench.zoom_to(places[0])
        elif places:
            points = points_of(places)
            (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
            self.workbench.zoom_to_rectangle(QgsRectangle(left, bottom, right, top))

    def save_order(self) -> None:
        """Write the list of boards to order where the person says."""
        title = self.tr("Boards to order")
        path, _ = QFileDialog.getSaveFileName(
            self.workbench.window, title, "boards-to-order.csv", self.tr("Table (*.csv)")
        )
        if not path:
            return
        path = path if path.lower().endswith(".csv") else f"{path}.csv"
        session = self.workbench.session
        succeeded, count = self.workbench.attempt(lambda: write_order_list(session.workspace, path))
        if succeeded:
            text = self.tr("{count} boards to order, spares included: {path}")
            self.workbench.say(text.format(count=count, path=path))

    def _select_wanted(self, were_read: bool = False) -> None:
        if not self._wanted or self.rows is None:
            return
        wanted = set(self._wanted)
        known = wanted.intersection(self.rows.data["code"])
        may_be_new = self.rows.left_out or self._wrong
        if known != wanted and may_be_new and not were_read:
            self.refresh()
            return
        self._wanted = []
        if not known <= set(self._shown_codes()):
            self.show_choice(None)
            self.apply_filter()
        numbers = [row for row, code in enumerate(self._shown_codes()) if code in known]
        flags = QItemSelectionModel.SelectionFlag
        selection = _selection(self.model, numbers)
        self.table.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self._scroll_timer.start()
        if self._wrong:
            self._make_ready()

    def _make_ready(self) -> None:
        rule, self._wrong = self._wrong, ""
        self.zoom_to_selected()
        buttons = {
            "missing": self.put_up_button,
            "damaged": self.put_up_button,
            "facing": self.inspect_button,
        }
        # A sign at a wrong place comes down, or is left to those who know the ground.
        buttons.get(rule, self.more_button).setFocus()

    def _scroll_to_selected(self) -> None:
        selected = self.table.selectionModel().selectedRows()
        if selected:
            first = min(selected, key=lambda index: index.row())
            # Not at the edge: the detail below may still grow over it.
            self.table.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _shown_codes(self) -> list[str]:
        return [self.model.value(row, "code") for row in range(self.model.rowCount())]

    def _on_chosen(self) -> None:
        codes = self.selected_codes()
        self._enable_buttons()
        if len(codes) == 1 and self.workbench.session.is_open:
            self.workbench.attempt(
                lambda: self.detail.show_sign(self.workbench.session.workspace, codes[0])
            )
        else:
            self.detail.show_count(len(codes))

    def _show_on_map(self) -> None:
        self._on_chosen()
        self.on_map.show_on_map(self.table.selected_values("fid"))

    def _open_photo(self, path: Path) -> None:
        """Show a photo in the program that the person looks at pictures with."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            text = self.tr("No program opens {name}. Look for it in {folder}.")
            self.workbench.warn(text.format(name=path.name, folder=path.parent))

    def _enable_buttons(self) -> None:
        statuses = set(self.table.selected_values("status"))
        is_open = self.workbench.session.is_open
        may_act = self.workbench.may_write("sign") and not self.acts.is_busy
        is_ready = may_act and bool(statuses)

        def all_can(act: str) -> bool:
            return is_ready and all(can(act, status) for status in statuses)

        self.put_up_button.setEnabled(all_can("emplace") or all_can("replace"))
        again = bool(statuses) and statuses <= IN_PLACE
        self.put_up_button.setText(self.tr("P&ut up again…") if again else self.tr("P&ut up…"))
        self.inspect_button.setEnabled(all_can("inspect"))
        self.round_button.setEnabled(all_can("inspect"))
        for action, act in self._menu_acts.items():
            action.setEnabled(all_can(act))
        self.history_action.setEnabled(is_ready and len(self.selected_codes()) == 1)
        menu = (*self._menu_acts, self.history_action)
        self.more_button.setEnabled(any(each.isEnabled() for each in menu))
        self.zoom_button.setEnabled(is_open and bool(statuses))
        self.order_button.setEnabled(is_open)

    def _say_count(self, shown: int) -> None:
        text = self.tr("{shown} of {all} signs")
        text = text.format(shown=shown, all=len(self.rows.data["code"]))
        if self.rows.left_out:
            more = self.tr(
                "{count} that are proposed or taken down are not listed: select them on the map."
            )
            text = f"{text}. {more.format(count=self.rows.left_out)}"
        self.count_label.setText(text)

    def _count_choices(self) -> None:
        counts = self.rows.counts()
        for number in range(1, self.show_box.count()):
            choice = self.show_box.itemData(number)
            text = f"{self._choice_name(choice)} ({counts.get(choice, 0)})"
            self.show_box.setItemText(number, text)

    def _choice_name(self, choice: str) -> str:
        names = {DUE: self.tr("Due for inspection"), TO_REMOVE: self.tr("May come down")}
        return names.get(choice) or code_label("sign_status", choice)

    def _build_filters(self) -> None:
        self._filter_timer = QTimer(self)
        self._filter_timer.setSingleShot(True)
        self._filter_timer.setInterval(TYPING_PAUSE_MS)
        self._filter_timer.timeout.connect(self.apply_filter)
        # A table that was just filled does not know yet how far it can scroll.
        self._scroll_timer = QTimer(self)
        self._scroll_timer.setSingleShot(True)
        self._scroll_timer.timeout.connect(self._scroll_to_selected)
        self.search_box = QLineEdit(self)
        self.search_box.setPlaceholderText(self.tr("Search sign or hazard"))
        self.search_box.setClearButtonEnabled(True)
        self.search_box.setAccessibleName(self.tr("Search signs"))
        self.search_box.textChanged.connect(lambda: self._filter_timer.start())
        self.show_box = QComboBox(self)
        may_shrink(self.show_box)
        self.show_box.setAccessibleName(self.tr("Which signs"))
        self.show_box.addItem(self.tr("All signs"), None)
        for choice in (DUE, TO_REMOVE, *(str(code) for code in CODE_LISTS["sign_status"])):
            self.show_box.addItem(self._choice_name(choice), choice)
        self.show_box.currentIndexChanged.connect(self.apply_filter)

    def _build_table(self) -> None:
        columns = (
            Column("code", self.tr("Code")),
            Column("status", self.tr("Status"), "sign_status"),
            Column("inspection_due", self.tr("Due")),
            Column("hazard", self.tr("Hazard")),
            Column("kind", self.tr("Kind"), "sign_kind"),
            Column("reason", self.tr("Reason"), "sign_reason"),
        )
        self.model = RecordTableModel(columns)
        self.table = RecordView(self.model, self.tr("Signs"), self)
        self.table.set_widths([9, 10, 11, 10, 11, 14])
        self.table.opened.connect(self.zoom_to_selected)
        self.table.chosen.connect(self._show_on_map)
        self.detail = SignDetail(self)
        self.detail.photo_opened.connect(self._open_photo)
        self.count_label = QLabel(self)
        self.count_label.setWordWrap(True)

    def _build_buttons(self) -> None:
        self.put_up_button = QPushButton(icon("sign"), self.tr("P&ut up…"), self)
        self.put_up_button.setToolTip(
            self.tr("Record when and where the selected signs were put up")
        )
        self.put_up_button.clicked.connect(lambda: self.acts.put_up(self.selected_codes()))
        self.inspect_button = QPushButton(icon("history"), self.tr("&Inspected…"), self)
        self.inspect_button.setToolTip(self.tr("Record how the selected signs were found"))
        self.inspect_button.clicked.connect(lambda: self.acts.inspect(self.selected_codes()))
        self.round_button = QPushButton(icon("accept"), self.tr("&All good but…"), self)
        self.round_button.setToolTip(self.tr("Record a round of the selected signs"))
        self.round_button.clicked.connect(lambda: self.acts.inspect_round(self.selected_codes()))
        self.more_button = QPushButton(self.tr("Missin&g, more"), self)
        self.more_button.setToolTip(self.tr("Missing, taken down, declined, history"))
        self.zoom_button = QPushButton(icon("zoom"), self.tr("&Zoom to"), self)
        self.zoom_button.clicked.connect(self.zoom_to_selected)
        self.order_button = QPushButton(icon("export"), self.tr("&Boards…"), self)
        self.order_button.setToolTip(
            self.tr("Boards for proposed, missing and damaged signs, with spares, as a table")
        )
        self.order_button.clicked.connect(self.save_order)

    def _build_menu(self) -> None:
        menu = QMenu(self.more_button)
        self._menu_acts = {}
        for text, act, function in (
            (self.tr("&Missing…"), "inspect", self.acts.report_missing),
            (self.tr("&Taken down…"), "remove", self.acts.take_down),
            (self.tr("&Declined…"), "decline", self.acts.decline),
            (self.tr("&Proposed again…"), "propose_again", self.acts.propose_again),
        ):
            action = menu.addAction(text)
            action.triggered.connect(
                lambda checked=False, wanted=function: wanted(self.selected_codes())
            )
            self._menu_acts[action] = act
        menu.addSeparator()
        self.history_action = menu.addAction(icon("history"), self.tr("Histor&y…"))
        self.history_action.triggered.connect(
            lambda: self.workbench.show_history("sign", self.selected_codes())
        )
        self.more_button.setMenu(menu)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.search_box, 1)
        head.addWidget(self.show_box, 1)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.table)
        splitter.addWidget(self.detail)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        buttons = QGridLayout()
        places = (
            (self.put_up_button, self.inspect_button),
            (self.round_button, self.more_button),
            (self.zoom_button, self.order_button),
        )
        for row, pair in enumerate(places):
            for column, button in enumerate(pair):
                buttons.addWidget(button, row, column)
                buttons.setColumnStretch(column, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 6, 0, 0)
        outer.addLayout(head)
        outer.addWidget(self.count_label)
        outer.addWidget(splitter, 1)
        outer.addLayout(buttons)


def _selection(model: RecordTableModel, rows: Iterable[int]) -> QItemSelection:
    """Whole rows as few ranges: one range for each of ten thousand rows takes Qt minutes."""
    selection = QItemSelection()
    last_column = model.columnCount() - 1
    start = previous = None
    for row in [*rows, None]:
        if previous is not None and (row is None or row != previous + 1):
            selection.append(
                QItemSelectionRange(model.index(start, 0), model.index(previous, last_column))
            )
            start = row
        start = row if start is None else start
        previous = row
    return selection
