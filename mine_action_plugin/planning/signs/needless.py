"""Extra signs that others made needless."""

from __future__ import annotations

from typing import Optional

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.intervals import SHORTEST_M, Intervals, uncovered
from mine_action_plugin.planning.signs.lookout import Lookout, Sees
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.places import Places
from mine_action_plugin.planning.signs.viewers import Runs


def thinned(picked: Ints, runs: Runs, places: Places, sees: Optional[Sees]) -> Ints:
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
