"""Findings of the checks as CSV: the report of ``checkworkspace`` and of the dock."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Union

from .sign_table import FORMULA_BEGINNINGS
from .whole_file import whole_file

COLUMNS = ("rule", "severity", "table", "code", "message")


class FindingLine(NamedTuple):
    """One line: ``rule``, ``severity`` and ``table`` are stable words, ``message`` a sentence."""

    rule: str
    severity: str
    table: str
    code: str
    message: str


def write_findings(path: Union[str, Path], lines: Iterable[FindingLine]) -> None:
    """Write the lines in UTF-8; an existing file is replaced at the end, in one step.

    Raises MineActionError when the file cannot be written.
    """
    with whole_file(path) as draft, draft.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows([_text(cell) for cell in line] for line in lines)


def _text(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_BEGINNINGS) else text
