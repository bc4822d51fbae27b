"""The windows that show history: they stay open beside the work, and go with the workspace."""

from __future__ import annotations

from typing import Optional, Union

from qgis.PyQt.QtCore import QObject

from ..store import ChangeInfo
from .dialogs.row_changes import ChangeRowsDialog, RecordHistoryDialog, RowChangesDialog
from .dialogs.workspace_history import WorkspaceHistoryDialog
from .history_layer_action import HistoryLayerAction
from .workbench import Workbench

Window = Union[RowChangesDialog, WorkspaceHistoryDialog]


class HistoryWindows(QObject):
    """Opens them, reads them again when something was written, and closes them."""

    def __init__(self, workbench: Workbench, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.windows: list[Window] = []
        self.layer_action = HistoryLayerAction(workbench, self)
        session = workbench.session
        self._connections = [
            (workbench.history_wanted, self.show_record),
            (session.changed, self._refresh),
            (session.closed, self.close_all),
        ]
        for signal, slot in self._connections:
            signal.connect(slot)

    def show_record(self, table_name: str, code: str) -> None:
        """Show the history of a record."""
        session = self.workbench.session
        found, record = self.workbench.attempt(lambda: session.workspace.find(table_name, code))
        if found:
            self._show(
                RecordHistoryDialog(
                    self.workbench, table_name, record.id, code, self.workbench.window
                )
            )

    def show_workspace(self) -> None:
        """Show every change of the workspace; the window that does already comes to the front."""
        for window in self.windows:
            if isinstance(window, WorkspaceHistoryDialog):
                window.raise_()
                window.activateWindow()
                return
        dialog = WorkspaceHistoryDialog(self.workbench, self._show_change, self.workbench.window)
        self._show(dialog)
        dialog.search_box.setFocus()

    def close_all(self) -> None:
        """Close every window: what it shows is no longer open."""
        for window in list(self.windows):
            window.reject()

    def release(self) -> None:
        """Let go of the workbench, before this is deleted."""
        self.close_all()
        self.layer_action.release()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = []

    def _show_change(self, change: ChangeInfo, row_count: int) -> None:
        self._show(ChangeRowsDialog(self.workbench, change, row_count, self.workbench.window))

    def _show(self, window: Window) -> None:
        self.windows.append(window)
        window.finished.connect(lambda result: self._forget(window))
        window.show()
        window.refresh()

    def _forget(self, window: Window) -> None:
        self.windows.remove(window)
        window.deleteLater()

    def _refresh(self) -> None:
        for window in self.windows:
            window.refresh()
