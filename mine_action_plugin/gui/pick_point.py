"""A map tool that hands over one clicked point."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCursor, QKeyEvent


class PickPointTool(QgsMapTool):
    """Emits `picked` with the clicked point in the canvas's CRS; Esc or a right click gives up."""

    picked = pyqtSignal(QgsPointXY)
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Take the point under a left click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(event.mapPoint())
        else:
            self.given_up.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
