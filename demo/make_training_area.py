#!/usr/bin/python3
"""Make the source files of the fictional Orvanta training area.

    /usr/bin/python3 demo/make_training_area.py FOLDER [--seed 7] [--today 2026-11-02]

Needs NumPy and GDAL's Python only. The same seed and day always give the same files. All of it
is FICTIONAL TRAINING DATA: land, names, people and events are invented.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).resolve().parent))

from training_area import country, events, files, ground, hazards, teams

MAPPINGS = Path(__file__).resolve().parent / "mappings"
README = """{mark}

The {area} training area is invented: its land, names, people and events exist nowhere, and its
coordinates lie in the ocean. Never mix these files with real ones.

dem.tif            terrain, {cell:g} m cells
hazards.geojson    {hazards} hazards, some without an outline
incidents.csv      {incidents} incidents
victims.csv        {victims} victims, by report_no
places.gpkg        {places} places with names in English, Azerbaijani and Russian
access.shp         {ways} roads, tracks, paths and cattle tracks
organisations.csv  {organisations} organisations
teams.csv          {teams} teams
accreditations.csv {accreditations} accreditations: who may use which method
mappings/          which column goes into which field
"""


def make_training_area(folder: Path, seed: int, today: datetime.date) -> dict[str, int]:
    """Write all files into ``folder`` (made if need be) and return how many rows each got."""
    folder.mkdir(parents=True, exist_ok=True)
    gdal.SetConfigOption("OGR_CURRENT_DATE", files.WRITTEN)
    # Streams of their own: a change in one part leaves the others as they were.
    terrain, roads, areas, reports = (np.random.default_rng((seed, k)) for k in range(4))
    ways = country.ways(roads)
    register = hazards.hazards(areas, ways, today)
    incidents, victims = events.incidents(reports, register, ways, today)
    files.write_dem(folder / "dem.tif", ground.terrain(terrain))
    files.write_hazards(folder / "hazards.geojson", register)
    files.write_incidents(folder / "incidents.csv", incidents)
    files.write_victims(folder / "victims.csv", victims)
    files.write_places(folder / "places.gpkg", country.PLACES)
    files.write_access(folder / "access.shp", ways)
    files.write_csv(folder / "organisations.csv", teams.ORGANISATION_COLUMNS, teams.ORGANISATIONS)
    files.write_csv(folder / "teams.csv", teams.TEAM_COLUMNS, teams.TEAMS)
    accreditations = teams.accreditations(today)
    files.write_csv(folder / "accreditations.csv", teams.ACCREDITATION_COLUMNS, accreditations)
    _copy_mappings(folder / "mappings")
    counts = {
        "hazards": len(register),
        "incidents": len(incidents),
        "victims": len(victims),
        "places": len(country.PLACES),
        "ways": len(ways),
        "organisations": len(teams.ORGANISATIONS),
        "teams": len(teams.TEAMS),
        "accreditations": len(accreditations),
    }
    text = README.format(mark=files.MARK, area=country.AREA, cell=ground.CELL, **counts)
    (folder / "README.txt").write_text(text, encoding="utf-8")
    return counts


def _copy_mappings(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for mapping in sorted(MAPPINGS.glob("*.json")):
        fields = json.loads(mapping.read_text(encoding="utf-8"))
        (folder / mapping.name).write_text(
            json.dumps(fields, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
        )


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument(
        "--today", type=datetime.date.fromisoformat, default=datetime.date(2026, 11, 2)
    )
    arguments = parser.parse_args()
    counts = make_training_area(arguments.folder, arguments.seed, arguments.today)
    print(f"{files.MARK}: " + ", ".join(f"{count} {name}" for name, count in counts.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
