"""Mine Action for QGIS: plan clearance, mark hazards, warn people."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name QGIS calls
    """Give QGIS the plugin object."""
    from .plugin import MineActionPlugin

    return MineActionPlugin(iface)
