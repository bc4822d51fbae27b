"""Symbols of warning maps. Each danger has its hatch, so that a photocopy still tells them apart.

Colours of hazards: TNMA 07.11/01. Green is for released land and for nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsSimpleFillSymbolLayer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from .content import CONFIRMED

SIGNS = Path(__file__).parent.parent / "resources" / "signs"
SIGN_ON_MAP = "triangle_symbol.svg"

RED = "#ff0000"
DARK_RED = "#8b0000"
ORANGE = "#f4a718"
DARK_ORANGE = "#7a3e00"
GREEN = "#4da34d"
DARK_GREEN = "#1f5f1f"
BLACK = "#000000"
WHITE = "#ffffff"
ROAD_GREY = "#4d4d4d"

HATCH_MM = 2.1
SOLID_WAYS = ("road", "railway")


@dataclass(frozen=True)
class Symbols:
    """The symbols of one paper size; ``factor`` is how much larger than A4 it is."""

    factor: float = 1.0
    sign_folder: Path = SIGNS

    def hazard(self, kind: str, strength: float = 1.0, edge: bool = False) -> QgsFillSymbol:
        """Return the fill of a hazard, or with ``edge`` that of a step of its fading edge.

        Confirmed: cross-hatched with a solid outline. Suspected: hatched one way, never an
        outline.
        """
        if kind != CONFIRMED:
            return _filled([_fill(ORANGE, 0.5 * strength), self._hatch(45, DARK_ORANGE, strength)])
        layers = [_fill(RED, 0.5 * strength), self._hatch(45, DARK_RED, strength)]
        if not edge:
            layers[0].setStrokeStyle(Qt.PenStyle.SolidLine)
            layers[0].setStrokeColor(QColor(DARK_RED))
            layers[0].setStrokeWidth(0.7 * self.factor)
            layers.append(self._hatch(135, DARK_RED, strength))
        return _filled(layers)

    def _hatch(self, angle: float, color: str, strength: float) -> QgsSymbolLayer:
        hatch = QgsLinePatternFillSymbolLayer()
        hatch.setLineAngle(angle)
        hatch.setDistance(HATCH_MM * self.factor)
        # One origin for all shapes: the hatch of a fading edge runs on without a break.
        hatch.setCoordinateReference(Qgis.SymbolCoordinateReference.Viewport)
        line = self._line("", 0.35, capstyle="flat")
        line.setColor(_faded(color, strength))
        hatch.setSubSymbol(line)
        return hatch

    def released(self) -> QgsFillSymbol:
        """Return the fill of released land: pale green with dots, which no hazard has."""
        dots = QgsPointPatternFillSymbolLayer()
        dots.setDistanceX(2.6 * self.factor)
        dots.setDistanceY(2.6 * self.factor)
        dots.setDisplacementX(1.3 * self.factor)
        dots.setSubSymbol(self._marker("circle", 0.55, DARK_GREEN))
        return _filled([_fill(GREEN, 0.35), dots])

    def way(self, kind: str) -> QgsLineSymbol:
        """Return the line of a road (solid) or of a track or path (dashed)."""
        if kind in SOLID_WAYS:
            return self._line(ROAD_GREY, 0.9)
        return self._line(ROAD_GREY, 0.5, dashes=(2.4, 1.4))

    def closed_way(self) -> QgsLineSymbol:
        """Return the line of a way inside a hazard: broken and crossed out, never open."""
        symbol = self._line(ROAD_GREY, 0.4, dashes=(0.8, 1.2))
        return self._with_marks(symbol, "cross2", 2.6, 5.0, 0.55)

    def fence(self) -> QgsLineSymbol:
        """Return the line of a fence: black with ticks across."""
        return self._with_marks(self._line(BLACK, 0.4), "line", 1.9, 2.4, 0.4)

    def sign(self) -> QgsMarkerSymbol:
        """Return the small danger sign that stands for signs on the ground."""
        path = str(self.sign_folder / SIGN_ON_MAP)
        symbol = QgsMarkerSymbol.createSimple({})
        symbol.changeSymbolLayer(0, QgsSvgMarkerSymbolLayer(path, 3.6 * self.factor))
        return symbol

    def place(self) -> QgsMarkerSymbol:
        """Return the mark of a place people know."""
        return self._marker("square", 2.4, WHITE, outline=0.5)

    def here(self) -> QgsMarkerSymbol:
        """Return the mark of the place where the map hangs: a ringed dot, black on white."""
        symbol = self._marker("circle", 6.4, WHITE, outline=1.1)
        dot = self._marker("circle", 2.8, BLACK)
        symbol.appendSymbolLayer(dot.symbolLayer(0).clone())
        return symbol

    def small_road(self) -> QgsLineSymbol:
        """Return the line of a road on the small map."""
        return self._line("#808080", 0.3)

    def small_place(self) -> QgsMarkerSymbol:
        """Return the dot of a settlement on the small map."""
        return self._marker("circle", 1.1, BLACK)

    def frame(self) -> QgsFillSymbol:
        """Return the frame that shows on the small map what the page covers."""
        return QgsFillSymbol.createSimple(
            {
                "style": "no",
                "outline_color": BLACK,
                "outline_width": self._mm(0.7),
                "joinstyle": "miter",
            }
        )

    def writing_line(self) -> QgsLineSymbol:
        """Return a rule to write on by hand."""
        return self._line(BLACK, 0.5)

    def _mm(self, length: float) -> str:
        return f"{length * self.factor:.4f}"

    def _line(
        self,
        color: str,
        width: float,
        capstyle: str = "round",
        dashes: Sequence[float] = (),
    ) -> QgsLineSymbol:
        properties: dict[str, Any] = {
            "line_color": color or BLACK,
            "line_width": self._mm(width),
            "capstyle": capstyle,
            "joinstyle": "round",
        }
        if dashes:
            properties["use_custom_dash"] = "1"
            properties["customdash"] = ";".join(self._mm(length) for length in dashes)
            properties["customdash_unit"] = "MM"
            properties["capstyle"] = "flat"
        return QgsLineSymbol.createSimple(properties)

    def _marker(self, name: str, size: float, color: str, outline: float = 0) -> QgsMarkerSymbol:
        return QgsMarkerSymbol.createSimple(
            {
                "name": name,
                "size": self._mm(size),
                "color": color,
                "outline_color": BLACK,
                "outline_width": self._mm(outline),
                "outline_style": "solid" if outline else "no",
            }
        )

    def _with_marks(
        self, symbol: QgsLineSymbol, name: str, size: float, interval: float, outline: float
    ) -> QgsLineSymbol:
        marks = QgsMarkerLineSymbolLayer(True, interval * self.factor)
        marks.setSubSymbol(self._marker(name, size, BLACK, outline))
        symbol.appendSymbolLayer(marks)
        return symbol


def _filled(layers: Sequence[QgsSymbolLayer]) -> QgsFillSymbol:
    """Return a symbol of layers. One at a time: a list given to the symbol is freed twice."""
    symbol = QgsFillSymbol.createSimple({})
    symbol.changeSymbolLayer(0, layers[0])
    for layer in layers[1:]:
        symbol.appendSymbolLayer(layer)
    return symbol


def _fill(color: str, strength: float) -> QgsSimpleFillSymbolLayer:
    fill = QgsSimpleFillSymbolLayer(_faded(color, strength))
    fill.setStrokeStyle(Qt.PenStyle.NoPen)
    return fill


def _faded(color: str, strength: float) -> QColor:
    result = QColor(color)
    result.setAlphaF(max(0.0, min(1.0, strength)))
    return result
