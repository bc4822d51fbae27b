"""What was changed: a table as it was, the history of a record, what a change wrote."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Optional

from qgis.core import QgsFeedback, QgsGeometry, QgsWkbTypes

from ..domain.errors import MineActionError
from ..domain.fields import Field, Table
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.roles import least_to_read
from ..domain.schema import TABLES
from ..planning.measure import ground_area_m2, ground_distance_m
from ..store import ChangeInfo, LogEntry, Workspace

READ_AT_ONCE = 20_000
SHOWN_TABLES = tuple(
    name for name, table in TABLES.items() if table.history and not table.restricted
)
"""Tables whose history may be shown and handed on."""


def table_as_of(workspace: Workspace, table_name: str, moment: dt.datetime) -> list[Record]:
    """Return the records of a table as they were at ``moment``.

    Errors: MineActionError for a table that has no history, and for a restricted one: what may
    leave the workspace only on purpose does not leave it by way of its past either. Also where the
    person's role may not read the table: an empty past would be taken for one.
    """
    table = TABLES.get(table_name)
    if table is None or not table.history:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no table {name} with a history. Choose one of: {names}."
            ),
            name=table_name or '""',
            names=", ".join(SHOWN_TABLES),
            field="table",
        )
    if table.restricted:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} is restricted: its history stays in the workspace. Choose another table.",
            ),
            name=table_name,
            field="table",
        )
    if not workspace.may_read(table_name):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "Your role here is {role}; reading {table} takes a {needed_role}."
            ),
            role=workspace.role.code,
            needed_role=least_to_read(table_name).code,
            table=table_name,
            field="table",
        )
    return workspace.as_of(table_name, moment)


class FieldChange(NamedTuple):
    """One field before and after; a reference is given as the code or name of its record."""

    field: Field
    old: Any
    new: Any


class OutlineChange(NamedTuple):
    """A geometry before and after (WKB), with ground areas in m²; None where there is none."""

    old: Optional[bytes]
    new: Optional[bytes]
    old_area_m2: Optional[float]
    new_area_m2: Optional[float]
    moved_m: Optional[float]


class RowChange(NamedTuple):
    """What a change did to one record.

    ``name`` is what people call the record. ``fields`` and ``outline`` are empty where the table
    is restricted: that something was written is told, not what.
    """

    entry: LogEntry
    table: Table
    name: str
    fields: tuple[FieldChange, ...]
    outline: Optional[OutlineChange]
    is_withheld: bool


def record_history(workspace: Workspace, table_name: str, record_id: str) -> list[RowChange]:
    """Return what every change did to a record, the latest first."""
    return _row_changes(workspace, workspace.history(table_name, record_id)[::-1])


def change_rows(workspace: Workspace, change_id: str, limit: int) -> list[RowChange]:
    """Return what a change did to the first records that it wrote."""
    return _row_changes(workspace, workspace.change_rows(change_id, limit))


def _row_changes(workspace: Workspace, entries: Sequence[LogEntry]) -> list[RowChange]:
    names = _reference_names(workspace, entries)
    return [_row_change(entry, names) for entry in entries]


def _row_change(entry: LogEntry, names: Mapping[tuple[str, str], str]) -> RowChange:
    table = TABLES[entry.record_table]
    row = entry.new_row or entry.old_row or {}
    name = str(row.get("code") or row.get("name") or _belongs_to(table, row, names))
    if table.restricted:
        return RowChange(entry, table, entry.record_id[:8], (), None, True)
    return RowChange(
        entry, table, name, tuple(_field_changes(entry, table, names)), _outline(entry), False
    )


def _belongs_to(table: Table, row: Mapping[str, Any], names: Mapping[tuple[str, str], str]) -> str:
    """Name the record that one without a name belongs to, as the hazard of an event."""
    for field in table.fields:
        name = field.references and names.get((field.references, row.get(field.name, "")))
        if name:
            return name
    return str(row.get("id", ""))[:8]


def _field_changes(
    entry: LogEntry, table: Table, names: Mapping[tuple[str, str], str]
) -> Iterator[FieldChange]:
    old, new = entry.old_row or {}, entry.new_row or {}
    for field in table.fields:
        before, after = old.get(field.name), new.get(field.name)
        if before == after or field.system or field.restricted:
            continue
        if field.references:
            before, after = (
                each and names.get((field.references, each), each[:8]) for each in (before, after)
            )
        yield FieldChange(field, before, after)


def _outline(entry: LogEntry) -> Optional[OutlineChange]:
    old, new = ((row or {}).get("geometry") for row in (entry.old_row, entry.new_row))
    if old == new:
        return None
    shapes = [_geometry(wkb) for wkb in (old, new)]
    areas = [
        ground_area_m2(shape) if shape is not None and _is_area(shape) else None for shape in shapes
    ]
    points = [shape.asPoint() for shape in shapes if shape is not None and not _is_long(shape)]
    moved = ground_distance_m(*points) if len(points) == 2 else None
    return OutlineChange(old, new, areas[0], areas[1], moved)


def _geometry(wkb: Optional[bytes]) -> Optional[QgsGeometry]:
    if wkb is None:
        return None
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def _is_area(geometry: QgsGeometry) -> bool:
    return geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry


def _is_long(geometry: QgsGeometry) -> bool:
    return geometry.type() != QgsWkbTypes.GeometryType.PointGeometry


def _reference_names(
    workspace: Workspace, entries: Sequence[LogEntry]
) -> dict[tuple[str, str], str]:
    """Return what people call the records that the rows refer to, as they are called today."""
    wanted: dict[str, set[str]] = {}
    for entry in entries:
        for field in TABLES[entry.record_table].fields:
            for row in (entry.old_row, entry.new_row):
                if field.references and row and row.get(field.name):
                    wanted.setdefault(field.references, set()).add(row[field.name])
    names: dict[tuple[str, str], str] = {}
    for table_name, ids in wanted.items():
        shown = next((n for n in ("code", "name") if TABLES[table_name].has_field(n)), None)
        if shown is not None:
            found = workspace.columns(table_name, ("id", shown), {"id": sorted(ids)})
            names.update(
                ((table_name, each), name) for each, name in zip(found["id"], found[shown]) if name
            )
    return names


class ChangePage(NamedTuple):
    """Some changes, the newest first, with how many rows each wrote, and how many there are."""

    changes: list[ChangeInfo]
    row_counts: dict[str, int]
    total: int


def change_page(workspace: Workspace, limit: int, before_id: Optional[str] = None) -> ChangePage:
    """Return the newest changes, or those before a change."""
    return ChangePage(
        workspace.changes(limit, before_id),
        workspace.row_counts(limit, before_id),
        workspace.change_count(),
    )


class FoundChanges(NamedTuple):
    """Changes that match a search, the newest first, with how many rows each wrote.

    The search goes on before the change ``before_id``; None where all were looked through.
    """

    changes: list[ChangeInfo]
    row_counts: dict[str, int]
    before_id: Optional[str]


def find_changes(
    workspace: Workspace,
    needle: str,
    limit: int,
    before_id: Optional[str] = None,
    feedback: Optional[QgsFeedback] = None,
) -> FoundChanges:
    """Look through all changes before a change for at most ``limit`` that match a search.

    Compared here and not by the database: SQLite knows small and capital letters of English only.
    """
    found: list[ChangeInfo] = []
    total, looked = max(1, workspace.change_count()), 0
    while True:
        block = workspace.changes(READ_AT_ONCE, before_id)
        for change in block:
            before_id = change.id
            if matches(change, needle):
                found.append(change)
                if len(found) == limit:
                    return _found(workspace, found, before_id)
        if len(block) < READ_AT_ONCE:
            return _found(workspace, found, None)
        looked += len(block)
        if feedback is not None:
            feedback.setProgress(100 * looked / total)
            if feedback.isCanceled():
                return _found(workspace, found, before_id)


def matches(change: ChangeInfo, needle: str) -> bool:
    """Tell whether the title, the reason, the person or the moment of a change has some words."""
    words = (change.title, change.reason or "", change.changed_by or "", moment_of(change))
    return needle.strip().casefold() in " ".join(words).casefold()


def moment_of(change: ChangeInfo) -> str:
    """Return when a change was made, as it is listed: local time, the day first."""
    return f"{change.changed_at.astimezone():%Y-%m-%d %H:%M}"


def _found(workspace: Workspace, found: list[ChangeInfo], before_id: Optional[str]) -> FoundChanges:
    return FoundChanges(found, workspace.row_counts_of([each.id for each in found]), before_id)


def undo_change(workspace: Workspace, change_id: str) -> None:
    """Take a change back as a whole, by a new change.

    Errors: MineActionError where something later stands in the way; it says what.
    """
    workspace.undo(change_id)
