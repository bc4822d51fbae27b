"""What people do in a workspace, each kind once: ``ACTS[name](workspace, rng, source)``.

Each is one change: it happens as a whole or not at all.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer

from mine_action_plugin.operations.assignments import assign_task
from mine_action_plugin.operations.import_records import import_incidents
from mine_action_plugin.operations.incidents import (
    IncidentReport,
    VictimReport,
    log_incident,
)
from mine_action_plugin.operations.signs import propose_signs
from mine_action_plugin.operations.tasks import create_task

POINT = bytes(QgsGeometry.fromWkt("Point(45 40)").asWkb())
REPORT = IncidentReport(
    point=QgsPointXY(44.2, 40.1),
    kind="accident",
    occurred_on=dt.date(2025, 5, 1),
    reporter="A. Reporter",
    victims=(VictimReport(outcome="killed", name="A"), VictimReport(outcome="injured", name="B")),
)


def log(workspace, rng, source) -> None:
    log_incident(workspace, REPORT)


def import_file(workspace, rng, source) -> None:
    # Known rows are not imported again: each time it is another file.
    copy = Path(source).with_name(f"{rng.getrandbits(64)}.csv")
    copy.write_bytes(Path(source).read_bytes())
    layer = QgsVectorLayer(str(copy), "source", "ogr")
    import_incidents(workspace, layer)


def propose(workspace, rng, source) -> None:
    propose_signs(workspace, [rng.choice(workspace.columns("hazard", ("code",))["code"])])


def assign(workspace, rng, source) -> None:
    waiting = workspace.columns("task", ("code",), {"status": "draft"})["code"]
    if waiting:
        team = workspace.columns("team", ("code",))["code"][0]
        assign_task(workspace, waiting[0], team, dt.date.today(), force_reason="Trial")
    else:
        hazard = rng.choice(workspace.columns("hazard", ("code",))["code"])
        create_task(workspace, [hazard], kind="clearance")


def update(workspace, rng, source) -> None:
    hazards = workspace.columns("hazard", ("id",))["id"]
    read = workspace.get("hazard", rng.choice(hazards))
    with workspace.change("Update") as change:
        change.update(read, accuracy_m=(read.accuracy_m or 0.0) + 1.0)
        change.insert("evidence", kind="visual", hazard_id=read.id, geometry=POINT)


ACTS = {"log": log, "import": import_file, "propose": propose, "assign": assign, "update": update}
