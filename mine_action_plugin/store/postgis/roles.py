"""The roles of a workspace in the database: groups that logins are members of, and their grants.

The groups are named after the schema. Logins are made by the administrator of the database; the
managers of a workspace say which of them is what, through a function that runs as its owner: so
there is one grantor, and any manager can take back what another has given.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import Template
from typing import Any

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.roles import Role, least_to_read, least_to_write, withheld
from ...domain.schema import TABLES
from ..reference import ServerSchema
from .columns import literal, quote
from .rules import FUNCTION_PATH, rule_statements
from .second_person import second_person_statements

LONGEST_SCHEMA = 63 - len("_reporter")

_GIVE_ROLE = Template("""
CREATE FUNCTION give_role(login text, role text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
-- Make a login that role and no other of this workspace; NULL takes them all.
DECLARE
  groups text[] := ARRAY[$groups];
  named text;
BEGIN
  IF my_rank() < $manager THEN
    PERFORM refuse_person('Giving and taking roles takes a manager.');
  ELSIF login = session_user THEN
    PERFORM refuse_person('Nobody changes their own role. Ask another manager.');
  ELSIF role IS NOT NULL AND $prefix || role <> ALL (groups) THEN
    RAISE EXCEPTION 'There is no role %.', role;
  ELSIF (SELECT count(*) FROM pg_roles WHERE rolname = ANY (groups)) < array_length(groups, 1) THEN
    RAISE EXCEPTION 'There are no roles yet. Have the administrator of the server make them.';
  ELSIF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = login AND rolcanlogin) THEN
    RAISE EXCEPTION 'The server has no login %. Have its administrator make it.', login;
  END IF;
  FOREACH named IN ARRAY groups LOOP
    IF EXISTS (
      SELECT 1 FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles p ON p.oid = m.member
      WHERE g.rolname = named AND p.rolname = login
    ) THEN
      EXECUTE format('REVOKE %I FROM %I', named, login);
    END IF;
  END LOOP;
  IF EXISTS (
    SELECT 1 FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles p ON p.oid = m.member
    WHERE g.rolname = ANY (groups) AND p.rolname = login
  ) THEN
    RAISE EXCEPTION 'The role of % was given by the administrator of the server, who alone can take it.', login;
  END IF;
  IF role IS NOT NULL THEN
    EXECUTE format('GRANT %I TO %I', $prefix || role, login);
  END IF;
END $$body$$;
""")

# Without its number, by which changes follow each other.
_BEGIN = "INSERT (id, title, reason, changed_by, changed_at, undoes_id)"

_PEOPLE = """
SELECT p.rolname, max(g.rank) FROM pg_roles p
LEFT JOIN (VALUES {groups}) AS g (rank, name)
  ON EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname = g.name AND pg_has_role(p.oid, r.oid, 'MEMBER'))
WHERE p.rolcanlogin AND NOT p.rolsuper
  AND NOT pg_has_role(p.oid, (SELECT nspowner FROM pg_namespace WHERE nspname = %s), 'MEMBER')
GROUP BY p.rolname ORDER BY p.rolname
"""


def group_of(schema: str, role: Role) -> str:
    """Return the name of the group of the people who are ``role`` in a workspace."""
    return f"{schema}_{role.code}"


def groups_of(schema: str) -> list[tuple[Role, str]]:
    """Return all groups of a workspace, the least role first."""
    return [(role, group_of(schema, role)) for role in Role]


def administrator_statement(schema: str, owner: str) -> str:
    """Return what the administrator of a server runs where the owner may not make roles."""
    names = [quote(name) for _, name in groups_of(schema)]
    making = [f"CREATE ROLE {name} NOLOGIN;" for name in names]
    inheriting = [f"GRANT {less} TO {more};" for less, more in zip(names, names[1:])]
    owning = f"GRANT {', '.join(names)} TO {quote(owner)} WITH ADMIN OPTION;"
    return "\n".join([*making, *inheriting, owning])


def role_statements(schema: str) -> Iterator[str]:
    """Yield the rules of a workspace, who sees which rows, and who may call what."""
    yield from rule_statements(schema, groups_of(schema))
    yield from second_person_statements()
    yield _GIVE_ROLE.substitute(
        path=FUNCTION_PATH,
        groups=", ".join(literal(name) for _, name in groups_of(schema)),
        manager=int(Role.MANAGER),
        prefix=literal(f"{schema}_"),
    )
    yield from _policies()
    yield f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {quote(schema)} FROM PUBLIC"


def _policies() -> Iterator[str]:
    """Row-level security filters what is read, and nothing else: triggers refuse what is written."""
    mine, planner, reporter = "(SELECT my_rank())", int(Role.PLANNER), int(Role.REPORTER)
    private = [table.name for table in TABLES.values() if table.restricted]
    for name in private:
        seen = f"{mine} >= {planner} OR ({mine} >= {reporter} AND created_by = session_user::text)"
        yield f"ALTER TABLE {quote(name)} ENABLE ROW LEVEL SECURITY"
        yield f"CREATE POLICY seen ON {quote(name)} FOR SELECT USING ({seen})"
        yield f"CREATE POLICY added ON {quote(name)} FOR INSERT WITH CHECK (true)"
        yield f"CREATE POLICY changed ON {quote(name)} FOR UPDATE USING (true) WITH CHECK (true)"
        yield f"CREATE POLICY deleted ON {quote(name)} FOR DELETE USING (true)"
    hidden = ", ".join(literal(table) for table in TABLES if withheld(table))
    own = "coalesce(new_row, old_row)::json->>'created_by' = session_user::text"
    listed = ", ".join(map(literal, private))
    yield "ALTER TABLE change_log ENABLE ROW LEVEL SECURITY"
    yield (
        f"CREATE POLICY seen ON change_log FOR SELECT USING (record_table NOT IN ({hidden}) OR "
        f"{mine} >= {planner} OR ({mine} >= {reporter} AND record_table IN ({listed}) AND {own}))"
    )


def grant_statements(schema: str) -> Iterator[str]:
    """Yield what each group may do; to be run by the owner, as often as one likes."""
    viewer, reporter = (quote(group_of(schema, role)) for role in (Role.VIEWER, Role.REPORTER))
    yield f"GRANT USAGE ON SCHEMA {quote(schema)} TO {viewer}"
    yield f"GRANT EXECUTE ON FUNCTION my_rank() TO {viewer}"
    yield f"GRANT EXECUTE ON FUNCTION take_codes(text, bigint, bigint) TO {reporter}"
    manager = quote(group_of(schema, Role.MANAGER))
    yield f"GRANT EXECUTE ON FUNCTION give_role(text, text) TO {manager}"
    # What was granted by an older version: the whole of it.
    yield f"REVOKE INSERT ON change FROM {reporter}"
    for name in TABLES:
        yield f"GRANT SELECT ON {quote(name)} TO {quote(group_of(schema, least_to_read(name)))}"
        least = least_to_write(name)
        if least is not None:
            events = _BEGIN if name == "change" else "INSERT, UPDATE, DELETE"
            yield f"GRANT {events} ON {quote(name)} TO {quote(group_of(schema, least))}"
    # Whoever reads every row may copy them and back them up, with the numbers that were given.
    planner = quote(group_of(schema, Role.PLANNER))
    yield f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA {quote(schema)} TO {planner}"
    # A report of an accident questions the land on which it happened: a trigger sees to the rest.
    yield f"GRANT UPDATE ON released_land TO {reporter}"


def make_groups(cursor: Any, place: ServerSchema) -> bool:
    """Make the groups, or use those that the administrator has made; False where neither is so.

    MineActionError where other people are in groups of these names: they would be let in.
    """
    if len(place.schema) > LONGEST_SCHEMA:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "{place}: the name is too long. Give one of at most {most} letters."
            ),
            place=place,
            most=LONGEST_SCHEMA,
        )
    names = [name for _, name in groups_of(place.schema)]
    _require_unused(cursor, place, names)
    cursor.execute("SELECT rolname FROM pg_roles WHERE rolname = ANY (%s)", (names,))
    known = {row[0] for row in cursor.fetchall()}
    if not known and _may_make_roles(cursor):
        cursor.execute("SELECT session_user")
        owner = cursor.fetchone()[0]
        for statement in _making(cursor, place.schema, owner):
            cursor.execute(statement)
        known = set(names)
    return known == set(names) and administers(cursor, names)


def grant_again(cursor: Any, place: ServerSchema) -> None:
    """Grant the groups of a workspace what they may do now; make them where there are none."""
    names = [name for _, name in groups_of(place.schema)]
    cursor.execute("SELECT count(*) FROM pg_roles WHERE rolname = ANY (%s)", (names,))
    if (cursor.fetchone()[0] and administers(cursor, names)) or make_groups(cursor, place):
        for statement in grant_statements(place.schema):
            cursor.execute(statement)


def administers(cursor: Any, names: list[str]) -> bool:
    """Tell whether this login may say who is a member of these groups."""
    cursor.execute(
        "SELECT bool_and(pg_has_role(session_user, r.oid, 'MEMBER WITH ADMIN OPTION')), count(*) "
        "FROM pg_roles r WHERE r.rolname = ANY (%s)",
        (names,),
    )
    all_of_them, count = cursor.fetchone()
    return bool(all_of_them) and count == len(names)


def people_statement(schema: str) -> str:
    """The query for logins and the rank of their role, with the schema as its one value."""
    groups = ", ".join(f"({int(role)}, {literal(name)})" for role, name in groups_of(schema))
    return _PEOPLE.format(groups=groups)


def _may_make_roles(cursor: Any) -> bool:
    cursor.execute("SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user")
    return bool(cursor.fetchone()[0])


def _making(cursor: Any, schema: str, owner: str) -> list[str]:
    statements = administrator_statement(schema, owner).splitlines()
    # From PostgreSQL 16 on, who makes a role administers it and cannot be given that by himself;
    # a superuser needs nothing given.
    cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    given = cursor.fetchone()[0] or cursor.connection.server_version >= 160_000
    return statements[:-1] if given else statements


def _require_unused(cursor: Any, place: ServerSchema, names: list[str]) -> None:
    cursor.execute(
        "SELECT p.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid "
        "JOIN pg_roles p ON p.oid = m.member WHERE g.rolname = ANY (%s) "
        "AND p.rolname <> ALL (%s) AND p.rolname <> session_user",
        (names, names),
    )
    found = cursor.fetchone()
    if found is not None:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{place}: the server has roles of that name already, with {person} in them. Choose "
                "another name.",
            ),
            place=place,
            person=found[0],
        )
