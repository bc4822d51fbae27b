"""Positions as people write them."""

from __future__ import annotations

import pytest
from qgis.core import QgsPointXY

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.planning.coordinates import (
    read_position,
    write_position,
    write_with_letters,
)


@pytest.mark.parametrize(
    "text",
    [
        "40.1234, 47.5678",
        "40.1234 47.5678",
        "40,1234 47,5678",
        "40,1234; 47,5678",
        "40,1234, 47,5678",
        "N40.1234 E47.5678",
        "47.5678 E, 40.1234 N",
        "40.1234° N, 47.5678° E",
        "40°07'24.24\" N 47°34'04.08\" E",
        "40° 7.404' N, 47° 34.068' E",
        "40,1234 с, 47,5678 в",
        "+40.1234 / +47.5678",
    ],
)
def test_one_place_is_understood_however_it_is_written(text):
    understood = read_position(text)
    assert understood.point.y() == pytest.approx(40.1234, abs=1e-6)
    assert understood.point.x() == pytest.approx(47.5678, abs=1e-6)
    assert understood.notation == "degrees"


def test_south_and_west_are_negative():
    point = read_position("33°51'31\"S 151.2W").point
    assert (point.y(), point.x()) == (pytest.approx(-33.858611, abs=1e-6), -151.2)


def test_a_first_number_above_90_is_a_longitude_and_said_so():
    understood = read_position("-157.9, 21.4")
    assert understood.swapped
    assert understood.point.y() == 21.4


@pytest.mark.parametrize(
    ("text", "latitude", "longitude", "notation"),
    [
        ("31U DQ 48251 11932", 48.8583, 2.2945, "mgrs"),
        ("31UDQ4825111932", 48.8583, 2.2945, "mgrs"),
        ("4Q FJ 12345 67890", 21.4097, -157.9161, "mgrs"),
        ("31U 448251 5411932", 48.8583, 2.2945, "utm"),
        ("31 north 448251 5411932", 48.8583, 2.2945, "utm"),
        ("56 south 334873 6252266", -33.8568, 151.2150, "utm"),
        ("56H LH 34873 52266", -33.8568, 151.2150, "mgrs"),
    ],
)
def test_metres_in_a_zone_are_understood(text, latitude, longitude, notation):
    understood = read_position(text)
    assert understood.notation == notation
    assert understood.point.y() == pytest.approx(latitude, abs=3e-4)
    assert understood.point.x() == pytest.approx(longitude, abs=3e-4)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "near the school",
        "40.1",
        "40.1 47.5 12",
        "95.0, 191.0",
        "40°71' N 47° E",
        "40 N 47 N",
        "612345 4456789",
        "38S 612345 4456789",
        "-40.1 N, 47 E",
        "31U IQ 48251 11932",
        "31U DQ 482 11932 1",
    ],
)
def test_a_text_without_one_clear_reading_is_refused_in_a_sentence(text):
    with pytest.raises(MineActionError) as refusal:
        read_position(text)
    assert str(refusal.value)


def test_what_is_written_is_read_back():
    point = read_position("40.123456, -47.567891").point
    assert read_position(write_position(point)).point == point


def test_two_plain_numbers_have_another_reading_with_longitude_first():
    understood = read_position("45.1 40.2")
    assert (understood.point.y(), understood.point.x()) == (45.1, 40.2)
    assert understood.other is not None
    assert (understood.other.y(), understood.other.x()) == (40.2, 45.1)


@pytest.mark.parametrize(
    "text",
    [
        "45.1 E 40.2 N",
        "45.1 N 40.2",
        "45.1 40.2 N",
        "40.2, 145.1",
        "145.1, 40.2",
        "40, 40",
        "38N 612345 4456789",
        "31UDQ4825111932",
    ],
)
def test_what_says_by_itself_which_number_comes_first_has_no_other_reading(text):
    assert read_position(text).other is None


@pytest.mark.parametrize(("x", "y"), [(45.1, 40.2), (-70.123456789, -12.5), (45.0, -0.25)])
def test_a_position_with_letters_is_read_as_it_was_written(x, y):
    understood = read_position(write_with_letters(QgsPointXY(x, y)))
    assert understood.other is None
    assert understood.point.x() == pytest.approx(x, abs=1e-7)
    assert understood.point.y() == pytest.approx(y, abs=1e-7)
