"""Print pages in other processes: their own QGIS, their own connection, files in one folder."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication, QgsFeedback
from qgis.PyQt.QtCore import QProcess, QProcessEnvironment

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..maps.export import PageRecord, PageTask, stop_if_cancelled
from ..maps.request import MapRequest
from ..planning.processes import interpreter

WORKER = "mine_action_plugin.operations.warning_map_worker"
PACKAGE_FOLDER = Path(__file__).resolve().parents[2]
POLL_MS = 50


@dataclass
class _Worker:
    """A running process and what it has said so far."""

    process: QProcess
    pages: list[PageRecord] = field(default_factory=list)
    unread: bytes = b""

    @property
    def running(self) -> bool:
        return self.process.state() != QProcess.ProcessState.NotRunning


def export_in_processes(
    reference: str,
    request: MapRequest,
    day: date,
    tasks: Sequence[PageTask],
    folder: Path,
    feedback: Optional[QgsFeedback] = None,
) -> list[PageRecord]:
    """Print the pages with ``request.processes`` workers; return the records in page order.

    MineActionError of a worker is raised here; cancelling stops the workers.
    """
    count = min(request.processes, len(tasks))
    python = python_of_qgis()
    workers = [
        _start(python, _write_job(reference, request, day, tasks[index::count], folder, index))
        for index in range(count)
    ]
    try:
        _follow(workers, len(tasks), feedback)
    finally:
        for worker in workers:
            if worker.running:
                worker.process.kill()
                worker.process.waitForFinished(5000)
    pages = [page for worker in workers for page in worker.pages]
    return sorted(pages, key=lambda page: page.number)


def python_of_qgis() -> str:
    """Return the Python of this QGIS; MineActionError where there is none."""
    python = interpreter()
    if python is None:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The Python that belongs to QGIS was not found, so pages cannot be printed in other "
                "processes. Run the algorithm exportwarningmaps with PROCESSES = 1.",
            )
        )
    return python


def _write_job(
    reference: str,
    request: MapRequest,
    day: date,
    tasks: Sequence[PageTask],
    folder: Path,
    index: int,
) -> Path:
    values: dict[str, Any] = asdict(request)
    values["output_folder"] = str(request.output_folder)
    job = {
        "reference": reference,
        "request": values,
        "today": day.isoformat(),
        "folder": str(folder),
        "prefix": QgsApplication.prefixPath(),
        "pages": [[task.coverage.id, task.number, task.total, task.file_name] for task in tasks],
    }
    path = folder / f"job-{index}.json"
    path.write_text(json.dumps(job), encoding="utf-8")
    return path


def _start(python: str, job: Path) -> _Worker:
    return _Worker(start_process(python, WORKER, job))


def start_process(python: str, module: str, job: Path) -> QProcess:
    """Start a module of this package, with the path of its job as argument."""
    environment = QProcessEnvironment.systemEnvironment()
    paths = [str(PACKAGE_FOLDER), *(path for path in sys.path if path)]
    environment.insert("PYTHONPATH", os.pathsep.join(dict.fromkeys(paths)))
    environment.insert("QT_QPA_PLATFORM", "offscreen")
    process = QProcess()
    process.setProcessEnvironment(environment)
    process.start(python, ["-m", module, str(job)])
    return process


def _follow(workers: Sequence[_Worker], total: int, feedback: Optional[QgsFeedback]) -> None:
    while any(worker.running for worker in workers):
        stop_if_cancelled(feedback)
        for worker in workers:
            if worker.running:
                worker.process.waitForReadyRead(POLL_MS)
            _read(worker)
        if feedback is not None:
            done = sum(len(worker.pages) for worker in workers)
            feedback.setProgress(100 * done / total)
    for worker in workers:
        _read(worker)
        _check_end(worker)


def _read(worker: _Worker) -> None:
    worker.unread += bytes(worker.process.readAllStandardOutput())
    *lines, worker.unread = worker.unread.split(b"\n")
    for line in lines:
        if not line.startswith(b"{"):
            continue
        message = json.loads(line)
        if "error" in message:
            raise MineActionError(message["error"], **message["values"])
        worker.pages.append(PageRecord.from_json(message["page"]))


def _check_end(worker: _Worker) -> None:
    process = worker.process
    if process.exitStatus() == QProcess.ExitStatus.NormalExit and process.exitCode() == 0:
        return
    said = bytes(process.readAllStandardError()).decode("utf-8", "replace").strip()
    raise MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "A process that prints maps stopped with status {status}: {said}. Run the algorithm "
            "exportwarningmaps with PROCESSES = 1.",
        ),
        status=process.exitCode(),
        said=said.splitlines()[-1] if said else "-",
    )
