"""The list of signs: find, select with the map, record what happened."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox, QPushButton

from mine_action_plugin.gui.dialogs.conflict_dialog import MINE, THEIRS, ConflictDialog
from mine_action_plugin.gui.models import sign_rows
from mine_action_plugin.gui.models.sign_rows import DUE, TO_REMOVE, SignRows
from mine_action_plugin.gui.pages import sign_acts, sign_list
from mine_action_plugin.gui.position_order import PositionOrder
from mine_action_plugin.operations.sign_records import decline_signs, record_emplacement
from mine_action_plugin.project.layers import add_workspace
from mine_action_plugin.store import open_workspace

OK = QDialogButtonBox.StandardButton.Ok


def today():
    # Not once for all tests: they may run over midnight.
    return datetime.date.today()


def days_ago(days):
    return today() - datetime.timedelta(days=days)


def point(x, y):
    return bytes(QgsGeometry.fromPointXY(QgsPointXY(x, y)).asWkb())


@pytest.fixture
def signs(workbench):
    """SG-0001 and SG-0002 proposed for HZ-0001, SG-0003 to SG-0005 standing; 0003 is overdue."""
    workspace = workbench.session.workspace
    hazard = workspace.find("hazard", "HZ-0001")
    with workspace.change("Signs") as change:
        for number in range(5):
            x, y = 46.998, 40.001 + number * 0.0005
            sign = change.insert(
                "sign", geometry=point(x, y), planned_x=x, planned_y=y, reason="corner"
            )
            if number < 2:
                change.insert("sign_link", sign_id=sign.id, hazard_id=hazard.id)
    for code, days in (("SG-0003", 300), ("SG-0004", 160), ("SG-0005", 1)):
        record_emplacement(workspace, [workspace.find("sign", code)], days_ago(days))
    return workspace


@pytest.fixture
def page(signs, open_sign_list):
    return open_sign_list()


def shown(page):
    return [page.model.value(row, "code") for row in range(page.model.rowCount())]


def stored(page, code):
    with open_workspace(page.workbench.session.reference) as workspace:
        return workspace.find("sign", code)


def menu_action(page, title):
    return next(a for a in page.more_button.menu().actions() if title in a.text())


def test_signs_are_found_by_their_code_and_by_their_hazard(page):
    assert len(shown(page)) == 5
    page.search_box.setText("sg-0004")
    page.apply_filter()
    assert shown(page) == ["SG-0004"]
    page.search_box.setText("hz-0001")
    page.apply_filter()
    assert shown(page) == ["SG-0001", "SG-0002"]
    assert "2 of 5" in page.count_label.text()


def test_due_signs_come_in_the_order_of_their_day(page):
    page.show_choice(DUE)
    assert shown(page) == ["SG-0003", "SG-0004"]
    assert "(2)" in page.show_box.currentText()
    page.show_choice("proposed")
    assert shown(page) == ["SG-0001", "SG-0002"]
    page.show_choice(TO_REMOVE)
    assert shown(page) == []


def test_only_what_the_life_cycle_allows_for_all_selected_is_offered(page):
    page.select(["SG-0001"])
    assert page.put_up_button.isEnabled()
    assert page.put_up_button.text() == "P&ut up…"
    assert not page.inspect_button.isEnabled()
    assert menu_action(page, "Declined").isEnabled()
    assert not menu_action(page, "Missing").isEnabled()
    page.select(["SG-0003", "SG-0004"])
    assert page.inspect_button.isEnabled()
    assert page.round_button.isEnabled()
    assert "again" in page.put_up_button.text()
    assert menu_action(page, "Missing").isEnabled()
    page.select(["SG-0001", "SG-0003"])
    assert not page.put_up_button.isEnabled()
    assert not page.round_button.isEnabled()
    assert not page.more_button.isEnabled()
    assert page.zoom_button.isEnabled()


def test_a_sign_is_put_up_at_a_typed_position(page, confirm, messages):
    page.select(["SG-0001"])
    page.put_up_button.click()
    dialog = page.acts.dialog
    assert not page.put_up_button.isEnabled()
    assert dialog.position.findChildren(PositionOrder)
    dialog.position.set_text("somewhere")
    assert not dialog.buttons.button(OK).isEnabled()
    dialog.position.set_text("40.00101, 46.99805")
    dialog.accuracy.setValue(3)
    dialog.mount.set_code("tree")
    confirm()
    sign = stored(page, "SG-0001")
    assert (sign.status, sign.mount, sign.position_accuracy_m) == ("emplaced", "tree", 3.0)
    assert sign.geometry == point(46.99805, 40.00101)
    assert sign.emplaced_on == today()
    assert any("Recorded as put up: SG-0001." in text for text in messages())
    assert page.acts.dialog is None
    assert page.model.value(shown(page).index("SG-0001"), "status") == "emplaced"


def test_a_position_is_picked_on_the_map(page, confirm, workbench):
    page.select(["SG-0001"])
    page.put_up_button.click()
    before = workbench.canvas.mapTool()
    page.acts.dialog.position.pick_button.click()
    workbench.canvas.mapTool().picked.emit(QgsPointXY(46.9981, 40.0011))
    assert workbench.canvas.mapTool() is before
    confirm()
    assert stored(page, "SG-0001").geometry == point(46.9981, 40.0011)


def test_the_map_gets_its_tool_back_when_the_dialog_is_left(page, workbench):
    page.select(["SG-0001"])
    page.put_up_button.click()
    before = workbench.canvas.mapTool()
    page.acts.dialog.position.pick_button.click()
    assert workbench.canvas.mapTool() is not before
    page.acts.dialog.reject()
    assert workbench.canvas.mapTool() is before
    assert page.put_up_button.isEnabled()


def test_a_place_inside_a_hazard_is_recorded_with_a_warning(page, confirm, messages):
    page.select(["SG-0001"])
    page.put_up_button.click()
    page.acts.dialog.position.set_text("40.005, 47.005")
    confirm()
    assert stored(page, "SG-0001").status == "emplaced"
    assert any("SG-0001 stands inside HZ-0001" in text for text in messages())


def test_what_speaks_against_a_position_is_said_before_it_is_recorded(page, qtbot):
    page.select(["SG-0001"])
    page.put_up_button.click()
    dialog = page.acts.dialog
    dialog.position.set_text("40.005, 47.005")
    qtbot.waitUntil(lambda: "inside HZ-0001" in dialog.doubts.text(), timeout=5000)
    # The outline of HZ-0001 is of unknown accuracy: 500 m by the profile.
    dialog.position.set_text("40.00101, 46.99801")
    qtbot.waitUntil(lambda: "170 m from HZ-0001" in dialog.doubts.text(), timeout=5000)
    dialog.position.set_text("40.00101, 46.9")
    qtbot.waitUntil(lambda: "from its planned place" in dialog.doubts.text(), timeout=5000)
    dialog.position.set_text("")
    qtbot.waitUntil(lambda: not dialog.doubts.text(), timeout=5000)


def test_the_selected_sign_stays_in_sight_when_the_filter_goes(page, qtbot, signs, settle):
    with signs.change("Many") as change:
        change.insert_many("sign", [{"geometry": point(46.9, 40 + n / 1e4)} for n in range(300)])
    page.resize(380, 600)
    page.show()
    page.refresh()
    settle()
    page.show_choice(DUE)
    page.select(["SG-0001", "SG-0002"])
    qtbot.wait(50)
    page.show_choice(DUE)
    qtbot.wait(50)
    page.select(["SG-0200"])
    qtbot.wait(50)
    seen = page.table.visualRect(page.table.selectionModel().selectedRows()[0])
    assert page.table.viewport().rect().contains(seen.center())


def test_several_signs_are_put_up_as_drawn(page, confirm):
    page.select(["SG-0001", "SG-0002"])
    page.put_up_button.click()
    assert page.acts.dialog.position is None
    confirm()
    assert {stored(page, code).status for code in ("SG-0001", "SG-0002")} == {"emplaced"}


def test_a_round_is_good_but_for_what_is_named(page, confirm):
    page.select(["SG-0003", "SG-0004", "SG-0005"])
    page.round_button.click()
    dialog = page.acts.dialog
    dialog.inspector.setText("A. Aliyev")
    dialog.add_button.click()
    ok = dialog.buttons.button(OK)
    assert not ok.isEnabled()
    row = dialog.rows[0]
    row.sign.setEditText("sg-0004")
    row.cause.set_code("stolen")
    assert ok.isEnabled()
    dialog.add_exception().sign.setEditText("SG-0004")
    assert not ok.isEnabled()
    dialog.rows[1].remove_button.click()
    assert ok.isEnabled()
    confirm()
    found = [stored(page, code).status for code in ("SG-0003", "SG-0004", "SG-0005")]
    assert found == ["emplaced", "missing", "emplaced"]
    assert {stored(page, "SG-0003").last_inspected_on} == {today()}


def test_a_missing_sign_is_reported_and_seen_in_its_detail(page, confirm):
    page.select(["SG-0003"])
    menu_action(page, "Missing").trigger()
    dialog = page.acts.dialog
    assert dialog.condition.code == "missing"
    assert not dialog.condition.isEnabled()
    dialog.cause.set_code("stolen")
    confirm()
    assert stored(page, "SG-0003").status == "missing"
    assert "SG-0003 · Mine sign · Missing" in page.detail.summary.text()
    assert "Why here: corner" in page.detail.summary.text()
    assert page.detail.inspections.item(0).text() == f"{today().isoformat()} · Missing, Stolen"


def test_a_refused_entry_keeps_the_dialog_and_says_why(page, confirm, messages):
    page.select(["SG-0005"])
    page.inspect_button.click()
    dialog = page.acts.dialog
    dialog.day_edit.set_day(days_ago(30))
    confirm()
    assert page.acts.dialog is dialog
    assert dialog.isVisible()
    assert any("put up on" in text for text in messages())
    dialog.day_edit.set_day(today())
    confirm()
    assert stored(page, "SG-0005").last_inspected_on == today()


@pytest.fixture
def choose(monkeypatch):
    """What the person chooses when somebody else changed the same sign."""

    def set_answer(side):
        monkeypatch.setattr(ConflictDialog, "exec", lambda dialog: dialog.choose_all(side) or 1)

    return set_answer


def test_signs_that_somebody_changed_meanwhile_are_not_overwritten(
    page, confirm, messages, choose, settle
):
    choose(THEIRS)
    page.select(["SG-0001", "SG-0002"])
    page.put_up_button.click()
    with open_workspace(page.workbench.session.reference) as other:
        decline_signs(other, [other.find("sign", "SG-0002")], "The landowner refuses")
    confirm()
    settle()
    assert page.acts.dialog is None
    assert not page.acts.is_busy
    assert any("Nothing was written" in text for text in messages())
    assert stored(page, "SG-0001").status == "proposed"
    assert page.model.value(shown(page).index("SG-0002"), "status") == "declined"


def test_an_act_is_written_over_what_somebody_else_changed_only_by_choice(
    page, confirm, choose, settle
):
    choose(MINE)
    page.select(["SG-0001", "SG-0002"])
    page.put_up_button.click()
    with open_workspace(page.workbench.session.reference) as other:
        decline_signs(other, [other.find("sign", "SG-0002")], "The landowner refuses")
    confirm()
    settle()
    assert not page.acts.is_busy
    assert stored(page, "SG-0001").status == "emplaced"
    assert stored(page, "SG-0002").status == "emplaced"
    assert "landowner" in stored(page, "SG-0002").remarks


def test_a_sign_that_still_warns_is_taken_down_only_for_a_reason(page, confirm, signs, settle):
    record_emplacement(signs, [signs.find("sign", "SG-0001")], today())
    page.refresh()
    settle()
    page.select(["SG-0001"])
    menu_action(page, "Taken down").trigger()
    dialog = page.acts.dialog
    assert "HZ-0001" in dialog.warning.text()
    assert not dialog.buttons.button(OK).isEnabled()
    dialog.reason.setText("The road is being rebuilt")
    confirm()
    assert stored(page, "SG-0001").status == "removed"


def test_a_sign_is_declined_with_a_reason(page, monkeypatch, settle):
    asked = []
    monkeypatch.setattr(
        sign_acts,
        "ask_reason",
        lambda title, parent, required: asked.append((title, required)) or "Rock",
    )
    page.select(["SG-0001", "SG-0002"])
    menu_action(page, "Declined").trigger()
    settle()
    assert asked == [("2 signs (SG-0001, SG-0002)", True)]
    assert stored(page, "SG-0002").status == "declined"
    assert "Rock" in stored(page, "SG-0002").remarks
    monkeypatch.setattr(sign_acts, "ask_reason", lambda title, parent, required: None)
    page.workbench.session.look_for_changes()
    settle()
    page.select(["SG-0001"])
    menu_action(page, "Proposed again").trigger()
    settle()
    assert stored(page, "SG-0001").status == "declined"


def test_list_and_map_select_the_same_signs(page, signs, workbench, qtbot):
    layer = add_workspace(QgsProject.instance(), signs)["sign"]
    page.on_map.follow()
    page.select(["SG-0002", "SG-0004"])
    codes = sorted(feature["code"] for feature in layer.selectedFeatures())
    assert codes == ["SG-0002", "SG-0004"]
    page.search_box.setText("SG-0002")
    page.apply_filter()
    layer.selectByExpression("\"code\" in ('SG-0001', 'SG-0005')")
    assert page.selected_codes() == ["SG-0001", "SG-0005"]
    layer.removeSelection()
    assert page.selected_codes() == []


def test_the_layer_may_go_and_come_back(page, signs):
    project = QgsProject.instance()
    add_workspace(project, signs)
    page.on_map.follow()
    project.clear()
    page.select(["SG-0001"])
    layer = add_workspace(project, signs)["sign"]
    page.on_map.follow()
    layer.selectByExpression("\"code\" = 'SG-0003'")
    assert page.selected_codes() == ["SG-0003"]


def test_a_very_long_list_holds_what_was_put_up_and_what_is_asked_for(page, signs, monkeypatch):
    monkeypatch.setattr(sign_rows, "MOST_READ", 4)
    rows = SignRows.read(signs, ["SG-0002"])
    assert rows.data["code"] == ["SG-0002", "SG-0003", "SG-0004", "SG-0005"]
    assert rows.data["hazard"] == ["HZ-0001", "", "", ""]
    page.show_rows(SignRows.read(signs))
    assert "2 that are proposed" in page.count_label.text()


def test_a_sign_that_was_left_out_is_read_when_it_is_asked_for(page, monkeypatch, settle):
    monkeypatch.setattr(sign_rows, "MOST_READ", 4)
    page.refresh()
    settle()
    assert "SG-0001" not in shown(page)
    page.select(["SG-0001"])
    settle()
    assert page.selected_codes() == ["SG-0001"]
    page.select(["SG-9999"])
    settle()
    assert page.selected_codes() == []


def test_zooming_shows_all_selected_signs(page, workbench):
    page.select(["SG-0001", "SG-0005"])
    page.zoom_button.click()
    view = workbench.view_rectangle()
    assert view.contains(QgsPointXY(46.998, 40.001))
    assert view.contains(QgsPointXY(46.998, 40.003))
    assert view.width() < 0.1


def test_boards_to_order_are_written_where_the_person_says(page, monkeypatch, tmp_path, messages):
    target = tmp_path / "boards"
    monkeypatch.setattr(
        sign_list.QFileDialog, "getSaveFileName", lambda *arguments: (str(target), "")
    )
    page.order_button.click()
    assert (tmp_path / "boards.csv").read_text(encoding="utf-8-sig").count("\n") == 2
    assert any("3 boards" in text for text in messages())


def test_everything_can_be_reached_by_key_and_named_by_a_screen_reader(page):
    taken = set("JEVLSPORDWMCH")
    letters = []
    for button in page.findChildren(QPushButton):
        text = button.text()
        assert "&" in text
        letters.append(text[text.index("&") + 1].upper())
    assert len(set(letters)) == len(letters)
    assert not taken & set(letters)
    for widget in (page.search_box, page.show_box, page.table):
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_list_fits_a_narrow_dock(page):
    assert page.minimumSizeHint().width() <= 380


def test_closing_the_workspace_closes_the_dialog(page, workbench):
    page.select(["SG-0001"])
    page.put_up_button.click()
    page.clear()
    assert page.acts.dialog is None
    assert page.model.rowCount() == 0
