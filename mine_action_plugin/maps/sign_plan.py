"""The template ``sign_plan``: field sheets for the team that puts the signs up.

From top to bottom: mark of training data, what the sheet is, the map at a scale at which single
signs can be told apart, the legend, a table of the sheet's signs with boxes for the pen, and what
the team must know. Several sheets get an overview in front of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsGeometry

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from .paper import Box
from .parts import PageStyle
from .sheet_content import SheetContent, SheetSign, next_on_line, share_out, sheet_view
from .sheet_drawing import draw_sheet, sheet_layers
from .sheet_names import Adjoining, overview_labels, sheet_labels
from .sheet_page import SheetPage, add_signature, compose_page, sheet_rows
from .sheet_symbols import SheetSymbols
from .sheet_table import (
    OVERVIEW_ROW_MM,
    ROW_MM,
    SHEET_WIDTHS,
    SIGN_WIDTHS,
    Cell,
    add_table,
    add_ticks,
    overview_height,
    table_height,
)
from .sheet_words import SheetWords, first_and_last
from .view import View

MOST_SHEETS = 60
"""What one overview can list."""

HALVES = 2
BAND_MM = 2.4


@dataclass(frozen=True)
class Sheet:
    """One sheet of an export: its number, its signs in the order of the table, its ground."""

    number: int
    signs: tuple[SheetSign, ...]
    view: View


class SheetSet:
    """The sheets of one export, and the pages that come of them.

    MineActionError where there would be more sheets than one overview can list.
    """

    def __init__(self, content: SheetContent, style: PageStyle) -> None:
        self.content, self.style = content, style
        self.words = SheetWords(style.books, content)
        self.following = next_on_line(content.signs)
        self._rooms: dict[int, tuple[float, float]] = {}
        shares = share_out(content.signs, self._room, style.paper.factor)
        if len(shares) > MOST_SHEETS:
            raise _too_many(len(content.signs), len(shares))
        self.sheets = tuple(
            Sheet(number, tuple(share), self._view(share)) for number, share in enumerate(shares, 1)
        )
        self.sheet_of = {sign.code: sheet.number for sheet in self.sheets for sign in sheet.signs}

    @property
    def has_overview(self) -> bool:
        """Return whether a page in front shows where the sheets lie."""
        return len(self.sheets) > 1

    def compose(self, sheet: Sheet) -> SheetPage:
        """Lay out a sheet; MineActionError where a text does not fit."""
        rows = self._rows(len(sheet.signs))
        drawing = draw_sheet(
            self.content.ground, sheet.view, sheet.signs, self.content.signs, self.following
        )
        labels = sheet_labels(
            drawing, sheet.view, rows["map"], self.words, self.style, self._adjoining(sheet)
        )
        heading = self.words.joined("sheet", number=sheet.number, total=len(self.sheets))
        page = compose_page(
            rows,
            sheet.view,
            drawing,
            sheet_layers(drawing, sheet.view, self._symbols),
            labels,
            heading,
            self.words,
            self.style,
        )
        cells = [self.words.sign_row(sign) for sign in sheet.signs]
        headings = self.words.headings(tuple(SIGN_WIDTHS))
        row_mm = ROW_MM[self.style.languages]
        add_table(page.layout, rows["table"], SIGN_WIDTHS, headings, cells, row_mm, self.style)
        add_ticks(page.layout, rows["table"], len(cells), self.style)
        add_signature(page.layout, rows["signature"], self.words, self.style)
        page.texts += [text for row in cells for cell in row for text in (cell.strong, cell.plain)]
        return page

    def overview(self) -> SheetPage:
        """Lay out the page in front of several sheets: where each lies and what is on it."""
        signs = [sign for sheet in self.sheets for sign in sheet.signs]
        per_half = -(-len(self.sheets) // HALVES)
        rows = sheet_rows(self.words, self.style, overview_height(per_half, self.style), False)
        size = (rows["map"].width, rows["map"].height)
        view = sheet_view(signs, size, self.style.paper.factor, overview=True)
        drawing = replace(
            draw_sheet(self.content.ground, view, signs, signs, self.following),
            frames=tuple(_ground(sheet, view) for sheet in self.sheets),
        )
        page = compose_page(
            rows,
            view,
            drawing,
            sheet_layers(drawing, view, self._symbols, overview=True),
            overview_labels(drawing, view, rows["map"], self.style),
            self.words.joined("overview", total=len(self.sheets)),
            self.words,
            self.style,
        )
        for number, half in enumerate(rows["table"].columns(HALVES, self.style.mm(3))):
            part = self.sheets[number * per_half : (number + 1) * per_half]
            self._add_list(page, half, part)
        return page

    @property
    def _symbols(self) -> SheetSymbols:
        return SheetSymbols(self.style.paper.factor, self.style.sign_folder)

    def _rows(self, signs: int) -> dict[str, Box]:
        return sheet_rows(self.words, self.style, table_height(signs, self.style), True)

    def _room(self, signs: int) -> tuple[float, float]:
        if signs not in self._rooms:
            box = self._rows(signs)["map"]
            self._rooms[signs] = box.width, box.height
        return self._rooms[signs]

    def _view(self, signs: Sequence[SheetSign]) -> View:
        return sheet_view(signs, self._room(len(signs)), self.style.paper.factor)

    def _adjoining(self, sheet: Sheet) -> list[Adjoining]:
        """Return the signs next to those of a sheet on their lines that are on other sheets."""
        own = {sign.code for sign in sheet.signs}
        pairs = [(code, after) for code, after in self.following.items()]
        by_code = {sign.code: sign for sign in self.content.signs}
        found = {after.code: after for code, after in pairs if code in own}
        found.update((code, by_code[code]) for code, after in pairs if after.code in own)
        return [
            Adjoining(sign, self.sheet_of[code]) for code, sign in found.items() if code not in own
        ]

    def _add_list(self, page: SheetPage, box: Box, sheets: Sequence[Sheet]) -> None:
        cells = [_sheet_row(sheet) for sheet in sheets]
        headings = self.words.headings(tuple(SHEET_WIDTHS))
        add_table(page.layout, box, SHEET_WIDTHS, headings, cells, OVERVIEW_ROW_MM, self.style)
        page.texts += [cell.plain for row in cells for cell in row]


def _sheet_row(sheet: Sheet) -> list[Cell]:
    hazards = sorted({code for sign in sheet.signs for code in sign.hazards})
    return [
        Cell(str(sheet.number)),
        Cell("", first_and_last(sheet.signs)),
        Cell("", str(len(sheet.signs))),
        Cell("", f"1:{sheet.view.scale:.0f}"),
        Cell("", ", ".join(hazards)),
    ]


def _ground(sheet: Sheet, view: View) -> QgsGeometry:
    """Return a band round the signs of a sheet: the grounds of whole maps would overlap."""
    points = QgsGeometry.fromPolylineXY([sign.point for sign in sheet.signs])
    if len(sheet.signs) == 1:
        points = QgsGeometry.fromPointXY(sheet.signs[0].point)
    return view.to_local(points).buffer(view.ground(BAND_MM), 8)


def _too_many(signs: int, sheets: int) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{signs} signs would need {sheets} sheets; one export has at most {most}. "
            "Choose fewer hazards.",
        ),
        signs=signs,
        sheets=sheets,
        most=MOST_SHEETS,
    )
