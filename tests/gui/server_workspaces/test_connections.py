"""Which references lead to one workspace."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from mine_action_plugin.project.sources import same_reference
from mine_action_plugin.store.postgis.connection import uri_of
from mine_action_plugin.store.reference import place_of


def test_many_threads_look_up_connections_at_once(bureau):
    """QGIS's own list of them is shared by all threads, and crashed it."""
    places = [place_of(bureau(person)) for person in ("olga", "oskar", "otto", "odin")] * 50
    with ThreadPoolExecutor(8) as threads:
        users = list(threads.map(lambda place: uri_of(place).username(), places))
    assert users == ["olga", "oskar", "otto", "odin"] * 50


def test_one_workspace_by_two_connections_is_the_same(bureau):
    assert same_reference(bureau("otto"), bureau("odin"))
    assert not same_reference(bureau("otto"), "postgres:otto/branch")
    assert not same_reference(bureau("otto"), "postgres:unknown/bureau")
    assert not same_reference(bureau("otto"), "/tmp/bureau.gpkg")


def test_services_that_lead_to_one_database_are_the_same(bureau, server):
    server.add_service("bureau_one", "otto")
    server.add_service("bureau_two", "olga")
    assert same_reference("postgres:service=bureau_one/x", "postgres:service=bureau_two/x")
    assert same_reference("postgres:service=bureau_one/bureau", bureau("olga"))
    assert not same_reference("postgres:service=bureau_one/x", "postgres:service=bureau_two/y")
    assert not same_reference("postgres:service=bureau_one/x", "postgres:service=unknown/x")
