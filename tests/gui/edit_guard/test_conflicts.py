"""QGIS's own editing on real layers of both stores: no save over what somebody else wrote."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsProject,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtWidgets import QMessageBox

from mine_action_plugin.gui import layer_guard
from mine_action_plugin.gui.dialogs.conflict_dialog import MINE, THEIRS, ConflictDialog
from tests.gui.edit_guard.edited import edit, save, wkb, write

WIDER = "MultiPolygon(((46 41, 46.002 41, 46.002 41.001, 46 41.001, 46 41)))"
HIGHER = "MultiPolygon(((46 41, 46.001 41, 46.001 41.002, 46 41.002, 46 41)))"


def test_a_save_without_a_conflict_goes_through(layer, other, qtbot, asked):
    layer.startEditing()
    edit(layer, "A", remarks="Seen")
    write(other, "B", remarks="Theirs")
    assert save(layer, qtbot), layer.commitErrors()
    edit(layer, "A", remarks="Seen again")
    assert save(layer, qtbot), layer.commitErrors()
    assert asked.count == 0
    assert other.read("hazard", {"name": "A"})[0].remarks == "Seen again"


def test_a_stale_buffer_is_held_back_whole_and_kept(layer, other, qtbot, asked, press_compare):
    layer.startEditing()
    fid = edit(layer, "A", name="Mine", remarks="Seen")
    steps = layer.undoStack().count()
    write(other, "A", name="Theirs")
    version = other.read("hazard", {"name": "Theirs"})[0].version
    assert not save(layer, qtbot)
    assert layer.isEditable()
    assert layer.undoStack().count() == steps
    assert not layer.undoStack().canRedo()
    assert layer.getFeature(fid)["name"] == "Mine"
    assert layer.editBuffer().addedFeatures() == {}
    assert other.read("hazard", {"name": "Theirs"})[0].version == version
    asked.answer = None
    assert "Theirs" not in press_compare()
    assert asked.count == 1
    assert layer.getFeature(fid)["name"] == "Mine"
    assert not save(layer, qtbot)


def test_what_is_written_right_after_a_look_is_not_overwritten(layer, other, qtbot, monkeypatch):
    """QGIS asks at many occasions; that a look is still fresh is no reason to save over others."""
    monkeypatch.setattr(layer_guard, "STILL_HOLDS_S", 3600)
    layer.startEditing()
    edit(layer, "A", name="Mine")
    assert layer.isModified()
    theirs = write(other, "A", name="Theirs")
    qtbot.wait(50)
    assert not save(layer, qtbot)
    assert other.get("hazard", theirs.id).name == "Theirs"


def test_a_file_that_cannot_be_read_for_a_moment_has_lost_no_record(
    layer, other, qtbot, asked, press_compare, monkeypatch
):
    if layer.providerType() != "ogr":
        pytest.skip("a server is there or not")
    layer.startEditing()
    edit(layer, "A", remarks="Seen", name="Mine")
    write(other, "A", name="Theirs")
    assert not save(layer, qtbot)
    provider = layer.dataProvider()
    monkeypatch.setattr(provider, "getFeatures", lambda request: iter(()))
    press_compare()
    assert asked.count == 1


@pytest.mark.parametrize(("answer", "name"), [(MINE, "Mine"), (THEIRS, "Theirs")])
def test_the_choice_decides_and_what_only_they_changed_stays(
    layer, other, qtbot, asked, press_compare, answer, name
):
    layer.startEditing()
    edit(layer, "A", name="Mine", remarks="Seen")
    theirs = write(other, "A", name="Theirs", hazard_class="cha")
    assert not save(layer, qtbot)
    asked.answer = answer
    text = press_compare()
    assert theirs.code in text
    assert asked.count == 1
    now = other.get("hazard", theirs.id)
    assert (now.name, now.remarks, now.hazard_class) == (name, "Seen", "cha")
    assert not layer.isModified()


@pytest.mark.parametrize(("answer", "shape"), [(MINE, WIDER), (THEIRS, HIGHER)])
def test_an_outline_that_both_changed_is_chosen(
    layer, other, qtbot, asked, press_compare, answer, shape
):
    layer.startEditing()
    fid = edit(layer, "A")
    layer.changeGeometry(fid, QgsGeometry.fromWkt(WIDER))
    theirs = write(other, "A", geometry=wkb(HIGHER), area_m2=2.0)
    assert not save(layer, qtbot)
    asked.answer = answer
    press_compare()
    now = other.get("hazard", theirs.id)
    assert QgsGeometry.fromWkt(shape).equals(_shape(now.geometry))
    assert now.area_m2 == (1.0 if answer == MINE else 2.0)


def _shape(geometry):
    shape = QgsGeometry()
    shape.fromWkb(geometry)
    return shape


def test_a_record_that_changed_again_while_one_chooses_is_asked_again(
    layer, other, qtbot, monkeypatch, press_compare
):
    layer.startEditing()
    edit(layer, "A", name="Mine")
    first = write(other, "A", name="Theirs")
    assert not save(layer, qtbot)

    def slow_answer(dialog):
        # Not seen by whoever looks at this dialog.
        write(other, "Theirs", name="Later")
        dialog.choose_all(MINE)
        return 1

    monkeypatch.setattr(ConflictDialog, "exec", slow_answer)
    press_compare()
    assert other.get("hazard", first.id).name == "Later"
    assert layer.isModified()


def test_a_delete_of_what_somebody_changed_asks_first(
    bench, other, qtbot, monkeypatch, press_compare
):
    victims = _incident_with_victim(other)
    layers = QgsProject.instance().mapLayers().values()
    victim_layer = next(
        each for each in layers if each.customProperty("mine_action/table") == "victim"
    )
    victim_layer.dataProvider().reloadData()
    victim_layer.startEditing()
    (feature,) = victim_layer.getFeatures()
    victim_layer.deleteFeature(feature.id())
    with other.change("Written elsewhere") as change:
        change.update(other.get("victim", victims[0]), age=12)
    assert not save(victim_layer, qtbot)
    assert other.count("victim") == 1
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *_: yes)
    press_compare()
    assert other.count("victim") == 0, victim_layer.commitErrors()


def _incident_with_victim(other):
    with other.change("Accident") as change:
        incident = change.insert(
            "incident",
            kind="accident",
            occurred_on=datetime.date(2020, 1, 1),
            geometry=wkb("Point(46 41)"),
        )
        return change.insert_many("victim", [{"incident_id": incident.id, "outcome": "injured"}])


def test_a_parent_and_its_child_are_saved_together_parent_first(bench, other):
    project = QgsProject.instance()
    assert project.transactionMode() == Qgis.TransactionMode.BufferedGroups
    tables = {
        each.customProperty("mine_action/table"): each for each in project.mapLayers().values()
    }
    incidents, victims = tables["incident"], tables["victim"]
    victims.startEditing()
    child = QgsVectorLayerUtils.createFeature(victims)
    parent = QgsVectorLayerUtils.createFeature(incidents)
    parent.setGeometry(QgsGeometry.fromWkt("Point(46 41)"))
    for name, value in (("kind", "accident"), ("occurred_on", "2024-03-15")):
        parent[name] = value
    child["outcome"], child["incident_id"] = "injured", parent["id"]
    assert victims.addFeature(child)
    assert incidents.addFeature(parent)
    assert victims.commitChanges(), victims.commitErrors()
    (victim,) = other.read("victim")
    assert other.get("incident", victim.incident_id).occurred_on == datetime.date(2024, 3, 15)


def test_a_save_is_held_back_while_nobody_can_tell_what_others_wrote(
    bench, layer, other, qtbot, monkeypatch, messages
):
    layer.startEditing()
    edit(layer, "A", remarks="Seen")
    bench.session.lose(_lost())
    assert not save(layer, qtbot)
    assert layer.isModified()
    assert any("nobody can tell" in text for text in messages())
    qtbot.waitUntil(lambda: not bench.session.is_lost, timeout=10_000)
    assert save(layer, qtbot), layer.commitErrors()


def _lost():
    from mine_action_plugin.store import LostStoreError

    return LostStoreError("{name} does not answer.", name="it")
