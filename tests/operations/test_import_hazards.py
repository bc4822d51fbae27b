"""Import of hazards: every row is found again, and nothing that was drawn is lost."""

import csv
import hashlib
import json

import pytest
from qgis.core import QgsFeedback, QgsGeometry, QgsVectorLayer
from shapely import wkb as shapely_wkb
from shapely.geometry import LineString
from shapely.ops import polygonize, unary_union

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.import_records import import_hazards


def ring(x, y, size=0.01):
    return [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]


def feature(key, geometry, **properties):
    return {"type": "Feature", "properties": {"id": key, **properties}, "geometry": geometry}


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


@pytest.fixture
def geojson(tmp_path):
    def write(*features, name="hazards.geojson"):
        path = tmp_path / name
        path.write_text(json.dumps({"type": "FeatureCollection", "features": list(features)}))
        return QgsVectorLayer(str(path), "any name", "ogr")

    return write


def wkt_shape(record):
    geometry = QgsGeometry()
    geometry.fromWkb(record.geometry)
    return geometry


def counts(result):
    return (result.imported, result.updated, result.unchanged, result.rejected)


def actions(result, row):
    return {line.action for line in result.lines if line.row == row}


BOW_TIE = [[47, 40], [47.02, 40.02], [47.02, 40], [47, 40.02], [47, 40]]
SWAPPED = [[y, x] for x, y in ring(47.05, 40.1)]
OUTSIDE = ring(147, 95)
HARD = [
    feature("null", None),
    feature("empty", polygon()),
    feature("bow", polygon(BOW_TIE)),
    feature("same1", polygon(ring(47.1, 40))),
    feature("same2", polygon(ring(47.1, 40))),
    feature("over", polygon(ring(47.105, 40.005))),
    feature("swapped", polygon(SWAPPED)),
    feature("outside", polygon(OUTSIDE)),
    feature("3d", polygon([[x, y, 5] for x, y in ring(47.2, 40)])),
    feature("point", {"type": "Point", "coordinates": [47.3, 40]}),
    feature("line", {"type": "LineString", "coordinates": [[47.3, 40], [47.4, 40]]}),
    feature("spike", polygon([[47.5, 40], [47.51, 40], [47.51, 40.01], [47.55, 40.01],
                              [47.51, 40.01], [47.5, 40.01], [47.5, 40]])),
    feature("open", polygon(ring(47.6, 40)[:-1])),
    feature("island", polygon(ring(47.7, 40), ring(47.705, 40.005))),
    feature("multi", {"type": "MultiPolygon", "coordinates": [[ring(47.8, 40)], [ring(47.85, 40)]]}),
    feature(None, polygon(ring(47.9, 40))),
]  # fmt: skip


def drawn_area(features):
    shapes = []
    for each in features:
        geometry = each["geometry"] or {}
        if "olygon" in geometry.get("type", ""):
            parts = geometry["coordinates"]
            for part in [parts] if geometry["type"] == "Polygon" else parts:
                for outer in part[:1]:
                    line = LineString([(p[0], p[1]) for p in [*outer, outer[0]]])
                    shapes += polygonize(unary_union(line))
    return unary_union(shapes)


def test_every_hard_row_is_in_the_workspace_or_in_quarantine(workspace, geojson):
    result = import_hazards(workspace, geojson(*HARD))
    assert result.imported + result.rejected == len(HARD)
    kept = {record.source_key for record in workspace.read("hazard")}
    kept_away = [record.row for record in workspace.read("quarantine")]
    away = {row["attributes"]["id"] for row in kept_away}
    keys = {each["properties"]["id"] for each in HARD} - {None}
    assert keys <= kept | away
    assert away == {"swapped", "outside"}
    assert all("Polygon" in row["geometry"] for row in kept_away)
    reasons = " ".join(record.reason for record in workspace.read("quarantine"))
    assert "swapped" in reasons and "out_of_range" in reasons


def test_the_union_of_what_was_drawn_is_covered_by_what_is_stored(workspace, geojson):
    import_hazards(workspace, geojson(*HARD))
    taken = [f for f in HARD if f["properties"]["id"] not in ("swapped", "outside")]
    wkbs = [wkb for wkb in workspace.columns("hazard", ("geometry",))["geometry"] if wkb]
    stored = unary_union([shapely_wkb.loads(wkb) for wkb in wkbs])
    assert drawn_area(taken).difference(stored).area < 1e-15
    assert all(shapely_wkb.loads(wkb).is_valid for wkb in wkbs)


def test_hazards_without_a_polygon_are_kept_without_a_place_and_said(workspace, geojson):
    result = import_hazards(workspace, geojson(*HARD))
    unplaced = [
        record for record in workspace.read("hazard") if record.geometry is None
    ]  # fmt: skip
    assert {record.source_key for record in unplaced} == {"null", "empty", "point", "line"}
    assert result.unplaced == 4
    assert {record.position_basis for record in unplaced} == {"unknown"}
    by_key = {record.source_key: record for record in unplaced}
    assert "Point" in by_key["point"].remarks and "47.3" in by_key["point"].remarks
    assert "unplaced" in actions(result, 1)


def test_each_repair_repeat_and_overlap_is_reported_with_its_row(workspace, geojson):
    result = import_hazards(workspace, geojson(*HARD))
    assert "repaired" in actions(result, 3)
    assert "repaired" in actions(result, 9)
    assert "possible_duplicate" in actions(result, 5)
    assert "overlap" in actions(result, 4) or "overlap" in actions(result, 6)
    assert workspace.count("hazard", {"source_key": ["same1", "same2"]}) == 2
    lines = [line for line in result.lines if line.action == "assumed"]
    assert [line.field for line in lines] == ["hazard_class"]


def test_each_imported_hazard_has_a_first_event_with_outline_and_area(workspace, geojson):
    import_hazards(workspace, geojson(feature("a", polygon(ring(47, 40)), surveyed="2020-05-01")))
    hazard = workspace.read("hazard")[0]
    event = workspace.read("hazard_event")[0]
    assert (event.hazard_id, event.process, event.status) == (hazard.id, "import", "open")
    assert event.geometry == hazard.geometry
    assert event.area_m2 == hazard.area_m2 == pytest.approx(948_000, rel=0.01)
    assert str(event.event_date) == "2020-05-01"


def test_the_same_file_again_leaves_the_workspace_byte_for_byte(workspace, geojson):
    layer = geojson(*HARD)
    first = import_hazards(workspace, layer)
    before = hashlib.sha256(workspace.path.read_bytes()).hexdigest()
    again = import_hazards(workspace, layer)
    assert counts(again) == (0, 0, first.imported, first.rejected)
    assert hashlib.sha256(workspace.path.read_bytes()).hexdigest() == before


def test_a_known_hazard_with_another_shape_goes_to_quarantine_once(workspace, geojson):
    import_hazards(workspace, geojson(feature("a", polygon(ring(47, 40)))))
    before = workspace.read("hazard")[0]
    other = geojson(feature("a", polygon(ring(47, 40, 0.005))))
    assert counts(import_hazards(workspace, other)) == (0, 0, 0, 1)
    assert counts(import_hazards(workspace, other)) == (0, 0, 0, 1)
    assert workspace.read("hazard")[0] == before
    held = workspace.read("quarantine")
    assert len(held) == 1 and held[0].reason.startswith("shape_differs")


def test_a_named_process_may_enlarge_a_hazard_but_not_shrink_it(workspace, geojson):
    import_hazards(workspace, geojson(feature("a", polygon(ring(47, 40)))))
    mapping = {"source_key": "id", "process": {"value": "nts"}}
    larger = import_hazards(workspace, geojson(feature("a", polygon(ring(47, 40, 0.02)))), mapping)
    assert counts(larger) == (0, 1, 0, 0)
    hazard = workspace.read("hazard")[0]
    assert hazard.area_m2 == pytest.approx(4 * 948_000, rel=0.01)
    events = workspace.read("hazard_event", order=("created_at",))
    assert [event.process for event in events] == ["import", "nts"]
    assert events[1].geometry == hazard.geometry
    smaller = import_hazards(workspace, geojson(feature("a", polygon(ring(47, 40)))), mapping)
    assert counts(smaller) == (0, 0, 0, 1)
    assert "shape_shrinks" in workspace.read("quarantine")[0].reason


def test_a_changed_attribute_updates_and_an_edit_made_here_is_never_overwritten(workspace, geojson):
    def import_with(**properties):
        return import_hazards(
            workspace,
            geojson(feature("a", polygon(ring(47, 40)), **properties)),
            {"source_key": "id", "name": "name", "reliability": "reliability"},
        )

    import_with(name="Old field", reliability="low")
    assert counts(import_with(name="Old mill", reliability="low")) == (0, 1, 0, 0)
    hazard = workspace.read("hazard")[0]
    assert hazard.name == "Old mill"
    with workspace.change("Edit") as change:
        change.update(hazard, reliability="high")
    assert counts(import_with(name="Old mill", reliability="low")) == (0, 0, 1, 0)
    assert counts(import_with(name="New mill", reliability="low")) == (0, 1, 0, 0)
    kept = workspace.read("hazard")[0]
    assert (kept.name, kept.reliability) == ("New mill", "high")
    assert counts(import_with(name="New mill", reliability="medium")) == (0, 0, 0, 1)
    assert workspace.read("hazard")[0].reliability == "high"
    assert "edited_here" in workspace.read("quarantine")[0].reason


def test_a_row_that_a_better_mapping_takes_leaves_quarantine(workspace, geojson):
    layer = geojson(feature("a", polygon(ring(47, 40)), tipo="Z"))
    mapping = {"hazard_class": {"field": "tipo", "map": {"A": "cha"}}}
    assert counts(import_hazards(workspace, layer, mapping)) == (0, 0, 0, 1)
    mapping["hazard_class"]["map"]["Z"] = "sha"
    assert counts(import_hazards(workspace, layer, mapping)) == (1, 0, 0, 0)
    assert workspace.read("quarantine")[0].resolved_on is not None


def test_hazards_in_metres_lie_where_they_were_drawn(workspace, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32638&field=id:string", "utm", "memory")
    from qgis.core import QgsFeature

    drawn = QgsFeature(layer.fields())
    drawn.setAttributes(["a"])
    drawn.setGeometry(QgsGeometry.fromWkt(
        "Polygon((600000 4430000,603000 4430000,603000 4433000,600000 4433000,600000 4430000))"
    ))  # fmt: skip
    layer.dataProvider().addFeature(drawn)
    import_hazards(workspace, layer)
    assert workspace.read("hazard")[0].area_m2 == pytest.approx(9_000_000, rel=1e-3)
    # Points are added on long edges, so that they run where they were drawn.
    assert wkt_shape(workspace.read("hazard")[0]).constGet().nCoordinates() > 20


def test_a_dry_run_and_a_cancelled_run_write_nothing(workspace, geojson, tmp_path):
    layer = geojson(*HARD)
    before = workspace.path.read_bytes()
    report = tmp_path / "report.csv"
    result = import_hazards(workspace, layer, dry_run=True, report_path=report)
    assert result.imported == 14
    rows = list(csv.DictReader(report.open(encoding="utf-8")))
    assert list(rows[0]) == ["row", "code", "field", "value", "action", "reason"]
    assert {row["row"] for row in rows} >= {str(n) for n in range(1, len(HARD) + 1)}
    feedback = QgsFeedback()
    feedback.cancel()
    with pytest.raises(MineActionError):
        import_hazards(workspace, layer, feedback=feedback)
    assert workspace.path.read_bytes() == before


def test_a_code_that_another_record_has_is_not_taken_twice(workspace, geojson):
    rows = [feature(n, polygon(ring(47 + n, 40)), code="AG-1") for n in range(2)]
    result = import_hazards(workspace, geojson(*rows), {"code": "code", "source_key": "id"})
    assert sorted(r.code for r in workspace.read("hazard")) == ["AG-1", "HZ-0001"]
    assert "note" in actions(result, 2)


def test_an_area_told_for_a_hazard_that_cannot_be_drawn_is_kept(workspace, geojson):
    layer = geojson(feature("a", None, area="1200"), feature("b", polygon(ring(47, 40)), area="5"))
    result = import_hazards(workspace, layer)
    areas = {r.source_key: r.area_m2 for r in workspace.read("hazard")}
    assert areas["a"] == 1200
    assert areas["b"] == pytest.approx(948_000, rel=0.01)
    assert "note" in actions(result, 2)
    assert counts(import_hazards(workspace, layer)) == (0, 0, 2, 0)
