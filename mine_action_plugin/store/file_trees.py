"""The files folder of a workspace, copied whole and compared byte for byte."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .drafts import draft_folder
from .progress import Progress

CHUNK_BYTES = 1 << 20


def files_in(folder: Optional[Path]) -> list[str]:
    """Return the files below a folder by their relative path; none where there is no folder.

    Links are left out: what they lead to is not the workspace's.
    """
    if folder is None or not folder.is_dir():
        return []
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def require_empty(folder: Path) -> None:
    """Raise MineActionError where a folder that is to be made has something in it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The folder {folder} for photos and files is not empty. Move it away, or choose "
                "another name.",
            ),
            folder=folder,
        )


@contextmanager
def tree_copied(
    source: Optional[Path],
    target: Optional[Path],
    progress: Progress,
    earlier: Optional[Path] = None,
) -> Iterator[int]:
    """Copy all files below ``source`` to the new folder ``target`` and give how many there are.

    Whatever is raised meanwhile takes the copies back; whoever is killed leaves nothing at
    ``target``; without a target none is copied. A file that is the same below ``earlier``, an
    older copy, is linked to that one, so that daily backups of many photos take the room of one.
    No folder is made where there is no file.

    MineActionError where the target is not empty, a file cannot be read or written, or a copy is
    not what its source is.
    """
    names = files_in(source)
    if target is not None:
        require_empty(target)
    if source is None or target is None or not names:
        yield 0
        return
    with _translated(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with draft_folder(target.parent) as folder:
            draft = folder / target.name
            for name in progress_of(names, progress):
                _copy_file(source / name, draft / name, earlier / name if earlier else None)
            if target.exists():
                target.rmdir()
            draft.replace(target)
    try:
        yield len(names)
    except BaseException:
        shutil.rmtree(target)
        raise


@contextmanager
def tree_merged(source: Path, target: Path) -> Iterator[None]:
    """Put all files below ``source`` below ``target``, beside those that are there.

    One that is there with other content is replaced. Whatever is raised meanwhile puts back what
    was there. MineActionError where a file cannot be read or written.
    """
    with tempfile.TemporaryDirectory(prefix="mine-action-") as folder:
        aside = Path(folder)
        touched: list[str] = []
        try:
            with _translated(target):
                for name in files_in(source):
                    if not _is_same(source / name, target / name):
                        _set_aside(target / name, aside / name)
                        touched.append(name)
                        _copy_file(source / name, target / name, None)
            yield
        except BaseException:
            for name in touched:
                _put_back(target / name, aside / name)
            raise


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and digest(one) == digest(other)


def _set_aside(target: Path, aside: Path) -> None:
    if target.exists():
        aside.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(target, aside)


def _put_back(target: Path, aside: Path) -> None:
    if aside.exists():
        shutil.copy2(aside, target)
    else:
        target.unlink(missing_ok=True)


def progress_of(names: list[str], progress: Progress) -> Iterator[str]:
    """Yield names and say how far it is: files are big, so after each one."""
    for number, name in enumerate(names):
        progress.at(number / len(names))
        yield name


def _copy_file(source: Path, target: Path, earlier: Optional[Path]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    wanted = digest(source)
    if earlier is not None and earlier.is_file() and digest(earlier) == wanted:
        if _linked(earlier, target):
            return
    shutil.copy2(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    if digest(target) != wanted:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The copy of {name} is not what {name} is. Nothing was changed; try again.",
            ),
            name=source,
        )


def digest(path: Path) -> tuple[int, str]:
    """Return the size of a file in bytes, and the hash of what is in it."""
    found, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            found.update(chunk)
            size += len(chunk)
    return size, found.hexdigest()


def _linked(earlier: Path, target: Path) -> bool:
    try:
        os.link(earlier, target)
    except OSError:
        # Not every file system has links; then it is copied like any other.
        return False
    return True


@contextmanager
def _translated(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The photos and files cannot be copied to {folder} ({why}: {name}). Nothing was "
                "changed.",
            ),
            folder=target,
            why=problem.strerror or problem,
            name=problem.filename or "-",
        ) from problem
