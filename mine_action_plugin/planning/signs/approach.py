"""Viewers who are left out: who would stand, or would have to come, too close to a hazard.

Who stands at E comes straight to the point P of the line. Along a run, P and E move together;
the places where the way E-P comes closer than some distance to an edge of a hazard are those
where P is inside the edge swept by the way and widened by the distance: a convex shape, so an
interval of the run.
"""

from __future__ import annotations

import numpy as np

from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, foot_points
from mine_action_plugin.planning.signs.intervals import (
    SHORTEST_M,
    Intervals,
    band,
    common,
    disc,
    emptied,
    hull,
)
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import INSIDE_TOLERANCE_M, SignRules
from mine_action_plugin.planning.signs.viewers import DIRECTIONS_DEG, Runs

BLOCK = 16_384


def closed_along(runs: Runs, edges: Edges, rules: SignRules) -> tuple[Ints, Intervals]:
    """Intervals along runs where a viewer stands or comes closer than OFFSET to a hazard."""
    least_m = rules.offset_m - INSIDE_TOLERANCE_M
    longest = float(runs.length.max(initial=0.0))
    reach_m = least_m + rules.approach_m / 2.0
    grid = EdgeGrid(edges, reach_m + longest / 2.0)
    numbers, begins, ends = [np.zeros(0, np.int64)], [np.zeros(0)], [np.zeros(0)]
    for first in range(0, runs.count, BLOCK):
        some = runs.some(slice(first, first + BLOCK))
        middle = (some.xy + some.eye + some.length[:, None] * some.along) / 2.0
        for run, edge in grid.near(middle):
            a, b = edges.a.take(edge, axis=0), edges.b.take(edge, axis=0)
            ahead = np.flatnonzero(_before_line(some, run, a, b, least_m))
            run, a, b = run[ahead], a.take(ahead, axis=0), b.take(ahead, axis=0)
            away = foot_points(middle.take(run, axis=0), a, b)[1]
            near = np.flatnonzero(away < reach_m + some.length[run] / 2.0)
            run, a, b = run[near], a.take(near, axis=0), b.take(near, axis=0)
            begin, end = _close(some, run, a, b, least_m)
            hit = np.flatnonzero((end > 0.0) & (begin < np.maximum(some.length[run], 1e-9)))
            numbers.append(run[hit] + first)
            begins.append(begin[hit])
            ends.append(end[hit])
    return np.concatenate(numbers), (np.concatenate(begins), np.concatenate(ends))


def _before_line(runs: Runs, run: Ints, a: Floats, b: Floats, least_m: float) -> Bools:
    """Which edges a-b (pairwise) reach past the line's side of runs by OFFSET, less a centimetre.

    No way to the line comes near any other, such as the edge that the line goes along.
    """
    turn = -np.radians(DIRECTIONS_DEG)[runs.direction]
    sine, cosine = np.sin(turn), np.cos(turn)
    x, y = (runs.eye - runs.xy).T
    size = np.maximum(np.hypot(x, y), SHORTEST_M)
    u, v = (cosine * x - sine * y) / size, (sine * x + cosine * y) / size
    least = (u * runs.xy[:, 0] + v * runs.xy[:, 1] - least_m)[run]
    u, v = u[run], v[run]
    before: Bools = (u * a[:, 0] + v * a[:, 1] > least) | (u * b[:, 0] + v * b[:, 1] > least)
    return before


def _close(runs: Runs, run: Ints, a: Floats, b: Floats, least_m: float) -> Intervals:
    """Where along runs (pairwise) the way from eye to line is closer than this to edges a-b."""
    point, way = runs.xy.take(run, axis=0), (runs.eye - runs.xy).take(run, axis=0)
    along = runs.along.take(run, axis=0)
    u, v = along.T
    edge = b - a
    found = _inside(point - a, along, edge, way)
    for corner in (a, b, a - way, b - way):
        x, y = (point - corner).T
        found = hull(found, disc(x, y, u, v, least_m))
    for corner, side in ((a, edge), (a - way, edge), (a, -way), (b, -way)):
        found = hull(found, _beside(point - corner, along, side, least_m))
    return found


def _beside(point: Floats, along: Floats, side: Floats, least_m: float) -> Intervals:
    """Where lines from points are nearer than this straight beside segments from the origin."""
    (x, y), (u, v) = point.T, along.T
    size = np.hypot(*side.T)
    none = size < SHORTEST_M
    size[none] = 1.0
    sx, sy = side[:, 0] / size, side[:, 1] / size
    beside = band(x * sx + y * sy, u * sx + v * sy, 0.0, size)
    found = common(beside, band(y * sx - x * sy, v * sx - u * sy, -least_m, least_m))
    return emptied(*found, none)


def _inside(point: Floats, along: Floats, edge: Floats, way: Floats) -> Intervals:
    """Where lines from points are in the parallelograms that -way sweeps of edges."""
    area = edge[:, 1] * way[:, 0] - edge[:, 0] * way[:, 1]
    flat = np.abs(area) < 1e-9
    area = np.where(flat, 1.0, area)

    def share(vector: Floats, of: Floats) -> Floats:
        part: Floats = (vector[:, 1] * of[:, 0] - vector[:, 0] * of[:, 1]) / area
        return part

    found = common(
        band(share(point, way), share(along, way), 0.0, 1.0),
        band(share(point, edge), share(along, edge), 0.0, 1.0),
    )
    return emptied(*found, flat)
