"""QGIS's own editing on real layers of both stores: no save over what somebody else wrote."""

from __future__ import annotations

import datetime
import time

import pytest
from qgis.core import Qgis, QgsEditFormConfig, QgsGeometry, QgsProject, QgsVectorLayerUtils
from qgis.gui import QgsDualView, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton, QWidget

from mine_action_plugin.gui.dialogs.conflict_dialog import MINE, THEIRS, ConflictDialog
from mine_action_plugin.gui.edit_guard import EditGuard
from mine_action_plugin.gui.layer_refresh import LayerRefresh
from mine_action_plugin.gui.session import WorkspaceSession
from mine_action_plugin.gui.workbench import Workbench
from mine_action_plugin.project.layers import add_workspace
from mine_action_plugin.store import open_workspace

SQUARE = "MultiPolygon(((46 41, 46.001 41, 46.001 41.001, 46 41.001, 46 41)))"
WIDER = "MultiPolygon(((46 41, 46.002 41, 46.002 41.001, 46 41.001, 46 41)))"
HIGHER = "MultiPolygon(((46 41, 46.001 41, 46.001 41.002, 46 41.002, 46 41)))"


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


@pytest.fixture
def bench(qgis_iface, either, qtbot):
    """The workspace of either store open in the dock, its layers in the project, watched."""
    with open_workspace(either) as workspace, workspace.change("Before") as change:
        change.insert("hazard", name="A", hazard_class="sha", geometry=wkb(SQUARE), area_m2=1.0)
        change.insert("hazard", name="B", hazard_class="sha")
    session = WorkspaceSession()
    made = Workbench(qgis_iface, session, QgsProject.instance())
    session.open(either)
    add_workspace(QgsProject.instance(), session.workspace)
    guard, refresh = EditGuard(made), LayerRefresh(made)
    yield made
    for layer in QgsProject.instance().mapLayers().values():
        if layer.isEditable():
            layer.rollBack()
    guard.release()
    refresh.release()
    made.stop_all()
    session.close()


@pytest.fixture
def layer(bench):
    found = QgsProject.instance().mapLayers().values()
    return next(each for each in found if each.customProperty("mine_action/table") == "hazard")


@pytest.fixture
def other(either):
    with open_workspace(either) as opened:
        yield opened


@pytest.fixture
def asked(monkeypatch):
    """Answers the conflict dialog; counts how often it was shown."""

    class Asked:
        answer, count = MINE, 0

    def answered(dialog):
        Asked.count += 1
        if Asked.answer is None:
            return 0
        dialog.choose_all(Asked.answer)
        return 1

    monkeypatch.setattr(ConflictDialog, "exec", answered)
    return Asked


@pytest.fixture
def press_compare(qgis_iface, monkeypatch, qtbot):
    """Press the button of the message that says why a save was held back."""
    shown = []
    bar = qgis_iface.messageBar()
    monkeypatch.setattr(bar, "pushWidget", lambda item, level: shown.append(item))

    def press():
        qtbot.waitUntil(lambda: bool(shown), timeout=2000)
        item = shown.pop()
        item.findChild(QPushButton).click()
        return item.text()

    return press


@pytest.fixture
def bar(qgis_iface, monkeypatch, qtbot):
    """A message bar that shows what it is given."""
    made = QgsMessageBar()
    qtbot.addWidget(made)
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: made)
    return made


def edit(layer, name, /, **values):
    feature = next(each for each in layer.getFeatures() if each["name"] == name)
    for field, value in values.items():
        assert layer.changeAttributeValue(feature.id(), layer.fields().lookupField(field), value)
    return feature.id()


def write(other, name, /, **values):
    with other.change("Written elsewhere") as change:
        (record,) = other.read("hazard", {"name": name})
        return change.update(record, **values)


def save(layer, qtbot):
    saved = layer.commitChanges(False)
    qtbot.wait(150)
    return saved


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


def test_what_others_write_is_read_again_but_not_under_an_edited_layer(
    bench, layer, other, qtbot, messages
):
    write(other, "B", name="New")
    qtbot.waitUntil(lambda: bench.session.look_for_changes() or _names(layer) == ["A", "New"])
    layer.startEditing()
    edit(layer, "A", remarks="Seen")
    write(other, "New", name="Newer")
    qtbot.waitUntil(
        lambda: (
            bench.session.look_for_changes()
            or any("not read again while you edit" in text for text in messages())
        )
    )
    layer.rollBack()
    qtbot.waitUntil(lambda: _names(layer) == ["A", "Newer"])


def test_a_copy_of_a_layer_is_read_again_too(bench, layer, other, qtbot):
    copy = QgsProject.instance().addMapLayer(layer.clone())
    assert (layer.featureCount(), copy.featureCount()) == (2, 2)
    with other.change("More") as change:
        change.insert("hazard", name="C", hazard_class="sha")
    with qtbot.waitSignal(bench.session.outside_change):
        qtbot.waitUntil(lambda: bench.session.look_for_changes() or True)
    assert (layer.featureCount(), copy.featureCount()) == (3, 3)


def test_edits_can_be_saved_after_others_wrote_before_and_while_they_were_made(
    bench, layer, other, qtbot
):
    for number in range(3):
        write(other, "B", remarks=f"Before {number}")
        with qtbot.waitSignal(bench.session.outside_change):
            qtbot.waitUntil(lambda: bench.session.look_for_changes() or True)
        layer.startEditing()
        edit(layer, "A", remarks=f"Mine {number}")
        write(other, "B", remarks=f"Meanwhile {number}")
        with qtbot.waitSignal(bench.session.outside_change):
            qtbot.waitUntil(lambda: bench.session.look_for_changes() or True)
        assert layer.commitChanges(), layer.commitErrors()
        qtbot.wait(50)
        assert other.read("hazard", {"name": "A"})[0].remarks == f"Mine {number}"


def _names(layer):
    return sorted(feature["name"] for feature in layer.getFeatures())


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


def test_the_feature_that_holds_a_save_back_is_never_seen(layer, other, qtbot, asked):
    """Not in the layer afterwards, and announced to nobody (an attribute table would show it)."""
    seen = []
    layer.featureAdded.connect(seen.append)
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    QTimer.singleShot(0, lambda: layer.isModified())
    qtbot.wait(300)
    assert seen == []
    assert sorted(feature.id() for feature in layer.getFeatures()) == [1, 2]


def test_what_holds_a_save_back_leaves_no_row_in_an_attribute_table(layer, other, qtbot):
    layer.setEditFormConfig(QgsEditFormConfig())
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    drawn = []
    layer.repaintRequested.connect(lambda: drawn.append(True))
    assert layer.isModified()
    # A table that reads the layer meanwhile, as one does that is sorted.
    window = QWidget()
    qtbot.addWidget(window)
    view = QgsDualView(window)
    view.init(layer, QgsMapCanvas(window))
    assert view.masterModel().rowCount() == 3
    qtbot.wait(50)
    assert view.masterModel().rowCount() == 2
    # A map that is drawn for it asks again whether the layer is modified, and so on.
    assert drawn == []


def test_the_way_out_of_a_conflict_stays_under_the_pointer(bench, layer, other, bar, qtbot):
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    assert not layer.commitChanges(False)
    qtbot.waitUntil(lambda: any("Not saved" in each.text() for each in bar.items()))
    (shown,) = bar.items()
    # What the watch notices later takes no message away, and a second look makes no new one.
    bench.session.look_for_changes()
    qtbot.wait(150)
    assert layer.isModified()
    qtbot.wait(50)
    assert bar.items() == [shown]


def test_the_way_out_of_a_conflict_lies_above_what_qgis_says_of_the_save(layer, other, bar, qtbot):
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    assert layer.isModified()
    qtbot.waitUntil(lambda: any("Not saved" in each.text() for each in bar.items()))
    assert not layer.commitChanges(False)
    bar.pushMessage("Commit errors", "Could not commit changes", Qgis.MessageLevel.Warning)
    qtbot.wait(50)
    assert "Not saved" in bar.items()[0].text()
    assert len([each for each in bar.items() if "Not saved" in each.text()]) == 1


def test_an_edit_during_which_qgis_asks_whether_anything_is_modified_is_kept(
    layer, other, qtbot, asked
):
    """QGIS's window does so at each edit that comes without an edit command."""
    layer.startEditing()
    first = edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    layer.attributeValueChanged.connect(layer.isModified)
    qtbot.wait(150)
    second = edit(layer, "B", name="Mine too")
    qtbot.wait(50)
    assert layer.getFeature(first)["name"] == "Mine"
    assert layer.getFeature(second)["name"] == "Mine too"
    assert layer.editBuffer().addedFeatures() == {}
    assert not layer.undoStack().canRedo()


def test_a_long_edit_outlasts_a_save_that_was_held_back_before_it(layer, other, qtbot, asked):
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    assert layer.isModified()
    layer.beginEditCommand("Long")
    fid = edit(layer, "B", name="Mine too")
    qtbot.wait(50)
    layer.endEditCommand()
    qtbot.wait(150)
    assert layer.getFeature(fid)["name"] == "Mine too"
    assert layer.editBuffer().addedFeatures() == {}
    layer.undoStack().undo()
    assert layer.getFeature(fid)["name"] == "B"


def be_told_of_a_conflict(layer, other, bar, qtbot):
    layer.startEditing()
    edit(layer, "A", name="Mine")
    write(other, "A", name="Theirs")
    assert not layer.commitChanges(False)
    qtbot.waitUntil(lambda: any("Not saved" in each.text() for each in bar.items()))


def test_a_conflict_that_was_settled_is_not_told_again(layer, other, bar, qtbot, monkeypatch):
    """QGIS looks whether anything is modified when its window comes to the front again."""

    def answered(dialog):
        dialog.choose_all(THEIRS)
        time.sleep(0.15)
        return layer.isModified()

    monkeypatch.setattr(ConflictDialog, "exec", answered)
    be_told_of_a_conflict(layer, other, bar, qtbot)
    bar.items()[0].findChild(QPushButton).click()
    qtbot.wait(100)
    assert [each.text() for each in bar.items()] == ["Saved."]


def test_enter_on_all_theirs_does_not_save_mine(bench, layer, other, bar, qtbot, monkeypatch):
    """Enter presses the focused button; it pressed Save, as it was once a side was chosen."""

    def answered(dialog):
        dialog.show()
        dialog.choose_all(MINE)
        theirs = next(each for each in dialog.findChildren(QPushButton) if "theirs" in each.text())
        theirs.setFocus()
        qtbot.keyClick(theirs, Qt.Key.Key_Return)
        assert dialog.keep_mine() == [False]
        assert dialog.result() == 0
        return 0

    monkeypatch.setattr(ConflictDialog, "exec", answered)
    be_told_of_a_conflict(layer, other, bar, qtbot)
    with qtbot.captureExceptions() as raised:
        bar.items()[0].findChild(QPushButton).click()
    assert raised == []
