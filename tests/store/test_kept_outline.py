"""The outline that a hazard had before it was changed by hand is kept, by whatever route."""

from __future__ import annotations

import datetime as dt

import pytest
from qgis.core import QgsGeometry, QgsVectorLayer, edit

from mine_action_plugin.domain.errors import MineActionError


def wkb(wkt: str) -> bytes:
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


LARGE = wkb("MultiPolygon(((44 40, 44.02 40, 44.02 40.01, 44 40.01, 44 40)))")
SMALL = wkb("MultiPolygon(((44 40, 44.01 40, 44.01 40.01, 44 40.01, 44 40)))")


@pytest.fixture
def hazard(workspace):
    with workspace.change("Add") as change:
        return change.insert("hazard", hazard_class="sha", geometry=LARGE)


def kept(workspace):
    return [(each.hazard_id, each.geometry) for each in workspace.read("kept_outline")]


def shrink(workspace, hazard, outline=SMALL):
    with workspace.change("Edit") as change:
        return change.update(hazard, geometry=outline)


def the_layer(workspace):
    layer = QgsVectorLayer(workspace.layer_source("hazard"), "hazard", workspace.provider)
    assert layer.isValid()
    return layer


def test_an_outline_that_is_changed_is_kept_in_the_same_change(workspace, hazard):
    shrink(workspace, hazard)
    assert kept(workspace) == [(hazard.id, LARGE)]
    (newest, first) = workspace.changes()
    assert (newest.title, first.title) == ("Edit", "Add")
    (outline,) = workspace.read("kept_outline")
    (entry,) = workspace.history("kept_outline", outline.id)
    assert (entry.change_id, entry.action, outline.version) == (newest.id, "insert", 1)
    assert outline.created_by == entry.changed_by == workspace.person


def test_what_the_vertex_tool_of_qgis_does_is_kept_in_one_change(workspace, hazard):
    layer = the_layer(workspace)
    feature = next(layer.getFeatures())
    geometry = QgsGeometry()
    geometry.fromWkb(SMALL)
    with edit(layer):
        assert layer.changeGeometry(feature.id(), geometry)
    assert kept(workspace) == [(hazard.id, LARGE)]
    assert workspace.get("hazard", hazard.id).geometry == SMALL
    assert len(workspace.changes()) == 2


def save_as(layer, person, outline=None, **values):
    """Save a shape and attributes as QGIS does with the defaults of the plugin's projects."""
    feature = next(layer.getFeatures())
    with edit(layer):
        if outline is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(outline)
            assert layer.changeGeometry(feature.id(), geometry)
        if feature["modified_by"] != person:
            values["modified_by"] = person
        for name, value in values.items():
            layer.changeAttributeValue(feature.id(), layer.fields().lookupField(name), value)


def authors(workspace, hazard):
    if workspace.provider == "postgres":
        pytest.skip("a server knows the login")
    return [entry.changed_by for entry in workspace.history("hazard", hazard.id)]


def test_who_drew_a_shape_is_who_saved_it_though_qgis_says_the_name_afterwards(workspace, hazard):
    first = hazard.created_by
    save_as(the_layer(workspace), "Berta", SMALL, name="North")
    assert authors(workspace, hazard) == [first, "Berta", "Berta"]
    (outline,) = workspace.read("kept_outline")
    assert outline.created_by is None  # rather than the wrong one: the history knows
    assert workspace.history("kept_outline", outline.id)[0].changed_by == "Berta"
    # Her next one needs no second half: the row says her name already.
    save_as(the_layer(workspace), "Berta", LARGE)
    assert authors(workspace, hazard) == [first, "Berta", "Berta", "Berta"]


def test_who_edits_attributes_alone_is_not_taken_for_who_drew(workspace, hazard):
    first = hazard.created_by
    shrink(workspace, hazard)
    save_as(the_layer(workspace), "Berta", name="North")
    save_as(the_layer(workspace), "Carl", name="South")
    assert authors(workspace, hazard) == [first, first, "Berta", "Carl"]


def test_nothing_else_of_a_change_can_be_changed(workspace, hazard):
    save_as(the_layer(workspace), "Berta", name="North")
    shrink(workspace, workspace.get("hazard", hazard.id))
    attempts = (
        "UPDATE change SET title = 'Else'",
        "UPDATE change SET reason = 'Else'",
        "UPDATE change SET changed_at = '2020-01-01T00:00:00.000Z'",
        "UPDATE change SET changed_by = 'Else' WHERE title = 'Edit'",
        "DELETE FROM change",
    )
    for statement in attempts:
        with pytest.raises(Exception, match="only ever added to"):
            workspace._database.execute(statement)


def test_an_outline_that_is_taken_away_is_kept(workspace, hazard):
    shrink(workspace, hazard, None)
    assert kept(workspace) == [(hazard.id, LARGE)]


def test_attributes_and_first_outlines_keep_nothing(workspace, hazard):
    layer = the_layer(workspace)
    feature = next(layer.getFeatures())
    with edit(layer):
        assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), "Ridge")
    with workspace.change("Add") as change:
        unplaced = change.insert("hazard", hazard_class="sha")
        change.update(unplaced, geometry=SMALL)
    assert kept(workspace) == []


def test_undo_gives_outline_and_nothing_kept_back(workspace, hazard):
    shrink(workspace, hazard)
    shrunk = workspace.changes()[0].id
    undo = workspace.undo(shrunk)
    assert workspace.get("hazard", hazard.id).geometry == LARGE
    assert kept(workspace) == []
    workspace.undo(undo)
    assert workspace.get("hazard", hazard.id).geometry == SMALL
    assert kept(workspace) == [(hazard.id, LARGE)]


def test_a_kept_outline_goes_only_with_an_event_of_its_hazard(workspace, hazard):
    shrink(workspace, hazard)
    (outline,) = workspace.read("kept_outline")
    with workspace.change("Other") as change:
        other = change.insert("hazard", hazard_class="cha")
    refused = pytest.raises(MineActionError, match="given up only together with an event")
    with refused, workspace.change("Drop") as change:
        event_of(change, other)
        change.delete(outline)
    with pytest.raises(MineActionError, match="not changed"), workspace.change("Move") as change:
        change.update(outline, geometry=SMALL)
    assert kept(workspace) == [(hazard.id, LARGE)]
    with workspace.change("Clear") as change:
        event_of(change, hazard)
        change.delete(outline)
    assert kept(workspace) == []


def test_what_was_recorded_of_a_hazard_goes_only_with_its_change(workspace, hazard):
    shrink(workspace, hazard)
    (outline,) = workspace.read("kept_outline")
    refused = pytest.raises(MineActionError, match="never deleted. Undo the change")
    with refused, workspace.change("In and out") as change:
        event = event_of(change, hazard)
        change.delete(outline)
        change.delete(event)
    assert kept(workspace) == [(hazard.id, LARGE)]
    with workspace.change("Clear") as change:
        event = event_of(change, hazard)
    with refused, workspace.change("Drop") as dropped:
        dropped.delete(event)
    assert workspace.count("hazard_event") == 1
    workspace.undo(workspace.undo(change.id))
    workspace.undo(workspace.changes()[0].id)
    assert workspace.count("hazard_event") == 0


def event_of(change, hazard):
    values = {"hazard_class": "sha", "status": "open", "event_date": dt.date(2026, 3, 1)}
    return change.insert("hazard_event", hazard_id=hazard.id, process="clearance", **values)
