"""The workspace that is open in the dock, and the watch on what others write into it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..settings import remember_workspace
from ..store import Workspace, create_workspace, open_workspace

POLL_MS = 1500


class WorkspaceSession(QObject):
    """Holds one open workspace at most; tells when it opens, closes or has new data."""

    opened = pyqtSignal()
    closed = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._workspace: Optional[Workspace] = None
        self._seen_version = 0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.look_for_changes)

    @property
    def is_open(self) -> bool:
        """True while a workspace is open."""
        return self._workspace is not None

    @property
    def workspace(self) -> Workspace:
        """The open workspace; MineActionError when there is none."""
        if self._workspace is None:
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "No workspace is open. Open or create one first.")
            )
        return self._workspace

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
        workspace.close()
        self.closed.emit()

    def note_change(self) -> None:
        """Tell everybody that this session itself has written something."""
        if self._workspace is not None:
            self._seen_version = self._workspace.data_version()
            self.changed.emit()

    def look_for_changes(self) -> None:
        """Tell everybody if another connection has written something."""
        if self._workspace is None:
            return
        version = self._workspace.data_version()
        if version != self._seen_version:
            self._seen_version = version
            self.changed.emit()

    def _take(self, workspace: Workspace) -> None:
        self.close()
        self._workspace = workspace
        self._seen_version = workspace.data_version()
        remember_workspace(workspace.reference)
        self._timer.start()
        self.opened.emit()
