"""Logging an incident through the form."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QCoreApplication, QDate, QEvent, QPoint, QRect, Qt
from qgis.PyQt.QtGui import QFocusEvent
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from mine_action_plugin.gui.pages.incident_form import IncidentForm
from mine_action_plugin.gui.widgets.knowledge_banner import EDGE_COLOURS
from mine_action_plugin.store import open_workspace


@pytest.fixture
def form(workbench, keep_widget):
    made = IncidentForm(workbench)
    keep_widget(made)
    made.start("accident")
    return made


def fill(form, text="40.005, 47.005"):
    form.position.set_text(text)
    form.when.date_box.setDate(QDate(2024, 3, 15))
    form.device.set_code("ap_mine")
    form.activity.set_code("herding")
    for outcome, sex, age in (("killed", "male", 41), ("injured", "female", 12)):
        row = form.victims.add()
        row.outcome.set_code(outcome)
        row.sex.set_code(sex)
        row.age.setValue(age)
    form.victims.rows[0].name.setText("Somebody")


def test_an_accident_with_two_victims_is_saved_as_one_change(form, workbench, filled):
    before = len(workbench.session.workspace.changes(limit=100))
    fill(form)
    logged = form.save()
    with open_workspace(filled) as workspace:
        incident = workspace.find("incident", logged.code)
        victims = workspace.read("victim", {"incident_id": incident.id})
        assert (incident.killed, incident.injured) == (1, 1)
        assert incident.occurred_on == datetime.date(2024, 3, 15)
        assert incident.entered_as == "40.005, 47.005"
        assert incident.position_basis == "gps"
        assert incident.knowledge_then == "in_hazard"
        assert sorted(victim.age_group for victim in victims) == ["adult", "child"]
        assert workspace.count("victim_private") == 1
        assert len(workspace.changes(limit=100)) == before + 1


def test_the_next_record_starts_empty_with_the_same_date(form):
    fill(form)
    assert form.save()
    assert form.when.date == datetime.date(2024, 3, 15)
    assert not form.position.has_point
    assert form.victims.values() == []


def test_an_error_keeps_what_was_typed_and_shows_one_sentence(form, workbench, messages):
    fill(form, "near the school")
    before = workbench.session.workspace.count("incident")
    assert form.save() is None
    assert form.position.text_box.text() == "near the school"
    assert len(form.victims.values()) == 2
    assert len(messages()) == 1
    assert "near the school" in messages()[0]
    assert workbench.session.workspace.count("incident") == before


def test_the_banner_says_what_is_known_at_the_position(form):
    form.position.set_text("40.005 47.005")
    form.show_knowledge()
    inside = form.banner.text()
    form.position.set_text("40.2 47.2")
    form.show_knowledge()
    outside = form.banner.text()
    assert inside.startswith("Inside HZ-")
    assert "outside every known hazard, nearest HZ-" in outside.lower().replace("hz-", "HZ-")
    assert "km" in outside
    for text in (inside, outside):
        assert "safe" not in text.lower()


def test_a_point_picked_on_the_map_is_taken_with_its_basis(form, workbench):
    form.position.pick_button.click()
    tool = workbench.canvas.mapTool()
    tool.picked.emit(QgsPointXY(47.2, 40.2))
    assert form.position.point == QgsPointXY(47.2, 40.2)
    assert not form.position.pick_button.isChecked()
    assert workbench.canvas.mapTool() is not tool
    assert form.report().position_basis == "map"
    assert form.basis.code == "map"
    assert form.report().entered_as == ""


def test_escape_gives_up_picking_and_leaves_the_text(form, workbench, qtbot):
    form.position.set_text("40, 47")
    form.position.pick_button.click()
    tool = workbench.canvas.mapTool()
    tool.given_up.emit()
    assert form.position.text_box.text() == "40, 47"
    assert not form.position.pick_button.isChecked()


def test_escape_goes_back_and_only_control_enter_saves(form, qtbot):
    with qtbot.waitSignal(form.finished):
        qtbot.keyClick(form.place, Qt.Key.Key_Escape)
    fill(form)
    with qtbot.assertNotEmitted(form.logged):
        qtbot.keyClick(form.place, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.logged):
        qtbot.keyClick(form.place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_tab_key_goes_through_the_form_as_it_is_read(form):
    fill(form)
    first, second = form.victims.rows
    wanted = [
        form.position.text_box,
        form.when.date_box,
        form.kind,
        form.activity,
        first.outcome,
        first.name,
        second.outcome,
        second.name,
        form.victims.add_button,
        form.demining,
        form.place,
        form.remarks,
        form.save_button,
    ]
    reached, widget = [], form.position.text_box
    for _ in range(300):
        if widget in wanted:
            reached.append(widget)
        widget = widget.nextInFocusChain()
        if widget is form.position.text_box:
            break
    assert reached == wanted


def test_a_removed_person_is_not_saved_and_the_others_are_numbered_anew(form):
    fill(form)
    form.victims.rows[0].remove_button.click()
    assert [row.heading.text() for row in form.victims.rows] == ["Person 1"]
    assert [values["sex"] for values in form.victims.values()] == ["female"]


def test_the_tab_key_leads_from_the_last_field_to_the_buttons(form, keep_widget):
    window = QWidget()
    keep_widget(window)
    QLineEdit(window)
    form.setParent(window)
    before = form.save_button.previousInFocusChain()
    while not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    assert before is form.remarks
    assert form.save_button.nextInFocusChain() is form.back_button


@pytest.mark.parametrize("theme", ["", "QWidget { background: #323232; color: #b4b4b4; }"])
def test_the_banner_has_the_colours_of_the_theme_and_an_edge(form, qtbot, theme):
    form.setStyleSheet(theme)
    form.position.set_text("40.005 47.005")
    form.show_knowledge()
    form.show()
    qtbot.waitUntil(lambda: form.banner.width() > 20)
    image = form.grab(QRect(form.banner.mapTo(form, QPoint()), form.banner.size())).toImage()
    background = image.pixelColor(image.width() - 2, image.height() - 2)
    assert image.pixelColor(1, image.height() // 2).name() == EDGE_COLOURS["in_hazard"]
    assert background == form.grab(QRect(0, 0, 1, 1)).toImage().pixelColor(0, 0)
    assert not theme or background.name() == "#323232"


def test_a_form_that_is_open_since_yesterday_takes_the_date_of_today(form):
    today = QDate.currentDate()
    form.when.date_box.setMaximumDate(today.addDays(-1))
    assert form.when.date_box.date() == today.addDays(-1)
    QCoreApplication.sendEvent(form.when.date_box, QFocusEvent(QEvent.Type.FocusIn))
    form.when.date_box.setDate(today)
    assert form.when.date == today.toPyDate()


def test_a_person_harmed_starts_with_the_activity_of_the_incident(form, workbench):
    form.position.set_text("40.005 47.005")
    early = form.victims.add()
    assert early.activity.code == "unknown"
    form.activity.set_code("herding")
    late = form.victims.add()
    assert (early.activity.code, late.activity.code) == ("herding", "herding")
    code = form.save().code
    workspace = workbench.session.workspace
    incident = workspace.find("incident", code)
    victims = workspace.read("victim", {"incident_id": incident.id})
    assert [victim.activity for victim in victims] == ["herding", "herding"]


def test_the_activity_that_was_chosen_for_a_person_stays(form, qtbot):
    form.activity.set_code("herding")
    passer_by, _, unclear, confirmed = (form.victims.add() for _ in range(4))
    passer_by.activity.setFocus()
    qtbot.keyClick(passer_by.activity, Qt.Key.Key_Down)
    chosen = passer_by.activity.code
    assert chosen not in ("herding", "unknown")
    unclear.activity.set_code("unknown")
    confirmed.activity.activated.emit(confirmed.activity.currentIndex())
    form.activity.set_code("farming")
    assert [row.activity.code for row in form.victims.rows] == [
        chosen,
        "farming",
        "unknown",
        "herding",
    ]
    form.activity.setCurrentIndex(0)
    assert form.victims.rows[1].activity.code == "unknown"
