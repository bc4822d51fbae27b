"""Stretches of unwarned viewers that share no sign with each other."""

from __future__ import annotations

import numpy as np

from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import Runs


def independent(runs: Runs, ruler: Ruler, window_m: float) -> tuple[Ints, Ints, Floats]:
    """The order of runs along their lines; the stretch of each then, and metres to add to it.

    Stretches are more than ``window_m`` apart. Each line is walked from the end of its longest
    stretch without unwarned viewers; what lies before it comes a round later.
    """
    order = np.argsort(runs.place, kind="stable")
    runs = runs.some(order)
    line = ruler.line(runs.place)
    begins = np.flatnonzero(np.diff(line, prepend=-1) != 0)
    ends = np.append(begins[1:], runs.count) - 1
    # Lines follow each other on the ruler, so the furthest stop so far is the line's own.
    reached = np.maximum.accumulate(runs.stop)
    around = ruler.end(line) - ruler.base[line]
    gap = runs.start - np.concatenate((reached[-1:], reached[:-1]))
    gap[begins] = runs.start[begins] + around[begins] - reached[ends]
    widest = np.lexsort((gap, line))[ends]
    before = np.arange(runs.count) < np.repeat(widest, ends - begins + 1)
    shift = np.where(before, around, 0.0)
    apart = gap > window_m
    apart[widest] = True
    group = np.cumsum(apart)
    # Runs before the first cut of their line go on with its last stretch.
    last_group = np.repeat(group[ends], ends - begins + 1)
    first_cut = np.repeat(_first_cut(apart, begins), ends - begins + 1)
    group = np.where(np.arange(runs.count) < first_cut, last_group, group)
    return order, group, shift


def _first_cut(apart: Bools, begins: Ints) -> Ints:
    """For each line's first run the first from there on that starts a stretch."""
    cuts = np.flatnonzero(apart)
    found: Ints = cuts[np.searchsorted(cuts, begins)]
    return found
