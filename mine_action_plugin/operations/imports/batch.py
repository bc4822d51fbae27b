"""A source on its way into a table: checked columns, keys, faults and report lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Optional

from qgis.core import QgsGeometry

from ...domain.errors import MineActionError
from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.schema import TABLES, Field, FieldType
from ...exchange.columns import Column, convert
from ...exchange.dates import ReadDate
from ...exchange.guess import guess_key, guess_mapping
from ...exchange.mapping import FieldMapping, FieldRule, parse_mapping
from ...exchange.reasons import Reason, because
from ...exchange.report import ReportLine
from ...exchange.rows import SourceRows
from ...exchange.values import is_blank, plain_text
from ...exchange.words import fold
from ...store import Workspace
from ...translation import label, translate

IDENTITY = ("source", "source_key")


class Fault(NamedTuple):
    """What keeps one row from being imported."""

    field: str
    value: str
    reason: Reason


@dataclass
class Batch:
    """Rows of one source, by index: ``columns`` hold values for the table, None for missing.

    ``compared`` names the fields whose values come from the file, ``geometries`` are WKB
    (EPSG:4326) and ``outlines`` the same as geometry objects where an import needs them.
    """

    table: str
    rows: SourceRows
    mapping: FieldMapping
    source: str
    columns: dict[str, list[Any]] = field(default_factory=dict)
    compared: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    geometries: list[Optional[bytes]] = field(default_factory=list)
    outlines: list[Optional[QgsGeometry]] = field(default_factory=list)
    unplaced: set[int] = field(default_factory=set)
    faults: dict[int, list[Fault]] = field(default_factory=dict)
    lines: list[ReportLine] = field(default_factory=list)

    def reject(self, index: int, reason: Reason, name: str = "", value: object = "") -> None:
        """Keep a row out, whole."""
        self.faults.setdefault(index, []).append(Fault(name, str(value), reason))

    def say(
        self, index: Optional[int], action: str, reason: str = "", name: str = "", value: str = ""
    ) -> None:
        """Add a line to the report about a row, or about the whole file."""
        row = None if index is None else index + 1
        self.lines.append(ReportLine(row, action, reason, "", name, value))

    def column(self, name: str) -> list[Any]:
        """The values of a field, to be filled where the file has none of it."""
        return self.columns.setdefault(name, [None] * self.rows.count)

    def add_remark(self, index: int, text: str) -> None:
        """Add a sentence to the remarks of a row, after those of the file."""
        remarks = self.column("remarks")
        if "remarks" not in self.compared:
            self.compared.append("remarks")
        remarks[index] = f"{remarks[index]}\n{text}" if remarks[index] else text


def make_batch(
    workspace: Workspace,
    table: str,
    rows: SourceRows,
    raw: Optional[Mapping[str, Any]],
    extra: Sequence[Field] = (),
    assumed: Optional[Mapping[str, Any]] = None,
    derived: Sequence[str] = (),
) -> Batch:
    """Apply a mapping, given or guessed, to all rows of a source.

    ``extra`` are targets outside the table; ``assumed`` are values for required fields of which
    the file says nothing; ``derived`` are fields that the import fills itself. Raises
    MineActionError for a mapping that does not fit.
    """
    targets = {each.name: each for each in (*TABLES[table].user_fields, *extra)}
    for name in derived:
        del targets[name]
    unfit: Mapping[str, str] = {}
    if raw is None:
        guessable = [each for each in targets.values() if each.name not in IDENTITY]
        mapping, unfit = guess_mapping(table, guessable, rows)
    else:
        mapping = parse_mapping(raw, targets, rows.fields)
    batch = Batch(table, rows, mapping, _source(mapping, rows))
    _say_guesses(batch, unfit, raw is None)
    for rule in mapping.rules.values():
        if rule.target not in IDENTITY:
            _fill(workspace, batch, rule, targets[rule.target.partition(".")[0]])
    _complete(batch, targets, assumed or {}, unfit)
    batch.keys = _keys(batch)
    batch.geometries = [None] * rows.count
    return batch


def _source(mapping: FieldMapping, rows: SourceRows) -> str:
    rule = mapping.rules.get("source")
    if rule is None:
        return rows.name
    if rule.value is None:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "MAPPING: source names the file as a whole, for example {example}."
            ),
            example=f'{{"value": "{rows.name}"}}',
        )
    return str(rule.value)


def _say_guesses(batch: Batch, unfit: Mapping[str, str], guessed: bool) -> None:
    if guessed:
        for rule in batch.mapping.rules.values():
            text = translate("import", "guessed from the name or the values of the column")
            batch.say(None, "guessed", text, rule.target, str(rule.field))
    for name, source in unfit.items():
        text = translate("import", "not used: most of its values do not fit")
        batch.say(None, "note", text, name, source)
    if batch.rows.partial:
        text = translate(
            "import", "the layer shows only a part of its file: import the file itself for all rows"
        )
        batch.say(None, "note", text, "", batch.rows.partial)


def _fill(workspace: Workspace, batch: Batch, rule: FieldRule, target: Field) -> None:
    lookup = _lookup(workspace, target) if target.type is FieldType.REFERENCE else None
    found = convert(rule, target, batch.rows, lookup)
    for index, reason in found.faults.items():
        value = batch.rows.column(rule.field)[index] if rule.field else ""
        batch.reject(index, reason, target.name, plain_text(value))
    if "." in rule.target:
        _fill_key(batch, target.name, rule.target.partition(".")[2], found)
    elif target.type is FieldType.DATE:
        _fill_dates(batch, target.name, found)
    else:
        batch.columns[target.name] = found.values
    if target.name not in batch.compared:
        batch.compared.append(target.name)


def _fill_key(batch: Batch, name: str, key: str, found: Column) -> None:
    objects = batch.column(name)
    for index, value in enumerate(found.values):
        if not is_blank(value):
            objects[index] = {**(objects[index] or {}), key: value}


def _fill_dates(batch: Batch, name: str, found: Column) -> None:
    dates = [value.day if isinstance(value, ReadDate) else value for value in found.values]
    batch.columns[name] = dates
    if name == "occurred_on" and "date_precision" not in batch.mapping.rules:
        batch.columns["date_precision"] = [
            value.precision if isinstance(value, ReadDate) else None for value in found.values
        ]
        batch.compared.append("date_precision")


def _lookup(workspace: Workspace, target: Field) -> dict[str, str]:
    table = TABLES[str(target.references)]
    names = [name for name in ("name", "pcode", "code") if table.has_field(name)]
    columns = workspace.columns(table.name, ("id", *names))
    found: dict[str, str] = {}
    for name in names:
        counts = Counter(map(fold, columns[name]))
        for identifier, value in zip(columns["id"], columns[name]):
            if value and counts[fold(value)] == 1:
                found[fold(value)] = identifier
    found.update({fold(identifier): identifier for identifier in columns["id"]})
    return found


def _complete(
    batch: Batch, targets: Mapping[str, Field], assumed: Mapping[str, Any], unfit: Mapping[str, str]
) -> None:
    """Fill blank cells with defaults; what is required and has none keeps its row out."""
    for target in targets.values():
        default = assumed.get(target.name, target.default)
        column = batch.columns.get(target.name)
        if column is None:
            if target.required and default is None:
                raise _missing(batch, target, unfit.get(target.name))
            if target.name in assumed:
                _assume(batch, target, range(batch.rows.count), default, None)
            continue
        blank = [index for index, value in enumerate(column) if value is None]
        if default is not None:
            _assume(batch, target, blank, default, target.default)
        elif target.required:
            for index in blank:
                if not batch.faults.get(index):
                    batch.reject(index, because("no_value", field=label(target)), target.name)


def _assume(batch: Batch, target: Field, indexes: Sequence[int], default: Any, silent: Any) -> None:
    column = batch.column(target.name)
    for index in indexes:
        column[index] = default
    if default != silent and indexes:
        text = translate("import", "the file does not say: assumed in {count} rows")
        batch.say(None, "assumed", text.format(count=len(indexes)), target.name, str(default))


def _missing(batch: Batch, target: Field, unfit: Optional[str]) -> MineActionError:
    values = {
        "key": target.name,
        "source": batch.source,
        "names": ", ".join(batch.rows.fields) or "–",
    }
    if unfit:
        found = [plain_text(v) for v in batch.rows.column(unfit) if not is_blank(v)]
        return MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "MAPPING: say what the values {found} of {field} mean for {key}, as in {example}.",
            ),
            found=", ".join(sorted(set(found))[:10]),
            field=unfit,
            key=target.name,
            example=f'{{"{target.name}": {{"field": "{unfit}", "map": {{"…": "…"}}}}}}',
        )
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "MAPPING: nothing in {source} tells {key}. Name one of its fields ({names}) or give"
            " {example}.",
        ),
        example=f'{{"{target.name}": {{"value": "…"}}}}',
        **values,
    )


def _keys(batch: Batch) -> list[str]:
    """The source's own key of each row, else a fingerprint; repeats carry their number.

    Spaces around a key do not count. The second row of a key or fingerprint ends in ``#2``.
    """
    rows = batch.rows
    own = _own_keys(batch)
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    keys = []
    for index in range(rows.count):
        key = (own[index] if own else "") or rows.fingerprint(index)
        counts[key] += 1
        if counts[key] == 1:
            first[key] = index
        else:
            text = translate("import", "the same key or content as row {row}")
            batch.say(index, "possible_duplicate", text.format(row=first[key] + 1), "", key[:40])
        keys.append(key if counts[key] == 1 else f"{key}#{counts[key]}")
    return keys


def _own_keys(batch: Batch) -> list[str]:
    rows = batch.rows
    rule = batch.mapping.rules.get("source_key") or batch.mapping.rules.get("code")
    if rule is None:
        name = guess_key(batch.table, rows)
        if name is None:
            return []
        text = translate("import", "guessed: the source's own key")
        batch.say(None, "guessed", text, "source_key", name)
        values = rows.column(name)
    else:
        values = convert(rule, TABLES[batch.table].field("source_key"), rows).values
    return ["" if is_blank(value) else plain_text(value) for value in values]
