"""What the database itself refuses: writing beyond one's role, and rows that are somebody else's.

Triggers that raise, because an update that row-level security filters out comes back as a success.
A statement is judged by the role of ``session_user``, whoever lent it a view, a function or a role;
rows are judged by who recorded them. The functions run with the rights of the workspace's owner,
with a search path of their own that ends in ``pg_temp``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import Template

from ...domain.fields import Field, Table
from ...domain.rules.roles import REPORTED, Role, least_to_write, withheld
from ...domain.schema import TABLES
from .columns import column_of, literal, quote, stored

FUNCTION_PATH = "SET search_path FROM CURRENT"
QUESTIONED_BY_REPORT = ("status", "remarks")
FOLLOWS_RELEASED = ("knowledge_now", "hazard_id", "distance_m")

_RANK = Template("""
CREATE FUNCTION my_rank() RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER $path AS $$body$$
-- 0: no role; else as in the list of roles. The owner of the workspace is a manager. Not in plain
-- SQL, which would be planned anew at each of the many times it is asked.
BEGIN
  RETURN (
    SELECT CASE WHEN pg_has_role(session_user, n.nspowner, 'MEMBER') THEN $manager ELSE coalesce((
      SELECT max(g.rank) FROM (VALUES $groups) AS g (rank, name)
      JOIN pg_roles r ON r.rolname = g.name WHERE pg_has_role(session_user, r.oid, 'MEMBER')
    ), 0) END FROM pg_namespace n WHERE n.nspname = $schema
  );
END $$body$$;
""")

_FUNCTIONS = Template("""
CREATE FUNCTION who_may() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  mine integer := my_rank();
BEGIN
  IF mine < TG_ARGV[0]::integer THEN
    RAISE EXCEPTION 'Your role here is %; changing % takes a %.', role_name(mine), TG_TABLE_NAME,
      role_name(TG_ARGV[0]::integer);
  END IF;
  RETURN NULL;
END $$body$$;

CREATE FUNCTION role_name(rank integer) RETURNS text LANGUAGE sql IMMUTABLE $path AS $$body$$
  SELECT coalesce((ARRAY[$names])[rank], 'none')
$$body$$;

CREATE FUNCTION refuse_person(sentence text) RETURNS void LANGUAGE plpgsql $path AS $$body$$
BEGIN
  RAISE EXCEPTION '%', sentence;
END $$body$$;

CREATE FUNCTION own_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
-- A reporter changes what the reporter has recorded, until somebody has verified it.
DECLARE
  theirs boolean := CASE TG_OP WHEN 'INSERT' THEN NEW.created_by ELSE OLD.created_by END
    IS DISTINCT FROM session_user;
  checked boolean := false;
BEGIN
  IF TG_ARGV[0] = 'record_status' THEN
    IF TG_OP <> 'INSERT' THEN checked := OLD.record_status <> 'submitted'; END IF;
    IF TG_OP <> 'DELETE' THEN checked := checked OR NEW.record_status <> 'submitted'; END IF;
  END IF;
  IF (theirs OR checked) AND my_rank() < $planner THEN
    IF theirs THEN
      PERFORM refuse_person(
        'A reporter changes only what the reporter has recorded; this was somebody else''s.');
    END IF;
    PERFORM refuse_person('A reporter changes a record only until it is verified, and verifies none.');
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$body$$;

CREATE FUNCTION own_incidents() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
-- As own_rows; and what is known about other incidents follows the land that a report questions.
BEGIN
  IF OLD.created_by IS NOT DISTINCT FROM session_user AND OLD.record_status = 'submitted'
    AND NEW.record_status = 'submitted' THEN
    RETURN NEW;
  ELSIF my_rank() >= $planner THEN
    RETURN NEW;
  ELSIF $follows AND EXISTS (
    SELECT 1 FROM change_log WHERE change_id = current_change() AND record_table = 'released_land'
  ) THEN
    RETURN NEW;
  END IF;
  PERFORM refuse_person(
    'A reporter changes only incidents that the reporter has recorded, until they are verified.');
  RETURN NULL;
END $$body$$;

CREATE FUNCTION hidden_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
-- Rows that a reporter may not see are not found: that must not look like a success.
BEGIN
  IF my_rank() < $planner AND NOT EXISTS (SELECT 1 FROM touched) THEN
    PERFORM refuse_person(
      'There is no such row of yours; a reporter changes only what the reporter has recorded.');
  END IF;
  RETURN NULL;
END $$body$$;

CREATE FUNCTION question_land() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
-- A report of an accident questions the land on which it happened, and does nothing else to it.
BEGIN
  IF my_rank() < $planner AND NOT (NEW.status = 'questioned' AND $questions AND EXISTS (
    SELECT 1 FROM change_log
    WHERE change_id = current_change() AND record_table = 'incident' AND action = 'insert'
  )) THEN
    PERFORM refuse_person(
      'A reporter questions released land by logging an incident on it, and changes nothing else of it.');
  END IF;
  RETURN NEW;
END $$body$$;

CREATE FUNCTION log_info() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  named text := CASE TG_OP WHEN 'DELETE' THEN OLD.key ELSE NEW.key END;
  was json := CASE WHEN TG_OP <> 'INSERT' THEN json_build_object('key', OLD.key, 'value', OLD.value) END;
  becomes json := CASE WHEN TG_OP <> 'DELETE' THEN json_build_object('key', NEW.key, 'value', NEW.value) END;
BEGIN
  IF named IN ('product', 'schema_version') OR (TG_OP = 'UPDATE' AND OLD.key <> NEW.key) THEN
    IF NOT pg_has_role(session_user, (SELECT nspowner FROM pg_namespace WHERE nspname = TG_TABLE_SCHEMA), 'MEMBER') THEN
      PERFORM refuse_person('What a workspace is, and the names of its settings, are for its owner.');
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO change_log (change_id, record_table, record_id, version, action, old_row, new_row)
    SELECT current_change(), 'workspace_info', named, 1 + coalesce(max(version), 0), lower(TG_OP), was, becomes
    FROM change_log WHERE record_id = named AND record_table = 'workspace_info';
  PERFORM pg_notify('qgis', 'mine_action:' || TG_TABLE_SCHEMA || ':' || TG_TABLE_NAME);
  RETURN NULL;
END $$body$$;
""")

BEFORE_ROW = "CREATE TRIGGER {} BEFORE {} ON {} FOR EACH ROW {} EXECUTE FUNCTION {}"


def rule_statements(schema: str, groups: Iterable[tuple[Role, str]]) -> Iterator[str]:
    """Yield what makes the rules of a workspace whose ``groups`` are the roles of those names."""
    pairs = ", ".join(f"({int(role)}, {literal(name)})" for role, name in groups)
    yield _RANK.substitute(
        path=FUNCTION_PATH, schema=literal(schema), groups=pairs, manager=int(Role.MANAGER)
    )
    yield _functions()
    for table in TABLES.values():
        if table.history:
            yield from _role_triggers(table)
    yield _statement_trigger("workspace_info", "INSERT OR UPDATE OR DELETE", Role.MANAGER)
    yield (
        "CREATE TRIGGER zz_log AFTER INSERT OR UPDATE OR DELETE ON workspace_info "
        "FOR EACH ROW EXECUTE FUNCTION log_info()"
    )


def _functions() -> str:
    incident, land = TABLES["incident"], TABLES["released_land"]
    return _FUNCTIONS.substitute(
        path=FUNCTION_PATH,
        planner=int(Role.PLANNER),
        manager=int(Role.MANAGER),
        names=", ".join(literal(role.code) for role in Role),
        follows=f"NOT {differ(incident, written_but(incident, FOLLOWS_RELEASED))}",
        questions=f"NOT {differ(land, written_but(land, QUESTIONED_BY_REPORT))}",
    )


def written_but(table: Table, but: Iterable[str]) -> list[str]:
    """Return all that people write in a table, without some fields."""
    names = [field.name for field in table.user_fields if field.name not in but]
    return ["geometry", *names] if table.geometry else names


def differ(table: Table, names: Iterable[str]) -> str:
    """Return the SQL that tells whether OLD and NEW differ in these; geometries to the bit."""
    pairs = [(exact(table, name, "NEW"), exact(table, name, "OLD")) for name in names]
    return f"({' OR '.join(f'{new} IS DISTINCT FROM {old}' for new, old in pairs)})"


def exact(table: Table, name: str, row: str) -> str:
    """Return the SQL of a value that equals another only if both are the same."""
    return stored(table, name, row) if name == "geometry" else f"{row}.{column_of(name)}"


def _statement_trigger(table: str, events: str, least: Role) -> str:
    name = quote(f"a_who_may_{events.split()[0].lower()}")
    return (
        f"CREATE TRIGGER {name} BEFORE {events} ON {quote(table)} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION who_may({int(least)})"
    )


def _role_triggers(table: Table) -> Iterator[str]:
    least = least_to_write(table.name)
    if least is None:
        raise ValueError(table.name)
    if table.name == "released_land":
        yield _statement_trigger(table.name, "INSERT OR DELETE", least)
        yield _statement_trigger(table.name, "UPDATE", Role.REPORTER)
        yield BEFORE_ROW.format("c_question_land", "UPDATE", table.name, "", "question_land()")
    else:
        yield _statement_trigger(table.name, "INSERT OR UPDATE OR DELETE", least)
    if table.name not in REPORTED:
        return
    name, status = quote(table.name), _status_of(table)
    rows = f"own_rows({status})"
    if table.name == "incident":
        yield BEFORE_ROW.format("c_own_rows", "INSERT OR DELETE", name, "", rows)
        yield BEFORE_ROW.format("c_own_incidents", "UPDATE", name, "", "own_incidents()")
    else:
        yield BEFORE_ROW.format("c_own_rows", "INSERT OR UPDATE OR DELETE", name, "", rows)
    if withheld(table.name):
        yield from _hidden_row_triggers(name)


def _status_of(table: Table) -> str:
    field: list[Field] = [each for each in table.fields if each.name == "record_status"]
    return literal("record_status" if field else "")


def _hidden_row_triggers(name: str) -> Iterator[str]:
    for event, rows in (("UPDATE", "NEW"), ("DELETE", "OLD")):
        yield (
            f"CREATE TRIGGER y_hidden_{event.lower()} AFTER {event} ON {name} "
            f"REFERENCING {rows} TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION hidden_rows()"
        )
