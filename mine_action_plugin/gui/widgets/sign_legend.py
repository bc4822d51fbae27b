"""What the drawing of a proposal means: a small picture and a word for each sort."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QWidget

from ..sign_preview import LINE_WIDTH, UNWARNED_WIDTH
from ..sign_symbols import (
    ADVANCE,
    BASE,
    EXTRA,
    KEPT,
    LINE_COLOUR,
    MANUAL,
    MARKER_PX,
    SHARPNESS,
    UNWARNED_COLOUR,
    broken_ring,
    marker,
    swatch_of_line,
)

COLUMNS = 2


class SignLegend(QWidget):
    """The sorts of signs and lines of a proposal, in two columns."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(1)
        for number, (pixmap, words) in enumerate(self._entries()):
            row, column = divmod(number, COLUMNS)
            swatch = QLabel(self)
            swatch.setPixmap(_small(pixmap))
            text = QLabel(words, self)
            text.setWordWrap(True)
            grid.addWidget(swatch, row, 2 * column)
            grid.addWidget(text, row, 2 * column + 1)
        for column in range(COLUMNS):
            grid.setColumnStretch(2 * column + 1, 1)

    def _entries(self) -> list[tuple[QPixmap, str]]:
        return [
            (marker(BASE), self.tr("new sign, and where it faces")),
            (swatch_of_line(LINE_COLOUR, LINE_WIDTH + 0.5), self.tr("sign line")),
            (marker(EXTRA), self.tr("extra sign for those who come")),
            (swatch_of_line(UNWARNED_COLOUR, UNWARNED_WIDTH), self.tr("nobody is warned here")),
            (marker(ADVANCE), self.tr("advance warning")),
            (marker(MANUAL), self.tr("placed by hand")),
            (marker(KEPT), self.tr("put up, kept")),
            (broken_ring(), self.tr("breaks a rule")),
        ]


def _small(pixmap: QPixmap) -> QPixmap:
    """A swatch without the empty border of its marker, as sharp as it was drawn."""
    side = min(pixmap.width(), int(MARKER_PX * SHARPNESS * 0.95))
    left = (pixmap.width() - side) // 2
    cut = pixmap.copy(left, 0, side, side)
    cut = cut.scaled(
        18 * SHARPNESS,
        18 * SHARPNESS,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    cut.setDevicePixelRatio(SHARPNESS)
    return cut
