"""Walks the lines for extra signs, all independent stretches of unwarned viewers at once."""

from __future__ import annotations

from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.independent import independent
from mine_action_plugin.planning.signs.lookout import HIDDEN, Lookout, Sees, unseen_parts
from mine_action_plugin.planning.signs.model import Floats, Ints
from mine_action_plugin.planning.signs.picker import Picker
from mine_action_plugin.planning.signs.places import Places
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import Runs

# What is given up of a run whose start no sign warns, before the rest is tried.
SKIP_M = 0.1
STUCK_M = 0.001


def walk(
    runs: Runs, reason: Ints, places: Places, ruler: Ruler, sees: Optional[Sees]
) -> tuple[Ints, Runs, Ints]:
    """Candidates that warn all of the runs whom they can; who is left, and why.

    ``reason``: why each run was unwarned before. With ``sees`` all are single viewers.
    """
    if not runs.count:
        return np.zeros(0, np.int64), runs, reason
    order, stretch, shift = independent(runs, ruler, places.window_m)
    runs, reason = runs.some(order), reason[order]
    picker = Picker(places, ruler, sees, int(stretch.max()) + 1)
    if sees is None:
        return _walk_runs(runs, reason, stretch, shift, picker)
    return _walk_points(runs, reason, stretch, shift, picker, sees)


def _walk_points(
    points: Runs, reason: Ints, stretch: Ints, shift: Floats, picker: Picker, sees: Sees
) -> tuple[Ints, Runs, Ints]:
    """The walk over terrain, where the window of a viewer stays what it is."""
    places = picker.places
    last = places.closing(points, picker.ruler.line(points.place))
    order = np.lexsort((last + shift, stretch))
    open_ = order[np.isfinite(last[order])]
    gone = np.flatnonzero(~np.isfinite(last))
    picked: list[Ints] = [np.zeros(0, np.int64)]
    lost: list[Ints] = []
    alive = np.ones(points.count, dtype=bool)
    while len(open_):
        served, pick, hopeless = picker.pick(points, stretch, open_)
        picked.append(pick)
        lost.append(np.sort(np.concatenate((gone, hopeless))))
        alive[hopeless] = False
        # Some place would warn them, but for what is in between.
        reason[hopeless] = np.maximum(reason[hopeless], HIDDEN)
        open_ = open_[alive[open_]]
        lookout = Lookout(places.boards.some(pick), places.rules)
        index, _, _, fresh = unseen_parts(points.some(open_), lookout, sees)
        alive[open_] = False
        open_ = open_[index]
        alive[open_] = True
        reason[open_] = np.maximum(reason[open_], fresh)
        # Whom his own sign does not warn, by a hair, none will.
        gone = served[alive[served]]
        alive[gone] = False
        open_ = open_[alive[open_]]
    left = np.concatenate((*lost, gone))
    return np.unique(np.concatenate(picked)), points.some(left), reason[left]


def _walk_runs(
    runs: Runs, reason: Ints, stretch: Ints, shift: Floats, picker: Picker
) -> tuple[Ints, Runs, Ints]:
    """The walk over flat ground, where a sign may warn a part of a run."""
    places, ruler = picker.places, picker.ruler
    last = places.closing(runs, ruler.line(runs.place))
    picked: list[Ints] = [np.zeros(0, np.int64)]
    lost, why = [runs.some(slice(0, 0))], [reason[:0]]
    while runs.count:
        order = np.lexsort((last + shift, stretch))
        served, pick, fresh_hopeless = picker.pick(runs, stretch, order[np.isfinite(last[order])])
        last[fresh_hopeless] = -np.inf
        hopeless = ~np.isfinite(last)
        picked.append(pick)
        # No sign warns the start of these.
        skip = np.where(hopeless, np.minimum(runs.length, SKIP_M), 0.0)
        gone = np.flatnonzero(hopeless)
        lost.append(runs.parts(gone, skip[gone] * 0.0, skip[gone]))
        why.append(reason[gone])
        keep = np.flatnonzero(~hopeless | (runs.length > skip))
        rest = runs.parts(keep, skip[keep], runs.length[keep])
        lookout = Lookout.over(rest, places.boards.some(pick), places.rules)
        index, begin, end, fresh = unseen_parts(rest, lookout)
        index, begin = keep[index], begin + skip[keep[index]]
        end = end + skip[index]
        runs, stretch = runs.parts(index, begin, end), stretch[index]
        reason, last = np.maximum(reason[index], fresh), last[index]
        shift = shift[index]
        moved = np.flatnonzero(begin > 0.0)
        moved_runs = runs.some(moved)
        last[moved] = places.closing(moved_runs, ruler.line(moved_runs.place))
        # A sign that did not get past the start of its run will not do so next time.
        last[np.isin(index, served) & (begin - skip[index] < STUCK_M)] = -np.inf
    return np.unique(np.concatenate(picked)), Runs.joined(lost), np.concatenate(why)
