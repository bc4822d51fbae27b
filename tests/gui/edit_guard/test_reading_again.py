"""What others write is read again by the layers, but not under somebody who edits them."""

from __future__ import annotations

from qgis.core import QgsProject

from tests.gui.edit_guard.edited import edit, write


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
