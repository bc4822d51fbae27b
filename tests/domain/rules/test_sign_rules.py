"""The life of a sign, and counting boards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mine_action_plugin.domain.codes import CODE_LISTS
from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.rules.signs import (
    ACTS,
    CONDITIONS,
    IN_PLACE,
    TRANSITIONS,
    Board,
    after_emplacement,
    after_inspection,
    can,
    check_act,
    check_inspection,
    is_latest,
    is_released,
    order_lines,
)

STATUSES = [str(code) for code in CODE_LISTS["sign_status"]]
CONDITION_CODES = [str(code) for code in CODE_LISTS["inspection_condition"]]
DAY = date(2026, 3, 1)


def status_after(act, condition):
    """What an act leaves behind, by the rules that the operations use."""
    if act in ("emplace", "replace"):
        return after_emplacement(DAY, 180).status
    if act == "inspect":
        return after_inspection(DAY, condition, 180).status
    return {"remove": "removed", "decline": "declined", "propose_again": "proposed"}[act]


def test_every_status_and_condition_of_the_code_lists_has_its_rule():
    assert set(TRANSITIONS) == set(STATUSES)
    assert set(CONDITIONS) == set(CONDITION_CODES)
    assert set().union(*ACTS.values()) <= set(STATUSES)


@given(
    st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.sampled_from(CONDITION_CODES))),
)
def test_whatever_is_done_a_status_follows_only_one_that_it_may(acts):
    status = "proposed"
    for act, condition in acts:
        if not can(act, status):
            with pytest.raises(MineActionError, match=f"SG-0001 is {status}"):
                check_act(act, "SG-0001", status)
            continue
        check_act(act, "SG-0001", status)
        following = status_after(act, condition)
        assert following == status or following in TRANSITIONS[status]
        status = following


def test_a_removed_sign_is_final():
    assert not any(can(act, "removed") for act in ACTS)


def test_a_missing_sign_is_never_due_for_inspection_but_every_standing_one_is():
    for condition in CONDITION_CODES:
        state = after_inspection(DAY, condition, 180)
        assert state.status in IN_PLACE
        assert (state.inspection_due is None) == (state.status == "missing")
        assert state.last_inspected_on == DAY


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 2000))
def test_the_next_inspection_is_the_interval_after_the_last_look(day, interval):
    assert after_emplacement(day, interval).inspection_due == day + timedelta(days=interval)
    assert after_inspection(day, "good", interval).inspection_due == day + timedelta(days=interval)


def test_a_report_that_comes_in_late_is_not_news():
    assert is_latest(DAY, None)
    assert is_latest(DAY, DAY)
    assert not is_latest(DAY, DAY + timedelta(days=1))


def test_nobody_inspects_a_sign_before_it_was_put_up():
    check_inspection("SG-0001", DAY, DAY, "good", None)
    with pytest.raises(MineActionError, match="after this inspection"):
        check_inspection("SG-0001", DAY, DAY + timedelta(days=1), "good", None)


def test_a_good_sign_has_no_cause():
    check_inspection("SG-0001", DAY, None, "missing", "stolen")
    with pytest.raises(MineActionError, match="stolen"):
        check_inspection("SG-0001", DAY, None, "good", "stolen")


@pytest.mark.parametrize(
    ("status", "reason", "land", "gone"),
    [
        ("closed", "released", [True], True),
        ("closed", "released", [True, False], False),
        ("closed", "released", [], False),
        ("closed", "merged", [True], False),
        ("closed", "entered_in_error", [], False),
        ("open", None, [True], False),
        ("worked_on", None, [True], False),
        (None, None, [True], False),
    ],
)
def test_a_hazard_is_gone_only_when_released_in_full_and_handed_over(status, reason, land, gone):
    assert is_released(status, reason, land) is gone


MINE = Board("mine_sign", ("en", "az"), "28 × 20", "picket")
ADVANCE = Board("advance_warning", ("en",), "", "")


def test_boards_are_counted_by_sort_with_spares_rounded_up():
    signs = [(MINE, "proposed")] * 28 + [(MINE, "missing"), (MINE, "damaged"), (ADVANCE, "missing")]
    signs += [(MINE, "emplaced")] * 100 + [(Board("mine_sign", (), "", ""), "removed")]
    advance, mine = order_lines(signs, 0.1)
    assert (advance.board, advance.missing, advance.spares, advance.total) == (ADVANCE, 1, 1, 2)
    assert mine[1:] == (28, 1, 1, 3)
    assert mine.total == 33


@given(
    st.lists(st.tuples(st.sampled_from([MINE, ADVANCE]), st.sampled_from(STATUSES))),
    st.floats(0, 2),
)
def test_an_order_never_has_less_than_is_needed(signs, share):
    needed = [each for each in signs if each[1] in ("proposed", "missing", "damaged")]
    lines = order_lines(signs, share)
    assert sum(line.total - line.spares for line in lines) == len(needed)
    assert sum(line.spares for line in lines) >= len(needed) * share - 1e-3
