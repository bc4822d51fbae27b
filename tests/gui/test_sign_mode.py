"""What is signed: the choice on the Plan tab, and what it comes to in words."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsGeometry, QgsPointXY

from mine_action_plugin.gui.pages.signs import SignsPage
from mine_action_plugin.gui.widgets.sign_mode import SignModeBox
from mine_action_plugin.operations.hazards import create_hazard
from mine_action_plugin.planning.signs.thinning import Mode
from mine_action_plugin.settings import settings

HAZARD = "POLYGON((46.5 41, 46.503 41, 46.503 41.003, 46.5 41.003, 46.5 41))"
WAY = "MULTILINESTRING((46.49 41.0015, 46.5015 41.0015))"
PATH = "MULTILINESTRING((46.4995 40.9997, 46.5035 40.9997))"


@pytest.fixture
def code(workbench):
    workspace = workbench.session.workspace
    with workspace.change("Ways") as change:
        for wkt, kind, use in ((WAY, "track", "daily"), (PATH, "path", "seasonal")):
            shape = bytes(QgsGeometry.fromWkt(wkt).asWkb())
            change.insert("access_line", geometry=shape, kind=kind, use=use)
    shape = QgsGeometry.fromWkt(HAZARD)
    return create_hazard(workspace, shape, hazard_class="cha", accuracy_m=10.0)


@pytest.fixture
def page(workbench, keep_widget, code, settle):
    made = SignsPage(workbench)
    keep_widget(made)
    made.refresh_if_stale()
    made.plan.take_hazards([code])
    settle()
    yield made.plan
    made.release()


def choose(page, name, limit=0):
    box = page.mode_box
    box.mode_box.setCurrentIndex(box.mode_box.findData(name))
    box.limit_box.setValue(limit)


def propose(page, settle):
    page.propose_button.click()
    settle()
    return page.proposal


def test_the_whole_perimeter_is_signed_unless_told_otherwise(page, settle):
    assert page.mode_box.mode() == Mode()
    assert page.mode_box.limit_box.isHidden()
    proposal = propose(page, settle)
    assert proposal.mode.is_whole
    assert "fewest possible" in page.result.text()


def test_by_exposure_takes_a_limit_and_says_what_more_signs_would_add(page, settle):
    choose(page, "exposure", 4)
    assert not page.mode_box.limit_box.isHidden()
    proposal = propose(page, settle)
    assert 0 < proposal.plan.signs <= 4
    said = page.result.text()
    assert re.search(r"These signs warn \d+\.\d % of those who come\.", said)
    assert re.search(r"100 more would add \d+\.\d %", said)
    assert "the limit of signs is reached" in said
    assert "nobody is known to come there" in said
    assert "Signed:" in said
    assert "all of it needs" in said
    assert "No authority has confirmed" in said


def test_without_a_limit_no_sign_more_would_warn_anybody(page, settle):
    choose(page, "exposure")
    propose(page, settle)
    assert "More signs would warn none of those known to come." in page.result.text()
    assert "the limit of signs is reached" not in page.result.text()


def test_access_only_signs_ways_and_names_the_rest(page, settle):
    choose(page, "access_only", 7)
    assert page.mode_box.limit_box.isHidden()
    proposal = propose(page, settle)
    assert (proposal.mode.name, proposal.mode.max_signs) == ("access_only", 0)
    assert proposal.signs
    assert "no known way leads there" in page.result.text()
    assert "These signs warn" not in page.result.text()


def test_where_nobody_is_known_to_come_the_plan_says_what_to_do(page, workbench, settle):
    workspace = workbench.session.workspace
    with workspace.change("Closed") as change:
        for way in workspace.read("access_line"):
            change.update(way, use="closed")
    choose(page, "exposure")
    propose(page, settle)
    assert "Nobody is known to come to these hazards." in page.result.text()
    assert not page.accept_button.isEnabled()


def test_a_sign_added_to_a_thinned_plan_takes_its_part_of_the_unsigned_line(page, settle):
    choose(page, "exposure", 4)
    before = propose(page, settle)
    bare = sum(each.length_m for each in before.unwarned)
    page.editing.add(eastern_end(before))
    settle()
    after = page.proposal
    assert sum(each.length_m for each in after.unwarned) < bare
    assert page.editing.check.findings == ()  # gaps are what such a plan has by design
    assert "Before the changes by hand:" in page.result.text()


def eastern_end(proposal):
    corners = proposal.line_geometries[0].vertices()
    return max((QgsPointXY(each.x(), each.y()) for each in corners), key=lambda each: each.x())


def test_the_choice_is_remembered(keep_widget):
    first = SignModeBox()
    keep_widget(first)
    first.mode_box.setCurrentIndex(first.mode_box.findData("exposure"))
    first.limit_box.setValue(1200)
    second = SignModeBox()
    keep_widget(second)
    assert second.mode() == Mode("exposure", 1200)
    assert not second.limit_box.isHidden()


def test_a_mode_that_is_not_known_any_more_is_the_whole_perimeter(keep_widget):
    settings().sign_mode.setValue("by_moonlight")
    box = SignModeBox()
    keep_widget(box)
    assert box.mode() == Mode()


def test_the_choice_fits_a_narrow_dock(page):
    choose(page, "exposure", 4)
    assert page.minimumSizeHint().width() <= 380
