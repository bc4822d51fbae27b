"""Hazards made ready for a plan: checked, repaired, and grouped into chunks that fit together.

A chunk holds whole groups of hazards that can come into each other's way, so each chunk is planned
on its own, in a projection of its own, and memory follows the few chunks at work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle, QgsSpatialIndex, QgsWkbTypes

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.measure import METRES_PER_DEGREE
from mine_action_plugin.planning.repair import repair_polygon
from mine_action_plugin.planning.signs.model import Floats, Ints

CHUNK_HAZARDS = 200
TILE_DEG = 0.5
LARGEST_DEG = 5.0
FURTHEST_NORTH = 84.0
LARGEST_ACCURACY_M = 100_000.0
LARGER_THAN_TRUE = 1.02


@dataclass(frozen=True)
class Hazards:
    """Usable shapes (EPSG:4326) with their accuracy in metres; ``index`` is the input position."""

    shapes: list[QgsGeometry]
    index: Ints
    accuracy_m: Floats
    boxes: Floats
    not_drawn: list[int]


def read_hazards(geometries: Sequence[QgsGeometry], accuracy_m: object) -> Hazards:
    """Check and repair the shapes; those without any go to ``not_drawn``, none is dropped.

    Raises MineActionError for a shape off the globe or larger than 5 degrees, and for an
    accuracy that is not a number of metres.
    """
    accuracy = _accuracy(accuracy_m, len(geometries))
    shapes, index, not_drawn = [], [], []
    for position, geometry in enumerate(geometries):
        if geometry is None or geometry.isNull() or geometry.isEmpty():
            not_drawn.append(position)
            continue
        shapes.append(usable_shape(geometry, position))
        index.append(position)
    kept = np.array(index, dtype=np.int64)
    boxes = np.array([_box(shape.boundingBox()) for shape in shapes]).reshape(-1, 4)
    return Hazards(shapes, kept, accuracy[kept], boxes, not_drawn)


def usable_shape(geometry: QgsGeometry, position: int) -> QgsGeometry:
    """A valid polygon, or the line or point that a polygon without area has collapsed to.

    Raises MineActionError when the shape cannot be a hazard on Earth.
    """
    _check_place(geometry, position)
    polygon = geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry
    curved = QgsWkbTypes.isCurvedType(geometry.wkbType())
    if polygon and not curved and geometry.isGeosValid():
        return geometry
    repaired = repair_polygon(geometry).geometry
    if not repaired.isNull() and not repaired.isEmpty():
        return repaired
    hull = geometry.convexHull()
    return geometry if hull.isNull() or hull.isEmpty() else hull


def chunks(hazards: Hazards, spacing_m: float, offset_m: float) -> list[Ints]:
    """Positions in ``hazards`` chunk by chunk: what can touch or be cut by a chord is together."""
    group = _groups(hazards, spacing_m, offset_m)
    centre = (hazards.boxes[:, :2] + hazards.boxes[:, 2:]) / 2.0
    _, first, inverse = np.unique(group, return_index=True, return_inverse=True)
    tile = np.floor(centre[first] / TILE_DEG)
    place = np.empty(len(first), np.int64)
    place[np.lexsort((tile[:, 1], tile[:, 0]))] = np.arange(len(first))
    order = np.argsort(place[inverse], kind="stable")
    tiles = tile[inverse][order]
    return _split(order, group[order], tiles)


def _split(order: Ints, group: Ints, tile: Floats) -> list[Ints]:
    """Cut where the tile changes, or between groups when a chunk is full."""
    starts = np.flatnonzero(np.diff(group, prepend=-1) != 0)
    cuts, begin = [], 0
    for at in starts[1:]:
        new_tile = (tile[at] != tile[at - 1]).any()
        if new_tile or at - begin >= CHUNK_HAZARDS:
            cuts.append(at)
            begin = at
    return np.split(order, cuts) if len(order) else []


def _groups(hazards: Hazards, spacing_m: float, offset_m: float) -> Ints:
    # A point of a chord is at most half the spacing from its sign line.
    margin_m = offset_m + spacing_m / 4.0
    margin = (hazards.accuracy_m + margin_m) * LARGER_THAN_TRUE / METRES_PER_DEGREE
    latitude = np.abs(hazards.boxes[:, [1, 3]]).max(axis=1, initial=0.0)
    wide = margin / np.cos(np.radians(np.minimum(latitude + 0.1, 89.0)))
    grown = hazards.boxes + np.stack((-wide, -margin, wide, margin), axis=1)
    tree = QgsSpatialIndex()
    boxes = [QgsRectangle(*row) for row in grown.tolist()]
    for position, box in enumerate(boxes):
        tree.addFeature(position, box)
    parent = list(range(len(boxes)))
    for position, box in enumerate(boxes):
        for other in tree.intersects(box):
            join(parent, position, other)
    return np.array([root(parent, position) for position in range(len(boxes))], dtype=np.int64)


def root(parent: list[int], position: int) -> int:
    """The representative of a position in a forest of sets, shortening its way there."""
    while parent[position] != position:
        parent[position] = parent[parent[position]]
        position = parent[position]
    return position


def join(parent: list[int], one: int, other: int) -> None:
    """Put two positions into the same set of the forest."""
    parent[root(parent, one)] = root(parent, other)


def _accuracy(accuracy_m: object, count: int) -> Floats:
    values = np.broadcast_to(np.asarray(accuracy_m, dtype=np.float64), (count,))
    bad = np.flatnonzero(~(np.isfinite(values) & (values >= 0) & (values <= LARGEST_ACCURACY_M)))
    if len(bad):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The accuracy of hazard {number} is {value}; give metres from 0 to {limit}.",
            ),
            number=int(bad[0]) + 1,
            value=float(values[bad[0]]),
            limit=LARGEST_ACCURACY_M,
        )
    return np.array(values)


def _check_place(geometry: QgsGeometry, position: int) -> None:
    box = geometry.boundingBox()
    west, south, east, north = _box(box)
    # False for what is not a number, too.
    on_map = -180.0 <= west <= east <= 180.0 and -FURTHEST_NORTH <= south <= north <= FURTHEST_NORTH
    if not on_map:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Hazard {number} lies outside the map (longitude ±180°, latitude ±{limit}°). "
                "Check its coordinates and coordinate system.",
            ),
            number=position + 1,
            limit=FURTHEST_NORTH,
        )
    if max(box.width(), box.height()) > LARGEST_DEG:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Hazard {number} is larger than {limit}° across. Check its coordinates and "
                "coordinate system.",
            ),
            number=position + 1,
            limit=LARGEST_DEG,
        )


def _box(box: QgsRectangle) -> tuple[float, float, float, float]:
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
