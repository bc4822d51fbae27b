"""The next extra sign of each stretch: for the viewer whose window of places closes first."""

from __future__ import annotations

from typing import Optional

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.signs.lookout import Sees
from mine_action_plugin.planning.signs.model import Bools, Ints
from mine_action_plugin.planning.signs.places import Places
from mine_action_plugin.planning.signs.samples import SAMPLE_M
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import Runs

MOST_TRIES = 16


class Picker:
    """Picks signs for independent stretches of viewers, one a stretch a round."""

    def __init__(self, places: Places, ruler: Ruler, sees: Optional[Sees], stretches: int) -> None:
        self.places, self.ruler, self.sees = places, ruler, sees
        self.tries = np.ones(stretches, np.int64)

    def pick(self, runs: Runs, stretch: Ints, order: Ints) -> tuple[Ints, Ints, Ints]:
        """In each stretch a run whose window closes first, its sign, and who is hopeless.

        ``order``: the runs to choose from, stretch by stretch, whose window closes first leading.
        The hopeless are those tried whom no sign warns. Where all were, twice as many are tried
        next time: most often those who come after cannot be warned either.
        """
        first = order[self._heads(stretch[order])]
        candidate, seen = self._last(runs.some(first))
        tried, served = stretch[first], stretch[first[seen]]
        self.tries[tried] = np.minimum(2 * self.tries[tried], MOST_TRIES)
        self.tries[served] = 1
        one = np.diff(served, prepend=-1) != 0
        return first[seen][one], candidate[one], first[~seen]

    def _heads(self, stretch: Ints) -> Ints:
        """Where in an order by stretch as many runs are as each stretch tries."""
        begin = np.flatnonzero(np.diff(stretch, prepend=-1) != 0)
        size = np.diff(np.append(begin, len(stretch)))
        which, rank = counted(np.minimum(self.tries[stretch[begin]], size))
        heads: Ints = begin[which] + rank
        return heads

    def _last(self, runs: Runs) -> tuple[Ints, Bools]:
        """The last candidate that warns the start of each run that one does, and which these are."""
        candidate, along, warned = self.places.windows(runs, self.ruler.line(runs.place))
        if self.sees is None:
            self._better(runs, candidate, warned)
        else:
            row, column = np.nonzero(warned)
            board = self.places.boards.xy.take(candidate[row, column], axis=0)
            visible, known = self.sees(runs.eye.take(row, axis=0), board)
            warned[row, column] = visible & known
        best = np.where(warned, along, -np.inf).argmax(axis=1)
        seen = warned.any(axis=1)
        return candidate[np.arange(runs.count), best][seen], seen

    def _better(self, runs: Runs, candidate: Ints, warned: Bools) -> None:
        """Keep those that warn the whole first metre, so that every sign gets somewhere."""
        metre = runs.eye + np.minimum(runs.length, SAMPLE_M)[:, None] * runs.along
        whole = warned & self.places.warn(metre, candidate)
        some = whole.any(axis=1)
        warned[some] = whole[some]
