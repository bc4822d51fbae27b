"""What must be right before the first page is drawn. Each fault is one clear sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtSvg import QSvgRenderer

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .community_warning import Page, PageStyle
from .content import Coverage, Finding, MapContent
from .paper import paper_named
from .phrases import PHRASEBOOKS, Phrasebook, load_phrasebook
from .request import MapRequest, check_request
from .symbols import SIGN_ON_MAP, SIGNS
from .text import choose_family, missing_glyphs
from .view import hazards_near
from .words import FIXED_PHRASES, PICTURES

NEEDED_SIGNS = ("triangle_mines.svg", "north_arrow.svg", SIGN_ON_MAP, *PICTURES.values())
KNOWN_CLASSES = ("sha", "cha", "indication")


def prepare_style(
    request: MapRequest, sign_folder: Path = SIGNS, phrasebooks: Path = PHRASEBOOKS
) -> PageStyle:
    """Check the request, the artwork, the words and the fonts; return the style of all pages."""
    check_request(request)
    check_signs(sign_folder)
    books = tuple(load_phrasebook(language, phrasebooks) for language in request.languages)
    for book in books:
        check_phrases(book)
    family = choose_family(text for book in books for text in book.texts.values())
    return PageStyle(paper_named(request.paper), family, books, sign_folder)


def check_signs(folder: Path) -> None:
    """Raise MineActionError for the first picture that is not there or cannot be drawn."""
    for name in NEEDED_SIGNS:
        path = folder / name
        if not path.is_file() or not QSvgRenderer(str(path)).isValid():
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The picture {path} is missing or is not an SVG. Install the plugin again.",
                ),
                path=path,
            )


def check_phrases(book: Phrasebook) -> None:
    """Raise MineActionError for the first phrase that a language does not have."""
    for key in FIXED_PHRASES:
        if not book.texts.get(key, "").strip():
            book.phrase(key)


def pages_of(content: MapContent) -> tuple[list[Coverage], list[Finding]]:
    """Return what gets a page, that is what has a hazard near, and a finding for the others.

    MineActionError where nothing has: an export without a page is not a success.
    """
    pages: list[Coverage] = []
    findings: list[Finding] = []
    for coverage in content.coverage:
        if hazards_near(content, coverage.geometry):
            pages.append(coverage)
        else:
            findings.append(_no_page(coverage, content.imprint.radius_m))
    if not pages:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "No page to export: of {count} places that were asked for, none has a recorded "
                "hazard within {radius} km. Check COVERAGE and FILTER.",
            ),
            count=len(content.coverage),
            radius=f"{content.imprint.radius_m / 1000:g}",
        )
    return pages, findings


def _no_page(coverage: Coverage, radius_m: float) -> Finding:
    message = (
        f"No page: no recorded hazard within {radius_m / 1000:g} km. Danger is still possible."
    )
    return Finding("no_page", "info", message, page=coverage.code, record=coverage.id)


def check_page(page: Page, family: str) -> list[Finding]:
    """Return what is wrong with a page before it is printed; an ``error`` stops the export."""
    findings = [*_broken_layers(page), *_missing_letters(page, family)]
    code = page.coverage.code
    for drawn in page.drawing.hazards:
        if drawn.hazard.hazard_class not in KNOWN_CLASSES:
            message = (
                f"{drawn.hazard.code} has the class “{drawn.hazard.hazard_class}”: "
                "drawn as suspected."
            )
            findings.append(Finding("unknown_class", "warning", message, code, drawn.hazard.code))
    return findings


def _broken_layers(page: Page) -> list[Finding]:
    layers = [*page.layers.stack, *page.layers.locator]
    shown = {layer.id() for layer in page.map_item.layers()}
    broken = [layer for layer in layers if not layer.isValid()]
    broken += [layer for layer in page.layers.stack if layer.id() not in shown]
    return [
        Finding("broken_layer", "error", f"The layer {layer.name()} is broken.", page.coverage.code)
        for layer in broken
    ]


def _missing_letters(page: Page, family: str) -> list[Finding]:
    words = {word for text in page.texts for word in missing_glyphs(text, family)}
    return [
        Finding(
            "missing_glyph",
            "error",
            f"No installed font can print “{word}”. Install Noto fonts for its script.",
            page.coverage.code,
        )
        for word in sorted(words)
    ]


def content_findings(content: MapContent, books: Sequence[Phrasebook]) -> list[Finding]:
    """Return what the person who exports should know about every page of the export."""
    imprint = content.imprint
    findings = []
    if not imprint.hotline:
        findings.append(
            Finding("no_hotline", "warning", "No hotline is set: write the number in by hand.")
        )
    if not imprint.authority:
        findings.append(Finding("no_authority", "warning", "No issuing authority is set."))
    if not imprint.approved_by:
        findings.append(Finding("not_approved", "warning", "Nobody is named who approved the map."))
    for book in books:
        if book.unconfirmed:
            message = (
                f"{len(book.unconfirmed)} phrases in {book.name} are not confirmed by an authority."
            )
            findings.append(Finding("unconfirmed_words", "info", message))
    return findings
