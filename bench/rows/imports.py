"""Imports with validation, codes, repair and history, against ogr2ogr into a GeoPackage."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from compare import Comparison, compare
from country import FOLDER, HAZARD_MAPPING, INCIDENT_MAPPING, country, fresh_workspace, layer
from osgeo import gdal

from mine_action_plugin.operations.import_records import import_hazards, import_incidents
from mine_action_plugin.store import open_workspace


def import_incidents_row(runs: int) -> Comparison:
    """100,000 incidents."""
    return _import_row("import_incidents", "incident", import_incidents, INCIDENT_MAPPING, runs)


def import_hazards_row(runs: int) -> Comparison:
    """20,000 hazards."""
    return _import_row("import_hazards", "hazard", import_hazards, HAZARD_MAPPING, runs)


def _import_row(
    name: str, source: str, operation: Callable[..., Any], mapping: dict[str, Any], runs: int
) -> Comparison:
    path = FOLDER / f"{name}.gpkg"
    result: list[Any] = []

    def ours() -> None:
        with open_workspace(str(path)) as workspace:
            result[:] = [operation(workspace, layer(source), mapping)]

    def peer() -> None:
        target = FOLDER / f"{name}_peer.gpkg"
        target.unlink(missing_ok=True)
        options = gdal.VectorTranslateOptions(format="GPKG", layers=[source], dstSRS="EPSG:4326")
        gdal.VectorTranslate(str(target), str(country()), options=options)

    def quality() -> str:
        done = result[0]
        return f"{done.imported:,} imported, {done.rejected:,} rejected, {done.unplaced:,} without a place"

    country()
    return compare(
        name, ours, peer, "ogr2ogr", runs, quality, prepare=lambda: fresh_workspace(path)
    )
