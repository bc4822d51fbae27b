"""Who holds the lock of a GeoPackage, as far as the operating system tells."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

LOCKS = Path("/proc/locks")
PROCESSES = Path("/proc")
# In rollback mode the file itself is locked, with a write-ahead log its index.
_SUFFIXES = ("", "-shm", "-wal", "-journal")


def holders_of(path: Path) -> list[str]:
    """Return the programs that lock the file for writing, as "name (process number)".

    Empty where nobody does or the system does not tell: only Linux lists locks, and names of
    other accounts' programs may be withheld.
    """
    try:
        lines = LOCKS.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return []
    inodes = set(_inodes(path))
    numbers = dict.fromkeys(number for number, inode in _write_locks(lines) if inode in inodes)
    named = (_name(number) for number in numbers if number != os.getpid())
    return [name for name in named if name]


def _inodes(path: Path) -> Iterator[int]:
    for suffix in _SUFFIXES:
        try:
            yield path.with_name(path.name + suffix).stat().st_ino
        except OSError:
            continue  # not every file is there in every mode


def _write_locks(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield process number and inode of ``1: POSIX ADVISORY WRITE 4711 08:01:262146 0 EOF``."""
    for line in lines:
        parts = line.split()
        if len(parts) >= 6 and parts[3] == "WRITE" and parts[4].isdecimal():
            inode = parts[5].rpartition(":")[2]
            if inode.isdecimal():
                yield int(parts[4]), int(inode)


def _name(number: int) -> str:
    try:
        text = (PROCESSES / str(number) / "comm").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return f"{text.strip()} ({number})"
