import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsGeometry

from mine_action_plugin.planning.division import divide, pieces_needed
from mine_action_plugin.planning.measure import ground_area_m2

L_SHAPE = (
    "MultiPolygon(((46.5 40, 46.53 40, 46.53 40.01, 46.51 40.01, 46.51 40.03, 46.5 40.03, 46.5 40)),"
    "((46.6 40, 46.61 40, 46.61 40.01, 46.6 40)))"
)


def test_an_area_that_fits_stays_in_one_piece():
    shape = QgsGeometry.fromWkt(L_SHAPE)
    assert len(divide(shape, ground_area_m2(shape))) == 1


@settings(max_examples=20, deadline=None)
@given(share=st.floats(0.03, 0.99))
def test_pieces_are_under_the_maximum_and_together_are_the_whole(share):
    shape = QgsGeometry.fromWkt(L_SHAPE)
    total = ground_area_m2(shape)
    pieces = divide(shape, total * share)
    areas = [ground_area_m2(piece) for piece in pieces]
    assert max(areas) <= total * share
    assert sum(areas) == pytest.approx(total, rel=1e-9)
    assert len(pieces) <= pieces_needed(total, total * share) + 1
    # Equal to the whole: nothing missing, nothing beyond.
    joined = QgsGeometry.unaryUnion(pieces)
    assert ground_area_m2(joined.symDifference(shape)) < 0.01


def test_pieces_are_of_about_equal_size():
    shape = QgsGeometry.fromWkt(L_SHAPE)
    areas = [ground_area_m2(piece) for piece in divide(shape, ground_area_m2(shape) / 4.5)]
    assert len(areas) == 5
    assert max(areas) / min(areas) < 1.01
