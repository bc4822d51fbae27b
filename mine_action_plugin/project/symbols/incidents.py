"""Incidents: a shape for each kind; what turned out to be nothing is small and grey."""

from __future__ import annotations

from qgis.core import QgsMarkerSymbol, QgsSymbolLayer

from ...domain.marks import QT_TRANSLATE_NOOP
from .parts import marker_symbol, only_where, shape
from .rules import Rule, code_key, is_code, is_none_of, text_key

# Further out than this the markers are small, so that the pattern shows and not a heap.
NEAR_SCALE = 150_000

SET_ASIDE = QT_TRANSLATE_NOOP("project", "Nothing found, not explosive, or duplicate")
OTHER_KIND = QT_TRANSLATE_NOOP("project", "Kind missing or unknown")

_NEAR = f"@map_scale <= {NEAR_SCALE}"
_FAR = f"@map_scale > {NEAR_SCALE}"
_SET_ASIDE = ("nothing_found", "not_explosive", "duplicate")
_LIVE = is_none_of("status", *_SET_ASIDE)

# Shape, size, fill. The dark ones are explosions, the light ones words and finds.
_LOOKS: dict[str, tuple[str, float, str]] = {
    "accident": ("star", 5.0, "#b3001b"),
    "explosion_no_harm": ("star", 4.0, "#ff9f1c"),
    "eo_find": ("circle", 2.8, "#3d5a80"),
    "eo_report": ("circle", 2.8, "#ffffff"),
    "hazard_report": ("triangle", 3.2, "#ffffff"),
}


def incident_rules() -> list[Rule]:
    """Return the rules of the incident layer; together they draw every incident."""
    rules = [
        Rule(
            code_key("incident_kind", kind),
            _marker(*look),
            f"{_LIVE} AND {is_code('kind', kind)}",
        )
        for kind, look in _LOOKS.items()
    ]
    aside = marker_symbol(shape("circle", 1.6, "#c9c9c9", "#8a8a8a", 0.2))
    return [
        *rules,
        Rule(
            text_key(OTHER_KIND),
            _marker("square", 2.6, "#ffffff"),
            f"{_LIVE} AND {is_none_of('kind', *_LOOKS)}",
        ),
        Rule(text_key(SET_ASIDE), aside, is_code("status", *_SET_ASIDE)),
    ]


def _marker(name: str, size_mm: float, fill: str) -> QgsMarkerSymbol:
    light = fill == "#ffffff"
    edge = "#1d3557" if light else "#ffffff"
    layers: list[QgsSymbolLayer] = []
    if not light:
        layers.append(only_where(shape(name, size_mm + 0.5, "#222222", "#222222", 0.3), _NEAR))
    layers.append(only_where(shape(name, size_mm, fill, edge, 0.4 if light else 0.25), _NEAR))
    small = shape(name, size_mm * 0.45, fill, "#1d3557" if light else "#222222", 0.2)
    return marker_symbol(only_where(small, _FAR), *layers)
