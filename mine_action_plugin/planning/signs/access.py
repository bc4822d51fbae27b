"""Where ways that people use cross sign lines, the signs that stand there, advance warnings."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsSpatialIndex,
)

from mine_action_plugin.planning.measure import (
    METRES_PER_DEGREE,
    WGS84,
    local_metric_crs,
)
from mine_action_plugin.planning.signs.candidates import Stops
from mine_action_plugin.planning.signs.hazards import Hazards
from mine_action_plugin.planning.signs.lines import Chunk, SignLines, flatten
from mine_action_plugin.planning.signs.model import (
    ACCESS,
    ADVANCE_WARNING,
    AccessLine,
    Bools,
    Floats,
    Ints,
)
from mine_action_plugin.planning.signs.rings import transform_points
from mine_action_plugin.planning.signs.rules import ACCESS_M, SignRules
from mine_action_plugin.planning.transformation import kept_by_thread, transformation

ROAD = "road"
# From the middle of the way to its verge; further along the line where the way runs askew.
ROAD_VERGE_M = 3.0
PATH_VERGE_M = 1.5
# Two signs closer than this would be one.
SAME_PLACE_M = 0.1
# Stays under the 5 m of the rule when the line bends or coordinates are rounded.
FURTHEST_VERGE_M = ACCESS_M - 0.2
SEGMENTS_A_RUN = 8
# (km/h, metres) between which the distance of an advance warning is interpolated.
SLOW, FAST = (50.0, 40.0), (80.0, 80.0)


@dataclass(frozen=True)
class Crossing:
    """A way crosses a sign line: where along the line, and the way's direction outward."""

    line: int
    along: float
    out_x: float
    out_y: float
    across: float
    road: bool

    @property
    def facing(self) -> float:
        """Degrees clockwise from the grid's north, outward along the way."""
        return math.degrees(math.atan2(self.out_x, self.out_y))


@dataclass(frozen=True)
class LocalAccess:
    """Places for advance warnings: degrees of EPSG:4326, true bearing, hazard in the input.

    ``line`` and ``along`` are where on the sign lines of the chunk the way crosses.
    """

    x: list[float]
    y: list[float]
    facing_deg: list[float]
    hazard: list[int]
    line: list[int]
    along: list[float]

    @staticmethod
    def none() -> LocalAccess:
        """No places yet."""
        return LocalAccess([], [], [], [], [], [])

    def some(self, which: Sequence[int]) -> LocalAccess:
        """The places at these positions."""
        return LocalAccess(
            [self.x[at] for at in which],
            [self.y[at] for at in which],
            [self.facing_deg[at] for at in which],
            [self.hazard[at] for at in which],
            [self.line[at] for at in which],
            [self.along[at] for at in which],
        )


def crossings(
    lines: SignLines, chunk: Chunk, access: Sequence[AccessLine], rules: SignRules
) -> tuple[Stops, LocalAccess]:
    """The stops that access crossings make on the lines, and advance warnings on roads."""
    found: list[Crossing] = []
    approaches = LocalAccess.none()
    for way, path, crossing, segment, place, ahead in _all_crossings(lines, chunk, access):
        found.append(crossing)
        if crossing.road:
            far = advance_distance_m(way.speed_kmh, rules)
            spot = _further_out(path, segment, place, ahead, far)
            _add_approach(approaches, spot, crossing, lines, chunk)
    return _stops(found, lines, rules), approaches


def local_crossings(
    lines: SignLines, chunk: Chunk, access: Sequence[AccessLine]
) -> list[tuple[Crossing, Floats]]:
    """Every access crossing of a chunk with its place in local metres."""
    return [(found[2], found[4]) for found in _all_crossings(lines, chunk, access)]


def _all_crossings(
    lines: SignLines, chunk: Chunk, access: Sequence[AccessLine]
) -> Iterator[tuple[AccessLine, Floats, Crossing, int, Floats, bool]]:
    tree = QgsSpatialIndex()
    for line, box in enumerate(lines.bounds.tolist()):
        tree.addFeature(line, QgsRectangle(*box))
    for way in access:
        for path in _local_paths(way, chunk):
            for crossing, segment, place, ahead in _crossings_of(path, way, lines, tree):
                yield way, path, crossing, segment, place, ahead


def advance_distance_m(speed_kmh: Optional[float], rules: SignRules) -> float:
    """How far before the crossing a driver is warned; APPROACH where the speed is not known."""
    if speed_kmh is None or not math.isfinite(speed_kmh) or speed_kmh <= 0:
        return rules.approach_m
    slope = (FAST[1] - SLOW[1]) / (FAST[0] - SLOW[0])
    return max(rules.approach_m, SLOW[1] + (speed_kmh - SLOW[0]) * slope)


def advance_warnings(
    approaches: Sequence[LocalAccess], hazards: Hazards, rules: SignRules
) -> dict[str, Floats]:
    """The columns of the advance warnings that stand OFFSET or more from every hazard."""
    x = np.array([value for part in approaches for value in part.x])
    y = np.array([value for part in approaches for value in part.y])
    facing = np.array([value for part in approaches for value in part.facing_deg])
    hazard = np.array([value for part in approaches for value in part.hazard], dtype=np.int64)
    clearance = _clearances(x, y, hazards, rules)
    ok = clearance >= rules.offset_m
    count = int(ok.sum())
    zeros = np.zeros(count, dtype=np.int64)
    return {
        "x": x[ok],
        "y": y[ok],
        "kind": zeros + ADVANCE_WARNING,
        "reason": zeros + ACCESS,
        "line_no": zeros,
        "sequence": zeros,
        "facing_deg": facing[ok],
        "gap_to_next_m": np.full(count, np.nan),
        "clearance_m": clearance[ok],
        "link_count": zeros + 1,
        "link": hazard[ok],
    }


def _clearances(x: Floats, y: Floats, hazards: Hazards, rules: SignRules) -> Floats:
    clearance = np.full(len(x), np.inf)
    if not len(x):
        return clearance
    tree = QgsSpatialIndex()
    for position, box in enumerate(hazards.boxes.tolist()):
        tree.addFeature(position, QgsRectangle(*box))
    widest = float(hazards.accuracy_m.max(initial=0.0))
    reach = (10.0 * rules.offset_m + widest) / METRES_PER_DEGREE
    for number, (lon, lat) in enumerate(zip(x.tolist(), y.tolist())):
        wide = reach / math.cos(math.radians(lat))
        to_local = _local(round(lon, 1), round(lat, 1))
        point = QgsGeometry.fromPointXY(to_local.transform(QgsPointXY(lon, lat)))
        for other in tree.intersects(
            QgsRectangle(lon - wide, lat - reach, lon + wide, lat + reach)
        ):
            distance = flatten(hazards.shapes[other], to_local).distance(point)
            clearance[number] = min(clearance[number], distance - hazards.accuracy_m[other])
    return clearance


@kept_by_thread
def _local(lon: float, lat: float) -> QgsCoordinateTransform:
    """Making a projection costs more than using it, so places within 0.1 degree share one."""
    world = QgsCoordinateReferenceSystem(WGS84)
    local = local_metric_crs(QgsRectangle(lon - 0.1, lat - 0.1, lon + 0.1, lat + 0.1))
    return transformation(world, local)


def _local_paths(way: AccessLine, chunk: Chunk) -> Iterator[Floats]:
    shape = way.geometry
    if shape.isNull() or shape.isEmpty() or not shape.boundingBoxIntersects(chunk.extent):
        return
    for part in flatten(shape, chunk.to_local).asGeometryCollection():
        points = part.asPolyline()
        if len(points) > 1:
            yield np.array([(point.x(), point.y()) for point in points])


def _crossings_of(
    path: Floats, way: AccessLine, lines: SignLines, tree: QgsSpatialIndex
) -> Iterator[tuple[Crossing, int, Floats, bool]]:
    for start in range(0, len(path) - 1, SEGMENTS_A_RUN):
        run = path[start : start + SEGMENTS_A_RUN + 1]
        for line in tree.intersects(QgsRectangle(*run.min(axis=0), *run.max(axis=0))):
            first, last = int(lines.track.first[line]), int(lines.track.last[line])
            segments, edges, shares = _meet(run, lines, first, last)
            for segment, edge, share in zip(segments, edges, shares):
                crossing, ahead = _crossing(run, segment, line, edge, share, way, lines)
                yield crossing, start + int(segment), _place(lines, edge, share), ahead


def _place(lines: SignLines, edge: int, share: float) -> Floats:
    track = lines.track
    rest = share * track.length[edge]
    return np.array((track.x[edge] + rest * track.ux[edge], track.y[edge] + rest * track.uy[edge]))


def _meet(run: Floats, lines: SignLines, first: int, last: int) -> tuple[Ints, Ints, Floats]:
    """Segments of a run and edges of a line that cross, and where on the edge, 0 to 1."""
    x, y = lines.track.x[first : last + 1], lines.track.y[first : last + 1]
    px, py = run[:-1, 0:1], run[:-1, 1:2]
    dx, dy = run[1:, 0:1] - px, run[1:, 1:2] - py
    side: Floats = dx * (y - py) - dy * (x - px)
    # A vertex exactly on the way counts as on its left, so that it is found once.
    left: Bools = side >= 0
    segment, edge = np.nonzero(left[:, :-1] != left[:, 1:])
    s0, s1 = side[segment, edge], side[segment, edge + 1]
    share: Floats = s0 / (s0 - s1)
    mx = x[edge] + share * (x[edge + 1] - x[edge])
    my = y[edge] + share * (y[edge + 1] - y[edge])
    d2 = np.maximum((dx * dx + dy * dy)[segment, 0], 1e-18)
    t = ((mx - px[segment, 0]) * dx[segment, 0] + (my - py[segment, 0]) * dy[segment, 0]) / d2
    on = (t >= 0) & (t < 1)
    return segment[on], edge[on] + first, share[on]


def _crossing(
    run: Floats, segment: int, line: int, edge: int, share: float, way: AccessLine, lines: SignLines
) -> tuple[Crossing, bool]:
    track = lines.track
    delta = run[segment + 1] - run[segment]
    delta = delta / np.hypot(*delta)
    # Hazards are on the left of a line: outward is to its right.
    outward = float(delta[0] * track.uy[edge] - delta[1] * track.ux[edge])
    ahead = outward > 0
    out = delta if ahead else -delta
    along = float(track.along[edge] + share * track.length[edge])
    road = way.kind == ROAD
    return Crossing(line, along, float(out[0]), float(out[1]), abs(outward), road), ahead


def _further_out(
    path: Floats, segment: int, place: Floats, ahead: bool, distance: float
) -> Optional[Floats]:
    """The point so many metres further along the way, on its right verge as one comes in."""
    rest = path[segment + 1 :] if ahead else path[segment::-1]
    here, left = place, distance
    for nxt in rest:
        step = nxt - here
        size = float(np.hypot(*step))
        if size >= left and size > 0:
            way = step / size
            # Coming in is the opposite of going out, and its right is the left of going out.
            return np.array(
                (*(here + way * left + ROAD_VERGE_M * np.array((-way[1], way[0]))), *way)
            )
        here, left = nxt, left - size
    return None


def _add_approach(
    approaches: LocalAccess,
    spot: Optional[Floats],
    crossing: Crossing,
    lines: SignLines,
    chunk: Chunk,
) -> None:
    if spot is None:
        return
    point = QgsGeometry.fromPointXY(QgsPointXY(spot[0], spot[1]))
    members = lines.clusters[crossing.line]
    hazard = min(members, key=lambda member: chunk.widened[member].distance(point))
    x, y = transform_points(spot[0:1], spot[1:2], chunk.to_world)
    approaches.x.append(float(x[0]))
    approaches.y.append(float(y[0]))
    approaches.facing_deg.append(float(chunk.true_bearings(spot[2:3], spot[3:4], x, y)[0]))
    approaches.hazard.append(int(chunk.members[hazard]))
    approaches.line.append(crossing.line)
    approaches.along.append(crossing.along)


def _stops(found: list[Crossing], lines: SignLines, rules: SignRules) -> Stops:
    places: list[tuple[int, float, float]] = []
    for group in _merged(found, rules.merge_crossings_m):
        places += _signs_of(group, float(lines.track.along[lines.track.last[group[0].line]]))
    places.sort()
    kept: list[tuple[int, float, float]] = []
    for place in places:
        near = kept and kept[-1][0] == place[0] and place[1] - kept[-1][1] < SAME_PLACE_M
        if not near:
            kept.append(place)
    return Stops(
        np.array([place[0] for place in kept], dtype=np.int64),
        np.array([place[1] for place in kept]),
        np.array([place[2] for place in kept]),
    )


def _merged(found: list[Crossing], merge_m: float) -> Iterator[list[Crossing]]:
    """Crossings that can share their signs; a road shares only within its own width."""
    group: list[Crossing] = []
    for crossing in sorted(found, key=lambda each: (each.line, each.along)):
        if group:
            road = crossing.road or any(each.road for each in group)
            limit = min(merge_m, ACCESS_M - ROAD_VERGE_M - 0.2 if road else ACCESS_M)
            if crossing.line == group[0].line and crossing.along - group[0].along <= limit:
                group.append(crossing)
                continue
            yield group
        group = [crossing]
    if group:
        yield group


def _signs_of(group: list[Crossing], perimeter: float) -> list[tuple[int, float, float]]:
    low, high = group[0], group[-1]
    span = high.along - low.along
    if any(each.road for each in group):
        limit = FURTHEST_VERGE_M - span
        spots = [(low.along - _verge(low, limit), low), (high.along + _verge(high, limit), high)]
    elif span > FURTHEST_VERGE_M - PATH_VERGE_M:
        spots = [((low.along + high.along) / 2.0, low)]
    else:
        spots = [(high.along + min(PATH_VERGE_M, perimeter / 8.0), high)]
    return [(each.line, along % perimeter, each.facing) for along, each in spots]


def _verge(crossing: Crossing, limit: float) -> float:
    """Metres along the line from the middle of a road to beside it."""
    return min(ROAD_VERGE_M / max(crossing.across, 0.1), limit)
