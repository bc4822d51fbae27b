"""Tasks that QGIS never forgets to start.

When QGIS hears that a task has ended it takes that one's runner out of the queue of its threads by
its address, which a runner made meanwhile may have by then: that task would wait for ever. So
another one of ours is given to QGIS only while none is past its last step and not yet heard of, and
never while QGIS is about to hear of one; until then it waits here.
"""

from __future__ import annotations

import threading
from collections import deque

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QTimer

# Whoever holds it knows that no task leaves its Python code meanwhile.
_gate = threading.RLock()
_under_way: list[OwnTask] = []
_waiting: deque[OwnTask] = deque()


class OwnTask(QgsTask):
    """A task that tells when it is past its own code, and lets others begin when that was heard."""

    is_past_its_code = False

    def run(self) -> bool:
        """Do the work, in a thread of QGIS's."""
        try:
            return self.work()
        finally:
            with _gate:
                self.is_past_its_code = True

    def finished(self, succeeded: bool) -> None:
        """Hand over what came of it, in the main thread."""
        # QGIS is done with it, also with one that never ran, only after this returns.
        self.is_past_its_code = True
        try:
            self.ended(succeeded)
        finally:
            QTimer.singleShot(0, lambda: _forget(self))

    def cancel(self) -> None:
        """Ask it to stop; one that has not begun is over at once."""
        super().cancel()
        if self in _waiting:
            _waiting.remove(self)
            self.ended(False)

    def work(self) -> bool:
        """Do it; nothing of the main thread is touched here. True where it succeeded."""
        raise NotImplementedError

    def ended(self, succeeded: bool) -> None:
        """Say in the main thread how it went."""
        raise NotImplementedError


def add_task(task: OwnTask) -> None:
    """Start a task as soon as QGIS can be trusted with it and has a thread."""
    _waiting.append(task)
    _start_waiting()


def is_busy() -> bool:
    """Tell whether a task of ours waits or is under way."""
    return bool(_waiting or _under_way)


def _forget(task: OwnTask) -> None:
    if task in _under_way:
        _under_way.remove(task)
    _start_waiting()


def _start_waiting() -> None:
    with _gate:
        while _waiting and not any(each.is_past_its_code for each in _under_way):
            task = _waiting.popleft()
            _under_way.append(task)
            QgsApplication.taskManager().addTask(task)
