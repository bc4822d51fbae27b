"""What takes a second person: closing a hazard, and approving released land.

Only ``session_user`` counts as a person. Who approves is a manager who has not recorded what is
approved, and approves it as it was recorded; ``approved_by`` is never anybody else's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import Template

from ...domain.rules.roles import Role
from ...domain.schema import TABLES
from .columns import literal, row_json
from .rules import BEFORE_ROW, FUNCTION_PATH, differ, written_but

APPROVED_AS_RECORDED = (
    "geometry",
    "product",
    "hazard_id",
    "task_id",
    "area_m2",
    "depth_m",
    "search_kind",
)
"""What an approval of released land is about: it is not changed by who approves, nor afterwards."""

_FUNCTIONS = Template("""
CREATE FUNCTION close_hazard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  asked hazard_event%ROWTYPE;
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- One that comes closed from elsewhere closes nothing; one that comes back is as it was.
    IF NEW.version > 1 AND (
      SELECT old_row::json->>'status' FROM change_log WHERE record_id = NEW.id
      AND record_table = 'hazard' AND action = 'delete' ORDER BY version DESC LIMIT 1
    ) IS DISTINCT FROM 'closed' THEN
      PERFORM refuse_person(format('%s was open and cannot come back closed.', NEW.code));
    END IF;
    RETURN NEW;
  END IF;
  IF my_rank() < $manager THEN
    PERFORM refuse_person(
      format('Closing %s takes a manager. Record the process; a manager approves it.', NEW.code));
  END IF;
  SELECT * INTO asked FROM hazard_event WHERE hazard_id = NEW.id ORDER BY fid DESC LIMIT 1;
  IF asked.fid IS NULL OR asked.status <> 'closed' OR asked.created_by = session_user
    OR asked.approved_by IS DISTINCT FROM session_user OR asked.modified_at <> now()::timestamptz(3) THEN
    PERFORM refuse_person(format(
      'Closing %s takes two people: one records the process, then a manager who is somebody else '
      'approves it.', NEW.code));
  END IF;
  RETURN NEW;
END $$body$$;

CREATE FUNCTION require_as_it_was(recorder text, approved text, named text, record text, written jsonb)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
-- What comes back in the name of who recorded it, or approved, is what was deleted: else it would
-- be somebody's own, recorded in the name of another.
BEGIN
  IF (recorder IS DISTINCT FROM session_user OR approved IS NOT NULL) AND NOT EXISTS (
    SELECT 1 FROM (
      SELECT old_row::jsonb AS old FROM change_log WHERE record_id = record AND record_table = named
      AND action = 'delete' ORDER BY version DESC LIMIT 1
    ) l WHERE old @> (SELECT jsonb_object_agg(key, value) FROM jsonb_each(written) WHERE jsonb_exists(old, key))
  ) THEN
    PERFORM refuse_person('What comes back in the name of somebody else comes back as it was recorded.');
  END IF;
END $$body$$;

CREATE FUNCTION keep_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  changed boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.version > 1 THEN
      PERFORM require_as_it_was(
        NEW.created_by, NEW.approved_by, 'hazard_event', NEW.id, $event_kept::jsonb);
    ELSIF NEW.approved_by IS NOT NULL THEN
      PERFORM refuse_person(
        'Nobody approves what is recorded at the same moment. Record it; a manager who is somebody '
        'else approves it.');
    END IF;
    RETURN NEW;
  END IF;
  changed := $event_changed;
  IF NEW.approved_by IS NOT NULL AND NEW.approved_by IS DISTINCT FROM OLD.approved_by THEN
    IF my_rank() < $manager OR NEW.approved_by <> session_user
      OR OLD.created_by = session_user OR changed THEN
      PERFORM refuse_person(
        'Only a manager approves, in the manager''s own name, what somebody else has recorded, and '
        'as it was recorded.');
    END IF;
  ELSIF changed AND (OLD.created_by IS DISTINCT FROM session_user OR OLD.approved_by IS NOT NULL) THEN
    PERFORM refuse_person(
      'What happened to a hazard is not rewritten by somebody else, nor once it is approved. '
      'Record a correction.');
  END IF;
  RETURN NEW;
END $$body$$;

CREATE FUNCTION approve_land() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER $path AS $$body$$
DECLARE
  changed boolean;
  held boolean := NEW.record_status = 'approved' OR NEW.status IN ('accepted', 'handed_over');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.version > 1 THEN
      PERFORM require_as_it_was(NEW.created_by, CASE WHEN held THEN 'held' ELSE NEW.approved_by END,
        'released_land', NEW.id, $land_kept::jsonb);
    ELSIF held OR NEW.approved_by IS NOT NULL THEN
      PERFORM refuse_person('Released land is recorded first; a manager who is somebody else approves it.');
    END IF;
    RETURN NEW;
  END IF;
  changed := $land_changed;
  IF (NEW.record_status = 'approved' AND OLD.record_status <> 'approved')
    OR (NEW.status IN ('accepted', 'handed_over') AND OLD.status NOT IN ('accepted', 'handed_over')) THEN
    IF my_rank() < $manager OR changed OR OLD.created_by = session_user OR EXISTS (
      SELECT 1 FROM change_log l JOIN change c ON c.id = l.change_id
      WHERE l.record_id = NEW.id AND l.record_table = 'released_land' AND l.action = 'update'
      AND c.changed_by = session_user AND $land_was_changed
    ) OR (NEW.approved_by IS DISTINCT FROM OLD.approved_by AND NEW.approved_by IS DISTINCT FROM session_user) THEN
      PERFORM refuse_person(format(
        'Approving %s takes a manager who neither recorded nor changed it, in the manager''s own name.', NEW.code));
    END IF;
    NEW.approved_by := session_user;
  ELSIF held AND changed THEN
    PERFORM refuse_person(format(
      '%s is approved as it was recorded. Question it first, and take back the record status.', NEW.code));
  ELSIF held THEN
    NEW.approved_by := OLD.approved_by;
  ELSIF NEW.approved_by IS NOT NULL AND NEW.approved_by IS DISTINCT FROM OLD.approved_by THEN
    PERFORM refuse_person(format('%s is approved by its record status, not by a name alone.', NEW.code));
  END IF;
  RETURN NEW;
END $$body$$;
""")


def second_person_statements() -> Iterator[str]:
    """Yield what makes the rules for closing and approving."""
    event, land = TABLES["hazard_event"], TABLES["released_land"]
    yield _FUNCTIONS.substitute(
        path=FUNCTION_PATH,
        manager=int(Role.MANAGER),
        event_changed=differ(event, written_but(event, ("approved_by", "remarks"))),
        land_changed=differ(land, APPROVED_AS_RECORDED),
        event_kept=row_json(event, "NEW", (*written_but(event, ("remarks",)), "approved_by")),
        land_kept=row_json(
            land, "NEW", (*APPROVED_AS_RECORDED, "status", "record_status", "approved_by")
        ),
        land_was_changed=_was_changed(APPROVED_AS_RECORDED),
    )
    closed = "NEW.status = 'closed'"
    closes = f"WHEN ({closed} AND OLD.status IS DISTINCT FROM 'closed')"
    for name, event_name, table, when, function in (
        ("d_close_insert", "INSERT", "hazard", f"WHEN ({closed})", "close_hazard()"),
        ("d_close_update", "UPDATE", "hazard", closes, "close_hazard()"),
        ("d_keep_event", "INSERT OR UPDATE", "hazard_event", "", "keep_event()"),
        ("d_approve_land", "INSERT OR UPDATE", "released_land", "", "approve_land()"),
    ):
        yield BEFORE_ROW.format(name, event_name, table, when, function)


def _was_changed(names: Iterable[str]) -> str:
    def kept(row: str) -> str:
        return ", ".join(f"l.{row}::json->>{literal(name)}" for name in names)

    return f"({kept('old_row')}) IS DISTINCT FROM ({kept('new_row')})"
