"""The steps of the demo, each through the same operation that the dock and the algorithms call."""

from __future__ import annotations

import csv
import datetime
import json
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer
from training_area import country, files

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.exchange.gpx import write_signs_gpx
from mine_action_plugin.operations.assignments import assign_task
from mine_action_plugin.operations.import_records import (
    ImportResult,
    import_access,
    import_hazards,
    import_incidents,
    import_places,
)
from mine_action_plugin.operations.projects import open_in_project, save_project
from mine_action_plugin.operations.signs import accept_signs, preview_signs
from mine_action_plugin.operations.tasks import create_task
from mine_action_plugin.operations.teams import accredit, create_organisation, create_team
from mine_action_plugin.operations.warning_maps import MapRequest, export_warning_maps
from mine_action_plugin.planning.measure import distance_to_geometry_m
from mine_action_plugin.store import Workspace, create_workspace

TITLE = f"{files.MARK} – {country.AREA} training area"
CLEARANCE_TASKS = 4
MAP_LANGUAGES = ("en", "az", "ru")
# A page for each settlement: enough to look at, quick to make.
MAP_FILTER = "\"kind\" = 'settlement'"


def run_pipeline(sources: Path, output: Path, today: datetime.date, shown_as: Path) -> str:
    """Make everything in ``output`` and return the summary, its paths as under ``shown_as``."""
    reports = output / "reports"
    reports.mkdir()
    lines = [TITLE, ""]
    with create_workspace(str(output / "workspace.gpkg"), TITLE, "training") as workspace:
        with workspace.change("Mark as training data") as change:
            change.set_info("training", "true")
        lines += import_all(workspace, sources, reports)
        lines += add_teams(workspace, sources)
        lines += plan_signs(workspace, output / "signs.gpx")
        lines += assign_clearance(workspace, today)
        save_view(workspace, output / "project.qgz")
        lines += print_maps(workspace, output / "maps")
    return "\n".join([*lines, "", *_paths(output, shown_as)])


def import_all(workspace: Workspace, sources: Path, reports: Path) -> list[str]:
    """Import the agency's files, a report beside each."""
    done = [
        ("Places", import_places, "places.gpkg", {}),
        ("Ways", import_access, "access.shp", {}),
        ("Hazards", import_hazards, "hazards.geojson", {}),
        ("Incidents", import_incidents, "incidents.csv", {"victims": sources / "victims.csv"}),
    ]
    lines = []
    for name, operation, file, more in done:
        mapping = json.loads(
            (sources / "mappings" / f"{Path(file).stem}.json").read_text(encoding="utf-8")
        )
        tables = {key: layer(path) for key, path in more.items()}
        result = operation(
            workspace,
            layer(sources / file),
            mapping=mapping,
            report_path=reports / f"{Path(file).stem}.csv",
            **tables,
        )
        if result.rejected:
            raise MineActionError(
                "{count} rows of {path} were rejected.", count=result.rejected, path=file
            )
        lines.append(f"{name + ':':<12}{_counts(result)}")
    return lines


def layer(path: Path) -> QgsVectorLayer:
    """Open a file as QGIS would; MineActionError where it cannot."""
    opened = QgsVectorLayer(str(path), path.stem, "ogr")
    if not opened.isValid():
        raise MineActionError("The file {path} cannot be read.", path=str(path))
    return opened


def _counts(result: ImportResult) -> str:
    text = f"{result.imported} imported"
    return f"{text}, {result.unplaced} of them without an outline" if result.unplaced else text


def add_teams(workspace: Workspace, sources: Path) -> list[str]:
    """Enter the organisations and teams."""
    organisations = {
        row["name"]: create_organisation(workspace, name=row["name"], kind=row["kind"])
        for row in _rows(sources / "organisations.csv")
    }
    teams = list(_rows(sources / "teams.csv"))
    for row in teams:
        create_team(
            workspace,
            name=row["name"],
            organisation_code=organisations[row["organisation"]],
            methods=tuple(row["methods"].split(";")),
            m2_per_day=float(row["m2_per_day"]),
            work_days=tuple(row["work_days"].split(";")),
        )
    for row in _rows(sources / "accreditations.csv"):
        accredit(
            workspace,
            row["method"],
            datetime.date.fromisoformat(row["valid_from"]),
            datetime.date.fromisoformat(row["valid_to"]),
            organisation_code=organisations[row["organisation"]],
        )
    return [f"Teams:      {len(teams)}, in {len(organisations)} organisations"]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as stream:
        yield from csv.DictReader(stream)


def plan_signs(workspace: Workspace, gpx: Path) -> list[str]:
    """Propose signs round the confirmed hazards, accept them, and write them for receivers."""
    hazards = _confirmed(workspace)
    proposal = preview_signs(workspace, [hazard.code for hazard in hazards])
    accept_signs(workspace, proposal)
    signs = workspace.read("sign", order=("code",))
    written = write_signs_gpx(gpx, signs, hazards, title=TITLE)
    if written != workspace.count("sign"):
        raise MineActionError("Not every sign was written to {path}.", path=str(gpx))
    return [f"Signs:      {written} proposed round {len(hazards)} confirmed hazards"]


def _confirmed(workspace: Workspace) -> list:
    found = workspace.read(
        "hazard", where={"hazard_class": "cha", "status": ["open", "worked_on"]}, order=("code",)
    )
    return [hazard for hazard in found if hazard.geometry is not None]


def assign_clearance(workspace: Workspace, today: datetime.date) -> list[str]:
    """Make clearance tasks of the confirmed hazards nearest to people, and give them to teams."""
    start = today + datetime.timedelta(days=7 - today.weekday())
    teams = [team for team in workspace.read("team", order=("code",)) if "manual" in team.methods]
    lines = []
    for hazard, team in zip(_nearest_to_people(workspace)[:CLEARANCE_TASKS], teams):
        (code,) = create_task(
            workspace,
            [hazard.code],
            "clearance",
            methods=team.methods,
            objective=f"Clear {hazard.name or hazard.code} to 0.2 m",
            depth_m=0.2,
        )
        assignment = assign_task(workspace, code, team.code, start)
        lines.append(f"  {code}    {hazard.code}, {team.name}, {start} to {assignment.end}")
    return [f"Tasks:      {len(lines)} clearance tasks assigned", *lines]


def _nearest_to_people(workspace: Workspace) -> list:
    """Confirmed hazards, those nearest to a settlement first."""
    settlements = [
        _geometry(place.geometry).asPoint()
        for place in workspace.read("place", {"kind": "settlement"})
    ]

    def nearest(hazard: object) -> float:
        outline = _geometry(hazard.geometry)
        return min(distance_to_geometry_m(place, outline) for place in settlements)

    return sorted(_confirmed(workspace), key=nearest)


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def save_view(workspace: Workspace, path: Path) -> None:
    """Save a project that shows the workspace."""
    project = QgsProject.instance()
    open_in_project(workspace, project)
    save_project(project, path)
    project.clear()


def print_maps(workspace: Workspace, folder: Path) -> list[str]:
    """Print a warning map for each settlement near a hazard."""
    folder.mkdir()
    result = export_warning_maps(
        workspace,
        MapRequest(
            template="community_warning",
            coverage="place",
            filter=MAP_FILTER,
            languages=MAP_LANGUAGES,
            paper="A4",
            format="PDF",
            processes=1,
            output_folder=folder,
        ),
    )
    return [f"Maps:       {len(result.pages)} pages in {', '.join(MAP_LANGUAGES)}"]


def _paths(output: Path, shown_as: Path) -> list[str]:
    wanted = ("workspace.gpkg", "project.qgz", "maps", "signs.gpx", "reports", "source")
    missing = [name for name in wanted if not (output / name).exists()]
    if missing:
        raise MineActionError("{names} was not made.", names=", ".join(missing))
    return [str(shown_as / name) for name in (*wanted, "summary.txt")]
