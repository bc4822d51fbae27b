"""Trials: many writers, killed processes, full disks, on both stores.

Short ones run with the other tests. ``MINE_ACTION_TRIALS=long`` (``make trials``) runs them as
long as their names say.
"""

from __future__ import annotations

import csv
import json
import os
from collections import Counter
from typing import NamedTuple

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.operations.hazards import create_hazard
from mine_action_plugin.operations.teams import create_organisation, create_team
from mine_action_plugin.store import create_workspace, open_workspace
from mine_action_plugin.store.values import from_stored
from tests.trials.acts import ACTS
from tests.trials.writing import write
from tests.workers import Worker

IMPORTED_ROWS = 600
FOREVER = 3600
HAZARDS = 4


class Extent(NamedTuple):
    """How long a trial is."""

    kills: int
    writers: int
    seconds: int
    shared_records: int


SHORT = Extent(kills=10, writers=10, seconds=4, shared_records=40)
LONG = Extent(kills=200, writers=50, seconds=60, shared_records=200)


@pytest.fixture(scope="session")
def extent():
    """How long the trials are in this run."""
    return LONG if os.environ.get("MINE_ACTION_TRIALS") == "long" else SHORT


@pytest.fixture(scope="session")
def source_file(tmp_path_factory):
    """Incidents to import; workers put copies beside it."""
    path = tmp_path_factory.mktemp("source") / "incidents.csv"
    with path.open("w", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(("report_no", "kind", "date", "killed", "lon", "lat"))
        for number in range(IMPORTED_ROWS):
            writer.writerow((f"R{number}", "accident", "2024-03-05", 1, 44 + number / 1e5, 40.5))
    return path


def stock(reference):
    """Make a workspace with a few hazards and a team; return its reference."""
    with create_workspace(reference, title="Trial") as workspace:
        for number in range(HAZARDS):
            x = 45 + number / 10
            square = f"Polygon(({x} 40, {x + 0.001} 40, {x + 0.001} 40.001, {x} 40.001, {x} 40))"
            create_hazard(
                workspace, QgsGeometry.fromWkt(square), hazard_class="cha", accuracy_m=5.0
            )
        create_team(workspace, "A", create_organisation(workspace, "O"), ["manual"], 5000.0)
    return reference


def start(*arguments):
    """Start a process that writes and wait until it has the workspace open."""
    return Worker(write, *arguments)


def shapes_of_changes(workspace):
    """By title of the change: how many rows of which table and action each of them wrote."""
    rows = workspace._database.execute(
        "SELECT c.title, c.id, l.record_table, l.action FROM change c "
        "JOIN change_log l ON l.change_id = c.id"
    )
    shapes = {}
    for title, change, table, action in rows:
        shapes.setdefault((title, change), Counter())[table, action] += 1
    found = {}
    for (title, _), shape in shapes.items():
        found.setdefault(title, []).append(shape)
    return found


def require_whole(reference):
    """Every record is what its history says last, and no code is there twice.

    Returns the changes by title, each as how many rows of which table and action it wrote.
    """
    with open_workspace(reference) as workspace:
        last = last_logged(workspace)
        for table in TABLES.values():
            if not table.history:
                continue
            present = {record.id: record for record in workspace.read(table.name)}
            logged = last.get(table.name, {})
            assert present.keys() == logged.keys(), table.name
            for record_id, record in present.items():
                require_same(table, record, logged[record_id])
            if table.code_prefix:
                codes = [record.code for record in present.values()]
                assert len(set(codes)) == len(codes), table.name
        return shapes_of_changes(workspace)


def last_logged(workspace):
    """By table and id: the row that the history wrote last, without those deleted."""
    rows = workspace._database.execute(
        "SELECT record_table, record_id, new_row FROM change_log ORDER BY record_id, version"
    )
    last = {}
    for table, record_id, new_row in rows:
        last.setdefault(table, {})[record_id] = new_row
    return {
        table: {record_id: json.loads(row) for record_id, row in found.items() if row is not None}
        for table, found in last.items()
    }


def require_same(table, record, row):
    """A record and a row of the history say the same, geometry to the bit."""
    for field in table.fields:
        value = from_stored(field, row[field.name])
        assert getattr(record, field.name) == value, (table.name, field.name)
    if table.geometry:
        wkb = row.get("geometry")
        assert record.geometry == (None if wkb is None else bytes.fromhex(wkb)), table.name


@pytest.fixture
def trial():
    """What the trials share, as one name."""
    return Trial


class Trial:
    """What the tests of this folder need, which cannot import this file."""

    acts = ACTS
    stock = staticmethod(stock)
    start = staticmethod(start)
    require_whole = staticmethod(require_whole)
    rows, forever, hazards = IMPORTED_ROWS, FOREVER, HAZARDS
