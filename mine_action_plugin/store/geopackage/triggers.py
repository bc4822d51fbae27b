"""Triggers that keep identity, codes, versions and history, by whatever route a row is written.

One trigger for each table and action. ``store_state.inside`` tells the triggers that the store
itself is writing (their own updates, and bulk inserts, which log in one statement);
``store_state.change_id`` is the change under way, set and cleared inside its transaction. A write
without one gets a change of its own. Only functions are used that every SQLite has, or that the
spatial index of a GeoPackage calls itself: other programs write here too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from string import Template

from ...domain.fields import Field, FieldType, Table
from ...domain.schema import TABLES
from ..refusals import EVENT_STAYS, OUTLINE_GOES_BY_PROCESS, OUTLINE_STAYS
from .blobs import wkb_start
from .tables import GEOMETRY_COLUMN, literal, quote, run_script
from .value_checks import value_triggers

NOW = "strftime('%Y-%m-%dT%H:%M:%fZ','now')"
UUID = (
    "lower(hex(randomblob(4))||'-'||hex(randomblob(2))||'-4'||substr(hex(randomblob(2)),2)||'-'||"
    "substr('89ab',1+(abs(random())%4),1)||substr(hex(randomblob(2)),2)||'-'||hex(randomblob(6)))"
)
_OUTSIDE = "Edit outside the plugin"
_HALVES_S = 10
"""So long may the two halves of one save be apart."""
_WHO = "(SELECT c.changed_by FROM change c JOIN store_state s ON c.id = s.change_id)"
# Of an edit outside the plugin the name may follow: until then an outline is kept under none.
_WHO_FOR_SURE = _WHO[:-1] + " WHERE s.own = 0)"

_BEGIN = Template("""
  UPDATE store_state SET inside = 1;
  INSERT INTO change (id, title, changed_by, changed_at)
    SELECT $uuid, $title, $who, $now FROM store_state WHERE change_id IS NULL;
  UPDATE store_state SET own = 1, change_id = (SELECT id FROM change ORDER BY fid DESC LIMIT 1)
    WHERE change_id IS NULL;
""")
_END = """
  UPDATE store_state SET change_id = CASE own WHEN 1 THEN NULL ELSE change_id END, own = 0, inside = 0;
"""

_INSERT = Template("""
CREATE TRIGGER "${name}_logs_insert" AFTER INSERT ON "$name"
WHEN (SELECT inside FROM store_state) = 0
BEGIN $begin $count
  UPDATE "$name" SET id = coalesce(nullif(NEW.id, ''), $uuid)$set_code,
    created_at = coalesce(NEW.created_at, $now),
    created_by = CASE (SELECT undoing FROM store_state) WHEN 1 THEN NEW.created_by
      ELSE coalesce(NEW.created_by, $who) END,
    modified_at = $now, modified_by = coalesce($who, NEW.modified_by),
    version = 1 + coalesce((SELECT max(version) FROM change_log
      WHERE record_id = NEW.id AND record_table = '$name'), 0)
    WHERE fid = NEW.fid;
  INSERT INTO change_log (change_id, record_table, record_id, version, action, new_row)
    SELECT s.change_id, '$name', t.id, t.version, 'insert', $row
    FROM "$name" t, store_state s WHERE t.fid = NEW.fid;
  $end
END;
""")
# A code that somebody gives is not handed out again.
_COUNT_GIVEN = Template("""
  UPDATE code_counter SET last = max(last, CAST(substr(NEW.code, $start) AS INTEGER))
    WHERE prefix = '$prefix' AND NEW.code GLOB '$prefix-[0-9]*' AND length(NEW.code) < 14;
""")
_COUNT_NEW = Template("""
  UPDATE code_counter SET last = last + 1 WHERE prefix = '$prefix' AND nullif(NEW.code, '') IS NULL;
""")
_SET_CODE = Template(""",
    code = coalesce(nullif(NEW.code, ''),
      (SELECT printf('$prefix-%04d', last) FROM code_counter WHERE prefix = '$prefix'))""")
_UPDATE = Template("""
CREATE TRIGGER "${name}_logs_update" AFTER UPDATE ON "$name"
WHEN (SELECT inside FROM store_state) = 0
BEGIN $begin $count
  UPDATE "$name" SET id = OLD.id$keep_code, created_at = OLD.created_at, created_by = OLD.created_by,
    modified_at = $now, modified_by = coalesce($who, NEW.modified_by), version = OLD.version + 1
    WHERE fid = NEW.fid;
  INSERT INTO change_log (change_id, record_table, record_id, version, action, old_row, new_row)
    SELECT s.change_id, '$name', t.id, t.version, 'update', $old_row, $row
    FROM "$name" t, store_state s WHERE t.fid = NEW.fid;
  $keep $end
END;
""")
# The last step of a hazard's update: the row's own triggers take it into the same change.
_KEEP_OUTLINE = Template("""
  UPDATE store_state SET inside = 0;
  INSERT INTO kept_outline (hazard_id, geom) SELECT OLD.id, OLD.geom FROM store_state
    WHERE undoing = 0 AND OLD.geom IS NOT NULL AND $old IS NOT $new;
""")
_DELETE = Template("""
CREATE TRIGGER "${name}_logs_delete" AFTER DELETE ON "$name"
WHEN (SELECT inside FROM store_state) = 0
BEGIN $begin
  INSERT INTO change_log (change_id, record_table, record_id, version, action, old_row)
    SELECT change_id, '$name', OLD.id, OLD.version + 1, 'delete', $old_row FROM store_state;
  $end
END;
""")
_STAYS_WHILE_NAMED = Template("""
CREATE TRIGGER "${name}_stays_while_named" BEFORE DELETE ON "$name"
WHEN $named
BEGIN
  SELECT RAISE(ABORT, '$name: other records refer to this one. Delete them first.');
END;
""")
# QGIS saves a new shape first, with the name of whoever had the record before, and then what else
# was edited, the new name with it: the change of the shape was made by whom the second half says.
_NAME_BELONGS_TO_SHAPE = Template("""
CREATE TRIGGER "${name}_names_who_drew" AFTER UPDATE ON "$name"
WHEN NEW.modified_by IS NOT OLD.modified_by AND $new_shape IS $old_shape
  AND (SELECT inside FROM store_state) = 0
BEGIN
  UPDATE change SET changed_by = NEW.modified_by
    WHERE title = $title AND changed_by IS OLD.modified_by
    AND changed_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-$seconds seconds') AND id = (
      SELECT change_id FROM change_log WHERE record_id = OLD.id AND record_table = '$name'
      AND version = OLD.version AND action = 'update'
      AND json_extract(old_row, '$$.geometry') IS NOT json_extract(new_row, '$$.geometry')
      AND json_remove(old_row, $stamps) = json_remove(new_row, $stamps));
END;
""")
_APPEND_ONLY = Template("""
CREATE TRIGGER "${name}_never_$event" BEFORE $event ON "$name" $when BEGIN
  SELECT RAISE(ABORT, 'The history of a workspace is only ever added to.');
END;
""")
_LOG_NOT_REPLACED = Template("""
CREATE TRIGGER "${name}_is_not_replaced" BEFORE INSERT ON "$name"
WHEN EXISTS (SELECT 1 FROM "$name" WHERE fid = NEW.fid OR ($same)) BEGIN
  SELECT RAISE(ABORT, 'The history of a workspace is only ever added to.');
END;
""")
_LOG_KEYS = {
    "change": "id = NEW.id",
    "change_log": "record_id = NEW.record_id AND version = NEW.version "
    "AND record_table = NEW.record_table",
}
# The name alone, and only of a change that took its name from the row before.
_BUT_THE_NAME = Template("""WHEN NEW.fid IS NOT OLD.fid OR NEW.id IS NOT OLD.id OR NEW.title IS NOT OLD.title
  OR NEW.reason IS NOT OLD.reason OR NEW.changed_at IS NOT OLD.changed_at
  OR NEW.undoes_id IS NOT OLD.undoes_id OR OLD.title <> $title
  OR OLD.changed_at < strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-$seconds seconds')""").substitute(
    title=literal(_OUTSIDE), seconds=_HALVES_S
)
# OR REPLACE takes rows that stand in its way without asking their own triggers.
_NO_REPLACING = Template("""
CREATE TRIGGER "${name}_is_not_replaced_on_$event" BEFORE $action ON "$name"
WHEN (SELECT inside FROM store_state) = 0 AND EXISTS (
  SELECT 1 FROM "$name" WHERE fid IS NOT $own AND (fid = NEW.fid OR id = NEW.id$same_code))
BEGIN
  SELECT RAISE(ABORT, '$name: there is a record with this fid, id or code already. Change that one.');
END;
""")
_HAZARDS_STAY = """
CREATE TRIGGER "hazard_never_deleted" BEFORE DELETE ON hazard
WHEN (SELECT undoing FROM store_state) = 0
BEGIN
  SELECT RAISE(ABORT, 'A hazard is never deleted. Close it through a recorded process.');
END;
"""
_EVENTS_STAY = Template("""
CREATE TRIGGER "hazard_event_never_deleted" BEFORE DELETE ON hazard_event
WHEN (SELECT undoing FROM store_state) = 0
BEGIN
  SELECT RAISE(ABORT, '$sentence');
END;
""")
_OUTLINES_STAY = Template("""
CREATE TRIGGER "kept_outline_goes_by_process" BEFORE DELETE ON kept_outline
WHEN (SELECT undoing FROM store_state) = 0 AND NOT EXISTS (
  SELECT 1 FROM store_state s JOIN change_log l ON l.change_id = s.change_id AND l.action = 'insert'
    JOIN hazard_event e ON e.id = l.record_id AND e.hazard_id = OLD.hazard_id
  WHERE l.record_table = 'hazard_event')
BEGIN
  SELECT RAISE(ABORT, '$GONE');
END;
CREATE TRIGGER "kept_outline_stays" BEFORE UPDATE ON kept_outline
WHEN (SELECT inside + undoing FROM store_state) = 0
BEGIN
  SELECT RAISE(ABORT, '$STAYS');
END;
""").substitute(GONE=OUTLINE_GOES_BY_PROCESS, STAYS=OUTLINE_STAYS)


def create_triggers(
    connection: sqlite3.Connection, tables: Collection[Table] = TABLES.values()
) -> None:
    """Create the triggers of the record tables, and those that keep the history append-only."""
    for table in tables:
        if table.history:
            for statement in table_triggers(table):
                connection.execute(statement)
    for name, same in _LOG_KEYS.items():
        connection.execute(_LOG_NOT_REPLACED.substitute(name=name, same=same))
        for event in ("UPDATE", "DELETE"):
            when = _BUT_THE_NAME if (name, event) == ("change", "UPDATE") else ""
            connection.execute(_APPEND_ONLY.substitute(name=name, event=event, when=when))
    connection.execute(_HAZARDS_STAY)
    connection.execute(_EVENTS_STAY.substitute(sentence=EVENT_STAYS))
    run_script(connection, _OUTLINES_STAY)


def table_triggers(table: Table) -> Iterator[str]:
    """Yield the CREATE TRIGGER statements of one record table."""
    start = {"uuid": UUID, "now": NOW, "title": literal(_OUTSIDE)}
    shared = {
        "name": table.name,
        "uuid": UUID,
        "now": NOW,
        "who": _WHO_FOR_SURE if table.name == "kept_outline" else _WHO,
        "end": _END,
        "row": row_json(table, "t"),
    }
    old_row = row_json(table, "OLD")
    prefix = table.code_prefix
    given = _COUNT_GIVEN.substitute(prefix=prefix, start=len(prefix) + 2) if prefix else ""
    yield _INSERT.substitute(
        shared,
        begin=_BEGIN.substitute(start, who="coalesce(NEW.created_by, NEW.modified_by)"),
        count=given + _COUNT_NEW.substitute(prefix=prefix) if prefix else "",
        set_code=_SET_CODE.substitute(prefix=prefix) if prefix else "",
    )
    yield _UPDATE.substitute(
        shared,
        begin=_BEGIN.substitute(start, who="NEW.modified_by"),
        count=given,
        keep_code=", code = coalesce(nullif(NEW.code, ''), OLD.code)" if prefix else "",
        keep=_keep_outline() if table.name == "hazard" else "",
        old_row=old_row,
    )
    if table.geometry:
        yield _name_belongs_to_shape(table)
    yield _DELETE.substitute(shared, begin=_BEGIN.substitute(start, who="NULL"), old_row=old_row)
    yield from value_triggers(table)
    yield from _replacing_triggers(table)
    yield from _named_triggers(table)


def _replacing_triggers(table: Table) -> Iterator[str]:
    code = ("code",) if table.code_prefix else ()
    columns = ", ".join(("fid", "id", *code))
    for event, action, own in (
        ("insert", "INSERT", "NULL"),
        ("update", f"UPDATE OF {columns}", "OLD.fid"),
    ):
        yield _NO_REPLACING.substitute(
            name=table.name,
            event=event,
            action=action,
            own=own,
            same_code=" OR code = NEW.code" if code else "",
        )


def _named_triggers(table: Table) -> Iterator[str]:
    named = [
        " ".join(("EXISTS (SELECT 1 FROM", quote(other.name), "WHERE", field.name, "= OLD.id)"))
        for other in TABLES.values()
        for field in other.fields
        if field.references == table.name
    ]
    if named:
        yield _STAYS_WHILE_NAMED.substitute(name=table.name, named=" OR ".join(named))


def _keep_outline() -> str:
    old, new = _shapes()
    return _KEEP_OUTLINE.substitute(old=old, new=new)


def _name_belongs_to_shape(table: Table) -> str:
    old, new = _shapes()
    return _NAME_BELONGS_TO_SHAPE.substitute(
        name=table.name,
        old_shape=old,
        new_shape=new,
        title=literal(_OUTSIDE),
        seconds=_HALVES_S,
        stamps="'$.geometry', '$.version', '$.modified_at'",
    )


def _shapes() -> tuple[str, str]:
    """The shapes before and after an update: the header of a geometry differs by who wrote it."""
    old, new = (_wkb_hex(f"{row}.{GEOMETRY_COLUMN}") for row in ("OLD", "NEW"))
    return f"({old})", f"({new})"


def row_json(table: Table, alias: str) -> str:
    """Return the SQL that gives a row of ``table`` as JSON: what the history keeps.

    Reals are texts of 17 digits and geometry hexadecimal WKB, so that both come back to the bit.
    """
    pairs = [f"{literal(field.name)}, {_value_json(field, alias)}" for field in table.fields]
    if table.geometry:
        pairs.append(f"'geometry', {_wkb_hex(f'{alias}.{GEOMETRY_COLUMN}')}")
    return "json_object(" + ", ".join(pairs) + ")"


def _value_json(field: Field, alias: str) -> str:
    column = f"{alias}.{quote(field.name)}"
    if field.type is FieldType.REAL:
        return f"CASE WHEN {column} IS NULL THEN NULL ELSE printf('%!.17g', {column}) END"
    return column


def _wkb_hex(column: str) -> str:
    return (
        f"CASE WHEN {column} IS NULL THEN NULL ELSE hex(substr({column}, {wkb_start(column)})) END"
    )
