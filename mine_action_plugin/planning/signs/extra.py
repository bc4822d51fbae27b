"""The fewest extra signs that warn those whom the signs of the base plan leave unwarned.

Along a line the viewers of one point are warned from a window of places on the line. Walking
the line, the sign that warns the viewer whose window closes first stands best at the end of that
window: this is exact where windows are single intervals of one line. Where they are not (bends,
bays, a neighbour's line) it remains a good guess; signs that others made needless go at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.coverage import Coverage
from mine_action_plugin.planning.signs.edges import Edges
from mine_action_plugin.planning.signs.intervals import SHORTEST_M, Intervals, uncovered
from mine_action_plugin.planning.signs.lookout import Lookout, Sees, unseen_parts
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.places import Places
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.samples import SAMPLE_M
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.turned import turned_signs
from mine_action_plugin.planning.signs.viewers import Boards, Runs

# What is given up of a run whose start no sign warns, before the rest is tried.
SKIP_M = 0.1
STUCK_M = 0.001
MOST_TRIES = 16


@dataclass(frozen=True)
class Extra:
    """Extra signs, and who is unwarned all the same, and why."""

    boards: Boards
    unwarned: Runs
    reason: Ints


def extra_signs(
    covered: Coverage,
    ruler: Ruler,
    edges: Edges,
    rules: SignRules,
    sees: Optional[Sees] = None,
) -> Extra:
    """As few signs as can be found, at samples of the lines.

    Those that face outward warn every viewer of ``covered.unwarned`` whom one near him on his
    own line can warn; for the others there are signs elsewhere or turned a little. Who is left
    stays unwarned: with the reason NO_BOARD no place would do.
    """
    places = Places(ruler, edges, rules)
    picked, left, reason = _Planner(places, ruler, sees).place(covered.unwarned, covered.reason)
    picked = _thinned(picked, covered.unwarned, places, sees)
    turned = turned_signs(left, places, ruler, sees)
    lookout = Lookout.over(left, turned, rules)
    index, begin, end, fresh = unseen_parts(left, lookout, sees)
    boards = places.boards.some(picked).plus(turned)
    return Extra(boards, left.parts(index, begin, end), np.maximum(reason[index], fresh))


def _first_cut(apart: Bools, begins: Ints) -> Ints:
    """For each line's first run the first from there on that starts a stretch."""
    cuts = np.flatnonzero(apart)
    found: Ints = cuts[np.searchsorted(cuts, begins)]
    return found


class _Planner:
    """Walks all independent stretches of unwarned viewers at once, one sign a stretch a round."""

    def __init__(self, places: Places, ruler: Ruler, sees: Optional[Sees]) -> None:
        self.places, self.ruler, self.sees = places, ruler, sees

    def place(self, runs: Runs, reason: Ints) -> tuple[Ints, Runs, Ints]:
        """Candidates that warn all whom they can; who is left, and why."""
        if not runs.count:
            return np.zeros(0, np.int64), runs, reason
        runs, reason, group, shift = self._grouped(runs, reason)
        last = self.places.closing(runs, self.ruler.line(runs.place))
        picked: list[Ints] = [np.zeros(0, np.int64)]
        lost, why = [runs.some(slice(0, 0))], [reason[:0]]
        tries = np.ones(int(group.max()) + 1, np.int64)
        while runs.count:
            hopeless = ~np.isfinite(last)
            first, pick = self._choose(runs, group, last + shift, hopeless, tries)
            picked.append(pick)
            # No sign warns the start of these.
            skip = np.where(hopeless, np.minimum(runs.length, SKIP_M), 0.0)
            gone = np.flatnonzero(hopeless)
            lost.append(runs.parts(gone, skip[gone] * 0.0, skip[gone]))
            why.append(reason[gone])
            keep = np.flatnonzero(~hopeless | (runs.length > skip))
            rest = runs.parts(keep, skip[keep], runs.length[keep])
            lookout = Lookout.over(rest, self.places.boards.some(pick), self.places.rules)
            index, begin, end, fresh = unseen_parts(rest, lookout, self.sees)
            index, begin = keep[index], begin + skip[keep[index]]
            end = end + skip[index]
            runs, group = runs.parts(index, begin, end), group[index]
            reason, last = np.maximum(reason[index], fresh), last[index]
            shift = shift[index]
            moved = np.flatnonzero(begin > 0.0)
            moved_runs = runs.some(moved)
            last[moved] = self.places.closing(moved_runs, self.ruler.line(moved_runs.place))
            # A sign that did not get past the start of its run will not do so next time.
            last[np.isin(index, first) & (begin - skip[index] < STUCK_M)] = -np.inf
        return np.unique(np.concatenate(picked)), Runs.joined(lost), np.concatenate(why)

    def _grouped(self, runs: Runs, reason: Ints) -> tuple[Runs, Ints, Ints, Floats]:
        """The runs in order, numbers for stretches that no sign shares, and metres to add.

        Each line is walked from the end of its longest stretch without unwarned viewers; what
        lies before it comes a round later.
        """
        order = np.argsort(runs.place, kind="stable")
        runs, reason = runs.some(order), reason[order]
        line = self.ruler.line(runs.place)
        begins = np.flatnonzero(np.diff(line, prepend=-1) != 0)
        ends = np.append(begins[1:], runs.count) - 1
        # Lines follow each other on the ruler, so the furthest stop so far is the line's own.
        reached = np.maximum.accumulate(runs.stop)
        around = self.ruler.end(line) - self.ruler.base[line]
        gap = runs.start - np.concatenate((reached[-1:], reached[:-1]))
        gap[begins] = runs.start[begins] + around[begins] - reached[ends]
        widest = np.lexsort((gap, line))[ends]
        before = np.arange(runs.count) < np.repeat(widest, ends - begins + 1)
        shift = np.where(before, around, 0.0)
        apart = gap > self.places.window_m
        apart[widest] = True
        group = np.cumsum(apart)
        # Runs before the first cut of their line go on with its last stretch.
        last_group = np.repeat(group[ends], ends - begins + 1)
        first_cut = np.repeat(_first_cut(apart, begins), ends - begins + 1)
        group = np.where(np.arange(runs.count) < first_cut, last_group, group)
        return runs, reason, group, shift

    def _choose(
        self, runs: Runs, group: Ints, last: Floats, hopeless: Bools, tries: Ints
    ) -> tuple[Ints, Ints]:
        """In each stretch a run whose window closes first, and its sign.

        Adds to the ``hopeless`` those tried whom no sign warns; where all were, twice as many are
        tried next time: most often those who come after cannot be warned either.
        """
        first = self._tightest(group, last, hopeless, tries)
        pick, seen = self._pick(runs.some(first))
        hopeless[first[~seen]] = True
        tries[group[first]] = np.minimum(2 * tries[group[first]], MOST_TRIES)
        tries[group[first[seen]]] = 1
        one = np.diff(group[first[seen]], prepend=-1) != 0
        return first[seen][one], pick[one]

    @staticmethod
    def _tightest(group: Ints, last: Floats, hopeless: Bools, tries: Ints) -> Ints:
        """In each stretch, in order, as many runs as it tries: those whose windows close first."""
        order = np.lexsort((last, group))
        order = order[~hopeless[order]]
        which = group[order]
        begin = np.flatnonzero(np.diff(which, prepend=-1) != 0)
        rank = np.arange(len(order)) - np.repeat(begin, np.diff(np.append(begin, len(order))))
        return order[rank < tries[which]]

    def _pick(self, runs: Runs) -> tuple[Ints, Bools]:
        """For each run the last candidate that warns its start, and whether there is one."""
        line = self.ruler.line(runs.place)
        candidate, along, warned = self.places.windows(runs, line)
        # Better one that warns the whole first metre, so that every sign gets somewhere.
        metre = runs.eye + np.minimum(runs.length, SAMPLE_M)[:, None] * runs.along
        whole = warned & self.places.warn(metre, candidate)
        some = whole.any(axis=1)
        warned[some] = whole[some]
        if self.sees is not None:
            row, column = np.nonzero(warned)
            board = self.places.boards.xy.take(candidate[row, column], axis=0)
            visible, known = self.sees(runs.eye.take(row, axis=0), board)
            warned[row, column] = visible & known
        best = np.where(warned, along, -np.inf).argmax(axis=1)
        seen = warned.any(axis=1)
        return candidate[np.arange(runs.count), best][seen], seen


def _thinned(picked: Ints, runs: Runs, places: Places, sees: Optional[Sees]) -> Ints:
    """The signs without those whose viewers others warn as well."""
    boards = places.boards.some(picked)
    run, board, found = Lookout.over(runs, boards, places.rules).all_pairs(runs)
    if sees is not None:
        visible, known = sees(runs.eye.take(run, axis=0), boards.xy.take(board, axis=0))
        clear = visible & known
        run, board, found = run[clear], board[clear], (found[0][clear], found[1][clear])
    keep = np.ones(len(picked), dtype=bool)
    while True:
        live = np.flatnonzero(keep[board])
        pairs = run[live], board[live], (found[0][live], found[1][live])
        needless = keep & ~_needed(runs.length, *pairs, len(picked))
        drop = _not_sharing(needless, pairs[0], pairs[1])
        if not len(drop):
            return picked[keep]
        keep[drop] = False


def _needed(length: Floats, run: Ints, board: Ints, found: Intervals, boards: int) -> Bools:
    """Which boards warn some part of a run that no other board warns."""
    needed = np.zeros(boards, dtype=bool)
    # Single viewers are warned or not: each board is needed that alone warns one.
    alone = (length == 0.0) & (np.bincount(run, minlength=len(length)) == 1)
    needed[board[alone[run]]] = True
    order = np.flatnonzero(length[run] > 0.0)
    order = order[np.argsort(run[order], kind="stable")]
    run, board, begin, end = run[order], board[order], found[0][order], found[1][order]
    first = np.searchsorted(run, run, "left")
    size = np.searchsorted(run, run, "right") - first
    # For each pair (run, board) the run is taken again, with all boards but this one.
    pair, other = counted(size)
    other += first[pair]
    rest = other != pair
    pair, other = pair[rest], other[rest]
    gaps = uncovered(length[run], pair, (begin[other], end[other]))
    # Only what this board itself warns counts.
    mine = np.minimum(gaps[2], end[gaps[0]]) - np.maximum(gaps[1], begin[gaps[0]])
    matters = (mine > SHORTEST_M) | (length[run[gaps[0]]] <= SHORTEST_M)
    needed[board[gaps[0][matters]]] = True
    return needed


def _not_sharing(needless: Bools, run: Ints, board: Ints) -> Ints:
    """Needless boards of which no two warn the same run, so that all can go at once."""
    some = np.flatnonzero(needless[board])
    order = some[np.argsort(board[some], kind="stable")]
    starts = np.flatnonzero(np.diff(board[order], prepend=-1) != 0)
    taken: set[int] = set()
    drop = [] if len(some) or not needless.any() else np.flatnonzero(needless).tolist()
    for runs_of, number in zip(np.split(run[order], starts[1:]), board[order[starts]].tolist()):
        mine = set(runs_of.tolist())
        if not mine & taken:
            taken |= mine
            drop.append(number)
    return np.array(drop, dtype=np.int64)
