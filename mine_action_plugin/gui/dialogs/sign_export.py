"""The signs of the workspace as files: for receivers, map viewers, tables, and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsFeedback
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from ...operations.sign_export import export_signs
from ...operations.sign_orders import write_order_list
from ...operations.sign_sheets import SheetsResult, export_sign_sheets
from ...settings import settings
from ...store import Workspace
from ..background import WorkspaceTask
from ..icons import icon
from ..workbench import NextStep, Workbench

Codes = Callable[[], list[str]]


class SignExportButton(QPushButton):
    """Writes what is in the workspace, for the hazards that `codes` gives; none means all.

    The file is written in the background; while one is, the button cancels it.
    """

    def __init__(
        self, workbench: Workbench, codes: Codes, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(icon("export"), "", parent)
        self._workbench, self._codes = workbench, codes
        self._task: Optional[WorkspaceTask] = None
        self.export_menu = QMenu(self)
        for text, action in (
            (self.tr("Field sheets (PDF)…"), self.print_sheets),
            (self.tr("For receivers (GPX)…"), lambda: self._export_as(".gpx")),
            (self.tr("For map viewers (KML)…"), lambda: self._export_as(".kml")),
            (self.tr("Table (CSV)…"), lambda: self._export_as(".csv")),
            (self.tr("Boards to order (CSV)…"), self.write_order),
        ):
            # A lambda of its own: the signal's argument is not for these.
            self.export_menu.addAction(text, lambda checked=False, run=action: run())
        self.setToolTip(self.tr("Accepted signs of the chosen hazards; without a choice all"))
        self.clicked.connect(self.cancel)
        self._show_idle()

    def print_sheets(self) -> None:
        """Print a sheet for the team that puts the signs up."""
        path = self._ask_path("field-sheets.pdf", self.tr("Field sheets (*.pdf)"))
        hazards = self._hazards()
        languages, paper = settings().map_languages.value(), settings().map_paper.value()
        if path is not None:
            self._run(
                path,
                self.tr("Printing field sheets"),
                lambda workspace, feedback: export_sign_sheets(
                    workspace, path, hazards, languages=languages, paper=paper, feedback=feedback
                ),
                self._say_sheets,
            )

    def write_order(self) -> None:
        """Write how many boards of each sort to order: of the whole workspace."""
        path = self._ask_path("boards-to-order.csv", self.tr("Table (*.csv)"))
        if path is not None:
            self._run(
                path,
                self.tr("Counting boards"),
                lambda workspace, feedback: write_order_list(workspace, path),
                lambda count: self.tr("{count} boards to order.").format(count=count),
            )

    def cancel(self) -> None:
        """Stop what is being written."""
        if self._task is not None:
            self._task.cancel()

    def _export_as(self, suffix: str) -> None:
        kinds = {
            ".gpx": self.tr("GPS exchange (*.gpx)"),
            ".kml": self.tr("KML (*.kml)"),
            ".csv": self.tr("Table (*.csv)"),
        }
        path = self._ask_path(f"signs{suffix}", kinds[suffix])
        hazards = self._hazards()
        if path is not None:
            self._run(
                path,
                self.tr("Exporting signs"),
                lambda workspace, feedback: export_signs(
                    workspace, path, hazards=hazards, feedback=feedback
                ),
                lambda count: self.tr("{count} signs written.").format(count=count),
            )

    def _run(
        self,
        path: Path,
        title: str,
        work: Callable[[Workspace, QgsFeedback], Any],
        words: Callable[[Any], str],
    ) -> None:
        def done(result: Any) -> None:
            self._show_idle()
            step = NextStep(self.tr("Open"), lambda: _open(path))
            self._workbench.say(f"{path.name}: {words(result)}", step)

        self._task = self._workbench.run(title, work, done, lambda error: self._show_idle())
        self._task.progressChanged.connect(self._show_progress)
        self.setMenu(None)
        self._show_progress(0)

    def _show_progress(self, percent: float) -> None:
        if self._task is not None:
            text = self.tr("Cancel e&xport ({percent} %)")
            self.setText(text.format(percent=int(percent)))

    def _show_idle(self) -> None:
        self._task = None
        self.setText(self.tr("E&xport"))
        self.setMenu(self.export_menu)

    def _say_sheets(self, result: SheetsResult) -> str:
        text = self.tr("{count} pages.").format(count=len(result.pages))
        remarks = [each.message for each in result.findings]
        return " ".join([text, *remarks[:2]])

    def _hazards(self) -> Optional[Sequence[str]]:
        return self._codes() or None

    def _ask_path(self, name: str, kind: str) -> Optional[Path]:
        folder = Path(settings().sign_folder.value() or Path.home())
        title = self.tr("Export signs")
        chosen, _ = QFileDialog.getSaveFileName(
            self._workbench.window, title, str(folder / name), kind
        )
        if not chosen:
            return None
        path = Path(chosen)
        suffix = Path(name).suffix
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        settings().sign_folder.setValue(str(path.parent))
        return path


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
