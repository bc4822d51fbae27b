"""Findings written down for others: the CSV of an algorithm and of the dock."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Union

from ...exchange.finding_table import FindingLine, write_findings
from .check import Finding


def write_report(path: Union[str, Path], findings: Iterable[Finding]) -> None:
    """Write findings as CSV (rule, severity, table, code, message).

    Errors: MineActionError when the file cannot be written.
    """
    lines = (
        FindingLine(each.rule, str(each.severity), each.table, each.code, each.message)
        for each in findings
    )
    write_findings(path, lines)
