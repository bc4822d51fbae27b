"""The Situation page: six figures, casualties by month, and what needs attention."""

from __future__ import annotations

import datetime

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ...operations.attention import Finding
from ...operations.situation import Situation, situation
from ...translation import code_label
from ..models.attention_rows import AttentionRow
from ..page import NO_PLACE, Page, hint, scrolled
from ..widgets.attention_list import AttentionList
from ..widgets.casualty_chart import CasualtyChart, MonthBar
from ..widgets.figure import Figure
from ..workbench import Workbench

M2_PER_KM2 = 1_000_000
OF_MANY_SIGNS = ("signs_overdue", "signs_missing", "signs_to_remove")
"""Findings about many signs; the Signs page shows all of them for the finding's kind."""


class SituationPage(Page):
    """Read in the background; a click on a finding zooms there and opens its page."""

    NAME = "situation"
    ICON = "situation"

    status_found = pyqtSignal(str, str)

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._build_figures()
        self.year_only = hint("")
        self.chart = CasualtyChart(self)
        self.findings = AttentionList(self.tr("Needs attention"), self)
        self.findings.setMinimumHeight(self.fontMetrics().height() * 8)
        self.findings.opened.connect(self.open_finding)
        self._lay_out()

    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Situation")

    def mark_stale(self) -> None:
        """Read at once even while hidden: the dot in the header depends on it."""
        self._stale = True
        self.refresh_if_stale()

    def refresh(self) -> None:
        """Work the figures out away from the main thread."""
        today = datetime.date.today()
        self.workbench.run(
            self.tr("Reading the situation"),
            lambda workspace, feedback: situation(workspace, today),
            self.show_situation,
        )

    def show_situation(self, found: Situation) -> None:
        """Show figures, chart and findings."""
        self._show_hazards(found)
        self._show_accidents(found)
        self._show_work(found)
        months = found.by_month
        bars = zip(months.months, months.killed, months.injured)
        self.chart.set_bars([MonthBar(f"{month:%Y-%m}", *counts) for month, *counts in bars])
        self._show_findings(found)

    def open_finding(self, finding: Finding) -> None:
        """Zoom to the finding and open the page where it is dealt with."""
        if finding.where is not None:
            self.workbench.zoom_to_rectangle(QgsRectangle(*finding.where))
        self.workbench.show_page(finding.page, _shown_for(finding))

    def _show_hazards(self, found: Situation) -> None:
        self.open_figure.show_figure(
            self.tr("{area} km²").format(area=_km2(found.open_hazards.area_m2)),
            self.tr("{count} hazards, {undrawn} of them cannot be drawn").format(
                count=found.open_hazards.count, undrawn=found.hazards_not_drawn
            ),
        )
        text = self.tr("{confirmed} / {suspected}")
        areas = self.tr("{confirmed} / {suspected} km²")
        self.class_figure.show_figure(
            text.format(confirmed=found.confirmed.count, suspected=found.suspected.count),
            areas.format(
                confirmed=_km2(found.confirmed.area_m2), suspected=_km2(found.suspected.area_m2)
            ),
        )

    def _show_accidents(self, found: Situation) -> None:
        now, before = found.last_12_months, found.months_12_before
        self.accident_figure.show_figure(
            str(now.accidents),
            self.tr("{count} in the 12 months before").format(count=before.accidents),
        )
        text = self.tr("{killed} killed, {injured} injured; before: {k}, {i}")
        self.casualty_figure.show_figure(
            str(now.killed + now.injured),
            text.format(killed=now.killed, injured=now.injured, k=before.killed, i=before.injured),
        )
        year_only = found.by_month.year_only
        text = self.tr("{count} more of the same time, whose month is not known.")
        self.year_only.setText(text.format(count=year_only) if year_only else "")
        self.year_only.setVisible(bool(year_only))

    def _show_work(self, found: Situation) -> None:
        self.sign_figure.show_figure(
            self.tr("{due} / {missing}").format(due=found.signs_due, missing=found.signs_missing),
            self.tr("{count} stand").format(count=found.signs_by_status.get("emplaced", 0)),
        )
        active = ("assigned", "in_progress", "suspended")
        tasks = found.tasks_by_status
        parts = [
            f"{count} {code_label('task_status', status).lower()}"
            for status, count in tasks.items()
            if count
        ]
        released = self.tr("Released this year: {area} ha").format(
            area=QLocale().toString(found.released_this_year_m2 / 10_000, "f", 1)
        )
        self.task_figure.show_figure(
            str(sum(tasks.get(status, 0) for status in active)),
            "\n".join([", ".join(parts) or self.tr("no tasks yet"), released]),
        )

    def _show_findings(self, found: Situation) -> None:
        rows = [AttentionRow(each.message, each, each.is_alarm) for each in found.findings]
        text = self.tr("{count} findings need attention").format(count=len(rows))
        if not rows:
            text = self.tr("The checks found nothing")
            rows = [AttentionRow(text, None)]
        self.findings.show_rows(rows)
        self.status_found.emit(found.level, text)

    def _build_figures(self) -> None:
        self.open_figure = Figure(self.tr("Open hazards"), self)
        self.class_figure = Figure(self.tr("Confirmed / suspected"), self)
        self.accident_figure = Figure(self.tr("Accidents, 12 months"), self)
        self.casualty_figure = Figure(self.tr("Casualties, 12 months"), self)
        self.sign_figure = Figure(self.tr("Signs due / missing"), self)
        self.task_figure = Figure(self.tr("Tasks in hand"), self)

    def _lay_out(self) -> None:
        content = QWidget(self)
        figures = QGridLayout()
        figures.setSpacing(4)
        for number, figure in enumerate(
            (
                self.open_figure,
                self.class_figure,
                self.accident_figure,
                self.casualty_figure,
                self.sign_figure,
                self.task_figure,
            )
        ):
            figures.addWidget(figure, number // 2, number % 2)
        figures.setColumnStretch(0, 1)
        figures.setColumnStretch(1, 1)
        column = QVBoxLayout(content)
        column.addLayout(figures)
        column.addWidget(QLabel(self.tr("Casualties by month"), self))
        column.addWidget(self.chart)
        column.addWidget(self.year_only)
        column.addWidget(QLabel(self.tr("Needs attention"), self))
        column.addWidget(self.findings, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))


def _shown_for(finding: Finding) -> list[str]:
    """The codes that the finding's page is to show, or a choice that it knows."""
    if finding.kind == "not_drawn":
        return [NO_PLACE]
    if finding.kind in OF_MANY_SIGNS:
        return [finding.kind]
    return [finding.code] if finding.code else []


def _km2(area_m2: float) -> str:
    return QLocale().toString(area_m2 / M2_PER_KM2, "f", 2)
