"""Restricted values in open texts: found however they are written, and not where they are not."""

import datetime as dt

import pytest

from mine_action_plugin.domain.rules.private_words import (
    address_in,
    birth_date_in,
    contact_in,
    looks_like_contact,
    name_in,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Found by Aysel Mammadova near the mill", "Aysel Mammadova"),
        ("found by AYSEL MAMMADOVA", "Aysel Mammadova"),
        ("Mammadova, a teacher, saw it", "Aysel Mammadova"),
        ("Рассказал Петров", "Иван Петров"),
        ("Əli saw it", "Əli"),
        ("li na saw it", "Li Na Wu"),
        ("رأى خالد اللغم", "خالد"),
    ],
)
def test_a_name_is_found(text, name):
    if name == "Li Na Wu":
        assert name_in(text, name) is None  # two letters are no name to search for
    else:
        assert name_in(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seen by a local resident", "Local resident"),
        ("Mammadovas' field", "Aysel Mammadova"),
        ("an apple tree", "Apple Tree"[:5]),
        ("nothing here", ""),
        ("nothing here", None),
        ("Aysel was there too", "Aysel-Nur Ibrahimova"),
    ],
)
def test_another_word_is_not_a_name(text, name):
    assert name_in(text, name) is None


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("call 050-123-45-67", "+994 50 123 45 67"),
        ("call +994501234567.", "050 123 45 67"),
        ("write to A.Mammadova@Example.org", "a.mammadova@example.org"),
        ("write to a@b.az or call", "050 123 45 67; a@b.az"),
    ],
)
def test_a_contact_is_found_however_it_is_written(text, contact):
    assert contact_in(text, contact)


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("call 050-123-45-68", "+994 50 123 45 67"),
        ("in 2026", "2026"),
        ("call somebody", "by the mayor"),
        ("call somebody", None),
    ],
)
def test_other_numbers_are_no_contact(text, contact):
    assert contact_in(text, contact) is None


def test_an_address_is_found_as_a_whole_and_a_village_is_none():
    assert address_in("He lives at Nizami st. 12, Kolvan", "Nizami st 12")
    assert address_in("Track below Kolvan", "Kolvan") is None
    assert address_in("Nizami street", "Nizami st 12") is None
    assert address_in("Kolvan", None) is None


@pytest.mark.parametrize("text", ["born 1990-05-01", "born 1.5.1990", "born 01/05/1990."])
def test_a_date_of_birth_is_found_in_either_order(text):
    assert birth_date_in(text, dt.date(1990, 5, 1))


@pytest.mark.parametrize("text", ["11.5.1990", "1990-05-011", "1990-05-02", ""])
def test_other_dates_are_not_it(text):
    assert birth_date_in(text, dt.date(1990, 5, 1)) is None


@pytest.mark.parametrize(
    "text", ["+994 50 123 45 67", "call (050) 123-45-67 at noon", "x@example.org", "00994501234567"]
)
def test_what_reads_as_a_contact(text):
    assert looks_like_contact(text)


@pytest.mark.parametrize(
    "text",
    [
        "40.12345, 47.54321",
        "2026-11-20 10:15",
        "HZ-0012, 250 m",
        "EPSG:28408 8512345.12 4412345.67",
        "0.123456789",
        "depth 0 to 20 cm",
        "a @ b",
    ],
)
def test_coordinates_dates_and_codes_do_not(text):
    assert not looks_like_contact(text)
