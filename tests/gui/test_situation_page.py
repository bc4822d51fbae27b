"""The Situation page: figures, chart, findings."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPixmap

from mine_action_plugin.gui.pages.situation import SituationPage
from mine_action_plugin.gui.widgets.casualty_chart import CasualtyChart, MonthBar
from mine_action_plugin.operations.attention import Finding
from mine_action_plugin.operations.hazards import create_hazard
from mine_action_plugin.operations.incidents import IncidentReport, log_incident


@pytest.fixture
def page(workbench, keep_widget, settle):
    workspace = workbench.session.workspace
    square = QgsGeometry.fromWkt("POLYGON((46 41,46.01 41,46.01 41.01,46 41.01,46 41))")
    create_hazard(workspace, square, hazard_class="cha")
    outside = QgsGeometry.fromWkt("POINT(46.2 41.2)").asPoint()
    log_incident(workspace, IncidentReport(outside, "accident", datetime.date.today(), killed=2))
    made = SituationPage(workbench)
    keep_widget(made)
    made.refresh_if_stale()
    settle()
    return made


def test_the_figures_count_what_is_recorded_and_what_cannot_be_drawn(page):
    assert "4 hazards, 1 of them cannot be drawn" in page.open_figure.note.text()
    assert page.class_figure.value.text() == "2 / 2"
    assert page.accident_figure.value.text() == "2"
    assert page.casualty_figure.value.text() == "3"
    assert page.sign_figure.value.text() == "0 / 0"


def test_an_accident_outside_is_an_alarm_that_zooms_and_opens_its_page(page, workbench, qtbot):
    first = page.findings.records.index(0)
    assert first.data(Qt.ItemDataRole.FontRole).bold()
    with qtbot.waitSignal(workbench.page_wanted) as wanted:
        page.findings.clicked.emit(first)
    assert wanted.args[0] == "incidents"
    assert wanted.args[1][0].startswith("IN-")
    centre = workbench.canvas.extent().center()
    assert (centre.x(), centre.y()) == pytest.approx((46.2, 41.2), abs=0.01)


def test_hazards_that_cannot_be_drawn_open_their_own_list(page, workbench, qtbot):
    texts = page.findings.texts
    row = next(row for row, text in enumerate(texts) if "cannot be drawn" in text)
    with qtbot.waitSignal(workbench.page_wanted) as wanted:
        page.findings.open_row(row)
    assert wanted.args == ["hazards", ["no_place"]]


@pytest.mark.parametrize("kind", ["signs_overdue", "signs_missing", "signs_to_remove"])
def test_a_finding_about_many_signs_opens_all_of_them(page, workbench, qtbot, kind):
    with qtbot.waitSignal(workbench.page_wanted) as wanted:
        page.open_finding(Finding(kind, "Signs", "signs", "sign"))
    assert wanted.args == ["signs", [kind]]


def test_the_dot_takes_the_colour_of_the_worst_finding(workbench, keep_widget, qtbot, settle):
    page = SituationPage(workbench)
    keep_widget(page)
    with qtbot.waitSignal(page.status_found, timeout=20_000) as found:
        page.mark_stale()
        settle()
    assert found.args[0] in ("amber", "red")


def test_the_chart_paints_bars_and_says_its_numbers(keep_widget):
    chart = CasualtyChart()
    keep_widget(chart)
    chart.resize(300, 150)
    empty = QPixmap(chart.grab()).toImage()
    chart.set_bars([MonthBar("2026-01", 2, 3), MonthBar("2026-02", 0, 0)])
    filled = QPixmap(chart.grab()).toImage()
    assert filled != empty
    assert "2026-01: 2 killed, 3 injured" in chart.accessibleDescription()


def test_a_chart_without_casualties_says_so(keep_widget):
    chart = CasualtyChart()
    keep_widget(chart)
    chart.set_bars([MonthBar("2026-01", 0, 0)])
    assert not chart.grab().isNull()
