"""A small picture of a shape over the one that it was, both in the same frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsGeometry, QgsRectangle
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QTransform
from qgis.PyQt.QtWidgets import QWidget

SIDE_PX = 120
MARGIN_PX = 8
POINT_PX = 4.0
# A point alone has no extent: about 20 m around it are shown.
LEAST_DEG = 0.0002


class OutlinePicture(QWidget):
    """Draws `shown` in full colour, `before` dashed; `all_shapes` decide the frame."""

    def __init__(
        self,
        shown: Optional[bytes],
        before: Optional[bytes],
        all_shapes: Sequence[Optional[bytes]],
        name: str,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._shown, self._before = _geometry(shown), _geometry(before)
        self._frame = _frame([_geometry(each) for each in all_shapes])
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """Be a small square."""
        return QSize(SIDE_PX, SIDE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both shapes; what they were lies above, so that a part cut off is seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        fill = self.palette().color(QPalette.ColorRole.Highlight)
        fill.setAlpha(70)
        self._draw(painter, self._shown, QPen(accent, 2), fill)
        dashes = QPen(self.palette().color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DashLine)
        self._draw(painter, self._before, dashes, None)
        painter.end()

    def _draw(self, painter: QPainter, geometry: QgsGeometry, pen: QPen, fill: object) -> None:
        if geometry.isNull() or geometry.isEmpty():
            return
        painter.setPen(pen)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path(geometry))

    def _path(self, geometry: QgsGeometry) -> QPainterPath:
        path = QPainterPath()
        to_pixels = self._to_pixels()
        for part in geometry.constParts():
            if part.dimension() == 0:
                centre = to_pixels.map(part.x(), part.y())
                path.addEllipse(
                    QRectF(centre[0] - POINT_PX, centre[1] - POINT_PX, 2 * POINT_PX, 2 * POINT_PX)
                )
            else:
                for ring in part.asQPainterPath().toSubpathPolygons():
                    path.addPolygon(to_pixels.map(ring))
        return path

    def _to_pixels(self) -> QTransform:
        room = SIDE_PX - 2 * MARGIN_PX
        scale = room / max(self._frame.width(), self._frame.height())
        transform = QTransform()
        transform.translate(SIDE_PX / 2, SIDE_PX / 2)
        transform.scale(scale, -scale)
        centre = self._frame.center()
        transform.translate(-centre.x(), -centre.y())
        return transform


def _geometry(wkb: Optional[bytes]) -> QgsGeometry:
    geometry = QgsGeometry()
    if wkb is not None:
        geometry.fromWkb(wkb)
    return geometry


def _frame(shapes: Sequence[QgsGeometry]) -> QgsRectangle:
    frame = QgsRectangle()
    for shape in shapes:
        if not shape.isNull():
            frame.combineExtentWith(shape.boundingBox())
    if max(frame.width(), frame.height()) < LEAST_DEG:
        frame.grow(LEAST_DEG)
    return frame
