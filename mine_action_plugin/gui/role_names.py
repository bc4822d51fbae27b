"""The roles of a workspace in the user's language."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication

from ..domain.rules.roles import Role


def role_name(role: Optional[Role]) -> str:
    """Return the name of a role; a dash for none."""
    return QCoreApplication.translate("roles", role.label) if role else "–"
