"""For scripts that QGIS runs at its start (`--code`): go through steps without blocking it.

A script is a generator; what it yields is the condition that has to hold before it goes on. At the
end $WORK/done is written, on an error $WORK/failed, and QGIS ends.
"""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Callable

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QPoint, QProcess, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget
from qgis.utils import iface

WORK = Path(os.environ["WORK"])
DOCK_WIDTH = 460
LIMIT_S = 60
PAUSE_MS = 150
SETTLED_S = 0.8

Condition = Callable[[], bool]
Steps = Iterator[Condition]


class Driver:
    """Goes through the steps."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps
        self._waits_for = settled()
        self._since = time.monotonic()
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(PAUSE_MS)

    def look(self) -> None:
        """Take the next step as soon as its condition holds."""
        try:
            if not self._waits_for():
                if time.monotonic() - self._since > LIMIT_S:
                    raise TimeoutError(f"waited {LIMIT_S} s for {self._waits_for.__qualname__}")
                return
            self._waits_for = next(self._steps)
            self._since = time.monotonic()
        except StopIteration as end:
            self._leave("done", str(end.value or ""))
        except Exception as error:
            QApplication.primaryScreen().grabWindow(0).save(str(WORK / "failed.png"))
            self._leave("failed", f"{traceback.format_exc()}\n{error}")

    def _leave(self, name: str, text: str) -> None:
        self.timer.stop()
        (WORK / name).write_text(text, encoding="utf-8")
        while QApplication.activeModalWidget() is not None:
            QApplication.activeModalWidget().close()
        QgsProject.instance().setDirty(False)
        QTimer.singleShot(0, iface.actionExit().trigger)


def settled() -> Condition:
    """Make a condition: nothing runs or is drawn, and that for a moment."""
    quiet_since = [0.0]

    def is_settled() -> bool:
        busy = iface.mapCanvas().isDrawing() or QgsApplication.taskManager().countActiveTasks()
        if busy or not quiet_since[0]:
            quiet_since[0] = time.monotonic()
        return time.monotonic() - quiet_since[0] > SETTLED_S

    return is_settled


def dialog_open() -> bool:
    """True while a dialog asks something."""
    return QApplication.activeModalWidget() is not None


def no_dialog() -> bool:
    """True while no dialog asks anything."""
    return QApplication.activeModalWidget() is None


def arrange_window(dock: QDockWidget) -> Steps:
    """Fill the screen; leave layers, map and the plugin's dock, which gets its usual width."""
    window = iface.mainWindow()
    for each in window.findChildren(QDockWidget):
        each.setVisible(each.objectName() in ("Layers", "MineActionDock"))
    window.setWindowState(Qt.WindowState.WindowMaximized)
    width = QApplication.primaryScreen().size().width()
    yield lambda: window.width() >= width - 4
    yield settled()
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers, dock], [230, DOCK_WIDTH], Qt.Orientation.Horizontal)
    yield lambda: dock.width() >= DOCK_WIDTH
    yield settled()
    _drop_message_about_font()
    yield settled()


def _drop_message_about_font() -> None:
    """A fresh profile of QGIS fetches a font for its own styles, and complains when offline."""
    for item in iface.messageBar().items():
        if "Open Sans" in item.text():
            iface.messageBar().popWidget(item)


class Hands:
    """The mouse and the keyboard: real events from the screen, by xdotool, counted."""

    def __init__(self) -> None:
        self.clicks = 0
        self.started = time.monotonic()

    def click(self, widget: QWidget, at: QPoint | None = None) -> Condition:
        """Click a widget that is to be seen, in its middle or at a point of its own."""
        if not widget.isVisible():
            raise RuntimeError(f"{widget.accessibleName() or widget} is not shown")
        place = widget.mapToGlobal(at or widget.rect().center())
        # xdotool counts the screen's own pixels.
        place *= widget.devicePixelRatioF()
        self.clicks += 1
        return self._run("mousemove", str(place.x()), str(place.y()), "sleep", "0.1", "click", "1")

    def type(self, text: str) -> Condition:
        """Type a text."""
        return self._run("type", "--delay", "30", text)

    def press(self, *keys: str) -> Condition:
        """Press keys one after the other."""
        return self._run("key", "--delay", "40", *keys)

    def _run(self, *arguments: str) -> Condition:
        process = QProcess(iface.mainWindow())
        process.start("xdotool", list(arguments))
        quiet = settled()
        return lambda: process.state() == QProcess.ProcessState.NotRunning and quiet()
