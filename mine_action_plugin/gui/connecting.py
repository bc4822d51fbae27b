"""Reach a server without waiting for it: QGIS goes on, and the person can give up."""

from __future__ import annotations

import traceback
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsTask
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QPushButton

from ..domain.errors import MineActionError
from ..store import Workspace
from .own_task import OwnTask, add_task
from .workbench import Workbench

# A task that waits for a server outlives whoever gave up on it; QGIS needs it until it ends.
_unfinished: set[QgsTask] = set()


class ServerTask(OwnTask):
    """Asks a server something in the background.

    `done(result)` or `failed(error, details)` is called in the main thread, or neither after
    `give_up`: what comes then is closed and forgotten.
    """

    def __init__(
        self,
        title: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Optional[Exception], str], None],
    ) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        self._work, self._done, self._failed = work, done, failed
        self._result: Any = None
        self._error: Optional[Exception] = None
        self._details = ""
        self.given_up = False
        _unfinished.add(self)

    def work(self) -> bool:
        """Ask; nothing of the main thread is touched here."""
        try:
            self._result = self._work()
        except MineActionError as error:
            self._error = error
        except Exception as error:  # a bug: shown with its traceback, never swallowed
            self._error, self._details = error, traceback.format_exc()
        return self._error is None

    def give_up(self) -> None:
        """Wait no longer: whatever the server still says concerns nobody."""
        self.given_up = True
        self.cancel()

    def ended(self, succeeded: bool) -> None:
        """Hand over the answer in the main thread."""
        _unfinished.discard(self)
        if self.given_up or self.isCanceled():
            if isinstance(self._result, Workspace):
                self._result.close()
            if not self.given_up:
                self._failed(None, "")
        elif succeeded:
            self._done(self._result)
        else:
            self._failed(self._error, self._details)


class Connector(QObject):
    """Asks one thing of a server at a time, with a line in the message bar that says so."""

    def __init__(self, workbench: Workbench, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._task: Optional[ServerTask] = None
        self._item: Optional[QgsMessageBarItem] = None

    @property
    def is_waiting(self) -> bool:
        """True while a server is being asked."""
        return self._task is not None

    def ask(
        self,
        title: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Optional[Callable[[Optional[Exception]], Optional[bool]]] = None,
        in_bar: bool = True,
    ) -> None:
        """Ask in place of what is asked now; `failed` runs before the message that says why.

        Where `failed` gives True the error was dealt with, and there is no message.
        """
        self.give_up()

        def on_done(result: Any) -> None:
            self._end()
            done(result)

        def on_failed(error: Optional[Exception], details: str) -> None:
            self._end()
            if failed is None or not failed(error):
                self._workbench.show_error(error, details)

        self._task = ServerTask(title, work, on_done, on_failed)
        if in_bar:
            self._show_waiting(title)
        add_task(self._task)

    def give_up(self) -> None:
        """Wait no longer for the answer."""
        if self._task is not None:
            self._task.give_up()
        self._end()

    def _show_waiting(self, title: str) -> None:
        bar: QgsMessageBar = self._workbench.iface.messageBar()
        self._item = bar.createMessage(self.tr("Mine action"), title)
        button = QPushButton(self.tr("Cancel"), self._item)
        button.clicked.connect(lambda checked=False: self.give_up())
        self._item.layout().addWidget(button)
        bar.pushWidget(self._item, Qgis.MessageLevel.Info)

    def _end(self) -> None:
        self._task = None
        item, self._item = self._item, None
        # A later message may have taken its place.
        if item is not None and not sip.isdeleted(item):
            self._workbench.iface.messageBar().popWidget(item)
