"""Recorded + added = cancelled + reduced + cleared + remaining."""

from hypothesis import given
from hypothesis import strategies as st

from mine_action_plugin.domain.rules.area_identity import OutlineEvent, unaccounted_m2

AREA = st.floats(1, 1e6)


def events(*steps):
    return [OutlineEvent(area, process) for area, process in steps]


def test_land_that_was_released_is_accounted_for():
    assert unaccounted_m2(events((1000, "nts"), (600, "clearance")), 400, 600) == 0


def test_land_that_left_without_being_released_is_not():
    assert unaccounted_m2(events((1000, "nts"), (600, "desk_review")), 0, 600) == 400


def test_land_that_a_split_or_a_correction_took_out_is_accounted_for():
    for process in ("split", "correction"):
        assert unaccounted_m2(events((1000, "nts"), (600, process)), 0, 600) == 0


def test_what_was_released_without_leaving_the_outline_is_seen():
    assert unaccounted_m2(events((1000, "nts")), 400, 1000) == -400


def test_a_hazard_without_a_history_says_nothing():
    assert unaccounted_m2([], 400, 1000) == 0


@given(AREA, st.lists(st.tuples(st.sampled_from(["grow", "release"]), AREA), max_size=8))
def test_whatever_is_added_and_released_in_turn_adds_up(first, steps):
    area, released, history = first, 0.0, [OutlineEvent(first, "nts")]
    for kind, size in steps:
        if kind == "grow":
            area += size
            history.append(OutlineEvent(area, "nts"))
        else:
            taken = min(size, area)
            area, released = area - taken, released + taken
            history.append(OutlineEvent(area, "clearance"))
    assert abs(unaccounted_m2(history, released, area)) < 1e-6
    assert abs(unaccounted_m2(history, released, area - 5) - 5) < 1e-6
