"""Repair of polygons: whatever was enclosed stays enclosed."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsGeometry
from shapely import wkb as shapely_wkb
from shapely.geometry import LineString
from shapely.ops import polygonize, unary_union

from mine_action_plugin.planning.repair import NOTES, repair_polygon

SMALL = st.integers(min_value=0, max_value=12)
RINGS = st.lists(st.tuples(SMALL, SMALL), min_size=3, max_size=9)


def repaired(wkt):
    return repair_polygon(QgsGeometry.fromWkt(wkt))


def enclosed(points):
    """All faces of the drawn line: the widest reading of what it encloses."""
    return unary_union(list(polygonize(unary_union(LineString([*points, points[0]])))))


def ring_wkb(points):
    flat = [value for point in points for value in point]
    return struct.pack(f"<BIII{len(flat)}d", 1, 3, 1, len(points), *flat)


@given(RINGS)
def test_all_that_any_ring_encloses_is_covered_and_valid(points):
    geometry = QgsGeometry()
    geometry.fromWkb(ring_wkb([*points, points[0]]))
    result = repair_polygon(geometry).geometry
    drawn = enclosed(points)
    if drawn.is_empty:
        assert result.isNull()
        return
    assert result.isGeosValid()
    stored = shapely_wkb.loads(bytes(result.asWkb()))
    assert drawn.difference(stored).area <= 1e-9
    assert stored.area == pytest.approx(drawn.area, abs=1e-9)


@given(RINGS, RINGS)
def test_a_doubtful_island_never_takes_area_from_its_outline(shell, island):
    outer = [(x * 3, y * 3) for x, y in shell]
    rings = f"({','.join(f'{x} {y}' for x, y in [*outer, outer[0]])})"
    hole = f"({','.join(f'{x} {y}' for x, y in [*island, island[0]])})"
    result = repaired(f"Polygon({rings},{hole})").geometry
    drawn = enclosed(outer)
    if drawn.is_empty or result.isNull():
        assert drawn.is_empty
        return
    stored = shapely_wkb.loads(bytes(result.asWkb()))
    # At most the island itself is missing, and only where it is beyond doubt.
    assert drawn.difference(stored).difference(enclosed(island).buffer(1e-9)).area <= 1e-9


def test_a_sound_polygon_stays_point_for_point_and_becomes_multi():
    result = repaired("Polygon((0 0,4 0,4 4,0 4,0 0),(1 1,2 1,2 2,1 2,1 1))")
    assert result.notes == ()
    assert result.geometry.asWkt() == (
        "MultiPolygon (((0 0, 4 0, 4 4, 0 4, 0 0),(1 1, 2 1, 2 2, 1 2, 1 1)))"
    )


def test_both_lobes_of_a_bow_tie_are_kept():
    result = repaired("Polygon((0 0, 2 2, 2 0, 0 2, 0 0))")
    assert result.geometry.area() == pytest.approx(2.0)
    assert result.notes == ("self_crossing",)


def test_lobes_that_overlap_in_opposite_directions_are_filled():
    # The lens in the middle has winding number 0: both usual rules would lose it.
    result = repaired("Polygon((0 0,4 0,4 4,1 4,1 1,3 1,3 5,0 5,0 0))")
    assert result.geometry.contains(QgsGeometry.fromWkt("Point(2 2)"))


def test_an_open_ring_is_closed():
    geometry = QgsGeometry()
    geometry.fromWkb(ring_wkb([(0, 0), (2, 0), (2, 2), (0, 2)]))
    result = repair_polygon(geometry)
    assert result.geometry.area() == 4.0
    assert result.notes == ("ring_closed",)


def test_a_spike_is_cut_and_a_point_given_twice_left_out():
    result = repaired("Polygon((0 0,0 0,4 0,4 4,4 6,4 4,0 4,0 0))")
    assert result.geometry.area() == 16.0
    assert "repeated_points" in result.notes


def test_heights_are_dropped_and_said():
    result = repaired("PolygonZM((0 0 1 2,1 0 1 2,1 1 2 2,0 0 1 2))")
    assert result.notes == ("heights_dropped",)
    assert result.geometry.asWkt() == "MultiPolygon (((0 0, 1 0, 1 1, 0 0)))"


def test_a_curve_is_straightened_without_losing_what_bulges_out():
    circle = QgsGeometry.fromWkt("CurvePolygon(CircularString(0 0,1 1,2 0,1 -1,0 0))")
    result = repair_polygon(circle)
    assert result.notes == ("curve_straightened",)
    fine = QgsGeometry(circle.constGet().segmentize(1e-3))
    assert fine.area() > 3.14159
    assert fine.difference(result.geometry).area() == 0.0


def test_overlapping_parts_are_joined_and_repeated_ones_kept_once():
    joined = repaired("MultiPolygon(((0 0,2 0,2 2,0 2,0 0)),((1 1,3 1,3 3,1 3,1 1)))")
    assert joined.geometry.area() == pytest.approx(7.0)
    assert joined.notes == ("parts_merged",)
    same = repaired("MultiPolygon(((0 0,1 0,1 1,0 0)),((0 0,1 0,1 1,0 0)))")
    assert same.geometry.area() == pytest.approx(0.5)


def test_an_island_that_leaves_its_outline_or_repeats_it_is_filled():
    out = repaired("Polygon((0 0,4 0,4 4,0 4,0 0),(3 1,6 1,6 2,3 2,3 1))")
    assert out.geometry.area() == pytest.approx(18.0)
    same = repaired("Polygon((0 0,2 0,2 2,0 2,0 0),(0 0,2 0,2 2,0 2,0 0))")
    assert same.geometry.area() == pytest.approx(4.0)
    assert out.notes == same.notes == ("island_filled",)


@pytest.mark.parametrize(
    ("wkt", "note"),
    [
        ("Polygon EMPTY", "empty"),
        ("Point(1 1)", "not_a_polygon"),
        ("LineString(0 0,1 0,1 1,0 0)", "not_a_polygon"),
        ("Polygon((0 0,1 1,0 0))", "no_area"),
        ("Polygon((0 0,1 0,1 1,1 0,0 0))", "no_area"),
    ],
)
def test_what_encloses_nothing_gives_no_geometry_and_says_why(wkt, note):
    result = repaired(wkt)
    assert result.geometry.isNull()
    assert note in result.notes


def test_a_coordinate_that_is_no_number_gives_no_geometry():
    geometry = QgsGeometry()
    geometry.fromWkb(ring_wkb([(0, 0), (2, float("nan")), (2, 2), (0, 0)]))
    assert repair_polygon(geometry).notes == ("not_a_number",)


def test_a_collection_keeps_its_polygons_and_says_what_else_was_there():
    result = repaired("GeometryCollection(Polygon((0 0,1 0,1 1,0 0)),Point(5 5))")
    assert result.geometry.area() == pytest.approx(0.5)
    assert "other_parts" in result.notes
    assert set(result.notes) <= set(NOTES)
