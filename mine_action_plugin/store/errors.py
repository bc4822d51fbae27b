"""What can go wrong in a store and that a user can mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Optional

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record

if TYPE_CHECKING:
    from .history import LogEntry


NOTHING_WRITTEN = QT_TRANSLATE_NOOP("errors", "{fault} Nothing was written.")


class StoreFaultError(MineActionError):
    """The store could not do what was asked, whether that was to read or to write."""


class BusyStoreError(StoreFaultError):
    """Somebody else is writing just now, and trying again may succeed."""


class LostStoreError(StoreFaultError):
    """The server, or the disk with the file, does not answer."""


class UnsureStoreError(LostStoreError):
    """The server stopped answering at the end of a save: the change ``change_id`` may be written."""

    change_id = ""


class StaleRecordError(MineActionError):
    """Somebody changed a record after it was read: nothing was written.

    ``record`` is the row as it was read, ``current`` as it is now (None: removed), ``since`` the
    history between the two, oldest first; ``wanted`` holds the values that were to be written,
    where they are known.
    """

    record: Optional[Record] = None
    current: Optional[Record] = None
    since: Sequence[LogEntry] = ()
    wanted: Mapping[str, Any] = {}


class OldWorkspaceError(MineActionError):
    """A workspace of an older version of the plugin; it opens once it has been migrated."""


class CancelledError(MineActionError):
    """The person has cancelled; nothing was changed."""


def unwritten(fault: StoreFaultError) -> StoreFaultError:
    """Return the error for a fault that came in the way of a write: it says so, once.

    The error itself where nobody knows what was written.
    """
    if isinstance(fault, UnsureStoreError) or fault.template == NOTHING_WRITTEN:
        return fault
    return type(fault)(NOTHING_WRITTEN, **{**fault.values, "fault": fault})


def stale(
    record: Record,
    current: Optional[Record],
    since: Sequence[LogEntry] = (),
    wanted: Optional[Mapping[str, Any]] = None,
) -> StaleRecordError:
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
    error.record, error.current = record, current
    error.since, error.wanted = tuple(since), dict(wanted or {})
    return error
