"""Sign lines as few elements: straight edges, and round corners as the arcs that they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.signs.candidates import Candidates
from mine_action_plugin.planning.signs.model import Bools, Complexes, Floats, Ints
from mine_action_plugin.planning.signs.rules import WIDEST_STEP, SignRules

# Feet lie this much inside the outline, so that rounding never forbids what is allowed.
FOOT_DEPTH_M = 0.005
# Edges of one round corner are equally long and turn about the same point.
SAME_LENGTH = 0.005
SAME_CENTRE_M = 0.02


@dataclass(frozen=True)
class Elements:
    """Elements of a track in order; ``points`` (5, n) are x + iy in metres, named below.

    ``of_edge``: the element of each edge; ``first``, ``last``: of each line, the first element
    and one past the last. ``arc``: a round corner. ``at``: the candidate at the start;
    ``steps``: into how many equal parts the candidates divide it; ``along``: metres from the
    start of the line; ``length``: straight from start to end. A round corner has a ``radius``,
    and makes a ``turn`` (radians) with each step.
    """

    points: Complexes
    of_edge: Ints
    first: Ints
    last: Ints
    arc: Bools
    at: Ints
    steps: Ints
    along: Floats
    length: Floats
    radius: Floats
    turn: Floats

    @staticmethod
    def of(candidates: Candidates, rules: SignRules) -> Elements:
        """Every edge on its own, but for runs that make a round corner."""
        track = candidates.track
        start = np.column_stack((track.x, track.y))
        way = np.column_stack((track.ux, track.uy))
        left = np.column_stack((-track.uy, track.ux))
        middle = start + way * (track.length / 2.0)[:, None]
        half = np.minimum(track.length / 2.0, rules.offset_m)
        centre = middle + left * np.sqrt(rules.offset_m**2 - half**2)[:, None]
        longest = 2.0 * rules.offset_m * np.sin(WIDEST_STEP / rules.segments) * 1.01
        short = (track.length <= longest) & (candidates.pieces == 1)
        joined = _joined(short, track.length, centre, left)
        joined[track.first] = False
        keep = np.ones(len(track.x), dtype=bool)
        keep[track.last] = False
        begins = np.flatnonzero(keep & ~joined)
        number = np.cumsum(keep & ~joined) - 1
        ends = np.append(begins[1:], len(track.x))
        ends = np.minimum(ends, track.last[np.searchsorted(track.last, begins)])
        arc = ends - begins > 1
        finish = start[ends]
        about = _middle(centre, begins, ends)
        radius = np.hypot(*(start[begins] - about).T)
        share = np.minimum(track.length[begins] / (2.0 * np.maximum(radius, 1e-9)), 1.0)
        first = number[track.first]
        return Elements(
            _points(start[begins], finish, arc, about, left, begins, rules),
            number,
            first,
            np.append(first[1:], len(begins)),
            arc,
            candidates.at_vertex[begins],
            np.where(arc, ends - begins, candidates.pieces[begins]),
            track.along[begins],
            np.hypot(*(finish - start[begins]).T),
            radius,
            2.0 * np.arcsin(share),
        )


START, END, ENTER, LEAVE, CENTRE = range(5)
"""The rows of the points: start, end, the feet at both, the centre of an arc."""


def _joined(short: Bools, length: Floats, centre: Floats, left: Floats) -> Bools:
    """Which edges go on with the round corner of the edge before."""
    joined = np.zeros(len(short), dtype=bool)
    same = np.abs(length[1:] - length[:-1]) <= SAME_LENGTH * length[1:]
    near = np.hypot(*(centre[1:] - centre[:-1]).T) <= SAME_CENTRE_M
    turns = left[:-1, 0] * left[1:, 1] - left[:-1, 1] * left[1:, 0] > 0
    joined[1:] = short[1:] & short[:-1] & same & near & turns
    return joined


def _middle(centre: Floats, begins: Ints, ends: Ints) -> Floats:
    """The centre that the middle edge of each run has."""
    middle: Floats = centre[(begins + ends - 1) // 2]
    return middle


def _points(
    start: Floats,
    end: Floats,
    arc: Bools,
    centre: Floats,
    left: Floats,
    begins: Ints,
    rules: SignRules,
) -> Complexes:
    depth = rules.offset_m + FOOT_DEPTH_M
    inward = centre - (start + end) / 2.0
    inward = inward / np.maximum(np.hypot(*inward.T), 1e-9)[:, None]
    own = left[begins] * depth
    corner = centre + FOOT_DEPTH_M * inward
    # A short edge alone may be what is left of a round corner: its foot is in the middle.
    lone = ~arc & (np.hypot(*(end - start).T) <= 1.0)
    middle = (start + end) / 2.0 + own
    enter = np.where(arc[:, None], corner, np.where(lone[:, None], middle, start + own))
    leave = np.where(arc[:, None], corner, np.where(lone[:, None], middle, end + own))
    rows = np.stack((start, end, enter, leave, centre))
    points: Complexes = rows[:, :, 0] + 1j * rows[:, :, 1]
    return points
