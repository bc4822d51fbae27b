"""Sign lines of one chunk: the outlines of clusters of widened hazards, OFFSET further out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsRectangle,
    QgsSpatialIndex,
)

from mine_action_plugin.planning.measure import (
    DENSIFY_M,
    METRES_PER_DEGREE,
    WGS84,
    local_metric_crs,
)
from mine_action_plugin.planning.signs.edges import Edges
from mine_action_plugin.planning.signs.hazards import Hazards, join, root
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rings import rings_of
from mine_action_plugin.planning.signs.rules import WIDENING_SEGMENTS, SignRules, round_loss_m
from mine_action_plugin.planning.signs.track import Track
from mine_action_plugin.planning.transformation import transformation

SHORTEST_EDGE_M = 0.002
# A hazard drawn without area is still a hazard: this wide.
THINNEST_M = 0.05


@dataclass(frozen=True)
class Chunk:
    """Widened hazards in a local projection; ``members`` are their positions in the input."""

    to_local: QgsCoordinateTransform
    to_world: QgsCoordinateTransform
    members: Ints
    widened: list[QgsGeometry]
    edges: Edges
    extent: QgsRectangle
    middle_deg: float

    def true_bearings(self, east: Floats, north: Floats, x: Floats, y: Floats) -> Floats:
        """Bearings from true north, 0 to 360, of grid directions at places in degrees."""
        grid = np.degrees(np.arctan2(east, north))
        bearings: Floats = (grid + (x - self.middle_deg) * np.sin(np.radians(y))) % 360.0
        return bearings


@dataclass(frozen=True)
class SignLines:
    """The sign lines of a chunk; ``clusters`` gives each line's hazards as chunk positions."""

    track: Track
    island: Bools
    clusters: list[list[int]]
    bounds: Floats
    small_islands: list[Floats]


def local_chunk(hazards: Hazards, positions: Ints, rules: SignRules) -> Chunk:
    """Project the hazards of a chunk and widen each by its accuracy."""
    boxes = hazards.boxes[positions]
    extent = QgsRectangle(*boxes[:, :2].min(axis=0), *boxes[:, 2:].max(axis=0))
    world = QgsCoordinateReferenceSystem(WGS84)
    local = local_metric_crs(extent)
    to_local = transformation(world, local)
    widened = [
        _widen(hazards.shapes[at], float(hazards.accuracy_m[at]), to_local)
        for at in positions.tolist()
    ]
    rings, owners = [], []
    for number, shape in enumerate(widened):
        for ring, _ in rings_of(shape):
            rings.append(ring)
            owners.append(number)
    to_world = transformation(local, world)
    margin = (rules.offset_m + float(hazards.accuracy_m[positions].max())) / METRES_PER_DEGREE
    extent.grow(2.0 * margin / np.cos(np.radians(np.abs(boxes[:, [1, 3]]).max())))
    members = hazards.index[positions]
    edges = Edges.of(rings, owners)
    middle = to_world.transform(0.0, 0.0).x()
    return Chunk(to_local, to_world, members, widened, edges, extent, middle)


def flatten(shape: QgsGeometry, to_local: QgsCoordinateTransform) -> QgsGeometry:
    """A projected copy; long edges are made denser first, so that they keep their place."""
    box = shape.boundingBox()
    step = DENSIFY_M / METRES_PER_DEGREE
    copy = QgsGeometry(shape)
    if max(box.width(), box.height()) > step:
        copy = copy.densifyByDistance(step)
    copy.transform(to_local)
    return copy


def _widen(shape: QgsGeometry, accuracy_m: float, to_local: QgsCoordinateTransform) -> QgsGeometry:
    copy = flatten(shape, to_local)
    margin = accuracy_m
    if copy.area() <= 0.0:
        margin = max(accuracy_m, THINNEST_M)
    if margin <= 0:
        return copy
    # A little more than the margin, so that no straight edge comes inside it.
    return copy.buffer(margin + round_loss_m(margin, WIDENING_SEGMENTS), WIDENING_SEGMENTS)


def sign_lines(chunk: Chunk, rules: SignRules) -> SignLines:
    """Outer rings, and inner rings from MIN_ISLAND on, of each cluster buffered by OFFSET."""
    buffered = [shape.buffer(rules.offset_m, rules.segments) for shape in chunk.widened]
    rings: list[Floats] = []
    island: list[bool] = []
    clusters: list[list[int]] = []
    small: list[Floats] = []
    for members in touching(buffered):
        shape = buffered[members[0]]
        if len(members) > 1:
            shape = QgsGeometry.unaryUnion([buffered[number] for number in members])
        for ring, inner in rings_of(shape):
            area = signed_area(ring)
            if inner and abs(area) < rules.min_island_m2:
                small.append(ring)
                continue
            # Hazards are on the left: outer rings anticlockwise, islands clockwise.
            rings.append(tidy(ring if (area < 0) == inner else ring[::-1]))
            island.append(inner)
            clusters.append(members)
    track = track_of(rings)
    return SignLines(track, np.array(island, bool), clusters, _bounds(track), small)


def parts_of(lines: SignLines, chunk: Chunk) -> list[Floats]:
    """For each line a point (n, 2) of each part of the hazards in its cluster."""
    outer = [
        np.array([ring[0] for ring, inner in rings_of(shape) if not inner])
        for shape in chunk.widened
    ]
    empty = np.zeros((0, 2))
    return [np.concatenate([empty, *(outer[at] for at in members)]) for members in lines.clusters]


def touching(shapes: list[QgsGeometry]) -> list[list[int]]:
    """Groups of shapes that touch each other, directly or through others."""
    tree, parent = QgsSpatialIndex(), list(range(len(shapes)))
    boxes = [shape.boundingBox() for shape in shapes]
    for number, box in enumerate(boxes):
        tree.addFeature(number, box)
    for number, box in enumerate(boxes):
        others = [other for other in tree.intersects(box) if other > number]
        if not others:
            continue
        engine = QgsGeometry.createGeometryEngine(shapes[number].constGet())
        engine.prepareGeometry()
        for other in others:
            if root(parent, number) != root(parent, other) and engine.intersects(
                shapes[other].constGet()
            ):
                join(parent, number, other)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(shapes)):
        groups[root(parent, number)].append(number)
    return list(groups.values())


def tidy(ring: Floats) -> Floats:
    """The closed ring without edges too short to have a direction."""
    step = ring[1:] - ring[:-1]
    long = np.hypot(step[:, 0], step[:, 1]) >= SHORTEST_EDGE_M
    if long.all():
        return ring
    keep = np.concatenate(([True], long))
    clean = ring[keep]
    if not keep[-1]:
        clean[-1] = ring[0]
    return clean


def signed_area(ring: Floats) -> float:
    """Area of a closed ring in square metres, positive when it runs anticlockwise."""
    x, y = ring[:, 0] - ring[0, 0], ring[:, 1] - ring[0, 1]
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]) / 2.0)


def track_of(rings: list[Floats]) -> Track:
    """Lay closed rings end to end."""
    if not rings:
        nothing = np.zeros(0, np.int64)
        return Track.of(np.zeros(0), np.zeros(0), nothing, nothing)
    sizes = np.array([len(ring) for ring in rings])
    points = np.concatenate(rings)
    last = np.cumsum(sizes) - 1
    return Track.of(points[:, 0].copy(), points[:, 1].copy(), last - sizes + 1, last)


def _bounds(track: Track) -> Floats:
    """The box of each line."""
    if not len(track.first):
        return np.zeros((0, 4))
    low = [np.minimum.reduceat(axis, track.first) for axis in (track.x, track.y)]
    high = [np.maximum.reduceat(axis, track.first) for axis in (track.x, track.y)]
    return np.column_stack((*low, *high))
