"""Folders in which something is made beside its place, to be moved there when it is whole."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = ".mine-action-new-"
FORGOTTEN_S = 24 * 3600


@contextmanager
def draft_folder(beside: Path) -> Iterator[Path]:
    """Give a new hidden folder inside ``beside`` and take it away at the end.

    Whoever is killed leaves one. Those that nobody has written to for a day go first: they would
    take the room of a whole workspace each, where nobody sees them. OSError where the folder cannot
    be made.
    """
    _clear_forgotten(beside)
    with tempfile.TemporaryDirectory(dir=beside, prefix=PREFIX) as folder:
        yield Path(folder)


def _clear_forgotten(beside: Path) -> None:
    for folder in beside.glob(f"{PREFIX}*"):
        if folder.is_dir() and time.time() - _last_written(folder) > FORGOTTEN_S:
            # Another account's is not ours to take away, and stands in nobody's way.
            shutil.rmtree(folder, ignore_errors=True)


def _last_written(folder: Path) -> float:
    """The moment of the last write in a folder; now for one that goes away meanwhile."""
    try:
        return max(each.stat().st_mtime for each in (folder, *folder.rglob("*")))
    except OSError:
        return time.time()
