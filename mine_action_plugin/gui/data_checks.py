"""The checks of the open workspace: run on demand, and again over what was just changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from qgis.core import QgsFeedback
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..operations.checks import (
    Finding,
    Recheck,
    Severity,
    check_changes,
    check_workspace,
    newest_change,
)
from ..store import Workspace
from .background import WorkspaceTask
from .workbench import Workbench

Key = tuple[str, str, str]


class DataChecks(QObject):
    """Holds what is known to be wrong; all work is done in the background.

    ``updated``: findings or state are new; ``progressed``: per cent of a check of everything;
    ``errors_found``: errors (a list of Finding) that the last change brought.
    """

    updated = pyqtSignal()
    progressed = pyqtSignal(float)
    errors_found = pyqtSignal(list)

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self._forget()
        session = workbench.session
        session.opened.connect(self._start_anew)
        session.closed.connect(self._start_anew)
        session.changed.connect(self.follow)
        self._start_anew()

    @property
    def is_running(self) -> bool:
        """True while everything is being checked."""
        return self._task is not None

    def check(self) -> None:
        """Check the whole workspace."""
        if self._task is None and self.workbench.session.is_open:
            task = self.workbench.run(
                self.tr("Checking the data"),
                _check_everything,
                lambda result: self._checked(task, result),
                lambda error: self._not_checked(task),
            )
            self._task = task
            self._task.progressChanged.connect(self.progressed)
            self.updated.emit()

    def cancel(self) -> None:
        """Stop the check of everything; what was known before stays."""
        if self._task is not None:
            self._task.cancel()

    def follow(self) -> None:
        """Check again what was changed since the last look."""
        if not self.workbench.session.is_open:
            return
        if self._task is not None or self._following is not None:
            self._follow_again = True
            return
        since, known = self._since, self.findings
        task = self.workbench.run(
            self.tr("Checking what was changed"),
            lambda workspace, feedback: _follow(workspace, since, known),
            lambda result: self._followed(task, result),
            lambda error: self._not_followed(task),
        )
        self._following = task

    def count(self, severity: Severity) -> int:
        """Count the findings of a severity."""
        return self._counts.get(severity, 0)

    # A task that outlives its workspace must not end the one of the next.

    def _checked(self, task: WorkspaceTask, result: tuple[str, tuple[Finding, ...]]) -> None:
        if task is not self._task:
            return
        self._task = None
        self._since, findings = result
        self.is_complete = True
        self._told = _error_keys(findings)
        self._show(findings)
        self._catch_up()

    def _not_checked(self, task: WorkspaceTask) -> None:
        if task is not self._task:
            return
        self._task = None
        self.updated.emit()
        self._catch_up()

    def _followed(self, task: WorkspaceTask, result: tuple[Recheck, tuple[Finding, ...]]) -> None:
        if task is not self._following:
            return
        self._following = None
        recheck, findings = result
        self._since = recheck.newest
        if recheck.records is None:
            self.is_complete = False
            self.updated.emit()
        elif recheck.records:
            self._show(findings)
            self._tell(recheck.records, recheck.findings)
        self._catch_up()

    def _not_followed(self, task: WorkspaceTask) -> None:
        if task is self._following:
            self._following = None
            self._follow_again = False

    def _catch_up(self) -> None:
        if self._follow_again:
            self._follow_again = False
            self.follow()

    def _tell(self, records: Mapping[str, set[str]], findings: Sequence[Finding]) -> None:
        errors = [each for each in findings if each.severity is Severity.ERROR]
        new = [each for each in errors if _key(each) not in self._told]
        # What was put right meanwhile is told again when it comes back.
        self._told = {key for key in self._told if key[2] not in records.get(key[1], ())}
        self._told |= _error_keys(errors)
        if new:
            self.errors_found.emit(new)

    def _show(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        self._counts = {
            severity: sum(1 for each in findings if each.severity is severity)
            for severity in Severity
        }
        self.updated.emit()

    def _start_anew(self) -> None:
        self._forget()
        session = self.workbench.session
        if session.is_open:
            self._since = newest_change(session.workspace)
        self.updated.emit()

    def _forget(self) -> None:
        self.findings: tuple[Finding, ...] = ()
        # False until everything was checked, and again after an import.
        self.is_complete = False
        self._counts: dict[Severity, int] = {}
        self._since = ""
        self._told: set[Key] = set()
        self._task: Optional[WorkspaceTask] = None
        self._following: Optional[WorkspaceTask] = None
        self._follow_again = False


def _check_everything(workspace: Workspace, feedback: QgsFeedback) -> Any:
    newest = newest_change(workspace)
    return newest, tuple(check_workspace(workspace, feedback=feedback))


def _follow(workspace: Workspace, since: str, known: tuple[Finding, ...]) -> Any:
    """What a look at the changes finds, and all findings after it; merged here, off the screen."""
    recheck = check_changes(workspace, since, known)
    if not recheck.records:
        return recheck, known
    kept = [each for each in known if not each.concerns(recheck.records)]
    merged = sorted(
        [*kept, *recheck.findings], key=lambda each: list(Severity).index(each.severity)
    )
    return recheck, tuple(merged)


def _key(finding: Finding) -> Key:
    return finding.rule, finding.table, finding.record_id


def _error_keys(findings: Sequence[Finding]) -> set[Key]:
    return {_key(each) for each in findings if each.severity is Severity.ERROR}
