"""The rule `warned`: who comes towards the sign lines and sees a board in time, and who does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.approach import closed_along
from mine_action_plugin.planning.signs.edges import Edges
from mine_action_plugin.planning.signs.intervals import uncovered
from mine_action_plugin.planning.signs.lookout import (
    REASONS,
    WARNED,
    Lookout,
    Sees,
    unseen,
)
from mine_action_plugin.planning.signs.model import Floats, Ints
from mine_action_plugin.planning.signs.next_boards import NextBoards
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.samples import SAMPLE_M, Samples, foot_grid, sample_places
from mine_action_plugin.planning.signs.side_by_side import side_by_side
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import DIRECTIONS_DEG, Boards, Runs
from mine_action_plugin.planning.signs.watch import watch_list

LONGEST_RUN_M = 16.0
# So many points of line, with nine viewers each, are looked at together.
POINTS = 8_192
TINY_M = 1e-6


@dataclass(frozen=True)
class Coverage:
    """Who is not warned along the lines of a chunk; all other viewers are.

    A point of the line counts as warned when each of its viewers is warned or left out, and at
    least one is warned; a point whose viewers are all left out does not count. A viewer is left
    out who sees no board and would stand, or would have to come, too close to a hazard.
    """

    unwarned: Runs
    reason: Ints
    left_out: Runs
    perimeter_m: float

    @property
    def approach_m(self) -> float:
        """Metres of sign line that somebody can approach, or would be warned if he could."""
        every = covered_m(self.left_out, len(DIRECTIONS_DEG))
        return self.perimeter_m - every

    @property
    def unwarned_m(self) -> float:
        """Metres of sign line towards which somebody can come who sees no board."""
        return covered_m(self.unwarned, 1)

    @property
    def warned_m(self) -> float:
        """Metres of sign line whose every viewer is warned."""
        return self.approach_m - self.unwarned_m

    @property
    def lost_m(self) -> float:
        """Each metre that can be approached, by the part of those who come who see no board."""
        return lost_m(self.unwarned, self.left_out)

    @property
    def warned_share(self) -> float:
        """WARNED_SHARE, by length; 1 where nobody can come."""
        return 1.0 - self.lost_m / self.approach_m if self.approach_m > 0 else 1.0

    @property
    def no_approach(self) -> int:
        """Viewers left out, one a metre of line and direction."""
        out = self.left_out
        return round(float((out.stop - out.start).sum()) / SAMPLE_M)


def coverage(
    ruler: Ruler,
    edges: Edges,
    boards: Boards,
    rules: SignRules,
    sees: Optional[Sees] = None,
) -> Coverage:
    """Who is warned along the lines of a chunk.

    ``ruler`` is that of the sign lines, hazard on the left; ``edges`` are the edges of all
    widened hazards of the chunk. Without ``sees`` the ground is flat.
    """
    if sees is None:
        runs = watch_list(ruler, edges, boards, rules).pieces(LONGEST_RUN_M)
        open_, reason = unseen(runs, Lookout.over(runs, boards, rules))
    else:
        open_, reason = _unseen_points(ruler, edges, boards, rules, sees)
    run, found = closed_along(open_, edges, rules)
    gaps = uncovered(open_.length, run, found)
    unwarned = open_.parts(*gaps)
    left_out = open_.without(gaps[0], (gaps[1], gaps[2]))
    track = ruler.track
    perimeter = float(track.along[track.last].sum())
    return Coverage(unwarned, reason[gaps[0]], left_out, perimeter)


def _unseen_points(
    ruler: Ruler, edges: Edges, boards: Boards, rules: SignRules, sees: Sees
) -> tuple[Runs, Ints]:
    """All single viewers whom no board warns over terrain, and why; few of all are in memory."""
    watch, feet = NextBoards(ruler, boards, rules, sees), foot_grid(edges, rules)

    def unseen_of(block: tuple[Floats, Floats]) -> tuple[Runs, Ints]:
        return watch.unseen(Samples.at(*block, ruler, feet, rules))

    found = list(side_by_side(unseen_of, sample_places(ruler, POINTS)))
    return Runs.joined([runs for runs, _ in found]), np.concatenate([why for _, why in found])


def lost_m(unwarned: Runs, left_out: Runs) -> float:
    """Each metre of line by the part of its viewers, less those left out, who are unwarned."""
    at = np.concatenate((unwarned.start, unwarned.stop, left_out.start, left_out.stop))
    sizes = (unwarned.count, unwarned.count, left_out.count, left_out.count)
    order = np.argsort(at, kind="stable")
    lost = np.cumsum(np.repeat((1, -1, 0, 0), sizes)[order])
    out = np.cumsum(np.repeat((0, 0, 1, -1), sizes)[order])
    length = np.diff(at[order], append=at[order][-1:])
    return float((length * lost / np.maximum(len(DIRECTIONS_DEG) - out, 1)).sum())


def covered_m(runs: Runs, directions: int) -> float:
    """Metres of line on which at least so many of the runs lie."""
    at, change = np.concatenate((runs.start, runs.stop)), np.repeat([1, -1], runs.count)
    order = np.argsort(at, kind="stable")
    depth = np.cumsum(change[order])
    length = np.diff(at[order], append=at[order][-1:])
    return float(length[depth >= directions].sum())


@dataclass(frozen=True)
class Stretches:
    """Stretches of lines, from and to in metres along each, and why (positions in REASONS)."""

    line: Ints
    begin: Floats
    end: Floats
    reason: Ints


def unwarned_stretches(runs: Runs, reason: Ints, ruler: Ruler) -> Stretches:
    """The stretches of line on which unwarned runs lie; the worst reason counts.

    They do not overlap and are in order along the lines.
    """
    at = np.concatenate((runs.start, runs.stop))
    why, change = np.tile(reason, 2), np.repeat([1, -1], runs.count)
    order = np.argsort(at, kind="stable")
    at, why, change = at[order], why[order], change[order]
    worst = np.full(len(at), WARNED)
    for each in range(len(REASONS)):
        worst[np.cumsum(change * (why == each)) > 0] = each
    # Between two ends nothing changes; what is too short to see is none.
    begin, end = at[:-1], at[1:]
    real = (worst[:-1] != WARNED) & (end - begin > 0.0)
    begin, end, worst = begin[real], end[real], worst[:-1][real]
    line = ruler.line((begin + end) / 2.0)
    fresh = np.ones(len(begin), dtype=bool)
    fresh[1:] = (begin[1:] - end[:-1] > TINY_M) | (np.diff(worst) != 0) | (np.diff(line) != 0)
    first = np.flatnonzero(fresh)
    last = np.append(first[1:], len(begin))[: len(first)] - 1
    base = ruler.base[line[first]]
    return Stretches(line[first], begin[first] - base, end[last] - base, worst[first])
