"""What may leave a workspace, and to whom: the one decision that every export and map follows."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from ..fields import FieldType
from ..schema import TABLES


class Audience(Enum):
    """Who gets an output: anybody; teams in the field; people who work with the workspace."""

    PUBLIC = "public"
    TEAM = "team"
    OFFICE = "office"


PUBLIC_FIELDS: dict[str, frozenset[str]] = {
    "hazard": frozenset(
        {
            "id",
            "code",
            "name",
            "status",
            "hazard_class",
            "accuracy_m",
            "position_basis",
            "date_of_information",
            "admin_area_id",
            "geometry",
        }
    ),
    "kept_outline": frozenset({"hazard_id", "geometry"}),
    "released_land": frozenset({"record_status", "status", "geometry"}),
    "sign": frozenset({"status", "geometry"}),
    "barrier": frozenset({"kind", "status", "geometry"}),
    "access_line": frozenset({"code", "kind", "geometry"}),
    "place": frozenset({"id", "code", "kind", "name", "names", "geometry"}),
    "admin_area": frozenset({"id", "geometry"}),
}
"""What a map for everybody may show: no victims, no teams, no ordnance, nobody's own words."""

NOT_FOR_TEAMS = frozenset(
    {"incident", "victim", "attachment", "change", "community_activity", "beneficiaries"}
)
"""Tables about people and about what happened to them."""

WHOLE_ROWS = frozenset(
    {
        ("quarantine", "row"),
        ("quarantine", "reason"),
        ("change_log", "old_row"),
        ("change_log", "new_row"),
    }
)
"""Fields that hold rows as they came, with whatever was in them."""


def may_leave(
    table: str, field: str, audience: Audience, granted: Collection[str] = frozenset()
) -> bool:
    """Tell whether a field (or "geometry", "fid") of a table may be part of an output.

    ``granted``: tables whose restricted content the user chose to give for this one output.
    KeyError for a table or field that the schema lacks.
    """
    if is_restricted(table, field):
        return table in granted
    if audience is Audience.PUBLIC:
        return field in PUBLIC_FIELDS.get(table, ())
    return audience is Audience.OFFICE or table not in NOT_FOR_TEAMS


def is_restricted(table: str, field: str) -> bool:
    """Tell whether a field holds what leaves only on purpose: names, contacts, whole rows."""
    known = TABLES[table]
    if field in ("geometry", "fid"):
        return known.restricted
    return known.restricted or known.field(field).restricted or (table, field) in WHOLE_ROWS


def names_people(table: str, target: str) -> bool:
    """Tell whether an import's target of a table goes to the restricted table beside it."""
    private = TABLES.get(f"{table}_private")
    if private is None or not private.has_field(target):
        return False
    return private.field(target).type is not FieldType.REFERENCE and not TABLES[table].has_field(
        target
    )
