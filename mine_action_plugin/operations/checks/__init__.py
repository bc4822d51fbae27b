"""Checks of a workspace: what contradicts itself, is missing or overdue, and what mends it."""

from __future__ import annotations

from .changed import Recheck, check_changes, newest_change
from .check import SEVERITY_LABELS, Check, Finding, Repair, Severity
from .places import place_of, records_about
from .registry import CHECKS
from .repairs import explain_repairs, repair
from .report import write_report
from .run import check_records, check_workspace

__all__ = [
    "CHECKS",
    "SEVERITY_LABELS",
    "Check",
    "Finding",
    "Recheck",
    "Repair",
    "Severity",
    "check_changes",
    "check_records",
    "check_workspace",
    "explain_repairs",
    "newest_change",
    "place_of",
    "records_about",
    "repair",
    "write_report",
]
