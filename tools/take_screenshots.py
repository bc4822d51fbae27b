"""Run inside QGIS (`--code`): bring the plugin into each state that the guide shows, and grab it.

The pictures go to $WORK/pictures.
"""

from __future__ import annotations

from driving import (
    WORK,
    Driver,
    Steps,
    arrange_window,
    dialog_open,
    no_dialog,
    settled,
)
from qgis.core import QgsGeometry, QgsRectangle, edit
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget
from qgis.utils import iface, plugins

from mine_action_plugin.gui.page import DATA_CHECKS
from mine_action_plugin.project.layers import workspace_layer


def save_screen(name: str) -> None:
    """Save the whole screen."""
    QApplication.primaryScreen().grabWindow(0).save(str(WORK / "pictures" / f"{name}.png"))


def save(widget: QWidget, name: str) -> None:
    """Save what the screen shows of a widget."""
    corner = widget.mapToGlobal(widget.rect().topLeft())
    screen = QApplication.primaryScreen()
    picture = screen.grabWindow(0, corner.x(), corner.y(), widget.width(), widget.height())
    picture.save(str(WORK / "pictures" / f"{name}.png"))


def zoom_to(scale: float, x: float, y: float) -> None:
    """Centre the canvas on a place in EPSG:4326 at a scale."""
    workbench = plugins["mine_action_plugin"].workbench
    workbench.zoom_to_rectangle(QgsRectangle(x, y, x, y))
    iface.mapCanvas().zoomScale(scale)


def centre(table: str, code: str) -> tuple[float, float]:
    """Give the centre of a record in EPSG:4326."""
    workspace = plugins["mine_action_plugin"].workbench.session.workspace
    geometry = QgsGeometry()
    geometry.fromWkb(workspace.find(table, code).geometry)
    point = geometry.boundingBox().center()
    return point.x(), point.y()


def take_pictures() -> Steps:
    """Go through the guide's pictures in its order."""
    plugin = plugins["mine_action_plugin"]
    dock = plugin.dock
    yield from arrange_window(dock)
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
    zoom_to(200_000, *centre("hazard", "HZ-0009"))
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
    yield from _picture_lost_land(dock)


def _picture_lost_land(dock: QDockWidget) -> Steps:
    """Somebody makes an outline smaller by hand; what the dock, the history and the checks say."""
    workbench = dock.workbench
    layer = workspace_layer(workbench.project, "hazard")
    feature = next(layer.getFeatures("code = 'HZ-0009'"))
    box = feature.geometry().boundingBox()
    box.setXMaximum(box.center().x())
    with edit(layer):
        layer.changeGeometry(
            feature.id(), feature.geometry().intersection(QgsGeometry.fromRect(box))
        )
    workbench.session.look_for_changes()
    dock.pages["hazards"].refresh()
    yield settled()
    dock.show_page("hazards", ["HZ-0009"])
    yield settled()
    save(dock, "outline-lost")
    workbench.show_history("hazard", ["HZ-0009"])
    yield settled()
    window = QApplication.activeWindow()
    window.timeline.setCurrentRow(1)
    yield settled()
    save(window, "history")
    window.close()
    dock.show_page("situation", [DATA_CHECKS])
    yield settled()
    yield settled()
    save(dock, "data-checks")
    workbench.session.workspace.undo(workbench.session.workspace.changes(limit=1)[0].id)
    workbench.session.note_change()
    yield settled()


def _picture_tasks(dock: QDockWidget) -> Steps:
    dock.show_page("tasks", ["TK-0001"])
    yield settled()
    save(dock, "tasks")
    QTimer.singleShot(0, lambda: dock.pages["tasks"].task_list.create(["HZ-0009"]))
    yield dialog_open
    yield settled()
    dialog = QApplication.activeModalWidget()
    dialog.methods.check(["manual", "mechanical"])
    dialog.objective.setText("Pasture above Kolvan")
    yield settled()
    save(dialog, "create-task")
    dialog.reject()
    yield no_dialog
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
    yield dialog_open
    yield settled()
    dialog = QApplication.activeModalWidget()
    save(dialog, "assign-task")
    dialog.reject()
    yield no_dialog


def _picture_signs(dock: QDockWidget) -> Steps:
    page = dock.pages["signs"].plan
    dock.show_page("signs", ["HZ-0023", "HZ-0010"])
    yield settled()
    page.propose()
    yield lambda: page.proposal is not None
    yield settled()
    save_screen("signs")
    page.discard()
    dock.show_page("signs", ["SG-0512"])
    yield settled()
    save(dock, "sign-list")


def _picture_maps(dock: QDockWidget) -> Steps:
    page = dock.pages["maps"]
    dock.show_page("maps")
    yield settled()
    page.folder.setFilePath(str(WORK / "training-area" / "maps-of-the-guide"))
    page.filter.setText("\"name\" = 'Kolvan' OR \"name\" = 'Ardelun'")
    page.export()
    yield lambda: page.export_button.isEnabled()
    yield settled()
    save(dock, "maps")


driver = Driver(take_pictures())
