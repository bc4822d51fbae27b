"""The parts of a field sheet's page that do not depend on its table."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsLayoutItemMap, QgsPrintLayout, QgsProject

from .grid import SQUARES, add_grid, utm_zone
from .items import (
    CENTRE,
    LEFT,
    MIDDLE,
    RIGHT,
    add_label,
    add_line,
    add_picture,
    add_rectangle,
    empty_layout,
)
from .paper import Box, stack
from .parts import GAP, MARGIN, PageStyle, add_columns, add_map, add_scale_bar, columns_height
from .sheet_drawing import SheetDrawing, SheetLayers
from .sheet_labels import Placed, add_labels
from .sheet_legend import add_sheet_legend, sheet_legend_height
from .sheet_words import SheetWords
from .text import common_size, width_mm
from .view import View, undrawn_here

TRAINING_MM = 5.0
HEADER_MM = 10.5
SIGNATURE_MM = 7.0
SIDE_MM = 46.0
NOTE_PT = {1: 7.0, 2: 6.0, 3: 5.0}
FINE_SQUARES = (20, 50, 100, 200, *SQUARES)


@dataclass
class SheetPage:
    """A page ready to be printed. Keep it while the layout is used: it owns the project.

    ``texts`` is what is printed, for the search for missing glyphs.
    """

    project: QgsProject
    layout: QgsPrintLayout
    map_item: QgsLayoutItemMap
    layers: SheetLayers
    drawing: SheetDrawing
    view: View
    labels: list[Placed]
    texts: list[str] = field(default_factory=list)

    def close(self) -> None:
        """Let go of the layout before its project."""
        self.layout.clear()
        self.project.clear()


def sheet_rows(
    words: SheetWords, style: PageStyle, table_mm: float, has_signature: bool
) -> dict[str, Box]:
    """Return the boxes of the parts of a page; the map takes what the others leave."""
    notes = words.notes(words.longest_notes())
    heights = {"training": style.mm(TRAINING_MM)} if words.imprint.training else {}
    heights.update(
        header=style.mm(HEADER_MM),
        map=0.0,
        legend=sheet_legend_height(style),
        table=table_mm,
    )
    if has_signature:
        heights["signature"] = style.mm(SIGNATURE_MM)
    heights["notes"] = columns_height(notes, _note_size(style), False, style)
    margin = style.mm(MARGIN)
    sheet = Box(0, 0, style.paper.width, style.paper.height).inset(margin, margin)
    return stack(sheet, heights, "map", style.mm(GAP))


def _note_size(style: PageStyle) -> float:
    return style.mm(NOTE_PT[style.languages])


def compose_page(
    rows: dict[str, Box],
    view: View,
    drawing: SheetDrawing,
    layers: SheetLayers,
    labels: list[Placed],
    heading: str,
    words: SheetWords,
    style: PageStyle,
) -> SheetPage:
    """Lay out a page without its table; MineActionError where a text does not fit."""
    project = QgsProject()
    layout = empty_layout(project, style.paper)
    project.addMapLayers(layers.stack, False)
    if "training" in rows:
        _add_training(layout, rows["training"], words, style)
    header = _add_header(layout, rows["header"], heading, view, words, style)
    map_item = add_map(layout, rows["map"], view, layers)
    grid_name = _add_grid(layout, map_item, rows["map"], view, style)
    add_labels(layout, labels, style.family, style.paper.factor, style.symbols.writing_line())
    legend_box, side = rows["legend"].split_left(
        rows["legend"].width - style.mm(SIDE_MM), style.mm(GAP)
    )
    legend = words.legend(drawing)
    add_sheet_legend(layout, legend_box, legend, style)
    _add_orientation(layout, side, map_item, style)
    notes = words.notes(words.note_facts(drawing, undrawn_here(words.ground, view), grid_name))
    add_columns(layout, rows["notes"], notes, _note_size(style), False, style)
    texts = [*header, *notes, *(text for _key, each in legend for text in each)]
    texts += [placed.wish.text for placed in labels]
    return SheetPage(project, layout, map_item, layers, drawing, view, labels, texts)


def _add_training(layout: QgsPrintLayout, box: Box, words: SheetWords, style: PageStyle) -> None:
    add_rectangle(layout, box, fill="#000000")
    text = words.training()
    size = common_size([text], style.family, (box.width, box.height), style.mm(9), 4.0, bold=True)
    add_label(layout, box, text, style.family, size, True, "#ffffff", CENTRE, MIDDLE)


def _add_header(
    layout: QgsPrintLayout,
    box: Box,
    heading: str,
    view: View,
    words: SheetWords,
    style: PageStyle,
) -> list[str]:
    """Print what the sheets are for on the left, which sheet it is on the right."""
    left, right = box.split_left(box.width * 0.62, style.mm(2))
    upper, lower = left.split_top(left.height * 0.6)
    scale = words.joined("scale", scale=f"{view.scale:,.0f}".replace(",", "\u00a0"))
    texts = [
        (upper, words.heading(), 15.0, True, LEFT),
        (lower, words.content.title, 8.0, False, LEFT),
        (right.split_top(right.height * 0.6)[0], heading, 12.0, True, RIGHT),
        (right.split_top(right.height * 0.6)[1], scale, 8.0, False, RIGHT),
    ]
    for part, text, largest, bold, across in texts:
        size = common_size(
            [text], style.family, (part.width, part.height), style.mm(largest), 3.5, bold
        )
        add_label(layout, part, text, style.family, size, bold, across=across, down=MIDDLE)
    return [text for _part, text, *_rest in texts]


def _add_grid(
    layout: QgsPrintLayout, item: QgsLayoutItemMap, box: Box, view: View, style: PageStyle
) -> str:
    """Draw the grid of the UTM zone; return its name."""
    to_degrees = view.degrees()
    crs, name = utm_zone(to_degrees.center())
    add_grid(layout, item, box, crs, style.family, style.paper.factor, FINE_SQUARES)
    return name


def _add_orientation(
    layout: QgsPrintLayout, box: Box, map_item: QgsLayoutItemMap, style: PageStyle
) -> None:
    """Add the north arrow and the scale bar beside each other."""
    arrow, bar = box.split_left(style.mm(9), style.mm(1.5))
    add_picture(layout, arrow, style.sign_folder / "north_arrow.svg")
    add_scale_bar(layout, bar, map_item, style)


def add_signature(layout: QgsPrintLayout, box: Box, words: SheetWords, style: PageStyle) -> None:
    """Add a line on which the team signs."""
    text = words.joined("team")
    part = box.inset(0, style.mm(0.5))
    size = common_size(
        [text], style.family, (part.width * 0.5, part.height), style.mm(7.5), 4.0, bold=True
    )
    add_label(layout, part, text, style.family, size, True, across=LEFT, down=MIDDLE)
    start = part.x + width_mm(text, style.family, size, True) + style.mm(2)
    base = part.y + part.height
    add_line(layout, (start, base), (part.x + part.width, base), style.symbols.writing_line())
