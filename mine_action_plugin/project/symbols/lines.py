"""Barriers and the ways that people use."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsLineSymbol, QgsSymbolLayer

from ...domain.marks import QT_TRANSLATE_NOOP
from .parts import Property, beads, driven, line_symbol, only_where, outline, shape, ticks
from .rules import Rule, code_key, is_code, is_none_of, text_key

OTHER_KIND = QT_TRANSLATE_NOOP("project", "Kind missing or unknown")
CLOSED_WAY = QT_TRANSLATE_NOOP("project", "Closed to use")

# Further out the paths of a whole country would hide what lies on them.
SMALL_WAY_SCALE = 120_000

_BARRIER_COLOUR = "#3a3a3a"
_DAMAGED_COLOUR = "#c4007a"
_PLANNED_COLOUR = "#9a9a9a"


def barrier_rules() -> list[Rule]:
    """Return the rules of the barrier layer: a pattern by kind, magenta where damaged."""
    standing = is_none_of("status", "removed")
    looks: dict[str, Callable[[], QgsLineSymbol]] = {
        "fence": _fence,
        "tape": lambda: _barrier(outline("#b3001b", 0.5, "1.6;1.0")),
        "wall": lambda: _barrier(outline(_BARRIER_COLOUR, 1.0)),
        "ditch": lambda: _barrier(outline("#6b4a2b", 0.4), ticks("#6b4a2b", 2.0, 1.6, 0.3)),
        "cliff": lambda: _barrier(outline("#6b4a2b", 0.5), _teeth("#6b4a2b")),
        "water": lambda: _barrier(outline("#2a7fb8", 0.9)),
        "vegetation": lambda: _barrier(outline("#8a7a3a", 0.3), _bushes("#8a7a3a")),
    }
    rules = [
        Rule(code_key("barrier_kind", kind), make(), f"{standing} AND {is_code('kind', kind)}")
        for kind, make in looks.items()
    ]
    return [
        *rules,
        Rule(
            text_key(OTHER_KIND),
            _barrier(outline(_BARRIER_COLOUR, 0.5, "2;1")),
            f"{standing} AND {is_none_of('kind', *looks)}",
        ),
        Rule(
            code_key("barrier_status", "removed"),
            line_symbol(outline("#b5b5b5", 0.4, "0.6;1.6")),
            is_code("status", "removed"),
            False,
        ),
    ]


def access_rules() -> list[Rule]:
    """Return the rules of the access line layer: by kind; a closed way is crossed out."""
    looks: dict[str, QgsLineSymbol] = {
        "road": _road(),
        "track": line_symbol(outline("#7a5c3e", 0.5, "3;1")),
        "path": line_symbol(outline("#7a5c3e", 0.4, "1;1")),
        "cattle_track": line_symbol(outline("#7a5c3e", 0.4, "0.6;1.6")),
        "canal_track": line_symbol(outline("#4a7896", 0.5, "4;1")),
        "service_line": line_symbol(outline("#8c8c8c", 0.3, "6;1;1;1")),
        "river_ford": line_symbol(outline("#2a7fb8", 0.9, "0.8;0.8")),
        "railway": line_symbol(outline("#555555", 0.35), ticks("#555555", 3.0, 1.8, 0.3)),
    }
    rules = []
    for kind, symbol in looks.items():
        farthest = 0 if kind in ("road", "railway") else SMALL_WAY_SCALE
        rules.append(
            Rule(code_key("access_kind", kind), symbol, is_code("kind", kind), True, farthest)
        )
    other = line_symbol(outline("#7a5c3e", 0.4))
    crosses = line_symbol(beads(8.0, shape("cross2", 2.0, "#444444", "#444444", 0.45)))
    closed, unknown = is_code("use", "closed"), is_none_of("kind", *looks)
    return [
        *rules,
        Rule(text_key(OTHER_KIND), other, unknown, True, SMALL_WAY_SCALE),
        Rule(text_key(CLOSED_WAY), crosses, closed, True, SMALL_WAY_SCALE),
    ]


def _road() -> QgsLineSymbol:
    near, far = f"@map_scale <= {SMALL_WAY_SCALE}", f"@map_scale > {SMALL_WAY_SCALE}"
    return line_symbol(
        only_where(outline("#9a9a9a", 0.35), far),
        only_where(outline("#6b6b6b", 1.1), near),
        only_where(outline("#ffffff", 0.7), near),
    )


def _barrier(*layers: QgsSymbolLayer) -> QgsLineSymbol:
    """Colour the line by status: the same pattern stays, so that the kind can still be told."""
    line = layers[0]
    by_status = (
        f"CASE WHEN \"status\" = 'damaged' THEN '{_DAMAGED_COLOUR}' "
        f"WHEN \"status\" = 'planned' THEN '{_PLANNED_COLOUR}' "
        f"ELSE '{line.color().name()}' END"
    )
    driven(line, Property.StrokeColor, by_status)
    return line_symbol(*layers)


def _fence() -> QgsLineSymbol:
    crosses = beads(3.0, shape("cross2", 1.4, _BARRIER_COLOUR, _BARRIER_COLOUR, 0.3))
    return _barrier(outline(_BARRIER_COLOUR, 0.35), crosses)


def _teeth(colour: str) -> QgsSymbolLayer:
    return beads(2.4, shape("triangle", 1.6, colour, None, angle_deg=180, offset_mm=(0, -0.8)))


def _bushes(colour: str) -> QgsSymbolLayer:
    return beads(1.8, shape("circle", 1.2, colour, None))
