"""What was changed: a table as it was, the history of a record, what a change wrote."""

from __future__ import annotations

import datetime as dt

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.schema import TABLES
from ..store import Workspace

SHOWN_TABLES = tuple(
    name for name, table in TABLES.items() if table.history and not table.restricted
)
"""Tables whose history may be shown and handed on."""


def table_as_of(workspace: Workspace, table_name: str, moment: dt.datetime) -> list[Record]:
    """Return the records of a table as they were at ``moment``.

    Errors: MineActionError for a table that has no history, and for a restricted one: what may
    leave the workspace only on purpose does not leave it by way of its past either.
    """
    table = TABLES.get(table_name)
    if table is None or not table.history:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no table {name} with a history. Choose one of: {names}."
            ),
            name=table_name or '""',
            names=", ".join(SHOWN_TABLES),
            field="table",
        )
    if table.restricted:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} is restricted: its history stays in the workspace. Choose another table.",
            ),
            name=table_name,
            field="table",
        )
    return workspace.as_of(table_name, moment)
