from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)
from shapely.geometry import LineString, Point, Polygon, box

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.planning.containment import members
from mine_action_plugin.planning.exposure import (
    ExposureWeights,
    Land,
    People,
    Place,
    Way,
    exposure_of,
    users_a_day,
)
from mine_action_plugin.planning.signs.cells import cut_lines, ground_of
from mine_action_plugin.planning.signs.hazards import chunks, read_hazards
from mine_action_plugin.planning.signs.lines import local_chunk, sign_lines
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.track import Ruler

RULES = SignRules()
WEIGHTS = ExposureWeights()
FLAT = QgsCoordinateReferenceSystem.fromProj(
    "+proj=tmerc +lat_0=39.98 +lon_0=46.93 +datum=WGS84 +units=m"
)
SQUARE = box(0, 0, 400, 400)


def world(shape) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(shape.wkb)
    context = QgsCoordinateTransformContext()
    geometry.transform(
        QgsCoordinateTransform(FLAT, QgsCoordinateReferenceSystem("EPSG:4326"), context)
    )
    return geometry


def place(x: float, y: float, **known) -> Place:
    point = world(Point(x, y)).asPoint()
    return Place(point.x(), point.y(), **known)


class Line:
    """The sign lines of some shapes, and what comes to them, in the metres of the drawing."""

    def __init__(self, *shapes) -> None:
        hazards = read_hazards([world(shape) for shape in shapes], 0.0)
        positions = np.concatenate(chunks(hazards, RULES.max_spacing_m, RULES.offset_m))
        self.chunk = local_chunk(hazards, positions, RULES)
        self.ruler = Ruler.of(sign_lines(self.chunk, RULES).track)
        self.cells = cut_lines(self.ruler, 10.0)
        self.ground = ground_of(self.cells, self.ruler)
        origin = self.chunk.to_local.transform(world(Point(0, 0)).asPoint())
        self.shift = np.array((origin.x(), origin.y()))
        self.middle = self.ground.middle - self.shift

    def exposure(self, *known, weights=WEIGHTS):
        people = People(
            [each for each in known if isinstance(each, Way)],
            [each for each in known if isinstance(each, Place)],
            [each for each in known if isinstance(each, Land)],
        )
        return exposure_of(self.cells, self.ground, self.chunk, people, weights)


# ---- ways ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "use", "users"),
    [
        ("road", "daily", 100.0),
        ("road", "seasonal", 40.0),
        ("road", "unknown", 100.0),
        ("road", "what the source says", 100.0),
        ("road", "closed", 0.0),
        ("path", "daily", 20.0),
        ("what the source says", "daily", 40.0),
    ],
)
def test_a_way_brings_its_users_to_where_it_crosses(
    qgis_app, kind: str, use: str, users: float
) -> None:
    line = Line(SQUARE)
    way = Way(world(LineString([(-300, 200), (200, 200)])), kind, use)
    assert users_a_day(way, WEIGHTS) == pytest.approx(users)
    found = line.exposure(way)
    assert found.users.tolist() == pytest.approx([users])
    assert line.ruler.points(found.crossing)[0] - line.shift == pytest.approx((-5, 200), abs=0.3)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_every_crossing_is_found_once_where_it_is(qgis_app, seed: int) -> None:
    rng = np.random.default_rng(seed)
    shapes = [Point(rng.uniform(0, 600, 2)).buffer(rng.uniform(1, 150)) for _ in range(4)]
    way = LineString(rng.uniform(-200, 800, (6, 2)))
    line = Line(*shapes)
    found = line.exposure(Way(world(way)))
    track = line.ruler.track
    rings = [
        shapely.linearrings(np.column_stack((track.x[a : b + 1], track.y[a : b + 1])) - line.shift)
        for a, b in zip(track.first, track.last)
    ]
    met = [point for ring in rings for point in shapely.get_parts(ring.intersection(way))]
    met = [point for point in met if not point.is_empty]
    places = shapely.points(line.ruler.points(found.crossing) - line.shift)
    assert len(places) == len(met)
    for point in met:
        assert shapely.distance(point, places).min() < 0.6


def test_a_way_alongside_adds_less_the_further_off_it_runs(qgis_app) -> None:
    line = Line(SQUARE)
    totals = []
    for off in (10.0, 40.0, 100.0, 260.0):
        way = Way(world(LineString([(0, -off), (400, -off)])), "track", "daily")
        totals.append(line.exposure(way).per_cell.sum())
    assert np.all(np.diff(totals) < 0)
    assert totals[-1] == 0
    near = line.exposure(Way(world(LineString([(0, -10), (400, -10)])), "track", "daily"))
    south = (line.middle[:, 1] < 0) & (line.middle[:, 0] > 50) & (line.middle[:, 0] < 350)
    expected = 40.0 * 1e-4 * math.exp(-5.0 / 50.0) * line.cells.length_m[south]
    assert near.per_cell[south] == pytest.approx(expected, rel=1e-3)
    assert len(near.users) == 0


def test_a_way_behind_the_hazard_adds_nothing_before_it(qgis_app) -> None:
    line = Line(box(0, 0, 400, 30))
    found = line.exposure(Way(world(LineString([(0, 60), (400, 60)])), "road", "daily"))
    before, behind = line.middle[:, 1] < -4.9, line.middle[:, 1] > 34.9
    assert found.per_cell[before].sum() == 0
    assert found.per_cell[behind].min() > 0


def test_the_vertices_of_a_way_do_not_count_again(qgis_app) -> None:
    line = Line(SQUARE)
    plain = LineString([(-300, -50), (700, -50)])
    dense = plain.segmentize(3.0)
    one = line.exposure(Way(world(plain))).per_cell
    assert line.exposure(Way(world(dense))).per_cell == pytest.approx(one, rel=1e-3)
    two = line.exposure(Way(world(plain)), Way(world(plain))).per_cell
    assert two == pytest.approx(2 * one)


# ---- places ----------------------------------------------------------------------------------


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**6))
def test_places_add_up_as_their_formula_says(qgis_app, seed: int) -> None:
    rng = np.random.default_rng(seed)
    line = Line(SQUARE)
    spots, heads = rng.uniform(-3000, 3000, (5, 2)), rng.uniform(10, 900, 5)
    places = [place(*spot, population=head) for spot, head in zip(spots, heads)]
    away = np.hypot(*(line.middle[:, None] - spots[None]).transpose(2, 0, 1))
    share = np.where(away <= 4000, np.exp(-away / 1000), 0.0) / (2 * math.pi * 1000)
    expected = (share * heads * 0.2).sum(axis=1) * line.cells.length_m
    assert line.exposure(*places).per_cell == pytest.approx(expected, rel=1e-3)


def test_a_school_weighs_more_a_head_than_a_settlement_and_unknown_heads_are_assumed(
    qgis_app,
) -> None:
    line = Line(SQUARE)

    def total(**known) -> float:
        return line.exposure(place(600, 200, **known)).total

    assert total(kind="school", population=100) == pytest.approx(
        2 * total(kind="settlement", population=100)
    )
    assert total(kind="settlement") == pytest.approx(total(kind="settlement", population=300))
    assert total(kind="settlement", population=math.nan) == total(kind="settlement")
    assert total(kind="settlement", population=-5) == total(kind="settlement")
    assert total(kind="settlement", population=0) == 0
    assert total(kind="a new kind") == pytest.approx(total(kind="settlement", population=100))


# ---- land ------------------------------------------------------------------------------------


def test_land_brings_people_to_the_line_on_it_and_beside_it(qgis_app) -> None:
    line = Line(SQUARE)
    field = Land(world(box(-100, -60, 500, -15)), "cultivated")
    found = line.exposure(field).per_cell
    beside = (line.middle[:, 1] < -4.9) & (line.middle[:, 0] > 0) & (line.middle[:, 0] < 400)
    assert found[beside] == pytest.approx(0.02 * line.cells.length_m[beside])
    assert found[line.middle[:, 1] > 50].sum() == 0
    over = line.exposure(field, Land(world(box(-100, -60, 500, -15)), "pasture")).per_cell
    assert over == pytest.approx(found)
    assert line.exposure(Land(world(SQUARE.buffer(50)), "forest")).total == 0


def test_nothing_known_is_no_exposure(qgis_app) -> None:
    found = Line(SQUARE).exposure()
    assert found.total == 0
    assert len(found.users) == 0


@pytest.mark.parametrize(
    "wrong", [{"stray_per_m": -1.0}, {"way_users": {"road": math.nan}}, {"place_decay_m": 0.0}]
)
def test_a_weight_that_is_no_weight_is_refused(wrong) -> None:
    with pytest.raises(MineActionError, match=next(iter(wrong))):
        ExposureWeights(**wrong)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_members_are_the_points_that_shapely_finds(qgis_app, seed: int) -> None:
    rng = np.random.default_rng(seed)
    points = rng.uniform(0, 10, (200, 2))
    ring = Polygon(rng.uniform(0, 10, (7, 2))).buffer(0)
    shapes = [
        each
        for each in (ring, box(2, 2, 8, 8).difference(box(4, 4, 5, 9)), box(20, 20, 21, 21))
        if each.area > 0
    ]
    polygons = [QgsGeometry.fromWkt(each.wkt) for each in shapes]
    found = {number: held.tolist() for number, held in members(points, polygons)}
    for number, shape in enumerate(shapes):
        expected = np.flatnonzero(shapely.contains_xy(shape, *points.T)).tolist()
        assert found.get(number, []) == expected
