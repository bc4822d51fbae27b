"""The Situation page: six figures, casualties by month, and what needs attention."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ...operations.attention import Finding
from ...operations.checks import Finding as CheckFinding
from ...operations.checks import Severity
from ...operations.situation import Situation, situation
from ...translation import code_label
from ..data_checks import DataChecks
from ..icons import icon
from ..models.attention_rows import AttentionRow
from ..page import DATA_CHECKS, NO_PLACE, Page, hint, scrolled
from ..widgets.attention_list import AttentionList
from ..widgets.casualty_chart import CasualtyChart, MonthBar
from ..widgets.figure import Figure
from ..widgets.finding_list import FindingList
from ..workbench import NextStep, Workbench

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
        self._level, self._attention = "none", ""
        self._build_checks()
        self._lay_out()
        self._show_checks_in_short()

    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Situation")

    def show_records(self, codes: Sequence[str]) -> None:
        """Show the checks of the data when they are asked for, else the situation."""
        if DATA_CHECKS in codes:
            self.show_checks()
        else:
            self.show_overview()

    def show_checks(self) -> None:
        """Show what the checks found; the first time, let them look."""
        self._layers.setCurrentWidget(self.finding_list)
        if not self.checks.is_complete:
            self.checks.check()

    def show_overview(self) -> None:
        """Go back from the checks to the figures."""
        self._layers.setCurrentWidget(self._overview)

    def reset(self) -> None:
        """Go back to the figures when another workspace opens."""
        self.show_overview()
        super().reset()

    def tell_errors(self, errors: Sequence[CheckFinding]) -> None:
        """Say in one sentence what a change has broken, and offer to show it."""
        first = errors[0]
        text = first.message
        if len(errors) > 1:
            text = self.tr("{first} More errors: {count}.").format(
                first=first.message, count=len(errors) - 1
            )

        def show() -> None:
            self.workbench.show_page(self.NAME)
            self._layers.setCurrentWidget(self.finding_list)
            self.finding_list.select(first)

        self.workbench.warn(text, NextStep(self.tr("Show"), show))

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
        self._level, self._attention = found.level, text
        self._show_status()

    def _show_status(self) -> None:
        """Colour the dot in the header by what needs attention and by errors in the data."""
        errors = self.checks.count(Severity.ERROR)
        if self._level == "none" or not errors:
            self.status_found.emit(self._level, self._attention)
            return
        text = self.tr("{attention}; errors in the data: {count}")
        level = "amber" if self._level == "green" else self._level
        self.status_found.emit(level, text.format(attention=self._attention, count=errors))

    def _show_checks_in_short(self) -> None:
        if self.checks.is_running:
            text = self.tr("Data chec&ks: running …")
        elif not self.checks.is_complete and not self.checks.findings:
            text = self.tr("Data chec&ks…")
        else:
            text = self.tr("Data chec&ks – errors: {errors}, warnings: {warnings}").format(
                errors=self.checks.count(Severity.ERROR),
                warnings=self.checks.count(Severity.WARNING),
            )
        self.checks_button.setText(text)
        if self._level != "none":
            self._show_status()

    def _build_checks(self) -> None:
        self.checks = DataChecks(self.workbench, self)
        self.finding_list = FindingList(self.checks, self)
        self.finding_list.left.connect(self.show_overview)
        self.checks_button = QPushButton(icon("accept"), "", self)
        self.checks_button.clicked.connect(self.show_checks)
        self.checks.updated.connect(self._show_checks_in_short)
        self.checks.errors_found.connect(self.tell_errors)

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
        column.addWidget(self.checks_button)
        self._overview = scrolled(content)
        self._layers = QStackedLayout(self)
        self._layers.setContentsMargins(0, 0, 0, 0)
        self._layers.addWidget(self._overview)
        self._layers.addWidget(self.finding_list)


def _shown_for(finding: Finding) -> list[str]:
    """The codes that the finding's page is to show, or a choice that it knows."""
    if finding.kind == "not_drawn":
        return [NO_PLACE]
    if finding.kind in OF_MANY_SIGNS:
        return [finding.kind]
    return [finding.code] if finding.code else []


def _km2(area_m2: float) -> str:
    return QLocale().toString(area_m2 / M2_PER_KM2, "f", 2)
