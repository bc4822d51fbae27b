"""Minimum data: what a record should hold before anybody relies on it.

Source: GICHD draft of the IMAS 05.10 annex. These are findings, never reasons to refuse a record:
an accident with two fields filled is worth more than none.
"""

from __future__ import annotations

from collections.abc import Mapping

_UNKNOWN: tuple[object, ...] = (None, "", "unknown", (), [])

MINIMUM: dict[str, tuple[str, ...]] = {
    "hazard": ("geometry", "status", "hazard_class", "devices"),
    "incident": ("geometry", "occurred_on", "device", "demining"),
    "victim": ("sex", "outcome", "activity", "tampered"),
    "released_land": ("geometry", "product", "residual_note"),
    "task": ("organisation_id", "methods", "planned_start", "planned_end", "status"),
}
"""Fields that should be known, by table; further rules are in ``missing_minimum``."""


def missing_minimum(
    table: str, values: Mapping[str, object], evidence: int = 0, beneficiaries: int = 0
) -> tuple[str, ...]:
    """Return the names of fields (or related tables) that are not known and should be.

    ``evidence`` and ``beneficiaries`` count the records of those tables that belong to a hazard.
    A table without minimum data gives ().
    """
    missing = [name for name in MINIMUM.get(table, ()) if values.get(name) in _UNKNOWN]
    if table == "hazard":
        missing += [
            name
            for name, count in (("evidence", evidence), ("beneficiaries", beneficiaries))
            if not count
        ]
    if table == "victim" and values.get("age") is None and values.get("age_group") in _UNKNOWN:
        missing.append("age")
    if table == "released_land" and values.get("product") == "cleared":
        missing += ["depth_m"] if values.get("depth_m") is None else []
    return tuple(missing)
