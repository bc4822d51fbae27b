"""Writing into a workspace without end, for a process that is killed or whose time runs out."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.store import Workspace, open_workspace
from tests.trials.acts import ACTS

MIXED = ("log", "import", "propose", "assign")


def write(
    say: Callable[[str], None],
    reference: str,
    seed: int,
    seconds: float,
    act: str,
    source: str = "",
) -> None:
    """Say "ready", then the act for each one confirmed, or "refused" with the reason.

    ``act``: one of acts.py, or mixed (log, import, propose or assign by ``seed``). What is refused
    is not written.
    """
    rng = random.Random(seed)
    end = time.monotonic() + seconds
    with opened(reference) as workspace:
        say("ready")
        while time.monotonic() < end:
            chosen = rng.choice(MIXED) if act == "mixed" else act
            try:
                ACTS[chosen](workspace, rng, source)
                say(chosen)
            except MineActionError as problem:
                say(f"refused {problem}")


def opened(reference: str) -> Workspace:
    """Open it, however long others hold it."""
    while True:
        try:
            return open_workspace(reference)
        except MineActionError as problem:
            if "being written" not in str(problem):
                raise
