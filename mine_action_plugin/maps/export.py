"""From content to files: every page checked, and nothing in the folder that is half-written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis, QgsFeedback, QgsLayoutExporter
from qgis.PyQt.QtCore import QSize

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .community_warning import Page, compose
from .content import Coverage, MapContent
from .findings import ERROR, Finding, finding
from .parts import PageStyle
from .postcheck import file_fault, hazards_not_drawn
from .preflight import check_page

DPI = 200
PDF_DPI = 300


@dataclass(frozen=True)
class PageTask:
    """One page to print: its place, its number among all pages, the name of its file."""

    coverage: Coverage
    number: int
    total: int
    file_name: str


@dataclass(frozen=True)
class PageRecord:
    """What the report says of a page."""

    number: int
    code: str
    name: str
    file: str
    scale: float
    hazards: tuple[str, ...]
    undrawn: int
    beyond: int
    findings: tuple[Finding, ...] = field(default_factory=tuple)

    def as_json(self) -> dict[str, Any]:
        """Return the record as plain values."""
        findings = [each.as_json() for each in self.findings]
        return {**asdict(self), "hazards": list(self.hazards), "findings": findings}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> PageRecord:
        """Make a record of what ``as_json`` gave."""
        findings = tuple(Finding.from_json(each) for each in values["findings"])
        return cls(**{**values, "hazards": tuple(values["hazards"]), "findings": findings})

    @property
    def errors(self) -> list[Finding]:
        """Return the findings for which the page must not be used."""
        return [each for each in self.findings if each.severity == ERROR]


def stop_if_cancelled(feedback: Optional[QgsFeedback]) -> None:
    """Raise MineActionError where the person has cancelled."""
    if feedback is not None and feedback.isCanceled():
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "Cancelled: no file of this export was written.")
        )


def export_pages(
    content: MapContent,
    tasks: Sequence[PageTask],
    style: PageStyle,
    folder: Path,
    feedback: Optional[QgsFeedback] = None,
) -> Iterator[PageRecord]:
    """Print pages into a folder one by one; each record says what is wrong with its page."""
    for task in tasks:
        stop_if_cancelled(feedback)
        yield _export_page(content, task, style, folder)


def _export_page(content: MapContent, task: PageTask, style: PageStyle, folder: Path) -> PageRecord:
    page = compose(content, task.coverage, task.number, task.total, style)
    try:
        findings = check_page(page, style.family)
        findings += _undrawn_findings(content, page)
        if not any(each.severity == ERROR for each in findings):
            findings += _written_findings(page, folder / task.file_name)
        return PageRecord(
            number=task.number,
            code=task.coverage.code,
            name=task.coverage.name,
            file=task.file_name,
            scale=page.view.scale,
            hazards=tuple(drawn.hazard.code for drawn in page.drawing.hazards),
            undrawn=page.undrawn,
            beyond=page.beyond,
            findings=tuple(findings),
        )
    finally:
        page.close()


def _undrawn_findings(content: MapContent, page: Page) -> list[Finding]:
    code = page.coverage.code
    return [
        finding("hazard_not_drawn", code, hazard.code, hazard=hazard.code)
        for hazard in hazards_not_drawn(content, page)
    ]


def _written_findings(page: Page, path: Path) -> list[Finding]:
    write_page(page, path)
    fault = file_fault(path, picture_size(page))
    return [finding(fault, page.coverage.code, path.name, file=path.name)] if fault else []


def write_page(page: Page, path: Path) -> None:
    """Write a page as PDF or PNG, by the ending of the path."""
    exporter = QgsLayoutExporter(page.layout)
    if path.suffix.lower() == ".png":
        # exportToImage would georeference the file, which PNG cannot hold.
        picture = exporter.renderPageToImage(0, QSize(), DPI)
        picture.setDotsPerMeterX(round(DPI / 0.0254))
        picture.setDotsPerMeterY(round(DPI / 0.0254))
        picture.save(str(path), "PNG")
        return
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = PDF_DPI
    # Words stay words: letters drawn as paths can come out wrong and cannot be searched.
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.appendGeoreference = False
    exporter.exportToPdf(str(path), settings)


def picture_size(page: Page) -> QSize:
    """Return how many pixels a page has as PNG."""
    size = page.layout.pageCollection().page(0).pageSize()
    return QSize(round(size.width() / 25.4 * DPI), round(size.height() / 25.4 * DPI))


@contextmanager
def working_folder(output_folder: Path) -> Iterator[Path]:
    """Make a folder beside the results for files that are not finished; it is always removed.

    MineActionError where the output folder cannot be made or written.
    """
    try:
        output_folder.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".warning-maps-", dir=output_folder))
    except OSError as error:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Cannot write into the folder {folder}: {reason}. Choose another one for {argument}.",
            ),
            argument="OUTPUT_FOLDER",
            folder=output_folder,
            reason=error.strerror or str(error),
        ) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def publish(names: Sequence[str], working: Path, output_folder: Path) -> None:
    """Move finished files to their place: all of them, or none and the old ones stay."""
    kept = working / "replaced"
    kept.mkdir()
    moved: list[str] = []
    try:
        for name in names:
            target = output_folder / name
            if target.exists():
                target.replace(kept / name)
            moved.append(name)
            (working / name).replace(target)
    except OSError as error:
        _put_back(moved, kept, output_folder)
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Cannot write {name}: {reason}. Close it if it is open in another program; "
                "nothing was changed.",
            ),
            name=name,
            reason=error.strerror or str(error),
        ) from error


def _put_back(moved: Sequence[str], kept: Path, output_folder: Path) -> None:
    for name in moved:
        (output_folder / name).unlink(missing_ok=True)
        if (kept / name).exists():
            (kept / name).replace(output_folder / name)
