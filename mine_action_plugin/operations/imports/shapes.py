"""Shapes of a source on their way to EPSG:4326: positions that cannot be, and those that may be
swapped.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Optional

import numpy as np
import numpy.typing as npt
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsLineString,
    QgsProject,
    QgsWkbTypes,
)

from ...exchange.coordinates import guess_place, place_crs, shapes_from_columns
from ...exchange.reasons import because
from ...store import Workspace
from ...translation import translate
from .batch import Batch

Floats = npt.NDArray[np.float64]

WGS84 = "EPSG:4326"
POINT_BYTES = 21
# Edges longer than this bend visibly between projections (1 mm at 250 m), so points are added.
DENSIFY_M = 250.0
METRES_PER_DEGREE = 111_320.0
# Fewer rows do not show where a file's records lie.
ENOUGH_ROWS = 5
ROOM_DEG = 1.0
OTHER_TABLES = ("place", "hazard")
SAMPLE = 2000


def take_shapes(batch: Batch) -> QgsCoordinateReferenceSystem:
    """Take positions from columns where the mapping or the lack of shapes asks for it.

    Returns the CRS of the shapes that ``batch.rows`` holds afterwards.
    """
    rows = batch.rows
    rule = batch.mapping.place
    if rule is None and not any(shape is not None for shape in rows.shapes):
        rule = guess_place(rows)
        if rule is not None:
            columns = ", ".join(filter(None, (rule.x, rule.y, rule.position, rule.wkt)))
            text = translate("import", "guessed: the columns of the position")
            batch.say(None, "guessed", text, "geometry", columns)
    if rule is None:
        return rows.crs if rows.crs.isValid() else QgsCoordinateReferenceSystem(WGS84)
    crs = place_crs(rule, rows.crs)
    rows.shapes, faults, entered = shapes_from_columns(rows, rule)
    for index, reason in faults.items():
        batch.reject(index, reason, "geometry", entered[index])
    if batch.table == "incident" and "entered_as" not in batch.columns and not rule.wkt:
        batch.columns["entered_as"] = [text or None for text in entered]
    return crs


def transform_to_wgs84(crs: QgsCoordinateReferenceSystem) -> Optional[QgsCoordinateTransform]:
    """The transform with the datum steps that the user has chosen; None where none is needed."""
    target = QgsCoordinateReferenceSystem(WGS84)
    if crs == target:
        return None
    return QgsCoordinateTransform(crs, target, QgsProject.instance().transformContext())


def transformed_points(xy: Floats, transform: Optional[QgsCoordinateTransform]) -> Floats:
    """Points (n, 2) in EPSG:4326, all in one call; NaN where a point has no place there."""
    if transform is None or not len(xy):
        return xy
    together = QgsLineString(xy[:, 0].tolist(), xy[:, 1].tolist())
    try:
        together.transform(transform)
    except QgsCsException:
        return _one_by_one(xy, transform)
    found = np.frombuffer(bytes(together.asWkb()), "<f8", 2 * len(xy), 9).reshape(-1, 2)
    return np.where(np.isfinite(found).all(axis=1)[:, None], found, np.nan)


def _one_by_one(xy: Floats, transform: QgsCoordinateTransform) -> Floats:
    result = np.full(xy.shape, np.nan)
    for index, (x, y) in enumerate(xy):
        try:
            point = transform.transform(float(x), float(y))
        except QgsCsException:
            continue
        if math.isfinite(point.x()) and math.isfinite(point.y()):
            result[index] = point.x(), point.y()
    return result


def transformed_shape(
    shape: QgsGeometry, transform: Optional[QgsCoordinateTransform], geographic: bool
) -> Optional[QgsGeometry]:
    """A copy in EPSG:4326 whose long edges keep their place; None where it has no place there."""
    if transform is None:
        return shape
    step = DENSIFY_M / METRES_PER_DEGREE if geographic else DENSIFY_M
    box = shape.boundingBox()
    copy = shape.densifyByDistance(step) if max(box.width(), box.height()) > step else shape
    copy = QgsGeometry(copy)
    if shape.isMultipart():
        copy.convertToMultiType()  # made denser, a multi geometry of one part comes back single
    try:
        copy.transform(transform)
    except QgsCsException:
        return None
    box = copy.boundingBox()
    corners = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return copy if all(map(math.isfinite, corners)) else None


def reject_impossible(
    batch: Batch, indexes: Sequence[int], low: Floats, high: Floats, drawn: Sequence[str]
) -> set[int]:
    """Keep rows out whose bounds (n, 2) in EPSG:4326 cannot be or look swapped; return the rest.

    Outside the earth: always. Swapped: outside where the other records lie, while with
    longitude and latitude exchanged it would lie among them. Nothing is ever moved.
    """
    with np.errstate(invalid="ignore"):
        limit = np.array([180.0, 90.0])
        possible = ((low >= -limit) & (high <= limit)).all(axis=1)
        exchanged = ((low[:, ::-1] >= -limit) & (high[:, ::-1] <= limit)).all(axis=1)
    for at in np.flatnonzero(~possible):
        code = "swapped_out_of_range" if exchanged[at] else "out_of_range"
        batch.reject(indexes[at], because(code, drawn[at]), "geometry", drawn[at])
    return {int(at) for at in np.flatnonzero(possible)}


def reject_swapped(
    workspace: Workspace,
    batch: Batch,
    indexes: Sequence[int],
    centres: Floats,
    drawn: Sequence[str],
) -> set[int]:
    """Keep rows out whose centres (n, 2) look swapped; return the places in ``indexes`` of the rest."""
    box = _where_records_lie(workspace, batch, centres)
    if box is None:
        return set(range(len(indexes)))
    low, high = box
    outside = ((centres < low) | (centres > high)).any(axis=1)
    turned = centres[:, ::-1]
    among = ((turned >= low) & (turned <= high)).all(axis=1)
    for at in np.flatnonzero(outside & among):
        batch.reject(indexes[at], because("swapped", drawn[at]), "geometry", drawn[at])
    return {int(at) for at in np.flatnonzero(~(outside & among))}


def _where_records_lie(
    workspace: Workspace, batch: Batch, centres: Floats
) -> Optional[tuple[Floats, Floats]]:
    """Bounds that depend on the file and the country only, so that a second run finds the same."""
    country = workspace.extent("admin_area")
    if country is not None:
        return _with_room(np.array(country[:2]), np.array(country[2:]))
    if len(centres) >= ENOUGH_ROWS:
        return _with_room(*np.quantile(centres, (0.1, 0.9), axis=0))
    others = [_centres_of_others(workspace, table, batch.source) for table in OTHER_TABLES]
    known = np.concatenate(others)
    if len(known) < ENOUGH_ROWS:
        return None
    return _with_room(known.min(axis=0), known.max(axis=0))


def _with_room(low: Floats, high: Floats) -> tuple[Floats, Floats]:
    room = np.maximum(high - low, ROOM_DEG)
    return low - room, high + room


def _centres_of_others(workspace: Workspace, table: str, source: str) -> Floats:
    columns = workspace.columns(table, ("source", "geometry"))
    shapes = [
        wkb for name, wkb in zip(columns["source"], columns["geometry"]) if wkb and name != source
    ]
    return np.array([_centre(wkb) for wkb in shapes[:SAMPLE]], np.float64).reshape(-1, 2)


def _centre(wkb: bytes) -> tuple[float, float]:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    centre = geometry.boundingBox().center()
    return centre.x(), centre.y()


def shape_name(shape: QgsGeometry) -> str:
    """What kind of shape it is, as OGC names it."""
    return str(QgsWkbTypes.displayString(shape.wkbType()))


def shown(x: float, y: float) -> str:
    """A position for a report."""
    return f"{x:.6f}, {y:.6f}"


def bounds_of(shapes: Sequence[Any]) -> tuple[Floats, Floats]:
    """Lower and upper corners (n, 2) of the bounding boxes of geometries."""
    boxes = [shape.boundingBox() for shape in shapes]
    low = np.array([(b.xMinimum(), b.yMinimum()) for b in boxes], np.float64).reshape(-1, 2)
    high = np.array([(b.xMaximum(), b.yMaximum()) for b in boxes], np.float64).reshape(-1, 2)
    return low, high
