"""The one connection to a GeoPackage, and what its errors mean to a user."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ..errors import BusyStoreError, LostStoreError
from ..refusals import refusal
from .blobs import register_functions
from .holders import holders_of

LOCK_TIMEOUT_S = 5.0


def connect(path: Path, any_thread: bool = False) -> sqlite3.Connection:
    """Open ``path`` for reading and writing; transactions are begun by hand.

    ``any_thread``: another thread than this one will use it.
    MineActionError where there is no such file or it is not a database.
    """
    if not path.is_file():
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no workspace at {path}. Check the path or create one."
            ),
            path=path,
        )
    with translated_errors(path):
        connection = sqlite3.connect(
            path,
            timeout=LOCK_TIMEOUT_S,
            isolation_level=None,
            check_same_thread=not any_thread,
        )
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            # A commit that was confirmed survives a power cut.
            connection.execute("PRAGMA synchronous = FULL")
            # Keys are random: an index that does not fit the cache makes bulk writes crawl.
            connection.execute("PRAGMA cache_size = -262144")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
        register_functions(connection)
    return connection


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite that a user can mend into MineActionError; let the others rise."""
    try:
        yield
    except sqlite3.IntegrityError as problem:
        refused = refusal(str(problem))
        template = _REFUSED if isinstance(refused, MineActionError) else _NOT_TAKEN
        raise MineActionError(template, problem=refused) from problem
    except sqlite3.DatabaseError as problem:
        error = error_of(path, str(problem))
        if error is None:
            raise
        raise error from problem


def error_of(path: Path, problem: str) -> Optional[MineActionError]:
    """Return the error for what SQLite said of a file; None where no user can mend it."""
    if "locked" in problem:
        return _busy(path)
    for part, kind, template in _SENTENCES:
        if part in problem:
            return kind(template, path=path)
    return None


def _busy(path: Path) -> BusyStoreError:
    """The error for a locked file; it names who holds it where that can be known."""
    holders = holders_of(path)
    if not holders:
        return BusyStoreError(_LOCKED, path=path)
    return BusyStoreError(_LOCKED_BY, path=path, holder=", ".join(holders))


_REFUSED = QT_TRANSLATE_NOOP("errors", "The workspace refuses this: {problem}")
_NOT_TAKEN = QT_TRANSLATE_NOOP(
    "errors", "The workspace refuses this: {problem}. Nothing was written."
)
_LOCKED = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is being written by another program. Finish there and try again.",
)
_LOCKED_BY = QT_TRANSLATE_NOOP(
    "errors",
    "{path} is being written by {holder}. Finish there and try again.",
)
_SENTENCES = (
    (
        "full",
        MineActionError,
        QT_TRANSLATE_NOOP(
            "errors",
            "The disk with {path} is full. Nothing was written; free some space and try again.",
        ),
    ),
    (
        "readonly",
        MineActionError,
        QT_TRANSLATE_NOOP(
            "errors", "{path} is read-only. Ask for write permission or copy it elsewhere."
        ),
    ),
    (
        "not a database",
        MineActionError,
        QT_TRANSLATE_NOOP(
            "errors", "{path} is not a workspace: it is not a GeoPackage. Choose another file."
        ),
    ),
    (
        "malformed",
        MineActionError,
        QT_TRANSLATE_NOOP("errors", "{path} is damaged. Keep a copy of it and restore a backup."),
    ),
    (
        "disk I/O error",
        LostStoreError,
        QT_TRANSLATE_NOOP(
            "errors",
            "{path} cannot be reached. Check the disk or the network folder.",
        ),
    ),
    (
        "unable to open",
        LostStoreError,
        QT_TRANSLATE_NOOP(
            "errors", "{path} cannot be opened. Check that you may read and write there."
        ),
    ),
)
