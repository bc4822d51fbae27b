"""Work on one thing after another, some of it at the same time.

NumPy lets go of Python's lock while it computes, so threads share the work of arrays.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from itertools import chain, islice
from typing import Callable, Generic, Optional, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

THREADS = 2
# So many results may wait for one that takes long, while the other threads go on.
AHEAD = 2
NOW_AND_THEN_S = 0.2
_here = threading.local()


def side_by_side(work: Callable[[Item], Made], items: Iterable[Item]) -> Iterator[Made]:
    """What ``work`` makes of each item, in their order.

    Items are taken in the caller's thread, few ahead of the work, so that no more of them is in
    memory. An error of the work or of the items ends it; what has begun is waited for. A single
    item is worked on in the caller's thread. Where that is itself one of the threads, no more of
    them are begun, which would only take the lock from each other: but those that are idle help,
    and then take items too.
    """
    items = iter(items)
    first = list(islice(items, 2))
    items = chain(first, items)
    if len(first) < 2 or getattr(_here, "alone", False):
        yield from map(work, items)
    elif (threads := _threads()) is not None:
        yield from _Helped(work, items).made(threads)
    else:
        yield from _shared(work, items)


def _shared(work: Callable[[Item], Made], items: Iterator[Item]) -> Iterator[Made]:
    with ThreadPoolExecutor(THREADS) as threads:
        yield from in_order(
            lambda item: threads.submit(_in_thread, threads, work, item), items, THREADS + AHEAD
        )


def in_order(
    begin: Callable[[Item], Future[Made]],
    items: Iterable[Item],
    most: int,
    meanwhile: Optional[Callable[[], None]] = None,
) -> Iterator[Made]:
    """The results of what is begun for each item, in their order, ``most`` of them not yet ready.

    ``meanwhile`` is called every now and then while one is waited for, and may raise.
    """
    waiting: deque[Future[Made]] = deque()
    try:
        for item in items:
            waiting.append(begin(item))
            if len(waiting) > most:
                yield _result(waiting.popleft(), meanwhile)
        while waiting:
            yield _result(waiting.popleft(), meanwhile)
    finally:
        for future in waiting:
            future.cancel()


def _result(future: Future[Made], meanwhile: Optional[Callable[[], None]]) -> Made:
    while meanwhile is not None and not wait([future], NOW_AND_THEN_S).done:
        meanwhile()
    return future.result()


def work_alone() -> None:
    """Let the calling thread do from now on all by itself: others have the other processors."""
    _here.alone = True


def _in_thread(threads: ThreadPoolExecutor, work: Callable[[Item], Made], item: Item) -> Made:
    _here.threads = threads
    return work(item)


def _threads() -> Optional[ThreadPoolExecutor]:
    """The threads to which the caller's belongs."""
    return getattr(_here, "threads", None)


class _Helped(Generic[Item, Made]):
    """Work in one of several threads, with the help of those that have nothing else to do.

    A helper waits for its turn behind all that was to be done before; mostly the work is done
    when that comes.
    """

    def __init__(self, work: Callable[[Item], Made], items: Iterator[Item]) -> None:
        self._work = work
        self._items: Iterator[tuple[int, Item]] = enumerate(items)
        self._lock = threading.Lock()
        self._made: dict[int, Made] = {}

    def made(self, threads: ThreadPoolExecutor) -> list[Made]:
        """All that is made, in the order of the items."""
        helpers = [_helper(threads, self._go_on) for _ in range(THREADS - 1)]
        try:
            self._go_on()
        finally:
            begun = [helper for helper in helpers if helper is not None and not helper.cancel()]
            wait(begun)
        for helper in begun:
            helper.result()
        return [self._made[number] for number in sorted(self._made)]

    def _go_on(self) -> None:
        try:
            while (taken := self._next()) is not None:
                self._made[taken[0]] = self._work(taken[1])
        except BaseException:
            with self._lock:
                self._items = iter(())
            raise

    def _next(self) -> Optional[tuple[int, Item]]:
        with self._lock:
            return next(self._items, None)


def _helper(threads: ThreadPoolExecutor, work: Callable[[], None]) -> Optional[Future[None]]:
    try:
        return threads.submit(_in_thread, threads, lambda _: work(), None)
    except RuntimeError:
        # The plan was cancelled: nothing new is begun, and what is under way ends by itself.
        return None
