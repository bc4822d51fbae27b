"""The legend of a field sheet: only what is on it, each explained in every language."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayoutItemMarker, QgsMarkerSymbol, QgsPrintLayout

from .items import LEFT, MIDDLE, add_label, add_line, add_swatch, place_item
from .paper import Box
from .parts import PageStyle
from .sheet_symbols import LOOKS, SheetSymbols
from .text import common_size, wrap

COLUMNS, ROWS = 3, 4
SWATCH_MM = 9.0
ROW_MM = {1: 4.2, 2: 5.0, 3: 6.4}
Entry = tuple[str, Sequence[str]]


def sheet_legend_height(style: PageStyle) -> float:
    """Return the height of the legend in mm: one for all sheets, so that they look alike."""
    return style.mm(ROWS * ROW_MM[style.languages])


def add_sheet_legend(
    layout: QgsPrintLayout, box: Box, entries: Sequence[Entry], style: PageStyle
) -> None:
    """Add the entries row by row, all words in one size."""
    symbols = SheetSymbols(style.paper.factor, style.sign_folder)
    height = style.mm(ROW_MM[style.languages])
    columns = box.columns(COLUMNS, style.mm(1.5))
    room = (columns[0].width - style.mm(SWATCH_MM + 1.2), height - style.mm(0.3))
    joined = ["\n".join(dict.fromkeys(texts)) for _key, texts in entries]
    size = common_size(joined, style.family, room, style.mm(7.0), style.mm(3.75))
    for number, ((key, _texts), text) in enumerate(zip(entries, joined)):
        column = columns[number % COLUMNS]
        cell = Box(column.x, box.y + number // COLUMNS * height, column.width, height)
        swatch, words = cell.split_left(style.mm(SWATCH_MM), style.mm(1.2))
        _add_swatch(layout, key, swatch, symbols)
        lines = "\n".join(wrap(text, style.family, size, words.width))
        add_label(layout, words, lines, style.family, size, across=LEFT, down=MIDDLE)


def _add_swatch(layout: QgsPrintLayout, key: str, box: Box, symbols: SheetSymbols) -> None:
    if key == "sign":
        key = "other"
    if key in LOOKS:
        _add_marker(layout, box, symbols.sign_look(key))
        return
    fills = {
        "edge": symbols.danger_edge,
        "outline": symbols.recorded_outline,
        "sheet": symbols.sheet_frame,
    }
    if key in fills:
        inset = 0.6 * symbols.factor
        add_swatch(layout, box.inset(inset, inset), fills[key]())
        return
    lines = {
        "line": symbols.sign_line,
        "way": lambda: symbols.way("road"),
        "way_dashed": lambda: symbols.way("track"),
        "way_inside": symbols.closed_way,
        "fence": symbols.fence,
    }
    middle = box.y + box.height / 2
    # The marks of some lines stand out at their ends.
    left, right = box.x + symbols.factor, box.x + box.width - symbols.factor
    add_line(layout, (left, middle), (right, middle), lines[key]())


def _add_marker(layout: QgsPrintLayout, box: Box, symbol: QgsMarkerSymbol) -> None:
    item = QgsLayoutItemMarker(layout)
    item.setSymbol(symbol)
    layout.addLayoutItem(item)
    side = symbol.size()
    middle_x, middle_y = box.x + box.width / 2, box.y + box.height / 2
    place_item(item, Box(middle_x - side / 2, middle_y - side / 2, side, side))
