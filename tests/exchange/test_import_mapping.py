"""MAPPING, given and guessed."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.exchange.columns import convert
from mine_action_plugin.exchange.coordinates import guess_place
from mine_action_plugin.exchange.guess import guess_key, guess_mapping
from mine_action_plugin.exchange.mapping import parse_mapping
from mine_action_plugin.exchange.rows import SourceRows

HAZARD = {field.name: field for field in TABLES["hazard"].user_fields}
INCIDENT = {field.name: field for field in TABLES["incident"].user_fields}


def table(**columns):
    fields = QgsFields()
    for name in columns:
        fields.append(QgsField(name, QMetaType.Type.QString))
    attributes = list(zip(*columns.values()))
    shapes = [None] * len(attributes)
    return SourceRows("made.csv", fields, attributes, shapes, QgsCoordinateReferenceSystem())


def column(raw, target, **columns):
    rows = table(**columns)
    mapping = parse_mapping({target: raw}, {**HAZARD, **INCIDENT}, rows.fields)
    return convert(mapping.rules[target], {**HAZARD, **INCIDENT}[target], rows)


def test_each_form_of_a_rule_fills_its_field():
    assert column("a", "name", a=["x", None]).values == ["x", None]
    assert column({"value": "medium"}, "reliability", a=["x"]).values == ["medium"]
    assert column({"expression": 'upper("a")'}, "name", a=["x"]).values == ["X"]
    devices = column({"expression": "string_to_array(\"a\", ';')"}, "devices", a=["ap_mine;uxo"])
    assert devices.values == [("ap_mine", "uxo")]
    mapped = column(
        {"field": "a", "map": {"A": "cha"}, "default": "sha"}, "hazard_class", a=["A", "B", None]
    )
    assert mapped.values == ["cha", "sha", "sha"]


def test_a_value_outside_the_map_is_a_fault_of_its_row_only():
    found = column({"field": "a", "map": {"1": "accident"}}, "kind", a=["1", "4", 1])
    assert found.values == ["accident", None, "accident"]
    assert {index: reason.code for index, reason in found.faults.items()} == {1: "not_mapped"}


def test_a_map_may_give_several_codes_and_is_applied_to_each_part():
    rule = {"field": "a", "map": {"M": ["ap_mine", "av_mine"], "U": "uxo"}}
    assert column(rule, "devices", a=["M", "M;U"]).values == [
        ("ap_mine", "av_mine"), ("ap_mine", "av_mine", "uxo"),
    ]  # fmt: skip


def test_an_expression_that_fails_is_a_fault_of_its_row():
    found = column({"expression": 'to_date("a")'}, "name", a=["x"])
    assert found.faults[0].code == "failed_expression"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ({"kindd": "a"}, ("kindd", "kind")),
        ({"kind": "b"}, ("kind", "b", "a")),
        ({"kind": 7}, ("kind", "7")),
        ({"kind": {"filed": "a"}}, ("kind", "filed")),
        ({"kind": {"field": "a", "value": "accident"}}, ("kind",)),
        ({"kind": {"value": "disaster"}}, ("kind", "disaster", "accident")),
        ({"kind": {"field": "a", "map": {"1": "disaster"}}}, ("kind", "disaster")),
        ({"kind": {"field": "a", "map": ["1"]}}, ("kind",)),
        ({"name": {"expression": "upper("}}, ("name", "upper(")),
        ({"occurred_on": {"value": "2008-02-31"}}, ("occurred_on", "2008-02-31")),
        ({"geometry": {"x": "a"}}, ("geometry",)),
        ({"name.az": "a"}, ("name.az",)),
    ],
)
def test_a_wrong_mapping_is_refused_in_one_sentence_that_names_key_and_value(raw, words):
    with pytest.raises(MineActionError) as caught:
        parse_mapping(raw, {**HAZARD, **INCIDENT}, ["a"])
    text = str(caught.value)
    assert text.startswith("MAPPING")
    assert all(word in text for word in words), text


def test_fields_are_guessed_by_names_in_several_languages():
    rows = table(**{"Código": ["A-1", "A-2"], "Тип": ["cha", "Подозреваемая"], "Дата": ["2008", None],
                    "Достоверность": ["высокая", "low"], "Nombre": ["x", "y"]})  # fmt: skip
    guess = guess_mapping("hazard", list(HAZARD.values()), rows)
    found = {name: rule.field for name, rule in guess.mapping.rules.items()}
    assert found["hazard_class"] == "Тип"
    assert found["date_of_information"] == "Дата"
    assert found["reliability"] == "Достоверность"
    assert found["name"] == "Nombre"
    assert all(rule.guessed for rule in guess.mapping.rules.values())
    assert guess_key("hazard", rows) == "Código"


def test_a_code_field_is_guessed_by_its_values_where_no_name_helps():
    rows = table(col1=["Suspected", "CHA", "sha"], col2=["a", "b", "c"])
    guess = guess_mapping("hazard", [HAZARD["hazard_class"]], rows)
    assert guess.mapping.rules["hazard_class"].field == "col1"


def test_a_name_whose_values_do_not_fit_is_not_used_and_said():
    rows = table(TIPO_EVENTO=["1", "4", "8"])
    guess = guess_mapping("incident", [INCIDENT["kind"]], rows)
    assert not guess.mapping.rules
    assert guess.unfit == {"kind": "TIPO_EVENTO"}


def test_a_column_of_repeated_values_is_no_key():
    assert guess_key("incident", table(id=["1", "1", "1"])) is None


@pytest.mark.parametrize(
    ("columns", "rule"),
    [
        ({"Lon": ["47,5"], "Lat": ["40,1"]}, ("Lon", "Lat")),
        ({"долгота": ["47.5"], "широта": ["40.1"]}, ("долгота", "широта")),
        ({"X": ["47.5"], "Y": ["40.1"]}, ("X", "Y")),
        ({"Longitud": ["47°30'"], "Latitud": ["40°06'"]}, ("Longitud", "Latitud")),
    ],
)
def test_coordinate_columns_are_guessed(columns, rule):
    found = guess_place(table(**columns))
    assert (found.x, found.y) == rule


def test_a_column_named_x_without_numbers_is_no_coordinate():
    assert guess_place(table(x=["yes"], y=["no"])) is None
