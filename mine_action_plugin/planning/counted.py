"""Arrays in which each thing comes as often as it counts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


def counted(counts: Ints) -> tuple[Ints, Ints]:
    """Positions in ``counts``, each as often as it says; and 0, 1, 2 … for each among its own."""
    # np.repeat takes longer, and keeps other threads from working.
    ends = np.cumsum(counts)
    starts = ends - counts
    some = np.flatnonzero(counts)
    step = np.zeros(int(ends[-1]) if len(ends) else 0, np.int64)
    step[starts[some]] = np.diff(some, prepend=0)
    which = np.cumsum(step)
    return which, np.arange(len(which)) - starts[which]
