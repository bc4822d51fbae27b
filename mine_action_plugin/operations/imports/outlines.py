"""Outlines of hazards: repaired without losing area, or kept as hazards that cannot be drawn."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry

from ...exchange.reasons import because
from ...planning.repair import NOTES, repair_polygon
from ...store import Workspace
from ...translation import translate
from .batch import Batch
from .shapes import (
    bounds_of,
    reject_impossible,
    reject_swapped,
    shape_name,
    shown,
    take_shapes,
    transform_to_wgs84,
    transformed_shape,
)

WKT_DIGITS = 8
WKT_LENGTH = 4000


def place_outlines(workspace: Workspace, batch: Batch) -> None:
    """Fill outlines and geometries; a row without a usable polygon stays, without a place."""
    crs = take_shapes(batch)
    batch.outlines = [None] * batch.rows.count
    placed = _transformed(batch, crs)
    indexes = sorted(placed)
    low, high = bounds_of([placed[index] for index in indexes])
    centres = (low + high) / 2
    drawn = [shown(x, y) for x, y in centres.tolist()]
    possible = sorted(reject_impossible(batch, indexes, low, high, drawn))
    kept = [indexes[at] for at in possible]
    sure = reject_swapped(workspace, batch, kept, centres[possible], [drawn[at] for at in possible])
    for at in sorted(sure):
        _repair(batch, kept[at], placed[kept[at]], crs)


def _transformed(batch: Batch, crs: QgsCoordinateReferenceSystem) -> dict[int, QgsGeometry]:
    transform = transform_to_wgs84(crs)
    geographic = crs.isGeographic()
    found: dict[int, QgsGeometry] = {}
    for index, shape in enumerate(batch.rows.shapes):
        if shape is None or shape.isEmpty():
            if index not in batch.faults:
                _keep_unplaced(batch, index, "empty", None, crs)
            continue
        there = _moved(shape, transform, geographic)
        if there is None:
            at = shape.boundingBox().center()
            value = shown(at.x(), at.y())
            batch.reject(index, because("out_of_range", value), "geometry", value)
        else:
            found[index] = there
    return found


def _moved(
    shape: QgsGeometry, transform: QgsCoordinateTransform | None, geographic: bool
) -> QgsGeometry | None:
    if transform is not None and shape.constGet().hasCurvedSegments():
        # A curve keeps its form in its own projection only.
        straight = repair_polygon(shape).geometry
        shape = shape if straight.isNull() else straight
    return transformed_shape(shape, transform, geographic)


def _repair(
    batch: Batch, index: int, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem
) -> None:
    drawn = batch.rows.shapes[index]
    geometry, notes = repair_polygon(shape)
    if geometry.isNull():
        reason = next(
            name for name in ("not_a_number", "no_area", "not_a_polygon") if name in notes
        )
        _keep_unplaced(batch, index, reason, drawn, crs)
        return
    batch.outlines[index] = geometry
    batch.geometries[index] = bytes(geometry.asWkb())
    for note in notes:
        batch.say(index, "repaired", translate("repair", NOTES[note]), "geometry")
    if "other_parts" in notes and drawn is not None:
        batch.add_remark(index, _wkt(drawn, crs))


def _keep_unplaced(
    batch: Batch,
    index: int,
    note: str,
    drawn: QgsGeometry | None,
    crs: QgsCoordinateReferenceSystem,
) -> None:
    batch.unplaced.add(index)
    why = translate("repair", NOTES[note])
    kind = "" if drawn is None else shape_name(drawn)
    text = translate("import", "kept without a place: the shape {why}").format(why=why)
    batch.say(index, "unplaced", text, "geometry", kind)
    if drawn is not None:
        batch.add_remark(index, _wkt(drawn, crs))


def _wkt(shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> str:
    """What was drawn, for the remarks: a person may read a place out of it."""
    text = shape.asWkt(WKT_DIGITS)
    shown_text = text if len(text) <= WKT_LENGTH else text[:WKT_LENGTH] + "…"
    return f"{crs.authid() or 'EPSG:4326'} {shown_text}"
