"""Ask for a reason in one line."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QInputDialog, QWidget


def ask_reason(title: str, parent: Optional[QWidget] = None) -> Optional[str]:
    """Give the reason, possibly empty; None when the person gave up."""
    question = QCoreApplication.translate("reason", "Reason (kept in the history):")
    text, confirmed = QInputDialog.getText(parent, title, question)
    return text.strip() if confirmed else None
