"""Any table at any moment, rebuilt from the history alone."""

from __future__ import annotations

import datetime as dt
import importlib.util
import itertools
import struct
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st
from qgis.core import QgsGeometry, QgsVectorLayer, QgsVectorLayerUtils

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.store import change as change_module
from mine_action_plugin.store import create_workspace
from mine_action_plugin.store.geopackage.database import GeoPackage
from mine_action_plugin.store.postgis.database import PostGis

_spec = importlib.util.spec_from_file_location("outside", Path(__file__).with_name("outside.py"))
_outside = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_outside)
outside, point_value = _outside.outside, _outside.point_value

TABLES = ("incident", "victim", "hazard")
DAY = dt.date(2026, 1, 2)
SQUARE = "MULTIPOLYGON(((47 40, 47.01 40, 47.01 40.01, 47 40.01, 47 40)))"
UTC = dt.timezone.utc


def point(x: float, y: float) -> bytes:
    return struct.pack("<BI2d", 1, 1, x, y)


def square(x: float, y: float) -> bytes:
    ring = ((x, y), (x + 0.01, y), (x + 0.01, y + 0.01), (x, y))
    head = struct.pack("<BIIBIII", 1, 6, 1, 1, 3, 1, len(ring))
    return head + b"".join(struct.pack("<2d", *each) for each in ring)


def wkb_geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def now(workspace) -> dict:
    """Every record as it is, in the order in which an earlier state comes."""
    return {
        table: sorted(workspace.read(table), key=lambda r: (getattr(r, "code", None) or "", r.id))
        for table in TABLES
    }


def content(state: dict) -> dict:
    """What an undo gives back: everything but what counts the writing itself."""
    counted = {"version": 0, "modified_at": None, "modified_by": None}
    return {table: [r.with_values(**counted) for r in state[table]] for table in TABLES}


class Step(NamedTuple):
    """The changes of one step, the newest first, and the state after it.

    In a GeoPackage a statement of another program makes a change of each row.
    """

    changes: list
    state: dict


class History:
    """Edits a workspace step by step and remembers the state after each step."""

    def __init__(self, workspace, write) -> None:
        self.workspace, self.write = workspace, write
        self.start = now(workspace)
        self.steps = []

    def step(self, kind: str, number: int, x: float, y: float) -> None:
        getattr(self, kind)(number, x, y)
        known = {change.id for step in self.steps for change in step.changes}
        new = [each for each in self.workspace.changes(1000) if each.id not in known]
        if new:
            self.steps.append(Step(new, now(self.workspace)))

    def one_of(self, table, number):
        records = self.workspace.read(table)
        return records[number % len(records)] if records else None

    def log(self, number, x, y):
        with self.workspace.change("Log") as change:
            incident = change.insert(
                "incident",
                kind="accident",
                occurred_on=DAY,
                distance_m=abs(x) / 7,
                geometry=point(x, y),
            )
            rows = [{"incident_id": incident.id, "outcome": "injured"}] * (number % 5)
            change.insert_many("victim", rows)
            change.update(change.get("incident", incident.id), killed=number)

    def outline(self, number, x, y):
        hazard = self.one_of("hazard", number)
        with self.workspace.change("Outline") as change:
            if hazard is None or number % 3 == 0:
                change.insert("hazard", hazard_class="sha", geometry=square(x, y))
            else:
                moved = None if number % 3 == 1 else square(x, y)
                change.update(hazard, geometry=moved, accuracy_m=abs(x), devices=("uxo",))

    def bulk(self, number, x, y):
        with self.workspace.change("Bulk") as change:
            row = {"hazard_class": "cha", "accuracy_m": abs(y) / 3, "geometry": square(x, y)}
            change.insert_many("hazard", [row] * (3 + number % 3))

    def many(self, number, x, y):
        with self.workspace.change("Many") as change:
            hazards = change.take_many("hazard", self.workspace.columns("hazard", ("id",))["id"])
            values = {"accuracy_m": abs(x) / 7, "conserved": bool(number % 2)}
            different = (
                {"name": str(number)} if number % 3 else {"devices": ("uxo", "other_device")}
            )
            changes = [(hazard.id, {**values, **different}) for hazard in hazards[: number % 7]]
            change.update_many("hazard", changes)

    def remove(self, number, x, y):
        with self.workspace.change("Remove") as change:
            incident = self.one_of("incident", number)
            for victim in self.workspace.read("victim", {"incident_id": incident and incident.id}):
                change.delete(victim)
            if incident is not None and number % 2:
                change.delete(incident)

    def undo(self, number, x, y):
        changes = self.workspace.changes(1000)
        if not changes:
            return
        before = now(self.workspace)
        try:
            self.workspace.undo(changes[number % len(changes)].id)
        except MineActionError as error:
            assert "undone" in str(error)
            assert now(self.workspace) == before

    def sql_insert(self, number, x, y):
        place, value = point_value(self.workspace, point(x, y))
        self.write(
            f"INSERT INTO incident (kind, occurred_on, distance_m, geom) VALUES ('eo_find', '2026-01-02', ?, {place})",
            (y / 3 + 90, value),
        )

    def sql_update(self, number, x, y):
        incident = self.one_of("incident", number)
        if incident is not None:
            place, value = point_value(self.workspace, point(x, y))
            self.write(
                f"UPDATE incident SET remarks = ?, distance_m = ?, geom = {place} WHERE id = ?",
                ("ə, \"ы\" and 'o'", abs(x) / 11, value, incident.id),
            )

    def sql_update_all(self, number, x, y):
        self.write("UPDATE hazard SET accuracy_m = accuracy_m / 3 WHERE accuracy_m IS NOT NULL")

    def sql_delete(self, number, x, y):
        victim = self.one_of("victim", number)
        if victim is not None:
            self.write("DELETE FROM victim WHERE incident_id = ?", (victim.incident_id,))


KINDS = tuple(name for name in vars(History) if name not in ("step", "one_of") and name[0] != "_")
degrees = st.floats(-89, 88).filter(lambda each: each == 0 or abs(each) > 1e-9)
# Each makes a workspace; the deep profile has its thousand all the same.
EXAMPLES = 15 if with_settings.default.max_examples <= 50 else with_settings.default.max_examples
steps = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 1000), degrees, degrees),
    min_size=1,
    max_size=10,
)


@pytest.fixture
def few_are_many(monkeypatch):
    """The ways for many rows begin at three."""
    for store in (GeoPackage, PostGis):
        monkeypatch.setattr(store, "bulk_rows", 3)


@with_settings(max_examples=EXAMPLES)
@given(steps=steps)
def test_every_earlier_state_comes_back_and_so_does_undoing(new_reference, few_are_many, steps):
    with (
        create_workspace(new_reference(), title="T") as workspace,
        outside(workspace) as write,
    ):
        check_history(workspace, write, steps)


def check_history(workspace, write, steps) -> None:
    history = History(workspace, write)
    for step in steps:
        history.step(*step)
    for step, following in itertools.zip_longest(history.steps, history.steps[1:]):
        newest = step.changes[0]
        assert {t: workspace.as_of_change(t, newest.id) for t in TABLES} == step.state
        if following is None or following.changes[-1].changed_at > newest.changed_at:
            assert {t: workspace.as_of(t, newest.changed_at) for t in TABLES} == step.state
    # Taking back the last k steps, for every k.
    states = [history.start, *(step.state for step in history.steps)]
    for step, before in zip(history.steps[::-1], states[-2::-1]):
        for change in step.changes:
            workspace.undo(change.id)
        assert content(now(workspace)) == content(before)


@pytest.fixture
def clock(monkeypatch):
    """Set what a computer takes for the time; for workspaces in files only."""

    class Clock(dt.datetime):
        at = dt.datetime(2026, 1, 1, tzinfo=UTC)

        @classmethod
        def now(cls, zone=None):
            return cls.at

    class Module:
        datetime, timezone = Clock, dt.timezone

    monkeypatch.setattr(change_module, "dt", Module)
    return Clock


def rename(workspace, record_id, name):
    with workspace.change(f"Name it {name}") as change:
        change.update(workspace.get("hazard", record_id), name=name)
    return change.id


def test_changes_within_one_millisecond_are_both_in_or_both_out(file_workspace, clock):
    clock.at = dt.datetime(2026, 1, 1, 10, 0, 0, 500_100, tzinfo=UTC)
    with file_workspace.change("Add") as change:
        hazard = change.insert("hazard", hazard_class="sha", name="A")
    clock.at = dt.datetime(2026, 1, 1, 10, 0, 0, 500_900, tzinfo=UTC)
    rename(file_workspace, hazard.id, "B")

    def names(micros):
        moment = dt.datetime(2026, 1, 1, 10, 0, 0, micros, tzinfo=UTC)
        return [record.name for record in file_workspace.as_of("hazard", moment)]

    assert names(499_999) == []
    assert names(500_000) == names(500_100) == names(500_999) == ["B"]
    assert [r.name for r in file_workspace.as_of_change("hazard", change.id)] == ["A"]


def test_the_version_tells_the_order_where_a_clock_was_wrong(file_workspace, clock):
    clock.at = dt.datetime(2026, 1, 1, 10, tzinfo=UTC)
    with file_workspace.change("Add") as change:
        hazard = change.insert("hazard", hazard_class="sha", name="A")
    clock.at = dt.datetime(2026, 1, 1, 9, tzinfo=UTC)
    rename(file_workspace, hazard.id, "B")
    clock.at = dt.datetime(2026, 1, 1, 12, tzinfo=UTC)
    rename(file_workspace, hazard.id, "C")
    for hour, name in ((11, "B"), (12, "C")):
        moment = dt.datetime(2026, 1, 1, hour, tzinfo=UTC)
        assert [r.name for r in file_workspace.as_of("hazard", moment)] == [name]


def test_a_moment_in_another_time_zone_is_the_same_moment(workspace):
    with workspace.change("Add") as change:
        change.insert("hazard", hazard_class="sha")
    at = workspace.changes(1)[0].changed_at
    baku = dt.timezone(dt.timedelta(hours=4))
    assert workspace.as_of("hazard", at.astimezone(baku)) == workspace.read("hazard")
    assert workspace.as_of("hazard", at - dt.timedelta(milliseconds=1)) == []
    with pytest.raises(MineActionError, match="time zone"):
        workspace.as_of("hazard", at.replace(tzinfo=None))


def test_edits_in_qgis_itself_are_rebuilt_too(workspace):
    layer = QgsVectorLayer(workspace.layer_source("hazard"), "hazards", workspace.provider)
    assert layer.isValid()
    feature = QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromWkt(SQUARE))
    feature["hazard_class"] = "sha"
    name = layer.fields().lookupField("name")
    states = []

    def fid():
        return next(layer.getFeatures()).id()

    for edit in (
        lambda: layer.addFeature(feature),
        lambda: layer.changeAttributeValue(fid(), name, "Ridge"),
        lambda: layer.changeGeometry(fid(), wkb_geometry(square(47.0, 40.0))),
        lambda: layer.changeAttributeValue(fid(), name, None),
    ):
        assert layer.startEditing()
        assert edit()
        assert layer.commitChanges(), layer.commitErrors()
        states.append((workspace.changes(1)[0].id, workspace.read("hazard")))
    assert len({change_id for change_id, _ in states}) == 4
    for change_id, state in states:
        assert workspace.as_of_change("hazard", change_id) == state
    assert states[-1][1][0].geometry == square(47.0, 40.0)


def test_only_record_tables_and_known_changes_have_an_earlier_state(workspace):
    with pytest.raises(ValueError, match="code_list"):
        workspace.as_of("code_list", dt.datetime.now(UTC))
    with pytest.raises(MineActionError, match="no such change"):
        workspace.as_of_change("hazard", "nonsense")


def test_an_earlier_state_is_chosen_from_an_index_alone(file_workspace):
    """The history of a million rows takes gigabytes; what tells which rows count does not."""
    plan = file_workspace._database.execute(
        "EXPLAIN QUERY PLAN SELECT r.record_id, max(r.version) FROM change c CROSS JOIN "
        "change_log r WHERE r.change_id = c.id AND r.record_table = ? GROUP BY r.record_id",
        ("hazard",),
    )
    assert any("COVERING INDEX change_log_rows" in row[3] for row in plan)
