"""What a workspace sets in the project that shows it: transactions, place, title."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..planning.transformation import transformation
from ..store import Workspace
from .contents import TRAINING_MARK
from .words import Words

WGS84 = "EPSG:4326"
WEB_MERCATOR = "EPSG:3857"
# Beyond this a UTM zone's scale is wrong by more than about 0.2 %.
WIDEST_FOR_UTM_DEG = 9
# Roughly 1 km round a workspace that holds a single point.
LEAST_MARGIN_DEG = 0.01
_PLACE_TABLES = ("hazard", "incident", "task", "released_land", "sign", "place", "access_line")


def set_up_project(
    project: QgsProject,
    workspace: Workspace,
    layers: Mapping[str, QgsVectorLayer],
    words: Words,
) -> None:
    """Prepare a project for a workspace; what a person has set before stays."""
    # Without it the child of an unsaved parent is saved first, and refused.
    project.setTransactionMode(Qgis.TransactionMode.BufferedGroups)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    if not project.title():
        project.setTitle(group_title(workspace, words))
    if workspace.is_training:
        _show_training_mark(project, words)
    if not project.mapLayers():
        _set_place(project, layers)


def group_title(workspace: Workspace, words: Words) -> str:
    """Return the title of a workspace; one that holds invented data says so, whatever its name."""
    mark = words.text(TRAINING_MARK)
    title = workspace.title or workspace.name
    marked = any(text.lower() in title.lower() for text in (mark, TRAINING_MARK))
    return title if marked or not workspace.is_training else f"{title} · {mark}"


def suggested_crs(extent: QgsRectangle) -> QgsCoordinateReferenceSystem:
    """Return a projection for an extent in EPSG:4326: its UTM zone, or Web Mercator if too wide."""
    if extent.isNull() or extent.width() > WIDEST_FOR_UTM_DEG or abs(extent.center().y()) > 80:
        return QgsCoordinateReferenceSystem(WEB_MERCATOR)
    zone = min(60, max(1, math.floor((extent.center().x() + 180) / 6) + 1))
    base = 32600 if extent.center().y() >= 0 else 32700
    return QgsCoordinateReferenceSystem(f"EPSG:{base + zone}")


def _set_place(project: QgsProject, layers: Mapping[str, QgsVectorLayer]) -> None:
    extent = _extent(layers)
    if extent is None:
        project.setCrs(QgsCoordinateReferenceSystem(WGS84))
        return
    crs = suggested_crs(extent)
    project.setCrs(crs)
    transform = transformation(QgsCoordinateReferenceSystem(WGS84), crs, project.transformContext())
    view = QgsReferencedRectangle(transform.transformBoundingBox(extent), crs)
    project.viewSettings().setDefaultViewExtent(view)


def _extent(layers: Mapping[str, QgsVectorLayer]) -> Optional[QgsRectangle]:
    """Bounds of the hazards with a margin; of the next best layer where none can be drawn."""
    # One layer only: each question costs as much as opening the layer.
    for table in _PLACE_TABLES:
        extent = layers[table].extent() if table in layers else QgsRectangle()
        if not extent.isNull() and extent.isFinite():
            extent.grow(max(LEAST_MARGIN_DEG, 0.05 * max(extent.width(), extent.height())))
            return extent
    return None


def _show_training_mark(project: QgsProject, words: Words) -> None:
    """Turn on QGIS's own title decoration, unless somebody uses it for a text of theirs."""
    if project.readBoolEntry("TitleLabel", "/Enabled", False)[0]:
        return
    project.writeEntryBool("TitleLabel", "/Enabled", True)
    project.writeEntry("TitleLabel", "/Label", words.text(TRAINING_MARK))
