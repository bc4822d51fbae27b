"""The list of what the checks found: filter, zoom, show, repair, check again, export."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsFeedback
from qgis.PyQt.QtCore import QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...operations.checks import (
    CHECKS,
    Finding,
    explain_repairs,
    place_of,
    records_about,
    repair,
    write_report,
)
from ...store import Workspace
from ...translation import translate
from ..data_checks import DataChecks
from ..dialogs.repair import RepairDialog
from ..icons import icon
from ..models.finding_rows import FindingRowsModel
from ..page import hint, scrolled
from ..telling import told
from .finding_filter import FindingFilter
from .selection_in_view import SelectionInView

PAGE_OF_TABLE = {"incident": "incidents", "hazard": "hazards", "sign": "signs", "task": "tasks"}


class FindingList(QWidget):
    """Shows what `checks` holds; `left` asks to go back to where it was opened."""

    left = pyqtSignal()

    def __init__(self, checks: DataChecks, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.checks = checks
        self.workbench = checks.workbench
        self._offered: Sequence[Finding] = ()
        self._build_head()
        self._build_table()
        self._build_buttons()
        self._lay_out()
        checks.updated.connect(self.refresh)
        checks.progressed.connect(lambda percent: self.progress.setValue(int(percent)))
        self.refresh()

    def refresh(self) -> None:
        """Show the findings as they are now; the one that was selected stays so."""
        if self._offered is not self.checks.findings:
            self._offered = self.checks.findings
            self.filter.offer(self._offered)
        self.apply_filter()
        running = self.checks.is_running
        self.progress.setVisible(running)
        self.cancel_button.setVisible(running)
        self.again_button.setEnabled(not running and self.workbench.session.is_open)

    def apply_filter(self) -> None:
        """Show the findings that pass the filter."""
        selected = self.selected()
        shown = self.filter.passing(self.checks.findings)
        if shown is not self.model.findings:
            self.model.show_findings(shown)
            self._select_again(selected)
        self.state.setText(self._state_text(len(shown)))
        self._on_chosen()

    def selected(self) -> list[Finding]:
        """Give the selected findings from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.findings[row] for row in rows]

    def select(self, finding: Finding) -> None:
        """Select one finding and scroll to it, whatever the filter."""
        if finding not in self.model.findings:
            self.filter.show_all()
            self.apply_filter()
        if finding in self.model.findings:
            row = list(self.model.findings).index(finding)
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))

    @told
    def zoom_to_selected(self) -> None:
        """Zoom to the first selected finding, or say that it has no place."""
        for finding in self.selected()[:1]:
            workspace = self.workbench.session.workspace
            if not self.workbench.zoom_to(place_of(workspace, finding)):
                text = self.tr("{code} has no place and cannot be shown on the map.")
                self.workbench.warn(text.format(code=finding.code))

    @told
    def show_record(self) -> None:
        """Open the page of the first selected finding's record, or of what it belongs to."""
        for finding in self.selected()[:1]:
            for about in records_about(self.workbench.session.workspace, finding):
                if about.table in PAGE_OF_TABLE:
                    self.workbench.show_page(PAGE_OF_TABLE[about.table], [about.code])
                    return
            text = self.tr("{code} has no page here. Open it in its layer's attribute table.")
            self.workbench.warn(text.format(code=finding.code))

    def repair_selected(self) -> None:
        """Say what will be done, and do it in one change."""
        findings = [finding for finding in self.selected() if self._may_repair(finding)]
        if not findings:
            return
        dialog = RepairDialog(findings, self.workbench.window)
        if dialog.exec():
            self._repair(findings)
        dialog.deleteLater()

    def ask_export(self) -> None:
        """Ask for a file and write the findings that are shown into it."""
        path, _ = QFileDialog.getSaveFileName(
            self.workbench.window, self.tr("Export findings"), "findings.csv", "CSV (*.csv)"
        )
        if path:
            self.export(path)

    def export(self, path: str) -> None:
        """Write the findings that are shown."""
        findings = self.model.findings
        text = self.tr("{count} findings were written to {path}.")
        self.workbench.run(
            self.tr("Writing findings"),
            lambda workspace, feedback: write_report(path, findings),
            lambda result: self.workbench.say(text.format(count=len(findings), path=path)),
        )

    def _may_repair(self, finding: Finding) -> bool:
        """Tell whether there is a repair, and this person's role may make it."""
        return finding.can_repair and self.workbench.may_write(finding.table)

    def _repair(self, findings: Sequence[Finding]) -> None:
        def work(workspace: Workspace, feedback: QgsFeedback) -> None:
            repair(workspace, findings)

        def done(result: None) -> None:
            # Who holds the findings follows every change, and so checks again.
            self.workbench.session.note_change()
            self.workbench.say(
                self.tr("Repaired: {count}. Undo in the menu takes it back.").format(
                    count=len(findings)
                )
            )

        self.repair_button.setEnabled(False)
        self.workbench.run(self.tr("Repairing"), work, done, lambda error: self._on_chosen())

    def _select_again(self, findings: Sequence[Finding]) -> None:
        wanted = set(findings)
        flags = QItemSelectionModel.SelectionFlag
        for row, finding in enumerate(self.model.findings if wanted else ()):
            if finding in wanted:
                index = self.model.index(row, 0)
                self.table.selectionModel().select(index, flags.Select | flags.Rows)

    def _state_text(self, shown: int) -> str:
        if self.checks.is_running:
            return self.tr("Checking the data …")
        count = len(self.checks.findings)
        if not self.checks.is_complete:
            if not count:
                return self.tr("Not checked yet.")
            return self.tr("Only what was changed lately is checked: {count}.").format(count=count)
        if not count:
            return self.tr("The checks found nothing.")
        return self.tr("{shown} of {count} findings").format(shown=shown, count=count)

    def _on_chosen(self) -> None:
        selected = self.selected()
        self.zoom_button.setEnabled(bool(selected))
        self.record_button.setEnabled(bool(selected))
        can_repair = any(map(self._may_repair, selected))
        self.repair_button.setEnabled(can_repair and not self.workbench.session.is_read_only)
        self.export_button.setEnabled(bool(self.model.findings))
        self.detail.setText(self._detail_text(selected[0]) if len(selected) == 1 else "")

    def _detail_text(self, finding: Finding) -> str:
        parts = [finding.message, translate("checks", CHECKS[finding.rule].meaning)]
        if self._may_repair(finding):
            text = self.tr("Repair: {what}")
            parts.append(text.format(what=" ".join(explain_repairs([finding]))))
        return "\n\n".join(parts)

    def _build_head(self) -> None:
        self.back_button = QPushButton(self.tr("&Back"), self)
        self.back_button.clicked.connect(lambda: self.left.emit())
        self.state = hint("")
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 100)
        self.cancel_button = QPushButton(self.tr("Ca&ncel"), self)
        self.cancel_button.clicked.connect(lambda: self.checks.cancel())
        self.filter = FindingFilter(self)
        self.filter.changed.connect(self.apply_filter)

    def _build_table(self) -> None:
        self.model = FindingRowsModel(self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Findings"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        # Fixed heights: Qt would otherwise ask each row for its size.
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.table.horizontalHeader().setStretchLastSection(True)
        SelectionInView(self.table)
        self.table.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 14 + 24)
        self.table.setMinimumHeight(self.fontMetrics().height() * 7)
        self.table.doubleClicked.connect(lambda index: self.zoom_to_selected())
        self.table.selectionModel().selectionChanged.connect(lambda new, old: self._on_chosen())
        self.detail = hint("")
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _build_buttons(self) -> None:
        self.zoom_button = QPushButton(icon("zoom"), self.tr("&Zoom to"), self)
        self.zoom_button.clicked.connect(lambda: self.zoom_to_selected())
        self.record_button = QPushButton(self.tr("Show record"), self)
        self.record_button.clicked.connect(lambda: self.show_record())
        self.repair_button = QPushButton(icon("accept"), self.tr("Rep&air…"), self)
        self.repair_button.clicked.connect(self.repair_selected)
        self.again_button = QPushButton(icon("refresh"), self.tr("Check a&gain"), self)
        self.again_button.clicked.connect(lambda: self.checks.check())
        self.export_button = QPushButton(icon("export"), self.tr("E&xport…"), self)
        self.export_button.clicked.connect(self.ask_export)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back_button)
        head.addWidget(self.state, 1)
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.cancel_button)
        detail = scrolled(self.detail)
        detail.setFixedHeight(self.fontMetrics().height() * 8)
        buttons = QGridLayout()
        buttons.addWidget(self.zoom_button, 0, 0)
        buttons.addWidget(self.record_button, 0, 1)
        buttons.addWidget(self.repair_button, 0, 2)
        buttons.addWidget(self.again_button, 1, 0)
        buttons.addWidget(self.export_button, 1, 1)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(running)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(detail)
        column.addLayout(buttons)
