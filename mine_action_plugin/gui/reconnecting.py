"""Ask a server that was lost again and again, with growing pauses, away from the main thread."""

from __future__ import annotations

import traceback
from typing import Callable, Optional

from qgis.core import Qgis, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..domain.errors import MineActionError
from ..store import Workspace
from .own_task import OwnTask, add_task

FIRST_PAUSE_MS = 1_000
LONGEST_PAUSE_MS = 60_000


class ReconnectTask(OwnTask):
    """One attempt. The workspace is used by nobody else meanwhile."""

    def __init__(self, workspace: Workspace, ended: Callable[[ReconnectTask, bool], None]) -> None:
        super().__init__("", QgsTask.Flag.Silent | QgsTask.Flag.Hidden)
        self.workspace = workspace
        self._ended = ended
        self.bug = ""

    def work(self) -> bool:
        """Try to connect; nothing of the main thread is touched here."""
        try:
            self.workspace.reconnect()
        except MineActionError:
            return False
        except Exception:  # a bug: it goes to the log, and the next attempt may do better
            self.bug = traceback.format_exc()
            return False
        return True

    def ended(self, answered: bool) -> None:
        """Say in the main thread how it went."""
        self._ended(self, answered)


class Reconnecting(QObject):
    """Tells when a workspace answers again."""

    succeeded = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._workspace: Optional[Workspace] = None
        self._task: Optional[ReconnectTask] = None
        self._pause_ms = FIRST_PAUSE_MS
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._try)

    @property
    def is_trying(self) -> bool:
        """True from the start until the workspace answers or somebody gives up."""
        return self._workspace is not None

    def start(self, workspace: Workspace) -> None:
        """Begin to ask; each pause is twice the one before, up to a minute."""
        self._workspace = workspace
        self._pause_ms = FIRST_PAUSE_MS
        self._timer.start(self._pause_ms)

    def give_up(self) -> None:
        """Ask no more; a workspace that is just being tried is closed when that ends."""
        self._timer.stop()
        self._workspace = None

    def _try(self) -> None:
        if self._workspace is None or self._task is not None:
            return
        self._task = ReconnectTask(self._workspace, self._on_ended)
        add_task(self._task)

    def _on_ended(self, task: ReconnectTask, answered: bool) -> None:
        self._task = None
        if task.bug:
            QgsMessageLog.logMessage(task.bug, "Mine action", Qgis.MessageLevel.Critical)
        if task.workspace is not self._workspace:
            task.workspace.close()
            if self._workspace is not None:
                self._timer.start(self._pause_ms)
        elif answered:
            self._workspace = None
            self.succeeded.emit()
        else:
            self._pause_ms = min(2 * self._pause_ms, LONGEST_PAUSE_MS)
            self._timer.start(self._pause_ms)
