"""Mark texts for translation without Qt."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  (the name lupdate looks for)
    """Return ``text`` unchanged; ``pylupdate`` finds the call and collects the text."""
    return text
