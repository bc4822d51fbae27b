"""Sign lines cut into short equal cells, and the stretches that cells of one reason form."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateTransform

from mine_action_plugin.planning.signs.model import Floats, Ints, Unwarned
from mine_action_plugin.planning.signs.rings import line_string, transform_points
from mine_action_plugin.planning.signs.track import Ruler

FEWEST_CELLS = 3
SIGNED = -1


@dataclass(frozen=True)
class Cells:
    """Sign lines cut without a gap, each into equal cells in order along it.

    ``base`` is where each line begins on the ruler, ``first`` its first cell, with the number of
    cells at the end. ``begin`` is where a cell begins on the ruler.
    """

    base: Floats
    first: Ints
    line: Ints
    begin: Floats
    length_m: Floats

    @property
    def count(self) -> int:
        """How many cells all lines have."""
        return len(self.line)

    def at(self, place: Floats) -> Ints:
        """The cell of each place of the ruler."""
        line = np.searchsorted(self.base, place, "right") - 1
        first = self.first[line]
        into = ((place - self.base[line]) / self.length_m[first]).astype(np.int64)
        found: Ints = first + np.clip(into, 0, self.first[line + 1] - first - 1)
        return found

    def moved(self, cell: Ints, by: Ints) -> Ints:
        """The cells so many further along the same line, round its start; ``by`` may be negative."""
        first = self.first[self.line[cell]]
        size = self.first[self.line[cell] + 1] - first
        found: Ints = first + (cell - first + by) % size
        return found

    def sizes(self) -> Ints:
        """The number of cells of each cell's own line."""
        sizes: Ints = np.diff(self.first)[self.line]
        return sizes


@dataclass(frozen=True)
class Ground:
    """Where cells lie, in local metres: their ``start``, ``middle`` and ``end`` points (n, 2).

    ``outward`` is the unit vector to the right of the line at the middle.
    """

    ruler: Ruler
    start: Floats
    middle: Floats
    end: Floats
    outward: Floats


def cut_lines(ruler: Ruler, longest_m: float) -> Cells:
    """Cut each line of the ruler into equal cells of at most ``longest_m`` metres."""
    around = ruler.track.along[ruler.track.last]
    counts = np.maximum(FEWEST_CELLS, np.ceil(around / longest_m)).astype(np.int64)
    first = np.concatenate(([0], np.cumsum(counts)))
    line = np.repeat(np.arange(len(counts)), counts)
    length = (around / counts)[line]
    begin = ruler.base[line] + (np.arange(len(line)) - first[line]) * length
    return Cells(ruler.base, first, line, begin, length)


def ground_of(cells: Cells, ruler: Ruler) -> Ground:
    """The points and directions of cells on the ruler that they were cut from."""
    middle = cells.begin + cells.length_m / 2.0
    edge = np.clip(np.searchsorted(ruler.vertex, middle, "right") - 1, 0, None)
    outward = np.column_stack((ruler.track.uy[edge], -ruler.track.ux[edge]))
    start = ruler.points(cells.begin)
    following = cells.moved(np.arange(cells.count), np.ones(cells.count, np.int64))
    return Ground(ruler, start, ruler.points(middle), start[following], outward)


@dataclass(frozen=True)
class Stretches:
    """Stretches of sign line without signs: from and to on the ruler, and a number for why.

    No stretch goes through the start of its line; there it is cut in two.
    """

    line: Ints
    begin: Floats
    end: Floats
    reason: Ints

    @property
    def length_m(self) -> float:
        """Metres of all stretches."""
        return float((self.end - self.begin).sum())


def stretches(cells: Cells, reason: Ints) -> Stretches:
    """Join neighbouring cells of one reason; cells whose reason is SIGNED are left out."""
    new = np.diff(reason, prepend=SIGNED) != 0
    new[cells.first[:-1]] = True
    head = np.flatnonzero(new)
    tail = np.append(head[1:], cells.count)[: len(head)] - 1
    some = reason[head] != SIGNED
    head, tail = head[some], tail[some]
    end = cells.begin[tail] + cells.length_m[tail]
    return Stretches(cells.line[head], cells.begin[head], end, reason[head])


def unwarned(
    found: Stretches, ruler: Ruler, reasons: tuple[str, ...], to_world: QgsCoordinateTransform
) -> list[Unwarned]:
    """The stretches as lines in EPSG:4326 that follow the sign line, with codes of reasons."""
    listed = []
    columns = (found.begin.tolist(), found.end.tolist(), found.reason.tolist())
    for begin, end, reason in zip(*columns):
        points = _points_between(ruler, begin, end)
        shape = line_string(*transform_points(points[:, 0], points[:, 1], to_world))
        listed.append(Unwarned(shape, reasons[reason], end - begin))
    return listed


def _points_between(ruler: Ruler, begin: float, end: float) -> Floats:
    low, high = np.searchsorted(ruler.vertex, (begin, end))
    inner = ruler.vertex[low:high]
    inner = inner[(inner > begin) & (inner < end)]
    return ruler.points(np.concatenate(([begin], inner, [end])))
