"""What nobody could read again is refused, whoever writes it: the history keeps it for good."""

from __future__ import annotations

import datetime as dt
import importlib.util
from pathlib import Path

import psycopg2
import pytest
from qgis.core import QgsGeometry, QgsVectorLayer

from mine_action_plugin.store import create_workspace

_spec = importlib.util.spec_from_file_location("outside", Path(__file__).with_name("outside.py"))
_outside = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_outside)

LINE = bytes(QgsGeometry.fromWkt("MultiLineString((44 40, 45 40))").asWkb())
POINT = bytes(QgsGeometry.fromWkt("Point(44 40)").asWkb())
DAY = dt.date(2026, 1, 5)


def fill(workspace):
    with workspace.change("Add") as change:
        change.insert("place", name="A", kind="settlement", geometry=POINT)
        change.insert("incident", kind="accident", occurred_on=DAY, geometry=POINT)
        change.insert("hazard", hazard_class="cha", devices=("uxo",))
        change.insert("barrier", kind="fence", geometry=LINE)
        change.insert("attachment", record_table="incident", record_id="x", path="x.jpg")
    return workspace


@pytest.fixture
def filled(workspace):
    return fill(workspace)


@pytest.fixture
def filled_on_server(server):
    with create_workspace(f"postgres:service={server.service}/readable", title="Test") as workspace:
        yield fill(workspace)
    server.sql("DROP SCHEMA readable CASCADE")


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


def test_no_number_is_not_a_number_on_a_server(filled_on_server):
    with (
        _outside.outside(filled_on_server) as run,
        pytest.raises(psycopg2.Error, match="be read again"),
    ):
        run("UPDATE incident SET distance_m = 'NaN'")


OFF_GLOBE = [
    ("incident", "Point(180.0001 40)"),
    ("incident", "Point(44 -90.0001)"),
    ("incident", "Point(1e300 40)"),
    ("incident", "Point(NaN 40)"),
    ("hazard", "MultiPolygon(((500 40, 501 40, 501 41, 500 40)))"),
    # Inside its bounds as an index knows them.
    ("hazard", "MultiPolygon(((44 40, NaN 40.5, 45 41, 44 40)))"),
    ("barrier", "MultiLineString((44 40, 45 40), (44 40, 44 91))"),
    ("barrier", "MultiLineString((44 40, 44.5 NaN, 45 40))"),
]


@pytest.mark.parametrize(("table", "wkt"), OFF_GLOBE)
def test_a_server_takes_no_place_that_is_not_on_the_globe(filled_on_server, table, wkt):
    before = filled_on_server.read(table)
    with (
        _outside.outside(filled_on_server) as run,
        pytest.raises(psycopg2.Error, match="not on the globe"),
    ):
        run(f"UPDATE {table} SET geom = ST_GeomFromText(?, 4326)", (wkt,))
    assert before and filled_on_server.read(table) == before


def test_the_corners_of_the_globe_are_on_it(filled):
    corners = "MultiPolygon(((-180 -90, 180 -90, 180 90, -180 90, -180 -90)))"
    with filled.change("All of it") as change:
        (hazard,) = filled.read("hazard")
        change.update(hazard, geometry=bytes(QgsGeometry.fromWkt(corners).asWkb()))
    assert filled.extent("hazard") == (-180, -90, 180, 90)


def test_a_hazard_that_was_off_the_globe_is_put_right_and_still_kept(filled_on_server):
    (hazard,) = filled_on_server.read("hazard")
    with _outside.outside(filled_on_server) as run:
        run("ALTER TABLE hazard DISABLE TRIGGER USER")
        run(f"UPDATE hazard SET geom = ST_GeomFromText('{OFF_GLOBE[4][1]}', 4326)")
        run("ALTER TABLE hazard ENABLE TRIGGER USER")
        run("UPDATE hazard SET remarks = 'Far away'")
    right = bytes(QgsGeometry.fromWkt("MultiPolygon(((44 40, 45 40, 45 41, 44 40)))").asWkb())
    with filled_on_server.change("Put right") as change:
        change.update(filled_on_server.get("hazard", hazard.id), geometry=right)
    assert [each.hazard_id for each in filled_on_server.read("kept_outline")] == [hazard.id]
