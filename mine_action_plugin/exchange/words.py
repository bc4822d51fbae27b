"""Recognise names and codes whatever their case, accents, spaces and language."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Optional

from ..domain.codes import CODE_LISTS
from ..domain.schema import Field
from ..translation import I18N_FOLDER, load_translator, translate

WORDS_FILE = Path(__file__).parents[1] / "resources" / "import_words.json"
LETTERS = str.maketrans({"ə": "e", "Ə": "e", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss"})


def fold(text: object) -> str:
    """Return letters and digits only, in lower case and without accents: "Año " → "ano"."""
    decomposed = unicodedata.normalize("NFKD", str(text).translate(LETTERS)).lower()
    return "".join(each for each in decomposed if each.isalnum())


def split_values(text: str) -> list[str]:
    """Split a multi-valued text at ; , | and line ends, braces and quotes taken off."""
    inner = text.strip().strip("{}[]")
    return [part.strip().strip("\"'") for part in re.split(r"[;,|\n]", inner) if part.strip()]


@lru_cache(maxsize=1)
def import_words() -> dict[str, dict[str, dict[str, list[str]]]]:
    """Words of other people's files: ``fields`` by table and field, ``codes`` by list and code."""
    return json.loads(WORDS_FILE.read_text(encoding="utf-8"))


def languages() -> list[str]:
    """Languages that the plugin has a catalogue of, besides English."""
    return sorted(path.stem.rpartition("_")[2] for path in I18N_FOLDER.glob("mine_action_*.qm"))


def translations(context: str, text: str) -> Iterator[str]:
    """Yield an English text, and what it is in each language of the plugin."""
    yield text
    yield translate(context, text)
    for language in languages():
        translator = load_translator(language)
        if translator is not None:
            yield translator.translate(context, text)


@cache
def code_words(list_name: str) -> dict[str, str]:
    """Folded words of a code list and the code that each stands for; ambiguous ones left out."""
    found: dict[str, str] = {}
    doubtful = set()
    extra = import_words()["codes"].get(list_name, {})
    for code, label in CODE_LISTS[list_name].labels().items():
        words = {fold(word) for word in _words_of(code, label, extra.get(code, ()))} - {""}
        doubtful |= {word for word in words if found.get(word, code) != code}
        found.update(dict.fromkeys(words, code))
    own = {fold(code): code for code in CODE_LISTS[list_name].labels()}
    return {**{word: code for word, code in found.items() if word not in doubtful}, **own}


def _words_of(code: str, label: str, extra: Iterable[str]) -> Iterator[str]:
    yield code
    yield from extra
    for text in translations("codes", label):
        yield text
        yield re.sub(r"\s*\(.*?\)", "", text)
        yield from re.findall(r"\((.*?)\)", text)


def match_code(list_name: str, value: object) -> Optional[str]:
    """Return the code that ``value`` names by code, label or a known word; None if none."""
    return code_words(list_name).get(fold(value))


def field_words(table_name: str, field: Field) -> list[str]:
    """Folded names under which files carry a field; the surest first, none twice."""
    extra = import_words()["fields"].get(table_name, {}).get(field.name, [])
    texts = [field.name, *translations("schema", field.label), *field.aliases, *extra]
    return list(dict.fromkeys(word for word in map(fold, texts) if word))
