"""Places for extra signs: samples of the lines, facing outward, and whom each would warn."""

from __future__ import annotations

import math

import numpy as np

from mine_action_plugin.planning.signs.edges import Edges, nearest
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rules import INSIDE_TOLERANCE_M, SignRules
from mine_action_plugin.planning.signs.samples import SAMPLE_M, foot_grid, outward
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import Boards, Reach, Runs

BLOCK = 4096
FEW = 4
# Signs may be turned by 10 degrees. The rest is for what outward is to others near a corner; where
# it is measured at the very place, little is needed.
TURN_DEG, EXACT_TURN_DEG = 8.0, 9.5


class Places:
    """The samples of all lines as candidates for signs that face outward.

    They are ``off_m`` outside the lines, except where that would be too near to a hazard. Signs
    may be turned by ``turn`` radians.
    """

    def __init__(self, ruler: Ruler, edges: Edges, rules: SignRules, off_m: float = 0.0) -> None:
        self.rules, self.reach = rules, Reach.of(rules)
        around = ruler.end(np.arange(len(ruler.base))) - ruler.base
        self.counts = np.maximum(3, np.ceil(around / SAMPLE_M)).astype(np.int64)
        self.step, self.base = around / self.counts, ruler.base
        self.first = np.cumsum(self.counts) - self.counts
        line = np.repeat(np.arange(len(self.counts)), self.counts)
        place = self.base[line] + (np.arange(len(line)) - self.first[line]) * self.step[line]
        on_line = Boards(ruler.points(place), _facing(ruler, edges, place, rules), place)
        self.turn = math.radians(EXACT_TURN_DEG if off_m else TURN_DEG)
        self.boards = _further_out(on_line, edges, rules, off_m) if off_m else on_line
        self.columns = [np.ascontiguousarray(c) for c in (*self.boards.xy.T, *self.boards.facing.T)]
        # On straight line no sign further along warns a viewer: at most half of LEGIBILITY
        # aside of its face, and APPROACH aside of the point.
        self.window_m = rules.approach_m + rules.legibility_m / 2.0
        self._reach = int(np.ceil(self.window_m / self.step.min(initial=SAMPLE_M)))

    def windows(self, runs: Runs, line: Ints) -> tuple[Ints, Floats, Bools]:
        """Candidates (n, k) about runs, how far along each is, and if it warns the run's start."""
        return self._shifted(runs, line, np.arange(-self._reach, self._reach + 1))

    def _shifted(self, runs: Runs, line: Ints, shift: Ints) -> tuple[Ints, Floats, Bools]:
        """The same so many candidates (k, or n and k) further along than each run."""
        count, step = self.counts[line][:, None], self.step[line]
        here = np.round((runs.place - self.base[line]) / step).astype(np.int64)
        candidate = self.first[line][:, None] + (here[:, None] + shift) % count
        along = runs.place[:, None] + shift * step[:, None]
        once = np.abs(2 * shift) <= count
        return candidate, along, once & self.warn(runs.eye, candidate)

    def warn(self, eye: Floats, candidate: Ints) -> Bools:
        """Which candidates (n, k) warn eyes (n, 2)."""
        x, y, fx, fy = (column[candidate] for column in self.columns)
        dx, dy = eye[:, :1] - x, eye[:, 1:] - y
        return self.reach.warns(dx * fx + dy * fy, dy * fx - dx * fy)

    def closing(self, runs: Runs, line: Ints) -> Floats:
        """How far along the last place is that warns each run's start; -inf where none does."""
        last = np.empty(runs.count)
        for first in range(0, runs.count, BLOCK):
            block = slice(first, first + BLOCK)
            last[block] = self._closing(runs.some(block), line[block])
        return last

    def _closing(self, runs: Runs, line: Ints) -> Floats:
        # Nearly always the places that warn somebody follow each other: a few of them find the
        # end, and those who are missed are looked at closely.
        few = np.arange(-self._reach, self._reach + FEW, FEW)
        _, along, warned = self._shifted(runs, line, few)
        last = _furthest(along, warned)
        found = np.flatnonzero(np.isfinite(last))
        end = few[warned.shape[1] - 1 - warned[found, ::-1].argmax(axis=1)]
        _, along, warned = self._shifted(
            runs.some(found), line[found], end[:, None] + np.arange(1, FEW)
        )
        last[found] = np.maximum(last[found], _furthest(along, warned))
        missed = np.flatnonzero(~np.isfinite(last))
        _, along, warned = self.windows(runs.some(missed), line[missed])
        last[missed] = _furthest(along, warned)
        return last


def _furthest(along: Floats, warned: Bools) -> Floats:
    return np.where(warned, along, -np.inf).max(axis=1)


def _further_out(boards: Boards, edges: Edges, rules: SignRules, off_m: float) -> Boards:
    facing = boards.facing.copy()
    xy = boards.xy + off_m * facing
    away, foot, _ = nearest(foot_grid(edges, rules), xy)
    way = xy - foot
    size = np.hypot(*way.T)
    # In a bay the other side may be nearer.
    clear = np.isfinite(away) & (away >= rules.offset_m - INSIDE_TOLERANCE_M / 2.0) & (size > 0.0)
    facing[clear] = way[clear] / size[clear, None]
    return Boards(np.where(clear[:, None], xy, boards.xy), facing, boards.place)


def _facing(ruler: Ruler, edges: Edges, place: Floats, rules: SignRules) -> Floats:
    """Outward: the normal of a long edge; elsewhere from the nearest point of a hazard."""
    track = ruler.track
    edge = np.clip(np.searchsorted(ruler.vertex, place, "right") - 1, 0, len(track.x) - 1)
    facing = np.column_stack((track.uy[edge], -track.ux[edge]))
    short = np.flatnonzero(track.length[edge] <= SAMPLE_M)
    facing[short] = outward(ruler.points(place[short]), foot_grid(edges, rules))
    return facing
