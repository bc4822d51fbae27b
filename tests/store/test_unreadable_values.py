"""What nobody could read again is refused, whoever writes it: the history keeps it for good."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import sqlite3
import struct
from pathlib import Path

import psycopg2
import pytest
from osgeo import gdal
from qgis.core import QgsGeometry, QgsVectorLayer, QgsVectorLayerUtils

from mine_action_plugin.domain.errors import MineActionError
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
        ("incident", "killed", "many"),
        ("incident", "killed", "1.5"),
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


def test_what_is_there_and_cannot_be_read_is_named(filled):
    (incident,) = filled.read("incident")
    _outside.write_past_the_rules(filled, "incident", incident.id, "occurred_on", "infinity")
    sentence = f"^incident {incident.code}: “infinity” in the field occurred_on cannot be read"
    for read in (
        lambda: filled.get("incident", incident.id),
        lambda: filled.columns("incident", ("code", "occurred_on")),
    ):
        with pytest.raises(MineActionError, match=sentence):
            read()
    with pytest.raises(MineActionError, match="^incident: “infinity”"):
        filled.distinct("incident", ("occurred_on",))
    assert filled.columns("incident", ("code",), readable_only=True)["code"] == [incident.code]
    columns = filled.columns("incident", ("code", "occurred_on"), readable_only=True)
    assert columns == {"code": [], "occurred_on": []}
    (value,) = filled.unreadable_values("incident")
    assert (value.field.name, value.stored, value.row["code"]) == (
        "occurred_on",
        "infinity",
        incident.code,
    )
    assert filled.unreadable_values("hazard") == []


def test_what_could_not_be_read_before_may_stay_while_something_else_is_put_right(filled):
    (incident,) = filled.read("incident")
    _outside.write_past_the_rules(filled, "incident", incident.id, "occurred_on", "infinity")
    with filled.change("Put right") as change:
        change.update_many("incident", [(incident.id, {"distance_m": 5.0})])
    assert filled.columns("incident", ("distance_m",))["distance_m"] == [5.0]
    with _outside.outside(filled) as run:
        run("UPDATE incident SET occurred_on = '2026-01-05', killed = 1")
    assert filled.get("incident", incident.id).occurred_on == DAY
    with (
        _outside.outside(filled) as run,
        pytest.raises((sqlite3.Error, psycopg2.Error), match="be read again"),
    ):
        run("UPDATE incident SET occurred_on = 'infinity'")


@pytest.mark.parametrize(
    ("table", "field", "value", "right"),
    [
        ("place", "names", "North", None),
        ("incident", "occurred_on", "soon", "2026-01-05"),
        ("incident", "killed", "many", 3),
        ("incident", "killed", 1.5, 2),
        ("attachment", "taken_at", "10:30", None),
    ],
)
def test_a_past_with_a_value_that_cannot_be_read_is_told_all_the_same(
    file_workspace, table, field, value, right
):
    """Correcting the record leaves in the history what was there, and nobody can change that."""
    (record,) = fill(file_workspace).read(table)
    with _outside.outside(file_workspace) as run:
        run(f"DROP TRIGGER {table}_checks_values_on_update")
        run(f"UPDATE {table} SET {field} = ?", (value,))
        run(f"UPDATE {table} SET {field} = ?", (right,))
    *_, wrong, corrected = file_workspace.history(table, record.id)
    assert wrong.new_row[field] == corrected.old_row[field] == value
    assert [row.new_row for row in file_workspace.change_rows(wrong.change_id)] == [wrong.new_row]
    (then,) = file_workspace.as_of_change(table, wrong.change_id)
    assert getattr(then, field) == value
    assert file_workspace.unreadable_values(table) == []


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


NO_NUMBER = 77.125
"""Stands for NaN in a text, which QGIS and older PostGIS cannot read there."""


def off_globe(wkt: str) -> bytes:
    nan, stand_in = (struct.pack("<d", each) for each in (float("nan"), NO_NUMBER))
    return bytes(QgsGeometry.fromWkt(wkt).asWkb()).replace(stand_in, nan)


OFF_GLOBE = [
    ("incident", "Point(180.0001 40)"),
    ("incident", "Point(44 -90.0001)"),
    ("incident", "Point(1e300 40)"),
    ("incident", f"Point({NO_NUMBER} 40)"),
    ("hazard", "MultiPolygon(((500 40, 501 40, 501 41, 500 40)))"),
    # Inside its bounds as an index knows them.
    ("hazard", f"MultiPolygon(((44 40, {NO_NUMBER} 40.5, 45 41, 44 40)))"),
    ("barrier", "MultiLineString((44 40, 45 40), (44 40, 44 91))"),
    ("barrier", f"MultiLineString((44 40, 44.5 {NO_NUMBER}, 45 40))"),
]


@pytest.mark.parametrize(("table", "wkt"), OFF_GLOBE)
def test_a_server_takes_no_place_that_is_not_on_the_globe(filled_on_server, table, wkt):
    before = filled_on_server.read(table)
    with (
        _outside.outside(filled_on_server) as run,
        pytest.raises(psycopg2.Error, match="on the globe"),
    ):
        shape = psycopg2.Binary(off_globe(wkt))
        run(f"UPDATE {table} SET geom = ST_GeomFromWKB(?, 4326)", (shape,))
    assert before and filled_on_server.read(table) == before


def test_a_place_that_was_off_the_globe_may_stay_while_something_else_is_put_right(filled):
    (incident,) = filled.read("incident")
    _outside.move_off_globe(filled, "incident", incident.id)
    with filled.change("Put right") as change:
        change.update(filled.get("incident", incident.id), record_status="verified")
    with filled.change("Put right") as change:
        change.update(filled.get("incident", incident.id), geometry=POINT)
    assert len(filled.history("incident", incident.id)) == 3


def test_a_hazard_that_was_off_the_globe_comes_back_and_its_outline_is_kept(filled):
    (hazard,) = filled.read("hazard")
    far, near = (
        bytes(QgsGeometry.fromWkt(f"MultiPolygon((({x} 40, {x + 1} 40, {x} 41, {x} 40)))").asWkb())
        for x in (500, 44)
    )
    _outside.move_off_globe(filled, "hazard", hazard.id, far)
    with filled.change("Put right") as change:
        change.update(filled.get("hazard", hazard.id), geometry=near)
    assert [each.geometry for each in filled.read("kept_outline")] == [far]


SQUARE = "((44 40, 44.01 40, 44.01 40.01, 44 40.01, 44 40))"
HIGH = "((44 40 1, 44.01 40 1, 44.01 40.01 1, 44 40.01 1, 44 40 1))"
FAR = "((44 40, 400 40, 44.01 40.01, 44 40.01, 44 40))"


def write_shape(workspace, table: str, wkb: bytes) -> None:
    with _outside.outside(workspace) as run:
        if workspace.folder is None:
            shape, value = "ST_GeomFromWKB(?, 4326)", psycopg2.Binary(wkb)
        else:
            shape, value = "?", struct.pack("<2sBBi", b"GP", 0, 1, 4326) + wkb
        run(f"UPDATE {table} SET geom = {shape}", (value,))


@pytest.mark.parametrize(
    ("table", "wkt"),
    [
        ("hazard", f"MultiPolygonZ({HIGH})"),
        ("hazard", f"MultiPolygonM({HIGH})"),
        ("hazard", "Point(44 40)"),
        ("hazard", f"GeometryCollection(Polygon{SQUARE})"),
        ("hazard", f"MultiPolygon({FAR})"),
        ("hazard", "MultiPolygon EMPTY"),
        ("hazard", "MultiPolygon(EMPTY)"),
        ("place", "PointZ(44 40 500)"),
        ("place", "MultiPoint((44 40))"),
        ("place", "Point(500000 4400000)"),
        ("place", "Point(44 -90.5)"),
    ],
)
def test_nothing_is_drawn_that_the_plugin_could_not_read_or_copy(filled, table, wkt):
    before = filled.read(table)
    with pytest.raises((sqlite3.Error, psycopg2.Error)):
        write_shape(filled, table, bytes(QgsGeometry.fromWkt(wkt).asWkb()))
    assert filled.read(table) == before
    assert all(len(filled.history(table, each.id)) == 1 for each in before)


def test_a_single_polygon_is_refused_or_becomes_one_of_many(filled):
    """PostGIS 3.6 makes of it what the column holds; older ones and files refuse it."""
    (before,) = filled.read("hazard")
    try:
        write_shape(filled, "hazard", bytes(QgsGeometry.fromWkt(f"Polygon{SQUARE}").asWkb()))
    except (sqlite3.Error, psycopg2.Error):
        wanted = before.geometry
    else:
        assert filled.folder is None
        wanted = bytes(QgsGeometry.fromWkt(f"MultiPolygon({SQUARE})").asWkb())
    assert [each.geometry for each in filled.read("hazard")] == [wanted]


def test_a_coordinate_that_is_no_number_is_not_drawn(filled):
    nowhere = QgsGeometry.fromWkt(f"MultiPolygon({SQUARE})").asWkb().data()
    nowhere = nowhere[:-40] + struct.pack("<d", float("nan")) + nowhere[-32:]
    with pytest.raises((sqlite3.Error, psycopg2.Error), match="on the globe"):
        write_shape(filled, "hazard", nowhere)


@pytest.mark.parametrize(
    ("table", "wkt"),
    [
        ("hazard", f"MultiPolygon({SQUARE})"),
        ("hazard", "MultiPolygon(((-180 -90, 180 -90, 180 90, -180 90, -180 -90)))"),
        ("place", "Point(-0.0 -0.0)"),
    ],
)
def test_what_the_plugin_can_read_is_drawn(filled, table, wkt):
    wkb = bytes(QgsGeometry.fromWkt(wkt).asWkb())
    write_shape(filled, table, wkb)
    (record,) = filled.read(table)
    assert record.geometry == wkb
    assert len(filled.history(table, record.id)) == 2


def test_ogr2ogr_does_not_append_heights(file_workspace, tmp_path):
    source = tmp_path / "survey.geojson"
    ring = [[44, 40, 9], [44.01, 40, 9], [44.01, 40.01, 9], [44, 40, 9]]
    shape = {"type": "MultiPolygon", "coordinates": [[ring]]}
    feature = {"type": "Feature", "properties": {"hazard_class": "cha"}, "geometry": shape}
    source.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    append = {"accessMode": "append", "layerName": "hazard", "format": "GPKG"}
    assert "without heights" in said_without_exceptions(
        lambda: gdal.VectorTranslate(str(file_workspace.path), str(source), **append)
    )
    assert file_workspace.read("hazard") == []
    gdal.VectorTranslate(str(file_workspace.path), str(source), dim="XY", **append)
    (hazard,) = file_workspace.read("hazard")
    assert hazard.geometry[1:5] == b"\x06\0\0\0"


def said_without_exceptions(call) -> str:
    """What GDAL says of a call that fails; whether it raises is a choice of the whole program."""
    said, raised = [], gdal.GetUseExceptions()
    gdal.DontUseExceptions()
    gdal.PushErrorHandler(lambda _level, _number, message: said.append(message))
    call()
    gdal.PopErrorHandler()
    if raised:
        gdal.UseExceptions()
    return " ".join(said)


def test_shapes_with_heights_pasted_in_qgis_lose_them(file_workspace):
    layer = QgsVectorLayer(file_workspace.layer_source("hazard"), "hazard", "ogr")
    layer.startEditing()
    feature = QgsVectorLayerUtils.createFeature(
        layer, QgsGeometry(), {layer.fields().lookupField("hazard_class"): "cha"}
    )
    feature.setGeometry(QgsGeometry.fromWkt(f"PolygonZ{HIGH}"))
    (feature,) = QgsVectorLayerUtils.makeFeatureCompatible(feature, layer)
    assert layer.addFeature(feature)
    assert layer.commitChanges(), layer.commitErrors()
    (hazard,) = file_workspace.read("hazard")
    assert hazard.geometry == bytes(QgsGeometry.fromWkt(f"MultiPolygon({SQUARE})").asWkb())


@pytest.mark.parametrize("wkt", ["MultiPolygon EMPTY", "MultiPolygon(EMPTY)"])
def test_a_hazard_of_which_nothing_is_drawn_has_no_outline(workspace, wkt):
    nothing = bytes(QgsGeometry.fromWkt(wkt).asWkb())
    with workspace.change("Add") as change:
        assert change.insert("hazard", hazard_class="cha", geometry=nothing).geometry is None
        change.insert_many("hazard", [{"hazard_class": "cha", "geometry": nothing}] * 30)
    assert {each.geometry for each in workspace.read("hazard")} == {None}
