"""Import of roads, tracks and other ways that people use."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ...domain.marks import QT_TRANSLATE_NOOP
from ...exchange.reasons import because
from ...planning.repair import NOTES
from ...translation import translate
from .batch import Batch
from .runner import Importer
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


class AccessImporter(Importer):
    """Ways as multi lines."""

    TABLE = "access_line"
    TITLE = QT_TRANSLATE_NOOP("changes", "Import ways")

    def place(self, batch: Batch) -> None:
        crs = take_shapes(batch)
        transform = transform_to_wgs84(crs)
        lines: dict[int, QgsGeometry] = {}
        for index, shape in enumerate(batch.rows.shapes):
            line = None if shape is None else _flat_line(batch, index, shape)
            if line is not None:
                there = transformed_shape(line, transform, crs.isGeographic())
                if there is None:
                    batch.reject(index, because("out_of_range", shape_name(line)), "geometry")
                else:
                    lines[index] = there
            elif index not in batch.faults:
                batch.reject(index, because("no_place"), "geometry")
        self._keep_possible(batch, lines)

    def _keep_possible(self, batch: Batch, lines: dict[int, QgsGeometry]) -> None:
        indexes = list(lines)
        low, high = bounds_of(list(lines.values()))
        centres = (low + high) / 2
        drawn = [shown(x, y) for x, y in centres.tolist()]
        possible = sorted(reject_impossible(batch, indexes, low, high, drawn))
        kept = [indexes[at] for at in possible]
        places = np.asarray(centres[possible]).reshape(-1, 2)
        sure = reject_swapped(self.workspace, batch, kept, places, [drawn[at] for at in possible])
        for at in sure:
            batch.geometries[kept[at]] = bytes(lines[kept[at]].asWkb())


def _flat_line(batch: Batch, index: int, shape: QgsGeometry) -> QgsGeometry | None:
    """An XY multi line of at least two different points, or None."""
    if shape.isEmpty():
        return None
    if shape.type() != QgsWkbTypes.GeometryType.LineGeometry:
        batch.reject(index, because("wrong_shape", shape_name(shape)), "geometry")
        return None
    line = QgsGeometry(shape)
    if QgsWkbTypes.isCurvedType(line.wkbType()):
        line.convertToStraightSegment()
        batch.say(index, "repaired", translate("repair", NOTES["curve_straightened"]), "geometry")
    if QgsWkbTypes.hasZ(line.wkbType()) or QgsWkbTypes.hasM(line.wkbType()):
        line.get().dropZValue()
        line.get().dropMValue()
        batch.say(index, "repaired", translate("repair", NOTES["heights_dropped"]), "geometry")
    line.convertToMultiType()
    if line.length() == 0:
        batch.reject(index, because("too_few_points"), "geometry")
        return None
    return line
