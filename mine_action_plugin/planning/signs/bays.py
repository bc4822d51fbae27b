"""Chords over wide bays: where a line comes back near to itself after a long way.

``reach.py`` looks a few spacings along the line. A bay whose mouth is narrower than the spacing
may be skipped by one chord however long the line inside it is; such chords are found here.
Lines are cut into short stretches; pairs of these near enough are sieved before their candidates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.candidates import Candidates
from mine_action_plugin.planning.signs.chords import Chords
from mine_action_plugin.planning.signs.model import Floats, Ints
from mine_action_plugin.planning.signs.reach import REACH_SPACINGS

STRETCH_M = 8.0
# The longest way that a line has in two neighbouring cells without folding, in cells, and some.
RUN_CELLS = 3.0
PAIRS_AT_ONCE = 250_000


def with_bays(reach: Ints, chords: Chords) -> Ints:
    """The reaches, longer where a chord over a bay is allowed."""
    longer = reach.copy()
    bays = _Bays(chords, _Stretches.of(chords.candidates))
    one, other = bays.pairs()
    for part in _parts(bays.stretches.size[one] * bays.stretches.size[other]):
        start, end = bays.between_candidates(*bays.from_candidates(one[part], other[part]))
        hop = bays.hop(start, end)
        gain = hop > longer[start]
        start, end, hop = start[gain], end[gain], hop[gain]
        bay = chords.enclosed_m2(start, end) <= bays.strip
        _lengthen(longer, start[bay], hop[bay], chords)
    return longer


def _lengthen(reach: Ints, start: Ints, hop: Ints, chords: Chords) -> None:
    """Give each candidate its longest allowed hop, the longest ones first."""
    order = np.lexsort((-hop, start))
    start, hop = start[order], hop[order]
    # The longest is most often allowed; where it is not, many may not be.
    tries = 1
    while len(start):
        begin = np.flatnonzero(np.diff(start, prepend=-1) != 0)
        size = np.diff(np.append(begin, len(start)))
        now = np.arange(len(start)) - np.repeat(begin, size) < tries
        some = np.flatnonzero(now)
        ok = some[chords.allowed(start[some], hop[some])]
        np.maximum.at(reach, start[ok], hop[ok])
        left = ~now & (hop > reach[start])
        start, hop = start[left], hop[left]
        tries *= 2


@dataclass(frozen=True)
class _Stretches:
    """Candidates in stretches of at most STRETCH_M along the lines, at least one stretch a line.

    ``first``: the first candidate of each; ``size``: how many it has; ``middle``: the one nearest
    to half-way; ``half``: metres from it to the further end. ``x``, ``y``: where the middle is.
    ``along``: metres from the line's start to the first; ``around``: metres once round the line.
    """

    first: Ints
    size: Ints
    middle: Ints
    half: Floats
    x: Floats
    y: Floats
    line: Ints
    along: Floats
    around: Floats

    @staticmethod
    def of(candidates: Candidates) -> _Stretches:
        """The stretches of all lines."""
        track = candidates.track
        metres = track.along[candidates.edge] + candidates.rest
        fresh = np.diff(np.floor(metres / STRETCH_M), prepend=-1.0) != 0
        fresh[candidates.first[:-1]] = True
        first = np.flatnonzero(fresh)
        size = np.diff(np.append(first, candidates.count))
        # Signs that stand already may be away from the line: what counts is the way by them.
        step = np.hypot(*np.diff(candidates.points, axis=0, prepend=candidates.points[:1]).T)
        way = np.cumsum(step)
        begin, end = way[first], way[first + size - 1]
        middle = np.maximum(np.searchsorted(way, (begin + end) / 2.0), first)
        half = np.maximum(way[middle] - begin, end - way[middle])
        x, y = candidates.points[middle].T
        line = candidates.line(first)
        around = track.along[track.last[line]]
        return _Stretches(
            first, size, middle, half, x.copy(), y.copy(), line, metres[first], around
        )


@dataclass(frozen=True)
class _Bays:
    """Looks for pairs of candidates that chords over bays may join, on ever fewer pairs."""

    chords: Chords
    stretches: _Stretches

    @property
    def spacing(self) -> float:
        """The longest chord."""
        return self.chords.rules.max_spacing_m

    @property
    def strip(self) -> float:
        """The most square metres that a chord over a bay has inside its line.

        The ground on its side is outside the line, but for what it cuts off the strip of OFFSET
        between line and hazard.
        """
        return self.spacing * self.chords.rules.offset_m

    @property
    def least_m(self) -> float:
        """The shortest way between the starts of two stretches that ``reach.py`` leaves out."""
        return REACH_SPACINGS * self.spacing - STRETCH_M - 1.0

    def pairs(self) -> tuple[Ints, Ints]:
        """Pairs of stretches, the second far along the line from the first, but near it."""
        stretches = self.stretches
        radius = self.spacing + 2.0 * float(stretches.half.max(initial=0.0))
        run = RUN_CELLS * radius
        found = [np.zeros(0, np.int64)]
        for one, other in _along_runs(stretches, self.least_m, run):
            found.append(self._numbered(*self._near(one, other)))
        for one, other in _in_near_cells(stretches, radius, run):
            one, other = self._near(one, other)
            found += self._numbered(one, other), self._numbered(other, one)
        number = np.unique(np.concatenate(found))
        count = len(stretches.first)
        return number // count, number % count

    def _near(self, one: Ints, other: Ints) -> tuple[Ints, Ints]:
        """Those pairs of stretches that come within the spacing of each other."""
        stretches = self.stretches
        x, y = stretches.x[one] - stretches.x[other], stretches.y[one] - stretches.y[other]
        most = self.spacing + stretches.half[one] + stretches.half[other]
        near = np.flatnonzero(x * x + y * y <= most * most)
        return one[near], other[near]

    def _numbered(self, one: Ints, other: Ints) -> Ints:
        """Those pairs of stretches that may have a bay between them, as one number each."""
        stretches = self.stretches
        way, around = stretches.along[other] - stretches.along[one], stretches.around[one]
        way = np.where(way < 0, way + around, way)
        far = np.flatnonzero((way > self.least_m) & (around - way > STRETCH_M))
        one, other = one[far], other[far]
        area = self.chords.enclosed_m2(stretches.middle[one], stretches.middle[other])
        half = stretches.half[one], stretches.half[other]
        bay = area <= self.strip + self._moved_m2(half[1], 0.0) + self._moved_m2(*half)
        numbers: Ints = one[bay] * len(stretches.first) + other[bay]
        return numbers

    def _moved_m2(self, metres: Floats, further: Floats | float) -> Floats:
        """By how much an end moved so far along a line changes the area that a chord encloses.

        The chord is as long as the spacing at first, and ``further`` longer.
        """
        area: Floats = metres * (self.spacing + metres + further) / 2.0
        return area

    def from_candidates(self, one: Ints, other: Ints) -> tuple[Ints, Ints]:
        """The candidates of the first stretches each with the second, where a chord may be."""
        stretches, chords = self.stretches, self.chords
        pair, start = counted(stretches.size[one])
        start, other = start + stretches.first[one[pair]], other[pair]
        half = stretches.half[other]
        x, y = chords.candidates.points.T
        x, y = x[start] - stretches.x[other], y[start] - stretches.y[other]
        near = np.flatnonzero(x * x + y * y <= np.square(self.spacing + half))
        start, other = start[near], other[near]
        area = chords.enclosed_m2(start, stretches.middle[other])
        bay = area <= self.strip + self._moved_m2(half[near], 0.0)
        return start[bay], other[bay]

    def between_candidates(self, start: Ints, other: Ints) -> tuple[Ints, Ints]:
        """The candidates each with those of its stretch, where the gap and the way are right."""
        stretches, candidates = self.stretches, self.chords.candidates
        pair, end = counted(stretches.size[other])
        start, end = start[pair], end + stretches.first[other[pair]]
        x, y = candidates.points.T
        x, y = x[end] - x[start], y[end] - y[start]
        near = np.flatnonzero(x * x + y * y <= self.spacing**2)
        start, end = start[near], end[near]
        way = candidates.along(end) - candidates.along(start)
        # Shorter ways were looked along already.
        far = (way < 0) | (way > REACH_SPACINGS * (self.spacing - 0.01))
        return start[far], end[far]

    def hop(self, start: Ints, end: Ints) -> Ints:
        """How many candidates ahead of the first each second is."""
        hop = end - start
        back = np.flatnonzero(hop < 0)
        hop[back] += self.chords.candidates.sizes[self.chords.candidates.line(start[back])]
        return hop


def _along_runs(stretches: _Stretches, least: float, run: float) -> Iterator[tuple[Ints, Ints]]:
    """Pairs at most ``run`` metres apart along the line: each stretch with some of the next.

    Not the other way round: those chords would leave out all but a short stretch of the line.
    """
    here = np.arange(len(stretches.first))
    size = np.bincount(stretches.line)[stretches.line]
    after = np.searchsorted(stretches.line, stretches.line, "right")
    for step in range(max(int(least // (STRETCH_M + 1.0)), 1), int(run / STRETCH_M) + 3):
        there = here + step
        there = np.where(there < after, there, there - size)
        some = step < size
        yield here[some], there[some]


def _in_near_cells(stretches: _Stretches, radius: float, run: float) -> Iterator[tuple[Ints, Ints]]:
    """Pairs, in one order, that may be within a radius but further than ``run`` along the line.

    They are in one cell of the radius, or in two that touch.
    """
    column, row = (np.floor(side / radius).astype(np.int64) for side in (stretches.x, stretches.y))
    column, row = column - column.min(initial=0), row - row.min(initial=0)
    rows, columns = int(row.max(initial=0)) + 2, int(column.max(initial=0)) + 2
    key = (stretches.line * columns + column) * rows + row
    order = np.argsort(key, kind="stable")
    begin = np.flatnonzero(np.diff(key[order], prepend=-1) != 0)
    size = np.diff(np.append(begin, len(order)))
    cells, low = key[order[begin]], stretches.along[order[begin]]
    high = stretches.along[order[begin + size - 1]]
    for step in (0, 1, rows - 1, rows, rows + 1):
        there = np.searchsorted(cells, cells + step)
        there[there == len(cells)] = 0
        long = np.maximum(high, high[there]) - np.minimum(low, low[there]) > run
        a = np.flatnonzero(long & (cells[there] == cells + step))
        b = there[a]
        for part in _parts(size[a] * size[b]):
            one = _ranges(begin[a[part]], size[a[part]])
            cell = np.repeat(b[part], size[a[part]])
            # Within a cell each with those after it.
            others = begin[cell] if step else one + 1
            count = begin[cell] + size[cell] - others
            yield order[np.repeat(one, count)], order[_ranges(others, count)]


def _ranges(first: Ints, count: Ints) -> Ints:
    """So many numbers from each first one, all in a row."""
    which, order = counted(count)
    numbers: Ints = first[which] + order
    return numbers


def _parts(pairs: Ints) -> list[slice]:
    """Slices with about PAIRS_AT_ONCE pairs each."""
    cuts = np.flatnonzero(np.diff(np.cumsum(pairs) // PAIRS_AT_ONCE)) + 1
    bounds = [0, *cuts.tolist(), len(pairs)]
    return [slice(*both) for both in zip(bounds[:-1], bounds[1:])]
