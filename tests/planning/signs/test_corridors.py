from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString, Point, box

from mine_action_plugin.planning.signs.corridors import (
    Corridor,
    on_verified_ground,
    strips_of,
    verge_signs,
)
from mine_action_plugin.planning.signs.hazards import chunks, read_hazards
from mine_action_plugin.planning.signs.lines import local_chunk
from mine_action_plugin.planning.signs.rules import SignRules

RULES = SignRules()
HAZARD = box(0, 0, 400, 200)


def chunk_of(world, shapes):
    hazards = read_hazards([world(shape) for shape in shapes], 0.0)
    positions = np.concatenate(chunks(hazards, RULES.max_spacing_m, RULES.offset_m))
    return local_chunk(hazards, positions, RULES)


def drawn(points: np.ndarray, chunk, world) -> np.ndarray:
    """Local metres as metres of the test's drawing."""
    origin = chunk.to_local.transform(world(Point(0, 0)).asPoint())
    return points - (origin.x(), origin.y())


@pytest.mark.parametrize("width", [1.0, 4.0, 12.0])
def test_both_verges_are_signed_on_the_verified_ground_at_most_a_spacing_apart(
    qgis_app, world, width: float
) -> None:
    chunk = chunk_of(world, [HAZARD])
    corridor = Corridor(world(LineString([(200, -80), (200, 280)])), width)
    signs = verge_signs([corridor], chunk, RULES)
    places = drawn(signs.points, chunk, world)
    assert on_verified_ground(signs.points, [corridor], chunk).all()
    for side in (-1, 1):
        verge = places[np.sign(places[:, 0] - 200) == side]
        verge = verge[np.argsort(verge[:, 1])]
        assert verge[0, 1] == pytest.approx(-RULES.offset_m, abs=0.05)
        assert verge[-1, 1] == pytest.approx(200 + RULES.offset_m, abs=0.05)
        assert np.diff(verge[:, 1]).max() <= RULES.max_spacing_m + 1e-6
        assert np.abs(verge[:, 0] - 200).max() <= width / 2.0
        assert np.abs(verge[:, 0] - 200).min() >= width / 4.0 - 0.01


def test_verge_signs_face_the_middle_and_mark_the_nearest_hazard(qgis_app, world) -> None:
    chunk = chunk_of(world, [HAZARD, box(0, 209, 400, 300)])
    corridor = Corridor(world(LineString([(200, -80), (200, 380)])), 6.0)
    signs = verge_signs([corridor], chunk, RULES)
    places = drawn(signs.points, chunk, world)
    expected = np.where(places[:, 0] > 200, 270.0, 90.0)
    assert np.abs(signs.facing - expected).max() < 1.0
    assert chunk.members[signs.hazard[places[:, 1] < 200]].tolist() == [0] * int(
        (places[:, 1] < 200).sum()
    )
    assert set(chunk.members[signs.hazard].tolist()) == {0, 1}


def test_where_verified_ground_ends_in_a_hazard_signs_stand_across_its_end(qgis_app, world) -> None:
    chunk = chunk_of(world, [HAZARD])
    corridor = Corridor(world(LineString([(200, -80), (200, 100)])), 60.0)
    signs = verge_signs([corridor], chunk, RULES)
    places = drawn(signs.points, chunk, world)
    assert on_verified_ground(signs.points, [corridor], chunk).all()
    assert places[:, 1].max() == pytest.approx(99.5, abs=0.01)
    outline = LineString([(170.5, -5), (170.5, 99.5), (229.5, 99.5), (229.5, -5)])
    along = np.sort([outline.project(Point(spot)) for spot in places])
    assert max(outline.distance(Point(spot)) for spot in places) < 0.05
    assert np.diff(along, prepend=0, append=outline.length).max() <= RULES.max_spacing_m + 0.01


def test_no_sign_stands_in_the_middle_of_a_bend_or_of_another_corridor(qgis_app, world) -> None:
    chunk = chunk_of(world, [HAZARD])
    bend = LineString([(100, -80), (100, 100), (300, 110), (300, 280)])
    other = LineString([(-80, 60), (480, 60)])
    corridors = [Corridor(world(bend), 8.0), Corridor(world(other), 8.0)]
    signs = verge_signs(corridors, chunk, RULES)
    places = shapely.points(drawn(signs.points, chunk, world))
    for middle in (bend, other):
        assert shapely.distance(middle, places).min() >= 3.5 - 0.1
    assert on_verified_ground(signs.points, corridors, chunk).all()


def test_a_corridor_leaves_the_hazard_as_it_is(qgis_app, world) -> None:
    chunk = chunk_of(world, [HAZARD])
    before = [shape.asWkb() for shape in chunk.widened]
    corridor = Corridor(world(LineString([(200, -80), (200, 280)])), 20.0)
    verge_signs([corridor], chunk, RULES)
    assert [shape.asWkb() for shape in chunk.widened] == before
    assert strips_of([corridor], chunk).area() == pytest.approx(360 * 20.0, rel=1e-3)


@pytest.mark.parametrize("width", [0.0, -3.0, math.nan])
def test_a_way_without_a_verified_width_is_no_standing_ground(
    qgis_app, world, width: float
) -> None:
    chunk = chunk_of(world, [HAZARD])
    corridor = Corridor(world(LineString([(200, -80), (200, 280)])), width)
    assert len(verge_signs([corridor], chunk, RULES).points) == 0
    assert not on_verified_ground(np.zeros((1, 2)), [corridor], chunk).any()


def test_a_corridor_outside_every_sign_line_has_no_signs(qgis_app, world) -> None:
    chunk = chunk_of(world, [HAZARD])
    corridor = Corridor(world(LineString([(-80, -30), (480, -30)])), 10.0)
    assert len(verge_signs([corridor], chunk, RULES).points) == 0
