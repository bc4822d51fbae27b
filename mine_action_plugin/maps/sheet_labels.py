"""Numbers and names on a field sheet's map, each beside its thing and none over another."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsLineSymbol, QgsPrintLayout

from .items import CENTRE, MIDDLE, add_halo, add_label, add_line, add_rectangle
from .paper import Box
from .text import height_mm, width_mm

REACHES_MM = (3.2, 4.8, 7.0, 9.5, 12.5, 16.0)
TURNS = (0, 30, -30, 60, -60, 90, -90, 120, -120, 150, -150, 180)
LEADER_FROM_MM = 7.0
# A number rather stands a little farther out than over the danger behind its sign.
TURN_PER_MM = 25.0
OVER_LABEL, OVER_MARK, OUTSIDE = 40.0, 12.0, 500.0


@dataclass(frozen=True)
class Wish:
    """A text to be put near a spot of the page (mm); ``towards`` is the best direction, degrees.

    Without a direction the text is centred on its spot where there is room.
    """

    text: str
    x: float
    y: float
    size_pt: float
    towards: Optional[float] = None
    bold: bool = True
    boxed: bool = False


@dataclass(frozen=True)
class Placed:
    """A text with its box on the page, and whether a line must lead to its spot."""

    wish: Wish
    box: Box
    leader: bool


def place_labels(
    wishes: Sequence[Wish], marks: Sequence[Box], area: Box, family: str, factor: float
) -> list[Placed]:
    """Put each text where it hides the least: ``marks`` are the boxes of signs and arrows."""
    placed: list[Placed] = []
    taken: list[Box] = []
    for wish in wishes:
        choices = list(_choices(wish, family, factor))
        round_it = _around(choice[1] for choice in choices)
        labels = [each for each in taken if _shared(each, round_it)]
        things = [each for each in marks if _shared(each, round_it)]
        costs = [away + _cost(box, labels, things, area) for away, box, _leader in choices]
        best = choices[costs.index(min(costs))]
        placed.append(Placed(wish, best[1], best[2]))
        taken.append(best[1])
    return placed


def _choices(wish: Wish, family: str, factor: float) -> Iterator[tuple[float, Box, bool]]:
    """Yield (what the distance costs, box, with a leader)."""
    lines = wish.text.split("\n")
    pad = 1.2 * factor if wish.boxed else 0.4 * factor
    width = max(width_mm(line, family, wish.size_pt, wish.bold) for line in lines) + 2 * pad
    height = height_mm(len(lines), wish.size_pt) + (pad if wish.boxed else 0)
    if wish.towards is None:
        yield 0.0, _centred(wish.x, wish.y, width, height), False
    for reach in REACHES_MM:
        for turn in TURNS:
            angle = math.radians((wish.towards or 0.0) + turn)
            east, north = math.sin(angle), math.cos(angle)
            x = wish.x + east * (reach * factor + width / 2)
            y = wish.y - north * (reach * factor + height / 2)
            away = reach + abs(turn) / TURN_PER_MM
            yield away, _centred(x, y, width, height), reach >= LEADER_FROM_MM


def _around(boxes: Iterable[Box]) -> Box:
    corners = [(box.x, box.y, box.x + box.width, box.y + box.height) for box in boxes]
    left, top = (min(each[axis] for each in corners) for axis in (0, 1))
    right, bottom = (max(each[axis] for each in corners) for axis in (2, 3))
    return Box(left, top, right - left, bottom - top)


def _centred(x: float, y: float, width: float, height: float) -> Box:
    return Box(x - width / 2, y - height / 2, width, height)


def _cost(box: Box, taken: Sequence[Box], marks: Sequence[Box], area: Box) -> float:
    cost = OUTSIDE * (box.width * box.height - _shared(box, area))
    cost += sum(OVER_LABEL * _shared(box, each) for each in taken)
    return cost + sum(OVER_MARK * _shared(box, each) for each in marks)


def _shared(one: Box, other: Box) -> float:
    """Return the area in mm² that two boxes share."""
    width = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    height = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return max(0.0, width) * max(0.0, height)


def add_labels(
    layout: QgsPrintLayout,
    placed: Sequence[Placed],
    family: str,
    factor: float,
    leader: QgsLineSymbol,
) -> None:
    """Print the texts, with a leader where one stands away from its spot."""
    for each in placed:
        if each.leader:
            middle = (each.box.x + each.box.width / 2, each.box.y + each.box.height / 2)
            add_line(layout, (each.wish.x, each.wish.y), middle, leader)
    for each in placed:
        if each.wish.boxed:
            add_rectangle(layout, each.box, "#ffffff", "#000000", 0.25 * factor)
        wish = each.wish
        label = add_label(
            layout, each.box, wish.text, family, wish.size_pt, wish.bold, "#000000", CENTRE, MIDDLE
        )
        add_halo(label, 0.6 * factor)


def overlapping(placed: Sequence[Placed]) -> list[str]:
    """Return the texts that cover a noticeable part of another one."""
    hidden = []
    for number, one in enumerate(placed):
        for other in placed[:number]:
            smaller = min(one.box.width * one.box.height, other.box.width * other.box.height)
            if _shared(one.box, other.box) > 0.15 * smaller:
                hidden += [one.wish.text.split("\n")[0], other.wish.text.split("\n")[0]]
    return list(dict.fromkeys(hidden))
