"""Files that may only be read, also in tests that root runs: root may write whatever it likes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534
PROTECTED = ("file", "folder")


@contextmanager
def unprivileged() -> Iterator[None]:
    """Read and write as somebody whom the system's permissions bind."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def write_protect(file: Path, what: str) -> None:
    """Take the permission to write the file, or all of its folder, from everybody.

    The folder is one that everybody may enter: not one of pytest's, which are its user's own.
    """
    file.chmod(0o444 if what == "file" else 0o666)
    file.parent.chmod(0o777 if what == "file" else 0o555)
