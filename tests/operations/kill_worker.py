"""Write into a workspace until somebody kills this process: kill_worker.py MODE WORKSPACE [FILE]."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from qgis.core import QgsApplication, QgsPointXY, QgsVectorLayer

application = QgsApplication([], False)
QgsApplication.initQgis()

from mine_action_plugin.operations.incidents import (  # noqa: E402
    IncidentReport,
    VictimReport,
    log_incident,
)
from mine_action_plugin.store import open_workspace  # noqa: E402

REPORT = IncidentReport(
    point=QgsPointXY(44.2, 40.1),
    kind="accident",
    occurred_on=dt.date(2025, 5, 1),
    reporter="A. Reporter",
    victims=(VictimReport(outcome="killed", name="A"), VictimReport(outcome="injured", name="B")),
)


def main() -> None:
    mode, reference = sys.argv[1:3]
    if mode == "import":
        from mine_action_plugin.operations.import_records import import_incidents
    with open_workspace(reference) as workspace:
        print("ready", flush=True)
        while True:
            if mode == "log":
                log_incident(workspace, REPORT)
            else:
                import_incidents(workspace, QgsVectorLayer(sys.argv[3], "source", "ogr"))
            print("done", flush=True)


main()
