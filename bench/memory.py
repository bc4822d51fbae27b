"""One side of a sign plan in a process of its own; prints the peak of its memory.

Processes that it starts count: the peak is that of all at the same moment.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import threading
import time
from pathlib import Path

from qgis.core import QgsApplication

BENCH = Path(__file__).resolve().parent
PAGE_KIB = resource.getpagesize() // 1024


def main() -> None:
    """Do the work named by the argument: ours or peer."""
    application = QgsApplication([], True)
    application.initQgis()
    plugins = Path(QgsApplication.pkgDataPath()) / "python" / "plugins"
    sys.path[:0] = [str(BENCH), str(BENCH.parent / "build"), str(plugins)]
    from country import COUNTRY
    from rows import signs

    signs.initialize()
    watch = Watch()
    (signs.plan if sys.argv[1] == "ours" else signs.points)(COUNTRY)
    print(json.dumps({"peak_kib": max(_own_peak_kib(), watch.peak_kib)}), flush=True)
    os._exit(0)


class Watch:
    """Looks every now and then how much memory this process and those that it started have."""

    EVERY_S = 0.05

    def __init__(self) -> None:
        self.peak_kib = 0
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while True:
            tasks = Path("/proc/self/task").iterdir()
            started = [each for task in tasks for each in _text(task / "children").split()]
            together = sum(map(_resident_kib, {"self", *started}))
            self.peak_kib = max(self.peak_kib, together)
            time.sleep(self.EVERY_S)


def _own_peak_kib() -> int:
    """The most that this process ever had. Not ru_maxrss: that knows the parent's memory too."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def _resident_kib(process: str) -> int:
    pages = _text(Path("/proc", process, "statm")).split()
    return int(pages[1]) * PAGE_KIB if pages else 0


def _text(path: Path) -> str:
    """What a file of the system says; nothing when its process or thread has just ended."""
    try:
        return path.read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


if __name__ == "__main__":
    main()
