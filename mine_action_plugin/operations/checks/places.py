"""Where a finding lies on the map, and on which page its record is shown."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional

from ...domain.schema import TABLES
from ...store import Workspace
from .check import Finding

_BELONGS_TO = ("hazard_id", "incident_id", "victim_id", "sign_id", "task_id", "organisation_id")
_FURTHEST = 3


class About(NamedTuple):
    """A record that a finding is about: ``code`` is empty where its table has none."""

    table: str
    record_id: str
    code: str
    geometry: Optional[bytes]


def records_about(workspace: Workspace, finding: Finding) -> list[About]:
    """Return a finding's record, then what it belongs to, one after the other; those that exist."""
    found: list[About] = []
    table, record_id = finding.table, finding.record_id
    for _ in range(_FURTHEST):
        row = _row(workspace, table, record_id)
        if row is None:
            break
        found.append(About(table, record_id, row.get("code") or "", row.get("geometry")))
        owner = _owner(table, row)
        if owner is None:
            break
        table, record_id = owner
    return found


def place_of(workspace: Workspace, finding: Finding) -> Optional[bytes]:
    """Return the geometry (WKB) of a finding's record, or of what it belongs to; None without."""
    shapes = (about.geometry for about in records_about(workspace, finding))
    return next((shape for shape in shapes if shape is not None), None)


def _row(workspace: Workspace, table_name: str, record_id: str) -> Optional[dict[str, Any]]:
    # Not the whole record: another of its values may be what nobody can read.
    table = TABLES[table_name]
    owners = ("record_table", "record_id") if table_name == "attachment" else _BELONGS_TO
    names = ["id", *(name for name in ("code", *owners) if table.has_field(name))]
    if table.geometry is not None:
        names.append("geometry")
    columns = workspace.columns(table_name, names, {"id": record_id}) if record_id else {}
    return {name: columns[name][0] for name in names} if columns.get("id") else None


def _owner(table_name: str, row: dict[str, Any]) -> Optional[tuple[str, str]]:
    table = TABLES[table_name]
    if table_name == "attachment":
        # Another program may have named any table.
        known = row["record_table"] in TABLES and TABLES[row["record_table"]].has_field("id")
        return (row["record_table"], row["record_id"]) if known else None
    for name in _BELONGS_TO:
        if row.get(name) is not None:
            return str(table.field(name).references), row[name]
    return None
