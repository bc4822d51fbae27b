"""Messages of QGIS's message bar that are as tall as what they say."""

from __future__ import annotations

import math

from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtWidgets import QTextBrowser

# Below it Qt shows arrows to scroll by.
_ROOM_PX = 4


def show_whole(item: QgsMessageBarItem) -> None:
    """Let a message grow with its text; QGIS gives it one line and a half, whatever it says."""
    text = item.findChild(QTextBrowser)
    if text is None:
        return
    least = text.height()
    layout = text.document().documentLayout()

    def grow(size: QSizeF) -> None:
        text.setFixedHeight(max(least, math.ceil(size.height()) + _ROOM_PX))

    # The lines are broken anew each time the window gets another width.
    layout.documentSizeChanged.connect(grow)
    grow(layout.documentSize())
