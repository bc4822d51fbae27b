"""Import of incidents: real input, made rows, victims, odd positions."""

import json
from collections import Counter
from datetime import date

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.import_records import import_incidents

COLOMBIA = {
    "kind": {
        "field": "TIPO_EVENTO",
        "map": {"1": "accident", "2": "accident", "6": "eo_find", "8": "hazard_report"},
    },
    "occurred_on": "AÑO",
}


def counts(result):
    return (result.imported, result.updated, result.unchanged, result.rejected)


@pytest.fixture
def csv_layer(tmp_path):
    def write(text, name="incidents.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return QgsVectorLayer(str(path), "any", "ogr")

    return write


@pytest.mark.parametrize("year", [2008, 2009, 2010, 2011])
def test_the_records_of_colombia_become_accidents_only_where_they_are(
    workspace, colombia_folder, year
):
    path = colombia_folder / f"{year}.json"
    rows = json.loads(path.read_text(encoding="utf-8"))["features"]
    types = Counter(row["properties"]["TIPO_EVENTO"] for row in rows)
    layer = QgsVectorLayer(str(path), "x", "ogr")
    first = import_incidents(workspace, layer, COLOMBIA)
    assert first.imported + first.rejected == len(rows)
    assert workspace.count("incident", {"kind": "accident"}) == types["1"] + types["2"]
    assert workspace.count("incident", {"kind": "hazard_report"}) == types["8"]
    assert first.rejected == sum(types[each] for each in "3457")
    assert workspace.count("quarantine") == first.rejected
    record = workspace.read("incident", limit=1)[0]
    assert (record.occurred_on, record.date_precision) == (date(year, 1, 1), "year")
    before = workspace.path.read_bytes()
    assert counts(import_incidents(workspace, layer, COLOMBIA)) == (
        0, 0, first.imported, first.rejected,
    )  # fmt: skip
    assert workspace.path.read_bytes() == before


def test_event_types_that_the_files_lack_are_taken_or_rejected_too(workspace):
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=TIPO_EVENTO:string&field=AÑO:string", "made", "memory"
    )
    for number in range(1, 9):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([str(number), "2008"])
        feature.setGeometry(QgsGeometry.fromWkt("Point(-74 3)"))
        layer.dataProvider().addFeature(feature)
    result = import_incidents(workspace, layer, COLOMBIA)
    assert counts(result) == (4, 0, 0, 4)
    kinds = Counter(workspace.columns("incident", ("kind",))["kind"])
    assert kinds == {"accident": 2, "eo_find": 1, "hazard_report": 1}
    rejected = {line.row: line for line in result.lines if line.action == "rejected"}
    assert sorted(rejected) == [3, 4, 5, 7]
    assert rejected[3].field == "kind" and "3" in rejected[3].reason


def test_positions_in_columns_with_decimal_commas_are_read_and_kept_as_entered(
    workspace, csv_layer
):
    layer = csv_layer(
        "report_no;Longitude;Latitude;date;kind\n"
        'R1;"47,5";"40,25";12.05.2008;accident\nR2;"47,51";"40,26";2009;accident\n'
    )
    result = import_incidents(workspace, layer)
    assert counts(result) == (2, 0, 0, 0)
    record = workspace.read("incident", {"source_key": "R1"})[0]
    assert record.geometry == bytes(QgsGeometry.fromWkt("Point(47.5 40.25)").asWkb())
    assert record.entered_as == "47,5; 40,25"
    guessed = {line.field for line in result.lines if line.action == "guessed"}
    assert {"kind", "occurred_on", "source_key", "geometry"} <= guessed


ODD = """id,x,y,date,kind
1,47.1,40.1,2008-01-01,accident
2,47.2,40.2,2008-01-01,accident
3,47.3,40.3,2008-01-01,accident
4,47.4,40.4,2008-01-01,accident
5,47.5,40.5,2008-01-01,accident
6,40.1,47.1,2008-01-01,accident
7,0,0,2008-01-01,accident
8,,,2008-01-01,accident
9,147,95,2008-01-01,accident
10,95,47,2008-01-01,accident
11,north,40,2008-01-01,accident
12,47.1,40.1,2008-02-31,accident
13,47.1,40.1,2999-01-01,accident
14,47.1,40.1,,accident
15,47.1,40.1,2008-01-01,dragon
16,8512345,4412345,2008-01-01,accident
"""


def test_each_odd_row_has_its_reason_and_none_is_moved_or_dropped(workspace, csv_layer):
    layer = csv_layer(ODD)
    result = import_incidents(workspace, layer)
    assert result.imported + result.rejected == 16
    reasons = {record.row_no: record.reason for record in workspace.read("quarantine")}
    expected = {
        6: "swapped", 7: "zero_position", 8: "no_place", 9: "out_of_range",
        11: "bad_position", 12: "bad_date", 13: "future_date", 14: "no_value",
        15: "unknown_code", 16: "out_of_range",
    }  # fmt: skip
    assert {row: reason.partition(":")[0] for row, reason in reasons.items()} == expected
    # 95° east, 47° north is a place on the earth, far from the others: it stays where it is.
    assert workspace.count("incident", {"source_key": "10"}) == 1
    again = import_incidents(workspace, layer)
    assert counts(again) == (0, 0, result.imported, result.rejected)
    row = workspace.read("quarantine", {"row_no": 6})[0].row
    assert float(row["attributes"]["x"]) == 40.1


def test_repeats_are_imported_and_reported(workspace, csv_layer):
    layer = csv_layer("x,y,date,kind\n" + "47.1,40.1,2008-01-01,accident\n" * 3)
    result = import_incidents(workspace, layer)
    assert result.imported == 3
    assert [line.row for line in result.lines if line.action == "possible_duplicate"] == [2, 3]
    keys = workspace.columns("incident", ("source_key",))["source_key"]
    assert len(set(keys)) == 3
    assert counts(import_incidents(workspace, layer)) == (0, 0, 3, 0)


def test_what_was_known_about_the_place_is_written(workspace, add_hazard, csv_layer):
    code = add_hazard()
    layer = csv_layer(
        "id,x,y,date,kind\n1,46.505,40.005,2020-01-01,accident\n2,47.5,40.5,2020-01-01,eo_find\n"
    )
    import_incidents(workspace, layer)
    inside, outside = workspace.read("incident", order=("source_key",))
    assert inside.knowledge_then == inside.knowledge_now == "in_hazard"
    assert inside.hazard_id == workspace.find("hazard", code).id
    assert inside.distance_m == 0
    assert outside.knowledge_then == "outside_known"
    assert outside.distance_m > 80_000


INCIDENTS = """report_no,x,y,date,kind,reporter
R1,47.1,40.1,2020-01-01,accident,A. Neighbour
R2,47.2,40.2,2020-01-02,accident,
R3,47.3,40.3,2020-01-02,dragon,
"""
VICTIMS = """incident,outcome,sex,age,name
R1,killed,m,34,First Name
R1,wounded,f,9,Second Name
R1,wounded,f,9,Second Name
R2,injured,,,
R9,killed,m,20,Lost Link
R3,killed,m,20,Rejected Incident
"""


def test_victims_come_with_their_incident_and_their_names_are_kept_apart(workspace, csv_layer):
    layer, victims = csv_layer(INCIDENTS), csv_layer(VICTIMS, "victims.csv")
    mapping = {"source_key": "report_no", "occurred_on": "date", "kind": "kind",
               "reporter": "reporter"}  # fmt: skip
    result = import_incidents(workspace, layer, mapping, victims=victims)
    assert counts(result) == (2, 0, 0, 1)
    first = workspace.read("incident", {"source_key": "R1"})[0]
    assert (first.killed, first.injured) == (1, 2)
    mine = workspace.read("victim", {"incident_id": first.id})
    assert sorted(victim.age_group for victim in mine) == ["adult", "child", "child"]
    assert workspace.count("victim") == 4
    names = workspace.columns("victim_private", ("name",))["name"]
    assert sorted(names) == ["First Name", "Second Name", "Second Name"]
    assert workspace.read("incident_private")[0].reporter == "A. Neighbour"
    lost = workspace.read("quarantine", {"record_table": "victim"})
    assert len(lost) == 2 and all("unknown_incident" in each.reason for each in lost)
    before = workspace.path.read_bytes()
    assert counts(import_incidents(workspace, layer, mapping, victims=victims)) == (0, 0, 2, 1)
    assert workspace.path.read_bytes() == before
    # Everything came in one change and goes as one.
    changes = workspace.changes()
    assert [change.title for change in changes] == ["Import incidents"]
    workspace.undo(changes[0].id)
    assert workspace.count("incident") == workspace.count("victim") == 0


def test_an_incident_that_comes_with_another_place_is_updated_and_said(workspace, csv_layer):
    def import_at(x):
        text = f"id,x,y,date,kind\n1,{x},40.1,2020-01-01,accident\n"
        return import_incidents(workspace, csv_layer(text))

    import_at(47.1)
    result = import_at(47.2)
    assert counts(result) == (0, 1, 0, 0)
    assert "geometry" in [line.field for line in result.lines if line.action == "updated"]


def test_without_a_kind_the_import_is_refused_and_says_what_to_write(workspace, colombia_folder):
    layer = QgsVectorLayer(str(colombia_folder / "2008.json"), "x", "ogr")
    before = workspace.path.read_bytes()
    with pytest.raises(MineActionError, match="TIPO_EVENTO mean for kind"):
        import_incidents(workspace, layer)
    with pytest.raises(MineActionError, match="nothing in 2008.json tells kind"):
        import_incidents(workspace, layer, {"occurred_on": "AÑO"})
    assert workspace.path.read_bytes() == before


def test_a_source_without_rows_changes_nothing(workspace):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=kind:string&field=date:date", "e", "memory")
    assert counts(import_incidents(workspace, layer)) == (0, 0, 0, 0)
    assert workspace.changes() == []
