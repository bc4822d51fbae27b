"""Tasks: blue outlines by status, a breath of blue inside, so that the hazard below shows."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsFillSymbol

from ...domain.marks import QT_TRANSLATE_NOOP
from .parts import area, fill_symbol, outline, shape
from .rules import Rule, code_key, is_code, is_none_of, text_key
from .small_areas import where_large, where_small

OTHER_STATUS = QT_TRANSLATE_NOOP("project", "Status missing or unknown")

# Colour of the outline, its dash, opacity of the fill (0-255).
_LOOKS: dict[str, tuple[str, Optional[str], int]] = {
    "draft": ("#6b8fb5", "1.2;1.2", 0),
    "assigned": ("#1f6fb4", "4;1.6", 20),
    "in_progress": ("#0a4f9e", None, 45),
    "suspended": ("#4a5a8a", "4;1.2;0.8;1.2", 20),
    "completed": ("#0b3c6f", None, 0),
    "approved": ("#4d6478", None, 0),
    "aborted": ("#8a8f94", "0.8;1.6", 0),
}


def task_rules() -> list[Rule]:
    """Return the rules of the task layer; tasks that are over are off until asked for."""
    rules = []
    for status, look in _LOOKS.items():
        shown = status not in ("approved", "aborted")
        rules.append(
            Rule(code_key("task_status", status), _task(*look), is_code("status", status), shown)
        )
    other = _task("#33475b", "2;2", 0)
    return [*rules, Rule(text_key(OTHER_STATUS), other, is_none_of("status", *_LOOKS))]


def _task(colour: str, dash: Optional[str], opacity: int) -> QgsFillSymbol:
    halo = where_large(outline("255,255,255,170", 1.2))
    edge = where_large(outline(colour, 0.6, dash))
    mark = where_small(shape("square", 2.0, "255,255,255,180", colour, 0.5))
    if not opacity:
        return fill_symbol(halo, edge, mark)
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return fill_symbol(where_large(area(f"{red},{green},{blue},{opacity}")), halo, edge, mark)
