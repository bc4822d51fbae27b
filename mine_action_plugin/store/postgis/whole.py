"""Write a whole workspace into a new schema, row for row."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Mapping
from itertools import islice
from typing import Any, Callable, Optional

import psycopg2

from ...domain.fields import Table
from ..geometry import SRS_ID, bounds_anywhere
from ..progress import Progress
from ..reference import ServerSchema
from ..snapshot import Row, Snapshot
from ..whole import incomplete, not_kept, wrong_geometry
from .columns import GEOMETRY_COLUMN, quote
from .create import build_schema
from .tables import sequence_of

ROWS_AT_ONCE = 2_000
_SRID_FLAG = 0x20000000
_ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def write_schema(
    place: ServerSchema,
    snapshot: Snapshot,
    info: Mapping[str, Optional[str]],
    progress: Progress,
    instead: Optional[Callable[[Any], None]] = None,
) -> None:
    """Write what a snapshot holds into a new schema, with all stamps and numbers as they are.

    Entries of ``info`` take the place of the workspace's own; None takes one away. With
    ``instead`` it takes the place of the schema that is there (see ``build_schema``). All in one
    transaction; MineActionError where the copy is not whole.
    """

    def fill(cursor: Any) -> None:
        for number, table in enumerate(snapshot.tables):
            share = progress.part(*(n / len(snapshot.tables) for n in (number, number + 1)))
            _write_table(cursor, snapshot, table, share)
        for key, value in info.items():
            cursor.execute("DELETE FROM workspace_info WHERE key = %s", (key,))
            if value is not None:
                cursor.execute(
                    "INSERT INTO workspace_info (key, value) VALUES (%s, %s)", (key, value)
                )

    build_schema(place, fill, snapshot.tables, instead)


def _write_table(cursor: Any, snapshot: Snapshot, table: Table, progress: Progress) -> None:
    columns = ["fid", *table.field_names, *([GEOMETRY_COLUMN] if table.geometry else [])]
    names = ", ".join(map(quote, columns))
    statement = " ".join(("COPY", quote(table.name), "(", names, ") FROM STDIN"))
    count, written = snapshot.count(table), 0
    rows = progress.over(snapshot.rows(table), count)
    while batch := list(islice(rows, ROWS_AT_ONCE)):
        lines = io.StringIO("".join(_line(table, row) for row in batch))
        try:
            cursor.copy_expert(statement, lines)
        except psycopg2.DataError as problem:
            raise _refused(table, batch, problem) from problem
        written += len(batch)
    if written != count:
        raise incomplete(table, written, count)
    # A sequence that gave nothing yet has no last value to be set to.
    last_fid = snapshot.last_fid(table)
    if last_fid:
        cursor.execute(
            "SELECT setval(pg_get_serial_sequence(%s, 'fid'), %s)", (quote(table.name), last_fid)
        )
    last_code = snapshot.last_code(table.code_prefix) if table.code_prefix else 0
    if last_code:
        cursor.execute(
            "SELECT setval(%s::regclass, %s)", (sequence_of(table.code_prefix or ""), last_code)
        )


def _refused(table: Table, batch: list[Row], problem: psycopg2.Error) -> Exception:
    """What the server says of a line of a batch, of the row that it is; else what it says."""
    # "COPY incident, line 3, column killed": in the server's language, but with its number.
    found = re.search(r",\D*(\d+)", problem.diag.context or "")
    if found is None or not 0 < int(found[1]) <= len(batch):
        return problem
    return not_kept(table, batch[int(found[1]) - 1], problem.diag.message_primary or "")


def _line(table: Table, row: Row) -> str:
    """One row as COPY reads it."""
    if table.geometry is not None and row[-1] is not None:
        row = (*row[:-1], _hex(table, row))
    return "\t".join(map(_text, row)) + "\n"


def _text(value: Any) -> str:
    if value is None:
        return "\\N"
    return value.translate(_ESCAPES) if isinstance(value, str) else repr(value)


def _hex(table: Table, row: Row) -> str:
    """Geometry as PostGIS writes it: WKB with the coordinate system in it."""
    wkb = row[-1]
    try:
        # Also off the globe: what is there is copied, and found by the checks.
        bounds_anywhere(wkb, table.geometry)  # type: ignore[arg-type]
    except ValueError as problem:
        raise wrong_geometry(table, row) from problem
    kind = struct.unpack_from("<I", wkb, 1)[0]
    return (struct.pack("<BII", 1, kind | _SRID_FLAG, SRS_ID) + wkb[5:]).hex()
