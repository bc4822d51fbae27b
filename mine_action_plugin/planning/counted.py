"""Arrays in which each thing comes as often as it counts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


def counted(counts: Ints) -> tuple[Ints, Ints]:
    """Positions in ``counts``, each as often as it says; and 0, 1, 2 … for each among its own."""
    ends = np.cumsum(counts)
    which = np.repeat(np.arange(len(counts)), counts)
    return which, np.arange(len(which)) - (ends - counts)[which]
