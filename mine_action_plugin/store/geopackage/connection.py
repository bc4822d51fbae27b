"""The one connection to a GeoPackage, and what its errors mean to a user."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from .blobs import register_functions

LOCK_TIMEOUT_S = 5.0


def connect(path: Path) -> sqlite3.Connection:
    """Open ``path`` for reading and writing; transactions are begun by hand.

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
        connection = sqlite3.connect(path, timeout=LOCK_TIMEOUT_S, isolation_level=None)
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
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "The workspace refuses this: {problem}. Nothing was written."
            ),
            problem=problem,
        ) from problem
    except sqlite3.DatabaseError as problem:
        template = _template(str(problem))
        if template is None:
            raise
        raise MineActionError(template, path=path) from problem


def _template(problem: str) -> str | None:
    for part, template in _SENTENCES:
        if part in problem:
            return template
    return None


_SENTENCES = (
    (
        "locked",
        QT_TRANSLATE_NOOP(
            "errors",
            "{path} is being written by another program. Nothing was lost or written; "
            "finish there and try again.",
        ),
    ),
    (
        "full",
        QT_TRANSLATE_NOOP(
            "errors",
            "The disk with {path} is full. Nothing was written; free some space and try again.",
        ),
    ),
    (
        "readonly",
        QT_TRANSLATE_NOOP(
            "errors", "{path} is read-only. Ask for write permission or copy it elsewhere."
        ),
    ),
    (
        "not a database",
        QT_TRANSLATE_NOOP(
            "errors", "{path} is not a workspace: it is not a GeoPackage. Choose another file."
        ),
    ),
    (
        "malformed",
        QT_TRANSLATE_NOOP("errors", "{path} is damaged. Keep a copy of it and restore a backup."),
    ),
    (
        "unable to open",
        QT_TRANSLATE_NOOP(
            "errors", "{path} cannot be opened. Check that you may read and write there."
        ),
    ),
)
