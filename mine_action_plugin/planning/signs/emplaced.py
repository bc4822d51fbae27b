"""Signs that were put up, and which of them can be neighbours on the sign lines of a plan.

A plan may lead through a sign that stands up to NEAR_M outside its line: the sign is then a
place on the line, at its *foot*, but the chords to its neighbours start where it really stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.signs.access import Crossing, local_crossings
from mine_action_plugin.planning.signs.avoid import avoided
from mine_action_plugin.planning.signs.candidates import Kept, Stops
from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, foot_points, nearest
from mine_action_plugin.planning.signs.lines import Chunk, SignLines
from mine_action_plugin.planning.signs.model import AccessLine, Bools, Floats, Ints
from mine_action_plugin.planning.signs.rings import transform_points
from mine_action_plugin.planning.signs.rules import (
    ACCESS_M,
    FACING_DEG,
    INSIDE_TOLERANCE_M,
    NEAR_M,
    SignRules,
)
from mine_action_plugin.planning.signs.track import Ruler, Track

# Two signs whose feet are closer than this along the line share a place on it.
SAME_FOOT_M = 0.01
SAME_STOP_M = 0.1
# Kept from the 5 m of the rule for what another projection may add.
ACCESS_MARGIN_M = 0.1
# At several crossings of a road together a sign stands for a stop only where the stop is.
AT_THE_STOP_M = 0.5


@dataclass(frozen=True)
class Emplaced:
    """Signs that were put up (degrees of EPSG:4326), and where each faces.

    ``facing_deg`` is clockwise from true north, NaN where it is not known: such a sign is taken
    to face outward.
    """

    x: Floats
    y: Floats
    facing_deg: Floats


def kept_signs(
    emplaced: Emplaced,
    lines: SignLines,
    chunk: Chunk,
    stops: Stops,
    access: Sequence[AccessLine],
    rules: SignRules,
) -> tuple[Stops, Kept]:
    """The stops for which no emplaced sign stands, and the emplaced signs that are usable.

    Usable is a sign that is OFFSET or more from every hazard of the chunk and within NEAR_M of
    a sign line.
    """
    points, facing = _near_signs(emplaced, chunk)
    outside = _outside(points, chunk, rules)
    points, facing = points[outside], facing[outside]
    line, along, distance = _feet(lines.track, points)
    some = np.flatnonzero(distance <= NEAR_M)
    some = some[np.lexsort((distance[some], along[some], line[some]))]
    some = some[_fresh(line[some], along[some])]
    kept = Kept(
        Stops(line[some], along[some], facing[some]), points[some], np.zeros(len(some), dtype=bool)
    )
    return _standing_at_stops(kept, stops, lines, local_crossings(lines, chunk, access))


def _near_signs(emplaced: Emplaced, chunk: Chunk) -> tuple[Floats, Floats]:
    """Places in local metres and grid bearings of the signs near a chunk."""
    reach = chunk.extent.buffered(NEAR_M / 10_000.0)
    near = (emplaced.x >= reach.xMinimum()) & (emplaced.x <= reach.xMaximum())
    near &= (emplaced.y >= reach.yMinimum()) & (emplaced.y <= reach.yMaximum())
    x, y = emplaced.x[near], emplaced.y[near]
    north = chunk.true_bearings(np.zeros(len(x)), np.ones(len(x)), x, y)
    points = np.column_stack(transform_points(x, y, chunk.to_local))
    return points, (emplaced.facing_deg[near] - north) % 360.0


def _outside(points: Floats, chunk: Chunk, rules: SignRules) -> Bools:
    least = rules.offset_m - INSIDE_TOLERANCE_M
    distance, _, _ = nearest(EdgeGrid(chunk.edges, rules.offset_m), points)
    outside: Bools = (distance >= least) & ~avoided(points, chunk.widened)
    return outside


def _feet(track: Track, points: Floats) -> tuple[Ints, Floats, Floats]:
    """The nearest line of each point, metres along it, and the distance; infinite if far."""
    edge = np.setdiff1d(np.arange(len(track.x)), track.last)
    corner = np.column_stack((track.x, track.y))
    grid = EdgeGrid(Edges(corner[edge], corner[edge + 1], edge), NEAR_M)
    line, along = np.zeros(len(points), np.int64), np.zeros(len(points))
    distance = np.full(len(points), np.inf)
    for point, piece in grid.near(points):
        foot, away = foot_points(points[point], grid.edges.a[piece], grid.edges.b[piece])
        order = np.lexsort((away, point))
        first = order[np.flatnonzero(np.diff(point[order], prepend=-1) != 0)]
        here, vertex = point[first], edge[piece[first]]
        distance[here] = away[first]
        line[here] = np.searchsorted(track.last, vertex, "left")
        along[here] = track.along[vertex] + np.hypot(*(foot[first] - corner[vertex]).T)
    return line, along, distance


def _fresh(line: Ints, along: Floats) -> Bools:
    """Which places, in order along the lines, are not the same as the one before."""
    fresh: Bools = (np.diff(line, prepend=-1) != 0) | (np.diff(along, prepend=-1.0) > SAME_FOOT_M)
    return fresh


def _standing_at_stops(
    kept: Kept, stops: Stops, lines: SignLines, crossed: Sequence[tuple[Crossing, Floats]]
) -> tuple[Stops, Kept]:
    """Let the kept signs stand for stops where the rule `access` allows; each for one."""
    ruler = Ruler.of(lines.track)
    spots = ruler.points(ruler.base[stops.line] + stops.along)
    at_crossing, facing = kept.at_crossing.copy(), kept.stops.facing.copy()
    open_stop = np.ones(len(stops.line), dtype=bool)
    for stop, spot in enumerate(spots):
        away = np.hypot(*(kept.points - spot).T)
        near = np.flatnonzero((away <= 2.0 * ACCESS_M) & (kept.stops.line == stops.line[stop]))
        for sign in near[np.argsort(away[near])].tolist():
            serves = _faces(facing[sign], stops.facing[stop]) and _serves(
                kept.points[sign], spot, crossed
            )
            if serves and not at_crossing[sign]:
                at_crossing[sign], open_stop[stop] = True, False
                facing[sign] = stops.facing[stop] if np.isnan(facing[sign]) else facing[sign]
                break
    free = _apart_from(kept.stops, stops, open_stop) | at_crossing
    left = Stops(stops.line[open_stop], stops.along[open_stop], stops.facing[open_stop])
    standing = Stops(kept.stops.line[free], kept.stops.along[free], facing[free])
    return left, Kept(standing, kept.points[free], at_crossing[free])


def _faces(facing: float, wanted: float) -> bool:
    turn = (facing - wanted + 180.0) % 360.0 - 180.0
    return bool(np.isnan(facing) or abs(turn) <= FACING_DEG)


def _serves(sign: Floats, spot: Floats, crossed: Sequence[tuple[Crossing, Floats]]) -> bool:
    """Whether a sign does what a sign at a stop would for every crossing that is near it."""
    near = [each for each in crossed if np.hypot(*(each[1] - spot)) <= ACCESS_M]
    if not near or any(np.hypot(*(sign - place)) > ACCESS_M - ACCESS_MARGIN_M for _, place in near):
        return False
    roads = [each for each in near if each[0].road]
    if len(near) > 1 and roads:
        return bool(np.hypot(*(sign - spot)) <= AT_THE_STOP_M)
    return all(_side(way, place, sign) * _side(way, place, spot) > 0 for way, place in roads)


def _side(crossing: Crossing, place: Floats, point: Floats) -> float:
    """Metres to the left of a way, as one goes out on it."""
    east, north = point - place
    return float(crossing.out_x * north - crossing.out_y * east)


def _apart_from(kept: Stops, stops: Stops, which: Bools) -> Bools:
    """Which kept signs have a place on the line that is no other stop's."""
    apart = np.ones(len(kept.line), dtype=bool)
    for line, along in zip(stops.line[which].tolist(), stops.along[which].tolist()):
        apart &= (kept.line != line) | (np.abs(kept.along - along) > SAME_STOP_M)
    return apart
