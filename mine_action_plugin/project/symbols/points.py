"""Places that people know, and points that are drawn only when somebody asks for them."""

from __future__ import annotations

from qgis.core import QgsMarkerSymbol, QgsSymbolLayer

from ...domain.marks import QT_TRANSLATE_NOOP
from .parts import marker_symbol, only_where, shape
from .rules import Rule, code_key, is_code, is_none_of, text_key

# Wells and shops of a whole country would hide it; settlements are always drawn.
NEAR_SCALE = 150_000

OTHER_KIND = QT_TRANSLATE_NOOP("project", "Kind missing or unknown")

_INK = "#2b2b2b"
_RED = "#b3001b"


def place_rules() -> list[Rule]:
    """Return the rules of the place layer: a pictogram for each kind."""
    looks: dict[str, QgsMarkerSymbol] = {
        "settlement": _settlement(),
        "school": _badge("#1d4e89", shape("triangle", 1.9, "#ffffff", None)),
        "clinic": _badge("#ffffff", shape("cross", 2.2, _RED, _RED, 0.5), edge=_RED),
        "hospital": _badge("#ffffff", shape("cross_fill", 2.4, _RED, None), edge=_RED),
        "water": _badge("#2a7fb8", shape("circle", 1.6, "#ffffff", None)),
        "market": _badge("#a8651e", shape("pentagon", 2.0, "#ffffff", None)),
        "worship": _badge("#6a4c93", shape("semi_circle", 2.0, "#ffffff", None)),
        "cemetery": _badge("#5f5f5f", _cross("#ffffff")),
        "pasture": _badge("#8a7a3a", shape("asterisk_fill", 2.2, "#ffffff", None)),
        "work_site": _badge("#a8651e", shape("square", 1.3, "#ffffff", None)),
        "checkpoint": _badge("#4b4b4b", shape("line", 2.2, "#ffffff", "#ffffff", 0.6, 90)),
        "other": _badge("#7a7a7a", shape("circle", 0.9, "#ffffff", None)),
    }
    rules = []
    for kind, symbol in looks.items():
        farthest = 0 if kind == "settlement" else NEAR_SCALE
        rules.append(
            Rule(code_key("place_kind", kind), symbol, is_code("kind", kind), True, farthest)
        )
    other = is_none_of("kind", *looks)
    return [*rules, Rule(text_key(OTHER_KIND), _badge("#7a7a7a"), other, True, NEAR_SCALE)]


def evidence_symbol() -> QgsMarkerSymbol:
    """One look for all evidence: the form says what it is."""
    return marker_symbol(
        shape("circle", 2.4, "#ffffff", _INK, 0.4), shape("cross2", 1.6, _INK, _INK, 0.4)
    )


def survey_point_symbol() -> QgsMarkerSymbol:
    """A surveyor's mark."""
    return marker_symbol(
        shape("square", 2.2, "#ffffff", "#0a4f9e", 0.4), shape("circle", 0.7, "#0a4f9e", None)
    )


def _settlement() -> QgsMarkerSymbol:
    near, far = f"@map_scale <= {NEAR_SCALE}", f"@map_scale > {NEAR_SCALE}"
    return marker_symbol(
        only_where(shape("circle", 1.2, "#ffffff", _INK, 0.3), far),
        only_where(shape("circle", 2.6, "#ffffff", _INK, 0.5), near),
        only_where(shape("circle", 0.9, _INK, None), near),
    )


def _badge(colour: str, *glyphs: QgsSymbolLayer, edge: str = "#ffffff") -> QgsMarkerSymbol:
    return marker_symbol(shape("square", 3.0, colour, edge, 0.35), *glyphs)


def _cross(colour: str) -> QgsSymbolLayer:
    return shape("cross", 2.0, colour, colour, 0.5)
