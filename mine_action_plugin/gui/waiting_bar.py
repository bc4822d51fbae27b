"""What is seen while others hold the workspace into which something is to be written."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import Qgis
from qgis.gui import QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from ..domain.errors import MineActionError
from ..translation import error_text
from .message_height import show_whole


class WaitingBar(QObject):
    """A bar with *cancel* that appears when `held_up` is emitted, from any thread.

    It is an object of its own: tasks whose signals are connected to Python functions were seen
    to be queued and never started.
    """

    held_up = pyqtSignal(object)

    def __init__(self, iface: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        self._item: Optional[QgsMessageBarItem] = None
        self.cancel: Callable[[], None] = lambda: None
        self.held_up.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def end(self) -> None:
        """Take the bar away; it is not used again."""
        item, self._item = self._item, None
        self.held_up.disconnect(self._show)
        if item is not None and not sip.isdeleted(item):
            self._iface.messageBar().popWidget(item)
        self.deleteLater()

    def _show(self, error: MineActionError) -> None:
        if self._item is not None:
            return
        bar = self._iface.messageBar()
        text = self.tr("{problem} What you entered is kept; it is tried again for a minute.")
        item = bar.createMessage(self.tr("Waiting"), text.format(problem=error_text(error)))
        progress = QProgressBar(item)
        progress.setRange(0, 0)
        progress.setMaximumWidth(progress.fontMetrics().averageCharWidth() * 16)
        button = QPushButton(self.tr("Cancel"), item)
        button.clicked.connect(lambda checked=False: self.cancel())
        item.layout().addWidget(progress)
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Info)
        show_whole(item)
        self._item = item
