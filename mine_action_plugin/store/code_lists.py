"""The rows of ``code_list``: every code with its label in each language."""

from __future__ import annotations

from typing import Optional

from ..domain.codes import CODE_LISTS
from ..translation import load_translator

LABEL_LANGUAGES = ("az", "ru")
CODE_LIST_COLUMNS = (
    "list",
    "code",
    "sort",
    "label_en",
    *(f"label_{each}" for each in LABEL_LANGUAGES),
)


def code_list_rows() -> list[tuple[Optional[str], ...]]:
    """Return all rows in the order of CODE_LIST_COLUMNS."""
    translators = [load_translator(language) for language in LABEL_LANGUAGES]
    rows = []
    for name, codes in CODE_LISTS.items():
        for sort, (code, label) in enumerate(codes.labels().items()):
            translated = [t.translate("codes", label) or None if t else None for t in translators]
            rows.append((name, code, sort, label, *translated))
    return rows
