"""What became of a change whose server stopped answering while it was being committed."""

from __future__ import annotations

import psycopg2.errors

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ..errors import LostStoreError, UnsureStoreError
from ..reference import ServerSchema
from .connection import LOCK_TIMEOUT_S, connect, translated_errors


def require_written(place: ServerSchema, change_id: str, problem: LostStoreError) -> None:
    """Return where the change is there after all.

    Errors: the ``problem`` itself where nothing was written, UnsureStoreError where the server
    does not say.
    """
    try:
        written = was_written(place, change_id)
    except MineActionError:  # nobody to ask, or still busy
        raise _unsure(place, change_id) from problem
    if not written:
        raise problem


def was_written(place: ServerSchema, change_id: str, patience_s: float = LOCK_TIMEOUT_S) -> bool:
    """Tell whether a change is there for good; ask this only of one that had begun.

    A transaction that nobody hears of any more may still be committing: it is waited for.
    Errors: BusyStoreError where that takes longer, MineActionError where nobody can be asked.
    """
    connection = connect(place)
    try:
        with translated_errors(place), connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = {int(patience_s * 1000)}; BEGIN")
            try:
                # The same id waits for how the other transaction ends.
                cursor.execute(
                    "INSERT INTO change (id, title, changed_at) VALUES (%s, '', now())",
                    (change_id,),
                )
            except psycopg2.errors.UniqueViolation:
                return True
            finally:
                cursor.execute("ROLLBACK")
    finally:
        connection.close()
    return False


def _unsure(place: ServerSchema, change_id: str) -> UnsureStoreError:
    error = UnsureStoreError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{place} stopped answering while it was saving. Whether this was written is not known "
            "yet: look for it when the server is back, before you save it again.",
        ),
        place=place,
    )
    error.change_id = change_id
    return error
