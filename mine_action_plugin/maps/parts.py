"""The parts of a warning map's page, each put into its box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsPrintLayout,
)

from .content import MapContent
from .items import (
    CENTRE,
    LEFT,
    MIDDLE,
    MILLIMETRES,
    RIGHT,
    add_label,
    add_line,
    add_picture,
    add_rectangle,
    place_item,
    text_format,
)
from .layers import PageLayers
from .locator import add_locator
from .paper import Box, Paper
from .phrases import Phrasebook
from .symbols import SIGNS, Symbols
from .text import common_size, height_mm, wrap
from .view import View
from .words import ACTIONS, PICTURES, Words

MARGIN = 7.0
GAP = 1.6
PARAGRAPH_GAP = 1.5
PICTURE_WIDTH = {1: 22.0, 2: 20.0, 3: 18.0}
NOTE_PT = {1: 12.0, 2: 9.5, 3: 7.75}
SMALL_PT = {1: 6.5, 2: 6.0, 3: 5.5}
WARNING_RED = "#c8161d"
WARNING_YELLOW = "#ffd400"


@dataclass(frozen=True)
class PageStyle:
    """What is the same on all pages of an export."""

    paper: Paper
    family: str
    books: tuple[Phrasebook, ...]
    sign_folder: Path = SIGNS

    @property
    def symbols(self) -> Symbols:
        """Return the symbols of this paper."""
        return Symbols(self.paper.factor, self.sign_folder)

    @property
    def languages(self) -> int:
        """Return how many languages share the page, as far as sizes differ."""
        return min(len(self.books), 3)

    def mm(self, length: float) -> float:
        """Return a length of the A4 design on this paper."""
        return length * self.paper.factor


def add_training(layout: QgsPrintLayout, box: Box, words: Words, style: PageStyle) -> None:
    """Mark a page of made-up data across its whole width."""
    add_rectangle(layout, box, fill="#000000")
    text = "   ·   ".join(words.training())
    inner = box.inset(style.mm(2), style.mm(0.4))
    size = common_size(
        [text], style.family, (inner.width, inner.height), style.mm(11), 5.0, bold=True
    )
    add_label(layout, inner, text, style.family, size, True, "#ffffff", CENTRE, MIDDLE)


def add_title(layout: QgsPrintLayout, box: Box, words: Words, style: PageStyle) -> None:
    """Print the warning in every language, all in one size, between two signs."""
    add_rectangle(
        layout,
        box.inset(style.mm(0.5), style.mm(0.5)),
        fill=WARNING_RED,
        stroke=WARNING_YELLOW,
        stroke_mm=style.mm(1.0),
    )
    sign = style.mm(34)
    left, rest = box.split_left(sign)
    middle, right = rest.split_left(rest.width - sign)
    for side in (left, right):
        picture = side.inset(style.mm(3), style.mm(3))
        add_picture(layout, picture, style.sign_folder / "triangle_mines.svg")
    titles = words.each("title")
    inner = middle.inset(0, style.mm(1.5))
    line_height = inner.height / len(titles)
    size = common_size(
        titles, style.family, (inner.width, line_height), style.mm(60), style.mm(12), bold=True
    )
    text = "\n".join(titles)
    add_label(layout, inner, text, style.family, size, True, "#ffffff", CENTRE, MIDDLE)


def add_place(layout: QgsPrintLayout, box: Box, words: Words, style: PageStyle) -> None:
    """Print the names of the place, its code and the page reference."""
    left, right = box.split_left(box.width * 0.68, style.mm(2))
    name = words.place()
    size = common_size([name], style.family, (left.width, left.height), style.mm(19), 6, bold=True)
    add_label(layout, left, name, style.family, size, True, across=LEFT, down=MIDDLE)
    page = "   ".join(words.page())
    code = words.facts.coverage.code
    text = f"{code}   {page}" if len(words.books) == 1 else f"{code}\n{page}"
    small = common_size([text], style.family, (right.width, right.height), style.mm(8), 4.5)
    lines = "\n".join(wrap(text, style.family, small, right.width))
    add_label(layout, right, lines, style.family, small, across=RIGHT, down=MIDDLE)


def add_map(layout: QgsPrintLayout, box: Box, view: View, layers: PageLayers) -> QgsLayoutItemMap:
    """Add the map with its own layers only, none of the user's."""
    item = QgsLayoutItemMap(layout)
    item.setId("map")
    layout.addLayoutItem(item)
    place_item(item, box)
    item.setCrs(view.crs)
    item.setKeepLayerSet(True)
    item.setLayers(layers.stack)
    item.setExtent(view.extent)
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.5, MILLIMETRES))
    return item


def add_actions(layout: QgsPrintLayout, box: Box, words: Words, style: PageStyle) -> None:
    """Put the four rules under each other: the picture, and its words beside it."""
    gap = style.mm(GAP)
    height = (box.height - gap * (len(ACTIONS) - 1)) / len(ACTIONS)
    texts = {key: words.each(key) for key in ACTIONS}
    picture_width = min(style.mm(PICTURE_WIDTH[style.languages]), height)
    room = Box(0, 0, box.width - picture_width - style.mm(3.0), height - style.mm(2))
    size = _actions_size(list(texts.values()), room, style)
    for index, key in enumerate(ACTIONS):
        cell = Box(box.x, box.y + index * (height + gap), box.width, height)
        add_rectangle(layout, cell, stroke="#000000", stroke_mm=style.mm(0.3))
        picture, rest = cell.inset(style.mm(1), style.mm(1)).split_left(
            picture_width - style.mm(1), style.mm(1.5)
        )
        add_picture(layout, picture, style.sign_folder / PICTURES[key])
        _add_paragraphs(layout, rest, texts[key], size, style)


def _add_paragraphs(
    layout: QgsPrintLayout, box: Box, texts: Sequence[str], size: float, style: PageStyle
) -> None:
    """Set one paragraph per language under each other, in the middle of the box."""
    gap = style.mm(PARAGRAPH_GAP)
    groups = [wrap(text, style.family, size, box.width, bold=True) for text in texts]
    heights = [height_mm(len(lines), size) for lines in groups]
    top = box.y + (box.height - sum(heights) - gap * (len(groups) - 1)) / 2
    for lines, height in zip(groups, heights):
        part = Box(box.x, top, box.width, height)
        add_label(layout, part, "\n".join(lines), style.family, size, True, down=MIDDLE)
        top += height + gap


def _actions_size(groups: Sequence[Sequence[str]], room: Box, style: PageStyle) -> float:
    """Return one size at which every language of every rule fits."""
    gaps = style.mm(PARAGRAPH_GAP) * (len(groups[0]) - 1)
    joined = ["\n".join(group) for group in groups]
    box = (room.width, room.height - gaps)
    return common_size(joined, style.family, box, style.mm(17), style.mm(6.5), bold=True)


def add_orientation(
    layout: QgsPrintLayout,
    box: Box,
    map_item: QgsLayoutItemMap,
    content: MapContent,
    style: PageStyle,
    layers: PageLayers,
) -> None:
    """Add the scale bar, the north arrow and the small map of the wider country."""
    upper, lower = box.split_top(box.height - style.mm(11), style.mm(1))
    arrow, bar = lower.split_left(style.mm(9), style.mm(1.5))
    add_picture(layout, arrow, style.sign_folder / "north_arrow.svg")
    add_scale_bar(layout, bar, map_item, style)
    language = style.books[0].language
    add_locator(layout, upper, map_item, content, layers, language, style.family, style.symbols)


def add_scale_bar(
    layout: QgsPrintLayout, box: Box, map_item: QgsLayoutItemMap, style: PageStyle
) -> None:
    """Add a scale bar of two round pieces, as long as the box allows."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(map_item)
    room = (box.width - style.mm(9)) / 1000 * map_item.scale()
    half = _round_below(room / 2)
    in_km = half * 2 >= 1000
    bar.setUnits(Qgis.DistanceUnit.Kilometers if in_km else Qgis.DistanceUnit.Meters)
    bar.setUnitLabel("km" if in_km else "m")
    bar.setUnitsPerSegment(half / 1000 if in_km else half)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setHeight(style.mm(2))
    bar.setTextFormat(text_format(style.family, style.mm(7), False, "#000000"))
    layout.addLayoutItem(bar)
    place_item(bar, box)


def _round_below(metres: float) -> float:
    """Return the largest of 1, 2, 2.5 or 5 times a power of ten that is not above a length."""
    steps = [factor * 10**power for power in range(6) for factor in (1, 2, 2.5, 5)]
    return max((step for step in steps if step <= metres), default=1)


def add_hotline(layout: QgsPrintLayout, box: Box, words: Words, style: PageStyle) -> None:
    """Print the number to call, or a line on which somebody writes it."""
    add_rectangle(layout, box, stroke="#000000", stroke_mm=style.mm(0.7))
    inner = box.inset(style.mm(2), style.mm(1))
    picture, rest = inner.split_left(style.mm(11), style.mm(2))
    add_picture(layout, picture, style.sign_folder / "call.svg")
    left, right = rest.split_left(rest.width * 0.5, style.mm(3))
    texts = words.each("hotline")
    size = common_size(
        texts,
        style.family,
        (left.width, left.height / len(texts)),
        style.mm(15),
        style.mm(6),
        bold=True,
    )
    lines = "\n".join(texts)
    add_label(layout, left, lines, style.family, size, True, across=LEFT, down=MIDDLE)
    number = words.content.imprint.hotline.strip()
    if not number:
        base = right.y + right.height - style.mm(1.5)
        line = style.symbols.writing_line()
        add_line(layout, (right.x, base), (right.x + right.width, base), line)
        return
    largest = common_size(
        [number], style.family, (right.width, right.height), style.mm(30), style.mm(8), bold=True
    )
    add_label(layout, right, number, style.family, largest, True, across=CENTRE, down=MIDDLE)


def note_size(style: PageStyle) -> float:
    """Return the size in points of the notes that everybody must read."""
    return style.mm(NOTE_PT[style.languages])


def small_size(style: PageStyle) -> float:
    """Return the size in points of the small print."""
    return style.mm(SMALL_PT[style.languages])


def _column_width(style: PageStyle) -> float:
    n = len(style.books)
    width = style.paper.width - 2 * style.mm(MARGIN)
    return (width - style.mm(3) * (n - 1)) / n


def columns_height(texts: Sequence[str], size: float, bold: bool, style: PageStyle) -> float:
    """Return the height in mm of the longest of texts set beside each other."""
    width = _column_width(style)
    return max(height_mm(len(wrap(text, style.family, size, width, bold)), size) for text in texts)


def add_columns(
    layout: QgsPrintLayout,
    box: Box,
    texts: Sequence[str],
    size: float,
    bold: bool,
    style: PageStyle,
) -> None:
    """Set one text per language beside each other, all in one size."""
    for column, text in zip(box.columns(len(texts), style.mm(3)), texts):
        lines = "\n".join(wrap(text, style.family, size, column.width, bold))
        add_label(layout, column, lines, style.family, size, bold)
