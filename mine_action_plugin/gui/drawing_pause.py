"""Nothing is drawn at the moment when the editing of a layer of a file begins.

QGIS then turns the file's journal into one for readers beside a writer. A handle that another
thread is opening just then, without locks as QGIS opens files to draw them, finds nothing to read:
layers come out empty or in parts.
"""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QThreadPool, QTimer
from qgis.PyQt.QtWidgets import QApplication

_ENDS_WITHIN_MS = 1000
"""What is stopped ends within some hundredths of a second; nobody waits longer than this."""


def pause_drawing() -> None:
    """Stop what all map canvases draw, wait for it, and let them begin again afterwards."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QgsMapCanvas):
            drawn_in_part = widget.isDrawing()
            # Also ends the previews of what lies around the map, which are no drawing to QGIS.
            widget.stopRendering()
            if drawn_in_part:
                QTimer.singleShot(0, widget.refresh)
    QThreadPool.globalInstance().waitForDone(_ENDS_WITHIN_MS)
