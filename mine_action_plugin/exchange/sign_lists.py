"""Lists about signs as CSV files that an office program opens."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Union

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_rows(
    path: Union[str, Path], headings: Sequence[str], rows: Iterable[Sequence[object]]
) -> None:
    """Write headings and rows; an existing file is replaced at the end, in one step.

    UTF-8 with a byte order mark: without it spreadsheets show Azerbaijani letters wrongly. A text
    that a spreadsheet would run as a formula is kept a text.

    Errors: MineActionError where the file cannot be written.
    """
    target = Path(path)
    draft = ""
    try:
        handle, draft = tempfile.mkstemp(dir=target.parent, prefix=".list-", suffix=".csv")
        with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(headings)
            writer.writerows([_cell(value) for value in row] for row in rows)
        Path(draft).replace(target)
    except OSError as error:
        if draft:
            Path(draft).unlink(missing_ok=True)
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "{path} cannot be written: {fault}. Choose another folder or close it."
            ),
            path=target,
            fault=error.strerror or str(error),
        ) from error


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
