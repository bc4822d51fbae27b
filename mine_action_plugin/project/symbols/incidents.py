"""Incidents: a shape for each kind; what turned out to be nothing is small and grey."""

from __future__ import annotations

from qgis.core import QgsMarkerSymbol

from ...domain.marks import QT_TRANSLATE_NOOP
from .parts import marker_symbol, shape
from .rules import Rule, code_key, is_code, is_none_of, text_key

# Further out an incident is a dot: a country has more of them than hazards, and they must not
# bury the hazards below.
NEAR_SCALE = 150_000

SET_ASIDE = QT_TRANSLATE_NOOP("project", "Nothing found, not explosive, or duplicate")
OTHER_KIND = QT_TRANSLATE_NOOP("project", "Kind missing or unknown")
FAR_ACCIDENT = QT_TRANSLATE_NOOP("project", "Accident, seen from afar")
FAR_OTHER = QT_TRANSLATE_NOOP("project", "Other incident, seen from afar")

_SET_ASIDE = ("nothing_found", "not_explosive", "duplicate")
_LIVE = is_none_of("status", *_SET_ASIDE)

_LIGHT = "#ffffff"
# Shape, size, fill. The dark ones are explosions, the light ones words and finds.
_LOOKS: dict[str, tuple[str, float, str]] = {
    "accident": ("star", 5.0, "#b3001b"),
    "explosion_no_harm": ("star", 4.0, "#ff9f1c"),
    "eo_find": ("circle", 2.8, "#3d5a80"),
    "eo_report": ("circle", 2.8, _LIGHT),
    "hazard_report": ("triangle", 3.2, _LIGHT),
}


def incident_rules() -> list[Rule]:
    """Return the rules of the incident layer; together they draw every incident."""
    kinds = [
        _near(code_key("incident_kind", kind), _marker(*look), is_code("kind", kind))
        for kind, look in _LOOKS.items()
    ]
    aside = marker_symbol(shape("circle", 1.6, "#c9c9c9", "#8a8a8a", 0.2))
    return [
        *kinds,
        _near(text_key(OTHER_KIND), _marker("square", 2.6, _LIGHT), is_none_of("kind", *_LOOKS)),
        _far(text_key(FAR_ACCIDENT), "#b3001b", is_code("kind", "accident")),
        _far(text_key(FAR_OTHER), "#3d5a80", is_none_of("kind", "accident")),
        Rule(text_key(SET_ASIDE), aside, is_code("status", *_SET_ASIDE), min_scale=NEAR_SCALE),
    ]


def _near(key: str, symbol: QgsMarkerSymbol, condition: str) -> Rule:
    return Rule(key, symbol, f"{_LIVE} AND {condition}", min_scale=NEAR_SCALE)


def _far(key: str, colour: str, condition: str) -> Rule:
    dot = marker_symbol(shape("circle", 0.9, colour, None))
    return Rule(key, dot, f"{_LIVE} AND {condition}", max_scale=NEAR_SCALE)


def _marker(name: str, size_mm: float, fill: str) -> QgsMarkerSymbol:
    if fill == _LIGHT:
        return marker_symbol(shape(name, size_mm, fill, "#1d3557", 0.4))
    rim = shape(name, size_mm + 0.5, "#222222", "#222222", 0.3)
    return marker_symbol(rim, shape(name, size_mm, fill, _LIGHT, 0.25))
