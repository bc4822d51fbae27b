"""Work on one thing after another in several processes, which have no lock in common.

Threads take turns at Python's lock, and the smaller the arrays, the more of their time goes into
handing it over. A process of its own has everything for itself, but it must be started, and knows
only what it is sent: the work is a function of a module, items and results are pickled.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import IO, Any, Callable, Optional, TypeVar

from mine_action_plugin.planning.signs.side_by_side import in_order, side_by_side
from mine_action_plugin.planning.worker import receive, send, version

Item = TypeVar("Item")
Made = TypeVar("Made")

# More do not help: the caller cannot make items, and take results in, any faster.
MOST_WORKERS = 4
# So many results may wait for one that takes long: clusters differ much in size.
WAITING = 8
PYTHON = re.compile(r"python[0-9.]*(\.exe)?", re.IGNORECASE)
# Nothing is imported before the path is ours: the folder at hand may hold anything.
PROGRAM = """
import sys
sys.path[:] = sys.argv[2:]
from importlib import import_module
from mine_action_plugin.planning.worker import main
import_module(sys.argv[1])
main()
"""
# Arrays of a worker are small, and its neighbours have the other processors.
ENVIRONMENT = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
END_S = 2.0
_log = logging.getLogger(__name__)


def in_processes(
    work: Callable[[Item], Made],
    items: Iterable[Item],
    most: int,
    meanwhile: Optional[Callable[[], None]] = None,
) -> Iterator[Made]:
    """What ``work`` makes of each item, in their order, as ``side_by_side`` does.

    No more than ``most`` processes are begun. ``meanwhile`` is called while results are waited
    for; what it raises ends the work at once. Where QGIS has no Python that can be started, or
    one process would do it all, threads of this one do it. What a process cannot finish because
    it ends is done in this one.
    """
    count, python = min(MOST_WORKERS, processors(), most), interpreter()
    if count < 2 or python is None:
        yield from side_by_side(work, items)
        return
    # The crew ends first, so that no thread waits for an answer when the work was given up.
    with ThreadPoolExecutor(count) as threads, _Crew(python, count, work) as crew:
        yield from in_order(
            lambda item: threads.submit(crew.do, item), items, count + WAITING, meanwhile
        )


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@cache
def interpreter() -> Optional[str]:
    """The Python that QGIS runs, as a program; None where there is none.

    It is looked for where its library is, and beside QGIS: in QGIS itself ``sys.executable`` may
    be any Python on the path, or QGIS, which must not be started twice.
    """
    own = [Path(sys.executable)] if sys.executable else []
    names = (f"python3.{sys.version_info[1]}", "python3", "python3.exe", "python.exe")
    folders = [Path(sys.exec_prefix), Path(sys.base_exec_prefix), *(each.parent for each in own)]
    places = [
        folder / inner / name for folder in folders for inner in ("bin", "") for name in names
    ]
    places += [each for each in own if PYTHON.fullmatch(each.name)]
    return next((str(place) for place in places if place.is_file()), None)


class _Gone(Exception):
    """The process has ended, or speaks another language."""


class _Worker:
    """One process."""

    def __init__(self, python: str, module: str) -> None:
        here = str(Path(__file__).resolve().parents[2])
        path = [here, *(entry for entry in sys.path if entry)]
        options: dict[str, Any] = {"start_new_session": True}
        if sys.platform == "win32":
            options = {"creationflags": subprocess.CREATE_NO_WINDOW}
        # A program of QGIS's own, without a shell, and nothing that a user typed.
        self._process = subprocess.Popen(  # nosec B603
            [python, "-c", PROGRAM, module, *path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **ENVIRONMENT},
            **options,
        )
        self._greeted = False

    def do(self, work: Callable[[Any], Any], item: Any) -> Any:
        """What the work makes of an item; raises what it raises, or _Gone."""
        requests, answers = self._process.stdin, self._process.stdout
        if requests is None or answers is None:
            raise _Gone
        try:
            if not self._greeted and receive(answers) != version():
                raise _Gone
            self._greeted = True
            send(requests, (work, item))
            answer = receive(answers)
        except (OSError, ValueError) as error:
            raise _Gone from error
        if answer is None:
            raise _Gone
        well, made, story = answer
        if well:
            return made
        raise made from RuntimeError(story)

    def end(self, at_once: bool) -> None:
        """End the process, unless ``at_once`` when it has nothing more to do."""
        if at_once:
            self._process.kill()
        else:
            self._close(self._process.stdin)
        try:
            self._process.wait(END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._close(self._process.stdin)
        self._close(self._process.stdout)

    @staticmethod
    def _close(stream: Optional[IO[bytes]]) -> None:
        if stream is not None:
            # What is left to write would be for a process that has ended.
            with contextlib.suppress(OSError):
                stream.close()


class _Crew:
    """Some workers, each with one item at a time."""

    def __init__(self, python: str, count: int, work: Callable[[Any], Any]) -> None:
        self._work = work
        self._workers: list[_Worker] = []
        self._idle: queue.SimpleQueue[Optional[_Worker]] = queue.SimpleQueue()
        self._ended = False
        for _ in range(count):
            self._idle.put(self._started(python))

    def _started(self, python: str) -> Optional[_Worker]:
        try:
            worker = _Worker(python, self._work.__module__)
        except OSError as error:
            _log.warning("No worker process could be started: %s", error)
            return None
        self._workers.append(worker)
        return worker

    def do(self, item: Any) -> Any:
        """What the work makes of an item in the next idle worker, or here if that is gone."""
        worker = self._idle.get()
        if worker is None:
            self._idle.put(None)
            return self._work(item)
        try:
            made = worker.do(self._work, item)
        except _Gone:
            if self._ended:
                raise
            _log.warning("A worker process has ended; its work is done without it.")
            worker.end(at_once=True)
            self._idle.put(None)
            return self._work(item)
        except BaseException:
            self._idle.put(worker)
            raise
        self._idle.put(worker)
        return made

    def __enter__(self) -> _Crew:
        return self

    def __exit__(self, kind: Optional[type[BaseException]], *_: object) -> None:
        self._ended = True
        for worker in self._workers:
            worker.end(at_once=kind is not None)
