"""Every check there is. A family is a module with a tuple ``CHECKS``, and a word in this list."""

from __future__ import annotations

from . import (
    areas,
    coordinates,
    dates,
    duplicates,
    files,
    life_cycle,
    lost_outlines,
    minimum_data,
    outlines,
    overdue,
    privacy,
    unreadable,
)
from .check import Check

FAMILIES = (
    unreadable,
    lost_outlines,
    outlines,
    coordinates,
    duplicates,
    minimum_data,
    life_cycle,
    areas,
    dates,
    files,
    overdue,
    privacy,
)

CHECKS: dict[str, Check] = {check.id: check for family in FAMILIES for check in family.CHECKS}
"""Checks by rule id, in the order in which they run and in which findings are listed."""
