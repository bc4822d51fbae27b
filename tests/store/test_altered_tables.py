"""A GeoPackage whose tables another program has altered is not read as if nothing were."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsGeometry, QgsVectorLayer

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.store import create_workspace, open_workspace

POINT = bytes(QgsGeometry.fromWkt("Point(44 40)").asWkb())


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "w.gpkg"
    with create_workspace(str(path), title="T") as workspace, workspace.change("Add") as change:
        change.insert("hazard", hazard_class="cha", name="Ridge")
        change.insert("place", name="Village", kind="settlement", geometry=POINT)
    return str(path)


def rename_a_field(path):
    """As the properties of a layer in QGIS do."""
    layer = QgsVectorLayer(f"{path}|layername=hazard", "hazard", "ogr")
    assert layer.dataProvider().renameAttributes({layer.fields().lookupField("name"): "nom"})


def overwrite_a_table(path):
    """As ``ogr2ogr -overwrite`` does."""
    gdal.UseExceptions()
    source = Path(path).with_name("s.geojson")
    source.write_text('{"type": "FeatureCollection", "features": []}')
    gdal.VectorTranslate(path, str(source), accessMode="overwrite", layerName="place")


def rename_a_table(path):
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE organisation RENAME TO agency")


def drop_what_logs(path):
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER task_logs_update")


@pytest.mark.parametrize(
    ("alter", "table"),
    [
        (rename_a_field, "hazard"),
        (overwrite_a_table, "place"),
        (rename_a_table, "organisation"),
        (drop_what_logs, "task"),
    ],
)
def test_an_altered_table_is_named(path, alter, table):
    alter(path)
    with pytest.raises(MineActionError, match=f"altered or replaced the table {table},"):
        open_workspace(path)


def test_fields_and_tables_of_others_stand_in_nobodys_way(path):
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE hazard ADD COLUMN theirs TEXT")
        connection.execute("CREATE TABLE theirs (fid INTEGER PRIMARY KEY)")
    with open_workspace(path) as workspace:
        assert workspace.find("hazard", "HZ-0001").name == "Ridge"
