from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mine_action_plugin.domain.codes import CODE_LISTS
from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.rules.tasks import (
    TRANSITIONS,
    WEEKDAYS,
    check_transition,
    end_of_work,
    next_statuses,
    periods_overlap,
    working_days,
)

ALL = [str(code) for code in CODE_LISTS["task_status"]]
ALLOWED = {
    ("draft", "assigned"),
    ("assigned", "in_progress"),
    ("in_progress", "suspended"),
    ("suspended", "in_progress"),
    ("in_progress", "completed"),
    ("completed", "approved"),
    ("completed", "in_progress"),
    *((status, "aborted") for status in ALL if status not in ("approved", "aborted")),
}


@pytest.mark.parametrize("old", ALL)
@pytest.mark.parametrize("new", ALL)
def test_a_task_changes_status_only_along_the_arrows(old, new):
    if (old, new) in ALLOWED:
        check_transition("TK-0001", old, new)
    else:
        with pytest.raises(MineActionError, match="TK-0001"):
            check_transition("TK-0001", old, new)


def test_every_status_of_the_code_list_has_its_arrows():
    assert set(TRANSITIONS) == set(ALL)
    assert next_statuses("completed") == ("in_progress", "approved", "aborted")


def test_a_part_of_a_day_counts_as_a_day():
    assert [working_days(area, 100) for area in (0, 1, 100, 101)] == [1, 1, 1, 2]


def test_work_that_starts_on_a_free_day_begins_on_the_next_working_day():
    saturday = date(2026, 11, 21)
    assert end_of_work(saturday, 1, ("mon", "tue")) == date(2026, 11, 23)
    assert end_of_work(saturday, 3, ("mon", "tue")) == date(2026, 11, 30)


@given(
    start=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    days=st.integers(1, 400),
    work_days=st.sets(st.sampled_from(WEEKDAYS), min_size=1),
)
def test_between_start_and_end_lie_exactly_the_working_days(start, days, work_days):
    end = end_of_work(start, days, work_days)
    span = [start + timedelta(n) for n in range((end - start).days + 1)]
    assert sum(WEEKDAYS[day.weekday()] in work_days for day in span) == days
    assert WEEKDAYS[end.weekday()] in work_days


def test_a_week_without_working_days_is_refused():
    with pytest.raises(ValueError, match="working day"):
        end_of_work(date(2026, 1, 1), 1, ())


def test_periods_that_share_only_one_day_overlap():
    first, second = date(2026, 1, 1), date(2026, 1, 5)
    assert periods_overlap(first, second, second, second)
    assert not periods_overlap(first, first, second, second)
