"""What is said of a save that was held back, and the way out of it."""

from __future__ import annotations

import time

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton

from mine_action_plugin.gui.dialogs.conflict_dialog import MINE, THEIRS, ConflictDialog
from tests.gui.edit_guard.edited import be_told_of_a_conflict, edit, write


def test_the_way_out_of_a_conflict_stays_under_the_pointer(bench, layer, other, bar, qtbot):
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    assert not layer.commitChanges(False)
    qtbot.waitUntil(lambda: any("Not saved" in each.text() for each in bar.items()))
    (shown,) = bar.items()
    # What the watch notices later takes no message away, and a second look makes no new one.
    bench.session.look_for_changes()
    qtbot.wait(150)
    assert layer.isModified()
    qtbot.wait(50)
    assert bar.items() == [shown]


def test_the_way_out_of_a_conflict_lies_above_what_qgis_says_of_the_save(layer, other, bar, qtbot):
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    assert layer.isModified()
    qtbot.waitUntil(lambda: any("Not saved" in each.text() for each in bar.items()))
    assert not layer.commitChanges(False)
    bar.pushMessage("Commit errors", "Could not commit changes", Qgis.MessageLevel.Warning)
    qtbot.wait(50)
    assert "Not saved" in bar.items()[0].text()
    assert len([each for each in bar.items() if "Not saved" in each.text()]) == 1


def test_a_conflict_that_was_settled_is_not_told_again(layer, other, bar, qtbot, monkeypatch):
    """QGIS looks whether anything is modified when its window comes to the front again."""

    def answered(dialog):
        dialog.choose_all(THEIRS)
        time.sleep(0.15)
        return layer.isModified()

    monkeypatch.setattr(ConflictDialog, "exec", answered)
    be_told_of_a_conflict(layer, other, bar, qtbot)
    bar.items()[0].findChild(QPushButton).click()
    qtbot.wait(100)
    assert [each.text() for each in bar.items()] == ["Saved."]


def test_enter_on_all_theirs_does_not_save_mine(bench, layer, other, bar, qtbot, monkeypatch):
    """Enter presses the focused button; it pressed Save, as it was once a side was chosen."""

    def answered(dialog):
        dialog.show()
        dialog.choose_all(MINE)
        theirs = next(each for each in dialog.findChildren(QPushButton) if "theirs" in each.text())
        theirs.setFocus()
        qtbot.keyClick(theirs, Qt.Key.Key_Return)
        assert dialog.keep_mine() == [False]
        assert dialog.result() == 0
        return 0

    monkeypatch.setattr(ConflictDialog, "exec", answered)
    be_told_of_a_conflict(layer, other, bar, qtbot)
    with qtbot.captureExceptions() as raised:
        bar.items()[0].findChild(QPushButton).click()
    assert raised == []


def test_nothing_is_said_of_a_layer_that_is_gone_by_then(bench, layer, other, bar, qtbot):
    be_held_back = layer.isModified
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    qtbot.wait(150)
    with qtbot.captureExceptions() as raised:
        assert be_held_back()
        layer.raiseError.emit("failed: The tables of a workspace are not emptied.")
        layer.rollBack()
        bench.project.removeMapLayer(layer.id())
        qtbot.wait(50)
    assert raised == []
    assert not any("Not saved" in item.text() for item in bar.items())
