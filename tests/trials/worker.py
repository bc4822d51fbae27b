"""Write into a workspace until this process is killed or its time is over.

    worker.py WORKSPACE SEED SECONDS ACT [FILE]

ACT: one of acts.py, or mixed (log, import, propose or assign by SEED). Says "ready", then a line
with the act for each one confirmed, or "refused" with the reason; what is refused is not written.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from qgis.core import QgsApplication

application = QgsApplication([], False)
QgsApplication.initQgis()

from acts import ACTS  # noqa: E402

from mine_action_plugin.domain.errors import MineActionError  # noqa: E402
from mine_action_plugin.store import Workspace, open_workspace  # noqa: E402

MIXED = ("log", "import", "propose", "assign")


def opened(reference: str) -> Workspace:
    """Open it, however long others hold it."""
    while True:
        try:
            return open_workspace(reference)
        except MineActionError as problem:
            if "being written" not in str(problem):
                raise


def main() -> None:
    reference, seed, seconds, act, *source = sys.argv[1:]
    rng = random.Random(int(seed))
    end = time.monotonic() + float(seconds)
    with opened(reference) as workspace:
        print("ready", flush=True)
        while time.monotonic() < end:
            chosen = rng.choice(MIXED) if act == "mixed" else act
            try:
                ACTS[chosen](workspace, rng, *(source or [None]))
                print(chosen, flush=True)
            except MineActionError as problem:
                print(f"refused {problem}", flush=True)


main()
