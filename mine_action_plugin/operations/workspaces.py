"""Make a workspace, and take back the last thing that was done in it."""

from __future__ import annotations

from typing import Optional

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..store import ChangeInfo, Workspace, create_workspace
from ..store.profiles import profile_names

__all__ = ["create_workspace", "last_change", "profile_names", "undo_last"]

_LOOK_BACK = 500


def last_change(workspace: Workspace) -> Optional[ChangeInfo]:
    """Return the newest change that is neither undone nor itself an undo; None if there is none."""
    for change in workspace.changes(limit=_LOOK_BACK):
        if not change.undone and change.undoes_id is None:
            return change
    return None


def undo_last(workspace: Workspace) -> ChangeInfo:
    """Take back the newest change as a whole and return what it was.

    Errors: MineActionError where there is nothing to undo, or a later change stands in the way.
    """
    change = last_change(workspace)
    if change is None:
        raise MineActionError(QT_TRANSLATE_NOOP("errors", "There is nothing to undo."))
    workspace.undo(change.id)
    return change
