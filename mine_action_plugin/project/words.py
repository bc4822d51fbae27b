"""The words that styles and forms show, in the language of a project.

A project may speak another language than QGIS does (a map office in Baku prints in three), so
the words come from a translator of their own and not from the installed one.
"""

from __future__ import annotations

from typing import Optional, Union

from qgis.PyQt.QtCore import QTranslator

from ..domain.codes import CODE_LISTS
from ..domain.schema import Field, Table
from ..translation import load_translator

CODE_LIST_LANGUAGES = ("en", "az", "ru")


class Words:
    """Labels of the schema, of codes and of the project's own texts in one language."""

    def __init__(self, language: str = "en") -> None:
        self.language = language.replace("-", "_").split("_")[0] or "en"
        self._translator: Optional[QTranslator] = (
            None if self.language == "en" else load_translator(self.language)
        )

    def text(self, text: str, context: str = "project") -> str:
        """Return a marked English text in this language; the English where it has none."""
        if self._translator is None or not text:
            return text
        return self._translator.translate(context, text) or text

    def label(self, thing: Union[Table, Field]) -> str:
        """Return the label of a table or field."""
        return self.text(thing.label, "schema")

    def help(self, thing: Union[Table, Field]) -> str:
        """Return the help of a table or field; empty where the schema has none."""
        return self.text(thing.help, "schema")

    def code(self, code_list: str, code: str) -> str:
        """Return the label of a code; the code itself where the list lacks it."""
        labels = CODE_LISTS[code_list].labels()
        return self.text(labels[code], "codes") if code in labels else code

    def codes(self, code_list: str) -> dict[str, str]:
        """Return all labels of a list by code, in the order of the list."""
        return {code: self.code(code_list, code) for code in CODE_LISTS[code_list].labels()}

    @property
    def code_list_column(self) -> str:
        """The column of the table ``code_list`` that holds labels in this language."""
        known = self.language in CODE_LIST_LANGUAGES
        return f"label_{self.language if known else 'en'}"
