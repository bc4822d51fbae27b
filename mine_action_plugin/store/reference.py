"""Workspace references: the strings by which people and scripts name a workspace."""

from __future__ import annotations

from pathlib import Path

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP


def geopackage_path(reference: str) -> Path:
    """Return the file that ``reference`` names; MineActionError for anything but a GeoPackage."""
    text = str(reference).strip()
    if text.startswith("postgres:"):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "WORKSPACE {reference}: workspaces on PostgreSQL cannot be opened by this version. "
                "Give the path of a GeoPackage (.gpkg).",
            ),
            reference=text,
        )
    if not text.lower().endswith(".gpkg"):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "WORKSPACE {reference} is not a workspace. Give a path that ends in .gpkg.",
            ),
            reference=text or '""',
        )
    return Path(text).expanduser().absolute()
