"""The Signs page: propose, look, accept; and which tab opens for what."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.gui.pages.signs import SignsPage
from mine_action_plugin.gui.sign_words import MOST_WRONG
from mine_action_plugin.store import open_workspace


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


@pytest.fixture
def whole_page(workbench, qtbot):
    made = SignsPage(workbench)
    qtbot.addWidget(made)
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


def test_signs_that_need_a_look_are_named_beside_the_plan(page, workbench, hazard_code, settle):
    workspace = workbench.session.workspace
    page.take_hazards([hazard_code])
    page.propose_button.click()
    settle()
    page.accept_button.click()
    settle()
    lost, *others = workspace.read("sign", {"status": "proposed"})
    with workspace.change("A round") as change:
        change.update(lost, status="missing")
        for sign in others[:10]:
            change.update(sign, status="damaged")
    page.propose_button.click()
    settle()
    said = page.result.text()
    assert "need a look: 11" in said
    assert len([line for line in said.splitlines() if line.startswith("SG-")]) == MOST_WRONG
    assert f"and {len(page.proposal.wrong) - MOST_WRONG} more" in said


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
