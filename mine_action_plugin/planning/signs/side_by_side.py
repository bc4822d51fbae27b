"""Work on one thing after another, some of it at the same time.

NumPy lets go of Python's lock while it computes, so threads share the work of arrays.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain, islice
from typing import Callable, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

THREADS = 2
# So many results may wait for one that takes long, while the other threads go on.
AHEAD = 2
_here = threading.local()


def side_by_side(work: Callable[[Item], Made], items: Iterable[Item]) -> Iterator[Made]:
    """What ``work`` makes of each item, in their order.

    Items are taken in the caller's thread, few ahead of the work, so that no more of them is in
    memory. An error of the work or of the items ends it; what has begun is waited for. A single
    item is worked on in the caller's thread, and so is everything where that is itself one of
    the threads: more of them than processors only take the lock from each other.
    """
    items = iter(items)
    first = list(islice(items, 2))
    if len(first) < 2 or _shares():
        yield from map(work, chain(first, items))
        return
    waiting: deque[Future[Made]] = deque()
    with ThreadPoolExecutor(THREADS, initializer=_share) as threads:
        try:
            for item in chain(first, items):
                waiting.append(threads.submit(work, item))
                if len(waiting) > THREADS + AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _share() -> None:
    _here.shares = True


def _shares() -> bool:
    return getattr(_here, "shares", False)
