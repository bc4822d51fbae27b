"""Intervals along straight lines: where a line runs inside discs, half-planes and bands.

All arrays are pairwise: entry ``i`` is a line of its own, given by where it starts and the unit
direction (u, v) it leads. A direction of (0, 0) makes a point of it: inside everywhere or nowhere.
"""

from __future__ import annotations

from typing import Union

import numpy as np

from mine_action_plugin.planning.signs.model import Bools, Floats, Ints

Intervals = tuple[Floats, Floats]
Limit = Union[float, Floats]
LEVEL = 1e-12
SHORTEST_M = 1e-6


def disc(x: Floats, y: Floats, u: Floats, v: Floats, radius_m: float) -> Intervals:
    """Inside a disc about the origin, for lines from (x, y)."""
    middle = -(x * u + y * v)
    square = middle * middle - (x * x + y * y - radius_m * radius_m)
    half = np.sqrt(np.maximum(square, 0.0))
    begin, end = middle - half, middle + half
    return emptied(begin, end, square <= 0)


def narrowed(found: Intervals, value: Floats, slope: Floats) -> Intervals:
    """What is left of intervals where value + t * slope is not negative."""
    begin, end = found
    slope = np.where(np.abs(slope) < LEVEL, LEVEL, slope)
    root = -value / slope
    np.maximum(begin, root, out=begin, where=slope > 0)
    np.minimum(end, root, out=end, where=slope < 0)
    return emptied(begin, end, begin > end)


def band(value: Floats, slope: Floats, low: Limit, high: Limit) -> Intervals:
    """Where value + t * slope is from low to high."""
    level = np.abs(slope) < LEVEL
    slope = np.where(level, LEVEL, slope)
    one, other = (low - value) / slope, (high - value) / slope
    begin, end = np.minimum(one, other), np.maximum(one, other)
    return emptied(begin, end, level & ((begin > 0.0) | (end < 0.0)))


def common(one: Intervals, other: Intervals) -> Intervals:
    """What two intervals share."""
    begin, end = np.maximum(one[0], other[0]), np.minimum(one[1], other[1])
    return emptied(begin, end, begin > end)


def hull(one: Intervals, other: Intervals) -> Intervals:
    """From where the first begins to where the last ends."""
    return np.minimum(one[0], other[0]), np.maximum(one[1], other[1])


def emptied(begin: Floats, end: Floats, nowhere: Bools) -> Intervals:
    """The intervals, changed in place: those named hold nothing."""
    begin[nowhere], end[nowhere] = np.inf, -np.inf
    return begin, end


def uncovered(length: Floats, run: Ints, found: Intervals) -> tuple[Ints, Floats, Floats]:
    """The parts of runs [0, length] that no interval covers: run, begin, end.

    ``run`` says which run each interval lies on; they come in any order. A run of length 0 is
    kept whole or not at all.
    """
    begin, end = found
    wholly = np.zeros(len(length), dtype=bool)
    wholly[run[(begin <= 0.0) & (end >= length[run])]] = True
    touching = (end > 0.0) & (begin < length[run]) & ~wholly[run]
    run, begin, end = run[touching], begin[touching], end[touching]
    left = np.flatnonzero(~wholly)
    points = left[length[left] <= SHORTEST_M]
    left = left[length[left] > SHORTEST_M]
    gap_run, gap_begin, gap_end = _gaps(length, left, run, begin, end)
    nothing = np.zeros(len(points))
    return (
        np.concatenate((points, gap_run)),
        np.concatenate((nothing, gap_begin)),
        np.concatenate((nothing, gap_end)),
    )


def _gaps(
    length: Floats, left: Ints, run: Ints, begin: Floats, end: Floats
) -> tuple[Ints, Floats, Floats]:
    # Each run gets an interval of no length at either end, so every gap lies between two.
    run = np.concatenate((left, run, left))
    begin = np.concatenate((np.zeros(len(left)), np.maximum(begin, 0.0), length[left]))
    end = np.concatenate((np.zeros(len(left)), end, length[left]))
    order = np.lexsort((begin, run))
    run, begin, end = run[order], begin[order], np.minimum(end[order], length[run[order]])
    # One ruler for all runs, so that the furthest end so far never comes from another run.
    base = np.concatenate(([0.0], np.cumsum(length[run[np.diff(run, append=-1) != 0]] + 1.0)))
    shift = base[np.cumsum(np.diff(run, prepend=run[:1]) != 0)]
    furthest = np.maximum.accumulate(end + shift) - shift
    gap = np.flatnonzero((run[1:] == run[:-1]) & (begin[1:] - furthest[:-1] > SHORTEST_M))
    return run[gap], furthest[gap], begin[gap + 1]
