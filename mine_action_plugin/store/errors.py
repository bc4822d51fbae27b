"""What can go wrong in a store and that a user can mend."""

from __future__ import annotations

from typing import Optional

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record


class StaleRecordError(MineActionError):
    """Somebody changed a record after it was read; ``current`` is the row as it is now, or None."""

    current: Optional[Record] = None


class OldWorkspaceError(MineActionError):
    """A workspace of an older version of the plugin; it opens once it has been migrated."""


class CancelledError(MineActionError):
    """The person has cancelled; nothing was changed."""


def stale(record: Record, current: Optional[Record]) -> StaleRecordError:
    """Return the error for ``record``, which is ``current`` in the database by now."""
    name = getattr(record, "code", None) or record.id
    if current is None:
        error = StaleRecordError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} was removed by somebody else meanwhile. Nothing was written; refresh the list.",
            ),
            name=name,
        )
    else:
        error = StaleRecordError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} was changed by {who} meanwhile (version {version}). Nothing was written; "
                "read it again and repeat your change.",
            ),
            name=name,
            who=current.modified_by or "?",
            version=current.version,
        )
    error.current = current
    return error
