"""Texts in the user's language, from the marks that ``domain`` puts on its English ones."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .domain.codes import CODE_LISTS
from .domain.errors import MineActionError
from .domain.rules.roles import Role
from .domain.schema import Field, Table

I18N_FOLDER = Path(__file__).parent / "i18n"


def translate(context: str, text: str) -> str:
    """Return ``text`` of ``context`` in the language of the installed translator."""
    return QCoreApplication.translate(context, text)


def error_text(error: MineActionError) -> str:
    """Return the sentence of ``error`` in the user's language, its values filled in."""
    values = {name: _value_text(name, value) for name, value in error.values.items()}
    return translate("errors", error.template).format(**values)


def _value_text(name: str, value: object) -> object:
    if isinstance(value, MineActionError):  # what a database said, within what that means
        return error_text(value)
    if name == "process" and isinstance(value, str):
        return code_label("process", value)
    if name in ("role", "needed_role"):
        return next((translate("roles", each.label) for each in Role if each.code == value), value)
    return value


def label(thing: Table | Field) -> str:
    """Return the translated label of a table or field of the schema."""
    return translate("schema", thing.label)


def help_text(thing: Table | Field) -> str:
    """Return the translated help of a table or field; empty where the schema has none."""
    return translate("schema", thing.help) if thing.help else ""


def code_label(list_name: str, code: Optional[str]) -> str:
    """Return the translated label of ``code`` in a code list; the code itself if it is unknown."""
    if code is None:
        return ""
    members = CODE_LISTS[list_name].labels()
    return translate("codes", members[code]) if code in members else code


def whole_number(value: float, signed: bool = False) -> str:
    """Return a number without decimals, its thousands apart: 25 939.

    A comma there is read as the decimal sign in Azerbaijani and Russian: 26 for 25,939.
    """
    text = f"{value:+,.0f}" if signed else f"{value:,.0f}"
    return text.replace(",", "\u00a0")


def load_translator(language: str) -> Optional[QTranslator]:
    """Return a translator for ``language`` ("az", "ru_RU" …), or None where there is none.

    The caller keeps it and installs it: a translator without an owner is collected.
    """
    translator = QTranslator()
    if translator.load(f"mine_action_{language.split('_')[0]}", str(I18N_FOLDER)):
        return translator
    return None
