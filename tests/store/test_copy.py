"""A copy of a workspace is the workspace: every row, stamp, number and file."""

from __future__ import annotations

import itertools
import os
import random
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsVectorLayer

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.store import copy as copy_module
from mine_action_plugin.store import create_workspace, open_workspace
from mine_action_plugin.store.copy import copy_workspace
from mine_action_plugin.store.errors import CancelledError
from mine_action_plugin.store.geopackage.blobs import register_functions
from mine_action_plugin.store.postgis.snapshot import ServerSnapshot
from tests.store import whole_work
from tests.store.filled import FILES, everything, files_below, fill
from tests.workers import Worker, seconds_it_takes

PAIRS = list(itertools.product(("file", "server"), repeat=2))
DIRECTIONS = list(itertools.product(("file", "server"), repeat=3))


def filled(reference: str, folder: Path) -> str:
    """Make a filled workspace, with its files; return the id of a change to undo."""
    with create_workspace(reference, title="Filled") as workspace:
        if reference.startswith("postgres:"):
            with workspace.change("Folder") as change:
                change.set_info("files_folder", str(folder / "original_files"))
        return fill(workspace, workspace.files_folder)


@pytest.mark.parametrize("kinds", DIRECTIONS, ids="-".join)
def test_copies_of_copies_are_equal_row_for_row_and_file_for_file(reference_of, tmp_path, kinds):
    first, second, third = map(reference_of, kinds)
    filled(first, tmp_path)
    before = everything(first)
    for source, target in ((first, second), (second, third)):
        copied = copy_workspace(source, target)
        assert everything(target) == before
        assert (copied.files, copied.missing) == (len(FILES), ())
        with open_workspace(target) as workspace:
            assert files_below(workspace.files_folder) == FILES
            assert workspace.title == "Sınaq · проба"
            records = sum(workspace.count(t.name) for t in TABLES.values() if t.history)
            assert copied.records == records > 260
    assert everything(first) == before
    folders = [open_workspace(each).files_folder for each in (first, second, third)]
    assert len(set(folders)) == 3


@pytest.mark.parametrize("kinds", PAIRS, ids="-".join)
def test_work_goes_on_in_the_copy(reference_of, tmp_path, kinds):
    source, target = map(reference_of, kinds)
    change_id = filled(source, tmp_path)
    copy_workspace(source, target)
    with open_workspace(target) as workspace:
        taken = set(workspace.columns("hazard", ("code",))["code"])
        with workspace.change("More") as change:
            single = change.insert("hazard", hazard_class="sha")
            change.insert_many("hazard", [{"hazard_class": "cha"}] * 250)
            organisation = change.insert("organisation", name="New", kind="operator")
        codes = workspace.columns("hazard", ("code",))["code"]
        # OG-0002 was given to one that was deleted: no code is given twice.
        assert (single.code, organisation.code) == ("HZ-0042", "OG-0003")
        assert len(codes) == len(set(codes)) == len(taken) + 251
        hazard = workspace.find("hazard", "HZ-0001")
        workspace.undo(change_id)
        undone = workspace.find("hazard", "HZ-0001")
        assert (hazard.name, hazard.version) == ("Renamed", 2)
        assert (undone.version, undone.area_m2) == (3, None)
        assert undone.name.startswith("Qaradağ")
        versions = [entry.version for entry in workspace.history("hazard", hazard.id)]
        assert versions == [1, 2, 3]
        with (
            pytest.raises(MineActionError, match="never deleted"),
            workspace.change("Delete") as change,
        ):
            change.delete(undone)
        for table in TABLES.values():
            if table.geometry:
                placed = [w for w in workspace.columns(table.name, ("geometry",))["geometry"] if w]
                assert len(workspace.within(table.name, (44, 40, 45, 41))) == len(placed)
                layer = QgsVectorLayer(
                    workspace.layer_source(table.name), "layer", workspace.provider
                )
                assert layer.featureCount() == workspace.count(table.name)
        assert len(workspace.within("place", (44.12, 40.98, 44.13, 40.99))) == 251


@pytest.mark.parametrize("kind", ["file", "server"])
def test_nothing_is_copied_over_what_is_there(reference_of, tmp_path, kind):
    source, target = reference_of("file"), reference_of(kind)
    filled(source, tmp_path)
    create_workspace(target, title="There").close()
    before = everything(target)
    for _ in range(2):
        with pytest.raises(MineActionError, match="exists already"):
            copy_workspace(source, target)
    with pytest.raises(MineActionError, match="exists already"):
        copy_workspace(source, source)
    assert everything(target) == before


def test_files_go_into_the_folder_that_is_wished_for(reference_of, tmp_path):
    source, target, other = reference_of("file"), reference_of("server"), reference_of("server")
    filled(source, tmp_path)
    copy_workspace(source, target, files_folder=tmp_path / "shared" / "photos")
    with open_workspace(target) as workspace:
        assert workspace.files_folder == tmp_path / "shared" / "photos"
        assert files_below(workspace.files_folder) == FILES
    with pytest.raises(MineActionError, match="is not empty"):
        copy_workspace(source, other, files_folder=tmp_path / "shared" / "photos")
    with pytest.raises(MineActionError, match="is not a workspace|no workspace"):
        open_workspace(other)
    with pytest.raises(MineActionError, match="FILES_FOLDER"):
        copy_workspace(source, reference_of("file"), files_folder=tmp_path / "elsewhere")


@pytest.mark.parametrize("kinds", PAIRS, ids="-".join)
def test_without_files_no_folder_is_made(reference_of, tmp_path, kinds):
    source, target = map(reference_of, kinds)
    with create_workspace(source, title="No files") as workspace:
        fill(workspace)
    copied = copy_workspace(source, target)
    assert (copied.files, copied.missing) == (0, tuple(FILES))
    assert everything(target) == everything(source)
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == []


def test_files_that_lie_where_those_of_the_copy_belong_are_left_alone(reference_of, tmp_path):
    source = reference_of("file")
    with create_workspace(source, title="No files") as workspace:
        fill(workspace)
    (tmp_path / "other_files").mkdir()
    (tmp_path / "other_files" / "mine.jpg").write_bytes(b"mine")
    with pytest.raises(MineActionError, match="other_files .* is not empty"):
        copy_workspace(source, str(tmp_path / "other.gpkg"))
    assert files_below(tmp_path / "other_files") == {"mine.jpg": b"mine"}
    assert not (tmp_path / "other.gpkg").exists()


def test_attachments_whose_file_is_not_there_are_named(reference_of, tmp_path):
    source, target = reference_of("file"), reference_of("file")
    filled(source, tmp_path)
    with open_workspace(source) as workspace:
        (workspace.files_folder / "photo.jpg").unlink()
    copied = copy_workspace(source, target)
    assert (copied.files, copied.missing) == (1, ("photo.jpg",))
    assert everything(target) == everything(source)


@pytest.mark.parametrize("kinds", PAIRS, ids="-".join)
def test_what_others_write_meanwhile_is_not_in_the_copy(reference_of, tmp_path, kinds, monkeypatch):
    source, target = map(reference_of, kinds)
    filled(source, tmp_path)
    before = everything(source)
    write = copy_module._write_rows

    def written_meanwhile(snapshot, *arguments):
        with open_workspace(source) as workspace, workspace.change("Meanwhile") as change:
            change.insert("hazard", hazard_class="sha")
            change.update(workspace.find("hazard", "HZ-0001"), name="Changed")
        write(snapshot, *arguments)

    monkeypatch.setattr(copy_module, "_write_rows", written_meanwhile)
    copy_workspace(source, target)
    after = everything(source)
    assert after != before
    copied = everything(target)
    assert copied["rows"] == before["rows"]
    # Numbers given meanwhile may be skipped, but are never given again.
    assert before["last"]["hazard"] <= copied["last"]["hazard"] <= after["last"]["hazard"]


class CancelledAt(QgsFeedback):
    """Cancels when the bar has come so far."""

    def __init__(self, percent: float) -> None:
        super().__init__()
        self.progressChanged.connect(lambda at: self.cancel() if at >= percent else None)


@pytest.mark.parametrize("kind", ["file", "server"])
@pytest.mark.parametrize("percent", [0, 12, 35, 60, 80])
def test_a_cancelled_copy_leaves_nothing(reference_of, tmp_path, kind, percent):
    source, target = reference_of("server"), reference_of(kind)
    filled(source, tmp_path)
    there = sorted(tmp_path.rglob("*"))
    with pytest.raises(CancelledError):
        copy_workspace(source, target, feedback=CancelledAt(percent))
    assert sorted(tmp_path.rglob("*")) == there
    with pytest.raises(MineActionError):
        open_workspace(target)
    assert copy_workspace(source, target).files == len(FILES)


def test_progress_ends_at_the_end(reference_of, tmp_path):
    source = reference_of("file")
    filled(source, tmp_path)
    feedback, seen = QgsFeedback(), []
    feedback.progressChanged.connect(seen.append)
    copy_workspace(source, reference_of("server"), feedback=feedback)
    assert seen == sorted(seen)
    assert seen[-1] > 90


@pytest.mark.parametrize("kind", ["file", "server"])
def test_a_copy_that_fails_at_the_last_row_leaves_nothing(
    reference_of, tmp_path, kind, monkeypatch
):
    source, target = reference_of("server"), reference_of(kind)
    filled(source, tmp_path)
    there = sorted(tmp_path.rglob("*"))
    rows = ServerSnapshot.rows

    def one_too_few(self, table):
        found = list(rows(self, table))
        return iter(found[:-1] if table.name == "workspace_info" else found)

    monkeypatch.setattr(ServerSnapshot, "rows", one_too_few)
    with pytest.raises(MineActionError, match="workspace_info: .* rows arrived"):
        copy_workspace(source, target)
    assert sorted(tmp_path.rglob("*")) == there
    with pytest.raises(MineActionError):
        open_workspace(target)


def test_a_row_that_refers_to_nothing_is_named(reference_of, tmp_path, server):
    source = reference_of("file")
    filled(source, tmp_path)
    with sqlite3.connect(source) as connection:
        register_functions(connection)
        # Earlier versions of the plugin let other programs write any key.
        connection.execute("DROP TRIGGER incident_checks_values_on_update")
        connection.execute("UPDATE incident SET hazard_id = 'gone'")
    with pytest.raises(MineActionError, match="gone"):
        copy_workspace(source, reference_of("server"))


def test_a_geometry_of_another_kind_is_named(reference_of, tmp_path):
    source = reference_of("file")
    filled(source, tmp_path)
    with sqlite3.connect(source) as connection:
        register_functions(connection)
        (blob,) = connection.execute("SELECT geom FROM incident").fetchone()
        # Earlier versions of the plugin let other programs write any shape.
        connection.execute("DROP TRIGGER hazard_checks_values_on_update")
        connection.execute("UPDATE hazard SET geom = ? WHERE code = 'HZ-0001'", (blob,))
    with pytest.raises(MineActionError, match="hazard HZ-0001 .* not a MultiPolygon"):
        copy_workspace(source, reference_of("server"))


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [("incident", "occurred_on", "soon"), ("incident", "killed", 1.5), ("hazard", "name", "a\0b")],
)
def test_a_value_that_a_server_cannot_keep_is_named(reference_of, tmp_path, table, field, value):
    source, target = reference_of("file"), reference_of("server")
    filled(source, tmp_path)
    with sqlite3.connect(source) as connection:
        register_functions(connection)
        # Earlier versions of the plugin let other programs write any value.
        connection.execute(f"DROP TRIGGER {table}_checks_values_on_update")
        connection.execute(f"UPDATE {table} SET {field} = ? WHERE code LIKE '%-0001'", (value,))
    code = {"incident": "IN-0001", "hazard": "HZ-0001"}[table]
    with pytest.raises(MineActionError, match=f"^{table} {code} cannot be kept on a server"):
        copy_workspace(source, target)
    with pytest.raises(MineActionError, match="is not a workspace"):
        open_workspace(target)
    copy_workspace(source, copy := reference_of("file"))
    assert everything(copy) == everything(source)


def test_who_may_not_read_every_row_copies_none(reference_of, tmp_path, server):
    source = reference_of("server")
    filled(source, tmp_path)
    schema = source.rpartition("/")[2]
    server.sql(
        f"CREATE ROLE half LOGIN; GRANT USAGE ON SCHEMA {schema} TO half;"
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO half;"
        f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO half;"
        f"ALTER TABLE {schema}.incident_private ENABLE ROW LEVEL SECURITY"
    )
    services = Path(os.environ["PGSERVICEFILE"])
    text = services.read_text()
    services.write_text(
        text + f"[half]\nhost=127.0.0.1\nport={server.port}\ndbname=agency\nuser=half\n"
    )
    try:
        with pytest.raises(MineActionError, match="your role may not .*incident_private"):
            copy_workspace(f"postgres:service=half/{schema}", reference_of("file"))
    finally:
        services.write_text(text)
    assert list(tmp_path.glob("*.gpkg")) == []


@pytest.mark.parametrize("kind", ["file", "server"])
def test_a_copy_that_is_killed_is_whole_or_not_there(reference_of, tmp_path, kind):
    source = reference_of("file")
    filled(source, tmp_path)
    before, draw, there = everything(source), random.Random(5), []
    finished = reference_of(kind)
    takes_s = seconds_it_takes(whole_work.copy, source, finished)
    assert is_there_as_a_whole(finished, before)
    for seconds in (0.0, *(draw.uniform(0.0, takes_s) for _ in range(9))):
        target = reference_of(kind)
        said = Worker(whole_work.copy, source, target).kill(seconds)
        there.append(is_there_as_a_whole(target, before))
        assert there[-1] or "done" not in said
    assert False in there
    assert everything(source) == before


def is_there_as_a_whole(reference: str, expected: dict) -> bool:
    """Whether it is there; a part of it may not be."""
    try:
        open_workspace(reference).close()
    except MineActionError:
        return False
    assert everything(reference) == expected
    with open_workspace(reference) as workspace:
        assert files_below(workspace.files_folder) == FILES
    return True
