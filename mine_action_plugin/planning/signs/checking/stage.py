"""One chunk of hazards on the stage: its sign lines, and the signs that belong to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsSpatialIndex

from mine_action_plugin.planning.measure import METRES_PER_DEGREE
from mine_action_plugin.planning.signs.checking.near import (
    CELL_M,
    BoxGrid,
    Outline,
    boxes_of,
)
from mine_action_plugin.planning.signs.checking.placed import PlacedSigns
from mine_action_plugin.planning.signs.corridors import Corridor, towards_middles
from mine_action_plugin.planning.signs.edges import Edges
from mine_action_plugin.planning.signs.hazards import Hazards, chunks
from mine_action_plugin.planning.signs.lines import Chunk, SignLines, local_chunk, sign_lines
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rings import transform_points
from mine_action_plugin.planning.signs.rules import INSIDE_TOLERANCE_M, ON_LINE_M, SignRules

# A sign this far from every sign line belongs to none.
FURTHEST_M = 60.0
CELLS_ACROSS = 32


@dataclass(frozen=True)
class Stage:
    """One chunk, all in metres of its projection; hazards are positions in ``shapes``.

    The first ``own`` of the ``shapes`` make the ``lines``; the rest are hazards of other chunks
    that are near. ``outline`` is of all of them, ``owner`` the hazard of each of its edges.
    Of the signs that belong to this chunk: ``signs`` their positions in the layer, ``points``,
    ``ways`` (unit vectors of their faces, NaN where not known), ``line`` (-1: none), ``along``
    that line, ``distance`` from it; ``clearance`` from the nearest hazard, negative inside it,
    and ``foot``, the point of its outline nearest to the sign (NaN: far away); ``hosts``: pairs (sign, hazard)
    of signs inside a hazard. ``others`` and ``other_ways`` are the signs of other chunks.
    ``to_middle``: from signs on the verified ground of a corridor the way to its middle, else NaN.
    """

    chunk: Chunk
    lines: SignLines
    shapes: list[QgsGeometry]
    own: int
    offset_m: float
    outline: Outline
    owner: Ints
    signs: Ints
    points: Floats
    ways: Floats
    line: Ints
    along: Floats
    distance: Floats
    clearance: Floats
    foot: Floats
    hosts: Ints
    others: Floats
    other_ways: Floats
    to_middle: Floats

    @property
    def verified(self) -> Bools:
        """Which signs stand on verified ground."""
        return ~np.isnan(self.to_middle[:, 0])

    @property
    def on_verge(self) -> Bools:
        """Which signs only verified ground lets stand where they are; they are on no line."""
        return self.verified & (self.clearance < self.offset_m - INSIDE_TOLERANCE_M)


class Stages:
    """Chunk after chunk of the hazards, each with its signs; only one is in memory at a time."""

    def __init__(
        self,
        hazards: Hazards,
        signs: PlacedSigns,
        rules: SignRules,
        corridors: Sequence[Corridor] = (),
    ) -> None:
        self.hazards, self.signs, self.rules = hazards, signs, rules
        self.corridors = corridors
        self.judged = signs.judged
        self.near_m = max(2.0 * (FURTHEST_M + rules.offset_m), rules.offset_m + rules.approach_m)
        self.tree = QgsSpatialIndex()
        for position, box in enumerate(hazards.boxes.tolist()):
            self.tree.addFeature(position, QgsRectangle(*box))

    def __iter__(self) -> Iterator[Stage]:
        for positions in chunks(self.hazards, self.rules.max_spacing_m, self.rules.offset_m):
            yield self._stage(positions)

    def _stage(self, positions: Ints) -> Stage:
        count = len(positions)
        wide = local_chunk(
            self.hazards, np.concatenate((positions, self._neighbours(positions))), self.rules
        )
        chunk = _part(wide, count)
        lines = sign_lines(chunk, self.rules)
        outline, owner = Outline(wide.edges.a, wide.edges.b), wide.edges.owner
        index = self._signs_near(wide)
        points = np.column_stack(
            transform_points(self.signs.x[index], self.signs.y[index], chunk.to_local)
        )
        limit = self.rules.offset_m
        clearance, edge, foot = outline.nearest(points, 1.1 * limit + 0.5, limit + FURTHEST_M)
        deep = np.flatnonzero(edge < 0)
        hosts = _hosts(points, deep, wide.widened)
        nearest = np.where(edge < 0, count, owner[edge])
        nearest[hosts[:, 0]] = hosts[:, 1]
        mine = np.flatnonzero(nearest < count)
        line, along, distance = nearest_line(lines, points[mine])
        # A sign on its sign line is outside, unless it is too near to an outline.
        doubtful = (distance > ON_LINE_M) | (clearance[mine] < limit - ON_LINE_M)
        hosts = _hosts(points[mine], np.flatnonzero(doubtful), wide.widened)
        depth = clearance[mine]
        depth[hosts[:, 0]] = -_from_outline(points[mine], hosts, depth, wide.widened)
        to_middle = towards_middles(points[mine], self.corridors, chunk)
        # Who walks a line from sign to sign does not come past those on a verge inside it.
        line[~np.isnan(to_middle[:, 0]) & (depth < limit - INSIDE_TOLERANCE_M)] = -1
        ways = self._ways(chunk, index)
        other = np.flatnonzero(nearest >= count)
        return Stage(
            chunk,
            lines,
            wide.widened,
            count,
            limit,
            outline,
            owner,
            index[mine],
            points[mine],
            ways[mine],
            line,
            along,
            distance,
            depth,
            foot[mine],
            hosts,
            points[other],
            ways[other],
            to_middle,
        )

    def _neighbours(self, positions: Ints) -> Ints:
        """Hazards of other chunks that a sign or a viewer of this one may be near to."""
        margin = self.near_m + self.hazards.accuracy_m.max(initial=0.0)
        found: set[int] = set()
        for xmin, ymin, xmax, ymax in self.hazards.boxes[positions].tolist():
            high = margin / METRES_PER_DEGREE
            wide = high / np.cos(np.radians(min(max(abs(ymin), abs(ymax)) + high, 89.0)))
            box = QgsRectangle(xmin - wide, ymin - high, xmax + wide, ymax + high)
            found.update(self.tree.intersects(box))
        return np.array(sorted(found.difference(positions.tolist())), dtype=np.int64)

    def _signs_near(self, chunk: Chunk) -> Ints:
        reach = self.rules.offset_m + max(
            FURTHEST_M, self.rules.approach_m + self.rules.legibility_m
        )
        box = QgsRectangle(chunk.extent)
        high = 1.1 * reach / METRES_PER_DEGREE
        north = min(max(abs(box.yMinimum()), abs(box.yMaximum())) + high, 89.0)
        wide = high / np.cos(np.radians(north))
        signs = self.signs
        near = self.judged & (np.abs(signs.y - box.center().y()) <= box.height() / 2.0 + high)
        near &= np.abs(signs.x - box.center().x()) <= box.width() / 2.0 + wide
        return np.flatnonzero(near)

    def _ways(self, chunk: Chunk, index: Ints) -> Floats:
        """Unit vectors of the faces: true bearings turned to the north of the grid."""
        signs = self.signs
        north = chunk.true_bearings(
            np.zeros(len(index)), np.ones(len(index)), signs.x[index], signs.y[index]
        )
        bearing = np.radians(signs.facing_deg[index] - north)
        return np.column_stack((np.sin(bearing), np.cos(bearing)))


def _part(chunk: Chunk, count: int) -> Chunk:
    """The chunk with its first hazards only."""
    edges, own = chunk.edges, chunk.edges.owner < count
    return replace(
        chunk,
        widened=chunk.widened[:count],
        members=chunk.members[:count],
        edges=Edges(edges.a[own], edges.b[own], edges.owner[own]),
    )


def nearest_line(lines: SignLines, points: Floats) -> tuple[Ints, Floats, Floats]:
    """The sign line nearest to each point, how far along it the point is, and from it."""
    track = lines.track
    corner = np.column_stack((track.x, track.y))
    sizes = track.last - track.first
    begin = np.flatnonzero(np.isin(np.arange(len(corner)), track.last, invert=True))
    line_of = np.repeat(np.arange(len(sizes)), sizes)
    outline = Outline(corner[begin], corner[begin + 1])
    distance, edge, foot = outline.nearest(points, 2.0 * ON_LINE_M, FURTHEST_M)
    known = edge >= 0
    line = np.full(len(points), -1, dtype=np.int64)
    along = np.full(len(points), np.nan)
    start = begin[edge[known]]
    line[known] = line_of[edge[known]]
    along[known] = track.along[start] + np.hypot(*(foot[known] - corner[start]).T)
    return line, along, distance


def _hosts(points: Floats, some: Ints, shapes: list[QgsGeometry]) -> Ints:
    """Pairs (point, hazard), two columns, of those of some points that lie inside a hazard."""
    pairs: list[tuple[int, int]] = []
    if not len(some):
        return np.zeros((0, 2), dtype=np.int64)
    corners = [shape.boundingBox() for shape in shapes]
    boxes = np.array([(b.xMinimum(), b.yMinimum(), b.xMaximum(), b.yMaximum()) for b in corners])
    cell = max(CELL_M, float((boxes[:, 2:] - boxes[:, :2]).max()) / CELLS_ACROSS)
    asked = BoxGrid(boxes_of(points[some], points[some]), cell)
    for hazard, at in asked.meeting(boxes):
        for one, point in zip(hazard.tolist(), some[at].tolist()):
            if shapes[one].contains(QgsGeometry.fromPointXY(QgsPointXY(*points[point]))):
                pairs.append((point, one))
    return np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)


def _from_outline(
    points: Floats, hosts: Ints, clearance: Floats, shapes: list[QgsGeometry]
) -> Floats:
    """How deep signs are inside: known where an outline is near, else measured."""
    depth = clearance[hosts[:, 0]]
    for row in np.flatnonzero(np.isinf(depth)).tolist():
        point, hazard = hosts[row].tolist()
        spot = QgsGeometry.fromPointXY(QgsPointXY(*points[point]))
        rim = QgsGeometry(shapes[hazard].constGet().boundary())
        depth[row] = rim.distance(spot)
    return depth
