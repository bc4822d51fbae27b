"""A process that is killed leaves all of a change or none of it."""

from __future__ import annotations

import csv
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mine_action_plugin.store import create_workspace, open_workspace

WORKER = Path(__file__).with_name("kill_worker.py")
ROWS = 3000


@pytest.fixture(scope="module")
def source_file(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("kill") / "incidents.csv"
    with path.open("w", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(("report_no", "kind", "date", "killed", "lon", "lat"))
        for number in range(ROWS):
            writer.writerow((f"R{number}", "accident", "2024-03-05", 1, 44 + number / 1e5, 40.5))
    return path


def start(*arguments: object) -> subprocess.Popen:
    worker = subprocess.Popen(
        [sys.executable, str(WORKER), *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert worker.stdout.readline().strip() == "ready"
    return worker


def kill_after(worker: subprocess.Popen, seconds: float) -> int:
    """Kill the worker and return how many changes it had confirmed."""
    time.sleep(seconds)
    worker.send_signal(signal.SIGKILL)
    confirmed = worker.stdout.read().count("done")
    worker.wait()
    return confirmed


def require_whole(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute(
            "SELECT change_id, inside, undoing FROM store_state"
        ).fetchone() == (None, 0, 0)


def test_killed_while_logging_every_incident_has_its_victims_and_reporter(tmp_path):
    path = tmp_path / "workspace.gpkg"
    create_workspace(str(path), title="Kill").close()
    moments = random.Random(11)
    confirmed = 0
    for _ in range(12):
        confirmed += kill_after(start("log", path), moments.uniform(0, 0.4))
        require_whole(path)
    with open_workspace(str(path)) as workspace:
        incidents = workspace.count("incident")
        assert incidents >= confirmed > 0
        assert workspace.count("victim") == workspace.count("victim_private") == 2 * incidents
        assert workspace.count("incident_private") == incidents
        assert len(workspace.changes(limit=100_000)) == incidents


def test_killed_while_importing_all_rows_or_none_are_there(tmp_path, source_file):
    path = tmp_path / "workspace.gpkg"
    moments = random.Random(12)
    seen = set()
    for _ in range(8):
        path.unlink(missing_ok=True)
        create_workspace(str(path), title="Kill").close()
        confirmed = kill_after(start("import", path, source_file), moments.uniform(0, 1.2))
        require_whole(path)
        with open_workspace(str(path)) as workspace:
            found = workspace.count("incident")
            assert found == workspace.count("change_log")
            assert found == ROWS if confirmed else found in (0, ROWS)
            assert len(workspace.changes()) == found // ROWS
        seen.add(found)
    assert seen == {0, ROWS}
