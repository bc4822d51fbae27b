"""What a person must know about a page or an export, as rules with their sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..domain.marks import QT_TRANSLATE_NOOP
from ..translation import translate

ERROR, WARNING, INFO = "error", "warning", "info"

RULES: dict[str, tuple[str, str]] = {
    "no_page": (
        INFO,
        QT_TRANSLATE_NOOP(
            "findings",
            "No page: no recorded hazard within {radius} km. Danger is still possible.",
        ),
    ),
    "unknown_class": (
        WARNING,
        QT_TRANSLATE_NOOP(
            "findings", "{hazard} has the class “{hazard_class}”: drawn as suspected."
        ),
    ),
    "broken_layer": (ERROR, QT_TRANSLATE_NOOP("findings", "The layer {layer} is broken.")),
    "missing_glyph": (
        ERROR,
        QT_TRANSLATE_NOOP(
            "findings",
            "No installed font can print “{word}”. Install Noto fonts for its script.",
        ),
    ),
    "no_hotline": (
        WARNING,
        QT_TRANSLATE_NOOP("findings", "No hotline is set: write the number in by hand."),
    ),
    "no_authority": (WARNING, QT_TRANSLATE_NOOP("findings", "No issuing authority is set.")),
    "not_approved": (
        WARNING,
        QT_TRANSLATE_NOOP("findings", "Nobody is named who approved the map."),
    ),
    "unconfirmed_words": (
        INFO,
        QT_TRANSLATE_NOOP(
            "findings", "{count} phrases in {language} are not confirmed by an authority."
        ),
    ),
    "hazard_not_drawn": (
        ERROR,
        QT_TRANSLATE_NOOP("findings", "{hazard} lies on the page and was not drawn."),
    ),
    "not_written": (ERROR, QT_TRANSLATE_NOOP("findings", "{file} was not written.")),
    "cut_off": (ERROR, QT_TRANSLATE_NOOP("findings", "{file} is cut off.")),
    "not_one_page": (
        ERROR,
        QT_TRANSLATE_NOOP("findings", "{file} does not have exactly one page."),
    ),
    "wrong_page_count": (
        ERROR,
        QT_TRANSLATE_NOOP("findings", "{file} does not have as many pages as were made."),
    ),
    "sign_not_drawn": (
        ERROR,
        QT_TRANSLATE_NOOP("findings", "{sign} belongs on the sheet and was not drawn."),
    ),
    "sign_not_listed_once": (
        ERROR,
        QT_TRANSLATE_NOOP("findings", "{sign} stands {count} times in the tables, not once."),
    ),
    "label_hidden": (
        WARNING,
        QT_TRANSLATE_NOOP("findings", "These words on the map cover each other: {labels}."),
    ),
    "hazard_without_outline": (
        WARNING,
        QT_TRANSLATE_NOOP(
            "findings", "{hazard} has no outline: no sign is planned for it, no sheet shows it."
        ),
    ),
    "hazard_without_signs": (
        WARNING,
        QT_TRANSLATE_NOOP("findings", "No sign marks {hazard}: no sheet is about it."),
    ),
    "blank": (ERROR, QT_TRANSLATE_NOOP("findings", "{file} is blank.")),
    "no_words": (ERROR, QT_TRANSLATE_NOOP("findings", "{file} has no words.")),
    "unreadable": (ERROR, QT_TRANSLATE_NOOP("findings", "{file} cannot be read.")),
    "wrong_size": (ERROR, QT_TRANSLATE_NOOP("findings", "{file} has the wrong size.")),
    "older_file": (
        WARNING,
        QT_TRANSLATE_NOOP("findings", "{file} is from an earlier export and may be out of date."),
    ),
}
"""Severity and English sentence by rule. An ``error`` keeps the whole export from happening."""


@dataclass(frozen=True)
class Finding:
    """A rule that applies, to a page (its code) and a record (its code or file) where it has one."""

    rule: str
    page: str = ""
    record: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def severity(self) -> str:
        """Return ``error``, ``warning`` or ``info``."""
        return RULES[self.rule][0]

    @property
    def message(self) -> str:
        """Return the sentence in the user's language."""
        return translate("findings", RULES[self.rule][1]).format(**self.values)

    def as_json(self) -> dict[str, Any]:
        """Return the finding as plain values for the report."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
            "page": self.page,
            "record": self.record,
            "values": dict(self.values),
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Finding:
        """Make a finding of what ``as_json`` gave."""
        return cls(values["rule"], values["page"], values["record"], values["values"])


def finding(rule: str, page: str = "", record: str = "", **values: object) -> Finding:
    """Return a finding with the values of its sentence."""
    return Finding(rule, page, record, {key: str(value) for key, value in values.items()})
