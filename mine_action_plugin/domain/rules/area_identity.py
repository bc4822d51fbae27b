"""The bookkeeping identity of IMAS 07.11: recorded + added = cancelled + reduced + cleared + remaining."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

TOLERANCE_M2 = 1.0

MOVING_PROCESSES = frozenset({"correction", "split", "merge"})
"""They take land out of an outline without releasing it: to another hazard, or as a mistake."""


class OutlineEvent(NamedTuple):
    """The ground area of a hazard after a process, in square metres."""

    area_m2: float
    process: str


def unaccounted_m2(
    events: Sequence[OutlineEvent], released_m2: float, remaining_m2: float
) -> float:
    """Return the square metres that no entry accounts for; negative where more left than there was.

    ``events``, oldest first: what the first recorded and what later ones added. A smaller outline
    counts as taken out only after a process that moves land; any other must show as released.
    """
    if not events:
        return 0.0
    recorded, added = events[0].area_m2, 0.0
    for before, after in zip(events, events[1:]):
        step = after.area_m2 - before.area_m2
        if step > 0 or after.process in MOVING_PROCESSES:
            added += step
    return recorded + added - released_m2 - remaining_m2
