"""Rule `reach`: can a place be reached from a way in use without entering hazard + accuracy?

What is outside every widened hazard falls into the outer space and islands. The outer space is
reached where any way runs through it. An island is reached by a way that lies in it and meets no
hazard, or over the verified ground of a corridor: a way that must itself cross a hazard to get
there brings nobody. Released land is standing ground, but a hazard with its margin wins over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from mine_action_plugin.planning.signs.avoid import avoided
from mine_action_plugin.planning.signs.corridors import Corridor, strips_of
from mine_action_plugin.planning.signs.hazards import chunks, read_hazards
from mine_action_plugin.planning.signs.lines import Chunk, flatten, local_chunk, touching
from mine_action_plugin.planning.signs.model import Bools, Floats
from mine_action_plugin.planning.signs.nearby import near_chunk
from mine_action_plugin.planning.signs.rings import rings_of, transform_points
from mine_action_plugin.planning.signs.rules import SignRules


def unreachable(
    x: Floats,
    y: Floats,
    hazards: Sequence[QgsGeometry],
    accuracy_m: object,
    ways: Sequence[QgsGeometry],
    corridors: Sequence[Corridor],
    rules: SignRules,
) -> Bools:
    """Which places (degrees of EPSG:4326) on islands nobody can reach.

    ``ways``: lines in use, corridors among them, near the hazards. Places in the outer space
    count as reached. Raises MineActionError as ``plan_signs`` does.
    """
    lost = np.zeros(len(x), dtype=bool)
    ready = read_hazards(hazards, accuracy_m)
    for positions in chunks(ready, rules.max_spacing_m, rules.offset_m):
        chunk = local_chunk(ready, positions, rules)
        islands = list(_islands_without_way(chunk, ways, corridors))
        if islands:
            box = chunk.extent
            near = np.flatnonzero(
                (x >= box.xMinimum())
                & (x <= box.xMaximum())
                & (y >= box.yMinimum())
                & (y <= box.yMaximum())
            )
            points = np.column_stack(transform_points(x[near], y[near], chunk.to_local))
            lost[near[avoided(points, islands)]] = True
    return lost


def _islands_without_way(
    chunk: Chunk, ways: Sequence[QgsGeometry], corridors: Sequence[Corridor]
) -> Iterator[QgsGeometry]:
    """Free ground with hazards all round it that no way leads to, in local metres."""
    strips = strips_of(corridors, chunk)
    paths = [
        path
        for way in ways
        if near_chunk(way, chunk, 0.0)
        for path in flatten(way, chunk.to_local).asGeometryCollection()
    ]
    for members in touching(chunk.widened):
        shapes = [chunk.widened[each] for each in members]
        if len(shapes) == 1 and not any(inner for _, inner in rings_of(shapes[0])):
            continue
        closed = QgsGeometry.unaryUnion(shapes)
        if not strips.isEmpty():
            closed = closed.difference(strips)
        inside = [path for path in paths if not path.intersects(closed)]
        for island in _islands(closed):
            if not any(path.intersects(island) for path in inside):
                yield island


def _islands(closed: QgsGeometry) -> Iterator[QgsGeometry]:
    """The holes of a shape, without what of it lies in them."""
    for ring, inner in rings_of(closed):
        if inner:
            corners = [QgsPointXY(east, north) for east, north in ring.tolist()]
            yield QgsGeometry.fromPolygonXY([corners])
