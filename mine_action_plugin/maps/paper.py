"""Sheets of paper and the boxes on them, in millimetres."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Paper:
    """A portrait sheet; everything on it grows with ``factor``, so that A3 reads like A4."""

    name: str
    width: float
    height: float
    factor: float


PAPERS = {
    "A4": Paper("A4", 210.0, 297.0, 1.0),
    "A3": Paper("A3", 297.0, 420.0, math.sqrt(2)),
}


def paper_named(name: str) -> Paper:
    """Return a paper by name; MineActionError for one we do not print on."""
    if name not in PAPERS:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "Paper “{name}” is not known. Choose from: {known}."),
            name=name,
            known=", ".join(PAPERS),
        )
    return PAPERS[name]


@dataclass(frozen=True)
class Box:
    """A rectangle on the page: left, top, width, height in mm."""

    x: float
    y: float
    width: float
    height: float

    def inset(self, dx: float, dy: float) -> Box:
        """Return the box made smaller on each side."""
        return Box(self.x + dx, self.y + dy, self.width - 2 * dx, self.height - 2 * dy)

    def columns(self, count: int, gap: float) -> list[Box]:
        """Return equal columns beside each other."""
        width = (self.width - gap * (count - 1)) / count
        return [Box(self.x + i * (width + gap), self.y, width, self.height) for i in range(count)]

    def split_left(self, width: float, gap: float = 0) -> tuple[Box, Box]:
        """Return a left part of that width, and the rest."""
        return (
            Box(self.x, self.y, width, self.height),
            Box(self.x + width + gap, self.y, self.width - width - gap, self.height),
        )

    def split_top(self, height: float, gap: float = 0) -> tuple[Box, Box]:
        """Return an upper part of that height, and the rest."""
        return (
            Box(self.x, self.y, self.width, height),
            Box(self.x, self.y + height + gap, self.width, self.height - height - gap),
        )


def stack(area: Box, heights: dict[str, float], stretch: str, gap: float) -> dict[str, Box]:
    """Put rows under each other; the one named ``stretch`` takes what the others leave."""
    used = sum(height for name, height in heights.items() if name != stretch)
    free = area.height - used - gap * (len(heights) - 1)
    boxes = {}
    top = area.y
    for name, height in heights.items():
        height = free if name == stretch else height
        boxes[name] = Box(area.x, top, area.width, height)
        top += height + gap
    return boxes
