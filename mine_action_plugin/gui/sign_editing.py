"""Changing a proposal of signs by hand, with a check that follows each change."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsFeedback, QgsPointXY
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal

from ..domain.errors import MineActionError
from ..operations.sign_adjustment_check import AdjustmentCheck, check_adjustments
from ..operations.sign_adjustments import SignAdjustments
from ..operations.sign_proposal import SignProposal
from ..planning.signs.terrain import Terrain
from ..store import Workspace
from .line_snapping import LineSnapping
from .sign_edit_tool import SignEditTool
from .sign_preview import SignPreview
from .workbench import Workbench

DRAG_PAUSE_MS = 200
"""So long the mouse has to rest before a sign that is being dragged is checked where it is."""
SNAP_PX = 15
BACK_PX = 6
"""A moved sign that is put down this near to its proposed place is meant to be there again."""


class SignEditing(QObject):
    """Holds what was changed in the proposal on the canvas, and the last check of it.

    `changed` is emitted at each change, `checked` when its check is there, `tool_ended` when the
    map has another tool. A newer change cancels the check of an older one.
    """

    changed = pyqtSignal()
    checked = pyqtSignal()
    tool_ended = pyqtSignal()

    def __init__(self, workbench: Workbench, preview: SignPreview, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench, self._preview = workbench, preview
        self.keeps_to_line = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAG_PAUSE_MS)
        self._pause.timeout.connect(self._check_drag)
        self._tool: Optional[SignEditTool] = None
        self._tool_before: Any = None
        self._forget()

    def begin(self, proposal: SignProposal, terrain: Optional[Terrain]) -> None:
        """Take a proposal that is shown; what was changed in an earlier one is forgotten."""
        self.end()
        self._base, self._terrain = proposal, terrain
        self._lines = LineSnapping(proposal.line_geometries)

    def end(self) -> None:
        """Forget the proposal, its changes and checks, and give the map its tool back."""
        self.stop_tool()
        self._cancel_check()
        self._forget()

    @property
    def proposal(self) -> Optional[SignProposal]:
        """The proposal with all changes in it; None while the last ones are being checked."""
        if self._base is None or not self.adjustments:
            return self._base
        return self.check.adjusted.proposal if self.check is not None else None

    @property
    def can_undo(self) -> bool:
        """True where there is a change to take back."""
        return bool(self._earlier)

    @property
    def is_checking(self) -> bool:
        """True while a check runs."""
        return self._running is not None

    def start_tool(self) -> None:
        """Let the mouse on the map move, add and take out signs."""
        canvas, markers = self._workbench.canvas, self._preview.markers
        if self._tool is not None or markers is None:
            return
        tool = self._tool = SignEditTool(canvas, markers, self._snapped)
        tool.moved.connect(lambda sign, point: self.move(sign, self._place(point)))
        tool.dragged.connect(self._follow_drag)
        tool.drag_given_up.connect(self._check)
        tool.added.connect(lambda point: self.add(self._place(point)))
        tool.taken_out.connect(self.take_out)
        tool.undo_wanted.connect(self.undo)
        tool.given_up.connect(self.stop_tool)
        tool.deactivated.connect(self.stop_tool)
        self._tool_before = canvas.mapTool()
        canvas.setMapTool(tool)

    def stop_tool(self) -> None:
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
        self.tool_ended.emit()

    def move(self, sign: int, place: QgsPointXY) -> None:
        """Put a sign (number) somewhere else, EPSG:4326; or back where it was proposed."""
        if self._is_put_back(sign, place):
            self._preview.markers.put(sign, self._proposed_place(sign))
            self._change(self.adjustments.put_back(sign))
            return
        self._preview.markers.put(sign, place)
        self._change(self.adjustments.move(sign, (place.x(), place.y())))

    def add(self, place: QgsPointXY) -> None:
        """Add a sign, EPSG:4326."""
        number = self._base.plan.count + len(self.adjustments.added)
        self._preview.markers.put(number, place)
        self._change(self.adjustments.add((place.x(), place.y())))

    def take_out(self, sign: int) -> None:
        """Take a sign (number) out."""
        self._preview.markers.take_out(sign)
        self._change(self.adjustments.remove(sign))

    def undo(self) -> None:
        """Take the last change back."""
        if self._earlier:
            self.adjustments = self._earlier.pop()
            self._check()

    def _change(self, adjustments: SignAdjustments) -> None:
        self._earlier.append(self.adjustments)
        self.adjustments = adjustments
        self._check()

    def _follow_drag(self, sign: int, point: QgsPointXY) -> None:
        place = self._place(point)
        self._dragged = sign, (place.x(), place.y())
        self._pause.start()

    def _check_drag(self) -> None:
        if self._dragged is not None:
            self._run(self.adjustments.move(*self._dragged), self._take_drag)

    def _check(self) -> None:
        """Check what was changed; without changes the proposal is as it was planned."""
        self._pause.stop()
        self._dragged = None
        self._cancel_check()
        self.check = None
        if self.adjustments:
            self._run(self.adjustments, self._take_check)
        else:
            self.shown = None
            self._preview.show_signs(self._base)
            self._preview.show_unwarned(self._base)
        self.changed.emit()

    def _run(self, adjustments: SignAdjustments, take: Any) -> None:
        self._cancel_check()
        base, terrain = self._base, self._terrain
        running = self._running = QgsFeedback()

        def work(workspace: Workspace, feedback: QgsFeedback) -> Optional[AdjustmentCheck]:
            feedback.canceled.connect(running.cancel, Qt.ConnectionType.DirectConnection)
            try:
                return check_adjustments(workspace, base, adjustments, terrain, running)
            except MineActionError:
                if running.isCanceled():
                    return None
                raise

        def done(found: Optional[AdjustmentCheck]) -> None:
            if self._running is running:
                self._running = None
                take(found)

        def failed(error: Optional[Exception]) -> None:
            if self._running is running:
                self._running = None
                self.checked.emit()

        self._workbench.run(self.tr("Checking signs"), work, done, failed)

    def _take_check(self, found: AdjustmentCheck) -> None:
        self.check = self.shown = found
        broken = {each.sign for each in found.findings if each.sign is not None}
        self._preview.show_signs(found.adjusted.proposal, found.adjusted.numbers, broken)
        self._preview.show_unwarned(found.adjusted.proposal)
        self.checked.emit()

    def _take_drag(self, found: AdjustmentCheck) -> None:
        """Show what would be found; the signs themselves are drawn when the hand lets go."""
        self.shown = found
        self._preview.show_unwarned(found.adjusted.proposal)
        self.checked.emit()

    def _cancel_check(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self._running = None

    def _forget(self) -> None:
        self._base: Optional[SignProposal] = None
        self._terrain: Optional[Terrain] = None
        self._lines = LineSnapping(())
        self.adjustments = SignAdjustments()
        self._earlier: list[SignAdjustments] = []
        self._dragged: Optional[tuple[int, tuple[float, float]]] = None
        self._running: Optional[QgsFeedback] = None
        self.check: Optional[AdjustmentCheck] = None
        self.shown: Optional[AdjustmentCheck] = None

    def _place(self, point: QgsPointXY) -> QgsPointXY:
        return self._workbench.from_canvas(point)

    def _snapped(self, point: QgsPointXY) -> QgsPointXY:
        if not self.keeps_to_line:
            return point
        place = self._lines.snap(self._place(point), self._degrees(SNAP_PX))
        return self._preview.markers.to_canvas(place)

    def _is_put_back(self, sign: int, place: QgsPointXY) -> bool:
        """True for a moved sign that comes near enough to where it was proposed."""
        if sign not in self.adjustments.moved or sign >= self._base.plan.count:
            return False
        return place.distance(self._proposed_place(sign)) <= self._degrees(BACK_PX)

    def _proposed_place(self, sign: int) -> QgsPointXY:
        plan = self._base.plan
        return QgsPointXY(float(plan.x[sign]), float(plan.y[sign]))

    def _degrees(self, pixels: int) -> float:
        """So many pixels of the canvas in degrees of latitude."""
        side = self._workbench.view_rectangle()
        return pixels * side.height() / max(1, self._workbench.canvas.height())
