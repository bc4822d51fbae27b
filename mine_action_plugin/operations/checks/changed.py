"""Which records were changed lately, and which others a check of them concerns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Optional

from ...domain.schema import TABLES
from ...store import Workspace
from .check import Finding
from .examination import shape_of
from .run import check_records

MOST_CHANGES = 1_000
MOST_RECORDS = 2_000
"""More changes or records than this at once are an import: then the whole workspace is checked."""

_FOLLOWED = ("hazard", "incident", "victim", "task", "sign")
"""Records of which a change of others tells something, and the other way round."""

Records = dict[str, set[str]]


@dataclass(frozen=True)
class Recheck:
    """``newest`` change that was looked at; ``records`` judged (ids by table) and what was found.

    ``records`` is None where too much changed to look at it record by record.
    """

    newest: str
    records: Optional[Mapping[str, set[str]]]
    findings: tuple[Finding, ...]


def newest_change(workspace: Workspace) -> str:
    """Return the id of the newest change; empty where nothing was ever changed."""
    newest = workspace.changes(limit=1)
    return newest[0].id if newest else ""


def check_changes(
    workspace: Workspace,
    since: str,
    concerned: Iterable[Finding] = (),
    today: Optional[date] = None,
) -> Recheck:
    """Check again what was changed after the change ``since``.

    ``concerned``: findings known so far; those about a changed record are judged again as well,
    whichever of their records they name.
    """
    newest = newest_change(workspace)
    changed = _changed_since(workspace, since)
    if changed is None:
        return Recheck(newest, None, ())
    records = _with_related(workspace, changed)
    for finding in concerned:
        if finding.record_id and finding.concerns(changed):
            records[finding.table].add(finding.record_id)
    if sum(map(len, records.values())) > MOST_RECORDS:
        return Recheck(newest, None, ())
    found = check_records(workspace, records, today) if records else []
    return Recheck(newest, records, tuple(found))


def _changed_since(workspace: Workspace, since: str) -> Optional[Records]:
    newer: list[str] = []
    for change in workspace.changes(limit=MOST_CHANGES):
        if change.id == since:
            return _rows_of(workspace, newer)
        newer.append(change.id)
    # Without a change to start from (an empty workspace) all of them are new.
    return None if len(newer) == MOST_CHANGES or since else _rows_of(workspace, newer)


def _rows_of(workspace: Workspace, change_ids: list[str]) -> Optional[Records]:
    records: Records = defaultdict(set)
    if not change_ids:
        return records
    names = ("record_table", "record_id")
    columns = workspace.columns("change_log", names, {"change_id": change_ids})
    if len(columns["record_id"]) > MOST_RECORDS:
        return None
    for table, record_id in zip(columns["record_table"], columns["record_id"]):
        records[table].add(record_id)
    return records


def _with_related(workspace: Workspace, changed: Records) -> Records:
    """Changed records, what they belong to, what belongs to them, and what that belongs to."""
    records: Records = defaultdict(set)
    _add(records, changed)
    for _ in range(2):  # a victim's name, the victim, the incident
        _add(records, _owners(workspace, records))
    _add(records, _belongings(workspace, records))
    _add(records, _owners(workspace, records))
    _add(records, _incidents_inside(workspace, changed.get("hazard", set())))
    return records


def _add(records: Records, more: Mapping[str, set[str]]) -> None:
    for table, ids in more.items():
        records[table] |= ids


def _owners(workspace: Workspace, records: Records) -> Records:
    found: Records = defaultdict(set)
    for name, ids in list(records.items()):
        table = TABLES[name]
        for field in table.fields:
            if field.references in _FOLLOWED and ids:
                values = workspace.columns(name, (field.name,), {"id": sorted(ids)})[field.name]
                found[field.references].update(value for value in values if value)
        if name == "attachment" and ids:
            names = ("record_table", "record_id")
            columns = workspace.columns(name, names, {"id": sorted(ids)})
            for owner, record_id in zip(columns["record_table"], columns["record_id"]):
                if owner in _FOLLOWED:
                    found[owner].add(record_id)
    return found


def _belongings(workspace: Workspace, records: Records) -> Records:
    found: Records = defaultdict(set)
    readable = (table for table in TABLES.values() if workspace.may_read(table.name))
    for table in readable:
        for field in table.fields:
            ids = records.get(field.references or "")
            if ids and field.references in _FOLLOWED:
                where = {field.name: sorted(ids)}
                found[table.name].update(workspace.columns(table.name, ("id",), where)["id"])
    return found


def _incidents_inside(workspace: Workspace, hazard_ids: Iterable[str]) -> Records:
    found: set[str] = set()
    where = {"id": sorted(hazard_ids)}
    shapes = workspace.columns("hazard", ("geometry",), where)["geometry"] if hazard_ids else ()
    for shape in filter(None, shapes):
        box = shape_of(shape).boundingBox()
        bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        found.update(workspace.columns("incident", ("id",), bounds=bounds)["id"])
    return {"incident": found} if found else {}
