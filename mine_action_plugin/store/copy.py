"""Copy a workspace: every row, stamp, number and file as it is, from any store to any store."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import QgsFeedback

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .file_trees import files_in, tree_copied
from .geopackage.create import new_file, require_free
from .geopackage.snapshot import FileSnapshot, check_file, file_snapshot
from .geopackage.whole import write_file
from .opening import opened, require_current
from .postgis.create import schema_exists
from .postgis.snapshot import server_snapshot
from .postgis.whole import write_schema
from .progress import Progress
from .reference import Place, ServerSchema, place_of
from .snapshot import Snapshot, record_count

FILES_SHARE = 0.4
"""How much of the bar the photos are: they are most of the bytes, the rows most of the work."""


@dataclass(frozen=True)
class Copied:
    """What was copied: records, files, and attachments whose file was not there to copy."""

    records: int
    files: int
    missing: tuple[str, ...]


def copy_workspace(
    reference: str,
    target: str,
    files_folder: Optional[Path] = None,
    feedback: Optional[QgsFeedback] = None,
) -> Copied:
    """Copy a workspace to a reference where there is none, whole or not at all.

    What others write meanwhile is not in the copy. Photos and files go beside a GeoPackage; for a
    server into ``files_folder``, or else into a new folder beside the one they are in. The copy on
    the server then names that folder. MineActionError where something stands in the way.
    """
    source, place = place_of(reference), place_of(target)
    with opened(source) as database:
        require_current(database, source)
    require_absent(place)
    progress = Progress(feedback)
    with snapshot_of(source, progress.part(0, 0.1)) as snapshot:
        folder = files_target(snapshot, place, files_folder)
        return write_copy(snapshot, place, folder, progress.part(0.1, 1))


def require_absent(place: Place) -> None:
    """Raise MineActionError where something is at a place already: nothing is overwritten."""
    if isinstance(place, Path):
        require_free(place)
    elif schema_exists(place):
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "{path} exists already. Open it, or choose another name."),
            path=place,
        )


@contextmanager
def snapshot_of(place: Place, progress: Progress) -> Iterator[Snapshot]:
    """Give all of a workspace as it is at this moment."""
    if isinstance(place, Path):
        with file_snapshot(place, progress) as file:
            yield file
    else:
        with server_snapshot(place) as server:
            yield server


def write_copy(
    snapshot: Snapshot,
    place: Place,
    folder: Optional[Path],
    progress: Progress,
    earlier: Optional[Path] = None,
) -> Copied:
    """Write a snapshot to a new place and its files to ``folder``, whole or not at all.

    Files come first, so that no record of the copy ever names one that is not there. Those that
    are the same below ``earlier``, an older copy, are linked to it.
    """
    found = files_in(snapshot.files_folder)
    files = len(found) if folder is not None else 0
    parts = (
        progress.part(0, FILES_SHARE if files else 0),
        progress.part(FILES_SHARE * bool(files), 1),
    )
    with tree_copied(snapshot.files_folder, folder, parts[0], earlier):
        named = str(folder) if folder is not None and isinstance(place, ServerSchema) else None
        _write_rows(snapshot, place, {"files_folder": named}, parts[1])
    return Copied(record_count(snapshot), files, _missing(snapshot, set(found)))


def _write_rows(
    snapshot: Snapshot, place: Place, info: Mapping[str, Optional[str]], progress: Progress
) -> None:
    if isinstance(place, ServerSchema):
        write_schema(place, snapshot, info, progress)
        return
    with new_file(place) as draft:
        if isinstance(snapshot, FileSnapshot):
            # Nobody else has the file of a snapshot: here its bytes are all there is.
            shutil.copyfile(snapshot.path, draft)
            check_file(draft)
        else:
            write_file(draft, snapshot, info, progress)


def files_target(snapshot: Snapshot, place: Place, files_folder: Optional[Path]) -> Optional[Path]:
    """Return where the files of a copy go; None where there are none and no folder was wished for.

    MineActionError for a folder of a GeoPackage's own.
    """
    if isinstance(place, Path):
        if files_folder is not None:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "FILES_FOLDER {folder} is only for a workspace on a server: the files of a "
                    "GeoPackage lie beside it.",
                ),
                folder=files_folder,
            )
        return place.with_name(place.stem + "_files")
    if files_folder is not None:
        return files_folder.expanduser().absolute()
    source = snapshot.files_folder
    return source.with_name(f"{place.schema}_files") if source and files_in(source) else None


def _missing(snapshot: Snapshot, files: set[str]) -> tuple[str, ...]:
    for table in snapshot.tables:
        if table.name == "attachment":
            at = 1 + table.field_names.index("path")
            return tuple(row[at] for row in snapshot.rows(table) if row[at] not in files)
    return ()
