"""What the menu does with a workspace as a whole: copy, back up, restore, migrate."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMessageBox

from ..operations.workspace_copies import (
    Backup,
    Copied,
    back_up_workspace,
    copy_workspace,
    known_backups,
    migrate_workspace,
    restore_new,
    restore_over,
)
from ..store.errors import OldWorkspaceError
from ..translation import error_text
from .dialogs.copy_workspace import CopyWorkspaceDialog
from .dialogs.restore_workspace import RestoreWorkspaceDialog
from .workbench import NextStep, Workbench


class WorkspaceCopies(QObject):
    """Asks, does it in the background, and says what became of it; `open` opens a reference."""

    def __init__(self, workbench: Workbench, open_workspace: Callable[[str], bool]) -> None:
        super().__init__(workbench)
        self.workbench = workbench
        self._open = open_workspace

    def ask_copy(self) -> None:
        """Ask where to and copy the open workspace."""
        workspace = self.workbench.session.workspace
        dialog = CopyWorkspaceDialog(workspace.name, self.workbench.window)
        if dialog.exec():
            self.copy(dialog.target.reference, dialog.target.files_folder)
        dialog.deleteLater()

    def copy(self, target: str, files_folder: Path | None) -> None:
        """Copy the open workspace to a new reference."""
        reference = self.workbench.session.reference

        def copied(result: Copied) -> None:
            text = self.tr("Copied: {count} records.").format(count=result.records)
            if result.missing:
                missing = self.tr("{count} photos or files were missing already.")
                text = f"{text} {missing.format(count=len(result.missing))}"
            step = NextStep(self.tr("Open the copy"), lambda: self._open(target))
            self.workbench.say(text, step)

        self.workbench.run_apart(
            self.tr("Copying the workspace"),
            lambda feedback: copy_workspace(reference, target, files_folder, feedback),
            copied,
        )

    def back_up(self) -> None:
        """Make a backup of the open workspace."""
        reference = self.workbench.session.reference

        def saved(backup: Backup) -> None:
            text = self.tr("The backup is complete: {name}").format(name=backup.path.name)
            self.workbench.say(text, self._show_folder(backup))

        self.workbench.run_apart(
            self.tr("Making a backup"),
            lambda feedback: back_up_workspace(reference, feedback),
            saved,
        )

    def ask_restore(self) -> None:
        """Ask which backup and where to, and restore it."""
        session = self.workbench.session
        answers = session.is_open and not session.is_lost
        name = session.workspace.name if answers else ""
        backups = known_backups(session.reference) if session.is_open else []
        may_replace = answers and not session.is_read_only
        dialog = RestoreWorkspaceDialog(name, backups, may_replace, self.workbench.window)
        if dialog.exec() and dialog.backup is not None:
            if dialog.in_place:
                self.restore_over(dialog.backup)
            else:
                target = dialog.target
                self.restore_new(dialog.backup, target.reference, target.files_folder)
        dialog.deleteLater()

    def restore_new(self, backup: Path, target: str, files_folder: Path | None) -> None:
        """Restore a backup into a new workspace."""

        def restored(result: Copied) -> None:
            text = self.tr("Restored: {count} records.").format(count=result.records)
            step = NextStep(self.tr("Open it"), lambda: self._open(target))
            self.workbench.say(text, step)

        self.workbench.run_apart(
            self.tr("Restoring a backup"),
            lambda feedback: restore_new(backup, target, files_folder, feedback),
            restored,
        )

    def restore_over(self, backup: Path) -> None:
        """Put a backup in place of the open workspace."""
        session = self.workbench.session
        reference = session.reference

        def restored(result: tuple[Backup, int]) -> None:
            if session.reference == reference:
                session.note_change()
            text = self.tr("Restored: {count} records. Before that: {name}")
            present, count = result
            text = text.format(count=count, name=present.path.name)
            self.workbench.say(text, self._show_folder(present))

        self.workbench.run_apart(
            self.tr("Restoring a backup"),
            lambda feedback: restore_over(backup, reference, feedback),
            restored,
        )

    def ask_migrate(self, reference: str, problem: OldWorkspaceError) -> None:
        """Ask whether a workspace of an older version is to be migrated, and open it then."""
        box = QMessageBox(self.workbench.window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Older workspace"))
        box.setText(
            self.tr("{path} was made by an older version. Bring it up to date now?").format(
                path=problem.values["path"]
            )
        )
        box.setInformativeText(
            self.tr(
                "A backup is made first. Records and history stay as they are. Older versions of "
                "the plugin cannot open it afterwards."
            )
        )
        box.setDetailedText(error_text(problem))
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        if box.exec() == QMessageBox.StandardButton.Yes:
            self.migrate(reference)
        box.deleteLater()

    def migrate(self, reference: str) -> None:
        """Migrate a workspace, then open it."""

        def migrated(backup: Backup) -> None:
            if self._open(reference):
                text = self.tr("The workspace is up to date. Backup: {name}")
                self.workbench.say(text.format(name=backup.path.name), self._show_folder(backup))

        self.workbench.run_apart(
            self.tr("Bringing the workspace up to date"),
            lambda feedback: migrate_workspace(reference, feedback),
            migrated,
        )

    def _show_folder(self, backup: Backup) -> NextStep:
        folder = QUrl.fromLocalFile(str(backup.path.parent))
        return NextStep(self.tr("Show the folder"), lambda: QDesktopServices.openUrl(folder))
