"""Files that travel with the plugin: icons, sign artwork, profiles, phrasebooks."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """Give the path of a file in the resources folder, for example ``("icons", "map.svg")``."""
    return RESOURCES.joinpath(*parts)
