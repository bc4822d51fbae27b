"""Messages of the workbench, in a real message bar."""

from __future__ import annotations

import pytest
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QTextBrowser

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.gui.waiting_bar import WaitingBar
from mine_action_plugin.gui.workbench import NextStep
from mine_action_plugin.store import LostStoreError


@pytest.fixture
def bar(workbench, qgis_iface, monkeypatch, keep_widget):
    """A message bar that shows what it is given."""
    made = QgsMessageBar()
    keep_widget(made)
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: made)
    return made


def texts(bar):
    return [item.text() for item in bar.items()]


def test_a_message_takes_the_place_of_the_one_before(workbench, bar):
    bar.pushMessage("Somebody else", "stays")
    workbench.say("TK-0001 is created.", NextStep("Assign…", lambda: None))
    workbench.warn("TK-0001 is assigned.")
    workbench.say("Undone.")
    assert sorted(texts(bar)) == ["Undone.", "stays"]


def test_a_message_about_a_bug_stays_until_somebody_closes_it(workbench, bar):
    workbench.show_error(ValueError("broken"))
    workbench.show_error(MineActionError("Check the code."))
    assert len(texts(bar)) == 2


def warn(workbench, text):
    workbench.warn(text)


def wait_for_others(workbench, text):
    WaitingBar(workbench.iface, workbench).held_up.emit(MineActionError(text))


@pytest.mark.parametrize("tell", [warn, wait_for_others])
def test_a_long_message_is_as_tall_as_its_text_at_any_width(workbench, bar, qtbot, tell):
    bar.resize(900, 60)
    bar.show()
    tell(workbench, "The server does not answer. " * 20)
    qtbot.waitUntil(lambda: bool(bar.items()))
    shown = bar.items()[0].findChild(QTextBrowser)

    def is_whole():
        return shown.height() >= shown.document().size().height() > 3 * shown.fontMetrics().height()

    qtbot.waitUntil(is_whole, timeout=2000)
    before = shown.height()
    bar.resize(500, 60)
    qtbot.waitUntil(lambda: is_whole() and shown.height() > before, timeout=2000)


def test_a_server_that_is_not_that_of_the_open_workspace_may_be_out_of_reach(workbench, bar):
    workbench.show_error(LostStoreError("{place} does not answer.", place="postgres:nowhere/x"))
    assert not workbench.session.is_lost
    assert texts(bar) == ["postgres:nowhere/x does not answer."]
    path = workbench.session.reference
    workbench.show_error(LostStoreError("{path} cannot be reached.", path=path))
    assert workbench.session.is_lost
