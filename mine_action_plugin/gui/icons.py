"""The plugin's own line icons; their two tones hold on light and dark themes alike."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

from ..resources import resource_path


def icon(name: str) -> QIcon:
    """Give the icon ``resources/icons/<name>.svg``; a name without a file is a bug and raises."""
    path = resource_path("icons", f"{name}.svg")
    if not path.is_file():
        raise FileNotFoundError(path)
    return QIcon(str(path))
