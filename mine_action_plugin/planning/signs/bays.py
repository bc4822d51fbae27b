"""Chords over wide bays: where a line comes back near to itself after a long way.

``reach.py`` looks a few spacings along the line. A bay whose mouth is narrower than the spacing
may be skipped by one chord however long the line inside it is; such chords are found here.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mine_action_plugin.planning.signs.candidates import Candidates
from mine_action_plugin.planning.signs.chords import Chords
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.reach import REACH_SPACINGS

SAMPLE_M = 8.0
# The longest way that a line has in a cell without folding, in radii, and some.
RUN_RADII = 3.0
PAIRS_AT_ONCE = 2_000_000
TRIES_AT_ONCE = 8


def with_bays(reach: Ints, chords: Chords) -> Ints:
    """The reaches, longer where a chord over a bay is allowed."""
    candidates, spacing = chords.candidates, chords.rules.max_spacing_m
    samples = _samples(candidates)
    pairs = _near_but_far_along(samples, candidates, spacing)
    one, other = pairs[:, 0], pairs[:, 1]
    # A chord over a bay has ground outside the line on its side of it, but for what it cuts off
    # the strip of OFFSET between line and hazard; moving its ends changes this by little.
    strip = spacing * chords.rules.offset_m
    bay = chords.enclosed_m2(one, other) <= strip + SAMPLE_M * (spacing + 2.0 * SAMPLE_M)
    bay &= _near_in_the_middle(one, other, samples, candidates, spacing)
    pairs = np.unique(one[bay] * candidates.count + other[bay])
    one, other = pairs // candidates.count, pairs % candidates.count
    longer = reach.copy()
    for start, hop in _close_up(one, other, samples, candidates, spacing):
        gain = hop > longer[start]
        end = candidates.ahead(start, hop)
        gain &= chords.enclosed_m2(start, end) <= strip
        _lengthen(longer, start[gain], hop[gain], chords)
    return longer


def _lengthen(reach: Ints, start: Ints, hop: Ints, chords: Chords) -> None:
    """Give each candidate its longest allowed hop, the longest ones first."""
    order = np.lexsort((-hop, start))
    start, hop = start[order], hop[order]
    waiting = np.ones(len(start), dtype=bool)
    while waiting.any():
        left = np.flatnonzero(waiting)
        rank = np.arange(len(left)) - np.searchsorted(start[left], start[left], "left")
        tries = left[rank < TRIES_AT_ONCE]
        ok = tries[chords.allowed(start[tries], hop[tries])]
        np.maximum.at(reach, start[ok], hop[ok])
        waiting[tries] = False
        waiting &= hop > reach[start]


def _samples(candidates: Candidates) -> Ints:
    """Candidates about every SAMPLE_M along the lines, at least one a line."""
    metres = candidates.track.along[candidates.edge] + candidates.rest
    step = np.floor(metres / SAMPLE_M)
    fresh = np.diff(step, prepend=-1.0) != 0
    fresh[candidates.first[:-1]] = True
    picked: Ints = np.flatnonzero(fresh)
    return picked


def _near_but_far_along(samples: Ints, candidates: Candidates, spacing: float) -> Ints:
    """Pairs (n, 2) of samples within a spacing of each other, but many along the line apart."""
    radius = spacing + 2.0 * SAMPLE_M
    found: Ints = np.concatenate(
        (
            _along_runs(samples, candidates, radius, spacing),
            _in_same_cells(samples, candidates, radius, spacing),
        )
    )
    return found


def _near_in_the_middle(
    one: Ints, other: Ints, samples: Ints, candidates: Candidates, spacing: float
) -> Bools:
    """Pairs whose candidates up to the next samples can be within the spacing of each other."""
    ends = np.append(samples[1:], candidates.count)
    middle = candidates.points[(samples + ends - 1) // 2]
    a, b = np.searchsorted(samples, one), np.searchsorted(samples, other)
    # The middle in number need not be the one in metres.
    near: Bools = np.hypot(*(middle[b] - middle[a]).T) <= spacing + 1.5 * SAMPLE_M
    return near


def _along_runs(samples: Ints, candidates: Candidates, radius: float, spacing: float) -> Ints:
    """Pairs at most RUN_RADII apart along the line: each sample with some of the next."""
    line = candidates.line(samples)
    first = np.searchsorted(line, np.arange(len(candidates.first) - 1))
    size = np.diff(np.append(first, len(samples)))
    order = np.arange(len(samples)) - first[line]
    least = int(_least_m(spacing) // (SAMPLE_M + 1.0))
    points, metres = candidates.points[samples], candidates.along(samples)
    around = candidates.track.along[candidates.track.last[line]]
    found = [np.zeros((0, 2), np.int64)]
    for step in range(max(least, 1), int(RUN_RADII * radius / SAMPLE_M) + 2):
        there = first[line] + (order + step) % size[line]
        near = np.hypot(*(points[there] - points).T) <= radius
        near &= (step < size[line]) & ((metres[there] - metres) % around > _least_m(spacing))
        found.append(np.column_stack((samples[near], samples[there[near]])))
    return np.concatenate(found)


def _in_same_cells(samples: Ints, candidates: Candidates, radius: float, spacing: float) -> Ints:
    """Pairs further apart along the line: points within the radius share a cell of one of four
    grids of twice its size.
    """
    points, line = candidates.points[samples], candidates.line(samples)
    metres = candidates.along(samples)
    around = candidates.track.along[candidates.track.last[line]]
    found = [np.zeros((0, 2), np.int64)]
    for shift_x, shift_y in ((0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5)):
        column = np.floor(points[:, 0] / (2.0 * radius) + shift_x).astype(np.int64)
        row = np.floor(points[:, 1] / (2.0 * radius) + shift_y).astype(np.int64)
        column, row = column - column.min(initial=0), row - row.min(initial=0)
        width = int(row.max(initial=0)) + 1
        key = (line * (int(column.max(initial=0)) + 1) + column) * width + row
        for one, other in _returning(key, metres, RUN_RADII * radius):
            way = (metres[other] - metres[one]) % around[one]
            keep = np.hypot(*(points[other] - points[one]).T) <= radius
            keep &= (way > _least_m(spacing)) & (around[one] - way > SAMPLE_M)
            found.append(np.column_stack((samples[one[keep]], samples[other[keep]])))
    return np.concatenate(found)


def _least_m(spacing: float) -> float:
    return REACH_SPACINGS * spacing - SAMPLE_M - 1.0


def _returning(key: Ints, metres: Floats, most: float) -> Iterator[tuple[Ints, Ints]]:
    """All pairs of samples within each cell in which a line has more length than in one go.

    They come in parts of about PAIRS_AT_ONCE.
    """
    if not len(key):
        return
    order = np.argsort(key, kind="stable")
    begins = np.flatnonzero(np.diff(key[order], prepend=key[order[:1]] - 1) != 0)
    sizes = np.diff(np.append(begins, len(key)))
    along = metres[order]
    long = along[begins + sizes - 1] - along[begins] > most
    begins, sizes = begins[long], sizes[long]
    pairs = sizes * sizes
    cuts = np.flatnonzero(np.diff(np.cumsum(pairs) // PAIRS_AT_ONCE)) + 1
    for part in np.split(np.arange(len(begins)), cuts):
        count = pairs[part]
        number = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
        begin, size = np.repeat(begins[part], count), np.repeat(sizes[part], count)
        yield order[begin + number // size], order[begin + number % size]


def _close_up(
    one: Ints, other: Ints, samples: Ints, candidates: Candidates, spacing: float
) -> Iterator[tuple[Ints, Ints]]:
    """All pairs of candidates between pairs of samples and the next ones, in parts."""
    ends = np.append(samples[1:], candidates.count)
    sizes = ends - samples
    begins, others = np.searchsorted(samples, one), np.searchsorted(samples, other)
    pairs = sizes[begins] * sizes[others]
    cuts = np.flatnonzero(np.diff(np.cumsum(pairs) // PAIRS_AT_ONCE)) + 1
    for part in np.split(np.arange(len(one)), cuts):
        a, b, count = one[part], other[part], pairs[part]
        wide = np.repeat(sizes[others[part]], count)
        order = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
        start, end = np.repeat(a, count) + order // wide, np.repeat(b, count) + order % wide
        gap = np.hypot(*(candidates.points[end] - candidates.points[start]).T)
        near = gap <= spacing
        start, end = start[near], end[near]
        way = candidates.along(end) - candidates.along(start)
        # Shorter ways were looked along already.
        far = (way < 0) | (way > REACH_SPACINGS * (spacing - 0.01))
        start, end = start[far], end[far]
        hop = (end - start) % candidates.sizes[candidates.line(start)]
        yield start[hop > 0], hop[hop > 0]
