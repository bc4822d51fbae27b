"""The Hazards page: those with a place, those without, and what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ...operations.hazard_events import request_waiting
from ...operations.hazard_outlines import hazard_columns
from ...operations.hazards import record_process
from ...store import Workspace
from ..dialogs.record_process import RecordProcessDialog
from ..icons import icon
from ..models.record_table import Column, RecordTableModel
from ..page import NO_PLACE, Page
from ..saving import Chosen, Outcome
from ..widgets.code_combo import CodeCombo
from ..widgets.hazard_detail import HazardDetail
from ..widgets.outline_banner import OutlineBanner
from ..widgets.record_view import RecordView
from ..workbench import Workbench

FIELDS = (
    "id",
    "code",
    "name",
    "hazard_class",
    "status",
    "area_m2",
    "reliability",
    "date_of_information",
    "geometry",
)
AFTER_PROCESS = ("hazard_class", "status", "closure_reason", "conserved")
TYPING_PAUSE_MS = 200
WITH_PLACE, WITHOUT_PLACE = 0, 1


class HazardsPage(Page):
    """Search, class and status above the table; detail and history below."""

    NAME = "hazards"
    ICON = "hazard"

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._data: dict[str, list[Any]] = {}
        self._texts: list[str] = []
        self._wanted_code = ""
        self._build_filters()
        self._build_table()
        self._build_buttons()
        self._lay_out()
        self._on_chosen()

    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Hazards")

    def refresh(self) -> None:
        """Read the hazards away from the main thread."""
        self.workbench.run(
            self.tr("Reading hazards"),
            lambda workspace, feedback: hazard_columns(workspace, FIELDS, order=("code",)),
            self.show_data,
        )

    def reset(self) -> None:
        """Empty the list."""
        self._data = {}
        self.model.set_data({})
        self.detail.clear()
        super().reset()

    def show_data(self, data: dict[str, list[Any]]) -> None:
        """Show what was read; the selection stays on the same hazards."""
        self._data = data
        self._texts = [
            f"{code} {name or ''}".casefold() for code, name in zip(data["code"], data["name"])
        ]
        without = sum(1 for wkb in data["geometry"] if wkb is None)
        with_text = self.tr("With a place ({count})")
        without_text = self.tr("Without a place ({count})")
        count = len(data["code"]) - without
        self.tabs.setTabText(WITH_PLACE, with_text.format(count=count))
        self.tabs.setTabText(WITHOUT_PLACE, without_text.format(count=without))
        self.apply_filter()
        self._select_wanted()

    def show_records(self, codes: Sequence[str]) -> None:
        """Select the first of these hazards, as soon as the list has been read."""
        if NO_PLACE in codes:
            self.tabs.setCurrentIndex(WITHOUT_PLACE)
            return
        self._wanted_code = codes[0] if codes else ""
        self._select_wanted()

    def apply_filter(self) -> None:
        """Show the hazards that pass search text, class, status and place."""
        if not self._data:
            return
        self.table.show_records(self._data, self._passing_rows())
        self._on_chosen()

    def selected_codes(self) -> list[str]:
        """Give the codes of the selected hazards."""
        return self.table.selected_values("code")

    def zoom_to_selected(self) -> None:
        """Zoom to the first selected hazard, or say that it has no place."""
        for wkb in self.table.selected_values("geometry")[:1]:
            if not self.workbench.zoom_to(wkb):
                text = self.tr("{code} has no place and cannot be shown on the map.")
                self.workbench.warn(text.format(code=self.selected_codes()[0]))

    def record_process(self) -> None:
        """Ask what changed, when and why, and record it."""
        code = self.selected_codes()[0]
        session = self.workbench.session
        read, hazard = self.workbench.attempt(lambda: session.workspace.find("hazard", code))
        if not read:
            return
        workspace = session.workspace
        waiting = request_waiting(workspace, hazard)
        dialog = RecordProcessDialog(hazard, self.workbench.window, workspace.takes_two, waiting)
        while dialog.exec():
            outcome = self._save_process(hazard, dialog.values())
            if outcome.saved:
                session.note_change()
                self._say_recorded(code, outcome.note)
            if outcome.over:
                break
        dialog.deleteLater()

    def _say_recorded(self, code: str, note: str) -> None:
        workspace = self.workbench.session.workspace
        if request_waiting(workspace, workspace.find("hazard", code)) is None:
            text = self.tr("The change of {code} is recorded.")
        else:
            text = self.tr(
                "The change of {code} waits for a second person: a manager other than you approves "
                "it by recording the same."
            )
        self.workbench.say(text.format(code=code) + note)

    def _save_process(self, hazard: Any, entered: dict[str, Any]) -> Outcome:
        """Record what was entered, against the hazard as the dialog showed it."""
        asked = {name: entered[name] for name in AFTER_PROCESS}

        def record(workspace: Workspace, seen: Any, chosen: Chosen) -> str:
            after = asked if chosen is None else {name: chosen.get(name) for name in asked}
            return record_process(workspace, hazard.code, seen=seen, **{**entered, **after})

        title = self.tr("Recording a process")
        return self.workbench.saving.save(title, record, seen=hazard, mine=asked)

    def _passing_rows(self) -> list[int]:
        placed = self.tabs.currentIndex() == WITH_PLACE
        wanted_class, wanted_status = self.class_box.code, self.status_box.code
        needle = self.search_box.text().strip().casefold()
        columns = (self._data[name] for name in ("geometry", "hazard_class", "status"))
        return [
            row
            for row, (text, wkb, kind, status) in enumerate(zip(self._texts, *columns))
            if (wkb is not None) == placed
            and wanted_class in (None, kind)
            and wanted_status in (None, status)
            and needle in text
        ]

    def _select_wanted(self) -> None:
        code = self._wanted_code
        if not code or code not in self._data.get("code", []):
            return
        row = self._data["code"].index(code)
        placed = self._data["geometry"][row] is not None
        self.tabs.setCurrentIndex(WITH_PLACE if placed else WITHOUT_PLACE)
        if row not in self._passing_rows():
            self._clear_filters()
        self.table.select_value("code", code)
        self._wanted_code = ""

    def _clear_filters(self) -> None:
        self.search_box.clear()
        self.class_box.setCurrentIndex(0)
        self.status_box.setCurrentIndex(0)
        self.apply_filter()

    def _on_chosen(self) -> None:
        codes = self.selected_codes()
        self.workbench.select_hazards(codes)
        may_record = self.workbench.may_write("hazard_event")
        self.process_button.setEnabled(len(codes) == 1 and may_record)
        self.zoom_button.setEnabled(bool(codes) and self.tabs.currentIndex() == WITH_PLACE)
        self.signs_button.setEnabled(bool(codes) and self.tabs.currentIndex() == WITH_PLACE)
        self.task_button.setEnabled(bool(codes) and self.workbench.may_write("task"))
        self.history_button.setEnabled(len(codes) == 1)
        session = self.workbench.session
        one = codes[0] if len(codes) == 1 and session.is_open else None
        self.workbench.attempt(lambda: self.outline_banner.show_hazard(one))
        if one is not None:
            shown, _ = self.workbench.attempt(
                lambda: self.detail.show_hazard(session.workspace, one)
            )
        if one is None or not shown:
            # What was shown before belongs to another hazard.
            self.detail.clear()

    def _build_filters(self) -> None:
        self.tabs = QTabBar(self)
        self.tabs.setExpanding(False)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.tr("With a place"))
        self.tabs.addTab(self.tr("Without a place"))
        self.tabs.currentChanged.connect(self.apply_filter)
        self._filter_timer = QTimer(self)
        self._filter_timer.setSingleShot(True)
        self._filter_timer.setInterval(TYPING_PAUSE_MS)
        self._filter_timer.timeout.connect(self.apply_filter)
        self.search_box = QLineEdit(self)
        self.search_box.setPlaceholderText(self.tr("Search code or name"))
        self.search_box.setClearButtonEnabled(True)
        self.search_box.setAccessibleName(self.tr("Search hazards"))
        self.search_box.textChanged.connect(lambda: self._filter_timer.start())
        self.class_box = CodeCombo("hazard_class", self, empty=self.tr("Any class"))
        self.class_box.setAccessibleName(self.tr("Class"))
        self.class_box.currentIndexChanged.connect(self.apply_filter)
        self.status_box = CodeCombo("hazard_status", self, empty=self.tr("Any status"))
        self.status_box.setAccessibleName(self.tr("Status"))
        self.status_box.currentIndexChanged.connect(self.apply_filter)

    def _build_table(self) -> None:
        columns = (
            Column("code", self.tr("Code")),
            Column("name", self.tr("Name")),
            Column("hazard_class", self.tr("Class"), "hazard_class"),
            Column("status", self.tr("Status"), "hazard_status"),
            Column("area_m2", self.tr("Area, ha"), decimals=2, scale=1e-4),
            Column("reliability", self.tr("Reliability"), "reliability"),
            Column("date_of_information", self.tr("Information of")),
        )
        self.model = RecordTableModel(columns)
        self.table = RecordView(self.model, self.tr("Hazards"), self)
        self.table.set_widths([9, 16, 12, 10, 8, 9, 11])
        self.table.opened.connect(self.zoom_to_selected)
        self.table.chosen.connect(self._on_chosen)
        self.detail = HazardDetail(self)
        self.outline_banner = OutlineBanner(self.workbench, self)

    def _build_buttons(self) -> None:
        self.zoom_button = QPushButton(icon("zoom"), self.tr("&Zoom to"), self)
        self.zoom_button.clicked.connect(self.zoom_to_selected)
        self.process_button = QPushButton(icon("history"), self.tr("Record process…"), self)
        self.process_button.clicked.connect(self.record_process)
        self.signs_button = QPushButton(icon("sign"), self.tr("Plan si&gns"), self)
        self.signs_button.clicked.connect(
            lambda: self.workbench.show_page("signs", self.selected_codes())
        )
        self.task_button = QPushButton(icon("task"), self.tr("Create tas&k…"), self)
        self.task_button.clicked.connect(
            lambda: self.workbench.show_page("tasks", self.selected_codes())
        )

        self.history_button = QPushButton(icon("history"), self.tr("Histor&y…"), self)
        self.history_button.setToolTip(self.tr("Every change of this hazard, with a map"))
        self.history_button.clicked.connect(
            lambda: self.workbench.show_history("hazard", self.selected_codes())
        )

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.addWidget(self.class_box, 1)
        choices.addWidget(self.status_box, 1)
        upper = QWidget(self)
        upper_column = QVBoxLayout(upper)
        upper_column.setContentsMargins(0, 0, 0, 0)
        upper_column.addWidget(self.table)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(upper)
        splitter.addWidget(self.detail)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        buttons = QGridLayout()
        buttons.addWidget(self.zoom_button, 0, 0)
        buttons.addWidget(self.process_button, 0, 1)
        buttons.addWidget(self.signs_button, 1, 0)
        buttons.addWidget(self.task_button, 1, 1)
        buttons.addWidget(self.history_button, 2, 0, 1, 2)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addWidget(self.search_box)
        column.addLayout(choices)
        column.addWidget(splitter, 1)
        column.addWidget(self.outline_banner)
        column.addLayout(buttons)
