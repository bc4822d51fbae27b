"""Export warning maps: every page right, or no file changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsFeedback
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..maps.content import MapContent
from ..maps.export import (
    PageRecord,
    PageTask,
    export_pages,
    publish,
    stop_if_cancelled,
    working_folder,
)
from ..maps.findings import Finding, finding
from ..maps.preflight import content_findings, pages_of, prepare_style
from ..maps.request import MapRequest, check_request, file_names
from ..store import Workspace
from .warning_map_content import read_content
from .warning_map_processes import export_in_processes

__all__ = ["ExportResult", "MapRequest", "export_warning_maps"]


@dataclass(frozen=True)
class ExportResult:
    """What was written: a record per page, all findings, and the report (JSON) of both."""

    pages: tuple[PageRecord, ...]
    findings: tuple[Finding, ...]
    report: Path


def export_warning_maps(
    workspace: Workspace,
    request: MapRequest,
    feedback: Optional[QgsFeedback] = None,
    today: Optional[date] = None,
) -> ExportResult:
    """Write a file for each place near a hazard, and a report.

    MineActionError, with every file as it was before, where anything is missing or a page does
    not show what it must, or when the person cancels.
    """
    check_request(request)
    style = prepare_style(request)
    day = today or date.today()
    content = read_content(workspace, request, day)
    coverage, findings = pages_of(content)
    names = file_names(request, coverage)
    tasks = [
        PageTask(each, number, len(coverage), name)
        for number, (each, name) in enumerate(zip(coverage, names), 1)
    ]
    with working_folder(request.output_folder) as folder:
        if request.processes > 1 or not in_main_thread():
            pages = export_in_processes(workspace.reference, request, day, tasks, folder, feedback)
        else:
            pages = _export_here(content, tasks, style, folder, feedback)
        findings = [
            *content_findings(content, style.books),
            *findings,
            *(each for page in pages for each in page.findings),
            *_older_files(request, names),
        ]
        _refuse_errors(request, pages, findings)
        _check_all_there(names, pages, folder)
        stop_if_cancelled(feedback)
        report = _report_name(request)
        _write_report(folder / report, workspace, request, day, pages, findings)
        publish([*names, report], folder, request.output_folder)
    _failed_report(request).unlink(missing_ok=True)
    return ExportResult(tuple(pages), tuple(findings), request.output_folder / report)


def in_main_thread() -> bool:
    """Return whether this is the thread of the application, to which print layouts belong."""
    application = QCoreApplication.instance()
    return application is not None and QThread.currentThread() == application.thread()


def _export_here(
    content: MapContent,
    tasks: Sequence[PageTask],
    style: Any,
    folder: Path,
    feedback: Optional[QgsFeedback],
) -> list[PageRecord]:
    pages = []
    for page in export_pages(content, tasks, style, folder, feedback):
        pages.append(page)
        if feedback is not None:
            feedback.setProgress(100 * len(pages) / len(tasks))
    return pages


def _refuse_errors(
    request: MapRequest, pages: Sequence[PageRecord], findings: Sequence[Finding]
) -> None:
    """Raise where a page must not be used; what is wrong stays readable beside the old files."""
    errors = [(page, error) for page in pages for error in page.errors]
    if not errors:
        return
    path = _failed_report(request)
    values = {"complete": False, "pages": [page.as_json() for page in pages]}
    values["findings"] = [each.as_json() for each in findings]
    path.write_text(json.dumps(values, ensure_ascii=False, indent=2), encoding="utf-8")
    page, error = errors[0]
    raise MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "No map was written: the page of {page} is wrong: {message} {count} such findings "
            "are in {report}.",
        ),
        page=page.code or page.name,
        message=error.message,
        count=len(errors),
        report=path,
    )


def _check_all_there(names: Sequence[str], pages: Sequence[PageRecord], folder: Path) -> None:
    """Raise where files and pages differ: an exporter may say success and write nothing."""
    written = {path.name for path in folder.iterdir() if path.stat().st_size > 0}
    missing = sorted(set(names) - written)
    if missing or len(pages) != len(names):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "No map was written: of {wanted} pages only {made} were printed. Missing: {names}.",
            ),
            wanted=len(names),
            made=len(names) - len(missing),
            names=", ".join(missing[:5]),
        )


def _older_files(request: MapRequest, names: Sequence[str]) -> list[Finding]:
    """Name the files of an earlier export like this one that no page replaces."""
    pattern = f"{request.stem}_*.{request.format.lower()}"
    older = {path.name for path in request.output_folder.glob(pattern)} - set(names)
    return [finding("older_file", record=name, file=name) for name in sorted(older)]


def _report_name(request: MapRequest) -> str:
    return f"{request.stem}_{request.format.lower()}_report.json"


def _failed_report(request: MapRequest) -> Path:
    return request.output_folder / f"{request.stem}_{request.format.lower()}_failed.json"


def _write_report(
    path: Path,
    workspace: Workspace,
    request: MapRequest,
    day: date,
    pages: Sequence[PageRecord],
    findings: Sequence[Finding],
) -> None:
    values = {
        "complete": True,
        "workspace": workspace.title,
        "training": workspace.is_training,
        "information_date": day.isoformat(),
        "template": request.template,
        "coverage": request.coverage,
        "filter": request.filter,
        "languages": list(request.languages),
        "paper": request.paper,
        "format": request.format,
        "pages": [page.as_json() for page in pages],
        "findings": [each.as_json() for each in findings],
    }
    path.write_text(json.dumps(values, ensure_ascii=False, indent=2), encoding="utf-8")
