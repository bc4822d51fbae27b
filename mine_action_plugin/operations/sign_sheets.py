"""Print field sheets for the team that puts signs up: every sign once, or no file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Optional, Union

from qgis.core import QgsFeedback, QgsGeometry

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.profile import Profile
from ..domain.records import Record
from ..domain.rules.privacy import Audience
from ..exchange.whole_file import whole_file
from ..maps.findings import ERROR, Finding, finding
from ..maps.parts import PageStyle
from ..maps.preflight import prepare_style
from ..maps.request import MapRequest
from ..maps.sheet_content import SheetContent, SheetRule, SheetSign, in_walking_order
from ..maps.sheet_export import SheetRecord, print_sheets
from ..maps.sheet_words import SHEET_PHRASEBOOKS
from ..maps.sign_plan import SheetSet
from ..store import Reader, Workspace, open_workspace
from .outgoing import Outgoing
from .sign_reasons import is_on_verge, ways_at
from .sign_selection import marked_hazards, select_signs
from .sign_sheet_process import SheetJob, print_in_process
from .warning_map_content import read_ground
from .warning_maps import in_main_thread

RULES = ("sign_spacing_m", "sign_offset_m", "sign_legibility_m", "sign_approach_m")


@dataclass(frozen=True)
class SheetsResult:
    """What was written: a record per page (sheet 0 is the overview), and all findings."""

    path: Path
    pages: tuple[SheetRecord, ...]
    findings: tuple[Finding, ...]


def export_sign_sheets(
    workspace: Workspace,
    output: Union[str, Path],
    hazards: Optional[Sequence[str]] = None,
    lines: Optional[Sequence[int]] = None,
    languages: Sequence[str] = ("en",),
    paper: str = "A4",
    feedback: Optional[QgsFeedback] = None,
    today: Optional[date] = None,
) -> SheetsResult:
    """Write one PDF with a page for each sheet, and an overview in front of several.

    ``hazards`` are codes (none named: all that have signs), ``lines`` keeps only the signs of
    those sign lines. Print layouts belong to the main thread; called from another one, the
    pages are printed by another process.

    Errors: MineActionError, with the file as it was before, for a wrong argument, where there
    is no sign to print, where a page does not show what it must, and when the person cancels.
    """
    target = _checked_output(Path(output))
    style = _style(target, languages, paper)
    day = today or date.today()
    content = read_sheets(workspace, hazards, lines, day)
    with whole_file(target) as draft:
        if in_main_thread():
            pages, faults = print_sheets(SheetSet(content, style), draft, feedback)
        else:
            job = SheetJob(workspace.reference, hazards, lines, tuple(languages), paper, day)
            pages, faults = print_in_process(job, draft, feedback)
        findings = [
            *_about_selection(content, hazards),
            *faults,
            *(each for page in pages for each in page.findings),
        ]
        _refuse_errors(findings)
    return SheetsResult(target, tuple(pages), tuple(findings))


def print_here(
    job: SheetJob, path: Path, feedback: Optional[QgsFeedback] = None
) -> tuple[list[SheetRecord], list[Finding]]:
    """Print the pages of a job in this process; the findings are about the whole of them."""
    with open_workspace(job.reference) as workspace:
        content = read_sheets(workspace, job.hazards, job.lines, job.today)
    style = _style(path, job.languages, job.paper)
    return print_sheets(SheetSet(content, style), path, feedback)


def read_sheets(
    workspace: Workspace,
    hazards: Optional[Sequence[str]],
    lines: Optional[Sequence[int]],
    today: date,
) -> SheetContent:
    """Return what the sheets of a selection show; MineActionError where it has no sign."""
    outgoing = Outgoing(workspace, Audience.TEAM)
    records = select_signs(outgoing, hazards=hazards)
    if lines is not None:
        records = [sign for sign in records if sign.line_no in set(lines)]
    if not records:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "No sign stands on line {lines}. Choose other lines."),
            lines=", ".join(str(line) for line in lines or ()),
        )
    marks = marked_hazards(outgoing, records)
    signs = tuple(in_walking_order(_sheet_signs(outgoing, records, marks)))
    ground = read_ground(workspace, today)
    undrawn = {each.code for each in ground.undrawn}
    return SheetContent(
        title=workspace.title,
        subject=_subject(marks, hazards),
        signs=signs,
        ground=ground,
        rules=tuple(_rules(workspace.profile)),
        not_drawn=tuple(code for code in hazards or () if code in undrawn),
    )


def _subject(marks: dict[str, list[str]], hazards: Optional[Sequence[str]]) -> tuple[str, ...]:
    """Return the codes of the hazards that were asked for and have signs; none named: all."""
    marked = {code for codes in marks.values() for code in codes}
    return tuple(sorted(marked if hazards is None else marked & set(hazards)))


def _sheet_signs(
    workspace: Reader, records: Sequence[Record], marks: dict[str, list[str]]
) -> list[SheetSign]:
    ways = ways_at(records, workspace)
    several = len({sign.line_no for sign in records if _is_in_order(sign)}) > 1
    signs = []
    apart = 0
    for sign in records:
        apart += not _is_in_order(sign)
        way = ways.get(sign.id)
        signs.append(
            SheetSign(
                code=sign.code,
                number=_number(sign, several, apart),
                kind=sign.kind,
                status=sign.status,
                point=_shape(sign).asPoint(),
                facing_deg=sign.facing_deg,
                reason=sign.reason or "",
                way=None if way is None else (way.kind, way.code),
                on_verge=way is not None and is_on_verge(sign, way),
                gap_m=sign.gap_to_next_m,
                line_no=sign.line_no,
                sequence=sign.sequence,
                hazards=tuple(marks.get(sign.id, ())),
            )
        )
    return signs


def _is_in_order(sign: Record) -> bool:
    return sign.line_no is not None and bool(sign.sequence)


def _number(sign: Record, several: bool, apart: int) -> str:
    """Return what stands beside a sign on the map: its place on its line, A… for one without."""
    if not _is_in_order(sign):
        return f"A{apart}"
    return f"{sign.line_no}.{sign.sequence}" if several else f"{sign.sequence}"


def _rules(profile: Profile) -> list[SheetRule]:
    unconfirmed = profile.unconfirmed
    return [SheetRule(key, profile.number(key), key not in unconfirmed) for key in RULES]


def _checked_output(path: Path) -> Path:
    if path.suffix.lower() != ".pdf":
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "Field sheets cannot be written as {path}. Choose a name ending in .pdf."
            ),
            path=path.name,
        )
    return path


def _style(target: Path, languages: Sequence[str], paper: str) -> PageStyle:
    request = MapRequest(target.parent, languages=tuple(languages), paper=paper)
    return prepare_style(request, phrasebooks=SHEET_PHRASEBOOKS, phrases=())


def _about_selection(content: SheetContent, hazards: Optional[Sequence[str]]) -> list[Finding]:
    """Name the hazards that were asked for and that no sheet is about."""
    findings = [
        finding("hazard_without_outline", record=code, hazard=code) for code in content.not_drawn
    ]
    told = {*content.subject, *content.not_drawn}
    return findings + [
        finding("hazard_without_signs", record=code, hazard=code)
        for code in hazards or ()
        if code not in told
    ]


def _refuse_errors(findings: Sequence[Finding]) -> None:
    errors = [each for each in findings if each.severity == ERROR]
    if errors:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "No sheet was written: sheet {sheet} is wrong: {message} {count} such findings.",
            ),
            sheet=errors[0].page or "-",
            message=errors[0].message,
            count=len(errors),
        )


def _shape(record: Record) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(record.geometry)
    return geometry
