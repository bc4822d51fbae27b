"""The template ``community_warning``: few things, large, for people who do not read maps.

From top to bottom: mark of training data, the warning, the place, the map beside what to do,
the legend, the number to call, what the map cannot promise, the small print. Every language
has the same size in each of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import (
    QgsGeometry,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProject,
)

from .content import Coverage, MapContent
from .drawing import Drawing, draw
from .grid import add_grid, utm_zone
from .items import empty_layout
from .layers import PageLayers, build_layers
from .legend import add_legend, legend_height
from .names import add_names, names_of, place_names
from .paper import Box, stack
from .parts import (
    GAP,
    MARGIN,
    PageStyle,
    add_actions,
    add_columns,
    add_hotline,
    add_map,
    add_orientation,
    add_place,
    add_title,
    add_training,
    columns_height,
    note_size,
    small_size,
)
from .view import View, choose_view, hazards_near, is_on_sheet, undrawn_here
from .words import ACTIONS, PageFacts, Words

ACTIONS_WIDTH = 52.0
TITLE_HEIGHT = {1: 27.0, 2: 33.0, 3: 38.0}
HOTLINE_HEIGHT = {1: 13.0, 2: 13.0, 3: 14.0}
PLACE_HEIGHT = 8.5
TRAINING_HEIGHT = 6.0


@dataclass
class Page:
    """A page ready for export. Keep it while the layout is used: it owns the project."""

    project: QgsProject
    layout: QgsPrintLayout
    map_item: QgsLayoutItemMap
    layers: PageLayers
    drawing: Drawing
    view: View
    coverage: Coverage
    texts: list[str]
    undrawn: int
    beyond: int

    def close(self) -> None:
        """Let go of the layout before its project."""
        self.layout.clear()
        self.project.clear()


def compose(
    content: MapContent, coverage: Coverage, number: int, total: int, style: PageStyle
) -> Page:
    """Lay out the page of one place; MineActionError where a text does not fit."""
    crs, grid_name = utm_zone(coverage.geometry.boundingBox().center())
    facts = PageFacts(coverage, number, total, 0, 0, grid_name)
    rows, view, drawing, facts = _arrange(content, facts, style)
    words = Words(style.books, content, facts)
    project = QgsProject()
    layout = empty_layout(project, style.paper)
    names = names_of(words, drawing, view, style.languages)
    placed = place_names(names, drawing, view, style.family)
    layers = build_layers(drawing, view, placed, style.symbols)
    project.addMapLayers(layers.stack, False)
    if "training" in rows:
        add_training(layout, rows["training"], words, style)
    add_title(layout, rows["title"], words, style)
    add_place(layout, rows["place"], words, style)
    map_box, actions_box = _map_boxes(rows["map"], style)
    map_item = add_map(layout, map_box, view, layers)
    add_grid(layout, map_item, map_box, crs, style.family, style.paper.factor)
    add_names(layout, map_box, placed, view, style.family)
    add_actions(layout, actions_box, words, style)
    legend_box, side_box = rows["legend"].split_left(
        rows["legend"].width - style.mm(ACTIONS_WIDTH + GAP), style.mm(GAP)
    )
    add_legend(layout, legend_box, words.legend(drawing), style.family, style.symbols)
    add_orientation(layout, side_box, map_item, content, style, layers)
    add_hotline(layout, rows["hotline"], words, style)
    add_columns(layout, rows["notes"], words.notes(), note_size(style), True, style)
    small = words.small_print(drawing)
    add_columns(layout, rows["small"], small, small_size(style), False, style)
    return Page(
        project=project,
        layout=layout,
        map_item=map_item,
        layers=layers,
        drawing=drawing,
        view=view,
        coverage=coverage,
        texts=_printed(words, drawing),
        undrawn=facts.undrawn,
        beyond=facts.beyond,
    )


def _arrange(
    content: MapContent, facts: PageFacts, style: PageStyle
) -> tuple[dict[str, Box], View, Drawing, PageFacts]:
    """Find the rows of the page: the words decide what room the map has, the map some words."""
    near = hazards_near(content, facts.coverage.geometry)
    drawing = _nothing()
    rows: dict[str, Box] = {}
    for _turn in range(3):
        earlier, rows = rows, _rows(content, facts, style, drawing)
        if rows == earlier:
            break
        map_box, _actions = _map_boxes(rows["map"], style)
        size = (map_box.width, map_box.height)
        view = choose_view(facts.coverage, near, size, content.imprint.close_m, style.paper.factor)
        drawing = draw(content, view)
        beyond = sum(1 for hazard in near if not is_on_sheet(hazard, view))
        facts = replace(facts, undrawn=undrawn_here(content, view), beyond=beyond)
    return rows, view, drawing, facts


def _rows(
    content: MapContent, facts: PageFacts, style: PageStyle, drawing: Drawing
) -> dict[str, Box]:
    words = Words(style.books, content, facts)
    n = style.languages
    small_print = words.small_print(drawing)
    heights = {"training": style.mm(TRAINING_HEIGHT)} if content.imprint.training else {}
    heights.update(
        title=style.mm(TITLE_HEIGHT[n]),
        place=style.mm(PLACE_HEIGHT),
        map=0.0,
        legend=style.mm(legend_height(len(words.legend(drawing)), len(style.books))),
        hotline=style.mm(HOTLINE_HEIGHT[n]),
        notes=columns_height(words.notes(), note_size(style), True, style),
        small=columns_height(small_print, small_size(style), False, style),
    )
    margin = style.mm(MARGIN)
    sheet = Box(0, 0, style.paper.width, style.paper.height).inset(margin, margin)
    return stack(sheet, heights, "map", style.mm(GAP))


def _nothing() -> Drawing:
    return Drawing((), (), QgsGeometry(), (), (), (), (), (), ())


def _map_boxes(row: Box, style: PageStyle) -> tuple[Box, Box]:
    return row.split_left(row.width - style.mm(ACTIONS_WIDTH + GAP), style.mm(GAP))


def _printed(words: Words, drawing: Drawing) -> list[str]:
    """Return every text on the page, for the search for missing glyphs."""
    texts = [*words.training(), words.place(), *words.page(), *words.notes()]
    texts += [text for key in ("title", "hotline", *ACTIONS) for text in words.each(key)]
    texts += [text for _key, each in words.legend(drawing) for text in each]
    texts += words.small_print(drawing)
    texts += [place.name_in(book.language) for place in drawing.places for book in words.books]
    texts.append(words.content.imprint.hotline)
    return texts
