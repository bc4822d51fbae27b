"""The Maps page."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.gui.pages.maps import MapsPage
from mine_action_plugin.settings import settings


@pytest.fixture
def page(workbench, keep_widget, tmp_path):
    with workbench.session.workspace.change("Place") as change:
        point = bytes(QgsGeometry.fromWkt("POINT(47.005 40.012)").asWkb())
        change.insert("place", name="Qaradağ", kind="settlement", geometry=point)
    made = MapsPage(workbench)
    keep_widget(made)
    made.folder.setFilePath(str(tmp_path / "maps"))
    made.refresh_if_stale()
    return made


def check_languages(page, wanted):
    from qgis.PyQt.QtCore import Qt

    for row in range(page.language_list.count()):
        item = page.language_list.item(row)
        checked = item.data(Qt.ItemDataRole.UserRole) in wanted
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)


def test_pages_are_written_and_listed(page, qtbot, tmp_path, settle, messages):
    check_languages(page, ["en"])
    page.export_button.click()
    assert not page.export_button.isEnabled()
    qtbot.waitUntil(lambda: page.export_button.isEnabled(), timeout=60_000)
    settle()
    assert len(list((tmp_path / "maps").glob("*.pdf"))) == 1
    assert page.results.item(0, 0).text() == "Qaradağ"
    assert "1 pages" in page.summary.text()
    assert any("Maps are exported" in text for text in messages())


def test_without_a_language_nothing_starts(page, messages):
    check_languages(page, [])
    page.export_button.click()
    assert page.export_button.isEnabled()
    assert len(messages()) == 1


def test_choices_are_remembered(page, workbench, keep_widget, settle):
    check_languages(page, ["az", "ru"])
    page.paper.setCurrentText("A3")
    page.format.setCurrentText("PNG")
    page._remember()
    again = MapsPage(workbench)
    keep_widget(again)
    assert sorted(again.languages()) == ["az", "ru"]
    assert (again.paper.currentText(), again.format.currentText()) == ("A3", "PNG")
    settings().map_languages.setValue(["en"])


def test_a_wrong_filter_is_said_and_the_page_can_be_used_again(page, qtbot, settle, messages):
    check_languages(page, ["en"])
    page.filter.setText("population >")
    page.export_button.click()
    qtbot.waitUntil(lambda: page.export_button.isEnabled(), timeout=60_000)
    settle()
    assert any("population >" in text for text in messages())
