"""Which rows of a source are new, which are known, and what a known one changes.

A row is known by ``source`` and ``source_key``. What an import last wrote of a record stands in
the history; against that is decided who changed a value: the file, a person here, or both.
A value that only a person changed stays; one that only the file changed is updated; one that
both changed goes to quarantine (``edited_here``), so that nothing is overwritten unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Optional

from ...domain.schema import TABLES, FieldType
from ...exchange.reasons import because
from ...exchange.words import translations
from ...store import Workspace
from ...translation import label
from .batch import Batch

GEOMETRY = "geometry"
NOTHING: dict[str, Any] = {}


@dataclass
class Decision:
    """Indexes of rows by what becomes of them; ``updates``: (index, record id, new values)."""

    new: list[int] = field(default_factory=list)
    unchanged: list[int] = field(default_factory=list)
    updates: list[tuple[int, str, dict[str, Any]]] = field(default_factory=list)
    ids: dict[int, str] = field(default_factory=dict)
    codes: dict[int, str] = field(default_factory=dict)

    @property
    def writes(self) -> bool:
        """True where something is to be written besides quarantine."""
        return bool(self.new or self.updates)


@dataclass
class _Known:
    columns: dict[str, list[Any]]
    at: dict[str, int]

    def values(self, key: str, names: Iterable[str]) -> dict[str, Any]:
        position = self.at[key]
        return {name: self.columns[name][position] for name in names}


AllowShape = Callable[[int, Optional[bytes]], Optional[str]]
"""Given a row's index and the stored shape: the reason code against the new shape, or None."""


def decide(
    workspace: Workspace,
    batch: Batch,
    titles: Iterable[str],
    allow_shape: Optional[AllowShape] = None,
) -> Decision:
    """Compare all rows that have no fault with what the workspace holds of this source.

    ``titles`` are the (English) titles of the changes that imports of this table make.
    ``allow_shape`` None: a shape follows the file. Rejects rows of the batch that need a person.
    """
    known = _read_known(workspace, batch)
    decision = Decision()
    every = {text for title in titles for text in translations("changes", title)}
    merge = _Merge(workspace, batch, every, allow_shape)
    for index, key in enumerate(batch.keys):
        if key not in known.at:
            if index not in batch.faults:
                decision.new.append(index)
            continue
        current = known.values(key, known.columns)
        decision.ids[index], decision.codes[index] = current["id"], current.get("code") or ""
        if index in batch.faults:
            continue
        changes = merge.changes(index, current)
        if changes is None:
            continue
        if changes:
            decision.updates.append((index, current["id"], changes))
        else:
            decision.unchanged.append(index)
    return decision


def _read_known(workspace: Workspace, batch: Batch) -> _Known:
    table = TABLES[batch.table]
    names = ["id", "source_key", *batch.compared]
    if table.code_prefix and "code" not in names:
        names.append("code")
    if table.geometry:
        names.append(GEOMETRY)
    columns = workspace.columns(batch.table, names, {"source": batch.source})
    return _Known(columns, {key: at for at, key in enumerate(columns["source_key"]) if key})


class _Merge:
    """The three-way comparison of one row: what the file says, what stands here, what it was."""

    def __init__(
        self,
        workspace: Workspace,
        batch: Batch,
        titles: set[str],
        allow_shape: Optional[AllowShape],
    ) -> None:
        self._workspace = workspace
        self._batch = batch
        self._titles = titles
        self._allow_shape = allow_shape
        self._table = TABLES[batch.table]
        # A code that was taken elsewhere was given anew at the first import.
        self._columns = {name: batch.columns[name] for name in batch.compared if name != "code"}
        self._unordered = {
            field.name for field in self._table.fields if field.type is FieldType.CODES
        }
        if self._table.geometry:
            self._columns[GEOMETRY] = batch.geometries

    def changes(self, index: int, current: dict[str, Any]) -> Optional[dict[str, Any]]:
        """New values of a known record; empty for none, None where the row was rejected."""
        differing = [
            name
            for name, column in self._columns.items()
            if column[index] != current[name] and not self._same(name, column[index], current[name])
        ]
        if not differing:
            return NOTHING
        base = self._last_import(current["id"]) or current
        from_file = [
            name
            for name in differing
            if not self._same(name, self._columns[name][index], base.get(name))
        ]
        if GEOMETRY in from_file and self._rejects_shape(index, current):
            return None
        for name in from_file:
            if not self._same(name, base.get(name), current[name]):
                self._reject_conflict(index, name)
                return None
        return {name: self._columns[name][index] for name in from_file}

    def _same(self, name: str, one: Any, other: Any) -> bool:
        if one == other:
            return True
        if name in self._unordered:
            return set(one or ()) == set(other or ())
        return not one and not other and one not in (0, False) and other not in (0, False)

    def _rejects_shape(self, index: int, current: dict[str, Any]) -> bool:
        if self._allow_shape is None:
            return False
        code = self._allow_shape(index, current[GEOMETRY])
        if code is not None:
            self._batch.reject(index, because(code, current["code"]), GEOMETRY)
        return code is not None

    def _reject_conflict(self, index: int, name: str) -> None:
        shown = name if name == GEOMETRY else label(self._table.field(name))
        value = "" if name == GEOMETRY else self._columns[name][index]
        self._batch.reject(index, because("edited_here", field=shown), name, value)

    def _last_import(self, record_id: str) -> Optional[dict[str, Any]]:
        """What imports last wrote of each field; None where none of them is in the history."""
        base: Optional[dict[str, Any]] = None
        for entry in self._workspace.history(self._batch.table, record_id):
            if entry.title not in self._titles or entry.new_row is None:
                continue
            if base is None or entry.old_row is None:
                base = dict(entry.new_row)
                continue
            old = entry.old_row
            base.update({n: v for n, v in entry.new_row.items() if v != old.get(n)})
        return base
