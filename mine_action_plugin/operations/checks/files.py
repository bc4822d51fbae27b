"""Attachments without a record, without a file, and files that nobody names."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Optional

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.schema import TABLES
from ...store import Change, Workspace
from ...store.files import file_inside
from .check import Check, Finding, Found, Repair, Severity
from .examination import Examination

OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
"""What the windows of Windows and macOS leave in any folder that somebody looks into."""

_NAMES = ("id", "path", "record_table", "record_id")


def _record_gone(examination: Examination) -> Iterator[Found]:
    owners = defaultdict(set)
    attachments = list(examination.judged("attachment", *_NAMES))
    for _, _, table, record_id in attachments:
        owners[table].add(record_id)
    known = {table: _known(examination, table, ids) for table, ids in owners.items()}
    for attachment_id, path, table, record_id in attachments:
        if record_id not in known[table]:
            yield Found("attachment", attachment_id, path)


def _known(examination: Examination, table: str, ids: set[str]) -> set[str]:
    if table not in TABLES or not TABLES[table].has_field("id"):
        return set()
    return {row[0] for row in examination.rows(table, "id", id=sorted(ids))}


def _drop_entry(workspace: Workspace, change: Change, finding: Finding) -> None:
    for attachment in workspace.read("attachment", {"id": finding.record_id}):
        change.delete(attachment)


def _files_folder(examination: Examination) -> Optional[Path]:
    """The folder of the files; None where none is named: then nothing is known of them."""
    try:
        return examination.workspace.files_folder
    except MineActionError:
        return None


def _folder_unreachable(examination: Examination) -> Iterator[Found]:
    folder = _files_folder(examination)
    if folder is None or folder.is_dir() or not examination.is_whole:
        return
    count = examination.workspace.count("attachment")
    if count:
        yield Found("attachment", "", folder.name, {"folder": folder, "count": count})


def _file_missing(examination: Examination) -> Iterator[Found]:
    folder = _files_folder(examination)
    if folder is None or not folder.is_dir():
        return
    for attachment_id, path, _, _ in examination.judged("attachment", *_NAMES):
        if not _is_there(folder, path):
            yield Found("attachment", attachment_id, path)


def _is_there(folder: Path, path: str) -> bool:
    try:
        return file_inside(folder, path).is_file()
    except MineActionError:  # it leads out of the folder, and is never opened
        return False


def _file_unnamed(examination: Examination) -> Iterator[Found]:
    folder = _files_folder(examination)
    if folder is None or not folder.is_dir() or not examination.is_whole:
        return
    named = {_composed(Path(row[0])) for row in examination.rows("attachment", "path")}
    for path in sorted(folder.rglob("*")):
        if path.name.casefold() in OF_THE_SYSTEM or not path.is_file():
            continue
        name = _composed(path.relative_to(folder))
        if name not in named:
            yield Found("attachment", "", name)


def _composed(path: Path) -> str:
    """A path with each letter and its marks as one character: some disks keep them apart."""
    return unicodedata.normalize("NFC", path.as_posix())


CHECKS = (
    Check(
        "attachment_record_gone",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Attachment without a record"),
        QT_TRANSLATE_NOOP("checks", "A photo or file belongs to a record that is no more."),
        QT_TRANSLATE_NOOP("checks", "{code}: the record it was attached to is gone."),
        _record_gone,
        Repair(
            QT_TRANSLATE_NOOP(
                "checks", "Removes the entry from the attachments; the file itself stays."
            ),
            _drop_entry,
        ),
    ),
    Check(
        "files_folder_unreachable",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Files folder not found"),
        QT_TRANSLATE_NOOP(
            "checks",
            "The folder of photos and files cannot be reached from here, so that files were not"
            " checked. Bring it back beside the workspace, or connect the drive.",
        ),
        QT_TRANSLATE_NOOP(
            "checks", "The folder {folder} is not found; {count} attachments name files in it."
        ),
        _folder_unreachable,
    ),
    Check(
        "attachment_file_missing",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "File missing"),
        QT_TRANSLATE_NOOP(
            "checks",
            "An attachment names a file that is not in the files folder. Bring it back from a backup.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: this file is not in the files folder."),
        _file_missing,
    ),
    Check(
        "file_unnamed",
        Severity.INFORMATION,
        QT_TRANSLATE_NOOP("checks", "File that no record names"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A file in the files folder belongs to no record. Attach it, or move it elsewhere.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: no record names this file."),
        _file_unnamed,
    ),
)
