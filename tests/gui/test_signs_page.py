"""The Signs page: propose, look, accept; and which tab opens for what."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from mine_action_plugin.gui.models.attention_rows import AttentionRow
from mine_action_plugin.gui.pages.signs import SignsPage
from mine_action_plugin.gui.sign_attention import WrongOne
from mine_action_plugin.store import open_workspace
from tests.fair_clock import fair_clock_s


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


@pytest.fixture
def whole_page(workbench, keep_widget):
    made = SignsPage(workbench)
    keep_widget(made)
    made.refresh_if_stale()
    yield made
    made.release()


@pytest.fixture
def page(whole_page, settle):
    """The tab that plans."""
    settle()
    return whole_page.plan


@pytest.fixture
def hazard_code(workbench):
    return workbench.session.workspace.read("hazard", {"name": "North"})[0].code


def test_the_rules_of_the_profile_are_shown_as_unconfirmed(page):
    from qgis.PyQt.QtWidgets import QLabel

    texts = [label.text() for label in page.rules_box.findChildren(QLabel)]
    assert "25 m (unconfirmed)" in texts


def test_a_proposal_is_drawn_and_nothing_is_written(page, workbench, hazard_code, settle):
    version = workbench.session.workspace.changes(limit=1)[0].id
    page.take_hazards([hazard_code])
    page.propose_button.click()
    settle()
    assert page.preview.is_shown
    assert page.proposal.lower_bound > 100
    assert f"fewest possible are {page.proposal.lower_bound}" in page.result.text()
    assert workbench.session.workspace.changes(limit=1)[0].id == version
    page.discard_button.click()
    assert not page.preview.is_shown
    assert not page.accept_button.isEnabled()


def test_accepted_signs_are_in_the_workspace_as_one_change(
    page, workbench, hazard_code, settle, filled, qtbot
):
    page.take_hazards([hazard_code])
    page.propose_button.click()
    settle()
    wanted = len(page.proposal.signs)
    before = len(workbench.session.workspace.changes(limit=100))
    with qtbot.waitSignal(workbench.session.changed, timeout=20_000):
        page.accept_button.click()
    settle()
    with open_workspace(filled) as workspace:
        assert workspace.count("sign", {"status": "proposed"}) == wanted
        assert len(workspace.changes(limit=100)) == before + 1
    page.refresh()
    settle()
    assert f"{wanted} proposed" in page.existing.text()
    assert not page.preview.is_shown


@pytest.fixture
def worn(whole_page, page, workbench, hazard_code, settle):
    """A proposal beside signs of which one is missing, ten damaged, and one place was declined."""
    workspace = workbench.session.workspace
    page.take_hazards([hazard_code])
    page.propose_button.click()
    settle()
    page.accept_button.click()
    settle()
    lost, refused, *others = workspace.read("sign", {"status": "proposed"}, order=("code",))
    with workspace.change("A round") as change:
        change.update(lost, status="missing")
        change.update(refused, status="declined")
        for sign in others[:10]:
            change.update(sign, status="damaged")
    whole_page.list.refresh()
    page.propose_button.click()
    settle()
    return page


def row_with(page, text):
    return next(row for row, said in enumerate(page.attention.texts) if text in said)


def test_signs_that_need_a_look_are_listed_the_most_urgent_first(worn):
    assert "need a look: 11" in worn.result.text()
    kinds = [each.rule for each in worn.proposal.wrong]
    listed = [row.about.rule for row in worn.attention.records.rows if hasattr(row.about, "rule")]
    assert sorted(kinds) == sorted(listed)
    assert listed[0] == "missing"
    assert not any(line.startswith("SG-") for line in worn.result.text().splitlines())
    worn.discard_button.click()
    assert worn.attention.texts == []


@pytest.mark.parametrize(
    ("text", "button"), [("is missing", "put_up_button"), ("is damaged", "put_up_button")]
)
def test_a_click_shows_the_sign_on_the_map_and_its_button_ready(
    worn, whole_page, workbench, settle, qtbot, text, button
):
    whole_page.show()
    row = row_with(worn, text)
    code = worn.attention.records.rows[row].about.code
    worn.attention.clicked.emit(worn.attention.records.index(row))
    settle()
    signs = whole_page.list
    assert whole_page.tabs.currentWidget() is signs
    assert signs.selected_codes() == [code]
    assert code in signs.detail.summary.text()
    assert whole_page.focusWidget() is getattr(signs, button)
    assert getattr(signs, button).isEnabled()
    x, y = place_of(workbench, code)
    centre = workbench.canvas.extent().center()
    assert (centre.x(), centre.y()) == pytest.approx((x, y), abs=1e-5)
    assert worn.proposal is not None


def place_of(workbench, code):
    geometry = QgsGeometry()
    geometry.fromWkb(workbench.session.workspace.find("sign", code).geometry)
    point = geometry.asPoint()
    return point.x(), point.y()


@pytest.mark.parametrize(
    ("words", "kind"),
    [("declined at its place", "declined"), ("nobody can get to its place", "unreachable")],
)
def test_enter_goes_to_a_place_left_out(
    page, whole_page, workbench, hazard_code, settle, qtbot, words, kind
):
    page.take_hazards([hazard_code])
    page.propose_button.click()
    settle()
    sign = page.proposal.signs[40]
    left = [each for each in page.proposal.signs if each != sign]
    page.show_proposal(replace(page.proposal, signs=left, **{kind: [sign]}))
    row = row_with(page, words)
    index = page.attention.records.index(row)
    page.attention.setCurrentIndex(index)
    qtbot.keyClick(page.attention, Qt.Key.Key_Return)
    centre = workbench.canvas.extent().center()
    place = page.proposal.places([sign])[0]
    assert (centre.x(), centre.y()) == pytest.approx(place, abs=1e-5)
    assert whole_page.tabs.currentWidget() is page
    assert re.search(r"HZ-0001, line \d+, (sign \d+|extra sign)", page.attention.texts[row])


@pytest.mark.parametrize(
    ("rule", "button"),
    [("inside", "more_button"), ("facing", "inspect_button"), ("gap", "more_button")],
)
def test_each_kind_of_wrong_has_its_button(whole_page, page, workbench, settle, rule, button):
    workspace = workbench.session.workspace
    with workspace.change("Signs") as change:
        change.insert("sign", status="emplaced", geometry=wkb("POINT(47 40)"))
    whole_page.show()
    whole_page.look_after("SG-0001", rule)  # not read yet: it waits
    whole_page.list.refresh()
    settle()
    assert whole_page.list.selected_codes() == ["SG-0001"]
    assert whole_page.focusWidget() is getattr(whole_page.list, button)


def test_a_selection_made_afterwards_moves_neither_map_nor_focus(
    whole_page, page, workbench, settle
):
    workspace = workbench.session.workspace
    with workspace.change("Signs") as change:
        for y in (40, 40.2):
            change.insert("sign", status="emplaced", geometry=wkb(f"POINT(47 {y})"))
    whole_page.list.refresh()
    settle()
    whole_page.look_after("SG-0001", "missing")
    before = workbench.canvas.extent()
    whole_page.list.select(["SG-0002"])
    assert workbench.canvas.extent() == before


def test_hundreds_of_rows_are_listed_without_a_pause_and_fit_a_narrow_dock(whole_page, page, qtbot):
    sentence = "SG-{} stands 4.9 m from a hazard, nearer than 5 m. Do not go there: ask."
    rows = [AttentionRow(sentence.format(n), WrongOne(f"SG-{n}", "inside")) for n in range(2000)]
    whole_page.resize(380, 800)
    whole_page.show()
    page.attention.show()
    started = fair_clock_s()
    page.attention.show_rows(rows)
    QApplication.processEvents()
    assert fair_clock_s() - started < 1.0
    assert whole_page.minimumSizeHint().width() <= 380
    assert page.attention.horizontalScrollBar().maximum() == 0
    with qtbot.waitSignal(page.attention.opened) as opened:
        page.attention.open_row(1999)
    assert opened.args == [rows[1999].about]


def test_an_unknown_code_is_said_in_a_sentence(page, settle, messages):
    page.hazards_box.setText("HZ-9999")
    page.propose_button.click()
    settle()
    assert any("HZ-9999" in text for text in messages())
    assert page.propose_button.isEnabled()


def test_the_selection_of_the_hazards_page_is_taken(page, workbench, hazard_code, messages):
    page.select_button.click()
    assert len(messages()) == 1
    workbench.select_hazards([hazard_code])
    page.select_button.click()
    assert page.codes() == [hazard_code]


def test_a_cancelled_proposal_writes_nothing_and_says_so(page, settle, messages):
    page.propose_button.click()
    page.stop()
    settle()
    assert page.proposal is None
    assert page.propose_button.isEnabled()
    assert any("Cancelled" in text for text in messages())


def test_hazards_are_planned_for_and_signs_are_shown_in_the_list(
    whole_page, workbench, hazard_code, settle
):
    workspace = workbench.session.workspace
    with workspace.change("Signs") as change:
        for status in ("proposed", "missing"):
            change.insert("sign", status=status, geometry=wkb("POINT(47 40)"))
    whole_page.refresh()
    settle()
    whole_page.show_records(["SG-0002"])
    assert whole_page.tabs.currentWidget() is whole_page.list
    assert whole_page.list.selected_codes() == ["SG-0002"]
    whole_page.show_records([hazard_code])
    assert whole_page.tabs.currentWidget() is whole_page.plan
    assert whole_page.plan.codes() == [hazard_code]
    whole_page.show_records(["signs_missing"])
    assert whole_page.tabs.currentWidget() is whole_page.list
    assert whole_page.list.model.rowCount() == 1
    assert whole_page.list.model.value(0, "status") == "missing"
