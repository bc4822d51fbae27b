"""Messages of the workbench, in a real message bar."""

from __future__ import annotations

import pytest
from qgis.gui import QgsMessageBar

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.gui.workbench import NextStep


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
