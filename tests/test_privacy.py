"""Names of people leave a workspace only on purpose: every output is searched for marked ones."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import subprocess
import zipfile
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QMarginsF
from qgis.PyQt.QtGui import QPainter, QPdfWriter

from mine_action_plugin.domain.fields import FieldType
from mine_action_plugin.domain.rules.privacy import Audience, is_restricted, may_leave
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.operations.hazards import create_hazard
from mine_action_plugin.operations.outgoing import MayNotLeaveError, Outgoing
from mine_action_plugin.operations.projects import open_in_project, save_project
from mine_action_plugin.operations.sign_export import export_signs
from mine_action_plugin.operations.sign_orders import write_order_list
from mine_action_plugin.operations.sign_sheets import export_sign_sheets
from mine_action_plugin.operations.signs import propose_signs
from mine_action_plugin.operations.teams import create_organisation, create_team
from mine_action_plugin.processing.provider import MineActionProvider
from mine_action_plugin.store import create_workspace

MARK = "Zarifzadeh"
# What people say in their own words may stay among those who work with the workspace.
WORDS = "found by his weeping brother"
TODAY = dt.date.today()
SQUARE = "Polygon((46.5 40, 46.503 40, 46.503 40.003, 46.5 40.003, 46.5 40))"
POINT = bytes(QgsGeometry.fromWkt("Point(46.501 40.001)").asWkb())


def marked_values(table):
    """A marked text for every field of a restricted table that takes one."""
    return {
        field.name: f"{MARK} {field.name}"
        for field in TABLES[table].user_fields
        if field.type is FieldType.TEXT and field.name != "code"
    }


@pytest.fixture
def marked(tmp_path):
    """A workspace whose restricted tables, people's own words and raw rows all hold the mark."""
    with create_workspace(str(tmp_path / "marked.gpkg"), title="Training") as workspace:
        create_hazard(
            workspace, QgsGeometry.fromWkt(SQUARE), hazard_class="cha", accuracy_m=5.0, name="Ridge"
        )
        with workspace.change("Add") as change:
            incident = change.insert(
                "incident",
                kind="accident",
                occurred_on=TODAY,
                geometry=POINT,
                remarks=WORDS,
            )
            victim = change.insert("victim", incident_id=incident.id, remarks=WORDS)
            change.insert(
                "incident_private", incident_id=incident.id, **marked_values("incident_private")
            )
            private = change.insert(
                "victim_private", victim_id=victim.id, **marked_values("victim_private")
            )
            change.update(private, address=f"{MARK} street")
            change.insert(
                "quarantine",
                record_table="victim",
                import_id=change.id,
                row_no=1,
                row={"name": MARK},
                reason=MARK,
            )
            change.insert(
                "place", name="Ardelun", kind="settlement", population=100, geometry=POINT
            )
        propose_signs(workspace)
        team = create_team(workspace, "A", create_organisation(workspace, "Org"), ["manual"], 100.0)
        yield workspace, team


def victims_file(folder):
    """Victims of whom one has a birth date that cannot be read: refused, with the reason."""
    path = folder / "victims.csv"
    path.write_text(
        "incident_key,outcome,name,birth_date,address\n"
        + "".join(f"a1,killed,{MARK} {n},1980-01-0{n},{MARK} street\n" for n in range(1, 5))
        + f"a1,killed,{MARK},{MARK} 1980,{MARK} street\n",
        encoding="utf-8",
    )
    return path


def incidents_file(folder):
    path = folder / "incidents.csv"
    path.write_text(
        "id,kind,occurred_on,lat,lon,reporter,reporter_contact\n"
        f"a1,accident,2026-02-03,40.0,46.5,{MARK},{MARK} 050\n"
        f"a2,accident,not a date,40.0,46.5,{MARK},{MARK} 051\n",
        encoding="utf-8",
    )
    return path


def every_algorithm(workspace, team, folder, out):
    """Parameters of a run of each algorithm of the provider."""
    reference = {"WORKSPACE": workspace.reference}
    hazards = workspace.layer_source("hazard")
    signs = workspace.layer_source("sign")
    task = lambda: workspace.read("task")[0].code  # noqa: E731
    imported = {**reference, "DRY_RUN": False}
    geojson = folder / "hazards.geojson"
    geojson.write_text(
        json.dumps(
            {
                "type": "FeatureCollection",
                "features": [
                    {
                        "type": "Feature",
                        "properties": {"class": "CHA", "remarks": WORDS},
                        "geometry": {
                            "type": "Polygon",
                            "coordinates": [[[46, 40], [46.1, 40], [46.1, 40.1], [46, 40]]],
                        },
                    }
                ],
            }
        )
    )
    places = folder / "places.csv"
    places.write_text("name,kind,lat,lon\nDermunay,settlement,40.01,46.51\n")
    ways = folder / "ways.geojson"
    ways.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kind":"path"},'
        '"geometry":{"type":"LineString","coordinates":[[46.5,40],[46.6,40.1]]}}]}'
    )
    backup = Path(workspace.reference).with_name("marked_backups")
    return {
        # Copies and backups hold everything, on purpose.
        "copyworkspace": lambda: {**reference, "TARGET": str(folder / "copy.gpkg")},
        "backupworkspace": lambda: reference,
        "restoreworkspace": lambda: {
            "BACKUP": str(next(backup.glob("*.gpkg"))),
            "TARGET": str(folder / "restored.gpkg"),
        },
        "migrateworkspace": lambda: reference,
        "checkworkspace": lambda: {**reference, "REPORT": str(out / "findings.csv")},
        "historyasof": lambda: {
            **reference,
            "TABLE": "incident",
            "DATE": "2099-01-01",
            "OUTPUT": str(out / "incidents_then.gpkg"),
        },
        "createworkspace": lambda: {"WORKSPACE": str(out / "new.gpkg"), "TITLE": "New"},
        "importhazards": lambda: {
            **imported,
            "INPUT": str(geojson),
            "MAPPING": '{"hazard_class": {"value": "cha"}}',
            "REPORT": str(out / "hazards.csv"),
        },
        "importincidents": lambda: {
            **imported,
            "INPUT": str(incidents_file(folder)),
            "VICTIMS": str(victims_file(folder)),
            "REPORT": str(out / "incidents.csv"),
        },
        "importplaces": lambda: {
            **imported,
            "INPUT": str(places),
            "REPORT": str(out / "places.csv"),
        },
        "importaccess": lambda: {**imported, "INPUT": str(ways), "REPORT": str(out / "ways.csv")},
        "logincident": lambda: {
            **reference,
            "POINT": "46.501,40.001",
            "KIND": "accident",
            "OCCURRED_ON": "2026-03-01",
        },
        "plansigns": lambda: {
            "INPUT": hazards,
            "OUTPUT": str(out / "plan.gpkg"),
            "UNWARNED": str(out / "unwarned.gpkg"),
        },
        "checksigns": lambda: {
            "INPUT": hazards,
            "SIGNS": signs,
            "OUTPUT": str(out / "violations.gpkg"),
        },
        "proposesigns": lambda: {**reference, "HAZARDS": "HZ-0001"},
        "createtask": lambda: {**reference, "HAZARDS": "HZ-0001", "KIND": "clearance"},
        "assigntask": lambda: {
            **reference,
            "TASK": task(),
            "TEAM": team,
            "START": TODAY.isoformat(),
            "FORCE_REASON": "Test",
        },
        "exportwarningmaps": lambda: {
            **reference,
            "TEMPLATE": "community_warning",
            "COVERAGE": "place",
            "LANGUAGES": "en",
            "OUTPUT_FOLDER": str(out / "maps"),
        },
    }


def run_algorithm(algorithm, parameters):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    accepted, message = algorithm.checkParameterValues(parameters, context)
    assert accepted, (algorithm.name(), message)
    results, ok = algorithm.run(parameters, context, feedback, {}, False)
    assert ok, algorithm.name()
    return feedback.textLog() + repr(results)


def texts_of(path):
    """All text that a file shows or hides, whatever kind it is."""
    if path.suffix == ".pdf":
        command = ["pdftotext", "-layout", str(path), "-"]
        text = subprocess.run(command, capture_output=True, check=True).stdout
        return [text.decode("utf-8", "replace"), path.read_bytes().decode("latin-1")]
    if path.suffix == ".gpkg":
        with sqlite3.connect(path) as connection:
            return ["\n".join(connection.iterdump())]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    return [path.read_bytes().decode("utf-8", "replace")]


def files_with(folder, mark):
    return [
        path.name
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(mark.casefold() in text.casefold() for text in texts_of(path))
    ]


def test_no_output_of_any_algorithm_holds_a_marked_name(marked, tmp_path):
    workspace, team = marked
    out = tmp_path / "out"
    out.mkdir()
    said = []
    with_level = QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel]
    with_level.connect(lambda text, tag, level: said.append(text))
    provider = MineActionProvider()
    provider.refreshAlgorithms()
    runs = every_algorithm(workspace, team, tmp_path, out)
    assert set(runs) == {algorithm.name() for algorithm in provider.algorithms()}
    for name, parameters in runs.items():
        log = run_algorithm(provider.algorithm(name).create(), parameters())
        assert MARK not in log, name
    assert not any(MARK in text for text in said)
    assert "birth_date,,rejected" in (out / "incidents.csv").read_text(encoding="utf-8")
    written = [path for path in out.rglob("*") if path.is_file()]
    assert {".csv", ".gpkg", ".pdf", ".json"} <= {path.suffix for path in written}
    assert files_with(out, MARK) == []
    assert files_with(out, WORDS) == ["incidents_then.gpkg"]


def test_no_export_of_the_dock_and_no_project_holds_a_marked_name(marked, tmp_path):
    workspace, _ = marked
    out = tmp_path / "out"
    out.mkdir()
    for suffix in ("gpx", "kml", "csv"):
        export_signs(workspace, out / f"signs.{suffix}", with_outlines=suffix != "csv")
    write_order_list(workspace, out / "order.csv")
    export_sign_sheets(workspace, out / "sheets.pdf")
    open_in_project(workspace, QgsProject.instance())
    save_project(QgsProject.instance(), out / "project.qgz")
    assert len(list(out.iterdir())) >= 6
    assert files_with(out, MARK) == files_with(out, WORDS) == []


def test_the_search_finds_a_name_in_every_kind_of_file(marked, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.csv").write_text(f"x,{MARK}\n", encoding="utf-8")
    with zipfile.ZipFile(out / "b.qgz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b.qgs", f"<x>{MARK}</x>")
    with sqlite3.connect(out / "c.gpkg") as connection:
        connection.execute("CREATE TABLE t (x TEXT)")
        connection.execute("INSERT INTO t VALUES (?)", (MARK,))
    writer = QPdfWriter(str(out / "d.pdf"))
    writer.setPageMargins(QMarginsF(10, 10, 10, 10))
    painter = QPainter(writer)
    painter.drawText(500, 500, MARK)
    painter.end()
    assert files_with(out, MARK) == ["a.csv", "b.qgz", "c.gpkg", "d.pdf"]


@pytest.mark.parametrize("audience", list(Audience))
def test_restricted_fields_leave_for_nobody_unless_granted(audience):
    restricted = [
        (table.name, field.name)
        for table in TABLES.values()
        for field in table.fields
        if is_restricted(table.name, field.name)
    ]
    assert {table for table, _ in restricted} == {
        "incident_private",
        "victim_private",
        "quarantine",
        "change_log",
    }
    assert not any(may_leave(*each, audience) for each in restricted)
    assert all(may_leave(*each, audience, {each[0]}) for each in restricted)


def test_whoever_asks_for_what_may_not_leave_is_stopped(marked):
    workspace, _ = marked
    public, team = (Outgoing(workspace, each) for each in (Audience.PUBLIC, Audience.TEAM))
    for outgoing, table, names in (
        (public, "incident", ("geometry", "occurred_on")),
        (public, "hazard", ("remarks",)),
        (team, "incident", ("geometry",)),
        (team, "victim_private", ("name",)),
    ):
        with pytest.raises(MayNotLeaveError, match=table):
            outgoing.columns(table, names)
    with pytest.raises(MayNotLeaveError):
        public.read("victim")
    assert public.read("place")[0].population is None
    granted = Outgoing(workspace, Audience.OFFICE, {"victim_private"})
    assert MARK in granted.columns("victim_private", ("name",))["name"][0]
