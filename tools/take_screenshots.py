"""Run inside QGIS (`--code`): bring the plugin into each state that the guide shows, and grab it.

The pictures go to $WORK/pictures; $WORK/done is written at the end, $WORK/failed on an error.
"""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Callable

from qgis.core import QgsApplication, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QWidget
from qgis.utils import iface, plugins

WORK = Path(os.environ["WORK"])
DOCK_WIDTH = 460
LIMIT_S = 60
PAUSE_MS = 150
SETTLED_S = 0.8

Steps = Iterator[Callable[[], bool]]


class Photographer:
    """Goes through the steps; each yields the condition that has to hold before the next one."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps
        self._waits_for: Callable[[], bool] = settled()
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
        except StopIteration:
            self._leave("done", "")
        except Exception as error:
            self._leave("failed", f"{traceback.format_exc()}\n{error}")

    def _leave(self, name: str, text: str) -> None:
        self.timer.stop()
        (WORK / name).write_text(text, encoding="utf-8")
        QgsProject.instance().setDirty(False)
        QTimer.singleShot(0, iface.actionExit().trigger)


def settled() -> Callable[[], bool]:
    """Make a condition: nothing runs or is drawn, and that for a moment."""
    quiet_since = [0.0]

    def is_settled() -> bool:
        busy = iface.mapCanvas().isDrawing() or QgsApplication.taskManager().countActiveTasks()
        if busy or not quiet_since[0]:
            quiet_since[0] = time.monotonic()
        return time.monotonic() - quiet_since[0] > SETTLED_S

    return is_settled


def save_screen(name: str) -> None:
    """Save the whole screen."""
    QApplication.primaryScreen().grabWindow(0).save(str(WORK / "pictures" / f"{name}.png"))


def save(widget: QWidget, name: str) -> None:
    """Save what the screen shows of a widget."""
    corner = widget.mapToGlobal(widget.rect().topLeft())
    screen = QApplication.primaryScreen()
    picture = screen.grabWindow(0, corner.x(), corner.y(), widget.width(), widget.height())
    picture.save(str(WORK / "pictures" / f"{name}.png"))


def arrange_window() -> None:
    """Fill the screen; leave layers, map and the plugin's dock."""
    window = iface.mainWindow()
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in ("Layers", "MineActionDock"))
    window.setWindowState(Qt.WindowState.WindowMaximized)


def widen_dock(dock: QDockWidget) -> None:
    """Give the dock the width of the pictures."""
    layers = iface.mainWindow().findChild(QDockWidget, "Layers")
    iface.mainWindow().resizeDocks([layers, dock], [230, DOCK_WIDTH], Qt.Orientation.Horizontal)


def drop_message_about_font() -> None:
    """A fresh profile of QGIS fetches a font for its own styles, and complains when offline."""
    for item in iface.messageBar().items():
        if "Open Sans" in item.text():
            iface.messageBar().popWidget(item)


def zoom_to(scale: float, x: float, y: float) -> None:
    """Centre the canvas on a place in EPSG:4326 at a scale."""
    workbench = plugins["mine_action_plugin"].workbench
    workbench.zoom_to_rectangle(QgsRectangle(x, y, x, y))
    iface.mapCanvas().zoomScale(scale)


def centre(table: str, code: str) -> tuple[float, float]:
    """Give the centre of a record in EPSG:4326."""
    from qgis.core import QgsGeometry

    workspace = plugins["mine_action_plugin"].workbench.session.workspace
    geometry = QgsGeometry()
    geometry.fromWkb(workspace.find(table, code).geometry)
    point = geometry.boundingBox().center()
    return point.x(), point.y()


def take_pictures() -> Steps:
    """Go through the guide's pictures in its order."""
    plugin = plugins["mine_action_plugin"]
    dock = plugin.dock
    arrange_window()
    yield settled()
    widen_dock(dock)
    drop_message_about_font()
    yield settled()
    yield from _picture_whole_window(dock)
    yield from _picture_canvas()
    yield from _picture_incidents(dock)
    yield from _picture_hazards(dock)
    yield from _picture_tasks(dock)
    yield from _picture_signs(dock)
    yield from _picture_maps(dock)


def _picture_whole_window(dock: QDockWidget) -> Steps:
    dock.show_page("situation")
    zoom_to(60_000, *centre("hazard", "HZ-0009"))
    yield settled()
    save_screen("dock")
    save(dock, "situation")


def _picture_canvas() -> Steps:
    zoom_to(10_000, *centre("hazard", "HZ-0033"))
    yield settled()
    save(iface.mapCanvas(), "map-near")
    zoom_to(150_000, *centre("hazard", "HZ-0009"))
    yield settled()
    save(iface.mapCanvas(), "map-far")


def _picture_incidents(dock: QDockWidget) -> Steps:
    page = dock.pages["incidents"]
    dock.show_page("incidents", ["IN-0115"])
    page.zoom_to_selected()
    yield settled()
    save(dock, "incidents")
    _fill_incident(page)
    yield settled()
    save(dock, "incident-form")
    page.form.clear()
    page.form.close_form()


def _fill_incident(page: QWidget) -> None:
    """Two people harmed 200 m west of a hazard, as somebody would type it."""
    page.show_form("accident")
    form = page.form
    x, y = centre("hazard", "HZ-0009")
    form.position.set_text(f"{y:.5f}, {x - 0.008:.5f}")
    form.device.set_code("ap_mine")
    form.activity.set_code("herding")
    for outcome, sex, age in (("injured", "male", 34), ("injured", "female", 11)):
        row = form.victims.add()
        row.outcome.set_code(outcome)
        row.sex.set_code(sex)
        row.age.setValue(age)
    form.place.setText("Track below Kolvan")
    form.position.setFocus()


def _picture_hazards(dock: QDockWidget) -> Steps:
    dock.show_page("hazards", ["HZ-0009"])
    yield settled()
    dock.pages["hazards"].zoom_to_selected()
    yield settled()
    save(dock, "hazards")


def _picture_tasks(dock: QDockWidget) -> Steps:
    dock.show_page("tasks", ["TK-0001"])
    yield settled()
    save(dock, "tasks")
    QTimer.singleShot(0, lambda: dock.pages["tasks"].task_list.create(["HZ-0009"]))
    yield lambda: QApplication.activeModalWidget() is not None
    yield settled()
    dialog = QApplication.activeModalWidget()
    dialog.methods.check(["manual", "mechanical"])
    dialog.objective.setText("Pasture above Kolvan")
    yield settled()
    save(dialog, "create-task")
    dialog.reject()
    yield lambda: QApplication.activeModalWidget() is None
    yield from _picture_assignment(dock)


def _picture_assignment(dock: QDockWidget) -> Steps:
    from mine_action_plugin.operations.tasks import create_task

    session = dock.workbench.session
    code = create_task(session.workspace, ["HZ-0009"], "clearance", ("manual",))[0]
    session.note_change()
    yield settled()
    tasks = dock.pages["tasks"].task_list
    tasks.select(code)
    QTimer.singleShot(0, tasks.assign)
    yield lambda: QApplication.activeModalWidget() is not None
    yield settled()
    dialog: QDialog = QApplication.activeModalWidget()
    save(dialog, "assign-task")
    dialog.reject()
    yield lambda: QApplication.activeModalWidget() is None


def _picture_signs(dock: QDockWidget) -> Steps:
    page = dock.pages["signs"]
    dock.show_page("signs", ["HZ-0023", "HZ-0010"])
    yield settled()
    page.propose()
    yield lambda: page.proposal is not None
    yield settled()
    save_screen("signs")


def _picture_maps(dock: QDockWidget) -> Steps:
    page = dock.pages["maps"]
    dock.pages["signs"].discard()
    dock.show_page("maps")
    yield settled()
    page.folder.setFilePath(str(WORK / "training-area" / "maps-of-the-guide"))
    page.filter.setText("\"name\" = 'Kolvan' OR \"name\" = 'Ardelun'")
    page.export()
    yield lambda: page.export_button.isEnabled()
    yield settled()
    save(dock, "maps")


photographer = Photographer(take_pictures())
