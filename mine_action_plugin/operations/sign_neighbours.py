"""Which hazards have to be planned together, and the ways past them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsRectangle,
    QgsSpatialIndex,
)

from ..domain.records import Record
from ..domain.rules.accuracy import accuracy_or_assumed
from ..domain.rules.hazards import is_open
from ..planning.measure import local_metric_crs, to_crs
from ..planning.signs.corridors import Corridor
from ..planning.signs.model import AccessLine
from ..planning.signs.rules import SignRules
from ..store import Workspace
from .hazard_outlines import read_hazards

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
_METRES_PER_DEGREE = 110_500.0


def with_neighbours(
    workspace: Workspace, chosen: Sequence[Record], rules: SignRules
) -> list[Record]:
    """Return the chosen hazards and all open ones that their sign lines could meet.

    A line is drawn round all hazards whose margins touch, and the straight way from sign to
    sign may not cut through another: neighbours are taken in until none is nearer than that.
    """
    everything = read_hazards(workspace, {"status": ["open", "worked_on"]})
    shapes = {hazard.id: shape_of(hazard) for hazard in everything if hazard.geometry}
    drawn = {
        hazard.id: hazard
        for hazard in everything
        if hazard.id in shapes and not shapes[hazard.id].isEmpty()
    }
    if drawn.keys() <= {hazard.id for hazard in chosen}:
        return list(chosen)
    reach = {
        hazard_id: accuracy_or_assumed(hazard.accuracy_m, hazard.position_basis, workspace.profile)
        + rules.offset_m
        + rules.max_spacing_m / 2
        for hazard_id, hazard in drawn.items()
    }
    ids = list(drawn)
    boxes = QgsSpatialIndex()
    for number, hazard_id in enumerate(ids):
        feature = QgsFeature(number)
        feature.setGeometry(
            QgsGeometry.fromRect(grown(shapes[hazard_id].boundingBox(), reach[hazard_id]))
        )
        boxes.addFeature(feature)
    found = {hazard.id: hazard for hazard in chosen}
    waiting = [hazard.id for hazard in chosen if is_drawn(hazard)]
    while waiting:
        here = waiting.pop()
        for number in boxes.intersects(grown(shapes[here].boundingBox(), reach[here])):
            other = ids[number]
            if other in found:
                continue
            if _distance_m(shapes[here], shapes[other]) <= reach[here] + reach[other]:
                found[other] = drawn[other]
                waiting.append(other)
    return sorted(found.values(), key=lambda hazard: str(hazard.code))


def is_drawn(record: Record) -> bool:
    """Tell whether a record has a shape, and not an empty one."""
    return bool(record.geometry) and not shape_of(record).isEmpty()


def access_near(workspace: Workspace, hazards: Sequence[Record], metres: float) -> list[Record]:
    """Return the ways in use that come within ``metres`` of the hazards' common extent.

    A way whose use is unknown counts as used.
    """
    lines = records_near(workspace, "access_line", hazards, metres)
    return [line for line in lines if line.use != "closed"]


def records_near(
    workspace: Workspace, table: str, hazards: Sequence[Record], metres: float
) -> list[Record]:
    """Return the records of a table that come within ``metres`` of the hazards' common extent."""
    extent = QgsRectangle()
    for hazard in hazards:
        if is_drawn(hazard):
            extent.combineExtentWith(shape_of(hazard).boundingBox())
    if extent.isEmpty() and not any(map(is_drawn, hazards)):
        return []
    return records_within(workspace, table, extent, metres)


def records_within(
    workspace: Workspace, table: str, extent: QgsRectangle, metres: float
) -> list[Record]:
    """Return the records of a table that come within ``metres`` of an extent in degrees."""
    box = grown(extent, metres)
    bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return workspace.within(table, bounds)


def access_line(line: Record) -> AccessLine:
    """Return a way as sign plans take it."""
    return AccessLine(shape_of(line), line.kind, line.speed_kmh)


def corridors_of(lines: Sequence[Record]) -> list[Corridor]:
    """Return the verified ground along those of some ways that have any."""
    verified = [line for line in lines if (line.verified_width_m or 0.0) > 0]
    return [Corridor(shape_of(line), line.verified_width_m) for line in verified]


def hazards_to_sign(workspace: Workspace) -> list[Record]:
    """Return all open hazards, those without an outline too."""
    return [hazard for hazard in read_hazards(workspace) if is_open(hazard.status)]


def grown(box: QgsRectangle, metres: float) -> QgsRectangle:
    """Return a box in degrees with at least ``metres`` more on each side."""
    height = metres / _METRES_PER_DEGREE
    highest = min(89.0, max(abs(box.yMinimum()), abs(box.yMaximum())) + height)
    width = height / math.cos(math.radians(highest))
    return QgsRectangle(
        box.xMinimum() - width,
        box.yMinimum() - height,
        box.xMaximum() + width,
        box.yMaximum() + height,
    )


def _distance_m(one: QgsGeometry, other: QgsGeometry) -> float:
    box = one.boundingBox()
    box.combineExtentWith(other.boundingBox())
    local = local_metric_crs(box)
    return float(to_crs(one, WGS84, local).distance(to_crs(other, WGS84, local)))


def shape_of(record: Record) -> QgsGeometry:
    """Return the geometry of a record that has one."""
    geometry = QgsGeometry()
    geometry.fromWkb(record.geometry)
    return geometry
