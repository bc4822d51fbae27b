"""Time two ways of doing the same work, in turn, so that a slow minute of the machine hits both."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Comparison:
    """One row of the result: medians in seconds, and what the work was worth."""

    name: str
    ours_s: float
    peer_s: float
    ratio: float
    peer: str
    n: int
    quality: str

    def line(self) -> str:
        """Return the row as it is printed."""
        figures = f"{self.ours_s:8.3f} {self.peer_s:8.3f} {self.ratio:6.2f}"
        return f"{self.name:18} {figures}  {self.peer}; {self.quality}"

    def as_json(self) -> dict[str, object]:
        """Return the row as it is written."""
        return self.__dict__.copy()


def compare(
    name: str,
    ours: Callable[[], object],
    peer: Callable[[], object],
    peer_name: str,
    runs: int,
    quality: Callable[[], str],
    prepare: Callable[[], None] = lambda: None,
) -> Comparison:
    """Run both ``runs`` times in turn after one warm-up each; the ratio is the median of pairs.

    ``prepare`` runs before each of them and is not timed.
    """
    pairs = []
    for _ in range(runs + 1):
        pairs.append((_timed(prepare, ours), _timed(prepare, peer)))
    pairs = pairs[1:]
    return Comparison(
        name,
        statistics.median(pair[0] for pair in pairs),
        statistics.median(pair[1] for pair in pairs),
        statistics.median(pair[0] / pair[1] for pair in pairs),
        peer_name,
        runs,
        quality(),
    )


def _timed(prepare: Callable[[], None], work: Callable[[], object]) -> float:
    prepare()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
