"""Editing begins while nothing is drawn: of a file, whoever opens it just then reads nothing."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QThreadPool


@pytest.fixture
def canvas(bench, qtbot):
    """A canvas with the layers of the workspace."""
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.setLayers(list(QgsProject.instance().mapLayers().values()))
    made.setExtent(QgsRectangle(46.0, 41.0, 46.01, 41.01))
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.stopRendering()
    QThreadPool.globalInstance().waitForDone()


def test_nothing_is_drawn_while_editing_begins_and_all_is_drawn_after(bench, layer, canvas, qtbot):
    threads = QThreadPool.globalInstance()
    at_work = []
    layer.editingStarted.connect(lambda: at_work.append(threads.activeThreadCount()))
    for _ in range(5):
        canvas.refresh()
        qtbot.waitUntil(lambda: threads.activeThreadCount() > 0)
        with qtbot.waitSignal(canvas.mapCanvasRefreshed):
            assert layer.startEditing()
        layer.rollBack()
    if layer.providerType() == "ogr":
        assert at_work == [0] * 5
