"""Who comes to a sign line: approaches a day to each cell of it, from what is known nearby.

The figures rank stretches against each other; they count nobody. Ways that people use bring
their users to where they cross the line and, fewer, to where they run alongside; places send
people out all round, fewer the further away; fields, pasture and water bring people to the
whole of what they border.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Optional

import numpy as np
from qgis.core import QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.containment import members
from mine_action_plugin.planning.signs.cells import Cells, Ground
from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, foot_points
from mine_action_plugin.planning.signs.lines import Chunk, flatten
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.nearby import grown, near_chunk, segments_of
from mine_action_plugin.planning.signs.rings import transform_points

# Beyond so many decay distances less than a fiftieth of the exposure is left.
REACH_DECAYS = 4.0
# A way no further than this behind the line is still on its near side: it runs along it.
BEHIND_M = 5.0
# Into so many pieces a cell is cut to find where in it a way crosses.
PIECES = 20


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
    """Approaches a day: by ways at the places on the ruler where they cross, and to each cell.

    A crossing stands for one way that crosses a line at one place; ``per_cell`` is everybody
    who comes off the ways.
    """

    crossing: Floats
    users: Floats
    per_cell: Floats

    @property
    def total(self) -> float:
        """Approaches a day to all lines."""
        return float(self.users.sum() + self.per_cell.sum())


def exposure_of(
    cells: Cells, ground: Ground, chunk: Chunk, people: People, weights: ExposureWeights
) -> Exposure:
    """The exposure of a chunk's lines, cut into cells."""
    crossing, users, per_m = _by_ways(cells, ground, chunk, people.ways, weights)
    per_m += _from_places(ground, chunk, people.places, weights)
    per_m += _from_land(ground, chunk, people.land, weights)
    return Exposure(crossing, users, per_m * cells.length_m)


def users_a_day(way: Way, weights: ExposureWeights) -> float:
    """People a day on a way: none on a closed one."""
    users = weights.way_users.get(way.kind, weights.other_way_users)
    return users * weights.use_shares.get(way.use, 1.0)


def _by_ways(
    cells: Cells, ground: Ground, chunk: Chunk, ways: Sequence[Way], weights: ExposureWeights
) -> tuple[Floats, Floats, Floats]:
    """Where ways cross lines, their users a day there, and strays a day and metre of each cell."""
    users = np.array([users_a_day(way, weights) for way in ways])
    stray = np.zeros(cells.count)
    places, brought = [np.zeros(0)], [np.zeros(0)]
    reach = REACH_DECAYS * weights.stray_decay_m
    furthest = max(reach, float(cells.length_m.max(initial=0.0)))
    segments = segments_of([way.geometry for way in ways], chunk, ground.middle, furthest)
    for cell, segment in EdgeGrid(segments, furthest).near(ground.middle):
        a, b, way = segments.a[segment], segments.b[segment], segments.owner[segment]
        pair, place = _crossings(cells, ground, cell, a, b)
        # An edge of the grid may be found twice.
        both = np.unique(np.column_stack((place, way[pair])), axis=0)
        places.append(both[:, 0])
        brought.append(users[both[:, 1].astype(np.int64)])
        beside, mine, distance = _alongside(ground, cell, way, a, b, len(ways))
        share = weights.stray_per_m * np.exp(-distance / weights.stray_decay_m)
        close = distance <= reach
        _add(stray, beside[close], (users[mine] * share)[close])
    return np.concatenate(places), np.concatenate(brought), stray


def _crossings(
    cells: Cells, ground: Ground, cell: Ints, a: Floats, b: Floats
) -> tuple[Ints, Floats]:
    """The pairs of cell and segment that cross, and where on the ruler: once for each crossing."""
    _, distance = foot_points(ground.middle[cell], a, b)
    # No point of a cell is further from its middle than half its length.
    near = np.flatnonzero(distance <= cells.length_m[cell] / 2.0 + 0.01)
    share = np.linspace(0.0, 1.0, PIECES + 1)
    place = cells.begin[cell[near], None] + cells.length_m[cell[near], None] * share
    points = ground.ruler.points(place.ravel()).reshape(len(near), PIECES + 1, 2)
    points[:, 0], points[:, -1] = ground.start[cell[near]], ground.end[cell[near]]
    p, q = points[:, :-1].reshape(-1, 2), points[:, 1:].reshape(-1, 2)
    pair = np.repeat(near, PIECES)
    met = _cross(p, q, a[pair], b[pair])
    middle = (place[:, :-1] + place[:, 1:]).ravel() / 2.0
    return pair[met], middle[met]


def _alongside(
    ground: Ground, cell: Ints, way: Ints, a: Floats, b: Floats, ways: int
) -> tuple[Ints, Ints, Floats]:
    """Each cell with each way on its outer side, and how near that comes."""
    middle = ground.middle[cell]
    foot, distance = foot_points(middle, a, b)
    outside = ((foot - middle) * ground.outward[cell]).sum(axis=1) >= -BEHIND_M
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
    ground: Ground, chunk: Chunk, places: Sequence[Place], weights: ExposureWeights
) -> Floats:
    """Approaches a day and metre from all places within reach."""
    per_m = np.zeros(len(ground.middle))
    reach = REACH_DECAYS * weights.place_decay_m
    box = grown(chunk.extent, reach)
    near = [place for place in places if box.contains(place.x, place.y)]
    if not near:
        return per_m
    x, y = np.array([(place.x, place.y) for place in near]).T
    points = np.column_stack(transform_points(x, y, chunk.to_local))
    out = np.array([_outings_a_day(place, weights) for place in near])
    out /= 2.0 * math.pi * weights.place_decay_m
    grid = EdgeGrid(Edges(points, points, np.arange(len(near))), reach)
    for cell, place in grid.near(ground.middle):
        distance = np.hypot(*(ground.middle[cell] - points[place]).T)
        share = np.where(distance <= reach, np.exp(-distance / weights.place_decay_m), 0.0)
        _add(per_m, cell, out[place] * share)
    return per_m


def _outings_a_day(place: Place, weights: ExposureWeights) -> float:
    heads = place.population
    if heads is None or not math.isfinite(heads) or heads < 0:
        heads = weights.visitors.get(place.kind, weights.other_visitors)
    return heads * weights.outings.get(place.kind, weights.other_outings)


def _from_land(
    ground: Ground, chunk: Chunk, land: Sequence[Land], weights: ExposureWeights
) -> Floats:
    """Approaches a day and metre on or beside land that is used: the most where kinds overlap."""
    per_m = np.zeros(len(ground.middle))
    near = [each for each in land if near_chunk(each.geometry, chunk, weights.land_beside_m)]
    shapes = [flatten(each.geometry, chunk.to_local) for each in near]
    visits = [weights.land_visits.get(each.kind, 0.0) for each in near]
    for points in (ground.middle, ground.middle + weights.land_beside_m * ground.outward):
        for number, held in members(points, shapes):
            per_m[held] = np.maximum(per_m[held], visits[number])
    return per_m
