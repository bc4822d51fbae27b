"""Run the checks: over a whole workspace, or over what was just changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Optional

from qgis.core import QgsFeedback

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ...store import Workspace
from .check import Finding, Severity
from .examination import Examination
from .registry import CHECKS

_URGENCY = {severity: number for number, severity in enumerate(Severity)}


def check_workspace(
    workspace: Workspace, today: Optional[date] = None, feedback: Optional[QgsFeedback] = None
) -> list[Finding]:
    """Return all findings of a workspace on a day, errors first, then by rule.

    Errors: MineActionError where ``feedback`` was cancelled.
    """
    return _examine(Examination(workspace, today or date.today()), feedback)


def check_records(
    workspace: Workspace,
    records: Mapping[str, set[str]],
    today: Optional[date] = None,
    feedback: Optional[QgsFeedback] = None,
) -> list[Finding]:
    """Return the findings about some records only (ids by table), compared with all others."""
    found = _examine(Examination(workspace, today or date.today(), records), feedback)
    return [finding for finding in found if finding.concerns(records)]


def _examine(examination: Examination, feedback: Optional[QgsFeedback]) -> list[Finding]:
    findings = []
    for done, check in enumerate(CHECKS.values()):
        if feedback is not None:
            if feedback.isCanceled():
                raise MineActionError(QT_TRANSLATE_NOOP("errors", "The checks were cancelled."))
            feedback.setProgress(100 * done / len(CHECKS))
        findings += [check.finding(found) for found in check.find(examination)]
    findings.sort(key=lambda finding: _URGENCY[finding.severity])
    return findings
