"""Who may do what in a workspace that several people share.

One definition: the database's grants and triggers, the layers that are opened and the buttons that
are enabled all follow from it. A workspace in a file belongs to whoever opens it: a manager.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Optional

from ..marks import QT_TRANSLATE_NOOP
from ..schema import TABLES


class Role(IntEnum):
    """What a person is in a workspace; each may do all that the ones before it may."""

    VIEWER = 1
    REPORTER = 2
    PLANNER = 3
    MANAGER = 4

    @property
    def code(self) -> str:
        """The name as the database has it."""
        return self.name.lower()

    @property
    def label(self) -> str:
        """The name in English, marked for translation."""
        return _LABELS[self]


_LABELS = {
    Role.VIEWER: QT_TRANSLATE_NOOP("roles", "Viewer"),
    Role.REPORTER: QT_TRANSLATE_NOOP("roles", "Reporter"),
    Role.PLANNER: QT_TRANSLATE_NOOP("roles", "Planner"),
    Role.MANAGER: QT_TRANSLATE_NOOP("roles", "Manager"),
}

REPORTED = frozenset(
    {
        "incident",
        "incident_private",
        "victim",
        "victim_private",
        "evidence",
        "survey_visit",
        "survey_point",
        "attachment",
    }
)
"""What a reporter adds, and changes as long as nobody else has recorded or checked it."""

RAW = frozenset({"quarantine"})
"""Other people's rows as they came: nobody knows yet what is private in them."""

_BY_STORE = frozenset({"change_log", "code_list"})


def least_to_write(table: str) -> Optional[Role]:
    """Return the least role that writes to a table; None where only the store itself does."""
    if table in _BY_STORE:
        return None
    if table in REPORTED or table == "change":
        return Role.REPORTER
    return Role.MANAGER if table == "workspace_info" else Role.PLANNER


def least_to_read(table: str) -> Role:
    """Return the least role that reads a table; of restricted ones a reporter sees only its own."""
    if table in RAW:
        return Role.PLANNER
    return Role.REPORTER if TABLES[table].restricted else Role.VIEWER


def may_write(role: Role, table: str) -> bool:
    """Tell whether a role writes to a table."""
    least = least_to_write(table)
    return least is not None and role >= least


def may_read(role: Role, table: str) -> bool:
    """Tell whether a role reads a table."""
    return role >= least_to_read(table)


def withheld(table: str) -> bool:
    """Tell whether the history of a table is for planners, and for who recorded the row."""
    return least_to_read(table) > Role.VIEWER
