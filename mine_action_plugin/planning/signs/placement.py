"""Signs on the sign lines of a chunk: walk them, then mend what pokes in from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, crossed
from mine_action_plugin.planning.signs.model import ACCESS, CORNER, Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.walk import Steps, Track, walk

# A chord may skip a bay, but only one that the line leaves again within so many spacings.
REACH_SPACINGS = 2.0
# A chord nowhere further than this inside OFFSET from its stretch of line meets no hazard:
# the line keeps OFFSET, less 0.006 m where its round corners are drawn with straight edges.
BAND_MARGIN_M = 0.012
FEWEST = 3
LINE_GAP_M = 1.0


@dataclass(frozen=True)
class Stops:
    """Places on sign lines where a sign must stand: the line, metres along it, its facing."""

    line: Ints
    along: Floats
    facing: Floats


@dataclass(frozen=True)
class Ruler:
    """One number for a place on any line of a track: metres along all lines end to end."""

    track: Track
    base: Floats
    vertex: Floats

    @staticmethod
    def of(track: Track) -> Ruler:
        """The ruler of a track; lines are kept a metre apart on it."""
        perimeter = track.along[track.last]
        base = np.concatenate(([0.0], np.cumsum(perimeter + LINE_GAP_M)))[: len(perimeter)]
        vertex = track.along + np.repeat(base, track.last - track.first + 1)
        return Ruler(track, base, vertex)

    def line(self, place: Floats) -> Ints:
        """The line of each place."""
        found: Ints = np.searchsorted(self.base, place, "right") - 1
        return found

    def points(self, place: Floats) -> Floats:
        """Coordinates (n, 2) of places."""
        track = self.track
        edge = np.clip(np.searchsorted(self.vertex, place, "right") - 1, 0, len(track.x) - 1)
        rest = place - self.vertex[edge]
        x, y = track.x[edge] + rest * track.ux[edge], track.y[edge] + rest * track.uy[edge]
        return np.column_stack((x, y))

    def end(self, line: Ints) -> Floats:
        """The place where each line comes back to its start."""
        ends: Floats = self.vertex[self.track.last[line]]
        return ends


@dataclass(frozen=True)
class Signs:
    """Signs of a chunk in order along its lines; ``to`` is where on the ruler the next stands."""

    ruler: Ruler
    place: Floats
    reason: Ints
    facing: Floats

    @property
    def line(self) -> Ints:
        """The line of each sign."""
        return self.ruler.line(self.place)

    def following(self) -> Ints:
        """The position of each sign's neighbour further along, round to the line's first."""
        line = self.line
        nxt = np.arange(1, len(line) + 1)
        last = np.flatnonzero(np.diff(line, append=-1) != 0)
        nxt[last] = np.flatnonzero(np.diff(line, prepend=-1) != 0)
        return nxt

    def until(self) -> Floats:
        """The end of each sign's stretch of line on the ruler, not wrapped."""
        nxt = self.following()
        wraps = nxt <= np.arange(len(nxt))
        until: Floats = np.where(wraps, self.ruler.end(self.line), self.place[nxt])
        return until

    def with_places(self, place: Floats, reason: int) -> Signs:
        """The same with more signs."""
        merged = np.concatenate((self.place, place))
        order = np.argsort(merged, kind="stable")
        reasons = np.concatenate((self.reason, np.full(len(place), reason)))
        facing = np.concatenate((self.facing, np.full(len(place), np.nan)))
        return Signs(self.ruler, merged[order], reasons[order], facing[order])


# All lines walk together, so the longest would keep the others waiting: it walks in stretches
# of this many spacings, at the price of at most one sign a stretch.
STRETCH_SPACINGS = 150.0


@dataclass(frozen=True)
class Opened:
    """Lines ready to walk: ``vertices`` are their starts and stops, with facings at crossings."""

    track: Track
    vertices: Ints
    facing: Floats

    def in_stretches(self, rules: SignRules) -> Opened:
        """The same with more starts on long lines, so that their stretches walk side by side."""
        ruler = Ruler.of(self.track)
        size = STRETCH_SPACINGS * rules.max_spacing_m
        around = self.track.along[self.track.last]
        counts = (around / size).astype(np.int64)
        line = np.repeat(np.arange(len(counts)), counts)
        order = np.arange(len(line)) - np.repeat(np.cumsum(counts) - counts, counts)
        wanted = ruler.base[line] + around[line] * (order + 1) / (counts[line] + 1)
        fresh = np.searchsorted(ruler.vertex, wanted)
        inside = fresh < self.track.last[line]
        vertices = np.unique(np.concatenate((self.vertices, fresh[inside])))
        facing = np.full(len(vertices), np.nan)
        facing[np.searchsorted(vertices, self.vertices)] = self.facing
        return Opened(self.track, vertices, facing)

    def ends(self) -> Ints:
        """The vertex at which the piece from each start or stop ends."""
        line = np.searchsorted(self.track.first, self.vertices, "right") - 1
        nxt = np.append(self.vertices[1:], self.track.last[-1:])
        ends = np.diff(line, append=-1) != 0
        nxt[ends] = self.track.last
        return nxt

    def perimeters(self) -> Floats:
        """Metres round the line of each piece."""
        line = np.searchsorted(self.track.first, self.vertices, "right") - 1
        around: Floats = self.track.along[self.track.last][line]
        return around


def walk_all(parts: list[Opened], rules: SignRules) -> list[Steps]:
    """Walk the lines of many chunks at once: a step costs the same for one line as for many."""
    shifts = np.cumsum([0, *(len(part.track.x) for part in parts)])
    pieces = np.cumsum([0, *(len(part.vertices) for part in parts)])
    track = _end_to_end([part.track for part in parts], shifts)
    start = np.concatenate([part.vertices + at for part, at in zip(parts, shifts)])
    stop = np.concatenate([part.ends() + at for part, at in zip(parts, shifts)])
    around = np.concatenate([part.perimeters() for part in parts])
    reach = np.minimum(REACH_SPACINGS * rules.max_spacing_m, around / FEWEST)
    steps = walk(track, start, stop, rules.max_spacing_m, rules.offset_m, reach)
    cuts = np.searchsorted(steps.piece, pieces)
    return [
        steps.part(slice(cuts[number], cuts[number + 1]), pieces[number], shifts[number])
        for number in range(len(parts))
    ]


def _end_to_end(tracks: list[Track], shifts: Ints) -> Track:
    def column(name: str) -> Floats:
        return np.concatenate([getattr(track, name) for track in tracks])

    first = np.concatenate([track.first + at for track, at in zip(tracks, shifts)])
    last = np.concatenate([track.last + at for track, at in zip(tracks, shifts)])
    values = (column(name) for name in ("ux", "uy", "length", "along"))
    return Track(column("x"), column("y"), first, last, *values)


def place_signs(opened: Opened, steps: Steps, edges: Edges, rules: SignRules) -> Signs:
    """Signs that meet `gap`, `cut`, `enclosed`, `inside` and stand at every stop.

    ``steps`` are what ``walk_all`` found; ``edges`` all hazard edges of the chunk, widened.
    """
    track, vertices, facing = opened.track, opened.vertices, opened.facing
    ruler = Ruler.of(track)
    if not len(vertices):
        return Signs(ruler, np.zeros(0), np.zeros(0, np.int64), np.zeros(0))
    on_edge = np.hypot(steps.x - track.x[steps.edge], steps.y - track.y[steps.edge])
    place = np.concatenate((ruler.vertex[vertices], ruler.vertex[steps.edge] + on_edge))
    at_stop = np.where(np.isnan(facing), CORNER, ACCESS)
    reason = np.concatenate((at_stop, steps.reason))
    facings = np.concatenate((facing, np.full(len(steps.piece), np.nan)))
    order = np.argsort(place, kind="stable")
    return _mend(Signs(ruler, place[order], reason[order], facings[order]), edges, rules)


def open_lines(track: Track, stops: Stops) -> Opened:
    """Give the lines a vertex at each stop and start each at its first stop, if it has any."""
    if not len(stops.line):
        return Opened(track, track.first.copy(), np.full(len(track.first), np.nan))
    rings, vertices, facings, base = [], [], [], 0
    by_line = np.argsort(stops.line, kind="stable")
    bounds = np.searchsorted(stops.line[by_line], np.arange(len(track.first) + 1))
    for line, (first, last) in enumerate(zip(track.first.tolist(), track.last.tolist())):
        ring = np.column_stack((track.x[first : last + 1], track.y[first : last + 1]))
        mine = by_line[bounds[line] : bounds[line + 1]]
        numbers, facing = np.zeros(1, np.int64), np.full(1, np.nan)
        if len(mine):
            ring, numbers, order = _opened(track, first, ring, stops.along[mine])
            facing = stops.facing[mine][order]
        rings.append(ring)
        vertices.append(base + numbers)
        facings.append(facing)
        base += len(ring)
    points, sizes = np.concatenate(rings), np.array([len(ring) for ring in rings])
    last = np.cumsum(sizes) - 1
    fresh = Track.of(points[:, 0].copy(), points[:, 1].copy(), last - sizes + 1, last)
    return Opened(fresh, np.concatenate(vertices), np.concatenate(facings))


def _opened(track: Track, first: int, ring: Floats, along: Floats) -> tuple[Floats, Ints, Ints]:
    """The ring with vertices at the places, opened at the first of them."""
    order = np.argsort(along, kind="stable")
    at = along[order]
    own = track.along[first : first + len(ring)]
    edge = np.clip(np.searchsorted(own, at, "right") - 1, 0, len(ring) - 2)
    rest = (at - own[edge])[:, None]
    way = np.column_stack((track.ux[first + edge], track.uy[first + edge]))
    points = ring[edge] + rest * way
    merged = np.insert(ring[:-1], edge + 1, points, axis=0)
    numbers = edge + 1 + np.arange(len(edge))
    start = numbers[0]
    opened = np.concatenate((merged[start:], merged[:start], merged[start : start + 1]))
    # A stop on a vertex leaves an edge of no length there; it goes, the stop stays.
    keep = np.ones(len(opened), dtype=bool)
    keep[1:] = np.hypot(*np.diff(opened, axis=0).T) > 1e-6
    numbers = np.maximum.accumulate(np.cumsum(keep)[numbers - start] - 1)
    keep[-1] = True
    return opened[keep], numbers, order


def _mend(signs: Signs, edges: Edges, rules: SignRules) -> Signs:
    """Split each chord that a hazard cuts, and give every line its three signs."""
    signs = _at_least_three(signs)
    strict = np.zeros(len(signs.place), dtype=bool)
    grid = None
    while True:
        wide = _deviation(signs) > rules.offset_m - BAND_MARGIN_M
        bad = wide & strict
        doubtful = np.flatnonzero(wide & ~strict)
        if len(doubtful):
            grid = grid or EdgeGrid(edges, rules.max_spacing_m / 2.0 + 0.1)
            points = signs.ruler.points(signs.place)
            ends = points[signs.following()[doubtful]]
            bad[doubtful] = crossed(grid, points[doubtful], ends)
        if not bad.any():
            return signs
        middle = (signs.place[bad] + signs.until()[bad]) / 2.0
        signs, strict = _split(signs, strict | bad, middle)


def _split(signs: Signs, strict: Bools, middle: Floats) -> tuple[Signs, Bools]:
    fresh = signs.with_places(middle, CORNER)
    merged = np.concatenate((signs.place, middle))
    flags = np.concatenate((strict, np.ones(len(middle), dtype=bool)))
    return fresh, flags[np.argsort(merged, kind="stable")]


def _at_least_three(signs: Signs) -> Signs:
    while True:
        line = signs.line
        few = np.bincount(line, minlength=len(signs.ruler.base))[line] < FEWEST
        if not few.any():
            return signs
        middle = (signs.place[few] + signs.until()[few]) / 2.0
        signs = signs.with_places(middle, CORNER)


def _deviation(signs: Signs) -> Floats:
    """How far the line goes from each chord, in metres across it."""
    track, ruler = signs.ruler.track, signs.ruler
    points = ruler.points(signs.place)
    nxt = points[signs.following()]
    first = np.searchsorted(ruler.vertex, signs.place, "right")
    stop = np.searchsorted(ruler.vertex, signs.until(), "left")
    counts = np.maximum(stop - first, 0)
    some = np.flatnonzero(counts)
    deviation = np.zeros(len(points))
    if not len(some):
        return deviation
    counts = counts[some]
    begin = np.cumsum(counts) - counts
    vertex = np.repeat(first[some] - begin, counts) + np.arange(int(counts.sum()))
    chord = nxt[some] - points[some]
    size = np.maximum(np.hypot(*chord.T), 1e-9)
    way = np.repeat(chord / size[:, None], counts, axis=0)
    start = np.repeat(points[some], counts, axis=0)
    dx, dy = track.x[vertex] - start[:, 0], track.y[vertex] - start[:, 1]
    deviation[some] = np.maximum.reduceat(np.abs(way[:, 0] * dy - way[:, 1] * dx), begin)
    return deviation
