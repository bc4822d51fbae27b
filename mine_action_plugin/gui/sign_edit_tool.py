"""A map tool to move, add and take out the signs of a proposal."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QPointF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCursor, QKeyEvent, QKeySequence

from .sign_markers import SignMarkers
from .sign_symbols import MANUAL, SYMBOLS

Snap = Callable[[QgsPointXY], QgsPointXY]


class SignEditTool(QgsMapTool):
    """Drag a sign to move it, double-click to add one, Delete takes out the one under the cursor.

    Esc gives up a drag, and without one the tool; Ctrl+Z takes the last change back. Signs go by
    number, points are in the canvas's CRS and went through ``snap``. While a sign is dragged only
    a rubber band moves, so that the hand never waits.
    """

    moved = pyqtSignal(int, QgsPointXY)
    dragged = pyqtSignal(int, QgsPointXY)
    drag_given_up = pyqtSignal()
    added = pyqtSignal(QgsPointXY)
    taken_out = pyqtSignal(int)
    undo_wanted = pyqtSignal()
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, markers: SignMarkers, snap: Snap) -> None:
        super().__init__(canvas)
        self._canvas, self._markers, self._snap = canvas, markers, snap
        self._dragged: Optional[int] = None
        self._pressed_at = QPoint()
        self._is_moving = False
        self._band: Optional[QgsRubberBand] = None
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))

    def activate(self) -> None:
        """Take the keys that QGIS's menus would take otherwise."""
        super().activate()
        self._canvas.installEventFilter(self)
        self._canvas.setFocus()

    def deactivate(self) -> None:
        """Give the keys back, and give up what is dragged."""
        self._canvas.removeEventFilter(self)
        self._end_drag()
        super().deactivate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Delete, Esc and Ctrl+Z for this tool while the canvas has the keyboard.

        The canvas itself hands on no key while a mouse button is down.
        """
        if event.type() == QEvent.Type.ShortcutOverride and self._means_something(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and self._means_something(event):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Take hold of the sign under the cursor."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._dragged = self._markers.sign_at(QPointF(event.pos()))
        self._pressed_at, self._is_moving = event.pos(), False

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Draw where the sign would stand; a hand that only trembles moves nothing."""
        if self._dragged is None:
            over = self._markers.sign_at(QPointF(event.pos())) is not None
            shape = Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.CrossCursor
            self.setCursor(QCursor(shape))
            return
        away = (event.pos() - self._pressed_at).manhattanLength()
        self._is_moving = self._is_moving or away > 3
        if self._is_moving:
            place = self._snap(event.mapPoint())
            self._draw_drag(place)
            self.dragged.emit(self._dragged, place)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Put the sign down; a right click gives the tool up."""
        if event.button() == Qt.MouseButton.RightButton:
            self._give_up()
            return
        sign, moving = self._dragged, self._is_moving
        self._end_drag()
        if sign is not None and moving:
            self.moved.emit(sign, self._snap(event.mapPoint()))

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a sign where there is none yet."""
        self._end_drag()
        if self._markers.sign_at(QPointF(event.pos())) is None:
            self.added.emit(self._snap(event.mapPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take out, undo, give up."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_out()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _means_something(self, event: QKeyEvent) -> bool:
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape)
        return event.key() in keys or event.matches(QKeySequence.StandardKey.Undo)

    def _take_out(self) -> None:
        sign = self._dragged
        if sign is None:
            under = self._canvas.mapFromGlobal(QCursor.pos())
            sign = self._markers.sign_at(QPointF(under))
        self._end_drag()
        if sign is not None:
            self.taken_out.emit(sign)

    def _give_up(self) -> None:
        was_dragging = self._is_moving
        self._end_drag()
        if was_dragging:
            self.drag_given_up.emit()
        else:
            self.given_up.emit()

    def _draw_drag(self, place: QgsPointXY) -> None:
        if self._band is None:
            self._band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
            self._band.setColor(SYMBOLS[MANUAL].colour)
            self._band.setWidth(2)
            self._band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
            self._band.setIconSize(10)
            self._band.addPoint(self._markers.place_of(self._dragged))
            self._band.addPoint(place)
        else:
            self._band.movePoint(place)

    def _end_drag(self) -> None:
        self._dragged, self._is_moving = None, False
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None
