"""All of a workspace on a server as it was at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Optional

import psycopg2.extensions

from ...domain.fields import Table
from ...domain.rules.roles import Role
from ..reference import ServerSchema
from ..snapshot import Row, tables_present
from .columns import column_of, quote
from .connection import connect, translated_errors
from .tables import sequence_of

ROWS_AT_ONCE = 2_000


class ServerSnapshot:
    """One transaction that reads what there was when it began."""

    def __init__(self, place: ServerSchema, connection: psycopg2.extensions.connection) -> None:
        self.place = place
        self._connection = connection
        self._run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        self.reads_all = self._reads_all()
        if not self.reads_all:
            # Rows that this role may not see are an error: half of a workspace is no copy of it.
            self._run("SET LOCAL row_security = off")
        self.tables = tables_present(self._column_names)

    @property
    def info(self) -> dict[str, str]:
        """The entries of ``workspace_info``."""
        return dict(self._run("SELECT key, value FROM workspace_info"))

    @property
    def files_folder(self) -> Optional[Path]:
        """Where its attachments are kept; None where it names no folder."""
        named = self.info.get("files_folder")
        return Path(named) if named else None

    @property
    def version(self) -> int:
        """The version of the server: 13 for PostgreSQL 13."""
        return int(self._connection.server_version) // 10_000

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield ``fid``, the fields, and the geometry as WKB where there is one; by ``fid``."""
        columns = ["fid", *map(column_of, table.field_names)]
        if table.geometry:
            columns.append(f"ST_AsBinary({column_of('geometry')}, 'NDR')")
        parts = ("SELECT", ", ".join(columns), "FROM", quote(table.name), "ORDER BY fid")
        self._run(" ".join(("DECLARE whole NO SCROLL CURSOR FOR", *parts)))
        while rows := self._run(f"FETCH {ROWS_AT_ONCE} FROM whole"):
            for row in rows:
                if table.geometry is None or row[-1] is None:
                    yield row
                else:
                    yield (*row[:-1], bytes(row[-1]))
        self._run("CLOSE whole")

    def count(self, table: Table) -> int:
        """Return how many rows there are."""
        return int(self._run(" ".join(("SELECT count(*) FROM", quote(table.name))))[0][0])

    def last_fid(self, table: Table) -> int:
        """Return the highest ``fid`` ever handed out."""
        qualified = f"{quote(self.place.schema)}.{quote(table.name)}"
        found = self._run("SELECT pg_get_serial_sequence(%s, 'fid')", (qualified,))
        return self._last_of(found[0][0])

    def last_code(self, prefix: str) -> int:
        """Return the highest number ever handed out in a code."""
        return self._last_of(quote(sequence_of(prefix)))

    def export(self) -> str:
        """Return the name under which another connection sees the same moment."""
        return str(self._run("SELECT pg_export_snapshot()")[0][0])

    def _reads_all(self) -> bool:
        """Tell whether the policies of the workspace hide nothing from this login."""
        # NULL for a version that knew no roles, whose owner has no policies to mind.
        may_ask = "SELECT has_function_privilege(to_regprocedure('my_rank()'), 'EXECUTE')"
        if not self._run(may_ask)[0][0]:
            return False
        return bool(self._run("SELECT my_rank()")[0][0] >= Role.PLANNER)

    def _last_of(self, sequence: str) -> int:
        parts = ("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM", sequence)
        return int(self._run(" ".join(parts))[0][0])

    def _column_names(self, table: str) -> set[str]:
        found = self._run(
            "SELECT column_name FROM information_schema.columns "
            "WHERE table_schema = %s AND table_name = %s",
            (self.place.schema, table),
        )
        return {row[0] for row in found}

    def _run(self, statement: str, values: Optional[tuple[Any, ...]] = None) -> list[Row]:
        with translated_errors(self.place), self._connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchall() if cursor.description else []


@contextmanager
def server_snapshot(place: ServerSchema) -> Iterator[ServerSnapshot]:
    """Give what is in a workspace on a server at this moment; MineActionError where part is hidden."""
    connection = connect(place)
    try:
        yield ServerSnapshot(place, connection)
    finally:
        connection.close()
