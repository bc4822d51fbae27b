"""Print field sheets in a process of their own, so that nobody waits at a frozen window."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication, QgsFeedback
from qgis.PyQt.QtCore import QProcess

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..maps.export import stop_if_cancelled
from ..maps.findings import Finding
from ..maps.sheet_export import SheetRecord
from .warning_map_processes import POLL_MS, python_of_qgis, start_process

WORKER = "mine_action_plugin.operations.sign_sheet_worker"
Printed = tuple[list[SheetRecord], list[Finding]]


@dataclass(frozen=True)
class SheetJob:
    """What another process needs to print the same sheets."""

    reference: str
    hazards: Optional[Sequence[str]]
    lines: Optional[Sequence[int]]
    languages: tuple[str, ...]
    paper: str
    today: date

    def as_json(self) -> dict[str, Any]:
        """Return the job as plain values."""
        return {**asdict(self), "today": self.today.isoformat()}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> SheetJob:
        """Make a job of what ``as_json`` gave."""
        languages = tuple(values["languages"])
        today = date.fromisoformat(values["today"])
        return cls(**{**values, "languages": languages, "today": today})


def print_in_process(job: SheetJob, path: Path, feedback: Optional[QgsFeedback] = None) -> Printed:
    """Print the sheets of a job into ``path``; cancelling stops the process.

    MineActionError of the other process is raised here, and where it stops without a word.
    """
    with tempfile.TemporaryDirectory() as folder:
        values = {"job": job.as_json(), "path": str(path), "prefix": QgsApplication.prefixPath()}
        paper = Path(folder) / "job.json"
        paper.write_text(json.dumps(values), encoding="utf-8")
        process = start_process(python_of_qgis(), WORKER, paper)
        try:
            return _follow(process, feedback)
        finally:
            if process.state() != QProcess.ProcessState.NotRunning:
                process.kill()
                process.waitForFinished(5000)


def _follow(process: QProcess, feedback: Optional[QgsFeedback]) -> Printed:
    unread = b""
    running = True
    while running:
        stop_if_cancelled(feedback)
        process.waitForReadyRead(POLL_MS)
        running = process.state() != QProcess.ProcessState.NotRunning
        unread += bytes(process.readAllStandardOutput())
        *lines, unread = unread.split(b"\n")
        for line in lines:
            said = json.loads(line) if line.startswith(b"{") else {}
            if "error" in said:
                raise MineActionError(said["error"], **said["values"])
            if "progress" in said and feedback is not None:
                feedback.setProgress(said["progress"])
            if "pages" in said:
                return _printed(said)
    raise _stopped(process)


def _printed(said: dict[str, Any]) -> Printed:
    pages = [SheetRecord.from_json(each) for each in said["pages"]]
    return pages, [Finding.from_json(each) for each in said["faults"]]


def _stopped(process: QProcess) -> MineActionError:
    said = bytes(process.readAllStandardError()).decode("utf-8", "replace").strip()
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors", "The process that prints field sheets stopped with status {status}: {said}."
        ),
        status=process.exitCode(),
        said=said.splitlines()[-1] if said else "-",
    )
