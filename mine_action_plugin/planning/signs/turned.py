"""Signs for viewers whom no sign warns that faces outward near them on their own line.

A sign may face a little to the side of outward (rule `facing`), and one on a neighbour's line may
be seen where all of the own line is behind a bank.
"""

from __future__ import annotations

from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.coverage import Sees
from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.places import Places
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import Boards, Runs, before_board
from mine_action_plugin.planning.signs.watch import SAMPLE_M

# The rule allows 10 degrees; the rest is for what outward is to others near a corner.
TURNS_DEG = (-8.0, 0.0, 8.0)
OUTWARD = TURNS_DEG.index(0.0)
MARGIN_M = 2.0 * SAMPLE_M


def turned_signs(left: Runs, places: Places, ruler: Ruler, sees: Optional[Sees]) -> Boards:
    """As few signs as can be found for as many of the viewers as can be warned.

    ``left`` are viewers whom no sign warns that faces outward near them on their own line.
    """
    short = left.pieces(SAMPLE_M)
    eye = short.eye + short.along * short.length[:, None] / 2.0
    turned = [_turned(places.boards, np.radians(degrees)) for degrees in TURNS_DEG]
    viewer, option = _options(eye, short.place, places, turned, ruler, sees)
    picked = _cover(viewer, option, short.stop - short.start)
    place, turn = picked // len(TURNS_DEG), picked % len(TURNS_DEG)
    facing = np.stack([boards.facing for boards in turned])[turn, place]
    chosen = places.boards.some(place)
    return Boards(chosen.xy, facing, chosen.place)


def _turned(boards: Boards, turn: float) -> Boards:
    """The boards turned so many radians to the left."""
    x, y = boards.facing.T
    sine, cosine = np.sin(turn), np.cos(turn)
    facing = np.column_stack((cosine * x - sine * y, sine * x + cosine * y))
    return Boards(boards.xy, facing, boards.place)


def _options(
    eye: Floats,
    point: Floats,
    places: Places,
    turned: list[Boards],
    ruler: Ruler,
    sees: Optional[Sees],
) -> tuple[Ints, Ints]:
    """Viewers with the places and turns (place x turns + turn) that warn them.

    ``point``: the place on the ruler to which each viewer comes.
    """
    viewers, options = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    xy = places.boards.xy
    near = _near_lines(eye, places)
    # There are far fewer viewers left than places.
    grid = EdgeGrid(Edges(eye, eye, np.arange(len(eye))), 2.0 * places.reach.radius_m)
    window_m = places.window_m - MARGIN_M
    for number, viewer in grid.near(xy[near]):
        place = near[number]
        warns = _warns(eye[viewer], place, places, turned)
        # What is seen of a sign that faces outward nearby has been looked at.
        tried = _along_m(point[viewer], places.boards.place[place], ruler) < window_m
        warns &= ~(warns[OUTWARD] & tried)
        some = np.flatnonzero(warns.any(axis=0))
        if sees is not None:
            visible, known = sees(eye[viewer[some]], xy[place[some]])
            some = some[visible & known]
        turn, pair = np.nonzero(warns[:, some])
        viewers.append(viewer[some[pair]])
        options.append(place[some[pair]] * len(TURNS_DEG) + turn)
    return np.concatenate(viewers), np.concatenate(options)


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


def _warns(eye: Floats, place: Ints, places: Places, turned: list[Boards]) -> Bools:
    """Which turns (turns, n) of a place's sign warn an eye, pair by pair."""
    found = [places.reach.warns(*before_board(eye, boards, place, True)) for boards in turned]
    return np.stack(found)


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
