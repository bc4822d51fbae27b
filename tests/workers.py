"""Processes with a QGIS of their own, for tests that kill them or let several work at once.

Each is forked from one process that has imported everything and done nothing yet: starting Python
and QGIS anew for every kill takes longer than what is killed.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable

_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(["tests.store.whole_work", "tests.trials.writing"])


class Worker:
    """A process that runs ``work(say, *arguments)``; it is ready once this is made.

    What it says can be read whether it ended by itself or was killed.
    """

    def __init__(self, work: Callable[..., None], *arguments: object) -> None:
        self._said, say = _context.Pipe(duplex=False)
        # The process that forks keeps the environment in which the first of them started.
        self._process = _context.Process(
            target=_run, args=(dict(os.environ), say, work, arguments), daemon=True
        )
        self._process.start()
        say.close()
        assert self.said() == "ready"

    def said(self) -> str | None:
        """The next thing that it says; None when it has ended."""
        try:
            return self._said.recv()
        except EOFError:
            return None

    def end(self) -> list[str]:
        """Wait for its end; return what it has said since it was last asked."""
        said = list(iter(self.said, None))
        self._process.join()
        return said

    def kill(self, after_s: float = 0.0) -> list[str]:
        """End it as a power cut does; return what it has said since it was last asked."""
        time.sleep(after_s)
        self._process.kill()
        return self.end()

    @property
    def succeeded(self) -> bool:
        """Whether it has ended without an error."""
        return self._process.exitcode == 0


def seconds_it_takes(work: Callable[..., None], *arguments: object) -> float:
    """Let it come to its end, from when it is ready."""
    worker, begun = Worker(work, *arguments), time.monotonic()
    assert worker.end() == ["done"]
    return time.monotonic() - begun


def _run(environment: dict[str, str], say, work: Callable[..., None], arguments: tuple) -> None:
    from qgis.core import QgsApplication

    os.environ.update(environment)
    # Here and not before the fork: it starts threads, which a fork would lose.
    application = QgsApplication([], False)
    application.initQgis()
    work(say.send, *arguments)
