"""Languages by the name that their speakers give them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale

# The languages of the plugin itself; phrasebooks of maps may add more.
PLUGIN_LANGUAGES = ("en", "az", "ru")


def language_name(code: str) -> str:
    """Give a language's own name, with a capital; the code where Qt knows no name."""
    if code == "en":
        return "English"
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code
