"""The plugin comes and goes without leaving anything behind."""

from __future__ import annotations

import gc

import pytest
from qgis.core import QgsApplication, QgsProject, QgsSettingsTree
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMenu, QToolBar

from mine_action_plugin import classFactory
from mine_action_plugin.store import create_workspace

TIMES = 10


class Registrations:
    """What the plugin has registered with QGIS and not taken back."""

    def __init__(self, iface, monkeypatch):
        self.locator_filters, self.option_factories, self.docks = [], [], []
        self.menu = QMenu("Plugins", iface.mainWindow())
        for name, replacement in {
            "pluginMenu": lambda: self.menu,
            "registerLocatorFilter": self.locator_filters.append,
            "deregisterLocatorFilter": self._take_back_filter,
            "registerOptionsWidgetFactory": self.option_factories.append,
            "unregisterOptionsWidgetFactory": self.option_factories.remove,
            "addDockWidget": lambda area, dock: self.docks.append(dock),
            "removeDockWidget": self.docks.remove,
        }.items():
            monkeypatch.setattr(iface, name, replacement, raising=False)

    def _take_back_filter(self, locator_filter):
        self.locator_filters.remove(locator_filter)
        locator_filter.deleteLater()


@pytest.fixture
def registrations(qgis_iface, monkeypatch):
    made = Registrations(qgis_iface, monkeypatch)
    yield made
    made.menu.deleteLater()


def settle():
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def census(iface, registrations):
    """Count everything that a plugin may leave behind."""
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    manager = QgsApplication.taskManager()
    return {
        "widgets": len(QApplication.allWidgets()),
        "docks": sum(isinstance(each, QDockWidget) for each in QApplication.allWidgets()),
        "toolbars": len(iface.mainWindow().findChildren(QToolBar)),
        "actions": len(iface.mainWindow().findChildren(QAction)),
        "menu entries": len(registrations.menu.actions()),
        "locator filters": len(registrations.locator_filters),
        "option factories": len(registrations.option_factories),
        "registered docks": len(registrations.docks),
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
        "settings": QgsSettingsTree.node("plugins").childrenNodes(),
        "project signals": project.receivers(project.readProject),
        "canvas signals": canvas.receivers(canvas.extentsChanged),
        "map tool signals": canvas.receivers(canvas.mapToolSet),
        "canvas items": len(canvas.scene().items()),
        "tasks": manager.count(),
        "children of the application": len(QCoreApplication.instance().children()),
    }


def load(iface):
    plugin = classFactory(iface)
    plugin.initGui()
    return plugin


def test_ten_times_loading_and_unloading_leaves_nothing_behind(qgis_iface, registrations, tmp_path):
    reference = str(tmp_path / "workspace.gpkg")
    create_workspace(reference, title="Test").close()
    # The first time, Qt and QGIS make caches of their own that stay.
    first = load(qgis_iface)
    first.unload()
    del first
    settle()
    before = census(qgis_iface, registrations)
    for _ in range(TIMES):
        plugin = load(qgis_iface)
        plugin.session.open(reference)
        plugin.dock.show_page("incidents")
        plugin.unload()
        del plugin
        settle()
    assert census(qgis_iface, registrations) == before


def test_a_loaded_plugin_shows_in_the_census(qgis_iface, registrations):
    before = census(qgis_iface, registrations)
    plugin = load(qgis_iface)
    after = census(qgis_iface, registrations)
    different = {name for name in before if before[name] != after[name]}
    plugin.unload()
    settle()
    assert different >= {
        "widgets",
        "docks",
        "toolbars",
        "menu entries",
        "locator filters",
        "option factories",
        "registered docks",
        "providers",
        "project signals",
        "canvas signals",
    }


def test_processing_alone_brings_the_provider_and_no_widget(qgis_iface, registrations):
    widgets = len(QApplication.allWidgets())
    plugin = classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().providerById("mineaction") is not None
    assert len(QApplication.allWidgets()) == widgets
    plugin.unload()
    assert QgsApplication.processingRegistry().providerById("mineaction") is None
