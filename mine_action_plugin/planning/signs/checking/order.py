"""Which sign comes after which along each sign line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.signs.checking.placed import PlacedSigns
from mine_action_plugin.planning.signs.checking.stage import Stage
from mine_action_plugin.planning.signs.model import Bools, Ints

FEWEST = 3


@dataclass(frozen=True)
class Order:
    """The signs of each line in order, line by line; those of line ``i`` start at ``first[i]``.

    ``sign`` holds positions in the stage. ``by_place`` says which lines were put in order along
    the line because their signs have no numbers, or numbers of more than one line.
    """

    sign: Ints
    first: Ints
    count: Ints
    by_place: Bools

    @property
    def line(self) -> Ints:
        """The line of each entry of ``sign``."""
        return np.repeat(np.arange(len(self.count)), self.count)

    @property
    def after(self) -> Ints:
        """For each entry of ``sign`` the entry that follows it; after the last comes the first."""
        place = np.arange(len(self.sign)) - np.repeat(self.first, self.count)
        size = np.repeat(self.count, self.count)
        return np.repeat(self.first, self.count) + (place + 1) % np.maximum(size, 1)


def order_signs(stage: Stage, signs: PlacedSigns) -> Order:
    """Put the signs of a stage in order.

    A line whose signs carry one line number is walked in the order of their sequence. One whose
    signs carry several is walked along the line: two plans have met there, or a sign stands at
    the wrong line. One whose signs carry none is walked along the line too. A sign that has a
    line number and no sequence was added for the rule `warned` and is in no order, unless no
    sign of the layer has a sequence.
    """
    number, sequence = signs.line_no[stage.signs], signs.sequence[stage.signs]
    lines = len(stage.lines.island)
    at_line = stage.line >= 0
    ordered = signs.ordered[stage.signs] & at_line
    numbered, several = _numbers(stage.line[ordered], number[ordered], lines)
    extra = (number > 0) & bool(signs.ordered.any())
    line = np.where(at_line, stage.line, 0)
    takes = at_line & np.where(numbered[line], ordered, ~extra) if lines else at_line
    by_place = ~numbered | several
    key = np.where(by_place[line], 0, sequence) if lines else sequence
    chosen = np.flatnonzero(takes)
    order = chosen[np.lexsort((stage.along[chosen], key[chosen], stage.line[chosen]))]
    count = np.bincount(stage.line[order], minlength=lines).astype(np.int64)
    return Order(order, np.cumsum(count) - count, count, by_place & (count > 0))


def _numbers(line: Ints, number: Ints, lines: int) -> tuple[Bools, Bools]:
    """Which lines have signs with a number, and which have several numbers."""
    low = np.full(lines, np.iinfo(np.int64).max)
    high = np.full(lines, -1, dtype=np.int64)
    np.minimum.at(low, line, number)
    np.maximum.at(high, line, number)
    numbered = high >= 0
    return numbered, numbered & (low != high)
