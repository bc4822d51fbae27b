"""Many outlines that change at once on a server: the work grows with them, not with the history."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.store import create_workspace

MANY = 120
# Each row of the history that a statement looks at, over and over, costs as much as a change.
MOST_READ = 50 * MANY
LARGE, SMALL = (
    bytes(QgsGeometry.fromWkt(f"MultiPolygon((({box})))").asWkb())
    for box in (
        "44 40, 44.02 40, 44.02 40.01, 44 40.01, 44 40",
        "44 40, 44.01 40, 44.01 40.01, 44 40.01, 44 40",
    )
)


@pytest.fixture
def agency(server):
    """A workspace with many hazards."""
    if int(server.sql("SHOW server_version_num")[0][0]) < 150_000:
        pytest.skip("before PostgreSQL 15 no server tells its counts at once")
    reference = f"postgres:service={server.service}/many_outlines"
    with create_workspace(reference, title="Many") as workspace:
        with workspace.change("Add") as change:
            change.insert_many("hazard", [{"hazard_class": "sha", "geometry": LARGE}] * MANY)
        yield workspace


def rows_of_history_read(workspace):
    """How many rows of the history the server has looked at, by its own count."""
    workspace._database.execute("SELECT pg_stat_force_next_flush()")
    workspace._database.execute("SELECT 1")
    found = workspace._database.execute(
        "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_user_tables "
        "WHERE schemaname = ? AND relname = 'change_log'",
        ("many_outlines",),
    )
    return int(found.fetchone()[0])


def test_the_outlines_of_one_change_are_not_compared_with_all_of_the_history(agency):
    hazards = [each.id for each in agency.read("hazard")]
    before = rows_of_history_read(agency)
    with agency.change("By hand") as change:
        change.update_many("hazard", [(each, {"geometry": SMALL}) for each in hazards])
        shrunk = change.id
    assert agency.count("kept_outline") == MANY
    after_change = rows_of_history_read(agency)
    assert after_change - before <= MOST_READ
    agency.undo(shrunk)
    assert agency.count("kept_outline") == 0
    assert 0 < rows_of_history_read(agency) - after_change <= MOST_READ
