"""One incident with two victims, against one feature added to a plain layer of the same size."""

from __future__ import annotations

import datetime as dt

from compare import Comparison, compare
from country import FOLDER, copy_of, country, full_workspace
from osgeo import gdal
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from mine_action_plugin.operations.incidents import IncidentReport, VictimReport, log_incident
from mine_action_plugin.store import open_workspace

TIMES = 20


def log_incident_row(runs: int) -> Comparison:
    """Into a workspace that holds 100,000; each run logs twenty, one after the other."""
    workspace = open_workspace(str(copy_of(full_workspace(), "log.gpkg")))
    xmin, ymin, xmax, ymax = workspace.extent("hazard") or (0, 0, 0, 0)
    place = QgsPointXY((xmin + xmax) / 2, (ymin + ymax) / 2)
    victims = (VictimReport(outcome="killed", name="A"), VictimReport(outcome="injured", name="B"))
    report = IncidentReport(
        point=place, kind="accident", occurred_on=dt.date(2025, 5, 1), victims=victims
    )
    layer = _plain_layer()
    known: list[str] = []

    def ours() -> None:
        for _ in range(TIMES):
            known.append(str(log_incident(workspace, report).knowledge))

    def peer() -> None:
        for _ in range(TIMES):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(place))
            feature.setAttribute("kind", "accident")
            layer.startEditing()
            layer.addFeature(feature)
            if not layer.commitChanges():
                raise RuntimeError("; ".join(layer.commitErrors()))

    def quality() -> str:
        return (
            f"{TIMES} a run; knowledge: {known[-1]}; {workspace.count('victim'):,} victims written"
        )

    return compare("log_incident", ours, peer, "addFeature + commitChanges", runs, quality)


def _plain_layer() -> QgsVectorLayer:
    path = FOLDER / "log_peer.gpkg"
    path.unlink(missing_ok=True)
    gdal.VectorTranslate(
        str(path),
        str(country()),
        options=gdal.VectorTranslateOptions(layers=["incident"], dstSRS="EPSG:4326"),
    )
    return QgsVectorLayer(f"{path}|layername=incident", "incident", "ogr")
