"""Work on a workspace that takes longer than a blink, away from the main thread."""

from __future__ import annotations

import time
import traceback
from typing import Any, Callable, Optional

from qgis.core import QgsFeedback, QgsTask
from qgis.PyQt.QtCore import Qt

from ..domain.errors import MineActionError
from ..store import BusyStoreError, Workspace, open_workspace
from .own_task import OwnTask

LOCK_WAIT_S = 1.0
RETRY_PAUSE_S = 0.25

Work = Callable[[Workspace, QgsFeedback], Any]


class WorkspaceTask(OwnTask):
    """Runs one piece of work on a workspace connection of its own.

    `done(result)` or `failed(error)` is called in the main thread afterwards; after a cancel,
    `failed(None)`. Where others hold the workspace it is tried again for `patience_s`, and
    `held_up(error)` is called for each such attempt, in the thread of the task.
    """

    def __init__(
        self,
        title: str,
        reference: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Optional[Exception]], None],
        patience_s: float = 0.0,
        held_up: Callable[[BusyStoreError], None] = lambda error: None,
    ) -> None:
        # Silent: the result message names what happened, QGIS need not say it a second time.
        super().__init__(title, QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        self.feedback = QgsFeedback()
        self.feedback.progressChanged.connect(self.setProgress, Qt.ConnectionType.DirectConnection)
        self._reference = reference
        self._work = work
        self._done = done
        self._failed = failed
        self._patience_s = patience_s
        self._held_up = held_up
        self._result: Any = None
        self._error: Optional[Exception] = None
        self.details = ""

    def work(self) -> bool:
        """Do the work; nothing of the main thread is touched here."""
        try:
            self._result = self._perform()
        except MineActionError as error:
            # A cancelled operation says so in its own words; the person knows already.
            self._error = None if self.feedback.isCanceled() else error
            return False
        except Exception as error:  # a bug: shown with its traceback, never swallowed
            self._error = error
            self.details = traceback.format_exc()
            return False
        return not self.feedback.isCanceled()

    def _perform(self) -> Any:
        latest = time.monotonic() + self._patience_s
        while True:
            try:
                with open_workspace(self._reference) as workspace:
                    if self._patience_s:
                        workspace.wait_for_locks(LOCK_WAIT_S)
                    return self._work(workspace, self.feedback)
            except BusyStoreError as error:
                if self.feedback.isCanceled() or time.monotonic() >= latest:
                    raise
                self._held_up(error)
                time.sleep(RETRY_PAUSE_S)

    def cancel(self) -> None:
        """Ask the work to stop at its next look at the feedback."""
        self.feedback.cancel()
        super().cancel()

    def ended(self, succeeded: bool) -> None:
        """Hand over the result in the main thread."""
        if succeeded:
            self._done(self._result)
        else:
            self._failed(self._error)


class ApartTask(WorkspaceTask):
    """Runs work on a whole workspace, which opens what it needs itself."""

    def __init__(
        self,
        title: str,
        work: Callable[[QgsFeedback], Any],
        done: Callable[[Any], None],
        failed: Callable[[Optional[Exception]], None],
    ) -> None:
        super().__init__(title, "", lambda _workspace, feedback: work(feedback), done, failed)
        self._apart = work

    def _perform(self) -> Any:
        return self._apart(self.feedback)
