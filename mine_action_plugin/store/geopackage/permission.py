"""Whether a GeoPackage can be written, found out before anybody has typed a word."""

from __future__ import annotations

import sqlite3

# SQLite's words for a file, and for a folder that does not take the journal beside it.
_WRITE_PROTECTED = ("readonly", "unable to open")


def refuses_writes(connection: sqlite3.Connection) -> bool:
    """Try to write, and take it back; nothing of it reaches the file.

    Permissions as the system tells them say little: of shares, of folders whose file may be
    written, of disks that are mounted for reading only. A file that others are writing is not
    waited for: it can be written.
    """
    (patience_ms,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("BEGIN IMMEDIATE")
        # SQLite opens its journal only for a value that differs.
        connection.execute("UPDATE store_state SET undoing = 1 - undoing")
    except sqlite3.OperationalError as problem:
        return any(words in str(problem) for words in _WRITE_PROTECTED)
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute(f"PRAGMA busy_timeout = {int(patience_ms)}")
    return False
