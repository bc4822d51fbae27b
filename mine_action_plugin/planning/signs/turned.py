"""Signs for viewers whom no sign warns that faces outward near them on their own line.

A sign may face a little to the side of outward (rule `facing`), and one on a neighbour's line may
be seen where all of the own line is behind a bank.
"""

from __future__ import annotations

import math
from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges
from mine_action_plugin.planning.signs.lookout import Sees
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.places import Places
from mine_action_plugin.planning.signs.samples import SAMPLE_M
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import Boards, Runs

# Times what the places allow.
TURNS = np.array((-1.0, 0.0, 1.0))
OUTWARD = 1
MARGIN_M = 2.0 * SAMPLE_M


def turned_signs(left: Runs, places: Places, ruler: Ruler, sees: Optional[Sees]) -> Boards:
    """As few signs as can be found for as many of the viewers as can be warned.

    ``left`` are viewers whom no sign warns that faces outward near them on their own line.
    """
    short = left.pieces(SAMPLE_M)
    eye = short.eye + short.along * short.length[:, None] / 2.0
    viewer, option = _options(eye, short.place, places, ruler, sees)
    picked = _cover(viewer, option, short.stop - short.start)
    place, turn = picked // len(TURNS), places.turn * TURNS[picked % len(TURNS)]
    chosen = places.boards.some(place)
    (x, y), sine, cosine = chosen.facing.T, np.sin(turn), np.cos(turn)
    facing = np.column_stack((cosine * x - sine * y, sine * x + cosine * y))
    return Boards(chosen.xy, facing, chosen.place)


def _options(
    eye: Floats, point: Floats, places: Places, ruler: Ruler, sees: Optional[Sees]
) -> tuple[Ints, Ints]:
    """Viewers with the places and turns (place x turns + turn) that warn them.

    ``point``: the place on the ruler to which each viewer comes.
    """
    viewers, options = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    xy = places.boards.xy
    near = _near_lines(eye, places)
    # There are far fewer viewers left than places. Whom a sign warns is in its disc.
    radius_m = places.reach.radius_m
    centre = (xy + radius_m * places.boards.facing).take(near, axis=0)
    # The disc before a turned sign lies in so many times the disc before one that faces outward.
    turned = 1.0 + 2.0 * math.sin(places.turn / 2.0)
    grid = EdgeGrid(Edges(eye, eye, np.arange(len(eye))), turned * radius_m, radius_m / 2.0)
    window_m = places.window_m - MARGIN_M
    for number, viewer in grid.near(centre):
        place = near[number]
        viewer, place, warns = _warned(eye, viewer, place, places)
        # What is seen of a sign that faces outward nearby has been looked at.
        tried = _along_m(point[viewer], places.boards.place[place], ruler) < window_m
        warns &= ~(warns[OUTWARD] & tried)
        some = np.flatnonzero(warns.any(axis=0))
        if sees is not None:
            visible, known = sees(eye.take(viewer[some], axis=0), xy.take(place[some], axis=0))
            some = some[visible & known]
        turn, pair = np.nonzero(warns.take(some, axis=1))
        viewers.append(viewer[some[pair]])
        options.append(place[some[pair]] * len(TURNS) + turn)
    return np.concatenate(viewers), np.concatenate(options)


def _warned(eye: Floats, viewer: Ints, place: Ints, places: Places) -> tuple[Ints, Ints, Bools]:
    """The pairs that some turn of the place's sign warns, and which turns (turns, n) do."""
    x, y, fx, fy = (column[place] for column in places.columns)
    dx, dy = eye[viewer, 0] - x, eye[viewer, 1] - y
    ahead, aside = dx * fx + dy * fy, dy * fx - dx * fy
    some = np.flatnonzero((ahead > 0.0) & (dx * dx + dy * dy < 4.0 * places.reach.radius_m**2))
    ahead, aside = ahead[some], aside[some]
    warns = [
        places.reach.warns(
            np.cos(turn) * ahead + np.sin(turn) * aside, np.cos(turn) * aside - np.sin(turn) * ahead
        )
        for turn in places.turn * TURNS
    ]
    warned = np.stack(warns)
    hit = np.flatnonzero(warned.any(axis=0))
    return viewer[some[hit]], place[some[hit]], warned.take(hit, axis=1)


def _near_lines(eye: Floats, places: Places) -> Ints:
    """The places of all lines whose box a sign's reach grows to hold some eye."""
    if not len(eye):
        return np.zeros(0, np.int64)
    reach_m = 2.0 * places.reach.radius_m
    low = np.minimum.reduceat(places.boards.xy, places.first) - reach_m
    high = np.maximum.reduceat(places.boards.xy, places.first) + reach_m
    holds = [((eye >= a) & (eye <= b)).all(axis=1).any() for a, b in zip(low, high)]
    return np.flatnonzero(np.repeat(np.array(holds), places.counts))


def _along_m(one: Floats, other: Floats, ruler: Ruler) -> Floats:
    """Metres between places along their line, the shorter way round; infinite between lines."""
    line = ruler.line(one)
    apart = np.abs(other - one)
    metres = np.minimum(apart, ruler.end(line) - ruler.base[line] - apart)
    return np.where(line == ruler.line(other), metres, np.inf)


def _cover(viewer: Ints, option: Ints, metres: Floats) -> Ints:
    """Options that warn all who have any, the ones that warn most first."""
    picked = [np.zeros(0, np.int64)]
    while len(viewer):
        names, number = np.unique(option, return_inverse=True)
        worth = np.bincount(number, metres[viewer])
        rank = np.empty(len(names), np.int64)
        rank[np.lexsort((names, worth))] = np.arange(len(names))
        best = np.full(len(metres), -1)
        np.maximum.at(best, viewer, rank[number])
        # An option is taken when it is the best for each of its viewers: it shares none.
        beaten = np.bincount(number, best[viewer] > rank[number]) > 0
        taken = ~beaten
        picked.append(names[taken])
        warned = np.zeros(len(metres), dtype=bool)
        warned[viewer[taken[number]]] = True
        left = ~warned[viewer]
        viewer, option = viewer[left], option[left]
    return np.concatenate(picked)
