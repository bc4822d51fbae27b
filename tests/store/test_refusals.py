"""What the databases refuse reaches people in their language."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.rules.roles import Role
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.store import create_workspace, open_workspace
from mine_action_plugin.store.refusals import refusal, refusal_within
from mine_action_plugin.translation import error_text

RAISED = re.compile(
    r"(?:RAISE EXCEPTION |refuse_person\(\s*(?:format\(\s*)?|RAISE\(ABORT, |refuse\(|outline\()"
    r"((?:'(?:[^']|'')*'[\s,]*)+)"
)
# Scripts see these, and nobody else; or they hold a form that no language changes.
FOR_SCRIPTS = ("was not begun in this transaction", "There are no codes", "no role", "in the form")


class Upper(QTranslator):
    """A language whose words are the English ones in capitals, but for the placeholders."""

    def translate(self, context, text, disambiguation=None, n=-1):
        parts = re.split(r"({[a-z_]+})", text)
        return "".join(part if part.startswith("{") else part.upper() for part in parts)

    def isEmpty(self):
        return False


@pytest.fixture
def upper(qapp):
    translator = Upper()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_a_refusal_of_either_database_is_translated_with_its_reason(new_reference, upper):
    with create_workspace(new_reference(), title="Refused") as workspace:
        with workspace.change("Survey") as change:
            hazard = change.insert("hazard", hazard_class="cha")
        with pytest.raises(MineActionError) as raised, workspace.change("Delete"):
            workspace._database.delete(TABLES["hazard"], hazard.id)
    said = "A hazard is never deleted. Close it through a recorded process."
    assert str(raised.value) == f"The workspace refuses this: {said}"
    assert error_text(raised.value) == f"THE WORKSPACE REFUSES THIS: {said.upper()}"


def test_the_values_of_a_refusal_stay_as_they_are(server, upper):
    server.add_login("refused")
    reference = f"postgres:service={server.service}/refusing"
    with create_workspace(reference, title="Refusing") as workspace:
        workspace.sharing.give_role("refused", Role.PLANNER)
        with workspace.change("Survey") as change:
            hazard = change.insert("hazard", hazard_class="cha")
    with (
        open_workspace(f"postgres:service={server.service}_refused/refusing") as workspace,
        pytest.raises(MineActionError) as raised,
        workspace.change("Close"),
    ):
        workspace._database.update(TABLES["hazard"], hazard.id, {"status": "closed"})
    assert "Closing HZ-0001 takes a manager. Record" in str(raised.value)
    assert "CLOSING HZ-0001 TAKES A MANAGER. RECORD" in error_text(raised.value)


def test_roles_are_named_in_the_language_of_the_sentence(upper):
    refused = refusal("Your role here is viewer; changing hazard takes a planner.")
    assert error_text(refused) == "YOUR ROLE HERE IS VIEWER; CHANGING hazard TAKES A PLANNER."


def test_what_is_not_ours_stays_as_it_was_said():
    assert refusal("permission denied for table hazard") == "permission denied for table hazard"


def test_every_sentence_that_a_database_raises_for_people_is_known(server, tmp_path):
    create_workspace(str(tmp_path / "all.gpkg"), title="All").close()
    create_workspace(f"postgres:service={server.service}/all_said", title="All").close()
    with closing(sqlite3.connect(tmp_path / "all.gpkg")) as connection:
        # GeoPackage has triggers of its own, on tables that nobody writes by hand.
        statement = "SELECT sql FROM sqlite_master WHERE tbl_name NOT LIKE 'gpkg%'"
        sources = [row[0] for row in connection.execute(statement)]
    of_schema = "JOIN pg_namespace n ON n.oid = {}.{} WHERE n.nspname = 'all_said'"
    sources += [
        row[0]
        for statement in (
            "SELECT p.prosrc FROM pg_proc p " + of_schema.format("p", "pronamespace"),
            "SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c "
            "ON c.oid = t.tgrelid " + of_schema.format("c", "relnamespace"),
        )
        for row in server.sql(statement)
    ]
    said = {sentence for source in sources for sentence in sentences_in(source or "")}
    for_people = {each for each in said if not any(part in each for part in FOR_SCRIPTS)}
    assert len(for_people) > 20
    unknown = {each for each in for_people if not isinstance(refusal(each), MineActionError)}
    assert unknown == set()


def sentences_in(source: str) -> set[str]:
    found = set()
    for literals in RAISED.findall(source):
        for each in re.split(r"',\s*'|',\s*$", literals):
            whole = re.sub(r"'\s*\n\s*'", "", each).strip().strip("'").replace("''", "'")
            found.add(re.sub(r"%s?", "X", whole))
    return found - {"X", ""}


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            'OGR error deleting feature 1: sqlite3_exec(DELETE FROM "hazard" WHERE "fid" = 1) '
            "failed: A hazard is never deleted. Close it through a recorded process.",
            "A hazard is never deleted. Close it through a recorded process.",
        ),
        (
            "PostGIS error while changing attributes: ERROR:  Your role here is viewer; changing "
            "hazard takes a planner.\nCONTEXT:  PL/pgSQL function refuse_person(text) line 3",
            "Your role here is viewer; changing hazard takes a planner.",
        ),
        (
            "ERROR:  devices: this code is not in the list device\nCONTEXT:  PL/pgSQL function x",
            "devices: this code is not in the list device",
        ),
    ],
)
def test_a_sentence_of_ours_is_found_among_the_words_of_a_provider(said, sentence):
    assert str(refusal_within(said)) == sentence


def test_what_is_not_ours_is_not_taken_for_it():
    assert refusal_within("OGR error: database is locked") is None
