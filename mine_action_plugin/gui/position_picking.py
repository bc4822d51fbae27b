"""Picking a place on the map for a position box."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .pick_point import PickPointTool
from .widgets.position_box import PositionBox
from .workbench import Workbench


class PositionPicking(QObject):
    """While the box's pick button is down the next click on the map fills the box."""

    picked = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, box: PositionBox, workbench: Workbench) -> None:
        super().__init__(box)
        self._box = box
        self._workbench = workbench
        self._tool: Optional[PickPointTool] = None
        self._tool_before: Any = None
        box.pick_wanted.connect(self._follow)

    def end(self) -> None:
        """Give the map its tool back."""
        tool, self._tool = self._tool, None
        if tool is None:
            return
        canvas = self._workbench.canvas
        if canvas.mapTool() is tool:
            canvas.unsetMapTool(tool)
            if self._tool_before is not None:
                canvas.setMapTool(self._tool_before)
        self._tool_before = None
        tool.deleteLater()
        self._box.pick_button.setChecked(False)
        self.ended.emit()

    def _follow(self, wanted: bool) -> None:
        if not wanted:
            self.end()
            return
        canvas = self._workbench.canvas
        self._tool = PickPointTool(canvas)
        self._tool.picked.connect(self._take)
        self._tool.given_up.connect(self.end)
        self._tool.deactivated.connect(lambda: self._box.pick_button.setChecked(False))
        self._tool_before = canvas.mapTool()
        canvas.setMapTool(self._tool)

    def _take(self, point: QgsPointXY) -> None:
        self._box.set_point(self._workbench.from_canvas(point))
        self.picked.emit()
        self.end()
