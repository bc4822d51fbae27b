"""Triggers that keep identity, codes, versions and history, by whatever route a row is written.

Before a row is written it gets its identity, code and version; after each statement all its rows
are logged at once. The current change is a setting of the transaction; a transaction without one
gets a change of its own at its first write. The functions run with the rights of the workspace's
owner: nobody else writes the history. ``session_user`` is who it was.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from string import Template

from ...domain.fields import Table
from ...domain.schema import TABLES
from ..refusals import EVENT_STAYS, OUTLINE_GOES_BY_PROCESS, OUTLINE_STAYS, UNDO_IS_WHOLE
from .columns import literal, quote, row_json, shape_json
from .tables import sequence_of
from .value_checks import value_checks

_FUNCTIONS = """
CREATE FUNCTION current_change() RETURNS text LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  found text := nullif(current_setting('mine_action.change_id', true), '');
BEGIN
  -- The setting is anybody's to make: only a change begun by the same person in this transaction counts.
  IF found IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM change WHERE id = found AND changed_by = session_user AND changed_at = now()::timestamptz(3)
  ) THEN
    RAISE EXCEPTION 'The change % was not begun in this transaction.', found;
  END IF;
  IF found IS NULL THEN
    found := gen_random_uuid()::text;
    INSERT INTO change (id, title, changed_at) VALUES (found, 'Edit outside the plugin', now());
    PERFORM set_config('mine_action.change_id', found, true);
  END IF;
  RETURN found;
END $$body$$;

CREATE FUNCTION sign_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
BEGIN
  NEW.changed_by := session_user;
  NEW.changed_at := now();
  RETURN NEW;
END $$body$$;

CREATE FUNCTION undo_is_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
-- What says that it takes a change back makes the history say so too: it must have done it.
BEGIN
  IF NOT EXISTS (SELECT 1 FROM change_log WHERE change_id = NEW.undoes_id) OR EXISTS (
    SELECT record_table, record_id FROM change_log WHERE change_id = NEW.undoes_id
    EXCEPT SELECT record_table, record_id FROM change_log WHERE change_id = NEW.id
  ) THEN
    RAISE EXCEPTION '%', TG_ARGV[0];
  END IF;
  RETURN NULL;
END $$body$$;

CREATE FUNCTION take_codes(prefix text, given bigint, wanted bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
-- The first of so many numbers, past the given one. Locked for this moment only, whatever the
-- transaction goes on to do: numbers of a change that is taken back are not used again.
DECLARE
  numbers text := format('%I.%I', $schema, 'code_' || lower(prefix));
  key bigint := hashtextextended(numbers, 0);
  last bigint;
BEGIN
  IF given NOT BETWEEN 0 AND 9999999999 OR wanted NOT BETWEEN 0 AND 100000000 THEN
    RAISE EXCEPTION 'There are no codes % and %.', given, wanted;
  END IF;
  PERFORM pg_advisory_lock(key);
  BEGIN
    last := greatest(coalesce(pg_sequence_last_value(numbers::regclass), 0), given);
    IF last + wanted > 0 THEN
      PERFORM setval(numbers, last + wanted);
    END IF;
  EXCEPTION WHEN OTHERS OR query_canceled THEN
    PERFORM pg_advisory_unlock(key);
    RAISE;
  END;
  PERFORM pg_advisory_unlock(key);
  RETURN last + 1;
END $$body$$;

CREATE FUNCTION give_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  prefix text := TG_ARGV[0];
  number text;
BEGIN
  IF nullif(NEW.code, '') IS NULL THEN
    number := take_codes(prefix, 0, 1)::text;
    NEW.code := prefix || '-' || lpad(number, greatest(4, length(number)), '0');
  ELSIF NEW.code ~ ('^' || prefix || '-[0-9]+$$') AND length(NEW.code) < 14 THEN
    PERFORM take_codes(prefix, substr(NEW.code, length(prefix) + 2)::bigint, 0);
  END IF;
  RETURN NEW;
END $$body$$;

CREATE FUNCTION keep_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  prefix text := TG_ARGV[0];
BEGIN
  NEW.code := coalesce(nullif(NEW.code, ''), OLD.code);
  -- A code that somebody gives is not handed out again.
  IF NEW.code <> OLD.code AND NEW.code ~ ('^' || prefix || '-[0-9]+$$') AND length(NEW.code) < 14 THEN
    PERFORM take_codes(prefix, substr(NEW.code, length(prefix) + 2)::bigint, 0);
  END IF;
  RETURN NEW;
END $$body$$;

CREATE FUNCTION stamp_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  before bigint;
  was json;
BEGIN
  NEW.id := coalesce(nullif(NEW.id, ''), gen_random_uuid()::text);
  SELECT max(version) INTO before FROM change_log WHERE record_id = NEW.id AND record_table = TG_TABLE_NAME;
  IF before IS NOT NULL THEN
    -- What comes back by undo was made by somebody else, at another time: the history knows.
    SELECT coalesce(old_row, new_row) INTO was FROM change_log
      WHERE record_id = NEW.id AND record_table = TG_TABLE_NAME AND version = before;
  END IF;
  NEW.created_at := coalesce((was->>'created_at')::timestamptz, now());
  NEW.created_by := coalesce(was->>'created_by', session_user);
  NEW.modified_at := now();
  NEW.modified_by := session_user;
  NEW.version := 1 + coalesce(before, 0);
  RETURN NEW;
END $$body$$;

CREATE FUNCTION stamp_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
BEGIN
  NEW.fid := OLD.fid;
  NEW.id := OLD.id;
  NEW.created_at := OLD.created_at;
  NEW.created_by := OLD.created_by;
  NEW.modified_at := now();
  NEW.modified_by := session_user;
  NEW.version := OLD.version + 1;
  RETURN NEW;
END $$body$$;

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql $path AS $$body$$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$body$$;

CREATE FUNCTION taken_back(named text, record text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER $path AS $$body$$
-- The change of a record that the current change takes back; NULL where it takes none back that is
-- the last word on it. Begins no change where there is none, and believes none of somebody else's.
DECLARE
  mine text;
  wanted text;
  first bigint;
  later text[];
  gone text[] := '{}';
  one change%ROWTYPE;
BEGIN
  SELECT id, undoes_id INTO mine, wanted FROM change
    WHERE id = nullif(current_setting('mine_action.change_id', true), '')
    AND changed_by = session_user AND changed_at = now()::timestamptz(3) AND undoes_id IS NOT NULL;
  SELECT min(version) INTO first FROM change_log
    WHERE change_id = wanted AND record_table = named AND record_id = record;
  IF first IS NULL THEN
    RETURN NULL;
  END IF;
  later := ARRAY(
    SELECT change_id FROM change_log WHERE record_id = record AND record_table = named
    AND version > first AND change_id NOT IN (wanted, mine));
  -- One that was taken back and the one that took it back cancel each other: see require_undoable.
  FOR one IN SELECT * FROM change WHERE id = ANY (later) ORDER BY fid DESC LOOP
    IF one.id <> ALL (gone) THEN
      IF one.undoes_id IS NULL OR one.undoes_id <> ALL (later) THEN
        RETURN NULL;
      END IF;
      gone := gone || one.undoes_id;
    END IF;
  END LOOP;
  RETURN wanted;
END $$body$$;

CREATE FUNCTION gives_back(hazard_id text, shape text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
$path AS $$body$$
-- Whether an undo gives a hazard the shape that it had. Not a part of the statement for all of
-- them, which would join them with all rows of the history.
DECLARE
  taken text := taken_back('hazard', hazard_id);
BEGIN
  RETURN taken IS NOT NULL AND EXISTS (
    SELECT 1 FROM change_log WHERE change_id = taken AND record_table = 'hazard'
    AND record_id = hazard_id AND action = 'update'
    AND old_row::json->>'geometry' IS NOT DISTINCT FROM shape);
END $$body$$;

CREATE FUNCTION keep_kept_outline() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  taken text := taken_back('kept_outline', OLD.id);
BEGIN
  IF taken IS NOT NULL AND EXISTS (
    SELECT 1 FROM change_log WHERE change_id = taken
    AND record_table = 'kept_outline' AND record_id = OLD.id
    AND action = CASE TG_OP WHEN 'DELETE' THEN 'insert' ELSE 'update' END
  ) THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION '%', TG_ARGV[0];
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM change_log l JOIN hazard_event e ON e.id = l.record_id AND e.hazard_id = OLD.hazard_id
    WHERE l.change_id = current_change() AND l.record_table = 'hazard_event' AND l.action = 'insert'
  ) THEN
    RAISE EXCEPTION '%', TG_ARGV[1];
  END IF;
  RETURN OLD;
END $$body$$;

CREATE FUNCTION outline_is_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
-- An undo that takes away a kept outline gives the hazard its outline back before it ends.
DECLARE
  before text;
  taken text := taken_back('kept_outline', OLD.id);
BEGIN
  SELECT old_row::json->>'geometry' INTO before FROM change_log
    WHERE change_id = taken AND record_table = 'hazard'
    AND record_id = OLD.hazard_id AND action = 'update' ORDER BY version LIMIT 1;
  IF FOUND AND EXISTS (
    SELECT 1 FROM hazard h WHERE h.id = OLD.hazard_id AND $hazard_shape IS DISTINCT FROM before
  ) THEN
    RAISE EXCEPTION '%', TG_ARGV[0];
  END IF;
  RETURN NULL;
END $$body$$;

CREATE FUNCTION keep_hazard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  taken text := taken_back('hazard', OLD.id);
BEGIN
  -- Only undo takes away a hazard that was never there, and one that is as it came.
  IF NOT EXISTS (
    SELECT 1 FROM change_log WHERE change_id = taken
    AND record_table = 'hazard' AND record_id = OLD.id AND action = 'insert'
    AND $hazard_row::jsonb @> (new_row::jsonb - ARRAY['version', 'modified_at', 'modified_by'])
  ) THEN
    RAISE EXCEPTION 'A hazard is never deleted. Close it through a recorded process.';
  END IF;
  RETURN OLD;
END $$body$$;

CREATE FUNCTION event_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
BEGIN
  -- Kept outlines and second persons go by what was recorded: it stays, or is undone as a whole.
  IF NOT EXISTS (
    SELECT 1 FROM change_log WHERE change_id = taken_back('hazard_event', OLD.id)
    AND record_table = 'hazard_event' AND record_id = OLD.id AND action = 'insert'
  ) THEN
    RAISE EXCEPTION '%', TG_ARGV[0];
  END IF;
  RETURN OLD;
END $$body$$;
"""

_LOG = Template("""
CREATE FUNCTION $function() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path
-- The plans are kept for the session: what was planned for one row must do for thousands.
SET enable_nestloop = off AS $$body$$
DECLARE
  wrong text;
BEGIN
  $checks
  INSERT INTO change_log (change_id, record_table, record_id, version, action, old_row, new_row)
    SELECT (SELECT current_change()), $name, $rows;
  $more
  PERFORM pg_notify('qgis', 'mine_action:' || TG_TABLE_SCHEMA || ':' || TG_TABLE_NAME);
  RETURN NULL;
END $$body$$;
CREATE TRIGGER zz_log_$action AFTER $event ON $table REFERENCING $tables
  FOR EACH STATEMENT EXECUTE FUNCTION $function();
""")
# Only a shape that undo gives back takes nothing away.
_KEEP_OUTLINES = Template("""
  INSERT INTO kept_outline (hazard_id, geom)
    SELECT o.id, o.geom FROM new_rows t JOIN old_rows o ON o.fid = t.fid
    WHERE o.geom IS NOT NULL AND ST_AsBinary(o.geom) IS DISTINCT FROM ST_AsBinary(t.geom)
    AND NOT gives_back(o.id, $shape);
""")
_KEEPS_ALL = "The history of a workspace is only ever added to."
_NO_TRUNCATE = "The tables of a workspace are not emptied."


def trigger_statements(schema: str, tables: Collection[Table] = TABLES.values()) -> Iterator[str]:
    """Yield what makes the functions and triggers of a workspace in ``schema``."""
    path = "SET search_path FROM CURRENT"
    hazard = TABLES["hazard"]
    yield Template(_FUNCTIONS).substitute(
        path=path,
        schema=literal(schema),
        hazard_row=row_json(hazard, "OLD"),
        hazard_shape=shape_json(hazard, "h"),
    )
    for table in tables:
        if table.history:
            yield from _table_triggers(table, path)
    yield (
        "CREATE TRIGGER sign BEFORE INSERT ON change FOR EACH ROW EXECUTE FUNCTION sign_change()"
    )
    yield (
        "CREATE CONSTRAINT TRIGGER z_undo_is_whole AFTER INSERT ON change "
        "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.undoes_id IS NOT NULL) EXECUTE "
        f"FUNCTION undo_is_whole({literal(UNDO_IS_WHOLE)})"
    )
    for name in ("change", "change_log"):
        yield _refusal(name, "UPDATE OR DELETE OR TRUNCATE", _KEEPS_ALL)
    yield (
        "CREATE TRIGGER never_deleted BEFORE DELETE ON hazard FOR EACH ROW "
        "EXECUTE FUNCTION keep_hazard()"
    )
    yield (
        "CREATE TRIGGER never_deleted BEFORE DELETE ON hazard_event FOR EACH ROW "
        f"EXECUTE FUNCTION event_stays({literal(EVENT_STAYS)})"
    )
    yield (
        "CREATE TRIGGER a_stays BEFORE UPDATE OR DELETE ON kept_outline FOR EACH ROW EXECUTE "
        f"FUNCTION keep_kept_outline({literal(OUTLINE_STAYS)}, {literal(OUTLINE_GOES_BY_PROCESS)})"
    )
    # At the end: which of the two an undo takes back first depends on the store that wrote them.
    yield (
        "CREATE CONSTRAINT TRIGGER z_outline_is_back AFTER DELETE ON kept_outline "
        "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE "
        f"FUNCTION outline_is_back({literal(OUTLINE_GOES_BY_PROCESS)})"
    )


def _refusal(table: str, events: str, sentence: str) -> str:
    return (
        f"CREATE TRIGGER never BEFORE {events} ON {quote(table)} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION refuse({literal(sentence)})"
    )


def _table_triggers(table: Table, path: str) -> Iterator[str]:
    name = quote(table.name)
    before = "CREATE TRIGGER {} BEFORE {} ON {} FOR EACH ROW EXECUTE FUNCTION {}"
    yield before.format("b_stamp_insert", "INSERT", name, "stamp_insert()")
    yield before.format("b_stamp_update", "UPDATE", name, "stamp_update()")
    if table.code_prefix:
        prefix = literal(table.code_prefix)
        yield before.format("a_code_insert", "INSERT", name, f"give_code({prefix})")
        yield before.format("a_code_update", "UPDATE", name, f"keep_code({prefix})")
    yield _refusal(table.name, "TRUNCATE", _NO_TRUNCATE)
    new, old = row_json(table, "t"), row_json(table, "o")
    both = "FROM new_rows t JOIN old_rows o ON o.fid = t.fid"
    logs = {
        "insert": (
            "NEW TABLE AS new_rows",
            f"t.id, t.version, 'insert', NULL, {new} FROM new_rows t ORDER BY t.fid",
        ),
        "update": (
            "OLD TABLE AS old_rows NEW TABLE AS new_rows",
            f"t.id, t.version, 'update', {old}, {new} {both} ORDER BY t.fid",
        ),
        "delete": (
            "OLD TABLE AS old_rows",
            f"o.id, o.version + 1, 'delete', {old}, NULL FROM old_rows o ORDER BY o.fid DESC",
        ),
    }
    for action, (tables, rows) in logs.items():
        yield _LOG.substitute(
            function=quote(f"log_{action}_{table.name}"),
            path=path,
            checks="" if action == "delete" else value_checks(table, action),
            more=_keep_outlines(table) if (table.name, action) == ("hazard", "update") else "",
            name=literal(table.name),
            rows=rows,
            action=action,
            event=action.upper(),
            table=name,
            tables=tables,
        )


def _keep_outlines(table: Table) -> str:
    return _KEEP_OUTLINES.substitute(shape=shape_json(table, "t"))


__all__ = ["sequence_of", "trigger_statements"]
