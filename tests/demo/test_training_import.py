"""The training area's files go through the imports whole: every row, every name, every way."""

from __future__ import annotations

import csv
import datetime
import importlib.util
import json
import sys

import pytest
from qgis.core import QgsVectorLayer

from mine_action_plugin.operations.import_records import (
    import_access,
    import_hazards,
    import_incidents,
    import_places,
)


@pytest.fixture(scope="module")
def area(request, tmp_path_factory):
    path = request.config.rootpath / "demo" / "make_training_area.py"
    spec = importlib.util.spec_from_file_location("training_area_maker", path)
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("sources")
    module.make_training_area(folder, seed=7, today=datetime.date(2026, 11, 2))
    sys.path[:] = before
    return folder


def layer(path):
    return QgsVectorLayer(str(path), path.stem, "ogr")


def mapping(area, name):
    return json.loads((area / "mappings" / f"{name}.json").read_text(encoding="utf-8"))


def rows(path):
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_every_hazard_is_imported_and_the_same_file_again_changes_nothing(workspace, area):
    source = layer(area / "hazards.geojson")
    first = import_hazards(workspace, source, mapping(area, "hazards"))
    assert (first.imported, first.rejected, first.unplaced) == (40, 0, 3)
    again = import_hazards(workspace, source, mapping(area, "hazards"))
    assert (again.imported, again.updated, again.unchanged) == (0, 0, 40)
    hazards = workspace.read("hazard")
    assert {hazard.source_key for hazard in hazards} == {f"OR-{k:03d}" for k in range(1, 41)}
    assert any(set(hazard.devices) == {"ap_mine", "av_mine"} for hazard in hazards)


def test_incidents_bring_their_victims_and_keep_the_names_apart(workspace, area):
    result = import_incidents(
        workspace,
        layer(area / "incidents.csv"),
        mapping(area, "incidents"),
        victims=layer(area / "victims.csv"),
    )
    assert (result.imported, result.rejected) == (120, 0)
    victims = rows(area / "victims.csv")
    assert workspace.count("victim") == len(victims)
    names = sorted(row.name for row in workspace.read("victim_private"))
    assert names == sorted(row["name"] for row in victims)
    killed = sum(incident.killed or 0 for incident in workspace.read("incident"))
    assert killed == sum(row["outcome"] == "Killed" for row in victims)
    precisions = {incident.date_precision for incident in workspace.read("incident")}
    assert precisions == {"day", "month", "year"}


def test_ways_come_from_metres_and_places_with_names_in_three_languages(workspace, area):
    ways = import_access(workspace, layer(area / "access.shp"), mapping(area, "access"))
    places = import_places(workspace, layer(area / "places.gpkg"), mapping(area, "places"))
    assert (ways.imported, ways.rejected) == (37, 0)
    assert (places.imported, places.rejected) == (29, 0)
    west, south, east, north = workspace.extent("access_line")
    assert -33.2 < west < east < -32.8
    assert 40.9 < south < north < 41.1
    besmira = next(place for place in workspace.read("place") if place.name == "Besmira")
    assert besmira.names == {"en": "Besmira", "az": "Besmirə", "ru": "Бесмира"}
