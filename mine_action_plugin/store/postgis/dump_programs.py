"""PostgreSQL's own programs for dumps: found, asked their version, run without a password in sight."""

from __future__ import annotations

import os
import re
import shutil
import subprocess  # nosec B404
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Optional

import psycopg2.extensions

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ..progress import Progress
from ..reference import ServerSchema
from .connection import uri_of

POLL_S = 0.1
_VERSION = re.compile(r"\(PostgreSQL\) (\d+)")
# Where installers put the programs, beside the path.
_PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
    "C:/Program Files/PostgreSQL/*/bin",
)
# What libpq takes from its environment as PG and the word in capitals; what is not here is left out.
_WORDS = (
    *("host", "port", "user", "password", "service"),
    *("sslmode", "sslcert", "sslkey", "sslrootcert"),
)
_VARIABLES = {"dbname": "PGDATABASE", **{word: f"PG{word.upper()}" for word in _WORDS}}


class FailedProgramError(MineActionError):
    """A program of PostgreSQL's ended with an error: ``problem`` is what it said."""


def dump_program(server_version: int) -> Optional[Path]:
    """Return a pg_dump that is not older than the server (15 for PostgreSQL 15); None without one."""
    for path in _found("pg_dump"):
        if _version(path) >= server_version:
            return path
    return None


def restore_program() -> Path:
    """Return the newest pg_restore; MineActionError where there is none."""
    found = sorted(_found("pg_restore"), key=_version)
    if not found:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Reading a backup of a server takes pg_restore, which is not installed here. "
                "Install PostgreSQL's client programs.",
            )
        )
    return found[-1]


def run(
    program: Path, arguments: list[str], place: Optional[ServerSchema], progress: Progress
) -> None:
    """Run a program to its end; MineActionError where it fails or the person cancels."""
    with tempfile.TemporaryFile() as said:
        process = _start(program, arguments, place, stdout=subprocess.DEVNULL, stderr=said)
        try:
            while _is_running(process):
                progress.stop_if_cancelled()
        finally:
            _end(process)
        _require_success(program, process, said)


@contextmanager
def output_of(program: Path, arguments: list[str]) -> Iterator[IO[bytes]]:
    """Give what a program writes, while it writes it; MineActionError where it fails."""
    with tempfile.TemporaryFile() as said:
        process = _start(program, arguments, None, stdout=subprocess.PIPE, stderr=said)
        try:
            yield process.stdout
        except BaseException:
            _end(process)
            raise
        process.stdout.close()
        process.wait()
        _require_success(program, process, said)


def _start(
    program: Path, arguments: list[str], place: Optional[ServerSchema], **streams: Any
) -> Any:
    options: dict[str, Any] = {}
    if sys.platform == "win32":
        options = {"creationflags": subprocess.CREATE_NO_WINDOW}
    # A program of PostgreSQL's own, without a shell; names of schemas are checked by their form.
    return subprocess.Popen(  # nosec B603
        [str(program), *arguments],
        stdin=subprocess.DEVNULL,
        env={**os.environ, **(_environment(place) if place else {}), "LC_MESSAGES": "C"},
        **streams,
        **options,
    )


def _environment(place: ServerSchema) -> dict[str, str]:
    """The connection as libpq reads it: whoever lists processes sees arguments, not these."""
    parts = psycopg2.extensions.parse_dsn(uri_of(place).connectionInfo(True))
    known = {_VARIABLES[key]: value for key, value in parts.items() if key in _VARIABLES}
    return {**known, "PGTZ": "UTC", "PGCONNECT_TIMEOUT": "10"}


def _is_running(process: Any) -> bool:
    try:
        process.wait(POLL_S)
    except subprocess.TimeoutExpired:
        return True
    return False


def _end(process: Any) -> None:
    if process.poll() is None:
        process.kill()
        process.wait()


def _require_success(program: Path, process: Any, said: IO[bytes]) -> None:
    if process.returncode == 0:
        return
    said.seek(0)
    lines = said.read().decode("utf-8", "replace").strip().splitlines()
    raise FailedProgramError(
        QT_TRANSLATE_NOOP("errors", "{program} failed ({problem}). Nothing was changed."),
        program=program.stem,
        problem=" ".join(lines[:2]) or process.returncode,
    )


def _found(program: str) -> Iterator[Path]:
    on_path = shutil.which(program)
    if on_path:
        yield Path(on_path)
    for pattern in _PLACES:
        root = Path(pattern).anchor
        for folder in sorted(Path(root).glob(str(Path(pattern).relative_to(root))), reverse=True):
            found = shutil.which(program, path=str(folder))
            if found:
                yield Path(found)


def _version(program: Path) -> int:
    # As above: PostgreSQL's own program, no shell, no words of anybody's.
    said = subprocess.run(  # nosec B603
        [str(program), "--version"], capture_output=True, text=True, check=False
    ).stdout
    found = _VERSION.search(said)
    return int(found[1]) if found else 0
