"""What must be right before the first page is drawn. Each fault is one clear sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtSvg import QSvgRenderer

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .community_warning import Page
from .content import Coverage, MapContent
from .findings import Finding, finding
from .paper import paper_named
from .parts import PageStyle
from .phrases import PHRASEBOOKS, Phrasebook, load_phrasebook
from .request import MapRequest, check_request
from .symbols import SIGN_ON_MAP, SIGNS
from .text import choose_family, missing_glyphs
from .view import hazards_near
from .words import FIXED_PHRASES, PICTURES

NEEDED_SIGNS = ("triangle_mines.svg", "north_arrow.svg", SIGN_ON_MAP, *PICTURES.values())
KNOWN_CLASSES = ("sha", "cha", "indication")


def prepare_style(
    request: MapRequest,
    sign_folder: Path = SIGNS,
    phrasebooks: Path = PHRASEBOOKS,
    phrases: Sequence[str] = FIXED_PHRASES,
) -> PageStyle:
    """Check the request, the artwork, the words and the fonts; return the style of all pages.

    ``phrases`` are those that a phrasebook of the folder must have.
    """
    check_request(request)
    check_signs(sign_folder)
    books = tuple(load_phrasebook(language, phrasebooks) for language in request.languages)
    for book in books:
        check_phrases(book, phrases)
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


def check_phrases(book: Phrasebook, phrases: Sequence[str] = FIXED_PHRASES) -> None:
    """Raise MineActionError for the first phrase that a language does not have."""
    for key in phrases:
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
                "hazard within {radius} km. Check {coverage_argument} and {argument}.",
            ),
            coverage_argument="COVERAGE",
            argument="FILTER",
            count=len(content.coverage),
            radius=f"{content.imprint.radius_m / 1000:g}",
        )
    return pages, findings


def _no_page(coverage: Coverage, radius_m: float) -> Finding:
    return finding("no_page", coverage.code, radius=f"{radius_m / 1000:g}")


def check_page(page: Page, family: str) -> list[Finding]:
    """Return what is wrong with a page before it is printed; an ``error`` stops the export."""
    findings = [*_broken_layers(page), *_missing_letters(page, family)]
    code = page.coverage.code
    for drawn in page.drawing.hazards:
        hazard = drawn.hazard
        if hazard.hazard_class not in KNOWN_CLASSES:
            values = {"hazard": hazard.code, "hazard_class": hazard.hazard_class}
            findings.append(finding("unknown_class", code, hazard.code, **values))
    return findings


def _broken_layers(page: Page) -> list[Finding]:
    layers = [*page.layers.stack, *page.layers.locator]
    shown = {layer.id() for layer in page.map_item.layers()}
    broken = [layer for layer in layers if not layer.isValid()]
    broken += [layer for layer in page.layers.stack if layer.id() not in shown]
    return [finding("broken_layer", page.coverage.code, layer=layer.name()) for layer in broken]


def _missing_letters(page: Page, family: str) -> list[Finding]:
    words = {word for text in page.texts for word in missing_glyphs(text, family)}
    return [finding("missing_glyph", page.coverage.code, word=word) for word in sorted(words)]


def content_findings(content: MapContent, books: Sequence[Phrasebook]) -> list[Finding]:
    """Return what the person who exports should know about every page of the export."""
    imprint = content.imprint
    blanks = {
        "no_hotline": imprint.hotline,
        "no_authority": imprint.authority,
        "not_approved": imprint.approved_by,
    }
    findings = [finding(rule) for rule, text in blanks.items() if not text.strip()]
    for book in books:
        if book.unconfirmed:
            values = {"count": len(book.unconfirmed), "language": book.name}
            findings.append(finding("unconfirmed_words", **values))
    return findings
