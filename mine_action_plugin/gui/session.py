"""The workspace that is open in the dock, and the watch on what others write into it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.rules.roles import Role
from ..settings import remember_workspace
from ..store import (
    BusyStoreError,
    LostStoreError,
    UnsureStoreError,
    Workspace,
    create_workspace,
    open_workspace,
)
from .reconnecting import Reconnecting

POLL_MS = 1500
# The main thread waits for nobody: longer waits belong into the background.
LOCK_PATIENCE_S = 0.05


class WorkspaceSession(QObject):
    """Holds one open workspace at most; tells when it opens, closes or has new data.

    A server that is lost is told once. Until it is back the workspace stays open with what people
    see of it, asking for it gives LostStoreError at once, and the connection is made anew in the
    background.
    """

    opened = pyqtSignal()
    closed = pyqtSignal()
    changed = pyqtSignal()
    outside_change = pyqtSignal()
    lost = pyqtSignal(object)
    found = pyqtSignal()
    # Whether what was being saved when the server went is written.
    settled = pyqtSignal(bool)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._workspace: Optional[Workspace] = None
        self._seen_version = 0
        self._unsure_change = ""
        self._reconnecting = Reconnecting(self)
        self._reconnecting.succeeded.connect(self._on_found)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.look_for_changes)

    @property
    def is_open(self) -> bool:
        """True while a workspace is open."""
        return self._workspace is not None

    @property
    def workspace(self) -> Workspace:
        """The open workspace; MineActionError when there is none, LostStoreError while it is lost."""
        if self._workspace is None:
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "No workspace is open. Open or create one first.")
            )
        if self.is_lost:
            raise LostStoreError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{name} does not answer. It is asked again in the background, and a message "
                    "says when it is back.",
                ),
                name=self._workspace.reference,
            )
        return self._workspace

    @property
    def is_lost(self) -> bool:
        """True while the server, or the disk, of the open workspace does not answer."""
        return self._reconnecting.is_trying

    @property
    def role(self) -> Optional[Role]:
        """What this person may do in the open workspace, known also while that is lost."""
        return self._workspace.role if self._workspace is not None else None

    @property
    def is_read_only(self) -> bool:
        """True where nobody can write into the open workspace, known also while that is lost."""
        return self._workspace is not None and self._workspace.is_read_only

    def may_write(self, table: str) -> bool:
        """Tell whether this person writes to a table, also while the workspace is lost."""
        return self._workspace is not None and self._workspace.may_write(table)

    @property
    def reference(self) -> str:
        """Reference of the open workspace, or an empty text."""
        return self._workspace.reference if self._workspace is not None else ""

    def open(self, reference: str) -> None:
        """Open a workspace in place of the one that is open; MineActionError leaves that one."""
        self._take(open_workspace(reference))

    def create(self, reference: str, title: str, profile: str) -> None:
        """Create a workspace and open it."""
        self._take(create_workspace(reference, title=title, profile=profile))

    def take(self, workspace: Workspace) -> None:
        """Show a workspace that was opened elsewhere, in place of the one that is open."""
        self._take(workspace)

    def close(self) -> None:
        """Close the workspace, if one is open."""
        if self._workspace is None:
            return
        self._timer.stop()
        workspace, self._workspace = self._workspace, None
        if self.is_lost:
            self._reconnecting.give_up()
        workspace.close()
        self.closed.emit()

    def note_change(self) -> None:
        """Tell everybody that this session itself has written something."""
        if self._workspace is not None and self._look() is not None:
            self.changed.emit()

    def look_for_changes(self) -> None:
        """Tell everybody if another connection has written something; never waits for a server."""
        self._settle()
        if self._workspace is not None and self._look():
            self.outside_change.emit()
            self.changed.emit()

    def lose(self, error: MineActionError) -> bool:
        """Take note that the workspace does not answer; True where that is news."""
        if self._workspace is None or self.is_lost:
            return False
        self._unsure_change = error.change_id if isinstance(error, UnsureStoreError) else ""
        self._reconnecting.start(self._workspace)
        self.lost.emit(error)
        return True

    def _look(self) -> Optional[bool]:
        """Tell whether others have written since the last look; None where nobody knows now."""
        if self._workspace is None or self.is_lost:
            return None
        try:
            version = self._workspace.noticed_version()
        except BusyStoreError:
            return None  # the next look is near
        except MineActionError as error:  # a timer has nobody to raise it to
            self.lose(error)
            return None
        news = version != self._seen_version
        self._seen_version = version
        return news

    def _on_found(self) -> None:
        self.found.emit()
        self._settle()
        # Nobody knows what was written meanwhile.
        self._look()
        self.outside_change.emit()
        self.changed.emit()

    def _settle(self) -> None:
        """Tell what became of a save that was cut off, once the workspace answers."""
        change_id = self._unsure_change
        if not change_id or self._workspace is None or self.is_lost:
            return
        try:
            written = self._workspace.has_change(change_id)
        except BusyStoreError:
            return  # it is still being written: the next look tells
        except LostStoreError as error:
            if self.lose(error):
                self._unsure_change = change_id
            return
        self._unsure_change = ""
        self.settled.emit(written)

    def _take(self, workspace: Workspace) -> None:
        self.close()
        workspace.wait_for_locks(LOCK_PATIENCE_S)
        # Looked up now: later the workspace may be out of reach, and the buttons still ask.
        _ = workspace.is_read_only, workspace.role
        self._workspace = workspace
        self._seen_version = workspace.noticed_version()
        remember_workspace(workspace.reference)
        self._timer.start()
        self.opened.emit()
