"""OR REPLACE takes rows out of SQLite's tables without their delete triggers: not in a workspace."""

from __future__ import annotations

import sqlite3

import pytest
from qgis.core import QgsVectorLayer

from mine_action_plugin.store import create_workspace
from mine_action_plugin.store.geopackage.blobs import register_functions

ATTEMPTS = (
    "INSERT OR REPLACE INTO hazard (fid, hazard_class) VALUES (1, 'sha')",
    "INSERT OR REPLACE INTO hazard (id, hazard_class) SELECT id, 'sha' FROM hazard WHERE fid = 1",
    "INSERT OR REPLACE INTO hazard (code, hazard_class) VALUES ('HZ-0001', 'sha')",
    "REPLACE INTO hazard (code, hazard_class) VALUES ('HZ-0002', 'sha')",
    "UPDATE OR REPLACE hazard SET code = 'HZ-0002' WHERE fid = 1",
    "UPDATE OR REPLACE hazard SET fid = 2 WHERE fid = 1",
    "INSERT OR REPLACE INTO change_log (fid, change_id, record_table, record_id, version, action) "
    "SELECT 1, change_id, record_table, 'else', version, action FROM change_log WHERE fid = 1",
    "INSERT OR REPLACE INTO change_log (change_id, record_table, record_id, version, action) "
    "SELECT change_id, record_table, record_id, version, action FROM change_log WHERE fid = 1",
    "INSERT OR REPLACE INTO change (id, title, changed_at) "
    "SELECT id, 'Else', changed_at FROM change",
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "w.gpkg"
    with create_workspace(str(path), title="T") as workspace, workspace.change("Add") as change:
        for _ in range(2):
            change.insert("hazard", hazard_class="cha")
    return path


def contents(path):
    with sqlite3.connect(path) as connection:
        return [
            connection.execute(f"SELECT * FROM {table} ORDER BY fid").fetchall()
            for table in ("hazard", "change", "change_log")
        ]


@pytest.mark.parametrize("statement", ATTEMPTS)
def test_no_row_is_replaced(file, statement):
    before = contents(file)
    connection = sqlite3.connect(file)
    register_functions(connection)
    with pytest.raises(sqlite3.DatabaseError, match="already|only ever added to"):
        connection.execute(statement)
    connection.close()
    assert contents(file) == before


def test_plain_writes_go_on_as_before(file):
    layer = QgsVectorLayer(f"{file}|layername=hazard", "hazard", "ogr")
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().lookupField("name"), "North")
    assert layer.commitChanges(), layer.commitErrors()
    hazards, _, log = contents(file)
    assert len(hazards) == 2
    assert len(log) == 3
