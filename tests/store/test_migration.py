"""Workspaces of earlier versions become like new ones, with all that is in them, or stay as they were."""

from __future__ import annotations

import gzip
import itertools
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsFeedback

from mine_action_plugin.domain import records, schema
from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.fields import Field, FieldType, GeometryType, record_table
from mine_action_plugin.store import create_workspace, log_rows, migrations, open_workspace, rows
from mine_action_plugin.store.errors import CancelledError, OldWorkspaceError
from mine_action_plugin.store.geopackage import connection as file_connection_module
from mine_action_plugin.store.migrations import migrate
from mine_action_plugin.store.postgis import connection as server_connection_module
from mine_action_plugin.store.reference import place_of
from tests.store import whole_work
from tests.store.built import build_of
from tests.store.filled import POINT, everything
from tests.workers import Worker

FIXTURES = Path(__file__).with_name("fixtures")
RELEASED = sorted(int(path.name[7:-8]) for path in FIXTURES.glob("schema_*.gpkg.gz"))
NEW_TABLE = record_table(
    "store_site",
    "Store",
    Field("name", FieldType.TEXT, "Name", required=True),
    Field("hazard_id", FieldType.REFERENCE, "Hazard", references="hazard"),
    Field("reliability", FieldType.CODE, "Reliability", code_list="reliability"),
    geometry=GeometryType.POINT,
    code_prefix="SS",
)
NEW_FIELDS = (
    Field("guarded", FieldType.BOOLEAN, "Guarded", required=True, default=False),
    Field("depth_m", FieldType.REAL, "Depth", minimum=0),
    Field("other_id", FieldType.REFERENCE, "Other", references="place"),
)
_numbers = itertools.count(1)


@pytest.fixture(params=["file", "server"])
def released(request, tmp_path):
    """Gives references of workspaces as an earlier version left them."""
    if request.param == "file":
        return lambda version: released_file(tmp_path, version)
    server = request.getfixturevalue("server")
    return lambda version: released_schema(server, version)


def released_file(folder: Path, version: int) -> str:
    path = folder / f"released{next(_numbers)}.gpkg"
    path.write_bytes(gzip.decompress((FIXTURES / f"schema_{version}.gpkg.gz").read_bytes()))
    return str(path)


def released_schema(server, version: int) -> str:
    name = f"released{next(_numbers)}"
    text = gzip.decompress((FIXTURES / f"schema_{version}.sql.gz").read_bytes()).decode()
    server.sql(text.replace("fixture_schema", name))
    return f"postgres:service={server.service}/{name}"


@pytest.fixture
def newer(monkeypatch):
    """The next version: one more table, and more fields in the middle of another."""
    hazard = schema.TABLES["hazard"]
    fields = (*hazard.fields[:5], *NEW_FIELDS, *hazard.fields[5:])
    monkeypatch.setitem(schema.TABLES, "hazard", replace(hazard, fields=fields))
    monkeypatch.setitem(schema.TABLES, "store_site", NEW_TABLE)
    monkeypatch.setattr(schema, "SCHEMA_VERSION", schema.SCHEMA_VERSION + 1)
    forget_tables()
    yield schema.SCHEMA_VERSION
    forget_tables()


def forget_tables():
    """Let go of what was worked out from the tables."""
    of_the_history = (log_rows._names, log_rows._decoders, log_rows._reals)
    of_records = (records.record_class, rows.record_columns, rows._decoders)
    for cached in (*of_the_history, *of_records):
        cached.cache_clear()


def test_every_released_version_is_kept():
    assert list(range(1, schema.SCHEMA_VERSION + 1)) == RELEASED
    for path in FIXTURES.glob("*.gz"):
        assert path.stat().st_size < 300_000


@pytest.mark.parametrize("version", RELEASED)
def test_a_released_workspace_becomes_like_a_new_one(released, new_like, version):
    reference = released(version)
    before = contents(reference)
    migrate(reference)
    assert contents(reference) == before
    built, new = build_of(reference), build_of(new_like(reference))
    if version == schema.SCHEMA_VERSION:
        # It is not migrated, and its dump came without the rights of the server it was made on.
        built, new = without_rights(built), without_rights(new)
    assert built == new
    require_works(reference)


def without_rights(build: dict) -> dict:
    """What a workspace is built of, whoever may use it."""
    cut = dict(build)
    cut["functions"] = [row.rsplit("|", 1)[0] for row in build.get("functions", ())]
    relations = (row.split("|") for row in build.get("relations", ()))
    cut["relations"] = [(name, kind, rows) for name, kind, _, rows in relations]
    return cut


def test_a_code_that_was_altered_under_earlier_rules_is_not_handed_out_again(released):
    reference = released(1)
    statement = "UPDATE hazard SET code = 'HZ-0043' WHERE code = 'HZ-0041'"
    run_outside(reference, statement)
    migrate(reference)
    with open_workspace(reference) as workspace, workspace.change("Add") as change:
        assert change.insert("hazard", hazard_class="cha").code == "HZ-0044"


def run_outside(reference: str, statement: str) -> None:
    place = place_of(reference)
    if isinstance(place, Path):
        with closing(file_connection_module.connect(place)) as connection:
            connection.execute(statement)
    else:
        with closing(server_connection_module.connect(place)) as connection:
            connection.cursor().execute(statement)


@pytest.mark.parametrize("version", RELEASED)
def test_a_released_workspace_takes_a_new_table_and_new_fields(released, new_like, newer, version):
    reference = released(version)
    before = contents(reference)
    with pytest.raises(OldWorkspaceError, match=f"schema {version}; .* writes {newer}.*migrate"):
        open_workspace(reference)
    assert migrate(reference) == version
    assert contents(reference) == before
    assert build_of(reference) == build_of(new_like(reference))
    require_works(reference)
    with open_workspace(reference) as workspace:
        hazard = workspace.find("hazard", "HZ-0001")
        assert (hazard.guarded, hazard.depth_m, hazard.other_id) == (False, None, None)
        with workspace.change("New things") as change:
            site = change.insert(
                "store_site", name="S", hazard_id=hazard.id, reliability="high", geometry=POINT
            )
            change.insert_many("store_site", [{"name": "S", "geometry": POINT}] * 210)
            change.update(hazard, depth_m=0.1 + 0.2, guarded=True)
        assert site.code == "SS-0001"
        assert len(workspace.within("store_site", (44, 40, 45, 41))) == 211
        assert workspace.history("hazard", hazard.id)[-1].new_row["depth_m"] == 0.1 + 0.2
        workspace.undo(change.id)
        assert workspace.count("store_site") == 0
        assert workspace.find("hazard", "HZ-0001").depth_m is None
        for wrong in ({"depth_m": -1}, {"other_id": "nowhere"}):
            with pytest.raises(MineActionError), workspace.change("Wrong") as change:
                change.update(workspace.find("hazard", "HZ-0001"), **wrong)


def test_records_are_changed_by_the_step_of_their_version(released, newer, monkeypatch):
    def guard(migration):
        migration.execute("UPDATE hazard SET guarded = (code = ?)", ("HZ-0001",))

    monkeypatch.setattr(migrations, "RECORD_STEPS", {newer - 1: (guard,), newer: (fail,)})
    reference = released(newer - 1)
    migrate(reference)
    with open_workspace(reference) as workspace:
        guarded = dict(zip(*workspace.columns("hazard", ("code", "guarded")).values()))
        assert guarded == {"HZ-0001": True, "HZ-0041": False}
        # What the plugin does to its own tables is nobody's change.
        assert workspace.find("hazard", "HZ-0001").version == 2


def test_migrating_twice_changes_nothing(released, newer):
    reference = released(newer - 1)
    migrate(reference)
    before, built = everything(reference), build_of(reference)
    assert migrate(reference) == newer
    assert (everything(reference), build_of(reference)) == (before, built)


@pytest.mark.parametrize("step", range(len(migrations.steps_from(schema.SCHEMA_VERSION)) + 1))
def test_a_failure_at_any_step_leaves_the_workspace_as_it_was(released, newer, monkeypatch, step):
    reference = released(newer - 1)
    before, built = contents(reference), build_of(reference)
    steps = migrations.steps_from(newer - 1)

    def broken(migration):
        raise KeyboardInterrupt("injected")

    monkeypatch.setattr(
        migrations, "steps_from", lambda version: [*steps[:step], broken, *steps[step:]]
    )
    with pytest.raises(KeyboardInterrupt, match="injected"):
        migrate(reference)
    assert (contents(reference), build_of(reference)) == (before, built)
    monkeypatch.setattr(migrations, "steps_from", lambda version: steps)
    migrate(reference)
    assert contents(reference) == before


@pytest.mark.parametrize("step", [0, 1, 2, 4, 6])
def test_a_kill_at_any_step_leaves_the_workspace_as_it_was(released, step):
    reference = released(schema.SCHEMA_VERSION)
    before, built = contents(reference), build_of(reference)
    worker = Worker(whole_work.migrate_as_far_as, reference, step)
    assert worker.said() == f"at {step}"
    assert worker.kill() == []
    assert (contents(reference), build_of(reference)) == (before, built)
    require_works(reference)


def test_a_migration_that_loses_records_is_refused(released, newer, monkeypatch):
    def lose(migration):
        migration.execute("DELETE FROM victim")

    reference = released(newer - 1)
    before = contents(reference)
    monkeypatch.setattr(migrations, "RECORD_STEPS", {newer - 1: (lose,)})
    with pytest.raises(MineActionError, match="would lose rows of victim"):
        migrate(reference)
    assert contents(reference) == before


def test_a_cancelled_migration_leaves_the_workspace_as_it_was(released, newer):
    reference, feedback = released(newer - 1), QgsFeedback()
    before, built = contents(reference), build_of(reference)
    feedback.progressChanged.connect(lambda at: feedback.cancel() if at > 50 else None)
    with pytest.raises(CancelledError):
        migrate(reference, feedback)
    assert (contents(reference), build_of(reference)) == (before, built)


def test_a_workspace_that_another_one_writes_into_waits_its_turn(released, newer, monkeypatch):
    for module in (file_connection_module, server_connection_module):
        monkeypatch.setattr(module, "LOCK_TIMEOUT_S", 0.2)
    reference = released(newer - 1)
    before = contents(reference)
    with migrations_open(reference) as other:
        other.begin()
        other.execute("UPDATE hazard SET name = 'half'")
        with pytest.raises(MineActionError, match="is being written by"):
            migrate(reference)
        other.rollback()
    assert contents(reference) == before
    migrate(reference)


def test_what_is_no_workspace_or_newer_is_refused(released, monkeypatch):
    reference = released(schema.SCHEMA_VERSION)
    monkeypatch.setattr(schema, "SCHEMA_VERSION", 0)
    with pytest.raises(MineActionError, match="newer version"):
        migrate(reference)


def fail(migration):
    raise AssertionError("a step of another version")


def migrations_open(reference: str):
    from mine_action_plugin.store.opening import opened
    from mine_action_plugin.store.reference import place_of

    return opened(place_of(reference))


@pytest.fixture
def new_like(tmp_path, server):
    """Gives a new workspace of the same kind as another."""

    def make(reference: str) -> str:
        new = str(tmp_path / f"new{next(_numbers)}.gpkg")
        if reference.startswith("postgres:"):
            new = f"postgres:service={server.service}/new{next(_numbers)}"
        create_workspace(new, title="New").close()
        return new

    return make


def require_works(reference: str) -> None:
    """Writing, codes, history and undo do what they did."""
    with open_workspace(reference) as workspace:
        rename = next(each for each in workspace.changes() if each.title == "Rename")
        workspace.undo(rename.id)
        hazard = workspace.find("hazard", "HZ-0001")
        assert (hazard.version, hazard.area_m2) == (3, None)
        with workspace.change("More") as change:
            assert change.insert("hazard", hazard_class="sha").code == "HZ-0042"
        workspace.undo(change.id)


def contents(reference: str) -> dict:
    """Records, history and numbers; of the fields that the first version had."""
    found = everything_of_any_version(reference)
    rows = {}
    for name in schema_1():
        if name not in ("workspace_info", "code_list"):
            columns, all_rows = found[name]
            kept = [columns.index(field) for field in ("fid", *schema_1()[name])]
            rows[name] = [tuple(row[at] for at in kept) for row in all_rows]
    return rows


def schema_1() -> dict[str, tuple[str, ...]]:
    added = {field.name for field in NEW_FIELDS}
    return {
        table.name: tuple(
            n for n in table.field_names if not (table.name == "hazard" and n in added)
        )
        + (("geometry",) if table.geometry else ())
        for table in schema.TABLES.values()
        if table.name not in ("store_site", "kept_outline")
    }


def everything_of_any_version(reference: str) -> dict:
    from mine_action_plugin.store.copy import snapshot_of
    from mine_action_plugin.store.progress import Progress
    from mine_action_plugin.store.reference import place_of

    with snapshot_of(place_of(reference), Progress()) as snapshot:
        return {
            table.name: (
                ("fid", *table.field_names, *(("geometry",) if table.geometry else ())),
                list(snapshot.rows(table)),
            )
            for table in snapshot.tables
        }
