"""What the field sheets of a sign plan show, and how its signs are shared out over them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Optional

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from ..planning.geodesic import geodesic_m, metres_per_degree
from ..planning.measure import local_metric_crs
from .content import MapContent
from .view import View, framed

MOST_SIGNS = 12
"""Rows of a table that leave the map room enough."""

SCALES = (500, 750, 1000, 1250, 1500, 2000, 2500)
"""Larger pretends to know more than a receiver shows; smaller, and single signs run together."""

WIDER_SCALES = (5, 7.5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1000)
EDGE_MM = 17.0
"""Room between the outermost sign and the frame: for its arrow, number, and what lies beyond."""


Room = Callable[[int], tuple[float, float]]
"""Width and height in mm that a sheet of so many signs leaves to its map."""


@dataclass(frozen=True)
class SheetSign:
    """A sign as a sheet shows it: ``number`` is what stands beside it on the map.

    ``point`` is EPSG:4326, ``facing_deg`` clockwise from true north. ``way`` is the kind and the
    code of the access line that is its reason, ``on_verge``: for its verified ground;
    ``reason`` a code of the list sign_reason.
    """

    code: str
    number: str
    kind: str
    status: str
    point: QgsPointXY
    facing_deg: Optional[float] = None
    reason: str = ""
    way: Optional[tuple[str, str]] = None
    on_verge: bool = False
    gap_m: Optional[float] = None
    line_no: Optional[int] = None
    sequence: Optional[int] = None
    hazards: tuple[str, ...] = ()

    @property
    def is_in_order(self) -> bool:
        """True for a sign with neighbours on a sign line; extra signs for `warned` have none."""
        return self.line_no is not None and bool(self.sequence)


@dataclass(frozen=True)
class SheetRule:
    """A number of the profile by which signs are planned, and whether an authority confirmed it."""

    key: str
    value: float
    confirmed: bool


@dataclass(frozen=True)
class SheetContent:
    """Everything that the sheets of one export need; ``signs`` in the order of the tables.

    ``subject``: codes of the hazards that the signs mark. ``not_drawn``: those of the hazards
    asked for that have no outline, so that no sign can be planned for them.
    """

    title: str
    subject: tuple[str, ...]
    signs: tuple[SheetSign, ...]
    ground: MapContent
    rules: tuple[SheetRule, ...] = ()
    not_drawn: tuple[str, ...] = ()


def in_walking_order(signs: Iterable[SheetSign]) -> list[SheetSign]:
    """Order signs line by line as one walks along them.

    One on no line, as an advance warning, comes after the sign of a line that is nearest to it.
    """
    everything = list(signs)
    walk = sorted((each for each in everything if each.is_in_order), key=_along)
    apart = sorted((each for each in everything if not each.is_in_order), key=lambda s: s.code)
    if not walk:
        return apart
    places = _xy(walk)
    after: dict[int, list[SheetSign]] = {}
    for each in apart:
        here = np.repeat(_xy([each]), len(walk), axis=0)
        after.setdefault(int(np.argmin(geodesic_m(here, places))), []).append(each)
    return [sign for number, first in enumerate(walk) for sign in (first, *after.get(number, ()))]


def _along(sign: SheetSign) -> tuple[int, int, str]:
    return sign.line_no or 0, sign.sequence or 0, sign.code


def _xy(signs: Sequence[SheetSign]) -> np.ndarray:
    return np.array([[sign.point.x(), sign.point.y()] for sign in signs], np.float64)


def share_out(signs: Sequence[SheetSign], room: Room, factor: float = 1.0) -> list[list[SheetSign]]:
    """Share signs, in walking order, out over sheets; ``room`` tells the map's size in mm.

    A line is cut into the fewest nearly equal pieces of at most MOST_SIGNS that need no smaller
    scale than we use; neighbouring pieces that fit one sheet together share it.
    """
    pieces = [piece for walk in _walks(signs) for piece in _pieces(walk, room, factor)]
    sheets: list[list[SheetSign]] = []
    for piece in pieces:
        together = [*sheets[-1], *piece] if sheets else piece
        if sheets and len(together) <= MOST_SIGNS and _fits(together, room, factor):
            sheets[-1] = together
        else:
            sheets.append(piece)
    return sheets


def _walks(signs: Sequence[SheetSign]) -> list[list[SheetSign]]:
    """Cut at the ends of lines; a sign on no line goes with the one before it."""
    walks: list[list[SheetSign]] = []
    line: Optional[int] = None
    for sign in signs:
        starts = sign.is_in_order and sign.line_no != line
        if starts or not walks:
            walks.append([])
            line = sign.line_no
        walks[-1].append(sign)
    return walks


def _pieces(signs: Sequence[SheetSign], room: Room, factor: float) -> list[list[SheetSign]]:
    """Cut into the fewest nearly equal pieces that each fit a sheet; a single sign always does."""
    for count in range(math.ceil(len(signs) / MOST_SIGNS), len(signs)):
        bounds = [round(len(signs) * each / count) for each in range(count + 1)]
        pieces = [list(signs[start:stop]) for start, stop in zip(bounds, bounds[1:])]
        if all(_fits(piece, room, factor) for piece in pieces):
            return pieces
    return [[sign] for sign in signs]


def _fits(signs: Sequence[SheetSign], room: Room, factor: float) -> bool:
    places = _xy(signs)
    low, high = places.min(axis=0), places.max(axis=0)
    east, north = metres_per_degree(np.array([(low[1] + high[1]) / 2]))
    width, height = (high - low) * (float(east[0]), float(north[0]))
    return _needed_scale((width, height), room(len(signs)), factor) <= SCALES[-1]


def _needed_scale(
    ground_m: tuple[float, float], size_mm: tuple[float, float], factor: float
) -> float:
    sides = [max(1.0, side - 2 * EDGE_MM * factor) for side in size_mm]
    return max(1000 * metres / side for metres, side in zip(ground_m, sides))


def sheet_view(
    signs: Sequence[SheetSign], size_mm: tuple[float, float], factor: float, overview: bool = False
) -> View:
    """Return the view of a map of that size that holds the signs at the largest scale we use."""
    box = QgsRectangle()
    box.setNull()
    for sign in signs:
        box.combineExtentWith(sign.point.x(), sign.point.y())
    crs = local_metric_crs(box)
    flat = View(crs, QgsRectangle(), 1.0)
    local = [flat.to_local(QgsGeometry.fromPointXY(sign.point)).asPoint() for sign in signs]
    ground = QgsGeometry.fromMultiPointXY(local).boundingBox()
    needed = _needed_scale((ground.width(), ground.height()), size_mm, factor)
    scale = _round_scale(needed, overview)
    return View(crs, framed(ground.center(), scale, size_mm), scale, factor)


def _round_scale(needed: float, overview: bool) -> float:
    scales = [] if overview else list(SCALES)
    for scale in [*scales, *(1000 * thousand for thousand in WIDER_SCALES)]:
        if scale >= needed:
            return float(scale)
    return float(math.ceil(needed / 500_000) * 500_000)


def next_on_line(signs: Sequence[SheetSign]) -> dict[str, SheetSign]:
    """Return by code the next sign of the same line; none where the plan has another between.

    The gap that was recorded with a sign tells: where the next number stands elsewhere, one
    between is not part of the selection. Source: ``sign.gap_to_next_m``.
    """
    following: dict[str, SheetSign] = {}
    for _line, members in groupby(
        sorted((each for each in signs if each.is_in_order), key=_along),
        key=lambda sign: sign.line_no,
    ):
        line = list(members)
        for sign, after in zip(line, [*line[1:], line[0]]):
            if sign is not after and sign.gap_m is not None:
                metres = float(geodesic_m(_xy([sign]), _xy([after]))[0])
                if abs(metres - sign.gap_m) <= 1.0 + sign.gap_m / 100:
                    following[sign.code] = after
    return following
