"""The table model behind every list."""

from __future__ import annotations

import datetime

from qgis.PyQt.QtCore import Qt

from mine_action_plugin.gui.models.record_table import Column, RecordTableModel
from tests.fair_clock import fair_clock_s

COLUMNS = (
    Column("code", "Code"),
    Column("kind", "Kind", "incident_kind"),
    Column("occurred_on", "Date"),
    Column("area_m2", "ha", decimals=2, scale=1e-4),
)

DATA = {
    "code": ["IN-3", "IN-1", "IN-2"],
    "kind": ["accident", None, "eo_find"],
    "occurred_on": [datetime.date(2020, 2, 1), None, datetime.date(2019, 1, 1)],
    "date_precision": ["month", "day", "year"],
    "area_m2": [12500.0, None, 400.0],
}


def texts(model, column):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_codes_show_labels_and_dates_show_only_what_is_known(qtmodeltester):
    model = RecordTableModel(COLUMNS)
    model.set_data(DATA)
    qtmodeltester.check(model)
    assert texts(model, 1)[1] == ""
    assert texts(model, 1)[0].startswith("Accident")
    assert texts(model, 2) == ["2020-02", "", "2019"]
    assert texts(model, 3)[0].replace(",", ".") == "1.25"


def test_sorting_puts_missing_values_last_in_both_directions():
    model = RecordTableModel(COLUMNS)
    model.set_data(DATA)
    model.sort(2, Qt.SortOrder.AscendingOrder)
    assert texts(model, 0) == ["IN-2", "IN-3", "IN-1"]
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert texts(model, 0) == ["IN-3", "IN-2", "IN-1"]


def test_a_filter_keeps_the_chosen_order():
    model = RecordTableModel(COLUMNS)
    model.set_data(DATA)
    model.sort(0, Qt.SortOrder.AscendingOrder)
    model.set_rows([0, 1])
    assert texts(model, 0) == ["IN-1", "IN-3"]
    assert model.row_of("code", "IN-3") == 1
    assert model.row_of("code", "IN-2") == -1


def test_a_hundred_thousand_rows_sort_and_show_without_a_pause():
    count = 100_000
    model = RecordTableModel(COLUMNS[:2])
    model.set_data(
        {"code": [f"IN-{n:06}" for n in range(count)], "kind": ["accident", "eo_find"] * 50_000}
    )
    started = fair_clock_s()
    for row in range(200):
        model.index(row * 450, 1).data()
    assert fair_clock_s() - started < 0.1
    model.sort(1, Qt.SortOrder.AscendingOrder)
    assert model.rowCount() == count
