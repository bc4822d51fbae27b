"""The renderer of each layer."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsFeatureRenderer, QgsRuleBasedRenderer, QgsSingleSymbolRenderer, QgsSymbol

from ..words import Words
from .hazards import hazard_rules, kept_outline_symbol
from .incidents import incident_rules
from .lines import access_rules, barrier_rules
from .parts import fill_symbol, outline
from .points import evidence_symbol, place_rules, survey_point_symbol
from .released import released_rules
from .rules import Rule, key_label, rule_renderer
from .signs import sign_rules
from .tasks import task_rules

_RULES: dict[str, Callable[[], list[Rule]]] = {
    "hazard": hazard_rules,
    "released_land": released_rules,
    "task": task_rules,
    "sign": sign_rules,
    "incident": incident_rules,
    "barrier": barrier_rules,
    "access_line": access_rules,
    "place": place_rules,
}

_SINGLE: dict[str, Callable[[], QgsSymbol]] = {
    "evidence": evidence_symbol,
    "survey_point": survey_point_symbol,
    "kept_outline": kept_outline_symbol,
    "hazard_event": lambda: fill_symbol(outline("#7a0000", 0.3, "1;1")),
    "admin_area": lambda: fill_symbol(outline("#7d7d9c", 0.4, "5;1.5;1;1.5")),
}


def table_renderer(table: str, words: Words) -> Optional[QgsFeatureRenderer]:
    """Return the renderer of a table's layer; None for a table without a look of its own."""
    if table in _RULES:
        renderer = rule_renderer(_RULES[table](), words)
        renderer.setUsingSymbolLevels(table == "hazard")
        return renderer
    if table in _SINGLE:
        return QgsSingleSymbolRenderer(_SINGLE[table]())
    return None


def relabel_rules(renderer: Optional[QgsFeatureRenderer], words: Words) -> None:
    """Put the labels of our rules into another language; a person's own rules stay."""
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return
    for rule in renderer.rootRule().descendants():
        label = key_label(rule.ruleKey(), words)
        if label:
            rule.setLabel(label)
