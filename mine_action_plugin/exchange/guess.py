"""Guess a mapping from the names and the values of a source, and say what was guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Optional

from ..domain.schema import Field, FieldType
from .mapping import FieldMapping, FieldRule
from .readers import reader_of
from .reasons import Unreadable
from .rows import SourceRows
from .values import is_blank
from .words import field_words, fold, import_words

SAMPLE = 500
MOST = 0.5
KEY_SHARE = 0.9
WORDS_AT_MOST = 60
# Lists whose words are so much their own that the values of a column may speak for it.
TELLING_LISTS = ("hazard_class", "incident_kind", "device", "outcome", "access_kind", "place_kind")
VAGUE_CODES = frozenset(("unknown", "other", "other_device"))


class Guess(NamedTuple):
    """A mapping with what it rests on, and the columns that a name fitted but not the values."""

    mapping: FieldMapping
    unfit: Mapping[str, str]


def guess_mapping(table_name: str, targets: Sequence[Field], rows: SourceRows) -> Guess:
    """Guess which source field fills which target: by names first, then by codes in values."""
    chosen, unfit = _by_names(table_name, targets, rows)
    chosen.update(_by_values(targets, rows, chosen))
    rules = {name: FieldRule(name, field=source, guessed=True) for name, source in chosen.items()}
    if any(field.name == "names" for field in targets):
        rules.update(_names_by_language(rows))
    return Guess(FieldMapping(rules), unfit)


def guess_key(table_name: str, rows: SourceRows, target: str = "source_key") -> Optional[str]:
    """Find the source's own key: a column with the name of one whose values differ."""
    named = {fold(name): name for name in rows.fields}
    for word in map(fold, import_words()["fields"].get(table_name, {}).get(target, [])):
        if word in named and (target != "source_key" or _differs(rows.column(named[word]))):
            return named[word]
    return None


def _differs(column: Sequence[Any]) -> bool:
    filled = [value for value in column if not is_blank(value)]
    return bool(filled) and len(set(map(str, filled))) >= KEY_SHARE * len(column)


def _by_names(
    table_name: str, targets: Sequence[Field], rows: SourceRows
) -> tuple[dict[str, str], dict[str, str]]:
    named = {fold(name): name for name in reversed(rows.fields)}
    candidates: list[tuple[int, int, Field, str]] = []
    for order, field in enumerate(targets):
        for rank, word in enumerate(field_words(table_name, field)):
            if word in named:
                candidates.append((rank, order, field, named[word]))
    chosen: dict[str, str] = {}
    unfit: dict[str, str] = {}
    for _, _, field, source in sorted(candidates, key=lambda each: each[:2]):
        if field.name in chosen or source in chosen.values():
            continue
        if _fits(field, rows.column(source)):
            chosen[field.name] = source
        else:
            unfit.setdefault(field.name, source)
    return chosen, {name: source for name, source in unfit.items() if name not in chosen}


def _fits(field: Field, column: Sequence[Any]) -> bool:
    if field.name == "code":
        # Bare numbers are no names that people could tell apart across files.
        return _differs(column) and any(fold(v).strip("0123456789") for v in _sample(column))
    if field.type is FieldType.TEXT:
        return True
    if field.type in (FieldType.JSON, FieldType.REFERENCE, FieldType.UUID):
        return False
    sample = _sample(column)
    return not sample or _readable_share(field, sample, column) >= MOST


def _sample(column: Iterable[Any]) -> list[Any]:
    seen: dict[str, Any] = {}
    for value in column:
        if not is_blank(value):
            seen.setdefault(str(value), value)
            if len(seen) >= SAMPLE:
                break
    return list(seen.values())


def _readable_share(field: Field, sample: Sequence[Any], column: Sequence[Any]) -> float:
    """Share of the rows with a value of the sample whose value can be read."""
    rows = Counter(map(str, column))
    read = reader_of(field, sample)
    good = 0
    for value in sample:
        try:
            read(value)
        except Unreadable:
            continue
        good += rows[str(value)]
    return good / sum(rows[str(value)] for value in sample)


def _by_values(
    targets: Sequence[Field], rows: SourceRows, chosen: Mapping[str, str]
) -> dict[str, str]:
    found: dict[str, str] = {}
    for field in targets:
        if field.name in chosen or field.code_list not in TELLING_LISTS:
            continue
        taken = {*chosen.values(), *found.values()}
        fitting = [name for name in rows.fields if name not in taken and _tells(field, rows, name)]
        if len(fitting) == 1:
            found[field.name] = fitting[0]
    return found


def _tells(field: Field, rows: SourceRows, source: str) -> bool:
    sample = _sample(rows.column(source))
    if not sample or len(sample) > WORDS_AT_MOST or not isinstance(sample[0], str):
        return False
    read = reader_of(field, sample)
    codes = set()
    try:
        for value in sample:
            found = read(value)
            codes.update(found if isinstance(found, tuple) else (found,))
    except Unreadable:
        return False
    return bool(codes - VAGUE_CODES)


def _names_by_language(rows: SourceRows) -> dict[str, FieldRule]:
    """Columns such as name_az, name:ru, ad_en become the names by language."""
    starts = ("name", "nombre", "nom", "ad", "adi", "название")
    rules = {}
    for source in rows.fields:
        start, _, language = source.replace(":", "_").rpartition("_")
        if len(language) == 2 and language.isalpha() and fold(start) in map(fold, starts):
            target = f"names.{language.lower()}"
            rules[target] = FieldRule(target, field=source, guessed=True)
    return rules
