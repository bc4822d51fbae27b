"""Typing `mine HZ-0001` in the locator bar."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeedback, QgsLocatorContext

from mine_action_plugin.gui.locator import LIMIT, RecordLocatorFilter, find_records


def test_an_exact_code_comes_first_whatever_the_table(filled):
    assert find_records(filled, "hz-0002", QgsFeedback())[0][:2] == ("hazard", "HZ-0002")
    assert find_records(filled, "IN-0001", QgsFeedback())[0][:2] == ("incident", "IN-0001")


def test_names_are_found_too_and_restricted_tables_are_not_searched(filled, workspace):
    with workspace.change("Victim") as change:
        incident = workspace.find("incident", "IN-0001")
        victim = change.insert("victim", incident_id=incident.id, sex="male", outcome="killed")
        change.insert("victim_private", victim_id=victim.id, name="Secretname")
    assert find_records(filled, "somewh", QgsFeedback())[0].name == "Somewhere"
    assert find_records(filled, "secretname", QgsFeedback()) == []


def test_at_most_twenty_are_given(filled, workspace):
    with workspace.change("Many") as change:
        change.insert_many(
            "hazard", [{"name": f"Many {n}", "hazard_class": "sha"} for n in range(50)]
        )
    assert len(find_records(filled, "many", QgsFeedback())) == LIMIT


def test_the_filter_emits_results_that_lead_to_the_record(filled, qtbot):
    opened = []
    chosen = RecordLocatorFilter(lambda: filled, lambda table, code: opened.append((table, code)))
    context = QgsLocatorContext()
    results = []
    copy = chosen.clone()
    copy.prepare("HZ-0001", context)
    copy.resultFetched.connect(results.append)
    copy.fetchResults("HZ-0001", context, QgsFeedback())
    chosen.triggerResult(results[0])
    assert opened == [("hazard", "HZ-0001")]
    assert chosen.prefix() == "mine"


@pytest.mark.parametrize(("reference", "text"), [("", "HZ-0001"), ("closed", "H")])
def test_without_a_workspace_or_with_one_letter_nothing_is_searched(reference, text):
    chosen = RecordLocatorFilter(lambda: reference, lambda table, code: None)
    results = []
    chosen.resultFetched.connect(results.append)
    chosen.prepare(text, QgsLocatorContext())
    chosen.fetchResults(text, QgsLocatorContext(), QgsFeedback())
    assert results == []
