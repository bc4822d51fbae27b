"""The fictional country of the benchmarks, made once and kept under build/."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from qgis.core import QgsVectorLayer

from mine_action_plugin.operations.import_records import import_hazards, import_incidents
from mine_action_plugin.operations.signs import accept_signs, preview_signs
from mine_action_plugin.store import create_workspace, open_workspace

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "bench"
MAKER = "make_country.py"

HAZARD_MAPPING = {
    "code": "code",
    "hazard_class": {"field": "class", "map": {"SHA": "sha", "CHA": "cha"}},
    "date_of_information": "surveyed",
    "devices": "device",
}
INCIDENT_MAPPING = {
    "occurred_on": "date",
    "kind": "kind",
    "device": "device",
    "killed": "killed",
    "injured": "injured",
    "source_key": "report_no",
}


class NoCountry(Exception):
    """The script that makes the country is not here."""


COUNTRY = "country"
"""20,000 hazards and 100,000 incidents."""
BANKS = "banks"
"""400 hazards among field banks and ditches, with terrain heights every 5 m."""
TENTH = "tenth"
"""2,000 hazards on the ground of the country."""
ARGUMENTS = {
    COUNTRY: (),
    BANKS: ("--hazards", "400", "--incidents", "2000", "--extent-km", "25", "--cell", "5"),
    TENTH: ("--hazards", "2000", "--incidents", "2000"),
}


@functools.cache
def country(kind: str = COUNTRY) -> Path:
    """Return the GeoPackage of a country, made when it is not there yet."""
    made = FOLDER / kind / "country.gpkg"
    if not made.exists():
        default = ROOT.parent / "shared" / "bench"
        maker = Path(os.environ.get("MINE_ACTION_BENCH", default)) / MAKER
        if not maker.exists():
            raise NoCountry(f"{MAKER} is not here: set MINE_ACTION_BENCH to its folder")
        subprocess.run(
            [sys.executable, str(maker), str(made.parent), *ARGUMENTS[kind]],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return made


def layer(name: str, kind: str = COUNTRY) -> QgsVectorLayer:
    """Return a layer of a country."""
    return QgsVectorLayer(f"{country(kind)}|layername={name}", name, "ogr")


def heights(kind: str) -> str:
    """Return the path of a country's terrain heights."""
    return str(country(kind).with_name("dem.tif"))


def fresh_workspace(path: Path) -> Path:
    """Put an empty workspace at ``path``, whatever stood there."""
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        name.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    create_workspace(str(path), title="Benchmark country").close()
    return path


@functools.cache
def full_workspace() -> Path:
    """Return a workspace with all hazards, incidents and the signs of 25 m round all hazards."""
    path = FOLDER / "full.gpkg"
    if not path.exists():
        draft = fresh_workspace(FOLDER / "draft.gpkg")
        with open_workspace(str(draft)) as workspace:
            import_hazards(workspace, layer("hazard"), HAZARD_MAPPING)
            import_incidents(workspace, layer("incident"), INCIDENT_MAPPING)
            codes = workspace.columns("hazard", ("code",))["code"]
            accept_signs(workspace, preview_signs(workspace, codes))
        draft.replace(path)
    return path


@functools.cache
def server() -> Any:
    """Return a PostgreSQL server of this run's own, as durable as an agency's."""
    sys.path.append(str(ROOT / "tools"))
    from postgres import running_server

    _running.append(running_server(durable=True))
    return _running[-1].__enter__()


def far_service(there_and_back_s: float) -> str:
    """Return the service by which the server is reached as if across a network."""
    near = server()
    from line import Line

    line = Line(near.port, there_and_back_s / 2)
    return str(near.add_service(f"far_{line.port}", "postgres", line.port))


# Kept, or the server would stop; its own watch stops it when this process ends.
_running: list[Any] = []


def fresh_schema(name: str) -> str:
    """Make an empty workspace on the server and return its reference."""
    server().sql(f"DROP SCHEMA IF EXISTS {name} CASCADE")
    reference = f"postgres:service={server().service}/{name}"
    create_workspace(reference, title="Benchmark country").close()
    return reference


def copy_of(path: Path, name: str) -> Path:
    """Return a copy of a workspace that nothing has open."""
    target = FOLDER / name
    shutil.copyfile(path, target)
    return target
