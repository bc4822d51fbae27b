"""One opened workspace for the tests that only look at it; opening costs more than looking."""

from __future__ import annotations

import datetime
from typing import NamedTuple

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer

from mine_action_plugin.project.layers import add_workspace
from mine_action_plugin.store import Workspace, create_workspace

# A square of 300 m² and one of 1 km², near each other; a degree of longitude there is 85 km.
SPECK = "MULTIPOLYGON(((47 40, 47.0002 40, 47.0002 40.00016, 47 40.00016, 47 40)))"
LARGE = "MULTIPOLYGON(((47.1 40, 47.112 40, 47.112 40.009, 47.1 40.009, 47.1 40)))"


class Opened(NamedTuple):
    """A workspace and the project that shows it."""

    workspace: Workspace
    project: QgsProject
    layers: dict[str, QgsVectorLayer]


def wkb(wkt: str) -> bytes:
    """Geometry as the store takes it."""
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


@pytest.fixture(scope="module")
def opened(tmp_path_factory, qgis_app):
    """A workspace with a few records of every kind, open in a project of its own."""
    folder = tmp_path_factory.mktemp("opened")
    workspace = create_workspace(str(folder / "opened.gpkg"), title="Opened")
    with workspace.change("fill") as change:
        hazard = change.insert(
            "hazard", hazard_class="cha", devices=("ap_mine", "uxo"), geometry=wkb(SPECK)
        )
        change.insert("hazard", hazard_class="sha", status="worked_on", geometry=wkb(LARGE))
        incident = change.insert(
            "incident",
            kind="accident",
            occurred_on=datetime.date(2024, 5, 3),
            hazard_id=hazard.id,
            geometry=wkb("POINT(47.001 40.001)"),
        )
        change.insert("victim", incident_id=incident.id, sex="female", outcome="injured")
        change.insert("sign", facing_deg=90.0, geometry=wkb("POINT(47.0003 40)"))
        names = {"en": "Upper Village", "az": "Yuxarı Kənd"}
        change.insert("place", name="Village", names=names, geometry=wkb("POINT(47.01 40.01)"))
    project = QgsProject()
    yield Opened(workspace, project, add_workspace(project, workspace))
    project.clear()
    workspace.close()
