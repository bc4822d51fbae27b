"""The training area: the same seed gives the same files, with everything an office would send."""

from __future__ import annotations

import csv
import datetime
import importlib.util
import json
import sys

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

MARK = "FICTIONAL TRAINING DATA"
TODAY = datetime.date(2026, 11, 2)


@pytest.fixture(scope="module")
def maker(request):
    path = request.config.rootpath / "demo" / "make_training_area.py"
    spec = importlib.util.spec_from_file_location("make_training_area", path)
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    spec.loader.exec_module(module)
    yield module
    sys.path[:] = before


@pytest.fixture(scope="module")
def area(maker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("area")
    maker.make_training_area(folder, seed=7, today=TODAY)
    return folder


@pytest.fixture(scope="module")
def hazards(area):
    collection = json.loads((area / "hazards.geojson").read_text(encoding="utf-8"))
    return collection["features"]


def rows(path):
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def shape_m(feature):
    """The shape in metres, to measure it."""
    systems = []
    for code in (4326, 32625):
        system = osr.SpatialReference()
        system.ImportFromEPSG(code)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        systems.append(system)
    shape = ogr.CreateGeometryFromJson(json.dumps(feature["geometry"]))
    shape.Transform(osr.CoordinateTransformation(*systems))
    return shape


def drawn(hazards):
    return [(feature, shape_m(feature)) for feature in hazards if feature["geometry"]]


def test_the_same_seed_and_day_give_the_same_bytes(maker, area, tmp_path):
    maker.make_training_area(tmp_path, seed=7, today=TODAY)
    names = sorted(path.relative_to(area) for path in area.rglob("*") if path.is_file())
    assert len(names) >= 12
    assert [n for n in names if (area / n).read_bytes() != (tmp_path / n).read_bytes()] == []


def test_another_seed_gives_other_hazards_and_incidents(maker, area, tmp_path):
    maker.make_training_area(tmp_path, seed=8, today=TODAY)
    for name in ("hazards.geojson", "incidents.csv", "victims.csv", "access.shp", "dem.tif"):
        assert (area / name).read_bytes() != (tmp_path / name).read_bytes()


def test_every_file_says_that_it_is_fictional(area):
    for name in ("README.txt", "hazards.geojson", "incidents.csv", "victims.csv"):
        assert MARK in (area / name).read_text(encoding="utf-8")
    assert gdal.Open(str(area / "dem.tif")).GetMetadataItem("TIFFTAG_IMAGEDESCRIPTION") == MARK
    for name in ("places.gpkg", "access.shp"):
        source = ogr.Open(str(area / name))
        assert all(feature["remark"] == MARK for feature in source.GetLayer(0))


def test_forty_hazards_have_the_shapes_that_registers_have(hazards):
    assert len(hazards) == 40
    assert sum(feature["geometry"] is None for feature in hazards) == 3
    shapes = [shape for _, shape in drawn(hazards)]
    assert all(shape.IsValid() for shape in shapes)
    holes = [s for s in shapes if s.GetGeometryName() == "POLYGON" and s.GetGeometryCount() == 2]
    assert len(holes) == 1
    assert sum(shape.GetGeometryName() == "MULTIPOLYGON" for shape in shapes) == 1
    assert min(shape.Area() for shape in shapes) == pytest.approx(300, rel=0.01)
    assert max(shape.Area() for shape in shapes) == pytest.approx(1_100_000, rel=0.01)


def test_two_hazards_touch_and_no_others_overlap(hazards):
    shapes = [shape for _, shape in drawn(hazards)]
    close = [(a, b) for k, a in enumerate(shapes) for b in shapes[k + 1 :] if a.Distance(b) < 0.05]
    assert len(close) == 1
    a, b = close[0]
    assert a.Intersection(b).Area() < 1


def test_hazard_numbers_are_unique_and_both_classes_and_all_states_occur(hazards):
    properties = [feature["properties"] for feature in hazards]
    assert len({row["area_no"] for row in properties}) == 40
    assert {row["class"] for row in properties} == {"CHA", "SHA"}
    assert {row["state"] for row in properties} == {"Open", "Work in progress", "Closed"}
    confirmed = sum(row["class"] == "CHA" for row in properties)
    assert 10 <= confirmed <= 25


def test_incidents_agree_with_their_victims(area):
    incidents, victims = rows(area / "incidents.csv"), rows(area / "victims.csv")
    assert len(incidents) == 120
    accidents = {row["report_no"]: row for row in incidents if row["event"] == "Accident"}
    assert {row["report_no"] for row in victims} == set(accidents)
    for number, accident in accidents.items():
        hurt = [row["outcome"] for row in victims if row["report_no"] == number]
        assert hurt.count("Killed") == int(accident["killed"])
        assert hurt.count("Injured") == int(accident["injured"])
    assert all(row["name"] for row in victims)


def test_incident_dates_lie_in_the_past_with_days_months_and_years(area):
    dates = [row["date"] for row in rows(area / "incidents.csv")]
    assert {len(date) for date in dates} == {4, 7, 10}
    assert max(date for date in dates if len(date) == 10) < TODAY.isoformat()


def test_the_area_lies_in_the_open_ocean(area):
    places = np.array(
        [(float(r["longitude"]), float(r["latitude"])) for r in rows(area / "incidents.csv")]
    )
    assert -33.2 < places[:, 0].min() < places[:, 0].max() < -32.8
    assert 40.9 < places[:, 1].min() < places[:, 1].max() < 41.1


def test_places_have_names_in_three_languages(area):
    source = ogr.Open(str(area / "places.gpkg"))
    places = [(f["name"], f["name_az"], f["name_ru"], f["kind"]) for f in source.GetLayer(0)]
    assert 25 <= len(places) <= 30
    assert all(all(place) for place in places)
    assert {"settlement", "school", "water", "market", "cemetery", "pasture"} <= {
        place[3] for place in places
    }


def test_ways_of_every_kind_are_there_in_metres(area):
    source = ogr.Open(str(area / "access.shp"))
    layer = source.GetLayer(0)
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "32625"
    assert {"road", "track", "path", "cattle_track"} <= {feature["kind"] for feature in layer}


def test_the_terrain_covers_the_area_without_a_hole(area):
    raster = gdal.Open(str(area / "dem.tif"))
    heights = raster.ReadAsArray()
    assert (raster.RasterXSize, raster.RasterYSize) == (720, 560)
    assert np.isfinite(heights).all()
    assert 300 < heights.max() - heights.min() < 1500


def test_the_mappings_name_columns_that_the_files_have(area, hazards):
    columns = {
        "hazards": set(hazards[0]["properties"]),
        "incidents": set(rows(area / "incidents.csv")[0]),
        "victims": set(rows(area / "victims.csv")[0]),
    }
    mappings = {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in (area / "mappings").glob("*.json")
    }
    mappings["victims"] = mappings["incidents"].pop("victims")
    for name, known in columns.items():
        sources = [s if isinstance(s, str) else s.get("field") for s in mappings[name].values()]
        assert {source for source in sources if source} <= known
