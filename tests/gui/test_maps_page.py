"""The Maps page."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.gui.pages.maps import MapsPage


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


def test_a_wrong_filter_is_said_and_the_page_can_be_used_again(page, qtbot, settle, messages):
    check_languages(page, ["en"])
    page.filter.setText("population >")
    page.export_button.click()
    qtbot.waitUntil(lambda: page.export_button.isEnabled(), timeout=60_000)
    settle()
    assert any("population >" in text for text in messages())


def export_and_wait(page, qtbot, settle):
    check_languages(page, ["en"])
    page.export_button.click()
    qtbot.waitUntil(lambda: page.export_button.isEnabled(), timeout=60_000)
    settle()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("population >", "Only those: “population >” cannot be read as an expression"),
        ("inhabitants > 3", "Only those: “inhabitants > 3”"),
        (
            "kind = 'hospital'",
            "Pages “One for each place near a hazard” with Only those “kind = 'hospital'”",
        ),
        ("code = 'PL-0002'", "Check Pages and Only those."),
    ],
)
def test_what_is_wrong_with_a_filter_is_said_in_the_words_of_the_page(
    page, workbench, qtbot, settle, messages, text, sentence
):
    with workbench.session.workspace.change("Far away") as change:
        point = bytes(QgsGeometry.fromWkt("POINT(10 10)").asWkb())
        change.insert("place", name="Far", kind="settlement", geometry=point)
    page.filter.setText(text)
    export_and_wait(page, qtbot, settle)
    (said,) = (each for each in messages() if sentence in each)
    assert not any(name in said for name in ("FILTER", "COVERAGE"))


def test_a_folder_that_cannot_be_written_is_called_as_the_page_calls_it(
    page, qtbot, settle, messages, tmp_path
):
    (tmp_path / "file").write_text("not a folder")
    page.folder.setFilePath(str(tmp_path / "file" / "maps"))
    export_and_wait(page, qtbot, settle)
    assert any(text.endswith("Choose another one for Folder.") for text in messages())
