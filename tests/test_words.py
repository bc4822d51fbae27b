"""What people read never says that a place is safe."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mine_action_plugin"
FORBIDDEN = re.compile(r"\bsafe(ly)?\b", re.IGNORECASE)
MARKS = {"tr", "translate", "QT_TRANSLATE_NOOP"}


def strings_for_people(source: str) -> list[str]:
    """Every literal that a file gives to translation."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in MARKS:
                literals = [word for word in ast.walk(node) if isinstance(word, ast.Constant)]
                found += [word.value for word in literals if isinstance(word.value, str)]
    return found


def texts_in(value: object) -> list[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inner in value.values() for text in texts_in(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in texts_in(inner)]
    return []


def test_no_string_for_people_says_safe():
    said = {
        str(path.relative_to(ROOT)): [text for text in strings if FORBIDDEN.search(text)]
        for path in PACKAGE.rglob("*.py")
        if (strings := strings_for_people(path.read_text(encoding="utf-8")))
    }
    assert sum(map(len, said.values())) == 0, {name: texts for name, texts in said.items() if texts}


def test_no_phrasebook_or_profile_says_safe():
    texts = [
        text
        for path in (PACKAGE / "resources").rglob("*.json")
        for text in texts_in(json.loads(path.read_text(encoding="utf-8")))
    ]
    assert texts
    assert [text for text in texts if FORBIDDEN.search(text)] == []


def test_the_check_sees_the_word_wherever_it_is_said():
    source = 'self.tr("This way is {kind}").format(kind=translate("maps", "Safe road"))'
    assert [text for text in strings_for_people(source) if FORBIDDEN.search(text)] == ["Safe road"]
