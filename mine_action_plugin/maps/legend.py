"""The legend: only what is on the page, each explained in every language."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.core import QgsPrintLayout

from .content import CONFIRMED, SUSPECTED
from .drawing import BAND_STEPS
from .items import (
    LEFT,
    MIDDLE,
    add_label,
    add_line,
    add_picture,
    add_swatch,
)
from .paper import Box
from .symbols import SIGN_ON_MAP, Symbols
from .text import common_size, wrap

COLUMNS = 2
SWATCH_WIDTH = 13.0
LINE_MM = 3.3
LEAST_HEIGHT = 32.0


def legend_height(entries: int, languages: int) -> float:
    """Return the height of the legend in mm on A4."""
    rows = max(1, math.ceil(entries / COLUMNS))
    return max(LEAST_HEIGHT, rows * (max(2, languages) * LINE_MM + 1.0))


def add_legend(
    layout: QgsPrintLayout,
    box: Box,
    entries: Sequence[tuple[str, Sequence[str]]],
    family: str,
    symbols: Symbols,
) -> None:
    """Add the entries in two columns; all words have one size."""
    factor = symbols.factor
    rows = max(1, math.ceil(len(entries) / COLUMNS))
    height = min(box.height / rows, 13 * factor)
    columns = box.columns(COLUMNS, 2 * factor)
    room = (columns[0].width - (SWATCH_WIDTH + 2) * factor, height - 0.6 * factor)
    joined = ["\n".join(texts) for _key, texts in entries]
    size = common_size(joined, family, room, 13 * factor, 5.5 * factor, bold=True)
    for index, (key, texts) in enumerate(entries):
        column = columns[index // rows]
        cell = Box(column.x, column.y + (index % rows) * height, column.width, height)
        swatch, rest = cell.split_left(SWATCH_WIDTH * factor, 2 * factor)
        _add_swatch(layout, key, swatch.inset(0.4 * factor, 0.8 * factor), symbols)
        lines = wrap("\n".join(texts), family, size, rest.width, bold=True)
        add_label(layout, rest, "\n".join(lines), family, size, True, across=LEFT, down=MIDDLE)


def _add_swatch(layout: QgsPrintLayout, key: str, box: Box, symbols: Symbols) -> None:
    if key == "confirmed":
        add_swatch(layout, box, symbols.hazard(CONFIRMED))
    elif key == "suspected":
        _add_fading(layout, box, symbols)
    elif key == "released":
        add_swatch(layout, box, symbols.released())
    elif key == "sign":
        add_picture(layout, box, symbols.sign_folder / SIGN_ON_MAP)
    else:
        _add_line(layout, key, box, symbols)


def _add_fading(layout: QgsPrintLayout, box: Box, symbols: Symbols) -> None:
    """Show that the edge of a suspected area fades out."""
    step_x, step_y = box.width * 0.24 / BAND_STEPS, box.height * 0.3 / BAND_STEPS
    for step in range(BAND_STEPS, 0, -1):
        ring = box.inset(step_x * (BAND_STEPS - step), step_y * (BAND_STEPS - step))
        # The steps lie over each other here, so each adds only its share.
        strength = (1 - (step - 0.5) / BAND_STEPS) / 2
        add_swatch(layout, ring, symbols.hazard(SUSPECTED, strength, edge=True))
    core = box.inset(step_x * BAND_STEPS, step_y * BAND_STEPS)
    add_swatch(layout, core, symbols.hazard(SUSPECTED))


def _add_line(layout: QgsPrintLayout, key: str, box: Box, symbols: Symbols) -> None:
    symbol = {
        "fence": symbols.fence,
        "road": lambda: symbols.way("road"),
        "road_inside": symbols.closed_way,
    }[key]()
    middle = box.y + box.height / 2
    add_line(layout, (box.x, middle), (box.x + box.width, middle), symbol)
