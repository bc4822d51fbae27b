"""Ask which backup is restored, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QDateTime, QLocale
from qgis.PyQt.QtWidgets import QComboBox, QRadioButton, QWidget

from ...operations.workspace_copies import Backup
from ..form_rows import show_row
from ..page import hint
from ..widgets.file_box import file_box
from ..widgets.workspace_target import WorkspaceTarget
from .form_dialog import FormDialog


class RestoreWorkspaceDialog(FormDialog):
    """`backup` is the chosen file; `in_place` tells whether the open workspace is replaced."""

    def __init__(
        self,
        name: str,
        backups: Sequence[Backup],
        may_replace: bool,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Restore from a backup"))
        self.choice = QComboBox(self)
        for backup in backups:
            self.choice.addItem(_moment(backup), str(backup.path))
        self.choice.addItem(self.tr("Another file…"), "")
        self.file = file_box(self)
        self.file.setFilter(self.tr("Backups (*.gpkg *.dump)"))
        self.as_new = QRadioButton(self.tr("As a &new workspace"), self)
        self.replacing = QRadioButton(self.tr("In place of the &open workspace"), self)
        self.replacing.setEnabled(may_replace)
        self.as_new.setChecked(True)
        self.target = WorkspaceTarget(name, self)
        self.warning = hint(
            self.tr("What was entered since then is no longer in it. A backup is made first.")
        )
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._follow)
        self.file.fileChanged.connect(self._follow)
        self.as_new.toggled.connect(self._follow)
        self.target.changed.connect(self._follow)
        self._follow()

    @property
    def backup(self) -> Optional[Path]:
        """The file of the backup; None while none is chosen."""
        chosen = self.choice.currentData() or self.file.filePath().strip()
        return Path(chosen) if chosen else None

    @property
    def in_place(self) -> bool:
        """True where the open workspace is to be replaced."""
        return self.replacing.isChecked()

    def _lay_out(self) -> None:
        self.form.addRow(self.tr("&Backup of"), self.choice)
        self.form.addRow(self.tr("Fi&le"), self.file)
        self.form.addRow(self.as_new)
        self.form.addRow(self.target)
        self.form.addRow(self.replacing)
        self.form.addRow(self.warning)
        self.finish()

    def _follow(self) -> None:
        show_row(self.form, self.file, not self.choice.currentData())
        show_row(self.form, self.target, not self.in_place)
        show_row(self.form, self.warning, self.in_place)
        has_target = self.in_place or bool(self.target.reference)
        has_backup = self.backup is not None
        missing = self.target.missing() if has_backup else self.tr("Choose a backup.")
        self.allow_ok(has_backup and has_target, missing)
        self.fit()


def _moment(backup: Backup) -> str:
    """The day as people here write it, the time to the second: two may be of one minute."""
    moment = QDateTime(backup.made_at)
    day = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
    return f"{day} {moment.toString('HH:mm:ss')}"
