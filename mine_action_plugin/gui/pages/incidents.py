"""The Incidents page: the list, and the form that logs one."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ..icons import icon
from ..models.incident_rows import IncidentFilter, IncidentRows
from ..models.record_table import Column, RecordTableModel
from ..page import Page
from ..pages.incident_form import IncidentForm
from ..role_names import role_name
from ..widgets.code_combo import CodeCombo, may_shrink
from ..widgets.read_only_banner import read_only_sentence
from ..widgets.record_view import RecordView
from ..workbench import Workbench

TYPING_PAUSE_MS = 200
DAYS_OF_PERIOD = {"month": 31, "quarter": 92, "year": 365}


class IncidentsPage(Page):
    """Search, kind, period and view above the table; below it what can be done."""

    NAME = "incidents"
    ICON = "incident"

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.rows: Optional[IncidentRows] = None
        self._wanted_code = ""
        self._build_filters()
        self._build_table()
        self.form = IncidentForm(workbench)
        self.form.finished.connect(self.show_list)
        self.log_button = QPushButton(icon("log_incident"), self.tr("Lo&g incident"), self)
        self.log_button.setDefault(True)
        self.log_button.clicked.connect(lambda: self.show_form("accident"))
        self.report_button = QPushButton(self.tr("S&uspicious object"), self)
        self.report_button.setToolTip(self.tr("Report of a suspicious object"))
        self.report_button.clicked.connect(lambda: self.show_form("eo_report"))
        self.zoom_button = QPushButton(icon("zoom"), self.tr("&Zoom to"), self)
        self.zoom_button.clicked.connect(self.zoom_to_selected)
        self.history_button = QPushButton(icon("history"), self.tr("Histor&y…"), self)
        self.history_button.setToolTip(self.tr("Every change of this incident, with a map"))
        self.history_button.clicked.connect(
            lambda: workbench.show_history("incident", self.table.selected_values("code"))
        )
        self._filter_timer = QTimer(self)
        self._filter_timer.setSingleShot(True)
        self._filter_timer.setInterval(TYPING_PAUSE_MS)
        self._filter_timer.timeout.connect(self.apply_filter)
        workbench.canvas.extentsChanged.connect(self._on_view_moved)
        self._lay_out()
        self._enable_buttons()

    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Incidents")

    def refresh(self) -> None:
        """Read the incidents away from the main thread."""
        self.workbench.run(
            self.tr("Reading incidents"),
            lambda workspace, feedback: IncidentRows.read(workspace),
            self.show_rows,
        )

    def reset(self) -> None:
        """Empty the list and go back to it."""
        self.rows = None
        self.model.set_data({})
        self.count_label.clear()
        self.show_list()
        # Not only once the list is read: a new incident does not wait for an old one to be readable.
        self._enable_buttons()
        super().reset()

    def release(self) -> None:
        """Let go of the canvas."""
        self.form.close_form()
        self.workbench.canvas.extentsChanged.disconnect(self._on_view_moved)

    def show_rows(self, rows: IncidentRows) -> None:
        """Show what was read, as far as the filter lets it pass."""
        self.rows = rows
        self.apply_filter()

    def show_records(self, codes: Sequence[str]) -> None:
        """Select the first of these incidents, as soon as the list has been read."""
        self.show_list()
        self._wanted_code = codes[0] if codes else ""
        self._select_wanted()

    def show_list(self) -> None:
        """Show the list in place of the form."""
        self._layers.setCurrentWidget(self._list)

    def show_form(self, kind: str) -> None:
        """Open the form for a new incident, or say why none can be logged."""
        role = self.workbench.session.role
        protected = read_only_sentence(self.workbench.session)
        if protected:
            self.workbench.warn(protected)
        elif role is not None and not self.workbench.may_write("incident"):
            text = self.tr(
                "Your role is {role}: you may not log incidents. Ask a manager for more."
            )
            self.workbench.warn(text.format(role=role_name(role)))
        elif role is not None:
            self._layers.setCurrentWidget(self.form)
            self.form.start(kind)

    def apply_filter(self) -> None:
        """Show the rows that pass search text, kind, period and view."""
        if self.rows is None:
            return
        selected = self.rows.select(self._filter())
        self.table.show_records(self.rows.data, selected)
        text = self.tr("{shown} of {all} incidents")
        self.count_label.setText(text.format(shown=len(selected), all=len(self.rows.kinds)))
        self._select_wanted()
        self._enable_buttons()

    def zoom_to_selected(self) -> None:
        """Zoom to the selected incident."""
        for wkb in self.table.selected_values("geometry")[:1]:
            self.workbench.zoom_to(wkb)

    def _filter(self) -> IncidentFilter:
        view = None
        if self.in_view_box.isChecked():
            shown = self.workbench.view_rectangle()
            view = (shown.xMinimum(), shown.yMinimum(), shown.xMaximum(), shown.yMaximum())
        days = DAYS_OF_PERIOD.get(self.period_box.currentData() or "")
        since = datetime.date.today() - datetime.timedelta(days=days) if days else None
        return IncidentFilter(self.search_box.text(), self.kind_box.code or "", since, None, view)

    def _select_wanted(self) -> None:
        if self._wanted_code and self.table.select_value("code", self._wanted_code):
            self._wanted_code = ""

    def _on_view_moved(self) -> None:
        if self.in_view_box.isChecked() and self.isVisible():
            self._filter_timer.start()

    def _enable_buttons(self) -> None:
        may_log = self.workbench.may_write("incident")
        self.log_button.setEnabled(may_log)
        self.report_button.setEnabled(may_log)
        self.zoom_button.setEnabled(bool(self.table.selected_values("code")))

    def _build_filters(self) -> None:
        self.search_box = QLineEdit(self)
        self.search_box.setPlaceholderText(self.tr("Search code, place, device"))
        self.search_box.setClearButtonEnabled(True)
        self.search_box.setAccessibleName(self.tr("Search incidents"))
        self.search_box.textChanged.connect(lambda: self._filter_timer.start())
        self.kind_box = CodeCombo("incident_kind", self, empty=self.tr("Any kind"))
        self.kind_box.setAccessibleName(self.tr("Kind"))
        self.kind_box.currentIndexChanged.connect(self.apply_filter)
        self.period_box = QComboBox(self)
        may_shrink(self.period_box)
        self.period_box.setAccessibleName(self.tr("Period"))
        self.period_box.addItem(self.tr("Any time"), "")
        self.period_box.addItem(self.tr("Last month"), "month")
        self.period_box.addItem(self.tr("Last 3 months"), "quarter")
        self.period_box.addItem(self.tr("Last 12 months"), "year")
        self.period_box.currentIndexChanged.connect(self.apply_filter)
        self.in_view_box = QCheckBox(self.tr("In v&iew"), self)
        self.in_view_box.toggled.connect(self.apply_filter)

    def _build_table(self) -> None:
        columns = (
            Column("code", self.tr("Code")),
            Column("occurred_on", self.tr("Date")),
            Column("kind", self.tr("Kind"), "incident_kind"),
            Column("killed", self.tr("Killed")),
            Column("injured", self.tr("Injured")),
            Column("device", self.tr("Device"), "device"),
            Column("place_name", self.tr("Place")),
            Column("knowledge_then", self.tr("Known then"), "knowledge"),
            Column("status", self.tr("Status"), "incident_status"),
        )
        self.model = RecordTableModel(columns)
        self.table = RecordView(self.model, self.tr("Incidents"), self)
        self.table.set_widths([9, 11, 14, 6, 7, 14, 16, 14, 12])
        self.table.opened.connect(self.zoom_to_selected)
        self.table.chosen.connect(self._enable_buttons)

    def _lay_out(self) -> None:
        self.count_label = QLabel(self)
        filters = QGridLayout()
        filters.addWidget(self.search_box, 0, 0, 1, 3)
        filters.addWidget(self.kind_box, 1, 0)
        filters.addWidget(self.period_box, 1, 1)
        filters.addWidget(self.in_view_box, 1, 2, Qt.AlignmentFlag.AlignTrailing)
        filters.setColumnStretch(0, 1)
        filters.setColumnStretch(1, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count_label, 1)
        foot.addWidget(self.history_button)
        foot.addWidget(self.zoom_button)
        buttons = QHBoxLayout()
        buttons.addWidget(self.log_button, 1)
        buttons.addWidget(self.report_button, 1)
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        column.addLayout(buttons)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._list)
        self._layers.addWidget(self.form)
