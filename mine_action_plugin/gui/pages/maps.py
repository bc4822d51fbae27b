"""The Maps page: what to print, where to, and what came out."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QLocale, QStandardPaths, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...domain.errors import MineActionError
from ...maps.phrases import available_languages
from ...maps.request import FORMATS
from ...operations.warning_maps import ExportResult, MapRequest, export_warning_maps
from ...settings import settings
from ..background import WorkspaceTask
from ..icons import icon
from ..language_names import language_name
from ..page import Page, hint, scrolled
from ..widgets.code_combo import may_shrink
from ..widgets.file_box import file_box
from ..workbench import NextStep, Workbench

PAPER_SIZES = ("A4", "A3")
# Two workers halve the time; more would take the machine from the person at it.
PROCESSES = 2


class MapsPage(Page):
    """The choices are remembered; the export runs in the background."""

    NAME = "maps"
    ICON = "map"

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._task: Optional[WorkspaceTask] = None
        self._build_choices()
        self._build_results()
        self._build_buttons()
        self._lay_out()
        self.read_settings()
        self._enable_buttons()

    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Maps")

    def refresh(self) -> None:
        """Offer a folder when none was chosen yet: beside the file, else among the documents."""
        if not self.folder.filePath():
            beside = self.workbench.session.workspace.folder or Path(
                QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            )
            self.folder.setFilePath(str(beside / "maps"))
        self._enable_buttons()

    def reset(self) -> None:
        """Drop the results of another workspace."""
        self.stop()
        self.results.setRowCount(0)
        self.summary.clear()
        self._enable_buttons()
        super().reset()

    def languages(self) -> list[str]:
        """Give the checked languages."""
        items = (self.language_list.item(row) for row in range(self.language_list.count()))
        checked = Qt.CheckState.Checked
        role = Qt.ItemDataRole.UserRole
        return [item.data(role) for item in items if item.checkState() == checked]

    def request(self) -> MapRequest:
        """Give what the page says as a request."""
        return MapRequest(
            template=self.template.currentData(),
            coverage=self.coverage.currentData(),
            filter=self.filter.text().strip(),
            languages=tuple(self.languages()),
            paper=self.paper.currentText(),
            format=self.format.currentText(),
            output_folder=Path(self.folder.filePath()),
            processes=PROCESSES,
        )

    def export(self) -> None:
        """Export in the background."""
        if not self.languages():
            self.workbench.warn(self.tr("Check at least one language."))
            return
        self._remember()
        request = self.request()
        self.results.setRowCount(0)
        self.summary.clear()
        self.progress.setValue(0)
        self._task = self.workbench.run(
            self.tr("Exporting warning maps"),
            lambda workspace, feedback: export_warning_maps(workspace, request, feedback),
            self.show_result,
            self._on_failed,
        )
        self._task.progressChanged.connect(lambda percent: self.progress.setValue(int(percent)))
        self._enable_buttons()

    def stop(self) -> None:
        """Cancel the export that runs."""
        if self._task is not None:
            self._task.cancel()

    def show_result(self, result: ExportResult) -> None:
        """Show the pages and findings, and offer to open the folder."""
        self._task = None
        self._enable_buttons()
        for page in result.pages:
            text = self.tr("1:{scale}, {count} hazards: {file}")
            scale = QLocale().toString(float(page.scale), "f", 0)
            drawn = text.format(file=page.file, scale=scale, count=len(page.hazards))
            self._add_result(page.name or page.code, drawn)
        for finding in result.findings:
            self._add_finding(finding)
        self.results.resizeRowsToContents()
        text = self.tr("{pages} pages, {findings} findings.")
        counts = text.format(pages=len(result.pages), findings=len(result.findings))
        self.summary.setText(counts)
        step = NextStep(self.tr("Open folder"), self.open_folder)
        if result.findings:
            text = self.tr("Maps are exported, look at the findings. {counts}")
            self.workbench.warn(text.format(counts=counts), step)
        else:
            self.workbench.say(self.tr("Maps are exported. {counts}").format(counts=counts), step)

    def open_folder(self) -> None:
        """Open the folder of the maps in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.filePath()))

    def _on_failed(self, error: Optional[Exception]) -> None:
        self._task = None
        self._enable_buttons()
        if isinstance(error, MineActionError):
            self._name_as_shown(error)

    def _name_as_shown(self, error: MineActionError) -> None:
        """Call what an error names as this page does: it names the arguments of an algorithm."""
        labels = {
            "COVERAGE": self.tr("Pa&ges"),
            "FILTER": self.tr("Only those"),
            "OUTPUT_FOLDER": self.tr("Folder"),
        }
        for key in ("argument", "coverage_argument"):
            name = error.values.get(key)
            if name in labels:
                error.values[key] = labels[str(name)].replace("&", "")
        if "coverage" in error.values:
            row = self.coverage.findData(error.values["coverage"])
            error.values["coverage"] = self.coverage.itemText(row)

    def _add_finding(self, finding: Any) -> None:
        place = finding.page or finding.record or self.tr("All pages")
        self._add_result(place, finding.message)

    def _add_result(self, place: str, text: str) -> None:
        row = self.results.rowCount()
        self.results.insertRow(row)
        for column, content in enumerate((place, text)):
            item = QTableWidgetItem(content)
            item.setToolTip(content)
            self.results.setItem(row, column, item)

    def _enable_buttons(self) -> None:
        busy = self._task is not None
        has_folder = bool(self.folder.filePath())
        self.export_button.setEnabled(self.workbench.session.is_open and has_folder and not busy)
        self.progress.setVisible(busy)
        self.stop_button.setVisible(busy)

    def read_settings(self) -> None:
        """Show the choices that were remembered."""
        entries = settings()
        self.paper.setCurrentText(entries.map_paper.value())
        self.format.setCurrentText(entries.map_format.value())
        self.template.setCurrentIndex(max(0, self.template.findData(entries.map_template.value())))
        self.folder.setFilePath(entries.map_folder.value())
        wanted = entries.map_languages.value()
        for row in range(self.language_list.count()):
            item = self.language_list.item(row)
            checked = item.data(Qt.ItemDataRole.UserRole) in wanted
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)

    def _remember(self) -> None:
        entries = settings()
        entries.map_paper.setValue(self.paper.currentText())
        entries.map_format.setValue(self.format.currentText())
        entries.map_template.setValue(self.template.currentData())
        entries.map_languages.setValue(self.languages())
        entries.map_folder.setValue(self.folder.filePath())

    def _build_choices(self) -> None:
        self.template = QComboBox(self)
        self.template.addItem(self.tr("Community warning"), "community_warning")
        self.coverage = QComboBox(self)
        self.coverage.addItem(self.tr("One for each place near a hazard"), "place")
        self.coverage.addItem(self.tr("One for each hazard"), "hazard")
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr('Expression, e.g. "population" > 100'))
        self.language_list = QListWidget(self)
        languages = available_languages()
        for code in languages:
            item = QListWidgetItem(language_name(code), self.language_list)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        height = (self.fontMetrics().height() + 2) * min(len(languages), 5) + 6
        self.language_list.setFixedHeight(height)
        self.paper = QComboBox(self)
        self.paper.addItems(PAPER_SIZES)
        self.format = QComboBox(self)
        self.format.addItems(FORMATS)
        self.folder = file_box(self, QgsFileWidget.StorageMode.GetDirectory)
        self.folder.fileChanged.connect(lambda path: self._enable_buttons())
        for box in (self.template, self.coverage):
            may_shrink(box, 10)

    def _build_results(self) -> None:
        self.summary = hint("")
        self.results = QTableWidget(0, 2, self)
        self.results.setHorizontalHeaderLabels([self.tr("Page"), self.tr("Result")])
        self.results.setAccessibleName(self.tr("Results of the export"))
        self.results.verticalHeader().hide()
        self.results.horizontalHeader().setStretchLastSection(True)
        self.results.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.results.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.results.setMinimumHeight(self.fontMetrics().height() * 6)

    def _build_buttons(self) -> None:
        self.export_button = QPushButton(icon("export"), self.tr("E&xport"), self)
        self.export_button.clicked.connect(self.export)
        self.progress = QProgressBar(self)
        self.stop_button = QPushButton(self.tr("Ca&ncel"), self)
        self.stop_button.clicked.connect(self.stop)

    def _lay_out(self) -> None:
        content = QWidget(self)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("&Template"), self.template),
            (self.tr("Pa&ges"), self.coverage),
            (self.tr("Only those"), self.filter),
            (self.tr("Lang&uages"), self.language_list),
            (self.tr("P&aper"), self.paper),
            (self.tr("&Format"), self.format),
            (self.tr("Folder"), self.folder),
        ):
            form.addRow(text, field)
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.stop_button)
        column = QVBoxLayout(content)
        column.addLayout(form)
        column.addLayout(running)
        column.addWidget(self.summary)
        column.addWidget(self.results, 1)
        outer = QVBoxLayout(self)
        outer.addWidget(scrolled(content), 1)
        outer.addWidget(self.export_button)
