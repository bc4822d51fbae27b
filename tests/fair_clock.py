"""A clock for tests that promise a time: it stands still while other programs have the cores."""

from __future__ import annotations

import threading
import time
from pathlib import Path


def fair_clock_s() -> float:
    """Seconds on a clock that goes on while this thread works or waits for something.

    It stops while the thread could go on and no core is free; only Linux tells when.
    """
    return time.monotonic() - _without_core_s()


def _without_core_s() -> float:
    state = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
    return int(state.read_text().split()[1]) / 1e9 if state.exists() else 0.0
