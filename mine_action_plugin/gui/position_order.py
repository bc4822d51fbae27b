"""Doubt the order of two plain numbers where only the other one leads into the workspace's land."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer

from ..operations.position_order import seems_exchanged
from .widgets.position_box import PositionBox
from .workbench import Workbench

ASK_PAUSE_MS = 250


class PositionOrder(QObject):
    """Asks the workspace a moment after the last key, and tells the box."""

    def __init__(self, box: PositionBox, workbench: Workbench) -> None:
        super().__init__(box)
        self._box = box
        self._workbench = workbench
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_PAUSE_MS)
        self._timer.timeout.connect(self.ask)
        box.changed.connect(self._timer.start)

    def ask(self) -> None:
        """Look at what stands in the box now."""
        session, other = self._workbench.session, self._box.other
        if other is None or not session.is_open or session.is_lost:
            self._box.doubt(False)
            return
        point = self._box.point
        asked, exchanged = self._workbench.attempt(
            lambda: seems_exchanged(session.workspace, point, other)
        )
        self._box.doubt(asked and exchanged)
