"""The Situation page: six figures, casualties by month, and what needs attention."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QListWidget,
    QListWidgetItem,
)

from ...operations.situation import Situation
from ..page import Page, hint
from ..widgets.casualty_chart import CasualtyChart
from ..workbench import Workbench

M2_PER_KM2 = 1_000_000


class SituationPage(Page):
    """Read in the background; a click on a finding zooms there and opens its page."""

    NAME = "situation"
    ICON = "situation"

    status_found = pyqtSignal(str, str)

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._build_figures()
        self.not_drawn = hint("")
        self.chart = CasualtyChart(self)
        self.findings = QListWidget(self)
        self.findings.setAccessibleName(self.tr("Needs attention"))
        self.findings.setWordWrap(True)
        self.findings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.findings.itemActivated.connect(self.open_finding)
        self.findings.itemClicked.connect(self.open_finding)
        self._lay_out()

    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Situation")

    def refresh(self) -> None:
        """Work the figures out away from the main thread."""

    def show_situation(self, found: Situation) -> None:
        """Show."""

    def open_finding(self, item: QListWidgetItem) -> None:
        """Open."""

    def _build_figures(self) -> None:
        """Build."""

    def _lay_out(self) -> None:
        """Lay out."""
