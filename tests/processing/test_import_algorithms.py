"""The imports as algorithms: names, outputs, and arguments that are refused."""

import json
import shutil

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from mine_action_plugin.processing.provider import MineActionProvider
from mine_action_plugin.store import open_workspace


@pytest.fixture
def run():
    """Run an algorithm of the provider as ``processing.run`` does, without the registry."""
    provider = MineActionProvider()
    provider.refreshAlgorithms()

    def call(name, **parameters):
        algorithm = provider.algorithm(name).create()
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(QgsProject.instance())
        good, message = algorithm.checkParameterValues(parameters, context)
        if not good:
            raise QgsProcessingException(message)
        results, good = algorithm.run(parameters, context, feedback, {}, False)
        assert good
        return results

    return call


SQUARE = [[47, 40], [47.01, 40], [47.01, 40.01], [47, 40.01], [47, 40]]
BOW_TIE = [[47, 40], [47.02, 40.02], [47.02, 40], [47, 40.02], [47, 40]]


@pytest.fixture
def hazards(tmp_path):
    shapes = [SQUARE, BOW_TIE, None]
    features = [
        {"type": "Feature", "properties": {"id": n, "class": "CHA"},
         "geometry": shape and {"type": "Polygon", "coordinates": [shape]}}
        for n, shape in enumerate(shapes)
    ]  # fmt: skip
    path = tmp_path / "hazards.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def test_outputs_have_the_names_of_the_contract_and_the_report_is_written(
    workspace, run, hazards, tmp_path
):
    report = tmp_path / "report.csv"
    results = run(
        "importhazards",
        WORKSPACE=workspace.reference,
        INPUT=str(hazards),
        REPORT=str(report),
    )
    assert {k: results[k] for k in ("IMPORTED", "UPDATED", "UNCHANGED", "REJECTED", "UNPLACED")} == {
        "IMPORTED": 3, "UPDATED": 0, "UNCHANGED": 0, "REJECTED": 0, "UNPLACED": 1,
    }  # fmt: skip
    assert report.read_text(encoding="utf-8").startswith("row,code,field,value,action,reason")
    assert workspace.count("hazard") == 3


def test_a_layer_of_the_project_and_its_selection_are_taken_with_broken_shapes(
    workspace, run, hazards
):
    layer = QgsVectorLayer(str(hazards), "drawn by hand", "ogr")
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([feature.id() for feature in layer.getFeatures()][1:2])
    source = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    results = run("importhazards", WORKSPACE=workspace.reference, INPUT=source)
    assert results["IMPORTED"] == 1
    record = workspace.read("hazard")[0]
    assert record.source == "hazards.geojson"
    assert record.area_m2 > 0
    # The whole file afterwards knows the row that came first.
    results = run("importhazards", WORKSPACE=workspace.reference, INPUT=layer.id())
    assert (results["IMPORTED"], results["UNCHANGED"]) == (2, 1)


def test_a_mapping_comes_as_text_file_or_object(workspace, run, hazards, tmp_path):
    mapping = {"source_key": "id", "hazard_class": {"value": "indication"}}
    path = tmp_path / "mapping.json"
    path.write_text(json.dumps(mapping))
    for number, given in enumerate((mapping, json.dumps(mapping), str(path))):
        copy = tmp_path / f"h{number}.geojson"
        shutil.copy(hazards, copy)
        run("importhazards", WORKSPACE=workspace.reference, INPUT=str(copy), MAPPING=given)
    assert workspace.count("hazard", {"hazard_class": "indication"}) == 9


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"MAPPING": "[1]"}, "MAPPING"),
        ({"MAPPING": '{"colour": "id"}'}, "colour"),
        ({"MAPPING": '{"name": "colour"}'}, "colour"),
        ({"MAPPING": '{"hazard_class": {"value": "big"}}'}, "big"),
        ({"MAPPING": '{"geometry": {"wkt": "id", "crs": "EPSG:0"}}'}, "EPSG:0"),
        ({"INPUT": "/nowhere.shp"}, "/nowhere.shp"),
        ({"WORKSPACE": "/nowhere.gpkg"}, "/nowhere.gpkg"),
        ({"REPORT": "/nowhere/at/all/report.csv"}, "/nowhere/at/all"),
        ({"DRY_RUN": "perhaps"}, "DRY_RUN"),
        ({"VICTIMS": "x"}, "VICTIMS"),
    ],
)
def test_a_wrong_argument_is_named_and_the_workspace_stays_as_it_was(
    workspace, run, hazards, arguments, words
):
    before = workspace.path.read_bytes()
    given = {"WORKSPACE": workspace.reference, "INPUT": str(hazards), **arguments}
    with pytest.raises(QgsProcessingException, match=words):
        run("importhazards", **given)
    assert workspace.path.read_bytes() == before


def test_incidents_with_victims_places_and_ways_are_imported(workspace, run, tmp_path):
    incidents = tmp_path / "incidents.csv"
    incidents.write_text("report_no,x,y,date,kind\nR1,47.1,40.1,2020-01-01,accident\n")
    victims = tmp_path / "victims.csv"
    victims.write_text("report_no,outcome\nR1,killed\n")
    run(
        "importincidents",
        WORKSPACE=workspace.reference,
        INPUT=str(incidents),
        VICTIMS=str(victims),
    )
    places = tmp_path / "places.csv"
    places.write_text("id,name,x,y\n1,Old Mill,47,40\n")
    ways = tmp_path / "ways.csv"
    ways.write_text('id,kind,wkt\n1,road,"LINESTRING(47 40,47.1 40)"\n')
    run("importplaces", WORKSPACE=workspace.reference, INPUT=str(places))
    run("importaccess", WORKSPACE=workspace.reference, INPUT=str(ways))
    with open_workspace(workspace.reference) as found:
        assert found.read("incident")[0].killed == 1
        assert found.count("victim") == found.count("place") == found.count("access_line") == 1
