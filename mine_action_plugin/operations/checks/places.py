"""Where a finding lies on the map, and on which page its record is shown."""

from __future__ import annotations

from typing import Optional

from ...domain.records import Record
from ...domain.schema import TABLES
from ...store import Workspace
from .check import Finding

_BELONGS_TO = ("hazard_id", "incident_id", "victim_id", "sign_id", "task_id", "organisation_id")
_FURTHEST = 3


def records_about(workspace: Workspace, finding: Finding) -> list[Record]:
    """Return a finding's record, then what it belongs to, one after the other; those that exist."""
    found: list[Record] = []
    table, record_id = finding.table, finding.record_id
    for _ in range(_FURTHEST):
        record = _record(workspace, table, record_id)
        if record is None:
            break
        found.append(record)
        owner = _owner(record)
        if owner is None:
            break
        table, record_id = owner
    return found


def place_of(workspace: Workspace, finding: Finding) -> Optional[bytes]:
    """Return the geometry (WKB) of a finding's record, or of what it belongs to; None without."""
    for record in records_about(workspace, finding):
        if TABLES[record.TABLE].geometry is not None and record.geometry is not None:
            return record.geometry
    return None


def _record(workspace: Workspace, table: str, record_id: str) -> Optional[Record]:
    found = workspace.read(table, {"id": record_id}, limit=1) if record_id else []
    return found[0] if found else None


def _owner(record: Record) -> Optional[tuple[str, str]]:
    table = TABLES[record.TABLE]
    if record.TABLE == "attachment":
        # Another program may have named any table.
        known = record.record_table in TABLES and TABLES[record.record_table].has_field("id")
        return (record.record_table, record.record_id) if known else None
    for name in _BELONGS_TO:
        if table.has_field(name) and getattr(record, name) is not None:
            return str(table.field(name).references), getattr(record, name)
    return None
