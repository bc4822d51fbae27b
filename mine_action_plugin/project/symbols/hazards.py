"""Hazards: fill and hatch by class, outline by status (TNMA 07.11/01); closed ones grey and off."""

from __future__ import annotations

from qgis.core import QgsFillSymbol, QgsSymbolLayer

from ...domain.marks import QT_TRANSLATE_NOOP
from .parts import area, dots, fill_symbol, hatch, outline, shape
from .rules import Rule, code_key, is_code, is_none_of, text_key
from .small_areas import where_large, where_small

CHA_COLOUR = "#ff0000"
SHA_COLOUR = "#f4a718"
INDICATION_COLOUR = "#ffd76e"
OTHER_COLOUR = "#e0559a"
CLOSED_COLOUR = "#8a8a8a"
EDGE_COLOUR = "#7a0000"
HALF = ",128"

OTHER_CLASS = QT_TRANSLATE_NOOP("project", "Class missing or unknown")

_LIVE = is_none_of("status", "closed")
_CLASSES = ("indication", "sha", "cha")


def hazard_rules() -> list[Rule]:
    """Return the rules of the hazard layer; together they draw every hazard that is not closed."""
    return [
        _class_rule(
            "cha",
            _hazard(
                "255,0,0",
                hatch("#a00000", 45, 2.4),
                hatch("#a00000", 135, 2.4),
                _mark("diamond", 3.8, CHA_COLOUR),
            ),
        ),
        _class_rule(
            "sha",
            _hazard("244,167,24", hatch("#9a6200", 45, 2.4), _mark("triangle", 3.6, SHA_COLOUR)),
        ),
        _class_rule(
            "indication",
            _hazard("255,215,110", dots("#8a6100", 2.2), _mark("circle", 2.8, INDICATION_COLOUR)),
        ),
        Rule(
            text_key(OTHER_CLASS),
            _hazard("224,85,154", hatch("#8e1f5a", 0, 2.0), _mark("square", 3.0, OTHER_COLOUR)),
            f"{_LIVE} AND {is_none_of('hazard_class', *_CLASSES)}",
        ),
        *_status_rules(),
    ]


def kept_outline_symbol() -> QgsFillSymbol:
    """Return the symbol of ground that a hazard lost outside a recorded process: it still counts."""
    return fill_symbol(
        where_large(area("244,167,24" + HALF)),
        where_large(hatch(EDGE_COLOUR, 90, 2.4)),
        where_large(outline(EDGE_COLOUR, 0.5, "2;1")),
        _mark("triangle", 3.6, SHA_COLOUR),
    )


def _status_rules() -> list[Rule]:
    return [
        Rule(
            code_key("hazard_status", "open"),
            fill_symbol(_pass(where_large(outline(CHA_COLOUR, 0.5)), 1)),
            is_none_of("status", "closed", "worked_on"),
        ),
        Rule(
            code_key("hazard_status", "worked_on"),
            fill_symbol(
                _pass(where_large(outline("#5c3d00", 0.75)), 1),
                _pass(where_large(outline(SHA_COLOUR, 0.6, "3;1.5")), 1),
            ),
            is_code("status", "worked_on"),
        ),
        Rule(code_key("hazard_status", "closed"), _closed(), is_code("status", "closed"), False),
    ]


def _class_rule(code: str, symbol: QgsFillSymbol) -> Rule:
    # Where markers crowd, the graver class stays on top.
    mark = symbol.symbolLayer(symbol.symbolLayerCount() - 1)
    _pass(mark, 2 + _CLASSES.index(code))
    return Rule(
        code_key("hazard_class", code), symbol, f"{_LIVE} AND {is_code('hazard_class', code)}"
    )


def _hazard(rgb: str, *layers: QgsSymbolLayer) -> QgsFillSymbol:
    *hatches, mark = layers
    fill = where_large(area(rgb + HALF))
    return fill_symbol(fill, *(where_large(lines) for lines in hatches), _pass(mark, 2))


def _mark(name: str, size_mm: float, colour: str) -> QgsSymbolLayer:
    return where_small(shape(name, size_mm, colour, EDGE_COLOUR, 0.3))


def _closed() -> QgsFillSymbol:
    return fill_symbol(
        where_large(area("150,150,150,60")),
        where_large(hatch(CLOSED_COLOUR, 0, 3.0, 0.15)),
        where_large(outline(CLOSED_COLOUR, 0.35)),
        where_small(shape("circle", 2.2, "#c4c4c4", CLOSED_COLOUR, 0.25)),
    )


def _pass(layer: QgsSymbolLayer, number: int) -> QgsSymbolLayer:
    """Draw later than the fills, so that no neighbour's fill buries an outline or a marker."""
    layer.setRenderingPass(number)
    return layer
