"""Copy, back up, restore and migrate a workspace as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsFeedback
from qgis.PyQt.QtCore import QStandardPaths

from ..settings import settings
from ..store.backup import Backup, back_up, backup_folder, backups_in, name_of
from ..store.copy import Copied, copy_workspace
from ..store.migrations import migrate
from ..store.reference import place_of
from ..store.restore import restore_in_place, restore_new

__all__ = [
    "Backup",
    "Copied",
    "back_up_workspace",
    "copy_workspace",
    "folder_of_backups",
    "known_backups",
    "migrate_workspace",
    "restore_new",
    "restore_over",
]


def folder_of_backups(reference: str) -> Path:
    """Return where backups of a workspace are kept.

    Beside a GeoPackage; for a server in the folder that was chosen last, else in the documents of
    the user, in a folder for each workspace.
    """
    place = place_of(reference)
    beside = backup_folder(place)
    if beside is not None:
        return beside
    chosen = settings().backup_folder.value()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    root = Path(chosen) if chosen else Path(documents) / "Mine Action"
    return root / f"{name_of(place)}_backups"


def known_backups(reference: str) -> list[Backup]:
    """Return the backups of a workspace in its folder, newest first."""
    return backups_in(folder_of_backups(reference), name_of(place_of(reference)))


def back_up_workspace(reference: str, feedback: Optional[QgsFeedback] = None) -> Backup:
    """Make a backup in the workspace's folder of backups; MineActionError where it is not whole."""
    return back_up(reference, folder_of_backups(reference), feedback)


def restore_over(
    backup: Path, reference: str, feedback: Optional[QgsFeedback] = None
) -> tuple[Backup, int]:
    """Put a backup in place of a workspace; return the backup of what was there, and the records.

    MineActionError where something stands in the way; then the workspace is as it was.
    """
    return restore_in_place(backup, reference, folder_of_backups(reference), feedback)


def migrate_workspace(reference: str, feedback: Optional[QgsFeedback] = None) -> Backup:
    """Bring a workspace of an older version up to this one's; return the backup made before.

    MineActionError where it cannot be done; then the workspace is as it was.
    """
    backup = back_up_workspace(reference)
    migrate(reference, feedback)
    return backup
