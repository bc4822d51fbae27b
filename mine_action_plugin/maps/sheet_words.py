"""The words of field sheets: one text per language, in the order asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Optional

from ..planning.mgrs import write_mgrs
from .content import Imprint, MapContent
from .phrases import PHRASEBOOKS, Phrasebook
from .sheet_content import SheetContent, SheetRule, SheetSign
from .sheet_drawing import SheetDrawing, look_of
from .sheet_table import Cell
from .symbols import SOLID_WAYS
from .words import TRAINING_ENGLISH, Texts, spelled_date

SHEET_PHRASEBOOKS = PHRASEBOOKS / "sign_plan"
KNOWN_REASONS = ("corner", "spacing", "sight", "warned", "manual")
# Between the reason and the remarks.
EMPTY_CELLS = 5
STAR = "\u00a0*"


@dataclass(frozen=True)
class NoteFacts:
    """What the notes of a sheet depend on; ``assumed`` means an accuracy nobody recorded."""

    undrawn: int
    grid: str
    oldest: Optional[date]
    assumed: bool


class SheetWords:
    """The phrases of the chosen languages, filled with the facts of one export."""

    def __init__(self, books: Sequence[Phrasebook], content: SheetContent) -> None:
        self.books = tuple(books)
        self.content = content

    @property
    def ground(self) -> MapContent:
        """Return what lies on the ground."""
        return self.content.ground

    @property
    def imprint(self) -> Imprint:
        """Return what is printed about the sheets themselves."""
        return self.content.ground.imprint

    def each(self, key: str, **values: object) -> Texts:
        """Return a phrase in every language."""
        return tuple(book.phrase(key, **values) for book in self.books)

    def joined(self, key: str, **values: object) -> str:
        """Return a phrase in every language, each wording once, in one line."""
        return " / ".join(dict.fromkeys(self.each(key, **values)))

    def training(self) -> str:
        """Return the mark of made-up data, in English even where no English is printed."""
        return "   ·   ".join(dict.fromkeys((TRAINING_ENGLISH, *self.each("training"))))

    def heading(self) -> str:
        """Return what the sheets are and for which hazards."""
        return f"{self.joined('title')}: {', '.join(self.content.subject)}"

    def headings(self, columns: Sequence[str]) -> dict[str, Texts]:
        """Return the headings of a table's columns."""
        return {key: self.each(key) for key in columns}

    def sign_row(self, sign: SheetSign) -> list[Cell]:
        """Return the cells of a sign: what is known of it, and empty ones for the pen."""
        point = sign.point
        facing = "" if sign.facing_deg is None else f"{round(sign.facing_deg) % 360:03d}°"
        gap = "" if sign.gap_m is None else f"{sign.gap_m:.1f}"
        return [
            Cell(sign.number, sign.code),
            Cell(write_mgrs(point), f"{point.y():.6f}, {point.x():.6f}"),
            Cell(facing),
            Cell("", gap),
            Cell("", "\n".join(dict.fromkeys(self._reason(book, sign) for book in self.books))),
            *[Cell()] * EMPTY_CELLS,
            Cell("", self._status(sign)),
        ]

    def _status(self, sign: SheetSign) -> str:
        """Return what is known of a sign that was put up once; it stands among the remarks."""
        if sign.status == "proposed":
            return ""
        return "\n".join(dict.fromkeys(self.each(f"status_{sign.status}")))

    def _reason(self, book: Phrasebook, sign: SheetSign) -> str:
        if sign.reason in KNOWN_REASONS:
            return book.phrase(f"reason_{sign.reason}")
        if sign.reason != "access":
            return sign.reason
        if sign.way is None:
            return book.phrase("reason_access_unnamed")
        kind, code = sign.way
        way = book.phrase(f"way_{kind}", code=code) if f"way_{kind}" in book.texts else code
        if sign.on_verge:
            return book.phrase("reason_verge", way=way)
        key = "reason_advance" if sign.kind == "advance_warning" else "reason_access"
        return book.phrase(key, way=way)

    def legend(self, drawing: SheetDrawing) -> list[tuple[str, Texts]]:
        """Return what the legend explains: only what is on this sheet."""
        overview = bool(drawing.frames)
        looks = set() if overview else {look_of(sign) for sign, _point in drawing.signs}
        solid = {way.kind in SOLID_WAYS for way in drawing.ways}
        present = {
            "sign": overview,
            **{look: look in looks for look in ("proposed", "standing", "damaged", "missing")},
            "advance": "advance" in looks,
            "other": bool(drawing.others),
            "line": bool(drawing.spans),
            "edge": bool(drawing.hazards),
            "outline": bool(drawing.hazards),
            "way": True in solid,
            "way_dashed": False in solid,
            "way_inside": bool(drawing.ways_inside),
            "fence": bool(drawing.fences),
            "sheet": overview,
        }
        return [(key, self.each(f"legend_{key}")) for key, there in present.items() if there]

    def longest_notes(self) -> NoteFacts:
        """Return what would make the notes longest, to keep the same room on every sheet."""
        undrawn = len(self.ground.undrawn)
        return NoteFacts(undrawn, "UTM 38N, WGS 84", self.imprint.information_date, True)

    def note_facts(self, drawing: SheetDrawing, undrawn: int, grid_name: str) -> NoteFacts:
        """Return what the notes of a sheet depend on."""
        days = [each.hazard.information_date for each in drawing.hazards]
        return NoteFacts(
            undrawn,
            grid_name,
            min((day for day in days if day), default=None),
            any(each.hazard.accuracy_assumed for each in drawing.hazards),
        )

    def notes(self, facts: NoteFacts) -> Texts:
        """Return what every member of the team must know, one text per language."""
        return tuple(self._notes(book, facts) for book in self.books)

    def _notes(self, book: Phrasebook, facts: NoteFacts) -> str:
        lines = [book.phrase(key) for key in ("assumptions", "stay_out", "beyond_edge", "as_built")]
        if facts.undrawn:
            lines.append(book.phrase("not_drawn", count=facts.undrawn))
        if self.content.rules:
            rules = "; ".join(_rule(book, rule) for rule in self.content.rules)
            lines.append(book.phrase("rules", rules=rules))
        lines.append(" ".join([*self._dates(book, facts), book.phrase("grid", name=facts.grid)]))
        small = []
        if facts.assumed or any(not rule.confirmed for rule in self.content.rules):
            small.append(book.phrase("unconfirmed"))
        if book.unconfirmed:
            small.append(book.phrase("unconfirmed_words"))
        lines += [" ".join(small)] if small else []
        return "\n".join(f"•\u00a0{line}" for line in lines)

    def _dates(self, book: Phrasebook, facts: NoteFacts) -> list[str]:
        informed = spelled_date(self.imprint.information_date, book.language)
        texts = [book.phrase("information_date", date=informed)]
        if facts.oldest is not None:
            oldest = spelled_date(facts.oldest, book.language)
            texts.append(book.phrase("oldest", date=oldest))
        return texts


def _rule(book: Phrasebook, rule: SheetRule) -> str:
    star = "" if rule.confirmed else STAR
    return book.phrase(f"rule_{rule.key}", value=f"{rule.value:g}") + star


def first_and_last(signs: Sequence[SheetSign]) -> str:
    """Return the numbers of the signs of a sheet, runs of one line shortened."""
    runs: list[list[SheetSign]] = []
    for sign in signs:
        if runs and _continues(runs[-1][-1], sign):
            runs[-1].append(sign)
        else:
            runs.append([sign])
    return ", ".join(
        run[0].number if len(run) == 1 else f"{run[0].number}–{run[-1].number}" for run in runs
    )


def _continues(one: SheetSign, other: SheetSign) -> bool:
    line: Optional[int] = one.line_no
    return line is not None and line == other.line_no
