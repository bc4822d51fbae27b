"""The words of one page: each slot holds one text per language, in the order asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Optional

from qgis.PyQt.QtCore import QDate, QLocale

from .content import CONFIRMED, SUSPECTED, Coverage, MapContent
from .drawing import Drawing
from .phrases import Phrasebook

Texts = tuple[str, ...]

ACTIONS = ("do_not_enter", "do_not_touch", "stop", "call")
PICTURES = {key: f"{key}.svg" for key in ACTIONS}
FIXED_PHRASES = (
    "title",
    *ACTIONS,
    "hotline",
    "unmarked",
    "signs_missing",
    "edge",
    "not_drawn",
    "beyond",
    "information_date",
    "newer_map",
    "confirmed",
    "suspected",
    "released",
    "sign",
    "fence",
    "road",
    "road_inside",
    "you_are_here",
    "training",
    "issued_by",
    "approved_by",
    "sources",
    "unconfirmed",
    "unconfirmed_radius",
    "unconfirmed_accuracy",
    "unconfirmed_months",
    "unconfirmed_words",
    "oldest",
    "page",
    "grid",
)
BLANK = "________________"
TRAINING_ENGLISH = "FICTIONAL TRAINING DATA"


@dataclass(frozen=True)
class PageFacts:
    """What differs from page to page."""

    coverage: Coverage
    number: int
    total: int
    undrawn: int
    beyond: int
    grid_name: str


class Words:
    """The phrases of the chosen languages, filled with the facts of one page."""

    def __init__(self, books: Sequence[Phrasebook], content: MapContent, facts: PageFacts) -> None:
        self.books = tuple(books)
        self.content = content
        self.facts = facts

    def each(self, key: str, **values: object) -> Texts:
        """Return a phrase in every language."""
        return tuple(book.phrase(key, **values) for book in self.books)

    def training(self) -> Texts:
        """Return the mark of made-up data, in English even where no English is printed."""
        return tuple(dict.fromkeys((TRAINING_ENGLISH, *self.each("training"))))

    def place(self) -> str:
        """Return the names of the place, each once."""
        names = (self.facts.coverage.name_in(book.language) for book in self.books)
        return " / ".join(dict.fromkeys(names))

    def page(self) -> Texts:
        """Return the page reference."""
        return self.each("page", number=self.facts.number, total=self.facts.total)

    def legend(self, drawing: Drawing) -> list[tuple[str, Texts]]:
        """Return what the legend explains: only what is on this page."""
        kinds = {drawn.kind for drawn in drawing.hazards}
        present = {
            "confirmed": CONFIRMED in kinds,
            "suspected": SUSPECTED in kinds,
            "released": bool(drawing.released),
            "sign": bool(drawing.signs),
            "fence": bool(drawing.fences),
            "road": bool(drawing.ways_open),
            "road_inside": bool(drawing.ways_in_danger),
        }
        return [(key, self.each(key)) for key, there in present.items() if there]

    def notes(self) -> Texts:
        """Return the notes that every reader must see, one text per language."""
        imprint = self.content.imprint
        texts = []
        for book in self.books:
            lines = [book.phrase("unmarked"), book.phrase("signs_missing"), book.phrase("edge")]
            if self.facts.undrawn:
                lines.append(book.phrase("not_drawn", count=self.facts.undrawn))
            if self.facts.beyond:
                lines.append(book.phrase("beyond", count=self.facts.beyond))
            informed = spelled_date(imprint.information_date, book.language)
            newer = spelled_date(imprint.newer_after, book.language)
            lines.append(book.phrase("information_date", date=informed))
            lines.append(book.phrase("newer_map", date=newer))
            texts.append("\n".join(f"•\u00a0{line}" for line in lines))
        return tuple(texts)

    def small_print(self, drawing: Drawing) -> Texts:
        """Return who issued the map, from what, and what in it nobody has confirmed."""
        oldest = oldest_information(drawing)
        return tuple(self._small_print(book, drawing, oldest) for book in self.books)

    def _small_print(self, book: Phrasebook, drawing: Drawing, oldest: Optional[date]) -> str:
        imprint = self.content.imprint
        parts = [
            book.phrase("issued_by", name=imprint.authority or BLANK),
            book.phrase("approved_by", name=imprint.approved_by or BLANK),
        ]
        if imprint.sources:
            parts.append(book.phrase("sources", names="; ".join(imprint.sources)))
        if oldest is not None:
            parts.append(book.phrase("oldest", date=spelled_date(oldest, book.language)))
        unconfirmed = self.unconfirmed(book, drawing)
        if unconfirmed:
            parts.append(book.phrase("unconfirmed", names="; ".join(unconfirmed)))
        parts.append(book.phrase("grid", name=self.facts.grid_name))
        return "\u00a0· ".join(parts)

    def unconfirmed(self, book: Phrasebook, drawing: Drawing) -> list[str]:
        """Return what this page depends on and no authority has confirmed."""
        imprint = self.content.imprint
        names = []
        if imprint.radius_unconfirmed:
            names.append(book.phrase("unconfirmed_radius", value=f"{imprint.radius_m / 1000:g}"))
        if any(drawn.hazard.accuracy_assumed for drawn in drawing.hazards):
            names.append(book.phrase("unconfirmed_accuracy"))
        if imprint.months_unconfirmed:
            names.append(book.phrase("unconfirmed_months", value=imprint.months_valid))
        if book.unconfirmed:
            names.append(book.phrase("unconfirmed_words"))
        return names


def spelled_date(day: date, language: str) -> str:
    """Return a date with the month as a word, which no reader can take the wrong way round."""
    text = QLocale(language).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
    return str(text)


def oldest_information(drawing: Drawing) -> Optional[date]:
    """Return the oldest date of information among the hazards on a page."""
    days = [d.hazard.information_date for d in drawing.hazards if d.hazard.information_date]
    return min(days) if days else None
