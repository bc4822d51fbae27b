"""What the history costs: the same writes with and without it, and under a long one."""

from __future__ import annotations

import datetime as dt
import re
import statistics
import time
from collections.abc import Callable

from compare import Comparison, compare
from country import FOLDER, fresh_schema, fresh_workspace
from qgis.core import QgsGeometry

from mine_action_plugin.store import Workspace, open_workspace

BASE_ROWS = 20_000
SINGLE, BULK = 25, 5_000
LONG_HISTORY = 1_000_000
NO_HISTORY = "the same writes without history"
NEW_HISTORY = "the same writes, a history of 20,000 rows"
FILE_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})"
SERVER_NUMBERS = "WITH n AS (SELECT generate_series(1, {rows}) AS i)"
POINT = bytes(QgsGeometry.fromWkt("Point(47 40)").asWkb())
VALUES = {
    "kind": "accident",
    "occurred_on": dt.date(2025, 5, 1),
    "killed": 1,
    "place_name": "Ardelun",
    "geometry": POINT,
}


def history_row(runs: int) -> Comparison:
    """Single inserts, updates and deletes, and one bulk insert, into a GeoPackage."""
    with_it, without = (_filled(_file(name)) for name in ("with", "without"))
    _drop_file_history(without)
    return _compared("history", with_it, without, NO_HISTORY, runs)


def history_postgis_row(runs: int) -> Comparison:
    """The same on a server."""
    with_it, without = (_filled(fresh_schema(f"history_{name}")) for name in ("with", "without"))
    for action in ("insert", "update", "delete"):
        without._database.execute(f"DROP TRIGGER zz_log_{action} ON incident")
    return _compared("history_postgis", with_it, without, NO_HISTORY, runs)


def long_history_row(runs: int) -> Comparison:
    """Writes under a history of a million rows, in a GeoPackage."""
    long, new = (_filled(_file(name)) for name in ("long", "new"))
    _lengthen(long, "hex(randomblob(16))", FILE_NUMBERS)
    return _compared("long_history", long, new, NEW_HISTORY, runs)


def long_history_postgis_row(runs: int) -> Comparison:
    """The same on a server."""
    long, new = (_filled(fresh_schema(f"history_{name}")) for name in ("long", "new"))
    _lengthen(long, "gen_random_uuid()::text", SERVER_NUMBERS)
    long._database.execute("ANALYZE")
    return _compared("long_history_postgis", long, new, NEW_HISTORY, runs)


def _file(name: str) -> str:
    return str(fresh_workspace(FOLDER / f"history_{name}.gpkg"))


def _filled(reference: str) -> Workspace:
    workspace = open_workspace(reference)
    with workspace.change("Fill") as change:
        change.insert_many("incident", [VALUES] * BASE_ROWS)
    return workspace


def _drop_file_history(workspace: Workspace) -> None:
    """Leave the triggers as they are but for the rows that they log."""
    database = workspace._database
    triggers = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'incident_logs_%'"
    ).fetchall()
    for name, sql in triggers:
        database.execute(f'DROP TRIGGER "{name}"')
        database.execute(re.sub(r"INSERT INTO change_log .*?;", "", sql, flags=re.S))
    # One statement logs all rows of a bulk insert.
    database._log_inserts = lambda *_: None


def _lengthen(workspace: Workspace, key: str, numbers: str) -> None:
    """Add log rows of a size that incidents have, of records that are no more."""
    database = workspace._database
    change = workspace.changes(limit=1)[0].id
    row = database.execute("SELECT new_row FROM change_log LIMIT 1").fetchone()[0]
    statement = (
        numbers.format(rows=LONG_HISTORY)
        + " INSERT INTO change_log (change_id, record_table, record_id, version, action, new_row)"
        f" SELECT ?, 'incident', {key}, 1, 'insert', ? FROM n"
    )
    database.execute(statement, (change, row))


def _compared(name: str, ours: Workspace, peer: Workspace, peer_name: str, runs: int) -> Comparison:
    # A change that logs nothing would be taken back.
    database = peer._database
    database.__class__ = type("Unlogged", (type(database),), {"has_written": True})
    times: dict[str, dict[str, list[float]]] = {"ours": {}, "peer": {}}

    def quality() -> str:
        parts = []
        for kind in times["ours"]:
            ratio = statistics.median(times["ours"][kind]) / statistics.median(times["peer"][kind])
            parts.append(f"{kind} {ratio:.2f}")
        return f"{', '.join(parts)}; {_logged(ours)}"

    return compare(
        name,
        lambda: _write(ours, times["ours"]),
        lambda: _write(peer, times["peer"]),
        peer_name,
        runs,
        quality,
    )


def _logged(workspace: Workspace) -> str:
    rows = workspace._database.execute("SELECT count(*) FROM change_log").fetchone()[0]
    return f"{rows:,} rows of history"


def _write(workspace: Workspace, times: dict[str, list[float]]) -> None:
    made: list[str] = []

    def insert() -> None:
        for _ in range(SINGLE):
            with workspace.change("Insert") as change:
                made.append(change.insert("incident", **VALUES).id)

    def update() -> None:
        for record_id in made:
            record = workspace.get("incident", record_id)
            with workspace.change("Update") as change:
                change.update(record, killed=2)

    def delete() -> None:
        for record_id in made:
            record = workspace.get("incident", record_id)
            with workspace.change("Delete") as change:
                change.delete(record)

    def bulk() -> None:
        with workspace.change("Bulk") as change:
            change.insert_many("incident", [VALUES] * BULK)

    for kind in (insert, update, delete, bulk):
        _timed(kind, times)


def _timed(kind: Callable[[], None], times: dict[str, list[float]]) -> None:
    start = time.perf_counter()
    kind()
    times.setdefault(kind.__name__, []).append(time.perf_counter() - start)
