"""Says from the start that nothing can be saved in a workspace, and what to do about it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...store.servers import is_on_server
from ..layout_parts import mark_edge
from ..session import WorkspaceSession

EDGE_COLOUR = "#b26a00"


def read_only_sentence(session: WorkspaceSession) -> str:
    """Return why nothing can be saved in the open workspace; empty where it can be."""
    if not session.is_read_only:
        return ""
    if is_on_server(session.reference):
        return QCoreApplication.translate(
            "ReadOnlyBanner",
            "This workspace can only be read: the server takes no writes. Ask its administrator, "
            "then open it again.",
        )
    return QCoreApplication.translate(
        "ReadOnlyBanner",
        "This workspace can only be read: its file or folder is write-protected. Ask for write "
        "permission or copy it elsewhere, then open it again.",
    )


class ReadOnlyBanner(QLabel):
    """Hidden while the open workspace can be written."""

    def __init__(self, session: WorkspaceSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        mark_edge(self, EDGE_COLOUR)
        self.follow()

    def follow(self) -> None:
        """Show what holds of the workspace that is open now."""
        sentence = read_only_sentence(self._session)
        self.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
