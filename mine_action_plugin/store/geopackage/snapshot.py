"""All of a GeoPackage as it was at one moment."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from ...domain.errors import MineActionError
from ...domain.fields import Table
from ...domain.marks import QT_TRANSLATE_NOOP
from ..progress import Progress
from ..snapshot import Row, tables_present
from .blobs import decode
from .connection import LOCK_TIMEOUT_S, connect, translated_errors
from .database import GeoPackage
from .tables import GEOMETRY_COLUMN, quote

STEPS_BETWEEN_LOOKS = 100_000
# Their names are in Python's module from 3.11 on.
SQLITE_BUSY, SQLITE_LOCKED = 5, 6


class FileSnapshot:
    """A copy of the file that nobody else writes to."""

    def __init__(self, file: GeoPackage, files_folder: Path) -> None:
        self._file = file
        self.path = file.path
        self.files_folder = files_folder
        self.tables = tables_present(file.column_names)

    @property
    def info(self) -> dict[str, str]:
        """The entries of ``workspace_info``."""
        return dict(self._file.execute("SELECT key, value FROM workspace_info").fetchall())

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield ``fid``, the fields, and the geometry as WKB where there is one; by ``fid``."""
        columns = ["fid", *map(quote, table.field_names)]
        if table.geometry:
            columns.append(GEOMETRY_COLUMN)
        parts = ("SELECT", ", ".join(columns), "FROM", quote(table.name), "ORDER BY fid")
        cursor = self._file.execute(" ".join(parts))
        with translated_errors(self._file.path):
            if table.geometry is None:
                yield from cursor
            else:
                for row in cursor:
                    yield (*row[:-1], decode(row[-1]))

    def count(self, table: Table) -> int:
        """Return how many rows there are."""
        return self._file.count(table)

    def last_fid(self, table: Table) -> int:
        """Return the highest ``fid`` ever handed out."""
        return self._number("SELECT seq FROM sqlite_sequence WHERE name = ?", table.name)

    def last_code(self, prefix: str) -> int:
        """Return the highest number ever handed out in a code."""
        return self._number("SELECT last FROM code_counter WHERE prefix = ?", prefix)

    def _number(self, statement: str, value: str) -> int:
        found = self._file.execute(statement, (value,)).fetchone()
        return int(found[0]) if found else 0


@contextmanager
def file_snapshot(path: Path, progress: Progress) -> Iterator[FileSnapshot]:
    """Give what is in a GeoPackage at this moment.

    It is copied first, at the speed of the disk: to read a file for minutes would keep everybody
    else from writing into it.
    """
    with tempfile.TemporaryDirectory(prefix="mine-action-") as folder:
        copy = Path(folder) / path.name
        copy_file(path, copy, progress)
        with closing(GeoPackage(copy)) as file:
            yield FileSnapshot(file, path.with_name(path.stem + "_files"))


def copy_file(source: Path, target: Path, progress: Progress) -> None:
    """Copy a GeoPackage whole, as it is at this moment, to a path where nothing is.

    Nobody copies the bytes of an open file: half of them may wait in its journal. MineActionError
    where the copy is not what the source was, and where there is no room for it.
    """
    with closing(connect(source)) as connection:
        before = _state(connection)
        _vacuum(connection, source, target, progress)
        unchanged = _state(connection) == before
    check_file(target, before[1] if unchanged else None)


def overwrite_file(path: Path, source: Path) -> None:
    """Put the content of one GeoPackage in place of another's, in one transaction of SQLite.

    The file stays the same one, so that whoever has it open sees the new content, and a kill
    leaves the old. MineActionError where another program keeps on writing.
    """
    deadline = time.monotonic() + LOCK_TIMEOUT_S

    def wait(status: int, _remaining: int, _total: int) -> None:
        # Python itself would wait for the lock for ever.
        if status in (SQLITE_BUSY, SQLITE_LOCKED) and time.monotonic() > deadline:
            raise sqlite3.OperationalError("database is locked")

    with closing(connect(path)) as live, closing(connect(source)) as new, translated_errors(path):
        new.backup(live, progress=wait)
    check_file(path)


def check_file(path: Path, counts: dict[str, int] | None = None) -> None:
    """Raise MineActionError where a file is damaged or has not as many rows as it should."""
    with closing(connect(path)) as connection, translated_errors(path):
        said = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
        wrong = said != ["ok"] or (counts is not None and _counts(connection) != counts)
    if wrong:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "The copy at {path} is not whole ({problem}). Nothing was changed."
            ),
            path=path,
            problem=said[0],
        )


def _vacuum(connection: sqlite3.Connection, source: Path, target: Path, progress: Progress) -> None:
    connection.set_progress_handler(lambda: int(progress.is_cancelled), STEPS_BETWEEN_LOOKS)
    # What has no room or may not be written is the copy; all else is said of the source.
    try:
        with translated_errors(source):
            connection.execute("VACUUM INTO ?", (str(target),))
    except MineActionError as problem:
        if any(word in str(problem.__cause__) for word in ("full", "unable to open")):
            problem.values["path"] = target
        raise
    except sqlite3.OperationalError:
        progress.stop_if_cancelled()
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _state(connection: sqlite3.Connection) -> tuple[int, dict[str, int]]:
    version = connection.execute("PRAGMA data_version").fetchone()[0]
    return version, _counts(connection)


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names: list[Any] = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    statements = {name: " ".join(("SELECT count(*) FROM", quote(name))) for (name,) in names}
    return {name: connection.execute(text).fetchone()[0] for name, text in statements.items()}
