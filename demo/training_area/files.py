"""The training area as files, each in a form in which an agency really sends them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

from . import ground
from .country import Place, Way
from .events import Incident, Victim
from .hazards import Hazard, line

gdal.UseExceptions()

MARK = "FICTIONAL TRAINING DATA"
# One date of writing in every file, so that the same seed gives the same bytes.
WRITTEN = "2026-01-01T00:00:00Z"

HAZARD_COLUMNS = (
    "area_no", "name", "class", "state", "closing_reason", "eo_types", "reliability",
    "accuracy_m", "survey_basis", "info_date", "land_use",
)  # fmt: skip


def write_dem(path: Path, heights: np.ndarray) -> None:
    """Write heights (north row first) as a compressed GeoTIFF in EPSG:32625."""
    rows, columns = heights.shape
    options = ["COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=YES"]
    raster = gdal.GetDriverByName("GTiff").Create(
        str(path), columns, rows, 1, gdal.GDT_Float32, options
    )
    top = ground.Y0 + ground.HEIGHT
    raster.SetGeoTransform((ground.X0, ground.CELL, 0, top, 0, -ground.CELL))
    raster.SetProjection(ground.metres().ExportToWkt())
    raster.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", MARK)
    raster.GetRasterBand(1).WriteArray(np.round(heights, 2))
    raster.GetRasterBand(1).SetDescription("height above sea, metres")
    raster.FlushCache()


def write_hazards(path: Path, hazards: Sequence[Hazard]) -> None:
    """Write the hazard register as GeoJSON, a row without a shape with a null geometry."""
    features = [
        {
            "type": "Feature",
            "properties": dict(zip(HAZARD_COLUMNS, hazard[: len(HAZARD_COLUMNS)]), remark=MARK),
            "geometry": None if hazard.shape is None else _geojson(hazard.shape),
        }
        for hazard in hazards
    ]
    collection = {"type": "FeatureCollection", "name": "hazards", "features": features}
    path.write_text(json.dumps(collection, ensure_ascii=False, indent=1), encoding="utf-8")


def _geojson(shape: ogr.Geometry) -> dict:
    made = json.loads(shape.ExportToJson())

    def lonlat(coordinates: list) -> list:
        if isinstance(coordinates[0][0], (int, float)):
            return ground.to_lonlat(np.array(coordinates)[:, :2]).tolist()
        return [lonlat(inner) for inner in coordinates]

    return {"type": made["type"], "coordinates": lonlat(made["coordinates"])}


def write_incidents(path: Path, rows: Sequence[Incident]) -> None:
    """Write the incident register as CSV with longitude and latitude columns."""
    places = ground.to_lonlat(np.array([(row.x, row.y) for row in rows]))
    header = (
        "report_no", "event", "date", "longitude", "latitude", "device", "activity", "killed",
        "injured", "near", "reported_by", "contact", "remark",
    )  # fmt: skip
    body = (
        (row.report_no, row.event, row.date, f"{x:.6f}", f"{y:.6f}", *row[5:], MARK)
        for row, (x, y) in zip(rows, places)
    )
    write_csv(path, header, body)


def write_victims(path: Path, rows: Sequence[Victim]) -> None:
    """Write the victims' list, keyed by report number."""
    header = (
        "report_no", "name", "sex", "age", "outcome", "civil_status", "occupation", "activity",
        "remark",
    )  # fmt: skip
    write_csv(path, header, ((*row, MARK) for row in rows))


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence]) -> None:
    """Write a comma-separated file in UTF-8."""
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_places(path: Path, places: Sequence[Place]) -> None:
    """Write the places as a GeoPackage with a name column for each language."""
    layer, dataset = _layer("GPKG", path, "places", ground.degrees(), ogr.wkbPoint, [])
    for name in ("name", "name_az", "name_ru", "kind", "remark"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("population", ogr.OFTInteger))
    lonlat = ground.to_lonlat(np.array([(place.x, place.y) for place in places]))
    for place, (x, y) in zip(places, lonlat):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in zip(("name", "name_az", "name_ru"), (place.en, place.az, place.ru)):
            feature.SetField(name, value)
        feature.SetField("kind", place.kind)
        feature.SetField("remark", MARK)
        if place.population:
            feature.SetField("population", place.population)
        shape = ogr.Geometry(ogr.wkbPoint)
        shape.AddPoint_2D(float(x), float(y))
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    del layer, dataset


def write_access(path: Path, ways: Sequence[Way]) -> None:
    """Write the ways as a Shapefile in EPSG:32625, attribute names cut to ten letters by hand."""
    options = ["ENCODING=UTF-8", f"DBF_DATE_LAST_UPDATE={WRITTEN[:10]}"]
    layer, dataset = _layer(
        "ESRI Shapefile", path, path.stem, ground.metres(), ogr.wkbLineString, options
    )
    for name in ("way", "kind", "use", "remark"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("speed_kmh", ogr.OFTInteger))
    for way in ways:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in (("way", way.name), ("kind", way.kind), ("use", way.use)):
            feature.SetField(name, value)
        feature.SetField("remark", MARK)
        if way.speed:
            feature.SetField("speed_kmh", way.speed)
        feature.SetGeometry(line(np.round(ground.to_grid(way.line), 2)))
        layer.CreateFeature(feature)
    del layer, dataset


def _layer(driver, path, name, system, geometry_type, options):  # noqa: ANN001, ANN202
    """A new layer and its dataset; the caller drops the layer first, then the dataset."""
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    return dataset.CreateLayer(name, system, geometry_type, options), dataset
