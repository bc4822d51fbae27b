"""Wiring only: builds and registers the parts, takes them down in reverse order."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar

from .domain.schema import TABLES
from .gui.dock import MineActionDock
from .gui.edit_guard import EditGuard
from .gui.guide import open_guide
from .gui.icons import icon
from .gui.layer_refresh import LayerRefresh
from .gui.location_warning import LocationWarning
from .gui.locator import RecordLocatorFilter
from .gui.options import OptionsFactory
from .gui.session import WorkspaceSession
from .gui.workbench import Workbench
from .processing.provider import MineActionProvider
from .project.layers import project_reference
from .project.person import forget_person, tell_person
from .settings import release_settings, settings
from .translation import load_translator

PAGE_OF_TABLE = {"incident": "incidents", "hazard": "hazards", "task": "tasks"}


class MineActionPlugin(QObject):
    """What QGIS loads; `initProcessing` alone is enough for `qgis_process`."""

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self.iface = iface
        self.provider: Optional[MineActionProvider] = None
        self.dock: Optional[MineActionDock] = None
        self._undo: list[Callable[[], None]] = []

    def initProcessing(self) -> None:
        """Register the Processing provider."""
        settings()
        self._undo.append(release_settings)
        self._install_translator()
        self.provider = MineActionProvider()
        registry = QgsApplication.processingRegistry()
        registry.addProvider(self.provider)
        self._undo.append(self._remove_provider)

    def initGui(self) -> None:
        """Build dock, menu, toolbar, locator filter and options page."""
        self.initProcessing()
        tell_person()
        self._undo.append(forget_person)
        self._add_dock()
        self._add_actions()
        self._add_locator_filter()
        self._add_options_page()
        self._follow_project()

    def unload(self) -> None:
        """Take everything down in reverse order."""
        while self._undo:
            self._undo.pop()()

    def open_record(self, table: str, code: str) -> None:
        """Zoom to a record, and show it on its page if there is one."""
        session = self.workbench.session
        succeeded, record = self.workbench.attempt(lambda: session.workspace.find(table, code))
        if not succeeded:
            return
        if TABLES[table].geometry is not None and not self.workbench.zoom_to(record.geometry):
            self.workbench.warn(self.tr("{code} has no place on the map.").format(code=code))
        if table in PAGE_OF_TABLE:
            self.dock.show_page(PAGE_OF_TABLE[table], [code])

    def _install_translator(self) -> None:
        language = settings().language.value() or QgsApplication.instance().locale()
        translator = load_translator(language)
        if translator is not None:
            QCoreApplication.installTranslator(translator)
            self._undo.append(lambda: QCoreApplication.removeTranslator(translator))

    def _remove_provider(self) -> None:
        QgsApplication.processingRegistry().removeProvider(self.provider)
        self.provider = None

    def _add_dock(self) -> None:
        self.session = WorkspaceSession()
        self.workbench = Workbench(self.iface, self.session, QgsProject.instance())
        self.dock = MineActionDock(self.workbench)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self._undo.append(self._remove_dock)
        for follower in (LayerRefresh, EditGuard, LocationWarning):
            part = follower(self.workbench)
            self._undo.append(part.release)

    def _remove_dock(self) -> None:
        self.dock.menu.connector.give_up()
        self.workbench.stop_all()
        self.dock.release()
        self.session.close()
        self.iface.removeDockWidget(self.dock)
        # Without a parent nobody else deletes these.
        for part in (self.dock, self.workbench, self.session):
            part.deleteLater()
        self.dock = None

    def _add_actions(self) -> None:
        name = self.tr("Mine action")
        self.show_action = self.dock.toggleViewAction()
        self.show_action.setIcon(icon("mine_action"))
        self.show_action.setText(self.tr("Show the mine action &dock"))
        log = self._action("log_incident", self.tr("&Log incident"), self._log_incident)
        opening = self.dock.menu.open_action
        helping = self._action("help", self.tr("&Help"), lambda: open_guide())
        self.toolbar: QToolBar = self.iface.addToolBar(name)
        self.toolbar.setObjectName("MineActionToolbar")
        self.toolbar.addActions([self.show_action, opening, log])
        self.menu = QMenu(name, self.iface.mainWindow())
        self.menu.setIcon(icon("mine_action"))
        self.menu.addActions([self.show_action, opening, self.dock.menu.new_action, log])
        self.menu.addSeparator()
        self.menu.addActions([self.dock.menu.settings_action, helping])
        self.iface.pluginMenu().addMenu(self.menu)
        self._undo.append(self._remove_actions)

    def _action(self, icon_name: str, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.triggered.connect(lambda checked=False: slot())
        return action

    def _remove_actions(self) -> None:
        self.iface.pluginMenu().removeAction(self.menu.menuAction())
        self.menu.deleteLater()
        self.iface.mainWindow().removeToolBar(self.toolbar)
        self.toolbar.deleteLater()
        for action in self.findChildren(QAction):
            action.deleteLater()

    def _log_incident(self) -> None:
        self.dock.show_page("incidents")
        self.dock.setUserVisible(True)
        self.dock.pages["incidents"].show_form("accident")

    def _add_locator_filter(self) -> None:
        self.locator_filter = RecordLocatorFilter(lambda: self.session.reference, self.open_record)
        self.iface.registerLocatorFilter(self.locator_filter)
        self._undo.append(self._remove_locator_filter)

    def _remove_locator_filter(self) -> None:
        # QGIS deletes the filter with it.
        self.iface.deregisterLocatorFilter(self.locator_filter)
        self.locator_filter = None

    def _add_options_page(self) -> None:
        self.options_factory = OptionsFactory(self._settings_changed)
        self.iface.registerOptionsWidgetFactory(self.options_factory)
        self._undo.append(self._remove_options_page)

    def _remove_options_page(self) -> None:
        self.iface.unregisterOptionsWidgetFactory(self.options_factory)
        self.options_factory.deleteLater()
        self.options_factory = None

    def _settings_changed(self) -> None:
        self.dock.pages["maps"].read_settings()

    def _follow_project(self) -> None:
        project = QgsProject.instance()
        self._connect(project.readProject, self._open_workspace_of_project)
        self._open_workspace_of_project()

    def _open_workspace_of_project(self, *_: Any) -> None:
        reference = project_reference(QgsProject.instance())
        if reference and reference != self.session.reference:
            self.dock.menu.open_of_project(reference)

    def _connect(self, signal: Any, slot: Callable[..., None]) -> None:
        signal.connect(slot)
        self._undo.append(lambda: signal.disconnect(slot))
