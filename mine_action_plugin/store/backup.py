"""Backups of a workspace: complete, checked by reading them back, never overwritten.

A backup is a GeoPackage workspace that opens like any other, or what pg_dump makes of a schema;
photos and files lie beside it in ``<backup>_files``. A photo that an earlier backup has already is
linked to that one where the file system can.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Optional

from qgis.core import QgsFeedback

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .copy import FILES_SHARE, snapshot_of, write_copy
from .file_trees import files_in, tree_copied
from .geopackage.create import new_file
from .opening import opened, schema_version
from .postgis.dump import program_for, write_dump
from .postgis.snapshot import ServerSnapshot
from .progress import Progress
from .reference import Place, place_of
from .snapshot import Snapshot

SUFFIXES = (".gpkg", ".dump")
_STAMP = "%Y-%m-%d_%H%M%S"
_NAME = re.compile(r"(?P<name>.+)_(?P<stamp>\d{4}-\d\d-\d\d_\d{6})(-\d+)?")


@dataclass(frozen=True)
class Backup:
    """A backup: its file, of which workspace, and when it was made (local time)."""

    path: Path
    name: str
    made_at: dt.datetime

    @property
    def files_folder(self) -> Path:
        """Where its photos and files are, if it has any."""
        return files_beside(self.path)


def files_beside(path: Path) -> Path:
    """Return where the photos and files of a backup or GeoPackage lie."""
    return path.with_name(path.stem + "_files")


def backup_folder(place: Place) -> Optional[Path]:
    """Return the folder beside a GeoPackage where its backups are; None for a server."""
    return place.with_name(place.stem + "_backups") if isinstance(place, Path) else None


def name_of(place: Place) -> str:
    """Return the name under which backups of a workspace are kept."""
    return place.stem if isinstance(place, Path) else place.schema


def back_up(
    reference: str, folder: Optional[Path] = None, feedback: Optional[QgsFeedback] = None
) -> Backup:
    """Make a backup of a workspace of any version, as it is at this moment.

    ``folder`` may be left out for a GeoPackage. MineActionError where it cannot be made whole;
    then no backup is there.
    """
    place, progress = place_of(reference), Progress(feedback)
    with opened(place) as database:
        schema_version(database, place)
    folder = folder or backup_folder(place)
    if folder is None:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "Say in which folder the backup of {place} is to be."),
            place=place,
        )
    _make_folder(folder)
    earlier = backups_in(folder, name_of(place))
    with snapshot_of(place, progress.part(0, 0.1)) as snapshot:
        path = _write(
            snapshot, place, folder, earlier[0].files_folder if earlier else None, progress
        )
    backup = backup_at(path)
    progress.at(1)
    return backup


def backups_in(folder: Path, name: str) -> list[Backup]:
    """Return the backups of the workspace called ``name``, newest first."""
    if not folder.is_dir():
        return []
    paths = [
        path for path in folder.iterdir() if path.suffix in SUFFIXES and _NAME.fullmatch(path.stem)
    ]
    found = [backup_at(path) for path in paths]
    # By name among those of one second: -2 comes after the first.
    ordered = sorted(found, key=lambda each: (each.made_at, len(each.path.stem), each.path.stem))
    return [each for each in reversed(ordered) if each.name == name]


def backup_at(path: Path) -> Backup:
    """Return what the name of a backup says; MineActionError where it is not called like one."""
    said = _NAME.fullmatch(path.stem)
    if said is None or path.suffix not in SUFFIXES:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "{path} is not a backup of a workspace."), path=path
        )
    return Backup(path, said["name"], dt.datetime.strptime(said["stamp"], _STAMP))


def _write(
    snapshot: Snapshot, place: Place, folder: Path, earlier: Optional[Path], progress: Progress
) -> Path:
    program = program_for(snapshot) if isinstance(snapshot, ServerSnapshot) else None
    path = _free_path(folder, name_of(place), ".dump" if program else ".gpkg")
    if not isinstance(snapshot, ServerSnapshot) or program is None:
        write_copy(snapshot, path, files_beside(path), progress.part(0.1, 1), earlier)
        _require_equal(snapshot, path)
        return path
    share = FILES_SHARE if files_in(snapshot.files_folder) else 0.1
    files = tree_copied(
        snapshot.files_folder, files_beside(path), progress.part(0.1, share), earlier
    )
    with files, new_file(path) as draft:
        write_dump(draft, snapshot, program, progress.part(share, 1))
    return path


def _require_equal(snapshot: Snapshot, path: Path) -> None:
    """Open a backup and count: what does not open is none, and the person must know now."""
    with opened(path) as database:
        schema_version(database, path)
        for table in snapshot.tables:
            # A copy of a server does not name the server's folder.
            if table.name != "workspace_info" and database.count(table) != snapshot.count(table):
                raise MineActionError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "The copy at {path} is not whole ({problem}). Nothing was changed.",
                    ),
                    path=path,
                    problem=table.name,
                )


def _free_path(folder: Path, name: str, suffix: str) -> Path:
    stem = f"{name}_{dt.datetime.now().strftime(_STAMP)}"
    for number in count(1):
        path = folder / (stem + (f"-{number}" if number > 1 else "") + suffix)
        taken = (files_beside(path), *(path.with_suffix(each) for each in SUFFIXES))
        if not any(each.exists() for each in taken):
            break
    return path


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "The folder {folder} for backups cannot be made: {problem}."
            ),
            folder=folder,
            problem=problem.strerror or problem,
        ) from problem
