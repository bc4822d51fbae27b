"""How the signs of a proposal look on the canvas and in the legend, sort by sort."""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

BASE, EXTRA, ADVANCE, MANUAL, KEPT = range(5)

LINE_COLOUR = QColor("#b3261e")
UNWARNED_COLOUR = QColor("#ff00ff")
BROKEN_COLOUR = QColor("#e00000")
EDGE_COLOUR = QColor("#202020")

MARKER_PX = 36
"""Side of a marker with its arrow; what it stands for is in its middle."""
SHARPNESS = 2
"""Pixels are drawn so much finer than shown, for turned arrows and dense screens."""
_HALF_PX = 5.0
_ARROW_PX = 16.0


class Symbol(NamedTuple):
    """Colour and shape of a sort: each differs from the others without its colour too."""

    colour: QColor
    shape: str
    filled: bool = True


SYMBOLS = {
    BASE: Symbol(QColor("#d9480f"), "circle"),
    EXTRA: Symbol(QColor("#d9480f"), "circle", filled=False),
    ADVANCE: Symbol(QColor("#f2a900"), "diamond"),
    MANUAL: Symbol(QColor("#6a1b9a"), "triangle"),
    KEPT: Symbol(QColor("#37474f"), "square"),
}


def marker(sort: int, with_arrow: bool = True) -> QPixmap:
    """Draw a sign of a sort that faces up, in the middle of a square of MARKER_PX."""
    pixmap, painter = _canvas(MARKER_PX)
    symbol = SYMBOLS[sort]
    if with_arrow:
        _draw_arrow(painter, symbol.colour)
    painter.setPen(QPen(symbol.colour if not symbol.filled else EDGE_COLOUR, 1.0))
    if not symbol.filled:
        painter.setPen(QPen(symbol.colour, 2.0))
    painter.setBrush(symbol.colour if symbol.filled else QColor("white"))
    _draw_shape(painter, symbol.shape)
    painter.end()
    return pixmap


def swatch_of_line(colour: QColor, width: float) -> QPixmap:
    """Draw a piece of line for a legend."""
    pixmap, painter = _canvas(MARKER_PX / 2)
    painter.setPen(QPen(colour, width))
    painter.drawLine(QPointF(-9, 0), QPointF(9, 0))
    painter.end()
    return pixmap


def broken_ring() -> QPixmap:
    """Draw the ring round a sign that breaks a rule."""
    pixmap, painter = _canvas(MARKER_PX)
    for colour, width in ((QColor("white"), 5.0), (BROKEN_COLOUR, 3.0)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(QPointF(0, 0), 9.5, 9.5)
    painter.end()
    return pixmap


def _canvas(side: float) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(int(side * SHARPNESS), int(side * SHARPNESS))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SHARPNESS, SHARPNESS)
    painter.translate(side / 2, side / 2)
    return pixmap, painter


def _draw_arrow(painter: QPainter, colour: QColor) -> None:
    head = [QPointF(-3.5, -_ARROW_PX + 5), QPointF(0, -_ARROW_PX), QPointF(3.5, -_ARROW_PX + 5)]
    for pen in (QPen(QColor("white"), 4.0), QPen(colour.darker(130), 2.0)):
        painter.setPen(pen)
        painter.drawLine(QPointF(0, 0), QPointF(0, -_ARROW_PX + 1))
        painter.drawPolyline(QPolygonF(head))


def _draw_shape(painter: QPainter, shape: str) -> None:
    half = _HALF_PX
    if shape == "circle":
        painter.drawEllipse(QPointF(0, 0), half, half)
    elif shape == "square":
        painter.drawRect(QRectF(-half, -half, 2 * half, 2 * half))
    else:
        low = half if shape == "triangle" else 0.0
        corners = [QPointF(0, -half - 1), QPointF(half + 1, low), QPointF(-half - 1, low)]
        if shape == "diamond":
            corners.insert(2, QPointF(0, half + 1))
        painter.drawPolygon(QPolygonF(corners))
