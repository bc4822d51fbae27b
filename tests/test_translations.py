"""The translations are whole: every string, every placeholder, and never the word for safe."""

from __future__ import annotations

import ast
import importlib
import re
import shutil
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mine_action_plugin"
LANGUAGES = ("az", "ru")
# Where the text stands among the arguments of a mark.
TEXT_ARGUMENT = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
KEPT = re.compile(r"\{[^{}]*\}|%n|%L?\d|</?\w+[^>]*>|\n")
MNEMONIC = re.compile(r"&(?=\w)")
# "Security" is another word than "safe" only by its ending.
FORBIDDEN = {
    "az": re.compile(r"təhlükəsiz(?!lik)", re.IGNORECASE),
    "ru": re.compile(r"безопасн(?!ост)", re.IGNORECASE),
}


class Message(NamedTuple):
    """One entry of a .ts: its texts are several where the language has plural forms."""

    context: str
    source: str
    texts: tuple[str, ...]
    is_finished: bool


def read_messages(path: Path) -> list[Message]:
    """Every entry of a .ts."""
    messages = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for entry in context.iter("message"):
            translation = entry.find("translation")
            forms = translation.findall("numerusform") or [translation]
            messages.append(
                Message(
                    context.findtext("name"),
                    entry.findtext("source"),
                    tuple(form.text or "" for form in forms),
                    translation.get("type") is None,
                )
            )
    return messages


def what_must_stay(text: str) -> tuple[list[str], int, str, str]:
    """Placeholders, markup and line ends; mnemonics; the spaces at both ends."""
    start = text[: len(text) - len(text.lstrip())]
    end = text[len(text.rstrip()) :]
    return sorted(KEPT.findall(text)), len(MNEMONIC.findall(text)), start, end


def marked_texts(source: str) -> set[str]:
    """Every literal that a file gives to translation."""
    found = set()
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        position = TEXT_ARGUMENT.get(name)
        if position is not None and len(call.args) > position:
            text = call.args[position]
            choices = [text.body, text.orelse] if isinstance(text, ast.IfExp) else [text]
            found |= {choice.value for choice in choices if isinstance(choice, ast.Constant)}
    return found


@pytest.fixture(scope="module")
def translations_tool():
    """tools/translations.py as a module."""
    tools = str(ROOT / "tools")
    sys.path.insert(0, tools)
    try:
        yield importlib.import_module("translations")
    finally:
        sys.path.remove(tools)


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def translation_file(translations_tool, language):
    path = translations_tool.translation_file(language)
    assert path.is_file()
    return path


def test_the_tool_collects_for_these_languages(translations_tool):
    assert set(translations_tool.LANGUAGES) == set(LANGUAGES)


def test_no_string_is_left_to_translate(translation_file):
    left = [
        (message.context, message.source)
        for message in read_messages(translation_file)
        if not message.is_finished or not all(text.strip() for text in message.texts)
    ]
    assert left == []


def test_placeholders_markup_and_mnemonics_are_those_of_the_english_text(translation_file):
    changed = [
        (message.context, message.source, text)
        for message in read_messages(translation_file)
        for text in message.texts
        if message.is_finished and what_must_stay(text) != what_must_stay(message.source)
    ]
    assert changed == []


def test_no_letter_of_the_menu_is_meant_twice(translation_file):
    letters: dict[str, set[str]] = {}
    for message in read_messages(translation_file):
        if message.context == "WorkspaceMenu":
            for text in (message.source, *message.texts):
                which = "en" if text == message.source else "translated"
                for mark in MNEMONIC.finditer(text):
                    letter = f"{which}:{text[mark.end()].lower()}"
                    # *Undo* is there with and without what it undoes.
                    letters.setdefault(letter, set()).add(text.partition(":")[0])
    assert len(letters) > 20
    assert {letter: texts for letter, texts in letters.items() if len(texts) > 1} == {}


def test_no_translation_says_safe(translation_file, language):
    said = [
        text
        for message in read_messages(translation_file)
        for text in message.texts
        if FORBIDDEN[language].search(text)
    ]
    assert said == []


def test_no_string_of_the_code_is_missing(translations_tool, translation_file, language, tmp_path):
    copy = tmp_path / translation_file.name
    shutil.copyfile(translation_file, copy)
    translations_tool.refresh(language, copy)
    before, after = (
        {(message.context, message.source) for message in read_messages(path)}
        for path in (translation_file, copy)
    )
    assert sorted(after - before) == [], "run make translations and translate what is new"


def test_the_tool_passes_over_no_mark(translations_tool, tmp_path):
    collected = tmp_path / "new.ts"
    translations_tool.refresh("ru", collected)
    sources = {message.source for message in read_messages(collected)}
    for path in PACKAGE.rglob("*.py"):
        assert marked_texts(path.read_text(encoding="utf-8")) - sources == set(), path


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{count} signs", "Знаков"),
        ("{low:g} m", "{low} м"),
        ("&Save", "Сохранить"),
        (" assumed", "принято"),
        ("<b>Stop</b>", "<b>Стойте"),
        ("One.\n\nTwo.", "Раз. Два."),
    ],
)
def test_a_changed_text_would_be_seen(source, text):
    assert what_must_stay(source) != what_must_stay(text)


def test_the_words_for_safe_would_be_seen():
    assert FORBIDDEN["az"].search("Təhlükəsiz yol")
    assert FORBIDDEN["ru"].search("Здесь безопасно")
    assert not FORBIDDEN["ru"].search("Опасно")
