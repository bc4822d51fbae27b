"""A code that somebody gives to a record is never handed out again, by whatever route it came."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("outside", Path(__file__).with_name("outside.py"))
_outside = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_outside)


def inside_the_plugin(workspace, hazard, code):
    with workspace.change("Name") as change:
        change.update(hazard, code=code)


def by_sql(workspace, hazard, code):
    with _outside.outside(workspace) as run:
        run("UPDATE hazard SET code = ? WHERE id = ?", (code, hazard.id))


@pytest.mark.parametrize("give", [inside_the_plugin, by_sql])
def test_records_can_be_added_after_a_code_was_altered_to_a_later_one(workspace, give):
    with workspace.change("Add") as change:
        hazard = change.insert("hazard", hazard_class="cha")
    give(workspace, hazard, "HZ-0003")
    with workspace.change("One") as change:
        assert change.insert("hazard", hazard_class="cha").code == "HZ-0004"
    with workspace.change("Many") as change:
        ids = change.insert_many("hazard", [{"hazard_class": "cha"}] * 30)
    assert len(ids) == 30
    with _outside.outside(workspace) as run:
        run("INSERT INTO hazard (hazard_class) VALUES ('sha')")
    codes = [each.code for each in workspace.read("hazard")]
    assert len(set(codes)) == len(codes) == 33
    assert "HZ-0035" in codes


@pytest.mark.parametrize("code", ["HZ-7b", "North 3", "HZ-99999999999999", "IN-0400"])
def test_a_code_of_another_form_counts_for_nothing(workspace, code):
    with workspace.change("Add") as change:
        hazard = change.insert("hazard", hazard_class="cha")
    by_sql(workspace, hazard, code)
    with workspace.change("One") as change:
        added = change.insert("hazard", hazard_class="cha").code
    assert added in ("HZ-0002", "HZ-0008")
