"""Open the full workspace until the dock is usable, against QGIS opening the same layers."""

from __future__ import annotations

import time

from compare import Comparison, compare
from country import full_workspace
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QApplication, QMainWindow

from mine_action_plugin.gui.dock import MineActionDock
from mine_action_plugin.gui.session import WorkspaceSession
from mine_action_plugin.gui.workbench import Workbench
from mine_action_plugin.operations.projects import open_in_project


class _Window:
    """As much of QGIS's interface as the dock asks for."""

    def __init__(self) -> None:
        self._window, self._canvas, self._bar = QMainWindow(), QgsMapCanvas(), QgsMessageBar()

    def mainWindow(self) -> QMainWindow:  # noqa: N802  (QGIS's names)
        return self._window

    def mapCanvas(self) -> QgsMapCanvas:  # noqa: N802
        return self._canvas

    def messageBar(self) -> QgsMessageBar:  # noqa: N802
        return self._bar


def _settle() -> None:
    # The page fills in the background; until then the dock is there but says nothing.
    QApplication.processEvents()
    while QgsApplication.taskManager().countActiveTasks():
        time.sleep(0.005)  # as the event loop of a program does: never spin beside the work
        QApplication.processEvents()


def open_row(runs: int) -> Comparison:
    """20,000 hazards, 100,000 incidents and all signs."""
    path = full_workspace()
    project = QgsProject.instance()
    counts: dict[str, int] = {}
    sources: list[tuple[str, str]] = []

    def ours() -> None:
        window = _Window()
        workbench = Workbench(window, WorkspaceSession(), project)
        dock = MineActionDock(workbench)
        workbench.session.open(str(path))
        workspace = workbench.session.workspace
        open_in_project(workspace, project)
        dock.show_page("situation")
        _settle()
        sources[:] = [(layer.source(), layer.name()) for layer in project.mapLayers().values()]
        counts.update({table: workspace.count(table) for table in ("hazard", "incident", "sign")})
        dock.release()
        dock.deleteLater()
        workbench.session.close()

    def peer() -> None:
        project.addMapLayers([QgsVectorLayer(source, name, "ogr") for source, name in sources])
        QApplication.processEvents()

    def quality() -> str:
        return ", ".join(f"{count:,} {table}s" for table, count in counts.items())

    return compare(
        "open", ours, peer, "the same layers in QGIS", runs, quality, prepare=project.clear
    )
