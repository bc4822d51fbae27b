"""Two people changed one record: what each of them changed, and what a person has to choose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .fields import FieldType, Table

GEOMETRY = "geometry"

# What makes sense together only: an outline with its area, a date with its precision.
_TOGETHER: Mapping[str, Sequence[tuple[str, ...]]] = {
    "hazard": (
        ("status", "closure_reason"),
        (GEOMETRY, "area_m2"),
        ("accuracy_m", "position_basis"),
    ),
    "hazard_event": ((GEOMETRY, "area_m2"),),
    "incident": (
        ("occurred_on", "date_precision"),
        (GEOMETRY, "accuracy_m", "position_basis", "entered_as"),
        ("kind", "killed", "injured"),
        ("knowledge_now", "hazard_id", "distance_m"),
    ),
    "victim": (("age", "age_group"), ("outcome", "died_on")),
    "sign": ((GEOMETRY, "position_accuracy_m"),),
    "task": (
        (GEOMETRY, "area_m2"),
        ("status", "actual_start", "actual_end"),
        ("organisation_id", "team_id", "planned_start", "planned_end"),
    ),
    "released_land": ((GEOMETRY, "area_m2"), ("status", "approved_by")),
}


@dataclass(frozen=True)
class Difference:
    """One field: its value as it was read, as I want it, and as they have written it."""

    name: str
    base: Any
    mine: Any
    theirs: Any


@dataclass(frozen=True)
class Choice:
    """Fields that both changed, or that make sense only with one that both changed."""

    fields: tuple[Difference, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its fields."""
        return tuple(each.name for each in self.fields)


@dataclass(frozen=True)
class Comparison:
    """What becomes of a record that two people changed.

    ``mine``: values that only I changed, to be written; ``taken``: what only they changed, which
    stays; ``choices``: what a person has to choose.
    """

    mine: Mapping[str, Any]
    taken: tuple[Difference, ...]
    choices: tuple[Choice, ...]

    def resolved(self, keep_mine: Sequence[bool]) -> dict[str, Any]:
        """Return the values to write, with mine for each choice that is True; the rest stays."""
        values = dict(self.mine)
        for choice, own in zip(self.choices, keep_mine):
            if own:
                values.update({each.name: each.mine for each in choice.fields})
        return values


def compare(
    table: Table,
    base: Mapping[str, Any],
    mine: Mapping[str, Any],
    theirs: Mapping[str, Any],
    as_one: bool = False,
) -> Comparison:
    """Compare what I want to write with what they wrote, both against what was read.

    ``base`` and ``theirs`` hold whole rows, ``mine`` only the fields that I want to write: of
    those the ones that are as they were read are not a wish of mine. ``as_one``: mine is one act,
    taken as a whole or not at all.
    """
    found = {each.name: each for each in _differences(table, base, mine, theirs)}
    changed_mine = {n for n, d in found.items() if n in mine and not same(table, n, d.base, d.mine)}
    changed_theirs = {n for n, d in found.items() if not same(table, n, d.base, d.theirs)}
    agreed = {n for n in changed_mine & changed_theirs if _agree(table, found[n])}
    choices = []
    settled: set[str] = set(agreed)
    for group in _groups(table, found, changed_mine if as_one else set()):
        own, others = changed_mine.intersection(group), changed_theirs.intersection(group)
        if own - agreed and others - agreed:
            choices.append(Choice(tuple(found[name] for name in group if name in own | others)))
            settled.update(group)
    return Comparison(
        {n: found[n].mine for n in found if n in changed_mine - settled},
        tuple(found[n] for n in found if n in changed_theirs - settled),
        tuple(choices),
    )


def same(table: Table, name: str, one: Any, other: Any) -> bool:
    """Tell whether two values of a field mean the same: codes in any order, nothing as empty."""
    if one == other:
        return True
    if name != GEOMETRY and table.field(name).type is FieldType.CODES:
        return set(one or ()) == set(other or ())
    return one in (None, "") and other in (None, "")


def _agree(table: Table, difference: Difference) -> bool:
    return same(table, difference.name, difference.mine, difference.theirs)


def _differences(
    table: Table, base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> Iterator[Difference]:
    names = [field.name for field in table.user_fields if field.name != "id"]
    if table.geometry is not None:
        names.append(GEOMETRY)
    for name in names:
        before = base.get(name)
        yield Difference(name, before, mine.get(name, before), theirs.get(name))


def _groups(
    table: Table, found: Mapping[str, Difference], act: set[str]
) -> Iterator[tuple[str, ...]]:
    """Yield the fields in groups that are chosen together, each field once."""
    groups = list(_TOGETHER.get(table.name, ()))
    if act:
        touched = [group for group in groups if act.intersection(group)]
        whole = act.union(*touched)
        groups = [tuple(n for n in found if n in whole), *(g for g in groups if g not in touched)]
    grouped = {name for group in groups for name in group}
    yield from groups
    yield from ((name,) for name in found if name not in grouped)
