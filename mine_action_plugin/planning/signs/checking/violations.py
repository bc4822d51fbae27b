"""What a check finds, and the sentences that say it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.signs.checking.placed import PlacedSigns
from mine_action_plugin.planning.signs.model import Floats, Ints

MESSAGES = {
    "gap": QT_TRANSLATE_NOOP("signs", "The next sign is {value} m away; at most {limit} m."),
    "cut": QT_TRANSLATE_NOOP(
        "signs", "The straight way to the next sign runs {value} m inside a hazard."
    ),
    "enclosed": QT_TRANSLATE_NOOP(
        "signs", "{value} m² of hazard lie on the wrong side of the signs of this line."
    ),
    "few": QT_TRANSLATE_NOOP("signs", "A sign line has {value} signs; at least {limit}."),
    "inside": QT_TRANSLATE_NOOP(
        "signs", "The sign is {value} m from a hazard; at least {limit} m."
    ),
    "on_line": QT_TRANSLATE_NOOP(
        "signs", "The sign is {value} m from its sign line; at most {limit} m."
    ),
    "access": QT_TRANSLATE_NOOP(
        "signs", "The nearest sign beside an access crossing is {value} m away; at most {limit} m."
    ),
    "facing": QT_TRANSLATE_NOOP(
        "signs", "The sign faces {value}° off the way out; at most {limit}°."
    ),
    "sight": QT_TRANSLATE_NOOP(
        "signs", "The next sign, {value} m away, cannot be seen over the ground."
    ),
}
# In place of the sentence above where there is nothing to measure.
WITHOUT_VALUE = {
    "on_line": QT_TRANSLATE_NOOP(
        "signs", "The sign is far from every sign line; at most {limit} m."
    ),
    "access": QT_TRANSLATE_NOOP(
        "signs", "No sign stands beside an access crossing and faces out along the way."
    ),
}
NAMED = QT_TRANSLATE_NOOP("signs", "Line {line}, sign {sequence}: {sentence}")


@dataclass(frozen=True)
class Violation:
    """A broken rule: at which sign (-1: at none), how much, and where (EPSG:4326).

    ``value_m`` is infinite where there is nothing to measure; of `facing` it is degrees, of
    `enclosed` square metres, of `few` a number. ``line_no`` and ``sequence`` are 0 where not
    known. ``message`` is English; ``template`` is the sentence to translate and to fill.
    """

    rule: str
    sign: int
    value_m: float
    limit_m: float
    x: float
    y: float
    line_no: int = 0
    sequence: int = 0

    @property
    def template(self) -> str:
        """The sentence, with places for {value} and {limit}."""
        if np.isinf(self.value_m):
            return WITHOUT_VALUE[self.rule]
        return MESSAGES[self.rule]

    def filled(self, template: str, named: str) -> str:
        """The sentence filled in, after the name of the sign where that is known."""
        sentence = template.format(value=round(self.value_m, 2), limit=round(self.limit_m, 2))
        if self.line_no <= 0 or self.sequence <= 0:
            return sentence
        return named.format(line=self.line_no, sequence=self.sequence, sentence=sentence)

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.filled(self.template, NAMED)


@dataclass
class Findings:
    """Collects what the rules find; signs are positions in ``signs``."""

    signs: PlacedSigns
    violations: list[Violation] = field(default_factory=list)

    def at_signs(self, rule: str, which: Ints, value: Floats, limit: float) -> None:
        """A rule broken at each of some signs, by so much."""
        signs = self.signs
        columns = (signs.x, signs.y, signs.line_no, signs.sequence)
        rows = zip(which.tolist(), value.tolist(), *(column[which].tolist() for column in columns))
        self.violations += [
            Violation(rule, sign, amount, limit, x, y, line, sequence)
            for sign, amount, x, y, line, sequence in rows
        ]

    def at_place(self, rule: str, value: float, limit: float, x: float, y: float) -> None:
        """A rule broken at a place (degrees) that no sign stands at."""
        self.violations.append(Violation(rule, -1, value, limit, x, y))
