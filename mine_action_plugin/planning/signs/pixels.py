"""From the metres of a local projection to the cells of a raster: smooth maps, in arrays."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Union

import numpy as np

from mine_action_plugin.planning.signs.model import Bools, Floats

Pixels = tuple[Floats, Floats]


@dataclass(frozen=True)
class PixelMap:
    """Columns and rows of places in a box, counted from the centre of a raster's first cell.

    ``origin``: the corner of the box with its margin; ``steps``: how many steps of a grid of
    ``step_m`` it is wide and high. ``low``, ``high``: no place has any columns and rows beyond
    these; NaN where one is not known.
    """

    origin: Floats
    step_m: float
    steps: tuple[int, int]
    low: Floats
    high: Floats
    smooth: Union[Cubic, Bilinear]

    def pixels(self, points: Floats) -> Pixels:
        """Columns and rows of points (n, 2) in local metres; NaN outside the box and its margin."""
        across, down = self.steps
        x = (points[:, 0] - self.origin[0]) / self.step_m
        y = (points[:, 1] - self.origin[1]) / self.step_m
        inside: Bools = (x >= 0.0) & (x <= across) & (y >= 0.0) & (y <= down)
        if inside.all():
            return self.smooth.at(x, y)
        column, row = self.smooth.at(np.where(inside, x, 0.0), np.where(inside, y, 0.0))
        column[~inside] = np.nan
        row[~inside] = np.nan
        return column, row


class Cubic:
    """One polynomial of the third degree for all: enough for boxes of some ten kilometres."""

    def __init__(self, nodes: Floats) -> None:
        down, across = np.array(nodes.shape[:2]) - 1
        self._half = np.array((across, down)) / 2.0
        self.error = np.inf
        if not np.isfinite(nodes).all():
            return
        y, x = (each.ravel().astype(float) for each in np.indices(nodes.shape[:2]))
        u, v = self._centred(x, y)
        powers = [u**i * v**j for i in range(4) for j in range(4 - i)]
        terms = np.linalg.lstsq(np.column_stack(powers), nodes.reshape(-1, 2), rcond=None)[0]
        self._terms: list[list[float]] = terms.T.tolist()
        said = np.stack(self.at(x, y), axis=-1)
        self.error = float(np.abs(said - nodes.reshape(-1, 2)).max())

    def at(self, x: Floats, y: Floats) -> Pixels:
        """Columns and rows of places counted in steps of the grid."""
        u, v = self._centred(x, y)
        column, row = (_cubic(u, v, terms) for terms in self._terms)
        return column, row

    def _centred(self, x: Floats, y: Floats) -> Pixels:
        return x / self._half[0] - 1.0, y / self._half[1] - 1.0


def _cubic(u: Floats, v: Floats, terms: list[float]) -> Floats:
    """Terms of 1, v, v², v³, u, uv, uv², u², u²v, u³."""
    a, b, c, d, e, f, g, h, i, j = terms
    value: Floats = ((d * v + c) * v + b) * v + a
    value += u * ((g * v + f) * v + e + u * (i * v + h + u * j))
    return value


class Bilinear:
    """Bilinear between the nodes of a grid."""

    def __init__(self, nodes: Floats) -> None:
        self._down, self._across = np.array(nodes.shape[:2]) - 1
        self._terms = _terms(nodes)

    def at(self, x: Floats, y: Floats) -> Pixels:
        """Columns and rows of places counted in steps of the grid."""
        i = np.minimum(x.astype(np.int64), self._across - 1)
        j = np.minimum(y.astype(np.int64), self._down - 1)
        x, y = x - i, y - j
        terms = self._terms.take(i + j * self._across, axis=0)
        column = terms[:, 0] + x * terms[:, 1] + y * (terms[:, 2] + x * terms[:, 3])
        row = terms[:, 4] + x * terms[:, 5] + y * (terms[:, 6] + x * terms[:, 7])
        return column, row


def _terms(nodes: Floats) -> Floats:
    """The bilinear function of each grid cell: (cells, 8), four terms a coordinate."""
    low, right = nodes[:-1, :-1], nodes[:-1, 1:]
    up, far = nodes[1:, :-1], nodes[1:, 1:]
    terms = np.stack((low, right - low, up - low, far - right - up + low), axis=-1)
    cells: Floats = np.ascontiguousarray(terms.reshape(math.prod(terms.shape[:2]), 8))
    return cells
