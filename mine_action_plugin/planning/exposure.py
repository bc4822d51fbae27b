"""Who comes to a sign line: approaches a day to each cell of it, from what is known nearby.

The figures rank stretches against each other; they count nobody. Ways that people use bring
their users to where they cross the line and, fewer, to where they run alongside; places send
people out all round, fewer the further away; fields, pasture and water bring people to the
whole of what they border.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Optional

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.containment import members
from mine_action_plugin.planning.measure import METRES_PER_DEGREE
from mine_action_plugin.planning.signs.cells import Cells
from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, foot_points
from mine_action_plugin.planning.signs.lines import Chunk, flatten
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints

# Beyond so many decay distances less than a fiftieth of the exposure is left.
REACH_DECAYS = 4.0
# A way no further than this behind the line is still on its near side: it runs along it.
BEHIND_M = 5.0


def _way_users() -> dict[str, float]:
    return {
        "road": 100.0,
        "track": 40.0,
        "path": 20.0,
        "cattle_track": 20.0,
        "canal_track": 15.0,
        "service_line": 5.0,
        "river_ford": 20.0,
        "railway": 5.0,
    }


def _use_shares() -> dict[str, float]:
    return {"daily": 1.0, "seasonal": 0.4, "unknown": 1.0, "closed": 0.0}


def _outings() -> dict[str, float]:
    return {"settlement": 0.2, "school": 0.4, "water": 1.0, "market": 0.4, "pasture": 1.0}


def _visitors() -> dict[str, float]:
    return {"settlement": 300.0, "school": 150.0, "water": 100.0, "market": 300.0, "pasture": 30.0}


def _land_visits() -> dict[str, float]:
    return {"cultivated": 0.02, "pasture": 0.01, "water": 0.01}


@dataclass(frozen=True)
class ExposureWeights:
    """What brings people to a sign line. Every default is our own estimate, unconfirmed.

    ``way_users``: people a day on a way of each kind; a kind that is not listed counts
    ``other_way_users``. ``use_shares``: the share of them that each use leaves; a use that is
    not listed counts as daily. ``stray_per_m``: the share of a way's users who leave it, for
    each metre that it runs close to the line, falling by a factor e every ``stray_decay_m``.

    ``outings``: journeys a day off the ways for each head of a place of each kind;
    ``visitors``: heads where the population is not known; a kind that is not listed counts
    ``other_outings`` and ``other_visitors``. A full ring round a place at a distance d meets
    the share d/D x exp(-d/D) of its outings, D being ``place_decay_m``.

    ``land_visits``: approaches a day to each metre of line on or beside land of each kind, up
    to ``land_beside_m`` outside the line; a kind that is not listed brings nobody.

    Raises MineActionError for a weight that is not a number from 0 on.
    """

    way_users: Mapping[str, float] = field(default_factory=_way_users)
    other_way_users: float = 40.0
    use_shares: Mapping[str, float] = field(default_factory=_use_shares)
    stray_per_m: float = 1e-4
    stray_decay_m: float = 50.0
    outings: Mapping[str, float] = field(default_factory=_outings)
    other_outings: float = 0.2
    visitors: Mapping[str, float] = field(default_factory=_visitors)
    other_visitors: float = 100.0
    place_decay_m: float = 1000.0
    land_visits: Mapping[str, float] = field(default_factory=_land_visits)
    land_beside_m: float = 20.0

    def __post_init__(self) -> None:
        for each in fields(self):
            value = getattr(self, each.name)
            numbers = value.values() if isinstance(value, Mapping) else [value]
            least = 1.0 if each.name.endswith("decay_m") else 0.0
            for number in numbers:
                if not (math.isfinite(number) and number >= least):
                    raise MineActionError(
                        QT_TRANSLATE_NOOP(
                            "errors",
                            "The exposure weight {name} is {value}; give a number from {least} on.",
                        ),
                        name=each.name,
                        value=number,
                        least=least,
                    )


@dataclass(frozen=True)
class Way:
    """A way (EPSG:4326) with its codes of the lists access_kind and access_use."""

    geometry: QgsGeometry
    kind: str = "track"
    use: str = "unknown"


@dataclass(frozen=True)
class Place:
    """A place at degrees of EPSG:4326; a ``population`` of None is not known."""

    x: float
    y: float
    kind: str = "settlement"
    population: Optional[float] = None


@dataclass(frozen=True)
class Land:
    """A polygon (EPSG:4326) of land that people use: ``cultivated``, ``pasture`` or ``water``."""

    geometry: QgsGeometry
    kind: str = "cultivated"


@dataclass(frozen=True)
class People:
    """Everything known that brings people near."""

    ways: Sequence[Way] = ()
    places: Sequence[Place] = ()
    land: Sequence[Land] = ()


@dataclass(frozen=True)
class Exposure:
    """Approaches a day to each cell: those ``by_way`` that crosses it, and all the ``others``."""

    by_way: Floats
    others: Floats

    @property
    def total(self) -> float:
        """Approaches a day to all cells."""
        return float(self.by_way.sum() + self.others.sum())


def exposure_of(cells: Cells, chunk: Chunk, people: People, weights: ExposureWeights) -> Exposure:
    """The exposure of each cell of a chunk's lines."""
    by_way, stray_per_m = _by_ways(cells, chunk, people.ways, weights)
    per_m = stray_per_m + _from_places(cells, chunk, people.places, weights)
    per_m += _from_land(cells, chunk, people.land, weights)
    return Exposure(by_way, per_m * cells.length_m)


def users_a_day(way: Way, weights: ExposureWeights) -> float:
    """People a day on a way: none on a closed one."""
    users = weights.way_users.get(way.kind, weights.other_way_users)
    return users * weights.use_shares.get(way.use, 1.0)


def near_chunk(geometry: QgsGeometry, chunk: Chunk, reach_m: float) -> bool:
    """Whether a shape (EPSG:4326) has anything within reach of the chunk, by its box."""
    if geometry.isNull() or geometry.isEmpty():
        return False
    return grown(chunk.extent, reach_m).intersects(geometry.boundingBox())


def grown(extent: QgsRectangle, reach_m: float) -> QgsRectangle:
    """A box in degrees with so many metres more on every side."""
    north = reach_m / METRES_PER_DEGREE
    highest = max(abs(extent.yMinimum()), abs(extent.yMaximum())) + north
    east = north / math.cos(math.radians(min(highest, 89.0)))
    return QgsRectangle(
        extent.xMinimum() - east,
        extent.yMinimum() - north,
        extent.xMaximum() + east,
        extent.yMaximum() + north,
    )


def segments_of(
    shapes: Sequence[QgsGeometry], chunk: Chunk, points: Floats, reach_m: float
) -> Edges:
    """The segments of lines (EPSG:4326) within reach of the box of some points, in local metres.

    The owner of a segment is the position of its line.
    """
    starts, ends, owners = [np.zeros((0, 2))], [np.zeros((0, 2))], [np.zeros(0, np.int64)]
    low = points.min(axis=0, initial=np.inf) - reach_m
    high = points.max(axis=0, initial=-np.inf) + reach_m
    for number, shape in enumerate(shapes):
        if not near_chunk(shape, chunk, reach_m):
            continue
        for path in _paths(shape, chunk):
            a, b = path[:-1], path[1:]
            near = (np.maximum(a, b) >= low).all(axis=1) & (np.minimum(a, b) <= high).all(axis=1)
            starts.append(a[near])
            ends.append(b[near])
            owners.append(np.full(int(near.sum()), number))
    return Edges(np.concatenate(starts), np.concatenate(ends), np.concatenate(owners))


def _paths(shape: QgsGeometry, chunk: Chunk) -> Iterator[Floats]:
    for part in flatten(shape, chunk.to_local).asGeometryCollection():
        points = part.asPolyline()
        if len(points) > 1:
            yield np.array([(point.x(), point.y()) for point in points])


def _by_ways(
    cells: Cells, chunk: Chunk, ways: Sequence[Way], weights: ExposureWeights
) -> tuple[Floats, Floats]:
    """Users a day of the ways that cross each cell, and strays a day and metre."""
    users = np.array([users_a_day(way, weights) for way in ways])
    crossing, stray = np.zeros(cells.count), np.zeros(cells.count)
    reach = REACH_DECAYS * weights.stray_decay_m
    segments = segments_of([way.geometry for way in ways], chunk, cells.middle, reach)
    grid, end = EdgeGrid(segments, reach), cells.end
    for cell, segment in grid.near(cells.middle):
        a, b, way = segments.a[segment], segments.b[segment], segments.owner[segment]
        met = _cross(cells.start[cell], end[cell], a, b)
        pairs = np.unique(cell[met] * len(ways) + way[met])
        _add(crossing, pairs // len(ways), users[pairs % len(ways)])
        alongside, mine, distance = _alongside(cells, cell, way, a, b, len(ways))
        share = weights.stray_per_m * np.exp(-distance / weights.stray_decay_m)
        close = distance <= reach
        _add(stray, alongside[close], (users[mine] * share)[close])
    return crossing, stray


def _alongside(
    cells: Cells, cell: Ints, way: Ints, a: Floats, b: Floats, ways: int
) -> tuple[Ints, Ints, Floats]:
    """Each cell with each way on its outer side, and how near that comes."""
    middle = cells.middle[cell]
    foot, distance = foot_points(middle, a, b)
    outside = ((foot - middle) * cells.outward[cell]).sum(axis=1) >= -BEHIND_M
    key, distance = (cell * ways + way)[outside], distance[outside]
    order = np.argsort(key, kind="stable")
    key, distance = key[order], distance[order]
    head = np.flatnonzero(np.diff(key, prepend=-1) != 0)
    least = np.minimum.reduceat(distance, head) if len(head) else distance
    return key[head] // ways, key[head] % ways, least


def _cross(p: Floats, q: Floats, a: Floats, b: Floats) -> Bools:
    """Which chords and segments cross; an end on the other line counts as on its left."""
    across: Bools = (_left(a, b, p) != _left(a, b, q)) & (_left(p, q, a) != _left(p, q, b))
    return across


def _left(p: Floats, q: Floats, r: Floats) -> Bools:
    d, e = q - p, r - p
    left: Bools = d[:, 0] * e[:, 1] - d[:, 1] * e[:, 0] >= 0
    return left


def _add(to: Floats, where: Ints, values: Floats) -> None:
    """Add values to places that may repeat, at the cost of the places alone."""
    if len(where):
        low = int(where.min())
        sums = np.bincount(where - low, weights=values)
        to[low : low + len(sums)] += sums


def _from_places(
    cells: Cells, chunk: Chunk, places: Sequence[Place], weights: ExposureWeights
) -> Floats:
    """Approaches a day and metre from all places within reach."""
    per_m = np.zeros(cells.count)
    reach = REACH_DECAYS * weights.place_decay_m
    box = grown(chunk.extent, reach)
    near = [place for place in places if box.contains(place.x, place.y)]
    if not near:
        return per_m
    spots = chunk.to_local
    points = np.array([_local(spots.transform(place.x, place.y)) for place in near])
    out = np.array([_outings_a_day(place, weights) for place in near])
    out /= 2.0 * math.pi * weights.place_decay_m
    grid = EdgeGrid(Edges(points, points, np.arange(len(near))), reach)
    for cell, place in grid.near(cells.middle):
        distance = np.hypot(*(cells.middle[cell] - points[place]).T)
        share = np.where(distance <= reach, np.exp(-distance / weights.place_decay_m), 0.0)
        _add(per_m, cell, out[place] * share)
    return per_m


def _local(point: object) -> tuple[float, float]:
    return point.x(), point.y()  # type: ignore[attr-defined]


def _outings_a_day(place: Place, weights: ExposureWeights) -> float:
    heads = place.population
    if heads is None or not math.isfinite(heads) or heads < 0:
        heads = weights.visitors.get(place.kind, weights.other_visitors)
    return heads * weights.outings.get(place.kind, weights.other_outings)


def _from_land(
    cells: Cells, chunk: Chunk, land: Sequence[Land], weights: ExposureWeights
) -> Floats:
    """Approaches a day and metre on or beside land that is used: the most where kinds overlap."""
    per_m = np.zeros(cells.count)
    near = [each for each in land if near_chunk(each.geometry, chunk, weights.land_beside_m)]
    shapes = [flatten(each.geometry, chunk.to_local) for each in near]
    visits = [weights.land_visits.get(each.kind, 0.0) for each in near]
    for points in (cells.middle, cells.middle + weights.land_beside_m * cells.outward):
        for number, held in members(points, shapes):
            per_m[held] = np.maximum(per_m[held], visits[number])
    return per_m
