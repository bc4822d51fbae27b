"""On a server a change that says it takes another back is believed as far as it does."""

from __future__ import annotations

import uuid
from contextlib import contextmanager

import psycopg2
import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.store import create_workspace

OUTLINE = "MultiPolygon(((44 40, {x} 40, {x} 40.01, 44 40.01, 44 40)))"
GOES_BY_PROCESS = "A kept outline is given up only together with an event"


def outline(x: float) -> bytes:
    return bytes(QgsGeometry.fromWkt(OUTLINE.format(x=x)).asWkb())


SMALL, MIDDLE, LARGE = (outline(x) for x in (44.01, 44.02, 44.03))


@pytest.fixture
def workspace(server):
    reference = f"postgres:service={server.service}/u{uuid.uuid4().hex}"
    with create_workspace(reference, title="Test") as opened:
        yield opened


@pytest.fixture
def added(workspace):
    """A hazard, and the change that made it."""
    with workspace.change("Add") as change:
        hazard = change.insert("hazard", hazard_class="sha", geometry=LARGE)
    return hazard, change.id


def change_hazard(workspace, hazard, **values) -> str:
    with workspace.change("Edit") as change:
        change.update(workspace.get("hazard", hazard.id), **values)
    return change.id


@contextmanager
def forged_undo(server, workspace, undoes: str):
    """A plain transaction whose change says that it takes back another; gives its cursor."""
    connection = server.connect()
    connection.autocommit = False
    with connection.cursor() as cursor:
        cursor.execute(f"SET search_path TO {workspace.name}, public")
        made = str(uuid.uuid4())
        cursor.execute(
            "INSERT INTO change (id, title, changed_at, undoes_id) VALUES (%s, 'Undo', now(), %s)",
            (made, undoes),
        )
        cursor.execute("SELECT set_config('mine_action.change_id', %s, true)", (made,))
        try:
            yield cursor
            connection.commit()
        finally:
            connection.close()


def kept(workspace) -> list[bytes]:
    return [each.geometry for each in workspace.read("kept_outline", order=("fid",))]


def test_a_hazard_that_was_changed_since_is_not_deleted(server, workspace, added):
    hazard, change_id = added
    change_hazard(workspace, hazard, name="Ridge")
    with (
        pytest.raises(psycopg2.Error, match="A hazard is never deleted"),
        forged_undo(server, workspace, change_id) as cursor,
    ):
        cursor.execute("DELETE FROM hazard")
    assert workspace.count("hazard") == 1


def test_a_change_that_touches_a_hazard_and_says_it_took_the_later_one_back_deletes_none(
    server, workspace, added
):
    hazard, change_id = added
    later = change_hazard(workspace, hazard, name="Ridge")
    with forged_undo(server, workspace, later) as cursor:
        cursor.execute("UPDATE hazard SET remarks = 'x'")
    with (
        pytest.raises(psycopg2.Error, match="A hazard is never deleted"),
        forged_undo(server, workspace, change_id) as cursor,
    ):
        cursor.execute("DELETE FROM hazard")
    assert workspace.count("hazard") == 1


def test_a_hazard_that_is_as_it_came_goes_by_undo(workspace, added):
    """Whatever was taken back meanwhile, and however often; also what one change changed twice."""
    hazard, change_id = added
    workspace.undo(change_hazard(workspace, hazard, name="Ridge", geometry=SMALL))
    workspace.undo(workspace.undo(change_id))
    workspace.undo(change_id)
    assert workspace.count("hazard") == 0
    with workspace.change("Add and name") as change:
        record = change.insert("hazard", hazard_class="cha", geometry=LARGE)
        record = change.update(record, name="A", geometry=MIDDLE)
        change.update(record, name="B", geometry=SMALL)
    undo_id = workspace.undo(change.id)
    assert (workspace.count("hazard"), kept(workspace)) == (0, [])
    redo_id = workspace.undo(undo_id)
    assert workspace.get("hazard", record.id).name == "B"
    assert sorted(kept(workspace)) == sorted([LARGE, MIDDLE])
    workspace.undo(redo_id)
    assert (workspace.count("hazard"), kept(workspace)) == (0, [])


def test_a_smaller_outline_is_kept_under_cover_of_an_undo_too(server, workspace, added):
    hazard, change_id = added
    named = change_hazard(workspace, hazard, name="Ridge")
    for undoes in (change_id, named):
        with forged_undo(server, workspace, undoes) as cursor:
            cursor.execute(
                "UPDATE hazard SET name = NULL, geom = ST_Multi(ST_Buffer(geom, -0.001))"
            )
    assert len(kept(workspace)) == 2


def test_an_outline_of_before_is_kept_where_others_changed_it_since(server, workspace, added):
    hazard, _ = added
    change_hazard(workspace, hazard, geometry=SMALL)
    widened = change_hazard(workspace, hazard, geometry=MIDDLE)
    change_hazard(workspace, hazard, name="Ridge")
    with forged_undo(server, workspace, widened) as cursor:
        cursor.execute("SELECT max(fid) FROM kept_outline")
        (fid,) = cursor.fetchone()
        cursor.execute(
            f"UPDATE hazard SET geom = (SELECT geom FROM kept_outline WHERE fid = {fid})"
        )
        cursor.execute(f"DELETE FROM kept_outline WHERE fid = {fid}")
    assert kept(workspace) == [LARGE, MIDDLE]


def test_a_kept_outline_stays_until_the_hazard_has_it_back(server, workspace, added):
    hazard, change_id = added
    shrunk = change_hazard(workspace, hazard, geometry=SMALL)
    for undoes in (change_id, shrunk):
        with (
            pytest.raises(psycopg2.Error, match=GOES_BY_PROCESS),
            forged_undo(server, workspace, undoes) as cursor,
        ):
            cursor.execute("UPDATE hazard SET name = 'x'; DELETE FROM kept_outline")
    with (
        pytest.raises(psycopg2.Error, match="A kept outline is not changed"),
        forged_undo(server, workspace, shrunk) as cursor,
    ):
        cursor.execute("UPDATE kept_outline SET geom = ST_Multi(ST_Buffer(geom, -0.001))")
    assert kept(workspace) == [LARGE]
    workspace.undo(shrunk)
    assert (kept(workspace), workspace.get("hazard", hazard.id).geometry) == ([], LARGE)


def test_an_outline_that_comes_back_is_not_taken_again_in_the_same_undo(server, workspace, added):
    hazard, _ = added
    shrunk = change_hazard(workspace, hazard, geometry=SMALL)
    with forged_undo(server, workspace, shrunk) as cursor:
        cursor.execute("UPDATE hazard SET geom = (SELECT geom FROM kept_outline)")
        cursor.execute("DELETE FROM kept_outline")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("UPDATE hazard SET geom = ST_Multi(ST_Buffer(geom, -0.001))")
    assert LARGE in kept(workspace)


def test_nobody_says_that_a_change_was_taken_back_that_was_not(server, workspace, added):
    hazard, change_id = added
    with workspace.change("Two") as change:
        change.insert_many("hazard", [{"hazard_class": "sha"}] * 2)
    for undoes, statement in (
        (change_id, "SELECT 1"),
        (change.id, "DELETE FROM hazard WHERE code = 'HZ-0002'"),
        ("no such change", "SELECT 1"),
    ):
        with (
            pytest.raises(psycopg2.Error, match="as a whole, or not at all"),
            forged_undo(server, workspace, undoes) as cursor,
        ):
            cursor.execute(statement)
    assert not any(each.undone for each in workspace.changes())
    assert workspace.count("hazard") == 3
