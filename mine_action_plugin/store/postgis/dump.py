"""Dumps of a workspace on a server: written by pg_dump, read back row by row."""

from __future__ import annotations

import re
import struct
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Optional

from ...domain.errors import MineActionError
from ...domain.fields import FieldType, Table
from ...domain.marks import QT_TRANSLATE_NOOP
from ..progress import Progress
from ..snapshot import Row, tables_present
from .columns import GEOMETRY_COLUMN
from .connection import stored_moment
from .dump_programs import FailedProgramError, dump_program, output_of, restore_program, run
from .snapshot import ServerSnapshot
from .tables import sequence_of

_COPY = re.compile(r"COPY (\S+)\.(\S+) \((.*)\) FROM stdin;")
_SETVAL = re.compile(r"SELECT pg_catalog\.setval\('([^.]+)\.(\w+)', (\d+), (true|false)\);")
_ESCAPED = re.compile(r"\\(.)")
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_END = "\\."


def write_dump(path: Path, snapshot: ServerSnapshot, program: Path, progress: Progress) -> None:
    """Dump what a snapshot sees into a file, and read it back: as many rows of each table.

    MineActionError where pg_dump fails (as for a role that may not read all) or rows are missing.
    """
    schema = snapshot.place.schema
    # Also the first to say so where this role may not read all.
    counts = {table.name: snapshot.count(table) for table in snapshot.tables}
    arguments = ["--format=custom", "--no-password", f"--schema={schema}", f"--file={path}"]
    arguments.append(f"--snapshot={snapshot.export()}")
    if snapshot.reads_all:
        # Without it pg_dump refuses tables with policies, whatever these let through.
        arguments.append("--enable-row-security")
    run(program, arguments, snapshot.place, progress.part(0, 0.7))
    progress.at(0.7)
    dumped = DumpSnapshot(path, None)
    for table in snapshot.tables:
        if dumped.count(table) != counts[table.name]:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors", "The copy at {path} is not whole ({problem}). Nothing was changed."
                ),
                path=path,
                problem=f"{table.name}: {dumped.count(table)} / {counts[table.name]}",
            )


def program_for(snapshot: ServerSnapshot) -> Optional[Path]:
    """Return the pg_dump that can dump this server; None where there is none."""
    return dump_program(snapshot.version)


class _Dumped(NamedTuple):
    """A table in a dump: its columns in their order, and how many rows there are."""

    columns: list[str]
    rows: int


class DumpSnapshot:
    """What is in a dump, as stored values."""

    def __init__(self, path: Path, files_folder: Optional[Path]) -> None:
        self.path, self.files_folder = path, files_folder
        self._dumped: dict[str, _Dumped] = {}
        self._last: dict[str, int] = {}
        self._schema = ""
        self._program = restore_program()
        # To the end, so that a torn file is found out at once.
        deque(self._read([]), maxlen=0)
        self.tables = tables_present(self._column_names)
        if "workspace_info" not in self._dumped or "change_log" not in self._dumped:
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "{path} is not a backup of a workspace."), path=path
            )

    @property
    def info(self) -> dict[str, str]:
        """The entries of ``workspace_info``."""
        table = next(table for table in self.tables if table.name == "workspace_info")
        return {row[1]: row[2] for row in self.rows(table)}

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield ``fid``, the fields, and the geometry as WKB where there is one; by ``fid``."""
        wanted = ["fid", *table.field_names, *([GEOMETRY_COLUMN] if table.geometry else [])]
        order = [self._dumped[table.name].columns.index(name) for name in wanted]
        readers = [int, *(_READERS.get(field.type, str) for field in table.fields), _wkb]
        arguments = [f"--schema={self._schema}", f"--table={table.name}"]
        rows = (
            tuple(
                None if values[at] is None else read(values[at]) for at, read in zip(order, readers)
            )
            for values in self._read(arguments)
        )
        # A dump has rows as they lie on the disk: those that were changed last come last.
        return iter(sorted(rows, key=lambda row: row[0]))

    def count(self, table: Table) -> int:
        """Return how many rows there are."""
        found = self._dumped.get(table.name)
        return found.rows if found else 0

    def last_fid(self, table: Table) -> int:
        """Return the highest ``fid`` ever handed out."""
        return self._last.get(f"{table.name}_fid_seq", 0)

    def last_code(self, prefix: str) -> int:
        """Return the highest number ever handed out in a code."""
        return self._last.get(sequence_of(prefix), 0)

    def _column_names(self, table: str) -> set[str]:
        return set(self._dumped[table].columns) if table in self._dumped else set()

    def _read(self, arguments: list[str]) -> Iterator[list[Optional[str]]]:
        """Yield the rows of the tables that are asked for, and note what else is said of them."""
        everything = ["--data-only", "--file=-", *arguments, str(self.path)]
        with _named(self.path), output_of(self._program, everything) as lines:
            table, columns, count = "", [], 0
            for raw in lines:
                line = raw.decode("utf-8").rstrip("\n")
                if not table:
                    begun = _COPY.fullmatch(line)
                    if begun:
                        self._schema, table = begun[1].strip('"'), begun[2].strip('"')
                        columns, count = [each.strip('"') for each in begun[3].split(", ")], 0
                    self._note(line)
                elif line == _END:
                    self._dumped[table] = _Dumped(columns, count)
                    table = ""
                else:
                    count += 1
                    yield [_unescaped(value) for value in line.split("\t")]

    def _note(self, line: str) -> None:
        said = _SETVAL.fullmatch(line)
        if said:
            self._last[said[2]] = int(said[3]) if said[4] == "true" else 0


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Say of which backup it is what pg_restore complains of."""
    try:
        yield
    except FailedProgramError as problem:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The backup {path} cannot be read: it is damaged, or no backup ({problem}). Choose "
                "another one. Nothing was changed.",
            ),
            path=path,
            problem=problem.values["problem"],
        ) from problem


def _unescaped(value: str) -> Optional[str]:
    if value == "\\N":
        return None
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda found: _ESCAPES.get(found[1], found[1]), value)


def _wkb(value: str) -> bytes:
    """Geometry without the coordinate system that PostGIS writes into it."""
    ewkb = bytes.fromhex(value)
    kind = struct.unpack_from("<I", ewkb, 1)[0]
    return struct.pack("<BI", 1, kind & 0xFF) + ewkb[9:]


def _truth(value: str) -> int:
    return int(value == "t")


_READERS: dict[FieldType, Callable[[str], Any]] = {
    FieldType.INTEGER: int,
    FieldType.REAL: float,
    FieldType.BOOLEAN: _truth,
    FieldType.DATETIME: stored_moment,
}
