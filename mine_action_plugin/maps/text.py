"""Fonts that have every letter, and text sizes that fit a box."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont, QTextLayout

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP

FAMILIES = (
    "Noto Sans",
    "Open Sans",
    "DejaVu Sans",
    "Liberation Sans",
    "Segoe UI",
    "Arial",
    "Helvetica Neue",
)
MM_PER_POINT = 25.4 / 72
LINE_SPACING = 1.26
# The printer's line breaks and ours must agree: keep a little off the edge.
SLACK = 0.965
_METRIC_SIZE = 200


def font(family: str, bold: bool = False, pixels: int = _METRIC_SIZE) -> QFont:
    """Return a font of a family at a size in pixels."""
    result = QFont(family)
    result.setBold(bold)
    result.setPixelSize(pixels)
    return result


def choose_family(texts: Iterable[str], families: Sequence[str] = FAMILIES) -> str:
    """Return the first installed family that has every letter of the texts.

    MineActionError names the letters that none has: a missing glyph prints as an empty box.
    """
    letters = {letter for text in texts for letter in text if not letter.isspace()}
    installed = set(QFontDatabase().families())
    fewest: set[str] = letters
    for family in families:
        if family not in installed:
            continue
        lacking = _lacking(family, letters)
        if not lacking:
            return family
        fewest = min(fewest, lacking, key=len)
    raise MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "No installed font has the letters “{letters}”. Install Noto Sans "
            "(Debian package fonts-noto-core) and export again.",
        ),
        letters=" ".join(sorted(fewest)[:40]),
    )


def _lacking(family: str, letters: set[str]) -> set[str]:
    raw = QRawFont.fromFont(font(family))
    bold = QRawFont.fromFont(font(family, bold=True))
    return {
        letter
        for letter in letters
        if not (raw.supportsCharacter(ord(letter)) and bold.supportsCharacter(ord(letter)))
    }


def missing_glyphs(text: str, family: str) -> list[str]:
    """Return the words of a text that would print with empty boxes, font fallback included."""
    return [word for word in text.split() if _has_empty_box(word, family)]


@lru_cache(maxsize=4096)
def _has_empty_box(word: str, family: str) -> bool:
    layout = QTextLayout(word, font(family))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


@lru_cache(maxsize=16)
def _metrics(family: str, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(font(family, bold))


def width_mm(text: str, family: str, size_pt: float, bold: bool = False) -> float:
    """Return the printed width of one line."""
    return _advance(text, family, bold) * size_pt * MM_PER_POINT


@lru_cache(maxsize=8192)
def _advance(text: str, family: str, bold: bool) -> float:
    return float(_metrics(family, bold).horizontalAdvance(text) / _METRIC_SIZE)


def height_mm(lines: int, size_pt: float) -> float:
    """Return the printed height of a number of lines."""
    return lines * size_pt * MM_PER_POINT * LINE_SPACING


def wrap(text: str, family: str, size_pt: float, width: float, bold: bool = False) -> list[str]:
    """Break a text into lines no wider than ``width`` mm; a single long word stays whole."""
    lines: list[str] = []
    room = width * SLACK
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width_mm(longer, family, size_pt, bold) > room:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def fits(text: str, family: str, size_pt: float, box: tuple[float, float], bold: bool) -> bool:
    """Tell whether a text fits a box (width, height in mm) when it is wrapped."""
    lines = wrap(text, family, size_pt, box[0], bold)
    widest = max(width_mm(line, family, size_pt, bold) for line in lines)
    return widest <= box[0] * SLACK and height_mm(len(lines), size_pt) <= box[1]


def common_size(
    texts: Sequence[str],
    family: str,
    box: tuple[float, float],
    largest_pt: float,
    smallest_pt: float,
    bold: bool = False,
) -> float:
    """Return the largest size at which *every* text fits the box, so that all are equal.

    MineActionError where even the smallest legible size is too large.
    """
    size = largest_pt
    while size >= smallest_pt:
        if all(fits(text, family, size, box, bold) for text in texts):
            return size
        size -= 0.25
    raise MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The text “{text}” does not fit on the page. Shorten it, or choose larger paper "
            "or fewer languages.",
        ),
        text=max(texts, key=len),
    )
