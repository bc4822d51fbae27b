"""Positions as MGRS: the square of a metre that holds the point, in every zone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsPointXY

from mine_action_plugin.planning.coordinates import read_position
from mine_action_plugin.planning.measure import ground_distance_m
from mine_action_plugin.planning.mgrs import write_mgrs


@pytest.mark.parametrize(
    ("lon", "lat", "text"),
    [
        (2.2945, 48.858222, "31U DQ 48251 11935"),
        (-77.0353, 38.8895, "18S UJ 23478 06483"),
        (-157.916861, 21.409721, "04Q FJ 12264 67881"),
        (3.5, 60.0, "32V JM 93458 64167"),
        (20.0, 78.0, "33X XG 15914 63320"),
        (-58.4, -34.6, "21H UB 71624 70423"),
    ],
)
def test_known_places_have_their_reference(lon, lat, text):
    assert write_mgrs(QgsPointXY(lon, lat)) == text


@given(lon=st.floats(-179.99, 179.99), lat=st.floats(-79.9, 83.9))
def test_what_is_written_is_read_back_to_the_metre(lon, lat):
    point = QgsPointXY(lon, lat)
    understood = read_position(write_mgrs(point))
    assert understood.notation == "mgrs"
    assert ground_distance_m(point, understood.point) < 1.5


def test_beyond_the_utm_zones_degrees_are_written():
    assert write_mgrs(QgsPointXY(10, 85)) == "85.000000, 10.000000"
