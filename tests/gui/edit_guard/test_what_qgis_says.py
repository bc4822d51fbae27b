"""What QGIS says of a save that failed: in the person's language too, and gone when it is saved."""

from __future__ import annotations

import re

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication, QThreadPool, QTimer, QTranslator
from qgis.PyQt.QtWidgets import QPushButton

from tests.gui.edit_guard.edited import be_told_of_a_conflict, edit, write

TITLE, TEXT = "Commit errors", "Could not commit changes to layer {}"


class Spoken(QTranslator):
    """QGIS's messages and our errors in capitals."""

    def translate(self, context, text, disambiguation=None, n=-1):
        if context not in ("errors", "QgsGuiVectorLayerTools"):
            return text
        parts = re.split(r"({[a-z_]+}|%1)", text)
        return "".join(part if part[:1] in "{%" else part.upper() for part in parts)

    def isEmpty(self):
        return False


@pytest.fixture
def spoken(qgis_app):
    translator = Spoken()
    QCoreApplication.installTranslator(translator)
    yield
    # A thread that draws may be asking it for a word, and waits for this one to do so.
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.removeTranslator(translator)


def texts(bar):
    return [item.text() for item in bar.items()]


def be_refused(layer, bar):
    """Save edits that the guard holds back; then QGIS says so as its main window does."""
    assert not layer.commitChanges(False)
    bar.pushMessage(TITLE, TEXT.format(layer.name()), Qgis.MessageLevel.Warning)


def compare_and_save(bar, layer, qtbot):
    item = next(item for item in bar.items() if item.findChild(QPushButton) is not None)
    item.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: not layer.isModified())
    qtbot.wait(50)


def test_what_qgis_said_goes_when_the_conflict_is_resolved_and_nothing_else(
    layer, other, bar, qtbot, asked
):
    bar.pushMessage(TITLE, TEXT.format("Roads"), Qgis.MessageLevel.Warning)
    bar.pushMessage("Roads plugin", TEXT.format(layer.name()), Qgis.MessageLevel.Warning)
    be_told_of_a_conflict(layer, other, bar, qtbot)
    be_refused(layer, bar)
    qtbot.wait(50)
    assert (TITLE, TEXT.format(layer.name())) in [(i.title(), i.text()) for i in bar.items()]
    compare_and_save(bar, layer, qtbot)
    assert sorted((item.title(), item.text()) for item in bar.items()) == sorted(
        [
            (TITLE, TEXT.format("Roads")),
            ("Roads plugin", TEXT.format(layer.name())),
            ("Mine action", "Saved."),
        ]
    )


def test_what_qgis_said_of_each_attempt_goes(layer, other, bar, qtbot, asked):
    be_told_of_a_conflict(layer, other, bar, qtbot)
    for _ in range(3):
        be_refused(layer, bar)
        qtbot.wait(150)
    # One of them is closed by hand.
    bar.popWidget(next(item for item in bar.items() if item.title() == TITLE))
    compare_and_save(bar, layer, qtbot)
    assert texts(bar) == ["Saved."]


def test_it_is_found_in_the_language_of_qgis(layer, other, bar, qtbot, asked, spoken):
    be_told_of_a_conflict(layer, other, bar, qtbot)
    assert not layer.commitChanges(False)
    said = TEXT.upper().format(layer.name())
    bar.pushMessage(TITLE.upper(), said, Qgis.MessageLevel.Warning)
    qtbot.wait(50)
    assert said in texts(bar)
    compare_and_save(bar, layer, qtbot)
    assert texts(bar) == ["Saved."]


def test_it_stays_while_nothing_is_saved(layer, other, bar, qtbot, asked):
    be_told_of_a_conflict(layer, other, bar, qtbot)
    be_refused(layer, bar)
    qtbot.wait(50)
    layer.rollBack()
    qtbot.wait(50)
    assert TEXT.format(layer.name()) in texts(bar)


def test_a_rule_that_refuses_a_save_is_told_in_the_language_of_the_person(
    layer, bar, qtbot, spoken
):
    layer.startEditing()
    for feature in list(layer.getFeatures()):
        layer.deleteFeature(feature.id())
    assert not layer.commitChanges(False)
    bar.pushMessage(TITLE, TEXT.format(layer.name()), Qgis.MessageLevel.Warning)
    qtbot.waitUntil(lambda: any("Not saved" in text for text in texts(bar)))
    qtbot.wait(50)
    (said,) = (text for text in texts(bar) if "Not saved" in text)
    assert said == (
        "Not saved: A HAZARD IS NEVER DELETED. CLOSE IT THROUGH A RECORDED PROCESS. "
        "Your edits are kept."
    )
    # Above what QGIS says, and for that beside it.
    assert texts(bar)[0] == said
    assert TEXT.format(layer.name()) in texts(bar)
    assert layer.isModified()


def test_a_code_that_is_in_no_list_is_told_too(layer, bar, qtbot):
    layer.startEditing()
    edit(layer, "A", hazard_class="nonsense")
    assert not layer.commitChanges(False)
    qtbot.waitUntil(lambda: any("Not saved" in text for text in texts(bar)))
    (said,) = (text for text in texts(bar) if "Not saved" in text)
    assert "nonsense" in said or "not in the list" in said
    assert said.endswith(". Your edits are kept.")


def test_what_others_wrote_does_not_take_its_place(bench, layer, other, bar, qtbot):
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    write(other, "B", remarks="Theirs")
    # Where the server tells it a moment later, it is known by now.
    qtbot.wait(300)
    assert not layer.commitChanges(False)
    QTimer.singleShot(0, bench.session.look_for_changes)
    qtbot.wait(50)
    assert "Not saved" in texts(bar)[0]


def test_what_is_no_rule_of_ours_is_left_to_qgis(layer, bar, qtbot):
    layer.startEditing()
    layer.raiseError.emit("OGR error: database is locked")
    qtbot.wait(50)
    assert texts(bar) == []
