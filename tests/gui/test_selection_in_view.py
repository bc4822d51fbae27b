"""Lists that become lower, as when a banner appears below them."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QItemSelectionModel, QStringListModel
from qgis.PyQt.QtWidgets import QAbstractItemView, QListView

from mine_action_plugin.gui.models.record_table import Column, RecordTableModel
from mine_action_plugin.gui.pages.hazards import HazardsPage
from mine_action_plugin.gui.widgets.attention_list import AttentionList
from mine_action_plugin.gui.widgets.record_view import RecordView
from mine_action_plugin.gui.widgets.selection_in_view import SelectionInView

COUNT = 200
SQUARE = "MULTIPOLYGON(((47.0 40.0, 47.01 40.0, 47.01 40.01, 47.0 40.01, 47.0 40.0)))"
SMALLER = "MULTIPOLYGON(((47.0 40.0, 47.005 40.0, 47.005 40.01, 47.0 40.01, 47.0 40.0)))"


def records():
    model = RecordTableModel((Column("code", "Code"), Column("name", "Name")))
    view = RecordView(model, "Records")
    view.setColumnWidth(0, 400)
    view.setColumnWidth(1, 400)
    view.show_records({"code": [f"HZ-{n}" for n in range(COUNT)], "name": ["North" * 9] * COUNT})
    return view


def lines():
    view = QListView()
    view.setModel(QStringListModel([f"HZ-{n}" for n in range(COUNT)], view))
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    SelectionInView(view)
    return view


@pytest.fixture(params=[records, lines], ids=["records", "lines"])
def view(request, keep_widget, qtbot):
    made = request.param()
    keep_widget(made)
    made.resize(300, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def is_seen(view):
    seen = view.visualRect(view.currentIndex())
    return seen.top() >= 0 and seen.bottom() <= view.viewport().height()


def lowest_in_view(view):
    return view.indexAt(view.viewport().rect().bottomLeft()).row() - 1


def test_a_row_that_was_in_sight_stays_there(view, qtbot):
    view.setCurrentIndex(view.model().index(lowest_in_view(view), 0))
    assert is_seen(view)
    for height in (450, 300, 200):
        view.resize(300, height)
        qtbot.wait(10)
        assert is_seen(view)


def test_a_row_that_is_selected_without_being_current_stays_too(view, qtbot):
    row = view.model().index(lowest_in_view(view), 0)
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().select(row, flags.ClearAndSelect | flags.Rows)
    assert not view.selectionModel().isSelected(view.currentIndex())
    with qtbot.captureExceptions() as raised:
        view.resize(300, 250)
        qtbot.wait(10)
    assert raised == []
    assert view.visualRect(row).bottom() <= view.viewport().height()


def test_whoever_has_scrolled_away_is_left_there(view, qtbot):
    view.setCurrentIndex(view.model().index(0, 0))
    view.scrollToBottom()
    assert not is_seen(view)
    view.resize(300, 250)
    qtbot.wait(10)
    assert not is_seen(view)


def test_columns_stay_where_they_are(keep_widget, qtbot):
    view = records()
    keep_widget(view)
    view.resize(300, 600)
    view.show()
    qtbot.waitExposed(view)
    view.selectRow(lowest_in_view(view))
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    place = view.horizontalScrollBar().value()
    assert place > 0
    view.resize(300, 250)
    qtbot.wait(10)
    assert view.horizontalScrollBar().value() == place
    assert is_seen(view)


def test_the_list_of_what_needs_attention_is_one_of_them(keep_widget):
    findings = AttentionList("Needs attention")
    keep_widget(findings)
    assert findings.findChildren(SelectionInView)


def test_the_hazard_whose_lost_land_is_told_stays_in_view(workbench, keep_widget, settle, qtbot):
    workspace = workbench.session.workspace
    with workspace.change("Many") as change:
        for _ in range(40):
            change.insert("hazard", hazard_class="sha", geometry=_wkb(SQUARE))
        last = change.insert("hazard", hazard_class="sha", geometry=_wkb(SQUARE))
    with workspace.change("By hand") as change:
        change.update(workspace.get("hazard", last.id), geometry=_wkb(SMALLER))
        change.insert("kept_outline", hazard_id=last.id, geometry=_wkb(SQUARE))
    page = HazardsPage(workbench)
    keep_widget(page)
    page.resize(380, 700)
    page.show()
    qtbot.waitExposed(page)
    settle()
    page.table.scrollToBottom()
    assert page.outline_banner.isHidden()
    page.table.selectRow(page.model.rowCount() - 1)
    qtbot.wait(20)
    assert not page.outline_banner.isHidden()
    assert is_seen(page.table)


def _wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())
