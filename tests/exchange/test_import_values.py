"""Values as people write them: read when there is one reading, refused with a reason when not."""

from datetime import date

import pytest

from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.exchange import dates, values
from mine_action_plugin.exchange.coordinates import read_axis
from mine_action_plugin.exchange.readers import reader_of
from mine_action_plugin.exchange.reasons import SENTENCES, Reason, Unreadable
from mine_action_plugin.exchange.words import code_words, fold


def reason_of(read, *arguments):
    with pytest.raises(Unreadable) as caught:
        read(*arguments)
    return caught.value.reason.code


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("2008", date(2008, 1, 1), "year"),
        (2008, date(2008, 1, 1), "year"),
        (2008.0, date(2008, 1, 1), "year"),
        ("2008-05", date(2008, 5, 1), "month"),
        ("05/2008", date(2008, 5, 1), "month"),
        ("mayo de 2008", date(2008, 5, 1), "month"),
        ("май 2008", date(2008, 5, 1), "month"),
        ("2008-05-31", date(2008, 5, 31), "day"),
        ("2008-05-31T12:30:00", date(2008, 5, 31), "day"),
        ("31.5.2008", date(2008, 5, 31), "day"),
        ("31/05/2008", date(2008, 5, 31), "day"),
        ("12 avqust 2008", date(2008, 8, 12), "day"),
        ("12 de enero de 2008", date(2008, 1, 12), "day"),
        ("May 12, 2008", date(2008, 5, 12), "day"),
        ("20080531", date(2008, 5, 31), "day"),
    ],
)
def test_a_date_keeps_the_precision_with_which_it_was_written(text, day, precision):
    assert dates.read_date(text) == (day, precision)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31.02.2008", "bad_date"),
        ("2008-13-01", "bad_date"),
        ("yesterday", "bad_date"),
        ("0", "bad_date"),
        ("12.05.08", "unclear_date"),
        ("1815-06-18", "old_date"),
        ("2099-01-01", "future_date"),
        ("2099", "future_date"),
    ],
)
def test_a_date_that_cannot_be_is_refused_with_its_reason(text, reason):
    assert reason_of(dates.read_date, text, dates.DAY_FIRST, date(2026, 11, 23)) == reason


def test_the_month_comes_first_only_where_a_column_leaves_no_other_reading():
    assert dates.order_of(["03/04/2008", "05/25/2008"]) == dates.MONTH_FIRST
    assert dates.order_of(["03/04/2008"]) == dates.DAY_FIRST
    assert dates.order_of(["25/05/2008", "05/25/2008"]) == dates.DAY_FIRST


@pytest.mark.parametrize(
    ("text", "number"),
    [("12,5", 12.5), ("1 234,5", 1234.5), ("1.234,5", 1234.5), ("1,234.5", 1234.5),
     ("-0,75", -0.75), ("1.234.567", 1234567.0), ("3e2", 300.0), (7, 7.0)],
)  # fmt: skip
def test_numbers_are_read_with_comma_or_point(text, number):
    assert values.read_real(text) == number


def test_a_comma_with_two_readings_is_decided_by_its_column_or_refused():
    area = TABLES["hazard"].field("area_m2")
    assert reason_of(reader_of(area, ["1,234"]), "1,234") == "unclear_number"
    assert reader_of(area, ["1,234", "2,5"])("1,234") == 1.234
    assert reader_of(area, ["1,234", "1,234,567"])("1,234") == 1234.0


@pytest.mark.parametrize("text", ["many", "1-2", "", "nan", "12 m"])
def test_what_is_not_a_number_is_refused(text):
    assert reason_of(values.read_real, text) == "bad_number"


def test_a_number_outside_the_limits_of_its_field_is_refused():
    killed = TABLES["incident"].field("killed")
    assert reason_of(reader_of(killed, []), "-1") == "out_of_limits"
    assert reason_of(reader_of(killed, []), "1.5") == "bad_number"


@pytest.mark.parametrize("word", ["yes", "Да", "Sí", "bəli", "1", True, 1.0, "TRUE"])
def test_yes_is_understood_in_many_languages(word):
    assert values.read_boolean(word) is True


@pytest.mark.parametrize("word", ["no", "нет", "xeyr", "0", False])
def test_no_is_understood_in_many_languages(word):
    assert values.read_boolean(word) is False


def test_perhaps_is_neither_yes_nor_no():
    assert reason_of(values.read_boolean, "perhaps") == "bad_boolean"


@pytest.mark.parametrize(
    "word",
    ["ap_mine", "AP mine", "Anti-personnel mine", "противопехотная мина", "Mina antipersonal"],
)
def test_a_code_is_recognised_by_code_label_and_foreign_word(word):
    assert values.read_code(word, "device", "Device") == "ap_mine"


def test_several_codes_are_split_at_any_separator_and_none_is_lost():
    read = values.read_codes
    assert read("ap_mine; UXO", "device", "") == ("ap_mine", "uxo")
    assert read("uxo|ied,uxo", "device", "") == ("uxo", "ied")
    assert read('{"ap_mine","uxo"}', "device", "") == ("ap_mine", "uxo")
    assert reason_of(read, "uxo; dragon", "device", "") == "unknown_code"


def test_no_word_stands_for_two_codes_of_one_list():
    words = code_words("device")
    assert words[fold("Unknown")] == "unknown"
    assert fold("mine") in words


@pytest.mark.parametrize(
    ("text", "degrees"),
    [("47,5", 47.5), ("47.5", 47.5), ("47°30'00\" E", 47.5), ("47°30′ W", -47.5), (47.5, 47.5)],
)
def test_a_coordinate_is_read_with_comma_and_in_degrees_and_minutes(text, degrees):
    assert read_axis(text) == pytest.approx(degrees)


def test_every_reason_makes_a_sentence():
    for code in SENTENCES:
        reason = Reason(code, (("value", "7"), ("field", "Kind")))
        assert reason.english().startswith(f"{code}: ")
        assert "{" not in reason.sentence()
