"""The tables of field sheets: what to put where, and empty boxes to write in by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsLineSymbol, QgsPrintLayout

from .items import LEFT, MIDDLE, add_label, add_line, add_rectangle
from .paper import Box
from .parts import PageStyle
from .text import common_size, wrap

SIGN_WIDTHS = {
    "col_sign": 15.0,
    "col_place": 32.0,
    "col_faces": 13.0,
    "col_gap": 12.0,
    "col_reason": 30.0,
    "col_emplaced": 9.0,
    "col_date": 15.0,
    "col_as_built": 28.0,
    "col_mount": 13.0,
    "col_photo": 11.0,
    "col_remarks": 18.0,
}
"""Columns of the table of signs and their widths in mm on A4; from ``col_emplaced`` on empty."""

SHEET_WIDTHS = {
    "col_sheet": 14.0,
    "col_signs": 30.0,
    "col_count": 12.0,
    "col_scale": 15.0,
    "col_hazards": 25.5,
}
"""Columns of one half of the overview's table."""

ROW_MM = {1: 9.0, 2: 9.6, 3: 11.0}
HEADING_MM = {1: 6.5, 2: 8.5, 3: 11.0}
OVERVIEW_ROW_MM = 4.6
TICK_MM = 4.5
PAD_MM = 0.7


@dataclass(frozen=True)
class Cell:
    """The text of a cell: a first line in bold, and what stands under it."""

    strong: str = ""
    plain: str = ""


def table_height(rows: int, style: PageStyle) -> float:
    """Return the height in mm of a table of signs."""
    n = style.languages
    return style.mm(HEADING_MM[n] + rows * ROW_MM[n])


def overview_height(rows: int, style: PageStyle) -> float:
    """Return the height in mm of the table of sheets."""
    return style.mm(HEADING_MM[style.languages] + rows * OVERVIEW_ROW_MM)


def add_table(
    layout: QgsPrintLayout,
    box: Box,
    widths: dict[str, float],
    headings: dict[str, Sequence[str]],
    rows: Sequence[Sequence[Cell]],
    row_mm: float,
    style: PageStyle,
) -> None:
    """Draw a table from the top of a box: headings in every language, a line of cells per row."""
    heading = style.mm(HEADING_MM[style.languages])
    lefts = [box.x]
    for width in widths.values():
        lefts.append(lefts[-1] + style.mm(width))
    height = style.mm(row_mm)
    tops = [box.y, *(box.y + heading + height * number for number in range(len(rows) + 1))]
    add_rectangle(layout, Box(box.x, box.y, lefts[-1] - box.x, heading), fill="#e0e0e0")
    for left, right, texts in zip(lefts, lefts[1:], headings.values()):
        _add_heading(layout, Box(left, box.y, right - left, heading), texts, style)
    for top, cells in zip(tops[1:], rows):
        for left, right, cell in zip(lefts, lefts[1:], cells):
            _add_cell(layout, Box(left, top, right - left, height), cell, style)
    _add_rules(layout, lefts, tops, style)


def _add_heading(layout: QgsPrintLayout, box: Box, texts: Sequence[str], style: PageStyle) -> None:
    inner = box.inset(style.mm(PAD_MM), style.mm(0.3))
    text = "\n".join(dict.fromkeys(texts))
    size = common_size(
        [text], style.family, (inner.width, inner.height), style.mm(6.5), style.mm(3.5), True
    )
    lines = "\n".join(wrap(text, style.family, size, inner.width, True))
    add_label(layout, inner, lines, style.family, size, True, across=LEFT, down=MIDDLE)


def _add_cell(layout: QgsPrintLayout, box: Box, cell: Cell, style: PageStyle) -> None:
    inner = box.inset(style.mm(PAD_MM), style.mm(0.3))
    if cell.strong and cell.plain:
        upper, lower = inner.split_top(inner.height * 0.55)
        _add_text(layout, upper, cell.strong, 8.0, True, style)
        _add_text(layout, lower, cell.plain, 6.0, False, style)
    elif cell.strong or cell.plain:
        bold = bool(cell.strong)
        _add_text(layout, inner, cell.strong or cell.plain, 8.0 if bold else 7.0, bold, style)


def _add_text(
    layout: QgsPrintLayout, box: Box, text: str, largest: float, bold: bool, style: PageStyle
) -> None:
    size = common_size(
        [text], style.family, (box.width, box.height), style.mm(largest), style.mm(4.0), bold
    )
    lines = "\n".join(wrap(text, style.family, size, box.width, bold))
    add_label(layout, box, lines, style.family, size, bold, across=LEFT, down=MIDDLE)


def _add_rules(
    layout: QgsPrintLayout, lefts: Sequence[float], tops: Sequence[float], style: PageStyle
) -> None:
    rule = {"line_color": "#000000", "line_width": f"{style.mm(0.2):.3f}", "capstyle": "square"}
    for left in lefts:
        line = QgsLineSymbol.createSimple(rule)
        add_line(layout, (left, tops[0]), (left, tops[-1]), line)
    for top in tops:
        line = QgsLineSymbol.createSimple(rule)
        add_line(layout, (lefts[0], top), (lefts[-1], top), line)


def add_ticks(layout: QgsPrintLayout, box: Box, rows: int, style: PageStyle) -> None:
    """Draw the box to tick in each row of a table of signs."""
    names = list(SIGN_WIDTHS)
    before = sum(SIGN_WIDTHS[name] for name in names[: names.index("col_emplaced")])
    side, height = style.mm(TICK_MM), style.mm(ROW_MM[style.languages])
    left = box.x + style.mm(before + (SIGN_WIDTHS["col_emplaced"] - TICK_MM) / 2)
    top = box.y + style.mm(HEADING_MM[style.languages]) + (height - side) / 2
    for row in range(rows):
        place = Box(left, top + row * height, side, side)
        add_rectangle(layout, place, stroke="#000000", stroke_mm=style.mm(0.3))
