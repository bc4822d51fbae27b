"""Who may do what on a server: the database refuses the rest, by whatever route it is tried."""

from __future__ import annotations

import importlib.util
import io
from pathlib import Path

import psycopg2
import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.rules.roles import REPORTED, Role, may_read, may_write
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.store import create_workspace, open_workspace


def beside(name: str):
    """A module of this folder, which is no package."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_agency, _statements = beside("agency"), beside("role_statements")
MARK, PEOPLE = _agency.MARK, _agency.PEOPLE


@pytest.fixture(scope="module")
def agency(server):
    return _agency.Agency(server)


FORBIDDEN, REPORTERS, PLANNERS, MANAGERS = (
    getattr(_statements, name) for name in ("FORBIDDEN", "REPORTERS", "PLANNERS", "MANAGERS")
)
INCIDENT = _statements.INCIDENT
# Refused for who it is (insufficient privilege) or by a rule (raised by a trigger), not by accident.
REFUSED = ("42501", "P0001")


@pytest.mark.parametrize(
    ("person", "statement"),
    [
        pytest.param(person, statement, id=f"{person} {what}")
        for person, statements in FORBIDDEN.items()
        for what, statement in statements.items()
    ],
)
def test_what_a_role_may_not_do_is_refused_and_nothing_changes(agency, person, statement):
    connection = agency.connect(person)
    try:
        with pytest.raises(psycopg2.Error) as refused, connection.cursor() as cursor:
            if statement.startswith("COPY"):
                cursor.copy_expert(statement, io.StringIO(""))
            else:
                cursor.execute(statement)
    finally:
        connection.close()
    assert refused.value.pgcode in REFUSED, refused.value
    assert agency.state() == agency.state_at_first


@pytest.mark.parametrize(
    ("person", "statement"),
    [
        pytest.param(person, statement, id=f"{person} {what}")
        for person, statements in (
            ("remy", REPORTERS),
            ("paul", {**REPORTERS, **PLANNERS}),
            ("mona", {**REPORTERS, **PLANNERS, **MANAGERS}),
        )
        for what, statement in statements.items()
        if not statement.startswith("COPY") and statement != "UPDATE incident SET remarks = 'x'"
    ],
)
def test_what_a_role_may_do_is_done(agency, person, statement):
    """The other side of the same list: a statement that everybody is refused proves nothing."""
    connection = agency.connect(person)
    try:
        connection.autocommit = False
        with connection.cursor() as cursor:
            cursor.execute(statement)
    finally:
        connection.rollback()
        connection.close()


def found(agency, person: str) -> dict[str, int]:
    """In how many rows of each table that somebody may read the marked names are found."""
    counts = {}
    connection = agency.connect(person)
    for name in TABLES:
        with connection.cursor() as cursor:
            try:
                cursor.execute(f"SELECT count(*) FROM {name} t WHERE t::text LIKE '%{MARK}%'")
            except psycopg2.errors.InsufficientPrivilege:
                continue
            counts[name] = cursor.fetchone()[0]
    connection.close()
    assert counts["hazard"] == 0
    return {name: count for name, count in counts.items() if count}


def test_a_viewer_finds_no_private_value_in_any_table(agency):
    assert found(agency, "vera") == {}


def test_a_reporter_finds_the_private_values_that_the_reporter_recorded(agency):
    # An insert of each, and an update of one of them, in the history.
    assert found(agency, "remy") == {"incident_private": 1, "victim_private": 1, "change_log": 3}
    with agency.open("remy") as workspace:
        assert {row.created_by for row in workspace.read("victim_private")} == {"remy"}


@pytest.mark.parametrize("person", ["paul", "mona", "chief"])
def test_planners_managers_and_the_owner_see_all(agency, person):
    assert found(agency, person) == {
        "incident_private": 2,
        "victim_private": 2,
        "quarantine": 1,
        "change_log": 7,
    }


def test_what_somebody_else_lends_shows_a_viewer_no_private_value(agency, server):
    """A view or a function runs with its maker's rights; who looks is still who logged in."""
    server.sql("CREATE SCHEMA lent AUTHORIZATION paul")
    server.sql("GRANT USAGE ON SCHEMA lent TO PUBLIC")
    connection = agency.connect("paul")
    with connection.cursor() as cursor:
        cursor.execute("CREATE VIEW lent.names AS SELECT * FROM victim_private")
        cursor.execute("CREATE VIEW lent.log AS SELECT * FROM change_log")
        cursor.execute(
            "CREATE FUNCTION lent.rename() RETURNS void LANGUAGE sql SECURITY DEFINER "
            "AS $$UPDATE agency.hazard SET name = 'x'$$"
        )
        cursor.execute("GRANT SELECT ON lent.names, lent.log TO PUBLIC")
    connection.close()
    connection = agency.connect("vera")
    with connection.cursor() as cursor:
        for view in ("names", "log"):
            cursor.execute(f"SELECT count(*) FROM lent.{view} t WHERE t::text LIKE '%{MARK}%'")
            assert cursor.fetchone() == (0,)
        with pytest.raises(psycopg2.errors.RaiseException, match="Your role here is viewer"):
            cursor.execute("SELECT lent.rename()")
    connection.close()
    server.sql("DROP SCHEMA lent CASCADE")
    assert agency.state() == agency.state_at_first


def test_tables_of_ones_own_do_not_stand_in_for_those_of_the_workspace(agency):
    """Temporary tables are found first by whoever says nothing else."""
    connection = agency.connect("remy")
    connection.autocommit = False
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM agency.change_log")
        (before,) = cursor.fetchone()
        for name in ("change", "change_log", "code_list"):
            cursor.execute(f"CREATE TEMP TABLE {name} (LIKE agency.{name})")
        cursor.execute("CREATE TEMP TABLE pg_roles AS SELECT * FROM pg_catalog.pg_roles")
        cursor.execute(INCIDENT.replace("INTO ", "INTO agency."))
        cursor.execute("SELECT count(*) FROM agency.change_log")
        assert cursor.fetchone() == (before + 1,)
    connection.rollback()
    connection.close()


def test_a_record_that_comes_back_is_still_by_who_recorded_it(agency):
    """Whoever deletes and inserts again writes nobody else's name under it."""
    connection = agency.connect("remy")
    connection.autocommit = False
    with connection.cursor() as cursor:
        cursor.execute(INCIDENT + " RETURNING id, created_at")
        record_id, created_at = cursor.fetchone()
        cursor.execute("DELETE FROM incident WHERE id = %s", (record_id,))
        again = INCIDENT.replace("(kind,", "(id, created_by, kind,")
        again = again.replace("('acc", "(%s, 'mona', 'acc") + " RETURNING created_by, created_at"
        cursor.execute(again, (record_id,))
        assert cursor.fetchone() == ("remy", created_at)
    connection.rollback()
    connection.close()


def test_functions_are_for_those_who_need_them(agency, server):
    granted = server.sql(
        "SELECT p.proname, r.rolname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        "CROSS JOIN pg_roles r WHERE n.nspname = 'agency' "
        "AND r.rolname IN ('stranger', 'vera', 'remy', 'mona') "
        "AND has_function_privilege(r.oid, p.oid, 'EXECUTE') ORDER BY 1, 2"
    )
    assert granted == [
        ("give_role", "mona"),
        ("my_rank", "mona"),
        ("my_rank", "remy"),
        ("my_rank", "vera"),
        ("take_codes", "mona"),
        ("take_codes", "remy"),
    ]


def test_every_function_looks_only_where_the_workspace_is(agency, server):
    found = server.sql(
        "SELECT DISTINCT p.proconfig FROM pg_proc p JOIN pg_namespace n "
        "ON n.oid = p.pronamespace WHERE n.nspname = 'agency'"
    )
    paths = {next(each for each in row[0] if each.startswith("search_path")) for row in found}
    assert paths == {"search_path=agency, public, pg_temp"}


@pytest.mark.parametrize("person", PEOPLE)
def test_the_grants_are_those_of_the_one_list(agency, server, person):
    events = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
    has = ", ".join(f"has_table_privilege('{person}', 'agency.{{0}}', '{e}')" for e in events)
    role = PEOPLE[person]
    for name in TABLES:
        writes = may_write(role, name)
        questions = name == "released_land" and role >= Role.REPORTER
        later = writes and name != "change"
        # Of a change people give all but the number, by which changes follow each other.
        expected = (may_read(role, name), later, later or questions, later, False, False, False)
        assert server.sql("SELECT " + has.format(name)) == [expected], name
    any_of_it = "SELECT has_any_column_privilege('{}', 'agency.change', 'INSERT')"
    assert server.sql(any_of_it.format(person)) == [(may_write(role, "change"),)]


def test_the_workspace_says_what_somebody_may_do(agency):
    for person, role in {**PEOPLE, "chief": Role.MANAGER}.items():
        with agency.open(person) as workspace:
            assert workspace.role is role
            assert workspace.may_write("incident") is (role >= Role.REPORTER)
            assert workspace.may_write("hazard") is (role >= Role.PLANNER)
            assert workspace.may_read("victim_private") is (role >= Role.REPORTER)
            assert workspace.may_read("quarantine") is (role >= Role.PLANNER)


def test_somebody_without_a_role_is_told_whom_to_ask(agency):
    with pytest.raises(MineActionError, match="no role in this workspace. Ask one of its managers"):
        agency.open("stranger")


def test_a_reporter_undoes_the_reporters_own_change_and_nobody_elses(agency):
    with agency.open("remy") as workspace:
        with workspace.change("Report") as change:
            agency.report(change)
            change_id = change.id
        before = workspace.count("incident")
        workspace.undo(change_id)
        assert workspace.count("incident") == before - 1
        theirs = next(each for each in workspace.changes() if each.changed_by == "rita")
        with pytest.raises(MineActionError):
            workspace.undo(theirs.id)
        assert workspace.count("incident") == before - 1


def test_a_change_of_private_values_alone_is_no_empty_change(agency):
    with agency.open("remy") as workspace:
        (private,) = workspace.read("victim_private")
        with workspace.change("Correct the name") as change:
            change.update(private, name=f"{MARK} Z")
        (again,) = workspace.read("victim_private")
        assert again.name == f"{MARK} Z"
        assert workspace.changes()[0].id == change.id
        workspace.undo(change.id)


def test_without_the_right_to_make_roles_a_workspace_is_its_owners_until_it_is_set_up(server):
    server.add_login("solo")
    server.add_login("guest")
    server.sql("GRANT CREATE ON DATABASE agency TO solo")
    reference = f"postgres:service={server.service}_solo/soloists"
    with create_workspace(reference, title="Solo") as workspace:
        assert workspace.role is Role.MANAGER
        assert not workspace.sharing.is_set_up
        with pytest.raises(MineActionError, match="administrator"):
            workspace.sharing.set_up()
        with pytest.raises(MineActionError, match="no roles yet"):
            workspace.sharing.give_role("guest", Role.VIEWER)
        with workspace.change("Add") as change:
            change.insert("hazard", hazard_class="sha")
        server.sql(workspace.sharing.administrator_statement)
        workspace.sharing.set_up()
        assert workspace.sharing.is_set_up
        workspace.sharing.give_role("guest", Role.VIEWER)
    guest = f"postgres:service={server.service}_guest/soloists"
    with open_workspace(guest) as workspace:
        assert workspace.role is Role.VIEWER
        assert workspace.count("hazard") == 1


def test_nobody_is_let_in_where_anybody_may_make_functions_beside_those_of_postgis(agency, server):
    server.sql("GRANT CREATE ON SCHEMA public TO PUBLIC")
    try:
        with agency.open("mona") as workspace:
            with pytest.raises(MineActionError, match="REVOKE CREATE ON SCHEMA public FROM PUBLIC"):
                workspace.sharing.give_role("remy", Role.PLANNER)
            workspace.sharing.give_role("remy", None)
    finally:
        server.sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    with agency.open("mona") as workspace:
        workspace.sharing.give_role("remy", Role.REPORTER)
        assert ("remy", Role.REPORTER) in workspace.sharing.people()


def test_roles_of_another_workspace_of_that_name_let_nobody_in(server):
    server.add_login("elsewhere")
    server.sql("CREATE ROLE twice_viewer")
    server.sql("GRANT twice_viewer TO elsewhere")
    reference = f"postgres:service={server.service}/twice"
    with pytest.raises(MineActionError, match="elsewhere in them. Choose another name"):
        create_workspace(reference, title="Twice")
    assert server.sql("SELECT 1 FROM pg_namespace WHERE nspname = 'twice'") == []


def test_any_manager_gives_roles_and_takes_what_another_gave(agency, server):
    server.add_login("newcomer")
    with agency.open("mona") as workspace:
        assert ("newcomer", None) in workspace.sharing.people()
        workspace.sharing.give_role("newcomer", Role.MANAGER)
    with agency.open("newcomer") as workspace:
        assert workspace.role is Role.MANAGER
        assert ("vera", Role.VIEWER) in workspace.sharing.people()
    with agency.open("mark") as workspace:
        workspace.sharing.give_role("newcomer", Role.REPORTER)
        assert ("newcomer", Role.REPORTER) in workspace.sharing.people()
        workspace.sharing.give_role("newcomer", None)
        with pytest.raises(MineActionError, match="no login nemo"):
            workspace.sharing.give_role("nemo", Role.VIEWER)
        with pytest.raises(MineActionError, match="their own role"):
            workspace.sharing.give_role("mark", None)
        names = [person.login for person in workspace.sharing.people()]
        assert not {"chief", "postgres"} & set(names)
    with pytest.raises(MineActionError):
        agency.open("newcomer")


def test_a_role_that_the_administrator_gave_is_not_lost_from_sight(agency, server):
    """What cannot be taken by a manager is said, whichever way this server keeps grants."""
    server.add_login("direct")
    server.sql("GRANT agency_planner TO direct")
    with agency.open("mona") as workspace:
        assert ("direct", Role.PLANNER) in workspace.sharing.people()
        try:
            workspace.sharing.give_role("direct", None)
        except MineActionError as refused:
            assert "administrator of the server" in str(refused)
        else:
            assert ("direct", None) in workspace.sharing.people()


def test_reports_are_what_a_reporter_writes():
    assert {name for name in TABLES if may_write(Role.REPORTER, name)} == {*REPORTED, "change"}
