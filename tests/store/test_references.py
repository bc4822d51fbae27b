"""No record refers to one that is not there, whatever program writes and whatever it asks SQLite."""

from __future__ import annotations

import datetime as dt
import subprocess

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.schema import TABLES

POINT = bytes(QgsGeometry.fromWkt("Point(44 40)").asWkb())


@pytest.fixture
def told(file_workspace):
    """An incident with a victim, and an organisation with a team."""
    with file_workspace.change("Add") as change:
        incident = change.insert(
            "incident", kind="accident", occurred_on=dt.date(2026, 1, 5), geometry=POINT
        )
        change.insert("victim", incident_id=incident.id)
        organisation = change.insert("organisation", name="O", kind="operator")
        change.insert("team", organisation_id=organisation.id, name="T")
    return file_workspace


def contents(workspace):
    return [workspace.read(name) for name in ("incident", "victim", "organisation", "team")]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM incident",
        "DELETE FROM organisation",
        "UPDATE victim SET incident_id = 'gone'",
        "INSERT INTO team (organisation_id, name) VALUES ('gone', 'U')",
        "INSERT OR IGNORE INTO team (organisation_id, name) VALUES ('gone', 'U')",
    ],
)
def test_gdal_alone_leaves_no_record_without_the_one_it_refers_to(told, statement):
    before = contents(told)
    done = subprocess.run(
        ["ogrinfo", str(told.path), "-sql", statement], capture_output=True, text=True, check=False
    )
    assert "refer to this one" in done.stderr or "no such record" in done.stderr
    assert contents(told) == before


def test_the_plugin_says_why_a_record_stays(told):
    (incident,) = told.read("incident")
    with pytest.raises(MineActionError, match="Delete them first"), told.change("Go") as change:
        change.delete(incident)
    (victim,) = told.read("victim")
    with told.change("Go") as change:
        change.delete(victim)
        change.delete(incident)
    assert told.count("incident") == 0


def test_every_reference_is_kept_by_a_trigger(file_workspace):
    triggers = " ".join(
        row[0]
        for row in file_workspace._database.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
        )
    )
    for table in TABLES.values():
        for field in table.fields:
            if field.references and field.references != table.name:
                assert f"{table.name}.{field.name}: there is no such record" in triggers
                assert f"{field.references}_stays_while_named" in triggers
