"""The ⋮ menu: open, create, recent, settings, undo, help."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QWidget

from ..operations.projects import open_in_project
from ..operations.workspaces import last_change, undo_last
from ..settings import settings
from ..store import ChangeInfo
from .dialogs.new_workspace import NewWorkspaceDialog
from .guide import open_guide
from .icons import icon
from .options import OPTIONS_PAGE
from .workbench import Workbench


class WorkspaceMenu(QMenu):
    """Filled anew each time it opens, so that it always names the change that *Undo* undoes."""

    def __init__(self, workbench: Workbench, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        # The section of the guide that *Help* opens.
        self.help_section = ""
        self.recent_menu = QMenu(self.tr("Open &recent"), self)
        self.open_action = self.addAction(
            icon("open_workspace"), self.tr("&Open workspace…"), self.ask_open
        )
        self.new_action = self.addAction(
            icon("new_workspace"), self.tr("&New workspace…"), self.ask_new
        )
        self.addMenu(self.recent_menu)
        self.layers_action = self.addAction(
            icon("refresh"), self.tr("Add the &layers to the project"), self.add_layers
        )
        self.close_action = self.addAction(self.tr("&Close workspace"), workbench.session.close)
        self.addSeparator()
        self.undo_action = self.addAction(icon("undo"), "", self.undo)
        self.history_action = self.addAction(icon("history"), self.tr("Histor&y of the workspace…"))
        self.addSeparator()
        self.settings_action = self.addAction(
            icon("settings"), self.tr("&Settings…"), self.show_settings
        )
        self.help_action = self.addAction(icon("help"), self.tr("&Help"), self.show_help)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Bring recent workspaces and the undo line up to date."""
        is_open = self.workbench.session.is_open
        self.close_action.setEnabled(is_open)
        self.layers_action.setEnabled(is_open)
        self.history_action.setEnabled(is_open)
        change = self.last_change()
        self.undo_action.setEnabled(change is not None)
        title = change.title if change is not None else ""
        text = self.tr("&Undo: {title}") if title else self.tr("&Undo")
        self.undo_action.setText(text.format(title=title.replace("&", "&&")))
        self._fill_recent()

    def last_change(self) -> Optional[ChangeInfo]:
        """Give the latest change that can still be undone."""
        session = self.workbench.session
        return last_change(session.workspace) if session.is_open else None

    def open(self, reference: str) -> bool:
        """Open a workspace and show its layers."""
        session = self.workbench.session
        succeeded, _ = self.workbench.attempt(lambda: session.open(reference))
        if succeeded:
            self.add_layers()
        return succeeded

    def add_layers(self) -> None:
        """Put the workspace's layers into the project."""
        workspace = self.workbench.session.workspace
        self.workbench.attempt(lambda: open_in_project(workspace, self.workbench.project))

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        folder = str(Path(settings().last_workspace.value() or Path.home()).parent)
        path, _ = QFileDialog.getOpenFileName(
            self.workbench.window,
            self.tr("Open workspace"),
            folder,
            self.tr("Workspace (*.gpkg)"),
        )
        if path:
            self.open(path)

    def ask_new(self) -> None:
        """Ask for file, title and profile, and create a workspace."""
        dialog = NewWorkspaceDialog(self.workbench.window)
        session = self.workbench.session
        while dialog.exec():
            succeeded, _ = self.workbench.attempt(
                lambda: session.create(dialog.reference, dialog.title, dialog.profile)
            )
            if succeeded:
                self.add_layers()
                self.workbench.say(self.tr("The workspace is ready."))
                break
        dialog.deleteLater()

    def undo(self) -> None:
        """Undo the latest change as a whole."""
        session = self.workbench.session
        succeeded, change = self.workbench.attempt(lambda: undo_last(session.workspace))
        if succeeded:
            session.note_change()
            self.workbench.say(self.tr("Undone: {title}").format(title=change.title))

    def show_settings(self) -> None:
        """Open the plugin's page of QGIS's options."""
        self.workbench.iface.showOptionsDialog(self.workbench.window, OPTIONS_PAGE)

    def show_help(self) -> None:
        """Open the guide at the page that is shown."""
        open_guide(self.help_section)

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for reference in settings().recent_workspaces.value():
            if Path(reference).exists():
                action = self.recent_menu.addAction(Path(reference).name.replace("&", "&&"))
                action.setToolTip(reference)
                action.triggered.connect(lambda checked=False, wanted=reference: self.open(wanted))
        self.recent_menu.setEnabled(not self.recent_menu.isEmpty())
