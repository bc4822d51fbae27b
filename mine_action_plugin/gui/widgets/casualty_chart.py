"""Bars of people killed and injured by month, painted with the theme's colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Optional

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QHelpEvent, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

KILLED = QColor("#b3261e")
INJURED = QColor("#e0a030")


class MonthBar(NamedTuple):
    """One month: `month` as "2026-03", and its numbers of people."""

    month: str
    killed: int
    injured: int


class CasualtyChart(QWidget):
    """A stacked bar a month; killed is filled, injured is hatched so that grey prints differ."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._bars: list[MonthBar] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Casualties by month"))

    def set_bars(self, bars: Sequence[MonthBar]) -> None:
        """Show these months, the earliest first."""
        self._bars = list(bars)
        self.setAccessibleDescription("; ".join(self._sentence(bar) for bar in self._bars))
        self.update()

    def sizeHint(self) -> QSize:
        """Give a height in lines of text, so that bigger fonts get a bigger chart."""
        line = self.fontMetrics().height()
        return QSize(20 * line, 9 * line)

    def event(self, event: QEvent) -> bool:
        """Tell the numbers of the month under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bar = self._bar_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._sentence(bar) if bar else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint legend, axis, bars and the months below them."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        plot = self._plot()
        self._paint_legend(painter)
        top = max((bar.killed + bar.injured for bar in self._bars), default=0)
        if top == 0:
            painter.drawText(plot, Qt.AlignmentFlag.AlignCenter, self.tr("No casualties recorded"))
        else:
            self._paint_scale(painter, plot, top)
            self._paint_bars(painter, plot, top)
        painter.end()

    def _plot(self) -> QRectF:
        line = self.fontMetrics().height()
        left = self.fontMetrics().horizontalAdvance("000") + 6
        return QRectF(left, 1.5 * line, self.width() - left - 2, self.height() - 3.0 * line)

    def _paint_legend(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        size = metrics.height() * 0.7
        x = self._plot().left()
        entries = (
            (self.tr("Killed"), QBrush(KILLED)),
            (self.tr("Injured"), QBrush(INJURED, Qt.BrushStyle.Dense3Pattern)),
        )
        for text, brush in entries:
            painter.fillRect(QRectF(x, metrics.height() * 0.2, size, size), brush)
            painter.drawText(int(x + size + 4), int(metrics.ascent()), text)
            x += size + metrics.horizontalAdvance(text) + 20

    def _paint_scale(self, painter: QPainter, plot: QRectF, top: int) -> None:
        faint = QPen(self.palette().color(QPalette.ColorRole.Mid))
        for value in sorted({0, (top + 1) // 2, top}):
            y = plot.bottom() - plot.height() * value / top
            painter.save()
            painter.setPen(faint)
            painter.drawLine(int(plot.left()), int(y), int(plot.right()), int(y))
            painter.restore()
            box = QRectF(0, y - 20, plot.left() - 4, 40)
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, aligned, str(value))

    def _paint_bars(self, painter: QPainter, plot: QRectF, top: int) -> None:
        step = plot.width() / len(self._bars)
        unit = plot.height() / top
        every = max(1, int(self.fontMetrics().horizontalAdvance("00/00 ") / step) + 1)
        for number, bar in enumerate(self._bars):
            x = plot.left() + number * step
            killed = QRectF(
                x + step * 0.15, plot.bottom() - bar.killed * unit, step * 0.7, bar.killed * unit
            )
            injured = QRectF(
                killed.left(), killed.top() - bar.injured * unit, step * 0.7, bar.injured * unit
            )
            painter.fillRect(killed, QBrush(KILLED))
            painter.fillRect(injured, QBrush(INJURED, Qt.BrushStyle.Dense3Pattern))
            if number % every == 0:
                below = QRectF(x, plot.bottom() + 2, step * every, self.fontMetrics().height())
                painter.drawText(below, Qt.AlignmentFlag.AlignLeft, _short(bar.month))

    def _bar_at(self, x: int) -> Optional[MonthBar]:
        plot = self._plot()
        if not self._bars or not plot.left() <= x < plot.right():
            return None
        return self._bars[int((x - plot.left()) / plot.width() * len(self._bars))]

    def _sentence(self, bar: MonthBar) -> str:
        text = self.tr("{month}: {killed} killed, {injured} injured")
        return text.format(month=bar.month, killed=bar.killed, injured=bar.injured)


def _short(month: str) -> str:
    return f"{month[5:7]}/{month[2:4]}"
