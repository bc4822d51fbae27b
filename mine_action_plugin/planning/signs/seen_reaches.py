"""Reaches over terrain: no further than a board that is seen."""

from __future__ import annotations

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.chords import Chords
from mine_action_plugin.planning.signs.model import Ints

# So few candidates are looked from along all their hops at once, more of them hop by hop.
FEW_HIDDEN = 1_000


def with_sight(reach: Ints, chords: Chords) -> Ints:
    """The reaches, shortened to where the board is seen and the chord still allowed.

    A candidate whose reach is seen keeps it; the next candidate always counts.
    """
    shorter = reach.copy()
    here = np.arange(len(reach))
    visible, known = chords.seen(here, chords.candidates.ahead(here, reach))
    hidden = np.flatnonzero(known & ~visible & (reach > 1))
    while len(hidden) > FEW_HIDDEN:
        shorter[hidden] -= 1
        end = shorter[hidden] <= 1
        visible, known = chords.seen(hidden, chords.candidates.ahead(hidden, shorter[hidden]))
        # To look is quicker than to judge the chord.
        some = np.flatnonzero((visible | ~known) & ~end)
        end[some] = chords.allowed(hidden[some], shorter[hidden[some]], over_terrain=False)
        hidden = hidden[~end]
    shorter[hidden] = _longest_seen(hidden, shorter[hidden], chords)
    return shorter


def _longest_seen(start: Ints, reach: Ints, chords: Chords) -> Ints:
    """The longest hop below each reach that is seen and allowed, all looked at together."""
    pair, less = counted(reach - 1)
    here, hop = start.take(pair), reach.take(pair) - less - 1
    visible, known = chords.seen(here, chords.candidates.ahead(here, hop))
    some = np.flatnonzero((visible | ~known) & (hop > 1))
    some = some[chords.allowed(here[some], hop[some], over_terrain=False)]
    longest = np.ones(len(start), np.int64)
    np.maximum.at(longest, pair[some], hop[some])
    return longest
