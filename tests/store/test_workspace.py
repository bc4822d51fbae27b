"""Creating, opening, writing and reading a workspace."""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsVectorLayer, QgsVectorLayerUtils, edit

from mine_action_plugin.domain.codes import CODE_LISTS
from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.store import StaleRecordError, create_workspace, open_workspace
from mine_action_plugin.store.geopackage.blobs import register_functions

TODAY = dt.date(2026, 3, 1)


def wkb(wkt: str) -> bytes:
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


SQUARE = wkb("MultiPolygon(((44 40, 44.01 40, 44.01 40.01, 44 40.01, 44 40)))")
POINT = wkb("Point(44.5 40.5)")


def an_incident(**values) -> dict:
    return {"kind": "accident", "occurred_on": TODAY, "geometry": POINT, **values}


def test_every_table_of_the_schema_has_its_columns_in_the_file(file_workspace):
    with sqlite3.connect(file_workspace.path) as connection:
        for table in TABLES.values():
            columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{table.name}")')}
            assert set(table.field_names) <= columns, table.name
            assert ("geom" in columns) is (table.geometry is not None)


def test_the_file_is_a_geopackage_that_gdal_opens_without_a_word(file_workspace):
    messages: list[str] = []
    gdal.PushErrorHandler(lambda kind, number, text: messages.append(text))
    try:
        dataset = ogr.Open(str(file_workspace.path))
        names = {dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())}
        srs = dataset.GetLayer("hazard").GetSpatialRef().GetAuthorityCode(None)
        indexed = dataset.GetLayer("hazard").TestCapability(ogr.OLCFastSpatialFilter)
    finally:
        gdal.PopErrorHandler()
    assert set(TABLES) <= names
    assert (srs, indexed, messages) == ("4326", True, [])


def test_code_lists_are_in_the_file_in_their_order(workspace):
    rows = workspace.columns("code_list", ("list", "code", "sort", "label_en"))
    stored = list(zip(rows["list"], rows["code"]))
    assert stored == [(name, code) for name, codes in CODE_LISTS.items() for code in codes.labels()]


def test_a_record_comes_back_as_it_was_written(workspace):
    values = {
        "hazard_class": "sha",
        "devices": ("ap_mine", "uxo"),
        "accuracy_m": 0.1 + 0.2,
        "date_of_information": TODAY,
        "conserved": True,
        "name": 'Qaradağ ‘north’ "ridge"',
        "geometry": SQUARE,
    }
    with workspace.change("Add") as change:
        written = change.insert("hazard", **values)
    read = workspace.find("hazard", "HZ-0001")
    assert read == written
    assert {name: getattr(read, name) for name in values} == values
    assert (read.version, read.status, read.record_status) == (1, "open", "submitted")
    assert read.created_at.tzinfo is not None


def test_codes_count_on_past_codes_that_were_given(workspace):
    with workspace.change("Add") as change:
        first = change.insert("hazard", hazard_class="sha", code="HZ-0041")
        second = change.insert("hazard", hazard_class="sha")
        many = change.insert_many("hazard", [{"hazard_class": "cha"}] * 300)
    codes = workspace.columns("hazard", ("code",))["code"]
    assert (first.code, second.code) == ("HZ-0041", "HZ-0042")
    assert len(many) == 300
    assert codes[-1] == "HZ-0342"
    assert len(set(codes)) == len(codes)


def test_bulk_rows_have_the_same_history_and_index_as_single_ones(workspace):
    rows = [an_incident(geometry=wkb(f"Point({44 + i / 1000} 40)")) for i in range(300)]
    with workspace.change("Single") as change:
        single = change.insert("incident", **rows[0])
    with workspace.change("Bulk") as change:
        ids = change.insert_many("incident", rows)
    (entry,) = workspace.history("incident", ids[7])
    (single_entry,) = workspace.history("incident", single.id)
    differing = ("id", "code", "created_at", "modified_at", "geometry")
    assert {k: v for k, v in entry.new_row.items() if k not in differing} == {
        k: v for k, v in single_entry.new_row.items() if k not in differing
    }
    assert entry.new_row["geometry"] == rows[7]["geometry"]
    assert [r.id for r in workspace.within("incident", (44.0065, 39, 44.0075, 41))] == [ids[7]]
    layer = QgsVectorLayer(workspace.layer_source("incident"), "incident", workspace.provider)
    assert layer.featureCount() == 301


@pytest.mark.parametrize(
    ("values", "part"),
    [
        ({"kind": "x"}, "Kind: x is not one of accident"),
        ({"killed": -1}, "Killed: -1"),
        ({"occurred_on": "2020"}, "Date: 2020 is not a date"),
        ({"geometry": wkb("Point(200 40)")}, "200"),
        ({"geometry": None}, "NOT NULL"),
        ({"hazard_id": "no-such-id"}, "no such record"),
    ],
)
def test_a_wrong_value_is_refused_in_a_sentence_and_nothing_is_written(
    file_workspace, values, part
):
    before = file_workspace.path.read_bytes()
    with pytest.raises(MineActionError, match=part), file_workspace.change("Add") as change:
        change.insert("incident", **an_incident())
        change.insert("incident", **an_incident(**values))
    assert file_workspace.count("incident") == 0
    assert file_workspace.path.read_bytes() == before


def test_a_change_that_writes_nothing_leaves_the_file_as_it_was(file_workspace):
    before = file_workspace.path.read_bytes()
    with file_workspace.change("Nothing"):
        pass
    assert file_workspace.path.read_bytes() == before
    assert file_workspace.changes() == []


def test_a_record_that_changed_meanwhile_is_not_overwritten(workspace):
    with workspace.change("Add") as change:
        read = change.insert("incident", **an_incident())
    with open_workspace(workspace.reference) as other, other.change("Edit") as change:
        change.update(other.get("incident", read.id), killed=3)
    with pytest.raises(StaleRecordError) as caught, workspace.change("Edit too") as change:
        change.update(read, killed=1)
    assert caught.value.current.killed == 3
    assert workspace.get("incident", read.id).killed == 3


def test_hazards_are_not_deleted_even_by_sql(file_workspace):
    with file_workspace.change("Add") as change:
        hazard = change.insert("hazard", hazard_class="cha", geometry=SQUARE)
    with (
        pytest.raises(MineActionError, match="never deleted"),
        file_workspace.change("Delete") as change,
    ):
        change.delete(hazard)
    with sqlite3.connect(file_workspace.path) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM hazard")
    assert file_workspace.count("hazard") == 1


def test_victims_keep_their_incident(workspace):
    with workspace.change("Add") as change:
        incident = change.insert("incident", **an_incident())
        change.insert("victim", incident_id=incident.id, outcome="killed")
    with (
        pytest.raises(MineActionError, match="(?i)foreign key|refer to this one"),
        workspace.change("Delete") as change,
    ):
        change.delete(incident)


def test_a_change_waits_for_no_one_when_another_program_writes(file_workspace, monkeypatch):
    other = sqlite3.connect(file_workspace.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    file_workspace._database.execute("PRAGMA busy_timeout = 50")
    with (
        pytest.raises(MineActionError, match="another program"),
        file_workspace.change("Add") as change,
    ):
        change.insert("incident", **an_incident())
    other.execute("ROLLBACK")
    other.close()
    with file_workspace.change("Add") as change:
        change.insert("incident", **an_incident())
    assert file_workspace.count("incident") == 1


def test_edits_in_qgis_get_identity_version_and_history(workspace):
    layer = QgsVectorLayer(workspace.layer_source("hazard"), "hazard", workspace.provider)
    with edit(layer):
        assert layer.addFeature(_feature(layer, hazard_class="sha"))
    (hazard,) = workspace.read("hazard")
    with edit(layer):
        assert layer.changeAttributeValue(
            next(layer.getFeatures()).id(), layer.fields().lookupField("name"), "Ridge"
        )
    read = workspace.get("hazard", hazard.id)
    assert (hazard.code, hazard.version, read.version, read.name) == ("HZ-0001", 1, 2, "Ridge")
    assert [entry.action for entry in workspace.history("hazard", hazard.id)] == [
        "insert",
        "update",
    ]
    assert all(info.title == "Edit outside the plugin" for info in workspace.changes())


def test_codes_outside_the_lists_are_refused_by_the_database(file_workspace):
    with file_workspace.change("Add") as change:
        change.insert("hazard", hazard_class="sha", devices=("uxo",))
    with sqlite3.connect(file_workspace.path) as connection:
        register_functions(connection)
        for value in ('"uxo"', "{uxo}", '{"uxo","nonsense"}', "uxo"):
            with pytest.raises(sqlite3.IntegrityError, match="device"):
                connection.execute("UPDATE hazard SET devices = ?", (value,))
        connection.execute("UPDATE hazard SET devices = ?", ('{"uxo","ap_mine"}',))


def _feature(layer, **values):
    fields = layer.fields()
    return QgsVectorLayerUtils.createFeature(
        layer,
        QgsGeometry.fromWkt("MultiPolygon(((44 40, 44.01 40, 44.01 40.01, 44 40)))"),
        {fields.lookupField(name): value for name, value in values.items()},
    )


class TestRefusals:
    """What cannot be opened or created is said in one sentence, and nothing is touched."""

    def test_an_existing_file_is_not_overwritten(self, tmp_path):
        path = tmp_path / "mine.gpkg"
        path.write_text("precious")
        with pytest.raises(MineActionError, match="exists already"):
            create_workspace(str(path), title="T")
        assert path.read_text() == "precious"

    def test_a_missing_folder_is_named(self, tmp_path):
        with pytest.raises(MineActionError, match="cannot be created"):
            create_workspace(str(tmp_path / "no" / "mine.gpkg"), title="T")

    @pytest.mark.parametrize(
        "reference",
        ["", "workspace.shp", "postgres:/mine", "postgres:office/", "postgres:office/Mine"],
    )
    def test_other_references_are_refused(self, reference):
        with pytest.raises(MineActionError, match="WORKSPACE"):
            open_workspace(reference)

    def test_an_empty_title_and_an_unknown_profile_are_refused(self, tmp_path):
        with pytest.raises(MineActionError, match="TITLE"):
            create_workspace(str(tmp_path / "a.gpkg"), title=" ")
        with pytest.raises(MineActionError, match="Choose one of: international"):
            create_workspace(str(tmp_path / "a.gpkg"), title="T", profile="mars")
        assert list(tmp_path.iterdir()) == []

    def test_what_is_not_a_workspace_is_named(self, tmp_path):
        missing, text, plain = (tmp_path / name for name in ("no.gpkg", "text.gpkg", "plain.gpkg"))
        text.write_text("not a database at all, but long enough to be one" * 40)
        ogr.GetDriverByName("GPKG").CreateDataSource(str(plain))
        for path, part in (
            (missing, "no workspace"),
            (text, "not a GeoPackage"),
            (plain, "not a workspace"),
        ):
            with pytest.raises(MineActionError, match=part):
                open_workspace(str(path))

    def test_a_newer_workspace_is_left_alone(self, tmp_path):
        path = tmp_path / "newer.gpkg"
        create_workspace(str(path), title="T").close()
        with sqlite3.connect(path) as connection:
            connection.execute(
                "UPDATE workspace_info SET value = '99' WHERE key = 'schema_version'"
            )
        with pytest.raises(MineActionError, match="newer version"):
            open_workspace(str(path))


def test_two_workspaces_have_nothing_in_common_but_the_schema(tmp_path: Path):
    with create_workspace(str(tmp_path / "a.gpkg"), title="A") as one:
        with one.change("Add") as change:
            change.insert("hazard", hazard_class="sha")
        with create_workspace(str(tmp_path / "b.gpkg"), title="B") as two:
            assert (one.title, two.title, two.count("hazard")) == ("A", "B", 0)


def test_what_is_refused_inside_a_change_takes_all_of_it_back_also_where_it_was_caught(workspace):
    with workspace.change("Before") as change:
        change.insert("incident", kind="accident", occurred_on=dt.date(2026, 1, 5), geometry=POINT)
    refused = pytest.raises(MineActionError, match="occurred_on")
    with refused, workspace.change("Half") as change:
        change.insert("place", name="A", kind="settlement", geometry=POINT)
        with pytest.raises(MineActionError):
            change.insert_many("incident", [{"kind": "accident", "geometry": POINT}] * 300)
        with pytest.raises(MineActionError):
            change.insert("place", name="C", kind="settlement", geometry=POINT)
    assert workspace.read("place") == []
    assert [each.title for each in workspace.changes()] == ["Before"]
    with workspace.change("After") as change:
        change.insert("place", name="A", kind="settlement", geometry=POINT)
    (place,) = workspace.read("place")
    assert len(workspace.history("place", place.id)) == 1
