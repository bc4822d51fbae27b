"""Photos of records: copied into the workspace's files folder with the record, or not at all."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Optional

from qgis.core import QgsExifTools
from qgis.PyQt.QtCore import QDateTime, QSize
from qgis.PyQt.QtGui import QImageReader

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..store import Change, Workspace
from ..store.files import file_inside, files_copied

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".gif", ".heic", ".heif")
"""A file that is called otherwise is never handed to another program, whatever is in it."""

_TAKEN = "Exif.Photo.DateTimeOriginal"
_GLANCE = QSize(64, 64)


class Photo(NamedTuple):
    """A picture file to attach, and what it shows in words."""

    path: Path
    caption: str = ""


@dataclass(frozen=True)
class AttachedPhoto:
    """A photo of a record; ``path`` is the file, None where the record names none to be opened."""

    record_table: str
    record_id: str
    name: str
    path: Optional[Path]
    caption: str
    taken_at: Optional[dt.datetime]


class CopiedPhotos:
    """Photos that are in the files folder, ready to be named by records."""

    def __init__(self, paths: Mapping[Path, str]) -> None:
        self._paths = paths
        # Looked up before a change is open, which others have to wait for.
        self._taken_at = {source: taken_at(source) for source in paths}

    def attach(
        self,
        change: Change,
        record_table: str,
        photos: Iterable[tuple[str, Sequence[Photo]]],
    ) -> None:
        """Write which record (id) has which of the photos, inside an open change."""
        change.insert_many(
            "attachment",
            [
                {"record_table": record_table, "record_id": record_id, **self._values(photo)}
                for record_id, some in photos
                for photo in some
            ],
        )

    def _values(self, photo: Photo) -> dict[str, Any]:
        return {
            "path": self._paths[photo.path],
            "caption": photo.caption.strip() or None,
            "taken_at": self._taken_at[photo.path],
        }


@contextmanager
def photos_copied(
    workspace: Workspace, folder: str, photos: Mapping[str, Sequence[Photo]]
) -> Iterator[CopiedPhotos]:
    """Copy photos, by what they are of (a code), into a folder of the workspace's files.

    Used with ``workspace.change`` inside: what is raised there takes the copies back. One file
    given for several records is copied once.

    Errors: MineActionError for a file that is no picture or cannot be read, and for a files
    folder that cannot be written.
    """
    paths: dict[Path, str] = {}
    for code, some in photos.items():
        for photo in some:
            paths.setdefault(photo.path, f"{folder}/{_new_name(code, photo.path)}")
    if not paths:
        # A workspace on a server may have no folder for files.
        yield CopiedPhotos(paths)
        return
    with files_copied(workspace.files_folder, {to: source for source, to in paths.items()}):
        for source, path in paths.items():
            require_picture(workspace.files_folder / path, source.name)
        yield CopiedPhotos(paths)


def require_picture(path: Path, name: str) -> None:
    """Refuse a file that cannot be shown as a picture, MineActionError with its ``name``."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setScaledSize(_GLANCE)
    is_picture = not reader.read().isNull()
    del reader  # Windows deletes no file that is open
    if not is_picture:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} cannot be read as a picture. Save it as JPEG or PNG, or leave it out.",
            ),
            name=name,
        )


def photos_of(
    workspace: Workspace, record_table: str, record_ids: Collection[str]
) -> list[AttachedPhoto]:
    """Return the photos of some records of a table, in the order in which they were attached."""
    where = {"record_table": record_table, "record_id": list(record_ids)}
    rows = workspace.read("attachment", where, order=("created_at",)) if record_ids else []
    return [
        AttachedPhoto(
            row.record_table,
            row.record_id,
            row.path.rsplit("/", 1)[-1],
            _file(workspace.files_folder, row.path),
            row.caption or "",
            row.taken_at,
        )
        for row in rows
    ]


def taken_at(path: Path) -> Optional[dt.datetime]:
    """Return when a photo was taken by its own record, the camera's clock taken as local time."""
    found = QgsExifTools.readTag(str(path), _TAKEN)
    if not isinstance(found, QDateTime) or not found.isValid():
        return None
    moment: dt.datetime = found.toPyDateTime()
    return moment.astimezone()


def _file(folder: Path, path: str) -> Optional[Path]:
    try:
        found = file_inside(folder, path)
    except MineActionError:
        return None
    return found if found.suffix.lower() in SUFFIXES else None


def _new_name(code: str, source: Path) -> str:
    """A name that tells people what it is of, and that no other file has."""
    safe = re.sub(r"[^A-Za-z0-9-]+", "-", code)
    suffix = source.suffix.lower()
    if suffix not in SUFFIXES:
        suffix = "." + bytes(QImageReader.imageFormat(str(source))).decode("ascii")
    return f"{safe}_{uuid.uuid4().hex[:12]}{suffix}"
