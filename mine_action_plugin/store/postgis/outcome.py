"""What became of a change whose server stopped answering while it was being committed."""

from __future__ import annotations

from typing import Optional

import psycopg2.errors

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ..errors import LostStoreError, UnsureStoreError
from ..reference import ServerSchema
from .connection import connect, translated_errors


def require_written(place: ServerSchema, change_id: str, problem: LostStoreError) -> None:
    """Return where the change is there after all.

    Errors: the ``problem`` itself where nothing was written, UnsureStoreError where the server
    does not say.
    """
    written = _was_written(place, change_id)
    if written is None:
        raise _unsure(place, change_id) from problem
    if not written:
        raise problem


def _was_written(place: ServerSchema, change_id: str) -> Optional[bool]:
    try:
        connection = connect(place)
    except MineActionError:
        return None  # nobody to ask
    try:
        with translated_errors(place), connection.cursor() as cursor:
            cursor.execute("BEGIN")
            try:
                # The old connection may still be committing: the same id waits for how that ends.
                cursor.execute(
                    "INSERT INTO change (id, title, changed_at) VALUES (%s, '', now())",
                    (change_id,),
                )
            except psycopg2.errors.UniqueViolation:
                return True
            finally:
                cursor.execute("ROLLBACK")
    except MineActionError:
        return None  # still busy, or lost again
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
