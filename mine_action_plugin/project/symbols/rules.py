"""Rules: one entry of a layer's legend each, with a key from which its label can be made again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Optional

from qgis.core import QgsExpression, QgsRuleBasedRenderer, QgsSymbol

from ..words import Words

# Keys of rules: "code:hazard_class:cha", or "text:<English text>".
_CODE = "code"
_TEXT = "text"


class Rule(NamedTuple):
    """What is drawn how: ``shown`` is the tick in the legend.

    Scales are denominators: drawn up to ``min_scale`` and from ``max_scale`` on, 0 for no limit.
    """

    key: str
    symbol: QgsSymbol
    filter: str = ""
    shown: bool = True
    min_scale: float = 0
    max_scale: float = 0


def code_key(code_list: str, code: str) -> str:
    """Return the key of a rule whose label is that of a code."""
    return f"{_CODE}:{code_list}:{code}"


def text_key(text: str) -> str:
    """Return the key of a rule whose label is a marked text of the context ``project``."""
    return f"{_TEXT}:{text}"


def key_label(key: str, words: Words) -> Optional[str]:
    """Return the label that belongs to a rule's key; None for a rule that is not ours."""
    kind, _, rest = key.partition(":")
    if kind == _CODE:
        code_list, _, code = rest.partition(":")
        return words.code(code_list, code)
    return words.text(rest) if kind == _TEXT else None


def rule_renderer(rules: Sequence[Rule], words: Words) -> QgsRuleBasedRenderer:
    """Make a renderer of rules; where several hold, all are drawn, the first at the bottom."""
    root = QgsRuleBasedRenderer.Rule(None)
    for entry in rules:
        rule = QgsRuleBasedRenderer.Rule(entry.symbol)
        rule.setRuleKey(entry.key)
        rule.setLabel(key_label(entry.key, words) or entry.key)
        rule.setFilterExpression(entry.filter)
        rule.setActive(entry.shown)
        rule.setMinimumScale(entry.min_scale)
        rule.setMaximumScale(entry.max_scale)
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def is_code(field: str, *codes: str) -> str:
    """Return an expression that holds where a field is one of ``codes``."""
    if len(codes) == 1:
        return f"{_column(field)} = {QgsExpression.quotedValue(codes[0])}"
    return f"{_column(field)} IN ({_listed(codes)})"


def is_none_of(field: str, *codes: str) -> str:
    """Return an expression that holds where a field is none of ``codes``, or is empty.

    An empty or unknown value must be drawn too, whatever the other rules are ticked to; an ELSE
    rule would also catch what a person has switched off.
    """
    column = _column(field)
    return f"({column} IS NULL OR {column} NOT IN ({_listed(codes)}))"


def _column(field: str) -> str:
    return QgsExpression.quotedColumnRef(field)


def _listed(codes: Sequence[str]) -> str:
    return ", ".join(QgsExpression.quotedValue(code) for code in codes)
