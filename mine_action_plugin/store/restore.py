"""Restore a workspace from a backup: into a new place, or in place of what is there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsFeedback

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .backup import Backup, back_up, files_beside
from .copy import Copied, files_target, require_absent, write_copy
from .file_trees import tree_merged
from .geopackage.database import GeoPackage
from .geopackage.snapshot import FileSnapshot, copy_file, overwrite_file
from .geopackage.whole import write_file
from .migrations import migrate
from .opening import opened, schema_version
from .postgis.dump import DumpSnapshot
from .postgis.whole import write_schema
from .progress import Progress
from .reference import Place, ServerSchema, place_of
from .snapshot import record_count

_LAST_CHANGE = "SELECT max(fid), count(*) FROM change"
_FIRST_CHANGE = "SELECT id FROM change ORDER BY fid LIMIT 1"


def restore_new(
    backup: Path,
    target: str,
    files_folder: Optional[Path] = None,
    feedback: Optional[QgsFeedback] = None,
) -> Copied:
    """Restore a backup to a reference where there is none, whole or not at all.

    A backup of an older version is migrated on the way; the backup stays as it is. Files go where
    ``copy_workspace`` puts them.
    """
    place, progress = place_of(target), Progress(feedback)
    require_absent(place)
    with _prepared(backup, progress.part(0, 0.4)) as snapshot:
        folder = files_target(snapshot, place, files_folder)
        return write_copy(snapshot, place, folder, progress.part(0.4, 1))


def restore_in_place(
    backup: Path,
    reference: str,
    folder: Optional[Path] = None,
    feedback: Optional[QgsFeedback] = None,
) -> tuple[Backup, int]:
    """Put a backup in place of a workspace; return the backup of what was there, and the records.

    The present state is backed up to ``folder`` first. Photos that the backup has and the
    workspace lacks come back; none is taken away. MineActionError where something stands in the
    way, as when somebody wrote after the present state was backed up, or the backup is of another
    workspace; then nothing has changed.
    """
    place, progress = place_of(reference), Progress(feedback)
    with _prepared(backup, progress.part(0, 0.3)) as snapshot, opened(place) as database:
        if database.sharing is not None:
            database.sharing.require_owner()
        _require_of_same(snapshot, database, backup, place)
        # Both before the backup: whatever is written from now on stops the restoring.
        before, last = database.data_version(), _last_change(database)
        present = back_up(reference, folder)
        progress.at(0.6)
        with tree_merged(snapshot.files_folder, _files_of(database, snapshot)):
            if isinstance(place, ServerSchema):
                _replace_schema(place, snapshot, last, database.files_folder, progress.part(0.6, 1))
            else:
                if database.data_version() != before:
                    raise _written_meanwhile(place)
                database.close()
                overwrite_file(place, snapshot.path)
        return present, record_count(snapshot)


@contextmanager
def _prepared(backup: Path, progress: Progress) -> Iterator[FileSnapshot]:
    """Give what is in a backup, as a workspace of this version; the backup itself is only read."""
    if not backup.is_file():
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is no backup at {path}; nothing was changed. Give the whole path of a .gpkg or "
                ".dump that was made as a backup: those of a file are beside it, in the folder that "
                "ends in _backups.",
            ),
            path=backup,
        )
    with tempfile.TemporaryDirectory(prefix="mine-action-") as folder:
        copy = Path(folder) / "restored.gpkg"
        if backup.suffix == ".dump":
            write_file(copy, DumpSnapshot(backup, None), {"files_folder": None}, progress)
        else:
            copy_file(backup, copy, progress)
        migrate(str(copy))
        with closing(GeoPackage(copy)) as file:
            schema_version(file, backup)
            yield FileSnapshot(file, files_beside(backup))


def _require_of_same(snapshot: FileSnapshot, database: Any, backup: Path, place: Place) -> None:
    """Refuse a backup of another workspace: those of one name on two servers lie side by side.

    A workspace and its backups, and copies of it, have their first change in common.
    """
    with closing(GeoPackage(snapshot.path)) as file:
        firsts = [each.execute(_FIRST_CHANGE).fetchone() for each in (file, database)]
    if None not in firsts and firsts[0][0] != firsts[1][0]:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{backup} is a backup of another workspace, {title}. Nothing was changed; restore it "
                "as a new workspace, or choose a backup of {place}.",
            ),
            backup=backup,
            title=snapshot.info.get("title", ""),
            place=place,
        )


def _replace_schema(
    place: ServerSchema,
    snapshot: FileSnapshot,
    last: Any,
    files_folder: Optional[Path],
    progress: Progress,
) -> None:
    def require_same(cursor: Any) -> None:
        cursor.execute("LOCK TABLE change IN ACCESS EXCLUSIVE MODE")
        cursor.execute(_LAST_CHANGE)
        if cursor.fetchone() != last:
            raise _written_meanwhile(place)

    named = str(files_folder) if files_folder is not None else None
    write_schema(place, snapshot, {"files_folder": named}, progress, require_same)


def _last_change(database: Any) -> Any:
    return database.execute(_LAST_CHANGE).fetchone()


def _files_of(database: Any, snapshot: FileSnapshot) -> Path:
    folder = database.files_folder
    if folder is None and snapshot.files_folder.is_dir():
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} has no folder for photos and files. Have its administrator name one.",
            ),
            name=database.name,
        )
    return folder or snapshot.files_folder


def _written_meanwhile(place: Place) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "Somebody wrote into {place} after its present state was backed up. Nothing was "
            "changed; try again.",
        ),
        place=place,
    )
