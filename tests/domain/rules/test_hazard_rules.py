import pytest

from mine_action_plugin.domain.codes import CODE_LISTS
from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.rules.hazards import (
    check_class_change,
    check_closing,
    check_second_person,
    counts_as_released,
)

STATUSES = [str(code) for code in CODE_LISTS["released_status"]]
RECORD_STATUSES = [str(code) for code in CODE_LISTS["record_status"]]


@pytest.mark.parametrize("process", [str(code) for code in CODE_LISTS["process"]])
def test_only_surveys_and_corrections_lower_a_class_and_any_process_raises_it(process):
    check_class_change("HZ-0001", "sha", "cha", process)
    if process in ("nts", "ts", "correction"):
        check_class_change("HZ-0001", "cha", "sha", process)
    else:
        with pytest.raises(MineActionError, match="HZ-0001 cannot go down from cha to sha"):
            check_class_change("HZ-0001", "cha", "sha", process)


@pytest.mark.parametrize("process", ["nts", "ts", "clearance"])
def test_a_survey_or_clearance_alone_closes_no_hazard(process):
    with pytest.raises(MineActionError, match="Release its land"):
        check_closing("HZ-0001", process, "released")


def test_a_hazard_closes_by_correction_merge_or_split_with_the_reason_that_fits():
    check_closing("HZ-0001", "correction", "duplicate")
    check_closing("HZ-0001", "merge", "merged")
    for process, reason in (("correction", "released"), ("accident", "duplicate"), ("merge", None)):
        with pytest.raises(MineActionError, match="Close it by"):
            check_closing("HZ-0001", process, reason)


@pytest.mark.parametrize("other", [None, "", "Aysel", " aysel "])
def test_the_second_person_is_somebody_else(other):
    with pytest.raises(MineActionError, match="second person"):
        check_second_person("HZ-0001", "Aysel", other)


def test_another_name_is_a_second_person():
    check_second_person("HZ-0001", "Aysel", "Rauf")


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("record_status", RECORD_STATUSES)
def test_land_counts_as_released_only_when_approved_and_handed_over(record_status, status):
    expected = (record_status, status) == ("approved", "handed_over")
    assert counts_as_released(record_status, status) is expected
