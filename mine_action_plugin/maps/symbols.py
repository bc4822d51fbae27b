"""Symbols of warning maps. Each danger has its hatch, so that a photocopy still tells them apart.

Colours of hazards: TNMA 07.11/01. Green is for released land and for nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

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

from mine_action_plugin.maps.content import CONFIRMED

SIGNS = Path(__file__).parent.parent / "resources" / "signs"
SIGN_ON_MAP = "triangle_symbol.svg"

RED = "#ff0000"
DARK_RED = "#8b0000"
ORANGE = "#f4a718"
DARK_ORANGE = "#7a3e00"
GREEN = "#4da34d"
DARK_GREEN = "#1f5f1f"
BLACK = "#000000"
ROAD_GREY = "#4d4d4d"

_HATCH_MM = 2.1


def _faded(color: str, strength: float) -> QColor:
    result = QColor(color)
    result.setAlphaF(max(0.0, min(1.0, strength)))
    return result


def _hatch(angle: float, color: str, width_mm: float, strength: float) -> QgsSymbolLayer:
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(angle)
    hatch.setDistance(_HATCH_MM)
    # The same origin for every shape, so that the hatch of a fading edge runs on without a break.
    hatch.setCoordinateReference(Qgis.SymbolCoordinateReference.Viewport)
    line = QgsLineSymbol.createSimple({"line_width": str(width_mm), "capstyle": "flat"})
    line.setColor(_faded(color, strength))
    hatch.setSubSymbol(line)
    return hatch


def _fill(color: str, strength: float, outline_mm: float = 0.0) -> QgsSymbolLayer:
    fill = QgsSimpleFillSymbolLayer(_faded(color, strength))
    if outline_mm:
        fill.setStrokeColor(QColor(DARK_RED))
        fill.setStrokeWidth(outline_mm)
    else:
        fill.setStrokeStyle(Qt.PenStyle.NoPen)
    return fill


def _filled(layers: Sequence[QgsSymbolLayer]) -> QgsFillSymbol:
    """Return a symbol of layers. One at a time: a list given to the symbol is freed twice."""
    symbol = QgsFillSymbol.createSimple({})
    symbol.changeSymbolLayer(0, layers[0])
    for layer in layers[1:]:
        symbol.appendSymbolLayer(layer)
    return symbol


def hazard_fill(kind: str, strength: float = 1.0, edge: bool = False) -> QgsFillSymbol:
    """Return the fill of a hazard, or with ``edge`` that of a step of its fading edge.

    Confirmed: cross-hatched with a solid outline. Suspected: hatched one way, never an outline.
    """
    outline = 0.0 if edge else 0.7
    if kind == CONFIRMED:
        layers = [
            _fill(RED, 0.5 * strength, outline),
            _hatch(45, DARK_RED, 0.35, strength),
        ]
        if not edge:
            layers.append(_hatch(135, DARK_RED, 0.35, strength))
    else:
        layers = [_fill(ORANGE, 0.5 * strength), _hatch(45, DARK_ORANGE, 0.35, strength)]
    return _filled(layers)


def released_fill() -> QgsFillSymbol:
    """Return the fill of released land: pale green with dots, which no hazard has."""
    dots = QgsPointPatternFillSymbolLayer()
    dots.setDistanceX(2.6)
    dots.setDistanceY(2.6)
    dots.setDisplacementX(1.3)
    dots.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": "circle", "size": "0.55", "color": DARK_GREEN, "outline_style": "no"}
        )
    )
    return _filled([_fill(GREEN, 0.35), dots])


def way_line(kind: str) -> QgsLineSymbol:
    """Return the line of a road (solid) or of a track or path (dashed)."""
    wide = kind in ("road", "railway")
    properties = {
        "line_color": ROAD_GREY,
        "line_width": "0.9" if wide else "0.5",
        "capstyle": "round",
        "joinstyle": "round",
    }
    if not wide:
        properties.update(use_custom_dash="1", customdash="2.4;1.4", customdash_unit="MM")
    return QgsLineSymbol.createSimple(properties)


def closed_way_line() -> QgsLineSymbol:
    """Return the line of a way inside a hazard: broken and crossed out, never open."""
    symbol = QgsLineSymbol.createSimple(
        {
            "line_color": ROAD_GREY,
            "line_width": "0.4",
            "use_custom_dash": "1",
            "customdash": "0.8;1.2",
            "customdash_unit": "MM",
        }
    )
    crosses = QgsMarkerLineSymbolLayer(True, 5.0)
    crosses.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": "cross2", "size": "2.6", "outline_color": BLACK, "outline_width": "0.55"}
        )
    )
    symbol.appendSymbolLayer(crosses)
    return symbol


def fence_line() -> QgsLineSymbol:
    """Return the line of a fence: black with ticks across."""
    symbol = QgsLineSymbol.createSimple({"line_color": BLACK, "line_width": "0.4"})
    ticks = QgsMarkerLineSymbolLayer(True, 2.4)
    ticks.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": "line", "size": "1.9", "outline_color": BLACK, "outline_width": "0.4"}
        )
    )
    symbol.appendSymbolLayer(ticks)
    return symbol


def sign_marker(folder: Path = SIGNS) -> QgsMarkerSymbol:
    """Return the small danger sign that stands for signs on the ground."""
    layer = QgsSvgMarkerSymbolLayer(str(folder / SIGN_ON_MAP), 3.6)
    symbol = QgsMarkerSymbol.createSimple({})
    symbol.changeSymbolLayer(0, layer)
    return symbol


def place_marker() -> QgsMarkerSymbol:
    """Return the dot of a place people know."""
    return QgsMarkerSymbol.createSimple(
        {
            "name": "square",
            "size": "2.4",
            "color": "#ffffff",
            "outline_color": BLACK,
            "outline_width": "0.5",
        }
    )


def here_marker() -> QgsMarkerSymbol:
    """Return the mark of the place where the map hangs: a ringed dot, black on white."""
    symbol = QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "size": "6.4",
            "color": "#ffffff",
            "outline_color": BLACK,
            "outline_width": "1.1",
        }
    )
    dot = QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": "2.8", "color": BLACK, "outline_color": BLACK}
    )
    symbol.appendSymbolLayer(dot.symbolLayer(0).clone())
    return symbol


def writing_line(width_mm: float) -> QgsLineSymbol:
    """Return a rule to write on by hand."""
    return QgsLineSymbol.createSimple({"line_color": BLACK, "line_width": str(width_mm)})


def thin_line() -> QgsLineSymbol:
    """Return the line of a road on the small map."""
    return QgsLineSymbol.createSimple({"line_color": "#808080", "line_width": "0.3"})


def small_dot() -> QgsMarkerSymbol:
    """Return the dot of a settlement on the small map."""
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": "1.1", "color": BLACK, "outline_style": "no"}
    )


def frame_fill() -> QgsFillSymbol:
    """Return the frame that shows on the small map what the page covers."""
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": BLACK, "outline_width": "0.7", "joinstyle": "miter"}
    )
