"""The report of an import: a CSV that says what became of every row, and why."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Optional, Union

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP

COLUMNS = ("row", "code", "field", "value", "action", "reason")


class ReportLine(NamedTuple):
    """One line: ``row`` counts from 1, None for what holds for the whole file.

    ``action`` is a stable word: guessed, assumed, note, imported, updated, unchanged, rejected,
    unplaced, repaired, possible_duplicate, overlap; ``reason`` is in the user's language.
    """

    row: Optional[int]
    action: str
    reason: str = ""
    code: str = ""
    field: str = ""
    value: str = ""


def write_report(path: Union[str, Path], lines: Iterable[ReportLine]) -> None:
    """Write the report in UTF-8 beside its place and move it there when it is complete.

    Raises MineActionError where the folder cannot be written.
    """
    target = Path(path)
    try:
        handle, draft = tempfile.mkstemp(dir=target.parent, prefix=".report-", suffix=".csv")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows(
                ("" if e.row is None else e.row, e.code, e.field, e.value, e.action, e.reason)
                for e in lines
            )
        Path(draft).replace(target)
    except OSError as error:
        raise _unwritable(target, error) from error


def require_writable(path: Union[str, Path]) -> None:
    """Raise MineActionError where no report can be written; nothing is left behind."""
    target = Path(path)
    try:
        with tempfile.TemporaryFile(dir=target.parent):
            pass
    except OSError as error:
        raise _unwritable(target, error) from error


def _unwritable(target: Path, error: OSError) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors", "REPORT: {path} cannot be written: {fault}. Choose another folder."
        ),
        path=target,
        fault=error.strerror or str(error),
    )
