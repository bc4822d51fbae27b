"""Rings as arrays: what is wrong with them, and which outlines are one."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsGeometry

from mine_action_plugin.planning.measure import ground_distance_m
from mine_action_plugin.planning.outline_rings import read_rings, same_outlines
from mine_action_plugin.planning.overlaps import overlapping_pairs

SQUARE = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]
HOLE = [(1, 1), (2, 1), (2, 2), (1, 1)]
POINTS = st.tuples(st.integers(0, 9), st.integers(0, 9))


def wkb(*parts):
    """A multi polygon; each part is its rings."""

    def ring(points):
        return "(" + ", ".join(f"{x} {y}" for x, y in points) + ")"

    text = ", ".join("(" + ", ".join(map(ring, part)) + ")" for part in parts)
    return bytes(QgsGeometry.fromWkt(f"MultiPolygon({text})").asWkb())


def test_polygons_without_a_shape_keep_their_place():
    rings = read_rings([None, wkb([SQUARE, HOLE]), None])
    assert rings.owner.tolist() == [1, 1]
    assert rings.parts.tolist() == [0, 1, 0]
    assert [list(each) for each in rings.given_twice()] == [[], []]
    assert rings.short().tolist() == rings.open().tolist() == []


def test_nothing_is_read_of_nothing():
    rings = read_rings([])
    assert rings.short().tolist() == rings.open().tolist() == []
    assert rings.far_apart(1.0) == {}


@pytest.mark.parametrize(
    ("ring", "short", "between", "ending"),
    [
        (SQUARE, [], [], []),
        ([*SQUARE, SQUARE[-1]], [], [], [0]),
        ([SQUARE[0], *SQUARE], [], [0], []),
        ([*SQUARE[:2], SQUARE[1], *SQUARE[2:]], [], [0], []),
        ([(0, 0), (4, 0), (0, 0), (0, 0)], [0], [], [0]),
        ([(0, 0), (4, 0), (0, 0), (4, 0), (0, 0)], [0], [], []),
    ],
)
def test_short_rings_and_points_given_twice(ring, short, between, ending):
    rings = read_rings([wkb([ring])])
    assert rings.short().tolist() == short
    assert [each.tolist() for each in rings.given_twice()] == [between, ending]


def test_a_hole_of_two_points_is_short_too():
    assert read_rings([wkb([SQUARE, [(1, 1), (2, 2), (1, 1), (1, 1)]])]).short().tolist() == [0]


@given(st.lists(POINTS, min_size=3, max_size=6, unique=True), st.integers(1_000, 900_000))
def test_the_longest_edge_is_the_one_on_the_ground(points, limit_m):
    ring = [*points, points[0]]
    shape = QgsGeometry.fromWkt("Polygon((" + ", ".join(f"{x} {y}" for x, y in ring) + "))")
    corners = shape.asPolygon()[0]
    longest = max(ground_distance_m(a, b) for a, b in zip(corners, corners[1:]))
    found = read_rings([wkb([ring])]).far_apart(limit_m)
    if longest > limit_m + 1:
        assert found[0] == pytest.approx(longest, rel=1e-6)
    elif longest < limit_m - 1:
        assert found == {}


@given(st.lists(POINTS, min_size=3, max_size=7, unique=True), st.integers(0, 9), st.booleans())
def test_an_outline_is_one_wherever_it_starts_and_whichever_way_it_goes(points, turn, backwards):
    turned = points[turn % len(points) :] + points[: turn % len(points)]
    if backwards:
        turned.reverse()
    other = [(x, y + 20) for x, y in points]
    shapes = [wkb([[*each, each[0]]]) for each in (points, turned, other)]
    assert same_outlines([None, *shapes]) == [[1, 2]]


def test_outlines_in_one_box_are_not_the_same_for_that():
    other = [(0, 0), (4, 0), (4, 4), (2, 3), (0, 4), (0, 0)]
    assert same_outlines([wkb([SQUARE]), wkb([other]), wkb([SQUARE, HOLE])]) == []


def test_pairs_are_those_that_a_look_at_all_of_them_finds():
    chance = random.Random(7)
    shapes = [
        QgsGeometry.fromWkt(
            f"Polygon(({x} {y}, {x + 3} {y}, {x + 3} {y + 3}, {x} {y + 3}, {x} {y}))"
        )
        for x, y in [(chance.uniform(0, 20), chance.uniform(0, 20)) for _ in range(40)]
    ]
    pairs = {(at, other) for at, other, _ in overlapping_pairs(shapes, 10)}
    expected = {
        (at, other)
        for at in range(10)
        for other in range(at + 1, 40)
        if shapes[at].intersection(shapes[other]).area() > 0.009 * 9
    }
    assert pairs == expected
    assert pairs


@pytest.mark.parametrize("nothing", ["MultiPolygon EMPTY", "MultiPolygon(EMPTY)"])
def test_what_is_empty_overlaps_nothing_and_breaks_no_index(nothing):
    square = "MultiPolygon((({0} 0, {0}.5 0, {0}.5 1, {0} 1, {0} 0)))"
    shapes = [QgsGeometry.fromWkt(nothing)]
    shapes += [QgsGeometry.fromWkt(square.format(x)) for x in range(100)]
    shapes.append(QgsGeometry.fromWkt(square.format(7)))
    assert [pair[:2] for pair in overlapping_pairs(shapes, len(shapes))] == [(8, 101)]


@pytest.mark.parametrize("more", ["Z", "M", "ZM"])
def test_heights_and_measures_are_left_out(more):
    flat = "MultiPolygon(((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 1.5, 1 1)), ((8 8, 9 8, 9 9, 8 8)))"
    shape = QgsGeometry.fromWkt(flat)
    tall = QgsGeometry.fromWkt(flat)
    for letter in more:
        (tall.get().addZValue if letter == "Z" else tall.get().addMValue)(7.5)
    assert bytes(tall.asWkb()) != bytes(shape.asWkb())
    assert same_outlines([bytes(each.asWkb()) for each in (shape, tall)]) == [[0, 1]]


@pytest.mark.parametrize(
    "wkt", ["Point(1 2)", "GeometryCollection(Point(1 2))", "LineString(0 0, 1 1)"]
)
def test_what_is_no_polygon_is_refused(wkt):
    with pytest.raises(ValueError, match="polygon"):
        read_rings([bytes(QgsGeometry.fromWkt(wkt).asWkb())])
