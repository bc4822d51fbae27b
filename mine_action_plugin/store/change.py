"""A change: one transaction, one entry in the history, undone as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Optional

from ..domain.errors import MineActionError
from ..domain.fields import FieldType, Table
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.schema import TABLES
from .database import Database
from .errors import stale
from .geometry import shape_or_none
from .history import LogEntry, read_history
from .ids import new_id
from .rows import made_record, read_records, record_columns
from .values import to_stored


class Change:
    """What may be written while a change is open. Get one from ``Workspace.change``."""

    def __init__(
        self, database: Database, user: str, title: str, reason: str, undoes: Optional[str]
    ) -> None:
        self.id = new_id()
        self.user = user
        self.moment = dt.datetime.now(dt.timezone.utc)
        self.writes = 0
        self._database = database
        moment = to_stored(TABLES["change"], TABLES["change"].field("changed_at"), self.moment)
        database.start_change(
            (self.id, title, reason or None, user, moment, undoes), undoing=undoes is not None
        )

    @property
    def stamps(self) -> dict[str, Any]:
        """When and by whom records are modified in this change, as stored."""
        table = TABLES["change"]
        moment = to_stored(table, table.field("changed_at"), self.moment)
        return {"modified_at": moment, "modified_by": self.user}

    @property
    def is_empty(self) -> bool:
        """True while nothing was written."""
        return not self._database.has_written

    def insert(self, table_name: str, **values: Any) -> Record:
        """Insert a record and return it as stored, with its id, code and version.

        MineActionError where a value does not fit its field or the database refuses the row.
        """
        table = TABLES[table_name]
        self.writes += 1
        wanted = record_columns(table.name)
        row = self._database.insert(table, stored_values(table, values), wanted)
        return made_record(table, row or ())

    def insert_many(self, table_name: str, rows: Iterable[Mapping[str, Any]]) -> list[str]:
        """Insert many records of one table at once; return their ids in order.

        The same door as ``insert`` and the same checks, but one statement for all rows and one
        for their history, so that a hundred thousand take seconds.
        """
        table = TABLES[table_name]
        given = list(rows)
        self.writes += 1
        if len(given) < self._database.bulk_rows:
            return [self._inserted_id(table, stored_values(table, row)) for row in given]
        columns = stored_columns(table, given)
        self._complete(table, columns, len(given))
        self._database.insert_bulk(table, list(columns), list(zip(*columns.values())))
        return columns["id"]

    def update(self, record: Record, **values: Any) -> Record:
        """Update a record that was read and return it as it is now.

        StaleRecordError where somebody changed it after it was read: nothing is overwritten unseen.
        """
        self.hold(record, values)
        return self._update(TABLES[record.TABLE], record.id, values)

    def update_many(
        self, table_name: str, changes: Sequence[tuple[str, Mapping[str, Any]]]
    ) -> None:
        """Update rows by id with the values given for each, whatever version they have.

        Only for rows that were read, or compared with what was read, inside this change and held
        by it (``hold_many``): nothing is overwritten unseen.
        """
        table = TABLES[table_name]
        self.writes += 1
        groups: dict[tuple[str, ...], list[tuple[str, Mapping[str, Any]]]] = {}
        for record_id, values in changes:
            stored = stored_values(table, values)
            groups.setdefault(tuple(stored), []).append((record_id, stored))
        for names, rows in groups.items():
            if self._goes_in_bulk(names, rows):
                many = [(each, *stored.values(), *self.stamps.values()) for each, stored in rows]
                self._database.update_bulk(table, ["id", *names, *self.stamps], many)
            else:
                for record_id, stored in rows:
                    self._database.update(table, record_id, stored)

    def delete(self, record: Record) -> None:
        """Delete a record that was read. Hazards are never deleted."""
        self.hold(record)
        self.writes += 1
        self._database.delete(TABLES[record.TABLE], record.id)

    def hold(self, record: Record, wanted: Optional[Mapping[str, Any]] = None) -> Record:
        """Let nobody else change a record that was read until the change ends; return it.

        ``wanted`` are the values to be written, for the error. StaleRecordError where somebody
        changed or removed it after it was read.
        """
        return self.hold_many([record], {record.id: wanted or {}})[0]

    def hold_many(
        self, records: Sequence[Record], wanted: Optional[Mapping[str, Mapping[str, Any]]] = None
    ) -> Sequence[Record]:
        """Hold many records of one table at once, in a few statements; see ``hold``.

        ``wanted``: the values to be written by the id of the record.
        """
        if not records:
            return records
        table = records[0].TABLE
        versions = self.held_versions(table, [record.id for record in records])
        for record in records:
            if versions.get(record.id) != record.version:
                now = read_records(self._database, TABLES[table], {"id": record.id})
                values = (wanted or {}).get(record.id)
                raise stale(record, now[0] if now else None, self._since(record), values)
        return records

    def held_versions(self, table_name: str, record_ids: Sequence[str]) -> dict[str, int]:
        """Hold rows until the change ends and return their versions by id; some may be gone."""
        return self._database.lock(TABLES[table_name], record_ids)

    def take(self, table_name: str, record_id: str) -> Record:
        """Hold a record, whatever version it has, and return it as it is now.

        MineActionError where there is none.
        """
        self._database.lock(TABLES[table_name], [record_id])
        return self.get(table_name, record_id)

    def take_many(self, table_name: str, record_ids: Sequence[str]) -> list[Record]:
        """Hold records and return them as they are now; those that are gone are left out."""
        if not record_ids:
            return []
        self._database.lock(TABLES[table_name], record_ids)
        return read_records(self._database, TABLES[table_name], {"id": list(record_ids)})

    def latest(
        self,
        table_name: str,
        code: str,
        seen: Optional[Record] = None,
        wanted: Optional[Mapping[str, Any]] = None,
    ) -> Record:
        """Return the record with that code as it is now, and hold it until the change ends.

        ``seen`` is the record as a person saw it, ``wanted`` what is to be written:
        StaleRecordError where it is another by now. MineActionError where there is none.
        """
        if seen is not None:
            return self.hold(seen, wanted)
        return self.take(table_name, self._by(TABLES[table_name], "code", code).id)

    def hold_table(self, table_name: str) -> None:
        """Let nobody else write into a table until the change ends."""
        self._database.lock_table(TABLES[table_name])

    def get(self, table_name: str, record_id: str) -> Record:
        """Return a record as it is inside this change."""
        return self._by(TABLES[table_name], "id", record_id)

    def set_info(self, key: str, value: str) -> None:
        """Set an entry of ``workspace_info``."""
        self._database.set_info(key, value)

    def _goes_in_bulk(self, names: Sequence[str], rows: Sequence[tuple[str, Any]]) -> bool:
        """Tell whether rows may pass the triggers: shapes and codes need theirs, each row comes once."""
        triggered = {"geometry", "code"}.intersection(names)
        return (
            not triggered
            and len(rows) >= self._database.bulk_rows
            and len({record_id for record_id, _ in rows}) == len(rows)
        )

    def _inserted_id(self, table: Table, row: Mapping[str, Any]) -> str:
        return str((self._database.insert(table, row, ("id",)) or ("",))[0])

    def _update(self, table: Table, record_id: str, values: Mapping[str, Any]) -> Record:
        self.writes += 1
        self._database.update(table, record_id, stored_values(table, values))
        return self._by(table, "id", record_id)

    def _by(self, table: Table, name: str, value: object) -> Record:
        found = read_records(self._database, table, {name: value})
        if not found:
            raise missing(table, str(value))
        return found[0]

    def _since(self, record: Record) -> list[LogEntry]:
        log = read_history(self._database, TABLES[record.TABLE], record.id)
        return [entry for entry in log if entry.version > record.version]

    def _complete(self, table: Table, columns: dict[str, list[Any]], count: int) -> None:
        moment = to_stored(table, table.field("created_at"), self.moment)
        ids = columns.get("id", [None] * count)
        columns["id"] = [record_id or new_id() for record_id in ids]
        shared = {
            "created_at": moment,
            "created_by": self.user,
            "modified_at": moment,
            "modified_by": self.user,
            "version": 1,
        }
        columns.update({name: [value] * count for name, value in shared.items()})
        if table.code_prefix and not self._database.bulk_gives_codes:
            codes = columns.get("code", [None] * count)
            given = [code for code in codes if code]
            new = iter(self._database.take_codes(table.code_prefix, given, count - len(given)))
            columns["code"] = [code or next(new) for code in codes]


def stored_values(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values as stored; geometry stays WKB. KeyError for a field that the table lacks."""
    return {
        name: shape_or_none(value)
        if name == "geometry"
        else to_stored(table, table.field(name), value)
        for name, value in values.items()
    }


def stored_columns(table: Table, rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Return rows as stored, by column; what a row lacks takes the field's default."""
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: _stored_column(table, name, rows) for name in names}


def _stored_column(table: Table, name: str, rows: Sequence[Mapping[str, Any]]) -> list[Any]:
    if name == "geometry":
        return [shape_or_none(row.get(name)) for row in rows]
    field = table.field(name)
    if field.type is FieldType.JSON:
        return [to_stored(table, field, row.get(name, field.default)) for row in rows]
    # Codes, dates and counts repeat: each value is checked once.
    known: dict[Any, Any] = {}
    column = []
    for row in rows:
        value = row.get(name, field.default)
        if value not in known:
            known[value] = to_stored(table, field, value)
        column.append(known[value])
    return column


def missing(table: Table, name: str) -> MineActionError:
    """Return the error for a record that is not there."""
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors", "There is no {table} {name} in this workspace. Check the code."
        ),
        table=table.label.lower(),
        name=name,
    )
