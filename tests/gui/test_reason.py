"""The dialog that asks for a reason."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox

from mine_action_plugin.gui.dialogs import reason as reason_module
from mine_action_plugin.gui.dialogs.reason import ReasonDialog, ask_reason

SENTENCE = "The vertex was dragged by accident when the road beside the hazard was drawn anew."


@pytest.fixture
def ask(keep_widget, qtbot):
    def make(required):
        dialog = ReasonDialog("Restore the outline of HZ-0001", None, required)
        keep_widget(dialog)
        dialog.show()
        return dialog

    return make


def ok_of(dialog):
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)


def test_a_sentence_is_seen_whole(ask, qtbot):
    dialog = ask(required=True)
    dialog.box.setPlainText(SENTENCE)
    qtbot.waitUntil(lambda: dialog.box.document().size().height() >= 1)
    assert not dialog.box.verticalScrollBar().isVisible()
    assert dialog.box.verticalScrollBar().maximum() == 0
    assert dialog.box.viewport().width() > dialog.fontMetrics().averageCharWidth() * 50


def test_a_needed_reason_is_asked_for_until_there_is_one(ask, qtbot):
    dialog = ask(required=True)
    assert not ok_of(dialog).isEnabled()
    assert dialog.missing.text() == "A reason is needed."
    dialog.box.setPlainText("  \n ")
    assert not ok_of(dialog).isEnabled()
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert dialog.result() == 0
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.box, "Slipped")
    assert ok_of(dialog).isEnabled()
    assert dialog.missing.text() == ""
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert dialog.result() == ReasonDialog.DialogCode.Accepted
    assert dialog.reason == "Slipped"


def test_where_none_is_needed_it_may_stay_empty(ask):
    dialog = ask(required=False)
    assert ok_of(dialog).isEnabled()
    assert dialog.missing.text() == ""


def test_pasted_lines_are_kept_as_one(ask):
    dialog = ask(required=True)
    dialog.box.setPlainText(" Slipped,\n  as it\tseems ")
    assert dialog.reason == "Slipped, as it seems"


def test_each_question_starts_empty_and_esc_gives_none(qgis_app, monkeypatch):
    answers, begun_with = iter([True, False]), []

    def answer(dialog):
        begun_with.append(dialog.reason)
        dialog.box.setPlainText("Rock")
        return next(answers)

    monkeypatch.setattr(reason_module.ReasonDialog, "exec", answer)
    assert ask_reason("HZ-0001", None, required=True) == "Rock"
    assert ask_reason("HZ-0001", None, required=True) is None
    assert begun_with == ["", ""]
