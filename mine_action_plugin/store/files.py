"""Files kept beside a workspace: copied in together with the records that name them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .errors import UnsureStoreError


@contextmanager
def files_copied(folder: Path, sources: Mapping[str, Path]) -> Iterator[None]:
    """Copy files to paths below ``folder``; whatever is raised meanwhile takes all copies back.

    Open the change that writes the records inside: the copies are there before it, so that no
    record ever names a file that is not. Where nobody knows whether the records were written, the
    copies stay: one that no record names is found by the checks. No file is overwritten.

    Errors: MineActionError for a file that cannot be read, and for a folder that cannot be
    written.
    """
    made: list[Path] = []
    try:
        for path, source in sources.items():
            _copy(source, folder / path, made)
        yield
    except UnsureStoreError:
        raise
    except BaseException:
        _take_back(made)
        raise


def file_inside(folder: Path, path: str) -> Path:
    """Return a file by its path below ``folder``; MineActionError for one that leads outside.

    A workspace may come from anybody: what it names is opened only inside its own folder.
    """
    found = (folder / path).resolve()
    if folder.resolve() not in found.parents:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "{path} lies outside the files folder of the workspace. It is not opened."
            ),
            path=path,
        )
    return found


def put_in_place(draft: Path, place: Path) -> None:
    """Move a finished file to its place, so that a power cut finds it whole or not at all."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    draft.replace(place)
    if os.name == "posix":
        # Elsewhere a folder cannot be opened, and the file system sees to it.
        folder = os.open(place.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _copy(source: Path, target: Path, made: list[Path]) -> None:
    try:
        reader = source.open("rb")
    except OSError as error:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "{name} cannot be read ({why}). Choose another file."),
            name=source.name,
            why=error.strerror or error,
        ) from error
    with reader:
        try:
            _make_folder(target.parent, made)
            with target.open("xb") as writer:
                made.append(target)
                shutil.copyfileobj(reader, writer)
                writer.flush()
                os.fsync(writer.fileno())
        except OSError as error:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{name} cannot be copied to {folder} ({why}). Nothing was recorded.",
                ),
                name=source.name,
                folder=target.parent,
                why=error.strerror or error,
            ) from error


def _make_folder(folder: Path, made: list[Path]) -> None:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(exist_ok=True)
        made.append(each)


def _take_back(made: list[Path]) -> None:
    for path in reversed(made):
        if not path.is_dir():
            path.unlink()
        elif not any(path.iterdir()):  # somebody else may have put a file there meanwhile
            path.rmdir()
