"""What somebody asks for when they export warning maps, and the names of the files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .content import Coverage
from .paper import PAPERS
from .phrases import available_languages

TEMPLATES = ("community_warning",)
COVERAGES = ("place", "hazard")
FORMATS = ("PDF", "PNG")
MOST_PROCESSES = 32
# Letters that do not come apart into a Latin letter and its mark.
LATIN = str.maketrans({"ə": "e", "Ə": "E", "ı": "i", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
LONGEST_NAME = 40


@dataclass(frozen=True)
class MapRequest:
    """One export: ``coverage`` says what gets a page, ``filter`` (QGIS expression) which of them."""

    output_folder: Path
    template: str = "community_warning"
    coverage: str = "place"
    filter: str = ""
    languages: tuple[str, ...] = ("en",)
    paper: str = "A4"
    format: str = "PDF"
    processes: int = 1

    @property
    def stem(self) -> str:
        """Return what the names of all files of this export begin with."""
        return "_".join((self.template, self.coverage, self.paper, "-".join(self.languages)))


def check_request(request: MapRequest) -> None:
    """Raise MineActionError for the first argument that we cannot do."""
    _check_choice("TEMPLATE", request.template, TEMPLATES)
    _check_choice("COVERAGE", request.coverage, COVERAGES)
    _check_choice("PAPER", request.paper, tuple(PAPERS))
    _check_choice("FORMAT", request.format, FORMATS)
    if not request.languages or len(set(request.languages)) != len(request.languages):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "LANGUAGES needs at least one language, each once. Got “{value}”."
            ),
            value=", ".join(request.languages),
        )
    known = tuple(available_languages())
    for language in request.languages:
        _check_choice("LANGUAGES", language, known)
    if not 1 <= request.processes <= MOST_PROCESSES:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "PROCESSES is {value}: give a number from 1 to {most}."),
            value=request.processes,
            most=MOST_PROCESSES,
        )


def _check_choice(argument: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "{argument} is “{value}”. Choose from: {known}."),
            argument=argument,
            value=value,
            known=", ".join(known),
        )


def file_name(request: MapRequest, coverage: Coverage) -> str:
    """Return the name of a page's file: letters that every file system takes, code and name."""
    parts = [request.stem, plain(coverage.code), plain(coverage.name)[:LONGEST_NAME].strip("-")]
    return "_".join(part for part in parts if part) + f".{request.format.lower()}"


def plain(text: str) -> str:
    """Return a text in ASCII letters, digits and hyphens."""
    spread = unicodedata.normalize("NFKD", text.translate(LATIN))
    ascii_text = spread.encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9]+", "-", ascii_text).strip("-")


def file_names(request: MapRequest, pages: Sequence[Coverage]) -> list[str]:
    """Return the file name of each page; MineActionError where two pages would share one."""
    names: dict[str, Coverage] = {}
    for page in pages:
        name = file_name(request, page)
        # Some file systems do not tell capitals from small letters.
        other = names.setdefault(name.casefold(), page)
        if other is not page:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The pages of {first} and {second} would both be called {name}. "
                    "Give them different codes.",
                ),
                first=other.code or other.name,
                second=page.code or page.name,
                name=name,
            )
    return [file_name(request, page) for page in pages]
