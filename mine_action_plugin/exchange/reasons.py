"""Why a value or a row was not taken as it stands: a short code and a sentence."""

from __future__ import annotations

from typing import NamedTuple

from ..domain.marks import QT_TRANSLATE_NOOP
from ..translation import translate

SENTENCES = {
    "unknown_code": QT_TRANSLATE_NOOP("import", "{value} is not a known value of {field}"),
    "not_mapped": QT_TRANSLATE_NOOP(
        "import", "{value} is not in the mapping of {field}, which has no default"
    ),
    "no_value": QT_TRANSLATE_NOOP("import", "{field} is missing"),
    "bad_date": QT_TRANSLATE_NOOP("import", "{value} is not a date that exists"),
    "unclear_date": QT_TRANSLATE_NOOP(
        "import", "{value} has a year of two digits: write it with four"
    ),
    "future_date": QT_TRANSLATE_NOOP("import", "{value} lies in the future"),
    "old_date": QT_TRANSLATE_NOOP("import", "{value} lies before the year 1900"),
    "bad_number": QT_TRANSLATE_NOOP("import", "{value} is not a number"),
    "unclear_number": QT_TRANSLATE_NOOP(
        "import", "{value} can be read in two ways: write it without a thousands separator"
    ),
    "out_of_limits": QT_TRANSLATE_NOOP("import", "{value} is outside the limits of {field}"),
    "bad_boolean": QT_TRANSLATE_NOOP("import", "{value} is neither yes nor no"),
    "bad_json": QT_TRANSLATE_NOOP("import", "{value} is not a JSON object"),
    "unknown_record": QT_TRANSLATE_NOOP("import", "{value} is no record of {field} here"),
    "failed_expression": QT_TRANSLATE_NOOP("import", "the expression fails: {value}"),
    "code_taken": QT_TRANSLATE_NOOP("import", "the code {value} is used twice"),
    "no_place": QT_TRANSLATE_NOOP("import", "it has no position"),
    "wrong_shape": QT_TRANSLATE_NOOP("import", "its shape is of another kind: {value}"),
    "bad_position": QT_TRANSLATE_NOOP("import", "{value} cannot be read as a position"),
    "zero_position": QT_TRANSLATE_NOOP(
        "import", "its position is 0, 0, which stands for a missing one"
    ),
    "out_of_range": QT_TRANSLATE_NOOP(
        "import",
        "its position {value} is outside the earth: check the coordinate system of the file",
    ),
    "swapped": QT_TRANSLATE_NOOP(
        "import",
        "its position {value} looks swapped: with latitude and longitude exchanged it would lie"
        " among the others",
    ),
    "swapped_out_of_range": QT_TRANSLATE_NOOP(
        "import",
        "its position {value} is outside the earth and looks swapped: exchange latitude and"
        " longitude",
    ),
    "shape_differs": QT_TRANSLATE_NOOP(
        "import", "{value} is known with another shape: a person decides which one holds"
    ),
    "shape_shrinks": QT_TRANSLATE_NOOP(
        "import", "the new shape leaves out a part of {value}: only released land does that"
    ),
    "edited_here": QT_TRANSLATE_NOOP(
        "import", "{field} was changed both in the file and in the workspace"
    ),
    "unknown_incident": QT_TRANSLATE_NOOP("import", "no incident {value} came with this file"),
    "too_few_points": QT_TRANSLATE_NOOP("import", "a line needs two different points"),
}


class Reason(NamedTuple):
    """``code`` is stable and never translated; ``values`` fill the sentence of that code."""

    code: str
    values: tuple[tuple[str, str], ...] = ()

    def without_value(self) -> Reason:
        """The same reason that does not repeat what the source says: a person's name, perhaps."""
        return Reason(self.code, tuple((n, "…" if n == "value" else v) for n, v in self.values))

    def english(self) -> str:
        """The code and its English sentence, as quarantine keeps them."""
        return f"{self.code}: {SENTENCES[self.code].format(**dict(self.values))}"

    def sentence(self) -> str:
        """The sentence in the user's language."""
        return translate("import", SENTENCES[self.code]).format(**dict(self.values))


def because(code: str, value: object = "", field: str = "") -> Reason:
    """Make a reason about ``value`` of ``field``; long values are cut."""
    text = str(value)
    shown = text if len(text) <= 80 else f"{text[:77]}…"
    return Reason(code, (("value", shown), ("field", field)))


class Unreadable(ValueError):
    """A value that cannot be taken; ``reason`` says why. It stops one row, never the import."""

    def __init__(self, code: str, value: object = "", field: str = "") -> None:
        super().__init__(code)
        self.reason = because(code, value, field)
