"""Points of a source: one position per row, all transformed and checked together."""

from __future__ import annotations

import struct
from typing import Any, Optional

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ...exchange.reasons import because
from ...planning.repair import NOTES
from ...store import Workspace
from ...translation import translate
from .batch import Batch
from .shapes import (
    POINT_BYTES,
    Floats,
    reject_impossible,
    reject_swapped,
    shape_name,
    shown,
    take_shapes,
    transform_to_wgs84,
    transformed_points,
)

_HEADER = struct.pack("<BI", 1, 1)


def place_points(workspace: Workspace, batch: Batch) -> None:
    """Fill the geometries of a batch; rows without a possible position are kept out."""
    transform = transform_to_wgs84(take_shapes(batch))
    indexes, xy = _positions(batch)
    there = transformed_points(xy, transform)
    drawn = [shown(*point) for point in (xy.tolist())]
    possible = sorted(reject_impossible(batch, indexes, there, there, drawn))
    possible = [at for at in possible if _is_meant(batch, indexes[at], xy[at])]
    kept = [indexes[at] for at in possible]
    centres = there[possible].reshape(-1, 2)
    sure = reject_swapped(workspace, batch, kept, centres, [drawn[at] for at in possible])
    body = np.ascontiguousarray(centres, "<f8").tobytes()
    for at in sure:
        batch.geometries[kept[at]] = _HEADER + body[16 * at : 16 * at + 16]


def _positions(batch: Batch) -> tuple[list[int], Floats]:
    indexes: list[int] = []
    parts: list[bytes] = []
    for index, shape in enumerate(batch.rows.shapes):
        wkb = None if shape is None else _point_wkb(batch, index, shape)
        if wkb is not None:
            indexes.append(index)
            parts.append(wkb[5:])
        elif index not in batch.faults:
            batch.reject(index, because("no_place"), "geometry")
    return indexes, np.frombuffer(b"".join(parts), "<f8").reshape(-1, 2)


def _point_wkb(batch: Batch, index: int, shape: Any) -> Optional[bytes]:
    wkb = bytes(shape.asWkb())
    if len(wkb) == POINT_BYTES and wkb[1] == 1:
        return wkb
    if shape.isEmpty():
        return None
    single = QgsGeometry(shape)
    one = not single.isMultipart() or single.convertToSingleType()
    if not one or single.type() != QgsWkbTypes.GeometryType.PointGeometry or _count(shape) != 1:
        batch.reject(index, because("wrong_shape", shape_name(shape)), "geometry")
        return None
    text = translate("repair", NOTES["heights_dropped"])
    batch.say(index, "repaired", text, "geometry", shape_name(shape))
    return bytes(QgsGeometry.fromPointXY(single.asPoint()).asWkb())


def _count(shape: Any) -> int:
    return int(shape.constGet().nCoordinates())


def _is_meant(batch: Batch, index: int, point: Floats) -> bool:
    if point[0] == 0 and point[1] == 0:
        batch.reject(index, because("zero_position"), "geometry", "0, 0")
        return False
    return True
