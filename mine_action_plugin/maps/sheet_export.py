"""Print field sheets into one PDF, page by page, so that memory holds one page at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis, QgsFeedback, QgsLayoutExporter
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from .export import PDF_DPI, stop_if_cancelled
from .findings import ERROR, Finding, finding
from .paper import Paper
from .postcheck import pdf_fault
from .sheet_check import check_sheet, codes_printed, not_once
from .sheet_page import SheetPage
from .sign_plan import SheetSet


@dataclass(frozen=True)
class SheetRecord:
    """What is known of a printed page: sheet 0 is the overview."""

    sheet: int
    signs: tuple[str, ...]
    scale: float
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the record as plain values."""
        findings = [each.as_json() for each in self.findings]
        return {
            "sheet": self.sheet,
            "signs": list(self.signs),
            "scale": self.scale,
            "findings": findings,
        }

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> SheetRecord:
        """Make a record of what ``as_json`` gave."""
        findings = tuple(Finding.from_json(each) for each in values["findings"])
        return cls(values["sheet"], tuple(values["signs"]), values["scale"], findings)


def print_sheets(
    sheets: SheetSet, path: Path, feedback: Optional[QgsFeedback] = None
) -> tuple[list[SheetRecord], list[Finding]]:
    """Print all pages into ``path``; return a record of each, and what is wrong with the whole.

    MineActionError where a text does not fit, and when the person cancels.
    """
    pages = list(_pages(sheets))
    codes = [sign.code for sign in sheets.content.signs]
    printed: Counter[str] = Counter()
    records = []
    writer = _writer(path, sheets)
    painter = QPainter()
    painter.begin(writer)
    try:
        for number, (sheet, compose) in enumerate(pages):
            stop_if_cancelled(feedback)
            if number:
                writer.newPage()
            page = compose()
            try:
                records.append(_print(page, sheet, sheets, painter))
                printed += codes_printed(page, codes)
            finally:
                page.close()
            if feedback is not None:
                feedback.setProgress(100 * (number + 1) / len(pages))
    finally:
        painter.end()
    fault = pdf_fault(path, len(pages)) if path.is_file() else "not_written"
    faults = [finding(fault, file=path.name)] if fault else []
    return records, [*not_once(sheets.content, printed), *faults]


def _pages(sheets: SheetSet) -> Iterator[tuple[int, Callable[[], SheetPage]]]:
    if sheets.has_overview:
        yield 0, sheets.overview
    for sheet in sheets.sheets:
        yield sheet.number, lambda sheet=sheet: sheets.compose(sheet)


def _print(page: SheetPage, sheet: int, sheets: SheetSet, painter: QPainter) -> SheetRecord:
    findings = check_sheet(page, sheets.content, str(sheet), sheets.style.family)
    if not any(each.severity == ERROR for each in findings):
        context = page.layout.renderContext()
        context.setDpi(PDF_DPI)
        # Words stay words: letters drawn as paths can come out wrong and cannot be searched.
        context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
        QgsLayoutExporter(page.layout).renderPage(painter, 0)
    signs = () if sheet == 0 else tuple(sign.code for sign, _point in page.drawing.signs)
    return SheetRecord(sheet, signs, page.view.scale, tuple(findings))


def _writer(path: Path, sheets: SheetSet) -> QPdfWriter:
    writer = QPdfWriter(str(path))
    writer.setResolution(PDF_DPI)
    writer.setTitle(sheets.words.heading())
    writer.setCreator("Mine Action for QGIS")
    writer.setPageLayout(_page_layout(sheets.style.paper))
    return writer


def _page_layout(paper: Paper) -> QPageLayout:
    size = QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Millimeter, paper.name)
    margins = QMarginsF(0, 0, 0, 0)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins)
