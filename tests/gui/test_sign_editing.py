"""A proposal changed by hand: the map tool, the check that follows, and what is accepted."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter
from qgis.PyQt.QtWidgets import QMessageBox

from mine_action_plugin.gui.pages.signs import SignsPage
from mine_action_plugin.gui.sign_symbols import (
    MANUAL,
)
from mine_action_plugin.operations.hazards import create_hazard
from mine_action_plugin.operations.workspaces import undo_last
from mine_action_plugin.store import open_workspace
from tests.gui.pictures import pixels_of

SMALL = "POLYGON((46 41, 46.001 41, 46.001 41.001, 46 41.001, 46 41))"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def plan(workbench, canvas, keep_widget, settle):
    """The Plan tab with the proposal for one small hazard."""
    code = create_hazard(
        workbench.session.workspace, QgsGeometry.fromWkt(SMALL), hazard_class="cha", accuracy_m=10.0
    )
    page = SignsPage(workbench)
    keep_widget(page)
    page.refresh_if_stale()
    page.plan.take_hazards([code])
    page.plan.propose()
    settle()
    yield page.plan
    page.release()


def press(kind, pixel, button=LEFT):
    return QMouseEvent(kind, QPointF(pixel), button, button, Qt.KeyboardModifier.NoModifier)


class Mouse:
    """Events of the canvas, as QGIS hands them to its map tool."""

    def __init__(self, canvas):
        self.canvas = canvas

    def drag(self, start, end, let_go=True):
        self._send(QEvent.Type.MouseButtonPress, start)
        self._send(QEvent.Type.MouseMove, (start + end) / 2)
        self._send(QEvent.Type.MouseMove, end)
        if let_go:
            self._send(QEvent.Type.MouseButtonRelease, end)

    def double_click(self, pixel):
        self._send(QEvent.Type.MouseButtonDblClick, pixel)

    def _send(self, kind, pixel):
        event = press(kind, QPoint(int(pixel.x()), int(pixel.y())))
        {
            QEvent.Type.MouseButtonPress: self.canvas.mousePressEvent,
            QEvent.Type.MouseMove: self.canvas.mouseMoveEvent,
            QEvent.Type.MouseButtonRelease: self.canvas.mouseReleaseEvent,
            QEvent.Type.MouseButtonDblClick: self.canvas.mouseDoubleClickEvent,
        }[kind](event)


@pytest.fixture
def mouse(canvas):
    return Mouse(canvas)


def pixel_at(plan, point):
    found = plan.workbench.canvas.getCoordinateTransform().transform(point)
    return QPointF(found.x(), found.y())


def pixel_of_sign(plan, number):
    return pixel_at(plan, plan.preview.markers.place_of(number))


def key(canvas, code, modifier=Qt.KeyboardModifier.NoModifier):
    tool = canvas.mapTool()
    event = QKeyEvent(QEvent.Type.KeyPress, code, modifier)
    return tool.eventFilter(canvas, event)


def test_a_dragged_sign_is_drawn_at_once_and_checked_afterwards(plan, mouse, settle):
    plan.hand_box.edit_button.click()
    plan.hand_box.line_box.setChecked(False)
    start = pixel_of_sign(plan, 0)
    before = plan.proposal
    mouse.drag(start, start + QPointF(30, 25))
    assert plan.preview.markers.signs.sort[0] == MANUAL
    assert not plan.accept_button.isEnabled()
    assert plan.hand_box.status.text() == "Checking…"
    settle()
    assert plan.proposal is not before
    assert plan.proposal.plan.x[0] != before.plan.x[0]
    assert plan.hand_box.findings.texts
    assert "rules are broken" in plan.hand_box.status.text()
    assert plan.preview.markers.broken
    assert plan.accept_button.isEnabled()


def test_a_hand_that_trembles_moves_nothing(plan, mouse, settle):
    plan.hand_box.edit_button.click()
    start = pixel_of_sign(plan, 0)
    mouse.drag(start, start + QPointF(1, 1))
    settle()
    assert not plan.editing.adjustments


def test_undo_takes_back_one_change_after_the_other(plan, settle, canvas):
    plan.hand_box.edit_button.click()
    first = plan.proposal
    plan.editing.take_out(3)
    plan.editing.add(QgsPointXY(46.0005, 41.0012))
    settle()
    assert plan.proposal.plan.count == first.plan.count
    assert key(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert plan.proposal.plan.count == first.plan.count - 1
    plan.hand_box.undo_button.click()
    settle()
    assert plan.proposal is first
    assert not plan.hand_box.undo_button.isEnabled()
    assert len(plan.preview.markers.signs.x) == first.plan.count
    assert not plan.preview.markers.broken


def test_a_double_click_adds_a_sign_onto_the_line_and_only_where_there_is_none(
    plan, mouse, settle, canvas
):
    plan.hand_box.edit_button.click()
    canvas.zoomByFactor(0.3)
    count = plan.proposal.plan.count
    mouse.double_click(pixel_of_sign(plan, 0))
    assert not plan.editing.adjustments
    between = (pixel_of_sign(plan, 3) + pixel_of_sign(plan, 4)) / 2
    mouse.double_click(between)
    settle()
    assert plan.proposal.plan.count == count + 1
    assert plan.editing.check.findings == ()
    assert "No rule is found broken" in plan.hand_box.status.text()


def test_delete_takes_out_the_sign_under_the_cursor(plan, settle, canvas, monkeypatch):
    plan.hand_box.edit_button.click()
    here = pixel_of_sign(plan, 2)
    monkeypatch.setattr(canvas, "mapFromGlobal", lambda point: here.toPoint(), raising=False)
    assert key(canvas, Qt.Key.Key_Delete)
    settle()
    assert plan.editing.adjustments.removed == {2}
    assert 2 not in plan.preview.markers.signs.number


def test_escape_gives_up_the_drag_and_then_the_tool(plan, mouse, settle, canvas):
    tool_before = canvas.mapTool()
    plan.hand_box.edit_button.click()
    start = pixel_of_sign(plan, 0)
    mouse.drag(start, start + QPointF(40, 0), let_go=False)
    key(canvas, Qt.Key.Key_Escape)
    settle()
    assert not plan.editing.adjustments
    assert plan.hand_box.edit_button.isChecked()
    key(canvas, Qt.Key.Key_Escape)
    assert not plan.hand_box.edit_button.isChecked()
    assert canvas.mapTool() is tool_before


def test_the_check_runs_while_the_hand_holds_the_sign_and_changes_nothing(
    plan, mouse, settle, qtbot, canvas
):
    plan.hand_box.edit_button.click()
    plan.hand_box.line_box.setChecked(False)
    before = plan.proposal
    start = pixel_of_sign(plan, 0)
    with qtbot.waitSignal(plan.editing.checked, timeout=20_000):
        mouse.drag(start, start + QPointF(60, 40), let_go=False)
    assert plan.hand_box.findings.texts
    assert plan.proposal is before
    key(canvas, Qt.Key.Key_Escape)
    settle()
    assert plan.proposal is before


def test_a_newer_change_supersedes_the_check_of_an_older_one(plan, settle, messages):
    for number in range(6):
        plan.editing.take_out(number)
    settle()
    assert plan.editing.check.adjusted.numbers.tolist()[0] == 6
    assert not [text for text in messages() if "ancelled" in text]


def test_signs_that_break_a_rule_are_accepted_only_after_a_question(
    plan, settle, workbench, filled, monkeypatch, qtbot
):
    asked = []

    def answer(parent, title, text):
        asked.append(text)
        no, yes = QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes
        return no if len(asked) == 1 else yes

    monkeypatch.setattr(QMessageBox, "question", answer)
    plan.editing.take_out(0)
    plan.editing.take_out(1)
    settle()
    wanted = len(plan.proposal.signs)
    plan.accept_button.click()
    settle()
    assert workbench.session.workspace.count("sign") == 0
    plan.accept_button.click()
    settle()
    assert len(asked) == 2
    assert "break" in asked[0]
    with open_workspace(filled) as workspace:
        assert workspace.count("sign") == wanted
        undo_last(workspace)
    settle()


def test_a_discarded_proposal_leaves_neither_tool_nor_changes(plan, settle, canvas):
    plan.hand_box.edit_button.click()
    tool = canvas.mapTool()
    plan.editing.take_out(0)
    plan.discard()
    settle()
    assert canvas.mapTool() is not tool
    assert plan.proposal is None
    assert not plan.editing.can_undo
    assert plan.preview.markers is None


def magenta(plan):
    """Metres along the canvas in magenta, and the pixels of a picture that are."""
    canvas = plan.workbench.canvas
    image = QImage(canvas.viewport().size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    canvas.scene().render(painter)
    painter.end()
    return (pixels_of(image)[:, :, :3] == (255, 0, 255)).all(axis=2)


def metres(proposal):
    return sum(stretch.length_m for stretch in proposal.unwarned)


def test_a_stretch_that_a_change_leaves_unwarned_is_drawn_in_magenta_and_undo_takes_it_off(
    plan, settle
):
    first = plan.proposal
    assert not magenta(plan).any()
    for number in (2, 3, 4):
        plan.editing.take_out(number)
    settle()
    assert metres(plan.proposal) > 30.0
    there = pixel_at(plan, QgsPointXY(first.plan.x[3], first.plan.y[3]))
    near = magenta(plan)[int(there.y()) - 4 : int(there.y()) + 5, int(there.x()) - 4 :][:, :9]
    assert near.any()
    assert "a sign there was changed by hand" in plan.result.text()
    for _ in range(3):
        plan.editing.undo()
        settle()
    assert not magenta(plan).any()
    assert metres(plan.proposal) == metres(first)


def test_a_stretch_that_an_added_sign_warns_is_magenta_no_more(plan, settle):
    first = plan.proposal
    for number in (2, 3, 4):
        plan.editing.take_out(number)
    settle()
    before, pixels = metres(plan.proposal), int(magenta(plan).sum())
    plan.editing.add(QgsPointXY(first.plan.x[3], first.plan.y[3]))
    settle()
    assert metres(plan.proposal) < before / 2
    assert int(magenta(plan).sum()) < pixels


@pytest.fixture
def thin(plan, settle):
    """The plan without those next to sign 3, for a drag of that sign; its magenta pixels."""
    plan.hand_box.edit_button.click()
    plan.hand_box.line_box.setChecked(False)
    for number in (2, 4):
        plan.editing.take_out(number)
    settle()
    return magenta(plan)


def test_a_sign_dragged_back_gives_back_the_picture_before(plan, thin, mouse, settle):
    before, start = plan.editing.adjustments, pixel_of_sign(plan, 3)
    away = start + QPointF(160, -145)
    mouse.drag(start, away)
    settle()
    assert magenta(plan).sum() > thin.sum() + 20
    mouse.drag(away, start + QPointF(2, -2))
    settle()
    assert plan.editing.adjustments == before
    assert np.array_equal(magenta(plan), thin)
    at = plan.preview.markers.signs.number.tolist().index(3)
    assert plan.preview.markers.signs.sort[at] != MANUAL


def test_while_a_sign_is_held_the_stretch_that_it_would_leave_is_drawn(
    plan, thin, mouse, qtbot, canvas, settle
):
    start = pixel_of_sign(plan, 3)
    with qtbot.waitSignal(plan.editing.checked, timeout=20_000):
        mouse.drag(start, start + QPointF(160, -145), let_go=False)
    assert magenta(plan).sum() > thin.sum() + 20
    key(canvas, Qt.Key.Key_Escape)
    settle()
    assert np.array_equal(magenta(plan), thin)


def test_the_check_of_an_older_change_draws_nothing_any_more(plan, settle, monkeypatch):
    drawn_for = []
    show = plan.preview.show_unwarned
    monkeypatch.setattr(
        plan.preview, "show_unwarned", lambda proposal: drawn_for.append(proposal) or show(proposal)
    )
    for number in range(5):
        plan.editing.take_out(number)
    settle()
    assert [proposal.plan.count for proposal in drawn_for] == [plan.editing._base.plan.count - 5]
