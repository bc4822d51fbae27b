"""Read and write rows of a workspace on PostGIS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from pathlib import Path
from typing import Any, Optional

from ...domain.errors import MineActionError
from ...domain.fields import Table
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.roles import Role
from ..database import LOG_ENTRIES, Selection
from ..errors import LostStoreError
from ..geometry import Bounds
from ..reference import ServerSchema
from .columns import GEOMETRY_COLUMN, column_of, given, quote
from .connection import PROVIDER, uri_of
from .outcome import require_written, was_written
from .people import Sharing
from .statements import (
    Condition,
    Row,
    condition_of,
    decoded,
    given_row,
    marks,
    order_of,
    selected,
    together,
    type_name,
)
from .wire import ROWS_AT_ONCE, Wire

ROWS_LATER = 100
"""So many rows at most wait for the statement after them."""
LOOK_PATIENCE_S = 0.2


class PostGis:
    """One handle on a workspace on a server. Values here are stored values, geometry is WKB.

    Every statement of a change goes over this one wire; it belongs to one thread.
    """

    provider = PROVIDER
    bulk_rows = 1
    bulk_gives_codes = True

    def __init__(self, place: ServerSchema) -> None:
        self.place = place
        self._wire = Wire(place)
        self._has_written = False
        self._change_id = ""
        self._role: Optional[tuple[int, Role]] = None

    def close(self) -> None:
        """Release the connection."""
        self._wire.close()

    @property
    def name(self) -> str:
        """The name of the workspace among others of the same server."""
        return self.place.schema

    @property
    def files_folder(self) -> Optional[Path]:
        """Where attachments are kept: a folder that the workspace itself names."""
        found = self.execute(
            "SELECT value FROM workspace_info WHERE key = 'files_folder'"
        ).fetchone()
        return Path(found[0]) if found and found[0] else None

    @property
    def role(self) -> Role:
        """What this login may do, as it was when it connected; the database looks each time."""
        connection = self._wire.connections
        if self._role is None or self._role[0] != connection:
            rank = self.execute("SELECT my_rank()").fetchone()[0]
            if not rank:
                raise _without_role(self.place)
            self._role = connection, Role(rank)
        return self._role[1]

    @property
    def is_read_only(self) -> bool:
        """True on a standby server, and where the login or the database is set to read only."""
        return bool(self.execute("SHOW transaction_read_only").fetchone()[0] == "on")

    @property
    def person(self) -> str:
        """The login: what somebody says of himself in the settings does not count here."""
        return self._wire.login

    @property
    def sharing(self) -> Sharing:
        """The people of the workspace."""
        return Sharing(self)

    def set_info(self, key: str, value: Optional[str]) -> None:
        """Set an entry of ``workspace_info``, or take it away; a trigger logs it."""
        if value is None:
            self._write("DELETE FROM workspace_info WHERE key = %s", (key,))
        elif not self._write(
            "UPDATE workspace_info SET value = %s WHERE key = %s", (value, key)
        ).rowcount:
            self._write("INSERT INTO workspace_info (key, value) VALUES (%s, %s)", (key, value))

    def execute(self, statement: str, values: Iterable[Any] = ()) -> Any:
        """Run one statement with bound values, each a ? in it."""
        return self._wire.run(statement.replace("%", "%%").replace("?", "%s"), tuple(values))

    def has_table(self, name: str) -> bool:
        """Tell whether the schema has a table of that name; MineActionError where all is closed."""
        found = self.execute(
            "SELECT has_schema_privilege(schemaname, 'USAGE') FROM pg_tables "
            "WHERE schemaname = ? AND tablename = ?",
            (self.place.schema, name),
        ).fetchone()
        if found is not None and not found[0]:
            raise _without_role(self.place)
        return found is not None

    def data_version(self) -> int:
        """Return a number that differs after any write by another connection."""
        # What was committed before it is here after one way to the server and back.
        self.execute("SELECT 1")
        return self._wire.written_by_others()

    def noticed_version(self) -> int:
        """Return the same number by what the server has told so far; never waits for it."""
        return self._wire.noticed_by_others()

    def reconnect(self) -> None:
        """Take a new connection in place of a lost one; allowed in any thread while it is lost."""
        self._wire.reconnect()

    def wait_for_locks(self, seconds: float) -> None:
        """Set how long a statement waits for the locks of others."""
        self._wire.wait_for_locks(seconds)

    def mark(self) -> str:
        """Return which transactions are visible now: numbers of the history may come late."""
        return str(self.execute("SELECT pg_current_snapshot()::text").fetchone()[0])

    def logged_since(self, mark: str, table: Table, record_ids: Sequence[str]) -> list[Row]:
        """Return rows of the history of these records that the mark does not cover, in order."""
        parts = (
            LOG_ENTRIES,
            "WHERE l.record_id = ANY(?::text[]) AND l.record_table = ?",
            "AND NOT pg_visible_in_snapshot(l.xmin::text::xid8, ?::pg_snapshot)",
            "ORDER BY l.record_id, l.version",
        )
        found = self.execute(" ".join(parts), (list(record_ids), table.name, mark))
        return list(found.fetchall())

    def layer_source(self, table: Table) -> str:
        """Return the source of the table's layer for the provider; no password is in it."""
        uri = uri_of(self.place)
        uri.setPassword("")
        column = GEOMETRY_COLUMN if table.geometry else ""
        uri.setDataSource(self.place.schema, table.name, column, "", "fid")
        if table.geometry:
            uri.setSrid("4326")
        return str(uri.uri(False))

    def select(
        self,
        table: Table,
        columns: Sequence[str],
        where: Optional[Condition] = None,
        order: Sequence[str] = (),
        limit: Optional[int] = None,
        offset: int = 0,
        bounds: Optional[Bounds] = None,
    ) -> Iterator[Row]:
        """Yield rows of ``columns`` ("geometry" is WKB); a minus before a name in ``order`` descends."""
        condition, values = condition_of(table, where, bounds)
        names = selected(table, columns)
        parts = ["SELECT", names, "FROM", quote(table.name), condition, order_of(table, order)]
        if limit is not None or offset:
            parts.append("LIMIT %s OFFSET %s")
            values += [limit, offset]
        cursor = self._wire.run(" ".join(parts), tuple(values))
        for row in cursor:
            yield decoded(row, columns)

    def select_together(self, selections: Sequence[Selection]) -> list[list[Row]]:
        """Return the rows of several tables, all as of one moment, each in the order of ``fid``."""
        statement, values = together(selections)
        ends = list(accumulate((len(each.columns) for each in selections), initial=2))
        found: list[list[Row]] = [[] for _ in selections]
        for row in self._wire.run(statement, values):
            at = row[0]
            found[at].append(decoded(row[ends[at] : ends[at + 1]], selections[at].columns))
        return found

    def distinct(self, table: Table, columns: Sequence[str]) -> list[Row]:
        """Return each combination of values that columns have, once."""
        names = selected(table, columns)
        found = self.execute(" ".join(("SELECT DISTINCT", names, "FROM", quote(table.name))))
        return list(found.fetchall())

    def count(self, table: Table, where: Optional[Condition] = None) -> int:
        """Return how many rows fulfil ``where``."""
        condition, values = condition_of(table, where, None)
        statement = " ".join(("SELECT count(*) FROM", quote(table.name), condition))
        return int(self._wire.run(statement, tuple(values)).fetchone()[0])

    def extent(self, table: Table) -> Optional[Bounds]:
        """Return the bounds of all geometries; None where there is none."""
        ends = ", ".join(f"ST_{end}(box)" for end in ("XMin", "YMin", "XMax", "YMax"))
        box = f"ST_Extent({GEOMETRY_COLUMN}) AS box"
        parts = ("SELECT", ends, "FROM (SELECT", box, "FROM", quote(table.name), ") extent")
        row = self.execute(" ".join(parts)).fetchone()
        return None if row[0] is None else (row[0], row[1], row[2], row[3])

    def begin(self) -> None:
        """Begin a transaction. Rows that it will change are locked when they are looked at."""
        self._wire.begin()
        self._has_written, self._change_id = False, ""

    def commit(self) -> None:
        """Make the transaction durable; UnsureStoreError where that cannot be known."""
        try:
            self._wire.commit()
        except LostStoreError as problem:
            if not self._change_id:
                raise
            require_written(self.place, self._change_id, problem)

    def has_change(self, change_id: str) -> bool:
        """Tell whether a change was written; BusyStoreError while it is still being committed."""
        return was_written(self.place, change_id, LOOK_PATIENCE_S)

    def rollback(self) -> None:
        """Forget the transaction; a connection that was lost has forgotten it already."""
        self._wire.rollback()

    def lock(self, table: Table, record_ids: Sequence[str]) -> dict[str, int]:
        """Lock rows, in one order for everybody; return their versions by id."""
        parts = ("SELECT id, version FROM", quote(table.name), "WHERE id = ANY(?::text[])")
        cursor = self.execute(" ".join((*parts, "ORDER BY id FOR UPDATE")), (list(record_ids),))
        return dict(cursor.fetchall())

    def lock_table(self, table: Table) -> None:
        """Let nobody else write into a table until the transaction ends; reading goes on."""
        self.execute(" ".join(("LOCK TABLE", quote(table.name), "IN SHARE ROW EXCLUSIVE MODE")))

    def written_since(self, mark: str) -> set[str]:
        """Return the names of the tables into which somebody wrote after a mark was taken."""
        found = self.execute(
            "SELECT DISTINCT l.record_table FROM change c JOIN change_log l ON l.change_id = c.id "
            "WHERE NOT pg_visible_in_snapshot(c.xmin::text::xid8, ?::pg_snapshot)",
            (mark,),
        )
        return {row[0] for row in found}

    def insert(
        self, table: Table, values: Mapping[str, Any], wanted: Sequence[str] = ()
    ) -> Optional[Row]:
        """Insert one row, its triggers doing the rest; return the columns ``wanted`` of it."""
        names = list(values)
        columns = f"({', '.join(map(column_of, names))})"
        parts = ["INSERT INTO", quote(table.name)]
        parts += [columns, "VALUES", marks(table, names)] if names else ["DEFAULT VALUES"]
        given_values = given_row(table, names, values.values())
        if not wanted:
            self._write_later(" ".join(parts), given_values)
            return None
        parts += ["RETURNING", selected(table, wanted)]
        return decoded(self._write(" ".join(parts), given_values).fetchone(), wanted)

    def update(self, table: Table, record_id: str, values: Mapping[str, Any]) -> int:
        """Update one row by its ``id``; return how many rows there were."""
        names = list(values)
        sets = ", ".join(f"{column_of(name)} = {given(table, name)}" for name in names)
        statement = " ".join(("UPDATE", quote(table.name), "SET", sets, "WHERE id = %s"))
        return int(
            self._write(statement, (*given_row(table, names, values.values()), record_id)).rowcount
        )

    def delete(self, table: Table, record_id: str) -> int:
        """Delete one row by its ``id``; return how many there were."""
        statement = " ".join(("DELETE FROM", quote(table.name), "WHERE id = %s"))
        return int(self._write(statement, (record_id,)).rowcount)

    def insert_bulk(
        self, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """Insert rows many at a time; each statement logs all of its own at once."""
        columns = f"({', '.join(map(column_of, names))})"
        insert = " ".join(("INSERT INTO", quote(table.name), columns, "VALUES"))
        made = (given_row(table, names, row) for row in rows)
        if len(rows) <= ROWS_LATER:
            all_marks = ", ".join([marks(table, names)] * len(rows))
            self._write_later(f"{insert} {all_marks}", tuple(chain.from_iterable(made)))
        else:
            self._write_rows(f"{insert} %s", made, marks(table, names))

    def update_bulk(
        self, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """Update rows by their ``id``, one of ``names``, many at a time."""
        sets = ", ".join(
            f"{column_of(name)} = v.{column_of(name)}::{type_name(table, name)}" for name in names
        )
        values = f"(VALUES %s) AS v ({', '.join(map(column_of, names))})"
        name = quote(table.name)
        statement = " ".join(
            ("UPDATE", name, "SET", sets, "FROM", values, "WHERE", f"{name}.id = v.id")
        )
        made = (given_row(table, names, row) for row in rows)
        self._write_rows(statement, made, marks(table, names))

    def delete_bulk(self, table: Table, ids: Sequence[str]) -> None:
        """Delete rows by their ``id``, many at a time in the given order."""
        statement = " ".join(("DELETE FROM", quote(table.name), "WHERE id = ANY(%s)"))
        for start in range(0, len(ids), ROWS_AT_ONCE):
            self._write(statement, (list(ids[start : start + ROWS_AT_ONCE]),))

    def take_codes(self, prefix: str, given_codes: Sequence[str], wanted: int) -> list[str]:
        """Return ``wanted`` new codes, past every code given and every one ever handed out."""
        numbers = [code[len(prefix) + 1 :] for code in given_codes if code.startswith(prefix + "-")]
        highest = max(
            (int(each) for each in numbers if each.isdecimal() and len(each) < 11), default=0
        )
        first = self.execute("SELECT take_codes(?, ?, ?)", (prefix, highest, wanted)).fetchone()[0]
        return [f"{prefix}-{number:04d}" for number in range(first, first + wanted)]

    def start_change(self, row: Sequence[Optional[str]], undoing: bool) -> None:
        """Write the row of ``change`` and make it the current one, in a transaction of its own.

        It goes with the first statement of the change that gives something back.
        """
        if not self._wire.is_inside:
            self._has_written = False
        self._wire.announce(
            "INSERT INTO change (id, title, reason, changed_by, changed_at, undoes_id) "
            "VALUES (%s, %s, %s, %s, %s, %s); SELECT set_config('mine_action.change_id', %s, true)",
            (*row, row[0]),
        )
        self._change_id = str(row[0])

    def end_change(self) -> None:
        """Nothing: the setting ends with the transaction."""

    @property
    def has_written(self) -> bool:
        """True once the transaction has written a record."""
        return self._has_written

    def _write(self, statement: str, values: tuple[Any, ...]) -> Any:
        cursor = self._wire.run(statement, values)
        self._has_written = self._has_written or cursor.rowcount > 0
        return cursor

    def _write_later(self, statement: str, values: tuple[Any, ...]) -> None:
        self._wire.run_later(statement, values)
        self._has_written = True

    def _write_rows(self, statement: str, rows: Iterable[Row], marks: str) -> None:
        self._wire.run_rows(statement, rows, marks)
        self._has_written = True


def _without_role(place: ServerSchema) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{place}: you have no role in this workspace. Ask one of its managers for one.",
        ),
        place=place,
    )
