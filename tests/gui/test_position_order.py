"""Two plain numbers in the wrong order: the form warns, and one click exchanges them."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt

from mine_action_plugin.gui.pages.incident_form import IncidentForm
from mine_action_plugin.gui.position_order import PositionOrder
from mine_action_plugin.gui.widgets.position_box import PositionBox

# The hazards of the workspace lie between 47.0 and 47.5 east, 40.0 and 40.5 north.
WRONG, RIGHT = "47.2 40.2", "40.2 47.2"


@pytest.fixture
def form(workbench, keep_widget):
    made = IncidentForm(workbench)
    keep_widget(made)
    made.start("eo_report")
    return made


@pytest.fixture
def position(form):
    return form.position


def type_and_wait(position, text, qtbot):
    position.set_text("")
    position.text_box.setFocus()
    qtbot.keyClicks(position.text_box, text)
    qtbot.wait(400)


def is_warned(position):
    assert position.doubt_label.isHidden() is position.exchange_button.isHidden()
    return not position.doubt_label.isHidden()


def test_the_wrong_order_is_warned_of_with_what_the_other_would_be(position, qtbot):
    assert not is_warned(position)
    type_and_wait(position, WRONG, qtbot)
    assert is_warned(position)
    assert "40.200000, 47.200000" in position.doubt_label.text()
    assert (position.point.y(), position.point.x()) == (47.2, 40.2)


@pytest.mark.parametrize("text", [RIGHT, "47.2 E 40.2 N", "47.2 N 40.2 E", "10 12", "47.2", ""])
def test_what_is_right_or_said_with_letters_is_not_warned_of(position, qtbot, text):
    type_and_wait(position, text, qtbot)
    assert not is_warned(position)


def test_one_click_exchanges_them_and_both_are_kept(form, position, workbench, qtbot):
    type_and_wait(position, WRONG, qtbot)
    position.exchange_button.click()
    qtbot.wait(400)
    assert not is_warned(position)
    assert (position.point.x(), position.point.y()) == (47.2, 40.2)
    assert position.text_box.text() == "47.2° E, 40.2° N"
    assert form.report().entered_as == "47.2 40.2 → 47.2° E, 40.2° N"
    logged = form.save()
    incident = workbench.session.workspace.find("incident", logged.code)
    assert incident.entered_as == "47.2 40.2 → 47.2° E, 40.2° N"
    # The next record starts afresh.
    assert position.entered_as == ""


def test_what_was_typed_comes_back_with_ctrl_z(position, qtbot):
    type_and_wait(position, WRONG, qtbot)
    position.exchange_button.click()
    qtbot.keyClick(position.text_box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert position.text_box.text() == WRONG
    assert position.entered_as == WRONG
    assert (position.point.y(), position.point.x()) == (47.2, 40.2)
    qtbot.wait(400)
    assert is_warned(position)


def test_the_warning_goes_with_the_next_key(position, qtbot):
    type_and_wait(position, WRONG, qtbot)
    qtbot.keyClicks(position.text_box, " E")
    assert not is_warned(position)


def test_a_place_picked_on_the_map_is_not_doubted(position, workbench, qtbot):
    type_and_wait(position, WRONG, qtbot)
    position.set_point(position.point)
    qtbot.wait(400)
    assert not is_warned(position)


def test_without_a_workspace_nothing_is_doubted(workbench, keep_widget, qtbot):
    box = PositionBox()
    keep_widget(box)
    PositionOrder(box, workbench)
    workbench.session.close()
    type_and_wait(box, WRONG, qtbot)
    assert not is_warned(box)
