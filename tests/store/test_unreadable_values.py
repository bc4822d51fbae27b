"""What nobody could read again is refused, whoever writes it: the history keeps it for good."""

from __future__ import annotations

import datetime as dt
import importlib.util
from pathlib import Path

import psycopg2
import pytest
from qgis.core import QgsGeometry, QgsVectorLayer

_spec = importlib.util.spec_from_file_location("outside", Path(__file__).with_name("outside.py"))
_outside = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_outside)

POINT = bytes(QgsGeometry.fromWkt("Point(44 40)").asWkb())
DAY = dt.date(2026, 1, 5)


@pytest.fixture
def filled(workspace):
    with workspace.change("Add") as change:
        change.insert("place", name="A", kind="settlement", geometry=POINT)
        change.insert("incident", kind="accident", occurred_on=DAY, geometry=POINT)
        change.insert("hazard", hazard_class="cha", devices=("uxo",))
        change.insert("attachment", record_table="incident", record_id="x", path="x.jpg")
    return workspace


def written(workspace) -> list[tuple[str, list]]:
    return [(name, workspace.read(name)) for name in ("place", "incident", "attachment")]


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ("place", "names", "North"),
        ("place", "names", "[1]"),
        ("place", "names", ""),
        ("incident", "occurred_on", "12026-01-01"),
        ("incident", "occurred_on", "infinity"),
        ("incident", "occurred_on", "soon"),
        ("incident", "occurred_on", "2026-02-30"),
        ("incident", "distance_m", "Infinity"),
        ("incident", "distance_m", "far"),
        ("incident", "accuracy_m", float("inf")),
        ("attachment", "taken_at", "infinity"),
        ("attachment", "taken_at", "10:30"),
    ],
)
def test_sql_writes_nothing_that_could_not_be_read(filled, table, field, value):
    before = written(filled)
    with _outside.outside(filled) as run:
        if filled.folder is not None and field == "distance_m" and value == "Infinity":
            value = float("inf")
        with pytest.raises(Exception) as refused:
            run(f"UPDATE {table} SET {field} = ?", (value,))
    assert "could not be read again" in str(refused.value) or isinstance(
        refused.value, psycopg2.DataError
    )
    assert written(filled) == before
    assert all(filled.change_rows(each.id) for each in filled.changes())


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ("place", "names", '{"az": "Şimal"}'),
        # What QGIS writes when the last of several codes is unticked.
        ("hazard", "devices", "{}"),
        ("incident", "occurred_on", "0001-01-01"),
        ("incident", "occurred_on", "9999-12-31"),
        ("incident", "distance_m", 1e308),
        ("incident", "accuracy_m", 5),
        ("attachment", "taken_at", "2026-01-05T10:30:00.000Z"),
        ("attachment", "taken_at", None),
    ],
)
def test_what_can_be_read_is_written(filled, table, field, value):
    with _outside.outside(filled) as run:
        run(f"UPDATE {table} SET {field} = ?", (value,))
    (record,) = filled.read(table)
    assert (getattr(record, field) is None) == (value is None)
    assert len(filled.history(table, record.id)) == 2


def test_a_name_typed_into_qgis_leaves_places_and_history_readable(filled):
    layer = QgsVectorLayer(filled.layer_source("place"), "place", filled.provider)
    layer.startEditing()
    feature = next(layer.getFeatures())
    assert layer.changeAttributeValue(feature.id(), layer.fields().lookupField("names"), "North")
    assert not layer.commitChanges()
    layer.rollBack()
    assert [each.names for each in filled.read("place")] == [None]
    assert filled.history("place", feature["id"])


def test_no_number_is_not_a_number_on_a_server(filled):
    if filled.folder is not None:
        pytest.skip("SQLite makes it NULL")
    with _outside.outside(filled) as run, pytest.raises(psycopg2.Error, match="be read again"):
        run("UPDATE incident SET distance_m = 'NaN'")
