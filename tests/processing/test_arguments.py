import json

import pytest
from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.processing.arguments import (
    fault_in_names,
    fault_in_value,
    read_json_object,
    split_codes,
)

WHOLE = QgsProcessingParameterNumber("KILLED", "Killed", minValue=0)
REAL = QgsProcessingParameterNumber(
    "DEPTH_M", "Depth", QgsProcessingParameterNumber.Type.Double, minValue=0, maxValue=20
)


def test_json_comes_as_an_object_as_text_or_as_a_file(tmp_path):
    wanted = {"kind": {"field": "TIPO", "map": {"1": "accident"}}}
    path = tmp_path / "mapping.json"
    path.write_text("\ufeff" + json.dumps(wanted), encoding="utf-8")
    for given in (wanted, json.dumps(wanted), str(path)):
        assert read_json_object("MAPPING", given) == wanted
    assert read_json_object("MAPPING", {}) == {}
    assert read_json_object("MAPPING", None) is read_json_object("MAPPING", " ") is None


@pytest.mark.parametrize("given", [[1], 5, "[1]", "{broken", "no_such_file.json", True])
def test_anything_else_for_json_is_refused_by_name(given):
    with pytest.raises(MineActionError, match="MAPPING"):
        read_json_object("MAPPING", given)


def test_codes_are_separated_by_commas():
    assert split_codes(" HZ-0001, HZ-0002 ,,") == ("HZ-0001", "HZ-0002")
    assert split_codes(["HZ-0001"]) == ("HZ-0001",)
    assert split_codes(None) == split_codes("") == ()


def test_a_misspelt_argument_is_named_with_the_right_one():
    assert "HAZRDS" in fault_in_names(["HAZRDS"], ["WORKSPACE", "HAZARDS"])
    assert "Use HAZARDS" in fault_in_names(["HAZRDS"], ["WORKSPACE", "HAZARDS"])
    assert "WORKSPACE, HAZARDS" in fault_in_names(["X"], ["WORKSPACE", "HAZARDS"])
    assert fault_in_names(["HAZARDS"], ["HAZARDS"]) is None


@pytest.mark.parametrize("value", [0, "0", 3, "3", 3.0])
def test_a_whole_number_is_taken(value):
    assert fault_in_value(WHOLE, value) is None


@pytest.mark.parametrize("value", ["abc", -1, "1.5", "1,5", True, "nan", "inf", [1]])
def test_what_qgis_would_read_as_another_number_is_refused(value):
    fault = fault_in_value(WHOLE, value)
    assert "KILLED" in fault
    assert "a whole number of 0 or more" in fault


def test_the_limits_of_a_real_number_are_said():
    assert fault_in_value(REAL, 0.13) is None
    assert "from 0 to 20" in fault_in_value(REAL, 21)


@pytest.mark.parametrize("value", ["no", "flase", 2])
def test_a_truth_is_written_true_or_false(value):
    definition = QgsProcessingParameterBoolean("DRY_RUN", "Dry run")
    fault = fault_in_value(definition, value)
    assert "DRY_RUN" in fault
    assert "true or false" in fault


def test_a_missing_argument_is_named():
    fault = fault_in_value(QgsProcessingParameterString("TITLE", "Title"), None)
    assert fault == "TITLE is missing: give Title."
