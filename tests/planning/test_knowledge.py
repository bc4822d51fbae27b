"""What is known about a place, checked against GEOS and against each rule by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsGeometry, QgsPointXY

from mine_action_plugin.planning.geodesic import geodesic_m
from mine_action_plugin.planning.knowledge import assess
from mine_action_plugin.planning.measure import distance_to_geometry_m, ground_distance_m
from mine_action_plugin.planning.outlines import read_outlines

SQUARE = "MultiPolygon(((46.5 40, 46.51 40, 46.51 40.01, 46.5 40.01, 46.5 40)))"
NOTHING = read_outlines([])


def outlines(*wkts):
    return read_outlines(
        [None if wkt is None else bytes(QgsGeometry.fromWkt(wkt).asWkb()) for wkt in wkts]
    )


def one(point, hazards, released=NOTHING, margin_m=0.0, accuracy_m=0.0):
    return assess(np.array([point]), hazards, released, margin_m, accuracy_m)


def square(x, y, size):
    return (
        f"MultiPolygon((({x} {y}, {x + size} {y}, {x + size} {y + size}, {x} {y + size}, {x} {y})))"
    )


def test_a_point_inside_an_outline_is_in_the_hazard_at_distance_0():
    answers = one((46.505, 40.005), outlines(SQUARE))
    assert answers.code(0) == "in_hazard"
    assert (answers.hazard[0], answers.distance_m[0]) == (0, 0.0)


def test_a_point_on_the_edge_is_in_the_hazard():
    assert one((46.5, 40.005), outlines(SQUARE)).code(0) == "in_hazard"


def test_a_point_within_the_margin_is_near_and_one_metre_farther_is_not():
    point = (46.52, 40.005)
    distance = one(point, outlines(SQUARE)).distance_m[0]
    assert one(point, outlines(SQUARE), margin_m=distance + 0.5).code(0) == "near_hazard"
    assert one(point, outlines(SQUARE), margin_m=distance - 0.5).code(0) == "outside_known"


def test_the_accuracy_of_the_point_adds_to_the_margin_of_the_hazard():
    point = (46.52, 40.005)
    distance = one(point, outlines(SQUARE)).distance_m[0]
    half = distance / 2 + 0.1
    answers = one(point, outlines(SQUARE), margin_m=half, accuracy_m=half)
    assert answers.code(0) == "near_hazard"


def test_a_far_hazard_of_poor_accuracy_is_near_although_a_nearer_precise_one_is_not():
    hazards = outlines(square(46.501, 40, 0.001), square(46.6, 40, 0.001))
    answers = assess(np.array([(46.5, 40.0005)]), hazards, NOTHING, np.array([2.0, 10_000.0]))
    assert answers.code(0) == "near_hazard"
    assert answers.hazard[0] == 1


def test_a_hole_in_a_hazard_is_outside_it():
    ring = (
        "MultiPolygon(((46.5 40, 46.51 40, 46.51 40.01, 46.5 40.01, 46.5 40),"
        "(46.504 40.004, 46.506 40.004, 46.506 40.006, 46.504 40.006, 46.504 40.004)))"
    )
    answers = one((46.505, 40.005), outlines(ring))
    assert answers.code(0) == "outside_known"
    assert answers.distance_m[0] == pytest.approx(85, abs=30)


def test_each_part_of_a_hazard_counts():
    two = (
        "MultiPolygon(((46.5 40, 46.51 40, 46.51 40.01, 46.5 40)),"
        "((46.6 40, 46.61 40, 46.61 40.01, 46.6 40)))"
    )
    answers = one((46.609, 40.001), outlines(SQUARE, two))
    assert (answers.code(0), answers.hazard[0]) == ("in_hazard", 1)


def test_a_point_on_released_land_is_told_so():
    answers = one((46.505, 40.005), NOTHING, outlines(None, SQUARE))
    assert (answers.code(0), answers.released[0]) == ("released_land", 1)


def test_a_hazard_and_its_margin_win_over_released_land():
    hazards = outlines(square(46.506, 40.004, 0.001))
    inside = one((46.5065, 40.0045), hazards, outlines(SQUARE))
    near = one((46.505, 40.0045), hazards, outlines(SQUARE), margin_m=100)
    assert (inside.code(0), near.code(0)) == ("in_hazard", "near_hazard")
    assert near.released[0] == 0


def test_without_any_hazard_the_place_is_outside_every_known_one():
    answers = one((46.5, 40), outlines(None))
    assert answers.code(0) == "outside_known"
    assert answers.hazard[0] == -1
    assert np.isinf(answers.distance_m[0])


def test_other_geometries_are_refused():
    with pytest.raises(ValueError, match="not a polygon"):
        outlines("Point(46 40)")


def test_array_distances_equal_those_of_qgis_from_millimetres_to_a_thousand_kilometres():
    rng = np.random.default_rng(3)
    a = np.column_stack((rng.uniform(-170, 170, 60), rng.uniform(-70, 70, 60)))
    b = a + rng.normal(0, 1, (60, 2)) * 10.0 ** rng.uniform(-7, 1, (60, 1))
    expected = [ground_distance_m(QgsPointXY(*p), QgsPointXY(*q)) for p, q in zip(a, b)]
    assert geodesic_m(a, b) == pytest.approx(expected, rel=1e-8, abs=1e-3)
    assert geodesic_m(a, a) == pytest.approx(np.zeros(60))


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10_000), latitude=st.sampled_from([-55.0, 0.0, 40.0, 68.0]))
def test_many_points_get_the_answers_that_geos_gives_one_by_one(seed, latitude):
    rng = np.random.default_rng(seed)
    wkts = [
        square(46 + x, latitude + y, size)
        for x, y, size in zip(
            rng.uniform(0, 0.3, 40), rng.uniform(0, 0.2, 40), 10 ** rng.uniform(-4, -2, 40)
        )
    ]
    margin = rng.uniform(0, 800, 40)
    points = np.column_stack((rng.uniform(46, 46.3, 150), latitude + rng.uniform(0, 0.2, 150)))
    answers = assess(points, outlines(*wkts), NOTHING, margin, 20.0)
    geometries = [QgsGeometry.fromWkt(wkt) for wkt in wkts]
    for index in rng.choice(150, 3, replace=False):
        place = QgsPointXY(*points[index])
        distances = np.array([distance_to_geometry_m(place, each) for each in geometries])
        within = distances <= margin + 20
        chosen = np.where(within, distances, np.inf) if within.any() else distances
        assert answers.distance_m[index] == pytest.approx(chosen.min(), rel=2e-6, abs=0.01)
        inside = distances.min() == 0
        expected = "in_hazard" if inside else "near_hazard" if within.any() else "outside_known"
        assert answers.code(index) == expected
