"""Import of places and ways, from the formats that offices send."""

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorFileWriter, QgsVectorLayer

from mine_action_plugin.operations.import_records import import_access, import_places


def memory(kind, fields, *rows, crs="EPSG:4326"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", "made", "memory")
    for wkt, attributes in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(attributes)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


PLACES = (
    "Point",
    "field=id:string&field=name:string&field=name_az:string&field=type:string&field=pop:int",
    ("Point(47.1 40.1)", ["1", "Old Mill", "Köhnə Dəyirman", "village", 120]),
    ("Point(47.2 40.2)", ["2", "White Stone", None, "школа", None]),
)


def save(layer, path, driver):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = path.stem
    context = QgsProject.instance().transformContext()
    error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0]
    assert error == QgsVectorFileWriter.WriterError.NoError
    return QgsVectorLayer(str(path), "any", "ogr")


@pytest.mark.parametrize(
    ("name", "driver"),
    [("p.geojson", "GeoJSON"), ("p.shp", "ESRI Shapefile"), ("p.gpkg", "GPKG")],
)
def test_places_come_from_every_usual_format_with_kind_and_names(workspace, tmp_path, name, driver):
    layer = save(memory(*PLACES), tmp_path / name, driver)
    assert import_places(workspace, layer).imported == 2
    mill, stone = workspace.read("place", order=("source_key",))
    assert (mill.name, mill.kind, mill.population) == ("Old Mill", "settlement", 120)
    assert mill.names == {"az": "Köhnə Dəyirman"}
    assert stone.kind == "school"
    assert mill.source == name
    assert import_places(workspace, layer).unchanged == 2


def test_places_come_from_kml(workspace, tmp_path):
    path = tmp_path / "p.kml"
    path.write_text(
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Old Mill</name>'
        "<Point><coordinates>47.1,40.1,12</coordinates></Point></Placemark></Document></kml>",
        encoding="utf-8",
    )
    result = import_places(workspace, QgsVectorLayer(str(path), "kml", "ogr"))
    assert result.imported == 1
    place = workspace.read("place")[0]
    assert place.name == "Old Mill"
    assert len(place.geometry) == 21  # the height was left out
    assert "repaired" in [line.action for line in result.lines]


def test_places_come_from_a_spreadsheet_with_coordinate_columns(workspace, tmp_path):
    fields = "field=id:string&field=name:string&field=долгота:double&field=широта:double"
    table = memory("NoGeometry", fields, (None, ["1", "Old Mill", 47.1, 40.1]))
    layer = save(table, tmp_path / "p.xlsx", "XLSX")
    assert import_places(workspace, layer).imported == 1
    wkb = workspace.read("place")[0].geometry
    assert wkb == bytes(QgsGeometry.fromWkt("Point(47.1 40.1)").asWkb())


def test_metres_of_a_named_coordinate_system_are_placed(workspace, tmp_path):
    fields = "field=name:string&field=e:double&field=n:double"
    layer = memory("NoGeometry", fields, (None, ["Old Mill", 8_628_000.0, 4_442_000.0]))
    mapping = {"name": "name", "geometry": {"x": "e", "y": "n", "crs": "EPSG:28408"}}
    assert import_places(workspace, layer, mapping).imported == 1
    point = QgsGeometry()
    point.fromWkb(workspace.read("place")[0].geometry)
    assert point.asPoint().x() == pytest.approx(46.5, abs=0.2)
    assert point.asPoint().y() == pytest.approx(40.1, abs=0.2)


def test_ways_come_with_their_kind_and_what_is_no_way_goes_to_quarantine(workspace):
    layer = memory(
        "LineString",
        "field=road_no:int&field=highway:string",
        ("LineString(47 40,47.1 40)", [1, "residential"]),
        ("LineStringZ(47 40 1,47.1 40.1 2)", [2, "footway"]),
        ("LineString(47 40,47 40)", [3, "track"]),
        (None, [4, "track"]),
        ("LineString(47 40,47.1 40)", [5, "canal"]),
    )
    result = import_access(workspace, layer)
    assert (result.imported, result.rejected) == (2, 3)
    assert [r.kind for r in workspace.read("access_line", order=("source_key",))] == [
        "road", "path",
    ]  # fmt: skip
    reasons = {r.row_no: r.reason.partition(":")[0] for r in workspace.read("quarantine")}
    assert reasons == {3: "too_few_points", 4: "no_place", 5: "unknown_code"}


def test_a_polygon_is_no_place(workspace):
    layer = memory(
        "Polygon", "field=name:string", ("Polygon((47 40,48 40,48 41,47 40))", ["Field"])
    )
    assert import_places(workspace, layer).rejected == 1
    assert workspace.read("quarantine")[0].reason.startswith("wrong_shape")
