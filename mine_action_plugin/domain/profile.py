"""Profiles: a country's or organisation's defaults, each value with its source and whether confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .errors import MineActionError
from .marks import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class ProfileValue:
    """One default: ``confirmed`` is True only when an authority said so in ``source``."""

    value: object
    source: str
    confirmed: bool


@dataclass(frozen=True)
class Profile:
    """The defaults of a workspace by key, for example ``sign_spacing_m``."""

    name: str
    title: str
    values: Mapping[str, ProfileValue]

    def value(self, key: str) -> ProfileValue:
        """Return a value with its source; KeyError where the profile has none."""
        return self.values[key]

    def __getitem__(self, key: str) -> object:
        return self.values[key].value

    def number(self, key: str) -> float:
        """Return a numeric value; TypeError where the profile holds something else."""
        value = self.values[key].value
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise TypeError(f"profile {self.name}: {key} is not a number")
        return float(value)

    def table(self, key: str) -> dict[str, float]:
        """Return numbers by code; TypeError where the profile holds something else."""
        table = self.values[key].value
        if not isinstance(table, Mapping):
            raise TypeError(f"profile {self.name}: {key} is not a table")
        return {str(code): float(number) for code, number in table.items()}

    def accuracy_m(self, position_basis: str) -> float:
        """Return the accuracy in metres to assume for a position basis; never 0."""
        table = self.table("accuracy_m")
        return table.get(position_basis, table["unknown"])

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        """Keys whose values no authority has confirmed."""
        return tuple(key for key, value in self.values.items() if not value.confirmed)


def parse_profile(name: str, content: Mapping[str, object]) -> Profile:
    """Make a profile from its JSON content; MineActionError where an entry lacks a part."""
    values = {}
    entries = content.get("values")
    for key, entry in (entries if isinstance(entries, Mapping) else {}).items():
        if not isinstance(entry, Mapping) or not {"value", "source", "confirmed"} <= set(entry):
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Profile {name}: the entry {key} needs value, source and confirmed. Add what is missing.",
                ),
                name=name,
                key=key,
            )
        values[key] = ProfileValue(entry["value"], str(entry["source"]), bool(entry["confirmed"]))
    return Profile(name, str(content.get("title", name)), values)
