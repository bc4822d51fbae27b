"""Work on several chunks at once: nothing is lost, mixed up, or taken too early."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from mine_action_plugin.planning.signs.side_by_side import AHEAD, THREADS, side_by_side


def test_results_come_in_the_order_of_the_items_whichever_is_ready_first():
    later = threading.Event()

    def work(item: int) -> int:
        if item == 0:
            assert later.wait(10.0), "the second item was not worked on beside the first"
        later.set()
        return item * item

    assert list(side_by_side(work, range(7))) == [item * item for item in range(7)]


def test_items_are_taken_by_the_caller_and_few_ahead_of_the_work():
    taken: list[int] = []
    by: set[int] = set()

    def items() -> Iterator[int]:
        for item in range(12):
            taken.append(item)
            by.add(threading.get_ident())
            yield item

    for done, item in enumerate(side_by_side(lambda item: item, items())):
        assert item == done
        assert len(taken) <= done + THREADS + AHEAD + 1
    assert taken == list(range(12))
    assert by == {threading.get_ident()}


def test_an_error_of_the_work_reaches_the_caller_and_ends_it():
    taken: list[int] = []

    def items() -> Iterator[int]:
        for item in range(100):
            taken.append(item)
            yield item

    def work(item: int) -> int:
        if item == 3:
            raise ValueError("three")
        return item

    made = side_by_side(work, items())
    assert [next(made) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="three"):
        next(made)
    assert len(taken) <= 3 + THREADS + AHEAD + 1


def test_an_error_of_the_items_waits_for_what_has_begun():
    running, finished = [], []

    def items() -> Iterator[int]:
        yield 1
        yield 2
        raise ValueError("cancelled")

    def work(item: int) -> None:
        running.append(item)
        threading.Event().wait(0.05)
        finished.append(item)

    with pytest.raises(ValueError, match="cancelled"):
        list(side_by_side(work, items()))
    assert sorted(running) == sorted(finished)


def test_a_single_item_stays_with_the_caller_and_may_share_its_own_work():
    def work(item: int) -> tuple[int, set[int]]:
        meet = threading.Barrier(THREADS, timeout=10.0)

        def inner(_: int) -> int:
            meet.wait()
            return threading.get_ident()

        return threading.get_ident(), set(side_by_side(inner, range(THREADS)))

    ((thread, inner),) = side_by_side(work, [1])
    assert thread == threading.get_ident()
    assert len(inner) == THREADS


def test_idle_threads_help_with_work_inside_work_and_no_more_are_begun():
    running, most = [], []

    def inner(item: int) -> tuple[int, int]:
        running.append(item)
        most.append(len(running))
        threading.Event().wait(0.01)
        running.remove(item)
        return item, threading.get_ident()

    def work(item: int) -> list[tuple[int, int]]:
        return list(side_by_side(inner, range(20 * item)))

    long, short, longer = side_by_side(work, (4, 0, 5))
    assert short == []
    assert [item for item, _ in long] == list(range(80))
    assert [item for item, _ in longer] == list(range(100))
    threads = {thread for _, thread in long + longer}
    assert len(threads) == THREADS
    assert threading.get_ident() not in threads
    assert max(most) <= THREADS
    # The last of the items had the other thread's help.
    assert len({thread for _, thread in longer}) == THREADS


@pytest.mark.parametrize("by_helper", [True, False])
def test_an_error_inside_shared_work_reaches_the_caller_whoever_met_it(by_helper):
    met = []

    def work(item: int) -> list[int]:
        if item == 1:
            return []
        own = threading.get_ident()

        def inner(number: int) -> int:
            threading.Event().wait(0.005)
            met.append(number)
            if number > 5 and (threading.get_ident() != own) == by_helper:
                raise ValueError("inside")
            return number

        return list(side_by_side(inner, range(500)))

    with pytest.raises(ValueError, match="inside"):
        list(side_by_side(work, range(2)))
    assert len(met) < 100
