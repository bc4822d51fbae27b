"""Avoid marks: places where no sign may stand, a landowner's refusal or an impossible spot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry

from mine_action_plugin.planning.containment import members
from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.cells import Cells, Stretches
from mine_action_plugin.planning.signs.lines import Chunk, flatten
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.nearby import near_chunk
from mine_action_plugin.planning.signs.track import Ruler

# A mark without a radius and without an area still stands for a spot: one step along the line.
LEAST_RADIUS_M = 1.0
STEP_M = 0.5
CIRCLE_SEGMENTS = 16


@dataclass(frozen=True)
class AvoidMark:
    """A point, line or polygon (EPSG:4326) and how far round it no sign may stand."""

    geometry: QgsGeometry
    radius_m: float = 0.0


def zones_of(marks: Sequence[AvoidMark], chunk: Chunk) -> list[QgsGeometry]:
    """The marks near a chunk as polygons in its local metres."""
    zones = []
    for mark in marks:
        if near_chunk(mark.geometry, chunk, mark.radius_m + LEAST_RADIUS_M):
            shape = flatten(mark.geometry, chunk.to_local)
            radius = mark.radius_m if shape.area() > 0 else max(mark.radius_m, LEAST_RADIUS_M)
            zones.append(shape.buffer(radius, CIRCLE_SEGMENTS) if radius > 0 else shape)
    return zones


def avoided(points: Floats, zones: Sequence[QgsGeometry]) -> Bools:
    """Which points (n, 2) in local metres lie in a zone: no sign may stand there."""
    inside = np.zeros(len(points), dtype=bool)
    for _, held in members(points, zones):
        inside[held] = True
    return inside


def avoid_stretches(ruler: Ruler, zones: Sequence[QgsGeometry]) -> Stretches:
    """The stretches of line inside the zones, none shorter than it is, by less than a metre longer."""
    # No point of a step is further from its middle than this, so none in a zone is missed.
    wide = [zone.buffer(STEP_M / 2.0, CIRCLE_SEGMENTS) for zone in zones]
    line, begin, end = _steps_near(ruler, wide)
    inside = avoided(ruler.points((begin + end) / 2.0), wide)
    line, begin, end = line[inside], begin[inside], end[inside]
    new = np.ones(len(line), dtype=bool)
    new[1:] = (begin[1:] > end[:-1] + 1e-6) | (np.diff(line) != 0)
    head = np.flatnonzero(new)
    tail = np.append(head[1:], len(line))[: len(head)] - 1
    return Stretches(line[head], begin[head], end[tail], np.zeros(len(head), np.int64))


def touched(cells: Cells, found: Stretches) -> Bools:
    """The cells that stretches reach into."""
    change = np.zeros(cells.count + 1, np.int64)
    inner = np.maximum(found.end - 1e-6, found.begin)
    np.add.at(change, cells.at(found.begin), 1)
    np.add.at(change, cells.at(inner) + 1, -1)
    inside: Bools = np.cumsum(change[:-1]) > 0
    return inside


def _steps_near(ruler: Ruler, zones: Sequence[QgsGeometry]) -> tuple[Ints, Floats, Floats]:
    """Steps of at most STEP_M along the edges whose boxes meet a zone's, in order."""
    edge = _edges_near(ruler, zones)
    length = ruler.track.length[edge]
    counts = np.maximum(1, np.ceil(length / STEP_M)).astype(np.int64)
    which, order = counted(counts)
    step = (length / counts)[which]
    begin = ruler.vertex[edge][which] + order * step
    line = np.searchsorted(ruler.track.last, edge[which], "left")
    return line, begin, begin + step


def _edges_near(ruler: Ruler, zones: Sequence[QgsGeometry]) -> Ints:
    track = ruler.track
    near = np.zeros(len(track.x), dtype=bool)
    ax, ay = track.x, track.y
    bx, by = ax + track.length * track.ux, ay + track.length * track.uy
    for zone in zones:
        box = zone.boundingBox()
        near |= (
            (np.maximum(ax, bx) >= box.xMinimum())
            & (np.minimum(ax, bx) <= box.xMaximum())
            & (np.maximum(ay, by) >= box.yMinimum())
            & (np.minimum(ay, by) <= box.yMaximum())
        )
    near[track.last] = False
    return np.flatnonzero(near)
