"""A workspace: the one place through which records are read and written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Optional

from ..domain import schema
from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.profile import Profile
from ..domain.records import Record
from ..domain.rules import roles
from ..domain.rules.roles import Role
from ..domain.schema import TABLES
from .as_of import records_after, records_at
from .change import Change, missing
from .database import Database, Selection
from .errors import StoreFaultError, unwritten
from .geometry import Bounds
from .geopackage.create import create_geopackage
from .history import (
    ChangeInfo,
    LogEntry,
    read_change_rows,
    read_changes,
    read_history,
    read_row_counts,
    read_row_counts_of,
    read_since,
)
from .opening import open_database, require_current
from .postgis.create import create_schema
from .postgis.people import Sharing
from .profiles import load_profile
from .reference import place_of
from .rows import (
    UnreadableValue,
    columns_of,
    doubtful_columns,
    read_records,
    unreadable_values,
)
from .undo import hold_rows_of, require_undoable, take_back
from .values import to_stored

Where = Mapping[str, Any]


class Workspace:
    """An open workspace. It belongs to the thread that opened it; others open their own.

    ``where`` maps field names to a value, a list of values (any of them) or None (missing).
    """

    def __init__(self, reference: str, database: Database) -> None:
        self.reference = reference
        self._database = database
        self._own_version = 0
        self._is_read_only: Optional[bool] = None
        self._open_change: Optional[Change] = None

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the file or connection."""
        self._database.close()

    @property
    def name(self) -> str:
        """The name of the file or schema."""
        return self._database.name

    @property
    def path(self) -> Path:
        """The GeoPackage file; MineActionError for a workspace on a server."""
        place = place_of(self.reference)
        if not isinstance(place, Path):
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "{place} is on a server; this needs a file."),
                place=place,
            )
        return place

    @property
    def folder(self) -> Optional[Path]:
        """The folder of the GeoPackage; None for a workspace on a server."""
        place = place_of(self.reference)
        return place.parent if isinstance(place, Path) else None

    @property
    def files_folder(self) -> Path:
        """Where attachments are kept; MineActionError where the workspace names no folder."""
        folder = self._database.files_folder
        if folder is None:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{name} has no folder for photos and files. Have its administrator name one.",
                ),
                name=self.name,
            )
        return folder

    @property
    def provider(self) -> str:
        """Key of the QGIS data provider that opens the tables as layers."""
        return self._database.provider

    @property
    def role(self) -> Role:
        """What this person may do here; whoever opens a file is its manager."""
        return self._database.role

    @property
    def person(self) -> str:
        """Under which name this person writes: on a server the login."""
        return self._database.person

    @property
    def is_read_only(self) -> bool:
        """True where nobody can write, as it was when it was first asked after opening.

        The file or its folder is write-protected, or the server takes no writes.
        """
        if self._is_read_only is None:
            self._is_read_only = self._database.is_read_only
        return self._is_read_only

    def may_write(self, table_name: str) -> bool:
        """Tell whether this person writes to a table; on a server the database decides anew."""
        return not self.is_read_only and roles.may_write(self.role, table_name)

    def may_read(self, table_name: str) -> bool:
        """Tell whether this person reads a table; of restricted ones perhaps their own rows only."""
        return roles.may_read(self.role, table_name)

    @property
    def sharing(self) -> Optional[Sharing]:
        """The people of a workspace on a server; None for a file."""
        return self._database.sharing

    @property
    def takes_two(self) -> bool:
        """True where closing a hazard and approving take a second person, known by login."""
        return self.sharing is not None

    @property
    def title(self) -> str:
        """What people call this workspace."""
        return self.info().get("title", "")

    @property
    def is_training(self) -> bool:
        """True where everything in it is fictional and every output must say so."""
        return self.info().get("training") == "true"

    @property
    def profile(self) -> Profile:
        """The defaults of the country or organisation; MineActionError where they are unknown."""
        return load_profile(self.info().get("profile", "international"))

    def info(self) -> dict[str, str]:
        """Return the entries of ``workspace_info``."""
        return dict(
            self._database.execute("SELECT key, value FROM workspace_info ORDER BY key").fetchall()
        )

    def layer_source(self, table_name: str) -> str:
        """Return the data source of a table's layer."""
        return self._database.layer_source(TABLES[table_name])

    def data_version(self) -> int:
        """Return a number that differs after any write by another connection."""
        return self._database.data_version()

    @property
    def own_version(self) -> int:
        """A number that differs after any write through this object, also inside a change."""
        return self._own_version + (self._open_change.writes if self._open_change else 0)

    def noticed_version(self) -> int:
        """Return the same number as far as is known, without waiting for a server.

        A write shows a moment later. BusyStoreError, LostStoreError.
        """
        return self._database.noticed_version()

    def reconnect(self) -> None:
        """Make a lost connection anew; allowed in any thread while no other uses the workspace.

        MineActionError while there is still no answer.
        """
        self._database.reconnect()
        self._is_read_only = self._database.is_read_only
        self._own_version += 1

    def wait_for_locks(self, seconds: float) -> None:
        """Say how long a write may wait for others that write; a few seconds at the start."""
        self._database.wait_for_locks(seconds)

    def mark(self) -> str:
        """Return a mark of everything that has been written until now, for ``since``."""
        return self._database.mark()

    def since(
        self, mark: str, table_name: str, record_ids: Iterable[str]
    ) -> dict[str, list[LogEntry]]:
        """Return what was written of these records after the mark was taken, oldest first, by id."""
        return read_since(self._database, TABLES[table_name], mark, list(record_ids))

    def ids_by_fid(self, table_name: str, fids: Iterable[int]) -> dict[int, str]:
        """Return the ids of records by the number of their row; those that are gone are not in it."""
        where = {"fid": list(fids)}
        return dict(self._database.select(TABLES[table_name], ("fid", "id"), where))

    def written_since(self, mark: str) -> set[str]:
        """Return the names of the tables into which somebody wrote after the mark was taken."""
        return self._database.written_since(mark)

    @contextmanager
    def change(self, title: str, reason: str = "") -> Iterator[Change]:
        """Open a change: everything written in it becomes visible together, or nothing does.

        A change that wrote nothing leaves no trace. MineActionError where another program holds
        the workspace; whatever is raised inside takes everything back, and so does what the
        database refuses inside, even where it was caught. UnsureStoreError where a
        server was lost at the very end: then `has_change` tells what became of it.
        """
        with self._transaction(title, reason, None) as change:
            yield change

    def read(
        self,
        table_name: str,
        where: Optional[Where] = None,
        order: Sequence[str] = (),
        limit: Optional[int] = None,
        offset: int = 0,
    ) -> list[Record]:
        """Return records; ``order`` names fields, a minus before a name descends."""
        table = TABLES[table_name]
        return read_records(
            self._database,
            table,
            _stored_where(table_name, where),
            order=order,
            limit=limit,
            offset=offset,
        )

    def within(self, table_name: str, bounds: Bounds) -> list[Record]:
        """Return the records whose bounding boxes touch ``bounds`` (xmin, ymin, xmax, ymax in degrees)."""
        return read_records(self._database, TABLES[table_name], {}, bounds=bounds)

    def columns(
        self,
        table_name: str,
        names: Sequence[str],
        where: Optional[Where] = None,
        order: Sequence[str] = (),
        bounds: Optional[Bounds] = None,
        readable_only: bool = False,
    ) -> dict[str, list[Any]]:
        """Return whole columns as lists by name, without making records; "geometry" is WKB.

        ``bounds``: only of records whose bounding boxes touch them. ``readable_only`` leaves out
        records of which one of these values cannot be read; see ``unreadable_values``.
        """
        table, stored = TABLES[table_name], _stored_where(table_name, where)
        rows = self._database.select(table, names, stored, order, bounds=bounds)
        return columns_of(table, names, list(rows), readable_only)

    def unreadable_values(
        self, table_name: str, where: Optional[Where] = None
    ) -> list[UnreadableValue]:
        """Return the stored values that are none of their field's, each with its id and code.

        Other programs wrote them into workspaces of earlier versions of the plugin.
        """
        table, names = TABLES[table_name], doubtful_columns(table_name)
        rows = self._database.select(table, names, _stored_where(table_name, where))
        return list(unreadable_values(table, names, list(rows)))

    def columns_together(self, selections: Sequence[Selection]) -> list[dict[str, list[Any]]]:
        """Return columns of several tables, all as of one moment; see ``columns``."""
        found = self._database.select_together(selections)
        return [columns_of(each.table, each.columns, rows) for each, rows in zip(selections, found)]

    def distinct(self, table_name: str, names: Sequence[str]) -> list[tuple[Any, ...]]:
        """Return each combination of values that fields have, once, in no order."""
        table = TABLES[table_name]
        found = columns_of(table, names, list(self._database.distinct(table, names)))
        return list(zip(*found.values()))

    def get(self, table_name: str, record_id: str) -> Record:
        """Return the record with that id; MineActionError where there is none."""
        return self._one(table_name, {"id": record_id}, record_id)

    def find(self, table_name: str, code: str) -> Record:
        """Return the record with that code; MineActionError where there is none."""
        return self._one(table_name, {"code": code}, code)

    def count(self, table_name: str, where: Optional[Where] = None) -> int:
        """Return how many records fulfil ``where``."""
        return self._database.count(TABLES[table_name], _stored_where(table_name, where))

    def extent(self, table_name: str) -> Optional[Bounds]:
        """Return (xmin, ymin, xmax, ymax) of all records in degrees; None where nothing can be drawn."""
        return self._database.extent(TABLES[table_name])

    def changes(self, limit: int = 50, before_id: Optional[str] = None) -> list[ChangeInfo]:
        """Return the newest changes first; with ``before_id``, those older than that change."""
        return read_changes(self._database, limit, before_id)

    def change_count(self) -> int:
        """Return how many changes there were."""
        return self._database.count(TABLES["change"])

    def has_change(self, change_id: str) -> bool:
        """Tell whether a change was written; BusyStoreError where it may still be being written."""
        return self._database.has_change(change_id)

    def row_counts(self, limit: int = 50, before_id: Optional[str] = None) -> dict[str, int]:
        """Return how many rows each change of such a page wrote, by the ids of the changes."""
        return read_row_counts(self._database, limit, before_id)

    def row_counts_of(self, change_ids: Sequence[str]) -> dict[str, int]:
        """Return how many rows these changes wrote, by their ids; those that wrote none are not in it."""
        return read_row_counts_of(self._database, change_ids)

    def change_rows(self, change_id: str, limit: int = 1000) -> list[LogEntry]:
        """Return the first rows that a change wrote, in their order."""
        return read_change_rows(self._database, change_id, limit)

    def history(self, table_name: str, record_id: str) -> list[LogEntry]:
        """Return the history of one record, oldest first."""
        return read_history(self._database, TABLES[table_name], record_id)

    def as_of(self, table_name: str, moment: dt.datetime) -> list[Record]:
        """Return the records of a table as they were, after all changes up to ``moment``.

        Rebuilt from the history alone, geometry to the bit. ``moment`` has a time zone and counts
        to the millisecond: of two changes within the same one, both are in or both out.
        """
        return records_at(self._database, TABLES[table_name], moment)

    def as_of_change(self, table_name: str, change_id: str) -> list[Record]:
        """Return the records of a table as they were right after a change.

        MineActionError where there is no such change.
        """
        return records_after(self._database, TABLES[table_name], change_id)

    def undo(self, change_id: str) -> str:
        """Take a change back as a whole, by a new change; return the id of that one.

        MineActionError where a later change touched one of its records: that one comes first.
        """
        with self._transaction("", "", change_id) as change:
            take_back(self._database, change_id, change.stamps)
            return change.id

    @contextmanager
    def _transaction(self, title: str, reason: str, undoes: Optional[str]) -> Iterator[Change]:
        database = self._database
        if self._open_change is not None:
            # The end of the inner one would be the end of the outer one's transaction.
            raise RuntimeError("a change is open already")
        try:
            if undoes is not None:
                database.begin()
                hold_rows_of(database, undoes)
                title = f"Undo: {require_undoable(database, undoes)}"
            change = Change(database, database.person, title, reason, undoes)
            self._open_change = change
            yield change
            if change.is_empty:
                database.rollback()
                return
            database.end_change()
            database.commit()
        except StoreFaultError as fault:
            database.rollback()
            raise unwritten(fault) from fault.__cause__
        except BaseException:
            database.rollback()
            raise
        finally:
            writes = self._open_change.writes if self._open_change is not None else 0
            self._own_version += writes + 1
            self._open_change = None

    def _one(self, table_name: str, where: Where, name: str) -> Record:
        found = self.read(table_name, where, limit=1)
        if not found:
            raise missing(TABLES[table_name], name)
        return found[0]


def create_workspace(reference: str, title: str, profile: str = "international") -> Workspace:
    """Create a workspace and open it; MineActionError where something stands in the way."""
    place = place_of(reference)
    if not title.strip():
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "TITLE is empty. Give the workspace a title.")
        )
    load_profile(profile)
    info = {
        "product": "mine_action",
        "schema_version": str(schema.SCHEMA_VERSION),
        "title": title.strip(),
        "profile": profile,
    }
    if isinstance(place, Path):
        create_geopackage(place, info)
    else:
        create_schema(place, info)
    return open_workspace(reference)


def open_workspace(reference: str) -> Workspace:
    """Open a workspace; MineActionError where it is none, damaged or from a newer version.

    OldWorkspaceError where it is from an older one and must be migrated first.
    """
    place = place_of(reference)
    database = open_database(place)
    try:
        require_current(database, place)
    except BaseException:
        database.close()
        raise
    return Workspace(str(reference), database)


def _stored_where(table_name: str, where: Optional[Where]) -> dict[str, Any]:
    table = TABLES[table_name]
    stored = {}
    for name, value in (where or {}).items():
        if isinstance(value, (list, tuple, set, frozenset)):
            stored[name] = [to_stored(table, table.field(name), item) for item in value]
        else:
            stored[name] = to_stored(table, table.field(name), value)
    return stored
