"""The legend: only what is on the page, each explained in every language."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.core import QgsPrintLayout

from mine_action_plugin.maps import symbols
from mine_action_plugin.maps.content import CONFIRMED, SUSPECTED
from mine_action_plugin.maps.drawing import BAND_STEPS
from mine_action_plugin.maps.items import (
    LEFT,
    MIDDLE,
    add_label,
    add_line,
    add_picture,
    add_swatch,
)
from mine_action_plugin.maps.paper import Box
from mine_action_plugin.maps.text import common_size, wrap

COLUMNS = 2
SWATCH_WIDTH = 13.0
LINE_MM = 3.3
LEAST_HEIGHT = 30.0
Length = Callable[[float], float]


def legend_height(entries: int, languages: int) -> float:
    """Return the height of the legend in mm on A4."""
    rows = max(1, math.ceil(entries / COLUMNS))
    return max(LEAST_HEIGHT, rows * (max(2, languages) * LINE_MM + 1.0))


def add_legend(
    layout: QgsPrintLayout,
    box: Box,
    entries: Sequence[tuple[str, Sequence[str]]],
    family: str,
    mm: Length,
    sign_folder: Path,
) -> None:
    """Add the entries in two columns; all words have one size."""
    rows = max(1, math.ceil(len(entries) / COLUMNS))
    height = min(box.height / rows, mm(13))
    columns = box.columns(COLUMNS, mm(2))
    text_width = columns[0].width - mm(SWATCH_WIDTH + 2)
    joined = ["\n".join(texts) for _key, texts in entries]
    size = common_size(joined, family, (text_width, height - mm(0.6)), mm(13), mm(5.5), bold=True)
    for index, (key, texts) in enumerate(entries):
        column = columns[index // rows]
        cell = Box(column.x, column.y + (index % rows) * height, column.width, height)
        swatch, rest = cell.split_left(mm(SWATCH_WIDTH), mm(2))
        _add_swatch(layout, key, swatch.inset(mm(0.4), mm(0.8)), mm, sign_folder)
        lines = "\n".join(line for text in texts for line in wrap(text, family, size, rest.width))
        add_label(layout, rest, lines, family, size, True, across=LEFT, down=MIDDLE)


def _add_swatch(layout: QgsPrintLayout, key: str, box: Box, mm: Length, sign_folder: Path) -> None:
    if key == "confirmed":
        add_swatch(layout, box, symbols.hazard_fill(CONFIRMED))
    elif key == "suspected":
        _add_fading(layout, box)
    elif key == "released":
        add_swatch(layout, box, symbols.released_fill())
    elif key == "sign":
        add_picture(layout, box, sign_folder / symbols.SIGN_ON_MAP)
    else:
        _add_line(layout, key, box)


def _add_fading(layout: QgsPrintLayout, box: Box) -> None:
    """Show that the edge of a suspected area fades out."""
    step_x, step_y = box.width * 0.24 / BAND_STEPS, box.height * 0.3 / BAND_STEPS
    for step in range(BAND_STEPS, 0, -1):
        ring = box.inset(step_x * (BAND_STEPS - step), step_y * (BAND_STEPS - step))
        strength = (1 - (step - 0.5) / BAND_STEPS) / 2
        add_swatch(layout, ring, symbols.hazard_fill(SUSPECTED, strength, edge=True))
    core = box.inset(step_x * BAND_STEPS, step_y * BAND_STEPS)
    add_swatch(layout, core, symbols.hazard_fill(SUSPECTED))


def _add_line(layout: QgsPrintLayout, key: str, box: Box) -> None:
    symbol = {
        "fence": symbols.fence_line,
        "road": lambda: symbols.way_line("road"),
        "road_inside": symbols.closed_way_line,
    }[key]()
    middle = box.y + box.height / 2
    add_line(layout, (box.x, middle), (box.x + box.width, middle), symbol)
