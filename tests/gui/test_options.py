"""The page in QGIS's options."""

from __future__ import annotations

import pytest

from mine_action_plugin.gui.options import OptionsFactory, OptionsPage
from mine_action_plugin.settings import settings
from mine_action_plugin.store import open_workspace


@pytest.fixture(autouse=True)
def settings_as_before():
    yield
    for entry in settings():
        entry.remove()


def test_what_is_entered_is_stored_and_told(keep_widget):
    told = []
    page = OptionsFactory(lambda: told.append(True)).createWidget()
    keep_widget(page)
    page.user_name.setText("  Aysel  ")
    page.language.setCurrentIndex(page.language.findData("az"))
    page.paper.setCurrentText("A3")
    page.apply()
    entries = settings()
    assert entries.user_name.value() == "Aysel"
    assert entries.language.value() == "az"
    assert entries.map_paper.value() == "A3"
    assert told == [True]


def test_the_entered_name_goes_into_the_history(keep_widget, filled):
    page = OptionsPage(lambda: None)
    keep_widget(page)
    page.user_name.setText("Aysel")
    page.apply()
    with open_workspace(filled) as workspace:
        with workspace.change("Signed") as change:
            change.insert("hazard", hazard_class="sha")
        assert workspace.changes(limit=1)[0].changed_by == "Aysel"
