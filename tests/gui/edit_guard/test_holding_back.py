"""How a save is held back: by a feature that nobody sees and no edit loses its place to."""

from __future__ import annotations

from qgis.core import QgsEditFormConfig
from qgis.gui import QgsDualView, QgsMapCanvas
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QWidget

from tests.gui.edit_guard.edited import edit, write


def test_the_feature_that_holds_a_save_back_is_never_seen(layer, other, qtbot, asked):
    """Not in the layer afterwards, and announced to nobody (an attribute table would show it)."""
    seen = []
    layer.featureAdded.connect(seen.append)
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    QTimer.singleShot(0, lambda: layer.isModified())
    qtbot.wait(300)
    assert seen == []
    assert sorted(feature.id() for feature in layer.getFeatures()) == [1, 2]


def test_what_holds_a_save_back_leaves_no_row_in_an_attribute_table(layer, other, qtbot):
    layer.setEditFormConfig(QgsEditFormConfig())
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    drawn = []
    layer.repaintRequested.connect(lambda: drawn.append(True))
    assert layer.isModified()
    # A table that reads the layer meanwhile, as one does that is sorted.
    window = QWidget()
    qtbot.addWidget(window)
    view = QgsDualView(window)
    view.init(layer, QgsMapCanvas(window))
    assert view.masterModel().rowCount() == 3
    qtbot.wait(50)
    assert view.masterModel().rowCount() == 2
    # A map that is drawn for it asks again whether the layer is modified, and so on.
    assert drawn == []


def test_an_edit_during_which_qgis_asks_whether_anything_is_modified_is_kept(
    layer, other, qtbot, asked
):
    """QGIS's window does so at each edit that comes without an edit command."""
    layer.startEditing()
    first = edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    layer.attributeValueChanged.connect(layer.isModified)
    qtbot.wait(150)
    second = edit(layer, "B", name="Mine too")
    qtbot.wait(50)
    assert layer.getFeature(first)["name"] == "Mine"
    assert layer.getFeature(second)["name"] == "Mine too"
    assert layer.editBuffer().addedFeatures() == {}
    assert not layer.undoStack().canRedo()


def test_a_long_edit_outlasts_a_save_that_was_held_back_before_it(layer, other, qtbot, asked):
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    assert layer.isModified()
    layer.beginEditCommand("Long")
    fid = edit(layer, "B", name="Mine too")
    qtbot.wait(50)
    layer.endEditCommand()
    qtbot.wait(150)
    assert layer.getFeature(fid)["name"] == "Mine too"
    assert layer.editBuffer().addedFeatures() == {}
    layer.undoStack().undo()
    assert layer.getFeature(fid)["name"] == "B"
