"""The fewest signs round a line: exact, over its candidates.

A plan of a line is a shortest closed walk whose steps are allowed chords. Reaches (``reach.py``)
say how far a step can lead at most. Taking from everything behind a place the furthest reach
gives the *envelope*; jumping along it never needs more steps than any walk, so its count is a
lower bound. A walk along places that attain the envelope has just as many steps: if all of them
are allowed it is the shortest. Where one is not, the reaches there are made exact, and else
other places within the *corridor* are tried: after ``k`` of ``n`` steps a walk is not beyond the
envelope's ``k`` jumps, and not behind where ``n - k`` jumps still arrive. Only when the corridor
holds no walk is one more step given. On a circle every start of the narrowest window counts,
since each walk has a sign in it.

Asking about chords is the costly part, so walks are generators: each yields the chords it needs
to know about, and the answers for all lines of a chunk come back together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from mine_action_plugin.planning.signs.model import Bools, Ints

Asked = tuple[Ints, Ints]
Asking = Generator[Asked, Bools, "Walk"]
Allowed = Callable[[Ints, Ints], Bools]
Ways = dict[int, list[int]]

# Reaches round a step that is not allowed are made exact this many candidates either way.
EXACT_ROUND = 12
REACHES_AT_ONCE = 3
LAPS = 3
# A corridor with more chords than this is not searched whole; the walk may then have more steps
# than its bound.
LARGEST_CORRIDOR = 4_000_000
MOST_TRIES = 200


@dataclass(frozen=True)
class Walk:
    """Signs of a line or a piece of one: candidates in order, without a piece's end.

    ``bound``: no walk over these candidates has fewer.
    """

    places: Ints
    bound: int


def walk_all(walks: list[Asking], allowed: Allowed) -> list[Walk]:
    """Run many walks, answering what they ask round by round in one go."""
    done: list[Optional[Walk]] = [None] * len(walks)
    waiting: list[tuple[int, Optional[Bools]]] = [(number, None) for number in range(len(walks))]
    while waiting:
        asked, open_now = [], []
        for number, answer in waiting:
            walk = walks[number]
            try:
                asked.append(next(walk) if answer is None else walk.send(answer))
                open_now.append(number)
            except StopIteration as finished:
                done[number] = finished.value
        waiting = list(zip(open_now, _answers(asked, allowed)))
    return [walk for walk in done if walk is not None]


def _answers(asked: list[Asked], allowed: Allowed) -> list[Bools]:
    if not asked:
        return []
    start = np.concatenate([one for one, _ in asked])
    hop = np.concatenate([other for _, other in asked])
    ends = np.cumsum([len(one) for one, _ in asked])[:-1]
    return np.split(allowed(start, hop), ends)


def round_walk(first: int, reach: Ints) -> Asking:
    """The fewest signs round a closed line whose first candidate is ``first``."""
    return _Search(first, np.tile(reach, LAPS), len(reach)).run()


def piece_walk(first: int, size: int, start: int, reach: Ints) -> Asking:
    """The fewest signs from a stop to the next: ``start`` is its place on a line of ``size``.

    ``reach`` holds the reaches of the candidates from the stop on; the next stop is one further.
    """
    return _Search(first, reach, 0, start, size).run()


class _Search:
    """One walk; positions count on from the start, more than once round where the line is closed."""

    def __init__(
        self, first: int, reach: Ints, closed: int, offset: int = 0, size: int = 0
    ) -> None:
        self.first, self.closed, self.offset = first, closed, offset
        self.size = closed or size
        self.length = len(reach) if closed else len(reach) + 1
        self.reach = np.arange(len(reach), dtype=np.int64) + reach
        if not closed:
            self.reach = np.append(self.reach, self.length)
        self.exact = np.zeros(self.length, dtype=bool)
        self.least: dict[int, int] = {}
        self.unproven = self.length  # no walk of so many steps was found, but not all were tried
        self._envelope()

    def _envelope(self) -> None:
        np.minimum(self.reach, self.length - 1, out=self.reach)
        envelope = np.maximum.accumulate(self.reach)
        own = np.where(self.reach == envelope, np.arange(self.length), 0)
        self.envelope_array = envelope
        # Single entries of a memoryview come quicker than those of an array.
        self.envelope = memoryview(envelope.data)
        self.best = memoryview(np.maximum.accumulate(own).data)

    def run(self) -> Asking:
        """Find the shortest walk, asking for what has to be known."""
        for _ in range(MOST_TRIES):
            start, end, steps = self._choose()
            nodes: Optional[list[int]] = None
            if steps > self._count(start, end):
                nodes = yield from self._corridor_walk(start, end, steps)
            else:
                path = self._path(start, end)
                ok = yield self._asked(path[:-1], path[1:])
                if not ok.all() and (yield from self._made_exact(path, ok)):
                    continue
                nodes = path if ok.all() else (yield from self._mended(start, end, path, ok))
            if nodes is not None:
                return self._walk(nodes, steps)
            self.least[start] = steps + 1
        start, end, steps = self._choose()
        nodes = yield from self._patched(self._path(start, end))
        return self._walk(nodes, steps)

    def _walk(self, nodes: list[int], bound: int) -> Walk:
        return Walk(self._candidate(np.array(nodes[:-1], np.int64)), min(bound, self.unproven))

    def _candidate(self, position: Ints) -> Ints:
        on_line: Ints = self.first + (position + self.offset) % self.size
        return on_line

    def _asked(self, start: Iterable[int], end: Iterable[int]) -> Asked:
        one, other = np.array(start, np.int64), np.array(end, np.int64)
        return self._candidate(one), other - one

    def _choose(self) -> tuple[int, int, int]:
        """A start and end with the fewest steps that are not ruled out yet."""
        if not self.closed:
            return 0, self.length - 1, self._least(0, self.length - 1)
        n = self.closed
        width = self.envelope_array[n : 2 * n] - np.arange(n, 2 * n)
        at = n + int(np.argmin(width))
        best: Optional[tuple[int, int, int]] = None
        for place in range(at + 1, self.envelope[at] + 1):
            start = n + (place - n) % n
            steps = self._least(start, start + n)
            if best is None or steps < best[2]:
                fewer = best is not None
                best = (start, start + n, steps)
                if fewer:
                    break  # counts from starts of one window differ by one at most
        return best if best is not None else (n, 2 * n, n)

    def _least(self, start: int, end: int) -> int:
        return max(self._count(start, end), self.least.get(start, 0))

    def _next(self, start: int, place: int) -> tuple[int, int]:
        """From everywhere after ``start`` up to ``place``: the best source, and its reach."""
        source = self.best[place]
        if source > start:
            return source, self.envelope[place]
        source = start + 1 + int(np.argmax(self.reach[start + 1 : place + 1]))
        return source, int(self.reach[source])

    def _count(self, start: int, end: int) -> int:
        place, steps = int(self.reach[start]), 1
        while place < end and self.best[place] <= start:
            place, steps = self._next(start, place)[1], steps + 1
        envelope = self.envelope
        while place < end:
            place = envelope[place]
            steps += 1
        return steps

    def _path(self, start: int, end: int) -> list[int]:
        """Nodes of the walk along the envelope, both ends included."""
        nodes, place = [start], int(self.reach[start])
        while place < end:
            source, place = self._next(start, place)
            nodes.append(source)
        return [*nodes, end]

    def _made_exact(self, nodes: list[int], ok: Bools) -> Generator[Asked, Bools, bool]:
        """Make the reaches round refused steps exact; was any of them too long?"""
        wanted = np.zeros(self.length, dtype=bool)
        for step in np.flatnonzero(~ok).tolist():
            low = max(nodes[step] - EXACT_ROUND, nodes[max(step - 1, 0)])
            wanted[low : nodes[step] + EXACT_ROUND + 1] = True
        wanted[-1] = False
        where = self._first_lap(np.flatnonzero(wanted & ~self.exact))
        if not len(where):
            return False
        before = self.reach[where]
        after = yield from self._exact_reaches(where)
        changed = bool((after < before).any())
        for shift in (-self.closed, 0, self.closed) if self.closed else (0,):
            self.reach[where + shift] = after + shift
            self.exact[where + shift] = True
        if changed:
            self._envelope()
        return changed

    def _first_lap(self, where: Ints) -> Ints:
        """The same candidates in the middle lap, where reaches have room on both sides."""
        n = self.closed
        middle: Ints = np.unique(n + where % n) if n else where
        return middle

    def _exact_reaches(self, where: Ints) -> Generator[Asked, Bools, Ints]:
        """Shorten reaches until each is an allowed chord; the next candidate always counts."""
        reach = self.reach[where].copy()
        open_now = np.flatnonzero(reach > where + 1)
        while len(open_now):
            tries = reach[open_now][:, None] - np.arange(REACHES_AT_ONCE)
            start = np.repeat(where[open_now], REACHES_AT_ONCE)
            tries = np.maximum(tries.ravel(), start + 1)
            ok = (yield self._candidate(start), tries - start).reshape(-1, REACHES_AT_ONCE)
            found = ok.any(axis=1)
            step = np.where(found, np.argmax(ok, axis=1), REACHES_AT_ONCE)
            reach[open_now] = np.maximum(reach[open_now] - step, where[open_now] + 1)
            open_now = open_now[~found & (reach[open_now] > where[open_now] + 1)]
        return reach

    def _mended(
        self, start: int, end: int, nodes: list[int], ok: Bools
    ) -> Generator[Asked, Bools, Optional[list[int]]]:
        """Another walk of as many steps: first near the refused ones, then over the whole.

        Where nothing leads through all of the corridor near a refused step, no walk does.
        """
        steps = len(ok)
        corridor = self._corridor(start, end, steps)
        wide = 1
        while wide < steps:
            refused = np.flatnonzero(~ok)
            for low, high in _stretches(refused, wide, steps):
                came = yield from self._ways(corridor[low : high + 1])
                if not came:
                    return None
                found = _between(came, nodes[low], nodes[high])
                if found:
                    nodes[low : high + 1] = found
                    ok[low:high] = True
            if ok.all():
                return nodes
            wide *= 3
        return (yield from self._corridor_walk(start, end, steps))

    def _corridor_walk(
        self, start: int, end: int, steps: int
    ) -> Generator[Asked, Bools, Optional[list[int]]]:
        corridor = self._corridor(start, end, steps)
        size = sum(len(one) * len(other) for one, other in zip(corridor, corridor[1:]))
        if size > LARGEST_CORRIDOR:
            self.unproven = min(self.unproven, steps)
            return None
        came = yield from self._ways(corridor)
        return _between(came, start, end) if came else None

    def _patched(self, nodes: list[int]) -> Generator[Asked, Bools, list[int]]:
        """The walk with more steps where one is not allowed."""
        ok = yield self._asked(nodes[:-1], nodes[1:])
        patched = [nodes[0]]
        for step, good in enumerate(ok.tolist()):
            while not good and patched[-1] < nodes[step + 1] - 1:
                here = patched[-1]
                tries = np.arange(min(nodes[step + 1], int(self.reach[here])), here, -1)
                allowed = yield self._candidate(np.full(len(tries), here)), tries - here
                patched.append(int(tries[np.argmax(allowed)]) if allowed.any() else here + 1)
                good = patched[-1] == nodes[step + 1]
            if patched[-1] != nodes[step + 1]:
                patched.append(nodes[step + 1])
        return patched

    def _corridor(self, start: int, end: int, steps: int) -> list[range]:
        """Where a walk of so many steps is after each of them."""
        high, place = [start, int(self.reach[start])], int(self.reach[start])
        for _ in range(steps - 2):
            place = self._next(start, min(place, end - 1))[1]
            high.append(place)
        low, back = [end], end
        for step in range(steps - 1, 0, -1):
            back = bisect_left(self.envelope, back, start, back)
            low.append(max(back, start + step))
        low.append(start)
        low.reverse()
        middle = [range(low[k], min(high[k], end - (steps - k)) + 1) for k in range(1, steps)]
        return [range(start, start + 1), *middle, range(end, end + 1)]

    def _ways(self, layers: list[range]) -> Generator[Asked, Bools, list[Ways]]:
        """From each node of each layer back to those before it by allowed chords.

        Empty when no walk leads from the first layer to the last.
        """
        parts = [self._chords(one, other) for one, other in zip(layers, layers[1:])]
        starts = np.concatenate([one for one, _ in parts])
        ends = np.concatenate([other for _, other in parts])
        ok = yield self._candidate(starts), ends - starts
        ways: list[Ways] = []
        reached = set(layers[0])
        at = 0
        for one, other in parts:
            good = ok[at : at + len(one)]
            came: Ways = {}
            for source, target in zip(one[good].tolist(), other[good].tolist()):
                if source in reached:
                    came.setdefault(target, []).append(source)
            if not came:
                return []
            ways.append(came)
            reached = set(came)
            at += len(one)
        return ways

    def _chords(self, one: range, other: range) -> tuple[Ints, Ints]:
        """The chords from a layer to the next that no reach rules out."""
        source = np.repeat(np.arange(one.start, one.stop), len(other))
        target = np.tile(np.arange(other.start, other.stop), len(one))
        keep = (target > source) & (target <= self.reach[source])
        return source[keep], target[keep]


def _between(ways: list[Ways], start: int, end: int) -> list[int]:
    """The nodes of a walk from one to another, both included; none when there is no walk."""
    layers = [{end}]
    for came in reversed(ways):
        layers.append({one for node in layers[-1] for one in came.get(node, ())})
    layers.reverse()
    if start not in layers[0]:
        return []
    nodes = [start]
    for came, layer in zip(ways, layers[1:]):
        nodes.append(max(node for node in layer if nodes[-1] in came.get(node, ())))
    return nodes


def _stretches(refused: Ints, wide: int, steps: int) -> Iterable[tuple[int, int]]:
    """Node numbers from and to which steps are chosen anew, round each group of refused ones."""
    low, high = -1, -1
    for step in refused.tolist():
        begin, end = max(step - wide, 0), min(step + 1 + wide, steps)
        if begin <= high:
            high = end
            continue
        if high >= 0:
            yield low, high
        low, high = begin, end
    if high >= 0:
        yield low, high
